//! Ranges: `3–17 maj`, `8 maj – 12 juni`, `mars–april`, `2018 – 2021`.

use super::parts::{leading_year, month_of, number_goes_on, trailing_day, trailing_digits};
use super::point::Point;
use super::words::{DASHES, TILL};

/// The first point of a range that `before` ends with, and its length up to the month that
/// follows: `3–17 `, `mars–`, `8 maj – 12 `.
pub(super) fn first_of_range(before: &str, month: i8, year: Option<i16>) -> Option<(Point, usize)> {
    let point = |month, day| Point { year, month, day };
    let last_day = before.strip_suffix(' ').and_then(trailing_digits);
    let to_dash = match last_day {
        Some((_, len)) => &before[..before.len() - 1 - len],
        None => before,
    };
    if let Some(((last, _), first)) = last_day.zip(to_dash.strip_suffix(TILL)) {
        // 3 till 17 maj
        let day = trailing_day(first).filter(|day| day.0 < last)?;
        let len = before.len() - first.len() + day.1;
        return Some((point(month, Some(day)), len));
    }
    let dashless = to_dash
        .trim_end_matches(' ')
        .strip_suffix(DASHES)?
        .trim_end_matches(' ');
    let word = dashless
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or("");
    let other = month_of(word).map(|month| (month, &dashless[..dashless.len() - word.len()]));
    let (first, rest) = match (last_day, other) {
        // 8 maj – 12 juni
        (Some(_), Some((first, rest))) => {
            let day = trailing_day(rest.strip_suffix(' ')?)?;
            let start = &rest[..rest.len() - 1 - day.1];
            (point(first, Some(day)), start)
        }
        // 3–17 maj
        (Some(last), None) => {
            let day = trailing_day(dashless).filter(|day| day.0 < last.0)?;
            let start = &dashless[..dashless.len() - day.1];
            (point(month, Some(day)), start)
        }
        // mars–april
        (None, Some((first, rest))) if first < month && !rest.ends_with(char::is_alphanumeric) => {
            (point(first, None), rest)
        }
        _ => return None,
    };
    Some((first, before.len() - rest.len()))
}

/// The year that a range of years ends with, where `text` goes on with it, and the length up to its
/// end: `-2023`, ` – 2021`.
pub(super) fn last_of_years(text: &str) -> Option<(i16, usize)> {
    let rest = text.trim_start_matches(' ');
    let rest = rest.strip_prefix(DASHES)?;
    let rest = rest.trim_start_matches(' ');
    let year = leading_year(rest)?;
    let ends = !rest[4..].starts_with(char::is_alphanumeric) && !number_goes_on(&rest[4..]);
    ends.then_some((year, text.len() - rest.len() + 4))
}
