//! Papers of the council, the government and parliament: `SOU 2020:46`, `prop. 2009/10:155`,
//! `Motion (2016:5)`, `utl. 189/99`.

use super::found::Found;
use super::near::{before, last_word, start_of_word};
use super::numbers::{digits, ended};
use super::words::{SERIES, Series};
use crate::language::grammar::starts_upper;
use crate::language::sentences::ends_between;
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
    let closed = text[at.end..].starts_with(')');
    let named = near.ends_with(')') || closed && near.ends_with("m.fl.");
    let kind = member_paper(near).filter(|_| named)?;
    Some(Found::new(kind, text[at.clone()].to_owned(), at))
}

/// The kind of the members' paper that the last sentence of `near` speaks of.
pub(super) fn member_paper(near: &str) -> Option<ReferenceKind> {
    let sentence = near
        .rmatch_indices(". ")
        .map(|(end, stop)| (&near[..=end], &near[end + stop.len()..]))
        .find(|(before, next)| starts_upper(next) && ends_between(before, next))
        .map_or(near, |(_, sentence)| sentence);
    let kind = sentence.split(' ').rev().find_map(series)?.kind;
    matches!(kind, ReferenceKind::Motion | ReferenceKind::Letter).then_some(kind)
}

/// `prop. 2009/10:155`, `bet. 2016/17:KU10`, `2011/12:JuU5`, with the session of parliament at `session`.
pub(super) fn of_session(text: &str, session: &At) -> Option<Found> {
    let colon = session.end + 1;
    let letters = committee(&text[colon..]);
    let (near, _) = before(text, session.start);
    let word = last_word(near);
    let series = series(word).filter(|series| !series.prefix.is_empty());
    // "prop. 2011/12: 45"
    let blank = usize::from(series.is_some() && text[colon..].starts_with(' '));
    let serial = colon + blank + letters;
    let end = serial + digits(text.get(serial..)?, 5)?;
    // "2011/12:JuU5": only the committees of parliament number so.
    let (kind, prefix, start) = match series {
        Some(series) => (
            series.kind,
            series.prefix,
            start_of_word(text, session.start, word),
        ),
        None if text[..serial].ends_with('U') => (ReferenceKind::Bet, "bet. ", session.start),
        None => return None,
    };
    let at = start..ended(text, end)?;
    let number = [&text[session.start..colon], &text[colon + blank..end]].concat();
    Some(Found::new(kind, format!("{prefix}{number}"), at))
}

/// The length of a committee's letters at the beginning of `text`: `KU`, `JuU`, `FöU`, `UFöU`.
fn committee(text: &str) -> usize {
    let letters = text.chars().take(5).take_while(|c| c.is_alphabetic());
    letters.map(char::len_utf8).sum()
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
