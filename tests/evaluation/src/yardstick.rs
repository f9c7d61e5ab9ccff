//! What speed is compared with: one aho-corasick pass with 457 literals over the same bytes.
//!
//! How fast a machine is, how busy, and how many megabytes a second it reads on a given day is the
//! same for both, so that the ratio says something of the crate alone.
//!
//! The literals are those of the yardstick that the targets were set with, one a line: words and phrases
//! of the genre. [`limits`] compares other passes over the same bytes, to show that this yardstick is as
//! long as that one was.

use std::hint::black_box;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// One a line.
const LITERALS: &str = include_str!("yardstick.txt");

/// The automaton: a DFA, leftmost-longest, case-sensitive.
///
/// # Panics
///
/// When aho-corasick cannot build it, which a fixed list of short literals does not make it do.
#[must_use]
pub fn yardstick() -> AhoCorasick {
    automaton(Some(AhoCorasickKind::DFA), false)
}

fn automaton(kind: Option<AhoCorasickKind>, ignore_case: bool) -> AhoCorasick {
    AhoCorasick::builder()
        .kind(kind)
        .ascii_case_insensitive(ignore_case)
        .match_kind(MatchKind::LeftmostLongest)
        .build(LITERALS.lines())
        .expect("457 short literals build")
}

/// Another pass over the bytes of a text.
pub struct Limit {
    /// What it does.
    pub name: &'static str,
    /// How many times as fast as the yardstick it was where the targets were set, on the source document.
    pub then: f64,
    /// The pass.
    pub run: Box<dyn Fn(&str) -> usize>,
}

impl std::fmt::Debug for Limit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Limit")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// The passes that the yardstick was compared with where the targets were set: those that a processor is
/// kept busy by, not its memory.
///
/// # Panics
///
/// As [`yardstick`] does.
#[must_use]
pub fn limits() -> Vec<Limit> {
    fn limit(name: &'static str, then: f64, run: impl Fn(&str) -> usize + 'static) -> Limit {
        let run = Box::new(run);
        Limit { name, then, run }
    }
    let insensitive = automaton(Some(AhoCorasickKind::DFA), true);
    let default = automaton(None, false);
    vec![
        limit("str::from_utf8", 3.8, |text| {
            std::str::from_utf8(black_box(text.as_bytes())).map_or(0, str::len)
        }),
        limit("lines, trimmed", 12.7, |text| lines(text.as_bytes()).len()),
        limit("nfc", 0.20, |text| text.nfc().collect::<String>().len()),
        limit("unicode_words", 0.21, |text| text.unicode_words().count()),
        limit("split_sentence_bounds", 0.15, |text| {
            text.split_sentence_bounds().count()
        }),
        limit("automaton that ignores case", 0.94, move |text| {
            insensitive.find_iter(text).count()
        }),
        limit("automaton of the default kind", 0.45, move |text| {
            default.find_iter(text).count()
        }),
    ]
}

/// Where the lines stand that hold something, trimmed.
fn lines(text: &[u8]) -> Vec<std::ops::Range<usize>> {
    let mut lines = Vec::new();
    let mut begin = 0;
    for newline in memchr::memchr_iter(b'\n', text).chain([text.len()]) {
        let line = &text[begin..newline];
        let start = begin + (line.len() - line.trim_ascii_start().len());
        let trimmed = line.trim_ascii().len();
        if trimmed > 0 {
            lines.push(start..start + trimmed);
        }
        begin = newline + 1;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_literals_are_as_many_as_they_were_and_each_is_another() {
        let mut literals: Vec<&str> = LITERALS.lines().collect();
        literals.sort_unstable();
        literals.dedup();
        assert_eq!(literals.len(), 457);
        assert!(literals.iter().all(|literal| !literal.trim().is_empty()));
    }

    #[test]
    fn lines_are_trimmed() {
        let text = "a b \n\n  c\n".as_bytes();
        assert_eq!(lines(text), [0..3, 8..9]);
    }
}
