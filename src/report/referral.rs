//! The consulted bodies, their answers, and where they stand.

use serde::{Deserialize, Serialize};

#[cfg(doc)]
use crate::report::Report;
use crate::report::date::Date;
use crate::report::decision::Decision;
use crate::report::rule::Rule;
use crate::report::span::{Span, Text};

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
    pub status_evidence: Option<Span>,
    /// The gist of its answer, from the short part of the document.
    pub summary: Option<Text>,
    /// The answer itself, from the long part.
    pub response: Option<Response>,
    /// Where it stands on the matter.
    pub stance: Stance,
    /// The sentence that shows where it stands.
    pub stance_evidence: Option<Span>,
    /// The rule that read where it stands.
    pub stance_rule: Option<Rule>,
    /// The rule that read it.
    pub rule: Rule,
}

/// The sort of a consulted body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BodyKind {
    /// *Kontor*, *förvaltning*: the officials.
    Office,
    /// *Nämnd*: a board of elected members.
    Committee,
    /// *Stadsdelsnämnd*: the board of a city district.
    DistrictCommittee,
    /// *Råd*: an advisory council.
    AdvisoryCouncil,
    /// *Bolag*.
    Company,
    /// *Myndighet*: a state agency.
    Agency,
    /// *Kommun*.
    Municipality,
    /// *Region*, *landsting*.
    Region,
    /// *Domstol*.
    Court,
    /// *Förening*, *förbund*.
    Association,
    /// *Universitet*, *högskola*.
    University,
    /// Anything else that was consulted.
    Other,
}

/// Whether a consulted body answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReferralStatus {
    /// An answer stands in the document.
    Answered,
    /// Its office answered in its stead (*kontorsyttrande*, *förvaltningsyttrande*).
    OfficeAnswered,
    /// It said that it would not answer (*avstår från yttrande*).
    Abstained,
    /// No answer came in.
    NoAnswer,
    /// The document does not tell.
    Unstated,
}

/// Where a consulted body stands on the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Stance {
    /// For it.
    Supports,
    /// For a part of it.
    Partly,
    /// Against it.
    Opposes,
    /// *Inget att erinra*.
    NoObjection,
    /// Takes no stand.
    Abstains,
    /// Not known.
    Unstated,
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
