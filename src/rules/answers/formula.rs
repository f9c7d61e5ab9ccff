//! What the formulas of an answer share: where one may stand, and the name that it begins with.

use crate::language::abbreviations::leads_on;
use crate::language::grammar::starts_upper;
use crate::language::window;
use crate::rules::triggers::{Hit, Trigger};

/// A body's or an office's name that opens a formula has at most so many words.
const LONGEST_NAME: usize = 12;

/// A formula is shorter, in bytes: a name of a dozen words, a date, a diary number.
const LONGEST_FORMULA: usize = 600;

/// Where the words stand that the formulas turn on: elsewhere none is looked for.
#[derive(Debug)]
pub(crate) struct Formulas(Vec<usize>);

impl Formulas {
    pub(crate) fn of(hits: &[Hit]) -> Formulas {
        let hits = hits.iter().filter(|hit| hit.trigger == Trigger::Answer);
        Formulas(hits.map(|hit| hit.at.start).collect())
    }

    /// Whether one may begin at `at`.
    pub(crate) fn may_begin(&self, at: usize) -> bool {
        let behind = self.0.partition_point(|&place| place < at);
        let next = self.0.get(behind);
        next.is_some_and(|place| place - at < LONGEST_FORMULA)
    }
}

/// Where a formula at the beginning of `text` would stand.
pub(super) fn formula(text: &str) -> &[u8] {
    window::first(text, LONGEST_FORMULA).as_bytes()
}

/// Whether a sentence ends with `word`: a name may hold commas, as `Nämnden för torg, broar och parker`.
pub(super) fn ends_sentence(word: &str) -> bool {
    word.ends_with('.') && ends_clause(word)
}

/// Whether a clause ends with `word`, so that no name goes on behind it: `nämnden,`, but neither `Kungl.` nor
/// the `Vård-,` of `Vård-, omsorgs- och skolnämnden`.
pub(super) fn ends_clause(word: &str) -> bool {
    match word.as_bytes().last() {
        Some(b'.') => !leads_on(word.trim_end_matches('.')),
        Some(b',') => !word.ends_with("-,"),
        _ => false,
    }
}

/// The name that `text` begins with, and what stands behind the first of `words`, which ends it. No name goes
/// on behind a word of which `ends` holds.
pub(super) fn name_before<'t>(
    text: &'t str,
    words: &[&str],
    ends: impl Fn(&str) -> bool,
) -> Option<(&'t str, &'t str)> {
    if !starts_upper(text) {
        return None;
    }
    let mut rest = text;
    for _ in 0..=LONGEST_NAME {
        // Words are short, so byte by byte is the fastest way to their ends.
        let len = rest
            .bytes()
            .position(|byte| byte == b' ')
            .unwrap_or(rest.len());
        let (word, behind) = rest.split_at(len);
        // All the words end so, and few others that are so long.
        if len >= "yttrande".len() && word.ends_with("de") && words.contains(&word) {
            let name = text[..text.len() - rest.len()].trim_end();
            return (!name.is_empty()).then(|| (name, behind.trim_start()));
        }
        if ends(word) {
            return None;
        }
        rest = behind.strip_prefix(' ')?;
    }
    None
}
