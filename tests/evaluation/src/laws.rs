//! The laws that hold for every input.
//!
//! 1. The top-level sections tile the input, and so do the pages; children lie inside their parent, in order.
//! 2. Spans lie on character boundaries, inside the input, and are never empty. `text` and `input[span]` are
//!    the same string once white space, hyphens of every kind, soft hyphens, zero-width and control
//!    characters are removed from both, Latin ligatures are spelled out, and letters are composed with
//!    their marks (NFC); see [`bare`]. Where page furniture stands in between, `spans` are
//!    the pieces, in order, and the law holds for them put together.
//! 3. The output depends on the input alone: a second time and on another thread it is the same.
//! 4. Another physical form gives the same facts. For every input that holds of the forms in
//!    [`FORMS`]; forms that depend on how lines are filled hold for documents, and have tests of their own.
//! 5. The report written as JSON reads back as the same report.
//!
//! That a page taken out or another title changes no far-away fact is true of documents, not of noise, and
//! has tests of its own; that nothing panics is checked by all of them.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use utlatande::{Report, Section, Span, extract, extract_all};

use crate::facts::{facts, first_difference};
use crate::span::bare;

/// Fails where what is read of `text` breaks a law.
///
/// # Panics
///
/// When it does.
pub fn assert_laws(text: &str) {
    let report = extract(text);
    assert_report(&report, text);
    // On a thread of the pool.
    assert!(
        extract_all(&[text]) == [report.clone()],
        "not the same twice"
    );
    let located = utlatande::locate(text);
    for located in &located {
        assert_eq!(located.span.of(text), Some(located.text));
    }
    assert!(utlatande::locate(text) == located, "not the same twice");
    let sentences: Vec<_> = utlatande::sentences(text).collect();
    spans(
        &serde_json::to_value(&sentences).expect("sentences are JSON"),
        text,
    );
    assert!(
        utlatande::sentences(text).eq(sentences),
        "not the same twice"
    );
    assert_forms(&report, text);
}

/// Fails where `report`, which is made of `text`, breaks a law that one report alone can break.
///
/// # Panics
///
/// When it does.
pub fn assert_report(report: &Report, text: &str) {
    assert_tiles(&report.sections, text);
    assert_pages(report, text);
    let json = serde_json::to_string(report).expect("a report is JSON");
    let read: Report = serde_json::from_str(&json).expect("a report reads back");
    assert!(read == *report, "the report that was read back is another");
    spans(&serde_json::to_value(report).expect("JSON"), text);
    indices(report);
}

fn assert_pages(report: &Report, text: &str) {
    let mut end = 0;
    for page in &report.pages {
        assert_eq!(page.start(), end, "a page");
        end = page.end();
    }
    assert_eq!(end, text.len(), "the last page");
}

/// A physical form that any text may take: its name, and the text in it; nothing where the text holds
/// what would then mean something else.
type Form = (&'static str, fn(&str) -> Option<String>);

/// The forms that change no fact of any text.
pub const FORMS: [Form; 3] = [
    ("byte order mark", |text| {
        // An empty text has no section that the mark would belong to.
        let fits = !text.is_empty() && !text.starts_with('\u{feff}');
        fits.then(|| format!("\u{feff}{text}"))
    }),
    ("CRLF", |text| {
        (!text.contains('\r')).then(|| text.replace('\n', "\r\n"))
    }),
    ("NFD", |text| {
        // Only what is composed can come back; syllables of Hangul have no marks.
        let hangul = |c| ('\u{ac00}'..='\u{d7a3}').contains(&c);
        let composed = !text.contains(hangul) && text.nfc().eq(text.chars());
        composed.then(|| text.nfd().collect())
    }),
];

/// Fails where another physical form of `text` gives other facts.
fn assert_forms(report: &Report, text: &str) {
    let of = |report: &Report| facts(serde_json::to_value(report).expect("JSON"));
    let expected = of(report);
    for (name, form) in FORMS {
        let Some(formed) = form(text).filter(|formed| formed != text) else {
            continue;
        };
        let got = of(&extract(&formed));
        assert!(
            got == expected,
            "{name}: {}",
            first_difference(&expected, &got)
        );
    }
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
                let whole = at(span, text);
                let source: String = match fields.get("spans").and_then(Value::as_array) {
                    Some(pieces) => {
                        inside(pieces, span);
                        pieces.iter().map(|piece| &text[read(piece)]).collect()
                    }
                    None => text[whole].to_owned(),
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

fn read(span: &Value) -> Span {
    serde_json::from_value(span.clone()).expect("a span that is not empty")
}

/// The span, which lies on characters of `text`.
fn at(span: &Value, text: &str) -> Span {
    let span = read(span);
    assert!(span.of(text).is_some(), "{span} is no span of the input");
    span
}

/// Fails unless the pieces begin and end where the whole does, in order.
fn inside(pieces: &[Value], whole: &Value) {
    let pieces: Vec<Span> = pieces.iter().map(read).collect();
    let whole = read(whole);
    assert_eq!(
        pieces.first().map(|piece| piece.start()),
        Some(whole.start())
    );
    assert_eq!(pieces.last().map(|piece| piece.end()), Some(whole.end()));
    assert!(
        pieces.is_sorted_by(|a, b| a.end() <= b.start()),
        "{pieces:?}"
    );
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
