//! What identifies the case: its kind and number, how it came up, who signed.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::report::date::Date;
use crate::report::person::Person;
use crate::report::rule::Rule;
use crate::report::span::{Span, Text};
use crate::report::word::{LaterWord, words};

words! {
    /// The kind of document.
    pub enum DocumentKind {
        /// *Utlåtande*: the executive board's report to the council.
        Utlatande = "utlatande",
        /// *PM*: the vice mayors' report to the executive board.
        Pm = "pm",
        /// No header of either kind was found.
        Unknown = "unknown",
    }
}

/// The document's own number, as in `Utlåtande 2017:19`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DocumentNumber {
    /// The year before the colon.
    pub year: u16,
    /// The running number behind it; `None` where a draft leaves it blank.
    pub serial: Option<u16>,
}

/// As the header has it: `2017:19`, or the year alone.
impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.serial {
            Some(serial) => write!(f, "{}:{serial}", self.year),
            None => write!(f, "{}", self.year),
        }
    }
}

/// How the matter came up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Initiative {
    /// The form that it took.
    pub kind: InitiativeKind,
    /// Its own number, as in `Motion (2016:5)`.
    pub number: Option<String>,
    /// Who signed it.
    pub persons: Vec<Person>,
    /// Whether the document says *m.fl.*, "and others".
    pub and_others: bool,
    /// The organisation that it came from.
    pub from: Option<Text>,
    /// *Remisstid*: the last day to answer.
    pub reply_by: Option<Date>,
    /// The whole line.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}

words! {
    /// The form of an initiative.
    pub enum InitiativeKind {
        /// *Motion*: a council member's proposal.
        Motion = "motion",
        /// *Skrivelse*: a letter.
        Letter = "letter",
        /// *Remiss*: somebody asks the city for its opinion.
        Referral = "referral",
        /// *Förslag*: a proposal from a committee.
        Proposal = "proposal",
        /// *Hemställan*: a formal request.
        Petition = "petition",
        /// *Yttrande*: a statement to a court or an authority.
        Statement = "statement",
        /// *Rekommendation*: a recommendation, for instance of the municipalities' association.
        Recommendation = "recommendation",
    }
}

/// Place, date and names under the report proper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Signature {
    /// The place.
    pub place: String,
    /// The day.
    pub date: Date,
    /// Who signed.
    pub persons: Vec<Person>,
    /// From the place to the last line of names and titles.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}
