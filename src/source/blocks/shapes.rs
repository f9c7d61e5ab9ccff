//! What a block looks like: sentences, a name, a point of a list.

use crate::language::abbreviations::leads_on;
use crate::language::grammar::{ends_open, ends_sentence, has_main_verb};

/// What a block looks like; what it *is* only later stages know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Sentences.
    Paragraph,
    /// A line that names what follows; also names, titles and entries of lists.
    Heading,
    /// A numbered or bulleted point.
    Item,
}

/// Whether `line` names something: a capital, no full stop, no main clause, nothing left open.
pub(super) fn names(line: &str) -> bool {
    line.starts_with(char::is_uppercase)
        && !ends_sentence(line.trim_end_matches(['!', '?']))
        && !holds_sentence_end(line)
        && !ends_open(line)
        && !has_main_verb(line)
}

/// Whether a sentence ends inside of `line` and another begins: a full stop behind a word that is
/// no abbreviation and before a capital.
fn holds_sentence_end(line: &str) -> bool {
    let stops = memchr::memchr_iter(b'.', line.as_bytes());
    stops.filter(|&at| line[at..].starts_with(". ")).any(|at| {
        let word = line[..at].rsplit(' ').next().unwrap_or("");
        // "m.m.", "nr", "K.": abbreviations have stops inside or are short.
        let abbreviated = word.contains('.') || word.chars().count() <= 3 || leads_on(word);
        !abbreviated && line[at + 2..].starts_with(char::is_uppercase)
    })
}
