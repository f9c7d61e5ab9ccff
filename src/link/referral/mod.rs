//! The consulted bodies, each with all that belongs to it.
//!
//! In: who was consulted, and the short and the long part of the document. Out: the bodies in the order
//! of the lists. In this order each gets
//!
//! 1. its mentions, from the lists;
//! 2. its summary, or that it gave no answer, from the short part ([`summaries`], [`silence`]);
//! 3. its answer, from the long part ([`answers`]);
//! 4. its stance, from all of these ([`stances`]).

mod answers;
mod silence;
pub(crate) mod stances;
mod summaries;
mod words;

use crate::language::bodies;
use crate::link::decisions::PlacedDecision;
use crate::link::document::Document;
use crate::link::referral::silence::Silent;
use crate::link::referral::stances::Statements;
use crate::link::referral::summaries::{Summaries, Summary};
use crate::report::{Date, Dissent, ReferralBody, ReferralStatus, Rule, SectionKind, Stance};
use crate::source::reading::At;

impl Document {
    /// The consulted bodies, and which of them state another stance in their answer than in its summary.
    pub(super) fn referral(
        &self,
        dates: &[Date],
        decisions: &[PlacedDecision],
        dissents: &[Dissent],
        titles: &[At],
    ) -> (Vec<ReferralBody>, Vec<usize>) {
        let mut referral = self.consulted_bodies();
        let mut statements = vec![Statements::default(); referral.len()];
        let Summaries { summaries, silent } = self.summaries(decisions);
        // Of the others something is said only if nothing else is.
        let (named, others): (Vec<_>, Vec<_>) =
            silent.into_iter().partition(|it| it.body.is_some());
        // Once something is said of the others, none of them is left.
        for Silent { body, status, at } in named.into_iter().chain(others.into_iter().take(1)) {
            let bodies = body.map_or(0..referral.len(), |body| body..body + 1);
            for body in bodies {
                // What is said first holds.
                if referral[body].status == ReferralStatus::Unstated {
                    referral[body].status = status;
                    referral[body].status_evidence = self.text(at.clone());
                    statements[body].silence =
                        (status == ReferralStatus::Abstained).then(|| at.clone());
                }
            }
        }
        for Summary { body, at } in summaries {
            if referral[body].summary.is_none() {
                referral[body].summary = self.fact(at.clone(), Rule::RemissSummary);
                statements[body].summary = Some(at);
            }
        }
        self.add_responses(&mut referral, &mut statements, dates, dissents);
        for body in &mut referral {
            let has_answer = body.summary.is_some() || body.response.is_some();
            if has_answer && body.status != ReferralStatus::OfficeAnswered {
                body.status = ReferralStatus::Answered;
                body.status_evidence = None;
            }
        }
        let differs = self.add_stances(&mut referral, &statements, titles);
        (referral, differs)
    }

    /// The bodies as the lists name them, with nothing else known about them.
    fn consulted_bodies(&self) -> Vec<ReferralBody> {
        let consulted = &self.findings.consulted;
        let mut referral: Vec<ReferralBody> = consulted
            .bodies()
            .iter()
            .map(|name| ReferralBody {
                kind: bodies::kind(name),
                name: name.clone(),
                mentions: Vec::new(),
                status: ReferralStatus::Unstated,
                status_evidence: None,
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
        referral
    }

    /// Gives each body its answer, with the dissents made in the body.
    fn add_responses(
        &self,
        referral: &mut [ReferralBody],
        statements: &mut [Statements],
        dates: &[Date],
        dissents: &[Dissent],
    ) {
        let mut by_body: Vec<(&str, usize)> = dissents
            .iter()
            .enumerate()
            .filter_map(|(number, dissent)| Some((dissent.body.as_deref()?, number)))
            .collect();
        by_body.sort_unstable();
        for section in self.outline.of_kind(SectionKind::Response) {
            let Some(name) = &section.body else { continue };
            let Some(number) = self.findings.consulted.number(name) else {
                continue;
            };
            if referral[number].response.is_none() {
                let first = by_body.partition_point(|&(body, _)| body < name.as_str());
                let made = by_body[first..]
                    .iter()
                    .take_while(|(body, _)| body == name)
                    .map(|&(_, dissent)| dissent)
                    .collect();
                let (response, answer) = self.response(section, name, dates, made);
                referral[number].response = Some(response);
                statements[number].answer = Some(answer);
            }
        }
    }
}
