//! List items: the number or bullet that an item begins with, and how such numbers count on.

use crate::language::window;

/// A number or a bullet at the beginning of a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marker<'t> {
    /// `2`, `3.1`; `None` for a bullet.
    pub(crate) number: Option<&'t str>,
    /// Bytes up to the first letter of the item.
    pub(crate) len: usize,
    /// Whether a stop or a parenthesis stands behind the number.
    pub(crate) stops: bool,
}

/// Words that points begin with in lower case, as demands do: `1. att bifalla motionen`.
#[rustfmt::skip]
const LOWER_BEGINNINGS: [&str; 16] = [
    "anföra", "anse", "anta", "att", "avslå", "avstyrka", "bifalla", "bordlägga", "delvis",
    "därutöver", "fastställa", "ge", "godkänna", "tillstyrka", "uppdra", "återremittera",
];

/// Reads `1. Att`, `1 Att`, `3.1 Att`, `2) Att`, `- att`, `• att` at the beginning of `text`.
///
/// Behind a number a capital must follow, or `att` and the like behind its stop: `15 personer` is no
/// item.
#[inline]
pub(crate) fn marker(text: &str) -> Option<Marker<'_>> {
    // Most texts begin with a letter.
    match text.as_bytes().first() {
        Some(first) if first.is_ascii_alphabetic() => None,
        _ => marker_at(text),
    }
}

fn marker_at(text: &str) -> Option<Marker<'_>> {
    let first = text.chars().next()?;
    if matches!(first, '-' | '–' | '•' | '·' | '▪' | '\u{f0b7}' | '\u{f02d}') {
        let rest = &text[first.len_utf8()..];
        let item = rest.trim_start();
        return (item.len() < rest.len() && !item.is_empty()).then_some(Marker {
            number: None,
            len: text.len() - item.len(),
            stops: false,
        });
    }
    if !first.is_ascii_digit() {
        return None;
    }
    // "12.10.3" is as deep as these lists go.
    let end = text
        .bytes()
        .take(8)
        .take_while(|byte| byte.is_ascii_digit() || *byte == b'.')
        .count();
    let number = text[..end].trim_end_matches('.');
    let plain = number.split('.').all(|part| (1..=2).contains(&part.len()));
    let rest = &text[end..];
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    let item = rest.trim_start();
    let stops = text[..text.len() - rest.len()].ends_with(['.', ')']);
    let begins = || {
        let word = window::pieces(item).next().unwrap_or(item);
        item.starts_with(char::is_uppercase) || (stops && LOWER_BEGINNINGS.contains(&word))
    };
    (plain && item.len() < rest.len() && begins()).then_some(Marker {
        number: Some(number),
        len: text.len() - item.len(),
        stops,
    })
}

/// The length of the number or bullet that `sentence` begins with, which is no part of it. A dash may
/// begin speech, so it has none.
pub(crate) fn marker_len(sentence: &str) -> usize {
    let item = sentence.trim_start();
    let Some(marker) = marker(item) else {
        return 0;
    };
    let number = marker.number.is_some();
    if marker.stops || !(number || item.starts_with(['-', '–'])) {
        sentence.len() - item.len() + marker.len
    } else {
        0
    }
}

/// Whether `next` is the number that follows `last` in a list, nested numbers included.
pub(crate) fn counts_on(last: Option<&str>, next: &str) -> bool {
    fn parts(number: &str) -> impl Iterator<Item = u32> {
        number.split('.').map(|part| part.parse().unwrap_or(0))
    }
    let Some(last) = last else {
        return parts(next).all(|part| part == 1);
    };
    let mut next = parts(next);
    let mut last = parts(last);
    loop {
        match (last.next(), next.next()) {
            (Some(a), Some(b)) if a == b => {}
            // 1.2 -> 2, 1.2 -> 1.3: counted on at this depth, nothing deeper behind it.
            (Some(a), Some(b)) => return b == a + 1 && next.next().is_none(),
            // 1 -> 1.1
            (None, Some(b)) => return b == 1 && next.next().is_none(),
            (_, None) => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_numbers_before_a_capital_and_bullets() {
        let read = |text| marker(text).map(|marker| (marker.number, marker.len));
        assert_eq!(read("1. Att"), Some((Some("1"), 3)));
        assert_eq!(read("2 Att"), Some((Some("2"), 2)));
        assert_eq!(read("3.1 Att"), Some((Some("3.1"), 4)));
        assert_eq!(read("2) Att"), Some((Some("2"), 3)));
        assert_eq!(read("- att"), Some((None, 2)));
        assert_eq!(read("2. att bifalla"), Some((Some("2"), 3)));
        assert_eq!(read("2 att bifalla"), None);
        assert_eq!(read("2. punkten"), None);
        assert_eq!(read("15 personer"), None);
        assert_eq!(read("2023 Att"), None);
        assert_eq!(read("-5 grader"), None);
        assert_eq!(read("1."), None);
    }

    #[test]
    fn numbers_count_on_at_every_depth() {
        for (last, next) in [
            (None, "1"),
            (Some("1"), "2"),
            (Some("1"), "1.1"),
            (Some("1.1"), "1.2"),
            (Some("1.2"), "2"),
        ] {
            assert!(counts_on(last, next), "{last:?} {next}");
        }
        for (last, next) in [
            (None, "2"),
            (Some("1"), "3"),
            (Some("1.2"), "1.4"),
            (Some("2"), "2"),
        ] {
            assert!(!counts_on(last, next), "{last:?} {next}");
        }
    }
}
