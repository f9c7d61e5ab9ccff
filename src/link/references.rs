//! Dates, references and short forms.
//!
//! In: what the one scan found. Out: the same with texts and spans; each stands in one place and is
//! linked to nothing.

use crate::link::document::Document;
use crate::report::{Abbreviation, Date, Reference, ReferenceKind, Text};
use crate::rules::{abbreviations, dates};

impl Document {
    /// The dates, in document order. This takes their values out of the findings.
    pub(super) fn dates(&mut self) -> Vec<Date> {
        let reading = &self.blocks.reading;
        let read = |found: &mut dates::Found| {
            let Text {
                text, span, spans, ..
            } = reading.text(found.at.clone())?;
            Some(Date {
                text,
                edtf: std::mem::take(&mut found.edtf),
                role: found.role,
                span,
                spans,
                rule: found.rule,
            })
        };
        self.findings.dates.iter_mut().filter_map(read).collect()
    }

    /// The goals of the budget, and all other references. This takes them out of the findings.
    pub(super) fn references(&mut self) -> (Vec<Reference>, Vec<Reference>) {
        let found = std::mem::take(&mut self.findings.references);
        found
            .into_iter()
            .filter_map(|found| {
                Some(Reference {
                    kind: found.kind,
                    value: found.value,
                    span: self.span(found.at)?,
                    rule: found.rule,
                })
            })
            .partition(|reference| reference.kind == ReferenceKind::BudgetGoal)
    }

    pub(super) fn abbreviations(&self) -> Vec<Abbreviation> {
        let read = |found: &abbreviations::Found| {
            Some(Abbreviation {
                short: self.text(found.short.clone())?.text,
                long: self.text(found.long.clone())?.text,
                span: self.span(found.at.clone())?,
                rule: found.rule,
            })
        };
        self.findings
            .abbreviations
            .iter()
            .filter_map(read)
            .collect()
    }
}
