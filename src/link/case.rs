//! The case itself: header, rapporteurs, endorsements, attachments, signature.
//!
//! In: the header line and the blocks of the sections that hold these. Out: one function a field of the
//! report.

use crate::language::items;
use crate::link::document::{Document, dates_in};
use crate::outline::{Mark, Placed};
use crate::report::{
    Date, DateRole, DocumentKind, DocumentNumber, Endorsement, Initiative, Person, Rule,
    SectionKind, Signature, Text,
};
use crate::rules::header::{InitiativeLine, Titles};
use crate::rules::{decisions, header, signature};
use crate::source::reading::At;

impl Document {
    pub(super) fn kind(&self) -> DocumentKind {
        let line = self.findings.header.as_ref();
        line.map_or(DocumentKind::Unknown, |line| line.kind)
    }

    pub(super) fn number(&self) -> Option<DocumentNumber> {
        self.findings.header.as_ref()?.number
    }

    pub(super) fn rotels(&self) -> Vec<String> {
        let line = self.findings.header.as_ref();
        line.map(|line| line.rotels.clone()).unwrap_or_default()
    }

    pub(super) fn diary_numbers(&self) -> Vec<Text> {
        let lines = self.findings.header.iter();
        lines
            .flat_map(|line| &line.diary_numbers)
            .filter_map(|at| self.fact(at.clone(), Rule::HeaderDiaryNumber))
            .collect()
    }

    /// Titles and initiatives: the blocks of the header behind its first line.
    pub(super) fn title_lines(&self) -> Titles {
        let header = self.outline.of_kind(SectionKind::Header).next();
        let line = self.findings.header.as_ref();
        match (header, line) {
            (Some(section), Some(line)) if section.blocks.contains(&line.block) => header::titles(
                &self.blocks,
                line.block + 1..section.blocks.end,
                &self.findings.mentions,
            ),
            _ => Titles::default(),
        }
    }

    pub(super) fn titles(&self, lines: Vec<At>) -> Vec<Text> {
        let lines = lines.into_iter();
        lines
            .filter_map(|at| self.fact(at, Rule::HeaderTitle))
            .collect()
    }

    pub(super) fn initiatives(&self, lines: &[InitiativeLine], dates: &[Date]) -> Vec<Initiative> {
        let lines = lines.iter();
        lines
            .filter_map(|line| self.initiative(line, dates))
            .collect()
    }

    fn initiative(&self, line: &InitiativeLine, dates: &[Date]) -> Option<Initiative> {
        let span = self.span(line.at.clone())?;
        Some(Initiative {
            kind: line.kind,
            number: line.number.clone(),
            persons: line
                .persons
                .iter()
                .filter_map(|mention| self.person(mention))
                .collect(),
            and_others: line.persons.iter().any(|mention| mention.and_others),
            from: line
                .from
                .clone()
                .and_then(|at| self.fact(at, Rule::HeaderSender)),
            reply_by: dates_in(dates, span)
                .find(|date| date.role == DateRole::ReplyBy)
                .cloned(),
            span,
            rule: Rule::HeaderInitiative,
        })
    }

    pub(super) fn rapporteurs(&self) -> Vec<Person> {
        let mut found = Vec::new();
        for i in self.marked(&Mark::Rapporteur) {
            let base = self.blocks.blocks[i].at.start;
            let names = decisions::rapporteurs(self.blocks.text(i)).unwrap_or_default();
            found.extend(names.into_iter().filter_map(|name| {
                let Text { text, span, .. } = self.text(base + name.start..base + name.end)?;
                Some(Person {
                    name: text,
                    party: None,
                    role: Some("borgarråd".to_owned()),
                    span,
                    rule: Rule::PeopleRapporteur,
                })
            }));
        }
        found
    }

    pub(super) fn endorsements(&self) -> Vec<Endorsement> {
        self.marked(&Mark::Endorsement)
            .filter_map(|i| {
                Some(Endorsement {
                    by: decisions::endorsement(self.blocks.text(i))?.to_owned(),
                    text: self.text(self.blocks.blocks[i].at.clone())?,
                    rule: Rule::DecisionsEndorsement,
                })
            })
            .collect()
    }

    pub(super) fn attachments(&self) -> Vec<Text> {
        let entries = |section: &Placed| {
            let mut numbered = None;
            // Where the entries have no numbers, a number begins the next point of an agenda.
            let is_entry = move |&i: &usize| {
                let has_number = self.begins_point(i);
                *numbered.get_or_insert(has_number) || !has_number
            };
            section.content().take_while(is_entry).collect::<Vec<_>>()
        };
        self.outline
            .of_kind(SectionKind::Attachments)
            .flat_map(entries)
            .filter_map(|i| {
                let at = &self.blocks.blocks[i].at;
                let marker = items::marker(self.blocks.text(i));
                let entry = at.start + marker.map_or(0, |marker| marker.len)..at.end;
                self.fact(entry, Rule::AttachmentsEntry)
            })
            .collect()
    }

    /// Whether block `i` begins with a number or a section sign, as the points of minutes do.
    fn begins_point(&self, i: usize) -> bool {
        let text = self.blocks.text(i);
        text.starts_with('§') || items::marker(text).is_some_and(|marker| marker.number.is_some())
    }

    /// The signature; its date among `dates` gets that role.
    pub(super) fn signature(&self, dates: &mut [Date]) -> Option<Signature> {
        let section = self.outline.of_kind(SectionKind::Signature).next()?;
        let first = section.blocks.start;
        let (date, len) = self.findings.signed(&self.blocks, first)?;
        let at = &self.blocks.blocks[first].at;
        let place = self.text(at.start..at.start + len)?;
        let line = self.span(at.clone())?;
        let date = dates.get_mut(date)?;
        date.role = DateRole::Signature;
        let signers = signature::signers(&self.blocks, first + 1..section.blocks.end);
        let signers = signers.into_iter();
        let persons = signers.filter_map(|signer| self.signer(signer)).collect();
        let last = self.block_span(section.blocks.end - 1)?;
        Some(Signature {
            place: place.text,
            date: date.clone(),
            persons,
            span: line.cover(last),
            rule: Rule::SignatureLine,
        })
    }

    fn signer(&self, signer: signature::Signer) -> Option<Person> {
        let Text { text, span, .. } = self.text(signer.name)?;
        let role = signer.role.and_then(|at| self.text(at));
        Some(Person {
            name: text,
            party: None,
            role: role.map(|role| role.text),
            span,
            rule: Rule::PeopleSigner,
        })
    }
}
