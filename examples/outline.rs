//! One document on one screen: what it says, and how it is built.
//!
//! ```sh
//! cargo run --release --example outline -- report.txt
//! ```

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use utlatande::{
    Decision, Dissent, DissentKind, DocumentKind, Outcome, Person, ReferralBody, ReferralStatus,
    Report, Section, extract_bytes,
};

/// Columns of the screen.
const WIDTH: usize = 100;

fn main() -> ExitCode {
    let names: Vec<String> = std::env::args().skip(1).collect();
    let [name] = names.as_slice() else {
        eprintln!("usage: outline FILE");
        return ExitCode::from(2);
    };
    let report = std::fs::read(name)
        .map_err(|error| format!("cannot read: {error}"))
        .and_then(|bytes| read(&bytes));
    match report {
        Ok(report) => {
            // A broken pipe is no fault of the document's.
            let _ = std::io::stdout()
                .lock()
                .write_all(screen(&report).as_bytes());
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("outline: {name}: {message}");
            ExitCode::FAILURE
        }
    }
}

fn read(bytes: &[u8]) -> Result<Report, String> {
    #[cfg(feature = "pdf")]
    if bytes.starts_with(b"%PDF-") {
        let read = utlatande::extract_pdf(bytes);
        return read
            .map(|read| read.report)
            .map_err(|error| error.to_string());
    }
    extract_bytes(bytes)
        .map(|read| read.report)
        .map_err(|error| error.to_string())
}

/// The whole screen.
fn screen(report: &Report) -> String {
    let mut lines = vec![header(report)];
    lines.extend(
        report
            .titles
            .iter()
            .map(|title| field("title", &title.text)),
    );
    for initiative in &report.initiatives {
        let from = initiative.from.as_ref().map(|from| from.text.clone());
        let who = from.unwrap_or_else(|| persons(&initiative.persons));
        lines.push(field(
            "raised by",
            &format!("{who} ({})", word(&initiative.kind)),
        ));
    }
    if !report.rapporteurs.is_empty() {
        lines.push(field("presented by", &persons(&report.rapporteurs)));
    }
    lines.extend(report.decisions.iter().flat_map(decision));
    if let Some(signature) = &report.signature {
        let signed = format!(
            "{} {}, {}",
            signature.place,
            signature.date.edtf,
            persons(&signature.persons)
        );
        lines.push(field("signed", &signed));
    }
    if !report.referral.is_empty() {
        lines.push(String::new());
        lines.push(
            "CONSULTED                           answer       report      decision    dissents"
                .to_owned(),
        );
        lines.extend(report.referral.iter().map(consulted));
    }
    if !report.reservations.is_empty() {
        lines.push(String::new());
        lines.push("DISSENTS".to_owned());
        lines.extend(report.reservations.iter().enumerate().map(dissent));
    }
    lines.push(String::new());
    lines.push(format!(
        "SECTIONS  ({} dates, {} persons, {} pages)",
        report.dates.len(),
        report.persons.len(),
        report.pages.len()
    ));
    for section in &report.sections {
        tree(section, 0, &mut lines);
    }
    if !report.diagnostics.is_empty() {
        lines.push(String::new());
        lines.push("NOTES".to_owned());
        lines.extend(report.diagnostics.iter().map(|diagnostic| {
            let place = diagnostic
                .span
                .map_or(String::new(), |span| format!(" [{span}]"));
            format!("  {}{place}", diagnostic.message)
        }));
    }
    lines.iter().fold(String::new(), |mut screen, line| {
        let _ = writeln!(screen, "{}", short(line.trim_end(), WIDTH));
        screen
    })
}

fn header(report: &Report) -> String {
    let kind = match report.kind {
        DocumentKind::Utlatande => "UTLÅTANDE",
        DocumentKind::Pm => "PM",
        _ => "UNKNOWN KIND OF DOCUMENT",
    };
    let number = report
        .number
        .map_or(String::new(), |number| match number.serial {
            Some(serial) => format!(" {}:{serial}", number.year),
            None => format!(" {}", number.year),
        });
    let numbers: Vec<&str> = report
        .diary_numbers
        .iter()
        .map(|number| number.text.as_str())
        .collect();
    let mut header = format!("{kind}{number}");
    if !report.rotels.is_empty() {
        let _ = write!(header, "  rotel {}", report.rotels.join("+"));
    }
    if !numbers.is_empty() {
        let _ = write!(header, "  dnr {}", numbers.join(", "));
    }
    header
}

fn field(label: &str, value: &str) -> String {
    format!("{label:<13} {value}")
}

fn persons(persons: &[Person]) -> String {
    let names: Vec<String> = persons
        .iter()
        .map(|person| match (&person.party, &person.role) {
            (Some(party), _) => format!("{} ({party})", person.name),
            (None, Some(role)) => format!("{}, {role}", person.name),
            (None, None) => person.name.clone(),
        })
        .collect();
    names.join("; ")
}

fn decision(decision: &Decision) -> Vec<String> {
    let to = decision.to.as_deref().unwrap_or("for itself");
    let mut lines = vec![field("decision", &format!("{} -> {to}", decision.by))];
    lines.extend(decision.items.iter().map(|item| {
        let number = item
            .number
            .as_ref()
            .map_or(String::new(), |number| format!("{number}. "));
        let outcome = item.outcome.map_or(String::new(), |outcome| {
            format!("{}: ", outcome_word(outcome))
        });
        field("", &format!("{number}{outcome}{}", item.text))
    }));
    lines
}

fn outcome_word(outcome: Outcome) -> String {
    word(&outcome).to_uppercase()
}

/// The word that the JSON has for a kind.
fn word(kind: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(kind).unwrap_or_default();
    value.as_str().unwrap_or("?").replace('_', " ")
}

fn consulted(body: &ReferralBody) -> String {
    let status = match body.status {
        ReferralStatus::Unstated => "-".to_owned(),
        status => word(&status),
    };
    let response = body.response.as_ref();
    let report = response.and_then(|response| response.report.as_ref()?.date.as_ref());
    let decided = response.and_then(|response| response.decision.as_ref()?.date.as_ref());
    let date =
        |date: Option<&utlatande::Date>| date.map_or("-".to_owned(), |date| date.edtf.clone());
    let dissents: Vec<String> = response
        .iter()
        .flat_map(|response| &response.reservations)
        .map(|index| format!("#{index}"))
        .collect();
    format!(
        "  {:<33} {status:<12} {:<11} {:<11} {}",
        short(&body.name, 33),
        date(report),
        date(decided),
        dissents.join(" ")
    )
}

fn dissent((index, dissent): (usize, &Dissent)) -> String {
    let kind = match dissent.kind {
        DissentKind::Reservation => "reservation",
        DissentKind::SpecialStatement => "statement",
        DissentKind::DeputyStatement => "deputy's statement",
        _ => "dissent",
    };
    let demands: Vec<&str> = dissent
        .items
        .iter()
        .map(|item| item.text.as_str())
        .collect();
    format!(
        "  #{index} {kind} in {}: {}: {}",
        dissent.body.as_deref().unwrap_or("?"),
        persons(&dissent.persons),
        demands.join("; ")
    )
}

fn tree(section: &Section, depth: usize, lines: &mut Vec<String>) {
    // A body's dissents say more than the one dissent in them.
    let label = section
        .body
        .as_deref()
        .or(section
            .heading
            .as_ref()
            .map(|heading| heading.text.as_str()))
        .unwrap_or("");
    let place = section.span.to_string();
    lines.push(format!(
        "  {place:<13} {:indent$}{:<12} {label}",
        "",
        section.kind.as_str(),
        indent = 2 * depth
    ));
    // Two levels fit a screen; what lies deeper is counted.
    if depth == 0 {
        for child in &section.children {
            tree(child, 1, lines);
        }
    } else if !section.children.is_empty()
        && let Some(line) = lines.last_mut()
    {
        let _ = write!(line, "  (+{})", section.children.len());
    }
}

/// At most `width` characters; what is cut off shows as an ellipsis.
fn short(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars().take(width - 1).chain(['…']).collect()
}
