//! The consulted bodies, their answers, and where they stand.

use serde::{Deserialize, Serialize};

#[cfg(doc)]
use crate::report::Report;
use crate::report::date::Date;
use crate::report::decision::Decision;
use crate::report::rule::Rule;
use crate::report::span::{Span, Text};
use crate::report::word::{LaterWord, words};

/// *Remissinstans*: a consulted body and what became of the consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReferralBody {
    /// Canonical name: nominative, one body, first letter in upper case.
    pub name: String,
    /// What sort of body it is.
    pub kind: BodyKind,
    /// Where it is named as consulted.
    pub mentions: Vec<Span>,
    /// Whether it answered.
    pub status: ReferralStatus,
    /// The sentence that says that it abstained, that no answer came, or that its office answered.
    pub status_evidence: Option<Text>,
    /// The gist of its answer, from the short part of the document.
    pub summary: Option<Text>,
    /// The answer itself, from the long part.
    pub response: Option<Response>,
    /// Where it stands on the matter.
    pub stance: Stance,
    /// The sentence that shows where it stands.
    pub stance_evidence: Option<Text>,
    /// The rule that read where it stands.
    pub stance_rule: Option<Rule>,
    /// The rule that read it.
    pub rule: Rule,
}

words! {
    /// The sort of a consulted body.
    pub enum BodyKind {
        /// *Kontor*, *förvaltning*: the officials.
        Office = "office",
        /// *Nämnd*: a board of elected members.
        Committee = "committee",
        /// *Stadsdelsnämnd*: the board of a city district.
        DistrictCommittee = "district_committee",
        /// *Råd*: an advisory council.
        AdvisoryCouncil = "advisory_council",
        /// *Bolag*.
        Company = "company",
        /// *Myndighet*: a state agency.
        Agency = "agency",
        /// *Kommun*.
        Municipality = "municipality",
        /// *Region*, *landsting*.
        Region = "region",
        /// *Domstol*.
        Court = "court",
        /// *Förening*, *förbund*.
        Association = "association",
        /// *Universitet*, *högskola*.
        University = "university",
        /// Anything else that was consulted.
        Other = "other",
    }
}

words! {
    /// Whether a consulted body answered.
    pub enum ReferralStatus {
        /// An answer stands in the document.
        Answered = "answered",
        /// Its office answered in its stead (*kontorsyttrande*, *förvaltningsyttrande*).
        OfficeAnswered = "office_answered",
        /// It said that it would not answer (*avstår från yttrande*).
        Abstained = "abstained",
        /// No answer came in.
        NoAnswer = "no_answer",
        /// The document does not tell.
        Unstated = "unstated",
    }
}

words! {
    /// Where a consulted body stands on the matter.
    pub enum Stance {
        /// For it.
        Supports = "supports",
        /// For a part of it.
        Partly = "partly",
        /// Against it.
        Opposes = "opposes",
        /// *Inget att erinra*.
        NoObjection = "no_objection",
        /// Takes no stand.
        Abstains = "abstains",
        /// Not known.
        Unstated = "unstated",
    }
}

/// The answer of a consulted body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Response {
    /// The section that holds it.
    pub section: Span,
    /// What the body decided.
    pub decision: Option<Decision>,
    /// The officials' written report, *tjänsteutlåtande*, that the answer rests on.
    pub report: Option<OfficeReport>,
    /// Dissents made in the body: indices into [`Report::reservations`].
    pub reservations: Vec<usize>,
    /// The rule that read it.
    pub rule: Rule,
}

/// *Tjänsteutlåtande*: an office's written report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OfficeReport {
    /// The office, nominative.
    pub author: String,
    /// The day it is dated.
    pub date: Option<Date>,
    /// The sentence that introduces it.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}
