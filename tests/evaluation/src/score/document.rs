//! The score of one document.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::score::accept::{with_accepted_evidence, with_accepted_stances, without_unmarked};
use crate::score::facts::facts;
use crate::score::tally::{Miss, Tally, tally};

/// Every field that is scored, in the order of the table.
pub const FIELDS: [&str; 29] = [
    "kind",
    "number",
    "rotels",
    "diary_numbers",
    "titles",
    "initiatives",
    "rapporteurs",
    "decisions",
    "endorsements",
    "referral",
    "status",
    "status_evidence",
    "stance",
    "summaries",
    "responses",
    "reservations",
    "demands",
    "signature",
    "attachments",
    "persons",
    "roles",
    "back_references",
    "dates",
    "references",
    "budget_goals",
    "abbreviations",
    "headings",
    "sections",
    "diagnostics",
];

/// The score of one document.
#[derive(Clone, Debug)]
pub struct Score {
    /// Counts by field.
    pub fields: BTreeMap<&'static str, Tally>,
    /// What is wrong.
    pub misses: Vec<Miss>,
}

/// Scores a report on `text` against its truth.
#[must_use]
pub fn score(text: &str, truth: &Value, report: &Value) -> Score {
    let mut score = Score {
        fields: BTreeMap::new(),
        misses: Vec::new(),
    };
    let truth = &with_accepted_evidence(text, &with_accepted_stances(text, truth, report), report);
    let (truth, report) = (
        &without_unmarked(truth, truth),
        &without_unmarked(truth, report),
    );
    for field in FIELDS {
        if let Some(expected) = facts(text, truth, field) {
            let got = match facts(text, report, field) {
                None if field == "status_evidence" => continue,
                got => got.unwrap_or_default(),
            };
            let tally = tally(field, &expected, &got, &mut score.misses);
            score.fields.insert(field, tally);
        }
    }
    score
}
