//! The laws that hold for every input.

use serde_json::Value;
use utlatande::{Report, Section, Span, extract};

use crate::span::bare;

/// Fails where the report of `text` breaks a law.
///
/// # Panics
///
/// When it does.
pub fn assert_laws(text: &str) {
    let report = extract(text);
    assert_tiles(&report.sections, text);
    let json = serde_json::to_value(&report).expect("a report is JSON");
    spans(&json, text);
    indices(&report);
    for located in utlatande::locate(text) {
        assert_eq!(located.span.of(text), Some(located.text));
    }
    let sentences: Vec<_> = utlatande::sentences(text).collect();
    spans(
        &serde_json::to_value(&sentences).expect("sentences are JSON"),
        text,
    );
    let read: Report = serde_json::from_value(json).expect("a report reads back");
    assert_eq!(read, report);
}

/// Fails where the top level does not cover the input without gaps, or a child does not lie inside its
/// parent, in order.
pub fn assert_tiles(sections: &[Section], text: &str) {
    let mut end = 0;
    for section in sections {
        assert_eq!(section.span.start(), end, "{:?}", section.kind);
        end = section.span.end();
        nested(section);
    }
    assert_eq!(end, text.len());
}

fn nested(section: &Section) {
    let mut from = section.span.start();
    for child in &section.children {
        assert!(child.span.start() >= from && section.span.contains(child.span));
        from = child.span.end();
        nested(child);
    }
}

/// Every span lies on characters of the input, and every text beside one obeys the span law.
fn spans(value: &Value, text: &str) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("start") && fields.contains_key("end") {
                at(value, text);
            }
            if let (Some(Value::String(reading)), Some(span)) =
                (fields.get("text"), fields.get("span"))
            {
                let source: String = match fields.get("spans").and_then(Value::as_array) {
                    Some(pieces) => pieces.iter().map(|piece| at(piece, text)).collect(),
                    None => at(span, text).to_owned(),
                };
                same(&bare(reading), &bare(&source));
            }
            fields.values().for_each(|value| spans(value, text));
        }
        Value::Array(values) => values.iter().for_each(|value| spans(value, text)),
        _ => {}
    }
}

/// Fails where the two first differ, and shows no more than that place.
fn same(reading: &str, source: &str) {
    let place = reading
        .chars()
        .zip(source.chars())
        .position(|(a, b)| a != b);
    if let Some(place) = place {
        let near = |text: &str| -> String {
            text.chars()
                .skip(place.saturating_sub(40))
                .take(80)
                .collect()
        };
        panic!("reading «{}», source «{}»", near(reading), near(source));
    }
    assert_eq!(reading.len(), source.len(), "one is longer");
}

fn at<'t>(span: &Value, text: &'t str) -> &'t str {
    let span: Span = serde_json::from_value(span.clone()).expect("a span that is not empty");
    span.of(text)
        .expect("a span inside the input, on characters")
}

fn indices(report: &Report) {
    let count = report.reservations.len();
    let responses = report
        .referral
        .iter()
        .filter_map(|body| body.response.as_ref());
    assert!(
        responses
            .flat_map(|response| &response.reservations)
            .all(|&index| index < count)
    );
    assert!(
        report
            .reservations
            .iter()
            .filter_map(|dissent| dissent.joins)
            .all(|index| index < count)
    );
    assert!(
        report
            .reservations
            .is_sorted_by_key(|dissent| dissent.span.start())
    );
    assert!(report.dates.is_sorted_by_key(|date| date.span.start()));
}
