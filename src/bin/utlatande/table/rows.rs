//! The rows of one document, and what their cells share.

use serde_json::Value;
use utlatande::{Date, Report, Span};

use crate::facts;

/// The columns at the end of every table.
pub(crate) const PLACE: [&str; 4] = ["start", "end", "rule", "file"];

pub(crate) struct Rows<'r> {
    file: &'r str,
    /// The report, to look up rules in.
    json: Value,
    rows: Vec<Vec<String>>,
}

impl<'r> Rows<'r> {
    pub(crate) fn new(file: &'r str, report: &Report) -> Rows<'r> {
        Rows {
            file,
            json: facts::json(report),
            rows: Vec::new(),
        }
    }

    /// Adds a row for what stands at `pointer` in the report.
    pub(crate) fn add(&mut self, pointer: &str, span: Option<Span>, mut cells: Vec<String>) {
        let rule = self.json.pointer(pointer).and_then(facts::rule_of);
        let ends = span.map(|span| [span.start(), span.end()].map(|end| end.to_string()));
        cells.extend(ends.unwrap_or_default());
        cells.push(rule.unwrap_or_default().to_owned());
        cells.push(self.file.to_owned());
        self.rows.push(cells);
    }

    pub(crate) fn finish(self) -> Vec<Vec<String>> {
        self.rows
    }
}

/// Each word once, in order, with a semicolon between.
pub(crate) fn joined(words: impl Iterator<Item = String>) -> String {
    let mut distinct: Vec<String> = Vec::new();
    for word in words {
        if !distinct.contains(&word) {
            distinct.push(word);
        }
    }
    distinct.join("; ")
}

pub(crate) fn day(date: Option<&Date>) -> String {
    date.map_or(String::new(), |date| date.edtf.clone())
}

pub(crate) fn number(number: Option<impl ToString>) -> String {
    number.map_or(String::new(), |number| number.to_string())
}
