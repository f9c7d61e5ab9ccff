//! Puts what the rule families found together into the report: body -> its answer -> its
//! decision, date and dissents.

mod checks;
mod joined;
mod persons;
pub(crate) mod referral;

use std::ops::Range;

use crate::language::bodies;
use crate::link::referral::stances::{self, Answer};
use crate::outline::{Findings, Mark, Outline, Placed};
use crate::report::{
    Abbreviation, Date, DateRole, Decision, Diagnostic, Dissent, DocumentKind, Endorsement,
    Initiative, InitiativeKind, Item, OfficeReport, Person, PersonEntry, Reference, ReferenceKind,
    ReferralBody, ReferralStatus, Report, Response, Rule, SCHEMA_VERSION, SectionKind, Signature,
    Span, Stance, Text,
};
use crate::rules::people::Mention;
use crate::rules::stance::Voice;
use crate::rules::{answers, decisions, dissents, header, remiss, signature, silence};
use crate::source::blocks::{Blocks, Shape};
use crate::source::reading::At;
use joined::Graph;
use persons::Named;

/// Everything that a report is made from.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) blocks: Blocks,
    pub(crate) pages: Vec<Span>,
    pub(crate) findings: Findings,
    pub(crate) marks: Vec<Option<Mark>>,
    pub(crate) outline: Outline,
    /// Whether the lines told how wide the column is.
    pub(crate) column_is_known: bool,
    /// What is wrong with the text itself.
    pub(crate) damage: Vec<Diagnostic>,
}

/// A decision and the blocks that it takes up.
struct PlacedDecision {
    decision: Decision,
    blocks: Range<usize>,
}

/// A dissent, the block that opens it, and the block in which its words begin.
struct PlacedDissent {
    dissent: Dissent,
    heading: usize,
    words: Option<usize>,
}

impl Document {
    /// The report.
    pub(crate) fn report(mut self) -> Report {
        let mut dates = self.dates();
        let (budget_goals, references) = self.references();
        let signature = self.signature(&mut dates);
        let decisions = self.decisions(&dates);
        let reservations = self.dissents();
        let titles = self.titles();
        let (referral, stance_differs) =
            self.referral(&dates, &decisions, &reservations, &titles.titles);
        let mut report = Report {
            schema_version: SCHEMA_VERSION,
            kind: DocumentKind::Unknown,
            number: None,
            rotels: Vec::new(),
            diary_numbers: Vec::new(),
            titles: titles
                .titles
                .into_iter()
                .filter_map(|at| self.fact(at, Rule::HeaderTitle))
                .collect(),
            initiatives: titles
                .initiatives
                .iter()
                .filter_map(|line| self.initiative(line, &dates))
                .collect(),
            rapporteurs: self.rapporteurs(),
            decisions: decisions
                .into_iter()
                .map(|placed| placed.decision)
                .collect(),
            endorsements: self.endorsements(),
            referral,
            reservations,
            signature,
            attachments: self.attachments(),
            persons: Vec::new(),
            dates,
            references,
            budget_goals,
            abbreviations: self.abbreviations(),
            sections: Vec::new(),
            pages: std::mem::take(&mut self.pages),
            diagnostics: Vec::new(),
            encoding: None,
            text: None,
        };
        if let Some(header) = &self.findings.header {
            report.kind = header.kind;
            report.number = header.number;
            report.rotels.clone_from(&header.rotels);
            report.diary_numbers = header
                .diary_numbers
                .iter()
                .filter_map(|at| self.fact(at.clone(), Rule::HeaderDiaryNumber))
                .collect();
        }
        report.persons = self.persons(&report);
        report.diagnostics = self.diagnostics(&report, &stance_differs);
        report.sections = self.outline.sections;
        report
    }

    fn text(&self, at: At) -> Option<Text> {
        self.blocks.reading.text(at)
    }

    /// A text that is a fact by itself.
    fn fact(&self, at: At, rule: Rule) -> Option<Text> {
        let rule = Some(rule);
        self.text(at).map(|text| Text { rule, ..text })
    }

    fn span(&self, at: At) -> Option<Span> {
        self.blocks.reading.span(at)
    }

    fn block_span(&self, i: usize) -> Option<Span> {
        self.span(self.blocks.blocks[i].at.clone())
    }

    fn dates(&mut self) -> Vec<Date> {
        let reading = &self.blocks.reading;
        let read = |found: &mut crate::rules::dates::Found| {
            let Text {
                text, span, spans, ..
            } = reading.text(found.at.clone())?;
            Some(Date {
                text,
                edtf: std::mem::take(&mut found.edtf),
                role: found.role,
                span,
                spans,
                rule: found.rule,
            })
        };
        self.findings.dates.iter_mut().filter_map(read).collect()
    }

    /// The goals of the budget, and what else is referred to.
    fn references(&mut self) -> (Vec<Reference>, Vec<Reference>) {
        let found = std::mem::take(&mut self.findings.references);
        found
            .into_iter()
            .filter_map(|found| {
                Some(Reference {
                    kind: found.kind,
                    value: found.value,
                    span: self.span(found.at)?,
                    rule: found.rule,
                })
            })
            .partition(|reference| reference.kind == ReferenceKind::BudgetGoal)
    }

    fn abbreviations(&self) -> Vec<Abbreviation> {
        let read = |found: &crate::rules::abbreviations::Found| {
            Some(Abbreviation {
                short: self.text(found.short.clone())?.text,
                long: self.text(found.long.clone())?.text,
                span: self.span(found.at.clone())?,
                rule: found.rule,
            })
        };
        self.findings
            .abbreviations
            .iter()
            .filter_map(read)
            .collect()
    }

    /// The blocks of the header behind its first line.
    fn titles(&self) -> header::Titles {
        let header = self.outline.of_kind(SectionKind::Header).next();
        let line = self.findings.header.as_ref();
        match (header, line) {
            (Some(section), Some(line)) if section.blocks.contains(&line.block) => header::titles(
                &self.blocks,
                line.block + 1..section.blocks.end,
                &self.findings.mentions,
            ),
            _ => header::Titles::default(),
        }
    }

    fn person(&self, mention: &Mention) -> Option<Person> {
        let Text { text, span, .. } = self.text(mention.name.clone())?;
        Some(Person {
            name: text,
            party: mention.party.map(str::to_owned),
            role: mention.role.clone(),
            span,
            rule: mention.rule,
        })
    }

    fn named<'s>(&'s self, mention: &'s Mention) -> Option<Named<'s>> {
        Some(Named {
            name: &self.blocks.reading.as_str()[mention.name.clone()],
            party: mention.party,
            role: mention.role.as_deref(),
            span: self.span(mention.name.clone())?,
        })
    }

    fn initiative(&self, line: &header::InitiativeLine, dates: &[Date]) -> Option<Initiative> {
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

    fn rapporteurs(&self) -> Vec<Person> {
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

    /// The blocks with this mark, among the answers and the dissents of others left out.
    fn marked<'s>(&'s self, mark: &'s Mark) -> impl Iterator<Item = usize> + 's {
        (0..self.marks.len())
            .filter(move |&i| self.marks[i].as_ref() == Some(mark) && !self.is_in_long_part(i))
    }

    fn is_in_long_part(&self, i: usize) -> bool {
        self.outline.is_within(i, SectionKind::Responses)
            || self.outline.is_within(i, SectionKind::Dissents)
            || self.outline.is_within(i, SectionKind::Dissent)
    }

    /// Whether block `i` opens something, so that it belongs to nothing that came before.
    fn opens(&self, i: usize) -> bool {
        self.marks[i].is_some() || dissents::opening(self.blocks.text(i)).is_some()
    }

    fn item(&self, point: decisions::Point, rule: Rule) -> Option<Item> {
        let Text {
            text, span, spans, ..
        } = self.text(point.at)?;
        Some(Item {
            number: point.number,
            outcome: (rule == Rule::DecisionsPoint)
                .then(|| decisions::outcome(&text))
                .flatten(),
            text,
            span,
            spans,
            rule,
        })
    }

    /// The decision that `opener` opens in block `i`.
    fn decision(
        &self,
        i: usize,
        limit: usize,
        opener: decisions::Opener,
        rule: Rule,
        dates: &[Date],
    ) -> Option<PlacedDecision> {
        let decisions::Opener { by, to, len } = opener;
        let at = &self.blocks.blocks[i].at;
        let opener = self.span(at.start..at.start + len)?;
        let points = decisions::points(&self.blocks, i, at.start + len, limit, |i| self.opens(i));
        let items: Vec<Item> = points
            .points
            .into_iter()
            .filter_map(|point| self.item(point, Rule::DecisionsPoint))
            .collect();
        let date = dates_in(dates, opener)
            .find(|date| date.role == DateRole::CommitteeDecision)
            .cloned();
        let span = items.last().map_or(opener, |last| opener.cover(last.span));
        Some(PlacedDecision {
            decision: Decision {
                by,
                to,
                items,
                date,
                span,
                rule,
            },
            blocks: points.blocks,
        })
    }

    fn decisions(&self, dates: &[Date]) -> Vec<PlacedDecision> {
        let opener = |i: usize| {
            let text = self.blocks.text(i);
            match self.marks[i].as_ref()? {
                Mark::Decision => decisions::opener(text).map(|opener| {
                    let rule = opener.rule();
                    (opener, rule)
                }),
                Mark::Endorsement => {
                    decisions::closing_opener(text).map(|opener| (opener, Rule::DecisionsClosing))
                }
                _ => None,
            }
        };
        let limit = self.marks.len();
        (0..limit)
            .filter_map(|i| {
                let (opener, rule) = opener(i).filter(|_| !self.is_in_long_part(i))?;
                self.decision(i, limit, opener, rule, dates)
            })
            .collect()
    }

    fn endorsements(&self) -> Vec<Endorsement> {
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

    fn attachments(&self) -> Vec<Text> {
        self.outline
            .of_kind(SectionKind::Attachments)
            .flat_map(Placed::content)
            .filter_map(|i| {
                let at = &self.blocks.blocks[i].at;
                let marker = crate::language::items::marker(self.blocks.text(i));
                let entry = at.start + marker.map_or(0, |marker| marker.len)..at.end;
                self.fact(entry, Rule::AttachmentsEntry)
            })
            .collect()
    }

    fn signature(&self, dates: &mut [Date]) -> Option<Signature> {
        let section = self.outline.of_kind(SectionKind::Signature).next()?;
        let first = section.blocks.start;
        let (date, len) = self.findings.signed(&self.blocks, first)?;
        let at = &self.blocks.blocks[first].at;
        let place = self.text(at.start..at.start + len)?;
        let line = self.span(at.clone())?;
        let date = dates.get_mut(date)?;
        date.role = DateRole::Signature;
        let persons: Vec<Person> = signature::signers(&self.blocks, first + 1..section.blocks.end)
            .into_iter()
            .filter_map(|signer| {
                let Text { text, span, .. } = self.text(signer.name)?;
                Some(Person {
                    name: text,
                    party: None,
                    role: signer
                        .role
                        .and_then(|at| self.text(at))
                        .map(|role| role.text),
                    span,
                    rule: Rule::PeopleSigner,
                })
            })
            .collect();
        let last = self.block_span(section.blocks.end - 1)?;
        Some(Signature {
            place: place.text,
            date: date.clone(),
            persons,
            span: line.cover(last),
            rule: Rule::SignatureLine,
        })
    }

    /// All dissents, in document order: those with their words, and those only noted.
    fn dissents(&self) -> Vec<Dissent> {
        // Which board took a position where, in document order.
        let boards: Vec<(usize, &'static str)> = self
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
        let graph = Graph::of(&dissents);
        let joins: Vec<Option<usize>> = places
            .into_iter()
            .enumerate()
            .map(|(index, (heading, words))| graph.joined(index, &self.joined(heading, words)?))
            .collect();
        for (dissent, joins) in dissents.iter_mut().zip(joins) {
            dissent.joins = joins;
        }
        dissents
    }

    /// What a dissent says that it joins: in the block that opens it, else in its first words.
    fn joined(&self, heading: usize, words: Option<usize>) -> Option<dissents::Joined<'_>> {
        let joined = |block| dissents::joined(self.blocks.text(block));
        joined(heading).or_else(|| joined(words?))
    }

    fn dissent(&self, section: &Placed, boards: &[(usize, &'static str)]) -> Option<PlacedDissent> {
        let first = section.blocks.start;
        let opening = dissents::opening(self.blocks.text(first))?;
        let points =
            decisions::numbered_points(&self.blocks, first + 1, section.blocks.end, &|i| {
                self.marks[i].is_some()
            });
        let heading = self.block_span(first)?;
        let words = points.blocks.end..section.blocks.end;
        let first_word = words.start;
        let text = if words.is_empty() {
            None
        } else {
            let blocks = &self.blocks.blocks;
            let words = blocks[words.start].at.start..blocks[words.end - 1].at.end;
            self.fact(words, Rule::DissentsWords)
        };
        let items: Vec<Item> = points
            .points
            .into_iter()
            .filter_map(|point| self.item(point, Rule::DissentsDemand))
            .collect();
        let dissent = Dissent {
            kind: opening.kind,
            body: self.dissenting_body(section, boards),
            persons: self.persons_in(first),
            and_others: opening.and_others,
            joins: None,
            blank: dissents::is_blank(self.blocks.text(first)),
            outcome: items.iter().find_map(|item| {
                decisions::outcome(&item.text).or_else(|| dissents::demanded(&item.text))
            }),
            items,
            text,
            heading,
            referenced_from: Vec::new(),
            rule: Rule::DissentsOpening,
            span: heading.cover(self.block_span(section.blocks.end - 1)?),
        };
        Some(PlacedDissent {
            words: dissent.text.is_some().then_some(first_word),
            heading: first,
            dissent,
        })
    }

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

    /// The body in which a dissent was made: the one around it, else the board that spoke last.
    fn dissenting_body(
        &self,
        section: &Placed,
        boards: &[(usize, &'static str)],
    ) -> Option<String> {
        if let Some(parent) = section.parent {
            return self.outline.placed[parent].body.clone();
        }
        let spoken = boards.partition_point(|&(block, _)| block < section.blocks.start);
        if let Some(&(_, board)) = boards[..spoken].last() {
            return Some(board.to_owned());
        }
        let header = self.findings.header.as_ref()?;
        (header.kind == DocumentKind::Pm).then(|| "Borgarrådsberedningen".to_owned())
    }

    /// Lines in the answers that point to a dissent whose words stand elsewhere.
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

    /// The consulted bodies, each with all that belongs to it.
    fn referral(
        &self,
        dates: &[Date],
        decisions: &[PlacedDecision],
        reservations: &[Dissent],
        titles: &[At],
    ) -> (Vec<ReferralBody>, Vec<usize>) {
        let consulted = &self.findings.consulted;
        let mut referral: Vec<ReferralBody> = consulted
            .bodies()
            .iter()
            .map(|name| ReferralBody {
                kind: bodies::kind(name),
                name: name.clone(),
                mentions: Vec::new(),
                status: ReferralStatus::Unstated,
                summary: None,
                response: None,
                stance: Stance::Unstated,
                stance_evidence: None,
                stance_rule: None,
                rule: Rule::RemissSent,
            })
            .collect();
        for list in &self.findings.lists {
            for named in &list.bodies {
                if let Some(body) = consulted.number(&named.name).map(|it| &mut referral[it]) {
                    if body.mentions.is_empty() {
                        body.rule = list.rule;
                    }
                    body.mentions.extend(self.span(named.at.clone()));
                }
            }
        }
        let gists = self.gists(decisions);
        let mut told: Vec<Told> = vec![Told::default(); referral.len()];
        for (number, status, at) in gists.silent {
            referral[number].status = status;
            told[number].silence = (status == ReferralStatus::Abstained).then_some(at);
        }
        for (number, at) in gists.summaries {
            if referral[number].summary.is_none() {
                referral[number].summary = self.fact(at.clone(), Rule::RemissSummary);
                told[number].gist = Some(at);
            }
        }
        let in_bodies = reservations.iter().enumerate();
        let mut dissents: Vec<(&str, usize)> = in_bodies
            .filter_map(|(number, dissent)| Some((dissent.body.as_deref()?, number)))
            .collect();
        dissents.sort_unstable();
        for section in self.outline.of_kind(SectionKind::Response) {
            let Some(name) = &section.body else { continue };
            let Some(number) = consulted.number(name) else {
                continue;
            };
            if referral[number].response.is_none() {
                let first = dissents.partition_point(|&(body, _)| body < name.as_str());
                let made = dissents[first..]
                    .iter()
                    .take_while(|(body, _)| body == name);
                let made = made.map(|&(_, number)| number).collect();
                let (response, answer) = self.response(section, name, dates, made);
                referral[number].response = Some(response);
                told[number].answer = Some(answer);
            }
        }
        for body in &mut referral {
            if body.summary.is_some() || body.response.is_some() {
                body.status = ReferralStatus::Answered;
            }
        }
        let differs = self.stances(&mut referral, &told, titles);
        (referral, differs)
    }

    /// Says of each body where it stands; which of them say something else in their answer than in
    /// its gist.
    fn stances(&self, referral: &mut [ReferralBody], told: &[Told], titles: &[At]) -> Vec<usize> {
        let reading = self.blocks.reading.as_str();
        let topics = stances::topics(titles.iter().map(|at| &reading[at.clone()]));
        let reader = stances::Reader {
            blocks: &self.blocks,
            cues: &self.findings.cues,
        };
        let mut differs = Vec::new();
        for (number, (body, told)) in referral.iter_mut().zip(told).enumerate() {
            let report = body.response.as_ref().and_then(|it| it.report.as_ref());
            let voice = Voice::new(&body.name, report.map(|it| it.author.as_str()), &topics);
            let answer = told.answer.as_ref();
            let answer = answer.and_then(|answer| reader.answer(&voice, answer));
            let gist = told.gist.clone().and_then(|at| reader.gist(&voice, at));
            if let (Some(answer), Some(gist)) = (&answer, &gist)
                && answer.position.stance != gist.position.stance
            {
                differs.push(number);
            }
            if let Some(stated) = answer.or(gist) {
                body.stance = stated.position.stance;
                body.stance_rule = Some(stated.position.rule);
                body.stance_evidence = self.span(stated.at);
            } else if let Some(at) = told.silence.clone() {
                body.stance = Stance::Abstains;
                body.stance_rule = Some(Rule::StanceSilence);
                body.stance_evidence = self.span(at);
            }
        }
        differs
    }

    fn response(
        &self,
        section: &Placed,
        body: &str,
        dates: &[Date],
        reservations: Vec<usize>,
    ) -> (Response, Answer) {
        let of_dissents = |i: &usize| self.outline.is_within(*i, SectionKind::Dissent);
        let mut answer = Answer {
            decided: 0..0,
            blocks: Vec::with_capacity(section.blocks.len()),
        };
        let blocks = section.content().filter(|i| !of_dissents(i));
        answer.blocks.extend(blocks);
        let mut response = Response {
            section: section.span,
            decision: None,
            report: None,
            reservations,
            rule: Rule::AnswersSection,
        };
        for i in section.content() {
            let text = self.blocks.text(i);
            let start = self.blocks.blocks[i].at.start;
            if response.decision.is_none()
                && self.findings.formulas.may_begin(start)
                && let Some(len) = answers::decision_opener(text)
            {
                let opener = decisions::Opener {
                    by: body.to_owned(),
                    to: None,
                    len,
                };
                let placed =
                    self.decision(i, section.blocks.end, opener, Rule::AnswersDecision, dates);
                response.decision = placed.map(|placed| {
                    answer.decided = placed.blocks;
                    placed.decision
                });
            } else if response.report.is_none()
                // An office's report is marked, if nothing else is.
                && self.marks[i].is_some()
                && let Some(line) = answers::report_line(text)
            {
                response.report =
                    self.span(start + line.at.start..start + line.at.end)
                        .map(|span| OfficeReport {
                            author: line.author,
                            date: dates_in(dates, span).next().cloned(),
                            span,
                            rule: Rule::AnswersReport,
                        });
            }
        }
        (response, answer)
    }

    /// The gist of each body's answer: the paragraphs of the short part that begin with its
    /// name, up to the next body's. A decision block that stands in between is not of them.
    fn gists(&self, decisions: &[PlacedDecision]) -> Gists {
        let mut gists = Gists::default();
        let mut decided = vec![false; self.marks.len()];
        for placed in decisions {
            decided[placed.blocks.clone()].fill(true);
        }
        let consulted = &self.findings.consulted;
        for section in self.outline.of_kind(SectionKind::Preparation) {
            // The body whose paragraphs are being gathered, and where they stand.
            let mut open: Option<(usize, At)> = None;
            for i in section.content() {
                let block = &self.blocks.blocks[i];
                let speaking = open.as_ref().map(|(body, _)| *body);
                let at = self.behind_silence(block.at.clone(), speaking, &mut gists);
                let text = &self.blocks.reading.as_str()[at.clone()];
                let ends = || {
                    decided[i]
                        || block.shape == Shape::Heading
                        || at.start > block.at.start
                        || remiss::opens_unlisted(text, consulted)
                };
                let speaks = consulted
                    .speaker(text)
                    .filter(|_| !decided[i] && !at.is_empty());
                match (&mut open, speaks) {
                    // It goes on, or speaks again.
                    (Some((body, so_far)), speaks)
                        if speaks.is_none_or(|it| it == *body) && !ends() =>
                    {
                        so_far.end = at.end;
                    }
                    _ => {
                        gists.summaries.extend(open.take());
                        open = speaks.map(|body| (body, at));
                    }
                }
            }
            gists.summaries.extend(open);
        }
        gists
    }

    /// Reads the sentences at the beginning of a block that say that bodies gave no answer; what
    /// stands behind them. The body that is `speaking` gave one: what it abstains from is a part of it.
    fn behind_silence(&self, at: At, speaking: Option<usize>, gists: &mut Gists) -> At {
        let text = self.blocks.reading.as_str();
        let mut start = at.start;
        while let Some(found) = silence::silence(&text[start..at.end]) {
            let subject = start + found.subject.start..start + found.subject.end;
            let named = remiss::names(text, subject);
            let number = |named: &remiss::Named| self.findings.consulted.number(&named.name);
            let is_listed = |named| number(named).is_some();
            let is_speaking = |named| number(named) == speaking;
            if !named.iter().any(is_listed) || named.iter().all(is_speaking) {
                break;
            }
            for named in named {
                match number(&named) {
                    Some(body) => {
                        gists
                            .silent
                            .push((body, found.status, start..start + found.end));
                    }
                    None => gists.unlisted.push(named),
                }
            }
            let behind = &text[start + found.end..at.end];
            start = at.end - behind.trim_start().len();
        }
        start..at.end
    }

    /// Every person, merged over the document.
    fn persons(&self, report: &Report) -> Vec<PersonEntry> {
        let mentions = self.findings.mentions.iter();
        let mut mentions: Vec<Named<'_>> = mentions.filter_map(|it| self.named(it)).collect();
        let signers = report
            .signature
            .iter()
            .flat_map(|signature| &signature.persons);
        mentions.extend(report.rapporteurs.iter().chain(signers).map(Named::from));
        // Where a rule found more about a mention than the parenthesis tells, that comes first.
        for initiative in &report.initiatives {
            mentions.extend(initiative.persons.iter().map(|person| Named {
                role: (initiative.kind == InitiativeKind::Motion).then_some(persons::MOVER),
                ..Named::from(person)
            }));
        }
        let dissenters = report
            .reservations
            .iter()
            .enumerate()
            .flat_map(|(index, dissent)| {
                let persons = dissent.persons.iter();
                persons.map(move |person| (person.name.as_str(), index))
            });
        let mut register = persons::Register::of(mentions, dissenters);
        let motions = report
            .initiatives
            .iter()
            .filter(|it| it.kind == InitiativeKind::Motion);
        let one_mover = !motions.into_iter().any(|motion| motion.and_others);
        let movers = if one_mover {
            &self.findings.movers[..]
        } else {
            &[]
        };
        for (person, at) in register.back_references(self.blocks.reading.as_str(), movers) {
            if let Some(span) = self.span(at) {
                register.refer_back(person, span);
            }
        }
        register.persons
    }
}

/// Which of the dissents each note points to: one of the same body and kind, with a person of the same name.
fn noted(dissents: &[PlacedDissent], notes: &[PlacedDissent]) -> Vec<Option<usize>> {
    type Key<'d> = (Option<&'d str>, u8, &'d str);
    fn keys(dissent: &Dissent) -> impl Iterator<Item = Key<'_>> {
        let persons = dissent.persons.iter();
        persons.map(|person| {
            (
                dissent.body.as_deref(),
                dissent.kind as u8,
                person.name.as_str(),
            )
        })
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

/// What the short part says of the consulted bodies.
#[derive(Default)]
struct Gists {
    /// The paragraphs of each.
    summaries: Vec<(usize, At)>,
    /// Those that gave no answer, and where that is said.
    silent: Vec<(usize, ReferralStatus, At)>,
    /// Those of whom that is said though no list names them.
    unlisted: Vec<remiss::Named>,
}

/// Where the document tells what a body says.
#[derive(Clone, Default)]
struct Told {
    gist: Option<At>,
    answer: Option<Answer>,
    silence: Option<At>,
}

/// The dates inside `span`; dates stand in document order.
fn dates_in(dates: &[Date], span: Span) -> impl Iterator<Item = &Date> {
    let from = dates.partition_point(|date| date.span.start() < span.start());
    dates[from..]
        .iter()
        .take_while(move |date| span.contains(date.span))
}
