//! A sentence as words and clauses: where a clause begins, what opens it, what is denied in it.
//!
//! | sentence | the clause around `bör` | opened by |
//! | --- | --- | --- |
//! | `Nämnden anser att motionen bör avslås` | `motionen bör avslås` | `att` |
//! | `Motionen är bra och bör bifallas` | `bör bifallas` | a joint, the subject stands before it |
//! | `Syftet är gott, men motionen bör avslås` | `motionen bör avslås` | a contrast |
//! | `Även om motionen bör avslås` | `motionen bör avslås` | a concession |
//! | `Om motionen bör avslås` | `motionen bör avslås` | a condition |

mod cues;

use std::borrow::Cow;
use std::ops::Range;

use crate::language::grammar::{is_finite_verb, lowercase};
use cues::{ADVERBS, NO_NEGATION, is_negation, is_subordinator};

/// A word of a sentence, without the punctuation around it.
#[derive(Clone, Debug)]
pub(crate) struct Word<'t> {
    pub(crate) text: &'t str,
    /// In lower case.
    pub(crate) lower: Cow<'t, str>,
    /// Where it begins in the sentence.
    pub(crate) start: usize,
    /// Whether punctuation or a dash behind it ends a clause.
    pub(crate) stops: bool,
    /// Whether it stands between quotation marks.
    pub(crate) quoted: bool,
    /// Whether it names who speaks, where that is known.
    pub(crate) own: bool,
}

/// What opens a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opener {
    /// The sentence itself.
    Sentence,
    /// A comma, or `och` before a verb: the subject may stand before it.
    Joint,
    /// `men`, `utan`.
    Contrast,
    /// `att`, at this word.
    That(usize),
    /// `som`.
    Relative,
    /// `om`, `ifall`: it is not said to be so.
    Condition,
    /// `även om`, `trots att`: it is granted.
    Concession,
    /// `eftersom`, `när`.
    Other,
}

/// A clause: its words, up to the next boundary, and what opens it.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    pub(crate) words: Range<usize>,
    pub(crate) opener: Opener,
}

/// A clause is looked for within so many words on each side.
const LONGEST: usize = 40;

/// The words of a sentence.
pub(crate) fn words(sentence: &str) -> Vec<Word<'_>> {
    // A word has six bytes and a blank.
    let mut found = Vec::with_capacity(sentence.len() / 6);
    let mut quoted = false;
    let mut start = 0;
    while let Some(rest) = sentence.get(start..) {
        // Most pieces are small letters, with no more than a comma or a full stop behind them.
        let small = rest.bytes().take_while(|&byte| is_small(byte)).count();
        let others = &rest.as_bytes()[small..];
        let letters = small + others.iter().take_while(|&&byte| is_letter(byte)).count();
        let len = match rest.as_bytes()[letters..] {
            _ if letters == 0 => None,
            [] | [b' ', ..] => Some(letters),
            [b',' | b'.'] | [b',' | b'.', b' ', ..] => Some(letters + 1),
            _ => None,
        };
        start += match len {
            Some(len) => {
                let text = &rest[..letters];
                let lower = if letters == small {
                    Cow::Borrowed(text)
                } else {
                    Cow::Owned(lowercase(text))
                };
                found.push(Word {
                    text,
                    lower,
                    start,
                    stops: len > letters,
                    quoted,
                    own: false,
                });
                len
            }
            None => {
                let len = rest.bytes().position(|byte| byte == b' ');
                let piece = &rest[..len.unwrap_or(rest.len())];
                push_piece(&mut found, piece, start, &mut quoted);
                piece.len()
            }
        };
        start += " ".len();
    }
    found
}

/// Adds the word in a piece of a sentence that has more than letters in it, if there is one.
fn push_piece<'t>(found: &mut Vec<Word<'t>>, piece: &'t str, start: usize, quoted: &mut bool) {
    let body = piece.trim_start_matches(|c: char| !c.is_alphanumeric());
    let head = piece.len() - body.len();
    let text = body.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_quote = |c: char| matches!(c, '"' | '”' | '“' | '„' | '»' | '«');
    let opens = piece[..head].contains(is_quote);
    if text.is_empty() {
        // A dash alone parts two clauses.
        if let Some(last) = found.last_mut() {
            last.stops = true;
        }
        *quoted ^= opens;
        return;
    }
    let tail = &body[text.len()..];
    *quoted |= opens;
    found.push(Word {
        text,
        lower: lower(text),
        start: start + head,
        stops: tail.contains([',', ';', ':', '.', '?', '!', '–']),
        quoted: *quoted,
        own: false,
    });
    if tail.contains(is_quote) {
        *quoted = false;
    }
}

/// Whether the byte is a letter of ASCII, or may be half of å, ä or ö.
fn is_letter(byte: u8) -> bool {
    is_small(byte) || byte.is_ascii_uppercase()
}

/// Whether the byte is a small letter of ASCII, or may be half of å, ä or ö: all of these together make
/// no other letter.
pub(crate) fn is_small(byte: u8) -> bool {
    byte.is_ascii_lowercase() || matches!(byte, 0xC3 | 0xA4 | 0xA5 | 0xB6)
}

/// In lower case; most words are as they stand.
fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| is_small(byte) || byte == b'-') {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(lowercase(word))
    }
}

/// The clause around word `i`.
pub(crate) fn clause(words: &[Word<'_>], i: usize) -> Clause {
    let mut start = i;
    let mut opener = Opener::Sentence;
    while start > 0 {
        if i - start >= LONGEST {
            opener = Opener::Other;
            break;
        }
        if let Some(found) = opened(words, start - 1, i) {
            opener = found;
            break;
        }
        start -= 1;
        if start < i && words[start].stops {
            start += 1;
            opener = Opener::Joint;
            break;
        }
    }
    // Where such a clause begins the sentence, the main clause begins with its verb: "Även om
    // syftet är gott anser nämnden".
    if matches!(
        opener,
        Opener::Concession | Opener::Condition | Opener::Other
    ) && let Some(verb) = main_verb(words, start..i + 1)
    {
        start = verb;
        opener = Opener::Joint;
    }
    let mut end = i + 1;
    while end < words.len() && end - i < LONGEST {
        if words[end - 1].stops || opened(words, end, end + 1).is_some() {
            break;
        }
        end += 1;
    }
    Clause {
        words: start..end,
        opener,
    }
}

/// The second finite verb of a range, where it does not follow on the first: two clauses have two.
fn main_verb(words: &[Word<'_>], range: Range<usize>) -> Option<usize> {
    // Behind a modal verb the passive is an infinitive.
    let mut verbs = range.filter(|&i| {
        let word = words[i].lower.as_ref();
        is_finite_verb(word) && !word.ends_with('s')
    });
    let first = verbs.next()?;
    verbs.find(|&i| i > first + 1)
}

/// What word `i` opens for a clause that reaches to word `to`.
fn opened(words: &[Word<'_>], i: usize, to: usize) -> Option<Opener> {
    let word = words[i].lower.as_ref();
    let before = i.checked_sub(1).map(|i| &words[i]);
    let first = before.is_none_or(|before| before.stops);
    let is_before = |expected: &[&str]| {
        before.is_some_and(|before| !before.stops && expected.contains(&before.lower.as_ref()))
    };
    match word {
        "att" if is_before(&["trots"]) => Some(Opener::Concession),
        "att" => Some(Opener::That(i)),
        "som" if is_before(&["samtidigt"]) => Some(Opener::Concession),
        // `såväl som`, `lika bra som`, `som helst` compare; `som svar` says as what.
        "som"
            if words.get(i + 1).is_none_or(|next| {
                ["svar", "helst", "sitt", "eget"].contains(&next.lower.as_ref())
            }) =>
        {
            None
        }
        "som" => Some(Opener::Relative),
        "om" if is_before(&["även"]) => Some(Opener::Concession),
        "om" if first || is_before(&["men", "och"]) => Some(Opener::Condition),
        "fast" | "fastän" | "ehuru" => Some(Opener::Concession),
        "ifall" | "huruvida" | "såvida" => Some(Opener::Condition),
        "men" => Some(Opener::Contrast),
        "utan" if first => Some(Opener::Contrast),
        "och" | "samt" => {
            let next = words.get(i + 1).filter(|_| i < to)?;
            is_finite_verb(&next.lower).then_some(Opener::Joint)
        }
        _ if is_subordinator(word) => Some(Opener::Other),
        _ => None,
    }
}

/// Whether word `i` denies.
pub(crate) fn denies(words: &[Word<'_>], i: usize) -> bool {
    is_negation(&words[i].lower)
        && words
            .get(i + 1)
            .is_none_or(|next| !NO_NEGATION.contains(&next.lower.as_ref()))
}

/// The number of negations in a range of words.
pub(crate) fn denials(words: &[Word<'_>], range: Range<usize>) -> usize {
    range.filter(|&i| denies(words, i)).count()
}

/// Whether a word may stand between a verb and its subject or object without being either.
pub(crate) fn is_filler(words: &[Word<'_>], i: usize) -> bool {
    ADVERBS.contains(&words[i].lower) || is_negation(&words[i].lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_opens_a_clause() {
        for (sentence, expected, opener) in [
            (
                "Nämnden anser att motionen bör avslås.",
                "motionen bör avslås",
                Opener::That(2),
            ),
            (
                "Motionen är bra och bör bifallas.",
                "bör bifallas",
                Opener::Joint,
            ),
            (
                "Syftet är gott, men motionen bör avslås.",
                "motionen bör avslås",
                Opener::Contrast,
            ),
            (
                "Även om motionen bör avslås, är den god.",
                "motionen bör avslås",
                Opener::Concession,
            ),
            (
                "Om motionen bör avslås, sägs det.",
                "motionen bör avslås",
                Opener::Condition,
            ),
            (
                "Förslaget om taxan bör avslås.",
                "Förslaget om taxan bör avslås",
                Opener::Sentence,
            ),
        ] {
            let words = words(sentence);
            let at = words.iter().position(|word| word.lower == "bör").unwrap();
            let found = clause(&words, at);
            let text: Vec<&str> = words[found.words].iter().map(|word| word.text).collect();
            assert_eq!(
                (text.join(" ").as_str(), found.opener),
                (expected, opener),
                "{sentence}"
            );
        }
    }

    #[test]
    fn quotation_marks_hold_somebody_elses_words() {
        let words = words("Den säger ”vi tillstyrker förslaget” nu.");
        let quoted: Vec<&str> = words
            .iter()
            .filter(|word| word.quoted)
            .map(|word| word.text)
            .collect();
        assert_eq!(quoted, ["vi", "tillstyrker", "förslaget"]);
    }

    #[test]
    fn not_least_denies_nothing() {
        let words = words("Det gäller inte minst detta, men inte det.");
        assert_eq!(denials(&words, 0..words.len()), 1);
    }
}
