//! Sentences that end without a stop: a heading that runs into the text, and what stands before a colon.

use std::collections::HashSet;

use crate::language::grammar::{
    capitalized, ends_open, has_main_verb, is_definite, is_finite_verb, starts_sentence,
    starts_upper,
};
use crate::language::headings::is_heading;
use crate::language::sentences::beginnings::{begins_item, first_word, is_common};
use crate::language::sentences::words::{NOUNS, OPENERS, POLITE};
use crate::language::window;

/// Words in a heading that runs in, at most.
const HEADING: usize = 14;
/// Bytes of a sentence that are searched for its verb.
const NEAR: usize = 160;

/// Whether `next`, which stands behind a colon, begins with a main clause of its own or with a list
/// item.
pub(super) fn is_clause(next: &str, words: &HashSet<&str>) -> bool {
    if begins_item(next) {
        return true;
    }
    let clause = clause(next);
    let bare = next.trim_start_matches(OPENERS);
    let quoted = bare.len() < next.len();
    let word = first_word(bare);
    starts_upper(bare)
        && (quoted || starts_sentence(word) || is_common(word, Some(words)))
        && (has_main_verb(clause) || is_finite_verb(&word.to_lowercase()))
}

/// Whether `before` is a heading that has no stop, and a sentence begins with `next`.
pub(super) fn runs_in(before: &str, next: &str, words: &HashSet<&str>) -> bool {
    if is_heading(before) {
        return begins_item(next) || starts_upper(next);
    }
    if !next.starts_with(char::is_uppercase) || ends_open(window::last(before, NEAR)) {
        return false;
    }
    let word = first_word(next);
    let last = before.rsplit(' ').next().unwrap_or(before);
    // No heading ends with a word that only joins others, or with the number of an item.
    let is_number = last.bytes().all(|byte| byte.is_ascii_digit());
    if is_number || POLITE.contains(&word) || starts_sentence(&capitalized(last)) {
        return false;
    }
    let clause = clause(next);
    let states = has_main_verb(before);
    if starts_sentence(word) {
        return (!states || has_main_verb(clause)) && holds_verb(clause);
    }
    let is_long = before.split(' ').take(HEADING + 1).count() > HEADING;
    if states || is_long || !has_main_verb(clause) {
        return false;
    }
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

/// The beginning of `next` up to its first stop.
fn clause(next: &str) -> &str {
    let near = window::first(next, NEAR);
    let end = near.find(['.', '?', '!', ':', ';']).unwrap_or(near.len());
    &near[..end]
}

/// Whether a word in `clause` is a finite verb or looks like one: `mäter`, `mätte`, but not `mätande`.
fn holds_verb(clause: &str) -> bool {
    clause.split(' ').any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let ends = word.ends_with('r') || word.ends_with("de") || word.ends_with("te");
        let looks = word.len() > 3 && ends && !word.ends_with("nde");
        is_finite_verb(word) || (looks && word.starts_with(char::is_lowercase))
    })
}
