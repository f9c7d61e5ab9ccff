//! From findings to the report: body -> its answer -> its decision, date and dissents.
//!
//! This file only says in which order the report is put together. Each part of it is made by the file
//! of the same name, from the findings and the section tree of a [`Document`]:
//!
//! | file | gives |
//! | --- | --- |
//! | [`document`] | the input, with the small readers that all others use |
//! | [`case`] | titles, initiatives, rapporteurs, signature, endorsements, attachments |
//! | [`references`] | dates, references, short forms |
//! | [`decisions`] | proposals and decisions with their points |
//! | [`dissents`] | dissents with their words, and notes of them |
//! | [`joined`] | which dissent joins which |
//! | [`referral`] | the consulted bodies: summary, answer, silence, stance |
//! | [`persons`] | every person, merged over the document |
//! | [`checks`] | diagnostics about the whole report |
//!
//! What stands in a block is the rule families' to say, and where a block stands the outline's. Only what
//! takes both is read here: a body's stance, and who a bare surname means.

mod case;
mod checks;
mod decisions;
mod dissents;
mod document;
mod joined;
mod persons;
mod references;
pub(crate) mod referral;

pub(crate) use document::Document;

use crate::report::{Report, SCHEMA_VERSION};
use crate::source::blocks::Blocks;

impl Document {
    /// The report, and the blocks that it was read from.
    pub(crate) fn report(mut self) -> (Report, Blocks) {
        let mut dates = self.dates();
        let (budget_goals, references) = self.references();
        let signature = self.signature(&mut dates);
        let decisions = self.decisions(&dates);
        let dissents = self.dissents();
        let lines = self.title_lines();
        let (referral, stance_differs) =
            self.referral(&dates, &decisions, &dissents, &lines.titles);
        let mut report = Report {
            schema_version: SCHEMA_VERSION,
            kind: self.kind(),
            number: self.number(),
            rotels: self.rotels(),
            diary_numbers: self.diary_numbers(),
            titles: self.titles(lines.titles),
            initiatives: self.initiatives(&lines.initiatives, &dates),
            rapporteurs: self.rapporteurs(),
            decisions: decisions.into_iter().map(|it| it.decision).collect(),
            endorsements: self.endorsements(),
            referral,
            reservations: dissents,
            signature,
            attachments: self.attachments(),
            persons: Vec::new(),
            dates,
            references,
            budget_goals,
            abbreviations: self.abbreviations(),
            sections: Vec::new(),
            pages: std::mem::take(&mut self.pages),
            diagnostics: Vec::new(),
            encoding: None,
            text: None,
        };
        // These look at the report as a whole.
        report.persons = self.persons(&report);
        report.diagnostics = self.diagnostics(&report, &stance_differs);
        report.sections = self.outline.sections;
        (report, self.blocks)
    }
}
