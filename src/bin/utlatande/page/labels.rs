//! What a page calls a document, a section or a fact.

use utlatande::{Dissent, DissentKind, Report, Section};

use crate::facts::{Fact, Kind};
use crate::page::words;

/// What the document is called in one line.
pub(crate) fn name(report: &Report, file: &str) -> String {
    match report.titles.first() {
        Some(title) => title.text.clone(),
        None => file_name(file).to_owned(),
    }
}

/// The name of a file without the folders that it lies in.
pub(crate) fn file_name(file: &str) -> &str {
    let name = file.rsplit(std::path::is_separator).next();
    name.unwrap_or(file)
}

/// `2017:19`, or what is known of it.
pub(crate) fn number(report: &Report) -> String {
    match report.number {
        Some(number) => match number.serial {
            Some(serial) => format!("{}:{serial}", number.year),
            None => number.year.to_string(),
        },
        None => String::new(),
    }
}

/// What is proposed for the case, each outcome once.
pub(crate) fn outcomes(report: &Report) -> Vec<String> {
    let items = report.decisions.iter().flat_map(|decision| &decision.items);
    let mut outcomes = Vec::new();
    for outcome in items.filter_map(|item| item.outcome) {
        let outcome = words::swedish(outcome);
        if !outcomes.contains(&outcome) {
            outcomes.push(outcome);
        }
    }
    outcomes
}

/// `2 reservationer, 1 särskilt uttalande`: each kind by itself, since a statement is no dissent.
pub(crate) fn dissents(dissents: &[Dissent]) -> String {
    let kinds = [
        DissentKind::Reservation,
        DissentKind::SpecialStatement,
        DissentKind::DeputyStatement,
    ];
    let counts = kinds.into_iter().filter_map(|kind| {
        let count = dissents.iter().filter(|dissent| dissent.kind == kind);
        match count.count() {
            0 => None,
            1 => Some(format!("1 {}", words::swedish(kind))),
            count => Some(format!("{count} {}", words::dissents(kind))),
        }
    });
    counts.collect::<Vec<_>>().join(", ")
}

/// What a section is called where its heading does not say it.
pub(crate) fn section(section: &Section) -> String {
    let kind = words::section(section.kind.as_str());
    match &section.body {
        Some(body) => format!("{kind}: {body}"),
        None => kind.to_owned(),
    }
}

/// What a fact is, more closely than its kind, from where it stands in the report.
pub(crate) fn fact(fact: &Fact) -> &'static str {
    let pointer = fact.pointers.first().map_or("", String::as_str);
    let names: Vec<&str> = pointer
        .split('/')
        .filter(|name| !name.is_empty() && name.parse::<usize>().is_err())
        .collect();
    words::fact(fact.kind, names.last().copied().unwrap_or_default())
}

/// What a fact means for the case, where it has a colour of its own.
pub(crate) fn meaning(fact: &Fact) -> Option<&str> {
    let mut fields = fact.fields.iter();
    let stance = fields.find(|(name, _)| name == "stance");
    stance
        .filter(|_| fact.kind == Kind::Stance)
        .map(|(_, stance)| stance.as_str())
}

/// A fact's values on one line.
pub(crate) fn values(fact: &Fact) -> String {
    // What it is called before what is said about it.
    let (names, rest): (Vec<_>, Vec<_>) = fact
        .fields
        .iter()
        .partition(|(name, _)| matches!(name.as_str(), "name" | "edtf" | "value" | "body"));
    let values = names.into_iter().chain(rest);
    let values = values.filter_map(|(name, value)| words::field(name, value));
    let mut values: Vec<String> = values.collect();
    if fact.kind == Kind::Diagnostic {
        let code = fact.fields.iter().find(|(name, _)| name == "code");
        let message = words::diagnostic(code.map_or("", |(_, code)| code));
        values.insert(0, message.to_owned());
    }
    values.join(" · ")
}
