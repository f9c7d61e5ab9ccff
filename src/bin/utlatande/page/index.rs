//! The page of many documents: a table of them, and counts as bars.

use std::collections::HashMap;

use askama::Template;
use utlatande::Report;

use crate::input::Failure;
use crate::page::assets::{SCRIPT, STYLE};
use crate::page::{labels, words};

/// Bars of a chart; what comes less often is counted.
const BARS: usize = 25;

/// A row of the index: one document.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) file: String,
    /// The way to its page.
    pub(crate) href: String,
    title: String,
    kind: String,
    number: String,
    year: Option<String>,
    raised_by: String,
    outcome: String,
    signed: String,
    bodies: Vec<(String, String)>,
    answers: usize,
    /// The parties of each dissent.
    dissents: Vec<Vec<String>>,
    diagnostics: usize,
}

impl Entry {
    pub(crate) fn new(file: &str, report: &Report) -> Entry {
        let mut raised = Vec::new();
        for initiative in &report.initiatives {
            raised.extend(initiative.from.iter().map(|from| from.text.clone()));
            raised.extend(initiative.persons.iter().map(ToString::to_string));
        }
        let signed = report
            .signature
            .as_ref()
            .map(|signature| signature.date.edtf.clone());
        let signed = signed.unwrap_or_default();
        let bodies = report.referral.iter();
        let of_number = report.number.map(|number| number.year.to_string());
        Entry {
            file: file.to_owned(),
            href: String::new(),
            title: labels::name(report, file),
            kind: words::swedish(report.kind),
            number: labels::number(report),
            year: of_number.or_else(|| signed.get(..4).map(str::to_owned)),
            raised_by: raised.join(", "),
            outcome: labels::outcomes(report).join(", "),
            signed,
            answers: bodies
                .clone()
                .filter(|body| body.status.as_str() == "answered")
                .count(),
            bodies: bodies
                .map(|body| (body.name.clone(), body.stance.to_string()))
                .collect(),
            dissents: report
                .reservations
                .iter()
                .map(|dissent| {
                    let mut parties: Vec<String> = dissent
                        .persons
                        .iter()
                        .filter_map(|person| person.party.clone())
                        .collect();
                    parties.sort();
                    parties.dedup();
                    parties
                })
                .collect(),
            diagnostics: report.diagnostics.len(),
        }
    }
}

#[derive(Debug, Template)]
#[template(path = "index.html", config = "src/bin/utlatande/page/askama.toml")]
struct Page<'p> {
    style: &'static str,
    script: &'static str,
    entries: &'p [Entry],
    failures: &'p [Failure],
    charts: Vec<Chart>,
}

#[derive(Debug)]
struct Chart {
    title: &'static str,
    /// The class and the word of each part of a bar, where bars have parts.
    legend: Vec<(&'static str, &'static str)>,
    bars: Vec<Bar>,
    left_out: usize,
}

#[derive(Debug)]
struct Bar {
    name: String,
    count: usize,
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    class: &'static str,
    /// Of the longest bar, in hundredths of its length.
    width: String,
    label: String,
}

/// The index of `entries`, with what could not be read.
pub(crate) fn index(entries: &[Entry], failures: &[Failure]) -> String {
    let bodies = entries.iter().flat_map(|entry| &entry.bodies);
    let parties = entries
        .iter()
        .flat_map(|entry| entry.dissents.iter().flatten());
    let years = entries
        .iter()
        .map(|entry| entry.year.as_deref().unwrap_or("okänt år"));
    let mut years = counted(years.map(|year| (year, "")));
    years.sort_by(|a, b| a.0.cmp(&b.0));
    let charts = vec![
        chart(
            "Oftast tillfrågade remissinstanser",
            counted(bodies.clone().map(|(name, _)| (name.as_str(), ""))),
        ),
        chart(
            "Remissinstansernas hållning",
            counted(bodies.map(|(name, stance)| (name.as_str(), stance.as_str()))),
        ),
        chart(
            "Avvikande meningar per parti",
            counted(parties.map(|party| (party.as_str(), ""))),
        ),
        chart("Dokument per år", years),
    ];
    let page = Page {
        style: STYLE,
        script: SCRIPT,
        entries,
        failures,
        charts,
    };
    page.render().expect("writing to a String cannot fail")
}

/// In the order in which the parts of a bar stand; behind them what has no part.
const STANCES: [&str; 6] = [
    "supports",
    "no_objection",
    "partly",
    "opposes",
    "abstains",
    "unstated",
];

/// How often something comes, by stance.
type Counts = [usize; STANCES.len() + 1];

/// How often each name comes; the most frequent first.
fn counted<'n>(names: impl Iterator<Item = (&'n str, &'n str)>) -> Vec<(String, Counts)> {
    let mut counts: HashMap<&str, Counts> = HashMap::new();
    for (name, stance) in names {
        let rank = STANCES.iter().position(|known| *known == stance);
        counts.entry(name).or_default()[rank.unwrap_or(STANCES.len())] += 1;
    }
    let mut counts: Vec<(String, Counts)> = counts
        .into_iter()
        .map(|(name, counts)| (name.to_owned(), counts))
        .collect();
    let total = |counts: &Counts| counts.iter().sum::<usize>();
    counts.sort_by(|a, b| (total(&b.1), &a.0).cmp(&(total(&a.1), &b.0)));
    counts
}

fn chart(title: &'static str, counts: Vec<(String, Counts)>) -> Chart {
    let totals = counts.iter().map(|(_, counts)| counts.iter().sum());
    let most: usize = totals.max().unwrap_or(1);
    let legend = STANCES.iter().enumerate();
    let legend = legend
        .filter(|(rank, _)| counts.iter().any(|(_, counts)| counts[*rank] > 0))
        .map(|(_, stance)| (*stance, words::value(stance)))
        .collect();
    let left_out = counts.len().saturating_sub(BARS);
    let bars = counts.into_iter().take(BARS).map(|(name, counts)| Bar {
        name,
        count: counts.iter().sum(),
        parts: parts(&counts, most),
    });
    Chart {
        title,
        legend,
        bars: bars.collect(),
        left_out,
    }
}

fn parts(counts: &Counts, most: usize) -> Vec<Part> {
    let stances = STANCES.into_iter().chain([""]);
    let parts = counts.iter().zip(stances).filter(|(count, _)| **count > 0);
    parts
        .map(|(&count, stance)| {
            #[allow(clippy::cast_precision_loss, reason = "a bar need not be exact")]
            let width = 100.0 * count as f64 / most as f64;
            Part {
                class: stance,
                width: format!("{width:.2}"),
                label: format!("{}: {count}", words::value(stance)),
            }
        })
        .collect()
}
