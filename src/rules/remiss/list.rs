//! The bodies in one list: a name, or a district with the noun that it shares with others.

use crate::language::bodies;
use crate::language::grammar::{ends_open, has_main_verb, is_finite_verb};
use crate::language::window;
use crate::report::Rule;
use crate::rules::remiss::districts::{before_plural, behind_plural, is_district, up_to_plural};
use crate::rules::remiss::forms::{is_definite, is_own};
use crate::rules::remiss::names::last_of_name;
use crate::rules::remiss::parts::{behind_clause, parts};
use crate::rules::remiss::phrases::{Behind, is_participle};
use crate::rules::remiss::words::{AMONG_OTHERS, GROUPS, UNNAMED};
use crate::source::reading::At;

/// A name longer than this, in bytes, was not understood.
const LONGEST_NAME: usize = 160;

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
    /// Whether it says that others were asked as well.
    pub(crate) among_others: bool,
    /// Where the sentence ends, or the last of the lines behind it.
    pub(crate) end: usize,
    pub(crate) rule: Rule,
}

/// Bytes of the longest list that is read; the longest one known has a tenth of it.
const LONGEST_LIST: usize = 1 << 16;

/// The bodies that are named at a place.
pub(super) fn list(text: &str, at: At, rule: Rule) -> List {
    let whole = at.clone();
    let at = at.start..at.start + window::first(&text[at], LONGEST_LIST).len();
    let mut found = List {
        bodies: Vec::new(),
        unread: Vec::new(),
        among_others: AMONG_OTHERS
            .iter()
            .any(|among| text[at.clone()].contains(among)),
        end: at.end,
        rule,
    };
    // What districts behind `stadsdelsnämnderna` are.
    let mut shared: Option<&str> = None;
    let end = at.end;
    let parts = parts(text, at);
    let mut next = 0;
    while let Some(part) = parts.get(next) {
        let first = next;
        let mut last = first;
        let at = part.at.clone();
        let words = &text[at.clone()];
        if begins_clause(words) {
            break;
        }
        shared = part.announced(text).or(shared);
        if let Some((noun, district)) = behind_plural(words) {
            shared = Some(noun);
            found.push_district(text, at.end - district.len()..at.end, noun);
        } else if let Some(noun) = shared.filter(|_| !part.regroups && is_district(words)) {
            found.push_district(text, at, noun);
            shared = shared.filter(|_| part.joint == ", ");
        } else if let Some((plural, noun)) = up_to_plural(text, &parts, first) {
            last = plural;
            for part in &parts[first..=last] {
                let words = &text[part.at.clone()];
                let len = before_plural(words).map_or(words.len(), |(_, district)| district.len());
                found.push_district(text, part.at.start..part.at.start + len, noun);
            }
        } else if !words.is_empty() {
            shared = None;
            last = last_of_name(text, &parts, first);
            found.push_name(text, at.start..parts[last].at.end);
        }
        next = if parts[last].behind == Some(Behind::Clause) {
            behind_clause(text, &parts, last)
        } else {
            last + 1
        };
    }
    if end < whole.end {
        found.unread.push(end..whole.end);
        found.end = whole.end;
    }
    found
}

/// Whether the words say something new: `har behandlats i nämnden`.
fn begins_clause(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or(words);
    first.starts_with(char::is_lowercase) && (is_finite_verb(first) || is_participle(first))
}

impl List {
    fn push_district(&mut self, text: &str, at: At, noun: &str) {
        self.bodies.push(Named {
            name: bodies::of_district(&text[at.clone()], noun),
            at,
        });
    }

    /// Adds a name, if it reads as one.
    pub(super) fn push_name(&mut self, text: &str, at: At) {
        let at = without_parenthesis(text, at);
        let words = &text[at.clone()];
        if words.len() <= LONGEST_NAME && is_name(words) {
            self.bodies.push(Named {
                name: bodies::canonical(words),
                at,
            });
        } else {
            self.unread.push(at);
        }
    }
}

/// Whether the words can be the name of a body.
fn is_name(words: &str) -> bool {
    let mut rest = words.split(' ');
    let first = rest.next().unwrap_or(words);
    if first.contains(char::is_uppercase) {
        // `Hela Norrdal ska leva`, but not `Kulturnämnden anser`
        let is_verb = |word: &&str| word.starts_with(char::is_lowercase) && is_finite_verb(word);
        let verb = window::pieces(words).skip(1).find(is_verb);
        let subject = verb
            .and_then(|verb| words.split_once(verb))
            .map(|(subject, _)| subject);
        let subject = subject.map_or("", str::trim_end);
        // `Föreningen för hörandes rätt`: behind a preposition it is no verb.
        let is_subject = !ends_open(subject) && bodies::is_body(subject);
        return first.starts_with(char::is_alphanumeric) && !is_subject;
    }
    first.starts_with(char::is_alphabetic)
        && (!UNNAMED.contains(&first) || is_named_by_purpose(words))
        && !has_main_verb(words)
        // `attention Ekby`, whose first letter slipped
        && (is_own(words)
            || GROUPS.contains(&first)
            || rest.next().is_some_and(|next| next.starts_with(char::is_uppercase)))
}

/// Whether the one that is meant is named by what it is for: `den gemensamma nämnden för färdtjänst`, but
/// not `den berörda nämnden`.
fn is_named_by_purpose(words: &str) -> bool {
    let Some((head, _)) = words.split_once(" för ") else {
        return false;
    };
    let head: Vec<&str> = head.split(' ').collect();
    matches!(head[..], ["den" | "det", adjective, noun]
        if adjective.ends_with('a') && is_definite(noun) && bodies::is_body(noun))
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
