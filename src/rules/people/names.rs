//! One person's name: where it begins, and its parts.
//!
//! ```text
//! name := given (particle | given)* surname        -- at least two words
//! ```

use super::parties::without_others;
use super::roles::is_role;
use super::words::{GIVEN, LEAD_ENDINGS, LEADS, PARTICLES, SURNAME_ENDINGS};
use crate::language::grammar::{ends_with_lower, lowercase, starts_sentence, starts_upper};
use crate::language::window;
use crate::source::reading::At;

/// A name has at most so many words, particles included.
const LONGEST_NAME: usize = 6;

/// Bytes in the longest part of a name, the blank behind it included.
const LONGEST_WORD: usize = 32;

/// The name that `text` ends with.
pub(super) fn name_at_end(text: &str) -> Option<At> {
    let window = text.len() - window::last(text, LONGEST_NAME * LONGEST_WORD).len();
    let line = memchr::memrchr(b'\n', &text.as_bytes()[window..]);
    let line = &text[line.map_or(window, |end| window + end + 1)..];
    let mut words: Vec<(usize, &str)> = Vec::with_capacity(LONGEST_NAME);
    let mut end = text.len();
    for word in window::pieces_back(line).take(LONGEST_NAME) {
        // Only the last word may be followed by something, and there it is the parenthesis.
        if !(is_name_word(word) || PARTICLES.contains(&word)) {
            break;
        }
        let start = end - word.len();
        words.push((start, word));
        end = start.saturating_sub(1);
    }
    while words.last().is_some_and(|(_, word)| leads(word)) {
        words.pop();
    }
    let start = words.last()?.0;
    (words.len() >= 2).then_some(start..text.len())
}

/// No given name with one of [`LEAD_ENDINGS`] is so long, in bytes: `Are`.
const LONGEST_GIVEN: usize = 5;

/// Whether `word` leads a name but is none of it: a particle, a role, the head of a column, the first word
/// of a sentence.
fn leads(word: &str) -> bool {
    let ends = |ending: &&str| ends_with_lower(word, ending);
    PARTICLES.contains(&word)
        || LEADS.contains(&word)
        || (word.len() > LONGEST_GIVEN && LEAD_ENDINGS.iter().any(ends))
        || is_role(word)
        || starts_sentence(word)
}

/// Words in the longest name of a place that stands behind a person.
const LONGEST_PLACE: usize = 3;

/// `text` without the place at its end that the person before it comes from: `Bo Ek i Södra Norrdal`,
/// `Bo Ek från Ekby`. Behind `från` several words may be a person.
pub(super) fn without_place(text: &str) -> &str {
    let mut end = text.len();
    for (words, word) in window::pieces_back(text)
        .take(LONGEST_PLACE + 1)
        .enumerate()
    {
        let start = end - word.len();
        if words > 0 && (word == "i" || (word == "från" && words == 1)) {
            let person = text[..start].trim_end();
            let is_place = window::pieces(&text[end + 1..]).all(is_name_word);
            return if is_place && name_at_end(without_others(person)).is_some() {
                person
            } else {
                text
            };
        }
        end = start.saturating_sub(1);
    }
    text
}

/// Whether `word` can be a part of a name: `Ada`, `Ek-Alm`, `O'Hara`, `K.G.`
pub(crate) fn is_name_word(word: &str) -> bool {
    starts_upper(word)
        && word.starts_with(char::is_alphabetic)
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '´' | '\u{301}'))
        || is_initials(word)
}

/// `K.` or `K.G.`
fn is_initials(word: &str) -> bool {
    !word.is_empty()
        && word.split_terminator('.').all(|part| {
            let mut letters = part.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        })
        && word.ends_with('.')
}

/// Whether all of `text` reads as one person's name.
pub(crate) fn is_name(text: &str) -> bool {
    let words = text.split(' ').take(LONGEST_NAME + 1).count();
    (2..=LONGEST_NAME).contains(&words)
        && text.split(' ').enumerate().all(|(i, word)| {
            is_name_word(word) || (i > 0 && i + 1 < words && PARTICLES.contains(&word))
        })
}

/// The given name and the surname, with the particles before it.
pub(crate) fn parts(name: &str) -> (&str, &str) {
    let Some(mut at) = name.rfind(' ') else {
        return ("", name);
    };
    while let Some(before) = name[..at]
        .rfind(' ')
        .filter(|&before| PARTICLES.contains(&&name[before + 1..at]))
    {
        at = before;
    }
    (&name[..at], &name[at + 1..])
}

/// Whether a name ends between `before` and `after`, which are two names in a row and no more words
/// between them: the first one alone is in capitals, or a given name begins behind a surname.
pub(crate) fn ends_name(before: &str, after: &str) -> bool {
    let is_capital = |word: &str| is_name_word(word) && !word.contains(char::is_lowercase);
    let first: Vec<&str> = before.split(' ').collect();
    if first.len() > LONGEST_NAME || !first.iter().all(|word| is_capital(word)) {
        return false;
    }
    let behind = after.split(' ').take(2 * LONGEST_NAME - first.len());
    let second: Vec<&str> = behind.take_while(|word| is_capital(word)).collect();
    if second.is_empty() {
        return parts_of(&first) > 1 && is_name_word(after.split(' ').next().unwrap_or(after));
    }
    border(&[first.as_slice(), second.as_slice()].concat()) == Some(first.len())
}

/// Where in two names in a row the second begins: of the places that leave two words on each side, the
/// first of those with most evidence.
///
/// | names | |
/// | --- | --- |
/// | `ULLA BRITT` / `LARS EK` | a given name, and none before it |
/// | `OVE KERSTIN WIKLUND` / `FARID ÅS` | a word that ends as surnames do, and no given name |
/// | `ADA ÖRJAN AF SAND` / `LI Å` | a particle and the word behind it |
/// | `ADA B. ALM` / `K. G. EK` | an initial begins a name or stands in it |
fn border(names: &[&str]) -> Option<usize> {
    let may_end = |at: &usize| {
        !is_particle(names[*at - 1])
            && !is_particle(names[*at])
            && !is_initials(names[*at - 1])
            && parts_of(&names[..*at]) > 1
            && parts_of(&names[*at..]) > 1
    };
    let evidence = |at: usize| {
        let (last, next) = (names[at - 1], names[at]);
        let behind_particle = at > 1 && is_particle(names[at - 2]);
        let ends_surname = behind_particle || (is_surname(last) && !is_given(last));
        let begins_given = is_given(next) || is_initials(next);
        2 * i32::from(begins_given) + 2 * i32::from(ends_surname)
            - 2 * i32::from(is_given(last))
            - i32::from(is_surname(next) && !is_given(next))
    };
    let places = (1..names.len()).filter(may_end);
    places.rev().max_by_key(|&at| evidence(at))
}

/// Whether the word, in capitals, is a given name, or two of them with a hyphen between.
fn is_given(word: &str) -> bool {
    let word = lowercase(word);
    GIVEN.contains(&word.as_str()) || word.split('-').all(|part| GIVEN.contains(&part))
}

/// Whether the word, in capitals, ends as surnames do.
fn is_surname(word: &str) -> bool {
    SURNAME_ENDINGS
        .iter()
        .any(|ending| ends_with_lower(word, ending))
}

/// How many words a name has, particles not counted.
fn parts_of(name: &[&str]) -> usize {
    name.iter().filter(|word| !is_particle(word)).count()
}

/// Whether the word is a particle, in capitals too.
fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&lowercase(word).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_names_in_capitals_part_where_the_second_begins() {
        for parted in [
            "ADA EK | BO ALM",
            "ULLA BRITT AHL | LARS EK",
            "OVE KERSTIN NYLUND | FARID ÅS",
            "ADA ÖRJAN AF SAND | LI Å",
            "LARS B. ÖMARK | GUN-BRITT LÖW",
            "K. G. NORRBLAD | ÕIE MAA",
            "ULLA BRITT ÅMAN | A. ÅS",
            "ANN EK ÅS | J.O. LÖW",
            "ELSA LARS-ERIK RUIZ | JIŘÍ LÁ",
        ] {
            let line = parted.replace(" | ", " ");
            let border = parted.find(" | ").unwrap();
            for (blank, _) in line.match_indices(' ') {
                let is_border = ends_name(&line[..blank], &line[blank + 1..]);
                assert_eq!(is_border, blank == border, "{parted} at {blank}");
            }
        }
    }
}
