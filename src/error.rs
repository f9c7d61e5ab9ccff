//! The crate's one error type.

use std::fmt;

/// Why bytes could not be read as the text of a document.
///
/// [`extract`](crate::extract) never fails, since every text is some document; only
/// [`extract_bytes`](crate::extract_bytes) can. What went wrong is told by the message, a sentence
/// that a person understands; the kinds behind it may grow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ErrorKind {
    /// Nothing but white space, or nothing at all.
    Empty,
    /// A NUL byte: no encoding that is read here has one.
    Binary { offset: usize },
    /// The first byte that is not UTF-8.
    NotUtf8 { offset: usize },
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error { kind }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            ErrorKind::Empty => f.write_str("the input holds no text"),
            ErrorKind::Binary { offset } => write!(
                f,
                "the input is binary data, not text: byte {offset} is NUL (a PDF must be turned into text first)"
            ),
            ErrorKind::NotUtf8 { offset } => write!(
                f,
                "the input is not UTF-8 text: the byte at offset {offset} begins no character"
            ),
        }
    }
}

impl std::error::Error for Error {}
