//! From the input to its reading text: lines, pages, the line width, blocks.
//!
//! In: the text of one document. Out: its blocks, the text in which each block stands on one line, the
//! way from there back to the input, and what was damaged. Nothing here knows what the document says:
//! it knows letters, lines and grammar, and the headings of the genre by their words alone.
//!
//! | module | from | to |
//! | --- | --- | --- |
//! | [`clean`] | the input | a text without characters that hide the words |
//! | [`lines`] | that text | a table of its lines that hold something |
//! | [`columns`] | lines | signatures that stood side by side, one under the other |
//! | [`pages`] | lines | lines without page furniture; where pages start |
//! | [`one_line`] | lines | pages that stand on one line each, without their numbers |
//! | [`column`](mod@column) | lines | the width of a full line, in the font that the document was set in |
//! | [`blocks`] | lines and width | runs of lines: paragraphs, headings, list items |
//! | [`reading`] | blocks | one string without line breaks inside blocks, and the way back |

pub(crate) mod blocks;
pub(crate) mod clean;
pub(crate) mod column;
pub(crate) mod columns;
pub(crate) mod lines;
mod one_line;
mod page_number;
pub(crate) mod pages;
pub(crate) mod reading;

use crate::language::headings::is_heading;
use crate::report::{Diagnostic, Span};
use blocks::Blocks;
use clean::Rare;
use column::Column;
use lines::Kept;

/// What the source stage makes of a text: blocks, pages, and what was damaged.
pub(crate) struct Source {
    pub(crate) blocks: Blocks,
    pub(crate) pages: Vec<Span>,
    pub(crate) column_is_known: bool,
    pub(crate) damage: Vec<Diagnostic>,
}

/// Reads `text` up to its blocks.
pub(crate) fn read(text: &str) -> Source {
    let rare = Rare::of(text);
    let cleaned = clean::clean(text, rare);
    let clean = cleaned.as_ref().map_or(text, |cleaned| &cleaned.text);
    let Kept { lines, left_out } = lines::lines_with(clean, rare);
    let lines = columns::stack_signatures(clean, lines);
    let mut damage = clean::damage(text, rare);
    if let Some((count, first)) = left_out {
        let first = cleaned.as_ref().map_or(first, |it| it.origin.start(first));
        let span = Span::new(first, text.len());
        damage.push(Diagnostic::left_out(count, "lines", span));
    }
    if columns::has_two_columns(clean, &lines) {
        damage.push(Diagnostic::two_columns());
    }
    let pages = pages::pages(clean, lines);
    let column = Column::of(clean, &pages.lines);
    let mut blocks = blocks::blocks(clean, &pages, &column, is_heading);
    let mut spans = pages.spans;
    if let Some(cleaned) = cleaned {
        let later = spans.iter().skip(1);
        let later = later.map(|page| cleaned.origin.start(page.start()));
        // What was left out at the beginning belongs to the first page, even if nothing else is left.
        spans = tiles(std::iter::once(0).chain(later).collect(), text.len());
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
