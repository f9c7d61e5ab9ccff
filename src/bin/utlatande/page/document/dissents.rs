//! Reservations and statements.

use utlatande::Report;

use crate::page::places::{Linked, Places};
use crate::page::words;

#[derive(Debug)]
pub(crate) struct Dissent {
    pub(crate) number: usize,
    pub(crate) id: Option<String>,
    pub(crate) kind: String,
    pub(crate) body: String,
    pub(crate) heading: Linked,
    pub(crate) persons: Vec<Linked>,
    pub(crate) and_others: bool,
    /// Address and number of the one that it joins.
    pub(crate) joins: Option<(String, usize)>,
    /// Number and text of each point.
    pub(crate) items: Vec<(String, Linked)>,
    pub(crate) text: Option<Linked>,
}

pub(crate) fn dissents(report: &Report, places: &mut Places<'_>) -> Vec<Dissent> {
    let dissents = report.reservations.iter().enumerate();
    dissents.map(|(i, one)| dissent(i, one, places)).collect()
}

/// Where the page shows a dissent.
pub(crate) fn address(index: usize, places: &Places<'_>) -> Option<String> {
    places.home(&format!("/reservations/{index}"))
}

fn dissent(i: usize, dissent: &utlatande::Dissent, places: &mut Places<'_>) -> Dissent {
    let pointer = format!("/reservations/{i}");
    let kind = words::swedish(dissent.kind);
    let body = dissent.body.as_deref().unwrap_or("okänd instans");
    let items = dissent.items.iter().enumerate();
    let text = dissent.text.as_ref();
    Dissent {
        // Counted from 1, as people do.
        number: i + 1,
        id: places.place(&pointer).id(),
        body: body.to_owned(),
        heading: places.link(&format!("{pointer}/heading"), kind.as_str()),
        kind,
        persons: places.people(&format!("{pointer}/persons"), &dissent.persons),
        and_others: dissent.and_others,
        joins: dissent
            .joins
            .and_then(|index| Some((address(index, places)?, index + 1))),
        items: items
            .map(|(i, item)| {
                let link = places.link(&format!("{pointer}/items/{i}"), item.text.as_str());
                (item.number.clone().unwrap_or_default(), link)
            })
            .collect(),
        text: text.map(|text| places.link(&format!("{pointer}/text"), text.text.as_str())),
    }
}
