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

pub(crate) mod abbreviations;
pub(crate) mod answers;
pub(crate) mod dates;
pub(crate) mod decisions;
pub(crate) mod dissents;
pub(crate) mod header;
pub(crate) mod people;
pub(crate) mod references;
pub(crate) mod remiss;
pub(crate) mod signature;
pub(crate) mod silence;
pub(crate) mod stance;
pub(crate) mod triggers;

/// Whether `text` begins with a formula that only ever begins a paragraph. An answer's is looked for
/// where it `may_answer`.
pub(crate) fn opens(text: &str, may_answer: bool) -> bool {
    header::opens(text)
        || dissents::opens(text)
        || dissents::opens_absence(text)
        || decisions::opens_rapporteur(text)
        || decisions::is_omission(text)
        || signature::opens(text)
        || text.starts_with("Remisstid ")
        || decisions::opener(text).is_some()
        || decisions::endorsement(text).is_some()
        || (may_answer && answers::opens_answer(text))
}

/// Whether all of `text` is a formula that `after`, what follows, is no part of. An answer's is
/// looked for where it `may_answer`.
pub(crate) fn is_whole(text: &str, after: &str, may_answer: bool) -> bool {
    header::is_whole(text, after)
        || signature::is_whole(text)
        || decisions::is_whole_rapporteur(text)
        || dissents::is_whole(text)
        || dissents::is_last_demand(text)
        || decisions::is_omission(text)
        || decisions::opener(text).is_some_and(|opener| opener.len == text.len())
        || (may_answer && answers::report_line(text).is_some_and(|line| line.at.end == text.len()))
}

/// Whether `after` finishes a formula that begins `before`: persons are named over the line's end.
pub(crate) fn continues(before: &str, after: &str) -> bool {
    let persons = header::persons(before)
        .or_else(|| dissents::persons(before))
        .or_else(|| decisions::persons(before))
        .or_else(|| people::list_at_end(before));
    persons.is_some_and(|persons| people::goes_on(persons, after) && !opens(after, true))
}
