//! Reservations and statements: side by side, and together where their words are nearly the same.

use utlatande::Report;

use crate::page::document::alike::{self, Like, Run};
use crate::page::entity::address::Kind;
use crate::page::places::{Linked, Places};
use crate::page::verdict::together;
use crate::page::words;

/// Letters of a text that stand in a card; more of it on demand.
const CARD: usize = 540;

/// Dissents with nearly the same words, or one that is like none.
#[derive(Debug)]
pub(crate) struct Group {
    /// `Samma text i fem nämnder`; nothing for one alone.
    pub(crate) label: Option<String>,
    pub(crate) dissents: Vec<Dissent>,
}

#[derive(Debug)]
pub(crate) struct Dissent {
    pub(crate) number: usize,
    pub(crate) id: Option<String>,
    pub(crate) kind: String,
    pub(crate) body: Linked,
    pub(crate) heading: Linked,
    pub(crate) persons: Vec<Linked>,
    pub(crate) and_others: bool,
    /// The link to the page of each party, where there are such pages.
    pub(crate) parties: Vec<(String, String)>,
    /// Address and number of the one that it joins.
    pub(crate) joins: Option<(String, usize)>,
    /// Number and text of each point.
    pub(crate) items: Vec<(String, Linked)>,
    pub(crate) text: Option<Linked>,
    pub(crate) is_long: bool,
    pub(crate) like: Option<Beside>,
    /// Its words beside those of the one that it is like; empty where it is like none, or the same.
    pub(crate) runs: Vec<Run>,
}

/// A text beside the one that it is nearly the same as.
#[derive(Debug)]
pub(crate) struct Beside {
    pub(crate) address: String,
    pub(crate) number: usize,
    /// `3 ord`; nothing where it is the same.
    pub(crate) count: Option<String>,
}

pub(crate) fn groups(report: &Report, places: &mut Places<'_>) -> Vec<Group> {
    let mut groups: Vec<(usize, bool, Vec<usize>, Vec<Dissent>)> = Vec::new();
    for (i, like) in alike::likes(&report.reservations).into_iter().enumerate() {
        let first = like.as_ref().map_or(i, |like| like.first);
        let is_same = like.as_ref().is_none_or(|like| like.runs.is_empty());
        let dissent = dissent(i, &report.reservations[i], like, places);
        match groups.iter_mut().find(|(of, ..)| *of == first) {
            Some((_, all_same, members, dissents)) => {
                *all_same &= is_same;
                members.push(i);
                dissents.push(dissent);
            }
            None => groups.push((first, true, vec![i], vec![dissent])),
        }
    }
    let groups = groups.into_iter();
    groups
        .map(|(_, is_same, members, dissents)| Group {
            label: (members.len() > 1).then(|| label(report, &members, is_same)),
            dissents,
        })
        .collect()
}

/// Where the page shows a dissent.
pub(crate) fn address(index: usize, places: &Places<'_>) -> Option<String> {
    places.home(&format!("/reservations/{index}"))
}

/// `Nästan samma text i tre nämnder`.
fn label(report: &Report, members: &[usize], is_same: bool) -> String {
    let mut bodies: Vec<&str> = Vec::new();
    for &member in members {
        let body = report.reservations[member].body.as_deref();
        bodies.extend(body.filter(|body| !bodies.contains(body)));
    }
    let what = if is_same {
        "Samma text"
    } else {
        "Nästan samma text"
    };
    match bodies.len() {
        0 | 1 => format!("{what} {} gånger", words::number(members.len())),
        _ => format!("{what} i {}", together(report, &bodies)),
    }
}

fn dissent(
    i: usize,
    dissent: &utlatande::Dissent,
    like: Option<Like>,
    places: &mut Places<'_>,
) -> Dissent {
    let pointer = format!("/reservations/{i}");
    let kind = words::swedish(dissent.kind);
    let items = dissent.items.iter().enumerate();
    let text = dissent.text.as_ref();
    let beside = like.as_ref().and_then(|like| {
        Some(Beside {
            address: address(like.first, places)?,
            number: like.first + 1,
            count: Some(like.count())
                .filter(|count| *count > 0)
                .map(|count| format!("{count} ord")),
        })
    });
    Dissent {
        // Counted from 1, as people do.
        number: i + 1,
        id: places.place(&pointer).id(),
        body: match &dissent.body {
            Some(body) => Linked::plain(body).with_page(places.page_of(Kind::Body, body)),
            None => Linked::plain("okänd instans"),
        },
        heading: places.link(&format!("{pointer}/heading"), kind.as_str()),
        kind,
        persons: places.people(&format!("{pointer}/persons"), &dissent.persons),
        and_others: dissent.and_others,
        parties: parties(dissent, places),
        joins: dissent
            .joins
            .and_then(|index| Some((address(index, places)?, index + 1))),
        items: items
            .map(|(i, item)| {
                let link = places.link(&format!("{pointer}/items/{i}"), item.text.as_str());
                (item.number.clone().unwrap_or_default(), link)
            })
            .collect(),
        is_long: text.is_some_and(|text| text.text.chars().nth(CARD).is_some()),
        text: text.map(|text| places.link(&format!("{pointer}/text"), text.text.as_str())),
        like: beside,
        runs: like.map(|like| like.runs).unwrap_or_default(),
    }
}

fn parties(dissent: &utlatande::Dissent, places: &Places<'_>) -> Vec<(String, String)> {
    let mut parties: Vec<(String, String)> = Vec::new();
    for party in dissent
        .persons
        .iter()
        .filter_map(|person| person.party.as_deref())
    {
        if parties.iter().all(|(name, _)| name != party) {
            let page = places.page_of(Kind::Party, party);
            parties.extend(page.map(|page| (party.to_owned(), page)));
        }
    }
    parties
}
