//! What a report is made from, and the small readers that all of `link` uses.
//!
//! In: ranges of the reading text and numbers of blocks. Out: texts and spans of the input, and what a
//! block opens or stands in.

use crate::outline::{Findings, Mark, Outline};
use crate::report::{Date, Diagnostic, Person, Rule, SectionKind, Span, Text};
use crate::rules::dissents;
use crate::rules::people::Mention;
use crate::source::blocks::Blocks;
use crate::source::reading::At;

/// Everything that a report is made from.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) blocks: Blocks,
    pub(crate) pages: Vec<Span>,
    pub(crate) findings: Findings,
    /// What each block opens.
    pub(crate) marks: Vec<Option<Mark>>,
    pub(crate) outline: Outline,
    /// Whether the lines show how wide the column is.
    pub(crate) column_is_known: bool,
    /// What is wrong with the text itself.
    pub(crate) damage: Vec<Diagnostic>,
}

impl Document {
    pub(super) fn text(&self, at: At) -> Option<Text> {
        self.blocks.reading.text(at)
    }

    /// A text that is a fact by itself.
    pub(super) fn fact(&self, at: At, rule: Rule) -> Option<Text> {
        let rule = Some(rule);
        self.text(at).map(|text| Text { rule, ..text })
    }

    pub(super) fn span(&self, at: At) -> Option<Span> {
        self.blocks.reading.span(at)
    }

    pub(super) fn block_span(&self, i: usize) -> Option<Span> {
        self.span(self.blocks.blocks[i].at.clone())
    }

    pub(super) fn person(&self, mention: &Mention) -> Option<Person> {
        let Text { text, span, .. } = self.text(mention.name.clone())?;
        Some(Person {
            name: text,
            party: mention.party.map(str::to_owned),
            role: mention.role.clone(),
            span,
            rule: mention.rule,
        })
    }

    /// The blocks with this mark, without those among the answers and the dissents.
    pub(super) fn marked<'s>(&'s self, mark: &'s Mark) -> impl Iterator<Item = usize> + 's {
        (0..self.marks.len())
            .filter(move |&i| self.marks[i].as_ref() == Some(mark) && !self.is_in_long_part(i))
    }

    /// Whether block `i` stands among the answers or the dissents.
    pub(super) fn is_in_long_part(&self, i: usize) -> bool {
        self.outline.is_within(i, SectionKind::Responses)
            || self.outline.is_within(i, SectionKind::Dissents)
            || self.outline.is_within(i, SectionKind::Dissent)
    }

    /// Whether block `i` opens something, so that it belongs to nothing before it.
    pub(super) fn opens(&self, i: usize) -> bool {
        self.marks[i].is_some() || dissents::opening(self.blocks.text(i)).is_some()
    }
}

/// The dates inside `span`; `dates` are in document order.
pub(super) fn dates_in(dates: &[Date], span: Span) -> impl Iterator<Item = &Date> {
    let from = dates.partition_point(|date| date.span.start() < span.start());
    dates[from..]
        .iter()
        .take_while(move |date| span.contains(date.span))
}
