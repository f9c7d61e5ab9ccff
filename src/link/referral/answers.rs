//! The answer of a consulted body.
//!
//! In: the section that holds it. Out: the body's decision and the office's report in it, and the blocks in
//! which its stance is looked for.

use crate::link::document::{Document, dates_in};
use crate::link::referral::stances::Answer;
use crate::outline::Placed;
use crate::report::{Date, OfficeReport, Response, Rule, SectionKind};
use crate::rules::answers::{self, ReportLine};
use crate::rules::decisions::Opener;

impl Document {
    /// The answer in `section`; `dissents` are those made in the body.
    pub(super) fn response(
        &self,
        section: &Placed,
        body: &str,
        dates: &[Date],
        dissents: Vec<usize>,
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
            reservations: dissents,
            rule: Rule::AnswersSection,
        };
        for i in section.content() {
            let text = self.blocks.text(i);
            let start = self.blocks.blocks[i].at.start;
            if response.decision.is_none()
                && self.findings.formulas.may_begin(start)
                && let Some(len) = answers::decision_opener(text)
            {
                let opener = Opener {
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
                response.report = self.office_report(line, body, start, dates);
            }
        }
        (response, answer)
    }

    /// The report that `line` introduces, in the block that begins at `start`: an office's, or the statement
    /// of `body` itself, whose name may end as a genitive does.
    fn office_report(
        &self,
        line: ReportLine,
        body: &str,
        start: usize,
        dates: &[Date],
    ) -> Option<OfficeReport> {
        let span = self.span(start + line.at.start..start + line.at.end)?;
        Some(OfficeReport {
            author: if body.strip_suffix('s') == Some(&line.author) {
                body.to_owned()
            } else {
                line.author
            },
            date: dates_in(dates, span).next().cloned(),
            span,
            rule: Rule::AnswersReport,
        })
    }
}
