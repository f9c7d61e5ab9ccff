//! Yearbooks of the courts' cases: `NJA 2015 s. 33`, `HFD 2016 ref. 5`.

use super::found::Found;
use super::near::{before, last_word, start_of_word};
use super::numbers::{digits, ended};
use super::words::{YEARBOOK_LEADS, YEARBOOKS};
use crate::report::{ReferenceKind, Rule};

/// `NJA 2015 s. 33`, `HFD 2016 ref. 5`, with the year at `year`.
pub(super) fn yearbook(text: &str, year: usize) -> Option<Found> {
    let (near, _) = before(text, year);
    let word = last_word(near);
    let book = YEARBOOKS.contains(&word).then_some(word)?;
    let rest = &text[year + 4..];
    let (lead, normal) = YEARBOOK_LEADS
        .iter()
        .find(|(lead, _)| rest.starts_with(lead))?;
    let end = year + 4 + lead.len();
    let at = start_of_word(text, year, book)..ended(text, end + digits(&text[end..], 4)?)?;
    let value = format!(
        "{book} {}{normal}{}",
        &text[year..year + 4],
        &text[end..at.end]
    );
    Some(Found::new(ReferenceKind::Case, value, at).by(Rule::ReferencesYearbook))
}
