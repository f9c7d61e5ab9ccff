//! Several days before what all of them share: `3–17 maj`, `3, 4 och 7–9 maj`, `3/5 och 7/5 2016`.

use super::parts::{is_numbered, trailing_day, trailing_digits};
use super::words::{ANDS, DASHES, TO, WEEKDAYS};
use crate::language::window;

/// Bytes that a list of days may have.
const LIST: usize = 96;

/// One day or a range of days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    pub(super) first: i8,
    pub(super) last: i8,
}

/// The day or days at the end of `text`, and the length: `3`, `3–17`, `3 till 17`.
pub(super) fn trailing_days(text: &str) -> Option<(Days, usize)> {
    // Nothing but digits ends a range.
    let Some((last, len)) = trailing_digits(text) else {
        return one_day(text);
    };
    let before = &text[..text.len() - len];
    let before = before.strip_suffix("den ").unwrap_or(before);
    let dashless = before.trim_end_matches(' ').strip_suffix(DASHES);
    let to = TO.iter().find_map(|to| before.strip_suffix(to));
    let first = to
        .or_else(|| dashless.map(|before| before.trim_end_matches(' ')))
        .and_then(|rest| {
            let (first, len) = trailing_day(rest).filter(|day| day.0 < last)?;
            Some((first, text.len() - rest.len() + len))
        });
    match first {
        Some((first, len)) => Some((Days { first, last }, len)),
        None => one_day(text),
    }
}

fn one_day(text: &str) -> Option<(Days, usize)> {
    let (day, len) = trailing_day(text)?;
    let days = Days {
        first: day,
        last: day,
    };
    Some((days, len))
}

/// `text` without the article and the day of the week at its end: `onsdagen den `.
pub(super) fn without_article(text: &str) -> &str {
    let text = text.strip_suffix("den ").unwrap_or(text);
    let weekday = WEEKDAYS.iter().find_map(|day| {
        let word = text.strip_suffix(' ')?;
        word.strip_suffix("en").unwrap_or(word).strip_suffix(day)
    });
    weekday.unwrap_or(text)
}

/// What `before` lists before the last of a list, the nearest first, each with its place in `before`:
/// *3* and *4* in `3, 4 och ` where *5 maj* follows. `read` reads one of them at the end of a text.
pub(super) fn listed<T>(
    before: &str,
    read: impl Fn(&str) -> Option<(T, usize)>,
) -> Vec<(T, std::ops::Range<usize>)> {
    let mut list = Vec::new();
    let near = window::last(before, LIST);
    let skipped = before.len() - near.len();
    let mut rest = near;
    loop {
        let joint = without_article(rest);
        let and = ANDS.iter().find_map(|and| joint.strip_suffix(and));
        // A comma goes on a list, but does not end it.
        let comma = || joint.strip_suffix(", ");
        let Some(end) = and.or_else(|| comma().filter(|_| !list.is_empty())) else {
            break;
        };
        let Some((item, len)) = read(end) else { break };
        let start = end.len() - len;
        list.push((item, skipped + start..skipped + end.len()));
        rest = &end[..start];
    }
    // "avsnitt 3 och 4 maj": numbers of something else.
    if list.is_empty() || is_numbered(rest) {
        return Vec::new();
    }
    list
}
