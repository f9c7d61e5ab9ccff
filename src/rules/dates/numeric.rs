//! Dates in digits, day first: `15/2`, `1/6 2023`, `15-02`.

use super::parts::{leading_number, leading_year, number_goes_on};
use super::point::Point;
use crate::language::window;
use crate::source::reading::At;

/// A date in digits behind `den`, day first.
pub(super) fn numeric_date(text: &str, start: usize) -> Option<(At, String)> {
    let rest = window::first(&text[start..], "31-12-2023".len() + 2);
    let (day, day_len) = leading_number(rest)?;
    let joint = rest[day_len..]
        .chars()
        .next()
        .filter(|c| matches!(c, '/' | '-'))?;
    let behind = &rest[day_len + 1..];
    let (month, month_len) = leading_number(behind)?;
    let after = &behind[month_len..];
    let year = after
        .strip_prefix([joint, ' '])
        .and_then(leading_year)
        .filter(|_| !number_goes_on(&after[1 + 4..]));
    let len = day_len + 1 + month_len + year.map_or(0, |_| 1 + 4);
    if year.is_none() && number_goes_on(after) {
        return None;
    }
    let point = Point {
        year,
        month,
        day: Some((day, day_len)),
    };
    (1..=12)
        .contains(&month)
        .then(|| point.edtf())
        .flatten()
        .map(|edtf| (start..start + len, edtf))
}

/// `1/6 2023`, where the year stands at `year`: the blank tells it from a diary number.
pub(super) fn numeric_with_year(text: &str, year: usize) -> Option<(At, String)> {
    let before = window::last(&text[..year], "31/12 ".len() + 1);
    let digits = before.strip_suffix(' ')?;
    let len = digits
        .bytes()
        .rev()
        .take_while(|byte| byte.is_ascii_digit() || *byte == b'/')
        .count();
    let start = year - 1 - len;
    let open = !text[..start].ends_with(|c: char| c.is_alphanumeric() || ":.,-".contains(c));
    let (at, edtf) = numeric_date(text, start).filter(|_| open)?;
    (at.end == year + 4).then_some((at, edtf))
}
