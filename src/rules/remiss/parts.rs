//! The parts of a list of consulted bodies: where it is cut, and what of each part may be a name.

use crate::language::grammar::starts_with_lower;
use crate::language::window;
use crate::language::words::small;
use crate::rules::remiss::phrases::{Behind, behind, leading};
use crate::rules::remiss::words::{JOINTS, LEADING, PAIRED, REGROUPS, SHARED};
use crate::source::reading::At;

/// A clause that names bodies of its own names at most so many.
const LONGEST_CLAUSE: usize = 24;

/// Bytes within which what stands behind a name begins.
const LONGEST_NAME: usize = 240;

/// A part of the list.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The whole of it.
    whole: At,
    /// What of it may be a name.
    pub(super) at: At,
    /// What stands before it.
    pub(super) joint: &'static str,
    /// Whether `till` or the like stands before it, so that no group goes on.
    pub(super) regroups: bool,
    /// What stands behind the name and is none of it.
    pub(super) behind: Option<Behind>,
}

impl Part {
    fn new(text: &str, whole: At, joint: &'static str) -> Part {
        let words = &text[whole.clone()];
        let (name, regroups) = without_leading(words);
        let (len, behind) = name_len(name);
        let start = whole.end - name.len();
        Part {
            at: start..start + name[..len].trim_end().len(),
            whole,
            joint,
            regroups,
            behind,
        }
    }

    fn is_after_comma(&self) -> bool {
        self.joint.starts_with(',')
    }

    /// What the districts are that its first words announce: `följande stadsdelsnämnder: Ekby`.
    pub(super) fn announced(&self, text: &str) -> Option<&'static str> {
        let before = &text[self.whole.start..self.at.start];
        let mut shared = SHARED.iter();
        let (.., noun) = shared.find(|(_, plural, _)| before.contains(plural))?;
        before.contains(':').then_some(noun)
    }

    /// Whether it is joined to the part before as the last of several.
    pub(super) fn is_after_and(&self) -> bool {
        self.joint == " och "
    }
}

/// Cuts the list at its joints, outside parentheses and suspended compounds.
pub(super) fn parts(text: &str, list: At) -> Vec<Part> {
    let bytes = text.as_bytes();
    let mut parts = Vec::new();
    let (mut start, mut at, mut depth) = (list.start, list.start, 0usize);
    let mut joint = ", ";
    while at < list.end {
        match bytes[at] {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b',' | b';' | b' ' if depth == 0 => {
                let rest = &text[at..list.end];
                let suspended = at > 0 && bytes[at - 1] == b'-';
                // `såväl kontoret som nämnden`
                let paired = starts_with_lower(&text[start..], "såväl ").then_some(PAIRED);
                let mut joints = JOINTS.iter().chain(paired.into_iter().flatten());
                let found = joints.find(|joint| rest.starts_with(**joint));
                if let Some(found) = found.filter(|_| at > list.start && !suspended) {
                    parts.push(Part::new(text, start..at, joint));
                    joint = found;
                    at += joint.len();
                    start = at;
                    continue;
                }
            }
            _ => {}
        }
        at += 1;
    }
    parts.push(Part::new(text, start..list.end, joint));
    parts
}

/// The number of the part behind the clause that stands in part `first`.
pub(super) fn behind_clause(text: &str, parts: &[Part], first: usize) -> usize {
    // `som har underremitterat ärendet till A, B och C, samt till D`
    let clause = &text[parts[first].at.end..parts[first].whole.end];
    let names_bodies = clause.contains(" till ");
    let closes = |part: &Part| (part.is_after_comma() && part.joint != ", ") || part.regroups;
    let later = || (first + 1..parts.len()).take(LONGEST_CLAUSE);
    let close = later().find(|&i| names_bodies && closes(&parts[i]));
    close
        .or_else(|| later().find(|&i| parts[i].is_after_comma() || parts[i].regroups))
        .unwrap_or(parts.len().min(first + 1 + LONGEST_CLAUSE))
}

/// The words behind those that stand before a name and are none of it, and whether these begin a new
/// group of names.
fn without_leading(words: &str) -> (&str, bool) {
    let mut words = words.trim_start();
    let mut regroups = false;
    loop {
        let lead = LEADING
            .iter()
            .find(|lead| {
                // Nearly always no entry begins with the same letter.
                begins_like(words, lead)
                    && (starts_with_lower(words, lead) || words == lead.trim_end())
            })
            .map(|lead| lead.len().min(words.len()));
        let Some(len) = lead
            .or_else(|| leading(words))
            .or_else(|| introduced(words))
        else {
            return (words, regroups);
        };
        regroups |= lead.is_none() || REGROUPS.contains(&&words[..len]);
        words = words[len..].trim_start();
    }
}

/// Whether the first byte of `words`, in lower case, is that of `lower`.
fn begins_like(words: &str, lower: &str) -> bool {
    let first = words.bytes().next().map(small);
    first == lower.bytes().next()
}

/// The length of what announces names: `följande instanser: `.
fn introduced(words: &str) -> Option<usize> {
    let colon = memchr::memchr(b':', window::first(words, 80).as_bytes())?;
    let announces =
        words[colon + 1..].starts_with(' ') && !words[..colon].contains(char::is_uppercase);
    announces.then_some(colon + 2)
}

/// How much of the words may be a name, and what stands behind it.
fn name_len(words: &str) -> (usize, Option<Behind>) {
    let mut depth = 0usize;
    let mut start = 0;
    for word in window::pieces(window::first(words, LONGEST_NAME)) {
        if depth == 0
            && let Some(found) = behind(&words[..start], &words[start..])
        {
            return (start, Some(found));
        }
        let count = |bracket| word.bytes().filter(|&byte| byte == bracket).count();
        depth = (depth + count(b'(')).saturating_sub(count(b')'));
        start += word.len() + 1;
    }
    (words.len(), None)
}
