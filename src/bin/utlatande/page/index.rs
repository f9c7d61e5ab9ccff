//! The page of many documents: a table of them to search, counts as bars, and all that has a page of its own.

use askama::Template;

use crate::input::Failure;
use crate::page::assets::{INDEX_SCRIPT, INDEX_STYLE, STYLE};
use crate::page::charts::{Chart, Counted, DISSENTS, STANCES};
use crate::page::entity::Entities;
use crate::page::entity::address::Kind;
use crate::page::entry::Entry;
use crate::page::{labels, words};

#[derive(Debug, Template)]
#[template(path = "index.html", config = "src/bin/utlatande/page/askama.toml")]
struct Page<'p> {
    style: &'static str,
    index_style: &'static str,
    script: &'static str,
    /// The link to the folder of pages.
    folder: &'p str,
    entries: &'p [Entry],
    copies: usize,
    charts: Vec<Chart>,
    lists: Vec<List>,
    failures: Vec<Unread<'p>>,
}

/// All bodies, persons or parties.
#[derive(Debug)]
struct List {
    title: &'static str,
    /// Link, name and number of documents.
    names: Vec<(String, String, usize)>,
}

#[derive(Debug)]
struct Unread<'p> {
    file: &'p str,
    why: &'static str,
    /// In the program's own words, where there are no others.
    told: Option<&'p str>,
}

/// The index of `entries`, whose pages lie in `folder`, with what could not be read.
pub(crate) fn index(
    folder: &str,
    entries: &[Entry],
    entities: &Entities<'_>,
    failures: &[Failure],
) -> String {
    let lists = [
        ("Remissinstanser och nämnder", Kind::Body),
        ("Personer", Kind::Person),
        ("Partier", Kind::Party),
    ];
    let page = Page {
        style: STYLE,
        index_style: INDEX_STYLE,
        script: INDEX_SCRIPT,
        folder,
        entries,
        copies: entries.iter().filter(|one| one.same_as.is_some()).count(),
        charts: charts(folder, entries),
        lists: lists
            .map(|(title, kind)| List {
                title,
                names: entities
                    .names(kind)
                    .map(|(name, count)| (href(folder, kind, name), listed(kind, name), count))
                    .collect(),
            })
            .into(),
        failures: failures.iter().map(unread).collect(),
    };
    page.render().expect("writing to a String cannot fail")
}

fn charts(folder: &str, entries: &[Entry]) -> Vec<Chart> {
    // A document that stands in several files counts once.
    let entries = || entries.iter().filter(|entry| entry.same_as.is_none());
    let bodies = || entries().flat_map(|entry| &entry.bodies);
    let dissents = || entries().flat_map(|entry| &entry.dissents);
    let to = |kind: Kind| move |name: &str| href(folder, kind, name);
    let years = entries().map(|entry| entry.year.as_deref().unwrap_or("okänt år"));
    vec![
        Counted::of(&[], bodies().map(|body| (body.name.as_str(), "")))
            .chart("Oftast tillfrågade remissinstanser", to(Kind::Body)),
        Counted::of(
            STANCES,
            bodies().map(|body| (body.name.as_str(), body.stance.as_str())),
        )
        .chart("Remissinstansernas hållning", to(Kind::Body)),
        Counted::of(
            DISSENTS,
            dissents().flat_map(|one| {
                one.parties
                    .iter()
                    .map(|party| (party.as_str(), one.kind.as_str()))
            }),
        )
        .chart("Reservationer och uttalanden per parti", to(Kind::Party)),
        Counted::of(&[], years.map(|year| (year, "")))
            .by_name()
            .chart("Dokument per år", |year| {
                format!("#year={}", year.replace(' ', "+"))
            }),
    ]
}

fn href(folder: &str, kind: Kind, name: &str) -> String {
    format!("{folder}/{}", kind.address(name))
}

/// A name as lists have it.
fn listed(kind: Kind, name: &str) -> String {
    match words::party(name).filter(|_| kind == Kind::Party) {
        Some(full) => format!("{name} ({full})"),
        None => name.to_owned(),
    }
}

fn unread(failure: &Failure) -> Unread<'_> {
    let why = words::failure(&failure.why.kind);
    Unread {
        file: labels::file_name(&failure.file),
        why: why.unwrap_or("filen kunde inte läsas"),
        told: why.is_none().then_some(&failure.why.words),
    }
}
