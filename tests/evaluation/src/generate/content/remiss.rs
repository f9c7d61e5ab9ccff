//! Who was consulted, and the gist of each answer.

use serde_json::Value;

use crate::generate::content::{Consulted, Writer};
use crate::generate::doc::Style;
use crate::generate::names::Body;
use crate::generate::words;

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
        let mut consulted = self.remiss_list(bodies);
        if self.chance(6) {
            self.doc.block(
                Style::Paragraph,
                "Kulturdepartementet har remitterat betänkandet till staden och till Ekby kommun.",
            );
        }
        let mut silent: Vec<usize> = Vec::new();
        for (i, it) in consulted.iter_mut().enumerate() {
            if i > 0 && self.chance(6) {
                silent.push(i);
            } else if i == 0 || !self.chance(10) {
                self.gist(it);
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
        self.doc.push(&format!("{speaker} {verb} {topic} {end}."));
        for _ in 0..self.rng.usize(0..3) {
            let topic = self.pick(words::TOPICS);
            self.doc.push(&format!(
                " Det är också angeläget att {topic} inte glöms bort."
            ));
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
                consulted[first].body.name, consulted[second].body.listed
            );
            let (form, status) = SILENCE[self.rng.usize(0..SILENCE.len())];
            self.doc.block(Style::Paragraph, &format!("{names} {form}"));
            consulted[first].status = status;
            consulted[second].status = status;
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
            self.doc.block(Style::Paragraph, &format!("{name} {form}"));
            consulted[i].status = status;
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
        if self.chance(6) {
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
            summary: None,
            response: Value::Null,
        }
    }

    fn coordination(&mut self, bodies: Vec<Body>) -> Vec<Consulted> {
        let districts = bodies.iter().filter(|body| body.district.is_some()).count();
        // (d) (e) (f): two or more districts share one word.
        let mut shared = if districts >= 2 { self.rng.u8(0..5) } else { 9 };
        // Nobody could tell `Lika Unika, Ekby och Norrdals stadsdelsnämnder` apart.
        if shared == 3 && bodies.iter().any(|body| body.kind == "other") {
            shared = 1;
        }
        let last = self.pick(&[" och ", " samt ", " samt till ", " och till "]);
        let count = bodies.len();
        let mut consulted = Vec::new();
        // Behind a relative clause a comma must stand.
        let mut comma = false;
        for (i, mut body) in bodies.into_iter().enumerate() {
            let Some(district) = body.district.clone().filter(|_| shared < 4) else {
                if i > 0 {
                    let joint = if i + 1 == count { last } else { ", " };
                    self.doc.push(if comma && !joint.starts_with(',') {
                        ","
                    } else {
                        ""
                    });
                    self.doc.push(joint);
                }
                consulted.push(self.named(body));
                comma = i > 0 && i + 1 < count && self.chance(8) && self.relative();
                continue;
            };
            let (first, end) = (i + districts == count, i + 1 == count);
            let before = match (first, shared) {
                (true, 0) => " samt till stadsdelsnämnderna för ",
                (true, 1) => ", stadsdelsnämnderna ",
                (true, 2) => " samt stadsdelsnämnderna ",
                (true, _) => ", ",
                _ if end => " och ",
                _ => ", ",
            };
            self.doc.push(if comma && !before.starts_with(',') {
                ","
            } else {
                ""
            });
            comma = false;
            self.doc.push(before);
            let bare = if shared == 3 && end {
                body.name.trim_end_matches(" stadsdelsnämnd").to_owned()
            } else {
                district
            };
            body.listed = bare;
            consulted.push(self.named(body));
            if shared == 3 && end {
                self.doc.push(" stadsdelsnämnder");
            }
        }
        consulted
    }

    /// A clause or a parenthesis about the body before; whether a comma must follow.
    fn relative(&mut self) -> bool {
        let clause = self.pick(&[
            ", där ärendet har handlagts inom avdelningen för samordning",
            ", som har berett frågan tillsammans med berörda kontor",
            " (Ekby Vatten AB)",
        ]);
        self.doc.push(clause);
        clause.starts_with(',')
    }
}
