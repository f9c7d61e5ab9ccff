//! What is read from a document: plain data, one type a fact, every fact with its [`Span`].
//!
//! The field names are the JSON contract. A value that the document does not give is `null` or
//! `[]`, never left out and never guessed.
//!
//! One file a part of the contract; this one holds the [`Report`] and re-exports the rest. The files
//! import one another by name (`crate::report::span::Span`), all others import from here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

mod case;
mod date;
mod decision;
mod diagnostic;
mod dissent;
pub(crate) mod offsets;
mod person;
mod reference;
mod referral;
mod rule;
mod section;
mod span;
mod word;

pub use case::{DocumentKind, DocumentNumber, Initiative, InitiativeKind, Signature};
pub use date::{Date, DateRole};
pub use decision::{Decision, Endorsement, Item, Outcome};
pub use diagnostic::{Diagnostic, DiagnosticCode, Severity};
pub use dissent::{Dissent, DissentKind};
pub use offsets::Offsets;
pub use person::{Person, PersonEntry};
pub use reference::{Abbreviation, Reference, ReferenceKind};
pub use referral::{BodyKind, OfficeReport, ReferralBody, ReferralStatus, Response, Stance};
pub use rule::Rule;
pub use section::{Section, SectionKind};
pub use span::{Span, Text};
pub use word::LaterWord;

/// The version of the JSON form; it grows when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;

/// All facts of one document, as [`extract`](crate::extract) gives them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Report {
    /// [`SCHEMA_VERSION`] of the program that made this report.
    pub schema_version: u32,
    /// Which of the two document kinds this is.
    pub kind: DocumentKind,
    /// The document's own number; `None` where the header has no year.
    pub number: Option<DocumentNumber>,
    /// *Rotlar*: the vice mayors' divisions, roman numerals, in the order of the header.
    pub rotels: Vec<String>,
    /// *Diarienummer* of the header: the case's numbers in the register.
    pub diary_numbers: Vec<Text>,
    /// The title; two in a document that joins two matters.
    pub titles: Vec<Text>,
    /// How the matter came up: motions, letters, referrals.
    pub initiatives: Vec<Initiative>,
    /// *Föredragande borgarråd*: the vice mayors who present the matter.
    pub rapporteurs: Vec<Person>,
    /// What is proposed or decided, in document order.
    pub decisions: Vec<Decision>,
    /// Where *borgarrådsberedningen* and *kommunstyrelsen* take a position on the proposal.
    pub endorsements: Vec<Endorsement>,
    /// *Remissinstanser*: the consulted bodies, in the order of the list, with their answers.
    pub referral: Vec<ReferralBody>,
    /// Dissents of all three kinds and of all bodies, in document order.
    pub reservations: Vec<Dissent>,
    /// Place, date and names at the end of the report proper.
    pub signature: Option<Signature>,
    /// *Bilagor* that the document lists.
    pub attachments: Vec<Text>,
    /// Every person, merged over the document, in order of first mention.
    pub persons: Vec<PersonEntry>,
    /// Every expression of a date or a year, in document order.
    pub dates: Vec<Date>,
    /// Numbers that point to other papers, to law and to cases, in document order.
    pub references: Vec<Reference>,
    /// Goals of the city's budget (*mål 1.2*) that the text names, in document order: they are no
    /// papers, so they stand by themselves.
    #[serde(default)]
    pub budget_goals: Vec<Reference>,
    /// Short forms that the text itself explains.
    pub abbreviations: Vec<Abbreviation>,
    /// The section tree; the top level tiles the input.
    pub sections: Vec<Section>,
    /// The pages, where the text still shows them; they tile the input.
    pub pages: Vec<Span>,
    /// What was seen but could not be placed, and what looked wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// What the bytes were taken for (`UTF-8`, `windows-1252`); `None` where text was given.
    pub encoding: Option<String>,
    /// The text that the spans point into, where the bytes were not UTF-8.
    pub text: Option<String>,
}

impl Report {
    /// The dissents of each party, as indices into [`Report::reservations`]; one that several parties made
    /// stands with each.
    ///
    /// ```
    /// let report = utlatande::extract("PM 2003 RVII (Dnr 242/01)\n\nReservation av Ada Ek (V) enligt följande.\n\nVi säger nej.\n");
    /// assert_eq!(report.dissents_by_party()["V"], [0]);
    /// ```
    #[must_use]
    pub fn dissents_by_party(&self) -> BTreeMap<&str, Vec<usize>> {
        let mut parties: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, dissent) in self.reservations.iter().enumerate() {
            for party in dissent.persons.iter().filter_map(|it| it.party.as_deref()) {
                let dissents = parties.entry(party).or_default();
                if dissents.last() != Some(&index) {
                    dissents.push(index);
                }
            }
        }
        parties
    }

    /// The number of the page on which a span begins, from 1; `None` where the text shows no pages.
    ///
    /// It is the page's place among [`Report::pages`], not a number that is printed on it.
    ///
    /// ```
    /// let report = utlatande::extract("PM 2003 RVII (Dnr 242/01)\n\u{c}Nämnden möttes den 3 maj 2011.\n");
    /// assert_eq!(report.page_of(report.dates[0].span), Some(2));
    /// ```
    #[must_use]
    pub fn page_of(&self, span: Span) -> Option<usize> {
        let behind = |page: &Span| page.end() <= span.start();
        let page = self.pages.partition_point(behind);
        (page < self.pages.len()).then_some(page + 1)
    }
}
