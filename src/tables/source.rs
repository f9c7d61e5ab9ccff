//! A document whose rows are made, with what all its rows say.

use std::borrow::Cow;

use crate::report::{Outcome, Report, Span};
use crate::tables::joined::joined;

/// A document whose rows are made.
///
/// What every row says of its document is put together once, and the rows borrow it.
#[derive(Clone, Debug)]
pub struct Source<'s> {
    pub(super) document: &'s str,
    pub(super) text: &'s str,
    pub(super) report: &'s Report,
    /// The year of the document, and where it was read.
    pub(super) year: Option<(i64, &'static str)>,
    pub(super) title: Option<Cow<'s, str>>,
    pub(super) diary_numbers: Option<Cow<'s, str>>,
    /// The outcomes of what is proposed.
    pub(super) outcome: Option<Cow<'s, str>>,
}

impl<'s> Source<'s> {
    /// The document that the rows call `document`, the text that the report's spans point into, and the
    /// report.
    #[must_use]
    pub fn new(document: &'s str, text: &'s str, report: &'s Report) -> Source<'s> {
        let items = report.decisions.iter().flat_map(|decision| &decision.items);
        let outcomes = items.filter_map(|item| item.outcome.as_ref());
        Source {
            document,
            text,
            report,
            year: year(report),
            title: joined(report.titles.iter().map(|title| &title.text)),
            diary_numbers: joined(report.diary_numbers.iter().map(|number| &number.text)),
            outcome: joined(outcomes.map(Outcome::as_str)),
        }
    }

    /// The words of a place, with one blank between two.
    pub(super) fn words(&self, span: Span) -> Option<String> {
        let words: Vec<&str> = span.of(self.text)?.split_whitespace().collect();
        (!words.is_empty()).then(|| words.join(" "))
    }
}

fn year(report: &Report) -> Option<(i64, &'static str)> {
    match report.number {
        Some(number) => Some((i64::from(number.year), "header")),
        None => {
            let signed = &report.signature.as_ref()?.date.edtf;
            Some((signed.get(..4)?.parse().ok()?, "signature"))
        }
    }
}
