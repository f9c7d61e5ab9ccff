//! A row a point of a proposal or a decision.

use utlatande::{Decision, Report};

use crate::table::rows::{Rows, day};
use crate::text::word;

pub(crate) const COLUMNS: &[&str] = &[
    "by",
    "to",
    "date",
    "in_answer_of",
    "number",
    "outcome",
    "text",
];

pub(crate) fn add(report: &Report, rows: &mut Rows<'_>) {
    for (i, decision) in report.decisions.iter().enumerate() {
        add_items(decision, "", &format!("/decisions/{i}"), rows);
    }
    for (i, body) in report.referral.iter().enumerate() {
        let response = body.response.as_ref();
        if let Some(decision) = response.and_then(|response| response.decision.as_ref()) {
            let pointer = format!("/referral/{i}/response/decision");
            add_items(decision, &body.name, &pointer, rows);
        }
    }
}

/// Adds the points of a decision; `body` is the consulted body whose answer it is.
fn add_items(decision: &Decision, body: &str, pointer: &str, rows: &mut Rows<'_>) {
    for (i, item) in decision.items.iter().enumerate() {
        rows.add(
            &format!("{pointer}/items/{i}"),
            Some(item.span),
            vec![
                decision.by.clone(),
                decision.to.clone().unwrap_or_default(),
                day(decision.date.as_ref()),
                body.to_owned(),
                item.number.clone().unwrap_or_default(),
                item.outcome.map(word).unwrap_or_default(),
                item.text.clone(),
            ],
        );
    }
}
