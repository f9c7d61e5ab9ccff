//! A consulted body's answer: what it decided, and its office's report (*tjänsteutlåtande*).
//!
//! ```text
//! decision := body "beslutade" "vid" "sitt" "sammanträde" "den" date "följande"|"att"
//! report   := office+"s" "tjänsteutlåtande" "daterat" "den" date "har i huvudsak följande lydelse"
//! ```
//!
//! | text | |
//! | --- | --- |
//! | `Ekby stadsdelsnämnd beslutade vid sitt sammanträde den 1 juni 2021 följande.` | decision |
//! | `Ekby stadsdelsförvaltnings tjänsteutlåtande daterat den 2 maj 2023 har …` | report |
//! | `I kontorets tjänsteutlåtande framgår …` | running text |

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::language::grammar::{nominative, starts_upper};
use crate::language::window;
use crate::rules::triggers::{Hit, Trigger};
use crate::source::reading::At;

/// What an office's written report is called.
const REPORTS: [&str; 4] = [
    "tjänsteutlåtande",
    "kontorsyttrande",
    "kontorsutlåtande",
    "yttrande",
];

/// A body's or an office's name that opens a formula has at most so many words.
const LONGEST_NAME: usize = 12;

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

/// Words that each formula has: a search for one tells at once of nearly every paragraph that it is
/// none.
static DECIDED: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("beslutade"));
static LYDELSE: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(" lydelse"));

/// A formula is shorter, in bytes: a name of a dozen words, a date, a diary number.
const LONGEST_FORMULA: usize = 600;

/// Where a formula at the beginning of `text` would stand.
fn formula(text: &str) -> &[u8] {
    window::first(text, LONGEST_FORMULA).as_bytes()
}

/// The part of a formula up to the first stop or comma behind a word: no name goes on behind it.
fn clause(text: &str) -> &[u8] {
    let near = formula(text);
    let ends = |&at: &usize| matches!(near.get(at + 1), None | Some(b' '));
    let end = memchr::memchr2_iter(b'.', b',', near).find(ends);
    &near[..end.unwrap_or(near.len())]
}

/// The name that `text` begins with, and what stands behind the first of `words`, which ends it.
fn name_before<'t>(text: &'t str, words: &[&str]) -> Option<(&'t str, &'t str)> {
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
        // A stop or a comma ends the clause before the formula is complete.
        if matches!(word.as_bytes().last(), Some(b'.' | b',')) {
            return None;
        }
        rest = behind.strip_prefix(' ')?;
    }
    None
}

/// The opening formula of a body's decision, and where it ends in `text`.
pub(crate) fn decision_opener(text: &str) -> Option<usize> {
    DECIDED.find(clause(text))?;
    let (_, meeting) = name_before(text, &["beslutade"])?;
    let rest = ["vid ", "på "]
        .iter()
        .find_map(|preposition| meeting.strip_prefix(preposition))?;
    // "sitt sammanträde den 15 september 2023 under § 12" is as long as it gets.
    let head = window::first(rest, 80);
    if !(head.contains("sammanträde") || head.contains("möte")) {
        return None;
    }
    let (at, cue) = [" följande", " att"]
        .iter()
        .filter_map(|cue| Some((head.find(cue)?, *cue)))
        .min()?;
    let rest = &rest[at + cue.len()..];
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    Some(text.len() - rest.strip_prefix(['.', ':']).unwrap_or(rest).len())
}

/// A report's opening sentence; ranges in the text that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReportLine {
    /// The office, nominative.
    pub(crate) author: String,
    pub(crate) at: At,
}

/// Reads the sentence that opens an office's report.
pub(crate) fn report_line(text: &str) -> Option<ReportLine> {
    LYDELSE.find(formula(text))?;
    let (author, rest) = name_before(text, &REPORTS)?;
    let dated = ["daterat ", "daterad ", "av den ", "den "]
        .iter()
        .any(|cue| rest.starts_with(cue));
    if !dated {
        return None;
    }
    // "den 15 september 2023 har i huvudsak följande lydelse" with room for a diary number.
    let sentence = window::first(rest, 200)
        .find(" lydelse")
        .map(|at| at + " lydelse".len());
    let mut end = sentence.filter(|&end| !rest[..end].contains(". "))?;
    if rest[end..].starts_with(['.', ':']) {
        end += 1;
    }
    Some(ReportLine {
        author: nominative(author).to_owned(),
        at: 0..text.len() - rest.len() + end,
    })
}

/// Whether the block opens an answer: behind a line with a body's name, it proves that the line
/// is that body's heading.
pub(crate) fn opens_answer(text: &str) -> bool {
    decision_opener(text).is_some() || report_line(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bodys_decision_is_opened_by_its_meeting() {
        let text = "Ekby stadsdelsnämnd beslutade vid sitt sammanträde den 1 juni 2021 följande.";
        assert_eq!(decision_opener(text), Some(text.len()));
        let text = "Nämnden beslutade vid sitt sammanträde den 1 juni 2021 att godkänna";
        assert_eq!(decision_opener(text), Some(text.len() - " godkänna".len()));
        assert_eq!(decision_opener("Nämnden beslutade om följande."), None);
        assert_eq!(
            decision_opener("Nämnden beslutade vid mötet attackera"),
            None
        );
    }

    #[test]
    fn a_report_is_opened_by_author_and_date() {
        let text = "Ekby stadsdelsförvaltnings tjänsteutlåtande daterat den 2 maj 2023 har i huvudsak följande lydelse.";
        let line = report_line(text).unwrap();
        assert_eq!(line.author, "Ekby stadsdelsförvaltning");
        assert_eq!(line.at, 0..text.len());
        assert_eq!(report_line("Kontorets tjänsteutlåtande godkänns."), None);
        assert_eq!(
            report_line("I går kom kontorets tjänsteutlåtande daterat den 2 maj."),
            None
        );
    }
}
