//! The parts of a date: days, months and years, read at the end or at the beginning of a text.

use std::ops::RangeInclusive;

use super::numerals::worded_year;
use super::words::{COUNTED, DAY_ENDINGS, NUMBERED, ORDINALS};
use crate::language::grammar::{MONTHS, lowercase};
use crate::language::window;

/// Years that four digits alone may mean in a report of the 2000s.
pub(super) const RECENT: RangeInclusive<i16> = 1900..=2099;

/// Years that four digits may mean where a month, *år* or the like says that they are a year.
pub(super) const ANY: RangeInclusive<i16> = 1500..=2099;

/// A day at the end of `text`, in digits or as an ordinal, and its length.
pub(super) fn trailing_day(text: &str) -> Option<(i8, usize)> {
    let word = text.rsplit([' ', '\n']).next().unwrap_or(text);
    if let Some(day) = ordinal(word) {
        return Some((day, word.len()));
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

/// The number of an ordinal up to thirty-one: `tredje`, `Förste`, `tjugoförste`.
pub(super) fn ordinal(word: &str) -> Option<i8> {
    // All end so, and few other words do.
    if !word.ends_with(['a', 'e']) || !(5.."trettioförsta".len() + 2).contains(&word.len()) {
        return None;
    }
    let word = lowercase(word);
    // The masculine forms end otherwise: "förste", "andre".
    let (stem, ending) = word.split_at(word.len() - 1);
    let place = ORDINALS.iter().position(|ordinal| {
        let rest = ordinal.strip_prefix(stem);
        rest.is_some_and(|rest| rest == ending || (rest == "a" && ending == "e"))
    })?;
    i8::try_from(place + 1).ok()
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
pub(super) fn leading_year(text: &str, years: &RangeInclusive<i16>) -> Option<i16> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let year = text[..digits].parse().ok().filter(|_| digits == 4)?;
    years.contains(&year).then_some(year)
}

/// A year in digits or in words at the beginning of `text` behind a day or a month, and its length.
pub(super) fn year_behind(text: &str) -> Option<(i16, usize)> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        let year = leading_year(text, &ANY)?;
        // "maj 2016:5", "mars 2009/10:155": the number of a paper.
        let goes_on = text[4..].starts_with([':', '/']) && number_goes_on(&text[4..]);
        return (!goes_on).then_some((year, 4));
    }
    worded_year(text).map(|numeral| (numeral.year, numeral.len))
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

/// Whether `after` begins with what is counted.
pub(super) fn is_counted(after: &str) -> bool {
    let next = after
        .trim_start()
        .split([' ', '\n', '.', ',', ')'])
        .next()
        .unwrap_or("");
    COUNTED.contains(&next)
}

/// Whether the word that `before` ends with numbers what follows: `version 3.5.2017`, `nr 2017`.
pub(super) fn is_numbered(before: &str) -> bool {
    let before = window::last(before, "diarienummer: ".len() + 2).trim_end_matches(' ');
    let word = before.rsplit([' ', '\n', '(']).next().unwrap_or("");
    let word = word.trim_end_matches([':', '.']);
    NUMBERED
        .iter()
        .any(|numbered| numbered.eq_ignore_ascii_case(word))
}
