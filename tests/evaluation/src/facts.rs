//! What a report says of a document in whatever form it is set: everything but where it stands.

use std::ops::Range;

use serde_json::Value;

use crate::span::range;

/// The report without everything that tells of places and bytes.
///
/// # Panics
///
/// When `report` is no JSON object.
#[must_use]
pub fn facts(mut report: Value) -> Value {
    for field in ["pages", "diagnostics", "encoding", "text"] {
        report.as_object_mut().expect("an object").remove(field);
    }
    strip(&mut report);
    report
}

fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for key in [
                "span",
                "spans",
                "heading_span",
                "stance_evidence",
                "status_evidence",
                "mentions",
                "referenced_from",
                "back_references",
            ] {
                // How many places there are is a fact; where they are is none.
                let count = fields
                    .remove(key)
                    .and_then(|places| Some(places.as_array()?.len()));
                if let Some(count) = count
                    .filter(|_| matches!(key, "mentions" | "referenced_from" | "back_references"))
                {
                    fields.insert(key.to_owned(), count.into());
                }
            }
            fields.retain(|_, value| !is_span(value));
            fields.values_mut().for_each(strip);
        }
        Value::Array(values) => values.iter_mut().for_each(strip),
        _ => {}
    }
}

/// Whether the value is a span of the contract.
#[must_use]
pub fn is_span(value: &Value) -> bool {
    value.get("start").is_some() && value.get("end").is_some()
}

/// Where the two first differ and how, for a person to read.
#[must_use]
pub fn first_difference(expected: &Value, got: &Value) -> String {
    first_difference_but(expected, got, &|expected, got| expected == got)
}

/// The same, where `same` says which words are the same.
#[must_use]
pub fn first_difference_but(
    expected: &Value,
    got: &Value,
    same: &impl Fn(&Value, &Value) -> bool,
) -> String {
    match (expected, got) {
        (Value::Object(a), Value::Object(b)) => {
            let other = a
                .iter()
                .find(|(key, value)| !b.get(*key).is_some_and(|other| same(value, other)));
            let below = |(key, value): (&String, &Value)| {
                let got = b.get(key).unwrap_or(&Value::Null);
                format!("{key}.{}", first_difference_but(value, got, same))
            };
            other.map(below).unwrap_or_default()
        }
        (Value::Array(a), Value::Array(b)) => {
            match a.iter().zip(b).position(|(a, b)| !same(a, b)) {
                Some(at) => format!("{at}.{}", first_difference_but(&a[at], &b[at], same)),
                None => format!("{} instead of {}", b.len(), a.len()),
            }
        }
        _ => {
            let shown = |value: &Value| value.to_string().chars().take(200).collect::<String>();
            format!("{} instead of {}", shown(got), shown(expected))
        }
    }
}

/// Drops from the report what stands inside one of the places and can stand anywhere: dates, references,
/// short forms, diagnostics and, if `persons`, who is named there.
pub fn drop_inside(report: &mut Value, places: &[Range<usize>], persons: bool) {
    if places.is_empty() {
        return;
    }
    let is_inside = |span: &Value| {
        is_span(span) && {
            let at = range(span);
            let mut around = places.iter();
            around.any(|place| place.start <= at.start && at.end <= place.end)
        }
    };
    for field in [
        "dates",
        "references",
        "budget_goals",
        "abbreviations",
        "diagnostics",
    ] {
        if let Some(found) = report[field].as_array_mut() {
            found.retain(|it| !is_inside(&it["span"]));
        }
    }
    let Some(named) = report["persons"].as_array_mut().filter(|_| persons) else {
        return;
    };
    named.retain_mut(|person| {
        for places in ["mentions", "back_references"] {
            if let Some(places) = person[places].as_array_mut() {
                places.retain(|span| !is_inside(span));
            }
        }
        person["mentions"]
            .as_array()
            .is_none_or(|it| !it.is_empty())
    });
}
