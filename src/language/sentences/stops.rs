//! Whether a full stop ends a sentence, or an abbreviation, an initial or a number.

use std::collections::HashSet;

use crate::language::abbreviations::{self, Last};
use crate::language::grammar::{MONTHS, starts_upper};
use crate::language::sentences::beginnings::{
    begins_behind_initial, begins_sentence, begins_with_opener, first_word, has_verb_second,
    is_spoken, may_begin,
};
use crate::language::sentences::words::{CLOSERS, NO_STREETS, OPENERS};
use crate::language::window;

/// Bytes of quotes and brackets that are passed over, with the blanks between them.
const CLOSING: usize = 24;

/// `before` without the quotes and brackets that close at its end.
pub(super) fn without_closers(before: &str) -> &str {
    let near = window::last(before, CLOSING);
    let closing = near.len() - near.trim_end_matches(CLOSERS).len();
    &before[..before.len() - closing]
}

/// Whether the stop that `before` ends with may end a sentence before `next`.
pub(crate) fn ends_between(before: &str, next: &str) -> bool {
    let bare = without_closers(before);
    !bare.ends_with('.') || ends_with_stop(before, bare, next, None)
}

/// Whether the full stop at the end of `bare` ends a sentence before `next`. `bare` is `before` without
/// the quotes and brackets behind the stop.
pub(super) fn ends_with_stop(
    before: &str,
    bare: &str,
    next: &str,
    words: Option<&HashSet<&str>>,
) -> bool {
    let word = last_word(bare);
    let is_closed = bare.len() < before.len();
    // "7. För": all of `before` is the number of an item. "... fadern" is none.
    if begins_with_note_mark(next) || (!is_closed && is_item_number(before)) {
        return false;
    }
    let begins = may_begin(next);
    let is_counted = next.starts_with(|c: char| c.is_ascii_digit());
    let is_number = word
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    // A year may stand last before a number, `3.` hardly.
    if is_number && (1..4).contains(&word.len()) {
        return begins && !MONTHS.contains(&first_word(next).to_lowercase().as_str());
    }
    if !is_closed && !bare.ends_with("..") {
        if is_initial(word) {
            return begins && begins_behind_initial(next, words);
        }
        match last_of(bare, word) {
            Some(Last::Never) => return false,
            Some(Last::Title) => return begins && begins_with_opener(next),
            Some(Last::Maybe) => {
                let is_sentence = begins_sentence(next, words) || has_verb_second(next);
                return begins && (is_sentence || is_spoken(next));
            }
            Some(Last::Word) if is_counted => return false,
            _ if is_counted && is_street(word) => return false,
            None if is_letter(word) => return begins && begins_sentence(next, words),
            Some(Last::Word | Last::Any) | None => {}
        }
    }
    // What begins with a number may have no capital.
    begins || (is_counted && !is_letter(word))
}

/// The last word of `bare`, without its stop.
fn last_word(bare: &str) -> &str {
    let word = bare.rsplit(char::is_whitespace).next().unwrap_or(bare);
    word.trim_start_matches(OPENERS).trim_end_matches('.')
}

/// Where a sentence may end with `word`, the last one of `bare`. It may be the second half of an
/// abbreviation: `t. ex.`
fn last_of(bare: &str, word: &str) -> Option<Last> {
    let is_short = |half: &str| half.len() <= 2 && half.ends_with(char::is_lowercase);
    if is_short(word) {
        let before = bare.trim_end_matches('.').strip_suffix(word)?.trim_end();
        if let Some(first) = before.strip_suffix('.').map(last_word)
            && is_short(first)
        {
            return abbreviations::last(&format!("{first}.{word}"));
        }
    }
    abbreviations::last(word)
}

/// Whether `word` is an initial, or ends with one: `A`, `C.G`, `C.-A`.
fn is_initial(word: &str) -> bool {
    let last = word.rsplit(['.', '-']).next().unwrap_or(word);
    is_letter(last) && starts_upper(last)
}

/// Whether `word` is one letter.
fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// Whether `word` is the name of a street cut short: `Storg`, `Ringv`.
fn is_street(word: &str) -> bool {
    let consonant = |c: char| c.is_alphabetic() && !"aeiouyåäöé".contains(c);
    word.starts_with(char::is_uppercase)
        && word
            .strip_suffix(['g', 'v'])
            .is_some_and(|stem| stem.len() > 2 && stem.ends_with(consonant))
        && !NO_STREETS.iter().any(|ending| word.ends_with(ending))
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
