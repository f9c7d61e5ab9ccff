//! What may begin a sentence: a word with a capital that is no name, a sentence behind a dash, the
//! number of an item.

use std::collections::HashSet;

use crate::language::grammar::{
    ends_open, ends_sentence, is_definite, is_finite_verb, starts_sentence, starts_upper,
};
use crate::language::items::marker;
use crate::language::sentences::words::{OPENERS, PARTICLES, QUOTES};
use crate::language::window;

/// Bytes of a sentence that are searched for its verb.
const NEAR: usize = 160;

/// All words that `text` has in lower case. Such a word is not always a name.
pub(crate) fn lower_case_words(text: &str) -> HashSet<&str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.starts_with(char::is_lowercase))
        .collect()
}

/// Whether a sentence may begin with `next`: its first letter is no small one.
pub(super) fn may_begin(next: &str) -> bool {
    if is_spoken(next) {
        return true;
    }
    let begins = |c: char| c.is_alphabetic() || matches!(c, '.' | '?' | '!' | '…');
    // A comma, a dash or a colon goes on.
    if next.starts_with([',', '-', '–', '—', ':', ';']) {
        return false;
    }
    let Some(at) = next.find(begins) else {
        return true;
    };
    let mut letters = next[at..].chars();
    let first = letters.next();
    // `eDok`, `iPhone`: names that keep their small letter.
    first.is_some_and(|first| first.is_alphabetic() && !first.is_lowercase())
        || (first.is_some_and(char::is_lowercase)
            && letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase))
}

/// The words that `text` has with a capital.
pub(crate) fn capitals(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.starts_with(char::is_uppercase))
}

/// The words that `text` has with a capital inside a sentence: behind a word that nothing ends with, so
/// that no heading can have ended there.
pub(crate) fn names(text: &str) -> impl Iterator<Item = &str> {
    let mut before = "";
    text.split([' ', '\n']).filter_map(move |word| {
        let goes_on = before.starts_with(char::is_lowercase) && ends_open(before);
        before = word;
        (goes_on && word.starts_with(char::is_uppercase)).then(|| first_word(word))
    })
}

/// The words with a capital that stand in `text` behind the end of a sentence.
pub(crate) fn first_words(text: &str) -> impl Iterator<Item = &str> {
    let mut ended = false;
    text.split([' ', '\n']).filter_map(move |word| {
        let begins = ended && word.starts_with(char::is_uppercase);
        ended = ends_sentence(word);
        begins.then(|| first_word(word))
    })
}

/// Whether `next` begins with a word that begins sentences: one that is no name.
pub(super) fn begins_sentence(next: &str, words: Option<&HashSet<&str>>) -> bool {
    let word = first_word(next.trim_start_matches(OPENERS));
    starts_sentence(word) || (starts_upper(word) && is_common(word, words))
}

/// Whether `next` begins with a word that is never a name.
pub(super) fn begins_with_opener(next: &str) -> bool {
    starts_sentence(first_word(next.trim_start_matches(OPENERS)))
}

/// Whether `next` begins with a word that does not belong to the name that an initial begins.
pub(super) fn begins_behind_initial(next: &str, words: Option<&HashSet<&str>>) -> bool {
    let word = first_word(next.trim_start_matches(OPENERS));
    let opens = starts_sentence(word) && !PARTICLES.contains(&word);
    let goes_on = is_initial(next) || !starts_upper(word);
    // `J. Berg`: surnames are common words too, but hardly in the definite.
    !goes_on && (opens || (is_definite(word) && is_common(word, words)))
}

/// Whether the second word of `next` is a finite verb: the first one is its subject, or the other way round.
pub(super) fn has_verb_second(next: &str) -> bool {
    starts_upper(next) && next.split(' ').nth(1).is_some_and(is_finite_verb)
}

/// The beginning of `text` up to the first stop that may end a sentence: not `4 kap. 2 §`, `2009/10:155`.
pub(super) fn clause(text: &str) -> &str {
    let near = window::first(text, NEAR);
    let ends = |&at: &usize| {
        let rest = near[at + 1..].trim_start_matches(QUOTES);
        let next = rest.strip_prefix(' ');
        rest.is_empty()
            || next.is_some_and(|next| {
                next.trim_start_matches(QUOTES)
                    .starts_with(char::is_uppercase)
            })
    };
    let stops = near.match_indices(['.', '?', '!', ':', ';']);
    let end = stops.map(|(at, _)| at).find(ends);
    &near[..end.unwrap_or(near.len())]
}

/// Whether the document writes `word` in lower case elsewhere.
pub(super) fn is_common(word: &str, words: Option<&HashSet<&str>>) -> bool {
    words.is_some_and(|words| words.contains(word.to_lowercase().as_str()))
}

/// Whether `next` begins with the number of an item of a list.
pub(super) fn begins_item(next: &str) -> bool {
    marker(next).is_some_and(|marker| marker.number.is_some())
}

/// Whether `next` begins with a dash and a sentence.
pub(super) fn is_spoken(next: &str) -> bool {
    next.strip_prefix(['-', '–', '—'])
        .and_then(|next| next.strip_prefix(' '))
        .is_some_and(starts_upper)
}

/// Whether `next` begins with an initial: `I. Ek`.
fn is_initial(next: &str) -> bool {
    let mut characters = next.chars();
    characters.next().is_some_and(char::is_uppercase) && characters.next() == Some('.')
}

/// The first word of `text`, without the punctuation behind it.
pub(super) fn first_word(text: &str) -> &str {
    let word = text.split(char::is_whitespace).next().unwrap_or("");
    word.trim_end_matches(|c: char| !c.is_alphanumeric())
}
