//! A document whose rows are made, with what all its rows say.

use std::borrow::Cow;

use crate::report::{Offsets, Outcome, Report, Span};
use crate::tables::joined::joined;

/// A document whose rows are made.
///
/// What every row says of its document is put together once, and the rows borrow it.
#[derive(Clone, Debug)]
pub struct Source<'s> {
    pub(super) document: &'s str,
    pub(super) text: &'s str,
    pub(super) report: &'s Report,
    /// What counts offsets in characters, where they are to be counted so.
    pub(super) offsets: Option<&'s Offsets<'s>>,
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
            offsets: None,
            year: year(report),
            title: joined(report.titles.iter().map(|title| &title.text)),
            diary_numbers: joined(report.diary_numbers.iter().map(|number| &number.text)),
            outcome: joined(outcomes.map(Outcome::as_str)),
        }
    }

    /// The same document, whose rows say where they were read in characters instead of bytes.
    ///
    /// ```
    /// use utlatande::Offsets;
    /// use utlatande::tables::{Cell, Source, TABLES};
    ///
    /// let text = "Åmöte den 3 maj 2011.";
    /// let report = utlatande::extract(text);
    /// let offsets = Offsets::of(text);
    /// let source = Source::new("a.txt", text, &report).in_chars(&offsets);
    /// let dates = TABLES.iter().find(|table| table.name() == "dates").unwrap();
    /// let column = dates.columns().iter().position(|column| column.name == "start").unwrap();
    /// assert_eq!(dates.rows(&source)[0][column], Cell::Integer(10));
    /// ```
    #[must_use]
    pub fn in_chars(self, offsets: &'s Offsets<'s>) -> Source<'s> {
        Source {
            offsets: Some(offsets),
            ..self
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
