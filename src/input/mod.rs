//! From what a file holds to text.
//!
//! In: the bytes of a document, text in some encoding or a PDF. Out: text, and what was guessed on the
//! way. Nothing here knows what the text is about.

pub(crate) mod decode;
#[cfg(feature = "pdf")]
pub(crate) mod pdf;
