//! The statutes that the text has named: what `samma lag`, `lagen` and its own short forms mean.

use std::collections::HashMap;

use super::kinds::Kind;
use super::names::{Name, kind, title};
use super::words::{BEFORE_SHORT, TITLES};
use crate::language::window;
use crate::rules::people::words::PARTIES;

/// Bytes between a statute and the words that point back at it.
const NEAR: usize = 1000;
/// Bytes behind a statute that may hold its title and its short form.
const BEHIND: usize = 200;

/// A statute that was named.
#[derive(Clone, Debug)]
pub(super) struct Last {
    /// `SFS 2010:800`, or the name as written.
    pub(super) value: String,
    pub(super) kind: Kind,
    /// The chapter of the section that was cited, where there was one.
    pub(super) chapter: Option<String>,
    /// Whether a section was cited with it.
    pub(super) section: bool,
    /// Where it ends.
    pub(super) end: usize,
}

/// What has been named so far.
#[derive(Debug, Default)]
pub(super) struct Memory {
    last: [Option<Last>; Kind::COUNT],
    newest: usize,
    /// The number that each name and each short form was explained with; none where there were two.
    numbers: HashMap<String, Option<String>>,
}

impl Memory {
    /// Whether the text has explained `letters` as the short form of a statute.
    pub(super) fn is_short(&self, letters: &str) -> bool {
        self.numbers.contains_key(letters)
    }

    /// `SFS 2010:800` where it is known, or the name as written.
    pub(super) fn value(&self, name: &Name) -> String {
        let told = self
            .numbers
            .get(&name.name)
            .filter(|_| name.own && !name.given);
        let number = match told {
            Some(number) => number.as_ref(),
            None => name.number.as_ref(),
        };
        match number {
            Some(number) => format!("SFS {number}"),
            None => name.name.clone(),
        }
    }

    /// Keeps the statute whose citation ends at `last.end`.
    pub(super) fn keep(&mut self, last: Last) {
        self.newest = last.kind as usize;
        self.last[self.newest] = Some(last);
    }

    /// Keeps what `name` was given as its number, and the short form right behind it at `end`.
    pub(super) fn explain(&mut self, text: &str, name: &Name, end: usize) {
        let Some(number) = name.number.as_ref() else {
            return;
        };
        let names = [
            (name.given && name.own).then_some(name.name.as_str()),
            short_behind(&text[end..]),
        ];
        for name in names.into_iter().flatten() {
            self.numbers
                .entry(name.to_owned())
                .and_modify(|known| {
                    if known.as_ref() != Some(number) {
                        *known = None;
                    }
                })
                .or_insert_with(|| Some(number.clone()));
        }
    }

    /// The statute of this kind named last before `at`; of any kind where none is said.
    pub(super) fn last(&self, kind: Option<Kind>, at: usize) -> Option<&Last> {
        let place = kind.map_or(self.newest, |kind| kind as usize);
        let last = self.last[place].as_ref()?;
        (at.saturating_sub(last.end) <= NEAR).then_some(last)
    }
}

/// The short form behind a statute's number, with its title between them: ` om skatt på energi (LSE)`,
/// ` (nedan skollagen)`, `, PBL,`.
fn short_behind(text: &str) -> Option<&str> {
    let near = window::first(text, BEHIND);
    let near = near.split('\n').next().unwrap_or(near);
    let rest = near.strip_prefix(' ').unwrap_or("");
    let titled = TITLES.iter().any(|lead| rest.starts_with(lead));
    let behind = if titled { &rest[title(rest)..] } else { near };
    let mut inside = match behind.strip_prefix(" (") {
        Some(inside) => &inside[..inside.find(')')?],
        None => behind.strip_prefix(", ")?,
    };
    while let Some(word) = BEFORE_SHORT.iter().find(|word| {
        let rest = inside.strip_prefix(**word);
        rest.is_some_and(|rest| rest.starts_with([' ', ',']))
    }) {
        inside = inside[word.len()..].trim_start_matches([',', ' ']);
    }
    if behind.starts_with(',') {
        inside = &inside[..inside.find([',', '.', ')', ';'])?];
    }
    let capitals = inside.chars().filter(|c| c.is_uppercase()).count();
    let letters = inside.starts_with(char::is_uppercase)
        && (2..=8).contains(&inside.chars().count())
        && capitals >= 2
        && inside.chars().all(char::is_alphanumeric)
        && !PARTIES.iter().any(|(party, _)| *party == inside);
    let word = !inside.contains(' ') && kind(inside).is_some();
    (letters || word).then_some(inside)
}
