//! Abbreviations, without their last stop, and whether a sentence may end with one.
//!
//! | abbreviation | may a sentence end with it? |
//! | --- | --- |
//! | in [`LEADING`] | no: a name, a number or a noun follows |
//! | in [`MAYBE_LAST`] | yes, before a word that begins a sentence |
//! | any other with a stop inside: `m.m`, `o.s.v` | yes, before a word that begins a sentence |

use crate::language::words::WordSet;

/// Abbreviations that something always follows.
#[rustfmt::skip]
static LEADING: WordSet = WordSet::new(&[
    // Words.
    "ang", "bl.a", "c:a", "ca", "d.v.s", "dvs", "enl", "exkl", "f.d", "fr.o.m", "i.e", "inkl", "jfr",
    "jmf", "p.g.a", "pga", "resp", "s.k", "t.ex", "t.o.m", "t.v", "u.a",
    // What is counted or cited.
    "art", "avd", "avs", "bd", "bet", "bil", "dir", "dnr", "ed", "fig", "kap", "kl", "mom", "no", "nr",
    "p", "par", "pkt", "prop", "ref", "s", "sid", "sp", "tab", "tel", "utg", "utl", "vol",
    // Titles and first names.
    "adj", "aug", "ch", "chr", "doc", "dr", "fil", "fr", "joh", "jur", "kand", "kgl", "kungl", "lic",
    "mag", "prof",
    "s:t", "s:ta", "tekn", "th", "wilh",
]);

/// Abbreviations without a stop inside that a sentence may end with.
#[rustfmt::skip]
const MAYBE_LAST: &[&str] = &[
    // Words.
    "alt", "anm", "d:o", "dyl", "etc", "fl", "forts", "max", "min", "obs", "osv", "St", "st", "tom", "tr",
    // Money.
    "kr", "mdkr", "mdr", "milj", "mkr", "mnkr", "tkr",
];

/// Letters in the longest part of an abbreviation with a stop inside.
const LONGEST_PART: usize = 3;

/// Whether `word`, whose last stop is gone, is an abbreviation that no sentence ends with.
pub(crate) fn leads_on(word: &str) -> bool {
    let is_initial = word.len() == 1 && word.starts_with(char::is_uppercase);
    !is_initial && LEADING.contains_lower(word)
}

/// Whether `word`, whose last stop is gone and which does not [lead on](leads_on), is an abbreviation:
/// a sentence may end with it.
pub(crate) fn is_maybe_last(word: &str) -> bool {
    let is_short = |part: &str| {
        !part.is_empty()
            && part.chars().count() <= LONGEST_PART
            && part.chars().all(char::is_alphabetic)
    };
    MAYBE_LAST.contains(&word) || (word.contains('.') && word.split('.').all(is_short))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_leads_on_or_may_be_last() {
        for word in ["kap", "Kap", "bl.a", "s"] {
            assert!(leads_on(word), "{word}");
        }
        for word in ["m.m", "etc", "kr"] {
            assert!(is_maybe_last(word) && !leads_on(word), "{word}");
        }
        for word in ["S", "ord"] {
            assert!(!is_maybe_last(word) && !leads_on(word), "{word}");
        }
        assert!(MAYBE_LAST.iter().all(|word| !leads_on(word)));
    }
}
