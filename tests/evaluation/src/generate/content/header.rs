//! Header lines of every era, titles, and how matters come up.

use serde_json::{Value, json};

use crate::generate::content::{Kind, Somebody, Writer};
use crate::generate::doc::{Style, span};
use crate::generate::names::{self, genitive};
use crate::generate::words;
use crate::lists;

const ROMANS: [&str; 9] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

impl Writer<'_> {
    /// Whether the matter came up by a referral.
    pub(super) fn header(&mut self) -> bool {
        self.doc.section(0, "header", None, None);
        self.front_matter();
        self.header_line();
        let (mut titles, mut initiatives) = (Vec::new(), Vec::new());
        for matter in 0..if self.chance(6) { 2 } else { 1 } {
            self.doc.begin(Style::Line);
            let at = self.title();
            let count = if matter == 0 {
                [0, 1, 1, 1, 2, 4][self.rng.usize(0..6)]
            } else {
                1
            };
            let words = self.doc.words(&at);
            let dates = self.doc.dates_in(&at);
            let is_free = self.doc.unmarked.contains(&at);
            self.matters.push((words, dates, is_free));
            titles.push(self.doc.text(&at));
            if count == 0 {
                // Without an initiative between them two titles would be one.
                break;
            }
            for _ in 0..count {
                initiatives.push(self.initiative());
            }
        }
        let on_referral = initiatives.iter().any(|it| it["kind"] == "referral");
        self.set("titles", Value::Array(titles));
        self.set("initiatives", Value::Array(initiatives));
        on_referral
    }

    /// What may stand before the header line.
    fn front_matter(&mut self) {
        match self.rng.u8(0..12) {
            0 | 1 => {
                self.doc.begin(Style::Line);
                let number = self.rng.u8(1..9);
                self.doc.push(&format!(
                    "Bilaga 6:{number} till kommunstyrelsens protokoll den "
                ));
                let day = self.day(self.year);
                self.doc.push_date(&day, "board_minutes");
                self.doc.push(", § 8");
            }
            2 => {
                let line = format!(
                    "Kommunstyrelsens utlåtande nr {}:{}",
                    self.year,
                    self.rng.u16(1..300)
                );
                self.doc.block(Style::Line, &line);
            }
            _ => {}
        }
    }

    fn header_line(&mut self) {
        let (word, kind) = match self.kind {
            Kind::Utlatande => ("Utlåtande", "utlatande"),
            Kind::Pm => ("PM", "pm"),
        };
        let first = self.rng.usize(0..9);
        let mut rotels = vec![ROMANS[first]];
        if self.chance(5) {
            rotels.push(ROMANS[(first + 3) % 9]);
        }
        // Joint ones with an R each, or one for both.
        let joint = if self.chance(3) { "+R" } else { "+" };
        self.doc.begin(Style::Line);
        self.doc.push(word);
        let mut number = Value::Null;
        if self.year >= 2018 {
            self.doc.push(&format!(" Rotel {}", rotels.join("+")));
        } else if self.year <= 2004 && self.kind == Kind::Pm {
            self.doc
                .push(&format!(" {} R{}", self.year, rotels.join(joint)));
            number = json!({"year": self.year, "serial": null});
        } else {
            let serial = (!self.chance(4)).then(|| self.rng.u16(1..300));
            let digits = serial.map_or(String::new(), |serial| serial.to_string());
            self.doc
                .push(&format!(" {}:{digits} R{}", self.year, rotels.join(joint)));
            number = json!({"year": self.year, "serial": serial});
        }
        let (lost, without_word) = (self.chance(20), self.chance(20));
        let mut numbers = Vec::new();
        if lost {
            // Web copies lose digits.
            self.doc.push(&format!(" (Dnr /{})", self.year));
        } else {
            self.doc.push(if without_word { " (" } else { " (Dnr " });
            for i in 0..[1, 1, 1, 2, 2, 4][self.rng.usize(0..6)] {
                if i > 0 {
                    self.doc.push(", ");
                }
                let dnr = self.diary_number();
                numbers.push(self.doc.push_reference(&dnr, "diary_number"));
            }
            self.doc.push(")");
        }
        let texts = numbers.iter().map(|at| self.doc.text(at)).collect();
        self.set("kind", kind.into());
        self.set("number", number);
        self.set("rotels", json!(rotels));
        self.set("diary_numbers", texts);
    }

    pub(super) fn diary_number(&mut self) -> String {
        match self.year {
            2003..2006 => {
                let (group, serial) = (self.rng.u16(100..999), self.rng.u16(1..99));
                if self.chance(3) {
                    format!("{group}/0{}", self.year % 10)
                } else {
                    format!("{group}-{serial}/{}", self.year - 1)
                }
            }
            2006..2016 => format!(
                "{:03}-{}/{}",
                self.rng.u16(1..999),
                self.rng.u16(100..3000),
                self.year - 1
            ),
            2016..2018 => format!("{}/{:06}", self.year, self.rng.u16(1..999)),
            _ => format!("KS {}/{}", self.year, self.rng.u16(1..1500)),
        }
    }

    fn title(&mut self) -> std::ops::Range<usize> {
        if self.rng.bool() {
            let title = self.pick(&lists::TITLES);
            return self.doc.push_free(title);
        }
        let topic = self.pick(words::TOPICS);
        let other = self.pick(words::TOPICS);
        match self.rng.u8(0..8) {
            0 => {
                let start = self.doc.push(&format!("Avgifter för {topic} år ")).start;
                let year = (self.year + 1).to_string();
                let end = self.doc.push_date(&(year.clone(), year), "other").end;
                start..end
            }
            1 => {
                let start = self.doc.push(&format!("Program för {topic} ")).start;
                let (from, to) = (self.year, self.year + 4);
                let end = self.doc.push_date(&(format!("{from}-{to}"), format!("{from}/{to}")), "other").end;
                start..end
            }
            2 => self.doc.push(&format!("Förslag till program för {topic} och {other}")),
            3 => self.doc.push(&format!("Motion om upprustning av {topic}")),
            4 => self.doc.push(&format!("Utveckling av {topic} och {other} i hela staden, med särskild hänsyn till barn, äldre och personer med funktionsnedsättning")),
            _ => {
                let title = self.pick(words::TITLES);
                self.doc.push(title)
            }
        }
    }

    fn initiative(&mut self) -> Value {
        self.doc.begin(Style::Line);
        let start = self.doc.end();
        let mut it = json!({"kind": null, "number": null, "persons": [], "and_others": false, "from": null, "reply_by": null});
        match self.rng.u8(0..14) {
            0 | 1 => {
                let source = self.pick(&[
                    "Kulturdepartementet",
                    "Trafikverket",
                    "Ekby kommun",
                    "Boverket",
                    "Justitiedepartementet",
                ]);
                self.source(&mut it, "referral", "Remiss från ", source);
                if self.chance(2) {
                    self.doc.begin(Style::Line);
                    let words = self.pick(&["Remisstid den ", "Remisstid "]);
                    self.doc.push(words);
                    let day = self.day(self.year);
                    it["reply_by"] = self.date(&day, "reply_by");
                }
            }
            2 => {
                let source = self.pick(&[
                    "kulturnämnden",
                    "Hyresgästföreningen",
                    "Lika Unika",
                    "Friluftsfrämjandet i Ekby",
                ]);
                self.source(&mut it, "letter", "Skrivelse från ", source);
            }
            3 => {
                let district = names::district(self.rng);
                let source = format!("{} stadsdelsnämnd", genitive(&district));
                self.source(&mut it, "petition", "Hemställan från ", &source);
            }
            4 => self.source(
                &mut it,
                "proposal",
                "Förslag från ",
                "miljö- och hälsoskyddsnämnden",
            ),
            5 => self.source(
                &mut it,
                "recommendation",
                "Rekommendation från ",
                "Sveriges Kommuner och Landsting",
            ),
            6 => {
                let court = self.pick(&["mark- och miljödomstolen", "Svea hovrätt"]);
                self.source(&mut it, "statement", "Yttrande till ", court);
                let serial = self.rng.u16(100..9999);
                self.doc.push(", mål nr ");
                self.doc.push_reference(&format!("M {serial}-12"), "case");
            }
            7 => {
                self.doc.push("Skrivelse av ");
                it["kind"] = "letter".into();
                self.movers(&mut it, 1, false);
            }
            _ => self.motion(&mut it),
        }
        it["span"] = span(&(start..self.doc.end()));
        it
    }

    fn source(&mut self, it: &mut Value, kind: &str, words: &str, source: &str) {
        self.doc.push(words);
        let at = self.doc.push(source);
        it["kind"] = kind.into();
        it["from"] = self.doc.text(&at);
    }

    fn motion(&mut self, it: &mut Value) {
        let serial = format!("{}:{}", self.year - 1, self.rng.u16(1..99));
        let numbered = self.year < 2020;
        let before = self.year >= 2010;
        self.doc.push("Motion ");
        if numbered && before {
            self.doc.push("(");
            self.doc.push_reference(&serial, "motion");
            self.doc.push(") ");
        }
        self.doc.push("av ");
        it["kind"] = "motion".into();
        let count = self.rng.usize(1..4);
        let one_party = count > 1 && self.chance(2);
        self.movers(it, count, one_party);
        if numbered && !before {
            self.doc.push(" (");
            self.doc.push_reference(&serial, "motion");
            self.doc.push(")");
        }
        it["number"] = numbered.then_some(serial).into();
    }

    fn movers(&mut self, it: &mut Value, count: usize, one_party: bool) {
        let mut people: Vec<Somebody> = (0..count).map(|_| self.somebody()).collect();
        if one_party {
            let party = people[0].party.clone();
            people
                .iter_mut()
                .for_each(|person| person.party.clone_from(&party));
        }
        let mut persons = Vec::new();
        for (i, person) in people.iter().enumerate() {
            if i > 0 {
                self.doc.push(if i + 1 == count { " och " } else { ", " });
            }
            persons.push(self.person(person, None));
            if it["kind"] == "motion" {
                self.doc.roles.push((person.name.clone(), "motionär"));
            }
            let last = i + 1 == count;
            if last && self.chance(5) {
                let others = self.pick(&[" m.fl.", " m fl"]);
                self.doc.push(others);
                it["and_others"] = true.into();
            }
            if !one_party {
                self.doc.push(&format!(" ({})", person.party));
            }
        }
        if one_party {
            self.doc.push(&format!(
                " ({} {})",
                if count == 2 { "båda" } else { "alla" },
                people[0].party
            ));
        }
        it["persons"] = Value::Array(persons);
    }
}
