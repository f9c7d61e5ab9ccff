//! Substitution as a law: other words in one free slot change that fact and no other.
//!
//! A slot is a title, a point, a name, a paragraph: words that might as well be others of their kind.
//! [`run`] puts words of the lists into the slots of a document, sets it in every form, and compares
//! the report with the one on the document as it was given: the changed fact must be the new words,
//! and all others must be as they were. What the new words bring along by themselves, such as a date
//! or a person named in them, is let pass.

mod edit;
mod layouts;
mod names;
mod setting;
mod slots;
mod table;
mod trial;

pub use setting::Setting;
pub use slots::Kind;
pub use table::Table;
pub use trial::{Trial, lost_forms, run};
