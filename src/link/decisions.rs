//! Proposals and decisions.
//!
//! In: the blocks that a decision's opening formula begins. Out: each decision with its points and its
//! date, and the blocks that it takes up.

use std::ops::Range;

use crate::link::document::{Document, dates_in};
use crate::outline::Mark;
use crate::report::{Date, DateRole, Decision, Item, Outcome, Rule, SectionKind, Text};
use crate::rules::decisions::{self, Extent, Opener, Point};

/// A decision and the blocks that it takes up.
pub(super) struct PlacedDecision {
    pub(super) decision: Decision,
    pub(super) blocks: Range<usize>,
}

impl Document {
    /// The decisions of the short part, in document order.
    pub(super) fn decisions(&self, dates: &[Date]) -> Vec<PlacedDecision> {
        let limit = self.marks.len();
        (0..limit)
            .filter_map(|i| {
                let (opener, rule) = self.opener(i).filter(|_| !self.is_in_long_part(i))?;
                self.decision(i, limit, opener, rule, dates)
            })
            .collect()
    }

    fn opener(&self, i: usize) -> Option<(Opener, Rule)> {
        let text = self.blocks.text(i);
        match self.marks[i].as_ref()? {
            Mark::Decision => decisions::opener(text).map(|opener| {
                let rule = opener.rule();
                (opener, rule)
            }),
            Mark::Endorsement => {
                decisions::closing_opener(text).map(|opener| (opener, Rule::DecisionsClosing))
            }
            _ => None,
        }
    }

    /// The decision that `opener` opens in block `i`; it ends before block `limit`.
    pub(super) fn decision(
        &self,
        i: usize,
        limit: usize,
        opener: Opener,
        rule: Rule,
        dates: &[Date],
    ) -> Option<PlacedDecision> {
        let Opener { by, to, len } = opener;
        let at = &self.blocks.blocks[i].at;
        let opener = self.span(at.start..at.start + len)?;
        let from = at.start + len;
        let extent = match rule {
            // Nothing but points stands between the proposal's formula and the rapporteur's line.
            Rule::DecisionsProposal | Rule::DecisionsOwn
                if self.outline.is_within(i, SectionKind::Proposal) =>
            {
                Extent::All
            }
            _ => Extent::List,
        };
        let points = decisions::points(&self.blocks, i, from, limit, extent, |i| self.opens(i));
        let outcome = match rule {
            Rule::AnswersDecision => decisions::outcome_of_matter,
            _ => decisions::outcome,
        };
        let items: Vec<Item> = points
            .points
            .into_iter()
            .filter_map(|point| self.item(point, Rule::DecisionsPoint, outcome))
            .collect();
        let date = dates_in(dates, opener)
            .find(|date| date.role == DateRole::CommitteeDecision)
            .cloned();
        let span = items.last().map_or(opener, |last| opener.cover(last.span));
        Some(PlacedDecision {
            decision: Decision {
                by,
                to,
                items,
                date,
                span,
                rule,
            },
            blocks: points.blocks,
        })
    }

    /// A point of a decision or, by its rule, a demand of a dissent; `outcome` reads what it does.
    pub(super) fn item(
        &self,
        point: Point,
        rule: Rule,
        outcome: impl Fn(&str) -> Option<Outcome>,
    ) -> Option<Item> {
        let Text {
            text, span, spans, ..
        } = self.text(point.at)?;
        Some(Item {
            number: point.number,
            outcome: outcome(&text),
            text,
            span,
            spans,
            rule,
        })
    }
}
