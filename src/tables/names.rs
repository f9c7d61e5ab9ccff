//! Persons in one cell.

use std::borrow::Cow;

use crate::report::Person;
use crate::tables::joined::joined;

/// `Ada Ek (V); Bo Alm, borgarråd`.
pub(super) fn names(persons: &[Person]) -> Option<Cow<'_, str>> {
    joined(persons.iter().map(Person::to_string))
}

/// The parties of some persons.
pub(super) fn parties<'p>(persons: impl IntoIterator<Item = &'p Person>) -> Option<Cow<'p, str>> {
    joined(
        persons
            .into_iter()
            .filter_map(|person| person.party.as_deref()),
    )
}
