//! A row a document.

use utlatande::{Report, Span, Text};

use crate::table::rows::{Rows, joined, number};
use crate::text::{persons, word};

pub(crate) const COLUMNS: &[&str] = &[
    "kind",
    "year",
    "number",
    "rotels",
    "diary_numbers",
    "title",
    "raised_as",
    "raised_by",
    "presented_by",
    "outcome",
    "signed",
    "bodies",
    "answers",
    "dissents",
    "diagnostics",
];

pub(crate) fn add(report: &Report, text: &str, rows: &mut Rows<'_>) {
    let whole = Span::new(0, text.len());
    rows.add("", whole, cells(report));
}

fn cells(report: &Report) -> Vec<String> {
    let texts = |texts: &[Text]| joined(texts.iter().map(|text| text.text.clone()));
    let raised = report
        .initiatives
        .iter()
        .map(|initiative| match &initiative.from {
            Some(from) => from.text.clone(),
            None => persons(&initiative.persons),
        });
    let items = report.decisions.iter().flat_map(|decision| &decision.items);
    let outcomes = items.filter_map(|item| item.outcome).map(word);
    let answers = report
        .referral
        .iter()
        .filter(|body| word(body.status) == "answered");
    vec![
        word(report.kind),
        report
            .number
            .map_or(String::new(), |number| number.year.to_string()),
        number(report.number.and_then(|number| number.serial)),
        report.rotels.join("+"),
        texts(&report.diary_numbers),
        texts(&report.titles),
        joined(
            report
                .initiatives
                .iter()
                .map(|initiative| word(initiative.kind)),
        ),
        joined(raised),
        persons(&report.rapporteurs),
        joined(outcomes),
        report
            .signature
            .as_ref()
            .map_or(String::new(), |signature| signature.date.edtf.clone()),
        report.referral.len().to_string(),
        answers.count().to_string(),
        report.reservations.len().to_string(),
        report.diagnostics.len().to_string(),
    ]
}
