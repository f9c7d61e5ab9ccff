//! What a truth leaves open, and the report's answer fills in.

use serde_json::{Value, json};

use crate::facts::drop_inside;
use crate::span::{bare, range};

/// The truth with the report's stances where it accepts them: a stance that is only implied may
/// be passed over, and a sentence that stands in the text twice shows the same in both places.
#[must_use]
pub fn with_accepted_stances(text: &str, truth: &Value, report: &Value) -> Value {
    let mut truth = truth.clone();
    let bodies = truth["referral"].as_array_mut().into_iter().flatten();
    for body in bodies.filter_map(Value::as_object_mut) {
        let accepted = body.remove("stance_acceptable").unwrap_or_default();
        // A truth may point to the words that leave a stance unsaid.
        if body.get("stance") == Some(&json!("unstated")) {
            body.insert("stance_evidence".to_owned(), Value::Null);
        }
        let mut reported = report["referral"].as_array().into_iter().flatten();
        let Some(said) = reported.find(|said| Some(&said["name"]) == body.get("name")) else {
            continue;
        };
        let words = |span: &Value| span.is_object().then(|| bare(&text[range(span)]));
        let is_same = body.get("stance") == Some(&said["stance"])
            && body.get("stance_evidence").and_then(words) == words(&said["stance_evidence"]);
        let mut accepted = accepted.as_array().into_iter().flatten();
        if is_same || accepted.any(|it| *it == said["stance"] && Some(it) != body.get("stance")) {
            for field in ["stance", "stance_evidence"] {
                body.insert(field.to_owned(), said[field].clone());
            }
        }
    }
    truth
}

/// The truth with the report's kind of a body where it gives none, and with the report's words for a
/// status where they stand in the sentence that it gives.
#[must_use]
pub fn with_accepted_evidence(text: &str, truth: &Value, report: &Value) -> Value {
    let mut truth = truth.clone();
    let bodies = truth["referral"].as_array_mut().into_iter().flatten();
    for body in bodies.filter_map(Value::as_object_mut) {
        let mut reported = report["referral"].as_array().into_iter().flatten();
        let Some(said) = reported.find(|said| Some(&said["name"]) == body.get("name")) else {
            continue;
        };
        if body.get("kind") == Some(&Value::Null) {
            body.insert("kind".to_owned(), said["kind"].clone());
        }
        let sentence = body.get("status_evidence").filter(|it| it.is_object());
        let words = said.get("status_evidence").filter(|it| it.is_object());
        if let (Some(sentence), Some(words)) = (sentence, words)
            && bare(&text[range(sentence)]).contains(&bare(&text[range(words)]))
        {
            body.insert("status_evidence".to_owned(), words.clone());
        }
    }
    truth
}

/// The report without what free words bring along: dates, references, persons and such inside the places
/// that the truth calls unmarked.
pub(crate) fn without_unmarked(truth: &Value, report: &Value) -> Value {
    let places = truth["unmarked"].as_array().into_iter().flatten();
    let places: Vec<_> = places.map(range).collect();
    let mut report = report.clone();
    drop_inside(&mut report, &places, true);
    report
}
