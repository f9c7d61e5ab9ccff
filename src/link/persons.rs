//! The persons of a document: all mentions of one person together.
//!
//! In: every mention, and the persons in the report's parts. Out: one entry a person, with roles, dissents
//! and the places where a bare surname or *motionären* can mean nobody else.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, MatchKind, packed};

use crate::language::grammar::{is_finite_verb, lowercase, starts_upper};
use crate::language::window;
use crate::link::document::Document;
use crate::report::{InitiativeKind, Person, PersonEntry, Report, Rule, Span};
use crate::rules::people::{self, Mention};
use crate::source::reading::At;

/// Who moved a motion.
const MOVER: &str = "motionär";

impl Document {
    /// Every person, merged over the document, in order of first mention.
    pub(super) fn persons(&self, report: &Report) -> Vec<PersonEntry> {
        let mentions = self.findings.mentions.iter();
        let mut mentions: Vec<Named<'_>> = mentions.filter_map(|it| self.named(it)).collect();
        let signers = report
            .signature
            .iter()
            .flat_map(|signature| &signature.persons);
        mentions.extend(report.rapporteurs.iter().chain(signers).map(Named::from));
        // The name is among the mentions too, but only the initiative shows that its bearer moved it.
        for initiative in &report.initiatives {
            mentions.extend(initiative.persons.iter().map(|person| Named {
                role: (initiative.kind == InitiativeKind::Motion).then_some(MOVER),
                ..Named::from(person)
            }));
        }
        let dissenters = report
            .reservations
            .iter()
            .enumerate()
            .flat_map(|(index, dissent)| {
                let persons = dissent.persons.iter();
                persons.map(move |person| (person.name.as_str(), index))
            });
        let mut register = Register::of(mentions, dissenters);
        let motions = report
            .initiatives
            .iter()
            .filter(|it| it.kind == InitiativeKind::Motion);
        let one_mover = !motions.into_iter().any(|motion| motion.and_others);
        let movers = if one_mover {
            &self.findings.movers[..]
        } else {
            &[]
        };
        for (person, at) in register.back_references(self.blocks.reading.as_str(), movers) {
            if let Some(span) = self.span(at) {
                register.refer_back(person, span);
            }
        }
        register.persons
    }

    fn named<'s>(&'s self, mention: &'s Mention) -> Option<Named<'s>> {
        Some(Named {
            name: &self.blocks.reading.as_str()[mention.name.clone()],
            party: mention.party,
            role: mention.role.as_deref(),
            span: self.span(mention.name.clone())?,
        })
    }
}

/// A place where a person is named.
#[derive(Clone, Copy, Debug)]
struct Named<'d> {
    name: &'d str,
    party: Option<&'d str>,
    role: Option<&'d str>,
    span: Span,
}

impl<'d> From<&'d Person> for Named<'d> {
    fn from(person: &'d Person) -> Named<'d> {
        Named {
            name: &person.name,
            party: person.party.as_deref(),
            role: person.role.as_deref(),
            span: person.span,
        }
    }
}

/// The persons of a document, in order of first mention.
struct Register {
    persons: Vec<PersonEntry>,
}

impl Register {
    /// Merges mentions of the same name, and adds who made which dissent.
    fn of<'d>(
        mut mentions: Vec<Named<'_>>,
        dissenters: impl Iterator<Item = (&'d str, usize)>,
    ) -> Register {
        mentions.sort_by_key(|person| person.span);
        let mut persons: Vec<PersonEntry> = Vec::new();
        // A signature may be set in capitals.
        let mut index: BTreeMap<String, usize> = BTreeMap::new();
        for person in mentions {
            let at = *index.entry(lowercase(person.name)).or_insert_with(|| {
                let (given_name, surname) = people::parts(person.name);
                persons.push(PersonEntry {
                    given_name: given_name.to_owned(),
                    surname: surname.to_owned(),
                    name: person.name.to_owned(),
                    party: None,
                    roles: Vec::new(),
                    mentions: Vec::new(),
                    back_references: Vec::new(),
                    dissents: Vec::new(),
                    rule: Rule::PeopleRegister,
                });
                persons.len() - 1
            });
            let entry = &mut persons[at];
            if entry.mentions.last() != Some(&person.span) {
                entry.mentions.push(person.span);
            }
            if entry.party.is_none() {
                entry.party = person.party.map(str::to_owned);
            }
            if let Some(role) = person.role.map(without_body)
                && !entry.roles.iter().any(|it| it == role)
            {
                entry.roles.push(role.to_owned());
            }
        }
        for (name, dissent) in dissenters {
            if let Some(&at) = index.get(&lowercase(name)) {
                persons[at].dissents.push(dissent);
            }
        }
        Register { persons }
    }

    /// Where *motionären* or a bare surname can mean only one of the persons: who, and where.
    /// `movers` is where the former begins a word, if one alone moved the motion.
    fn back_references(&self, text: &str, movers: &[At]) -> Vec<(usize, At)> {
        let mut found = self.movers(text, movers);
        found.extend(self.surnames(text));
        found.sort_by_key(|(_, at)| at.start);
        found
    }

    fn refer_back(&mut self, person: usize, span: Span) {
        self.persons[person].back_references.push(span);
    }

    fn movers(&self, text: &str, places: &[At]) -> Vec<(usize, At)> {
        let is_mover = |person: &PersonEntry| person.roles.iter().any(|role| role == MOVER);
        let mut movers = (0..self.persons.len()).filter(|&it| is_mover(&self.persons[it]));
        let (Some(mover), None) = (movers.next(), movers.next()) else {
            return Vec::new();
        };
        let whole = places
            .iter()
            .filter(|at| !text[at.end..].starts_with(char::is_alphanumeric));
        whole.map(|at| (mover, at.clone())).collect()
    }

    fn surnames(&self, text: &str) -> Vec<(usize, At)> {
        let mut count: BTreeMap<&str, usize> = BTreeMap::new();
        for person in &self.persons {
            *count.entry(person.surname.as_str()).or_default() += 1;
        }
        let bearers: Vec<usize> = (0..self.persons.len())
            .filter(|&it| count[self.persons[it].surname.as_str()] == 1)
            .collect();
        if bearers.is_empty() {
            return Vec::new();
        }
        let names = || bearers.iter().map(|&it| &self.persons[it].surname);
        let mut found = Vec::new();
        let mut add = |pattern: usize, at: At| {
            if stands_alone(text, at.clone()) {
                found.push((bearers[pattern], at));
            }
        };
        // Of two surnames that begin alike the longer. Many bytes at a time where the names are few,
        // which is built in a tenth of the time too.
        let few = packed::Config::new()
            .match_kind(packed::MatchKind::LeftmostLongest)
            .builder()
            .extend(names())
            .build();
        if let Some(few) = few.filter(|_| bearers.len() <= MOST_PACKED) {
            few.find_iter(text)
                .for_each(|hit| add(hit.pattern().as_usize(), hit.range()));
        } else if let Ok(many) = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(names())
        {
            many.find_iter(text)
                .for_each(|hit| add(hit.pattern().as_usize(), hit.range()));
        }
        found
    }
}

/// More surnames than this cannot be looked for together, many bytes at a time.
const MOST_PACKED: usize = 64;

/// Whether a surname stands for its bearer: no name before it, none behind it, and either something in lower
/// case before it or a verb behind it.
fn stands_alone(text: &str, at: At) -> bool {
    let behind = window::first(&text[at.end..], 40);
    let before = window::last(&text[..at.start], 40);
    let whole = (behind.is_empty() || behind.starts_with([' ', '.', ',', '\n']))
        && (before.is_empty() || before.ends_with([' ', '\n']));
    if !whole || behind.trim_start().starts_with('(') {
        return false;
    }
    let last = before
        .trim_end_matches(' ')
        .rsplit([' ', '\n'])
        .next()
        .unwrap_or("");
    let next = behind
        .strip_prefix(' ')
        .and_then(|rest| rest.split([' ', '.', ',', '\n']).next());
    let named =
        starts_upper(last) && (!last.ends_with(['.', ':', '!', '?']) || people::is_name_word(last));
    let states = next.is_some_and(is_finite_verb);
    let inside = last.starts_with(char::is_lowercase) && !last.ends_with(['.', ':', '!', '?']);
    !named && !next.is_some_and(starts_upper) && (states || inside)
}

/// `Kommunstyrelsens ordförande` is `ordförande`.
fn without_body(role: &str) -> &str {
    match role.split_once(' ') {
        Some((body, rest)) if starts_upper(body) && body.ends_with('s') => rest,
        _ => role,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person<'d>(name: &'d str, role: Option<&'d str>, at: usize) -> Named<'d> {
        Named {
            name,
            party: None,
            role,
            span: Span::new(at, at + name.len()).unwrap(),
        }
    }

    fn referred(names: &[(&str, Option<&str>)], text: &str) -> Vec<(usize, String)> {
        let persons = names
            .iter()
            .enumerate()
            .map(|(i, (name, role))| person(name, *role, 1000 * i));
        let register = Register::of(persons.collect(), std::iter::empty());
        let movers: Vec<At> = ["Motionären", "motionären"]
            .iter()
            .flat_map(|word| text.match_indices(word))
            .map(|(at, word)| at..at + word.len())
            .collect();
        let found = register.back_references(text, &movers);
        found
            .into_iter()
            .map(|(person, at)| (person, text[at].to_owned()))
            .collect()
    }

    #[test]
    fn capitals_and_titles_are_the_same_person() {
        let mentions = vec![
            person("Ada von Alm", Some("borgarråd"), 0),
            person("ADA VON ALM", Some("Kommunstyrelsens ordförande"), 50),
        ];
        let register = Register::of(mentions, [("Ada von Alm", 3)].into_iter());
        let [one] = &register.persons[..] else {
            panic!("{:?}", register.persons)
        };
        assert_eq!(
            (one.given_name.as_str(), one.surname.as_str()),
            ("Ada", "von Alm")
        );
        assert_eq!(one.roles, ["borgarråd", "ordförande"]);
        assert_eq!((one.mentions.len(), &one.dissents[..]), (2, &[3][..]));
    }

    #[test]
    fn a_surname_means_its_only_bearer() {
        let ada = [("Ada Ekbom", None)];
        for (text, count) in [
            ("Det menar Ekbom i sin motion.", 1),
            ("Ekbom anser det.", 1),
            ("Ada Ekbom anser det.", 0),
            ("Ekbom Alm anser det.", 0),
            ("Ekbomen brister.", 0),
            ("Det menar Ekbom (S).", 0),
            ("Bo Ekbom anser det.", 0),
        ] {
            assert_eq!(referred(&ada, text).len(), count, "{text}");
        }
        let both = [("Ada Ekbom", None), ("Bo Ekbom", None)];
        assert!(referred(&both, "Det menar Ekbom.").is_empty());
    }

    #[test]
    fn the_mover_is_the_only_one() {
        let one = [("Ada Ek", Some(MOVER)), ("Bo Alm", None)];
        assert_eq!(
            referred(&one, "Motionären menar det. Motionärens ord, motionärerna."),
            [(0, "Motionären".to_owned())]
        );
        let two = [("Ada Ek", Some(MOVER)), ("Bo Alm", Some(MOVER))];
        assert!(referred(&two, "Motionären menar det.").is_empty());
    }
}
