//! The demands of older dissents: a formula, points, and a last point that leads over to the text.

use serde_json::{Value, json};

use crate::generate::content::Writer;
use crate::generate::doc::{Style, span};

/// What stands before the points; `@` is who speaks.
const FORMULAS: &[&str] = &[
    "@ föreslår att kommunstyrelsen beslutar följande.",
    "@ föreslår att kommunstyrelsen beslutar följande",
    "@ föreslår följande.",
    "@ föreslår kommunstyrelsen besluta följande.",
    "@ föreslår kommunfullmäktige besluta",
    "@ föreslår kommunstyrelsen föreslå kommunfullmäktige besluta följande.",
    "@ föreslår att kommunstyrelsen föreslår kommunfullmäktige besluta följande.",
    "@ föreslår att kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.",
    "@ föreslår kommunstyrelsen att föreslå kommunfullmäktige besluta",
    "@ föreslår att borgarrådsberedningen föreslår kommunstyrelsen besluta",
    "@ föreslår att borgarrådsberedningen föreslår kommunstyrelsen besluta följande.",
    "@ föreslår att borgarrådsberedningen föreslår kommunstyrelsen föreslå kommunfullmäktige besluta följande.",
    "@ föreslår att nämnden beslutar följande.",
];

/// What is asked for, as a sentence and as a clause, and what that is.
const FIRST: &[(&str, &str, &str)] = &[
    ("Motionen bifalls.", "att motionen bifalls", "approved"),
    ("Motionen bifalls.", "att bifalla motionen", "approved"),
    (
        "Motionen bifalls delvis.",
        "att motionen bifalls delvis",
        "partly_approved",
    ),
    ("Motionen avslås.", "att avslå motionen", "rejected"),
    (
        "Förslaget till taxa avslås.",
        "att förslaget till taxa avslås",
        "rejected",
    ),
    (
        "Ärendet återremitteras.",
        "att återremittera ärendet",
        "remitted_back",
    ),
    (
        "Motionen anses besvarad.",
        "att anse motionen besvarad",
        "answered",
    ),
];

const NEXT: &[(&str, &str)] = &[
    (
        "Stadsledningskontoret får i uppdrag att återkomma med en tidplan.",
        "att stadsledningskontoret får i uppdrag att återkomma med en tidplan",
    ),
    (
        "Kulturnämnden uppmanas att redovisa kostnaden före årets slut.",
        "att uppmana kulturnämnden att redovisa kostnaden före årets slut",
    ),
    (
        "En utvärdering görs efter två år.",
        "att en utvärdering görs efter två år",
    ),
];

/// What leads over to the text; `@` is who speaks, in the object's place.
const LAST: &[(&str, &str)] = &[
    (
        "Därutöver anförs följande.",
        "att därutöver anföra följande",
    ),
    (
        "Därutöver vill @ anföra följande.",
        "att därutöver anföra följande",
    ),
    ("Vidare anförs följande.", "att därtill anföra följande"),
    ("I övrigt anförs följande.", "att i övrigt anföra följande"),
    (
        "Dessutom vill @ framhålla följande.",
        "att dessutom framhålla följande",
    ),
];

impl Writer<'_> {
    /// The points, and what the first of them asks for.
    pub(super) fn older_demands(&mut self, is_alone: bool) -> (Vec<Value>, Option<&'static str>) {
        let speaker = if is_alone { "jag" } else { "vi" };
        let formula = self.pick(FORMULAS);
        let capital = if is_alone { "Jag" } else { "Vi" };
        self.doc
            .block(Style::Paragraph, &formula.replace('@', capital));
        let is_open = !formula.ends_with("följande.");
        let as_clauses = is_open && self.rng.bool();
        let is_numbered = !as_clauses || self.rng.bool();
        let pick =
            |sentence: &str, clause: &str| if as_clauses { clause } else { sentence }.to_owned();
        let (sentence, clause, outcome) = FIRST[self.rng.usize(0..FIRST.len())];
        let mut points = vec![pick(sentence, clause)];
        for _ in 0..self.rng.usize(0..3) {
            let (sentence, clause) = NEXT[self.rng.usize(0..NEXT.len())];
            points.push(pick(sentence, clause));
        }
        let (sentence, clause) = LAST[self.rng.usize(0..LAST.len())];
        points.push(pick(sentence, clause).replace('@', speaker));
        if as_clauses && self.rng.bool() {
            let last = points.len() - 1;
            for (i, point) in points.iter_mut().enumerate() {
                point.push(if i == last { '.' } else { ',' });
            }
        }
        let items = points.iter().enumerate().map(|(i, words)| {
            self.doc.begin(Style::Item);
            let number = is_numbered.then(|| (i + 1).to_string());
            if let Some(number) = &number {
                self.doc.push(&format!("{number}. "));
            }
            let at = self.doc.push(words);
            json!({"number": number, "text": words, "span": span(&at), "outcome": null})
        });
        (items.collect(), Some(outcome))
    }
}
