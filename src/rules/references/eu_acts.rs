//! Acts of the European Union and of the communities before it: `2014/24/EU`, `(EU) 2016/679`,
//! `(EG) nr 1370/2007`.

use super::found::Found;
use super::numbers::ended;
use super::words::{UNIONS_BEFORE, UNIONS_BEHIND};
use crate::report::ReferenceKind;
use crate::source::reading::At;

/// The act whose number begins at `at` with a year, a slash and digits.
pub(super) fn act(text: &str, at: At) -> Option<Found> {
    let behind = UNIONS_BEHIND
        .iter()
        .find(|union| text[at.end..].starts_with(**union));
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

/// Where `(EU) ` or `(EG) nr ` before `at` begins.
fn union_before(text: &str, at: usize) -> Option<usize> {
    let near = text[..at].strip_suffix(' ')?;
    let near = near.strip_suffix(" nr").unwrap_or(near);
    UNIONS_BEFORE
        .iter()
        .find(|union| near.ends_with(*union))
        .map(|union| near.len() - union.len())
}

fn found(text: &str, at: At) -> Found {
    Found::new(ReferenceKind::EuAct, text[at.clone()].to_owned(), at)
}
