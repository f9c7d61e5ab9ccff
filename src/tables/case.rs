//! The case: documents, and the points of what is proposed and decided.

use std::borrow::Cow;

use crate::report::{Decision, Initiative, Outcome, ReferralStatus, Span};
use crate::tables::cell::{Key, Place, Row, number, row};
use crate::tables::joined::joined;
use crate::tables::names::names;
use crate::tables::source::Source;

row! {
    /// A row a document.
    struct Document<'r> {
        /// `utlatande`, `pm`, or `unknown` where no header of either was found.
        kind: &'r str,
        /// The running number behind the year, as in `2017:19`.
        serial: Option<i64>,
        /// Where `year` was read: `header` or `signature`.
        year_from: Option<&'r str>,
        /// *Rotlar*: the vice mayors' divisions, roman numerals, with `+` between them.
        rotels: Option<Cow<'r, str>>,
        /// How the matter came up: `motion`, `letter`, `referral` and so on.
        raised_as: Option<Cow<'r, str>>,
        /// Who raised it: persons with their parties, or a sender.
        raised_by: Option<Cow<'r, str>>,
        /// *Föredragande borgarråd*: who presents the matter.
        presented_by: Option<Cow<'r, str>>,
        /// What is proposed to become of the matter: the outcomes of all points.
        outcome: Option<&'r str>,
        /// The day of the signature, EDTF.
        signed: Option<&'r str>,
        /// How many bodies were consulted.
        bodies: i64,
        /// How many of them answered, themselves or through their office.
        answers: i64,
        /// How many reservations and statements there are, of all kinds.
        dissents: i64,
        /// How many diagnostics there are.
        diagnostics: i64,
        /// What the bytes were taken for, as `UTF-8`; nothing for a PDF.
        encoding: Option<&'r str>,
        /// Whether offsets point into a text that the file does not hold as it is, as with a PDF: `utlatande
        /// text FILE` writes that text.
        is_derived: bool,
    }
}

impl<'r> Row<'r> for Document<'r> {
    fn rows(source: &'r Source<'_>) -> Vec<(Key<'r>, Self, Place<'r>)> {
        let report = source.report();
        let answered = |status| {
            matches!(
                status,
                ReferralStatus::Answered | ReferralStatus::OfficeAnswered
            )
        };
        let answers = report.referral.iter().filter(|body| answered(body.status));
        let row = Document {
            kind: report.kind.as_str(),
            serial: report
                .number
                .and_then(|number| number.serial)
                .map(i64::from),
            year_from: source.year.map(|(_, from)| from),
            rotels: (!report.rotels.is_empty()).then(|| report.rotels.join("+").into()),
            raised_as: joined(report.initiatives.iter().map(|it| it.kind.as_str())),
            raised_by: joined(report.initiatives.iter().filter_map(raised_by)),
            presented_by: names(&report.rapporteurs),
            outcome: source.outcome.as_deref(),
            signed: report.signature.as_ref().map(|it| it.date.edtf.as_str()),
            bodies: number(report.referral.len()),
            answers: number(answers.count()),
            dissents: number(report.reservations.len()),
            diagnostics: number(report.diagnostics.len()),
            encoding: report.encoding.as_deref(),
            is_derived: report.text.is_some(),
        };
        let place = source.place(Span::new(0, source.text.len()), None);
        vec![(source.key(String::new()), row, place)]
    }
}

fn raised_by(initiative: &Initiative) -> Option<Cow<'_, str>> {
    match &initiative.from {
        Some(from) => Some(Cow::Borrowed(&from.text)),
        None => names(&initiative.persons),
    }
}

row! {
    /// A row a point of a proposal or a decision.
    struct Point<'r> {
        /// Who proposes or decides.
        made_by: &'r str,
        /// Who is to decide, where it is a proposal.
        made_to: Option<&'r str>,
        /// The day of the decision, EDTF.
        date: Option<&'r str>,
        /// The consulted body whose answer it is; nothing for the case's own decision.
        in_answer_of: Option<&'r str>,
        /// The point's number as the text has it.
        number: Option<&'r str>,
        /// `approved`, `rejected`, `answered` and so on; nothing where the point does not say.
        outcome: Option<&'r str>,
        /// The point in its own words.
        text: &'r str,
    }
}

impl<'r> Row<'r> for Point<'r> {
    fn rows(source: &'r Source<'_>) -> Vec<(Key<'r>, Self, Place<'r>)> {
        let report = source.report();
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

fn points<'r>(
    source: &'r Source<'_>,
    pointer: &str,
    body: Option<&'r str>,
    decision: &'r Decision,
) -> Vec<(Key<'r>, Point<'r>, Place<'r>)> {
    let items = decision.items.iter().enumerate();
    items
        .map(|(i, item)| {
            let row = Point {
                made_by: &decision.by,
                made_to: decision.to.as_deref(),
                date: decision.date.as_ref().map(|date| date.edtf.as_str()),
                in_answer_of: body,
                number: item.number.as_deref(),
                outcome: item.outcome.as_ref().map(Outcome::as_str),
                text: &item.text,
            };
            (
                source.key(format!("{pointer}/items/{i}")),
                row,
                source.place(Some(item.span), Some(&item.rule)),
            )
        })
        .collect()
}
