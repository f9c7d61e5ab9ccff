//! What a document says: forms by era, and the truth beside them.

mod answers;
mod consistency;
mod decisions;
mod demands;
mod dissents;
mod ending;
mod header;
mod prose;
mod remiss;
mod stances;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::generate::doc::{DateAt, Doc, Style, span};
use crate::generate::names::Body;
use crate::generate::words::{self, pick};
use crate::lists;

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Utlatande,
    Pm,
}

#[derive(Clone, Debug)]
struct Somebody {
    name: String,
    party: String,
}

/// A day: its words and its EDTF.
type Day = (String, String);

/// A consulted body and what came of it.
#[derive(Clone, Debug)]
struct Consulted {
    body: Body,
    mentions: Vec<Range<usize>>,
    status: &'static str,
    /// The sentence that says so, where one does.
    status_evidence: Option<Range<usize>>,
    summary: Option<Range<usize>>,
    response: Value,
    /// Where it stands by its answer, else by its gist.
    stance: Option<stances::Stated>,
}

struct Writer<'r> {
    rng: &'r mut Rng,
    doc: Doc,
    year: u16,
    kind: Kind,
    /// Whether a page will stand on one line, so that nothing but words and numbers parts two points.
    on_one_line: bool,
    /// Titles, the dates in them and whether they are free words, for documents that treat two matters.
    matters: Vec<(String, Vec<DateAt>, bool)>,
    truth: Map<String, Value>,
    used: Vec<String>,
    /// Diagnostics of answers that nobody asked for.
    unlisted: Vec<Value>,
}

/// All words that bring persons of their own along.
static FREE_WORDS: LazyLock<String> = LazyLock::new(|| {
    let points = lists::POINTS.iter().map(|(_, words)| *words);
    let words = lists::TITLES
        .iter()
        .chain(lists::PARAGRAPHS.iter())
        .copied();
    words.chain(points).collect::<Vec<_>>().join("\n")
});

/// Writes a document: its reading form, its truth with spans into that form, its year.
pub(crate) fn write(rng: &mut Rng, on_one_line: bool) -> (Doc, Value, u16) {
    let year = rng.u16(2003..2026);
    let kind = if rng.u8(0..3) == 0 {
        Kind::Pm
    } else {
        Kind::Utlatande
    };
    let mut writer = Writer {
        rng,
        doc: Doc::default(),
        year,
        kind,
        on_one_line,
        matters: Vec::new(),
        truth: Map::new(),
        used: Vec::new(),
        unlisted: Vec::new(),
    };
    writer.document();
    let Writer {
        mut doc,
        mut truth,
        unlisted,
        ..
    } = writer;
    doc.dates.sort_by_key(|date| date.0.start);
    let dates = doc.dates.iter().map(|(at, edtf, role)| {
        json!({"text": doc.words(at), "edtf": edtf, "role": role, "span": span(at)})
    });
    truth.insert("dates".to_owned(), dates.collect());
    let mover = only_mover(&truth);
    truth.insert("persons".to_owned(), persons(&mut doc, mover.as_ref()));
    truth.insert("sections".to_owned(), doc.tree());
    for (pattern, kind, value) in words::CITATIONS {
        let found: Vec<_> = doc.barred(pattern).collect();
        let found = found.into_iter().map(|at| (at, *kind, (*value).to_owned()));
        doc.references.extend(found);
    }
    doc.references.sort_by_key(|(at, ..)| at.start);
    let reference = |(at, kind, value): &(Range<usize>, &str, String)| json!({"kind": kind, "value": value, "span": span(at)});
    let (goals, references): (Vec<_>, Vec<_>) = doc
        .references
        .iter()
        .partition(|(_, kind, _)| *kind == "budget_goal");
    let references: Value = references.into_iter().map(reference).collect();
    let goals: Value = goals.into_iter().map(reference).collect();
    let mut abbreviations: Vec<(Range<usize>, &str, &str)> = Vec::new();
    for (words, short, long) in words::EXPLAINED {
        let found = doc.barred(&format!("|{words}|"));
        abbreviations.extend(found.map(|at| (at, *short, *long)));
    }
    abbreviations.sort_by_key(|(at, ..)| at.start);
    let abbreviations = abbreviations
        .iter()
        .map(|(at, short, long)| json!({"short": short, "long": long, "span": span(at)}));
    truth.insert("abbreviations".to_owned(), abbreviations.collect());
    truth.insert("budget_goals".to_owned(), goals);
    truth.insert("references".to_owned(), references);
    // What free words bring along was never marked, but fixed words are found in them too.
    let unmarked: Value = doc.unmarked.iter().map(span).collect();
    truth.insert("unmarked".to_owned(), unmarked);
    let mut diagnostics = consistency::diagnostics(&truth);
    diagnostics.extend(unlisted);
    truth.insert("diagnostics".to_owned(), diagnostics.into());
    (doc, Value::Object(truth), year)
}

/// Who moved the motions, where it was one person alone.
fn only_mover(truth: &Map<String, Value>) -> Option<String> {
    let motions = truth["initiatives"]
        .as_array()?
        .iter()
        .filter(|it| it["kind"] == "motion");
    let mut movers = BTreeSet::new();
    for motion in motions {
        if motion["and_others"] == true {
            return None;
        }
        let persons = motion["persons"].as_array()?.iter();
        movers.extend(persons.filter_map(|person| person["name"].as_str()));
    }
    let one = movers.pop_first()?.to_owned();
    movers.is_empty().then_some(one)
}

/// All mentions, merged by name in the order of the first.
fn persons(doc: &mut Doc, mover: Option<&String>) -> Value {
    doc.mentions.sort_by_key(|mention| mention.0.start);
    let mut merged: Vec<(String, Option<String>, Vec<Value>)> = Vec::new();
    for (at, party) in &doc.mentions {
        let name = doc.words(at);
        let same = |other: &String| other.to_lowercase() == name.to_lowercase();
        let known = merged.iter().position(|entry| same(&entry.0));
        let known = known.unwrap_or_else(|| {
            merged.push((name, None, Vec::new()));
            merged.len() - 1
        });
        let entry = &mut merged[known];
        entry.1 = entry.1.take().or_else(|| party.clone());
        entry.2.push(span(at));
    }
    let mut names: Vec<String> = merged.iter().map(|entry| entry.0.clone()).collect();
    // A person whom free words name has a surname too.
    let others = lists::PERSONS.iter().filter(|name| {
        let in_free_words = |at: &Range<usize>| doc.text[at.clone()].contains(*name);
        !names.iter().any(|it| it == *name) && doc.unmarked.iter().any(in_free_words)
    });
    names.extend(others.map(|name| (*name).to_owned()).collect::<Vec<_>>());
    let entry = |(name, party, mentions): (String, Option<String>, Vec<Value>)| {
        let roles: BTreeSet<&str> = doc
            .roles
            .iter()
            .filter(|(bearer, _)| *bearer == name)
            .map(|(_, role)| *role)
            .collect();
        let surname = surname(&name);
        let alone = names
            .iter()
            .filter(|it| self::surname(it) == surname)
            .count()
            == 1;
        let back = doc
            .surnames
            .iter()
            .filter(|(bare, _)| alone && *bare == surname)
            .map(|(_, at)| at)
            .chain(doc.movers.iter().filter(|_| mover == Some(&name)));
        let mut back: Vec<Value> = back.map(span).collect();
        back.sort_by_key(|at| at["start"].as_u64());
        json!({
            "name": name, "party": party, "roles": roles, "mentions": mentions, "back_references": back,
        })
    };
    merged.into_iter().map(entry).collect()
}

/// The last word of a name with the particles before it.
fn surname(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let last = words.len() - 1;
    let particles = words[..last].iter().rev();
    let particles = particles
        .take_while(|word| word.starts_with(char::is_lowercase))
        .count();
    words[last - particles..].join(" ")
}

impl Writer<'_> {
    fn set(&mut self, field: &str, value: Value) {
        self.truth.insert(field.to_owned(), value);
    }

    fn chance(&mut self, one_in: u8) -> bool {
        self.rng.u8(0..one_in) == 0
    }

    fn pick(&mut self, from: &[&'static str]) -> &'static str {
        pick(self.rng, from)
    }

    /// A person that the document does not know yet.
    fn somebody(&mut self) -> Somebody {
        loop {
            let mut name = format!(
                "{} {}",
                pick(self.rng, words::GIVEN),
                pick(self.rng, words::SURNAMES)
            );
            if self.chance(6) {
                name = format!("{} {name}", pick(self.rng, words::GIVEN));
            }
            if self.rng.bool() {
                pick(self.rng, &lists::PERSONS).clone_into(&mut name);
            }
            if self.used.contains(&name) || FREE_WORDS.contains(&name) {
                continue;
            }
            self.used.push(name.clone());
            let party = if self.year < 2009 {
                self.pick(&["s", "m", "fp", "mp", "v", "kd", "c"])
            } else if self.year < 2015 {
                self.pick(&["S", "M", "FP", "MP", "V", "KD", "C"])
            } else {
                self.pick(&["S", "M", "L", "MP", "V", "KD", "C", "SD"])
            };
            return Somebody {
                name,
                party: party.to_owned(),
            };
        }
    }

    /// A person as the contract has it.
    fn person(&mut self, somebody: &Somebody, role: Option<&'static str>) -> Value {
        let at = self.doc.push_person(&somebody.name, Some(&somebody.party));
        if let Some(role) = role {
            self.doc.roles.push((somebody.name.clone(), role));
        }
        json!({"name": somebody.name, "party": somebody.party.to_uppercase(), "role": role, "span": span(&at)})
    }

    /// A full date.
    fn day(&mut self, year: u16) -> Day {
        let (day, month) = (self.rng.usize(1..29), self.rng.usize(1..13));
        (
            format!("{day} {} {year}", MONTHS[month - 1]),
            format!("{year}-{month:02}-{day:02}"),
        )
    }

    /// A date as the contract has it, pushed where the text stands.
    fn date(&mut self, day: &Day, role: &'static str) -> Value {
        let at = self.doc.push_date(day, role);
        json!({"text": day.0, "edtf": day.1, "role": role, "span": span(&at)})
    }

    fn document(&mut self) {
        let on_referral = self.header();
        let new = self.year >= 2020;
        let rapporteurs: Vec<String> = (0..if self.chance(5) { 2 } else { 1 })
            .map(|_| self.somebody().name)
            .collect();
        self.doc
            .section(0, "proposal", new.then_some("Förslag till beslut"), None);
        self.decisions();
        self.rapporteurs(&rapporteurs, new);
        self.matter(new, on_referral);
        let mut consulted = self.preparation();
        self.views(rapporteurs.len(), new);
        self.attachments();
        let mut reservations = self.ending();
        if new {
            self.doc.section(0, "matter", Some("Ärendet"), None);
            self.paragraph();
            self.paragraph();
        }
        if new || self.chance(3) {
            self.responses(&mut consulted, &mut reservations);
        }
        let referral = consulted.into_iter().map(|it| {
            let status_evidence = it.status_evidence.as_ref().map_or(Value::Null, span);
            let (stance, evidence) = match &it.stance {
                Some((stance, at)) => (*stance, span(at)),
                None => ("unstated", Value::Null),
            };
            json!({
                "stance": stance, "stance_evidence": evidence,
                "name": it.body.name, "kind": it.body.kind(), "mentions": it.mentions.iter().map(span).collect::<Vec<_>>(),
                "status": it.status, "status_evidence": status_evidence, "summary": it.summary.map(|at| self.doc.text(&at)), "response": it.response,
            })
        });
        let referral = referral.collect();
        self.set("referral", referral);
        self.set("reservations", Value::Array(reservations));
    }

    fn rapporteurs(&mut self, names: &[String], new: bool) {
        self.doc.begin(Style::Line);
        self.doc.push(if names.len() == 1 {
            "Föredragande borgarrådet "
        } else {
            "Föredragande borgarråden "
        });
        let mut persons = Vec::new();
        for (i, name) in names.iter().enumerate() {
            if i > 0 {
                self.doc.push(" och ");
            }
            let at = self.doc.push_person(name, None);
            self.doc.roles.push((name.clone(), "borgarråd"));
            persons
                .push(json!({"name": name, "party": null, "role": "borgarråd", "span": span(&at)}));
        }
        if !new {
            self.doc.push(" anför följande.");
        }
        self.set("rapporteurs", Value::Array(persons));
    }

    fn matter(&mut self, new: bool, on_referral: bool) {
        let two = self.matters.len() > 1;
        let (kind, heading) = if new {
            ("summary", "Sammanfattning av ärendet")
        } else if two {
            ("matter", "Ärendena")
        } else if self.year <= 2005 {
            ("background", "Bakgrund")
        } else {
            (
                "matter",
                self.pick(&["Ärendet", "Ärendet", "Förslaget", "Motionens innehåll"]),
            )
        };
        self.doc.section(0, kind, Some(heading), None);
        if two && !new {
            for (title, dates, is_free) in self.matters.clone() {
                self.doc.section(1, "subheading", Some(&title), None);
                let start = self.doc.end() - title.len();
                if is_free {
                    self.doc.unmarked.push(start..self.doc.end());
                }
                for (at, edtf, role) in dates {
                    self.doc
                        .dates
                        .push((start + at.start..start + at.end, edtf, role));
                }
                self.paragraph();
            }
            return;
        }
        for _ in 0..self.rng.usize(2..5) {
            self.paragraph();
        }
        if on_referral && self.kind == Kind::Pm {
            for _ in 0..self.rng.usize(1..3) {
                self.subheading(1);
            }
        }
    }

    /// A free heading and what stands under it.
    fn subheading(&mut self, depth: usize) {
        let heading = self.pick(words::SUBHEADINGS);
        self.doc.section(depth, "subheading", Some(heading), None);
        self.paragraph();
    }
}
