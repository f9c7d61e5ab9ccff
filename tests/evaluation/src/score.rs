//! What a report scores against the truth of its document, field by field.
//!
//! A field is a bag of facts: what was said, and the bytes that it was read from. **Strict**
//! counts a fact as found only if value and span are the truth's (sections up to white space and
//! page furniture); **overlap** asks of the bytes alone how many of them both call a fact of that
//! field. A field that a truth does not have is not scored.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::ops::Range;

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

/// Every field that is scored, in the order of the table.
pub const FIELDS: [&str; 28] = [
    "kind",
    "number",
    "rotels",
    "diary_numbers",
    "titles",
    "initiatives",
    "rapporteurs",
    "decisions",
    "endorsements",
    "referral",
    "status",
    "status_evidence",
    "stance",
    "summaries",
    "responses",
    "reservations",
    "signature",
    "attachments",
    "persons",
    "roles",
    "back_references",
    "dates",
    "references",
    "budget_goals",
    "abbreviations",
    "headings",
    "sections",
    "diagnostics",
];

/// Diagnostics of what contradicts itself or is missing in the document; those about the form of the text
/// are no fact of it.
pub const CONTRADICTIONS: [&str; 7] = [
    "no_response",
    "unlisted_response",
    "dissent_without_text",
    "dissent_without_note",
    "other_motion",
    "report_after_decision",
    "signed_before_answer",
];

/// Something that the truth or the report says of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// All that must be right about it, its place included.
    pub said: String,
    /// Where it stands; `None` for what has no place of its own.
    pub span: Option<Range<usize>>,
}

/// A fact that one side has and the other has not.
#[derive(Clone, Debug)]
pub struct Miss {
    /// The field.
    pub field: &'static str,
    /// Whether the report has it and the truth has not.
    pub invented: bool,
    /// The fact.
    pub fact: Fact,
}

/// Counts of one field, over one document or many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Facts on both sides.
    pub right: usize,
    /// Facts of the report.
    pub reported: usize,
    /// Facts of the truth.
    pub true_facts: usize,
    /// Bytes that both sides cover.
    pub bytes_right: usize,
    /// Bytes that the report covers.
    pub bytes_reported: usize,
    /// Bytes that the truth covers.
    pub bytes_true: usize,
}

impl Tally {
    fn add(&mut self, other: Tally) {
        self.right += other.right;
        self.reported += other.reported;
        self.true_facts += other.true_facts;
        self.bytes_right += other.bytes_right;
        self.bytes_reported += other.bytes_reported;
        self.bytes_true += other.bytes_true;
    }

    /// How many of the reported facts are right; 1 where none is reported.
    #[must_use]
    pub fn precision(&self) -> f64 {
        share(self.right, self.reported)
    }

    /// How many of the true facts are reported; 1 where there is none.
    #[must_use]
    pub fn recall(&self) -> f64 {
        share(self.right, self.true_facts)
    }

    /// The harmonic mean of the two.
    #[must_use]
    pub fn f1(&self) -> f64 {
        share(2 * self.right, self.reported + self.true_facts)
    }

    /// The same of the bytes; `None` where the facts have no place.
    #[must_use]
    pub fn overlap(&self) -> Option<f64> {
        let bytes = self.bytes_reported + self.bytes_true;
        (bytes > 0).then(|| share(2 * self.bytes_right, bytes))
    }
}

#[allow(clippy::cast_precision_loss)]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

/// The score of one document.
#[derive(Clone, Debug)]
pub struct Score {
    /// Counts by field.
    pub fields: BTreeMap<&'static str, Tally>,
    /// What is wrong.
    pub misses: Vec<Miss>,
}

/// Scores a report on `text` against its truth.
#[must_use]
pub fn score(text: &str, truth: &Value, report: &Value) -> Score {
    let mut score = Score {
        fields: BTreeMap::new(),
        misses: Vec::new(),
    };
    let truth = &with_accepted_stances(text, truth, report);
    for field in FIELDS {
        if let Some(expected) = facts(text, truth, field) {
            let got = facts(text, report, field).unwrap_or_default();
            let tally = tally(field, &expected, &got, &mut score.misses);
            score.fields.insert(field, tally);
        }
    }
    score
}

/// The truth with the report's stances where it accepts them: a stance that is only implied may
/// be passed over, and a sentence that stands in the text twice shows the same in both places.
#[must_use]
pub fn with_accepted_stances(text: &str, truth: &Value, report: &Value) -> Value {
    let mut truth = truth.clone();
    let bodies = truth["referral"].as_array_mut().into_iter().flatten();
    for body in bodies.filter_map(Value::as_object_mut) {
        let accepted = body.remove("stance_acceptable").unwrap_or_default();
        // A truth may point to the words that leave a stance unsaid.
        if body.get("stance") == Some(&json!("unstated")) {
            body.insert("stance_evidence".to_owned(), Value::Null);
        }
        let mut reported = report["referral"].as_array().into_iter().flatten();
        let Some(said) = reported.find(|said| Some(&said["name"]) == body.get("name")) else {
            continue;
        };
        let words = |span: &Value| span.is_object().then(|| bare(&text[range(span)]));
        let is_same = body.get("stance") == Some(&said["stance"])
            && body.get("stance_evidence").and_then(words) == words(&said["stance_evidence"]);
        let mut accepted = accepted.as_array().into_iter().flatten();
        if is_same || accepted.any(|it| *it == said["stance"] && Some(it) != body.get("stance")) {
            for field in ["stance", "stance_evidence"] {
                body.insert(field.to_owned(), said[field].clone());
            }
        }
    }
    truth
}

fn tally(field: &'static str, expected: &[Fact], got: &[Fact], misses: &mut Vec<Miss>) -> Tally {
    let mut open: HashMap<&str, usize> = HashMap::new();
    for fact in expected {
        *open.entry(&fact.said).or_default() += 1;
    }
    let mut right = 0;
    for fact in got {
        match open.get_mut(fact.said.as_str()) {
            Some(left) if *left > 0 => {
                *left -= 1;
                right += 1;
            }
            _ => misses.push(Miss {
                field,
                invented: true,
                fact: fact.clone(),
            }),
        }
    }
    for fact in expected {
        let left = open.get_mut(fact.said.as_str()).expect("counted above");
        if *left > 0 {
            *left -= 1;
            misses.push(Miss {
                field,
                invented: false,
                fact: fact.clone(),
            });
        }
    }
    let (ours, theirs) = (cover(got), cover(expected));
    Tally {
        right,
        reported: got.len(),
        true_facts: expected.len(),
        bytes_right: overlap(&ours, &theirs),
        bytes_reported: ours.iter().map(Range::len).sum(),
        bytes_true: theirs.iter().map(Range::len).sum(),
    }
}

/// The bytes that facts stand in, as ranges that neither touch nor overlap.
fn cover(facts: &[Fact]) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = facts.iter().filter_map(|fact| fact.span.clone()).collect();
    spans.sort_by_key(|span| span.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

fn overlap(a: &[Range<usize>], b: &[Range<usize>]) -> usize {
    let (mut i, mut j, mut bytes) = (0, 0, 0);
    while let (Some(left), Some(right)) = (a.get(i), b.get(j)) {
        bytes += left
            .end
            .min(right.end)
            .saturating_sub(left.start.max(right.start));
        if left.end <= right.end {
            i += 1;
        } else {
            j += 1;
        }
    }
    bytes
}

/// The facts of one field; `None` where `from` does not have it.
fn facts(text: &str, from: &Value, field: &str) -> Option<Vec<Fact>> {
    let read = Reader { text };
    let own = |name: &str| {
        from.get(name)
            .filter(|value| value.is_array())
            .and_then(Value::as_array)
    };
    let alone = |value: &Value| Fact {
        said: value.to_string(),
        span: None,
    };
    Some(match field {
        "kind" | "number" => vec![alone(from.get(field)?)],
        "rotels" => own(field)?.iter().map(alone).collect(),
        "diary_numbers" | "titles" | "attachments" => {
            own(field)?.iter().map(|it| read.text(it)).collect()
        }
        "initiatives" => read.each(own(field)?, "span", |it| {
            json!([
                it["kind"],
                it["number"],
                read.people(&it["persons"]),
                it["and_others"],
                read.words(&it["from"]),
                it["reply_by"]["edtf"],
            ])
        }),
        "rapporteurs" => read.each(own(field)?, "span", |it| {
            json!([it["name"], it["party"], it["role"]])
        }),
        "decisions" => read.each(own(field)?, "span", |it| read.decision(it)),
        "endorsements" => own(field)?
            .iter()
            .map(|it| Fact {
                said: json!([it["by"], read.text(&it["text"]).said]).to_string(),
                ..read.text(&it["text"])
            })
            .collect(),
        "referral" => own("referral")?
            .iter()
            .flat_map(|body| {
                let mentions = body["mentions"].as_array().into_iter().flatten();
                mentions.map(|span| Fact {
                    said: json!([body["name"], body["kind"], span]).to_string(),
                    span: Some(range(span)),
                })
            })
            .collect(),
        "status" => own("referral")?
            .iter()
            .map(|it| alone(&json!([it["name"], it["status"]])))
            .collect(),
        "status_evidence" => {
            let bodies = own("referral")?;
            if bodies.iter().any(|body| body.get(field).is_none()) {
                return None;
            }
            let told = bodies.iter().filter(|body| !body[field].is_null());
            told.map(|body| Fact {
                said: json!([body["name"], body[field]]).to_string(),
                span: Some(range(&body[field])),
            })
            .collect()
        }
        "stance" => {
            let bodies = own("referral")?;
            if bodies.iter().any(|body| body.get("stance").is_none()) {
                return None;
            }
            let stated = bodies.iter().filter(|body| body["stance"] != "unstated");
            let fact = |body: &Value| {
                let evidence = &body["stance_evidence"];
                Fact {
                    said: json!([body["name"], body["stance"], evidence]).to_string(),
                    span: (!evidence.is_null()).then(|| range(evidence)),
                }
            };
            stated.map(fact).collect()
        }
        "summaries" => own("referral")?
            .iter()
            .filter(|body| !body["summary"].is_null())
            .map(|body| read.text(&body["summary"]))
            .collect(),
        "responses" => own("referral")?
            .iter()
            .filter(|body| !body["response"].is_null())
            .map(|body| read.response(body))
            .collect(),
        "reservations" => read.each(own(field)?, "span", |it| {
            json!([
                it["kind"],
                it["body"],
                read.people(&it["persons"]),
                it["and_others"],
                it["joins"],
                it["blank"],
                it["outcome"],
                read.items(&it["items"]),
                read.words(&it["text"]),
                it["heading"],
                it["referenced_from"],
            ])
        }),
        "signature" => match from.get(field)? {
            Value::Null => Vec::new(),
            it => vec![Fact {
                said: json!([
                    it["place"],
                    it["date"]["edtf"],
                    read.people(&it["persons"]),
                    it["span"]
                ])
                .to_string(),
                span: Some(range(&it["span"])),
            }],
        },
        "persons" => own(field)?
            .iter()
            .flat_map(|person| {
                let mentions = person["mentions"].as_array().into_iter().flatten();
                mentions.map(|span| Fact {
                    said: json!([person["name"], person["party"], span]).to_string(),
                    span: Some(range(span)),
                })
            })
            .collect(),
        "roles" => own("persons")?
            .iter()
            .flat_map(|person| {
                let roles = person["roles"].as_array().into_iter().flatten();
                roles.map(|role| Fact {
                    said: json!([person["mentions"][0], role]).to_string(),
                    span: None,
                })
            })
            .collect(),
        "back_references" => own("persons")?
            .iter()
            .flat_map(|person| {
                let places = person["back_references"].as_array().into_iter().flatten();
                places.map(|span| Fact {
                    said: json!([person["mentions"][0], span]).to_string(),
                    span: Some(range(span)),
                })
            })
            .collect(),
        "dates" => read.each(own(field)?, "span", |it| {
            json!([it["text"], it["edtf"], it["role"]])
        }),
        "references" | "budget_goals" => {
            read.each(own(field)?, "span", |it| json!([it["kind"], it["value"]]))
        }
        "abbreviations" => read.each(own(field)?, "span", |it| json!([it["short"], it["long"]])),
        "headings" | "sections" => {
            let mut found = Vec::new();
            read.sections(own("sections")?, 0, field == "headings", &mut found);
            found
        }
        "diagnostics" => own(field)?
            .iter()
            .filter(|it| CONTRADICTIONS.iter().any(|code| it["code"] == **code))
            .map(|it| alone(&json!([it["code"], it["span"]])))
            .collect(),
        _ => unreachable!("a field of the table"),
    })
}

struct Reader<'t> {
    text: &'t str,
}

impl Reader<'_> {
    fn each(&self, values: &[Value], span: &str, said: impl Fn(&Value) -> Value) -> Vec<Fact> {
        values
            .iter()
            .map(|value| Fact {
                said: json!([said(value), value[span]]).to_string(),
                span: Some(range(&value[span])),
            })
            .collect()
    }

    fn text(&self, text: &Value) -> Fact {
        Fact {
            said: self.words(text).to_string(),
            span: (!text.is_null()).then(|| range(&text["span"])),
        }
    }

    /// The words of a `Text` and its span. A truth may give the span alone: then the words are
    /// the source's.
    fn words(&self, text: &Value) -> Value {
        if text.is_null() {
            return Value::Null;
        }
        let span = range(&text["span"]);
        let words = text["text"].as_str().unwrap_or_else(|| &self.text[span]);
        json!([bare(words), text["span"]])
    }

    fn people(&self, persons: &Value) -> Value {
        let persons = persons.as_array().into_iter().flatten();
        persons
            .map(|it| json!([it["name"], it["party"], it["role"], it["span"]]))
            .collect()
    }

    fn items(&self, items: &Value) -> Value {
        let items = items.as_array().into_iter().flatten();
        items
            .map(|it| json!([it["number"], self.words(it), it["outcome"]]))
            .collect()
    }

    fn decision(&self, it: &Value) -> Value {
        if it.is_null() {
            return Value::Null;
        }
        json!([
            it["by"],
            it["to"],
            self.items(&it["items"]),
            it["date"]["edtf"],
            it["span"]
        ])
    }

    fn response(&self, body: &Value) -> Fact {
        let it = &body["response"];
        let report = &it["report"];
        let section = self.trimmed(range(&it["section"]));
        Fact {
            said: json!([
                body["name"],
                section.start,
                section.end,
                self.decision(&it["decision"]),
                report["author"],
                report["date"]["edtf"],
                report["span"],
                it["reservations"],
            ])
            .to_string(),
            span: Some(section),
        }
    }

    fn sections(&self, sections: &[Value], depth: usize, headings: bool, found: &mut Vec<Fact>) {
        for section in sections {
            let span = self.trimmed(range(&section["span"]));
            if !headings {
                found.push(Fact {
                    said: json!([
                        depth,
                        section["kind"],
                        section["body"],
                        span.start,
                        span.end
                    ])
                    .to_string(),
                    span: (depth == 0).then_some(span),
                });
            } else if !section["heading"].is_null() {
                let heading = self.text(&section["heading"]);
                found.push(Fact {
                    said: json!([section["kind"], section["body"], heading.said]).to_string(),
                    ..heading
                });
            }
            let children = section["children"]
                .as_array()
                .map_or(&[][..], Vec::as_slice);
            self.sections(children, depth + 1, headings, found);
        }
    }

    /// The range without white space at both ends, and page numbers at its end.
    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        trimmed(self.text, range)
    }
}

/// A span of the contract as a range.
///
/// # Panics
///
/// When the value is no span.
#[must_use]
pub fn range(span: &Value) -> Range<usize> {
    let end = |key: &str| {
        let offset = span[key]
            .as_u64()
            .unwrap_or_else(|| panic!("no offset in {span}"));
        usize::try_from(offset).expect("an offset fits")
    };
    end("start")..end("end")
}

/// `range` without white space at both ends, and without page numbers at its end.
#[must_use]
pub fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = &text[range.clone()];
    let start = range.start + inside.len() - inside.trim_start().len();
    let mut end = range.start + inside.trim_end().len();
    while let Some(line) = text[start..end].rfind(['\n', '\u{c}']) {
        let last = text[start..end][line..].trim();
        let last = last.strip_prefix("Sida").unwrap_or(last);
        if !last
            .chars()
            .all(|c| c.is_ascii_digit() || " ()".contains(c))
        {
            break;
        }
        end = start + text[start..end][..line].trim_end().len();
    }
    start.min(end)..end
}

/// What the span law compares: characters composed, no white space, no hyphens, nothing that shows
/// as nothing.
#[must_use]
pub fn bare(text: &str) -> String {
    // Composed once more behind the filter: a mark may have stood behind a line end.
    text.nfkc()
        .filter(|c| !c.is_whitespace() && !c.is_control() && !is_unseen(*c))
        .nfc()
        .collect()
}

fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{ad}' | '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}

/// The scores of many documents.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Counts by field.
    pub fields: BTreeMap<&'static str, Tally>,
    /// How many documents have something wrong in the field.
    pub wrong: BTreeMap<&'static str, usize>,
    /// Documents scored.
    pub documents: usize,
    /// Documents that are right in every field.
    pub perfect: usize,
}

impl Table {
    /// Adds a document.
    pub fn add(&mut self, score: &Score) {
        for (field, tally) in &score.fields {
            self.fields.entry(field).or_default().add(*tally);
        }
        for field in FIELDS {
            if score.misses.iter().any(|miss| miss.field == field) {
                *self.wrong.entry(field).or_default() += 1;
            }
        }
        self.documents += 1;
        self.perfect += usize::from(score.misses.is_empty());
    }

    /// The share of documents that are right in every field.
    #[must_use]
    pub fn perfect_share(&self) -> f64 {
        share(self.perfect, self.documents)
    }

    /// The table, in Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out = String::from(
            "| field | facts | P | R | F1 | overlap |\n| --- | --: | --: | --: | --: | --: |\n",
        );
        for field in FIELDS {
            let Some(tally) = self
                .fields
                .get(field)
                .filter(|tally| tally.true_facts + tally.reported > 0)
            else {
                continue;
            };
            let overlap = tally
                .overlap()
                .map_or("–".to_owned(), |overlap| format!("{overlap:.4}"));
            writeln!(
                out,
                "| {field} | {} | {:.4} | {:.4} | {:.4} | {overlap} |",
                tally.true_facts,
                tally.precision(),
                tally.recall(),
                tally.f1(),
            )
            .expect("a string takes all");
        }
        writeln!(
            out,
            "\n{} of {} documents are right in every field ({:.4}).",
            self.perfect,
            self.documents,
            self.perfect_share()
        )
        .expect("a string takes all");
        out
    }
}
