//! One document on one screen: what it says, and how it is built; or why a fact was read.
//!
//! ```sh
//! cargo run --release --example outline -- report.txt
//! cargo run --release --example outline -- report.txt --explain 974
//! cargo run --release --example outline -- report.txt --explain /referral/0
//! ```
//!
//! What is explained is a byte of the text or a fact, by its place in the JSON (a JSON pointer).

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use serde_json::Value;
use utlatande::{
    Decision, Dissent, DissentKind, DocumentKind, Extraction, Outcome, Person, ReferralBody,
    ReferralStatus, Report, Rule, Section, Span, Stance, extract_bytes,
};

/// Columns of the screen.
const WIDTH: usize = 100;

/// Bytes of the text that are shown on each side of the words that a fact was read from.
const CONTEXT: usize = 40;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (name, what) = match arguments[..] {
        [name] => (name, None),
        [name, "--explain", what] => (name, Some(what)),
        _ => {
            eprintln!("usage: outline FILE [--explain BYTE|POINTER]");
            return ExitCode::from(2);
        }
    };
    let shown = std::fs::read(name)
        .map_err(|error| format!("cannot read: {error}"))
        .and_then(|bytes| {
            let read = read(&bytes)?;
            match what {
                Some(what) => explain(&read, what),
                None => Ok(screen(&read.report)),
            }
        });
    match shown {
        Ok(shown) => {
            // A broken pipe is no fault of the document's.
            let _ = std::io::stdout().lock().write_all(shown.as_bytes());
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("outline: {name}: {message}");
            ExitCode::FAILURE
        }
    }
}

fn read(bytes: &[u8]) -> Result<Extraction<'_>, String> {
    #[cfg(feature = "pdf")]
    if bytes.starts_with(b"%PDF-") {
        return utlatande::extract_pdf(bytes).map_err(|error| error.to_string());
    }
    extract_bytes(bytes).map_err(|error| error.to_string())
}

/// The rules behind what stands at a byte, the narrowest fact first, or behind one fact.
fn explain(read: &Extraction<'_>, what: &str) -> Result<String, String> {
    let report = serde_json::to_value(&read.report).map_err(|error| error.to_string())?;
    let mut facts = Vec::new();
    if let Ok(byte) = what.parse::<usize>() {
        if byte >= read.text.len() {
            return Err(format!("the text has {} bytes", read.text.len()));
        }
        gather(&report, "", &mut facts);
        facts.retain(|fact| fact.pieces.iter().any(|it| it.range().contains(&byte)));
        facts.sort_by_key(|fact| fact.pieces.iter().map(|it| it.len()).sum::<usize>());
    } else {
        let fact = report
            .pointer(what)
            .ok_or(format!("{what} is neither a byte nor a place in the JSON"))?;
        gather(fact, what, &mut facts);
    }
    let shown: String = facts.iter().map(|fact| tell(&read.text, fact)).collect();
    Ok(if shown.is_empty() {
        "no rule has read anything here\n".to_owned()
    } else {
        shown
    })
}

/// A fact, by its place in the JSON.
struct Fact {
    pointer: String,
    rule: Rule,
    /// Where it stands in the text.
    pieces: Vec<Span>,
}

/// Every fact in `value` that names its rule.
fn gather(value: &Value, pointer: &str, facts: &mut Vec<Fact>) {
    match value {
        Value::Object(fields) => {
            facts.extend(fact(value, pointer, "rule", pieces(value)));
            let evidence = value["stance_evidence"]["span"].clone();
            let evidence = serde_json::from_value(evidence).into_iter().collect();
            let stance = format!("{pointer}/stance_evidence");
            facts.extend(fact(value, &stance, "stance_rule", evidence));
            for (name, value) in fields {
                gather(value, &format!("{pointer}/{name}"), facts);
            }
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                gather(item, &format!("{pointer}/{i}"), facts);
            }
        }
        _ => {}
    }
}

fn fact(value: &Value, pointer: &str, rule: &str, pieces: Vec<Span>) -> Option<Fact> {
    Some(Fact {
        pointer: pointer.to_owned(),
        rule: serde_json::from_value(value[rule].clone()).ok()?,
        pieces,
    })
}

/// Where a fact stands: its span, or where its words stand.
fn pieces(fact: &Value) -> Vec<Span> {
    let span = |value: &Value| serde_json::from_value::<Span>(value.clone()).ok();
    let fields = ["spans", "mentions"];
    let several = fields.iter().filter_map(|name| fact.get(name)?.as_array());
    let several: Vec<Span> = several.flatten().filter_map(span).collect();
    let one = ["span", "section"].iter().filter_map(|name| fact.get(name));
    let text = fact.pointer("/text/span");
    if several.is_empty() {
        one.chain(text).filter_map(span).take(1).collect()
    } else {
        several
    }
}

/// The rule, what sets it off, and the words in their context.
fn tell(text: &str, fact: &Fact) -> String {
    let rule = fact.rule;
    let mut shown = format!("{}\n", fact.pointer);
    for (label, words) in [
        ("rule", rule.as_str()),
        ("trigger", rule.trigger()),
        ("as in", rule.example()),
        ("from", rule.source()),
    ] {
        let _ = writeln!(shown, "  {label:<10} {words}");
    }
    for &span in &fact.pieces {
        let from = text.floor_char_boundary(span.start().saturating_sub(CONTEXT));
        let to = text.ceil_char_boundary((span.end() + CONTEXT).min(text.len()));
        let before = &text[from..span.start()];
        let after = &text[span.end()..to];
        // Whole words.
        let before = before.split_once(char::is_whitespace).map_or("", |it| it.1);
        let after = after.rsplit_once(char::is_whitespace).map_or("", |it| it.0);
        let evidence = format!(
            "… {}[{}]{} …",
            on_one_line(before.trim_start()),
            ends(&on_one_line(&text[span])),
            on_one_line(after.trim_end())
        );
        let _ = writeln!(shown, "  {:<10} {evidence}", span.to_string());
    }
    shown
}

/// The text with one blank for all white space that stands together.
fn on_one_line(text: &str) -> String {
    let mut line = String::new();
    for c in text.chars() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c != ' ' || !line.ends_with(' ') {
            line.push(c);
        }
    }
    line
}

/// The beginning and the end of a long text.
fn ends(text: &str) -> String {
    let count = text.chars().count();
    if count <= WIDTH {
        return text.to_owned();
    }
    let first: String = text.chars().take(WIDTH / 2).collect();
    let last: String = text.chars().skip(count - WIDTH / 4).collect();
    format!("{first} … {last}")
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
            "CONSULTED                           answer       stance        report      decision    dissents"
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
    let stance = match body.stance {
        Stance::Unstated => "-".to_owned(),
        stance => word(&stance),
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
        "  {:<33} {status:<12} {stance:<13} {:<11} {:<11} {}",
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
