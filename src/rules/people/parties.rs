//! What stands behind names: the party, and those that are not named.

use super::words::{NO_PARTY, OF_ALL, OTHERS, PARTIES, PARTY_NAMES};
use crate::language::grammar::lowercase;
use crate::language::window;

/// Longest parenthesis that holds parties, in bytes: `(båda Folkpartiet liberalerna)`.
const LONGEST: usize = 40;

/// The parties in a parenthesis behind a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Affiliation {
    /// In upper case; `None` for somebody without a party.
    pub(super) party: Option<&'static str>,
    /// Whether it is that of several persons: `(båda mp)`.
    pub(super) of_several: bool,
}

/// Reads the parenthesis that `text` begins with.
///
/// | text | party |
/// | --- | --- |
/// | `(C)`, `(mp)`, `(F!)`, `(Stockholmspartiet)` | C, MP, FI, SP |
/// | `(båda mp)`, `(alla C)` | MP, C; of several persons |
/// | `(S, V, MP)`, `(S och V)` | S: the first is that of whom is named |
/// | `(-)`, `(partilös)` | none |
/// | `(LBR)`, `(c och d)` | not a parenthesis of parties |
pub(super) fn party(text: &str) -> Option<Affiliation> {
    let inside = text.strip_prefix('(')?;
    let inside = &inside[..window::first(inside, LONGEST).find(')')?];
    let (of_several, inside) = match inside.split_once(' ') {
        Some((all, parties)) if OF_ALL.contains(&all) => (true, parties),
        _ => (false, inside),
    };
    let affiliation = |party| Affiliation { party, of_several };
    if NO_PARTY.iter().any(|none| same(none, inside)) {
        return Some(affiliation(None));
    }
    if let Some(party) = letters(inside) {
        return Some(affiliation(Some(party)));
    }
    let mut parties = inside
        .split([',', '+', '/'])
        .flat_map(|part| part.split(" och "));
    let first = letters(parties.next()?.trim())?;
    let mut others = parties.map(|part| letters(part.trim())).peekable();
    others.peek()?;
    others
        .all(|party| party.is_some())
        .then(|| affiliation(Some(first)))
}

/// How the report writes the party that `name` is, by its letters or by its name.
fn letters(name: &str) -> Option<&'static str> {
    let known = PARTIES.iter().find(|(written, _)| same(written, name));
    let known = known.or_else(|| PARTY_NAMES.iter().find(|(written, _)| same(written, name)));
    known.map(|&(_, party)| party)
}

/// Whether the two are the same in lower case.
fn same(written: &str, text: &str) -> bool {
    written.len() == text.len()
        && (written.eq_ignore_ascii_case(text)
            || (!written.is_ascii() && lowercase(written) == lowercase(text)))
}

/// `text` without `m.fl.` at its end.
pub(super) fn without_others(text: &str) -> &str {
    OTHERS
        .iter()
        .find_map(|others| text.strip_suffix(others))
        .unwrap_or(text)
        .trim_end()
}
