//! The inside of the crate, for its own benches, fuzz targets and tests: the pipeline up to one stage,
//! and each small reader. This is no API. It changes without notice.

mod verifiers;

pub use verifiers::{VERIFIERS, Verifier};

use crate::outline::{self, Findings};
use crate::rules::triggers;
use crate::source::column::Column;
use crate::source::{lines, pages, read};

/// Lines.
#[must_use]
pub fn lines(text: &str) -> usize {
    lines::lines(text).len()
}

/// Lines, pages, and the column that they agree on.
#[must_use]
pub fn column(text: &str) -> usize {
    let pages = pages::pages(text, lines::lines(text));
    usize::from(Column::of(text, &pages.lines).is_known()) + pages.lines.len()
}

/// How wide a piece of a line is in Times (0), Helvetica (1) or a monospaced font (2), in
/// thousandths of an em: what the layout measures with, for those who set text to test it.
#[must_use]
pub fn width(piece: &str, font: usize) -> u64 {
    crate::source::column::width(piece, font)
}

/// The blocks in reading form, for those who set them anew to test the layout.
#[must_use]
pub fn blocks(text: &str) -> Vec<String> {
    let mut blocks = read(text).blocks;
    let _ = Findings::of(&mut blocks);
    (0..blocks.blocks.len())
        .map(|i| blocks.text(i).to_owned())
        .collect()
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
    let mut findings = Findings::of(&mut blocks);
    let marks = findings.marks(&blocks);
    outline::outline(&blocks, &marks, text.len()).placed.len()
}
