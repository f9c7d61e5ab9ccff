//! What [`utlatande::locate`] finds is what the report is made from.

use std::collections::HashSet;

use evaluation::generate::generate;
use utlatande::{Report, Rule, Span, extract, locate};

/// The facts of a report that stand in one place each.
fn places(report: &Report) -> Vec<(Rule, Span)> {
    let dates = report.dates.iter().map(|it| (it.rule, it.span));
    let references = report.references.iter().chain(&report.budget_goals);
    let references = references.map(|it| (it.rule, it.span));
    let abbreviations = report.abbreviations.iter().map(|it| (it.rule, it.span));
    let numbers = report.diary_numbers.iter();
    let numbers = numbers.filter_map(|it| Some((it.rule?, it.span)));
    let rapporteurs = report.rapporteurs.iter().map(|it| (it.rule, it.span));
    let answered = report.referral.iter().filter_map(|it| it.response.as_ref());
    let offices = answered.filter_map(|it| it.report.as_ref());
    let offices = offices.map(|it| (it.rule, it.span));
    dates
        .chain(references)
        .chain(abbreviations)
        .chain(numbers)
        .chain(rapporteurs)
        .chain(offices)
        .collect()
}

fn assert_located(name: &str, text: &str) -> usize {
    let located = locate(text);
    assert!(located.is_sorted_by_key(|it| it.span), "{name}");
    for it in &located {
        assert_eq!(it.text, &text[it.span], "{name}");
    }
    let known: HashSet<(Rule, Span)> = located.iter().map(|it| (it.rule, it.span)).collect();
    let report = extract(text);
    let places = places(&report);
    for place in &places {
        assert!(known.contains(place), "{name}: {place:?}");
    }
    let spans: HashSet<Span> = located.iter().map(|it| it.span).collect();
    let mentions = report.referral.iter().flat_map(|body| &body.mentions);
    let dissents = report.reservations.iter();
    let dissents = dissents.filter(|it| it.rule == Rule::DissentsOpening);
    for span in mentions.chain(dissents.map(|it| &it.heading)) {
        assert!(spans.contains(span), "{name}: {:?}", &text[*span]);
    }
    places.len()
}

#[test]
fn every_fact_that_stands_in_one_place_is_located() {
    let ada = serde_json::to_value(locate("Ada Ek (V)")).expect("JSON");
    let expected = serde_json::json!([{
        "rule": "people.party",
        "span": {"start": 0, "end": 6},
        "text": "Ada Ek",
    }]);
    assert_eq!(ada, expected);
    for (name, text) in crate::fixtures() {
        assert!(assert_located(&name, &text) > 0, "{name} has facts");
    }
    for seed in 0..100 {
        assert_located(&format!("seed {seed}"), &generate(seed).text);
    }
}
