//! What is proposed and decided.

use utlatande::Report;

use crate::page::places::{Linked, Places};
use crate::page::words;

#[derive(Debug)]
pub(crate) struct Decision {
    pub(crate) from_to: Linked,
    pub(crate) date: Option<Linked>,
    /// Number, text and outcome of each point.
    pub(crate) items: Vec<(String, Linked, String)>,
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
            .map(|(i, item)| {
                (
                    item.number.clone().unwrap_or_default(),
                    places.link(&format!("{pointer}/items/{i}"), item.text.as_str()),
                    item.outcome.map(words::swedish).unwrap_or_default(),
                )
            })
            .collect(),
        date: date.map(|date| places.link(&format!("{pointer}/date"), date.text.as_str())),
    }
}
