//! A row a consulted body.

use utlatande::Report;

use crate::table::rows::{Rows, day, joined};
use crate::text::word;

pub(crate) const COLUMNS: &[&str] = &[
    "body",
    "kind",
    "status",
    "stance",
    "decided",
    "report_by",
    "report_date",
    "dissents",
    "dissenting_parties",
    "summary",
];

pub(crate) fn add(report: &Report, rows: &mut Rows<'_>) {
    for (i, body) in report.referral.iter().enumerate() {
        let response = body.response.as_ref();
        let decision = response.and_then(|response| response.decision.as_ref());
        let office = response.and_then(|response| response.report.as_ref());
        let dissents = response.map(|response| response.reservations.as_slice());
        let dissents = dissents.unwrap_or_default();
        let parties = dissents
            .iter()
            .filter_map(|&index| report.reservations.get(index))
            .flat_map(|dissent| &dissent.persons)
            .filter_map(|person| person.party.clone());
        let summary = body.summary.as_ref();
        let place = body.mentions.first().copied();
        let place = place.or(summary.map(|summary| summary.span));
        let place = place.or(response.map(|response| response.section));
        rows.add(
            &format!("/referral/{i}"),
            place,
            vec![
                body.name.clone(),
                word(body.kind),
                word(body.status),
                word(body.stance),
                day(decision.and_then(|decision| decision.date.as_ref())),
                office.map_or(String::new(), |office| office.author.clone()),
                day(office.and_then(|office| office.date.as_ref())),
                dissents.len().to_string(),
                joined(parties),
                summary.map_or(String::new(), |summary| summary.text.clone()),
            ],
        );
    }
}
