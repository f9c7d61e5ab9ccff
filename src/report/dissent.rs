//! Dissents of all three kinds.

use serde::{Deserialize, Serialize};

#[cfg(doc)]
use crate::report::Report;
use crate::report::decision::{Item, Outcome};
use crate::report::person::Person;
use crate::report::rule::Rule;
use crate::report::span::{Span, Text};
use crate::report::word::{LaterWord, words};

/// *Reservation*, *särskilt uttalande* or *ersättaryttrande*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dissent {
    /// Which of the three.
    pub kind: DissentKind,
    /// The body in which it was made; `None` where the document does not tell.
    pub body: Option<String>,
    /// Who made it.
    pub persons: Vec<Person>,
    /// Whether the document says *m.fl.*, "and others".
    pub and_others: bool,
    /// The dissent that this one joins: an index into [`Report::reservations`].
    pub joins: Option<usize>,
    /// Whether it was made without words (*blank reservation*).
    pub blank: bool,
    /// The demands.
    pub items: Vec<Item>,
    /// What the demands want done with the matter; `None` where they do not say.
    pub outcome: Option<Outcome>,
    /// The words behind the demands; `None` where the dissent is only noted.
    pub text: Option<Text>,
    /// The line that opens it.
    pub heading: Span,
    /// Notes elsewhere that point to it.
    pub referenced_from: Vec<Span>,
    /// From the heading to the last word.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}

words! {
    /// The kind of a dissent.
    pub enum DissentKind {
        /// *Reservation*: a formal dissent.
        Reservation = "reservation",
        /// *Särskilt uttalande*: a statement without dissent.
        SpecialStatement = "special_statement",
        /// *Ersättaryttrande*: a statement by a member who may not vote.
        DeputyStatement = "deputy_statement",
    }
}
