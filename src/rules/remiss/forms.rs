//! What the form of a name shows: whether it is whole, or another word may belong to it.

use crate::language::bodies;
use crate::language::grammar::ends_with_lower;
use crate::rules::remiss::words::{DEFINITE, HEADS, INDEFINITE, PLURAL, UNNAMED};

/// What stands before the words that say what a body is for or where.
const PREPOSITIONS: [&str; 10] = [
    " för ", " i ", " av ", " mot ", " om ", " på ", " vid ", " inom ", " till ", " över ",
];

/// Those of them that say what it is for, and not where.
const PURPOSES: [&str; 4] = [" för ", " mot ", " om ", " över "];

/// Whether a noun has the ending of the definite.
pub(super) fn is_definite(word: &str) -> bool {
    DEFINITE.iter().any(|ending| word.ends_with(ending))
        && !INDEFINITE
            .iter()
            .any(|ending| ends_with_lower(word, ending))
}

/// Whether the words are a whole name by themselves.
///
/// | words | |
/// | --- | --- |
/// | `Boverket`, `PRO`, `Ekby kommun` | whole |
/// | `Riksförbundet Hav` | not: a name with `och` may stand behind such a noun |
/// | `Sveriges Kommuner`, `Kust` | not |
pub(super) fn is_whole(name: &str) -> bool {
    let bare = without_parenthesis(name);
    is_acronym(bare)
        || (is_definite(last(bare)) && !bare.contains(PREPOSITIONS[0]))
        || (bodies::is_body(bare) && apposed(bare).is_none())
}

/// Whether words that begin in lower case are a body by themselves, as an office's noun in the definite is:
/// `kulturnämnden`, `stadens råd för kultur`.
pub(super) fn is_own(name: &str) -> bool {
    let head = head(without_parenthesis(name));
    let first = head.split(' ').next().unwrap_or(head);
    UNNAMED.contains(&first)
        || is_definite(last(head))
        || bodies::is_body(head)
        // `stadens revisorer`
        || (first.len() < head.len() && is_definite(first.trim_end_matches('s')) && first.ends_with('s'))
}

/// Whether the name has a phrase that may go on behind `och`: `Inspektionen för hamn`.
pub(super) fn has_phrase(name: &str) -> bool {
    head(name).len() < name.len()
}

/// The one word behind `för` and the like at the end of the name: `Föreningen för Fred`.
pub(super) fn purpose_word(name: &str) -> Option<&str> {
    word_behind(name, &PURPOSES)
}

/// The same behind any preposition: `Naturvännerna i Ekby`.
pub(super) fn phrase_word(name: &str) -> Option<&str> {
    word_behind(name, &PREPOSITIONS)
}

fn word_behind<'t>(name: &'t str, prepositions: &[&str]) -> Option<&'t str> {
    let before = &name[..name.len() - last(name).len()];
    let is_behind = |preposition: &&str| before.ends_with(preposition);
    prepositions.iter().any(is_behind).then(|| last(name))
}

/// The one word behind a noun that names follow: `Riksförbundet Hav`.
pub(super) fn apposed(name: &str) -> Option<&str> {
    let (first, rest) = name.split_once(' ')?;
    let lower = first.to_lowercase();
    (HEADS.iter().any(|head| lower.ends_with(head))
        && !rest.contains(' ')
        && is_bare_word(rest)
        && !is_definite(rest))
    .then_some(rest)
}

/// Whether it is one word with a capital, and no name of a body by its form.
pub(super) fn is_bare_word(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
        && !name.contains([' ', '(', '-'])
        && !is_acronym(name)
        && !bodies::is_body(name)
}

/// Whether the last word is a plural in the indefinite: `Sveriges Kommuner`.
pub(super) fn is_plural(name: &str) -> bool {
    let word = last(without_parenthesis(name));
    word.len() > 4 && PLURAL.iter().any(|ending| word.ends_with(ending))
}

/// Whether all letters are capitals: `PRO`, `IOGT-NTO`.
fn is_acronym(name: &str) -> bool {
    !name.contains(char::is_lowercase) && name.contains(char::is_uppercase)
}

/// The name without the parenthesis behind it.
pub(super) fn without_parenthesis(name: &str) -> &str {
    match name.rfind(" (") {
        Some(open) if name.ends_with(')') => &name[..open],
        _ => name,
    }
}

/// What stands before the first preposition.
fn head(name: &str) -> &str {
    let mut blanks = memchr::memchr_iter(b' ', name.as_bytes());
    let begins = |at: &usize| {
        PREPOSITIONS
            .iter()
            .any(|word| name[*at..].starts_with(word))
    };
    &name[..blanks.find(begins).unwrap_or(name.len())]
}

fn last(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}
