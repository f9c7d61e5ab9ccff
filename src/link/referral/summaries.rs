//! The summary of each body's answer.
//!
//! In: the sections of the short part that go through the answers. Out: where each body's summary stands,
//! and which bodies gave no answer.

use crate::link::decisions::PlacedDecision;
use crate::link::document::Document;
use crate::link::referral::silence::Silent;
use crate::report::SectionKind;
use crate::rules::remiss;
use crate::source::blocks::Shape;
use crate::source::reading::At;

/// A consulted body and its paragraphs in the short part.
pub(super) struct Summary {
    pub(super) body: usize,
    pub(super) at: At,
}

/// What the short part says about the consulted bodies.
#[derive(Default)]
pub(super) struct Summaries {
    pub(super) summaries: Vec<Summary>,
    pub(super) silent: Vec<Silent>,
}

impl Document {
    /// A summary is the paragraphs that begin with a body's name, up to the next body's. It does not go
    /// on behind a decision that stands among them.
    pub(super) fn summaries(&self, decisions: &[PlacedDecision]) -> Summaries {
        let mut found = Summaries::default();
        let mut decided = vec![false; self.marks.len()];
        for placed in decisions {
            decided[placed.blocks.clone()].fill(true);
        }
        let consulted = &self.findings.consulted;
        for list in &self.findings.lists {
            let line = self.blocks.reading.as_str()[list.end..].split('\n').next();
            let end = list.end + line.map_or(0, str::len);
            // The list itself is the first sentence.
            let from = list.end.saturating_sub(1);
            self.silence_inside(from..end, None, &mut found.silent);
        }
        for section in self.outline.of_kind(SectionKind::Preparation) {
            // The summary whose paragraphs are being gathered.
            let mut open: Option<Summary> = None;
            for i in section.content() {
                let block = &self.blocks.blocks[i];
                let speaking = open.as_ref().map(|summary| summary.body);
                let at = self.behind_silence(block.at.clone(), speaking, &mut found.silent);
                let text = &self.blocks.reading.as_str()[at.clone()];
                let ends = || {
                    decided[i]
                        || block.shape == Shape::Heading
                        || at.start > block.at.start
                        || remiss::opens_unlisted(text, consulted)
                };
                let speaks = consulted
                    .speaker(text)
                    .filter(|_| !decided[i] && !at.is_empty())
                    .filter(|_| !self.begins_with_names_alone(at.clone()));
                self.silence_inside(at.clone(), speaks.or(speaking), &mut found.silent);
                match (&mut open, speaks) {
                    // It goes on, or the same body speaks again.
                    (Some(summary), speaks)
                        if speaks.is_none_or(|it| it == summary.body) && !ends() =>
                    {
                        summary.at.end = at.end;
                    }
                    _ => {
                        found.summaries.extend(open.take());
                        open = speaks.map(|body| Summary { body, at });
                    }
                }
            }
            found.summaries.extend(open);
        }
        found
    }
}
