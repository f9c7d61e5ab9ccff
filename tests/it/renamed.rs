//! The same document with every person and body renamed gives the same facts, renamed: no rule
//! knows a name.

use serde_json::Value;
use utlatande::extract;

/// Name in the fixture, name put in its place. Longer ones stand above those that they hold. The
/// new names are longer and shorter than the old ones, some real, some made up; nothing is
/// wrapped anew.
const NAMES: [(&str, &str); 24] = [
    ("Karin Ernlund", "Ylva von Sneckenström"),
    ("Alexander Ojanne", "Bo Ek"),
    ("Karin Wanngård", "Anna-Lisa Grönqvist Dahl"),
    ("Jonas Naddebo", "Åke Ö. Lind"),
    ("Kristin Jacobsson", "Siv Ek"),
    ("Frida Magnusson", "Per-Olof af Trolle"),
    ("Shahin Soltan", "Maria Fernanda Ruiz Ortega"),
    ("Anette Nordvall", "Ida O'Hara"),
    ("Patrick Amofah", "Li Wu"),
    ("Hägersten-Älvsjö", "Skarpnäck"),
    ("Rinkeby-Kista", "Östra-Vedholmen"),
    ("Kungsholmens", "Norrmalms"),
    ("Kungsholmen", "Norrmalm"),
    ("Bromma", "Gullbergaby"),
    ("Stadsledningskontorets", "Exploateringskontorets"),
    ("stadsledningskontorets", "exploateringskontorets"),
    ("Stadsledningskontoret", "Exploateringskontoret"),
    ("stadsledningskontoret", "exploateringskontoret"),
    ("Socialförvaltningens", "Kulturförvaltningens"),
    ("Socialförvaltningen", "Kulturförvaltningen"),
    ("socialförvaltningen", "kulturförvaltningen"),
    ("Socialnämnden", "Äldre- och kulturnämnden"),
    ("socialnämnden", "äldre- och kulturnämnden"),
    // Its first letter stands in a short form.
    ("Rinkebys", "Råby-Holmens"),
];

fn renamed(text: &str) -> String {
    // Through placeholders: a name put in must not be found by a later pair.
    let marked = NAMES
        .iter()
        .enumerate()
        .fold(text.to_owned(), |text, (i, (name, _))| {
            text.replace(name, &format!("\u{1}{i}\u{2}"))
        });
    NAMES
        .iter()
        .enumerate()
        .fold(marked, |text, (i, (_, other))| {
            text.replace(&format!("\u{1}{i}\u{2}"), other)
        })
}

/// The facts without their places, and strings without what a renaming may change by itself.
fn without_places(value: &Value) -> Value {
    match value {
        Value::Object(fields) if fields.contains_key("start") && fields.len() == 2 => Value::Null,
        Value::Object(fields) => fields
            .iter()
            // A name's parts are not renamed as the whole is.
            .filter(|(key, _)| !["pages", "given_name", "surname"].contains(&key.as_str()))
            .map(|(key, value)| (key.clone(), without_places(value)))
            .collect(),
        Value::Array(values) => values.iter().map(without_places).collect(),
        other => other.clone(),
    }
}

fn facts(text: &str) -> Value {
    without_places(&serde_json::to_value(extract(text)).expect("a report is JSON"))
}

/// The report of the fixture with its strings renamed.
fn expected(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(renamed(text)),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.clone(), expected(value)))
            .collect(),
        Value::Array(values) => values.iter().map(expected).collect(),
        other => other.clone(),
    }
}

#[test]
fn other_names_give_the_same_facts_with_those_names() {
    let source = crate::fixture();
    let other = renamed(&source);
    assert_ne!(source, other);
    let (expected, got) = (expected(&facts(&source)), facts(&other));
    let lines = |facts| serde_json::to_string_pretty(facts).expect("JSON");
    let (expected, got) = (lines(&expected), lines(&got));
    for (expected, got) in expected.lines().zip(got.lines()) {
        assert_eq!(expected, got);
    }
    assert_eq!(expected.len(), got.len());
}
