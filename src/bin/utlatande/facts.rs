//! Everything in a report that has a place, found by walking the report's JSON form.
//!
//! Every object with a `span` is a fact, and so is every span that stands by itself, such as a
//! body's `mentions`. What sort of fact it is follows from where it stands in the report. A field
//! that is new in the report is found without a change here.

use std::collections::HashMap;

use serde_json::{Map, Value};
use utlatande::{Report, Span};

/// A fact with its place.
#[derive(Debug)]
pub(crate) struct Fact {
    pub(crate) kind: Kind,
    /// Where it stands in the report: JSON pointers, more than one where the same words are a
    /// fact of the same kind in several places.
    pub(crate) pointers: Vec<String>,
    /// Its values, and those of what it belongs to.
    pub(crate) fields: Vec<(String, String)>,
    /// The rule that read it, where it has a name.
    pub(crate) rule: Option<String>,
    /// Where it stands in the text: its pieces in order, never empty.
    pub(crate) spans: Vec<Span>,
}

/// Sorts of facts, as a reader tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    Title,
    DiaryNumber,
    Initiative,
    Decision,
    Endorsement,
    Body,
    Answer,
    Stance,
    Dissent,
    Signature,
    Attachment,
    Person,
    Date,
    Reference,
    Abbreviation,
    Heading,
    Diagnostic,
    Other,
}

impl Kind {
    /// The word for it in the output.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Kind::Title => "title",
            Kind::DiaryNumber => "diary_number",
            Kind::Initiative => "initiative",
            Kind::Decision => "decision",
            Kind::Endorsement => "endorsement",
            Kind::Body => "body",
            Kind::Answer => "answer",
            Kind::Stance => "stance",
            Kind::Dissent => "dissent",
            Kind::Signature => "signature",
            Kind::Attachment => "attachment",
            Kind::Person => "person",
            Kind::Date => "date",
            Kind::Reference => "reference",
            Kind::Abbreviation => "abbreviation",
            Kind::Heading => "heading",
            Kind::Diagnostic => "diagnostic",
            Kind::Other => "other",
        }
    }

    /// The kind of what stands at a path of field names; nothing for spans that only divide the
    /// text.
    fn at(path: &[&str]) -> Option<Kind> {
        Some(match *path {
            ["pages"] | ["referral", "response", "section"] => return None,
            ["sections", .., "heading"] => Kind::Heading,
            ["sections", ..] => return None,
            [.., "dates" | "date" | "reply_by"] => Kind::Date,
            ["rapporteurs"] | [.., "persons"] | ["persons", ..] => Kind::Person,
            ["titles"] => Kind::Title,
            ["diary_numbers"] => Kind::DiaryNumber,
            ["initiatives", ..] => Kind::Initiative,
            ["decisions", ..] | ["referral", "response", "decision", ..] => Kind::Decision,
            ["endorsements", ..] => Kind::Endorsement,
            ["referral", "mentions"] => Kind::Body,
            ["referral", "stance_evidence", ..] => Kind::Stance,
            ["referral", ..] => Kind::Answer,
            ["reservations", ..] => Kind::Dissent,
            ["signature", ..] => Kind::Signature,
            ["attachments"] => Kind::Attachment,
            ["references" | "budget_goals", ..] => Kind::Reference,
            ["abbreviations", ..] => Kind::Abbreviation,
            ["diagnostics", ..] => Kind::Diagnostic,
            _ => Kind::Other,
        })
    }
}

impl Fact {
    /// From its first byte to its last.
    pub(crate) fn span(&self) -> Span {
        self.spans[0].cover(self.spans[self.spans.len() - 1])
    }

    /// Whether a byte of the range belongs to it.
    pub(crate) fn touches(&self, range: &std::ops::Range<usize>) -> bool {
        let mut spans = self.spans.iter();
        spans.any(|span| span.start() < range.end && range.start < span.end())
    }
}

/// The report's JSON form.
pub(crate) fn json(report: &Report) -> Value {
    serde_json::to_value(report).expect("a report can be written as JSON")
}

/// All facts of a report in its JSON form, in the order of the text, the longer before those in
/// it.
pub(crate) fn facts(report: &Value) -> Vec<Fact> {
    let mut walk = Walk::default();
    if let Value::Object(report) = report {
        walk.fields(report, report);
    }
    walk.found.sort_by_key(|fact| {
        (
            fact.span().start(),
            usize::MAX - fact.span().end(),
            fact.kind,
        )
    });
    walk.found
}

#[derive(Default)]
struct Walk<'v> {
    /// The names of the fields on the way here.
    path: Vec<&'v str>,
    pointer: String,
    found: Vec<Fact>,
    /// Where in `found` a fact of some kind and place is.
    places: HashMap<(Kind, Vec<Span>), usize>,
}

impl<'v> Walk<'v> {
    /// Looks at the fields of `object`, a part of `owner`.
    fn fields(&mut self, object: &'v Map<String, Value>, owner: &'v Map<String, Value>) {
        for (name, value) in object {
            if name == "span" || name == "spans" {
                continue;
            }
            let length = self.pointer.len();
            self.path.push(name);
            self.pointer.push('/');
            self.pointer.push_str(name);
            self.value(value, object, owner);
            self.path.pop();
            self.pointer.truncate(length);
        }
    }

    fn value(
        &mut self,
        value: &'v Value,
        parent: &'v Map<String, Value>,
        owner: &'v Map<String, Value>,
    ) {
        match value {
            Value::Array(items) => {
                for (i, item) in items.iter().enumerate() {
                    let length = self.pointer.len();
                    self.pointer.push_str(&format!("/{i}"));
                    self.value(item, parent, owner);
                    self.pointer.truncate(length);
                }
            }
            Value::Object(object) => {
                if let Some(span) = span(value) {
                    self.add(vec![span], parent, owner);
                    return;
                }
                let pieces: Vec<Span> = object
                    .get("spans")
                    .and_then(Value::as_array)
                    .map(|spans| spans.iter().filter_map(span).collect())
                    .unwrap_or_default();
                if !pieces.is_empty() {
                    self.add(pieces, object, owner);
                } else if let Some(span) = object.get("span").and_then(span) {
                    self.add(vec![span], object, owner);
                }
                // What lies directly in the report owns what lies in it.
                let owner = if self.path.len() == 1 { object } else { owner };
                self.fields(object, owner);
            }
            _ => {}
        }
    }

    fn add(
        &mut self,
        spans: Vec<Span>,
        object: &'v Map<String, Value>,
        owner: &'v Map<String, Value>,
    ) {
        let Some(kind) = Kind::at(&self.path) else {
            return;
        };
        let mut fields = scalars(object);
        // Whose answer, whose dissent; a date or a person is nobody's.
        if self.path.len() > 1 && !matches!(kind, Kind::Date | Kind::Person) {
            for name in ["name", "body", "by"] {
                if let Some(Value::String(value)) = owner.get(name) {
                    add_field(&mut fields, name, value);
                }
            }
        }
        // What a body's words mean stands beside them.
        if let Some(Value::String(stance)) = owner.get("stance").filter(|_| kind == Kind::Stance) {
            add_field(&mut fields, "stance", stance);
        }
        let rule = match kind {
            Kind::Stance => owner.get("stance_rule"),
            _ => object.get("rule"),
        };
        let rule = rule.and_then(Value::as_str);
        match self.places.get(&(kind, spans.clone())) {
            Some(&at) => {
                let fact = &mut self.found[at];
                fact.pointers.push(self.pointer.clone());
                fact.rule = fact.rule.take().or(rule.map(str::to_owned));
                for (name, value) in fields {
                    add_field(&mut fact.fields, &name, &value);
                }
            }
            None => {
                self.places.insert((kind, spans.clone()), self.found.len());
                self.found.push(Fact {
                    kind,
                    pointers: vec![self.pointer.clone()],
                    fields,
                    rule: rule.map(str::to_owned),
                    spans,
                });
            }
        }
    }
}

fn add_field(fields: &mut Vec<(String, String)>, name: &str, value: &str) {
    if fields.iter().all(|(other, _)| other != name) {
        fields.push((name.to_owned(), value.to_owned()));
    }
}

fn scalars(object: &Map<String, Value>) -> Vec<(String, String)> {
    let fields = object.iter().filter(|(name, _)| !name.ends_with("rule"));
    fields
        .filter_map(|(name, value)| {
            let value = match value {
                Value::String(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                Value::Bool(true) => "true".to_owned(),
                _ => return None,
            };
            Some((name.clone(), value))
        })
        .collect()
}

/// Where a piece of the report was read: its own span, else the first of those in it.
pub(crate) fn place_of(value: &Value) -> Option<Span> {
    let own = span(value).or_else(|| span(value.get("span")?));
    own.or_else(|| match value {
        Value::Array(items) => items.iter().filter_map(place_of).min(),
        Value::Object(fields) => fields.values().filter_map(place_of).min(),
        _ => None,
    })
}

fn span(value: &Value) -> Option<Span> {
    let object = value.as_object().filter(|object| object.len() == 2)?;
    let end = |name| usize::try_from(object.get(name)?.as_u64()?).ok();
    Span::new(end("start")?, end("end")?)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn span(start: usize, end: usize) -> Value {
        json!({ "start": start, "end": end })
    }

    fn told(report: &Value) -> Vec<String> {
        facts(report)
            .iter()
            .map(|fact| {
                let fields: Vec<String> = fact
                    .fields
                    .iter()
                    .map(|(name, value)| format!("{name}={value}"))
                    .collect();
                format!(
                    "{} {:?} {} {} {}",
                    fact.kind.as_str(),
                    fact.spans,
                    fact.pointers.join(" "),
                    fields.join(","),
                    fact.rule.as_deref().unwrap_or("-"),
                )
            })
            .collect()
    }

    #[test]
    fn a_fact_named_twice_is_one_fact_with_two_pointers() {
        let report = json!({
            "dates": [{ "edtf": "2023", "span": span(3, 7), "rule": "dates.year" }],
            "signature": { "place": "Ekby", "date": { "edtf": "2023", "span": span(3, 7) }, "span": span(0, 9) },
        });
        assert_eq!(
            told(&report),
            [
                "signature [0..9] /signature place=Ekby -",
                "date [3..7] /dates/0 /signature/date edtf=2023 dates.year",
            ]
        );
    }

    #[test]
    fn a_bare_span_belongs_to_what_holds_it() {
        let report = json!({
            "referral": [{
                "name": "Ekby nämnd",
                "rule": "remiss.list",
                "mentions": [span(5, 9), span(20, 24)],
                "response": { "section": span(30, 90), "decision": { "by": "Ekby nämnd", "span": span(40, 50) } },
            }],
        });
        assert_eq!(
            told(&report),
            [
                "body [5..9] /referral/0/mentions/0 name=Ekby nämnd remiss.list",
                "body [20..24] /referral/0/mentions/1 name=Ekby nämnd remiss.list",
                "decision [40..50] /referral/0/response/decision by=Ekby nämnd,name=Ekby nämnd -",
            ]
        );
    }

    #[test]
    fn the_words_of_a_body_have_its_stance_and_the_rule_that_read_it() {
        let report = json!({
            "referral": [{
                "name": "Ekby nämnd",
                "rule": "remiss.sent",
                "stance": "opposes",
                "stance_rule": "stance.reason",
                "stance_evidence": { "text": "Nej.", "span": span(5, 9) },
            }],
        });
        assert_eq!(
            told(&report),
            [
                "stance [5..9] /referral/0/stance_evidence text=Nej.,name=Ekby nämnd,stance=opposes stance.reason"
            ]
        );
    }

    #[test]
    fn pieces_count_and_not_what_lies_between_them() {
        let report = json!({
            "titles": [{ "text": "Ny plan", "span": span(0, 20), "spans": [span(0, 4), span(10, 20)] }],
        });
        let facts = facts(&report);
        assert!(facts[0].touches(&(3..4)) && facts[0].touches(&(10..11)));
        assert!(!facts[0].touches(&(4..5)));
    }

    #[test]
    fn what_is_new_in_a_report_is_found_too() {
        let report = json!({ "fees": [{ "amount": 3, "span": span(1, 2) }] });
        assert_eq!(told(&report), ["other [1..2] /fees/0 amount=3 -"]);
    }
}
