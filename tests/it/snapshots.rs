//! Snapshots for people: each asks one question of a document, and can be read beside it.

use std::fmt::Write as _;

use insta::assert_snapshot;
use serde::Serialize;
use utlatande::{Date, Decision, Person, Report, Section, Span, Text, extract};

type Answer = fn(&Report) -> String;

/// The name of a snapshot, and the question that it answers.
const QUESTIONS: [(&str, Answer); 9] = [
    ("outline", how_is_the_document_built),
    ("header", what_does_the_header_say),
    ("decisions", what_is_proposed),
    ("referral", who_was_consulted_and_what_became_of_it),
    ("dissents", who_dissented_and_with_what_words),
    ("persons", who_is_named),
    ("dates", which_dates_are_named),
    ("ending", how_does_the_report_proper_end),
    ("references_and_diagnostics", what_else_was_seen),
];

#[test]
fn the_source_document() {
    let report = extract(&crate::fixture());
    for (name, answer) in QUESTIONS {
        assert_snapshot!(name, answer(&report));
    }
}

/// The other fixtures are short enough for one page each.
#[test]
fn every_other_fixture() {
    for (name, text) in crate::fixtures() {
        if name == crate::SOURCE {
            continue;
        }
        let report = extract(&text);
        let mut page = String::new();
        for (question, answer) in QUESTIONS {
            writeln!(page, "== {question}\n{}", answer(&report)).expect("a string takes all");
        }
        assert_snapshot!(name, page);
    }
}

/// One line a fact: where it stands, and what it says.
fn line(out: &mut String, span: Span, text: &str) {
    let place = span.to_string();
    writeln!(out, "{place:<13} {text}").expect("a string takes all");
}

/// The beginning and the end of a long text.
fn ends(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    match words.len() {
        0..=16 => text.to_owned(),
        count => format!(
            "{} … {}",
            words[..8].join(" "),
            words[count - 6..].join(" ")
        ),
    }
}

/// The word that the JSON has for a kind.
fn word(kind: &impl Serialize) -> String {
    let value = serde_json::to_value(kind).expect("a kind");
    value.as_str().expect("a word").to_owned()
}

fn or_none(text: Option<&str>) -> &str {
    text.unwrap_or("none")
}

fn texts(out: &mut String, label: &str, texts: &[Text]) {
    for text in texts {
        line(out, text.span, &format!("{label}: {}", text.text));
    }
}

fn persons(out: &mut String, label: &str, persons: &[Person]) {
    for person in persons {
        let (party, role) = (
            or_none(person.party.as_deref()),
            or_none(person.role.as_deref()),
        );
        line(
            out,
            person.span,
            &format!("{label}: {}, party {party}, role {role}", person.name),
        );
    }
}

fn date(out: &mut String, label: &str, date: Option<&Date>) {
    if let Some(date) = date {
        line(
            out,
            date.span,
            &format!(
                "{label}: {} = {} ({})",
                date.text,
                date.edtf,
                word(&date.role)
            ),
        );
    }
}

fn decision(out: &mut String, decision: &Decision) {
    let to = or_none(decision.to.as_deref());
    line(
        out,
        decision.span,
        &format!("decision by {} to {to}", decision.by),
    );
    date(out, "  on", decision.date.as_ref());
    for item in &decision.items {
        let outcome = item
            .outcome
            .map_or("none".to_owned(), |outcome| word(&outcome));
        let number = or_none(item.number.as_deref());
        line(
            out,
            item.span,
            &format!("  number {number}, outcome {outcome}: {}", item.text),
        );
    }
}

fn how_is_the_document_built(report: &Report) -> String {
    fn tree(out: &mut String, sections: &[Section], depth: usize) {
        for section in sections {
            let heading = section
                .heading
                .as_ref()
                .map(|heading| heading.text.as_str());
            let body = section
                .body
                .as_ref()
                .map_or(String::new(), |body| format!(" of {body}"));
            let kind = section.kind.as_str();
            let indent = "  ".repeat(depth);
            line(
                out,
                section.span,
                &format!("{indent}{kind}{body}: {}", heading.unwrap_or("no heading")),
            );
            tree(out, &section.children, depth + 1);
        }
    }
    let mut out = String::new();
    tree(&mut out, &report.sections, 0);
    out
}

fn what_does_the_header_say(report: &Report) -> String {
    let mut out = format!(
        "kind {}\nrotels {:?}\nnumber {:?}\n",
        word(&report.kind),
        report.rotels,
        report.number
    );
    texts(&mut out, "dnr", &report.diary_numbers);
    texts(&mut out, "title", &report.titles);
    for initiative in &report.initiatives {
        let number = or_none(initiative.number.as_deref());
        let from = initiative.from.as_ref().map(|from| from.text.as_str());
        line(
            &mut out,
            initiative.span,
            &format!(
                "{}, number {number}, and others: {}, from {}",
                word(&initiative.kind),
                initiative.and_others,
                or_none(from)
            ),
        );
        persons(&mut out, "  by", &initiative.persons);
    }
    persons(&mut out, "rapporteur", &report.rapporteurs);
    out
}

fn what_is_proposed(report: &Report) -> String {
    let mut out = String::new();
    for found in &report.decisions {
        decision(&mut out, found);
    }
    out
}

fn who_was_consulted_and_what_became_of_it(report: &Report) -> String {
    let mut out = String::new();
    for body in &report.referral {
        writeln!(
            out,
            "{} ({}), {}",
            body.name,
            word(&body.kind),
            word(&body.status)
        )
        .expect("a string takes all");
        for mention in &body.mentions {
            line(&mut out, *mention, "  named as consulted");
        }
        if let Some(evidence) = &body.status_evidence {
            line(&mut out, evidence.span, "  so its status says");
        }
        if let Some(summary) = &body.summary {
            line(
                &mut out,
                summary.span,
                &format!("  summary: {}", ends(&summary.text)),
            );
        }
        if let Some(evidence) = &body.stance_evidence {
            line(
                &mut out,
                evidence.span,
                &format!("  stance: {}", word(&body.stance)),
            );
        }
        if let Some(response) = &body.response {
            line(
                &mut out,
                response.section,
                &format!("  answer, dissents {:?}", response.reservations),
            );
            if let Some(found) = &response.decision {
                decision(&mut out, found);
            }
            if let Some(report) = &response.report {
                line(
                    &mut out,
                    report.span,
                    &format!("report of {}", report.author),
                );
                date(&mut out, "  dated", report.date.as_ref());
            }
        }
        out.push('\n');
    }
    out
}

fn who_dissented_and_with_what_words(report: &Report) -> String {
    let mut out = String::new();
    for (index, dissent) in report.reservations.iter().enumerate() {
        let body = or_none(dissent.body.as_deref());
        line(
            &mut out,
            dissent.span,
            &format!(
                "#{index} {} in {body}, and others: {}, joins {:?}",
                word(&dissent.kind),
                dissent.and_others,
                dissent.joins
            ),
        );
        line(&mut out, dissent.heading, "  heading");
        for place in &dissent.referenced_from {
            line(&mut out, *place, "  noted");
        }
        persons(&mut out, "  by", &dissent.persons);
        for item in &dissent.items {
            line(
                &mut out,
                item.span,
                &format!(
                    "  demand {}: {}",
                    or_none(item.number.as_deref()),
                    item.text
                ),
            );
        }
        if let Some(text) = &dissent.text {
            line(
                &mut out,
                text.span,
                &format!("  text: {}", ends(&text.text)),
            );
        }
        out.push('\n');
    }
    out
}

fn who_is_named(report: &Report) -> String {
    let mut out = String::new();
    for person in &report.persons {
        let places: Vec<String> = person.mentions.iter().map(Span::to_string).collect();
        writeln!(
            out,
            "{}, party {}: {}",
            person.name,
            or_none(person.party.as_deref()),
            places.join(", ")
        )
        .expect("a string takes all");
    }
    out
}

fn which_dates_are_named(report: &Report) -> String {
    let mut out = String::new();
    for found in &report.dates {
        line(
            &mut out,
            found.span,
            &format!("{} = {} ({})", found.text, found.edtf, word(&found.role)),
        );
    }
    out
}

fn how_does_the_report_proper_end(report: &Report) -> String {
    let mut out = String::new();
    texts(&mut out, "attachment", &report.attachments);
    for endorsement in &report.endorsements {
        line(
            &mut out,
            endorsement.text.span,
            &format!("{}: {}", endorsement.by, endorsement.text.text),
        );
    }
    if let Some(signature) = &report.signature {
        line(
            &mut out,
            signature.span,
            &format!("signed in {}", signature.place),
        );
        date(&mut out, "  on", Some(&signature.date));
        persons(&mut out, "  by", &signature.persons);
    }
    out
}

fn what_else_was_seen(report: &Report) -> String {
    let mut out = String::new();
    for reference in &report.references {
        line(
            &mut out,
            reference.span,
            &format!("{} {}", word(&reference.kind), reference.value),
        );
    }
    for diagnostic in &report.diagnostics {
        let place = diagnostic
            .span
            .map_or("nowhere".to_owned(), |span| span.to_string());
        writeln!(
            out,
            "{place:<13} {} ({}): {}",
            word(&diagnostic.code),
            word(&diagnostic.severity),
            diagnostic.message
        )
        .expect("a string takes all");
    }
    for page in &report.pages {
        line(&mut out, *page, "page");
    }
    out
}
