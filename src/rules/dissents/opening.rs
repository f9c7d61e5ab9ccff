//! The line that opens a dissent or points to one.

use crate::language::grammar::starts_upper;
use crate::language::window;
use crate::report::DissentKind;
use crate::rules::dissents::joined::joined;
use crate::rules::dissents::words::{
    ABSENT, BLANK, BY, ELSEWHERE, FOLLOWS, JOINS, KINDS, OTHERS, OTHERS_OF_PARTY,
};
use crate::rules::people::{self, begins_person};

/// An opening that names persons and no more: seven of them with their parties.
const LONGEST_OPENING: usize = 300;

/// The line that opens a dissent or notes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Opening {
    pub(crate) kind: DissentKind,
    /// Whether the words of the dissent stand elsewhere.
    pub(crate) is_note: bool,
    /// Whether it says `m.fl.` and the like.
    pub(crate) and_others: bool,
}

/// Reads the opening of a dissent at the beginning of a block.
pub(crate) fn opening(text: &str) -> Option<Opening> {
    let Some((kind, persons)) = kind_and_persons(text) else {
        let kind = joining(text)?;
        return Some(Opening {
            kind,
            is_note: false,
            and_others: OTHERS_OF_PARTY.iter().any(|others| text.contains(others)),
        });
    };
    named(kind, persons)
}

/// The same, where it is a note.
pub(crate) fn note(text: &str) -> Option<Opening> {
    let (kind, persons) = kind_and_persons(text)?;
    behind_parties(persons)?
        .starts_with(ELSEWHERE)
        .then(|| named(kind, persons))?
}

/// Whether `text` begins with a kind of dissent and a person who made it.
pub(crate) fn opens(text: &str) -> bool {
    kind_and_persons(text).is_some_and(|(_, persons)| begins_person(persons))
}

/// Whether `text` begins by saying that somebody took no part: `Ada Ek (V) deltog inte i beslutet.`
pub(crate) fn opens_absence(text: &str) -> bool {
    let near = window::first(text, 100);
    memchr::memchr_iter(b')', near.as_bytes())
        .find(|&close| near[close + 1..].starts_with(ABSENT))
        .is_some_and(|close| people::is_party_list(&near[..=close]))
}

/// Whether all of `text` opens a dissent whose words follow.
pub(crate) fn is_whole(text: &str) -> bool {
    let named = || text.len() <= LONGEST_OPENING && text.ends_with(')') && is_one_sentence(text);
    opens(text) && (named() || text.trim_end_matches(['.', ':']).ends_with(FOLLOWS))
}

/// Whether every stop before a blank in `text` belongs to an initial or to `m.fl.`: `K. G. Ek m. fl. (V)`.
fn is_one_sentence(text: &str) -> bool {
    text.match_indices(". ").all(|(at, _)| {
        let word = text[..at].rsplit([' ', '.', '-']).next().unwrap_or("");
        word.chars().count() == 1 || word == "fl"
    })
}

/// Whether the dissent that `text` opens has no words at all.
pub(crate) fn is_blank(text: &str) -> bool {
    text.starts_with(BLANK)
}

/// Who is named in a line that opens a dissent.
pub(crate) fn persons(text: &str) -> Option<&str> {
    kind_and_persons(text).map(|(_, persons)| persons)
}

/// The kind at the beginning of `text`, and what stands behind `av`.
fn kind_and_persons(text: &str) -> Option<(DissentKind, &str)> {
    let (rest, kind) = KINDS
        .iter()
        .find_map(|(word, kind)| Some((window::behind(text, word)?, *kind)))?;
    let persons = BY.iter().find_map(|by| rest.strip_prefix(by))?;
    Some((kind, persons))
}

/// The kind of the dissent that `text` joins at its beginning: `Ada Ek (V) instämmer i reservationen.`
fn joining(text: &str) -> Option<DissentKind> {
    if !starts_upper(text) {
        return None;
    }
    let near = window::first(text, 120);
    let mut closes = memchr::memchr_iter(b')', near.as_bytes());
    let close = closes.find(|&close| near[close..].starts_with(") "))?;
    let behind = &near[close + 1..];
    let joins = JOINS.iter().any(|cue| behind.starts_with(cue));
    (joins && people::is_party_list(&near[..=close]))
        .then(|| joined(text))
        .flatten()
        .map(|joined| joined.kind)
}

/// An opening that names `persons` and no more.
fn named(kind: DissentKind, persons: &str) -> Option<Opening> {
    Some(Opening {
        kind,
        is_note: behind_parties(persons)?.starts_with(ELSEWHERE),
        and_others: OTHERS.iter().any(|others| persons.contains(others)),
    })
}

/// What stands behind the last party of `persons`. Only the party in parentheses shows that a name stands
/// there.
fn behind_parties(persons: &str) -> Option<&str> {
    persons.rfind(')').map(|close| &persons[close + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_joins_opens_a_dissent() {
        let kind = |text| opening(text).map(|opening| opening.kind);
        assert_eq!(
            kind("Ada Ek (V) instämmer i reservationen av Bo Alm (S)."),
            Some(DissentKind::Reservation)
        );
        assert_eq!(kind("Ada Ek (V) instämmer i beslutet."), None);
        assert_eq!(kind("Nämnden instämmer i reservationen."), None);
    }

    #[test]
    fn a_dissent_has_its_words_and_a_note_points_to_them() {
        let read = |text| opening(text).map(|opening| (opening.kind, opening.is_note));
        assert_eq!(
            read("Reservation av Ada Ek (V) enligt följande."),
            Some((DissentKind::Reservation, false))
        );
        assert_eq!(
            read("Reservation av Ada Ek (V), se Reservationer m.m."),
            Some((DissentKind::Reservation, true))
        );
        assert_eq!(
            read("Särskilt uttalande gjordes av Ada Ek m.fl. (V) enligt följande."),
            Some((DissentKind::SpecialStatement, false))
        );
        assert_eq!(
            read("Ersättaryttrande av Ada Ek (V)"),
            Some((DissentKind::DeputyStatement, false))
        );
        assert_eq!(read("Reservation av plats krävs."), None);
        assert_eq!(read("Reservationer m.m."), None);
    }
}
