//! Quarters and weeks of a year: `kvartal 2 2018`, `andra kvartalet 2018`, `vecka 23, 2019`.

use jiff::civil::{ISOWeekDate, Weekday};

use super::parts::{RECENT, leading_year, ordinal, trailing_digits};
use super::point::Value;
use super::read::Read;
use super::words::{DASHES, DAY_ENDINGS, OF_YEAR, QUARTER, QUARTERS, WEEKS};
use crate::language::grammar::lowercase;
use crate::language::window;
use crate::report::Rule;

/// Bytes before a year that such a period may take.
const BEFORE: usize = 48;

/// EDTF numbers the quarters from 33 on.
const FIRST_QUARTER: i8 = 33;

/// The quarter or the week of the year that stands at `start`.
pub(super) fn period(text: &str, start: usize) -> Option<Read> {
    let year = leading_year(&text[start..], &RECENT)?;
    let before = window::last(&text[..start], BEFORE).strip_suffix(' ')?;
    let before = before.strip_suffix(OF_YEAR).unwrap_or(before);
    let before = before.strip_suffix(',').unwrap_or(before);
    let (edtf, len) = quarter(before, year).or_else(|| weeks(before, year))?;
    let begin = start - (window::last(&text[..start], BEFORE).len() - (before.len() - len));
    if text[..begin].ends_with(char::is_alphanumeric) {
        return None;
    }
    Some(Read {
        at: begin..start + 4,
        value: Value::Edtf(edtf),
        rule: Rule::DatesPeriod,
    })
}

/// `kvartal 2`, `andra kvartalet`, `Q2` at the end of `text`, and the length.
fn quarter(text: &str, year: i16) -> Option<(String, usize)> {
    let word = text.rsplit([' ', '\n']).next().unwrap_or(text);
    let rest = text[..text.len() - word.len()].strip_suffix(' ');
    let (number, len) = if let Some(number) = word.strip_prefix('Q') {
        (
            trailing_digits(number)
                .filter(|(_, len)| *len == number.len())?
                .0,
            word.len(),
        )
    } else if QUARTERS.contains(&lowercase(word).as_str()) {
        // "andra kvartalet", "2:a kvartalet"
        let which = rest?.rsplit([' ', '\n']).next()?;
        let bare = DAY_ENDINGS
            .iter()
            .find_map(|ending| which.strip_suffix(ending));
        let number = ordinal(which).or_else(|| trailing_digits(bare?).map(|(number, _)| number))?;
        (number, which.len() + 1 + word.len())
    } else {
        let (number, len) = trailing_digits(word).filter(|(_, len)| *len == word.len())?;
        let kind = rest?.rsplit([' ', '\n']).next()?;
        let kind = QUARTER
            .contains(&lowercase(kind).as_str())
            .then_some(kind)?;
        (number, kind.len() + 1 + len)
    };
    let edtf = || format!("{year:04}-{}", FIRST_QUARTER + number - 1);
    (1..=4).contains(&number).then(|| (edtf(), len))
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
    let word = rest.rsplit([' ', '\n', '(']).next()?;
    // "V" alone is a numeral.
    if word == "V" || !WEEKS.contains(&lowercase(word).as_str()) {
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
