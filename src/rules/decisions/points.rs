//! The points of a decision: numbered, bulleted, or a single paragraph.

use std::ops::Range;

use crate::language::items::{counts_on, marker};
use crate::rules::decisions::words::OMISSIONS;
use crate::source::blocks::{Blocks, Shape};
use crate::source::reading::At;

/// A point, and where its words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) number: Option<String>,
    pub(crate) at: At,
}

/// The points of a decision and the blocks that they take up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Points {
    pub(crate) points: Vec<Point>,
    pub(crate) blocks: Range<usize>,
}

/// Reads the points behind an opening formula that ends at `from` in the reading text, in
/// block `first`. Blocks for which `stops` holds belong to something else.
pub(crate) fn points(
    blocks: &Blocks,
    first: usize,
    from: usize,
    limit: usize,
    stops: impl Fn(usize) -> bool,
) -> Points {
    let block = &blocks.blocks[first];
    if let Some(at) = blocks.reading.trimmed(from..block.at.end) {
        // `beslutar att …`: the point stands in the same sentence.
        return Points {
            points: vec![Point { number: None, at }],
            blocks: first..first + 1,
        };
    }
    let numbered = numbered_points(blocks, first + 1, limit, &stops);
    if !numbered.points.is_empty() {
        return Points {
            blocks: first..numbered.blocks.end,
            ..numbered
        };
    }
    let next = first + 1;
    if next < limit && !stops(next) && blocks.blocks[next].shape == Shape::Paragraph {
        return Points {
            points: vec![Point {
                number: None,
                at: blocks.blocks[next].at.clone(),
            }],
            blocks: first..next + 1,
        };
    }
    Points {
        points: Vec::new(),
        blocks: first..first + 1,
    }
}

/// Reads numbered and bulleted points from block `first` on. A paragraph between two points that
/// count on belongs to the first of them.
pub(crate) fn numbered_points(
    blocks: &Blocks,
    first: usize,
    limit: usize,
    stops: &impl Fn(usize) -> bool,
) -> Points {
    let mut points: Vec<Point> = Vec::new();
    let mut next = first;
    while let Some(i) = (next..limit.min(next + 3)).find(|&i| stops(i) || is_item(blocks, i)) {
        let Some(found) = marker(blocks.text(i)).filter(|_| !stops(i)) else {
            break;
        };
        let last = points.last().and_then(|point| point.number.as_deref());
        let follows = match found.number {
            Some(number) => counts_on(last, number),
            // A bullet stands right behind the last one.
            None => i == next && last.is_none(),
        };
        if !follows || (points.is_empty() && i > first) {
            break;
        }
        if let Some(last) = points.last_mut() {
            last.at.end = blocks.blocks[i - 1].at.end;
        }
        let at = &blocks.blocks[i].at;
        points.push(Point {
            number: found.number.map(str::to_owned),
            at: at.start + found.len..at.end,
        });
        next = i + 1;
    }
    Points {
        points,
        blocks: first..next,
    }
}

fn is_item(blocks: &Blocks, i: usize) -> bool {
    blocks.blocks[i].shape == Shape::Item
}

/// Whether `text` is a note that something is left out here. It is none of the points.
pub(crate) fn is_omission(text: &str) -> bool {
    OMISSIONS.iter().any(|note| text.starts_with(note))
}
