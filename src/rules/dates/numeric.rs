//! Dates in digits: `15/2`, `1/6 2023`, `14.6.2017`, `2017/09/14`.

use super::days::listed;
use super::parts::{
    RECENT, is_numbered, leading_number, leading_year, number_goes_on, trailing_digits,
};
use super::point::{Point, Value};
use super::read::Read;
use super::words::{DASHES, OF_SHARE};
use crate::language::window;
use crate::report::Rule;

/// Two digits up to this are a year of the 2000s, others of the 1900s: `3/3/15`, `31/10/74`.
const LAST_OF_2000S: i8 = 29;

/// A date in digits behind `den` or another word that a day stands behind, day first. Behind others
/// than `den` nothing but the slash is certain.
pub(super) fn numeric_date(text: &str, start: usize, behind_den: bool) -> Option<Read> {
    let rest = window::first(&text[start..], "31-12-2023".len() + 8);
    let (day, day_len) = leading_number(rest)?;
    let joint = rest[day_len..].chars().next();
    let joint = joint.filter(|&c| c == '/' || (c == '-' && behind_den))?;
    let behind = &rest[day_len + 1..];
    let (month, month_len) = leading_number(behind)?;
    let after = &behind[month_len..];
    let year = after
        .strip_prefix([joint, ' ', '-'])
        .and_then(|year| year_of(year, joint == '/' && after.starts_with('/')))
        .filter(|year| !number_goes_on(&after[1 + year.1..]));
    // "den 3/5 av", "senast 2/3 delar": shares.
    let next = after.trim_start().split([' ', '\n', '.', ',']).next();
    let is_share = || next.is_some_and(|word| OF_SHARE.contains(&word));
    if year.is_none() && (number_goes_on(after) || is_share()) {
        return None;
    }
    let len = day_len + 1 + month_len + year.map_or(0, |(_, len)| 1 + len);
    let point = Point::day(year.map(|(year, _)| year), month, day)?;
    Some(Read {
        at: start..start + len,
        value: Value::Point(point),
        rule: Rule::DatesNumeric,
    })
}

/// A year at the beginning of `text`, of four digits or, where `may_be_short`, of two; and its length.
fn year_of(text: &str, may_be_short: bool) -> Option<(i16, usize)> {
    if let Some(year) = leading_year(text, &RECENT) {
        return Some((year, 4));
    }
    let (short, len) = leading_number(text).filter(|&(_, len)| may_be_short && len == 2)?;
    let century = if short <= LAST_OF_2000S { 2000 } else { 1900 };
    Some((century + i16::from(short), len))
}

/// Adds the dates of which the year stands at `start`, day first: `1/6 2023`, `14.6.2017`,
/// `3/5 och 7/5 2016`.
pub(super) fn numeric_with_year(text: &str, start: usize, out: &mut Vec<Read>) -> Option<()> {
    let year = leading_year(&text[start..], &RECENT)?;
    let after = &text[start + 4..];
    if after.starts_with(char::is_alphanumeric) || number_goes_on(after) {
        return None;
    }
    let before = &text[..start];
    let joint = before.chars().next_back()?;
    // The blank and the slash tell it from a diary number; other joints must be the same twice.
    let inner = match joint {
        ' ' | '/' => '/',
        '-' | '.' => joint,
        _ => return None,
    };
    let end = start - 1;
    let (point, len) = match day_and_month(&text[..end], inner, year) {
        // 14/6-2017
        None if joint == '-' => day_and_month(&text[..end], '/', year)?,
        read => read?,
    };
    let first = end - len;
    // 3/5–7/5 2016
    if let Some(range) = numeric_range(text, first, point).filter(|_| inner == '/') {
        let at = range.1..start + 4;
        out.push(Read {
            at,
            value: Value::Range(range.0, point),
            rule: Rule::DatesRange,
        });
        return Some(());
    }
    if !is_open(&text[..first]) {
        return None;
    }
    let others = match inner {
        '/' => listed(&text[..first], |text| {
            day_and_month(text, '/', year).filter(|&(_, len)| is_open(&text[..text.len() - len]))
        }),
        _ => Vec::new(),
    };
    out.extend(others.into_iter().rev().map(|(point, at)| Read {
        at,
        value: Value::Point(point),
        rule: Rule::DatesNumericYear,
    }));
    out.push(Read {
        at: first..start + 4,
        value: Value::Point(point),
        rule: Rule::DatesNumericYear,
    });
    Some(())
}

/// The first day of a range that goes on to `last` at `start`, and where it stands.
fn numeric_range(text: &str, start: usize, last: Point) -> Option<(Point, usize)> {
    let to_dash = text[..start].trim_end_matches(' ').strip_suffix(DASHES)?;
    let to_dash = to_dash.trim_end_matches(' ');
    let (first, len) = day_and_month(to_dash, '/', last.year?)?;
    let start = to_dash.len() - len;
    let rises = first.in_calendar() < last.in_calendar();
    (rises && is_open(&text[..start])).then_some((first, start))
}

/// A day and a month at the end of `text` with `joint` between them, and their length.
fn day_and_month(text: &str, joint: char, year: i16) -> Option<(Point, usize)> {
    let (month, month_len) = trailing_digits(text)?;
    let rest = text[..text.len() - month_len].strip_suffix(joint)?;
    let (day, day_len) = trailing_digits(rest)?;
    let point = Point::day(Some(year), month, day)?;
    Some((point, day_len + 1 + month_len))
}

/// Whether a number that begins behind `before` is one of its own, and numbers nothing.
fn is_open(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || ":.,-–—/§".contains(c))
        && !is_numbered(before)
}

/// `2021-06-17`, `2017/09/14`, `2017-5-8` at the beginning of `text`, whose year is `year`; and the
/// length.
pub(super) fn year_first(text: &str, year: i16) -> Option<(Point, usize)> {
    let joint = text[4..].chars().next();
    let joint = joint.filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (month, month_len) = leading_number(&text[5..])?;
    let rest = text[5 + month_len..].strip_prefix(joint)?;
    let (day, day_len) = leading_number(rest)?;
    let after = &rest[day_len..];
    // Two digits each with stops, since versions are written so.
    let plain = joint != '.' || (month_len == 2 && day_len == 2);
    let ends = !after.starts_with(char::is_alphanumeric) && !number_goes_on(after);
    let point = Point::day(Some(year), month, day)?;
    (plain && ends).then_some((point, 4 + 1 + month_len + 1 + day_len))
}
