//! How far a rule looks from the place that it was called for.
//!
//! A few words are enough to decide; a bound keeps the whole linear where hostile text has no
//! blanks or full stops to stop at.

use std::ops::Range;

/// Bytes that stay in a processor's cache while they are searched several times.
pub(crate) const CACHED: usize = 1 << 16;

/// Ranges of [`CACHED`] bytes that tile a text of `len` bytes. A caller that searches one range for
/// everything before it turns to the next fetches a large text from memory only once.
pub(crate) fn cached(len: usize) -> impl Iterator<Item = Range<usize>> {
    let starts = (0..len).step_by(CACHED);
    starts.map(move |from| from..len.min(from + CACHED))
}

/// How many things of one kind are kept of a text of `length` bytes: many more than a document holds, and one
/// for each `bytes` of the text. So the memory of a text is bounded, whatever it repeats.
pub(crate) const fn most(length: usize, bytes: usize) -> usize {
    MANY + length / bytes
}

/// So many things of a kind are kept of any text: several hundred pages have no more.
const MANY: usize = 20_000;

/// The last bytes of `text`, at most `most`, on a character boundary.
pub(crate) fn last(text: &str, most: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(most))..]
}

/// The first bytes of `text`, at most `most`, on a character boundary.
pub(crate) fn first(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// What stands behind `beginning` in `text`, where it begins so. Nearly always it does not, and the
/// first byte shows that, so that byte is compared alone.
#[inline]
pub(crate) fn behind<'t>(text: &'t str, beginning: &str) -> Option<&'t str> {
    let same = text.as_bytes().first() == beginning.as_bytes().first();
    if same {
        text.strip_prefix(beginning)
    } else {
        None
    }
}

/// What `text.split(' ')` gives. The pieces are words, which are short, so byte by byte is the fastest
/// way to their ends.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let blank = text.bytes().position(|byte| byte == b' ');
        rest = blank.map(|blank| &text[blank + 1..]);
        Some(&text[..blank.unwrap_or(text.len())])
    })
}

/// What `text.rsplit(' ')` gives.
pub(crate) fn pieces_back(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let blank = text.bytes().rposition(|byte| byte == b' ');
        rest = blank.map(|blank| &text[..blank]);
        Some(&text[blank.map_or(0, |blank| blank + 1)..])
    })
}

/// The words of a text whose only white space is blanks and line feeds, as in the reading text.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_blank = |byte: u8| byte == b' ' || byte == b'\n';
    let mut rest = text;
    std::iter::from_fn(move || {
        // Words are short, so byte by byte is the fastest way to their ends.
        let start = rest.bytes().position(|byte| !is_blank(byte))?;
        let word = &rest[start..];
        let end = word.bytes().position(is_blank).unwrap_or(word.len());
        rest = &word[end..];
        Some(&word[..end])
    })
}

/// Where in `text` words begin behind a blank or another byte that no word has in it.
pub(crate) fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut inside = false;
    text.bytes().enumerate().filter_map(move |(at, byte)| {
        // All bytes of å, ä and ö count as letters.
        let letter = byte.is_ascii_alphanumeric() || !byte.is_ascii();
        let begins = letter && !inside;
        inside = letter;
        begins.then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_end_on_character_boundaries() {
        assert_eq!((first("åäö", 3), last("åäö", 3)), ("å", "ö"));
        assert_eq!((first("ab", 9), last("ab", 9)), ("ab", "ab"));
    }

    #[test]
    fn cached_ranges_tile_the_text() {
        for len in [0, 1, CACHED, CACHED + 1, 3 * CACHED - 1] {
            let mut end = 0;
            for range in cached(len) {
                assert_eq!(range.start, end);
                assert!(!range.is_empty() && range.len() <= CACHED);
                end = range.end;
            }
            assert_eq!(end, len);
        }
    }

    #[test]
    fn pieces_are_those_of_the_standard_library() {
        for text in ["", " ", "ett", " ett  två å ", "ett två"] {
            assert!(pieces(text).eq(text.split(' ')), "{text:?}");
            assert!(pieces_back(text).eq(text.rsplit(' ')), "{text:?}");
        }
    }

    #[test]
    fn words_begin_behind_what_no_word_has() {
        let text = "Åtta (av 10) är så";
        let words: Vec<&str> = word_starts(text).map(|at| &text[at..]).collect();
        assert_eq!(words, [text, "av 10) är så", "10) är så", "är så", "så"]);
    }
}
