//! Typed facts, each with its place, from the text of Stockholm city council reports.
//!
//! A Stockholm *utlåtande* is the executive board's report to the city council on one matter; a
//! *PM* is the same one step lower. Each tells a matter from start to end: who raised it, who was
//! consulted, what each answered, what is proposed, who dissented and with what words.
//! [`extract`] reads the plain text of such a document and gives a [`Report`].
//!
//! ```
//! let text = "\
//! Utlåtande 2017:19 RIV (Dnr 106-1234/2016)
//!
//! Fler skolgårdar
//! Motion (2016:5) av Ada Ek (V)
//!
//! Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.
//!
//! Motionen anses besvarad med hänvisning till vad som sägs i utlåtandet.
//! ";
//! let report = utlatande::extract(text);
//! assert_eq!(report.number.unwrap().year, 2017);
//! assert_eq!(report.initiatives[0].persons[0].name, "Ada Ek");
//! assert_eq!(report.initiatives[0].persons[0].party.as_deref(), Some("V"));
//!
//! let item = &report.decisions[0].items[0];
//! assert_eq!(item.outcome, Some(utlatande::Outcome::Answered));
//! assert!(text[item.span.range()].starts_with("Motionen anses besvarad"));
//! ```
//!
//! # The pipeline
//!
//! Data flows one way; no stage knows a later one.
//!
//! | stage | what it does |
//! | --- | --- |
//! | lines | a table of the lines that hold something; nothing is copied |
//! | pages | page numbers are set aside, page starts noted |
//! | column | how wide is a full line, in which font? The lines themselves tell |
//! | blocks | paragraphs, headings, list items; lines joined into the *reading text* |
//! | scan | one pass finds every month, year, party and word that sends a matter out |
//! | outline | what each block opens; the section tree |
//! | rules | each family reads the places and blocks that concern it |
//! | link | body -> its answer -> its decision, date and dissents |
//!
//! # The span law
//!
//! Every fact has a [`Span`]: byte offsets, half-open, into the input exactly as it was given.
//! `text` beside it is the reading form. Removing all white space and all kinds of hyphen from
//! `input[span]` and from `text` leaves the same string; where page furniture stands in between,
//! the fact has `spans`, and the pieces put together obey the law.
//!
//! # What always holds
//!
//! 1. The top-level sections tile the input: no byte outside, none in two.
//! 2. Spans lie on character boundaries, inside the input, and are never empty.
//! 3. The report depends on the input alone.
//! 4. No input panics; time and memory grow linearly with its length.
//!
//! # Scope
//!
//! Text in, facts out. The crate does not open PDF files, does not fetch anything, does not
//! translate, and does not guess: what the document does not say is `None`, and what was seen but
//! could not be placed is a [`Diagnostic`].
#![warn(missing_docs)]

/// The README's examples are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod batch;
mod bodies;
mod error;
mod joints;
mod link;
mod outline;
mod report;
mod rules;
mod sentences;
mod sightings;
mod source;
mod span;
mod swedish;
mod window;

pub use batch::extract_all;
pub use error::Error;
pub use report::*;
pub use span::{Span, Text};

use error::ErrorKind;
use link::Findings;
use rules::triggers;
use sightings::Sightings;
use source::blocks::Blocks;
use source::column::Column;
use source::{blocks, furniture, lines};

/// Reads the text of one document.
///
/// Every text is some document, so this cannot fail: where no header of an utlåtande or a PM is
/// found, the kind is [`DocumentKind::Unknown`], and a diagnostic says so. All spans point into
/// `text`.
///
/// ```
/// let report = utlatande::extract("PM 2003 RVII (Dnr 242/01)\n");
/// assert_eq!(report.kind, utlatande::DocumentKind::Pm);
/// assert_eq!(report.rotels, ["VII"]);
/// assert_eq!(report.diary_numbers[0].text, "242/01");
/// ```
#[must_use]
pub fn extract(text: &str) -> Report {
    let (mut blocks, pages, column_is_known) = read(text);
    let sightings = Sightings::of(&mut blocks);
    let marks = sightings.marks(&blocks);
    let outline = outline::outline(&blocks, &marks, text.len());
    Findings {
        blocks,
        pages,
        sightings,
        marks,
        outline,
        column_is_known,
    }
    .report()
}

/// Lines, pages, column, blocks.
fn read(text: &str) -> (Blocks, Vec<Span>, bool) {
    let lines = lines::lines(text);
    let pages = furniture::pages(text, &lines);
    let column = Column::of(text, &pages.lines);
    let blocks = blocks::blocks(text, &pages, &column, outline::headings::is_heading);
    (blocks, pages.spans, column.is_known())
}

/// Reads the bytes of one document, UTF-8 with or without byte order mark.
///
/// Spans are offsets into `bytes`.
///
/// # Errors
///
/// When the bytes hold nothing but white space, hold a NUL, or are not UTF-8.
///
/// ```
/// assert!(utlatande::extract_bytes("Utlåtande".as_bytes()).is_ok());
///
/// let error = utlatande::extract_bytes(b"%PDF-1.7\0").unwrap_err();
/// assert!(error.to_string().contains("binary"));
/// ```
pub fn extract_bytes(bytes: &[u8]) -> Result<Report, Error> {
    if let Some(offset) = bytes.iter().position(|&byte| byte == 0) {
        return Err(ErrorKind::Binary { offset }.into());
    }
    let text = str::from_utf8(bytes).map_err(|error| ErrorKind::NotUtf8 {
        offset: error.valid_up_to(),
    })?;
    if lines::without_mark(text).trim().is_empty() {
        return Err(ErrorKind::Empty.into());
    }
    Ok(extract(text))
}

/// The pipeline up to one stage, for benches; no part of the API.
#[doc(hidden)]
pub mod stages {
    use super::{Column, Sightings, furniture, lines, outline, read, triggers};

    /// Lines.
    #[must_use]
    pub fn lines(text: &str) -> usize {
        lines::lines(text).len()
    }

    /// Lines, pages, and the column that they agree on.
    #[must_use]
    pub fn column(text: &str) -> usize {
        let pages = furniture::pages(text, &lines::lines(text));
        usize::from(Column::of(text, &pages.lines).is_known()) + pages.lines.len()
    }

    /// How wide a piece of a line is in Times (0), Helvetica (1) or a monospaced font (2), in
    /// thousandths of an em: what the layout measures with, for those who set text to test it.
    #[must_use]
    pub fn width(piece: &str, font: usize) -> u64 {
        super::source::column::width(piece, font)
    }

    /// Up to the reading text.
    #[must_use]
    pub fn reading(text: &str) -> usize {
        read(text).0.blocks.len()
    }

    /// Up to the one scan.
    #[must_use]
    pub fn scan(text: &str) -> usize {
        triggers::scan(read(text).0.reading.as_str()).len()
    }

    /// Up to the section tree.
    #[must_use]
    pub fn outline(text: &str) -> usize {
        let (mut blocks, ..) = read(text);
        let sightings = Sightings::of(&mut blocks);
        let marks = sightings.marks(&blocks);
        outline::outline(&blocks, &marks, text.len()).placed.len()
    }
}
