//! What a report scores against the truth of its document, field by field.
//!
//! A field is a bag of facts: what was said, and the bytes that it was read from. **Strict**
//! counts a fact as found only if value and span are the truth's (sections up to white space and
//! page furniture); **overlap** asks of the bytes alone how many of them both call a fact of that
//! field. A field that a truth does not have is not scored, and neither are the facts
//! that free words bring along: a truth lists the places of such words as `unmarked`.

mod accept;
mod document;
mod facts;
mod table;
mod tally;

pub use crate::span::{bare, range, trimmed};
pub use accept::{with_accepted_evidence, with_accepted_stances};
pub use document::{FIELDS, Score, score};
pub use facts::{CONTRADICTIONS, Fact};
pub use table::Table;
pub use tally::{Miss, Tally};
