//! Reports in few words.

use serde_json::{Value, json};
use utlatande::Report;

use crate::facts;
use crate::page::anchor::Anchors;
use crate::page::verdict::verdict;

/// A place of its own for every fact.
pub(super) fn span(number: usize) -> Value {
    json!({ "start": number * 10, "end": number * 10 + 5 })
}

/// A consulted body from `name: kind status stance`.
pub(super) fn body(line: &str) -> Value {
    let (name, words) = line.split_once(": ").expect("a name");
    let words: Vec<&str> = words.split(' ').collect();
    json!({
        "name": name, "kind": words[0], "status": words[1], "stance": words[2], "rule": "remiss.sent",
        "mentions": [], "status_evidence": null, "summary": null, "response": null, "stance_evidence": null,
        "stance_rule": null,
    })
}

/// `count` boards with a name of their own.
pub(super) fn boards(count: usize, status: &str, stance: &str) -> Vec<Value> {
    let numbers = 0..count;
    let of = |number| body(&format!("{stance} {number}: committee {status} {stance}"));
    numbers.map(of).collect()
}

/// A dissent from `kind, body, people`, each by party or, where it has a small letter, by name.
pub(super) fn dissent((number, line): (usize, &str)) -> Value {
    let words: Vec<&str> = line.split(", ").collect();
    let people = words[2].split(' ').filter(|word| !word.is_empty());
    let people = people.map(|word| {
        let party = word.chars().all(char::is_uppercase).then_some(word);
        json!({ "name": word, "party": party, "role": null, "span": span(900), "rule": "people.party" })
    });
    json!({
        "kind": words[0], "body": Some(words[1]).filter(|body| !body.is_empty()),
        "persons": people.collect::<Vec<_>>(), "and_others": false, "joins": null, "blank": false, "items": [],
        "outcome": null, "text": null, "heading": span(500 + number), "referenced_from": [],
        "span": span(600 + number), "rule": "dissents.opening",
    })
}

/// An initiative from `kind number`.
pub(super) fn initiative((number, line): (usize, &str)) -> Value {
    let (kind, of) = line.split_once(' ').unwrap_or((line, ""));
    json!({
        "kind": kind, "number": Some(of).filter(|of| !of.is_empty()), "persons": [], "and_others": false,
        "from": null, "reply_by": null, "span": span(100 + number), "rule": "header.initiative",
    })
}

/// A decision of points, each `outcome: text`.
pub(super) fn decision(by: &str, to: Option<&str>, points: &[&str]) -> Value {
    let points = points.iter().enumerate().map(|(number, point)| {
        let (outcome, text) = point.split_once(": ").expect("an outcome");
        json!({
            "number": null, "text": text, "span": span(300 + number), "rule": "decisions.point",
            "outcome": Some(outcome).filter(|outcome| *outcome != "none"),
        })
    });
    json!({ "by": by, "to": to, "items": points.collect::<Vec<_>>(), "date": null, "span": span(200), "rule": "decisions.proposal" })
}

/// What the page says of a report with `fields`.
pub(super) fn said(fields: &[(&str, Vec<Value>)]) -> String {
    let mut report = serde_json::to_value(utlatande::extract("Ekby\n")).expect("JSON");
    for (name, values) in fields {
        report[name] = Value::Array(values.clone());
    }
    let report: Report = serde_json::from_value(report).expect("a report");
    let json = facts::json(&report);
    let anchors = Anchors::of(&json, &facts::facts(&json));
    let parts = verdict(&report, &anchors);
    parts.iter().map(|part| part.words.as_str()).collect()
}
