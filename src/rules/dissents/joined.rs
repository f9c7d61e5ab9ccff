//! The dissent that another one joins.

use std::iter::once;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::language::window;
use crate::report::DissentKind;
use crate::rules::dissents::words::{FROM, JOINS, NOUN_STEMS, NOUNS, OWN, PARTIES, REFERS};

/// How far behind the beginning of a dissent it says what it joins: seven persons with their parties.
const NEAR: usize = 300;

/// A search for these shows at once of nearly every text that it joins nothing.
static STEMS: LazyLock<[Finder<'_>; 3]> = LazyLock::new(|| NOUN_STEMS.map(Finder::new));

/// The dissent that another one joins, as its words call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Joined<'t> {
    pub(crate) kind: DissentKind,
    /// The letters of the party whose dissent it is.
    pub(crate) party: Option<&'static str>,
    /// The body that it was made in, as written.
    pub(crate) body: Option<&'t str>,
    /// Who made it, as written.
    pub(crate) persons: Option<&'t str>,
    /// Whether it is the joining one's own, made elsewhere, or that of the own party.
    pub(crate) is_own: bool,
}

/// What the dissent joins that `text` opens, or whose first sentence `text` is.
pub(crate) fn joined(text: &str) -> Option<Joined<'_>> {
    let near = window::first(text, NEAR);
    if !STEMS
        .iter()
        .any(|stem| stem.find(near.as_bytes()).is_some())
    {
        return None;
    }
    let (at, cue) = memchr::memchr_iter(b' ', near.as_bytes()).find_map(|at| {
        // " med hänvisning till ", " instämmer i ", " ansluter sig till "
        let begins = matches!(near.as_bytes().get(at + 1), Some(b'm' | b'i' | b'a'));
        let mut cues = once(&REFERS).chain(JOINS).filter(|_| begins);
        Some((at, *cues.find(|cue| near[at..].starts_with(**cue))?))
    })?;
    let rest = &near[at + cue.len()..];
    let rest = rest.split(". ").next().unwrap_or(rest);
    let rest = rest.trim_end_matches(['.', ':']);
    let owner = PARTIES
        .iter()
        .find_map(|&(name, letters)| Some((rest.strip_prefix(name)?, letters)));
    let (rest, party) = match owner {
        Some((rest, letters)) => (rest.trim_start(), Some(letters)),
        None => (rest, None),
    };
    let rest = OWN
        .iter()
        .find_map(|own| rest.strip_prefix(own))
        .unwrap_or(rest);
    let &(noun, kind) = NOUNS.iter().find(|(noun, _)| {
        rest.strip_prefix(noun)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })?;
    let (mut body, mut persons) = (None, None);
    let mut rest = rest[noun.len()..].trim_start();
    if let Some(place) = rest.strip_prefix("i ") {
        let end = place.find(" av ").unwrap_or(place.len());
        body = Some(&place[..end]);
        rest = place[end..].trim_start();
    }
    if let Some(names) = FROM.iter().find_map(|from| rest.strip_prefix(from)) {
        persons = Some(names);
    }
    Some(Joined {
        kind,
        party,
        body,
        persons,
        is_own: cue == REFERS && party.is_none() && persons.is_none(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_joined_is_told_behind_the_opening() {
        let read = |text| {
            joined(text).map(|joined| (joined.kind, joined.party, joined.body, joined.persons))
        };
        let (reservation, statement) = (DissentKind::Reservation, DissentKind::SpecialStatement);
        for (text, expected) in [
            (
                "Reservation av Ada Ek (S) med hänvisning till reservationen i hamnnämnden.",
                Some((reservation, None, Some("hamnnämnden"), None)),
            ),
            (
                "Särskilt uttalande av Ada Ek (L) med hänvisning till Liberalernas särskilda uttalande i nämnden.",
                Some((statement, Some("L"), Some("nämnden"), None)),
            ),
            (
                "Reservation av Ada Ek (S) med hänvisning till sin reservation.",
                Some((reservation, None, None, None)),
            ),
            (
                "Partiet instämmer i Moderaternas reservation. Därtill vill vi säga nej.",
                Some((reservation, Some("M"), None, None)),
            ),
            (
                "Bo Alm (V) instämmer i reservationen av Ada Ek (S).",
                Some((reservation, None, None, Some("Ada Ek (S)"))),
            ),
            (
                "Reservation av Ada Ek (S) med hänvisning till vad som sägs.",
                None,
            ),
            ("Partiet instämmer i att reservationen är bra.", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
