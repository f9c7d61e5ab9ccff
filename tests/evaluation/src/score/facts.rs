//! The facts of each field, as a truth or a report has them.

use std::ops::Range;

use serde_json::{Value, json};

use crate::span::{bare, range, trimmed};

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

/// The facts of one field; `None` where `from` does not have it.
pub(crate) fn facts(text: &str, from: &Value, field: &str) -> Option<Vec<Fact>> {
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
            // Reports did not always have it.
            if bodies.iter().any(|body| body.get(field).is_none()) {
                return None;
            }
            let told = bodies.iter().filter(|body| !body[field].is_null());
            let fact = |body: &Value| Fact {
                said: json!([body["name"], bare(&text[range(&body[field])])]).to_string(),
                span: Some(range(&body[field])),
            };
            told.map(fact).collect()
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
                    said: json!([
                        body["name"],
                        body["stance"],
                        (!evidence.is_null()).then(|| range(evidence))
                    ])
                    .to_string(),
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
        "demands" => own("reservations")?
            .iter()
            .flat_map(|dissent| dissent["items"].as_array().into_iter().flatten())
            .map(|item| Fact {
                said: json!([item["number"], read.words(item)]).to_string(),
                span: Some(range(&item["span"])),
            })
            .collect(),
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
