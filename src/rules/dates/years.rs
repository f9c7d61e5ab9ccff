//! Dates that begin with a year: `2021`, `2021–2023`, `läsåret 2019/20`, `2021-06-17`.

use super::numerals::worded_year;
use super::numeric::year_first;
use super::parts::{
    ANY, RECENT, ends_with_digit_and, is_counted, is_numbered, leading_number, leading_year,
    number_goes_on,
};
use super::point::{Point, Value};
use super::read::Read;
use super::words::{ABOUT, ANDS, CALENDAR, DASHES, OVER_NEW_YEAR};
use crate::language::grammar::{MONTHS, lowercase};
use crate::language::window;
use crate::report::Rule;

/// Bytes on each side of a year that tell whether it is one: a word or two.
const CONTEXT: usize = 64;

/// A date that begins with a year of four digits at `start`. A year before 1900 must be called one.
pub(super) fn year_date(text: &str, start: usize) -> Option<Read> {
    let year = leading_year(&text[start..], &ANY)?;
    let before = &text[..start];
    if before.ends_with(|c: char| c.is_alphanumeric() || ":/.§".contains(c))
        || ends_with_digit_and(before, ['-', '–', ',', ' '])
    {
        return None;
    }
    let before = window::last(before, CONTEXT);
    let word = before.trim_end().rsplit([' ', '\n']).next().unwrap_or("");
    // In a list the word stands before the first year.
    let calling = if word.ends_with(',') || is_and(word) {
        word_of_list(before)
    } else {
        word
    };
    let end = start + 4;
    let after = window::first(&text[end..], CONTEXT);
    let is_called = || says_year(calling) || after.starts_with(" års ");
    if !RECENT.contains(&year) && !is_called() {
        return None;
    }
    let read = |end, value, rule| Read {
        at: start..end,
        value,
        rule,
    };
    if let Some((point, len)) = year_first(&text[start..], year) {
        let is_iso = len == "2021-06-17".len() && after.starts_with('-');
        // "BUN 2017-5-8", "nr 2017/09/14": a number in a register.
        if !is_iso && (is_numbered(before) || is_short_form(word)) {
            return None;
        }
        return Some(read(start + len, Value::Point(point), Rule::DatesIso));
    }
    if is_numbered(before) {
        return None;
    }
    if let Some((last, len)) = last_of_years(after, year, calling) {
        let value = Value::Range(Point::year(year), Point::year(last));
        return (year < last).then(|| read(end + len, value, Rule::DatesYears));
    }
    // "ett 2000-tal"
    let is_rounded = || after.starts_with("-tal");
    if after.starts_with(char::is_alphanumeric) || number_goes_on(after) || is_rounded() {
        return None;
    }
    // "2023/BUN 0203": a number in a register.
    let in_register = after
        .strip_prefix('/')
        .is_some_and(|rest| rest.starts_with(char::is_uppercase));
    // Behind a month that took no year, the day was none of the calendar's.
    let behind_month = MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word));
    if in_register || behind_month || (is_counted(after) && !says_year(word)) {
        return None;
    }
    let value = match is_about(before) {
        true => Value::Edtf(format!("{year:04}~")),
        false => Value::Point(Point::year(year)),
    };
    Some(read(end, value, Rule::DatesYear))
}

/// A year in words at `start`. One that may be a quantity must be called a year: `år tvåtusen sjutton`.
pub(super) fn worded_year_date(text: &str, start: usize) -> Option<Read> {
    let numeral = worded_year(&text[start..])?;
    let end = start + numeral.len;
    let before = window::last(&text[..start], CONTEXT).trim_end();
    let word = before.rsplit([' ', '\n']).next().unwrap_or("");
    let is_year = says_year(word) || (numeral.is_certain && !is_counted(&text[end..]));
    is_year.then(|| Read {
        at: start..end,
        value: Value::Point(Point::year(numeral.year)),
        rule: Rule::DatesYear,
    })
}

/// Whether `word` joins two years.
fn is_and(word: &str) -> bool {
    let bare = |and: &'static str| and.strip_prefix(' ')?.strip_suffix(' ');
    ANDS.iter().any(|and| bare(and) == Some(word))
}

/// The word before the first year of the list that `before` ends with: `åren 1850, 1870 och `.
fn word_of_list(before: &str) -> &str {
    let mut words = before.trim_end().rsplit([' ', '\n']);
    let is_listed = |word: &&str| {
        let years = word.trim_end_matches(',');
        is_and(word)
            || years
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'/')
    };
    words.find(|word| !is_listed(word)).unwrap_or("")
}

/// Whether `word` is the letters of a register: `BUN`.
fn is_short_form(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
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

/// The year that a range of years ends with, where `text` goes on with it, and the length up to its
/// end: `-2023`, ` – 2021`, `–98`. A slash is that of a year which goes on over New Year's Eve, and
/// `word` before the first year says so: `läsåret 2019/20`.
fn last_of_years(text: &str, first: i16, word: &str) -> Option<(i16, usize)> {
    let over_new_year = || {
        let word = lowercase(word);
        OVER_NEW_YEAR.iter().any(|ending| word.ends_with(ending))
    };
    let (rest, is_slash) = match text.strip_prefix('/') {
        Some(rest) => (rest, true),
        None => {
            let rest = text.trim_start_matches(' ').strip_prefix(DASHES)?;
            (rest.trim_start_matches(' '), false)
        }
    };
    let (last, len) = match leading_year(rest, &ANY) {
        Some(last) => (last, 4),
        None => {
            let (last, len) = leading_number(rest).filter(|&(_, len)| len == 2)?;
            // "2011-12" may be a month, or a number in a register.
            let glued = text.len() - rest.len() == text.chars().next()?.len_utf8();
            let is_certain = glued && (text.starts_with('–') || says_year(word) || over_new_year());
            let century = first / 100 * 100;
            let next = if last == 0 { 100 } else { 0 };
            is_certain.then_some((century + next + i16::from(last), len))?
        }
    };
    let after = &rest[len..];
    let ends = !after.starts_with(char::is_alphanumeric) && !number_goes_on(after);
    let is_range = !is_slash || (last == first + 1 && over_new_year());
    (ends && is_range).then_some((last, text.len() - after.len()))
}
