//! Decision blocks.

use std::ops::Range;

use serde_json::{Value, json};

use crate::generate::content::{Kind, Writer};
use crate::generate::doc::{Style, span};
use crate::generate::words;
use crate::lists::{self, Labelled};

/// A point about the matter, and what happens to it.
const ABOUT_THE_MATTER: &[(&str, Option<&str>)] = &[
    (
        "Motionen anses besvarad med vad föredragande borgarrådet anfört.",
        Some("answered"),
    ),
    (
        "Motionen anses besvarad med vad som anförs i detta utlåtande.",
        Some("answered"),
    ),
    (
        "Motionen anses besvarad med hänvisning till vad som sägs i utlåtandet.",
        Some("answered"),
    ),
    ("Skrivelsen anses vara besvarad.", Some("answered")),
    (
        "Skrivelserna anses vara besvarade med vad som anförs i promemorian.",
        Some("answered"),
    ),
    ("Motionen anses därmed besvarad.", Some("answered")),
    (
        "Motionen besvaras med hänvisning till vad som sägs i utlåtandet.",
        Some("answered"),
    ),
    (
        "Hemställan från stadsdelsnämnden anses besvarad med hänvisning till promemorian.",
        Some("answered"),
    ),
    ("Motionen avslås.", Some("rejected")),
    (
        "Motionerna om nya badplatser samt om fler lekplatser avslås.",
        Some("rejected"),
    ),
    ("Motionen bifalls.", Some("approved")),
    ("Motionen bifalls delvis.", Some("partly_approved")),
    ("Motionen tillstyrks.", Some("approved")),
    (
        "Förslaget till plan godkänns i enlighet med detta utlåtande.",
        Some("approved"),
    ),
    (
        "Förslaget till avtal godkänns i huvudsak.",
        Some("approved"),
    ),
    (
        "Förslaget till nytt program för stadens cykelvägar och gångvägar, bilaga 2, antas.",
        Some("adopted"),
    ),
    ("Ärendet återremitteras.", Some("remitted_back")),
    ("Ärendet bordläggs.", Some("tabled")),
    (
        "Som svar på remissen hänvisas till vad som sägs i promemorian.",
        Some("answered"),
    ),
    (
        "Som svar på remissen från Boverket överlämnas och åberopas denna promemoria.",
        Some("answered"),
    ),
    (
        "Till mark- och miljödomstolen överlämnas yttrande i enlighet med promemorian.",
        None,
    ),
];

const OTHERS: &[&str] = &[
    "Beslutet i ärendet justeras omedelbart.",
    "Beslutet förklaras omedelbart justerat.",
    "Stadsledningskontoret får i uppdrag att följa frågan och att återkomma till kommunstyrelsen.",
    "Kulturnämnden uppmanas att se över reglerna. Arbetet ska ske inom budget.",
    "Kulturnämnden, idrottsnämnden och stadsdelsnämnderna ges i uppdrag att samordna arbetet.",
    "Kostnaden om 2,5 miljoner kronor finansieras inom nämndens ram.",
    "Exploateringsnämnden medges rätt att teckna avtal fr.o.m. nästa år.",
    "Avgiften höjs med 3,5 procent.",
    "Stadens ställningstagande gäller under förutsättning av kommunfullmäktiges godkännande.",
];

impl Writer<'_> {
    pub(super) fn decisions(&mut self) {
        let mut decisions = vec![self.decision(false)];
        if self.kind == Kind::Utlatande && self.chance(4) {
            decisions.push(self.decision(true));
        }
        if self.chance(8) {
            self.doc.block(Style::Line, "(bifogas ej här)");
        }
        self.set("decisions", Value::Array(decisions));
    }

    fn opener(&mut self, own: bool) -> (Range<usize>, &'static str, Option<&'static str>) {
        let (by, to, council) = match self.kind {
            Kind::Utlatande => ("Kommunstyrelsen", "kommunfullmäktige", "Kommunfullmäktige"),
            Kind::Pm => (
                "Borgarrådsberedningen",
                "kommunstyrelsen",
                "Kommunstyrelsen",
            ),
        };
        let words = if own {
            "Kommunstyrelsen beslutar för egen del följande".to_owned()
        } else if self.year < 2009 {
            format!("{by} föreslår {to} besluta följande")
        } else {
            format!("{by} föreslår att {to} beslutar följande")
        };
        let stop = if self.year < 2011 { "" } else { "." };
        let at = self.doc.block(Style::Line, &format!("{words}{stop}"));
        if own {
            (at, "Kommunstyrelsen", None)
        } else {
            (at, by, Some(council))
        }
    }

    fn decision(&mut self, own: bool) -> Value {
        let (opener, by, to) = self.opener(own);
        let mut items = Vec::new();
        let count = if own {
            self.rng.usize(1..3)
        } else {
            self.rng.usize(1..5)
        };
        let numbered = count > 1 || self.chance(4);
        // Copies lose some of the numbers, or all digits of one. On one line a point without its number
        // is one more sentence of the point before, to any reader.
        let damage = (numbered && count > 2 && self.chance(8)).then(|| self.rng.usize(1..count));
        let lost = self.rng.bool() && !self.on_one_line;
        for i in 0..count {
            let skipped = usize::from(!lost && damage.is_some_and(|damage| i >= damage));
            let is_numbered = numbered && !(lost && damage == Some(i));
            let number = is_numbered.then(|| (i + 1 + skipped).to_string());
            let is_first = i == 0 && !own;
            if self.rng.bool() {
                let (outcome, words) = self.listed_point(is_first);
                items.push(self.free_point(number.as_deref(), words, outcome));
            } else if is_first {
                let (words, outcome) = ABOUT_THE_MATTER[self.rng.usize(0..ABOUT_THE_MATTER.len())];
                items.push(self.point(number.as_deref(), words, outcome));
            } else {
                let words = self.pick(OTHERS);
                items.push(self.point(number.as_deref(), words, None));
            }
            if is_numbered && damage.is_none() && self.chance(8) {
                for part in 1..3 {
                    let number = format!("{}.{part}", i + 1);
                    let words = self.pick(OTHERS);
                    items.push(self.point(Some(&number), words, None));
                }
            }
        }
        let at = opener.start..self.doc.end();
        json!({"by": by, "to": to, "items": items, "date": null, "span": span(&at)})
    }

    /// A point of the list that does something with the matter, or one that does not.
    pub(super) fn listed_point(&mut self, with_outcome: bool) -> Labelled {
        loop {
            let point = lists::POINTS[self.rng.usize(0..lists::POINTS.len())];
            if point.0.is_some() == with_outcome {
                return point;
            }
        }
    }

    pub(super) fn free_point(
        &mut self,
        number: Option<&str>,
        words: &str,
        outcome: Option<&str>,
    ) -> Value {
        self.doc.begin(Style::Item);
        if let Some(number) = number {
            self.doc.push(&format!("{number}. "));
        }
        let at = self.doc.push_free(words);
        json!({"number": number, "text": words, "span": span(&at), "outcome": outcome})
    }

    fn point(&mut self, number: Option<&str>, words: &str, outcome: Option<&str>) -> Value {
        self.doc.begin(Style::Item);
        if let Some(number) = number {
            let stop = if number.contains('.') { "" } else { "." };
            self.doc.push(&format!("{number}{stop} "));
        }
        let start = self.doc.end();
        let person = words.starts_with("Motionen a") && self.chance(4);
        if person {
            // `Motionen (2016:5) av Ada Ek (S) avslås.`
            let rest = words.strip_prefix("Motionen").expect("it begins so");
            let serial = self.rng.u16(1..99);
            self.doc.push("Motion (");
            let number = format!("{}:{serial}", self.year - 1);
            self.doc.push_reference(&number, "motion");
            self.doc.push(") av ");
            let mover = self.somebody();
            self.doc.push_person(&mover.name, Some(&mover.party));
            self.doc.push(&format!(
                " ({}) om {}{rest}",
                mover.party,
                words::TOPICS[usize::from(serial) % words::TOPICS.len()]
            ));
        } else {
            self.doc.push(words);
        }
        let at = start..self.doc.end();
        json!({"number": number, "text": self.doc.words(&at), "span": span(&at), "outcome": outcome})
    }
}
