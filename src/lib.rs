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
//! | stances | where each consulted body stands, out of all that it says |
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
//! Text in, facts out; with the feature `pdf` a PDF in. The crate does not read scanned pages, does not fetch
//! anything, does not translate, and does not guess: what the document does not say is `None`, and what was seen but
//! could not be placed is a [`Diagnostic`].
#![warn(missing_docs)]

/// The README's examples are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod batch;
mod bodies;
mod clauses;
mod decode;
mod error;
mod joints;
mod link;
mod locate;
mod outline;
#[cfg(feature = "pdf")]
mod pdf;
mod report;
mod rule;
mod rules;
mod sentences;
mod sightings;
mod source;
mod span;
mod stances;
mod swedish;
mod window;
mod word_set;

pub use batch::{Batch, Input, extract_all, extract_many, extract_many_with};
pub use decode::{Decoded, decode};
pub use error::Error;
pub use locate::Located;
#[cfg(feature = "pdf")]
pub use pdf::{extract_pdf, pdf_text};
pub use report::*;
pub use rule::Rule;
pub use sentences::Sentences;
pub use span::{Span, Text};

use std::borrow::Cow;

use link::Findings;
use rules::triggers;
use sightings::Sightings;
use source::blocks::Blocks;
use source::clean::Rare;
use source::column::Column;
use source::{blocks, cells, clean, furniture, lines};

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
    let Source {
        mut blocks,
        pages,
        column_is_known,
        damage,
    } = read(text);
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
        damage,
    }
    .report()
}

/// The places of `text` where something stands that a rule reads: dates, persons with their party,
/// references, short forms, diary numbers, consulted bodies, headings, and the formulas that open
/// decisions, answers, dissents (*reservationer*) and the signature. Each is a [`Span`] and the piece
/// of the input itself, in the order in which they begin.
///
/// Nothing is linked and no text is made, so this takes about half the time of [`extract`]: for an
/// index, or for colours in an editor.
///
/// ```
/// let text = "Ada Ek (V) vill ha svar\nsenast den 3 maj\n2011.\n";
/// let located = utlatande::locate(text);
/// let [person, date] = &located[..] else { panic!() };
/// assert_eq!((person.rule.id(), person.text), ("people.party", "Ada Ek"));
/// assert_eq!((date.rule.id(), date.text), ("dates.day", "3 maj\n2011"));
/// assert_eq!(&text[date.span], date.text);
/// ```
#[must_use]
pub fn locate(text: &str) -> Vec<Located<'_>> {
    let mut blocks = read(text).blocks;
    let sightings = Sightings::of(&mut blocks);
    let marks = sightings.marks(&blocks);
    locate::located(text, &blocks, &sightings, &marks)
}

/// The sentences of a text, in order, each in its reading form with its place.
///
/// They are found in the joined text, so the same text gives the same sentences whether each
/// paragraph stands on one line, is wrapped, indented, or has a blank line after every line. The
/// boundaries are Unicode's ([UAX 29](https://unicode.org/reports/tr29/)), corrected for Swedish:
/// abbreviations, initials, ordinals, quotes, parentheses, list items and headings without a stop.
/// Page furniture belongs to no sentence, nor does the number of a list item before it. Headings and entries of lists count as sentences.
///
/// ```
/// let text = "\
/// Bakgrund
///
/// Enligt kap. 3 ska staden bl.a. höra A. Ek senast kl.
/// 12.30. ”Varför?” frågar hon. Svar kom
/// den 3 maj.
/// ";
/// let sentences: Vec<_> = utlatande::sentences(text).collect();
/// let read: Vec<&str> = sentences.iter().map(|sentence| sentence.text.as_str()).collect();
/// assert_eq!(
///     read,
///     [
///         "Bakgrund",
///         "Enligt kap. 3 ska staden bl.a. höra A. Ek senast kl. 12.30.",
///         "”Varför?” frågar hon.",
///         "Svar kom den 3 maj.",
///     ]
/// );
/// assert_eq!(&text[sentences[3].span], "Svar kom\nden 3 maj.");
/// ```
#[must_use]
pub fn sentences(text: &str) -> Sentences {
    let mut blocks = read(text).blocks;
    // Knows where formulas and lists part blocks that the layout left in doubt.
    let _ = Sightings::of(&mut blocks);
    Sentences::of(blocks)
}

/// What the source stage makes of a text.
struct Source {
    blocks: Blocks,
    pages: Vec<Span>,
    column_is_known: bool,
    damage: Vec<Diagnostic>,
}

/// Lines, pages, column, blocks.
fn read(text: &str) -> Source {
    let rare = Rare::of(text);
    let cleaned = clean::clean(text, rare);
    let clean = cleaned.as_ref().map_or(text, |cleaned| &cleaned.text);
    let lines = cells::stack_signatures(clean, lines::lines_with(clean, rare));
    let mut damage = clean::damage(text, rare);
    if cells::has_two_columns(clean, &lines) {
        damage.push(Diagnostic::two_columns());
    }
    let pages = furniture::pages(clean, lines);
    let column = Column::of(clean, &pages.lines);
    let mut blocks = blocks::blocks(clean, &pages, &column, outline::headings::is_heading);
    let mut spans = pages.spans;
    if let Some(cleaned) = cleaned {
        let starts = spans.iter().map(|page| cleaned.origin.start(page.start()));
        // What was left out at the beginning belongs to the first page.
        let starts = starts
            .enumerate()
            .map(|(i, start)| if i == 0 { 0 } else { start });
        spans = tiles(starts.collect(), text.len());
        blocks.reading.set_origin(Some(cleaned.origin));
    }
    Source {
        blocks,
        pages: spans,
        column_is_known: column.is_known(),
        damage,
    }
}

/// Spans that begin at `starts` and cover everything up to `end`.
fn tiles(starts: Vec<usize>, end: usize) -> Vec<Span> {
    let ends = starts
        .iter()
        .skip(1)
        .copied()
        .chain([end])
        .collect::<Vec<_>>();
    starts
        .into_iter()
        .zip(ends)
        .filter_map(|(start, end)| Span::new(start, end))
        .collect()
}

/// A report together with the text that its spans point into.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Extraction<'b> {
    /// The text; the bytes themselves where they were UTF-8.
    pub text: Cow<'b, str>,
    /// What it says. Its `encoding` tells what the bytes were taken for.
    pub report: Report,
}

/// Reads the bytes of one document: UTF-8 with or without byte order mark, UTF-16 with one,
/// windows-1252 and whatever else [`decode`] makes of them.
///
/// Spans are offsets into `bytes` where they are UTF-8, else into the text that comes back, which
/// the report then carries too.
///
/// # Errors
///
/// When the bytes hold no text; see [`decode`].
///
/// ```
/// let read = utlatande::extract_bytes(b"\xEF\xBB\xBFPM 2003 RVII (Dnr 242/01)")?;
/// assert_eq!(read.report.encoding.as_deref(), Some("UTF-8"));
/// assert_eq!(&read.text[read.report.diary_numbers[0].span.range()], "242/01");
///
/// let error = utlatande::extract_bytes(b"%PDF-1.7").unwrap_err();
/// assert!(error.to_string().contains("a PDF"));
/// # Ok::<(), utlatande::Error>(())
/// ```
pub fn extract_bytes(bytes: &[u8]) -> Result<Extraction<'_>, Error> {
    let decoded = decode(bytes)?;
    let mut report = extract(&decoded.text);
    report.encoding = Some(decoded.encoding.to_owned());
    report.text = match &decoded.text {
        Cow::Owned(text) => Some(text.clone()),
        Cow::Borrowed(_) => None,
    };
    if !decoded.is_certain {
        report
            .diagnostics
            .insert(0, Diagnostic::guessed_encoding(decoded.encoding));
    }
    Ok(Extraction {
        text: decoded.text,
        report,
    })
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
        let pages = furniture::pages(text, lines::lines(text));
        usize::from(Column::of(text, &pages.lines).is_known()) + pages.lines.len()
    }

    /// How wide a piece of a line is in Times (0), Helvetica (1) or a monospaced font (2), in
    /// thousandths of an em: what the layout measures with, for those who set text to test it.
    #[must_use]
    pub fn width(piece: &str, font: usize) -> u64 {
        super::source::column::width(piece, font)
    }

    /// The blocks in reading form, for those who set them anew to test the layout.
    #[must_use]
    pub fn blocks(text: &str) -> Vec<String> {
        let mut blocks = read(text).blocks;
        let _ = Sightings::of(&mut blocks);
        (0..blocks.blocks.len())
            .map(|i| blocks.text(i).to_owned())
            .collect()
    }

    /// Every verifier that reads a slice, on this one; how many of them took it.
    #[must_use]
    pub fn verifiers(text: &str) -> usize {
        use super::rules::stance::{self, Voice};
        use super::rules::{
            abbreviations, answers, decisions, dissents, header, people, references, silence,
        };
        use super::source::blocks;
        let took = [
            blocks::marker(text).is_some(),
            outline::headings::begins(text).is_some(),
            super::rules::opens(text, true),
            super::rules::is_whole(text, text, true),
            super::rules::continues(text, text),
            answers::decision_opener(text).is_some(),
            answers::report_line(text).is_some(),
            decisions::opener(text).is_some(),
            decisions::closing_opener(text).is_some(),
            decisions::rapporteurs(text).is_some(),
            decisions::outcome(text).is_some(),
            dissents::opening(text).is_some(),
            dissents::joined(text).is_some(),
            dissents::demanded(text).is_some(),
            header::is_header_line(text),
            people::is_name(text),
            people::name_list(text).is_some(),
            references::diary_number(text).is_some(),
            silence::silence(text).is_some(),
            !super::sentences::first_sentence(text).is_empty(),
            super::swedish::has_main_verb(text),
            super::bodies::is_body(text),
        ];
        let hits = triggers::scan(text);
        let lists = super::rules::remiss::lists(text, &hits);
        let dates = super::rules::dates::dates(text, &hits);
        let mentions = people::mentions(text, &hits);
        let references = references::references(text, &hits);
        let abbreviations = abbreviations::abbreviations(text);
        // Whatever the body is called, and whatever the title is about.
        let name = super::window::first(text, 40);
        let topics = super::stances::topics([text].into_iter());
        let voice = Voice::new(name, Some(name), &topics);
        let words = super::window::word_starts(text).take(50);
        let cues = words.filter(|&at| stance::may_tell(text, at, &voice, |_| true));
        let cues: Vec<usize> = cues.collect();
        let around = cues
            .iter()
            .filter_map(|&at| super::sentences::around(text, at));
        let stances = around.filter(|at| {
            [true, false]
                .into_iter()
                .any(|decided| stance::position(&text[at.clone()], &voice, decided).is_some())
        });
        stances.count()
            + references.len()
            + abbreviations.len()
            + took.into_iter().map(usize::from).sum::<usize>()
            + lists.len()
            + dates.len()
            + mentions.len()
    }

    /// Up to the reading text.
    #[must_use]
    pub fn reading(text: &str) -> usize {
        read(text).blocks.blocks.len()
    }

    /// Up to the one scan.
    #[must_use]
    pub fn scan(text: &str) -> usize {
        triggers::scan(read(text).blocks.reading.as_str()).len()
    }

    /// Up to the section tree.
    #[must_use]
    pub fn outline(text: &str) -> usize {
        let mut blocks = read(text).blocks;
        let sightings = Sightings::of(&mut blocks);
        let marks = sightings.marks(&blocks);
        outline::outline(&blocks, &marks, text.len()).placed.len()
    }
}
