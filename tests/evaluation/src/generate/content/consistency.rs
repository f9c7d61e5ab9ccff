//! What does not fit together in a document, told from its truth alone.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

/// The contradictions of a document, as diagnostics of the contract without severity and message.
pub(super) fn diagnostics(truth: &Map<String, Value>) -> Vec<Value> {
    let field = |name: &str| truth.get(name).unwrap_or(&Value::Null);
    let referral = field("referral");
    let mut found = Vec::new();
    let mut say = |code: &str, span: &Value| found.push(json!({"code": code, "span": span}));
    let has_answers = each(field("sections")).any(|section| section["kind"] == "responses");
    for body in each(referral) {
        if has_answers && body["status"] == "unstated" {
            say("no_response", &body["mentions"][0]);
        }
        let response = &body["response"];
        let (decision, report) = (&response["decision"]["date"], &response["report"]["date"]);
        let signature = &field("signature")["date"];
        if let (Some(decided), Some(reported)) = (day(decision), day(report))
            && reported > decided
        {
            say("report_after_decision", &report["span"]);
        }
        let last = if decision.is_null() { report } else { decision };
        if let (Some(answered), Some(signed)) = (day(last), day(signature))
            && answered > signed
        {
            say("signed_before_answer", &last["span"]);
        }
    }
    let answered: BTreeSet<&str> = each(referral)
        .filter(|body| !body["response"].is_null())
        .filter_map(|body| body["name"].as_str())
        .collect();
    let appendix = each(field("sections")).find(|section| section["kind"] == "dissents");
    for dissent in each(field("reservations")) {
        if dissent["text"].is_null() && dissent["blank"] == false && dissent["joins"].is_null() {
            say("dissent_without_text", &dissent["span"]);
        }
        let behind =
            |section: &Value| dissent["span"]["start"].as_u64() > section["span"]["start"].as_u64();
        let body = dissent["body"].as_str().unwrap_or_default();
        if appendix.is_some_and(behind)
            && answered.contains(body)
            && each(&dissent["referenced_from"]).next().is_none()
        {
            say("dissent_without_note", &dissent["heading"]);
        }
    }
    let raised: BTreeSet<&str> = each(field("initiatives"))
        .filter(|initiative| initiative["kind"] == "motion")
        .filter_map(|motion| motion["number"].as_str())
        .collect();
    for decision in each(field("decisions")) {
        let inside = |reference: &Value| {
            let at = |it: &Value, end: &str| it["span"][end].as_u64();
            at(decision, "start") <= at(reference, "start")
                && at(reference, "end") <= at(decision, "end")
        };
        for reference in each(field("references")).filter(|it| it["kind"] == "motion") {
            let number = reference["value"].as_str().unwrap_or_default();
            if !raised.is_empty() && !raised.contains(number) && inside(reference) {
                say("other_motion", &reference["span"]);
            }
        }
    }
    found
}

/// A whole date; such compare as words do.
fn day(date: &Value) -> Option<&str> {
    date["edtf"]
        .as_str()
        .filter(|edtf| edtf.len() == 10 && !edtf.contains('X'))
}
