//! The sentence around a place in a text.

use std::ops::Range;

use crate::language::abbreviations::leads_on;
use crate::language::grammar::starts_upper;
use crate::language::items::marker_len;
use crate::language::sentences::ends::Ends;
use crate::language::window;

/// How far on each side a sentence is looked for, in bytes.
const SENTENCE: usize = 700;

/// The sentence of the line `text` in which the byte at `at` stands, as a range in `text`; `None`
/// where it is too long to be one.
///
/// It looks back for a place where a sentence surely begins and goes on from there.
pub(crate) fn around(text: &str, at: usize) -> Option<Range<usize>> {
    let before = window::last(&text[..at], SENTENCE);
    let from = at - before.len();
    let sure = memchr::memrchr3_iter(b'.', b'?', b'!', before.as_bytes()).find(|&stop| {
        let next = before[stop + 1..].strip_prefix(' ');
        next.is_some_and(|_| is_sure_end(&before[..=stop], &text[from + stop + 2..]))
    });
    let start = match sure {
        Some(stop) => from + stop + ". ".len(),
        None if from == 0 => 0,
        None => return None,
    };
    let near = window::first(&text[start..], at - start + SENTENCE);
    let mut ends = Ends::new(near, None);
    let (mut begin, mut end) = (0, 0);
    if let Some(sure) = plain_end(near) {
        end = sure;
    }
    while end <= at - start {
        begin = end;
        end = ends.next()?;
    }
    let is_whole = end < near.len() || start + near.len() == text.len();
    let sentence = &near[begin..end];
    begin += sentence.len() - sentence.trim_start().len();
    begin += marker_len(&near[begin..end]);
    is_whole.then_some(start + begin..start + end)
}

/// Where the first sentence of `text` ends, if its first stop is a sure end. Then no rule need decide.
fn plain_end(text: &str) -> Option<usize> {
    let is_stop = |&at: &usize| text.as_bytes()[at].is_ascii() || text[at..].starts_with('…');
    let stop = may_stop(text.as_bytes()).find(is_stop)?;
    let end = stop + 1;
    let is_end = text[stop..].starts_with('.')
        && match text[end..].strip_prefix(' ') {
            Some(next) => is_sure_end(&text[..end], next),
            None => end == text.len(),
        };
    is_end.then_some(end)
}

/// Where a stop, a colon or a bracket stands in a text, or a character that begins with the same byte as
/// an ellipsis: dashes and quotes too.
fn may_stop(text: &[u8]) -> impl Iterator<Item = usize> {
    let may = |byte: u8| matches!(byte, b'.' | b'?' | b'!' | b':' | b'(' | b')' | 0xE2);
    // No early exit, so that the compiler can compare many bytes at a time.
    let holds = move |near: &[u8]| near.iter().fold(false, |any, &byte| any | may(byte));
    text.chunks(32)
        .enumerate()
        .filter(move |(_, near)| holds(near))
        .flat_map(move |(i, near)| {
            let places = near.iter().enumerate().filter(move |(_, byte)| may(**byte));
            places.map(move |(at, _)| 32 * i + at)
        })
}

/// Whether a sentence ends between `before` and `next` whatever else they hold: a long word in lower
/// case, a stop, then a capital.
fn is_sure_end(before: &str, next: &str) -> bool {
    if !matches!(before.as_bytes().last(), Some(b'.' | b'?' | b'!')) {
        return false;
    }
    let sentence = &before[..before.len() - 1];
    let word = window::last(sentence, 5);
    starts_upper(next)
        && word.len() == 5
        && word
            .chars()
            .all(|letter| letter.is_alphabetic() && letter.is_lowercase())
        && !leads_on(sentence.rsplit(' ').next().unwrap_or(sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_around_a_place_is_the_one_that_the_iterator_gives() {
        let text = "Nämnden svarade. Enligt t.ex. Boverket behövs kap. 3. Det räcker (se ovan). \
                    Vad? Nämnden avstyrker bl.a. Ekbys förslag. A. Ek kom.";
        let mut start = 0;
        for end in Ends::new(text, None) {
            let begin = start + text[start..end].len() - text[start..end].trim_start().len();
            for at in (begin..end).filter(|&at| text.is_char_boundary(at)) {
                assert_eq!(around(text, at), Some(begin..end));
            }
            start = end;
        }
        assert_eq!(start, text.len());
        let long = "och så vidare ".repeat(100);
        assert_eq!(around(&long, 600), None);
    }
}
