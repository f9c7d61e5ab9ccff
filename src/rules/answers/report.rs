//! The sentence that opens an office's report.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::language::grammar::nominative;
use crate::language::window;
use crate::rules::answers::formula::{ends_sentence, formula, name_before};
use crate::rules::answers::words::{DATED, REPORTS, WORDING};
use crate::source::reading::At;

/// A search for its last word shows at once of nearly every paragraph that it opens no report.
static LAST_WORD: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(WORDING));

/// A report's opening sentence; ranges in the text that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReportLine {
    /// The office, nominative.
    pub(crate) author: String,
    pub(crate) at: At,
}

/// Reads the sentence that opens an office's report.
pub(crate) fn report_line(text: &str) -> Option<ReportLine> {
    LAST_WORD.find(formula(text))?;
    let (author, rest) = name_before(text, REPORTS, ends_sentence)?;
    if !DATED.iter().any(|cue| rest.starts_with(cue)) {
        return None;
    }
    // "den 15 september 2023 har i huvudsak följande lydelse" with room for a diary number.
    let sentence = window::first(rest, 200)
        .find(WORDING)
        .map(|at| at + WORDING.len());
    let mut end = sentence.filter(|&end| !rest[..end].contains(". "))?;
    if rest[end..].starts_with(['.', ':']) {
        end += 1;
    }
    Some(ReportLine {
        author: nominative(author).to_owned(),
        at: 0..text.len() - rest.len() + end,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_opened_by_author_and_date() {
        let text = "Ekby stadsdelsförvaltnings tjänsteutlåtande daterat den 2 maj 2023 har i huvudsak följande lydelse.";
        let line = report_line(text).unwrap();
        assert_eq!(line.author, "Ekby stadsdelsförvaltning");
        assert_eq!(line.at, 0..text.len());
        let text =
            "Kungl. Ekakademiens yttrande daterat den 2 maj 2023 har i huvudsak följande lydelse.";
        assert_eq!(report_line(text).unwrap().author, "Kungl. Ekakademien");
        let text = "Ekby, Alm & Bror AB:s yttrande daterat den 2 maj 2023 har i huvudsak följande lydelse.";
        assert_eq!(report_line(text).unwrap().author, "Ekby, Alm & Bror AB");
        assert_eq!(report_line("Kontorets tjänsteutlåtande godkänns."), None);
        assert_eq!(
            report_line("I går kom kontorets tjänsteutlåtande daterat den 2 maj."),
            None
        );
    }
}
