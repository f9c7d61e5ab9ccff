//! Statutes without a section: `plan- och bygglagen (2010:900)`, `lagen om handelsbolag (1980:1102)`, `PBL`.

use super::names::{is_bare, kind, name_at_end, number, title};
use super::words::TITLES;
use crate::language::window;
use crate::report::{ReferenceKind, Rule};
use crate::rules::references::found::Found;
use crate::rules::references::papers::member_paper;
use crate::source::reading::At;

/// Bytes between the word `lagen` and the number behind its title.
const LONGEST_TITLE: usize = 120;

/// `kommunallagen (2017:725)`, with the number at `at`: `near`, what stands before the parenthesis,
/// ends with the name.
pub(crate) fn numbered_statute(text: &str, at: &At, near: &str) -> Option<Found> {
    let len = match name_at_end(near, |_| false) {
        Some(name) => name.len,
        // "Motion om lag om vård (2016:5)"
        None if member_paper(near).is_some() => return None,
        None => titled_at_end(near)?,
    };
    let outside = text[..at.start].trim_end_matches([' ', '(']);
    let behind = &text[at.end..];
    let close = [")", " )"]
        .into_iter()
        .find(|close| behind.starts_with(close));
    let number = &text[at.clone()];
    Some(Found::new(
        ReferenceKind::Law,
        format!("SFS {number}"),
        outside.len() - len..at.end + close.map_or(0, str::len),
    ))
}

/// The statute whose letters stand at `at`, with the number behind them.
pub(crate) fn lettered_statute(text: &str, at: &At) -> Option<Found> {
    let inside_word = text[..at.start].ends_with(char::is_alphanumeric)
        || text[at.end..].starts_with(char::is_alphanumeric);
    if inside_word {
        return None;
    }
    let (value, len) = match number(&text[at.end..]) {
        Some((number, len)) => (format!("SFS {number}"), len),
        None => (text[at.clone()].to_owned(), 0),
    };
    let found = Found::new(ReferenceKind::Law, value, at.start..at.end + len);
    Some(found.by(Rule::ReferencesStatute))
}

/// The length of `lagen om handelsbolag` at the end of `text`.
fn titled_at_end(text: &str) -> Option<usize> {
    let near = window::last(text, LONGEST_TITLE);
    let starts = near.rmatch_indices(' ').map(|(at, _)| at + 1);
    let start = starts.chain([0]).find(|&start| {
        let mut words = near[start..].splitn(2, ' ');
        let bare = words
            .next()
            .is_some_and(|word| is_bare(word) && kind(word).is_some());
        let rest = words.next().unwrap_or("");
        bare && TITLES.iter().any(|lead| rest.starts_with(lead)) && title(rest) == rest.len()
    })?;
    Some(near.len() - start)
}
