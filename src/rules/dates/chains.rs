//! Dates that stand beside each other: ranges are one date, and a list shares the last one's year.
//!
//! | text | dates |
//! | --- | --- |
//! | `8 maj – 12 juni 2011`, `den 8 maj till den 12 juni 2011` | `2011-05-08/2011-06-12` |
//! | `28 december – 3 januari 2011` | `2010-12-28/2011-01-03` |
//! | `mars, april och maj 2017` | `2017-03`, `2017-04`, `2017-05` |
//! | `från maj till augusti` | two |
//! | `december och januari 2018` | `XXXX-12`, `2018-01` |
//! | `mellan den 3 maj och den 5 juni 2018` | `XXXX-05-03`, `2018-06-05` |
//!
//! A date with an article of its own shares no year.

use super::days::without_article;
use super::point::{Point, Value};
use super::read::Read;
use super::words::{ANDS, DASHES, FROM, PERIODS, SAME_YEAR, TO};
use crate::language::grammar::lowercase;
use crate::language::window;
use crate::report::Rule;

/// Bytes between two dates that belong together: ` till och med onsdagen den ` and some more.
const BETWEEN: usize = 32;

/// Bytes before a range that say what it is.
const CONTEXT: usize = 32;

/// What the words between two dates make of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    Dash,
    To,
    And,
    Comma,
}

/// Joins what belongs together, and gives dates the year that the text gives them elsewhere.
pub(super) fn join(text: &str, reads: Vec<Read>) -> Vec<Read> {
    let mut joined: Vec<Read> = Vec::with_capacity(reads.len());
    // Whether a list goes on behind the last one of `joined`, which is before it in the text.
    let mut in_list = false;
    for mut read in reads.into_iter().rev() {
        let next = joined.last_mut();
        let link = next.as_ref().and_then(|next| {
            link(&text[read.at.end..next.at.start]).filter(|&link| link != Link::Comma || in_list)
        });
        in_list = matches!(link, Some(Link::And | Link::Comma));
        if let (Some(next), Some(link)) = (next, link) {
            if let Some(value) = range(text, &read, next, link) {
                next.at.start = read.at.start;
                next.value = value;
                next.rule = match next.rule {
                    Rule::DatesYear => Rule::DatesYears,
                    _ => Rule::DatesRange,
                };
                continue;
            }
            // An article of its own begins a date of its own.
            if !text[..next.at.start].ends_with("den ") {
                share_year(&mut read, next);
            }
        }
        joined.push(read);
    }
    joined.reverse();
    same_year(text, &mut joined);
    joined
}

/// What `between` makes of the dates on both sides of it.
fn link(between: &str) -> Option<Link> {
    if between.len() > BETWEEN || between.contains('\n') {
        return None;
    }
    let rest = without_article(between);
    if ANDS.contains(&rest) || rest == "/" {
        Some(Link::And)
    } else if rest == ", " {
        Some(Link::Comma)
    } else if TO.contains(&rest) {
        Some(Link::To)
    } else if rest.trim_matches(' ').strip_prefix(DASHES) == Some("") {
        Some(Link::Dash)
    } else {
        None
    }
}

/// The range from `read` to `next`, if `link` makes one of them.
fn range(text: &str, read: &Read, next: &Read, link: Link) -> Option<Value> {
    let (Value::Point(first), &Value::Point(last)) = (&read.value, &next.value) else {
        return None;
    };
    if !matches!(link, Link::To | Link::Dash) || !first.is_like(last) {
        return None;
    }
    let before = window::last(&text[..read.at.start], CONTEXT);
    let before = before.rsplit('\n').next().unwrap_or(before);
    let is_year = first.month.is_none();
    // "från 2011 till 2014" may compare two years.
    let is_range = match link {
        Link::Dash => true,
        _ if is_year => PERIODS.iter().any(|word| before.ends_with(word)),
        _ => {
            let before = before.strip_suffix("den ").unwrap_or(before).trim_end();
            let word = before.rsplit(' ').next().unwrap_or("");
            !FROM.contains(&lowercase(word).as_str())
        }
    };
    if !is_range {
        return None;
    }
    let rises = first.in_calendar() < last.in_calendar();
    let first = match (first.year, last.year) {
        (None, None) => *first,
        (None, Some(year)) => first.in_year(if rises { year } else { year - 1 })?,
        (Some(_), None) => return None,
        (Some(a), Some(b)) => (a < b || (a == b && rises)).then_some(*first)?,
    };
    Some(Value::Range(first, last))
}

/// Gives `read` the year of `next`, before which it stands in a list, if it has none and is earlier in
/// a year.
fn share_year(read: &mut Read, next: &Read) -> Option<()> {
    let (last, following) = (read.value.last()?, next.value.first()?);
    let year = following.year.filter(|_| last.year.is_none())?;
    let is_shared = last.is_like(following) && last.in_calendar() < following.in_calendar();
    read.value = read.value.in_year(year).filter(|_| is_shared)?;
    Some(())
}

/// Gives a date before `samma år` the year of the one before it in the paragraph.
fn same_year(text: &str, reads: &mut [Read]) {
    for i in 1..reads.len() {
        let (before, rest) = reads.split_at_mut(i);
        let (Some(before), Some(read)) = (before.last(), rest.first_mut()) else {
            continue;
        };
        let is_same = text[read.at.end..].starts_with(SAME_YEAR)
            && read
                .value
                .first()
                .is_some_and(|point: Point| point.year.is_none());
        if !is_same || text[before.at.end..read.at.start].contains('\n') {
            continue;
        }
        if let Some(value) = before
            .value
            .first_year()
            .and_then(|year| read.value.in_year(year))
        {
            read.value = value;
        }
    }
}
