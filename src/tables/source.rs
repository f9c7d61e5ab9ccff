//! A document whose rows are made, with what all its rows say.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use crate::error::Error;
use crate::extract::{self, Extraction};
use crate::report::offsets::Counts;
use crate::report::{Outcome, Report, Span};
use crate::sentences::settled_blocks;
use crate::source::blocks::Blocks;
use crate::tables::joined::joined;

/// A document whose rows are made.
///
/// What every row says of its document is put together once, and the rows borrow it.
#[derive(Debug)]
pub struct Source<'s> {
    pub(super) document: &'s str,
    pub(super) text: Cow<'s, str>,
    pub(super) report: Cow<'s, Report>,
    /// What the text of sections is made of; read where it is asked for and was not kept.
    blocks: OnceLock<Blocks>,
    /// What counts offsets in characters, where they are to be counted so.
    counts: Option<Counts>,
    /// The year of the document, and where it was read.
    pub(super) year: Option<(i64, &'static str)>,
    pub(super) title: Option<String>,
    pub(super) diary_numbers: Option<String>,
    /// The outcomes of what is proposed.
    pub(super) outcome: Option<String>,
}

impl<'s> Source<'s> {
    /// The document that the rows call `document`, the text that the report's spans point into, and the
    /// report.
    #[must_use]
    pub fn new(document: &'s str, text: &'s str, report: &'s Report) -> Source<'s> {
        let report = Cow::Borrowed(report);
        Source::of(document, text.into(), report, OnceLock::new())
    }

    /// The document that the rows call `document`, read from its text.
    ///
    /// The table of sections takes from this reading what behind [`Source::new`] it must read again.
    ///
    /// ```
    /// use utlatande::tables::Source;
    ///
    /// let source = Source::read("a.txt", "PM 2003 RVII (Dnr 242/01)\n");
    /// assert_eq!(source.report().rotels, ["VII"]);
    /// ```
    #[must_use]
    pub fn read(document: &'s str, text: &'s str) -> Source<'s> {
        let (report, blocks) = extract::with_blocks(text);
        let report = Cow::Owned(report);
        Source::of(document, text.into(), report, OnceLock::from(blocks))
    }

    /// The same of whatever a file holds, as [`read`](crate::read()) reads it.
    ///
    /// # Errors
    ///
    /// When the bytes hold no text that can be read.
    ///
    /// ```
    /// use utlatande::tables::Source;
    ///
    /// let source = Source::read_file("a.txt", b"\xEF\xBB\xBFPM 2003 RVII (Dnr 242/01)")?;
    /// assert_eq!(source.report().encoding.as_deref(), Some("UTF-8"));
    /// # Ok::<(), utlatande::Error>(())
    /// ```
    pub fn read_file(document: &'s str, bytes: &'s [u8]) -> Result<Source<'s>, Error> {
        let (Extraction { text, report, .. }, blocks) = extract::read_with_blocks(bytes)?;
        let report = Cow::Owned(report);
        Ok(Source::of(document, text, report, OnceLock::from(blocks)))
    }

    fn of(
        document: &'s str,
        text: Cow<'s, str>,
        report: Cow<'s, Report>,
        blocks: OnceLock<Blocks>,
    ) -> Source<'s> {
        let items = report.decisions.iter().flat_map(|decision| &decision.items);
        let outcomes = items.filter_map(|item| item.outcome.as_ref());
        let numbers = report.diary_numbers.iter().map(|number| &number.text);
        Source {
            document,
            text,
            blocks,
            counts: None,
            year: year(&report),
            title: joined(report.titles.iter().map(|title| &title.text)).map(Cow::into_owned),
            diary_numbers: joined(numbers).map(Cow::into_owned),
            outcome: joined(outcomes.map(Outcome::as_str)).map(Cow::into_owned),
            report,
        }
    }

    /// The same document, whose rows say where they were read in characters instead of bytes.
    ///
    /// ```
    /// use utlatande::tables::{Cell, Source, TABLES};
    ///
    /// let text = "Åmöte den 3 maj 2011.";
    /// let report = utlatande::extract(text);
    /// let source = Source::new("a.txt", text, &report).in_chars();
    /// let dates = TABLES.iter().find(|table| table.name() == "dates").unwrap();
    /// let column = dates.columns().iter().position(|column| column.name == "start").unwrap();
    /// assert_eq!(dates.rows(&source)[0][column], Cell::Integer(10));
    /// ```
    #[must_use]
    pub fn in_chars(self) -> Source<'s> {
        Source {
            counts: Some(Counts::of(&self.text)),
            ..self
        }
    }

    /// A place in the units that the rows count.
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        match &self.counts {
            Some(counts) => counts.chars(&self.text, span),
            None => span.range(),
        }
    }

    /// What the document says.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Its paragraphs.
    pub(super) fn blocks(&self) -> &Blocks {
        self.blocks.get_or_init(|| settled_blocks(&self.text))
    }

    /// The words of a place, with one blank between two.
    pub(super) fn words(&self, span: Span) -> Option<String> {
        let words: Vec<&str> = span.of(&self.text)?.split_whitespace().collect();
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
