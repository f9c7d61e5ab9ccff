//! One word in one slot of one document, in every form.

use fastrand::Rng;
use serde_json::Value;

use crate::facts::{drop_inside, facts, first_difference_but, is_span};
use crate::lists::Labelled;
use crate::span::{bare, range};
use crate::substitute::edit::Edited;
use crate::substitute::layouts::{FORMS, set};
use crate::substitute::names;
use crate::substitute::setting::Setting;
use crate::substitute::slots::{Kind, SILENT, Slot, each, slots};

/// A word in a slot, the document in a form, and what came of it.
#[derive(Clone, Debug)]
pub struct Trial {
    /// The slot's kind.
    pub kind: Kind,
    /// The form's name.
    pub form: &'static str,
    /// The fixture's name.
    pub fixture: String,
    /// What was put in.
    pub words: &'static str,
    /// Whether the document holds in this form with its own words.
    pub form_holds: bool,
    /// Where the report first differs from what it must be; `None` where it does not.
    pub difference: Option<String>,
}

/// The forms that a document does not hold in with its own words, and where the report first differs.
#[must_use]
pub fn lost_forms(setting: &Setting) -> Vec<(&'static str, String)> {
    let same = Edited::new(&setting.doc, Vec::new());
    let differences = FORMS.into_iter().map(|(form, layout)| {
        let (text, _) = set(setting, &same, layout);
        let wrong = difference(setting.report.clone(), report(&text))?;
        Some((form, wrong))
    });
    differences.flatten().collect()
}

/// Puts `count` words, drawn by `seed`, into slots of each kind, in every form.
#[must_use]
pub fn run(setting: &Setting, count: usize, seed: u64) -> Vec<Trial> {
    let mut rng = Rng::with_seed(seed);
    let lost = lost_forms(setting);
    let mut trials = Vec::new();
    for kind in Kind::ALL {
        let slots = slots(setting, kind);
        if slots.is_empty() {
            continue;
        }
        for (form, layout) in FORMS {
            let form_holds = lost.iter().all(|(name, _)| *name != form);
            let mut words = kind.words();
            rng.shuffle(&mut words);
            for word in words.into_iter().take(count) {
                let slot = &slots[rng.usize(0..slots.len())];
                let Some(edits) = slot.edits(setting, word.1) else {
                    continue;
                };
                let places: Vec<_> = edits.iter().map(|edit| edit.at.clone()).collect();
                let edited = Edited::new(&setting.doc, edits);
                let (text, inserted) = set(setting, &edited, layout);
                let mut expected = setting.report.clone();
                let mut got = report(&text);
                let persons = kind != Kind::Person;
                drop_inside(&mut expected, &places, persons);
                drop_inside(&mut got, &inserted, persons);
                edited.follow(&mut expected);
                let wrong = slot.check(&mut expected, &mut got, &places[0], word);
                trials.push(Trial {
                    kind,
                    form,
                    fixture: setting.name.clone(),
                    words: word.1,
                    form_holds,
                    difference: wrong.or_else(|| difference(expected, got)),
                });
            }
        }
    }
    trials
}

fn report(text: &str) -> Value {
    serde_json::to_value(utlatande::extract(text)).expect("a report is JSON")
}

impl Slot {
    /// Puts the changed fact where it is expected, and forgives what may change with it; what is wrong
    /// with what can be told at once.
    fn check(
        &self,
        expected: &mut Value,
        got: &mut Value,
        place: &std::ops::Range<usize>,
        (label, words): Labelled,
    ) -> Option<String> {
        match self {
            Slot::Title(_) => let_stances_pass(expected, got),
            Slot::Point(decision, item, _) => {
                expected["decisions"][decision]["items"][item]["outcome"] = label.into();
            }
            Slot::Body(name, _) => {
                let which = each(&expected["referral"]).position(|body| body["name"] == **name);
                rename(expected, name, words);
                for report in [expected, got] {
                    if let Some(body) = which.and_then(|at| report["referral"].get_mut(at)) {
                        body["kind"] = Value::Null;
                        // `Nämnden avstyrker` says nothing of what is no board.
                        if names::sort(name) != names::sort(words) {
                            body["stance"] = Value::Null;
                        }
                    }
                }
            }
            Slot::Person(name, ..) => {
                let loud = words.to_uppercase();
                let is_loud = name.to_uppercase() == *name;
                rename(expected, name, if is_loud { &loud } else { words });
                rename(expected, &name.to_uppercase(), &loud);
                for report in [expected, got] {
                    for person in each_mut(&mut report["persons"]) {
                        person["given_name"] = Value::Null;
                        person["surname"] = Value::Null;
                    }
                }
            }
            Slot::Gist(body, _) => {
                for report in [expected, got] {
                    if let Some(body) = report["referral"].get_mut(body) {
                        body["stance"] = Value::Null;
                    }
                }
            }
            Slot::Paragraph(_) => {
                let_stances_pass(expected, got);
                // In a body's answer it may say where the body stands.
                let is_around = |body: &Value| holds(&body["response"]["section"], place);
                let answers: Vec<bool> = each(&expected["referral"]).map(is_around).collect();
                // In a dissent it may be what says that another one is joined. Words that are gone cannot
                // say so; what joins nothing with the new ones must still join nothing else.
                for (dissent, said) in
                    each_mut(&mut expected["reservations"]).zip(each(&got["reservations"]))
                {
                    if holds(&dissent["text"]["span"], place) && said["joins"].is_null() {
                        dissent["joins"] = Value::Null;
                    }
                }
                for report in [expected, got] {
                    for (body, _) in each_mut(&mut report["referral"])
                        .zip(&answers)
                        .filter(|(_, is_around)| **is_around)
                    {
                        body["stance"] = Value::Null;
                    }
                }
            }
            Slot::Silence(..) => return silence(got, label, words),
        }
        None
    }
}

/// Whether the new words begin inside the span, if that is one. Where they begin nothing has moved yet.
fn holds(span: &Value, place: &std::ops::Range<usize>) -> bool {
    is_span(span) && range(span).contains(&place.start)
}

/// Title and text tell what the matter is; words about another say nothing of where a body stands.
fn let_stances_pass(expected: &mut Value, got: &Value) {
    for (body, said) in each_mut(&mut expected["referral"]).zip(each(&got["referral"])) {
        if said["stance"] == "unstated" {
            body["stance"] = "unstated".into();
        }
    }
}

/// Takes the bodies that the sentence was put in with out of the report; what is wrong with them.
fn silence(got: &mut Value, label: Option<&str>, words: &str) -> Option<String> {
    let mut wrong = None;
    for (listed, slot) in SILENT.iter().zip(["{A}", "{B}", "{C}"]) {
        let is_it = |body: &Value| {
            let name = body["name"].as_str().unwrap_or_default();
            name.to_lowercase() == listed.to_lowercase()
        };
        let bodies = got["referral"].as_array_mut()?;
        let Some(at) = bodies.iter().position(is_it) else {
            wrong = wrong.or(Some(format!("{listed} is not found")));
            continue;
        };
        let body = bodies.remove(at);
        let status = body["status"].as_str().unwrap_or_default();
        let is_right = match label {
            Some(label) if words.contains(slot) => status == label,
            // It says something, which may be taken for the gist of an answer.
            None if words.contains(slot) => ["answered", "unstated"].contains(&status),
            _ => status == "unstated",
        };
        if !is_right {
            wrong = wrong.or(Some(format!("{listed} is {status}, not {label:?}")));
        }
    }
    wrong
}

fn each_mut(list: &mut Value) -> impl Iterator<Item = &mut Value> {
    list.as_array_mut().into_iter().flatten()
}

/// Puts the new name wherever the old one is a value.
fn rename(value: &mut Value, old: &str, new: &str) {
    match value {
        Value::String(text) if text == old => new.clone_into(text),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|value| rename(value, old, new)),
        Value::Array(values) => values.iter_mut().for_each(|value| rename(value, old, new)),
        _ => {}
    }
}

/// Where two reports first say other things.
fn difference(expected: Value, got: Value) -> Option<String> {
    let (mut expected, mut got) = (facts(expected), facts(got));
    without_rules(&mut expected);
    without_rules(&mut got);
    (!same(&expected, &got)).then(|| first_difference_but(&expected, &got, &same))
}

/// Which rule read a fact depends on the words.
fn without_rules(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|key, _| !key.ends_with("rule"));
            fields.values_mut().for_each(without_rules);
        }
        Value::Array(values) => values.iter_mut().for_each(without_rules),
        _ => {}
    }
}

/// Whether two values say the same; where a word was broken is no matter here.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::String(a), Value::String(b)) => a == b || bare(a) == bare(b),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            let alike = |(key, value)| b.get(key).is_some_and(|other| same(value, other));
            a.len() == b.len() && a.iter().all(alike)
        }
        _ => a == b,
    }
}
