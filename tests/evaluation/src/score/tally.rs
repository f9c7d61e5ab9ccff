//! Counts of facts and of the bytes that they stand in.

use std::collections::HashMap;
use std::ops::Range;

use crate::score::facts::Fact;

/// A fact that one side has and the other has not.
#[derive(Clone, Debug)]
pub struct Miss {
    /// The field.
    pub field: &'static str,
    /// Whether the report has it and the truth has not.
    pub invented: bool,
    /// The fact.
    pub fact: Fact,
}

/// Counts of one field, over one document or many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Facts on both sides.
    pub right: usize,
    /// Facts of the report.
    pub reported: usize,
    /// Facts of the truth.
    pub true_facts: usize,
    /// Bytes that both sides cover.
    pub bytes_right: usize,
    /// Bytes that the report covers.
    pub bytes_reported: usize,
    /// Bytes that the truth covers.
    pub bytes_true: usize,
}

impl Tally {
    pub(crate) fn add(&mut self, other: Tally) {
        self.right += other.right;
        self.reported += other.reported;
        self.true_facts += other.true_facts;
        self.bytes_right += other.bytes_right;
        self.bytes_reported += other.bytes_reported;
        self.bytes_true += other.bytes_true;
    }

    /// How many of the reported facts are right; 1 where none is reported.
    #[must_use]
    pub fn precision(&self) -> f64 {
        share(self.right, self.reported)
    }

    /// How many of the true facts are reported; 1 where there is none.
    #[must_use]
    pub fn recall(&self) -> f64 {
        share(self.right, self.true_facts)
    }

    /// The harmonic mean of the two.
    #[must_use]
    pub fn f1(&self) -> f64 {
        share(2 * self.right, self.reported + self.true_facts)
    }

    /// The same of the bytes; `None` where the facts have no place.
    #[must_use]
    pub fn overlap(&self) -> Option<f64> {
        let bytes = self.bytes_reported + self.bytes_true;
        (bytes > 0).then(|| share(2 * self.bytes_right, bytes))
    }
}

#[allow(clippy::cast_precision_loss)]
pub(crate) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

pub(crate) fn tally(
    field: &'static str,
    expected: &[Fact],
    got: &[Fact],
    misses: &mut Vec<Miss>,
) -> Tally {
    let mut open: HashMap<&str, usize> = HashMap::new();
    for fact in expected {
        *open.entry(&fact.said).or_default() += 1;
    }
    let mut right = 0;
    for fact in got {
        match open.get_mut(fact.said.as_str()) {
            Some(left) if *left > 0 => {
                *left -= 1;
                right += 1;
            }
            _ => misses.push(Miss {
                field,
                invented: true,
                fact: fact.clone(),
            }),
        }
    }
    for fact in expected {
        let left = open.get_mut(fact.said.as_str()).expect("counted above");
        if *left > 0 {
            *left -= 1;
            misses.push(Miss {
                field,
                invented: false,
                fact: fact.clone(),
            });
        }
    }
    let (ours, theirs) = (cover(got), cover(expected));
    Tally {
        right,
        reported: got.len(),
        true_facts: expected.len(),
        bytes_right: overlap(&ours, &theirs),
        bytes_reported: ours.iter().map(Range::len).sum(),
        bytes_true: theirs.iter().map(Range::len).sum(),
    }
}

/// The bytes that facts stand in, as ranges that neither touch nor overlap.
fn cover(facts: &[Fact]) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = facts.iter().filter_map(|fact| fact.span.clone()).collect();
    spans.sort_by_key(|span| span.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

fn overlap(a: &[Range<usize>], b: &[Range<usize>]) -> usize {
    let (mut i, mut j, mut bytes) = (0, 0, 0);
    while let (Some(left), Some(right)) = (a.get(i), b.get(j)) {
        bytes += left
            .end
            .min(right.end)
            .saturating_sub(left.start.max(right.start));
        if left.end <= right.end {
            i += 1;
        } else {
            j += 1;
        }
    }
    bytes
}
