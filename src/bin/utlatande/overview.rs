//! The case at a glance on a screen, for `extract --format overview`.

use std::fmt::Write as _;

use clap::builder::styling::Style;
use utlatande::{Date, Decision, Dissent, Initiative, ReferralBody, Report};

use crate::text::{persons, short, visible};

/// Columns of the screen.
const WIDTH: usize = 100;

/// The overview of one document, with terminal styles.
pub(crate) fn overview(file: &str, report: &Report) -> String {
    let bold = Style::new().bold();
    let mut lines = vec![format!("{bold}{}{bold:#}", visible(file)), header(report)];
    for title in &report.titles {
        lines.push(field("title", &title.text));
    }
    for initiative in &report.initiatives {
        lines.push(field("raised by", &raised(initiative)));
    }
    if !report.rapporteurs.is_empty() {
        lines.push(field("presented by", &persons(&report.rapporteurs)));
    }
    for one in &report.decisions {
        lines.extend(decision(one));
    }
    if let Some(signature) = &report.signature {
        lines.push(field(
            "signed",
            &format!("{}, {}", signature.date.edtf, persons(&signature.persons)),
        ));
    }
    if !report.referral.is_empty() {
        lines.push(format!("{bold}consulted{bold:#}"));
        lines.extend(report.referral.iter().map(body));
    }
    if !report.reservations.is_empty() {
        lines.push(format!("{bold}dissents{bold:#}"));
        lines.extend(report.reservations.iter().map(dissent));
    }
    if !report.diagnostics.is_empty() {
        lines.push(format!("{bold}notes{bold:#}"));
        lines.extend(report.diagnostics.iter().map(|diagnostic| {
            let place = diagnostic.span.map(|span| format!(" [{span}]"));
            format!("  {}{}", diagnostic.message, place.unwrap_or_default())
        }));
    }
    lines.iter().fold(String::new(), |mut screen, line| {
        let _ = writeln!(screen, "{}", short(line.trim_end(), WIDTH));
        screen
    })
}

fn header(report: &Report) -> String {
    let mut value = report.kind.to_string();
    if let Some(number) = report.number {
        let _ = write!(value, " {}", number.year);
        if let Some(serial) = number.serial {
            let _ = write!(value, ":{serial}");
        }
    }
    if !report.rotels.is_empty() {
        let _ = write!(value, ", rotel {}", report.rotels.join("+"));
    }
    for number in &report.diary_numbers {
        let _ = write!(value, ", dnr {}", number.text);
    }
    field("document", &value)
}

fn field(label: &str, value: &str) -> String {
    format!("  {label:<13}{value}")
}

fn raised(initiative: &Initiative) -> String {
    let from = initiative.from.as_ref().map(|from| from.text.clone());
    let who = from.unwrap_or_else(|| persons(&initiative.persons));
    let others = if initiative.and_others {
        " and others"
    } else {
        ""
    };
    format!("{who}{others} ({})", initiative.kind)
}

fn decision(decision: &Decision) -> Vec<String> {
    let to = decision.to.as_deref().unwrap_or("for itself");
    let mut lines = vec![field("decision", &format!("{} -> {to}", decision.by))];
    lines.extend(decision.items.iter().map(|item| {
        let number = item.number.as_ref().map(|number| format!("{number}. "));
        let outcome = item.outcome.map(|outcome| format!("[{outcome}] "));
        let number = number.unwrap_or_default();
        field(
            "",
            &format!("{number}{}{}", outcome.unwrap_or_default(), item.text),
        )
    }));
    lines
}

fn body(body: &ReferralBody) -> String {
    let response = body.response.as_ref();
    let decided = response.and_then(|response| response.decision.as_ref()?.date.as_ref());
    let dissents = response.map_or(0, |response| response.reservations.len());
    let dissents = match dissents {
        0 => String::new(),
        1 => "1 dissent".to_owned(),
        many => format!("{many} dissents"),
    };
    format!(
        "  {:<40} {:<15} {:<13} {:<11} {dissents}",
        short(&body.name, 40),
        body.status.to_string(),
        body.stance.to_string(),
        decided.map_or("", |date: &Date| &date.edtf),
    )
}

fn dissent(dissent: &Dissent) -> String {
    let demands: Vec<&str> = dissent
        .items
        .iter()
        .map(|item| item.text.as_str())
        .collect();
    format!(
        "  {} in {}: {}{}{}",
        dissent.kind.to_string().replace('_', " "),
        dissent.body.as_deref().unwrap_or("an unnamed body"),
        persons(&dissent.persons),
        if demands.is_empty() { "" } else { ": " },
        demands.join("; ")
    )
}
