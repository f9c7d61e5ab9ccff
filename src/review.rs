//! A report as plain text for people: what a reviewer reads beside the document.

use std::fmt::{self, Write as _};

use crate::report::{Date, Decision, Person, Report, Section, Span, Text};

type Answer = fn(&Report) -> String;

/// The name of each part, and the question that it answers.
const PARTS: [(&str, Answer); 9] = [
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

/// A [`Report`] for review: all facts, each on a line behind its span.
///
/// It is made for snapshot tests: a change of a rule shows as a difference of a few lines, which a
/// person can judge beside the document. Long texts are shown by their first and last words. New parts and
/// lines may come with a new version of the crate.
///
/// ```
/// let report = utlatande::extract("PM 2003 RVII (Dnr 242/01)\n\nNämnden möttes den 3 maj 2011.\n");
/// let review = report.review();
/// assert_eq!(review.part("dates").unwrap(), "48..58        3 maj 2011 = 2011-05-03 (other)\n");
/// assert!(review.to_string().contains("== dates\n48..58"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Review<'r> {
    report: &'r Report,
}

impl Report {
    /// All facts as plain text for people, each on a line behind its span; `Display` shows the same.
    #[must_use]
    pub fn review(&self) -> Review<'_> {
        Review { report: self }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.review().fmt(f)
    }
}

impl Review<'_> {
    /// The names of the parts, in the order of the review.
    pub fn names() -> impl Iterator<Item = &'static str> {
        PARTS.iter().map(|(name, _)| *name)
    }

    /// One part of the review, without its heading; nothing where no part has that name.
    #[must_use]
    pub fn part(self, name: &str) -> Option<String> {
        let (_, answer) = PARTS.iter().find(|(it, _)| *it == name)?;
        Some(answer(self.report))
    }
}

impl fmt::Display for Review<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        PARTS
            .iter()
            .try_for_each(|(name, answer)| writeln!(f, "== {name}\n{}", answer(self.report)))
    }
}

/// One line a fact: where it stands, and what it says.
fn line(out: &mut String, span: Span, text: &str) {
    let place = span.to_string();
    let _ = writeln!(out, "{place:<13} {text}");
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
            &format!("{label}: {} = {} ({})", date.text, date.edtf, date.role),
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
            .map_or("none".to_owned(), |outcome| outcome.to_string());
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
    let number = report.number.map(|number| number.to_string());
    let mut out = format!(
        "kind {}\nrotels {:?}\nnumber {}\n",
        report.kind,
        report.rotels,
        or_none(number.as_deref())
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
                initiative.kind,
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
        let _ = writeln!(out, "{} ({}), {}", body.name, body.kind, body.status);
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
                &format!("  stance: {}", body.stance),
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
                dissent.kind, dissent.and_others, dissent.joins
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
        let _ = writeln!(
            out,
            "{}, party {}: {}",
            person.name,
            or_none(person.party.as_deref()),
            places.join(", ")
        );
    }
    out
}

fn which_dates_are_named(report: &Report) -> String {
    let mut out = String::new();
    for found in &report.dates {
        line(
            &mut out,
            found.span,
            &format!("{} = {} ({})", found.text, found.edtf, found.role),
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
            &format!("{} {}", reference.kind, reference.value),
        );
    }
    for diagnostic in &report.diagnostics {
        let place = diagnostic
            .span
            .map_or("nowhere".to_owned(), |span| span.to_string());
        let _ = writeln!(
            out,
            "{place:<13} {} ({}): {}",
            diagnostic.code, diagnostic.severity, diagnostic.message
        );
    }
    for page in &report.pages {
        line(&mut out, *page, "page");
    }
    out
}
