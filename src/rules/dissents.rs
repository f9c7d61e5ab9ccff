//! Dissents: *reservation*, *särskilt uttalande*, *ersättaryttrande*, and notes that point to one.
//!
//! ```text
//! opening := kind ("av" | verb "av") persons tail
//! verb    := "anfördes" | "anmäldes" | "avgavs" | "gjordes" | "lämnades"
//! tail    := "enligt följande" "."? | ", se" place | nothing
//! ```
//!
//! | text | |
//! | --- | --- |
//! | `Reservation av Ada Ek (V) enligt följande.` | a dissent |
//! | `Reservation av Ada Ek (V)` | a dissent |
//! | `Reservation av Ada Ek (V), se Reservationer m.m.` | a note |
//! | `Särskilt uttalande gjordes av Ada Ek (V) enligt följande.` | a dissent |
//! | `Ada Ek (V) instämmer i reservationen.` | a dissent that joins another |
//! | `med reservation för ändringar` | running text |
//!
//! What a dissent joins is told behind its opening or in its first sentence:
//!
//! ```text
//! joins := ("med hänvisning till" | "instämmer i" | "anslöt sig till") owner? noun ("i" body)? ("av" persons)?
//! owner := "sin" | "sitt" | a party's name in the genitive
//! ```
//!
//! | text | joins |
//! | --- | --- |
//! | `… med hänvisning till reservationen i hamnnämnden.` | the reservation made there by the same person or party |
//! | `Partiet instämmer i Moderaternas reservation.` | the reservation of M |
//! | `… med hänvisning till vad som sägs` | nothing |

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::language::grammar::starts_upper;
use crate::language::items::marker;
use crate::language::window;
use crate::report::{DissentKind, Outcome};
use crate::rules::people::{self, begins_person};

/// Word that opens a dissent, and the kind that it is.
const KINDS: [(&str, DissentKind); 4] = [
    ("Reservation", DissentKind::Reservation),
    ("Blank reservation", DissentKind::Reservation),
    ("Särskilt uttalande", DissentKind::SpecialStatement),
    ("Ersättaryttrande", DissentKind::DeputyStatement),
];

/// What may stand between the kind and who made it.
const BY: [&str; 7] = [
    " av ",
    " anfördes av ",
    " anmäldes av ",
    " avgavs av ",
    " gjordes av ",
    " lämnades av ",
    " har anförts av ",
];

/// An opening that names persons and no more: seven of them with their parties.
const LONGEST_OPENING: usize = 300;

/// The line that opens a dissent or notes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Opening {
    pub(crate) kind: DissentKind,
    /// Whether the words stand elsewhere.
    pub(crate) is_note: bool,
    /// Whether it says `m.fl.` and the like.
    pub(crate) and_others: bool,
}

/// What leads from a dissent to the one that it joins.
const JOINS: [&str; 5] = [
    " med hänvisning till ",
    " instämmer i ",
    " instämde i ",
    " ansluter sig till ",
    " anslöt sig till ",
];

/// Names of the parties in the genitive, and their letters.
const PARTIES: [(&str, &str); 11] = [
    ("Moderaternas", "M"),
    ("Socialdemokraternas", "S"),
    ("Liberalernas", "L"),
    ("Folkpartiets", "FP"),
    ("Folkpartiet liberalernas", "FP"),
    ("Centerpartiets", "C"),
    ("Kristdemokraternas", "KD"),
    ("Vänsterpartiets", "V"),
    ("Miljöpartiets", "MP"),
    ("Sverigedemokraternas", "SD"),
    ("Feministiskt initiativs", "F!"),
];

/// What a dissent is called where another one joins it.
const NOUNS: [(&str, DissentKind); 7] = [
    ("reservationen", DissentKind::Reservation),
    ("reservationerna", DissentKind::Reservation),
    ("reservation", DissentKind::Reservation),
    ("särskilda uttalandet", DissentKind::SpecialStatement),
    ("särskilda uttalande", DissentKind::SpecialStatement),
    ("ersättaryttrandet", DissentKind::DeputyStatement),
    ("ersättaryttrande", DissentKind::DeputyStatement),
];

/// What each noun has in it: a search for these tells at once of nearly every text that it joins nothing.
static IN_NOUNS: LazyLock<[Finder<'_>; 3]> =
    LazyLock::new(|| ["reservation", "särskilda uttalande", "ersättaryttrande"].map(Finder::new));

/// The dissent that another one joins, as its words tell it.
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
    let near = window::first(text, LONGEST_OPENING);
    if !IN_NOUNS
        .iter()
        .any(|noun| noun.find(near.as_bytes()).is_some())
    {
        return None;
    }
    let (at, cue) = memchr::memchr_iter(b' ', near.as_bytes()).find_map(|at| {
        // " med hänvisning till ", " instämmer i ", " ansluter sig till "
        let begins = matches!(near.as_bytes().get(at + 1), Some(b'm' | b'i' | b'a'));
        let mut cues = JOINS.iter().filter(|_| begins);
        Some((at, cues.find(|cue| near[at..].starts_with(**cue))?))
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
    let rest = ["sin ", "sitt ", "den ", "det "]
        .iter()
        .find_map(|own| rest.strip_prefix(own))
        .unwrap_or(rest);
    let (noun, kind) = NOUNS.into_iter().find(|(noun, _)| {
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
    if let Some(names) = rest
        .strip_prefix("av ")
        .or_else(|| rest.strip_prefix("från "))
    {
        persons = Some(names);
    }
    Some(Joined {
        kind,
        party,
        body,
        persons,
        is_own: *cue == JOINS[0] && party.is_none() && persons.is_none(),
    })
}

/// What a demand wants done with the matter, by its verb.
const DEMANDS: [(&str, Outcome); 14] = [
    ("delvis bifalla ", Outcome::PartlyApproved),
    ("delvis tillstyrka ", Outcome::PartlyApproved),
    ("delvis godkänna ", Outcome::PartlyApproved),
    ("bifalla ", Outcome::Approved),
    ("bifaller ", Outcome::Approved),
    ("tillstyrka ", Outcome::Approved),
    ("tillstyrker ", Outcome::Approved),
    ("godkänna ", Outcome::Approved),
    ("avslå ", Outcome::Rejected),
    ("avslår ", Outcome::Rejected),
    ("avstyrka ", Outcome::Rejected),
    ("avstyrker ", Outcome::Rejected),
    ("återremittera ", Outcome::RemittedBack),
    ("bordlägga ", Outcome::Tabled),
];

/// The matter itself, right behind the verb; an office's proposal on it is another thing.
const MATTERS: [&str; 8] = [
    "motionen",
    "motionerna",
    "ärendet",
    "förslaget",
    "promemorian",
    "remissen",
    "skrivelsen",
    "planen",
];

/// What a demand wants done with the matter: `Att bifalla motionen`.
pub(crate) fn demanded(demand: &str) -> Option<Outcome> {
    let near = window::first(demand, 200);
    window::word_starts(near).find_map(|at| {
        let demand = DEMANDS
            .iter()
            .find(|(verb, _)| window::behind(&near[at..], verb).is_some());
        let &(verb, outcome) = demand?;
        let object = &near[at + verb.len()..];
        let word = object.split([' ', '.', ',']).next()?;
        MATTERS.contains(&word).then_some(outcome)
    })
}

/// The kind of the dissent that `text` joins at its beginning: `Ada Ek (V) instämmer i reservationen.`
fn opens_joining(text: &str) -> Option<DissentKind> {
    if !starts_upper(text) {
        return None;
    }
    let near = window::first(text, 120);
    let mut closes = memchr::memchr_iter(b')', near.as_bytes());
    let close = closes.find(|&close| near[close..].starts_with(") "))?;
    let begins = JOINS[1..]
        .iter()
        .any(|cue| near[close + 1..].starts_with(cue));
    (begins && people::is_party_list(&near[..=close]))
        .then(|| joined(text))
        .flatten()
        .map(|joined| joined.kind)
}

/// The kind at the beginning of `text`, and what stands behind "by".
fn kind_and_persons(text: &str) -> Option<(DissentKind, &str)> {
    let (rest, kind) = KINDS
        .into_iter()
        .find_map(|(word, kind)| Some((window::behind(text, word)?, kind)))?;
    let persons = BY.iter().find_map(|by| rest.strip_prefix(by))?;
    Some((kind, persons))
}

/// Whether the text begins as a dissent does.
pub(crate) fn opens(text: &str) -> bool {
    kind_and_persons(text).is_some_and(|(_, persons)| begins_person(persons))
}

/// Who is named in a line that opens a dissent.
pub(crate) fn persons(text: &str) -> Option<&str> {
    kind_and_persons(text).map(|(_, persons)| persons)
}

/// Whether all of `text` opens a dissent whose words follow.
pub(crate) fn is_whole(text: &str) -> bool {
    let named = || text.len() <= LONGEST_OPENING && text.ends_with(')') && !text.contains(". ");
    opens(text)
        && (named()
            || text
                .trim_end_matches(['.', ':'])
                .ends_with(" enligt följande"))
}

/// Whether the dissent that `text` opens has no words at all.
pub(crate) fn is_blank(text: &str) -> bool {
    text.starts_with("Blank ")
}

/// Whether all of `text` is the point behind which the words of the dissent begin:
/// `2. Därutöver vill vi anföra följande.`
pub(crate) fn is_last_demand(text: &str) -> bool {
    let closed = text.trim_end_matches(['.', ':']);
    marker(text).is_some() && closed.ends_with(" anföra följande")
}

/// Whether `text` begins by saying that somebody took no part: `Ada Ek (V) deltog inte i beslutet.`
pub(crate) fn opens_absence(text: &str) -> bool {
    let near = window::first(text, 100);
    memchr::memchr_iter(b')', near.as_bytes())
        .find(|&close| near[close..].starts_with(") deltog inte "))
        .is_some_and(|close| people::is_party_list(&near[..=close]))
}

/// Reads the opening of a dissent at the beginning of a block.
pub(crate) fn opening(text: &str) -> Option<Opening> {
    let Some((kind, persons)) = kind_and_persons(text) else {
        let kind = opens_joining(text)?;
        return Some(Opening {
            kind,
            is_note: false,
            and_others: text.contains("m.fl. (") || text.contains("m fl ("),
        });
    };
    named(kind, persons)
}

/// The same of a note alone.
pub(crate) fn note(text: &str) -> Option<Opening> {
    let (kind, persons) = kind_and_persons(text)?;
    named(kind, persons).filter(|opening| opening.is_note)
}

/// An opening that names `persons` and no more.
fn named(kind: DissentKind, persons: &str) -> Option<Opening> {
    // The party in parentheses is what makes a name of what stands there.
    let tail = &persons[persons.rfind(')')? + 1..];
    Some(Opening {
        kind,
        is_note: tail.starts_with(", se "),
        and_others: persons.contains("m.fl.") || persons.contains("m fl"),
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

    #[test]
    fn a_demand_is_about_the_matter() {
        for (demand, outcome) in [
            ("Att bifalla motionen", Some(Outcome::Approved)),
            ("Att nämnden tillstyrker motionen.", Some(Outcome::Approved)),
            (
                "Borgarrådsberedningen föreslår kommunstyrelsen besluta att delvis godkänna promemorian.",
                Some(Outcome::PartlyApproved),
            ),
            ("Att avslå förvaltningens förslag till beslut", None),
            ("Att därutöver anföra följande", None),
        ] {
            assert_eq!(demanded(demand), outcome, "{demand}");
        }
    }

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
