//! Quarters and weeks of a year: `kvartal 2 2018`, `andra kvartalet 2018`, `vecka 23, 2019`.

use jiff::civil::{ISOWeekDate, Weekday};

use super::parts::{RECENT, leading_year, ordinal, trailing_digits};
use super::point::Value;
use super::read::Read;
use super::words::{DASHES, DAY_ENDINGS, OF_YEAR, QUARTER, QUARTERS, WEEKS};
use crate::language::window;
use crate::report::Rule;

/// Bytes before a year that such a period may take.
const BEFORE: usize = 48;

/// EDTF numbers the quarters from 33 on.
const FIRST_QUARTER: i8 = 33;

/// The quarter or the week of the year that stands at `start`.
pub(super) fn period(text: &str, start: usize) -> Option<Read> {
    let year = leading_year(&text[start..], &RECENT)?;
    let near = window::last(&text[..start], BEFORE);
    let before = near.strip_suffix(' ')?;
    let before = before.strip_suffix(OF_YEAR).unwrap_or(before);
    let before = before.strip_suffix(',').unwrap_or(before);
    let (edtf, len) = quarter(before, year).or_else(|| weeks(before, year))?;
    let begin = start - near.len() + before.len() - len;
    if text[..begin].ends_with(char::is_alphanumeric) {
        return None;
    }
    Some(Read {
        at: begin..start + 4,
        value: Value::Edtf(edtf),
        rule: Rule::DatesPeriod,
    })
}

fn is_among(word: &str, words: &[&str]) -> bool {
    words.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// The last word of `text`.
fn last_word(text: &str) -> &str {
    text.rsplit([' ', '\n', '(']).next().unwrap_or(text)
}

/// `kvartal 2`, `andra kvartalet`, `Q2` at the end of `text`, and the length.
fn quarter(text: &str, year: i16) -> Option<(String, usize)> {
    let word = last_word(text);
    let rest = text[..text.len() - word.len()].strip_suffix(' ');
    let is_number = |&(_, len): &(i8, usize)| len == word.len();
    let (number, len) = if let Some((number, 1)) = word.strip_prefix('Q').and_then(trailing_digits)
    {
        (number, word.len())
    } else if let Some((number, len)) = trailing_digits(word).filter(is_number) {
        let kind = last_word(rest?);
        (
            number,
            is_among(kind, QUARTER).then_some(kind.len() + 1 + len)?,
        )
    } else if is_among(word, QUARTERS) {
        let which = last_word(rest?);
        (ordinal_or_digits(which)?, which.len() + 1 + word.len())
    } else {
        return None;
    };
    let edtf = || format!("{year:04}-{}", FIRST_QUARTER + number - 1);
    (1..=4).contains(&number).then(|| (edtf(), len))
}

/// `andra`, `2:a`
fn ordinal_or_digits(word: &str) -> Option<i8> {
    let digits = || {
        DAY_ENDINGS
            .iter()
            .find_map(|ending| word.strip_suffix(ending))
    };
    ordinal(word).or_else(|| Some(trailing_digits(digits()?)?.0))
}

/// `vecka 23`, `v. 23`, `veckorna 23–25` at the end of `text`, and the length.
fn weeks(text: &str, year: i16) -> Option<(String, usize)> {
    let (last, len) = trailing_digits(text)?;
    let mut rest = &text[..text.len() - len];
    let first = rest
        .trim_end_matches(' ')
        .strip_suffix(DASHES)
        .and_then(|dashless| {
            let dashless = dashless.trim_end_matches(' ');
            let (first, len) = trailing_digits(dashless)?;
            Some((first, &dashless[..dashless.len() - len]))
        });
    if let Some((_, before)) = first {
        rest = before;
    }
    let rest = rest.strip_suffix(' ').unwrap_or(rest);
    let word = last_word(rest);
    // "V" alone is a numeral.
    if word == "V" || !is_among(word, WEEKS) {
        return None;
    }
    let week = |week: i8| {
        ISOWeekDate::new(year, week, Weekday::Monday).ok()?;
        Some(format!("{year:04}-W{week:02}"))
    };
    let edtf = match first {
        Some((first, _)) if first < last => [week(first)?, week(last)?].join("/"),
        Some(_) => return None,
        None => week(last)?,
    };
    Some((edtf, text.len() - rest.len() + word.len()))
}
