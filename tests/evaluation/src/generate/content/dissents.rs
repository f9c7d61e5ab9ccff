//! Reservations, special statements and deputies' statements, in the forms of every era.

use std::ops::Range;

use serde_json::{Value, json};

use crate::generate::content::{Somebody, Writer};
use crate::generate::doc::{Style, span};

/// A dissent that an answer points to.
#[derive(Clone, Debug)]
pub(super) struct Noted {
    pub(super) kind: &'static str,
    pub(super) word: &'static str,
    pub(super) somebody: Somebody,
    pub(super) name: Range<usize>,
    pub(super) at: Range<usize>,
}

/// Where the words of a dissent are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Words {
    /// Under its heading.
    Here,
    /// Somewhere else: the heading is all.
    Elsewhere,
    /// There are none: a blank reservation.
    Nowhere,
}

/// What a dissent joins.
struct Joined {
    index: usize,
    kind: (&'static str, &'static str),
    somebody: Somebody,
    tail: String,
}

impl Writer<'_> {
    pub(super) fn dissent_kind(&mut self) -> (&'static str, &'static str) {
        match self.rng.u8(0..5) {
            0 => ("special_statement", "Särskilt uttalande"),
            1 => ("deputy_statement", "Ersättaryttrande"),
            _ => ("reservation", "Reservation"),
        }
    }

    /// Zero to three dissents of a board.
    pub(super) fn dissents_of(&mut self, body: &str, reservations: &mut Vec<Value>) {
        for _ in 0..[0, 0, 1, 1, 2, 3][self.rng.usize(0..6)] {
            // A later one may refer to what was said before.
            let words = if !reservations.is_empty() && self.chance(3) {
                Words::Elsewhere
            } else if self.chance(12) {
                Words::Nowhere
            } else {
                Words::Here
            };
            let joined = self.joined(words, reservations);
            let dissent = self.dissent(body, 0, None, words, joined.as_ref());
            reservations.push(dissent);
        }
    }

    /// An earlier dissent with words, and how one that joins it says so.
    fn joined(&mut self, words: Words, reservations: &[Value]) -> Option<Joined> {
        if words != Words::Elsewhere || self.chance(4) {
            return None;
        }
        let index = self.rng.usize(0..reservations.len());
        let other = &reservations[index];
        let noun = match other["kind"].as_str()? {
            "reservation" => "reservationen",
            "special_statement" => "det särskilda uttalandet",
            _ => "ersättaryttrandet",
        };
        let place = other["body"].as_str()?.to_lowercase();
        let person = &other["persons"][0];
        let somebody = Somebody {
            name: person["name"].as_str()?.to_owned(),
            party: person["party"].as_str()?.to_owned(),
        };
        (!other["text"].is_null()).then(|| Joined {
            index,
            kind: Self::kind_of(other),
            somebody,
            tail: format!(" med hänvisning till {noun} i {place}."),
        })
    }

    fn kind_of(dissent: &Value) -> (&'static str, &'static str) {
        match dissent["kind"].as_str() {
            Some("special_statement") => ("special_statement", "Särskilt uttalande"),
            Some("deputy_statement") => ("deputy_statement", "Ersättaryttrande"),
            _ => ("reservation", "Reservation"),
        }
    }

    /// A dissent whose words stand in the appendix.
    pub(super) fn noted_dissent(&mut self, body: &str, noted: &Noted) -> Value {
        self.dissent(body, 2, Some(noted), Words::Here, None)
    }

    /// A dissent with its words, inside an answer.
    pub(super) fn dissent_in_answer(&mut self, body: &str) -> Value {
        self.dissent(body, 2, None, Words::Here, None)
    }

    fn dissent(
        &mut self,
        body: &str,
        depth: usize,
        noted: Option<&Noted>,
        words: Words,
        joined: Option<&Joined>,
    ) -> Value {
        let (kind, word) = match (noted, joined) {
            (Some(noted), _) => (noted.kind, noted.word),
            (_, Some(joined)) => joined.kind,
            _ if words == Words::Nowhere => ("reservation", "Blank reservation"),
            _ => self.dissent_kind(),
        };
        self.doc.section(depth, "dissent", None, None);
        self.doc.begin(Style::Line);
        let start = self.doc.end();
        let new = self.year >= 2019;
        let by = if new || kind == "deputy_statement" && self.chance(2) {
            " av "
        } else if kind == "reservation" {
            self.pick(&[" anfördes av ", " anfördes av ", " anmäldes av "])
        } else {
            " gjordes av "
        };
        self.doc.push(word);
        self.doc.push(by);
        let people = match (noted, joined) {
            (Some(noted), _) => vec![noted.somebody.clone()],
            (_, Some(joined)) => vec![joined.somebody.clone()],
            _ => (0..self.rng.usize(1..4)).map(|_| self.somebody()).collect(),
        };
        let (persons, and_others) = self.dissenters(body, &people, new, noted.is_some());
        if words == Words::Elsewhere {
            let nothing = self.pick(&[
                " med hänvisning till sitt särskilda uttalande i nämnden.",
                ", bilaga 2.",
            ]);
            let tail = joined.map_or(nothing, |joined| &joined.tail);
            self.doc.push(tail);
        } else if words == Words::Nowhere {
            self.doc.push(".");
        } else if noted.is_none() || self.chance(2) {
            self.doc.push(" enligt följande.");
        }
        let heading = start..self.doc.end();
        self.doc.head_last_section(heading.clone());
        let (mut items, mut outcome, mut text) = (Vec::new(), None, Value::Null);
        if words == Words::Here {
            (items, outcome) = self.demands(kind, people.len() == 1 && !and_others);
            let first = self.doc.end() + 1;
            for _ in 0..self.rng.usize(1..3) {
                self.paragraph();
            }
            text = self.doc.text(&(first..self.doc.end()));
        }
        json!({
            "kind": kind, "body": body, "persons": persons, "and_others": and_others,
            "joins": joined.map(|joined| joined.index), "blank": words == Words::Nowhere,
            "outcome": outcome, "items": items,
            "text": text, "heading": span(&heading),
            "referenced_from": noted.map(|noted| span(&noted.at)).into_iter().collect::<Vec<_>>(),
            "span": span(&(start..self.doc.end())),
        })
    }

    /// Who dissents: names alone, or each with what it is in the body.
    fn dissenters(
        &mut self,
        body: &str,
        people: &[Somebody],
        new: bool,
        alone: bool,
    ) -> (Vec<Value>, bool) {
        let board = body.starts_with("Borgar");
        let titles = !alone && !new && self.chance(2);
        if titles && board {
            self.doc.push(if people.len() > 1 {
                "borgarråden "
            } else {
                "borgarrådet "
            });
        }
        let one_party = !alone && people.len() == 2 && self.chance(3);
        let (mut persons, mut and_others) = (Vec::new(), false);
        for (i, person) in people.iter().enumerate() {
            let mut role = (titles && board).then_some("borgarråd");
            if i > 0 {
                self.doc
                    .push(if i + 1 == people.len() { " och " } else { ", " });
            }
            if titles && !board {
                let title = match i {
                    0 => self.pick(&["vice ordföranden ", "ledamoten ", "ordföranden "]),
                    1 => "ledamoten ",
                    _ => "tjänstgörande ersättaren ",
                };
                self.doc.push(title);
                role = Some(match title {
                    "vice ordföranden " => "vice ordförande",
                    "ordföranden " => "ordförande",
                    "ledamoten " => "ledamot",
                    _ => "tjänstgörande ersättare",
                });
            }
            let somebody = Somebody {
                party: if one_party {
                    people[0].party.clone()
                } else {
                    person.party.clone()
                },
                ..person.clone()
            };
            persons.push(self.person(&somebody, role));
            if one_party {
                continue;
            }
            if i == 0 && !alone && self.chance(4) {
                self.doc.push(" m.fl.");
                and_others = true;
            }
            self.doc.push(&format!(" ({})", person.party));
        }
        if one_party {
            self.doc.push(&format!(" (båda {})", people[0].party));
        }
        (persons, and_others)
    }

    /// The points of a reservation, old form and new, and what it asks for.
    fn demands(&mut self, kind: &str, is_alone: bool) -> (Vec<Value>, Option<&'static str>) {
        if kind != "reservation" || self.chance(2) {
            return (Vec::new(), None);
        }
        if self.year < 2019 && !self.chance(4) {
            return self.older_demands(is_alone);
        }
        let points = if self.year >= 2019 {
            ["Att bifalla motionen", "Att därutöver anföra följande"]
        } else {
            ["Motionen bifalls.", "Därutöver vill vi anföra följande."]
        };
        let items = points
            .iter()
            .enumerate()
            .map(|(i, words)| {
                self.doc.begin(Style::Item);
                let number = (i + 1).to_string();
                self.doc.push(&format!("{number}. "));
                let at = self.doc.push(words);
                json!({"number": number, "text": words, "span": span(&at), "outcome": null})
            })
            .collect();
        (items, Some("approved"))
    }
}
