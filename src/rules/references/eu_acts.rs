//! Acts of the European Union and of the communities before it: `2014/24/EU`, `(EU) 2016/679`,
//! `(EG) nr 1370/2007`; with a year of two digits `92/43/EEG`, `(EEG) nr 259/93`.

use super::found::Found;
use super::numbers::{digits, ended};
use super::words::{UNIONS_BEFORE, UNIONS_BEHIND};
use crate::language::window;
use crate::report::ReferenceKind;
use crate::source::reading::At;

/// Bytes in the parenthesis before a number: `(EEG, Euratom, EKSG) nr`.
const LONGEST_UNIONS: usize = 30;

/// The act whose number begins at `at` with a year, a slash and digits.
pub(super) fn act(text: &str, at: At) -> Option<Found> {
    let behind = UNIONS_BEHIND
        .iter()
        .filter(|union| text[at.end..].starts_with(**union))
        .max_by_key(|union| union.len());
    if let Some(union) = behind {
        let end = ended(text, at.end + union.len())?;
        return Some(found(text, at.start..end));
    }
    let end = ended(text, at.end)?;
    union_before(text, at.start).map(|start| found(text, start..end))
}

/// `(EG) nr 1370/2007`, with the year at `year`.
pub(super) fn regulation_of_old(text: &str, year: usize) -> Option<Found> {
    let number = text[..year - 1]
        .bytes()
        .rev()
        .take(5)
        .take_while(u8::is_ascii_digit)
        .count();
    let start = union_before(text, year - 1 - number).filter(|_| number > 0)?;
    Some(found(text, start..ended(text, year + 4)?))
}

/// `92/43/EEG`, `(EEG) nr 259/93`, with the Union's letters, or the parenthesis before them, at `at`.
pub(super) fn numbered_by_union(text: &str, at: &At) -> Option<Found> {
    if text[at.clone()].starts_with('(') {
        let near = window::first(&text[at.start..], LONGEST_UNIONS);
        let number = at.start + near.find(") nr ")? + ") nr ".len();
        let serial = digits(&text[number..], 4)?;
        let year = number + serial + 1;
        let two = digits(text[number + serial..].strip_prefix('/')?, 2)? == 2;
        let start = union_before(text, number).filter(|_| two)?;
        return Some(found(text, start..ended(text, year + 2)?));
    }
    let before = text[..at.start].strip_suffix('/')?;
    let serial = digits_before(before, 4)?;
    let year = before[..before.len() - serial].strip_suffix('/')?;
    let start = year.len() - digits_before(year, 2).filter(|&count| count == 2)?;
    let whole = !text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '/' || c == '-');
    let end = before.len();
    let behind = UNIONS_BEHIND
        .iter()
        .find(|union| text[end..].starts_with(**union) && union.len() > at.start - end)?;
    let end = ended(text, end + behind.len()).filter(|_| whole)?;
    Some(found(text, start..end))
}

/// The length of the digits at the end of `text`, where there are at most `most`.
fn digits_before(text: &str, most: usize) -> Option<usize> {
    let digits = text.bytes().rev().take(most + 1);
    let count = digits.take_while(u8::is_ascii_digit).count();
    (1..=most).contains(&count).then_some(count)
}

/// Where `(EU) `, `(EG) nr ` or `(EG, Euratom) nr ` before `at` begins.
fn union_before(text: &str, at: usize) -> Option<usize> {
    let near = text[..at].strip_suffix(' ')?;
    let near = near.strip_suffix(" nr").unwrap_or(near);
    let inside = window::last(near.strip_suffix(')')?, LONGEST_UNIONS);
    let inside = &inside[inside.rfind('(')? + 1..];
    let mut unions = inside.split(", ");
    let start = near.len() - 1 - inside.len() - 1;
    unions
        .all(|union| UNIONS_BEFORE.contains(&union))
        .then_some(start)
}

fn found(text: &str, at: At) -> Found {
    Found::new(ReferenceKind::EuAct, text[at.clone()].to_owned(), at)
}
