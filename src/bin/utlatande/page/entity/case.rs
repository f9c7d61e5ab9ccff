//! What the pages of bodies, persons and parties have in common.

use std::collections::BTreeSet;
use std::fmt;

use utlatande::DissentKind;

use crate::page::assets::{INDEX_STYLE, STYLE};
use crate::page::entity::address::Kind;
use crate::page::entry::{Dissenting, Entry};
use crate::page::words;

/// The head of a page, and the names near its own.
#[derive(Debug)]
pub(crate) struct Head<'p> {
    pub(crate) style: &'static str,
    pub(crate) index_style: &'static str,
    /// The link to the page of all documents.
    pub(crate) index: &'p str,
    pub(crate) name: &'p str,
    /// The file that the page goes to.
    pub(crate) file: String,
    /// Links and names.
    pub(crate) near: Vec<(String, &'p str)>,
}

impl<'p> Head<'p> {
    pub(crate) fn new(
        kind: Kind,
        name: &'p str,
        index: &'p str,
        near: impl Iterator<Item = &'p str>,
    ) -> Head<'p> {
        Head {
            style: STYLE,
            index_style: INDEX_STYLE,
            index,
            name,
            file: kind.address(name),
            near: near.map(|name| (kind.address(name), name)).collect(),
        }
    }
}

/// A dissent in the document that it stands in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dissent<'e> {
    pub(crate) entry: &'e Entry,
    pub(crate) dissent: &'e Dissenting,
}

impl Dissent<'_> {
    pub(crate) fn kind(&self) -> String {
        words::swedish(self.dissent.kind)
    }

    /// Name and link of each person.
    pub(crate) fn persons(&self) -> Vec<(String, String)> {
        let persons = self.dissent.persons.iter();
        persons
            .map(|person| (person.to_string(), Kind::Person.address(&person.name)))
            .collect()
    }

    /// Name and link of the body.
    pub(crate) fn body(&self) -> Option<(&str, String)> {
        let body = self.dissent.body.as_deref()?;
        Some((body, Kind::Body.address(body)))
    }
}

/// How many dissents of each kind.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Kinds {
    pub(crate) reservations: usize,
    pub(crate) special_statements: usize,
    pub(crate) deputy_statements: usize,
}

impl Kinds {
    pub(crate) fn of(dissents: impl Iterator<Item = DissentKind>) -> Kinds {
        let mut kinds = Kinds::default();
        dissents.for_each(|kind| kinds.add(kind));
        kinds
    }

    pub(crate) fn add(&mut self, kind: DissentKind) {
        match kind {
            DissentKind::Reservation => self.reservations += 1,
            DissentKind::SpecialStatement => self.special_statements += 1,
            DissentKind::DeputyStatement => self.deputy_statements += 1,
            // A kind that a later version of the library knows.
            _ => {}
        }
    }

    pub(crate) fn total(&self) -> usize {
        self.reservations + self.special_statements + self.deputy_statements
    }
}

/// `2 reservationer och 1 särskilt uttalande`.
impl fmt::Display for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = [
            (DissentKind::Reservation, self.reservations),
            (DissentKind::SpecialStatement, self.special_statements),
            (DissentKind::DeputyStatement, self.deputy_statements),
        ];
        let counts = counts
            .into_iter()
            .map(|(kind, number)| counted(number, &words::swedish(kind), words::dissents(kind)));
        f.write_str(&listed(counts.flatten()))
    }
}

/// `1 svar`, `2 svar`; nothing for none.
pub(crate) fn counted(number: usize, one: &str, many: &str) -> Option<String> {
    match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        number => Some(format!("{number} {many}")),
    }
}

/// `a, b och c`.
pub(crate) fn listed(words: impl Iterator<Item = String>) -> String {
    let mut words: Vec<String> = words.collect();
    match words.pop() {
        Some(last) if words.is_empty() => last,
        Some(last) => format!("{} och {last}", words.join(", ")),
        None => String::new(),
    }
}

/// The latest first.
pub(crate) fn latest_first<T>(rows: &mut [T], entry: impl Fn(&T) -> &Entry) {
    rows.sort_by(|a, b| entry(b).date().cmp(entry(a).date()));
}

/// `2003`, `2003–2008`; nothing where no year is known.
pub(crate) fn years<'e>(entries: impl Iterator<Item = &'e Entry>) -> Option<String> {
    let years: BTreeSet<&str> = entries.filter_map(|entry| entry.year.as_deref()).collect();
    let (first, last) = (years.first()?, years.last()?);
    Some(match first == last {
        true => (*first).to_owned(),
        false => format!("{first}–{last}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_dissents_are_told_in_words() {
        let told = |reservations, special_statements, deputy_statements| {
            let kinds = Kinds {
                reservations,
                special_statements,
                deputy_statements,
            };
            kinds.to_string()
        };
        assert_eq!(told(0, 0, 0), "");
        assert_eq!(told(1, 0, 0), "1 reservation");
        assert_eq!(told(2, 1, 0), "2 reservationer och 1 särskilt uttalande");
        assert_eq!(
            told(1, 2, 1),
            "1 reservation, 2 särskilda uttalanden och 1 ersättaryttrande"
        );
        assert_eq!(told(0, 0, 3), "3 ersättaryttranden");
    }
}
