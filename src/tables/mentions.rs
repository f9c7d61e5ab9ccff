//! What the text mentions, and what was odd.

use crate::tables::cell::{Key, Place, Row, Source, row};

row! {
    /// A row an expression of a date or a year.
    struct Date {
        /// The words.
        text: String,
        /// The day, month, year or range in EDTF (ISO 8601-2).
        edtf: String,
        /// What happened then: `decision`, `report`, `reply_by` and so on.
        role: String,
    }
}

impl Row for Date {
    fn rows(source: &Source<'_>) -> Vec<(Key, Date, Place)> {
        let dates = source.report.dates.iter().enumerate();
        dates
            .map(|(i, date)| {
                let row = Date {
                    text: date.text.clone(),
                    edtf: date.edtf.clone(),
                    role: date.role.to_string(),
                };
                (
                    source.key(format!("/dates/{i}")),
                    row,
                    source.place(Some(date.span), Some(date.rule)),
                )
            })
            .collect()
    }
}

row! {
    /// A row a number that points to another paper, to law or to a case, and a row a goal of the city's budget.
    struct Reference {
        /// What it points to: `motion`, `diary_number`, `law` and so on.
        kind: String,
        /// The number in its normal form.
        value: String,
    }
}

impl Row for Reference {
    fn rows(source: &Source<'_>) -> Vec<(Key, Reference, Place)> {
        let report = source.report;
        [
            ("/references", &report.references),
            ("/budget_goals", &report.budget_goals),
        ]
        .into_iter()
        .flat_map(|(pointer, references)| {
            references.iter().enumerate().map(move |(i, reference)| {
                let row = Reference {
                    kind: reference.kind.to_string(),
                    value: reference.value.clone(),
                };
                (
                    source.key(format!("{pointer}/{i}")),
                    row,
                    source.place(Some(reference.span), Some(reference.rule)),
                )
            })
        })
        .collect()
    }
}

row! {
    /// A row something that was seen but could not be placed, or that looks wrong.
    struct Diagnostic {
        /// What it is about, a stable word.
        code: String,
        /// `info` or `warning`.
        severity: String,
        /// A sentence for people.
        message: String,
    }
}

impl Row for Diagnostic {
    fn rows(source: &Source<'_>) -> Vec<(Key, Diagnostic, Place)> {
        let diagnostics = source.report.diagnostics.iter().enumerate();
        diagnostics
            .map(|(i, diagnostic)| {
                let row = Diagnostic {
                    code: diagnostic.code.to_string(),
                    severity: diagnostic.severity.to_string(),
                    message: diagnostic.message.clone(),
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
