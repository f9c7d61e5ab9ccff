//! Persons in one cell.

use crate::report::Person;
use crate::tables::cell::joined;

/// `Ada Ek (V); Bo Alm, borgarråd`.
pub(super) fn names(persons: &[Person]) -> Option<String> {
    joined(persons.iter().map(Person::to_string))
}

/// The parties of some persons.
pub(super) fn parties(persons: &[Person]) -> Option<String> {
    joined(persons.iter().filter_map(|person| person.party.as_deref()))
}
