//! Other words in the place of some, and what becomes of all other places.

use std::ops::Range;

use serde_json::Value;

use crate::facts::is_span;
use crate::generate::doc::{Doc, span};
use crate::span::range;

/// Words and the place that they are put into, which may be empty.
#[derive(Clone, Debug)]
pub(crate) struct Edit {
    pub(crate) at: Range<usize>,
    pub(crate) words: String,
}

/// A document with other words in some places.
#[derive(Debug)]
pub(crate) struct Edited {
    pub(crate) doc: Doc,
    /// Where the new words stand, in order.
    pub(crate) inserted: Vec<Range<usize>>,
    /// What became of each block: its place among the new ones, and whether it has changed.
    pub(crate) blocks: Vec<(Option<usize>, bool)>,
    edits: Vec<Edit>,
    /// What stayed: its old place, and where it begins now.
    kept: Vec<(Range<usize>, usize)>,
}

impl Edited {
    /// `doc` with the edits, which are in order and do not overlap.
    pub(crate) fn new(doc: &Doc, edits: Vec<Edit>) -> Edited {
        let mut new = Doc::default();
        let (mut inserted, mut blocks, mut kept) = (Vec::new(), Vec::new(), Vec::new());
        let (mut next, mut at) = (0, 0);
        for block in &doc.blocks {
            at = at.max(block.at.start);
            let mut is_changed = at > block.at.start;
            let mut is_begun = false;
            let mut begin = |new: &mut Doc| {
                if !std::mem::replace(&mut is_begun, true) {
                    new.begin(block.style);
                }
            };
            while let Some(edit) = edits.get(next).filter(|it| it.at.start <= block.at.end) {
                begin(&mut new);
                if at < edit.at.start {
                    let place = new.push(&doc.text[at..edit.at.start]);
                    kept.push((at..edit.at.start, place.start));
                }
                let place = new.push(&edit.words);
                // The blank before the words may be where a line is broken.
                let blanks = edit.words.len() - edit.words.trim_start().len();
                inserted.push(place.start + blanks..place.end);
                at = edit.at.end;
                (next, is_changed) = (next + 1, true);
            }
            if at < block.at.end {
                begin(&mut new);
                let place = new.push(&doc.text[at..block.at.end]);
                kept.push((at..block.at.end, place.start));
            }
            blocks.push((is_begun.then(|| new.blocks.len() - 1), is_changed));
        }
        Edited {
            doc: new,
            inserted,
            blocks,
            edits,
            kept,
        }
    }

    /// Where what stood at `old` stands now.
    pub(crate) fn place(&self, old: &Range<usize>) -> Range<usize> {
        let edit = |holds: &dyn Fn(&Range<usize>) -> bool| {
            self.edits.iter().position(|edit| holds(&edit.at))
        };
        let start = match edit(&|at| at.contains(&old.start)) {
            Some(i) => self.inserted[i].start,
            None => self.kept_at(old.start),
        };
        // What is put in where words end belongs to them.
        let end = match edit(&|at| {
            (at.start < old.end || at.is_empty() && at.start == old.end) && old.end <= at.end
        }) {
            Some(i) => self.inserted[i].end,
            None => self.kept_at(old.end - 1) + 1,
        };
        start..end.max(start)
    }

    fn kept_at(&self, old: usize) -> usize {
        let behind = self.kept.partition_point(|(at, _)| at.end <= old);
        let (at, now) = &self.kept[behind.min(self.kept.len() - 1)];
        now + old.saturating_sub(at.start)
    }

    /// Moves the spans of a report to where their words stand now, and reads its texts anew.
    pub(crate) fn follow(&self, value: &mut Value) {
        match value {
            at if is_span(at) => *at = span(&self.place(&range(at))),
            Value::Object(fields) => {
                fields.values_mut().for_each(|value| self.follow(value));
                if let Some(at) = fields.get("span").filter(|at| is_span(at)) {
                    let words = self.doc.words(&range(at));
                    if let Some(text) = fields.get_mut("text").filter(|text| text.is_string()) {
                        *text = words.into();
                    }
                }
            }
            Value::Array(values) => values.iter_mut().for_each(|value| self.follow(value)),
            _ => {}
        }
    }
}
