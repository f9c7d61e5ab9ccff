//! Blocks, the text that they stand in, and how they part and join once the words are known.

use std::ops::Range;

use crate::language::items::marker;
use crate::source::blocks::doubts::{Doubt, DoubtfulBreak};
use crate::source::blocks::shapes::{Shape, names};
use crate::source::reading::{At, Reading};

/// A run of lines.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// Its place in the reading text, without the line feed behind it.
    pub(crate) at: At,
    pub(crate) shape: Shape,
}

/// The document as blocks, and the text that they stand in.
#[derive(Debug)]
pub(crate) struct Blocks {
    pub(crate) reading: Reading,
    pub(crate) blocks: Vec<Block>,
    /// Places in the reading text where a block may have ended after all.
    pub(super) doubtful: Vec<DoubtfulBreak>,
    pub(super) is_heading: fn(&str) -> bool,
}

impl Blocks {
    /// The doubtful breaks `within` that `is_break` confirms, each the blank at which a block ends.
    pub(crate) fn ends(&self, within: &At, is_break: impl Fn(Doubt<'_>) -> bool) -> Vec<usize> {
        let text = self.reading.as_str();
        let mut block = 0;
        let mut start = 0;
        let mut ends = Vec::new();
        for &DoubtfulBreak { blank, inside } in &self.doubtful[self.doubts(within)] {
            // The halves of a broken word were joined, so there is no blank.
            if text.as_bytes()[blank] != b' ' {
                continue;
            }
            while self.blocks[block].at.end < blank {
                block += 1;
            }
            let at = &self.blocks[block].at;
            start = at.start.max(start);
            let doubt = Doubt {
                before: &text[start..blank],
                after: &text[blank + 1..at.end],
                at: blank + 1,
                inside,
            };
            if is_break(doubt) {
                ends.push(blank);
                start = blank + 1;
            }
        }
        ends
    }

    /// Which of the doubtful breaks stand `within`.
    fn doubts(&self, within: &At) -> Range<usize> {
        let before = |at: usize| self.doubtful.partition_point(|doubt| doubt.blank < at);
        before(within.start)..before(within.end)
    }

    /// Ends blocks at those blanks, and leaves no doubt `within`.
    pub(crate) fn part(&mut self, within: &At, ends: Vec<usize>) {
        self.doubtful.drain(self.doubts(within));
        if ends.is_empty() {
            return;
        }
        let mut parted = Vec::with_capacity(self.blocks.len() + ends.len());
        let mut ends = ends.into_iter().peekable();
        for block in std::mem::take(&mut self.blocks) {
            let mut start = block.at.start;
            while let Some(blank) = ends.next_if(|&blank| blank < block.at.end) {
                self.reading.end_block_at(blank);
                parted.push(self.piece(&block, start..blank));
                start = blank + 1;
            }
            parted.push(self.piece(&block, start..block.at.end));
        }
        self.blocks = parted;
    }

    /// The part of `block` at `at`, as a block of its own.
    fn piece(&self, block: &Block, at: At) -> Block {
        let text = &self.reading.as_str()[at.clone()];
        let shape = if at == block.at {
            block.shape
        } else if marker(text).is_some() {
            Shape::Item
        } else if (self.is_heading)(text) || names(text) {
            Shape::Heading
        } else {
            Shape::Paragraph
        };
        Block { at, shape }
    }

    /// Joins neighbouring blocks where `joins`, given the text of both, finds one formula.
    pub(crate) fn join(&mut self, joins: impl Fn(&str, &str) -> bool) {
        let mut kept: Vec<Block> = Vec::with_capacity(self.blocks.len());
        for block in self.blocks.drain(..) {
            let text = self.reading.as_str();
            match kept.last_mut() {
                Some(last) if joins(&text[last.at.clone()], &text[block.at.clone()]) => {
                    self.reading.join_blocks_at(last.at.end);
                    last.at.end = block.at.end;
                }
                _ => kept.push(block),
            }
        }
        self.blocks = kept;
    }

    /// The words of a block.
    pub(crate) fn text(&self, i: usize) -> &str {
        &self.reading.as_str()[self.blocks[i].at.clone()]
    }
}
