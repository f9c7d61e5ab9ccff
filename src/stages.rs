//! The inside of the crate, for its own benches, fuzz targets and tests: the pipeline up to one stage,
//! and all small readers at once. This is no API. It changes without notice.

use crate::language::{bodies, grammar, headings, items, sentences, window};
use crate::link::referral::stances;
use crate::outline::{self, Findings};
use crate::rules::triggers;
use crate::source::column::Column;
use crate::source::{lines, pages, read};

/// Lines.
#[must_use]
pub fn lines(text: &str) -> usize {
    lines::lines(text).len()
}

/// Lines, pages, and the column that they agree on.
#[must_use]
pub fn column(text: &str) -> usize {
    let pages = pages::pages(text, lines::lines(text));
    usize::from(Column::of(text, &pages.lines).is_known()) + pages.lines.len()
}

/// How wide a piece of a line is in Times (0), Helvetica (1) or a monospaced font (2), in
/// thousandths of an em: what the layout measures with, for those who set text to test it.
#[must_use]
pub fn width(piece: &str, font: usize) -> u64 {
    crate::source::column::width(piece, font)
}

/// The blocks in reading form, for those who set them anew to test the layout.
#[must_use]
pub fn blocks(text: &str) -> Vec<String> {
    let mut blocks = read(text).blocks;
    let _ = Findings::of(&mut blocks);
    (0..blocks.blocks.len())
        .map(|i| blocks.text(i).to_owned())
        .collect()
}

/// The number of small readers that find something in `text`.
#[must_use]
pub fn verifiers(text: &str) -> usize {
    use crate::rules::stance::{self, Voice};
    use crate::rules::{
        abbreviations, answers, decisions, dissents, header, people, references, silence,
    };
    let took = [
        items::marker(text).is_some(),
        headings::begins(text).is_some(),
        crate::rules::formulas::opens(text, true),
        crate::rules::formulas::is_whole(text, text, true),
        crate::rules::formulas::continues(text, text),
        answers::decision_opener(text).is_some(),
        answers::report_line(text).is_some(),
        decisions::opener(text).is_some(),
        decisions::closing_opener(text).is_some(),
        decisions::rapporteurs(text).is_some(),
        decisions::outcome(text).is_some(),
        dissents::opening(text).is_some(),
        dissents::joined(text).is_some(),
        dissents::demanded(text).is_some(),
        header::is_header_line(text),
        people::is_name(text),
        people::name_list(text).is_some(),
        references::diary_number(text).is_some(),
        silence::silences(text).is_some(),
        !sentences::first_sentence(text).is_empty(),
        grammar::has_main_verb(text),
        bodies::is_body(text),
    ];
    let hits = triggers::scan(text);
    let lists = crate::rules::remiss::lists(text, &hits);
    let dates = crate::rules::dates::dates(text, &hits);
    let mentions = people::mentions(text, &hits);
    let references = references::references(text, &hits);
    let abbreviations = abbreviations::abbreviations(text);
    // Whatever the body is called, and whatever the title is about.
    let name = window::first(text, 40);
    let topics = stances::topics([text].into_iter());
    let voice = Voice::new(name, Some(name), &topics);
    let words = window::word_starts(text).take(50);
    let cues = words.filter(|&at| stance::may_tell(text, at, &voice, |_| true));
    let cues: Vec<usize> = cues.collect();
    let around = cues.iter().filter_map(|&at| sentences::around(text, at));
    let stances = around.filter(|at| {
        [true, false]
            .into_iter()
            .any(|decided| stance::position(&text[at.clone()], &voice, decided).is_some())
    });
    stances.count()
        + references.len()
        + abbreviations.len()
        + took.into_iter().map(usize::from).sum::<usize>()
        + lists.len()
        + dates.len()
        + mentions.len()
}

/// Up to the reading text.
#[must_use]
pub fn reading(text: &str) -> usize {
    read(text).blocks.blocks.len()
}

/// Up to the one scan.
#[must_use]
pub fn scan(text: &str) -> usize {
    triggers::scan(read(text).blocks.reading.as_str()).len()
}

/// Up to the section tree.
#[must_use]
pub fn outline(text: &str) -> usize {
    let mut blocks = read(text).blocks;
    let findings = Findings::of(&mut blocks);
    let marks = findings.marks(&blocks);
    outline::outline(&blocks, &marks, text.len()).placed.len()
}
