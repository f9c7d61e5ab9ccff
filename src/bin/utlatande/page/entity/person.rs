//! The page of a person: what the person did in each document.

use std::collections::BTreeSet;

use askama::Template;

use crate::page::entity::address::Kind;
use crate::page::entity::case::{Head, Kinds, counted, latest_first, listed, years};
use crate::page::entry::{Entry, Named, Role};

/// A person over all documents, told apart by name alone.
#[derive(Debug, Default)]
pub(crate) struct Person<'r> {
    named: Vec<One<'r>>,
}

/// One document that names the person.
#[derive(Clone, Copy, Debug)]
struct One<'r> {
    entry: &'r Entry,
    person: &'r Named,
}

#[derive(Debug, Template)]
#[template(path = "person.html", config = "src/bin/utlatande/page/askama.toml")]
struct Page<'p> {
    head: Head<'p>,
    /// Links and letters of the parties.
    parties: Vec<(String, &'p str)>,
    lead: String,
    named: Vec<One<'p>>,
}

impl<'r> Person<'r> {
    pub(crate) fn name(&mut self, entry: &'r Entry, person: &'r Named) {
        self.named.push(One { entry, person });
    }

    /// How many documents name the person.
    pub(crate) fn documents(&self) -> usize {
        self.named.len()
    }

    /// The file of the page, and what stands in it.
    pub(crate) fn page(&self, head: Head<'_>) -> (String, String) {
        let file = head.file.clone();
        let mut named = self.named.clone();
        latest_first(&mut named, |one| one.entry);
        let parties = named.iter().filter_map(|one| one.person.party.as_deref());
        let parties: BTreeSet<&str> = parties.collect();
        let parties = parties
            .into_iter()
            .map(|party| (Kind::Party.address(party), party));
        let page = Page {
            parties: parties.collect(),
            lead: self.lead(),
            named,
            head,
        };
        (
            file,
            page.render().expect("writing to a String cannot fail"),
        )
    }

    /// `Nämns i 3 dokument, 2003–2008. Har väckt 1 ärende; 2 reservationer.`
    fn lead(&self) -> String {
        let count = |role: Role| {
            let named = self.named.iter();
            named
                .filter(|one| one.person.parts.iter().any(|part| part.role == role))
                .count()
        };
        let mut kinds = Kinds::default();
        for part in self.named.iter().flat_map(|one| &one.person.parts) {
            if let Role::Dissented(kind) = part.role {
                kinds.add(kind);
            }
        }
        let cases = |number| counted(number, "ärende", "ärenden");
        let did = [
            cases(count(Role::Initiated)).map(|cases| format!("väckt {cases}")),
            cases(count(Role::Presented)).map(|cases| format!("föredragit {cases}")),
            counted(count(Role::Signed), "dokument", "dokument")
                .map(|signed| format!("undertecknat {signed}")),
            (kinds.total() > 0).then(|| format!("stått bakom {kinds}")),
        ];
        let did = match listed(did.into_iter().flatten()) {
            none if none.is_empty() => none,
            did => format!(" Har {did}."),
        };
        let years = years(self.named.iter().map(|one| one.entry));
        let years = years.map_or_else(String::new, |years| format!(", {years}"));
        format!("Nämns i {} dokument{years}.{did}", self.named.len())
    }
}
