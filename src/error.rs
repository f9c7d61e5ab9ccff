//! The crate's one error type.

use std::fmt;

/// Why bytes could not be read as the text of a document.
///
/// [`extract`](crate::extract()) never fails, since every text is some document; only what takes
/// bytes can. The message is a sentence for people; [`kind`](Error::kind) is for code.
///
/// | input | kind | message |
/// | --- | --- | --- |
/// | nothing, or white space | `Empty` | the input holds no text |
/// | a Word file | `NotText` | the input is a Word file, not text: save it as plain text or as a PDF first |
/// | a gzip file | `NotText` | the input is a gzip file, not text: unpack it first, as with `gunzip` |
/// | an HTML page | `NotText` | the input is an HTML page, not text: … |
/// | bytes of which many are control characters | `NotText` | the input is binary data, not text: … |
/// | a PDF without the feature `pdf` | `NotText` | the input is a PDF, not text: the feature `pdf` … |
/// | a damaged PDF | `Damaged` | the PDF cannot be read: none of its pages can be read |
/// | an encrypted PDF | `Encrypted` | the PDF cannot be read: it asks for a password |
/// | a PDF of more pages than `PdfLimits` allow | `TooLarge` | the PDF passes the limit `pages` of 10000 |
/// | a scanned PDF | `Scanned` | the PDF holds no text on its 2 pages: it is scanned, and needs OCR first |
/// | a PDF of blank pages | `Empty` | the PDF holds neither text nor pictures on its 2 pages |
///
/// ```
/// use utlatande::ErrorKind;
///
/// let error = utlatande::extract_bytes(b"PK\x03\x04...").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::NotText { format: "zip" });
/// assert_eq!(error.kind().as_str(), "not_text");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    reason: Reason,
}

/// What kind of failure an [`Error`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// No text: nothing, white space, or blank pages.
    Empty,
    /// Something other than text.
    NotText {
        /// What it is: `pdf`, `docx`, `odf` (Open Document), `zip`, `ole` (older Office), `rtf`, `html`, `gzip`,
        /// `png`, `jpeg` or `binary`.
        format: &'static str,
    },
    /// A PDF whose pages are pictures: OCR makes text of it.
    Scanned,
    /// A PDF that asks for a password.
    Encrypted,
    /// A PDF that is damaged beyond repair.
    Damaged,
    /// A PDF that passes one of the `PdfLimits`.
    TooLarge,
    /// The bytes could not be fetched.
    Unread,
    /// A program error in this crate or in one that it builds on.
    Panicked,
}

impl ErrorKind {
    /// The word for it, as in tables and JSON lines.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            ErrorKind::Empty => "empty",
            ErrorKind::NotText { .. } => "not_text",
            ErrorKind::Scanned => "scanned",
            ErrorKind::Encrypted => "encrypted",
            ErrorKind::Damaged => "damaged",
            ErrorKind::TooLarge => "too_large",
            ErrorKind::Unread => "unread",
            ErrorKind::Panicked => "panicked",
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Error {
    /// The kind of failure.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        match self.reason {
            Reason::Empty => ErrorKind::Empty,
            Reason::NotText(NotText { format, .. }) => ErrorKind::NotText { format },
            Reason::Unread { .. } => ErrorKind::Unread,
            Reason::Panicked => ErrorKind::Panicked,
            #[cfg(feature = "pdf")]
            Reason::Damaged { .. } => ErrorKind::Damaged,
            #[cfg(feature = "pdf")]
            Reason::Encrypted => ErrorKind::Encrypted,
            #[cfg(feature = "pdf")]
            Reason::PdfLimit { .. } => ErrorKind::TooLarge,
            #[cfg(feature = "pdf")]
            Reason::Scanned { .. } => ErrorKind::Scanned,
            #[cfg(feature = "pdf")]
            Reason::Blank { .. } => ErrorKind::Empty,
        }
    }
}

/// What the message needs beside the kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    Empty,
    NotText(NotText),
    Unread {
        why: String,
    },
    Panicked,
    #[cfg(feature = "pdf")]
    Damaged {
        why: String,
    },
    #[cfg(feature = "pdf")]
    Encrypted,
    #[cfg(feature = "pdf")]
    PdfLimit {
        limit: &'static str,
        most: u64,
    },
    #[cfg(feature = "pdf")]
    Scanned {
        pages: usize,
    },
    #[cfg(feature = "pdf")]
    Blank {
        pages: usize,
    },
}

/// A format that holds no plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotText {
    pub(crate) format: &'static str,
    /// The format with its article.
    pub(crate) what: &'static str,
    pub(crate) advice: &'static str,
}

impl From<Reason> for Error {
    fn from(reason: Reason) -> Error {
        Error { reason }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Reason::Empty => f.write_str("the input holds no text"),
            Reason::NotText(NotText { what, advice, .. }) => {
                write!(f, "the input is {what}, not text: {advice}")
            }
            Reason::Unread { why } => write!(f, "the input cannot be fetched: {why}"),
            Reason::Panicked => f.write_str("the program that reads the input panicked"),
            #[cfg(feature = "pdf")]
            Reason::Damaged { why } => write!(f, "the PDF cannot be read: {why}"),
            #[cfg(feature = "pdf")]
            Reason::Encrypted => f.write_str("the PDF cannot be read: it asks for a password"),
            #[cfg(feature = "pdf")]
            Reason::PdfLimit { limit, most } => {
                write!(f, "the PDF passes the limit `{limit}` of {most}")
            }
            #[cfg(feature = "pdf")]
            Reason::Scanned { pages } => write!(
                f,
                "the PDF holds no text on its {pages} pages: it is scanned, and needs OCR first"
            ),
            #[cfg(feature = "pdf")]
            Reason::Blank { pages } => write!(
                f,
                "the PDF holds neither text nor pictures on its {pages} pages"
            ),
        }
    }
}

impl std::error::Error for Error {}
