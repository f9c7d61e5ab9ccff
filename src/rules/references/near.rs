//! What stands before a number.

use crate::language::window;

/// Bytes before a number in which its word is looked for: persons may stand between them.
const SENTENCE: usize = 160;

/// What stands before `at` in the same block, parenthesis and blanks at its end gone, and whether there was one.
pub(super) fn before(text: &str, at: usize) -> (&str, bool) {
    let near = window::last(&text[..at], SENTENCE);
    let line = memchr::memrchr(b'\n', near.as_bytes());
    let near = &near[line.map_or(0, |end| end + 1)..];
    let bare = near.trim_end_matches(' ');
    match bare.strip_suffix('(') {
        Some(outside) => (outside.trim_end_matches(' '), true),
        None => (bare, false),
    }
}

/// The last word of `text`.
pub(super) fn last_word(text: &str) -> &str {
    text.rsplit([' ', '(']).next().unwrap_or(text)
}

/// Where `word`, the last one before the number at `at`, begins.
pub(super) fn start_of_word(text: &str, at: usize, word: &str) -> usize {
    text[..at].rfind(word).unwrap_or(at)
}
