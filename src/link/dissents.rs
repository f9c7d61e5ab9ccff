//! Dissents: those with their words, and those only noted.
//!
//! In: the sections that hold a dissent, and the lines in the answers that note one. Out: all dissents in
//! document order, each with its notes and with the one that it joins.

use crate::link::document::Document;
use crate::link::joined::ByKind;
use crate::outline::{Mark, Placed};
use crate::report::{Dissent, DissentKind, DocumentKind, Item, Person, Rule, SectionKind};
use crate::rules::decisions;
use crate::rules::dissents::{self, Demands, Joined};

/// A dissent, the block that opens it, and the block in which its words begin.
struct PlacedDissent {
    dissent: Dissent,
    heading: usize,
    words: Option<usize>,
}

/// The block of an endorsement, and the board that gives it.
type BoardAt = (usize, &'static str);

impl Document {
    /// All dissents, in document order.
    pub(super) fn dissents(&self) -> Vec<Dissent> {
        let boards: Vec<BoardAt> = self
            .marked(&Mark::Endorsement)
            .filter_map(|i| Some((i, decisions::endorsement(self.blocks.text(i))?)))
            .collect();
        let mut dissents: Vec<PlacedDissent> = self
            .outline
            .of_kind(SectionKind::Dissent)
            .filter_map(|section| self.dissent(section, &boards))
            .collect();
        let notes = self.notes();
        let noted = noted(&dissents, &notes);
        for (note, noted) in notes.into_iter().zip(noted) {
            match noted {
                Some(index) => {
                    let referenced = &mut dissents[index].dissent.referenced_from;
                    referenced.push(note.dissent.span);
                }
                None => dissents.push(note),
            }
        }
        dissents.sort_by_key(|placed| placed.dissent.span);
        let (mut dissents, places): (Vec<Dissent>, Vec<(usize, Option<usize>)>) = dissents
            .into_iter()
            .map(|placed| (placed.dissent, (placed.heading, placed.words)))
            .unzip();
        let by_kind = ByKind::of(&dissents);
        let joins: Vec<Option<usize>> = places
            .into_iter()
            .enumerate()
            .map(|(index, (heading, words))| by_kind.joined(index, &self.joined(heading, words)?))
            .collect();
        for (dissent, joins) in dissents.iter_mut().zip(joins) {
            dissent.joins = joins;
        }
        dissents
    }

    fn dissent(&self, section: &Placed, boards: &[BoardAt]) -> Option<PlacedDissent> {
        let first = section.blocks.start;
        let opening = dissents::opening(self.blocks.text(first))?;
        let heading = self.block_span(first)?;
        // A demand may be worded as a board's proposal is.
        let stops = |i: usize| {
            let mark = self.marks[i].as_ref();
            mark.is_some_and(|mark| *mark != Mark::Decision)
        };
        let Demands { points, words } =
            dissents::demands(&self.blocks, first + 1..section.blocks.end, stops);
        let first_word = words.as_ref().map(|&(block, _)| block);
        let text = words.and_then(|(_, at)| self.fact(at, Rule::DissentsWords));
        let items: Vec<Item> = points
            .into_iter()
            .filter_map(|point| self.item(point, Rule::DissentsDemand, |_| None))
            .collect();
        let dissent = Dissent {
            kind: opening.kind,
            body: self.dissenting_body(section, boards),
            persons: self.persons_in(first),
            and_others: opening.and_others,
            joins: None,
            blank: dissents::is_blank(self.blocks.text(first)),
            outcome: items.iter().find_map(|item| dissents::demanded(&item.text)),
            items,
            text,
            heading,
            referenced_from: Vec::new(),
            rule: Rule::DissentsOpening,
            span: heading.cover(self.block_span(section.blocks.end - 1)?),
        };
        Some(PlacedDissent {
            words: first_word.filter(|_| dissent.text.is_some()),
            heading: first,
            dissent,
        })
    }

    /// The persons named in a block.
    fn persons_in(&self, block: usize) -> Vec<Person> {
        let at = &self.blocks.blocks[block].at;
        let mentions = &self.findings.mentions;
        let from = mentions.partition_point(|mention| mention.name.start < at.start);
        mentions[from..]
            .iter()
            .take_while(|mention| mention.name.end <= at.end)
            .filter_map(|mention| self.person(mention))
            .collect()
    }

    /// The body in which a dissent was made: the one around it, else the board that took a position last.
    fn dissenting_body(&self, section: &Placed, boards: &[BoardAt]) -> Option<String> {
        if let Some(parent) = section.parent {
            return self.outline.placed[parent].body.clone();
        }
        let before = boards.partition_point(|&(block, _)| block < section.blocks.start);
        if let Some(&(_, board)) = boards[..before].last() {
            return Some(board.to_owned());
        }
        let header = self.findings.header.as_ref()?;
        (header.kind == DocumentKind::Pm).then(|| "Borgarrådsberedningen".to_owned())
    }

    /// The lines in the answers that point to a dissent whose words stand elsewhere.
    fn notes(&self) -> Vec<PlacedDissent> {
        let mut notes = Vec::new();
        for section in self.outline.of_kind(SectionKind::Response) {
            for i in section.content() {
                let Some(opening) = dissents::note(self.blocks.text(i)) else {
                    continue;
                };
                let Some(span) = self.block_span(i) else {
                    continue;
                };
                let dissent = Dissent {
                    kind: opening.kind,
                    body: section.body.clone(),
                    persons: self.persons_in(i),
                    and_others: opening.and_others,
                    joins: None,
                    blank: false,
                    items: Vec::new(),
                    outcome: None,
                    text: None,
                    heading: span,
                    referenced_from: Vec::new(),
                    span,
                    rule: Rule::DissentsNote,
                };
                notes.push(PlacedDissent {
                    dissent,
                    heading: i,
                    words: None,
                });
            }
        }
        notes
    }

    /// The dissent that one says it joins: in the block that opens it, else in its first words.
    fn joined(&self, heading: usize, words: Option<usize>) -> Option<Joined<'_>> {
        let joined = |block| dissents::joined(self.blocks.text(block));
        joined(heading).or_else(|| joined(words?))
    }
}

/// The dissent that each note points to: one of the same body and kind, with a person of the same name.
fn noted(dissents: &[PlacedDissent], notes: &[PlacedDissent]) -> Vec<Option<usize>> {
    type Key<'d> = (Option<&'d str>, DissentKind, &'d str);
    fn keys(dissent: &Dissent) -> impl Iterator<Item = Key<'_>> {
        let persons = dissent.persons.iter();
        persons.map(|person| (dissent.body.as_deref(), dissent.kind, person.name.as_str()))
    }
    // Most documents have no notes.
    let dissents = if notes.is_empty() { &[] } else { dissents };
    let all = dissents.iter().enumerate();
    let mut known: Vec<(Key<'_>, usize)> = all
        .flat_map(|(index, placed)| keys(&placed.dissent).map(move |key| (key, index)))
        .collect();
    known.sort_unstable();
    let first = |key: Key<'_>| {
        let &(found, index) = known.get(known.partition_point(|&(known, _)| known < key))?;
        (found == key).then_some(index)
    };
    let noted = |note: &PlacedDissent| keys(&note.dissent).find_map(first);
    notes.iter().map(noted).collect()
}
