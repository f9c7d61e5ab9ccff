//! Typed facts, each with its place, from the text of Stockholm city council reports.
//!
//! A Stockholm *utlåtande* is the executive board's report to the city council on one matter; a
//! *PM* is the same one step lower. Each follows a matter from start to end: who raised it, who was
//! consulted, what each answered, what is proposed, who dissented and with what words.
//! [`extract()`] reads the plain text of such a document and gives a [`Report`].
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
//! | to read | take |
//! | --- | --- |
//! | a text | [`extract()`], which cannot fail |
//! | a file's bytes, text or PDF | [`read`], whose [`Error::kind`] says why not |
//! | many documents | [`extract_many`], on all cores, in order, with bounded memory |
//! | only what stands in one place each | [`locate()`] |
//! | sentences | [`sentences()`] |
//! | paragraphs, headings and list items | [`paragraphs()`] |
//!
//! A report prints itself for review ([`Report::review`]), and [`Offsets`] turns its spans into those of
//! other languages.
//!
//! # Features
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `pdf` | PDF files as input |
//! | `tables` | flat tables of many documents |
//! | `schema` | the JSON Schema of every type |
//! | `record` | the lines of the program's NDJSON, to read them back |
//! | `cli` | the program `utlatande` |
//!
//! None is on by default.
//!
//! # The program
//!
//! `cargo install utlatande --features cli,pdf` gives the program `utlatande`, which takes a folder of reports to
//! pages, tables and a database; `utlatande help` tells how.
//!
//! # How it works
//!
//! Data flows one way. Each stage is a module, and none knows a later one.
//!
//! | module | what it does |
//! | --- | --- |
//! | `report` | the types of the result, which all others use |
//! | `input` | turns bytes or a PDF into text |
//! | `language` | a little Swedish grammar: verbs, clauses, sentences, names of bodies |
//! | `source` | turns text into lines, pages and blocks, and the blocks into one *reading text* |
//! | `rules` | finds dates, persons, references, decisions, dissents, stances: a module each |
//! | `outline` | runs the rules, finds what each block opens, builds the section tree |
//! | `link` | joins a body with its answer, its decision, its dissents and its stance |
//!
//! # The span law
//!
//! Every fact has a [`Span`]: byte offsets, half-open, into the input exactly as it was given.
//! `text` beside it is the reading form: `input[span]` and `text` are the same string once all white
//! space and all kinds of hyphen are removed from both. Where page furniture stands in between, the
//! fact has `spans`, and their pieces put together obey the law.
//!
//! The law has one exception: characters that hide the words are folded in `text`. Soft hyphens, zero-width
//! and control characters are left out, Latin ligatures (`ﬁ`) are spelled out, and letters are composed
//! with their marks (NFC). Fold `input[span]` in the same way before you compare; nothing else is folded.
//!
//! # What always holds
//!
//! 1. The top-level sections tile the input: no byte outside, none in two.
//! 2. Spans lie on character boundaries, inside the input, and are never empty.
//! 3. The report depends on the input alone.
//! 4. No input panics; time and memory grow linearly with its length. Memory stays below 12 times a large
//!    text: of more lines or facts of a kind than documents hold only the first are kept, and
//!    [`DiagnosticCode::LeftOut`] says how many are not.
//!
//! # Scope
//!
//! Text in, facts out. The feature `pdf` adds PDF files as input. The crate does not read scanned pages,
//! fetch anything, translate, or guess: what the document does not say is `None`, and what was seen
//! but could not be placed is a [`Diagnostic`].
#![warn(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))]

/// The README's examples are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod batch;
mod error;
mod extract;
mod input;
mod language;
mod link;
mod locate;
mod outline;
#[cfg(feature = "record")]
mod record;
mod report;
mod review;
mod rules;
mod sentences;
mod source;
#[doc(hidden)]
pub mod stages;
#[cfg(feature = "tables")]
pub mod tables;

pub use batch::{Batch, Input, extract_all, extract_many, extract_many_with};
pub use error::{Error, ErrorKind};
pub use extract::{Extraction, extract, extract_bytes, read};
#[cfg(feature = "pdf")]
pub use extract::{extract_pdf, extract_pdf_with};
pub use input::decode::{Decoded, decode};
#[cfg(feature = "pdf")]
pub use input::pdf::limits::PdfLimits;
#[cfg(feature = "pdf")]
pub use input::pdf::{is_pdf, pdf_text, pdf_text_with};
pub use locate::{Located, locate};
#[cfg(feature = "record")]
pub use record::Record;
pub use report::*;
pub use review::Review;
pub use sentences::{Sentences, paragraphs, sentences};
