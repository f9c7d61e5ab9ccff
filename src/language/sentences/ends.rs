//! The ends of the sentences in one line.

use std::collections::HashSet;

use unicode_segmentation::UnicodeSegmentation;

use crate::language::grammar::starts_upper;
use crate::language::sentences::colons::ends_with_colon;
use crate::language::sentences::quotes::is_apart;
use crate::language::sentences::run_in::runs_in;
use crate::language::sentences::stops::{ends_with_stop, is_before_note, without_closers};
use crate::language::sentences::words::OPENERS;
use crate::language::window;

/// Bytes in parentheses, at most: behind that they were never closed.
const PARENTHESIS: usize = 600;

/// The ends of the sentences in one line.
pub(crate) struct Ends<'t> {
    text: &'t str,
    /// Where the open sentence begins.
    start: usize,
    /// Where the next word is looked for.
    at: usize,
    /// Where the parentheses that are open were opened.
    open: Vec<usize>,
    /// The document's words in lower case; where there are none, no heading runs in.
    words: Option<&'t HashSet<&'t str>>,
}

impl<'t> Ends<'t> {
    pub(crate) fn new(text: &'t str, words: Option<&'t HashSet<&'t str>>) -> Ends<'t> {
        Ends {
            text,
            start: text.len() - text.trim_start().len(),
            at: text.len() - text.trim_start().len(),
            open: Vec::new(),
            words,
        }
    }

    /// Notes the parentheses in the word at `at..end`. One that the sentence begins with does not count:
    /// it holds whole sentences.
    fn note_parentheses(&mut self, end: usize) {
        for (i, byte) in self.text[self.at..end].bytes().enumerate() {
            match byte {
                b'(' if self.at + i > self.start => self.open.push(self.at + i),
                b')' => drop(self.open.pop()),
                _ => {}
            }
        }
    }

    /// Whether the place behind `end` lies in parentheses.
    fn is_inside(&mut self, end: usize) -> bool {
        if self
            .open
            .first()
            .is_some_and(|open| end - open > PARENTHESIS)
        {
            self.open.clear();
        }
        !self.open.is_empty()
    }

    /// Whether the sentence ends at `end`, before the word at `next`.
    fn ends(&mut self, end: usize, next: usize) -> bool {
        // Behind a comma nothing ends, and behind a word without a stop only a heading that runs in.
        let last = self.text.as_bytes()[end - 1];
        if last == b',' || (self.words.is_none() && last.is_ascii_alphanumeric()) {
            return false;
        }
        let (before, at, next) = (&self.text[self.start..end], next, &self.text[next..]);
        let bare = without_closers(before);
        let ends = match bare.chars().next_back() {
            Some('.') => ends_with_stop(before, bare, next, self.words),
            Some('?' | '!') => !next
                .trim_start_matches(OPENERS)
                .starts_with(char::is_lowercase),
            Some('…') => starts_upper(next),
            Some(':') => self
                .words
                .is_some_and(|words| ends_with_colon(bare, next, words)),
            Some(last) if last.is_alphanumeric() => self
                .words
                .is_some_and(|words| is_before_note(before, next) || runs_in(before, next, words)),
            Some(last) if !last.is_ascii() => is_unicode_end(self.text, end, at),
            _ => false,
        };
        ends && !self.is_inside(end) && !is_apart(self.text, end, at)
    }
}

/// Bytes around a stop that Unicode's rules are shown: a short sentence on each side.
const AROUND: usize = 200;

/// Whether a sentence ends at `end`, before the word at `next`, by Unicode's boundaries (UAX 29). They judge
/// the stops that Swedish does not have: `‽`, `؟`, `。`.
fn is_unicode_end(text: &str, end: usize, next: usize) -> bool {
    let from = end - window::last(&text[..end], AROUND).len();
    let near = &text[from..next + window::first(&text[next..], AROUND).len()];
    let mut bounds = near.split_sentence_bound_indices();
    bounds.any(|(at, _)| from + at == next)
}

impl Iterator for Ends<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.at < self.text.len() {
            let end = self.at + word_len(&self.text[self.at..]);
            self.note_parentheses(end);
            let next = end + blank_len(&self.text[end..]);
            self.at = next;
            let line_ends =
                next == self.text.len() || self.text.as_bytes()[end..next].contains(&b'\n');
            if line_ends || self.ends(end, next) {
                self.start = next;
                self.open.clear();
                return Some(end);
            }
        }
        None
    }
}

/// The length of the word that `text` begins with.
fn word_len(text: &str) -> usize {
    // All white space begins with one of these bytes.
    let may_begin_blank = |byte: u8| byte <= b' ' || matches!(byte, 0xC2 | 0xE1..=0xE3);
    match text.bytes().position(may_begin_blank) {
        Some(at) if matches!(text.as_bytes()[at], b' ' | b'\n') => at,
        Some(_) => text.find(char::is_whitespace).unwrap_or(text.len()),
        None => text.len(),
    }
}

/// The length of the white space that `text` begins with.
fn blank_len(text: &str) -> usize {
    match text.as_bytes() {
        // Nearly always it is one blank.
        [b' ', next, ..] if next.is_ascii_graphic() => 1,
        _ => text.len() - text.trim_start().len(),
    }
}
