//! Dates around a month's name: `17 juni 2021`, `10 sept. 2013`, `maj 2011`, `juni`.

use super::parts::{leading_year, month_of, trailing_day};
use super::point::Point;
use super::ranges::first_of_range;
use crate::language::grammar::MONTHS;
use crate::source::reading::At;

/// The month's name whose first letters stand at `start`: written in full, or behind a day cut short;
/// `None` where they begin another word.
pub(super) fn whole_month(text: &str, start: usize, month: i8) -> Option<At> {
    let rest = &text[start..];
    // All months are ASCII; where another letter follows, it is another word.
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic);
    let len = letters.take("september".len() + 1).count();
    let word = &rest[..len];
    if rest[len..].starts_with(char::is_alphabetic) {
        return None;
    }
    let full = MONTHS[usize::try_from(month - 1).ok()?];
    let is_full = word.len() == full.len() && word[1..] == full[1..];
    let behind_day = || {
        text[..start]
            .strip_suffix(' ')
            .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
    };
    (is_full || (behind_day() && month_of(word) == Some(month))).then_some(start..start + len)
}

/// A date around a month's name; nothing in it begins before `floor`.
pub(super) fn month_date(text: &str, floor: usize, name: &At, month: i8) -> Option<(At, String)> {
    let (before, after) = (&text[floor.min(name.start)..name.start], &text[name.end..]);
    if before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric) {
        return None;
    }
    // The stop of a month cut short belongs to it where a year follows.
    let dot = usize::from(after.starts_with(". ") && name.len() < 5);
    let year = after[dot..].strip_prefix(' ').and_then(leading_year);
    let end = name.end + year.map_or(0, |_| dot + " 2023".len());
    let from = first_of_range(before, month, year);
    let last = Point {
        year,
        month,
        day: before.strip_suffix(' ').and_then(trailing_day),
    };
    // A month's name alone, capitalised, is a sentence's first word or a person's name.
    let capital = text[name.clone()].starts_with(char::is_uppercase);
    if last.day.is_none() && year.is_none() && from.is_none() && capital {
        return None;
    }
    let edtf = last.edtf()?;
    let day = last.day.map_or(0, |(_, len)| len + 1);
    match from {
        Some((first, len)) => Some((name.start - len..end, format!("{}/{edtf}", first.edtf()?))),
        None => Some((name.start - day..end, edtf)),
    }
}
