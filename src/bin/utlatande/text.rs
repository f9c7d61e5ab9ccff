//! Values of a report as text, for all that people read.

use serde::Serialize;
use utlatande::Person;

/// The word that the JSON has for a kind.
pub(crate) fn word(kind: impl Serialize) -> String {
    match serde_json::to_value(kind) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// `Ada Ek (V)` or `Bo Alm, borgarråd`.
pub(crate) fn person(person: &Person) -> String {
    match (&person.party, &person.role) {
        (Some(party), _) => format!("{} ({party})", person.name),
        (None, Some(role)) => format!("{}, {role}", person.name),
        (None, None) => person.name.clone(),
    }
}

/// `Ada Ek (V); Bo Alm, borgarråd`.
pub(crate) fn persons(persons: &[Person]) -> String {
    let names: Vec<String> = persons.iter().map(person).collect();
    names.join("; ")
}

/// At most `width` characters; what is cut off shows as an ellipsis.
pub(crate) fn short(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars().take(width - 1).chain(['…']).collect()
}
