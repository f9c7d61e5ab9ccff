//! Persons in one cell.

use crate::report::Person;
use crate::tables::cell::joined;

/// `Ada Ek (V); Bo Alm, borgarråd`.
pub(super) fn names(persons: &[Person]) -> Option<String> {
    joined(
        persons
            .iter()
            .map(|person| match (&person.party, &person.role) {
                (Some(party), _) => format!("{} ({party})", person.name),
                (None, Some(role)) => format!("{}, {role}", person.name),
                (None, None) => person.name.clone(),
            }),
    )
}

/// The parties of some persons.
pub(super) fn parties(persons: &[Person]) -> Option<String> {
    joined(persons.iter().filter_map(|person| person.party.as_deref()))
}
