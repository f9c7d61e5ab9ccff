//! The answers in full, and the appendix with the dissents made in those bodies.

use serde_json::{Value, json};

use crate::generate::content::dissents::Noted;
use crate::generate::content::stances::Stated;
use crate::generate::content::{Consulted, Writer};
use crate::generate::doc::{Style, span};
use crate::generate::names::Body;
use crate::lists;

impl Writer<'_> {
    pub(super) fn responses(&mut self, consulted: &mut [Consulted], reservations: &mut Vec<Value>) {
        let heading = if self.year >= 2019 {
            "Remissammanställning"
        } else {
            self.pick(&["Remissammanställning", "Remissvar", "Remisser", "Beredning"])
        };
        self.doc.section(0, "responses", Some(heading), None);
        if matches!(heading, "Remisser" | "Beredning") {
            // The older form says again who was consulted.
            self.doc.begin(Style::Paragraph);
            self.doc.push("Ärendet har remitterats till ");
            let count = consulted.len();
            for (i, it) in consulted.iter_mut().enumerate() {
                self.doc.push(match i {
                    0 => "",
                    _ if i + 1 == count => " samt ",
                    _ => ", ",
                });
                let at = self.doc.push(it.body.in_sentence());
                it.mentions.push(at);
            }
            self.doc.push(".");
        }
        // Which body each later dissent belongs to.
        let mut noted: Vec<(usize, Option<Noted>)> = Vec::new();
        for (i, it) in consulted.iter_mut().enumerate() {
            if it.status != "answered" {
                continue;
            }
            let body = it.body.clone();
            let start = self.doc.end() + 1;
            self.doc
                .section(1, "response", Some(&body.name), Some(&body.name));
            let (mut decision, mut decided, mut made) = (Value::Null, None, Vec::new());
            if body.is_board() {
                (decision, decided) = self.board_decision(&body);
                match self.rng.u8(0..24) {
                    0 => {
                        made.push(reservations.len());
                        let note = self.note();
                        reservations.push(note.without_words(&body.name));
                    }
                    1 => noted.push((i, None)),
                    2..13 => noted.push((i, Some(self.note()))),
                    _ => {}
                }
            }
            let report = self.report(&body);
            for _ in 0..self.rng.usize(1..3) {
                self.paragraph();
            }
            let mut stance = None;
            if self.chance(2) {
                let author = body.author().unwrap_or_else(|| body.name.clone());
                stance = self.stance(&author);
            }
            // What the board decides counts, then what its office writes.
            it.stance = decided.or(stance).or(it.stance.take());
            for _ in 0..self.rng.usize(0..3) {
                self.subheading(2);
            }
            if body.is_board() && self.chance(5) {
                made.push(reservations.len());
                let dissent = self.dissent_in_answer(&body.name);
                reservations.push(dissent);
            }
            it.response = json!({
                "section": span(&(start..self.doc.end())), "decision": decision, "report": report, "reservations": made,
            });
        }
        if self.chance(20) {
            self.unlisted_answer(consulted);
        }
        if noted.is_empty() {
            return;
        }
        self.doc
            .section(0, "dissents", Some("Reservationer m.m."), None);
        for (i, noted) in &noted {
            let name = consulted[*i].body.name.clone();
            self.doc.section(1, "dissents", Some(&name), Some(&name));
            let dissent = match noted {
                Some(noted) => self.noted_dissent(&name, noted),
                None => self.dissent_in_answer(&name),
            };
            let made = consulted[*i].response["reservations"]
                .as_array_mut()
                .expect("a list");
            made.push(reservations.len().into());
            reservations.push(dissent);
        }
    }

    /// The answer of a board that nobody asked.
    fn unlisted_answer(&mut self, consulted: &[Consulted]) {
        let body = Body::draw(self.rng);
        let is_asked = consulted.iter().any(|it| it.body.name == body.name);
        if is_asked || !body.is_board() {
            return;
        }
        self.doc
            .section(1, "response", Some(&body.name), Some(&body.name));
        let heading = self.doc.blocks.last().expect("a heading").at.clone();
        self.board_decision(&body);
        self.paragraph();
        self.unlisted
            .push(json!({"code": "unlisted_response", "span": span(&heading)}));
    }

    /// A line that says that somebody dissented, and where the words are.
    fn note(&mut self) -> Noted {
        let (kind, word) = self.dissent_kind();
        let somebody = self.somebody();
        self.doc.begin(Style::Line);
        let start = self.doc.end();
        self.doc.push(&format!("{word} av "));
        let name = self.doc.push_person(&somebody.name, Some(&somebody.party));
        self.doc
            .push(&format!(" ({}), se Reservationer m.m.", somebody.party));
        Noted {
            kind,
            word,
            somebody,
            name,
            at: start..self.doc.end(),
        }
    }

    fn board_decision(&mut self, body: &Body) -> (Value, Option<Stated>) {
        let mut decided = None;
        self.doc.begin(Style::Paragraph);
        let start = self.doc.end();
        let words = self.pick(&[
            " beslutade vid sitt sammanträde den ",
            " beslutade på sitt sammanträde den ",
        ]);
        self.doc.push(&format!("{}{words}", body.name));
        let day = self.day(self.year);
        let date = self.date(&day, "committee_decision");
        let inline = self.chance(3);
        self.doc.push(if inline { " att " } else { " följande." });
        let mut items = Vec::new();
        let count = if inline { 1 } else { self.rng.usize(1..4) };
        for i in 0..count {
            let number = (count > 1).then(|| (i + 1).to_string());
            if !inline {
                self.doc.begin(Style::Item);
            }
            if let Some(number) = &number {
                self.doc.push(&format!("{number}. "));
            }
            let words = match (inline, i) {
                (true, _) => "godkänna förvaltningens tjänsteutlåtande som svar på remissen.",
                (_, 0) => self.pick(&[
                    "Nämnden godkänner förvaltningens tjänsteutlåtande som svar på remissen.",
                    "Remissen besvaras med förvaltningens tjänsteutlåtande.",
                    "Nämnden överlämnar tjänsteutlåtandet till kommunstyrelsen.",
                    "Nämnden avstyrker motionen.",
                    "Att föreslå kommunfullmäktige att bifalla motionen.",
                ]),
                (_, 1) => "Paragrafen justeras omedelbart.",
                _ => "Därutöver framförs följande. Arbetet bör ske i dialog med de boende.",
            };
            let at = self.doc.push(words);
            match words {
                "Nämnden avstyrker motionen." => decided = Some(("opposes", at.clone())),
                "Att föreslå kommunfullmäktige att bifalla motionen." => {
                    decided = Some(("supports", at.clone()));
                }
                _ => {}
            }
            items
                .push(json!({"number": number, "text": words, "span": span(&at), "outcome": null}));
        }
        let at = start..self.doc.end();
        let decision =
            json!({"by": body.name, "to": null, "items": items, "date": date, "span": span(&at)});
        (decision, decided)
    }

    fn report(&mut self, body: &Body) -> Value {
        let (author, word) = match body.author() {
            Some(author) => (author, "tjänsteutlåtande"),
            None if body.short().is_none() => (body.name.clone(), "yttrande"),
            None => return Value::Null,
        };
        self.doc.begin(Style::Paragraph);
        let start = self.doc.end();
        self.doc
            .push(&format!("{} {word} daterat den ", genitive_of(&author)));
        let day = self.day(self.year);
        let date = self.date(&day, "report");
        self.doc.push(" har i huvudsak följande lydelse.");
        let at = start..self.doc.end();
        json!({"author": author, "date": date, "span": span(&at)})
    }
}

impl Noted {
    /// The dissent, where its words stand nowhere.
    fn without_words(&self, body: &str) -> Value {
        let person = json!({
            "name": self.somebody.name, "party": self.somebody.party.to_uppercase(), "role": null, "span": span(&self.name),
        });
        json!({
            "kind": self.kind, "body": body, "persons": [person], "and_others": false, "joins": null,
            "blank": false, "outcome": null, "items": [], "text": null, "heading": span(&self.at),
            "referenced_from": [], "span": span(&self.at),
        })
    }
}

/// A name in the genitive: an -s unless there is one.
fn genitive_of(name: &str) -> String {
    let last = name.rsplit(' ').next().unwrap_or(name);
    // A name that is a clause stays as it is: `Hela Ekby ska leva yttrande`.
    let is_clause = name.starts_with(char::is_uppercase)
        && last.starts_with(char::is_lowercase)
        && lists::BODIES.contains(&name);
    if is_clause || name.ends_with(['s', 'x', 'z']) {
        name.to_owned()
    } else if name.ends_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '+') {
        format!("{name}:s")
    } else {
        format!("{name}s")
    }
}
