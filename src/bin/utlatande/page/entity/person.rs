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

    fn lead(&self) -> String {
        let count = |role: Role| {
            let named = self.named.iter();
            named
                .filter(|one| one.person.parts.iter().any(|part| part.role == role))
                .count()
        };
        let mut dissents = Kinds::default();
        for part in self.named.iter().flat_map(|one| &one.person.parts) {
            if let Role::Dissented(kind) = part.role {
                dissents.add(kind);
            }
        }
        lead(
            self.named.len(),
            years(self.named.iter().map(|one| one.entry)),
            [Role::Initiated, Role::Presented, Role::Signed].map(count),
            dissents,
        )
    }
}

/// `Nämns i 3 dokument, 2003–2008. Har väckt 1 ärende. Står bakom 2 reservationer.`
fn lead(documents: usize, years: Option<String>, roles: [usize; 3], dissents: Kinds) -> String {
    let [raised, presented, signed] = roles;
    let cases = |number| counted(number, "ärende", "ärenden");
    let did = [
        cases(raised).map(|cases| format!("väckt {cases}")),
        cases(presented).map(|cases| format!("föredragit {cases}")),
        counted(signed, "dokument", "dokument").map(|signed| format!("undertecknat {signed}")),
    ];
    let years = years.map_or_else(String::new, |years| format!(", {years}"));
    let mut lead = format!("Nämns i {documents} dokument{years}.");
    let did = listed(did.into_iter().flatten());
    if !did.is_empty() {
        lead.push_str(&format!(" Har {did}."));
    }
    if dissents.total() > 0 {
        lead.push_str(&format!(" Står bakom {dissents}."));
    }
    lead
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_did_is_told_in_words() {
        let dissents = |reservations, special_statements| Kinds {
            reservations,
            special_statements,
            deputy_statements: 0,
        };
        let years = || Some("2003–2008".to_owned());
        for (told, expected) in [
            (lead(1, None, [0; 3], dissents(0, 0)), "Nämns i 1 dokument."),
            (
                lead(2, years(), [1, 0, 0], dissents(0, 0)),
                "Nämns i 2 dokument, 2003–2008. Har väckt 1 ärende.",
            ),
            (
                lead(9, years(), [2, 1, 1], dissents(2, 1)),
                "Nämns i 9 dokument, 2003–2008. Har väckt 2 ärenden, föredragit 1 ärende och undertecknat 1 dokument. \
                 Står bakom 2 reservationer och 1 särskilt uttalande.",
            ),
            (
                lead(1, None, [0; 3], dissents(1, 0)),
                "Nämns i 1 dokument. Står bakom 1 reservation.",
            ),
        ] {
            assert_eq!(told, expected);
        }
    }
}
