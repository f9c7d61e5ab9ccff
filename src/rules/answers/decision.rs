//! The formula that opens a body's decision.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::language::window;
use crate::rules::answers::formula::{ends_clause, formula, name_before};
use crate::rules::answers::words::{AT, DECIDED, LEADS, MEETINGS};

/// A search for the verb shows at once of nearly every paragraph that it opens no decision.
static VERB: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(DECIDED));

/// The opening formula of a body's decision, and where it ends in `text`.
pub(crate) fn decision_opener(text: &str) -> Option<usize> {
    VERB.find(clause(text))?;
    let (_, meeting) = name_before(text, &[DECIDED], ends_clause)?;
    let rest = AT
        .iter()
        .find_map(|preposition| meeting.strip_prefix(preposition))?;
    // "sitt sammanträde den 15 september 2023 under § 12" is as long as it gets.
    let head = window::first(rest, 80);
    if !MEETINGS.iter().any(|meeting| head.contains(meeting)) {
        return None;
    }
    let (at, cue) = LEADS
        .iter()
        .filter_map(|cue| Some((head.find(cue)?, *cue)))
        .min()?;
    let rest = &rest[at + cue.len()..];
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    Some(text.len() - rest.strip_prefix(['.', ':']).unwrap_or(rest).len())
}

/// The part of a formula up to the first stop or comma that ends a clause: no name goes on behind it.
fn clause(text: &str) -> &[u8] {
    let near = formula(text);
    let ends = |&at: &usize| {
        let word = near[..=at].rsplit(|&byte| byte == b' ').next();
        matches!(near.get(at + 1), None | Some(b' '))
            && word.is_some_and(|word| str::from_utf8(word).is_ok_and(ends_clause))
    };
    let end = memchr::memchr2_iter(b'.', b',', near).find(ends);
    &near[..end.unwrap_or(near.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bodys_decision_is_opened_by_its_meeting() {
        let text = "Ekby stadsdelsnämnd beslutade vid sitt sammanträde den 1 juni 2021 följande.";
        assert_eq!(decision_opener(text), Some(text.len()));
        let text = "Vård-, park- och hamnnämnden beslutade vid sitt möte den 1 juni 2021 följande.";
        assert_eq!(decision_opener(text), Some(text.len()));
        let text = "Nämnden beslutade vid sitt sammanträde den 1 juni 2021 att godkänna";
        assert_eq!(decision_opener(text), Some(text.len() - " godkänna".len()));
        assert_eq!(decision_opener("Nämnden beslutade om följande."), None);
        assert_eq!(
            decision_opener("Nämnden beslutade vid mötet attackera"),
            None
        );
    }
}
