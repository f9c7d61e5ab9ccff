//! Dates that begin with a year: `2021`, `2021–2023`, `2021-06-17`.

use jiff::civil;

use super::parts::{ends_with_digit_and, leading_year, number_goes_on};
use super::ranges::last_of_years;
use super::words::{ABOUT, CALENDAR, COUNTED};
use crate::language::grammar::{MONTHS, lowercase};
use crate::language::window;
use crate::source::reading::At;

/// Bytes on each side of a year that tell whether it is one: a word or two.
const CONTEXT: usize = 64;

/// A date that begins with a year.
pub(super) fn year_date(text: &str, start: usize) -> Option<(At, String)> {
    let year = leading_year(&text[start..])?;
    let before = &text[..start];
    if before.ends_with(|c: char| c.is_alphanumeric() || ":/.§".contains(c))
        || ends_with_digit_and(before, ['-', '–', ',', ' '])
    {
        return None;
    }
    let end = start + 4;
    let after = &text[end..];
    if let Some(date) = iso_day(&text[start..], year) {
        return Some((start..start + "2021-06-17".len(), date));
    }
    if let Some((last, len)) = last_of_years(after) {
        return (year < last).then(|| (start..end + len, format!("{year:04}/{last:04}")));
    }
    if after.starts_with(char::is_alphanumeric) || number_goes_on(after) {
        return None;
    }
    let (before, after) = (window::last(before, CONTEXT), window::first(after, CONTEXT));
    let word = before.trim_end().rsplit([' ', '\n']).next().unwrap_or("");
    // Behind a month that took no year, the day was none of the calendar's.
    let behind_month = MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word));
    if behind_month || (is_counted(after) && !says_year(word)) {
        return None;
    }
    let about = is_about(before);
    let year = &text[start..end];
    Some((start..end, [year, if about { "~" } else { "" }].concat()))
}

/// Whether `after` begins with what is counted.
fn is_counted(after: &str) -> bool {
    let next = after
        .trim_start()
        .split([' ', '\n', '.', ',', ')'])
        .next()
        .unwrap_or("");
    COUNTED.contains(&next)
}

/// Whether `word` says that the number behind it is a year.
fn says_year(word: &str) -> bool {
    let word = lowercase(word);
    CALENDAR.iter().any(|ending| word.ends_with(ending))
}

/// Whether the words that `before` ends with say that the year is not exact: `kring`, `kring år`.
fn is_about(before: &str) -> bool {
    let mut words = before.rsplit([' ', '\n']).filter(|word| !word.is_empty());
    let nearest = words
        .next()
        .filter(|&word| word != "år")
        .or_else(|| words.next());
    nearest.is_some_and(|word| ABOUT.contains(&word))
}

/// `2021-06-17` at the beginning of `text`.
fn iso_day(text: &str, year: i16) -> Option<String> {
    let mut parts = text.get(..10)?.split('-').skip(1);
    let (month, day) = (parts.next()?, parts.next()?);
    let plain = month.len() == 2 && day.len() == 2 && parts.next().is_none();
    let date = civil::Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()?;
    (plain && !text[10..].starts_with(char::is_alphanumeric)).then(|| date.to_string())
}
