//! Names that hold `och` or a comma, as `Inspektionen för hamn och sjöfart` does: which parts of a list
//! are one name.
//!
//! | list | one name, since |
//! | --- | --- |
//! | `Boverket, Inspektionen för hamn och sjöfart` | `sjöfart` is no body, and `hamn` stands behind `för` |
//! | `Rådet för hälsa, arbetsliv och välfärd` | the same, over a comma |
//! | `Sveriges Kommuner och Regioner (SKR)` | the letters stand for the whole of it |
//! | `Riksförbundet Hav och Kust` | each is one word, behind a noun that names follow |
//! | `Bröd och Salt, Boverket och Ekby kommun` | a list has one `och`, before its last name |
//! | `Ekby Vatten och Värme AB, Boverket` | the same, and no company is called `Värme AB` alone |
//! | `Ekby, Alm & Bror AB` | partners of a firm stand before its `&` |
//! | `Muslimska och hinduiska rådet` | both say which council it is |
//! | `Riksförbundet Grunden och Boverket` | two: `Boverket` is whole |

use crate::language::bodies;
use crate::rules::remiss::forms::{
    apposed, has_phrase, is_bare_word, is_definite, is_own, is_plural, is_whole, phrase_word,
    purpose_word,
};
use crate::rules::remiss::parts::Part;

/// Parts that one name may have, at most.
const LONGEST: usize = 8;

/// Parts up to the last name of a list, at most.
const LONGEST_LIST: usize = 150;

/// The last of the parts that are one name with part `first`.
pub(super) fn last_of_name(text: &str, parts: &[Part], first: usize) -> usize {
    let mut last = first;
    while last + 1 < parts.len() && last - first < LONGEST {
        let Some(next) = joined(text, parts, first, last) else {
            break;
        };
        last = next;
    }
    last
}

/// The part up to which the name in parts `first..=last` goes on, if it does.
fn joined(text: &str, parts: &[Part], first: usize, last: usize) -> Option<usize> {
    let name = &text[parts[first].at.start..parts[last].at.end];
    let next = parts.get(last + 1)?;
    if parts[last].behind.is_some() || next.regroups || next.at.is_empty() || name.is_empty() {
        return None;
    }
    let words = &text[next.at.clone()];
    if let Some(last) = partners(text, parts, last) {
        return Some(last);
    }
    if next.is_after_and() && says_which(name, words) {
        return Some(last + 1);
    }
    if words.starts_with(char::is_lowercase) {
        let goes_on = if next.is_after_and() {
            !is_own(words) && (has_phrase(name) || !is_whole(name))
        } else {
            has_phrase(name) && enumerates(text, parts, last + 1)
        };
        return goes_on.then_some(last + 1);
    }
    (next.is_after_and() && (stands_for_both(name, words) || is_pair(text, parts, first, last)))
        .then_some(last + 1)
}

/// Whether part `i` and those behind it go on with a phrase up to an `och`: `hälsa, arbetsliv och
/// välfärd`.
fn enumerates(text: &str, parts: &[Part], i: usize) -> bool {
    for part in parts.iter().skip(i).take(LONGEST) {
        let words = &text[part.at.clone()];
        if !words.starts_with(char::is_lowercase) || part.regroups || is_own(words) {
            return false;
        }
        if part.is_after_and() {
            return true;
        }
        if part.joint != ", " || part.behind.is_some() {
            return false;
        }
    }
    false
}

/// The part that ends a firm's name with `&`, where part `first` and those up to it are its partners:
/// `Ekby, Alm & Bror AB`.
fn partners(text: &str, parts: &[Part], first: usize) -> Option<usize> {
    // Cheap first: nearly no name has the sign.
    let list = &text[parts[first].at.start..parts[parts.len() - 1].at.end];
    memchr::memchr(b'&', list.as_bytes())?;
    let is_partner = |name: &str| is_bare_word(name) && !is_whole(name);
    let mut ends = (first..parts.len()).take(LONGEST).filter(|&i| {
        let words = &text[parts[i].at.clone()];
        !is_partner(words) || (i > first && (parts[i].joint != ", " || parts[i].regroups))
    });
    let end = ends.next().filter(|&end| end > first)?;
    let (partner, _) = text[parts[end].at.clone()].split_once(" & ")?;
    (is_partner(partner) && parts[end].joint == ", " && !parts[end].regroups).then_some(end)
}

/// Whether `name` is an adjective that says as well as the one behind `och` which body it is: `Muslimska`
/// / `hinduiska rådet`. Alone the second would have an article.
fn says_which(name: &str, next: &str) -> bool {
    let Some((adjective, noun)) = next.split_once(' ') else {
        return false;
    };
    let is_adjective =
        |word: &str| word.ends_with('a') && !word.contains(' ') && !is_definite(word);
    is_adjective(name)
        && is_adjective(adjective)
        && adjective.starts_with(char::is_lowercase)
        && !noun.contains(' ')
        && bodies::is_body(noun)
        && is_definite(noun)
}

/// Whether the letters behind the second name stand for both: `Kommuner och Regioner (SKR)`.
fn stands_for_both(name: &str, next: &str) -> bool {
    let Some((long, short)) = bodies::abbreviation(next) else {
        return false;
    };
    let both = format!("{name} {long}");
    bodies::stands_for(&both, short) && !bodies::stands_for(long, short)
}

/// Whether a name with a capital behind `och` belongs to the one before it.
fn is_pair(text: &str, parts: &[Part], first: usize, last: usize) -> bool {
    let name = &text[parts[first].at.start..parts[last].at.end];
    let next = &text[parts[last + 1].at.clone()];
    if is_bare_word(next) && !is_whole(next) {
        let behind_noun = apposed(name).is_some()
            || purpose_word(name).is_some_and(is_bare_word)
            // `Naturvännerna i Ekby och Norrdal samt Boverket`: `samt` stands before the last name.
            || (phrase_word(name).is_some_and(is_bare_word) && is_before_last(parts, last + 1));
        let plural = is_plural(name) && is_plural(next) && name.contains(' ');
        if behind_noun || plural {
            return true;
        }
    }
    if is_whole(name) {
        return false;
    }
    if is_end_of_firm(next) {
        return parts[last + 1].behind.is_none()
            && parts.get(last + 2).is_some_and(|behind| {
                !behind.at.is_empty() && (behind.joint == ", " || behind.is_after_and())
            });
    }
    if is_whole(next) {
        return false;
    }
    // A list has one `och`, before its last name.
    is_surplus(text, parts, last + 1) || follows_last(text, parts, first)
}

/// Whether the words end a company's name, and are hardly one by themselves: `Värme AB`, not `Parken AB`.
fn is_end_of_firm(words: &str) -> bool {
    words
        .strip_suffix(" AB")
        .is_some_and(|word| is_bare_word(word) && !is_definite(word) && !word.ends_with('s'))
}

/// Whether another `och` follows the one before part `i`, so that this one is none before a last name.
fn is_surplus(text: &str, parts: &[Part], i: usize) -> bool {
    for part in parts[i + 1..].iter().take(LONGEST_LIST) {
        if part.regroups || (part.joint != ", " && !part.is_after_and()) {
            return false;
        }
        let words = &text[part.at.clone()];
        if part.is_after_and() && (words.starts_with(char::is_uppercase) || is_own(words)) {
            return true;
        }
    }
    false
}

/// Whether the last name of the list follows part `i`, behind `samt`.
fn is_before_last(parts: &[Part], i: usize) -> bool {
    matches!(&parts[i + 1..], [last] if last.joint.trim_start_matches(',') == " samt ")
}

/// Whether an `och` stands before part `i` already, and it does not belong to a name.
fn follows_last(text: &str, parts: &[Part], i: usize) -> bool {
    i > 0 && parts[i].is_after_and() && is_whole(&text[parts[i - 1].at.clone()])
}

#[cfg(test)]
mod tests {
    use crate::report::Rule;
    use crate::rules::remiss::list::list;

    #[test]
    fn names_with_och_and_their_near_misses() {
        for (text, expected) in [
            ("Boverket, Inspektionen för hamn och sjöfart", 2),
            ("Inspektionen för hamn och Boverket", 2),
            ("Inspektionen för hamn och sjöfartsnämnden", 2),
            ("Rådet för hälsa, arbetsliv och välfärd (Rhav), Boverket", 2),
            ("Rådet för hälsa, kulturnämnden och Boverket", 3),
            ("Ekbys beredning för medicinsk och social utvärdering", 1),
            ("Norrdals maritima och historiska museer", 1),
            ("Sveriges Kommuner och Regioner (SKR) och Boverket", 2),
            ("Boverket och Sveriges Kommuner och Regioner", 2),
            ("Svensk Handel och Företagarna", 2),
            ("Riksförbundet Hav och Kust, Boverket och Ekby kommun", 3),
            ("Boverket och Riksförbundet Hav och Kust", 2),
            ("Riksförbundet Grunden och Boverket", 2),
            ("Bröd och Salt, Boverket och Ekby kommun", 3),
            ("Boverket och Bröd och Salt", 2),
            ("Bröd, Salt, Boverket och Ekby kommun", 4),
            ("Naturvännerna i Ekby och Norrdal samt Boverket", 2),
            ("Naturvännerna i Ekby och Norrdal", 2),
            ("idrotts-, kultur- och fritidsnämnden och Boverket", 2),
            ("Boverket och PRO", 2),
            ("Ekby Vatten och Värme AB, Boverket och PRO", 3),
            ("Boverket, Ekby Vatten och Värme AB och PRO", 3),
            ("Ekby Vatten och Värme AB", 2),
            ("Ekby Vatten och Parken AB, Boverket och PRO", 4),
            ("Boverket, Ekby, Alm & Bror AB och PRO", 3),
            ("Boverket, Dal, Ekby, Alm & Bror AB", 2),
            ("Boverket, Företagarna, Alm & Bror AB", 3),
            ("Muslimska och hinduiska rådet och PRO", 2),
            ("Boverket, tekniska och sociala nämnden", 2),
            ("Företagarna och hinduiska rådet", 2),
            ("Solna kommun och hinduiska rådet", 2),
        ] {
            let found = list(text, 0..text.len(), Rule::RemissSent);
            assert!(found.unread.is_empty(), "{text}");
            assert_eq!(found.bodies.len(), expected, "{text}: {:?}", found.bodies);
        }
    }
}
