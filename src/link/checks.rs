//! What a reader of the report should know: facts that are missing or could not be placed, and facts
//! that contradict each other.
//!
//! In: the report, complete but for this. Out: its diagnostics, in the order of the text.
//!
//! | of one document | contradicts |
//! | --- | --- |
//! | a body was asked | no answer of it, and no word on its silence |
//! | a body answered | no list names it |
//! | a dissent is noted | its words stand nowhere |
//! | a dissent stands in the appendix | the answer of its body does not note it |
//! | a motion in the decision | the header names others |
//! | where a body stands by its answer | by the gist of it it stands elsewhere |
//! | the date of an office's report | the decision that rests on it is older |
//! | the date of an answer | the signature is older |

use crate::link::document::Document;
use crate::outline::Mark;
use crate::report::{
    Date, Diagnostic, DiagnosticCode, DocumentKind, InitiativeKind, ReferenceKind, ReferralStatus,
    Report, SectionKind, Severity, Span,
};

use DiagnosticCode as Code;
use Severity::{Info, Warning};

impl Document {
    /// The diagnostics, in the order of the text; `stance_differs` are the bodies whose answer and summary
    /// state different stances.
    pub(super) fn diagnostics(&self, report: &Report, stance_differs: &[usize]) -> Vec<Diagnostic> {
        let mut found = Found(self.damage.clone(), 0);
        for it in &self.findings.left_out {
            let first = self.span(it.first.clone());
            found
                .0
                .push(Diagnostic::left_out(it.count, it.things, first));
        }
        if let Some((count, first)) = self.outline.left_out {
            let first = self.block_span(first);
            found.0.push(Diagnostic::left_out(count, "sections", first));
        }
        self.parts(report, &mut found);
        self.answers(report, &mut found);
        for &body in stance_differs {
            let body = &report.referral[body];
            let message = format!(
                "{} stands elsewhere by its answer than by the gist of it; the answer counts",
                body.name
            );
            let gist = body.summary.as_ref().map(|summary| summary.span);
            found.say(Code::StanceDiffers, Info, gist, message);
        }
        self.noted_dissents(report, &mut found);
        motions(report, &mut found);
        order(report, &mut found);
        let Found(mut found, more) = found;
        found.sort_by_key(|diagnostic| diagnostic.span);
        if more > 0 {
            found.push(Diagnostic::left_out(more, "things to tell", None));
        }
        found
    }

    /// What every document has, and how its lines are set.
    fn parts(&self, report: &Report, found: &mut Found) {
        if report.kind == DocumentKind::Unknown {
            let message = "no header line of an utlåtande or a PM was found";
            found.say(Code::NoHeader, Warning, None, message);
        } else if report.decisions.is_empty() {
            let message = "no block was found that proposes or makes a decision";
            found.say(Code::NoDecision, Warning, None, message);
        }
        for (i, mark) in self.marks.iter().enumerate() {
            if *mark == Some(Mark::Decision)
                && !self.is_in_long_part(i)
                && let Some(section) = self.outline.around(i).next()
                && section.kind == SectionKind::Preparation
            {
                let message =
                    "the decision stands among the answers, not behind title and initiative";
                found.say(Code::DisplacedDecision, Info, self.block_span(i), message);
            }
        }
        if !self.column_is_known && self.marks.len() > 1 {
            let message = "the lines do not tell how wide the column is: blank lines and full stops \
                           alone part the paragraphs";
            found.say(Code::NoLineWidth, Info, None, message);
        }
    }

    /// Who was asked, and who answered.
    fn answers(&self, report: &Report, found: &mut Found) {
        let mut answers = self.outline.of_kind(SectionKind::Responses);
        if answers.next().is_some() {
            let silent = report
                .referral
                .iter()
                .filter(|body| body.status == ReferralStatus::Unstated);
            for body in silent {
                let message = format!("{} was consulted, but no answer was found", body.name);
                let mention = body.mentions.first().copied();
                found.say(Code::NoResponse, Warning, mention, message);
            }
        }
        for section in self.outline.of_kind(SectionKind::Response) {
            let consulted = &self.findings.consulted;
            if let Some(name) = &section.body
                && consulted.number(name).is_none()
            {
                let message = format!("{name} answered, but is in no list of consulted bodies");
                let heading = self.block_span(section.blocks.start);
                found.say(Code::UnlistedResponse, Info, heading, message);
            }
        }
        for at in self.findings.lists.iter().flat_map(|list| &list.unread) {
            let message = "a part of the list of consulted bodies does not read as a name";
            found.say(
                Code::UnreadReferral,
                Warning,
                self.span(at.clone()),
                message,
            );
        }
    }

    /// Notes of dissents, and dissents: each has the other.
    fn noted_dissents(&self, report: &Report, found: &mut Found) {
        // Disjoint and in order, since they lie on the top level.
        let appendix: Vec<Span> = self
            .outline
            .of_kind(SectionKind::Dissents)
            .filter(|section| section.parent.is_none())
            .map(|section| section.span)
            .collect();
        let in_appendix = |span: Span| {
            let behind = appendix.partition_point(|it| it.start() <= span.start());
            behind > 0 && appendix[behind - 1].contains(span)
        };
        let answers = report.referral.iter();
        let answers = answers.filter(|body| body.response.is_some());
        let mut answered: Vec<&str> = answers.map(|body| body.name.as_str()).collect();
        answered.sort_unstable();
        let answered = |body: &&str| answered.binary_search(body).is_ok();
        for dissent in &report.reservations {
            if dissent.text.is_none() && !dissent.blank && dissent.joins.is_none() {
                let message = "a dissent is noted, but its words were not found";
                found.say(Code::DissentWithoutText, Info, Some(dissent.span), message);
            }
            if dissent.referenced_from.is_empty()
                && in_appendix(dissent.span)
                && let Some(body) = dissent.body.as_deref().filter(answered)
            {
                let message = format!("a dissent in {body} stands here, but its answer notes none");
                found.say(
                    Code::DissentWithoutNote,
                    Info,
                    Some(dissent.heading),
                    message,
                );
            }
        }
    }
}

/// The motions that are decided on are those that the header names.
fn motions(report: &Report, found: &mut Found) {
    let mut raised: Vec<&str> = report
        .initiatives
        .iter()
        .filter(|initiative| initiative.kind == InitiativeKind::Motion)
        .filter_map(|motion| motion.number.as_deref())
        .collect();
    if raised.is_empty() {
        return;
    }
    raised.sort_unstable();
    for decision in &report.decisions {
        let from = report
            .references
            .partition_point(|it| it.span.start() < decision.span.start());
        for reference in report.references[from..]
            .iter()
            .take_while(|it| decision.span.contains(it.span))
            .filter(|it| it.kind == ReferenceKind::Motion)
        {
            if raised.binary_search(&reference.value.as_str()).is_err() {
                let message = format!(
                    "the decision is on motion {}, which the header does not name",
                    reference.value
                );
                found.say(Code::OtherMotion, Warning, Some(reference.span), message);
            }
        }
    }
}

/// A report comes before the decision that rests on it, and every answer before the signature.
fn order(report: &Report, found: &mut Found) {
    let signed = report
        .signature
        .as_ref()
        .and_then(|signature| day(&signature.date));
    for body in &report.referral {
        let Some(response) = &body.response else {
            continue;
        };
        let decided = response
            .decision
            .as_ref()
            .and_then(|decision| decision.date.as_ref());
        let reported = response
            .report
            .as_ref()
            .and_then(|report| report.date.as_ref());
        if let (Some(decided), Some(reported)) = (decided, reported)
            && let (Some(decision), Some(written)) = (day(decided), day(reported))
            && written > decision
        {
            let message = format!(
                "the report that {} decided on is dated {written}, after the decision of {decision}",
                body.name
            );
            found.say(
                Code::ReportAfterDecision,
                Warning,
                Some(reported.span),
                message,
            );
        }
        let answered = decided
            .or(reported)
            .and_then(|date| Some((date, day(date)?)));
        if let (Some((date, answered)), Some(signed)) = (answered, signed)
            && answered > signed
        {
            let message = format!(
                "{} answered on {answered}, after the report was signed on {signed}",
                body.name
            );
            found.say(Code::SignedBeforeAnswer, Warning, Some(date.span), message);
        }
    }
}

/// The value of a whole date; such compare as words do.
fn day(date: &Date) -> Option<&str> {
    let is_day = date.edtf.len() == "2021-06-17".len() && !date.edtf.contains(['X', '/', '~']);
    is_day.then_some(date.edtf.as_str())
}

/// Nobody reads more diagnostics.
const MOST: usize = 10_000;

/// The diagnostics so far, and how many more there are.
struct Found(Vec<Diagnostic>, usize);

impl Found {
    fn say(
        &mut self,
        code: Code,
        severity: Severity,
        span: Option<Span>,
        message: impl Into<String>,
    ) {
        if self.0.len() >= MOST {
            self.1 += 1;
            return;
        }
        self.0.push(Diagnostic {
            code,
            severity,
            message: message.into(),
            span,
        });
    }
}
