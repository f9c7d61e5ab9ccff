//! The evaluator itself: it praises what is right, and blames each damage on its field.

use evaluation::score::{FIELDS, Score, Table, score};
use serde_json::{Value, json};
use utlatande::extract;

fn source() -> (String, Value) {
    let text = crate::fixture();
    let report = serde_json::to_value(extract(&text)).expect("a report is JSON");
    (text, report)
}

fn wrong_fields(score: &Score) -> Vec<&'static str> {
    FIELDS
        .into_iter()
        .filter(|field| {
            score
                .fields
                .get(field)
                .is_some_and(|tally| tally.f1() < 1.0)
        })
        .collect()
}

#[test]
fn a_perfect_answer_scores_one() {
    let (text, report) = source();
    let score = score(&text, &report, &report);
    assert_eq!(score.fields.len(), FIELDS.len());
    assert!(score.misses.is_empty());
    for (field, tally) in &score.fields {
        assert_eq!(
            (tally.precision(), tally.recall(), tally.f1()),
            (1.0, 1.0, 1.0),
            "{field}"
        );
        assert!(
            tally.overlap().is_none_or(|overlap| overlap == 1.0),
            "{field}"
        );
    }
}

/// Where in the report, what is put there, and the fields that must suffer.
fn damages() -> Vec<(&'static str, Value, Vec<&'static str>)> {
    vec![
        ("/kind", json!("pm"), vec!["kind"]),
        (
            "/number",
            json!({"year": 1999, "serial": 1}),
            vec!["number"],
        ),
        ("/rotels", json!([]), vec!["rotels"]),
        (
            "/diary_numbers/0/span/end",
            json!(20),
            vec!["diary_numbers"],
        ),
        ("/titles/0/text", json!("Annat"), vec!["titles"]),
        ("/initiatives/0/kind", json!("letter"), vec!["initiatives"]),
        (
            "/initiatives/0/persons/0/party",
            json!("M"),
            vec!["initiatives"],
        ),
        ("/rapporteurs", json!([]), vec!["rapporteurs"]),
        (
            "/decisions/0/items/0/outcome",
            json!("rejected"),
            vec!["decisions"],
        ),
        ("/endorsements/1/by", json!("Nämnden"), vec!["endorsements"]),
        ("/referral/1/mentions", json!([]), vec!["referral"]),
        ("/referral/1/kind", json!("court"), vec!["referral"]),
        ("/referral/1/status", json!("abstained"), vec!["status"]),
        (
            "/referral/1/status_evidence",
            json!({"start": 20, "end": 40}),
            vec!["status_evidence"],
        ),
        ("/referral/1/stance", json!("supports"), vec!["stance"]),
        ("/referral/2/summary", Value::Null, vec!["summaries"]),
        (
            "/referral/2/response/decision/date/edtf",
            json!("2023"),
            vec!["responses"],
        ),
        (
            "/referral/2/response/report/author",
            json!("Nämnden"),
            vec!["responses"],
        ),
        (
            "/referral/2/response/reservations",
            json!([]),
            vec!["responses"],
        ),
        (
            "/reservations/3/items/0/text",
            json!("Att avslå"),
            vec!["reservations"],
        ),
        ("/reservations/3/body", Value::Null, vec!["reservations"]),
        (
            "/signature/date/edtf",
            json!("2000-01-01"),
            vec!["signature"],
        ),
        ("/signature", Value::Null, vec!["signature"]),
        ("/attachments", json!([]), vec!["attachments"]),
        ("/persons/0/name", json!("Ingen Alls"), vec!["persons"]),
        ("/persons/0/roles", json!(["ledamot"]), vec!["roles"]),
        (
            "/persons/0/back_references",
            json!([]),
            vec!["back_references"],
        ),
        ("/reservations/2/blank", json!(true), vec!["reservations"]),
        (
            "/reservations/2/outcome",
            json!("tabled"),
            vec!["reservations"],
        ),
        ("/dates/4/role", json!("report"), vec!["dates"]),
        ("/references", json!([]), vec!["references"]),
        ("/budget_goals", json!([]), vec!["budget_goals"]),
        ("/abbreviations", json!([]), vec!["abbreviations"]),
        ("/sections/3/heading/text", json!("Annat"), vec!["headings"]),
        (
            "/sections/3/kind",
            json!("views"),
            vec!["headings", "sections"],
        ),
        ("/sections/3/span/end", json!(3000), vec!["sections"]),
        (
            "/diagnostics/0/code",
            json!("no_response"),
            vec!["diagnostics"],
        ),
    ]
}

#[test]
fn each_damage_lowers_its_field_and_no_other() {
    let (text, perfect) = source();
    let mut damaged_fields = Vec::new();
    for (place, damage, fields) in damages() {
        let mut report = perfect.clone();
        *report.pointer_mut(place).expect("a place in the report") = damage;
        let score = score(&text, &perfect, &report);
        assert_eq!(wrong_fields(&score), fields, "{place}");
        damaged_fields.extend(fields);
    }
    for field in FIELDS {
        assert!(
            damaged_fields.contains(&field),
            "no damage is tried on {field}"
        );
    }
}

#[test]
fn an_invented_fact_costs_precision_and_a_missing_one_recall() {
    let (text, perfect) = source();
    let mut more = perfect.clone();
    let dates = more["dates"].as_array_mut().expect("a list");
    let mut invented = dates[0].clone();
    invented["edtf"] = json!("1999");
    dates.push(invented);
    let tally = score(&text, &perfect, &more).fields["dates"];
    assert!(tally.precision() < 1.0 && tally.recall() == 1.0);
    let tally = score(&text, &more, &perfect).fields["dates"];
    assert!(tally.precision() == 1.0 && tally.recall() < 1.0);
}

#[test]
fn half_a_span_is_half_an_overlap() {
    let text = "a".repeat(100);
    let title = |start: usize, end: usize| json!({"titles": [{"text": "x", "span": {"start": start, "end": end}}]});
    let tally = score(&text, &title(0, 20), &title(10, 30)).fields["titles"];
    assert_eq!((tally.f1(), tally.overlap()), (0.0, Some(0.5)));
}

#[test]
fn a_field_without_truth_is_not_scored() {
    let score = score(
        "",
        &json!({"kind": "unknown"}),
        &json!({"kind": "unknown", "rotels": ["I"]}),
    );
    assert_eq!(score.fields.keys().collect::<Vec<_>>(), [&"kind"]);
}

#[test]
fn the_table_adds_up() {
    let (text, perfect) = source();
    let mut damaged = perfect.clone();
    damaged["kind"] = json!("pm");
    let mut table = Table::default();
    table.add(&score(&text, &perfect, &perfect));
    table.add(&score(&text, &perfect, &damaged));
    assert_eq!(
        (table.documents, table.perfect, table.wrong["kind"]),
        (2, 1, 1)
    );
    let markdown = table.markdown();
    assert!(
        markdown.contains("| kind | 2 | 0.5000 | 0.5000 | 0.5000 | – |"),
        "{markdown}"
    );
    assert!(
        markdown.contains("1 of 2 documents are right in every field (0.5000)."),
        "{markdown}"
    );
}
