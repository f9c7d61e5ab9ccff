//! The page of one document: a file for each part of the page, put together here.

mod alike;
mod bodies;
mod contents;
mod decisions;
mod diagnostics;
mod dissents;
mod events;
mod filter;
mod glance;
mod register;

use askama::Template;
use utlatande::{Report, Span};

use self::alike::Run;
use self::bodies::Body;
use self::contents::Content;
use self::decisions::Decision;
use self::diagnostics::Diagnostic;
use self::dissents::Group;
use self::filter::KindCount;
use self::register::Row;
use crate::facts::{self, Fact};
use crate::input::Document;
use crate::page::anchor::{self, Anchors};
use crate::page::assets::{DOCUMENT_SCRIPT, DOCUMENT_STYLE, STYLE};
use crate::page::marks::{self, Back, Shown};
use crate::page::places::{Linked, Places};
use crate::page::verdict::{Part, verdict};
use crate::page::{labels, timeline, words};
use crate::text::short;

#[derive(Debug, Template)]
#[template(path = "document.html", config = "src/bin/utlatande/page/askama.toml")]
struct Page<'p> {
    style: &'static str,
    document_style: &'static str,
    script: &'static str,
    index: Option<&'p str>,
    source: Option<&'p str>,
    file: &'p str,
    kind: String,
    number: String,
    name: String,
    titles: Vec<Linked>,
    verdict: Vec<Part>,
    glance: Vec<(&'static str, Vec<Linked>)>,
    timeline: Option<String>,
    events: Vec<(String, &'static str, Linked)>,
    bodies: Vec<Body>,
    decisions: Vec<Decision>,
    dissents: Vec<Group>,
    dissent_counts: String,
    diagnostics: Vec<Diagnostic>,
    contents: Vec<Content>,
    kinds: Vec<KindCount>,
    on_demand: Vec<KindCount>,
    text: String,
    register: Vec<Row>,
}

/// Where the page of a document leads outside itself.
#[derive(Debug)]
pub(crate) struct Links<'p> {
    /// The page of all documents, where there is one.
    pub(crate) index: Option<&'p str>,
    /// The file that was read, where a link can reach it.
    pub(crate) source: Option<String>,
}

/// The page of `document`, read from `file`.
pub(crate) fn document(file: &str, document: &Document, links: &Links<'_>) -> String {
    let report = &document.report;
    let text = &document.text;
    let json = facts::json(report);
    let facts = facts::facts(&json);
    let anchors = Anchors::of(&json, &facts);
    let pages = pages(report, &facts);
    let section_anchors = anchor::sections(&report.sections);
    let mut places = Places::of(&anchors, &pages, links.index.is_some());
    // In the order of the page: the first part to name a fact is where its arrow leads.
    let titles = places.texts("/titles", &report.titles);
    let glance = glance::glance(report, &mut places);
    let decisions = decisions::decisions(report, &mut places);
    let bodies = bodies::bodies(report, &mut places);
    let dissents = dissents::groups(report, &mut places);
    let diagnostics = diagnostics::diagnostics(report, text, &mut places);
    let events = events::events(report, &facts, &mut places);
    let contents = contents::contents(&report.sections, &section_anchors, &mut places);
    let (kinds, on_demand) = filter::kinds(&facts);
    let backs = backs(&facts, &anchors, &places);
    let page = Page {
        style: STYLE,
        document_style: DOCUMENT_STYLE,
        script: DOCUMENT_SCRIPT,
        index: links.index,
        source: links.source.as_deref(),
        file: labels::file_name(file),
        kind: words::swedish(report.kind),
        number: labels::number(report),
        name: labels::name(report, file),
        titles,
        verdict: verdict(report, &anchors),
        glance,
        timeline: timeline::picture(&events),
        events: events
            .into_iter()
            .map(|event| {
                let words = event.what;
                let place = event.place;
                (
                    event.edtf,
                    event.lane.name(),
                    Linked {
                        words,
                        place,
                        page: None,
                    },
                )
            })
            .collect(),
        bodies,
        decisions,
        dissents,
        dissent_counts: labels::dissents(&report.reservations),
        diagnostics,
        contents,
        kinds,
        on_demand,
        text: marks::html(&Shown {
            text,
            paragraphs: &utlatande::paragraphs(text),
            pages: shown_pages(report),
            sections: &report.sections,
            section_anchors: &section_anchors,
            facts: &facts,
            backs: &backs,
        }),
        register: register::rows(text, &facts, &anchors, &pages),
    };
    page.render().expect("writing to a String cannot fail")
}

/// The pages of the document as it was printed; none where its text shows but one.
fn shown_pages(report: &Report) -> &[Span] {
    match &report.pages[..] {
        [_] => &[],
        pages => pages,
    }
}

/// The page that each fact stands on, where it is known.
fn pages(report: &Report, facts: &[Fact]) -> Vec<Option<usize>> {
    let is_shown = !shown_pages(report).is_empty();
    let page = |fact: &Fact| report.page_of(fact.span()).filter(|_| is_shown);
    facts.iter().map(page).collect()
}

/// Where the arrow behind each fact leads: to the part of the page that names it, else to the
/// table of all facts.
fn backs(facts: &[Fact], anchors: &Anchors, places: &Places<'_>) -> Vec<Back> {
    let facts = facts.iter().enumerate();
    facts
        .map(|(number, fact)| {
            let anchor = anchors.of_number(number);
            let what = labels::fact(fact);
            let values = match labels::values(fact) {
                none if none.is_empty() => none,
                values => format!(": {values}"),
            };
            Back {
                anchor: anchor.to_owned(),
                to: match places.is_named(number) {
                    true => anchor::home(anchor),
                    false => anchor::row(anchor),
                },
                label: format!("{what}{}. Till översikten.", short(&values, 120)),
            }
        })
        .collect()
}
