//! What the text mentions, and what was odd.

use crate::tables::cell::{Key, Place, Row, row};
use crate::tables::source::Source;

row! {
    /// A row an expression of a date or a year.
    struct Date<'r> {
        /// The words.
        text: &'r str,
        /// The day, month, year or range in EDTF (ISO 8601-2).
        edtf: &'r str,
        /// What happened then: `decision`, `report`, `reply_by` and so on.
        role: &'r str,
    }
}

impl<'r> Row<'r> for Date<'r> {
    fn rows(source: &'r Source<'_>) -> Vec<(Key<'r>, Self, Place<'r>)> {
        let dates = source.report.dates.iter().enumerate();
        dates
            .map(|(i, date)| {
                let row = Date {
                    text: &date.text,
                    edtf: &date.edtf,
                    role: date.role.as_str(),
                };
                (
                    source.key(format!("/dates/{i}")),
                    row,
                    source.place(Some(date.span), Some(&date.rule)),
                )
            })
            .collect()
    }
}

row! {
    /// A row a number that points to another paper, to law or to a case, and a row a goal of the city's budget.
    struct Reference<'r> {
        /// What it points to: `motion`, `diary_number`, `law` and so on.
        kind: &'r str,
        /// The number in its normal form.
        value: &'r str,
        /// The words.
        text: Option<String>,
    }
}

impl<'r> Row<'r> for Reference<'r> {
    fn rows(source: &'r Source<'_>) -> Vec<(Key<'r>, Self, Place<'r>)> {
        let report = source.report();
        [
            ("/references", &report.references),
            ("/budget_goals", &report.budget_goals),
        ]
        .into_iter()
        .flat_map(|(pointer, references)| {
            references.iter().enumerate().map(move |(i, reference)| {
                let row = Reference {
                    kind: reference.kind.as_str(),
                    value: &reference.value,
                    text: source.words(reference.span),
                };
                (
                    source.key(format!("{pointer}/{i}")),
                    row,
                    source.place(Some(reference.span), Some(&reference.rule)),
                )
            })
        })
        .collect()
    }
}

row! {
    /// A row something that was seen but could not be placed, or that looks wrong.
    struct Diagnostic<'r> {
        /// What it is about, a stable word.
        code: &'r str,
        /// `info` or `warning`.
        severity: &'r str,
        /// A sentence for people.
        message: &'r str,
        /// The words that it is about.
        text: Option<String>,
    }
}

impl<'r> Row<'r> for Diagnostic<'r> {
    fn rows(source: &'r Source<'_>) -> Vec<(Key<'r>, Self, Place<'r>)> {
        let diagnostics = source.report.diagnostics.iter().enumerate();
        diagnostics
            .map(|(i, diagnostic)| {
                let row = Diagnostic {
                    code: diagnostic.code.as_str(),
                    severity: diagnostic.severity.as_str(),
                    message: &diagnostic.message,
                    text: diagnostic.span.and_then(|span| source.words(span)),
                };
                (
                    source.key(format!("/diagnostics/{i}")),
                    row,
                    source.place(diagnostic.span, None),
                )
            })
            .collect()
    }
}
