//! The points of a decision: numbered, bulleted, or paragraphs.

use std::ops::Range;

use crate::language::items::{counts_on, marker};
use crate::rules::decisions::words::OMISSIONS;
use crate::source::blocks::Blocks;
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

/// How far the points behind an opening formula reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Up to the next formula or section: nothing else stands between.
    All,
    /// As far as they are a list, or one paragraph.
    List,
}

/// Reads the points behind an opening formula that ends at `from` in the reading text, in
/// block `first`. Blocks for which `stops` holds belong to something else.
pub(crate) fn points(
    blocks: &Blocks,
    first: usize,
    from: usize,
    limit: usize,
    extent: Extent,
    stops: impl Fn(usize) -> bool,
) -> Points {
    let next = first + 1;
    let mut found = if let Some(at) = blocks.reading.trimmed(from..blocks.blocks[first].at.end) {
        // `beslutar att …`: the point stands in the same sentence.
        Points {
            points: vec![Point { number: None, at }],
            blocks: first..next,
        }
    } else if extent == Extent::All {
        let end = (next..limit).find(|&i| stops(i)).unwrap_or(limit);
        all_points(blocks, next..end)
    } else {
        let listed = listed_points(blocks, next, limit, &stops);
        let is_one = listed.points.is_empty() && next < limit && !stops(next);
        if is_one && !is_omission(blocks.text(next)) {
            Points {
                points: vec![whole(blocks, next)],
                blocks: next..next + 1,
            }
        } else {
            listed
        }
    };
    found.blocks.start = first;
    found
}

/// Reads numbered or bulleted points from block `first` on. A paragraph between two points that
/// count on belongs to the first of them.
pub(crate) fn listed_points(
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
            Some(number) => i == next || counts_on(last, number),
            // A bullet stands right behind the last one.
            None => i == next && last.is_none(),
        };
        if !follows || (points.is_empty() && i > first) {
            break;
        }
        if let Some(last) = points.last_mut() {
            last.at.end = blocks.blocks[i - 1].at.end;
        }
        points.push(behind_marker(blocks, i));
        next = i + 1;
    }
    Points {
        points,
        blocks: first..next,
    }
}

/// Reads all `blocks` as points. Copies lose numbers, so a point need not have one.
fn all_points(blocks: &Blocks, within: Range<usize>) -> Points {
    let mut points: Vec<Point> = Vec::new();
    let number = |i| marker(blocks.text(i)).and_then(|found| found.number);
    // The next number at or behind each block, so that no block is looked at twice.
    let mut upcoming: Vec<Option<&str>> = vec![None; within.len() + 1];
    for i in within.clone().rev() {
        let at = i - within.start;
        upcoming[at] = number(i).or(upcoming[at + 1]);
    }
    let mut bulleted = false;
    for i in within.clone() {
        let text = blocks.text(i);
        if is_omission(text) {
            continue;
        }
        let next = upcoming[i - within.start];
        let is_bullet = number(i).is_none() && marker(text).is_some();
        let goes_on = match points.last() {
            None => false,
            Some(_) if is_bullet => !bulleted,
            Some(last) => number(i).is_none() && goes_on(blocks, last, text, next),
        };
        match points.last_mut() {
            Some(last) if goes_on => last.at.end = blocks.blocks[i].at.end,
            _ => {
                points.push(behind_marker(blocks, i));
                bulleted = is_bullet;
            }
        }
    }
    Points {
        points,
        blocks: within,
    }
}

/// Whether `text`, a paragraph without a number, goes on with the point `last`; `next` is the number
/// behind it.
fn goes_on(blocks: &Blocks, last: &Point, text: &str, next: Option<&str>) -> bool {
    let before = &blocks.reading.as_str()[last.at.clone()];
    // With a number missing between the two, the paragraph is the point that lost it.
    let counts_on = |number: &str| next.is_some_and(|next| counts_on(Some(number), next));
    before.ends_with(':')
        || (text.starts_with(char::is_lowercase) && !text.starts_with("att "))
        || last.number.as_deref().is_some_and(counts_on)
}

/// Block `i` as a point, without its number or bullet.
fn behind_marker(blocks: &Blocks, i: usize) -> Point {
    let at = &blocks.blocks[i].at;
    match marker(blocks.text(i)) {
        Some(found) => Point {
            number: found.number.map(str::to_owned),
            at: at.start + found.len..at.end,
        },
        None => whole(blocks, i),
    }
}

fn whole(blocks: &Blocks, i: usize) -> Point {
    Point {
        number: None,
        at: blocks.blocks[i].at.clone(),
    }
}

fn is_item(blocks: &Blocks, i: usize) -> bool {
    marker(blocks.text(i)).is_some()
}

/// Whether `text` is a note that something is left out here. It is none of the points.
pub(crate) fn is_omission(text: &str) -> bool {
    OMISSIONS.iter().any(|note| text.starts_with(note))
}
