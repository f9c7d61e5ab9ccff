//! Decades and centuries: `1960-talet`, `1900-talet`, `1930- och 40-talet`, `nittonhundratalet`,
//! `på 60-talet`.

use super::numerals::{numeral, tens};
use super::parts::{leading_number, trailing_digits};
use super::point::Value;
use super::read::Read;
use super::words::{ANDS, BEFORE_DECADE, DASHES, DECADE_ENDINGS, EARLY_OR_LATE, TO};
use crate::language::grammar::lowercase;
use crate::language::window;
use crate::report::Rule;

/// Bytes before a decade without its century that may say that it is one.
const SHORT_LIST: usize = 32;

/// A decade, or a century by its first year.
#[derive(Clone, Copy, Debug)]
struct Decade {
    year: i16,
    is_century: bool,
    /// Bytes up to the end of its number.
    len: usize,
}

/// Adds the decades that begin at `start`, in digits or in words. Those of a list share the ending,
/// and the century of the first: `1930- och 40-talet`.
pub(super) fn decades(text: &str, start: usize, out: &mut Vec<Read>) -> Option<()> {
    let first = first_decade(&text[start..])?;
    let mut list = [
        (first, start),
        (first, start),
        (first, start),
        (first, start),
    ];
    let mut count = 1;
    let mut is_range = false;
    let end = loop {
        let (last, at) = list[count - 1];
        let behind = at + last.len;
        if let Some(len) = ending(&text[behind..], &text[..start]) {
            break behind + len;
        }
        let rest = &text[behind..];
        let hyphenless = rest.strip_prefix(DASHES).unwrap_or(rest);
        let and = ANDS.iter().find_map(|and| hyphenless.strip_prefix(and));
        let comma = || hyphenless.strip_prefix(", ");
        let dash = || rest.strip_prefix('/').or_else(|| rest.strip_prefix(DASHES));
        let to = TO.iter().find_map(|to| hyphenless.strip_prefix(to));
        let next = match and.or_else(comma) {
            Some(next) => next,
            None => {
                is_range = true;
                to.or_else(dash)?
            }
        };
        // A range has two ends.
        if count == list.len() || (is_range && count > 1) {
            return None;
        }
        list[count] = (next_decade(next, last)?, text.len() - next.len());
        count += 1;
    };
    let list = &list[..count];
    let mut add = |at, edtf| {
        out.push(Read {
            at,
            value: Value::Edtf(edtf),
            rule: Rule::DatesDecade,
        });
    };
    if is_range {
        add(start..end, [list[0].0.edtf(), list[1].0.edtf()].join("/"));
        return Some(());
    }
    for (i, &(decade, at)) in list.iter().enumerate() {
        let end = if i + 1 == count { end } else { at + decade.len };
        add(at..end, decade.edtf());
    }
    Some(())
}

/// Adds the decades without a century that end with the one at `start`: `60- och 70-talet`.
pub(super) fn short_decades(text: &str, start: usize, out: &mut Vec<Read>) -> Option<()> {
    let (number, len) = short_decade(&text[start..])?;
    let ending = ending(&text[start + len..], "")?;
    let before = window::last(&text[..start], SHORT_LIST);
    let and = ANDS.iter().find_map(|and| before.strip_suffix(and));
    // "60- och"
    let first = and.and_then(|rest| {
        let (number, len) = trailing_digits(rest.strip_suffix(DASHES)?)?;
        let rest = rest.trim_end_matches(DASHES);
        (number % 10 == 0 && len == 2).then_some((i16::from(number), rest.len() - len))
    });
    let begin = first.map_or(before.len(), |(_, at)| at);
    let cue = lowercase(&before[..begin]);
    if !BEFORE_DECADE.iter().any(|word| cue.ends_with(word)) {
        return None;
    }
    let mut add = |at, number| {
        out.push(Read {
            at,
            value: Value::Edtf(format!("XX{}X", number / 10)),
            rule: Rule::DatesDecade,
        });
    };
    if let Some((number, at)) = first {
        let at = start - before.len() + at;
        add(at..at + 2, number);
    }
    add(start..start + len + ending, number);
    Some(())
}

/// The tens at the beginning of `text`, in digits or in words, and the length: `60`, `sextio`.
fn short_decade(text: &str) -> Option<(i16, usize)> {
    leading_number(text)
        .filter(|&(number, len)| len == 2 && number % 10 == 0)
        .map(|(number, len)| (i16::from(number), len))
        .or_else(|| tens(text))
}

impl Decade {
    fn edtf(self) -> String {
        match self.is_century {
            true => format!("{:02}XX", self.year / 100),
            false => format!("{:03}X", self.year / 10),
        }
    }
}

/// The decade at the beginning of `text` with its century: `1960`, `nittonhundrasextio`.
fn first_decade(text: &str) -> Option<Decade> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (year, len) = match digits {
        0 => numeral(text).map(|numeral| (numeral.year, numeral.len))?,
        4 => (text[..4].parse().ok()?, 4),
        _ => return None,
    };
    (year % 10 == 0).then_some(Decade {
        year,
        is_century: year % 100 == 0,
        len,
    })
}

/// The decade at the beginning of `text` that a list goes on with behind `last`. Without a century of
/// its own it is of the same one, if it is later, and *00* of the next.
fn next_decade(text: &str, last: Decade) -> Option<Decade> {
    let Some((number, len)) = short_decade(text) else {
        return first_decade(text).filter(|decade| decade.year > last.year);
    };
    let century = last.year / 100 * 100;
    let year = match number {
        0 => century + 100,
        _ => century + number,
    };
    (!last.is_century && year > last.year).then_some(Decade {
        year,
        is_century: false,
        len,
    })
}

/// The length of `-talet` or ` talet` at the beginning of `text`; without the article only behind `tidigt` or
/// `sent`, since `ett 1500-tal` is a quantity.
fn ending(text: &str, before: &str) -> Option<usize> {
    let hyphenless = text.strip_prefix(DASHES);
    let rest = hyphenless
        .or_else(|| text.strip_prefix(' '))
        .unwrap_or(text);
    let rest = rest.strip_prefix("tal")?;
    let letters = rest.len() - rest.trim_start_matches(char::is_alphabetic).len();
    let is_definite = DECADE_ENDINGS.contains(&&rest[..letters]);
    let is_period = || {
        let before = window::last(before, "tidigt ".len() + 1).trim_end_matches(' ');
        let word = before.rsplit([' ', '\n']).next().unwrap_or("");
        matches!(&rest[..letters], "" | "s") && EARLY_OR_LATE.contains(&lowercase(word).as_str())
    };
    let ends = !rest[letters..].starts_with(|c: char| c.is_ascii_digit());
    (ends && (is_definite || is_period())).then_some(text.len() - rest.len() + letters)
}
