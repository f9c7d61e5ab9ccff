//! The little Swedish grammar that layout and rules share: which word is a finite verb, which
//! word can only begin or only continue a sentence, how a genitive is made.
//!
//! The verbs stand in [`verbs`], all other words in [`words`].

mod letters;
mod verbs;
mod words;

pub(crate) use letters::{capitalized, ends_with_lower, lowercase, starts_with_lower};
pub(crate) use words::MONTHS;

use crate::language::abbreviations::leads_on;
use crate::language::window;
use verbs::{FINITE_ENDINGS, FINITE_VERBS};
use words::{DEFINITE_ENDINGS, NEVER_LAST, SENTENCE_STARTERS, SUBORDINATORS};

/// Words within which a sentence shows its verb.
const CLAUSE: usize = 60;

/// How far back an open parenthesis is looked for, in bytes: a few words.
const NEAR: usize = 60;

/// Bytes in the longest word that [`NEVER_LAST`] or the abbreviations hold, with stops behind it.
const LONGEST_LAST: usize = 12;

fn has_finite_ending(word: &str) -> bool {
    // All of the endings end with one of these.
    matches!(word.as_bytes().last(), Some(b'e' | b'r' | b's'))
        && FINITE_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether the word, as written, is surely a finite verb.
pub(crate) fn is_finite_verb(word: &str) -> bool {
    FINITE_VERBS.contains(word)
        || (word.len() > 5 && has_finite_ending(word))
        // The passive in -as (`skapas`); in -nas it may be the genitive of a plural (`kvinnornas`,
        // `skolornas`).
        || (word.len() > 4
            && word.ends_with("as")
            && !word.ends_with("nas")
            && !matches!(word, "deras" | "allas" | "bådas")
            && word.starts_with(char::is_lowercase))
}

/// The word without what stands around its letters.
fn bare(word: &str) -> &str {
    let plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    if plain(word.as_bytes().first()) && plain(word.as_bytes().last()) {
        return word;
    }
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether `text` holds a main clause with a finite verb. Text without one is a heading, a name or an
/// entry of a list, but no sentence.
///
/// | text | |
/// | --- | --- |
/// | `Nämnden delar bilden` | yes |
/// | `Insatser för att unga inte ska dras in` | no: `ska` belongs to the clause behind `att` |
/// | `Samverkan (ingår ej i planen)` | no: in parentheses |
/// | `Är detta en fråga` | no: the first word does not count, it may be a name |
pub(crate) fn has_main_verb(text: &str) -> bool {
    let mut depth = 0usize;
    let mut subordinate = false;
    // Most texts have no parenthesis.
    let plain = memchr::memchr(b'(', text.as_bytes()).is_none();
    for (i, word) in window::words(text).take(CLAUSE).enumerate() {
        let count = |bracket| word.bytes().filter(|&byte| byte == bracket).count();
        let opens = if plain { 0 } else { count(b'(') };
        let inside = depth > 0 || opens > 0;
        if inside {
            depth = (depth + opens).saturating_sub(count(b')'));
        }
        if i == 0 || inside {
            continue;
        }
        let bare = bare(word);
        if SUBORDINATORS.contains(bare) {
            subordinate = true;
        } else if !subordinate && is_finite_verb(bare) {
            return true;
        }
        // A comma may end the clause, but a list inside it has commas too; a full stop does end it.
        if matches!(
            word.as_bytes().last(),
            Some(b'.' | b';' | b':' | b'?' | b'!')
        ) {
            subordinate = false;
        }
    }
    false
}

/// Whether a noun has the ending of the definite: `förvaltningen`, `kontoret`, `skolorna`.
pub(crate) fn is_definite(word: &str) -> bool {
    DEFINITE_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// What stands before the first finite verb of `text`, where that is within a name's length.
pub(crate) fn subject(text: &str) -> Option<&str> {
    let mut end = 0;
    // "Trafik- och renhållningsnämndens råd för samordning av arbeten" and then the verb.
    for word in window::first(text, 120).split(' ').take(12) {
        if end > 0 && is_finite_verb(bare(word)) {
            return Some(text[..end].trim_end());
        }
        if word.ends_with(['.', ',', ':', ';']) {
            return None;
        }
        end += word.len() + 1;
    }
    None
}

/// Whether `word`, written with a capital, begins a sentence rather than being a name.
pub(crate) fn starts_sentence(word: &str) -> bool {
    let word = bare(word);
    starts_upper(word) && SENTENCE_STARTERS.contains_lower(word)
}

/// Whether something must follow the last word of `text`.
pub(crate) fn ends_open(text: &str) -> bool {
    let ends = match text.bytes().next_back() {
        Some(last) if last.is_ascii() => matches!(last, b',' | b'-' | b'(' | b'/'),
        _ => text.ends_with(['–', '\u{ad}']),
    };
    let leads_on = |last: &str| match last.strip_suffix('.') {
        Some(word) => leads_on(word.trim_end_matches('.')),
        None => NEVER_LAST.contains(last),
    };
    ends || last_word(text).is_some_and(leads_on)
        || is_unclosed(text)
        || (text.ends_with('.') && (ends_with_item_number(text) || ends_with_initial(text)))
}

/// Whether `text` ends inside a person's name: `Lars B.`, `K. G.`, `H.C.`; not `plan B.`
pub(crate) fn ends_with_initial(text: &str) -> bool {
    if !text.ends_with('.') {
        return false;
    }
    let is_initial = |word: &str| {
        let mut characters = word.chars();
        let letter = characters.next().is_some_and(char::is_uppercase);
        letter && characters.as_str().starts_with('.')
    };
    // The longest are "H.C." and their like.
    let Some(last) = last_word(text).filter(|last| is_initial(last)) else {
        return false;
    };
    let before = text[..text.len() - last.len()].trim_end();
    last.len() > "Ö.".len()
        || last_word(before).is_some_and(|word| {
            starts_upper(word) && (is_initial(word) || word.ends_with(char::is_alphabetic))
        })
}

/// The last word of `text` with the stops behind it, unless it is longer than any that leads on.
fn last_word(text: &str) -> Option<&str> {
    let near = &text.as_bytes()[text.len().saturating_sub(LONGEST_LAST)..];
    let blank = near.iter().rposition(|&byte| byte == b' ' || byte == b'\n');
    match blank {
        Some(blank) => Some(&text[text.len() - near.len() + blank + 1..]),
        None => (near.len() == text.len()).then_some(text),
    }
}

/// Whether `text` ends with the number of an item that begins behind it: `följande. 2.`
pub(crate) fn ends_with_item_number(text: &str) -> bool {
    let Some(before) = text.strip_suffix('.') else {
        return false;
    };
    let bare = before.trim_end_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(before.len() - bare.len()))
        && bare.ends_with(char::is_whitespace)
        && ends_sentence(bare.trim_end())
}

/// Whether a parenthesis that was opened near the end of `text` is not closed yet.
fn is_unclosed(text: &str) -> bool {
    let end = window::last(text, NEAR);
    let last = memchr::memrchr2(b'(', b')', end.as_bytes());
    last.is_some_and(|at| end.as_bytes()[at] == b'(')
}

/// Whether `text` ends as a sentence does, quotes and brackets behind the stop included.
pub(crate) fn ends_sentence(text: &str) -> bool {
    // Most lines end with a letter.
    if text.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return false;
    }
    text.trim_end_matches(['”', '"', '’', '\'', '»', ')', ']', '´'])
        .ends_with(['.', '!', '?', ':', ';', '…'])
}

/// Whether the first character, quotes and brackets passed over, is an upper-case letter.
pub(crate) fn starts_upper(text: &str) -> bool {
    // Nearly all texts begin with a letter of ASCII.
    if let Some(first) = text.bytes().next().filter(u8::is_ascii_alphanumeric) {
        return first.is_ascii_uppercase();
    }
    text.trim_start_matches(['”', '"', '“', '’', '\'', '»', '«', '(', '[', '´'])
        .chars()
        .next()
        .is_some_and(char::is_uppercase)
}

/// The nominative behind a genitive: `förvaltningens` gives `förvaltningen`.
///
/// A word in -s may be a nominative too (`Borås`), so ask only where a genitive must stand.
pub(crate) fn nominative(genitive: &str) -> &str {
    // `Stadens Bolag AB:s`
    genitive
        .strip_suffix(":s")
        .or_else(|| genitive.strip_suffix('s'))
        .unwrap_or(genitive)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_has_a_main_verb_and_a_heading_has_none() {
        for sentence in [
            "Nämnden delar bilden",
            "Som grund för arbetet finns stadens program",
            "Att staden är trygg är viktigt",
            "Förslaget innebär att alla ska",
            "Kontoret redovisade sin syn",
            "Av lagen framgår",
        ] {
            assert!(has_main_verb(sentence), "{sentence}");
        }
        for heading in [
            "Bakgrund",
            "Insatser för att unga inte ska dras in i brott",
            "Samverkan med föreningar (ingår ej i planen)",
            "Program som gäller hela staden",
            "Barnrättsperspektivet",
        ] {
            assert!(!has_main_verb(heading), "{heading}");
        }
    }

    #[test]
    fn ends_are_read_behind_quotes_and_abbreviations() {
        assert!(ends_sentence("arbete”."));
        assert!(ends_sentence("i staden.”)"));
        assert!(!ends_sentence("i staden"));
        assert!(ends_open("enligt dnr"));
        assert!(ends_open("senast kl."));
        assert!(ends_open("barn, unga,"));
        assert!(!ends_open("barn och unga"));
        assert!(ends_open("beslutar följande. 1."));
        assert!(!ends_open("den 3 maj klockan 9."));
        assert!(!ends_open("att bo och verka i."));
        assert!(ends_open("av Ada Ek och Bo Alm (båda"));
        assert!(!ends_open("av Ada Ek och Bo Alm (båda S)"));
        assert!(ends_open("Motion av Lars B.") && ends_open("av K. G.") && ends_open("av H.C."));
        assert!(!ends_open("enligt plan B.") && !ends_open("Det står i Vikbo."));
    }
}
