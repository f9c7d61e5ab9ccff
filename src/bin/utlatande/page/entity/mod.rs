//! The pages of what documents name: bodies, persons and parties.

pub(crate) mod address;
mod body;
mod case;
mod near;
mod party;
mod person;

use std::collections::BTreeMap;

use self::address::Kind;
use self::body::Body;
use self::case::Head;
use self::near::Near;
use self::party::Party;
use self::person::Person;
use crate::page::entry::Entry;

/// All bodies, persons and parties that the documents name.
#[derive(Debug, Default)]
pub(crate) struct Entities<'r> {
    bodies: BTreeMap<&'r str, Body<'r>>,
    persons: BTreeMap<&'r str, Person<'r>>,
    parties: BTreeMap<&'r str, Party<'r>>,
}

impl<'r> Entities<'r> {
    /// Of `entries`. A document that stands in several files counts once; what only a copy names has a page too,
    /// since the copy's page links there.
    pub(crate) fn of(entries: &'r [Entry]) -> Entities<'r> {
        let mut entities = Entities::default();
        let mut of_copies = Entities::default();
        for entry in entries {
            match entry.same_as {
                None => entities.add(entry),
                Some(_) => of_copies.add(entry),
            }
        }
        for (name, body) in of_copies.bodies {
            entities.bodies.entry(name).or_insert(body);
        }
        for (name, person) in of_copies.persons {
            entities.persons.entry(name).or_insert(person);
        }
        for (name, party) in of_copies.parties {
            entities.parties.entry(name).or_insert(party);
        }
        entities
    }

    fn add(&mut self, entry: &'r Entry) {
        for body in &entry.bodies {
            self.bodies.entry(&body.name).or_default().ask(entry, body);
        }
        for dissent in &entry.dissents {
            if let Some(body) = &dissent.body {
                self.bodies.entry(body).or_default().dissent(entry, dissent);
            }
            for party in &dissent.parties {
                self.parties
                    .entry(party)
                    .or_default()
                    .dissent(entry, dissent);
            }
        }
        for person in &entry.persons {
            self.persons
                .entry(&person.name)
                .or_default()
                .name(entry, person);
            if let Some(party) = &person.party {
                self.parties.entry(party).or_default().name(entry, person);
            }
        }
        for party in entry.named_parties() {
            self.parties.entry(party).or_default().count_document();
        }
    }

    /// Every name of a kind, in order, and in how many documents it stands.
    pub(crate) fn names(&self, kind: Kind) -> Box<dyn Iterator<Item = (&'r str, usize)> + '_> {
        match kind {
            Kind::Body => Box::new(
                self.bodies
                    .iter()
                    .map(|(name, body)| (*name, body.documents())),
            ),
            Kind::Person => Box::new(
                self.persons
                    .iter()
                    .map(|(name, person)| (*name, person.documents())),
            ),
            Kind::Party => Box::new(
                self.parties
                    .iter()
                    .map(|(name, party)| (*name, party.documents())),
            ),
        }
    }

    /// The files of all their pages.
    pub(crate) fn files(&self) -> impl Iterator<Item = String> + '_ {
        let kinds = [Kind::Body, Kind::Person, Kind::Party].into_iter();
        kinds.flat_map(|kind| self.names(kind).map(move |(name, _)| kind.address(name)))
    }

    /// The page of each: its file, and what stands in it. `index` is the link to the page of all documents.
    pub(crate) fn pages<'p>(
        &'p self,
        index: &'p str,
    ) -> impl Iterator<Item = (String, String)> + 'p {
        let near = self.near(Kind::Body);
        let bodies = self
            .bodies
            .iter()
            .map(move |(name, body)| body.page(Head::new(Kind::Body, name, index, near.to(name))));
        let near = self.near(Kind::Person);
        let persons = self.persons.iter().map(move |(name, person)| {
            person.page(Head::new(Kind::Person, name, index, near.to(name)))
        });
        let parties = self.parties.iter().map(|(name, party)| {
            party.page(Head::new(Kind::Party, name, index, std::iter::empty()))
        });
        bodies.chain(persons).chain(parties)
    }

    fn near(&self, kind: Kind) -> Near<'r> {
        Near::of(self.names(kind).map(|(name, _)| name))
    }
}
