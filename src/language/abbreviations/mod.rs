//! Abbreviations, without their last stop, and whether a sentence may end with one.
//!
//! One table decides ([`table`]):
//!
//! | abbreviation | last before a name | before a word that begins sentences | before a number |
//! | --- | --- | --- | --- |
//! | `kap.`, `Kungl.`, `bl.a.` | no | no | no |
//! | `ordf.`, `förf.` | no | if it is never a name: `Han` | no |
//! | `m.fl.`, `aug.`, `st.` | no | yes | no |
//! | `bil.`, `art.`, which are words too | yes | yes | no |
//! | `kr.`, `m.m.`, `osv.` | yes | yes | yes |
//!
//! What is not in it is judged by its form: with a stop inside (`n.b.`) it is as `m.fl.`, without a vowel
//! (`Mt.`) as `ordf.`

mod table;

pub(crate) use table::Last;

use crate::language::words::WordSet;
use table::ABBREVIATIONS;

static WORDS: WordSet = WordSet::new(&COLUMN);

/// The abbreviations of the table, in its order.
const COLUMN: [&str; ABBREVIATIONS.len()] = {
    let mut words = [""; ABBREVIATIONS.len()];
    let mut i = 0;
    while i < words.len() {
        words[i] = ABBREVIATIONS[i].0;
        i += 1;
    }
    words
};

/// Letters in the longest part of an abbreviation with a stop inside.
const LONGEST_PART: usize = 3;

/// Letters in the longest abbreviation without a vowel.
const LONGEST_BARE: usize = 4;

/// Whether `word`, whose last stop is gone, is an abbreviation that no sentence ends with.
pub(crate) fn leads_on(word: &str) -> bool {
    listed(word) == Some(Last::Never)
}

/// Where a sentence may end with `word`, whose last stop is gone; `None` if it is no abbreviation.
pub(crate) fn last(word: &str) -> Option<Last> {
    listed(word).or_else(|| by_form(word))
}

/// What the table has for `word`.
fn listed(word: &str) -> Option<Last> {
    let is_initial = word.len() == 1 && word.starts_with(char::is_uppercase);
    if is_initial {
        return None;
    }
    let place = WORDS.place(word).or_else(|| WORDS.place_lower(word));
    place.map(|place| ABBREVIATIONS[place].1)
}

/// Where a sentence may end with `word`, if it has the form of an abbreviation.
fn by_form(word: &str) -> Option<Last> {
    let is_short = |part: &str, longest| {
        !part.is_empty() && part.chars().count() <= longest && part.chars().all(char::is_alphabetic)
    };
    if word.contains('.') {
        let is_abbreviated = word.split('.').all(|part| is_short(part, LONGEST_PART));
        return is_abbreviated.then_some(Last::Maybe);
    }
    // `SVT` and `LRF` are names.
    let is_abbreviated = word.len() > 1
        && word.ends_with(char::is_lowercase)
        && is_short(word, LONGEST_BARE)
        && !holds_vowel(word);
    is_abbreviated.then_some(Last::Title)
}

fn holds_vowel(word: &str) -> bool {
    word.contains(|c: char| "aeiouyåäöéüAEIOUYÅÄÖÉÜ".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_and_the_form_show_where_a_sentence_may_end() {
        for (word, expected) in [
            ("kap", Some(Last::Never)),
            ("Kap", Some(Last::Never)),
            ("bl.a", Some(Last::Never)),
            ("s", Some(Last::Never)),
            ("St", Some(Last::Never)),
            ("st", Some(Last::Maybe)),
            ("f.Kr", Some(Last::Any)),
            ("kr", Some(Last::Any)),
            ("n.b", Some(Last::Maybe)),
            ("bdr", Some(Last::Title)),
            ("S", None),
            ("SVT", None),
            ("ord", None),
            ("www.ekby.se", None),
        ] {
            assert_eq!(last(word), expected, "{word}");
            assert_eq!(leads_on(word), expected == Some(Last::Never), "{word}");
        }
    }
}
