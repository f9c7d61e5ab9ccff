//! What became of the files that were given.

use crate::tables::cell::{Cell, Cells as _, row};

row! {
    /// A row a file that was given, and what became of it.
    struct File<'r> {
        /// The name of the input, which the other tables call `document`.
        file: &'r str,
        /// SHA-256 of its bytes; nothing where it could not be read.
        hash: Option<&'r str>,
        /// The version of the program that read it.
        version: &'r str,
        /// `read`, or why not: `scanned`, `encrypted`, `damaged`, `empty`, `not_text`, `too_large`, `failed`.
        outcome: &'r str,
        /// A sentence where it could not be read.
        message: Option<&'r str>,
        /// Whether its pages are pictures: OCR must make text of them first.
        needs_ocr: bool,
    }
}

/// The row of a file in [`FILES`](crate::tables::FILES).
///
/// `read` has the hash of its bytes or, where it could not be read, the word for why and a sentence.
#[must_use]
pub fn file_row<'r>(
    file: &'r str,
    version: &'r str,
    read: Result<&'r str, (&'r str, &'r str)>,
) -> Vec<Cell<'r>> {
    let (outcome, message) =
        read.map_or_else(|(kind, words)| (kind, Some(words)), |_| ("read", None));
    let row = File {
        file,
        hash: read.ok(),
        version,
        outcome,
        message,
        needs_ocr: outcome == "scanned",
    };
    let mut cells = Vec::new();
    row.add_to(&mut cells);
    cells
}
