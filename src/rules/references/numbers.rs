//! Digits at the beginning of a text, and where a number ends.

/// The length of the digits at the beginning of `text`, where there are at most `most`.
pub(super) fn digits(text: &str, most: usize) -> Option<usize> {
    let count = text
        .bytes()
        .take(most + 1)
        .take_while(u8::is_ascii_digit)
        .count();
    (1..=most).contains(&count).then_some(count)
}

/// The end of a number, where nothing of the kind goes on behind it.
pub(super) fn ended(text: &str, end: usize) -> Option<usize> {
    let mut rest = text[end..].chars();
    match (rest.next(), rest.next()) {
        (Some(c), _) if c.is_alphanumeric() || c == '/' => None,
        (Some(':' | '-'), Some(c)) if c.is_ascii_digit() => None,
        _ => Some(end),
    }
}
