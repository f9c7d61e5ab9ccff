//! One document in, its report out.

use std::borrow::Cow;

use crate::error::Error;
use crate::input::decode::decode;
#[cfg(feature = "pdf")]
use crate::input::pdf::{self, limits::PdfLimits};
use crate::link::Document;
use crate::outline::{Findings, outline};
use crate::report::{Diagnostic, Report};
use crate::source::blocks::Blocks;
use crate::source::{self, Source};

/// Reads the text of one document.
///
/// Every text is some document, so this cannot fail: where no header of an utlåtande or a PM is
/// found, the kind is [`DocumentKind::Unknown`](crate::DocumentKind::Unknown), and a diagnostic says
/// so. All spans point into `text`.
///
/// ```
/// let report = utlatande::extract("PM 2003 RVII (Dnr 242/01)\n");
/// assert_eq!(report.kind, utlatande::DocumentKind::Pm);
/// assert_eq!(report.rotels, ["VII"]);
/// assert_eq!(report.diary_numbers[0].text, "242/01");
/// ```
#[must_use]
pub fn extract(text: &str) -> Report {
    with_blocks(text).0
}

/// The report on a text, and the blocks that it was read from.
pub(crate) fn with_blocks(text: &str) -> (Report, Blocks) {
    let Source {
        mut blocks,
        pages,
        column_is_known,
        damage,
    } = source::read(text);
    let mut findings = Findings::of(&mut blocks);
    let marks = findings.marks(&blocks);
    let outline = outline(&blocks, &marks, text.len());
    Document {
        blocks,
        pages,
        findings,
        marks,
        outline,
        column_is_known,
        damage,
    }
    .report()
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
    Ok(bytes_with_blocks(bytes)?.0)
}

/// The same, and the blocks that it was read from.
fn bytes_with_blocks(bytes: &[u8]) -> Result<(Extraction<'_>, Blocks), Error> {
    let decoded = decode(bytes)?;
    let (mut report, blocks) = with_blocks(&decoded.text);
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
    let read = Extraction {
        text: decoded.text,
        report,
    };
    Ok((read, blocks))
}

/// Reads whatever a file holds: text as [`extract_bytes`] does, and with the feature `pdf` a PDF too.
///
/// # Errors
///
/// When the bytes hold no text that can be read; [`Error::kind`] says why, so that code can send
/// a scanned PDF to OCR, say.
///
/// ```
/// use utlatande::ErrorKind;
///
/// let read = utlatande::read(b"PM 2003 RVII (Dnr 242/01)")?;
/// assert_eq!(read.report.rotels, ["VII"]);
///
/// let error = utlatande::read(b"PK\x03\x04, as a Word file begins").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::NotText { format: "zip" });
/// # Ok::<(), utlatande::Error>(())
/// ```
pub fn read(bytes: &[u8]) -> Result<Extraction<'_>, Error> {
    Ok(read_with_blocks(bytes)?.0)
}

/// The same, and the blocks that it was read from.
pub(crate) fn read_with_blocks(bytes: &[u8]) -> Result<(Extraction<'_>, Blocks), Error> {
    #[cfg(feature = "pdf")]
    if pdf::is_pdf(bytes) {
        return pdf_with_blocks(bytes, &PdfLimits::default());
    }
    bytes_with_blocks(bytes)
}

/// Reads a PDF: [`pdf_text`](crate::pdf_text), then [`extract`]. Spans are offsets into the text that comes
/// back, which the report carries too.
///
/// # Errors
///
/// As for [`pdf_text_with`](crate::pdf_text_with).
///
/// ```no_run
/// let bytes = std::fs::read("utlatande.pdf")?;
/// let read = utlatande::extract_pdf(&bytes)?;
/// println!("{} pages", read.report.pages.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[cfg(feature = "pdf")]
pub fn extract_pdf(bytes: &[u8]) -> Result<Extraction<'static>, Error> {
    extract_pdf_with(bytes, &PdfLimits::default())
}

/// Reads a PDF within the given limits; see [`extract_pdf`]. What could not be read of a page is told by
/// a diagnostic [`LostCharacters`](crate::DiagnosticCode::LostCharacters).
///
/// # Errors
///
/// As for [`pdf_text_with`](crate::pdf_text_with).
#[cfg(feature = "pdf")]
pub fn extract_pdf_with(bytes: &[u8], limits: &PdfLimits) -> Result<Extraction<'static>, Error> {
    Ok(pdf_with_blocks(bytes, limits)?.0)
}

/// The same, and the blocks that it was read from.
#[cfg(feature = "pdf")]
fn pdf_with_blocks(
    bytes: &[u8],
    limits: &PdfLimits,
) -> Result<(Extraction<'static>, Blocks), Error> {
    let read = pdf::read(bytes, limits)?;
    let (mut report, blocks) = with_blocks(&read.text);
    report.text = Some(read.text.clone());
    let losses = read.losses.into_iter().map(Diagnostic::lost_in_pdf);
    report.diagnostics.splice(0..0, losses);
    let read = Extraction {
        text: Cow::Owned(read.text),
        report,
    };
    Ok((read, blocks))
}
