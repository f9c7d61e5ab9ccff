//! The parts of a date: days, months and years, read at the end or at the beginning of a text.

use super::words::{DAY_ENDINGS, ORDINALS};
use crate::language::grammar::{MONTHS, lowercase};

/// Years that a report of the 2000s can speak of.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2099;

/// A day at the end of `text`, in digits or as an ordinal, and its length.
pub(super) fn trailing_day(text: &str) -> Option<(i8, usize)> {
    let word = text.rsplit([' ', '\n']).next().unwrap_or(text);
    if let Some(day) = ORDINALS.iter().position(|ordinal| *ordinal == word) {
        return Some((i8::try_from(day + 1).ok()?, word.len()));
    }
    let ending = DAY_ENDINGS.iter().find(|ending| text.ends_with(**ending));
    let bare = text.len() - ending.map_or(0, |ending| ending.len());
    let (day, digits) = trailing_digits(&text[..bare])?;
    let before = &text[..bare - digits];
    // "12:14 mars", "5.12 maj": not a day.
    if before.ends_with(|c: char| c.is_alphanumeric() || ":.,/".contains(c)) {
        return None;
    }
    Some((day, text.len() - bare + digits))
}

/// A number of one or two digits at the end of `text`, and its length.
pub(super) fn trailing_digits(text: &str) -> Option<(i8, usize)> {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    (1..=2)
        .contains(&digits)
        .then(|| text[text.len() - digits..].parse().ok())
        .flatten()
        .map(|day| (day, digits))
}

/// The month that a word names, in full or by its first letters (`aug`, `sept`).
pub(super) fn month_of(word: &str) -> Option<i8> {
    // "mar" begins many words, but not all of "mars".
    let short = (3..=4).contains(&word.len());
    if !(short || word.len() <= "september".len()) {
        return None;
    }
    let word = lowercase(word);
    let names = |full: &&str| **full == word || (short && full.starts_with(&word));
    MONTHS
        .iter()
        .position(names)
        .and_then(|month| i8::try_from(month + 1).ok())
}

/// A number of one or two digits at the beginning of `text`, and its length.
pub(super) fn leading_number(text: &str) -> Option<(i8, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text[..digits].parse().ok().filter(|_| digits <= 2)?;
    Some((number, digits))
}

/// A year of four digits at the beginning of `text`, no more digits behind it.
pub(super) fn leading_year(text: &str) -> Option<i16> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let year = text[..digits].parse().ok().filter(|_| digits == 4)?;
    YEARS.contains(&year).then_some(year)
}

/// Whether `text` ends with a digit and one of `joints`: the number before goes on.
pub(super) fn ends_with_digit_and(text: &str, joints: [char; 4]) -> bool {
    text.strip_suffix(joints)
        .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
}

/// `:725`, `/149`, `.5`, `-12`, `,5`: what follows makes another number of it.
pub(super) fn number_goes_on(after: &str) -> bool {
    let mut characters = after.chars();
    matches!(characters.next(), Some(':' | '/' | '.' | ',' | '-'))
        && characters.next().is_some_and(|c| c.is_ascii_digit())
}
