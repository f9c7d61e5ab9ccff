//! Text from a PDF, page by page.
//!
//! ```text
//! bytes -> streams, measured -> content, operators -> reader: glyphs -> lines -> text
//!                               fonts, layers, notes
//! ```
//!
//! [hayro-syntax] reads the objects of the file and repairs damaged ones, [hayro-font] tells what the codes
//! of a font mean and how wide they are. Both are pure Rust, read lazily and bound their recursion. What
//! shows text is found here, within [`PdfLimits`].
//!
//! | in the file | in the text |
//! | --- | --- |
//! | a page | its lines, see `lines` |
//! | the next page | a form feed |
//! | a page that cannot be read | U+FFFD, of which the diagnostics tell |
//! | bytes before `%PDF-`, a damaged table of objects, wrong lengths | repaired |
//!
//! [hayro-syntax]: https://docs.rs/hayro-syntax
//! [hayro-font]: https://docs.rs/hayro-font

mod accents;
mod content;
mod fonts;
mod glyphs;
mod layers;
pub(crate) mod limits;
mod lines;
mod meanings;
mod notes;
mod pen;
mod reader;
mod resources;
mod streams;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;

use hayro_syntax::{LoadPdfError, Pdf};
use memchr::memmem;

use self::limits::{Budget, PdfLimits};
use self::reader::{Loss, Shown};
use self::resources::Shared;
use crate::error::{Error, Reason};

/// The stack that a file is read on: objects may stand 512 deep in one another.
const STACK: usize = 16 << 20;

/// Where a PDF must begin at the latest, as other readers have it.
const HEADER_WITHIN: usize = 1_024;

/// The text of a PDF, its pages parted by form feeds, within the default [`PdfLimits`].
///
/// # Errors
///
/// As for [`pdf_text_with`].
///
/// ```
/// let error = utlatande::pdf_text(b"no PDF").unwrap_err();
/// assert!(error.to_string().contains("cannot be read"));
/// ```
pub fn pdf_text(bytes: &[u8]) -> Result<String, Error> {
    pdf_text_with(bytes, &PdfLimits::default())
}

/// The text of a PDF, its pages parted by form feeds.
///
/// Damaged files are repaired as far as other readers repair them. A panic in a crate that this one builds
/// on becomes an error; its message goes to the panic hook of the process, which a library should
/// not change.
///
/// # Errors
///
/// When the bytes are no PDF, a PDF that is damaged beyond repair or asks for a password, when
/// one of the limits is passed, and when the pages hold no text, since they are scanned.
pub fn pdf_text_with(bytes: &[u8], limits: &PdfLimits) -> Result<String, Error> {
    Ok(read(bytes, limits)?.text)
}

/// Whether bytes are those of a PDF: `%PDF-` stands among the first 1,024.
///
/// ```
/// assert!(utlatande::is_pdf(b"\n\n%PDF-1.7"));
/// assert!(!utlatande::is_pdf(b"Om PDF"));
/// ```
#[must_use]
pub fn is_pdf(bytes: &[u8]) -> bool {
    memmem::find(&bytes[..bytes.len().min(HEADER_WITHIN)], b"%PDF-").is_some()
}

/// The text of a PDF and what is missing from it.
#[derive(Debug)]
pub(crate) struct PdfText {
    pub(crate) text: String,
    /// What was lost, a sentence for each page on which something was.
    pub(crate) losses: Vec<String>,
}

/// Reads a PDF on a stack that is large enough for it.
pub(crate) fn read(bytes: &[u8], limits: &PdfLimits) -> Result<PdfText, Error> {
    let read = || guarded(|| pages(bytes, limits)).unwrap_or_else(|| Err(damaged()));
    let read = thread::scope(|scope| {
        let reading = thread::Builder::new().stack_size(STACK);
        match reading.spawn_scoped(scope, read) {
            Ok(reading) => reading.join().unwrap_or_else(|_| Err(damaged())),
            Err(_) => read(),
        }
    });
    read.map_err(Error::from)
}

fn damaged() -> Reason {
    Reason::Damaged {
        why: "it is damaged".to_owned(),
    }
}

/// What the work gives, or `None` where it panics.
fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

fn pages(bytes: &[u8], limits: &PdfLimits) -> Result<PdfText, Reason> {
    streams::measure_file(bytes, &Budget::new(limits))?;
    let document = Pdf::new(Arc::new(bytes.to_vec())).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Reason::Encrypted,
        LoadPdfError::Invalid if is_pdf(bytes) => damaged(),
        LoadPdfError::Invalid => Reason::Damaged {
            why: "it does not begin as a PDF does".to_owned(),
        },
    })?;
    let budget = Budget::new(limits);
    budget.pages(document.pages().len())?;
    let shared = Shared::of(&document, budget);
    let mut pages = Vec::new();
    let mut losses = Vec::new();
    let mut has_picture = false;
    for (number, page) in (1..).zip(document.pages().iter()) {
        let text = match guarded(|| reader::shown(page, &shared).map(laid_out)) {
            Some(shown) => {
                let (text, shown) = shown?;
                has_picture |= shown.has_picture;
                losses.extend(sentence(number, shown.loss));
                Some(text)
            }
            None => {
                losses.push(format!("page {number} cannot be read"));
                None
            }
        };
        pages.push(text);
    }
    if pages.iter().all(Option::is_none) {
        return Err(Reason::Damaged {
            why: "none of its pages can be read".to_owned(),
        });
    }
    if pages.iter().flatten().all(|page| page.trim().is_empty()) {
        return Err(match losses.into_iter().next() {
            Some(why) => Reason::Damaged { why },
            None if has_picture => Reason::Scanned { pages: pages.len() },
            None => Reason::Blank { pages: pages.len() },
        });
    }
    let pages: Vec<String> = pages
        .into_iter()
        .map(|page| page.unwrap_or_else(|| "\u{fffd}".to_owned()))
        .collect();
    Ok(PdfText {
        text: pages.join("\u{c}"),
        losses,
    })
}

fn laid_out(shown: Shown) -> (String, Shown) {
    (lines::text(&shown.glyphs), shown)
}

/// What was lost on a page.
fn sentence(page: usize, loss: Loss) -> Option<String> {
    let parts: Vec<String> = [
        (loss.streams, "stream"),
        (loss.bytes, "byte"),
        (loss.characters, "character"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, what)| format!("{count} {what}{}", if count == 1 { "" } else { "s" }))
    .collect();
    (!parts.is_empty()).then(|| format!("page {page}: {} cannot be read", parts.join(", ")))
}
