//! What stands behind names: the party, and those that are not named.

use super::words::{OF_ALL, OTHERS, PARTIES};

/// Reads `(C)`, `(båda mp)`, `(alla C)`, `(-)`: the party in upper case, and whether it is that
/// of several persons.
pub(super) fn party(text: &str) -> Option<(Option<&'static str>, bool)> {
    let inside = text.strip_prefix('(')?;
    let (inside, _) = inside
        .split_once(')')
        .filter(|(inside, _)| inside.len() < 16)?;
    let (letters, several) = match inside.split_once(' ') {
        Some((all, letters)) if OF_ALL.contains(&all) => (letters, true),
        Some(_) => return None,
        None => (inside, false),
    };
    if letters == "-" {
        return Some((None, several));
    }
    let same = |party: &&str| party.eq_ignore_ascii_case(letters);
    let party = PARTIES.into_iter().find(same)?;
    Some((Some(party), several))
}

/// `text` without `m.fl.` at its end.
pub(super) fn without_others(text: &str) -> &str {
    OTHERS
        .iter()
        .find_map(|others| text.strip_suffix(others))
        .unwrap_or(text)
        .trim_end()
}
