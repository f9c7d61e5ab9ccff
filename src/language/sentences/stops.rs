//! Whether a full stop ends a sentence, or an abbreviation, an initial or a number.

use std::collections::HashSet;

use crate::language::abbreviations::{is_maybe_last, leads_on};
use crate::language::grammar::{MONTHS, is_finite_verb, starts_upper};
use crate::language::sentences::beginnings::{begins_sentence, first_word, is_initial, is_spoken};
use crate::language::sentences::words::{CLOSERS, OPENERS};

/// Whether the full stop at the end of `bare` ends a sentence. `bare` is `before` without the quotes and
/// brackets behind the stop; `is_bound` says that Unicode lets a sentence begin at `next`.
pub(super) fn ends_with_stop(
    before: &str,
    bare: &str,
    next: &str,
    is_bound: bool,
    words: Option<&HashSet<&str>>,
) -> bool {
    let word = bare.rsplit(char::is_whitespace).next().unwrap_or(bare);
    let word = word.trim_start_matches(OPENERS).trim_end_matches('.');
    let is_number = word
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    if begins_with_note_mark(next) {
        return false;
    }
    // "7. För": all of `before` is the number of an item. "... fadern" is none.
    if bare.len() == before.len() && is_item_number(before) {
        return false;
    }
    // A year may stand last before a number, `3.` hardly.
    if is_number && (1..4).contains(&word.len()) {
        return is_bound && !MONTHS.contains(&first_word(next).to_lowercase().as_str());
    }
    if bare.len() == before.len() && !bare.ends_with("..") {
        if leads_on(word) {
            return false;
        }
        let mut letters = word.chars();
        let letter = letters.next().filter(|_| letters.next().is_none());
        let initial = letter.is_some_and(char::is_uppercase)
            || word.rsplit(['.', '-']).next().is_some_and(|last| {
                last.len() < word.len() && last.chars().count() == 1 && starts_upper(last)
            });
        if initial || letter.is_some() {
            let goes_on = next.starts_with("De ") || is_initial(next);
            return is_bound && begins_sentence(next, words) && !goes_on;
        }
        if is_maybe_last(word) {
            // No name follows these: with its verb behind it, it begins a sentence.
            let second = next.split(' ').nth(1).is_some_and(is_finite_verb);
            let begins = begins_sentence(next, words) || (starts_upper(next) && second);
            return is_bound && (begins || is_spoken(next));
        }
    }
    // Unicode passes over digits to see whether a lower-case letter follows.
    is_bound || (next.starts_with(|c: char| c.is_ascii_digit()) && word.chars().count() > 1)
}

/// Whether `text` is `7.`, `3.1.`, `IV.` or `b.` and no more.
fn is_item_number(text: &str) -> bool {
    let number = text.trim_end_matches('.');
    let digits = number
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    let roman = number
        .bytes()
        .all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    !number.is_empty() && number.len() <= 6 && (digits || roman || number.len() == 1)
}

/// Whether `before` ends with the mark of a note and `next` is that note: `… kom. 7`, `7. Se`.
pub(super) fn is_before_note(before: &str, next: &str) -> bool {
    let mark = before.rsplit(' ').next().unwrap_or(before);
    is_note_number(mark)
        && before[..before.len() - mark.len()]
            .trim_end()
            .trim_end_matches(CLOSERS)
            .ends_with('.')
        && next
            .strip_prefix(mark)
            .is_some_and(|note| note.starts_with(". "))
}

/// Whether `next` begins with the mark of a note, and the note behind it: `7 7. Se`.
fn begins_with_note_mark(next: &str) -> bool {
    let Some((mark, rest)) = next.split_once(' ') else {
        return false;
    };
    let note = rest.strip_prefix(mark);
    is_note_number(mark) && note.is_some_and(|note| note.starts_with(". "))
}

/// Whether `mark` is a number of no more than three digits.
fn is_note_number(mark: &str) -> bool {
    mark.len() <= 3 && mark.bytes().all(|byte| byte.is_ascii_digit())
}
