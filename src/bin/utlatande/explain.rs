//! `utlatande explain`: what was read at one place, and from which words.

use std::fmt::Write as _;
use std::ops::Range;
use std::path::Path;

use clap::builder::styling::{AnsiColor, Style};
use serde_json::Value;
use utlatande::{Report, Rule, Section, Span};

use crate::args::Limits;
use crate::facts::{self, Fact};
use crate::fault::Fault;
use crate::input::Input;
use crate::output;
use crate::place::Place;
use crate::text::{short, visible};

/// Columns of a line that is shown.
const WIDTH: usize = 96;

/// Lines of evidence that are shown; what lies between the first and the last is counted.
const LINES: usize = 4;

pub(crate) fn run(file: &Path, place: &Place, limits: Limits) -> Result<bool, Fault> {
    let input = Input::new(file.to_owned());
    let name = visible(&input.name);
    let document = input.read_alone(limits)?;
    let json = facts::json(&document.report);
    let (at, note) = place
        .find(&document.text, &json)
        .map_err(|why| Fault::Failed(format!("{name}: {}", visible(&why))))?;
    let note = note.map_or(String::new(), |note| format!("{note}, "));
    let explained = note + &explain(&document.text, &document.report, &json, &at);
    let shown = match anstream::AutoStream::choice(&std::io::stdout()) {
        anstream::ColorChoice::Never => anstream::adapter::strip_str(&explained).to_string(),
        _ => explained,
    };
    output::print(format!("{name}, {shown}").as_bytes()).map(|()| true)
}

/// What stands at a place, the narrowest first.
fn explain(text: &str, report: &Report, json: &Value, at: &Range<usize>) -> String {
    let offset = at.start;
    let before = &text.as_bytes()[..offset];
    let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
    let mut shown = format!("byte {offset}, line {line}");
    if let Some(section) = innermost(&report.sections, offset) {
        let heading = section.heading.as_ref();
        let heading = heading.map(|heading| format!(" \"{}\"", heading.text));
        let kind = section.kind.as_str();
        let _ = write!(shown, ", section {kind}{}", heading.unwrap_or_default());
    }
    shown.push('\n');
    let mut covering: Vec<Fact> = facts::facts(json)
        .into_iter()
        .filter(|fact| fact.touches(at))
        .collect();
    covering.sort_by_key(|fact| fact.span().len());
    if covering.is_empty() {
        shown.push_str("\nno fact stands there\n");
    }
    for fact in &covering {
        shown.push('\n');
        write_fact(text, fact, offset, &mut shown);
    }
    shown
}

fn innermost(sections: &[Section], offset: usize) -> Option<&Section> {
    let around = sections
        .iter()
        .find(|section| section.span.range().contains(&offset))?;
    innermost(&around.children, offset).or(Some(around))
}

fn write_fact(text: &str, fact: &Fact, offset: usize, shown: &mut String) {
    let bold = Style::new().bold();
    let kind = fact.kind.as_str();
    let _ = writeln!(shown, "{bold}{kind}{bold:#} {}", fact.span());
    let id = fact.rule.as_deref();
    let rule = id.and_then(|id| Rule::ALL.iter().find(|rule| rule.as_str() == id));
    let rule = rule.map(|rule| {
        [
            ("rule", rule.as_str()),
            ("trigger", rule.trigger()),
            ("from", rule.source()),
        ]
    });
    let fields = fact
        .fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    for (name, value) in rule.into_iter().flatten().chain(fields) {
        let _ = writeln!(shown, "  {name:<9} {}", short(value, WIDTH));
    }
    for pointer in &fact.pointers {
        let _ = writeln!(shown, "  {:<9} {pointer}", "in report");
    }
    for &span in &fact.spans {
        write_evidence(text, span, offset, shown);
    }
}

/// The lines of `span` with its words underlined.
fn write_evidence(text: &str, span: Span, offset: usize, shown: &mut String) {
    let caret = AnsiColor::Green.on_default().bold();
    let first = text[..span.start()].rfind('\n').map_or(0, |at| at + 1);
    let number = 1 + text[..first].bytes().filter(|&byte| byte == b'\n').count();
    let lines: Vec<&str> = text[first..span.end()].split('\n').collect();
    let mut start = first;
    let mut skipped = 0;
    for (i, line) in lines.iter().enumerate() {
        let next = start + line.len() + 1;
        let blank = line.len() - line.trim_start().len();
        let from = span.start().max(start + blank);
        let to = start + line.trim_end().len();
        let whole = start..text[start..].find('\n').map_or(text.len(), |at| start + at);
        // The beginning, the place itself and the end are enough.
        let is_shown = i < LINES - 1 || i + 1 == lines.len() || (start..next).contains(&offset);
        if from < to && is_shown {
            if skipped > 0 {
                let _ = writeln!(shown, "        … {skipped} lines");
            }
            skipped = 0;
            let (line, at, length) = window(text, whole, from..to, offset);
            let _ = writeln!(shown, "{:>7} | {line}", number + i);
            let marks = "^".repeat(length);
            let _ = writeln!(shown, "        | {:at$}{caret}{marks}{caret:#}", "");
        } else {
            skipped += usize::from(from < to);
        }
        start = next;
    }
}

/// As much of `line` as a screen holds, and where `words` stand in it, in characters.
fn window(
    text: &str,
    line: Range<usize>,
    words: Range<usize>,
    offset: usize,
) -> (String, usize, usize) {
    let show = |piece: &str| -> Vec<char> {
        piece
            .chars()
            .map(|char| if char.is_control() { ' ' } else { char })
            .collect()
    };
    let mut before = show(&text[line.start..words.start]);
    let mut inside = show(&text[words.clone()]);
    let mut after = show(&text[words.end..line.end]);
    if before.len() + inside.len() + after.len() > WIDTH {
        let room = WIDTH / 4;
        if before.len() > room {
            before.drain(..before.len() - room);
            before.insert(0, '…');
        }
        let most = WIDTH - before.len();
        if inside.len() > most {
            // Where the words themselves are long, what lies around the place asked for.
            let at = text.get(words.start..offset.clamp(words.start, words.end));
            let at = at.map_or(0, |piece| piece.chars().count());
            let from = at.saturating_sub(most / 2).min(inside.len() - most);
            let end = from + most;
            let is_cut = end < inside.len();
            inside = inside[from..end].to_vec();
            if from > 0 {
                before = vec!['…'];
            }
            after = if is_cut { vec!['…'] } else { after };
        }
        let most = WIDTH.saturating_sub(before.len() + inside.len());
        if after.len() > most {
            after.truncate(most);
            after.push('…');
        }
    }
    let at = before.len();
    let length = inside.len();
    let line: String = before.into_iter().chain(inside).chain(after).collect();
    (line.trim_end().to_owned(), at, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, start: usize, end: usize) -> String {
        let mut shown = String::new();
        write_evidence(text, Span::new(start, end).unwrap(), start, &mut shown);
        anstream::adapter::strip_str(&shown).to_string()
    }

    #[test]
    fn words_are_underlined_by_characters_on_every_line() {
        assert_eq!(
            shown("Å ä\n\nö Ada\n  Ek (V)\n", 10, 18),
            "      3 | ö Ada\n        |   ^^^\n      4 |   Ek (V)\n        |   ^^\n"
        );
    }

    #[test]
    fn a_page_on_one_line_is_shown_around_the_words() {
        let text = format!("{}Ada Ek{}", "x ".repeat(400), " y".repeat(400));
        let shown = shown(&text, 800, 806);
        assert!(
            shown.lines().all(|line| line.chars().count() <= WIDTH + 14),
            "{shown}"
        );
        let [line, marks] = shown.lines().collect::<Vec<_>>()[..] else {
            panic!("{shown}");
        };
        let at = marks.chars().position(|char| char == '^').unwrap();
        let words: String = line.chars().skip(at).take(6).collect();
        assert_eq!(words, "Ada Ek");
    }
}
