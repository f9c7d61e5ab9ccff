//! The width that lies in most of many intervals.

use std::ops::Range;

/// Breadth of one step of the histogram, in thousandths of an em: a tenth of a full stop's width.
const STEP: u64 = 25;
/// Widest column that is looked for: 100 em is two A4 pages side by side.
const STEPS: usize = 4000;
/// In how many intervals each width lies.
pub(super) struct Histogram {
    /// At each step how many intervals begin, less how many end.
    changes: Vec<i16>,
    /// Where the first interval begins.
    first: usize,
    /// Where the last one ends.
    last: usize,
}

impl Histogram {
    pub(super) fn new() -> Histogram {
        Histogram {
            changes: vec![0; STEPS + 1],
            first: STEPS,
            last: 0,
        }
    }

    /// Counts one interval.
    pub(super) fn add(&mut self, interval: Range<u64>) {
        let step = |width: u64| usize::try_from(width / STEP).unwrap_or(STEPS).min(STEPS);
        let (from, to) = (step(interval.start), step(interval.end));
        self.changes[from] += 1;
        self.changes[to] -= 1;
        self.first = self.first.min(from);
        self.last = self.last.max(to);
    }

    /// The width that lies in most of the intervals, and in how many.
    pub(super) fn widest_agreement(&self) -> Option<(u64, usize)> {
        let mut best = (0, 0);
        let mut agreeing = 0;
        for step in self.first..self.last {
            agreeing += self.changes[step];
            if agreeing > best.1 {
                best = (step, agreeing);
            }
        }
        let agreeing = usize::try_from(best.1).ok().filter(|&count| count > 0)?;
        // The narrowest such width, so that a break is called forced only where that is certain.
        Some(((best.0 as u64 + 1) * STEP, agreeing))
    }
}
