//! Persons: where one is named, and one merged over the document.

use std::fmt;

use serde::{Deserialize, Serialize};

#[cfg(doc)]
use crate::report::Report;
use crate::report::rule::Rule;
use crate::report::span::Span;

/// A person where he or she is named in some role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Person {
    /// Given name and surname as written.
    pub name: String,
    /// The party's letters in upper case, where the document gives them here.
    pub party: Option<String>,
    /// The role that the document gives, such as *borgarråd*.
    pub role: Option<String>,
    /// The name alone.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}

/// `Ada Ek (V)` or, where no party is given, `Bo Alm, borgarråd`.
impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        match (&self.party, &self.role) {
            (Some(party), _) => write!(f, " ({party})"),
            (None, Some(role)) => write!(f, ", {role}"),
            (None, None) => Ok(()),
        }
    }
}

/// A person, merged over the whole document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PersonEntry {
    /// Given name and surname.
    pub name: String,
    /// *Förnamn*: what stands before the surname.
    pub given_name: String,
    /// *Efternamn*: the last word, with the particles before it (`von Alm`).
    pub surname: String,
    /// The party, where any mention gives it.
    pub party: Option<String>,
    /// What the document says that the person is: *motionär*, *borgarråd*, *ordförande*, *vice ordförande*,
    /// *ledamot*, *ersättare*; in order of first mention.
    pub roles: Vec<String>,
    /// Each place where the name stands, in document order.
    pub mentions: Vec<Span>,
    /// Where a bare surname or *motionären* can mean nobody else.
    pub back_references: Vec<Span>,
    /// The dissents that the person made: indices into [`Report::reservations`].
    pub dissents: Vec<usize>,
    /// The rule that read it.
    pub rule: Rule,
}
