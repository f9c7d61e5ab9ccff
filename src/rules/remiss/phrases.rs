//! What stands around the names in a list and is none of them: when, why and how the matter was sent out,
//! and clauses about a body.
//!
//! ```text
//! phrase  := purpose | term | time | outside | "m.fl."
//! purpose := "för" ("att" … | noun)            -- `för yttrande senast`, `för kännedom`
//! term    := "med" noun                        -- `med svarstid den 3 maj`
//! time    := "den" digits | month | season | preposition (month | season | number | noun)
//! clause  := ("som" | "där" | …) …
//! ```
//!
//! | words behind a name | |
//! | --- | --- |
//! | `i slutet av februari` | a time |
//! | `i Norrdals län` | goes on with the name |
//! | `för yttrande senast den 3 maj` | a purpose |
//! | `för digital förvaltning` | goes on with the name |
//! | `med svarstid` | a term |
//! | `med synskada` | goes on with the name, unless an office's name in the definite stands before it |

use crate::language::bodies;
use crate::language::grammar::{MONTHS, is_finite_verb};
use crate::language::window;
use crate::rules::remiss::forms::{is_bare_word, is_definite, is_plural};
use crate::rules::remiss::words::{
    AND_OTHERS, BEHIND_DEFINITE, BEHIND_PURPOSE, CIRCUMSTANCES, CLAUSES, NAMED_BY_CLAUSE, OUTSIDE,
    PURPOSES, SEASONS, TERMS,
};

/// What begins behind a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    /// A time, a purpose, a circumstance.
    Phrase,
    /// A clause about the body.
    Clause,
}

/// What begins at the beginning of `rest`, where `before` may be a name.
pub(super) fn behind(before: &str, rest: &str) -> Option<Behind> {
    if rest.starts_with(char::is_uppercase) {
        return None;
    }
    let mut words = window::pieces(rest).map(bare);
    let word = words.next()?;
    if CLAUSES.contains(&word) {
        return (!is_named_by_clause(before)).then_some(Behind::Clause);
    }
    let next = words.next().unwrap_or("");
    let is_phrase = OUTSIDE.contains(&word)
        || SEASONS.contains(&word)
        // `kontoret maj 2016`, but not `Föreningen Första maj`
        || (MONTHS.contains(&word) && (before.is_empty() || is_number(next)))
        || AND_OTHERS.iter().any(|others| rest.starts_with(others))
        || match word {
            "den" => is_number(next),
            "för" => is_purpose(next, words.next()),
            "med" => {
                TERMS.iter().any(|term| is_term(next, term)) || is_office(before)
            }
            _ => {
                is_circumstance(word, next)
                    || (BEHIND_DEFINITE.contains(&word) && is_office(before) && !is_cause(before, word))
            }
        };
    is_phrase.then_some(Behind::Phrase)
}

/// The length of the words that lead to a name behind them, as `för kännedom till` does.
pub(super) fn leading(words: &str) -> Option<usize> {
    let first = bare(window::pieces(words).next()?);
    let leads =
        is_finite_verb(first) || is_participle(first) || behind("", words) == Some(Behind::Phrase);
    if !leads {
        return None;
    }
    let mut end = 0;
    for word in window::pieces(words).take(LONGEST_LEAD) {
        end += word.len() + 1;
        if matches!(word, "till" | "hos") && !words.get(end..)?.starts_with("den ") {
            return Some(end);
        }
        if word.starts_with(char::is_uppercase) || bodies::is_body(bare(word)) {
            return None;
        }
    }
    None
}

/// Words that may lead to a name, at most: `för yttrande senast den 3 maj 2016 till`.
const LONGEST_LEAD: usize = 9;

/// Whether the word says what was done with a matter: `remitterats`, `sänts`, `beretts`.
pub(super) fn is_participle(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ts") && word.starts_with(char::is_lowercase)
}

/// The word without the punctuation behind it.
fn bare(word: &str) -> &str {
    word.trim_end_matches([',', '.', ':', ';', ')'])
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn is_time(word: &str) -> bool {
    MONTHS.contains(&word) || SEASONS.contains(&word)
}

/// `med svarstid`, `med svar senast`: the term itself, or a word made from it.
fn is_term(word: &str, term: &str) -> bool {
    word == term || (term.len() > 3 && word.starts_with(term))
}

/// Whether a purpose stands behind `för`, and nothing that a name would go on with.
fn is_purpose(word: &str, next: Option<&str>) -> bool {
    let ends = || {
        next.is_none_or(|next| {
            next.is_empty()
                || BEHIND_PURPOSE.contains(&next)
                || behind("", next).is_some()
                || next == "den"
                || matches!(word, "vidare" | "eventuellt" | "eventuella" | "eget")
        })
    };
    PURPOSES.contains(&word) && (word == "att" || ends())
}

fn is_circumstance(preposition: &str, next: &str) -> bool {
    let known = CIRCUMSTANCES
        .iter()
        .find(|(known, _)| *known == preposition);
    // No name ends with a preposition: `från och med`, of which `och` parts a list.
    let tells = |noun| next.is_empty() || noun || is_time(next) || is_number(next);
    known.is_some_and(|(_, nouns)| tells(nouns.contains(&next)))
}

/// Whether a clause belongs to the name: `Ungdomar som leder`.
fn is_named_by_clause(name: &str) -> bool {
    let name = name.trim_end();
    NAMED_BY_CLAUSE.contains(&name) || (is_bare_word(name) && is_plural(name))
}

/// Whether a preposition leads to what a board or a council is for: `rådet mot våld`, `nämnden till skydd för
/// parker`. The bare noun is no name yet.
fn is_cause(noun: &str, preposition: &str) -> bool {
    matches!(preposition, "mot" | "till") && bodies::is_bare(noun.trim_end())
}

/// Whether the name is an office's, written as a noun in the definite: `stadsledningskontoret`.
fn is_office(name: &str) -> bool {
    let name = name.trim_end();
    name.starts_with(char::is_lowercase)
        && name.rsplit(' ').next().is_some_and(is_definite)
        && bodies::is_body(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_a_name() {
        use Behind::{Clause, Phrase};
        for (before, rest, expected) in [
            ("kontoret", "som föreslår att", Some(Clause)),
            ("kontoret", "i slutet av februari", Some(Phrase)),
            ("kontoret", "i maj", Some(Phrase)),
            ("Länsstyrelsen", "i Norrdals län", None),
            ("kontoret", "under våren 2016", Some(Phrase)),
            ("kontoret", "hösten 2016", Some(Phrase)),
            ("kontoret", "den 3 maj 2016", Some(Phrase)),
            ("kontoret", "för yttrande senast den 3 maj", Some(Phrase)),
            ("Myndigheten", "för digital förvaltning", None),
            ("Rådet", "för svar på frågor", Some(Phrase)),
            ("kontoret", "med svarstid den 3 maj", Some(Phrase)),
            ("kontoret", "med blandade känslor", Some(Phrase)),
            ("Unga", "med synskada", None),
            ("Teatern", "under bron", None),
            ("Teatern", "under våren", Some(Phrase)),
            ("Föreningen Första", "maj", None),
            ("kontoret", "maj 2016", Some(Phrase)),
            ("Ungdomar", "som leder", None),
            ("Hamnförbundet", "m.fl.", Some(Phrase)),
            ("Delegationen för unga", "till arbete", None),
            ("rådet", "mot våld", None),
            ("kulturnämnden", "mot slutet av maj", Some(Phrase)),
        ] {
            assert_eq!(behind(before, rest), expected, "{before} {rest}");
        }
    }

    #[test]
    fn what_leads_to_a_name() {
        for (words, lead) in [
            ("för kännedom till revisorerna", Some("för kännedom till ")),
            ("remitterats till kontoret", Some("remitterats till ")),
            (
                "har därefter sänts till kontoret",
                Some("har därefter sänts till "),
            ),
            ("föreningen till stöd för Ekby", None),
            ("med svar till den 3 maj", None),
        ] {
            assert_eq!(leading(words).map(|len| &words[..len]), lead, "{words}");
        }
    }
}
