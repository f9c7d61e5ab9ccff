//! What can be read without knowing the sections: the findings of the one scan.

use crate::outline::breaks::{Breaks, is_break_in_head};
use crate::report::{DateRole, ReferenceKind};
use crate::rules::people::Mention;
use crate::rules::remiss::{Consulted, List};
use crate::rules::triggers::{self, Hit, Trigger};
use crate::rules::{
    abbreviations, answers, dates, formulas, header, people, references, remiss, signature,
};
use crate::source::blocks::Blocks;
use crate::source::reading::At;

/// All that the rules find without knowing the sections.
#[derive(Debug)]
pub(crate) struct Findings {
    pub(crate) header: Option<header::HeaderLine>,
    pub(crate) mentions: Vec<Mention>,
    pub(crate) dates: Vec<dates::Found>,
    pub(crate) references: Vec<references::Found>,
    pub(crate) abbreviations: Vec<abbreviations::Found>,
    pub(crate) lists: Vec<List>,
    pub(crate) consulted: Consulted,
    pub(crate) formulas: answers::Formulas,
    /// Where a word stands that may show somebody's stance.
    pub(crate) cues: Vec<usize>,
    /// Where the header ends.
    pub(crate) head_end: usize,
    /// The blocks of the header that may be titles: those of two matters come back as headings.
    pub(crate) titles: Vec<String>,
    /// Where a word begins with the word for who moved the motion.
    pub(crate) movers: Vec<At>,
}

/// The places of the hits of one kind.
fn places(hits: &[Hit], trigger: Trigger) -> impl Iterator<Item = At> {
    let of_kind = hits.iter().filter(move |hit| hit.trigger == trigger);
    of_kind.map(|hit| hit.at.clone())
}

/// The blocks within `head` that may be titles: no formulas.
fn titles(blocks: &Blocks, head: &At) -> Vec<String> {
    let in_head = blocks.blocks.iter().zip(0..);
    in_head
        .skip_while(|(block, _)| block.at.start < head.start)
        .take_while(|(block, _)| block.at.start < head.end)
        .map(|(_, i)| blocks.text(i))
        .filter(|text| !header::is_header_line(text) && !formulas::opens_in_head(text))
        .map(str::to_owned)
        .collect()
}

impl Findings {
    /// Scans the text and reads what stands at the hits. Ends blocks at doubtful breaks too, since it
    /// knows who was consulted, and how decisions, answers and dissents begin.
    pub(crate) fn of(blocks: &mut Blocks) -> Findings {
        let hits = triggers::scan(blocks.reading.as_str());
        let lists = remiss::lists(blocks.reading.as_str(), &hits);
        let mut consulted = Consulted::of(&lists);
        let mut abbreviations = abbreviations::abbreviations(blocks.reading.as_str());
        for found in &abbreviations {
            let text = blocks.reading.as_str();
            consulted.also_called(&text[found.long.clone()], &text[found.short.clone()]);
        }
        let formulas = answers::Formulas::of(&hits);
        // The titles may come back as headings, so they are parted first.
        let head = formulas::head(blocks.reading.as_str()).unwrap_or_default();
        let from_header = head.start.saturating_sub(1)..head.end;
        let in_head = blocks.ends(&from_header, is_break_in_head);
        blocks.part(&from_header, in_head);
        let titles = titles(blocks, &head);
        let text = blocks.reading.as_str();
        let breaks = Breaks::new(text, head.clone(), &titles, &lists, &consulted, &formulas);
        let all = 0..text.len();
        let ends = blocks.ends(&all, |doubt| breaks.is_break(doubt));
        blocks.part(&all, ends);
        blocks.join(formulas::continues);
        let text = blocks.reading.as_str();
        let header = header::header_line(blocks);
        let mut dates = dates::dates(text, &hits);
        let mut references = references::references(text, &hits);
        // No explanation goes on over the end of a block.
        abbreviations.retain(|found| !text[found.at.clone()].contains('\n'));
        if let Some(line) = &header {
            // The year in the header line is part of the document's number, and no date.
            let at = &blocks.blocks[line.block].at;
            dates.retain(|date| !at.contains(&date.at.start));
            // The document's own number is no reference.
            references.retain(|found| {
                found.kind == ReferenceKind::DiaryNumber || !at.contains(&found.at.start)
            });
            // Diary numbers in it may lack the word for them.
            let numbers = line.diary_numbers.iter();
            references.extend(numbers.map(|at| references::Found::diary_number(text, at.clone())));
            references.sort_by_key(|found| found.at.start);
            references.dedup();
        }
        // The year in a reference is no date.
        let mut i = 0;
        dates.retain(|date| {
            while references
                .get(i)
                .is_some_and(|found| found.at.end <= date.at.start)
            {
                i += 1;
            }
            references
                .get(i)
                .is_none_or(|found| found.at.start >= date.at.end)
        });
        Findings {
            header,
            mentions: people::mentions(text, &hits),
            dates,
            references,
            abbreviations,
            lists,
            consulted,
            formulas,
            cues: places(&hits, Trigger::Stance).map(|at| at.start).collect(),
            head_end: head.end,
            titles,
            movers: places(&hits, Trigger::Mover).collect(),
        }
    }

    /// The date in a block that is place and date and no more, and the length of the place.
    pub(crate) fn signed(&self, blocks: &Blocks, i: usize) -> Option<(usize, usize)> {
        let at = &blocks.blocks[i].at;
        let date = self.dates.partition_point(|date| date.at.start < at.start);
        let found = self.dates.get(date).filter(|date| date.at.end <= at.end)?;
        if found.role != DateRole::Other {
            return None;
        }
        let inside = found.at.start - at.start..found.at.end - at.start;
        Some((date, signature::place(blocks.text(i), &inside)?))
    }
}
