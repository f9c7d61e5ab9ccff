//! A quick look that spares most sentences the reading.

use crate::language::clauses::is_small;
use crate::language::grammar::lowercase;
use crate::language::window;
use crate::rules::stance::cue::Frame;
use crate::rules::stance::lookup;
use crate::rules::stance::matter::names_matter;
use crate::rules::stance::position::Strength;
use crate::rules::stance::voice::Voice;
use crate::rules::stance::words::DENIALS;

/// How far from a cue, in words, its matter is looked for.
const NEAR: usize = 8;

/// Bytes that so many words have.
const BYTES: usize = 200;

/// Whether the cue at `at` may say something there, of a strength that `counts`: there is one, and what
/// it needs. A quick look that spares most sentences the reading.
pub(crate) fn may_tell(
    text: &str,
    at: usize,
    voice: &Voice<'_>,
    counts: impl Fn(Strength) -> bool,
) -> bool {
    let word = word_at(text, at);
    let cue = if word.starts_with(char::is_uppercase) {
        lookup::cue(&lowercase(word))
    } else {
        lookup::cue(word)
    };
    let Some(cue) = cue.filter(|cue| counts(cue.strength())) else {
        return false;
    };
    let (head, tail) = (
        window::last(&text[..at], BYTES),
        window::first(&text[at..], BYTES),
    );
    let before = |most| window::pieces_back(head).take(most);
    let behind = |most| window::pieces(tail).skip(1).take(most);
    let needs_topic = cue.frame == Frame::Attempt && cue.needs_denial();
    if needs_topic && !behind(4).any(|word| voice.is_topic(word)) {
        return false;
    }
    if cue.needs_denial() && !before(9).chain(behind(3)).any(|word| DENIALS.are_of(word)) {
        return false;
    }
    let names = |word: &str| names_matter(word) || voice.is_topic(word);
    match cue.frame {
        _ if needs_topic => true,
        // Its object stands behind it.
        Frame::Attitude(_) => behind(NEAR).any(|word| word.starts_with("de") || names(word)),
        Frame::Outcome | Frame::Attempt | Frame::Quality => {
            behind(NEAR).chain(before(NEAR)).any(names)
        }
        _ => true,
    }
}

/// The letters at `at`.
fn word_at(text: &str, at: usize) -> &str {
    let text = &text[at..];
    let small = text.bytes().take_while(|&byte| is_small(byte)).count();
    // Most words are in lower case and have a blank or a stop behind them.
    match text.as_bytes().get(small) {
        Some(byte) if byte.is_ascii() && !byte.is_ascii_alphabetic() => &text[..small],
        _ => text
            .split(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or(""),
    }
}
