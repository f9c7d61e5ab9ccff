//! The page of a party: its dissents, and the cases that it raised.

use std::collections::BTreeMap;

use askama::Template;

use crate::page::entity::address::Kind;
use crate::page::entity::case::{Dissent, Head, Kinds, counted, latest_first};
use crate::page::entry::{Dissenting, Entry, Named, Part, Role};
use crate::page::words;

/// A party over all documents.
#[derive(Debug, Default)]
pub(crate) struct Party<'r> {
    dissents: Vec<Dissent<'r>>,
    initiatives: Vec<Initiative<'r>>,
    /// By name, with how many documents name each.
    persons: BTreeMap<&'r str, usize>,
    documents: usize,
}

/// A case that one of its members raised.
#[derive(Clone, Copy, Debug)]
struct Initiative<'r> {
    entry: &'r Entry,
    person: &'r str,
    part: &'r Part,
}

#[derive(Debug, Template)]
#[template(path = "party.html", config = "src/bin/utlatande/page/askama.toml")]
struct Page<'p> {
    head: Head<'p>,
    full_name: Option<&'static str>,
    lead: String,
    years: Vec<(&'p str, Kinds, usize)>,
    /// Link, name and counts.
    bodies: Vec<(String, &'p str, Kinds)>,
    initiatives: Vec<Initiative<'p>>,
    dissents: Vec<Dissent<'p>>,
    /// Link, name and number of documents.
    persons: Vec<(String, &'p str, usize)>,
}

impl Initiative<'_> {
    fn address(&self) -> String {
        Kind::Person.address(self.person)
    }
}

impl<'r> Party<'r> {
    pub(crate) fn dissent(&mut self, entry: &'r Entry, dissent: &'r Dissenting) {
        self.dissents.push(Dissent { entry, dissent });
    }

    pub(crate) fn name(&mut self, entry: &'r Entry, person: &'r Named) {
        *self.persons.entry(&person.name).or_default() += 1;
        let parts = person
            .parts
            .iter()
            .filter(|part| part.role == Role::Initiated);
        self.initiatives.extend(parts.map(|part| Initiative {
            entry,
            person: &person.name,
            part,
        }));
    }

    /// How many documents name a member of it.
    pub(crate) fn documents(&self) -> usize {
        self.documents
    }

    pub(crate) fn count_document(&mut self) {
        self.documents += 1;
    }

    /// Its file, and what stands in it.
    pub(crate) fn page(&self, head: Head<'_>) -> (String, String) {
        let file = head.file.clone();
        let mut dissents = self.dissents.clone();
        latest_first(&mut dissents, |dissent| dissent.entry);
        let mut initiatives = self.initiatives.clone();
        latest_first(&mut initiatives, |initiative| initiative.entry);
        let persons = self.persons.iter();
        let page = Page {
            full_name: words::party(head.name),
            lead: self.lead(),
            years: self.years(),
            bodies: self.bodies(),
            initiatives,
            dissents,
            persons: persons
                .map(|(name, count)| (Kind::Person.address(name), *name, *count))
                .collect(),
            head,
        };
        (
            file,
            page.render().expect("writing to a String cannot fail"),
        )
    }

    fn lead(&self) -> String {
        let raised = match counted(self.raised().len(), "ärende", "ärenden") {
            Some(cases) => format!("Har väckt {cases}."),
            None => "Har inte väckt något ärende.".to_owned(),
        };
        let kinds = Kinds::of(self.dissents.iter().map(|one| one.dissent.kind));
        match kinds.total() {
            0 => raised,
            _ => format!("{kinds}. {raised}"),
        }
    }

    /// The documents that it raised, each once.
    fn raised(&self) -> BTreeMap<&str, &'r Entry> {
        let initiatives = self.initiatives.iter();
        initiatives
            .map(|one| (one.entry.page.as_str(), one.entry))
            .collect()
    }

    /// Dissents of each kind, and cases raised, by year; the latest first.
    fn years(&self) -> Vec<(&'r str, Kinds, usize)> {
        let name = |entry: &'r Entry| entry.year.as_deref().unwrap_or("okänt");
        let mut years: BTreeMap<&str, (Kinds, usize)> = BTreeMap::new();
        for one in &self.dissents {
            years
                .entry(name(one.entry))
                .or_default()
                .0
                .add(one.dissent.kind);
        }
        for entry in self.raised().into_values() {
            years.entry(name(entry)).or_default().1 += 1;
        }
        let unknown = years.remove_entry("okänt");
        let years = years.into_iter().rev().chain(unknown);
        years
            .map(|(year, (kinds, raised))| (year, kinds, raised))
            .collect()
    }

    /// Dissents of each kind by body; the most first.
    fn bodies(&self) -> Vec<(String, &'r str, Kinds)> {
        let mut bodies: BTreeMap<&str, Kinds> = BTreeMap::new();
        for one in &self.dissents {
            if let Some(body) = &one.dissent.body {
                bodies.entry(body).or_default().add(one.dissent.kind);
            }
        }
        let bodies = bodies.into_iter();
        let mut bodies: Vec<(String, &str, Kinds)> = bodies
            .map(|(body, kinds)| (Kind::Body.address(body), body, kinds))
            .collect();
        bodies.sort_by_key(|(_, _, kinds)| std::cmp::Reverse(kinds.total()));
        bodies
    }
}
