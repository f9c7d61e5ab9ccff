//! What can be read without knowing the sections: the findings of the one scan.

use crate::language::window;
use crate::outline::breaks::{Breaks, is_break_in_head};
use crate::report::{DateRole, ReferenceKind, Rule};
use crate::rules::people::Mention;
use crate::rules::remiss::{Consulted, List};
use crate::rules::triggers::{self, Hit, Trigger};
use crate::rules::{
    abbreviations, answers, dates, formulas, header, people, references, remiss, signature,
};
use crate::source::blocks::Blocks;
use crate::source::reading::At;

/// Hits that are kept of any text, and bytes of a text in which one more is kept: a fact takes several of them.
const MANY_HITS: usize = 100_000;
const BYTES_A_HIT: usize = 16;

/// Bytes of a text in which one fact of a kind is kept, many facts aside.
const BYTES_A_FACT: usize = 128;

/// Things of one kind that are left out, since the text holds more than any document.
#[derive(Debug)]
pub(crate) struct LeftOut {
    pub(crate) count: usize,
    /// What they are, in the plural.
    pub(crate) things: &'static str,
    /// The place of the first one, or of what stands before it.
    pub(crate) first: At,
}

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
    /// The titles: those of two matters come back as headings.
    pub(crate) titles: Vec<String>,
    /// Where a word begins with the word for who moved the motion.
    pub(crate) movers: Vec<At>,
    pub(crate) left_out: Vec<LeftOut>,
}

/// Keeps the first facts of a kind, and notes how many are left out.
fn keep<T>(
    found: &mut Vec<T>,
    length: usize,
    things: &'static str,
    place: impl Fn(&T) -> &At,
    left_out: &mut Vec<LeftOut>,
) {
    let most = window::most(length, BYTES_A_FACT);
    if let Some(first) = found.get(most) {
        left_out.push(LeftOut {
            count: found.len() - most,
            things,
            first: place(first).clone(),
        });
        found.truncate(most);
    }
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
        .filter(|text| !is_formula_of_head(text))
        .map(str::to_owned)
        .collect()
}

/// The titles within `head`, each with the number of its blocks: lines of one title may be several.
fn whole_titles(blocks: &Blocks, head: &At) -> Vec<(String, usize)> {
    let mut titles: Vec<(String, usize)> = Vec::new();
    let mut goes_on = false;
    for (block, i) in blocks.blocks.iter().zip(0..) {
        if block.at.start >= head.end {
            break;
        }
        let text = blocks.text(i);
        let is_title = block.at.start >= head.start && !is_formula_of_head(text);
        match titles.last_mut().filter(|_| goes_on && is_title) {
            Some((title, count)) => {
                title.push(' ');
                title.push_str(text);
                *count += 1;
            }
            None if is_title => titles.push((text.to_owned(), 1)),
            None => {}
        }
        goes_on = is_title;
    }
    titles
}

/// Whether a block of a document's head is a formula, so that it is no title.
fn is_formula_of_head(text: &str) -> bool {
    header::is_header_line(text) || formulas::opens_in_head(text)
}

/// Keeps the lists that say to whom a matter was sent. A paper of another kind says in the words for those
/// that prepared a matter who wrote it.
fn keep_sent(lists: &mut Vec<List>, consulted: &mut Consulted) {
    let all = lists.len();
    lists.retain(|list| list.rule != Rule::RemissPrepared);
    if lists.len() < all {
        *consulted = Consulted::of(lists);
    }
}

/// Whether the title goes on with `after` behind `before`, its beginning.
fn goes_on(title: &str, before: &str, after: &str) -> bool {
    let rest = title
        .strip_prefix(before)
        .and_then(|rest| rest.strip_prefix(' '));
    let behind = rest.and_then(|rest| rest.strip_prefix(after));
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(' '))
}

impl Findings {
    /// Scans the text and reads what stands at the hits. Ends blocks at doubtful breaks too, since it
    /// knows who was consulted, and how decisions, answers and dissents begin.
    pub(crate) fn of(blocks: &mut Blocks) -> Findings {
        let length = blocks.reading.len();
        let mut left_out = Vec::new();
        let most = MANY_HITS + length / BYTES_A_HIT;
        let (hits, more) = triggers::scan_most(blocks.reading.as_str(), most);
        if let Some(last) = hits.last().filter(|_| more > 0) {
            left_out.push(LeftOut {
                count: more,
                things: "words that may begin a fact",
                first: last.at.clone(),
            });
        }
        let mut lists = remiss::lists(blocks.reading.as_str(), &hits);
        let mut consulted = Consulted::of(&lists);
        let mut abbreviations = abbreviations::abbreviations(blocks.reading.as_str());
        let short = "short forms";
        keep(
            &mut abbreviations,
            length,
            short,
            |it| &it.at,
            &mut left_out,
        );
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
        let mut titles = titles(blocks, &head);
        let text = blocks.reading.as_str();
        let breaks = Breaks::new(text, head.clone(), &titles, &lists, &consulted, &formulas);
        let all = 0..text.len();
        let ends = blocks.ends(&all, |doubt| breaks.is_break(doubt));
        blocks.part(&all, ends);
        blocks.join(formulas::continues);
        if titles.len() > 1 {
            let whole = whole_titles(blocks, &head);
            let parted = whole.iter().filter(|(_, count)| *count > 1);
            if parted.clone().next().is_some() {
                blocks.join(|before, after| {
                    parted
                        .clone()
                        .any(|(title, _)| goes_on(title, before, after))
                });
            }
            titles = whole.into_iter().map(|(title, _)| title).collect();
        }
        let text = blocks.reading.as_str();
        let header = header::header_line(blocks);
        if header.is_none() {
            keep_sent(&mut lists, &mut consulted);
        }
        let mut dates = dates::dates(text, &hits);
        keep(&mut dates, length, "dates", |it| &it.at, &mut left_out);
        let mut references = references::references(text, &hits);
        keep(
            &mut references,
            length,
            "references",
            |it| &it.at,
            &mut left_out,
        );
        let most = window::most(length, BYTES_A_FACT);
        let (mentions, more) = people::mentions_most(text, &hits, most);
        if let Some(last) = mentions.last().filter(|_| more > 0) {
            left_out.push(LeftOut {
                count: more,
                things: "persons",
                first: last.name.clone(),
            });
        }
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
            mentions,
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
            left_out,
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
