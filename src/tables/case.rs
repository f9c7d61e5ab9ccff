//! The case: documents, and the points of what is proposed and decided.

use crate::report::{Decision, Initiative, ReferralStatus, Report, Span};
use crate::tables::cell::{Key, Place, Row, Source, joined, number, row};
use crate::tables::names::names;

row! {
    /// A row a document.
    struct Document {
        /// `utlatande`, `pm`, or `unknown` where no header of either was found.
        kind: String,
        /// The running number behind the year, as in `2017:19`.
        serial: Option<i64>,
        /// Where `year` was read: `header` or `signature`.
        year_from: Option<String>,
        /// *Rotlar*: the vice mayors' divisions, roman numerals, with `+` between them.
        rotels: Option<String>,
        /// How the matter came up: `motion`, `letter`, `referral` and so on.
        raised_as: Option<String>,
        /// Who raised it: persons with their parties, or a sender.
        raised_by: Option<String>,
        /// *Föredragande borgarråd*: who presents the matter.
        presented_by: Option<String>,
        /// What is proposed to become of the matter: the outcomes of all points.
        outcome: Option<String>,
        /// The day of the signature, EDTF.
        signed: Option<String>,
        /// How many bodies were consulted.
        bodies: i64,
        /// How many of them answered, themselves or through their office.
        answers: i64,
        /// How many reservations and statements there are, of all kinds.
        dissents: i64,
        /// How many diagnostics there are.
        diagnostics: i64,
        /// What the bytes were taken for, as `UTF-8`; nothing for a PDF.
        encoding: Option<String>,
        /// Whether offsets point into a text that the file does not hold as it is, as with a PDF: `utlatande
        /// text FILE` writes that text.
        is_derived: bool,
    }
}

impl Row for Document {
    fn rows(source: &Source<'_>) -> Vec<(Key, Document, Place)> {
        let report = source.report;
        let answered = |status| {
            matches!(
                status,
                ReferralStatus::Answered | ReferralStatus::OfficeAnswered
            )
        };
        let answers = report.referral.iter().filter(|body| answered(body.status));
        let row = Document {
            kind: report.kind.to_string(),
            serial: report
                .number
                .and_then(|number| number.serial)
                .map(i64::from),
            year_from: source.year().map(|(_, from)| from.to_owned()),
            rotels: (!report.rotels.is_empty()).then(|| report.rotels.join("+")),
            raised_as: joined(report.initiatives.iter().map(|it| it.kind.to_string())),
            raised_by: joined(report.initiatives.iter().filter_map(raised_by)),
            presented_by: names(&report.rapporteurs),
            outcome: outcome(report),
            signed: report.signature.as_ref().map(|it| it.date.edtf.clone()),
            bodies: number(report.referral.len()),
            answers: number(answers.count()),
            dissents: number(report.reservations.len()),
            diagnostics: number(report.diagnostics.len()),
            encoding: report.encoding.clone(),
            is_derived: report.text.is_some(),
        };
        let place = source.place(Span::new(0, source.text.len()), None);
        vec![(source.key(String::new()), row, place)]
    }
}

fn raised_by(initiative: &Initiative) -> Option<String> {
    match &initiative.from {
        Some(from) => Some(from.text.clone()),
        None => names(&initiative.persons),
    }
}

/// The outcomes of what is proposed.
pub(super) fn outcome(report: &Report) -> Option<String> {
    let items = report.decisions.iter().flat_map(|decision| &decision.items);
    joined(items.filter_map(|item| Some(item.outcome?.to_string())))
}

row! {
    /// A row a point of a proposal or a decision.
    struct Point {
        /// Who proposes or decides.
        made_by: String,
        /// Who is to decide, where it is a proposal.
        made_to: Option<String>,
        /// The day of the decision, EDTF.
        date: Option<String>,
        /// The consulted body whose answer it is; nothing for the case's own decision.
        in_answer_of: Option<String>,
        /// The point's number as the text has it.
        number: Option<String>,
        /// `approved`, `rejected`, `answered` and so on; nothing where the point does not say.
        outcome: Option<String>,
        /// The point in its own words.
        text: String,
    }
}

impl Row for Point {
    fn rows(source: &Source<'_>) -> Vec<(Key, Point, Place)> {
        let report = source.report;
        let proposals = report.decisions.iter().enumerate();
        let proposals = proposals.map(|(i, it)| (format!("/decisions/{i}"), None, it));
        let answers = report.referral.iter().enumerate().filter_map(|(i, body)| {
            let decision = body.response.as_ref()?.decision.as_ref()?;
            let pointer = format!("/referral/{i}/response/decision");
            Some((pointer, Some(body.name.as_str()), decision))
        });
        proposals
            .chain(answers)
            .flat_map(|(pointer, body, decision)| points(source, &pointer, body, decision))
            .collect()
    }
}

fn points(
    source: &Source<'_>,
    pointer: &str,
    body: Option<&str>,
    decision: &Decision,
) -> Vec<(Key, Point, Place)> {
    let items = decision.items.iter().enumerate();
    items
        .map(|(i, item)| {
            let row = Point {
                made_by: decision.by.clone(),
                made_to: decision.to.clone(),
                date: decision.date.as_ref().map(|date| date.edtf.clone()),
                in_answer_of: body.map(str::to_owned),
                number: item.number.clone(),
                outcome: item.outcome.map(|outcome| outcome.to_string()),
                text: item.text.clone(),
            };
            (
                source.key(format!("{pointer}/items/{i}")),
                row,
                source.place(Some(item.span), Some(item.rule)),
            )
        })
        .collect()
}
