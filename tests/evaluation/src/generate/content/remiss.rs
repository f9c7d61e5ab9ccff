//! Who was consulted, and the gist of each answer.

use serde_json::Value;

use crate::generate::content::{Consulted, Writer};
use crate::generate::doc::Style;
use crate::generate::names::Body;
use crate::generate::words;
use crate::lists::{self, of_bodies};

/// What a body that gave no answer is said to have done.
const SILENCE: [(&str, &str); 9] = [
    ("har avstått från yttrande.", "abstained"),
    ("har avstått från att yttra sig.", "abstained"),
    (
        "avstår från att svara på remissen då frågan inte rör verksamheten.",
        "abstained",
    ),
    ("avstår från att yttra sig i ärendet.", "abstained"),
    ("har inte inkommit med svar.", "no_answer"),
    ("har ej inkommit med svar.", "no_answer"),
    ("har inte kommit in med svar.", "no_answer"),
    ("har inte inkommit med något yttrande.", "no_answer"),
    ("har inte svarat.", "no_answer"),
];

const OPENERS: &[&str] = &[
    "Ärendet har remitterats till ",
    "Motionen har remitterats till ",
    "Ärendena har remitterats till ",
    "Skrivelsen och motionen har remitterats till ",
    "Förslaget har för synpunkter remitterats till ",
    "Ärendet har remitterats för yttrande till ",
    "Motionen sändes ut på remiss till ",
    "Ärendet har skickats på remiss till ",
];

impl Writer<'_> {
    pub(super) fn preparation(&mut self) -> Vec<Consulted> {
        let heading = if self.year <= 2004 {
            "Remisser"
        } else {
            self.pick(&["Beredning", "Beredning", "Ärendets beredning"])
        };
        self.doc.section(0, "preparation", Some(heading), None);
        let mut bodies = vec![Body::executive_office()];
        for _ in 0..self.rng.usize(0..9) {
            let body = Body::draw(self.rng);
            if bodies.iter().all(|other| other.name != body.name) {
                bodies.push(body);
            }
        }
        if self.chance(12) {
            bodies.push(Body::all_districts());
            bodies.retain(|body| body.district.is_none());
        }
        let mut consulted = self.remiss_list(bodies);
        let mut silent: Vec<usize> = (1..consulted.len()).filter(|_| self.chance(6)).collect();
        let told = silent.clone();
        if self.chance(2) {
            // Behind the list, in its own paragraph.
            while !silent.is_empty() {
                self.listed_silence(&mut consulted, &mut silent, true);
            }
        }
        if self.chance(6) {
            self.doc.block(
                Style::Paragraph,
                "Kulturdepartementet har remitterat betänkandet till staden och till Ekby kommun.",
            );
        }
        for (i, it) in consulted.iter_mut().enumerate() {
            if told.contains(&i) {
                continue;
            }
            if it.body.name != "Samtliga stadsdelsnämnder" && (i == 0 || !self.chance(10)) {
                self.gist(it);
            }
        }
        if self.rng.bool() {
            while !silent.is_empty() {
                self.listed_silence(&mut consulted, &mut silent, false);
            }
        }
        self.silence(&mut consulted, &silent);
        consulted
    }

    /// The paragraph of one body.
    fn gist(&mut self, it: &mut Consulted) {
        let start = self.doc.end() + 1;
        self.doc.begin(Style::Paragraph);
        let (topic, end, verb) = (
            self.pick(words::TOPICS),
            self.pick(words::ENDS),
            self.pick(words::VERBS),
        );
        let speaker = match it.body.short() {
            Some(short) if self.chance(3) => short.to_owned(),
            _ => it.body.name.clone(),
        };
        if self.chance(8) {
            let sentence = self.trap();
            self.doc.push_free(&sentence.replace("{A}", &speaker));
        } else {
            self.doc.push(&format!("{speaker} {verb} {topic} {end}."));
        }
        for _ in 0..self.rng.usize(0..3) {
            let topic = self.pick(words::TOPICS);
            self.doc.push(&format!(
                " Det är också angeläget att {topic} inte glöms bort."
            ));
        }
        if self.chance(2) {
            it.stance = self.stance(&speaker);
        }
        if self.chance(6) {
            // A second paragraph of the same body.
            self.doc.begin(Style::Paragraph);
            let topic = self.pick(words::TOPICS);
            self.doc.push(&format!(
                "När det gäller {topic} hänvisas till tidigare yttranden i frågan."
            ));
        }
        it.status = "answered";
        it.summary = Some(start..self.doc.end());
    }

    /// Says of the bodies that gave no answer that they gave none, one by one or together.
    fn silence(&mut self, consulted: &mut [Consulted], silent: &[usize]) {
        if let [first, second, ..] = *silent
            && self.chance(2)
        {
            let names = format!(
                "{} och {}",
                consulted[first].body.name,
                consulted[second].body.in_sentence()
            );
            let (form, status) = SILENCE[self.rng.usize(0..SILENCE.len())];
            let at = self.doc.block(Style::Paragraph, &format!("{names} {form}"));
            for i in [first, second] {
                consulted[i].status = status;
                consulted[i].status_evidence = Some(at.clone());
                consulted[i].stance = (status == "abstained").then(|| ("abstains", at.clone()));
            }
            self.silence(consulted, &silent[2..]);
            return;
        }
        for &i in silent {
            let body = &consulted[i].body;
            let name = match body.short() {
                Some(short) if self.rng.bool() => short.to_owned(),
                _ => body.name.clone(),
            };
            let (form, status) = SILENCE[self.rng.usize(0..SILENCE.len())];
            let at = self.doc.block(Style::Paragraph, &format!("{name} {form}"));
            consulted[i].status = status;
            consulted[i].status_evidence = Some(at.clone());
            consulted[i].stance = (status == "abstained").then_some(("abstains", at));
        }
    }

    /// A sentence of the list about one or more of the silent bodies, in the paragraph of the list of
    /// bodies or in its own.
    fn listed_silence(
        &mut self,
        consulted: &mut [Consulted],
        silent: &mut Vec<usize>,
        behind: bool,
    ) {
        let (status, sentence, count) = loop {
            let (status, sentence) = lists::SILENCE[self.rng.usize(0..lists::SILENCE.len())];
            let count = sentence.matches('{').count();
            if let Some(status) = status.filter(|_| count <= silent.len()) {
                break (status, sentence, count);
            }
        };
        let those: Vec<usize> = silent.drain(..count).collect();
        let names: Vec<&str> = those
            .iter()
            .map(|&i| consulted[i].body.in_sentence())
            .collect();
        let sentence = of_bodies(sentence, &names);
        if behind {
            self.doc.push(" ");
        } else {
            self.doc.begin(Style::Paragraph);
        }
        let at = self.doc.push_free(&sentence);
        for i in those {
            consulted[i].status = status;
            consulted[i].status_evidence = Some(at.clone());
            consulted[i].stance = (status == "abstained").then(|| ("abstains", at.clone()));
        }
    }

    /// What one body does that is no silence, though some words of it might be, and no stance.
    fn trap(&mut self) -> &'static str {
        const STANCES: [&str; 9] = [
            "{B}",
            "tillstyrk",
            "avstyrk",
            "invänd",
            "synpunkter",
            "ställning",
            "inkommit",
            "besvarat",
            "yttra",
        ];
        loop {
            let (status, sentence) = lists::SILENCE[self.rng.usize(0..lists::SILENCE.len())];
            let begins = sentence.starts_with("{A}");
            if status.is_none() && begins && !STANCES.iter().any(|it| sentence.contains(it)) {
                return sentence;
            }
        }
    }

    /// The sentences that name the consulted bodies.
    fn remiss_list(&mut self, mut bodies: Vec<Body>) -> Vec<Consulted> {
        // Districts together, for the forms that share one word.
        bodies.sort_by_key(|body| body.district.is_some());
        let mut late = Vec::new();
        if bodies.len() > 4 && bodies[1].district.is_none() && self.chance(4) {
            late.push(bodies.remove(1));
        }
        self.doc.begin(Style::Paragraph);
        if bodies.len() == 1 && self.chance(2) {
            self.doc.push("Ärendet har beretts av ");
        } else if self.chance(6) {
            let mover = self.somebody();
            self.doc
                .push(&format!("{}s motion har remitterats till ", mover.name));
        } else {
            let opener = self.pick(OPENERS);
            self.doc.push(opener);
        }
        let mut consulted = self.coordination(bodies);
        self.doc.push(".");
        for body in late {
            let opener = self.pick(&[
                "Yttrande har även inkommit från ",
                "Synpunkter har också lämnats av ",
            ]);
            self.doc.push(" ");
            self.doc.push(opener);
            consulted.push(self.named(body));
            self.doc.push(".");
        }
        if self.chance(8) {
            self.doc
                .push(" Ekby Lekplats AB är ingen egen remissinstans.");
        }
        consulted
    }

    fn named(&mut self, body: Body) -> Consulted {
        let at = self.doc.push(&body.listed);
        Consulted {
            body,
            mentions: vec![at],
            status: "unstated",
            status_evidence: None,
            summary: None,
            response: Value::Null,
            stance: None,
        }
    }

    fn coordination(&mut self, bodies: Vec<Body>) -> Vec<Consulted> {
        let districts = bodies.iter().filter(|body| body.district.is_some()).count();
        // (d) (e) (f): two or more districts share one word.
        let mut shared = if districts >= 2 {
            self.rng.usize(0..6)
        } else {
            9
        };
        // Nobody could tell `Lika Unika, Ekby och Norrdals stadsdelsnämnder` apart.
        let is_bare = |body: &Body| matches!(body.kind().unwrap_or("other"), "other");
        if shared == 3 && bodies.iter().any(is_bare) {
            shared = 1;
        }
        let last = self.pick(&[" och ", " samt ", " samt till ", " och till "]);
        let count = bodies.len();
        let mut consulted = Vec::new();
        // What must stand behind a relative clause.
        let mut behind_clause = "";
        for (i, mut body) in bodies.into_iter().enumerate() {
            let (first, end) = (i + districts == count, i + 1 == count);
            let district = body.district.clone().filter(|_| shared < 5);
            let joint = match (&district, i) {
                (_, 0) => "",
                (None, _) if end => last,
                (Some(_), _) if first => [" samt till ", ", ", " samt ", ", ", ", "][shared],
                (Some(_), _) if end => " och ",
                _ => ", ",
            };
            let comma = match behind_clause {
                "," if joint.starts_with(',') => "",
                other => other,
            };
            let joint = if comma.len() > 1 { "" } else { joint };
            self.doc.push(comma);
            self.doc.push(joint);
            behind_clause = "";
            if let Some(district) = district {
                if first {
                    self.doc.push(
                        [
                            "stadsdelsnämnderna för ",
                            "stadsdelsnämnderna ",
                            "stadsdelsnämnderna ",
                            "",
                            "stadsdelsförvaltningarna ",
                        ][shared],
                    );
                }
                let in_full = shared == 3 && end;
                body.listed = if in_full {
                    body.name.trim_end_matches(" stadsdelsnämnd").to_owned()
                } else {
                    district
                };
                if shared == 4 {
                    body = body.into_district_office();
                }
                consulted.push(self.named(body));
                if in_full {
                    self.doc.push(" stadsdelsnämnder");
                }
            } else {
                consulted.push(self.named(body));
                if i > 0 && !end && self.chance(8) {
                    behind_clause = self.relative();
                }
            }
        }
        consulted
    }

    /// A clause or a parenthesis about the body before; what must stand behind it.
    fn relative(&mut self) -> &'static str {
        const CLAUSES: [(&str, &str); 4] = [
            (
                ", där ärendet har handlagts inom avdelningen för samordning",
                ",",
            ),
            (
                ", som har berett frågan tillsammans med berörda kontor",
                ",",
            ),
            (
                ", som har underremitterat ärendet till Ekby Vatten AB, Parken AB och Hamnen AB",
                ", samt till ",
            ),
            (" (Ekby Vatten AB)", ""),
        ];
        let (clause, behind) = CLAUSES[self.rng.usize(0..CLAUSES.len())];
        self.doc.push(clause);
        behind
    }
}
