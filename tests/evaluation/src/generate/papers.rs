//! Papers of other kinds, from which nothing must be invented.

use fastrand::Rng;
use serde_json::{Value, json};

use crate::generate::layout::{Layout, Wrap};
use crate::lists::{PAPERS, PERSONS};

/// Which of the papers are signed at a place on a day, by their place in the list.
const SIGNED: [usize; 3] = [1, 3, 10];

/// Which of them say of a matter that it was sent out to be answered.
const REFERRED: [usize; 3] = [3, 4, 10];

/// Which of them propose and decide nothing.
const WITHOUT_DECISION: [usize; 6] = [1, 4, 6, 8, 9, 11];

/// A paper with other persons, and what is true of it as far as that is clear.
pub(crate) fn write(rng: &mut Rng, layout: Layout) -> (String, Value) {
    let which = rng.usize(0..PAPERS.len());
    let mut text = PAPERS[which].to_owned();
    for name in PERSONS.iter() {
        if text.contains(name) && rng.bool() {
            // Names as long as the old ones keep the columns.
            let long = |other: &&&str| other.chars().count() == name.chars().count();
            let others: Vec<&&str> = PERSONS.iter().filter(long).collect();
            text = text.replace(name, others[rng.usize(0..others.len())]);
        }
    }
    if layout.wrap == Wrap::Page {
        let lines: Vec<&str> = text.split_whitespace().collect();
        text = lines.join(" ");
        text.push('\n');
    } else if layout.crlf {
        text = text.replace('\n', "\r\n");
    }
    let mut truth = json!({
        "kind": "unknown", "number": null, "rotels": [], "titles": [], "initiatives": [], "rapporteurs": [],
    });
    if !SIGNED.contains(&which) {
        truth["signature"] = Value::Null;
    }
    if !REFERRED.contains(&which) {
        truth["referral"] = json!([]);
    }
    if WITHOUT_DECISION.contains(&which) {
        truth["decisions"] = json!([]);
    }
    (text, truth)
}
