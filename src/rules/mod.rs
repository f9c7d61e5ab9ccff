//! The rule families. Each reads blocks or the places that the one scan has found. A family's word
//! lists stand in its `words.rs`, apart from its grammar. Families do not import one another, but for
//! the small readers and the words of [`people`] and [`references`]; what they find is put together in
//! [`crate::link`].
//!
//! | family | reads | finds |
//! | --- | --- | --- |
//! | [`header`] | first blocks | kind, number, *rotlar*, diary numbers, titles, initiatives |
//! | [`people`] | `(C)` and its like | persons with their party |
//! | [`dates`] | months and years | dates |
//! | [`references`] | `dnr`, years, `§`, `mål` | other papers, law, cases, goals of the budget |
//! | [`abbreviations`] | parentheses, commas | short forms and what they stand for |
//! | [`decisions`] | opening formulas | decisions and their points; boards' positions; rapporteur |
//! | [`remiss`] | `remitterats till` | consulted bodies |
//! | [`silence`] | `har avstått` | bodies that gave no answer |
//! | [`stance`] | `tillstyrker` | where the speaker of a sentence stands |
//! | [`answers`] | a body's section | its decision and its office's report |
//! | [`dissents`] | opening formulas | reservations and statements, and notes of them |
//! | [`signature`] | place and date | signature |
//!
//! [`triggers`] is the one scan, which finds where a family may have something to read. [`formulas`] asks
//! all families at once about a paragraph's borders.

pub(crate) mod abbreviations;
pub(crate) mod answers;
pub(crate) mod dates;
pub(crate) mod decisions;
pub(crate) mod dissents;
pub(crate) mod formulas;
pub(crate) mod header;
pub(crate) mod people;
pub(crate) mod references;
pub(crate) mod remiss;
pub(crate) mod signature;
pub(crate) mod silence;
pub(crate) mod stance;
pub(crate) mod triggers;
