//! Small documents, each the smallest of its kind, with the facts that must be read from them.
//!
//! A file of them is JSON lines: `{"id", "kind", "why", "text", "want": {projection: value}}`. Only the
//! projections named in `want` are compared; each is a short form of the report, as
//! [`projection`] gives it.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Map, Value, json};

/// A small document and what is true of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Case {
    /// Its name.
    pub id: String,
    /// What sort of form it shows.
    pub kind: String,
    /// What is special about it.
    pub why: String,
    /// The document.
    pub text: String,
    /// Values by projection.
    pub want: Map<String, Value>,
}

/// A projection of a report that is not as it must be.
#[derive(Clone, Debug)]
pub struct Wrong {
    /// The projection's name.
    pub projection: String,
    /// What the report gives.
    pub got: Value,
    /// What it must give.
    pub want: Value,
}

/// Every case of the folder's files, in the order of the files' names.
///
/// # Errors
///
/// When a file cannot be read or holds a line that is no case.
pub fn read(folder: &Path) -> Result<Vec<Case>, Box<dyn Error>> {
    let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut files: Vec<PathBuf> = entries.collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|it| it == "jsonl"));
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        for line in fs::read_to_string(&file)?.lines() {
            let case = serde_json::from_str(line)
                .map_err(|error| format!("{}: {error}", file.display()))?;
            cases.push(case);
        }
    }
    Ok(cases)
}

impl Case {
    /// What the report on the document gets wrong; nothing where the case holds.
    ///
    /// # Panics
    ///
    /// When the case wants a projection that does not exist.
    #[must_use]
    pub fn wrong(&self) -> Vec<Wrong> {
        let report = serde_json::to_value(utlatande::extract(&self.text)).expect("JSON");
        let compared = self.want.iter().map(|(name, want)| Wrong {
            projection: name.clone(),
            got: projection(&report, name)
                .unwrap_or_else(|| panic!("{}: no projection {name}", self.id)),
            want: want.clone(),
        });
        compared.filter(|it| it.got != it.want).collect()
    }
}

/// The table of how many cases hold, by kind, and what the others got wrong where `show` is set.
#[must_use]
pub fn table(cases: &[Case], show: bool) -> String {
    let mut out = String::new();
    let mut kinds: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for case in cases {
        let wrong = case.wrong();
        let (held, tried) = kinds.entry(&case.kind).or_default();
        *held += usize::from(wrong.is_empty());
        *tried += 1;
        if show && !wrong.is_empty() {
            writeln!(out, "{} [{}] {}", case.id, case.kind, case.why).expect("a string");
            for Wrong {
                projection,
                got,
                want,
            } in wrong
            {
                writeln!(out, "    {projection}: got  {got}").expect("a string");
                writeln!(out, "    {projection}: want {want}").expect("a string");
            }
            let text = case.text.trim_end().replace('\n', "\n    | ");
            writeln!(out, "    | {text}").expect("a string");
        }
    }
    out.push_str("| kind | hold | cases |\n| --- | --: | --: |\n");
    for (kind, (held, tried)) in &kinds {
        writeln!(out, "| {kind} | {held} | {tried} |").expect("a string");
    }
    let (held, tried) = kinds
        .values()
        .fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    writeln!(out, "\n{held} of {tried} cases hold.").expect("a string");
    out
}

/// A short form of one part of a report; `None` where no projection has that name.
#[must_use]
pub fn projection(report: &Value, name: &str) -> Option<Value> {
    let bodies = || each(&report["referral"]);
    let by_name = |value: fn(&Value) -> Option<&Value>| -> Value {
        let entries = bodies().filter_map(|body| Some((key(&body["name"]), value(body)?.clone())));
        Value::Object(entries.collect())
    };
    Some(match name {
        "kind" | "rotels" => report[name].clone(),
        "number" => match &report["number"] {
            Value::Null => Value::Null,
            number => json!([number["year"], number["serial"]]),
        },
        "diary_numbers" | "titles" | "attachments" => list(&report[name], |it| it["text"].clone()),
        "initiatives" => list(&report[name], |it| {
            json!([
                it["kind"],
                it["number"],
                list(&it["persons"], person),
                it["from"]["text"]
            ])
        }),
        "rapporteurs" => list(&report[name], |it| it["name"].clone()),
        "decisions" => list(&report[name], |it| {
            let items = list(&it["items"], |item| {
                json!([item["number"], item["text"], item["outcome"]])
            });
            json!([it["by"], it["to"], items])
        }),
        "outcomes" => each(&report["decisions"])
            .flat_map(|it| each(&it["items"]))
            .map(|item| item["outcome"].clone())
            .collect(),
        "referral" => list(&report[name], |it| it["name"].clone()),
        "status" => by_name(|body| Some(&body["status"])),
        "stance" => by_name(|body| Some(&body["stance"])),
        "summaries" => {
            by_name(|body| Some(&body["summary"]["text"]).filter(|text| !text.is_null()))
        }
        "answered_on" => by_name(|body| {
            let date = &body["response"]["decision"]["date"]["edtf"];
            Some(date).filter(|date| !date.is_null())
        }),
        "dissents" => list(&report["reservations"], |it| {
            let items = list(&it["items"], |item| item["text"].clone());
            json!([it["kind"], it["body"], list(&it["persons"], person), items])
        }),
        "dissent_texts" => list(&report["reservations"], |it| it["text"]["text"].clone()),
        "signature" => match &report["signature"] {
            Value::Null => Value::Null,
            it => json!([it["place"], it["date"]["edtf"]]),
        },
        "persons" => list(&report[name], person),
        "dates" => list(&report[name], |it| it["edtf"].clone()),
        "references" => list(&report[name], |it| json!([it["kind"], it["value"]])),
        "abbreviations" => list(&report[name], |it| it["short"].clone()),
        "headings" => {
            let mut found = Vec::new();
            walk(&report["sections"], &mut |section| {
                if !section["heading"].is_null() {
                    found.push(json!([section["heading"]["text"], section["kind"]]));
                }
            });
            Value::Array(found)
        }
        "section_kinds" => {
            let mut found = Vec::new();
            walk(&report["sections"], &mut |section| {
                found.push(key(&section["kind"]));
            });
            found.sort();
            found.dedup();
            json!(found)
        }
        _ => return None,
    })
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn list(of: &Value, short: impl Fn(&Value) -> Value) -> Value {
    each(of).map(short).collect()
}

fn key(word: &Value) -> String {
    word.as_str().unwrap_or_default().to_owned()
}

fn person(it: &Value) -> Value {
    match (&it["name"], &it["party"]) {
        (Value::String(name), Value::String(party)) => format!("{name} ({party})").into(),
        (name, _) => name.clone(),
    }
}

fn walk(sections: &Value, visit: &mut impl FnMut(&Value)) {
    for section in each(sections) {
        visit(section);
        walk(&section["children"], visit);
    }
}
