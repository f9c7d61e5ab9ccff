//! Dates around a month's name: `17 juni 2021`, `10 sept. 2013`, `3 och 4 maj`, `maj 2011`, `juni`.

use super::days::{Days, listed, trailing_days};
use super::parts::{
    ANY, is_counted, leading_number, leading_year, month_of, trailing_digits, year_behind,
};
use super::point::{Point, Value};
use super::read::Read;
use super::words::{ANDS, BEFORE_YEAR, DASHES, MORE};
use crate::language::grammar::MONTHS;
use crate::language::window;
use crate::report::Rule;
use crate::source::reading::At;

/// Bytes before a month's name that its days may take.
const BEFORE: usize = 128;

/// The month's name whose first letters stand at `start`: written in full, or cut short behind a day,
/// before a year or before another month; `None` where they begin another word.
pub(super) fn whole_month(text: &str, start: usize, month: i8) -> Option<At> {
    let rest = &text[start..];
    // All months are ASCII; where another letter follows, it is another word.
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic);
    let len = letters.take("september".len() + 1).count();
    let word = &rest[..len];
    let behind_day = || {
        let before = text[..start].strip_suffix(' ').unwrap_or("");
        let before = before.strip_suffix('.').unwrap_or(before);
        before.ends_with(|c: char| c.is_ascii_digit())
    };
    // "22 maj2013"
    let has_glued_year = || behind_day() && leading_year(&rest[len..], &ANY).is_some();
    if rest[len..].starts_with(char::is_alphanumeric) && !has_glued_year() {
        return None;
    }
    let full = MONTHS[usize::try_from(month - 1).ok()?];
    let mut behind_first = word.bytes().skip(1);
    let one_case = behind_first.clone().all(|byte| byte.is_ascii_lowercase())
        || behind_first.all(|byte| byte.is_ascii_uppercase());
    if one_case && word.eq_ignore_ascii_case(full) {
        return Some(start..start + len);
    }
    let before_year = || {
        let after = rest[len..].strip_prefix('.').unwrap_or(&rest[len..]);
        after
            .strip_prefix(' ')
            .is_some_and(|after| year_behind(after).is_some())
    };
    let is_short = month_of(word) == Some(month);
    (is_short && (behind_day() || before_year() || joins_month(&rest[len..])))
        .then_some(start..start + len)
}

/// Adds the dates around a month's name to `out`.
pub(super) fn month_dates(text: &str, name: &At, month: i8, out: &mut Vec<Read>) -> Option<()> {
    let (before, after) = (&text[..name.start], &text[name.end..]);
    let before = window::last(before, BEFORE);
    let skipped = name.start - before.len();
    if before.ends_with(char::is_alphanumeric) {
        return None;
    }
    let is_full = name.len() == MONTHS[usize::try_from(month - 1).ok()?].len();
    let days_end = before.strip_suffix(' ');
    let days = days_end.and_then(trailing_days);
    let year = year_after(after, days.is_some(), !is_full);
    let capital = text[name.clone()].starts_with(char::is_uppercase);
    let days = days.or_else(|| {
        let may_be = year.is_some() && !capital;
        days_end.and_then(|end| dotted_day(end, may_be))
    });
    let end = name.end + year.map_or(0, |(_, len)| len);
    let year = year.map(|(year, _)| year);
    let Some((days, len)) = days else {
        if let Some(read) = month_first(text, name, month).filter(|_| year.is_none()) {
            out.push(read);
            return Some(());
        }
        // A month's name alone, capitalised, is a sentence's first word or a person's name.
        if year.is_none() && capital && !joins_month(after) {
            return None;
        }
        let value = Value::Point(Point::month(year, month));
        out.push(Read {
            at: name.start..end,
            value,
            rule: Rule::DatesMonth,
        });
        return Some(());
    };
    let days_end = days_end?;
    let start = days_end.len() - len;
    let (value, rule) = days_of(days, year, month)?;
    let others = listed(&days_end[..start], trailing_days);
    // The days of a list rise.
    let mut next = days.first;
    let rising = others.iter().all(|(days, _)| {
        let rises = days.last < next;
        next = days.first;
        rises
    });
    for (days, at) in others.iter().rev().filter(|_| rising) {
        if let Some((value, rule)) = days_of(*days, year, month) {
            let at = skipped + at.start..skipped + at.end;
            out.push(Read { at, value, rule });
        }
    }
    out.push(Read {
        at: skipped + start..end,
        value,
        rule,
    });
    Some(())
}

fn days_of(days: Days, year: Option<i16>, month: i8) -> Option<(Value, Rule)> {
    let first = Point::day(year, month, days.first)?;
    if days.first == days.last {
        return Some((Value::Point(first), Rule::DatesDay));
    }
    let last = Point::day(year, month, days.last)?;
    Some((Value::Range(first, last), Rule::DatesRange))
}

/// `16.` at the end of `text`: a day if `den` stands before it, or if `may_be`.
fn dotted_day(text: &str, may_be: bool) -> Option<(Days, usize)> {
    let (day, len) = trailing_digits(text.strip_suffix('.')?)?;
    let before = &text[..text.len() - 1 - len];
    let is_day = before.ends_with("den ")
        || (may_be && !before.ends_with(|c: char| c.is_alphanumeric() || ":.,/-–".contains(c)));
    let days = Days {
        first: day,
        last: day,
    };
    is_day.then_some((days, len + 1))
}

/// The year behind a month's name and the length up to its end: ` 2017`, `. 2017`, `, 2017`,
/// ` månad år 2017`.
fn year_after(after: &str, has_day: bool, is_short: bool) -> Option<(i16, usize)> {
    // The stop of a month cut short belongs to it where a year follows.
    let dotless = after.strip_prefix('.').filter(|_| is_short);
    let mut rest = dotless.unwrap_or(after);
    let mut comma = false;
    if has_day && let Some(behind) = rest.strip_prefix(',') {
        (rest, comma) = (behind, true);
    }
    let is_glued = has_day && rest.starts_with(|c: char| c.is_ascii_digit());
    if !is_glued {
        rest = rest.strip_prefix(' ')?;
    }
    for word in BEFORE_YEAR {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let (year, len) = year_behind(rest)?;
    let behind = &rest[len..];
    // Behind a comma another sentence may go on with a year of its own.
    let other = comma && behind.starts_with(" års");
    let counted = || is_counted(behind) || (year < 1900 && counts_more(behind));
    (!other && !counted()).then_some((year, after.len() - behind.len()))
}

/// Whether `behind` goes on with a word that only a quantity has before it.
fn counts_more(behind: &str) -> bool {
    MORE.iter().any(|word| {
        let rest = window::behind(behind, " ").and_then(|rest| rest.strip_prefix(word));
        rest.is_some_and(|rest| rest.starts_with(' '))
    })
}

/// Whether `after` goes on with another month: `–april`, ` och april`.
fn joins_month(after: &str) -> bool {
    let and = ANDS.iter().find_map(|and| after.strip_prefix(and));
    let dash = || after.trim_start_matches(' ').strip_prefix(DASHES);
    let Some(rest) = and.or_else(dash) else {
        return false;
    };
    // "Maj och Juni" are persons.
    let rest = rest.trim_start_matches(' ');
    let len = rest.bytes().take_while(u8::is_ascii_lowercase);
    let len = len.take("september".len() + 1).count();
    len > 2 && !rest[len..].starts_with(char::is_alphanumeric) && month_of(&rest[..len]).is_some()
}

/// `April 14, 2015`.
fn month_first(text: &str, name: &At, month: i8) -> Option<Read> {
    let after = text[name.end..].strip_prefix(' ')?;
    let (day, len) = leading_number(after)?;
    let rest = after[len..].strip_prefix(", ")?;
    let (year, year_len) = year_behind(rest)?;
    Some(Read {
        at: name.start..text.len() - rest.len() + year_len,
        value: Value::Point(Point::day(Some(year), month, day)?),
        rule: Rule::DatesDay,
    })
}

/// `16maj 2017`, where the year stands at `start`.
pub(super) fn glued_day(text: &str, start: usize) -> Option<Read> {
    let before = window::last(&text[..start], "31september ".len() + 1);
    let before = before.strip_suffix(' ')?;
    let stopless = before.strip_suffix('.').unwrap_or(before);
    let letters = stopless.bytes().rev().take_while(u8::is_ascii_lowercase);
    let name = stopless.len() - letters.count();
    let (day, len) = trailing_digits(&stopless[..name])?;
    if stopless[..name - len].ends_with(|c: char| c.is_alphanumeric() || ":.,/-".contains(c)) {
        return None;
    }
    let (year, year_len) = year_behind(&text[start..])?;
    let point = Point::day(Some(year), month_of(&stopless[name..])?, day)?;
    Some(Read {
        at: start - 1 - before.len() + name - len..start + year_len,
        value: Value::Point(point),
        rule: Rule::DatesDay,
    })
}
