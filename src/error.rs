//! The crate's one error type.

use std::fmt;

/// Why bytes could not be read as the text of a document.
///
/// [`extract`](crate::extract()) never fails, since every text is some document; only what takes
/// bytes can. What went wrong is told by the message, a sentence
/// that a person understands; the kinds behind it may grow.
///
/// | input | message |
/// | --- | --- |
/// | nothing, or white space | the input holds no text |
/// | a Word file | the input is a ZIP, Word or OpenDocument file, not text: turn it into text first … |
/// | bytes of which many are control characters | the input is binary data, not text: … |
/// | a damaged PDF (feature `pdf`) | the PDF cannot be read: none of its pages can be read |
/// | an encrypted PDF | the PDF cannot be read: it asks for a password |
/// | a PDF of more pages than `PdfLimits` allow | the PDF passes the limit `pages` of 10000 |
/// | a scanned PDF | the PDF holds no text on its 2 pages: it is scanned, and needs OCR first |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ErrorKind {
    /// Nothing but white space, or nothing at all.
    Empty,
    /// Data that is no text.
    Binary { what: &'static str },
    /// Bytes that could not be fetched.
    Unread { why: String },
    /// A program error in this crate or in one that it builds on.
    Panicked,
    /// A PDF that could not be read.
    #[cfg(feature = "pdf")]
    Pdf { why: String },
    /// A PDF that passes a limit of reading.
    #[cfg(feature = "pdf")]
    PdfLimit { limit: &'static str, most: u64 },
    /// A PDF whose pages are pictures.
    #[cfg(feature = "pdf")]
    Scanned { pages: usize },
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error { kind }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ErrorKind::Empty => f.write_str("the input holds no text"),
            ErrorKind::Binary { what } => write!(
                f,
                "the input is {what}, not text: turn it into text first, as with `pdftotext -layout`"
            ),
            ErrorKind::Unread { why } => write!(f, "the input cannot be fetched: {why}"),
            ErrorKind::Panicked => f.write_str("the program that reads the input panicked"),
            #[cfg(feature = "pdf")]
            ErrorKind::Pdf { why } => write!(f, "the PDF cannot be read: {why}"),
            #[cfg(feature = "pdf")]
            ErrorKind::PdfLimit { limit, most } => {
                write!(f, "the PDF passes the limit `{limit}` of {most}")
            }
            #[cfg(feature = "pdf")]
            ErrorKind::Scanned { pages } => write!(
                f,
                "the PDF holds no text on its {pages} pages: it is scanned, and needs OCR first"
            ),
        }
    }
}

impl std::error::Error for Error {}
