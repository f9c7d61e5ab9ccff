//! What is proposed or decided, and what the boards say about it.

use serde::{Deserialize, Serialize};

use crate::report::date::Date;
use crate::report::rule::Rule;
use crate::report::span::{Span, Text};
use crate::report::word::{LaterWord, words};

/// A proposal to decide, or a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Decision {
    /// Who proposes or decides, for instance `Kommunstyrelsen`.
    pub by: String,
    /// Who is asked to decide; `None` where `by` decides for itself (*för egen del*).
    pub to: Option<String>,
    /// The points.
    pub items: Vec<Item>,
    /// The day of the meeting, where it is given.
    pub date: Option<Date>,
    /// From the opening formula to the last point.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}

/// A point of a decision, or a demand of a dissent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Item {
    /// Its number, such as `2` or `3.1`; `None` where points are not numbered.
    pub number: Option<String>,
    /// The words, without the number.
    pub text: String,
    /// The words, without the number.
    pub span: Span,
    /// The pieces, where page furniture stands between them; else empty, and left out of the JSON.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// What it does with the matter.
    pub outcome: Option<Outcome>,
    /// The rule that read it.
    pub rule: Rule,
}

words! {
    /// What happens to the matter.
    pub enum Outcome {
        /// *Besvarad*: answered, with no stand taken.
        Answered = "answered",
        /// *Avslås*.
        Rejected = "rejected",
        /// *Bifalls*, *godkänns*, *tillstyrks*.
        Approved = "approved",
        /// *Bifalls delvis*.
        PartlyApproved = "partly_approved",
        /// *Antas*.
        Adopted = "adopted",
        /// *Återremitteras*: sent back to be prepared again.
        RemittedBack = "remitted_back",
        /// *Bordläggs*: put off.
        Tabled = "tabled",
    }
}

/// A board's position on the rapporteur's proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Endorsement {
    /// The board.
    pub by: String,
    /// Its words.
    pub text: Text,
    /// The rule that read it.
    pub rule: Rule,
}
