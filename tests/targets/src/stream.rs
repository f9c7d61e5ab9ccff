//! The protocol of `utlatande stream`.

use std::fmt;

use evaluation::laws::assert_report;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use utlatande::Report;

/// The program's own file: it is no part of the library.
#[path = "../../../src/bin/utlatande/stream/protocol.rs"]
mod protocol;

use protocol::{Line, next_line, reply};

/// Bytes in the longest line here.
const LONGEST: usize = 2000;

/// Every line in gives one line out, with the same `id` and a report that keeps the laws, or an error.
///
/// # Panics
///
/// When one does not.
pub fn stream(bytes: &[u8]) {
    let mut input = bytes;
    let mut lines = Vec::new();
    while let Some(line) = next_line(&mut input, LONGEST).expect("a slice can be read") {
        lines.push(line);
    }
    let given = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let given: Vec<&[u8]> = match bytes {
        [] => Vec::new(),
        _ => given.split(|&byte| byte == b'\n').collect(),
    };
    assert_eq!(lines.len(), given.len(), "lines");
    for (line, given) in lines.iter().zip(given) {
        answered(line, given);
    }
}

fn answered(line: &Line, given: &[u8]) {
    match line {
        Ok(line) => assert!(line == given && line.len() <= LONGEST),
        Err(length) => assert!(*length >= given.len() && given.len() > LONGEST),
    }
    let answer = reply(1, line);
    let out = answer.line();
    assert!(out == reply(1, line).line(), "not the same twice");
    let out = out.strip_suffix(b"\n").expect("a line");
    assert!(!out.contains(&b'\n'), "more than a line");
    let out: Fields = serde_json::from_slice(out).expect("the answer is an object");
    let (report, error) = (out.once("report"), out.once("error"));
    assert_eq!(report.is_some(), answer.is_report());
    assert_ne!(report.is_some(), error.is_some(), "a report or an error");
    let asked = line.as_deref().ok();
    let asked: Option<Fields> = asked.and_then(|line| serde_json::from_slice(line).ok());
    let id = out.once("id").expect("an id");
    if let Some(asked) = asked.as_ref().and_then(|asked| asked.once("id")) {
        assert!(id == asked || id == "null", "{id} for {asked}");
        assert!(report.is_none() || id == asked, "{id} for {asked}");
    }
    if let Some(report) = report {
        let text = asked.as_ref().and_then(|asked| asked.once("text"));
        let text: String = serde_json::from_str(text.expect("a text was given")).expect("a string");
        let report: Report = serde_json::from_str(report).expect("a report");
        let read_from = report.text.clone().unwrap_or(text);
        assert_report(&report, &read_from);
    }
}

/// The fields of an object as they are written, also those that come twice.
struct Fields(Vec<(String, Box<RawValue>)>);

impl Fields {
    /// What a field holds that stands there once.
    fn once(&self, name: &str) -> Option<&str> {
        let mut found = self.0.iter().filter(|(key, _)| key == name);
        let (_, value) = found.next()?;
        found.next().is_none().then(|| value.get())
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Fields, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(All)
    }
}
