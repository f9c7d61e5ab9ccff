//! What stands in one place each, as spans alone.

use serde::Serialize;

use crate::outline::{Findings, Mark};
use crate::report::{Rule, Span};
use crate::rules::{answers, decisions};
use crate::source;
use crate::source::blocks::Blocks;
use crate::source::reading::At;

/// A place in the input where a rule read something.
///
/// Borrowed from the input, and neither linked nor put into reading form: that is what
/// [`extract`](crate::extract()) does with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Located<'t> {
    /// The rule, which tells what stands there.
    pub rule: Rule,
    /// Where it stands.
    pub span: Span,
    /// The piece of the input, line breaks and all.
    pub text: &'t str,
}

/// The places of `text` where something stands that a rule reads: dates, persons with their party,
/// references, short forms, diary numbers, consulted bodies, headings, and the formulas that open
/// decisions, answers, dissents (*reservationer*) and the signature. Each is a [`Span`] and the piece
/// of the input itself, in the order in which they begin.
///
/// Nothing is linked and no text is made, so this takes about half the time of [`extract`](crate::extract()):
/// for an index, or for colours in an editor.
///
/// ```
/// let text = "Ada Ek (V) vill ha svar\nsenast den 3 maj\n2011.\n";
/// let located = utlatande::locate(text);
/// let [person, date] = &located[..] else { panic!() };
/// assert_eq!((person.rule.as_str(), person.text), ("people.party", "Ada Ek"));
/// assert_eq!((date.rule.as_str(), date.text), ("dates.day", "3 maj\n2011"));
/// assert_eq!(&text[date.span], date.text);
/// ```
#[must_use]
pub fn locate(text: &str) -> Vec<Located<'_>> {
    let mut blocks = source::read(text).blocks;
    let mut findings = Findings::of(&mut blocks);
    let marks = findings.marks(&blocks);
    located(text, &blocks, &findings, &marks)
}

/// All places of `text`, the first ones first.
pub(crate) fn located<'t>(
    text: &'t str,
    blocks: &Blocks,
    findings: &Findings,
    marks: &[Option<Mark>],
) -> Vec<Located<'t>> {
    let mut found = Vec::new();
    let mut add = |rule: Rule, at: At| {
        let span = blocks.reading.span(at);
        found.extend(span.map(|span| Located {
            rule,
            span,
            text: &text[span],
        }));
    };
    if let Some(header) = &findings.header {
        for at in &header.diary_numbers {
            add(Rule::HeaderDiaryNumber, at.clone());
        }
    }
    for mention in &findings.mentions {
        add(mention.rule, mention.name.clone());
    }
    for date in &findings.dates {
        add(date.rule, date.at.clone());
    }
    for reference in &findings.references {
        add(reference.rule, reference.at.clone());
    }
    for abbreviation in &findings.abbreviations {
        add(abbreviation.rule, abbreviation.at.clone());
    }
    for list in &findings.lists {
        for named in &list.bodies {
            add(list.rule, named.at.clone());
        }
    }
    for (i, mark) in marks.iter().enumerate() {
        if let Some(mark) = mark {
            opened(mark, blocks.text(i), &blocks.blocks[i].at, &mut add);
        }
    }
    found.sort_by_key(|located| located.span);
    found
}

/// What a block opens, with its place.
fn opened(mark: &Mark, text: &str, block: &At, add: &mut impl FnMut(Rule, At)) {
    let inside = |at: At| block.start + at.start..block.start + at.end;
    let (rule, at) = match mark {
        Mark::Heading(_) => (Rule::SectionsHeading, block.clone()),
        Mark::Title => (Rule::SectionsSubheading, block.clone()),
        Mark::Body(_) => (Rule::SectionsBody, block.clone()),
        Mark::Endorsement => (Rule::DecisionsEndorsement, block.clone()),
        Mark::Signature => (Rule::SignatureLine, block.clone()),
        Mark::Dissent => (Rule::DissentsOpening, block.clone()),
        Mark::Decision => {
            let Some(opener) = decisions::opener(text) else {
                return;
            };
            (opener.rule(), inside(0..opener.len))
        }
        Mark::Report => {
            let Some(line) = answers::report_line(text) else {
                return;
            };
            (Rule::AnswersReport, inside(line.at))
        }
        Mark::Rapporteur => {
            for name in decisions::rapporteurs(text).unwrap_or_default() {
                add(Rule::PeopleRapporteur, inside(name));
            }
            return;
        }
    };
    add(rule, at);
}
