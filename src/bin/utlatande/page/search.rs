//! What the index searches: the names in a document, and the words of its decisions, answers and dissents.

use serde_json::{Value, json};
use utlatande::{Dissent, Item, Person, ReferralBody, Report};

use crate::page::anchor::Anchors;
use crate::page::words;

/// Passages of a document, each with a word for what it is, its anchor in the document's page and its text.
pub(crate) fn passages(report: &Report, anchors: &Anchors) -> Vec<Value> {
    let mut passages = Passages {
        anchors,
        found: Vec::new(),
    };
    for (i, number) in report.diary_numbers.iter().enumerate() {
        passages.add("Diarienummer", &format!("/diary_numbers/{i}"), &number.text);
    }
    for (i, initiative) in report.initiatives.iter().enumerate() {
        if let Some(from) = &initiative.from {
            passages.add("Väckt av", &format!("/initiatives/{i}/from"), &from.text);
        }
        let number = initiative.number.as_deref().unwrap_or_default();
        let what = format!("{} {number}", words::swedish(initiative.kind));
        passages.add("Initiativ", &format!("/initiatives/{i}"), what.trim());
    }
    for (i, person) in report.persons.iter().enumerate() {
        let party = person.party.as_deref();
        let named = party.map_or_else(String::new, |party| match words::party(party) {
            Some(name) => format!(" ({party}, {name})"),
            None => format!(" ({party})"),
        });
        let roles = person.roles.iter().map(|role| format!(", {role}"));
        let text = format!("{}{named}{}", person.name, roles.collect::<String>());
        passages.add("Person", &format!("/persons/{i}/mentions/0"), &text);
    }
    for (i, decision) in report.decisions.iter().enumerate() {
        let pointer = format!("/decisions/{i}/items");
        passages.items("Förslag till beslut", &pointer, &decision.items, "");
    }
    for (i, body) in report.referral.iter().enumerate() {
        passages.body(&format!("/referral/{i}"), body);
    }
    for (i, dissent) in report.reservations.iter().enumerate() {
        passages.dissent(&format!("/reservations/{i}"), dissent);
    }
    passages.found
}

/// JSON that a page can hold: nothing in it ends the script around it or begins another.
pub(crate) fn in_page(json: &Value) -> String {
    let json = json.to_string().replace('<', "\\u003c");
    json.replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

struct Passages<'p> {
    anchors: &'p Anchors,
    found: Vec<Value>,
}

impl Passages<'_> {
    fn add(&mut self, what: &str, pointer: &str, text: &str) {
        let anchor = self.anchors.at(pointer).unwrap_or_default();
        self.found.push(json!([what, anchor, text]));
    }

    fn items(&mut self, what: &str, pointer: &str, items: &[Item], by: &str) {
        for (i, item) in items.iter().enumerate() {
            self.add(
                what,
                &format!("{pointer}/{i}"),
                &format!("{by}{}", item.text),
            );
        }
    }

    fn body(&mut self, pointer: &str, body: &ReferralBody) {
        let name = &body.name;
        match &body.stance_evidence {
            Some(evidence) => {
                let text = format!("{name} {}: {}", words::swedish(body.stance), evidence.text);
                self.add(
                    "Remissinstans",
                    &format!("{pointer}/stance_evidence"),
                    &text,
                );
            }
            None => self.add("Remissinstans", &format!("{pointer}/mentions/0"), name),
        }
        if let Some(summary) = &body.summary {
            self.add(
                "Svar i korthet",
                &format!("{pointer}/summary"),
                &summary.text,
            );
        }
        let decision = body.response.as_ref();
        if let Some(decision) = decision.and_then(|response| response.decision.as_ref()) {
            let by = format!("{name}: ");
            let pointer = format!("{pointer}/response/decision/items");
            self.items("Remissinstansens beslut", &pointer, &decision.items, &by);
        }
    }

    fn dissent(&mut self, pointer: &str, dissent: &Dissent) {
        let kind = words::swedish(dissent.kind);
        let whose = match &dissent.body {
            Some(body) => format!("{kind} i {body}"),
            None => kind.clone(),
        };
        let persons: Vec<String> = dissent.persons.iter().map(Person::to_string).collect();
        let text = format!("{whose}: {}", persons.join(", "));
        self.add(&capital(&kind), &format!("{pointer}/heading"), &text);
        let whose = capital(&whose);
        self.items(&whose, &format!("{pointer}/items"), &dissent.items, "");
        if let Some(text) = &dissent.text {
            self.add(&whose, &format!("{pointer}/text"), &text.text);
        }
    }
}

/// With a capital first.
fn capital(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_data_ends_the_script_around_it() {
        let hostile = "</script><!-- \u{2028}\u{2029} \" ' & å";
        let text = in_page(&json!([hostile]));
        assert!(!text.contains(['<', '\u{2028}', '\u{2029}']), "{text}");
        let read: Vec<String> = serde_json::from_str(&text).expect("JSON");
        assert_eq!(read, [hostile]);
    }
}
