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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_end_on_character_boundaries() {
        assert_eq!((first("åäö", 3), last("åäö", 3)), ("å", "ö"));
        assert_eq!((first("ab", 9), last("ab", 9)), ("ab", "ab"));
    }
}
