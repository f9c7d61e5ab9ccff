//! Every field of the report against the truth that was marked by hand.

use std::fmt;

use evaluation::score::{CONTRADICTIONS, bare, range, trimmed, with_accepted_stances};
use serde_json::Value;
use utlatande::extract;

/// What the truth holds beside the contract.
const BESIDE: [&str; 5] = [
    "not_dates",
    "page_starts",
    "false_page_breaks",
    "layout_anomalies",
    "sentences_sample",
];

/// A place where the report and the truth part.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    pub(crate) path: String,
    pub(crate) expected: String,
    pub(crate) got: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: expected {}, got {}",
            self.path, self.expected, self.got
        )
    }
}

/// Compares every field that the truth has; section spans up to white space and page furniture.
pub(crate) fn differences(report: &Value, truth: &Value, source: &str) -> Vec<Difference> {
    let mut found = Comparison {
        source,
        differences: Vec::new(),
    };
    let truth = with_accepted_stances(source, truth, report);
    for (field, expected) in truth.as_object().expect("the truth is an object") {
        if !BESIDE.contains(&field.as_str()) {
            let (expected, got) = match field.as_str() {
                "diagnostics" => (&contradictions(expected), &contradictions(&report[field])),
                _ => (expected, &report[field]),
            };
            found.compare(field, expected, got);
        }
    }
    found.differences
}

/// The diagnostics that a truth tells of.
fn contradictions(diagnostics: &Value) -> Value {
    let all = diagnostics.as_array().into_iter().flatten();
    let told = all.filter(|it| CONTRADICTIONS.iter().any(|code| it["code"] == **code));
    told.cloned().collect()
}

struct Comparison<'s> {
    source: &'s str,
    differences: Vec<Difference>,
}

impl Comparison<'_> {
    fn compare(&mut self, path: &str, expected: &Value, got: &Value) {
        // What is marked by its place alone may be quoted in the report.
        let got = match (expected.get("start"), got.get("span")) {
            (Some(_), Some(span)) => span,
            _ => got,
        };
        match (expected, got) {
            (Value::Object(truth), Value::Object(report)) => {
                let is_section = truth.contains_key("children");
                for (key, expected) in truth {
                    let path = format!("{path}.{key}");
                    match report.get(key) {
                        Some(got) if is_section && key == "span" => {
                            self.compare_trimmed(&path, expected, got);
                        }
                        Some(got) if key == "section" => {
                            self.compare_trimmed(&path, expected, got);
                        }
                        Some(got) => self.compare(&path, expected, got),
                        None => self.differ(&path, expected, &Value::from("nothing")),
                    }
                }
                // A text given by its span alone is to be read from the source.
                if let (None, Some(text)) = (truth.get("text"), report.get("text"))
                    && let Some(span) = truth.get("span")
                {
                    let source = bare(&self.source[range(span)]);
                    let text = text.as_str().unwrap_or_default();
                    if bare(text) != source {
                        self.differ(&format!("{path}.text"), &source.into(), &text.into());
                    }
                }
            }
            (Value::Array(truth), Value::Array(report)) => {
                if truth.len() != report.len() {
                    self.differ(
                        &format!("{path}.length"),
                        &truth.len().into(),
                        &report.len().into(),
                    );
                }
                for (i, (expected, got)) in truth.iter().zip(report).enumerate() {
                    self.compare(&format!("{path}.{i}"), expected, got);
                }
            }
            _ if expected != got => self.differ(path, expected, got),
            _ => {}
        }
    }

    fn compare_trimmed(&mut self, path: &str, expected: &Value, got: &Value) {
        if trimmed(self.source, range(expected)) != trimmed(self.source, range(got)) {
            self.differ(path, expected, got);
        }
    }

    fn differ(&mut self, path: &str, expected: &Value, got: &Value) {
        let short = |value: &Value| value.to_string().chars().take(200).collect();
        self.differences.push(Difference {
            path: path.to_owned(),
            expected: short(expected),
            got: short(got),
        });
    }
}

fn truth() -> Value {
    crate::truth_of(crate::SOURCE)
}

fn report(source: &str) -> Value {
    serde_json::to_value(extract(source)).expect("a report is JSON")
}

#[test]
fn every_fixture_is_read_as_it_was_marked_by_hand() {
    for (name, text) in crate::fixtures() {
        let found = differences(&report(&text), &crate::truth_of(&name), &text);
        let lines: Vec<String> = found.iter().map(Difference::to_string).collect();
        assert!(found.is_empty(), "{name}\n{}", lines.join("\n"));
    }
}

#[test]
fn what_is_no_date_is_none() {
    let source = crate::fixture();
    let report = report(&source);
    for not_date in truth()["not_dates"].as_array().expect("a list") {
        for date in report["dates"].as_array().expect("a list") {
            let (a, b) = (range(&not_date["span"]), range(&date["span"]));
            assert!(a.end <= b.start || b.end <= a.start, "{not_date} {date}");
        }
    }
}

#[test]
fn pages_begin_where_they_begin_on_paper() {
    let source = crate::fixture();
    let report = report(&source);
    let pages = report["pages"].as_array().expect("a list");
    let truth = truth();
    let starts = truth["page_starts"].as_array().expect("a list");
    assert_eq!(pages.len(), starts.len());
    for (page, start) in pages.iter().zip(starts) {
        let begin = range(page).start;
        let text = usize::try_from(start["text_start"].as_u64().expect("an offset")).unwrap();
        assert!(
            begin <= text && source[begin..text].trim().is_empty(),
            "page {} begins at {begin}",
            start["page"]
        );
    }
}

#[test]
fn damage_to_a_field_is_a_difference_in_that_field() {
    let source = crate::fixture();
    let perfect = report(&source);
    assert!(differences(&perfect, &perfect, &source).is_empty());
    // Where in the report, and what is put there.
    let damages = [
        ("/kind", "pm".into()),
        ("/rotels", Value::Array(Vec::new())),
        ("/titles/0/text", "Annat".into()),
        ("/decisions/0/items/0/outcome", Value::Null),
        ("/referral/1/response/decision/date/edtf", "2023".into()),
        ("/referral/2/stance", "supports".into()),
        ("/reservations/2/text/span/end", 9.into()),
        ("/dates", Value::Array(Vec::new())),
        ("/sections/3/span/end", 1000.into()),
    ];
    for (place, damage) in damages {
        let mut damaged = perfect.clone();
        *damaged.pointer_mut(place).expect("a place in the report") = damage;
        let field = place.split('/').nth(1).expect("a field");
        let found = differences(&damaged, &perfect, &source);
        assert!(!found.is_empty(), "{field}");
        for difference in found {
            assert_eq!(
                difference.path.split('.').next(),
                Some(field),
                "{difference}"
            );
        }
    }
}

/// A body that is asked under its long name and answers under the short one, explained elsewhere.
#[test]
fn a_body_is_found_under_the_short_form_that_the_text_explains() {
    let text = "\
Utlåtande 2017:19 RIV (Dnr 106-1234/2016)

Fler bänkar

Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.

Motionen avslås.

Beredning

Ärendet har remitterats till Brandskyddsrådet och kulturnämnden.

Kulturnämnden instämmer med Brandskyddsrådet (BrR).

BrR avstår från att svara på remissen.

LBR (lokala brukarrådet) har inte hörts.
";
    let report = extract(text);
    let names: Vec<&str> = report
        .referral
        .iter()
        .map(|body| body.name.as_str())
        .collect();
    assert_eq!(names, ["Brandskyddsrådet", "Kulturnämnden"]);
    assert_eq!(
        report.referral[0].status,
        utlatande::ReferralStatus::Abstained
    );
    let short: Vec<&str> = report
        .abbreviations
        .iter()
        .map(|it| it.short.as_str())
        .collect();
    assert_eq!(short, ["BrR", "LBR"]);
}
