//! The demands of a dissent, and where its words begin behind them.

use std::ops::Range;

use crate::rules::decisions::{self, Point};
use crate::rules::dissents::introduction::{Introduction, introduction, last_demand};
use crate::source::blocks::Blocks;
use crate::source::reading::At;

/// Demands, and the words behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Demands {
    pub(crate) points: Vec<Point>,
    /// The words, where there are any, and the block that they begin in.
    pub(crate) words: Option<(usize, At)>,
}

/// A dissent has fewer demands without numbers.
const MOST: usize = 12;

/// Reads the demands in the blocks `within`, all behind the opening. Blocks for which `stops` holds
/// are no demands.
pub(crate) fn demands(
    blocks: &Blocks,
    within: Range<usize>,
    stops: impl Fn(usize) -> bool,
) -> Demands {
    let Range { start: first, end } = within;
    let ends = |i: usize| i >= end || stops(i);
    let mut points = Vec::new();
    let mut next = first;
    let introduced = (!ends(first))
        .then(|| introduction(blocks.text(first)))
        .flatten();
    if let Some(Introduction { len, .. }) = introduced {
        next += 1;
        let at = &blocks.blocks[first].at;
        // `… beslutar att bifalla motionen.`
        let same_sentence = blocks.reading.trimmed(at.start + len..at.end);
        points.extend(same_sentence.map(|at| Point { number: None, at }));
    }
    let listed = decisions::listed_points(blocks, next, end, &stops);
    next = listed.blocks.end;
    points.extend(listed.points);
    if points.is_empty() {
        next = unnumbered(blocks, next, introduced, ends);
        let from = first + usize::from(introduced.is_some());
        points.extend((from..next).map(|i| whole(blocks, i)));
    } else if !ends(next) && last_demand(blocks.text(next)).is_some() {
        points.push(whole(blocks, next));
        next += 1;
    }
    if points.is_empty() {
        // The formula introduces nothing.
        next = first;
    }
    let mut words = (next < end).then(|| {
        (
            next,
            blocks.blocks[next].at.start..blocks.blocks[end - 1].at.end,
        )
    });
    // The words may begin in the block of the last demand.
    if let Some(last) = points.last_mut()
        && let text = &blocks.reading.as_str()[last.at.clone()]
        && let Some(len) = last_demand(text)
        && let Some(from) = blocks.reading.trimmed(last.at.start + len..last.at.end)
    {
        words = Some((next - 1, from.start..blocks.blocks[end - 1].at.end));
        last.at.end = last.at.start + len;
    }
    Demands { points, words }
}

/// The block behind the demands without numbers from block `first` on. They go up to the one that leads
/// to the words. Without such a one they are those that say what happens to something; behind a formula
/// that says who shall decide, the first of them may say anything.
fn unnumbered(
    blocks: &Blocks,
    first: usize,
    introduced: Option<Introduction>,
    ends: impl Fn(usize) -> bool,
) -> usize {
    let near = (first..first + MOST).take_while(|&i| !ends(i));
    let leads = |&i: &usize| last_demand(blocks.text(i)).is_some();
    if introduced.is_some()
        && let Some(last) = near.clone().find(leads)
    {
        return last + 1;
    }
    let decides = introduced.is_some_and(|found| found.decides);
    let demands = |&i: &usize| {
        let text = blocks.text(i);
        text.starts_with("att ")
            || (decides && i == first)
            || (introduced.is_some() && decisions::outcome(text).is_some())
    };
    near.take_while(demands)
        .last()
        .map_or(first, |last| last + 1)
}

fn whole(blocks: &Blocks, i: usize) -> Point {
    Point {
        number: None,
        at: blocks.blocks[i].at.clone(),
    }
}
