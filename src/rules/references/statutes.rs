//! Statutes by name, number or letters: `plan- och bygglagen (2010:900)`, `PBL`.

use super::found::Found;
use super::near::last_word;
use super::numbers::digits;
use super::words::{STATUTE_ENDINGS, STATUTE_LETTERS, STATUTE_LETTERS_BEHIND_SIGN};
use crate::language::window;
use crate::report::{ReferenceKind, Rule};
use crate::source::reading::At;

/// Bytes in the longest name of a statute.
const LONGEST_NAME: usize = 80;

/// `kommunallagen (2017:725)`, with the number at `at`: `near`, what stands before the parenthesis,
/// ends with the name.
pub(super) fn numbered_statute(text: &str, at: &At, near: &str) -> Option<Found> {
    let len = name_at_end(near)?;
    let close = usize::from(text[at.end..].starts_with(')'));
    let outside = text[..at.start].trim_end_matches([' ', '(']);
    let number = &text[at.clone()];
    Some(Found::new(
        ReferenceKind::Law,
        format!("SFS {number}"),
        outside.len() - len..at.end + close,
    ))
}

/// The statute whose letters stand at `at`.
pub(super) fn lettered_statute(text: &str, at: &At) -> Option<Found> {
    let inside_word = text[..at.start].ends_with(char::is_alphanumeric)
        || text[at.end..].starts_with(char::is_alphanumeric);
    (!inside_word).then(|| {
        let letters = text[at.clone()].to_owned();
        Found::new(ReferenceKind::Law, letters, at.clone()).by(Rule::ReferencesStatute)
    })
}

/// The length of the statute's name at the end of `text`: `plan- och bygglagen`.
fn name_at_end(text: &str) -> Option<usize> {
    let near = window::last(text, LONGEST_NAME);
    let word = last_word(near);
    STATUTE_ENDINGS
        .iter()
        .find(|ending| word.ends_with(*ending))?;
    let mut len = word.len();
    // The first half of a suspended compound.
    if let Some(first) = near[..near.len() - len]
        .strip_suffix(" och ")
        .filter(|first| first.ends_with('-'))
    {
        len += " och ".len() + last_word(first).len();
    }
    Some(len)
}

/// The length of the name of a statute at the beginning of `text`.
pub(super) fn name_at_start(text: &str) -> Option<usize> {
    let near = window::first(text, LONGEST_NAME);
    let word_end = |text: &str| {
        text.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == ':'))
            .unwrap_or(text.len())
    };
    let first = word_end(near);
    let mut len = first;
    if near[..first].ends_with('-') {
        let second = near[first..].strip_prefix(" och ")?;
        len += " och ".len() + word_end(second);
    }
    let name = &near[..len];
    let short = STATUTE_LETTERS.contains(&name) || STATUTE_LETTERS_BEHIND_SIGN.contains(&name);
    (short || STATUTE_ENDINGS.iter().any(|ending| name.ends_with(ending))).then_some(len)
}

/// The length of ` (2001:453)` at the beginning of `text`.
pub(super) fn sfs_number(text: &str) -> Option<usize> {
    let inside = text.strip_prefix(" (")?;
    let year = digits(inside, 4).filter(|&count| count == 4)?;
    let serial = digits(inside[year..].strip_prefix(':')?, 4)?;
    let end = year + 1 + serial;
    inside[end..].starts_with(')').then_some(2 + end + 1)
}
