//! What is proposed and decided.

use utlatande::Report;

use crate::page::places::{Linked, Places};
use crate::page::words;

#[derive(Debug)]
pub(crate) struct Decision {
    pub(crate) from_to: Linked,
    pub(crate) date: Option<Linked>,
    pub(crate) items: Vec<Point>,
}

#[derive(Debug)]
pub(crate) struct Point {
    pub(crate) number: String,
    pub(crate) words: Linked,
    /// Class and word of what it does with the matter.
    pub(crate) outcome: Option<(String, String)>,
}

pub(crate) fn decisions(report: &Report, places: &mut Places<'_>) -> Vec<Decision> {
    let decisions = report.decisions.iter().enumerate();
    decisions
        .map(|(i, one)| decision(&format!("/decisions/{i}"), one, places))
        .collect()
}

fn decision(pointer: &str, decision: &utlatande::Decision, places: &mut Places<'_>) -> Decision {
    let from_to = match &decision.to {
        Some(to) => format!("{} → {to}", decision.by),
        None => format!("{} (för egen del)", decision.by),
    };
    let items = decision.items.iter().enumerate();
    let date = decision.date.as_ref();
    Decision {
        from_to: places.link(pointer, from_to),
        items: items
            .map(|(i, item)| Point {
                number: item.number.clone().unwrap_or_default(),
                words: places.link(&format!("{pointer}/items/{i}"), item.text.as_str()),
                outcome: item
                    .outcome
                    .map(|outcome| (outcome.to_string(), words::swedish(outcome))),
            })
            .collect(),
        date: date.map(|date| places.link(&format!("{pointer}/date"), date.text.as_str())),
    }
}
