//! Which dissent joins which.
//!
//! In: all dissents, and how one of them describes the dissent that it joins. Out: the one that fits.

use crate::language::bodies;
use crate::report::{Dissent, DissentKind};
use crate::rules::dissents::Joined;

/// The dissents of a document by their kind, for those that join one.
pub(super) struct ByKind<'d> {
    dissents: &'d [Dissent],
    /// There are a few kinds only.
    by_kind: Vec<(DissentKind, Vec<usize>)>,
}

/// Among more dissents of one kind than this nobody points to one by its kind and party alone.
const MOST: usize = 64;

impl<'d> ByKind<'d> {
    pub(super) fn of(dissents: &'d [Dissent]) -> ByKind<'d> {
        let mut by_kind: Vec<(DissentKind, Vec<usize>)> = Vec::new();
        for (index, dissent) in dissents.iter().enumerate() {
            match by_kind.iter_mut().find(|(kind, _)| *kind == dissent.kind) {
                Some((_, of_kind)) => of_kind.push(index),
                None => by_kind.push((dissent.kind, vec![index])),
            }
        }
        ByKind { dissents, by_kind }
    }

    /// The one dissent that number `joining` joins; `None` where none or several fit.
    pub(super) fn joined(&self, joining: usize, joined: &Joined<'_>) -> Option<usize> {
        let mut by_kind = self.by_kind.iter();
        let (_, all) = by_kind.find(|(kind, _)| *kind == joined.kind)?;
        if all.len() > MOST {
            return None;
        }
        let by = &self.dissents[joining];
        let place = joined.body.map(bodies::canonical);
        let owned = |&index: &usize| {
            let other = &self.dissents[index];
            let named = |names: &str| other.persons.iter().any(|it| names.contains(&it.name));
            match (joined.persons, joined.party) {
                (Some(names), _) => named(names),
                (None, Some(party)) => has_party(other, party),
                (None, None) => true,
            }
        };
        let mut fit: Vec<usize> = all
            .iter()
            .copied()
            .filter(|&index| index != joining && has_words(&self.dissents[index]))
            .filter(owned)
            .filter(|&index| place.is_none() || self.dissents[index].body == place)
            .collect();
        // Where several fit, who joins decides: the same person, the same party, the same body.
        let same_person = |other: &Dissent| {
            let names = |name: &str| by.persons.iter().any(|person| person.name == name);
            other.persons.iter().any(|person| names(&person.name))
        };
        let same_party = |other: &Dissent| {
            let parties = by.persons.iter().filter_map(|it| it.party.as_deref());
            parties.into_iter().any(|party| has_party(other, party))
        };
        let same_body = |other: &Dissent| other.body == by.body;
        let owner = joined.persons.is_some() || joined.party.is_some();
        let tests: [&dyn Fn(&Dissent) -> bool; 3] = [&same_person, &same_party, &same_body];
        for test in &tests[if owner { 2 } else { 0 }..] {
            let left: Vec<usize> = fit
                .iter()
                .copied()
                .filter(|&index| test(&self.dissents[index]))
                .collect();
            if !left.is_empty() {
                fit = left;
            }
        }
        if joined.is_own {
            fit.retain(|&index| {
                same_party(&self.dissents[index]) || same_person(&self.dissents[index])
            });
        }
        match fit[..] {
            [one] => Some(one),
            _ => None,
        }
    }
}

fn has_words(dissent: &Dissent) -> bool {
    dissent.text.is_some() || !dissent.items.is_empty()
}

fn has_party(dissent: &Dissent, party: &str) -> bool {
    let parties = dissent.persons.iter().filter_map(|it| it.party.as_deref());
    parties.into_iter().any(|it| it == party)
}
