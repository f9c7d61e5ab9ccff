//! Short forms that the text itself explains.
//!
//! | text | short | long |
//! | --- | --- | --- |
//! | `lokala brukarrådet (LBR)` | `LBR` | `lokala brukarrådet` |
//! | `LBR (lokala brukarrådet)` | `LBR` | `lokala brukarrådet` |
//! | `lokala brukarrådet, LBR, som` | `LBR` | `lokala brukarrådet` |
//! | `Ada Ek (MP)`, `rapporten (VG)` | – | a party; letters that the words do not hold |
//! | `interpellation av Ada Ek (IAE)` | – | behind a name stand the letters of a party |
//!
//! The letters of the short form must stand in the long one, in their order, the first of them where
//! a word begins. Read from the end, the nearest letters decide where the long form
//! begins; what came before is the sentence around it.

use crate::language::window;
use crate::report::Rule;
use crate::rules::people;
use crate::rules::people::words::PARTIES;
use crate::source::reading::At;

/// A short form with its explanation; ranges of the reading text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) short: At,
    pub(crate) long: At,
    /// Both, as they stand together.
    pub(crate) at: At,
    pub(crate) rule: Rule,
}

/// Bytes in a short form, at most.
const LONGEST_SHORT: usize = 14;
/// Bytes in a long form, at most.
const LONGEST_LONG: usize = 120;

/// Every explained short form in `text`, in order.
pub(crate) fn abbreviations(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for at in memchr::memchr2_iter(b'(', b',', text.as_bytes()) {
        let read = if text.as_bytes()[at] == b'(' {
            short_behind(text, at).or_else(|| long_behind(text, at))
        } else {
            behind_comma(text, at)
        };
        let done = found.last().map_or(0, |last| last.at.end);
        found.extend(read.filter(|read| read.at.start >= done));
    }
    found
}

/// `lokala brukarrådet (LBR)`, with the parenthesis at `open`.
fn short_behind(text: &str, open: usize) -> Option<Found> {
    let inside = window::first(&text[open + 1..], LONGEST_SHORT);
    let short = &inside[..inside.find(')')?];
    let before = text[..open].strip_suffix(' ')?;
    // "förordning (EU) 2016/679", "förordning (EG) nr 1370/2007"
    let behind = inside[short.len() + 1..].trim_start();
    if behind.starts_with(|c: char| c.is_ascii_digit()) || behind.starts_with("nr ") {
        return None;
    }
    let long = explained(short, before).filter(|_| !is_party_of_person(short, before))?;
    let short = open + 1..open + 1 + short.len();
    Some(Found {
        at: long.start..short.end + 1,
        short,
        long,
        rule: Rule::AbbreviationsBehind,
    })
}

/// `LBR (lokala brukarrådet)`, with the parenthesis at `open`.
fn long_behind(text: &str, open: usize) -> Option<Found> {
    let before = window::last(text[..open].strip_suffix(' ')?, LONGEST_SHORT);
    let short = before
        .rsplit(|c: char| !(c.is_alphanumeric() || c == '-'))
        .next()?;
    let inside = window::first(&text[open + 1..], LONGEST_LONG);
    let inside = &inside[..inside.find(')')?];
    let long = explained(short, inside).filter(|long| long.start == 0)?;
    let start = open - 1 - short.len();
    Some(Found {
        short: start..open - 1,
        long: open + 1..open + 1 + long.end,
        at: start..open + 1 + inside.len() + 1,
        rule: Rule::AbbreviationsBefore,
    })
}

/// `lokala brukarrådet, LBR, som`, with the comma at `comma`: capitals alone, and then a comma, a stop or the end.
fn behind_comma(text: &str, comma: usize) -> Option<Found> {
    // Most commas stand before a word in lower case, which a byte tells.
    if text.as_bytes().get(comma + 2)?.is_ascii_lowercase() {
        return None;
    }
    let rest = window::first(text[comma + 1..].strip_prefix(' ')?, LONGEST_SHORT);
    let end = rest.find(|c: char| !c.is_uppercase())?;
    let short = &rest[..end];
    // Three letters at least: lists hold shorter ones.
    if short.chars().count() < 3 || !rest[end..].starts_with([',', '.', ';', '\n']) {
        return None;
    }
    let long = explained(short, &text[..comma])?;
    // "Polisen, SL, Ekby": a list of names is no explanation.
    let words = text[long.clone()].split(' ').count();
    (words > 1).then_some(Found {
        at: long.start..comma + 2 + end,
        short: comma + 2..comma + 2 + end,
        long,
        rule: Rule::AbbreviationsComma,
    })
}

/// Where the long form of `short` stands at the end of `before`.
fn explained(short: &str, before: &str) -> Option<At> {
    if !is_short(short) {
        return None;
    }
    let letters: Vec<char> = short.chars().filter(|c| c.is_alphanumeric()).collect();
    let near = window::last(before, LONGEST_LONG);
    let base = before.len() - near.len();
    // The last letter first, each as near to the one behind it as it stands.
    let (&first, others) = letters.split_first()?;
    let mut before = near;
    for &letter in others.iter().rev() {
        before = &before[..last_same(before, letter)?];
    }
    loop {
        before = &before[..last_same(before, first)?];
        if !before.ends_with(|c: char| c.is_alphanumeric() || c == '-') {
            break;
        }
    }
    let long = &near[before.len()..];
    // A sentence, a list or a parenthesis before it belongs to something else.
    let ends = |byte| matches!(byte, b'\n' | b'(' | b')' | b';' | b':' | b',');
    (!long.bytes().any(ends) && !long.contains(short) && fits(long, &letters))
        .then_some(base + before.len()..base + near.len())
}

/// Whether a person's name ends `before`, so that `short` is the letters of a party: `Ada Ek (ABC)`. Names of
/// bodies are written with capitals too, but their short forms hold the initials, in order:
/// `Sveriges Television (SVT)`.
fn is_party_of_person(short: &str, before: &str) -> bool {
    let capitals = window::pieces_back(before).take_while(|word| people::is_name_word(word));
    let mut words: Vec<&str> = capitals.take(MOST_NAMES).collect();
    words.reverse();
    let mut letters = short.chars();
    let mut initials = words.iter().filter_map(|word| word.chars().next());
    words.len() > 1 && !initials.all(|initial| letters.any(|letter| same(initial, letter)))
}

/// A person's name has hardly more words than these.
const MOST_NAMES: usize = 4;

/// Where the letter stands for the last time in `text`, in either case.
fn last_same(text: &str, letter: char) -> Option<usize> {
    if !letter.is_ascii() {
        return text.rfind(|c| same(letter, c));
    }
    let same = |byte| char::from(byte).eq_ignore_ascii_case(&letter);
    text.bytes().rposition(same)
}

/// Whether `long`, which holds the letters, is about as long as what they stand for.
fn fits(long: &str, letters: &[char]) -> bool {
    let in_words = |word: &str| {
        word.chars()
            .any(|c| letters.iter().any(|&letter| same(letter, c)))
    };
    window::pieces(long).nth(letters.len() + 4).is_none()
        && long.chars().count() >= letters.len() * 3
        && !long.contains(". ")
        && long.rsplit(' ').take(2).any(in_words)
}

fn same(a: char, b: char) -> bool {
    if a.is_ascii() && b.is_ascii() {
        return a.eq_ignore_ascii_case(&b);
    }
    a.to_lowercase().eq(b.to_lowercase())
}

/// Whether `short` looks like a short form: `LBR`, `BrR`, `Brå`; no party.
fn is_short(short: &str) -> bool {
    if !short.starts_with(char::is_uppercase) {
        return false;
    }
    let (mut count, mut capitals) = (0, 0);
    for c in short.chars() {
        if !(c.is_alphanumeric() || c == '-') {
            return false;
        }
        count += 1;
        capitals += usize::from(c.is_uppercase());
    }
    (2..=10).contains(&count)
        && (capitals >= 2 || count <= 4)
        && !PARTIES
            .iter()
            .any(|(party, _)| party.eq_ignore_ascii_case(short))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&str, &str, &str)> {
        abbreviations(text)
            .into_iter()
            .map(|found| (&text[found.short], &text[found.long], &text[found.at]))
            .collect()
    }

    #[test]
    fn letters_behind_a_person_are_a_party() {
        for text in [
            "Svar till Bo Ivar Alm (BTA)",
            "Yrkande Ada Ek (YVK)",
            "Ada Ek (MP)",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
        assert_eq!(read("Ekby Radio (ER)")[0].1, "Ekby Radio");
    }

    #[test]
    fn both_directions_and_the_comma() {
        for (text, short, long, whole) in [
            (
                "Arbetet leds av lokala brukarrådet (LBR) i Ekby",
                "LBR",
                "lokala brukarrådet",
                "lokala brukarrådet (LBR)",
            ),
            (
                "bland annat med LBR (lokala brukarrådet) och",
                "LBR",
                "lokala brukarrådet",
                "LBR (lokala brukarrådet)",
            ),
            (
                "Vi arbetar med lokala brukarrådet, LBR, som",
                "LBR",
                "lokala brukarrådet",
                "lokala brukarrådet, LBR",
            ),
            (
                "enligt Brandskyddsrådet (Brs) är",
                "Brs",
                "Brandskyddsrådet",
                "Brandskyddsrådet (Brs)",
            ),
            (
                "Norrdals utökade tandvård för hemmet (NUTH) är",
                "NUTH",
                "Norrdals utökade tandvård för hemmet",
                "Norrdals utökade tandvård för hemmet (NUTH)",
            ),
        ] {
            assert_eq!(read(text), [(short, long, whole)], "{text}");
        }
    }

    #[test]
    fn what_explains_nothing_is_left_alone() {
        for text in [
            "Motion av Ada Ek (MP)",
            "Maria Persson (MP) anser",
            "enligt rapporten (VG)",
            "Ekby, SL, Norrdal",
            "Utlåtande Rotel IV (Dnr KS 2021/407)",
            "Ekby (Ekby Vatten AB) har svarat",
            "förordning (EU) 2016/679",
            "direktiv 2014/24/EU och förordning (EG) nr 1370/2007",
            "bostäder, lokaler och (se nedan)",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
