//! Views, attachments, the boards' positions, the signature.

use serde_json::{Value, json};

use crate::generate::content::{Kind, Writer};
use crate::generate::doc::{Style, span};

impl Writer<'_> {
    pub(super) fn views(&mut self, rapporteurs: usize, new: bool) {
        let heading = match (new, rapporteurs) {
            (true, 1) => "Föredragande borgarrådets synpunkter",
            (true, _) => "Föredragande borgarrådens synpunkter",
            (false, 1) => "Mina synpunkter",
            (false, _) => "Våra synpunkter",
        };
        self.doc.section(0, "views", Some(heading), None);
        for _ in 0..self.rng.usize(1..4) {
            self.paragraph();
        }
    }

    pub(super) fn attachments(&mut self) {
        let mut attachments = Vec::new();
        let count = self.rng.usize(0..4);
        if count > 0 {
            self.doc.section(
                0,
                "attachments",
                Some(if count == 1 { "Bilaga" } else { "Bilagor" }),
                None,
            );
        }
        for i in 0..count {
            self.doc.begin(Style::Item);
            if count > 1 {
                self.doc.push(&format!("{}. ", i + 1));
            }
            let start = self.doc.end();
            let words = self.pick(&[
                "Motion om fria museer",
                "Reservationer i nämnderna",
                "Förslag till program",
                "Yttrande över planen",
                "Sammanställning av inkomna synpunkter, dnr ",
            ]);
            self.doc.push(words);
            if words.ends_with(' ') {
                let dnr = self.diary_number();
                self.doc.push_reference(&dnr, "diary_number");
            }
            let at = start..self.doc.end();
            attachments.push(self.doc.text(&at));
        }
        self.set("attachments", Value::Array(attachments));
    }

    /// The boards' positions, the signature, and the dissents made there.
    pub(super) fn ending(&mut self) -> Vec<Value> {
        let mut reservations: Vec<Value> = Vec::new();
        self.doc.section(0, "endorsement", None, None);
        let position = self.pick(&[
            "Borgarrådsberedningen tillstyrker föredragande borgarrådets förslag.",
            "Borgarrådsberedningen tillstyrker föredragande borgarrådens förslag.",
            "Borgarrådsberedningen delar föredragande borgarrådets uppfattning.",
        ]);
        let at = self.doc.block(Style::Paragraph, position);
        let mut endorsements =
            vec![json!({"by": "Borgarrådsberedningen", "text": self.doc.text(&at)})];
        if self.kind == Kind::Pm || self.chance(2) {
            self.dissents_of("Borgarrådsberedningen", &mut reservations);
        }
        let mut signature = Value::Null;
        if self.kind == Kind::Utlatande {
            if !reservations.is_empty() {
                self.doc.section(0, "endorsement", None, None);
            }
            let position = self.pick(&[
                "Kommunstyrelsen delar borgarrådsberedningens uppfattning och föreslår att kommunfullmäktige beslutar enligt föredragande borgarråds förslag.",
                "Kommunstyrelsen delar borgarrådsberedningens uppfattning och föreslår kommunfullmäktige besluta enligt beredningens förslag.",
            ]);
            let at = self.doc.block(Style::Paragraph, position);
            endorsements.push(json!({"by": "Kommunstyrelsen", "text": self.doc.text(&at)}));
            if self.chance(8) {
                self.doc.begin(Style::Paragraph);
                let somebody = self.somebody();
                self.doc.push_person(&somebody.name, Some(&somebody.party));
                self.doc
                    .push(&format!(" ({}) deltog inte i beslutet.", somebody.party));
            }
            signature = self.signature();
            self.dissents_of("Kommunstyrelsen", &mut reservations);
        }
        self.set("endorsements", Value::Array(endorsements));
        self.set("signature", signature);
        reservations
    }

    fn signature(&mut self) -> Value {
        self.doc.section(0, "signature", None, None);
        self.doc.begin(Style::Line);
        let start = self.doc.end();
        self.doc.push("Stockholm den ");
        let day = self.day(self.year);
        let date = self.date(&day, "signature");
        let mut persons = Vec::new();
        if self.year < 2015 && self.chance(2) {
            self.doc.block(Style::Line, "På kommunstyrelsens vägnar:");
            for _ in 0..2 {
                let name = self.somebody().name.to_uppercase();
                self.doc.begin(Style::Line);
                let at = self.doc.push_person(&name, None);
                persons.push(json!({"name": name, "party": null, "role": null, "span": span(&at)}));
            }
        } else {
            let chair = self.somebody().name;
            self.doc.begin(Style::Line);
            let at = self.doc.push_person(&chair, None);
            self.doc.roles.push((chair.clone(), "ordförande"));
            self.doc.block(Style::Line, "Kommunstyrelsens ordförande");
            persons.push(json!({"name": chair, "party": null, "role": "Kommunstyrelsens ordförande", "span": span(&at)}));
        }
        let at = start..self.doc.end();
        json!({"place": "Stockholm", "date": date, "persons": persons, "span": span(&at)})
    }
}
