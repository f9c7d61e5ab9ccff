//! How far a rule looks from the place that it was called for.
//!
//! A few words are enough to decide; a bound keeps the whole linear where hostile text has no
//! blanks or full stops to stop at.

/// The last bytes of `text`, at most `most`, on a character boundary.
pub(crate) fn last(text: &str, most: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(most))..]
}

/// The first bytes of `text`, at most `most`, on a character boundary.
pub(crate) fn first(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// The words of a text whose only white space is blanks and line feeds, as in the reading text.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_blank = |byte: u8| byte == b' ' || byte == b'\n';
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches([' ', '\n']);
        // Words are short, so byte by byte is the fastest way to their ends.
        let end = rest.bytes().position(is_blank);
        let (word, behind) = rest.split_at(end.unwrap_or(rest.len()));
        rest = behind;
        (!word.is_empty()).then_some(word)
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
    fn words_begin_behind_what_no_word_has() {
        let text = "Åtta (av 10) är så";
        let words: Vec<&str> = word_starts(text).map(|at| &text[at..]).collect();
        assert_eq!(words, [text, "av 10) är så", "10) är så", "är så", "så"]);
    }
}
