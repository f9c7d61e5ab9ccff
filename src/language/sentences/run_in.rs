//! Headings that run into the text behind them, without a stop between.
//!
//! A capital is not enough: `Karl I och`, `filmen Det regnar`. What stands before must be a heading, and what
//! follows must be a sentence:
//!
//! | text | runs in | since |
//! | --- | --- | --- |
//! | `Ny lag om buller Den gäller nu` | yes | no verb, then a word that is no name, then a verb |
//! | `På måndag visas Det regnar` | no | what stands before has a verb |
//! | `Har du läst Det regnar` | no | it is a question |
//! | `Boken Det regnar har` | no | a name follows such words |
//! | `Ludvig (ej XIV) I dag är` | yes | no name goes on behind parentheses |
//! | `Ludvig XIV I Versailles` | no | a heading that ends in a name is left alone |
//! | `Vi har en plan Då den är klar, börjar` | yes | a subordinate clause, a comma and the verb: no name |
//! | `Buller Buller är ljud` | yes | the heading's word again |
//! | `Buller i skolor Skolorna mäter` | yes | the document has `skolorna` elsewhere |

use std::collections::HashSet;

use crate::language::grammar::{
    capitalized, ends_open, has_main_verb, is_definite, is_finite_verb, starts_sentence,
    starts_upper,
};
use crate::language::headings::is_heading;
use crate::language::sentences::beginnings::{begins_item, clause, first_word, is_common};
use crate::language::sentences::words::{CONJUNCTIONS, NAMED, NO_HEADING, NOUNS, POLITE};
use crate::language::window;

/// Words in a heading that runs in, at most.
const HEADING: usize = 14;

/// Bytes in the letters of a party, at most.
const PARTY: usize = 2;

/// Bytes in a subordinate clause before its sentence's verb, at most.
const CLAUSE: usize = 300;

/// Bytes at the end of a heading that are searched for what leads on.
const NEAR: usize = 160;

/// Whether `before` is a heading that has no stop, and a sentence begins with `next`.
pub(super) fn runs_in(before: &str, next: &str, words: &HashSet<&str>) -> bool {
    if is_heading(before) {
        // "Motionen Gröna tak": in the definite, it may have a name behind it.
        let is_sure = !is_definite(last_word(before)) || holds_verb(clause(next));
        return begins_item(next) || (starts_upper(next) && is_sure);
    }
    if !next.starts_with(char::is_uppercase) || ends_open(window::last(before, NEAR)) {
        return false;
    }
    let word = first_word(next);
    let clause = clause(next);
    if starts_sentence(word) {
        let is_polite = POLITE.contains(&word) && !is_common(word, Some(words));
        return !is_polite && (is_heading_before(before, next) || begins_with_clause(next));
    }
    if !may_be_heading(before) || !has_main_verb(clause) {
        return false;
    }
    let last = last_word(before);
    // "Taxor Taxorna", "Buller Buller": the heading's word again.
    if word.len() > 4 && word.to_lowercase() == last.to_lowercase() {
        return true;
    }
    // "Svenska Kyrkan", "Statens Skolor", "Bo Berg": names have their own capitals.
    let may_be_name = if last.len() < before.len() {
        // "tidningen Allmänheten", "partiet Centern": a name behind what it is the name of.
        last.starts_with(char::is_uppercase) || is_definite(last)
    } else {
        let second = clause.split(' ').nth(1).unwrap_or("");
        !(is_definite(word) && is_finite_verb(second))
    };
    !may_be_name
        && !last.ends_with(['s', 'a', 'e'])
        && word.chars().count() > 4
        && (is_common(word, Some(words)) || NOUNS.iter().any(|noun| word.ends_with(noun)))
}

/// Whether `next` begins with a subordinate clause and has its verb right behind that: `Då planen är klar,
/// anser nämnden`. No name does, so a sentence begins even if the one before has lost its stop.
fn begins_with_clause(next: &str) -> bool {
    let near = window::first(next, CLAUSE);
    let near = &near[..near.find(['.', '?', '!', ':', ';']).unwrap_or(near.len())];
    CONJUNCTIONS.contains(&first_word(next))
        && near
            .match_indices(", ")
            .any(|(at, comma)| is_finite_verb(first_word(&near[at + comma.len()..])))
}

/// Whether `before` may be a heading and the word that `next` begins with, which else begins sentences, is no
/// part of a name in it.
pub(crate) fn is_heading_before(before: &str, next: &str) -> bool {
    let (word, last) = (first_word(next), last_word(before));
    let is_numeral = word.len() > 1 && !word.contains(char::is_lowercase);
    let is_name = last.starts_with(char::is_uppercase) && last.len() < before.len();
    let is_named = NAMED.iter().any(|noun| last.to_lowercase().ends_with(noun));
    // "Karl I regerade", "kriget I och": a number behind what is numbered. "Ekonomi I slutet av mars": none.
    let is_first =
        word == "I" && (last.len() == before.len() || is_definite(last)) && !leads_on(next);
    // One word in the definite is a subject, or has a name behind it.
    let is_subject = last.len() == before.len() && is_definite(last);
    let may_go_on = is_name || is_named || is_first || is_subject;
    let may_be_name = is_numeral || (may_go_on && in_parentheses(before).is_none());
    may_be_heading(before) && !may_be_name && holds_verb(clause(next))
}

/// What `heading` ends with in parentheses, behind which no name goes on: `Social insatsgrupp (SIG)`. The
/// letters of a party are none: they stand behind a person.
pub(crate) fn in_parentheses(heading: &str) -> Option<&str> {
    let (_, inside) = heading.strip_suffix(')')?.rsplit_once(" (")?;
    (inside.len() > PARTY).then_some(inside)
}

/// Whether `I`, which `next` begins with, is a preposition: a word in lower case follows that is no verb and
/// opens nothing itself.
fn leads_on(next: &str) -> bool {
    next.split(' ').nth(1).is_some_and(|word| {
        word.starts_with(char::is_lowercase)
            && !is_finite_verb(word)
            && !starts_sentence(&capitalized(word))
    })
}

/// Whether `before` has no finite verb, is not long, and ends with no word that only joins others.
fn may_be_heading(before: &str) -> bool {
    let first = first_word(before);
    let last = last_word(before);
    let is_long = before.split(' ').take(HEADING + 1).count() > HEADING;
    let is_number = last.bytes().all(|byte| byte.is_ascii_digit());
    !is_long
        && !is_number
        && !starts_sentence(&capitalized(last))
        && !NO_HEADING.contains(&first)
        && !is_finite_verb(&first.to_lowercase())
        && !has_main_verb(before)
}

/// Whether the first sentence of `text` holds a word that is a finite verb or looks like one.
pub(crate) fn may_state(text: &str) -> bool {
    holds_verb(clause(text))
}

fn last_word(text: &str) -> &str {
    text.rsplit(' ').next().unwrap_or(text)
}

/// Whether a word in `clause` is a finite verb or looks like one: `mäter`, `mätte`, but not `mätande`.
///
/// No genitive is the last word, so `behålls` is a passive there.
fn holds_verb(clause: &str) -> bool {
    let is_passive = || {
        let last = last_word(clause).trim_end_matches(|c: char| !c.is_alphanumeric());
        let ends = last.ends_with("as") || last.ends_with("lls");
        ends && last.len() > 4 && last.starts_with(char::is_lowercase)
    };
    clause.split(' ').any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let ends = word.ends_with('r') || word.ends_with("de") || word.ends_with("te");
        let looks = word.len() > 3 && ends && !word.ends_with("nde");
        is_finite_verb(word) || (looks && word.starts_with(char::is_lowercase))
    }) || is_passive()
}
