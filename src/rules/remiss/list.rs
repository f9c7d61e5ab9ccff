//! The bodies in one list: a name, or a district with the noun that it shares with others.

use crate::language::bodies;
use crate::language::grammar::has_main_verb;
use crate::report::Rule;
use crate::rules::remiss::districts::{before_plural, behind_plural, is_district};
use crate::rules::remiss::parts::{behind_relative, parts, without_leading};
use crate::rules::remiss::words::{RELATIVES, UNNAMED};
use crate::source::reading::At;

/// A name longer than this, in bytes, was not understood.
const LONGEST_NAME: usize = 120;

/// A consulted body, where it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// Canonical.
    pub(crate) name: String,
    pub(crate) at: At,
}

/// A sentence that says who was consulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct List {
    pub(crate) bodies: Vec<Named>,
    /// What stands in the list and does not read as a name.
    pub(crate) unread: Vec<At>,
    pub(crate) rule: Rule,
}

/// The bodies that are named at a place.
pub(super) fn list(text: &str, at: At, rule: Rule) -> List {
    let mut found = List {
        bodies: Vec::new(),
        unread: Vec::new(),
        rule,
    };
    // Districts that stand before the word that says what they are: `A, B och Cs stadsdelsnämnder`.
    let mut waiting: Vec<At> = Vec::new();
    // What districts behind `stadsdelsnämnderna` are.
    let mut shared: Option<&str> = None;
    let parts = parts(text, at);
    let mut next = 0;
    while let Some(part) = parts.get(next) {
        next += 1;
        let at = without_leading(text, part.at.clone());
        let words = &text[at.clone()];
        if RELATIVES.iter().any(|relative| words.starts_with(relative)) {
            next = behind_relative(text, &parts, next - 1);
            continue;
        }
        if words.is_empty() {
            continue;
        }
        if let Some((noun, district)) = behind_plural(words) {
            shared = Some(noun);
            found.push_waiting(text, &mut waiting);
            found.push_district(text, at.end - district.len()..at.end, noun);
        } else if let Some((noun, district)) = before_plural(words)
            && !waiting.is_empty()
        {
            for waiting in waiting.drain(..) {
                found.push_district(text, waiting, noun);
            }
            found.push_district(text, at.start..at.start + district.len(), noun);
        } else if is_district(words) {
            match shared {
                Some(noun) => found.push_district(text, at, noun),
                None => waiting.push(at),
            }
        } else {
            shared = None;
            found.push_waiting(text, &mut waiting);
            found.push_name(text, at);
        }
    }
    found.push_waiting(text, &mut waiting);
    found
}

impl List {
    /// Adds what waited for a plural that never came: each is a name of its own.
    fn push_waiting(&mut self, text: &str, waiting: &mut Vec<At>) {
        for at in waiting.drain(..) {
            self.push_name(text, at);
        }
    }

    fn push_district(&mut self, text: &str, at: At, noun: &str) {
        self.bodies.push(Named {
            name: bodies::of_district(&text[at.clone()], noun),
            at,
        });
    }

    fn push_name(&mut self, text: &str, at: At) {
        let at = without_parenthesis(text, at);
        let words = &text[at.clone()];
        let first = words.split(' ').next().unwrap_or(words);
        let reads = words.starts_with(char::is_alphabetic)
            && !UNNAMED.contains(&first)
            && words.len() <= LONGEST_NAME
            && !has_main_verb(words);
        if reads {
            self.bodies.push(Named {
                name: bodies::canonical(words),
                at,
            });
        } else {
            self.unread.push(at);
        }
    }
}

/// A parenthesis behind a name is none of it, unless it holds the letters that stand for it.
fn without_parenthesis(text: &str, at: At) -> At {
    let words = &text[at.clone()];
    match words.rfind(" (") {
        Some(open) if words.ends_with(')') && bodies::abbreviation(words).is_none() => {
            without_parenthesis(text, at.start..at.start + open)
        }
        _ => at,
    }
}
