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
//! | `med reservation för ändringar` | running text |

use crate::DissentKind;
use crate::rules::people::{self, begins_person};
use crate::source::blocks::marker;
use crate::window;

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

/// The kind at the beginning of `text`, and what stands behind "by".
fn kind_and_persons(text: &str) -> Option<(DissentKind, &str)> {
    let (word, kind) = KINDS.into_iter().find(|(word, _)| text.starts_with(word))?;
    let rest = &text[word.len()..];
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
    let named = text.len() <= LONGEST_OPENING && text.ends_with(')') && !text.contains(". ");
    opens(text)
        && (named
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
    near.find(") deltog inte ")
        .is_some_and(|close| people::is_party_list(&near[..=close]))
}

/// Reads the opening of a dissent at the beginning of a block.
pub(crate) fn opening(text: &str) -> Option<Opening> {
    let (kind, persons) = kind_and_persons(text)?;
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
