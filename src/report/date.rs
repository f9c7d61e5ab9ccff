//! Dates, and what each is the date of.

use serde::{Deserialize, Serialize};

use crate::report::rule::Rule;
use crate::report::span::Span;
use crate::report::word::{LaterWord, words};

/// An expression of a date, a month, a quarter, a week, a year, a decade, a century or a range of these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Date {
    /// The expression; *den*, *år*, *sedan* and the like are outside.
    pub text: String,
    /// Its value in ISO 8601-2 (EDTF): `2021-06-17`, `2024-01`, `2021/2023`, `2000~`, `XXXX-05-25`,
    /// `196X` (*1960-talet*), `19XX` (*1900-talet*), `XX6X` (*60-talet*), `2018-34` (the second quarter).
    /// A week is as in ISO 8601: `2019-W23`.
    pub edtf: String,
    /// What the date is the date of.
    pub role: DateRole,
    /// The expression.
    pub span: Span,
    /// The pieces, where page furniture stands between them; else empty, and left out of the JSON.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// The rule that read it.
    pub rule: Rule,
}

words! {
    /// What a date is the date of.
    pub enum DateRole {
        /// The day when the document was signed.
        Signature = "signature",
        /// The day of an office's report.
        Report = "report",
        /// The day of the meeting at which a body decided.
        CommitteeDecision = "committee_decision",
        /// The last day to answer a referral.
        ReplyBy = "reply_by",
        /// The day of the minutes that the document is attached to.
        BoardMinutes = "board_minutes",
        /// Any other.
        Other = "other",
    }
}
