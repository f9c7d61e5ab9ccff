//! What may begin a sentence: a word with a capital that is no name, a sentence behind a dash, the
//! number of an item.

use std::collections::HashSet;

use crate::language::grammar::{is_finite_verb, starts_sentence, starts_upper};
use crate::language::items::marker;
use crate::language::sentences::words::OPENERS;

/// All words that `text` has in lower case. Such a word is not always a name.
pub(crate) fn lower_case_words(text: &str) -> HashSet<&str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.starts_with(char::is_lowercase))
        .collect()
}

/// The words that `text` has with a capital.
pub(crate) fn capitals(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.starts_with(char::is_uppercase))
}

/// The words that `text` has with a capital inside a sentence: behind a word in lower case. Before a
/// verb a sentence may begin, behind a heading or a lost stop.
pub(crate) fn names(text: &str) -> impl Iterator<Item = &str> {
    let mut words = text.split([' ', '\n']).peekable();
    let mut before = "";
    std::iter::from_fn(move || {
        loop {
            let word = words.next()?;
            let behind_word =
                before.starts_with(char::is_lowercase) && before.ends_with(char::is_alphanumeric);
            before = word;
            let mut states = || {
                let next = words.peek();
                next.is_some_and(|next| next.starts_with('(') || is_finite_verb(next))
            };
            if behind_word && word.starts_with(char::is_uppercase) && !states() {
                return Some(first_word(word));
            }
        }
    })
}

/// Whether `next` begins with a word that begins sentences: one that is no name.
pub(super) fn begins_sentence(next: &str, words: Option<&HashSet<&str>>) -> bool {
    let word = first_word(next.trim_start_matches(OPENERS));
    starts_sentence(word) || (starts_upper(word) && is_common(word, words))
}

/// Whether the document writes `word` in lower case elsewhere.
pub(super) fn is_common(word: &str, words: Option<&HashSet<&str>>) -> bool {
    words.is_some_and(|words| words.contains(word.to_lowercase().as_str()))
}

/// Whether `next` begins with the number of an item of a list.
pub(super) fn begins_item(next: &str) -> bool {
    marker(next).is_some_and(|marker| marker.number.is_some())
}

/// Whether `next` begins with a dash and a sentence. Unicode takes what follows a dash for the same
/// sentence.
pub(super) fn is_spoken(next: &str) -> bool {
    next.strip_prefix(['-', '–', '—'])
        .and_then(|next| next.strip_prefix(' '))
        .is_some_and(starts_upper)
}

/// Whether `next` begins with an initial: `I. Ek`.
pub(super) fn is_initial(next: &str) -> bool {
    let mut characters = next.chars();
    characters.next().is_some_and(char::is_uppercase) && characters.next() == Some('.')
}

/// The first word of `text`, without the punctuation behind it.
pub(super) fn first_word(text: &str) -> &str {
    let word = text.split(char::is_whitespace).next().unwrap_or("");
    word.trim_end_matches(|c: char| !c.is_alphanumeric())
}
