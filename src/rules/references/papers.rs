//! Papers of the council, the government and parliament: `SOU 2020:46`, `prop. 2009/10:155`,
//! `Motion (2016:5)`, `utl. 189/99`.

use super::found::Found;
use super::near::{before, last_word, start_of_word};
use super::numbers::{digits, ended};
use super::words::{SERIES, Series};
use crate::report::ReferenceKind;
use crate::source::reading::At;

/// The series that `word` names.
fn series(word: &str) -> Option<&'static Series> {
    SERIES.iter().find(|series| series.words.contains(&word))
}

/// The number at `at`, where `near`, what stands before it, ends with the word of a series.
pub(super) fn of_series(text: &str, at: &At, near: &str, parenthesis: bool) -> Option<Found> {
    let word = last_word(near);
    let Series { kind, prefix, .. } = series(word)?;
    // "SOU 2020:46" is cited with its letters, a motion with its number.
    let start = if prefix.is_empty() || parenthesis {
        at.start
    } else {
        start_of_word(text, at.start, word)
    };
    let number = &text[at.clone()];
    Some(Found::new(
        *kind,
        format!("{prefix}{number}"),
        start..at.end,
    ))
}

/// `Motion av Ada Ek (V) (2006:36)`, with the number at `at`: `near`, what stands before it, ends
/// with the persons.
pub(super) fn moved_by_persons(text: &str, at: At, near: &str) -> Option<Found> {
    let sentence = near
        .rmatch_indices(". ")
        .map(|(end, stop)| &near[end + stop.len()..])
        .find(|sentence| sentence.starts_with(char::is_uppercase))
        .unwrap_or(near);
    let closed = text[at.end..].starts_with(')');
    let named = near.ends_with(')') || closed && near.ends_with("m.fl.");
    let kind = sentence.split(' ').rev().find_map(series)?.kind;
    (named && matches!(kind, ReferenceKind::Motion | ReferenceKind::Letter))
        .then(|| Found::new(kind, text[at.clone()].to_owned(), at))
}

/// `prop. 2009/10:155`, `bet. 2016/17:KU10`, with the session of parliament at `session`.
pub(super) fn of_session(text: &str, session: &At) -> Option<Found> {
    let letters = text[session.end + 1..]
        .bytes()
        .take(4)
        .take_while(u8::is_ascii_uppercase)
        .count();
    let serial = session.end + 1 + letters;
    let end = serial + digits(&text[serial..], 5)?;
    let (near, _) = before(text, session.start);
    let word = last_word(near);
    let Series { kind, prefix, .. } = series(word).filter(|series| !series.prefix.is_empty())?;
    let at = start_of_word(text, session.start, word)..ended(text, end)?;
    let number = &text[session.start..end];
    Some(Found::new(*kind, format!("{prefix}{number}"), at))
}

/// `utl. 189/99`: how reports were numbered before 2000; the word stands at `word`.
pub(super) fn old_utlatande(text: &str, word: &At) -> Option<Found> {
    let rest = text[word.end..].strip_prefix(' ')?;
    let start = word.end + 1;
    let serial = digits(rest, 4)?;
    let year = digits(rest[serial..].strip_prefix('/')?, 2).filter(|&count| count == 2)?;
    let at = start..ended(text, start + serial + 1 + year)?;
    Some(Found::new(
        ReferenceKind::Utlatande,
        text[at.clone()].to_owned(),
        at,
    ))
}
