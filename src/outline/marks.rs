//! What each block opens: a section, an answer, a dissent.
//!
//! The rule families and the table of headings know how such things begin. What a mark means where it
//! stands is up to the tree.

use crate::language::{bodies, headings, window};
use crate::outline::findings::{Findings, LeftOut};
use crate::report::SectionKind;
use crate::rules::{answers, decisions, dissents};
use crate::source::blocks::{Blocks, Shape};

/// Bytes of a text in which one block that opens something is kept, many blocks aside.
const BYTES_A_MARK: usize = 384;

/// What a block opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A heading of the genre.
    Heading(SectionKind),
    /// The name of a body, alone: what follows is its answer or its dissents.
    Body(String),
    /// A decision block.
    Decision,
    /// The line that names the rapporteur.
    Rapporteur,
    /// A board takes a position on the proposal.
    Endorsement,
    /// Place and date.
    Signature,
    /// A dissent with its words.
    Dissent,
    /// An office's report begins: a dissent before it has ended.
    Report,
    /// A title of the document, which comes back as a heading.
    Title,
}

impl Findings {
    /// What each block opens; of more than any document has, the first ones.
    pub(crate) fn marks(&mut self, blocks: &Blocks) -> Vec<Option<Mark>> {
        let mut left = window::most(blocks.reading.len(), BYTES_A_MARK);
        let mut left_out: Option<LeftOut> = None;
        let marks = (0..blocks.blocks.len()).map(|i| {
            let mark = self.mark(blocks, i)?;
            if left == 0 {
                let first = || LeftOut {
                    count: 0,
                    things: "headings and formulas",
                    first: blocks.blocks[i].at.clone(),
                };
                left_out.get_or_insert_with(first).count += 1;
                return None;
            }
            left -= 1;
            Some(mark)
        });
        let marks = marks.collect();
        self.left_out.extend(left_out);
        marks
    }

    /// What block `i` opens.
    fn mark(&self, blocks: &Blocks, i: usize) -> Option<Mark> {
        let block = &blocks.blocks[i];
        let text = blocks.text(i);
        if block.shape == Shape::Heading {
            if let Some(kind) = headings::heading(text) {
                return Some(Mark::Heading(kind));
            }
            let answered = || {
                let next = blocks.blocks.get(i + 1);
                next.is_some_and(|next| self.formulas.may_begin(next.at.start))
                    && answers::opens_answer(blocks.text(i + 1))
                    && bodies::is_body(text)
            };
            let name = bodies::bare(text);
            if self.consulted.known(name).is_some() || answered() {
                return Some(Mark::Body(bodies::canonical(name)));
            }
        }
        // A body may be called as a sentence is (`Hela Ekby ska leva`); what it says alone is its name.
        if block.shape == Shape::Paragraph
            && text.len() <= bodies::LONGEST_NAME
            && !text.ends_with('.')
            && self.consulted.known(text).is_some()
        {
            return Some(Mark::Body(bodies::canonical(text)));
        }
        if decisions::opener(text).is_some() {
            return Some(Mark::Decision);
        }
        if decisions::rapporteurs(text).is_some() {
            return Some(Mark::Rapporteur);
        }
        if decisions::endorsement(text).is_some() {
            return Some(Mark::Endorsement);
        }
        if dissents::opening(text).is_some_and(|opening| !opening.is_note) {
            return Some(Mark::Dissent);
        }
        if self.formulas.may_begin(block.at.start) && answers::report_line(text).is_some() {
            return Some(Mark::Report);
        }
        if block.at.start >= self.head_end && self.titles.iter().any(|title| title == text) {
            return Some(Mark::Title);
        }
        self.signed(blocks, i).map(|_| Mark::Signature)
    }
}
