//! What a year is part of: `2016:5`, `2009/10:155`, `2014/24/EU`, `NJA 2015 s. 33`.

use super::eu_acts::{act, regulation_of_old};
use super::found::Found;
use super::law::numbered_statute;
use super::near::before;
use super::numbers::{digits, ended};
use super::papers::{moved_by_persons, of_series, of_session};
use super::yearbooks::yearbook;
use crate::source::reading::At;

/// The reference that the year at `year` is part of.
pub(super) fn dated(text: &str, year: usize) -> Option<Found> {
    let rest = &text[year..];
    digits(rest, 4).filter(|&count| count == 4)?;
    if text[..year].ends_with(['-', '–', ':']) || text[..year].ends_with(char::is_alphanumeric) {
        return None;
    }
    if text[..year].ends_with('/') {
        return regulation_of_old(text, year);
    }
    match rest.as_bytes().get(4)? {
        b':' => {
            let serial = digits(&rest[5..], 4)?;
            numbered(text, year..ended(text, year + 5 + serial)?)
        }
        b'/' => slashed(text, year),
        b' ' => yearbook(text, year),
        _ => None,
    }
}

/// `2016:5` at `at`.
fn numbered(text: &str, at: At) -> Option<Found> {
    let (near, parenthesis) = before(text, at.start);
    let of_series = of_series(text, &at, near, parenthesis);
    if of_series.is_some() || !parenthesis {
        return of_series;
    }
    numbered_statute(text, &at, near).or_else(|| moved_by_persons(text, at, near))
}

/// `2009/10:155`, `1999/2000:12`, `2014/24/EU`, `(EU) 2016/679`, with the year at `year`.
fn slashed(text: &str, year: usize) -> Option<Found> {
    let behind = year + "2009/".len();
    let serial = digits(&text[behind..], 5)?;
    let at = year..behind + serial;
    if (serial == 2 || serial == 4) && text[at.end..].starts_with(':') {
        of_session(text, &at)
    } else {
        act(text, at)
    }
}
