//! The parts of a list of consulted bodies: where one name ends and the next begins.

use crate::rules::remiss::words::{JOINTS, LEADING};
use crate::source::reading::At;

/// A clause that names bodies of its own names at most so many.
const LONGEST_CLAUSE: usize = 24;

/// A part of the list, and what stands before it.
pub(super) struct Part {
    pub(super) at: At,
    joint: &'static str,
}

impl Part {
    fn is_after_comma(&self) -> bool {
        self.joint.starts_with(',')
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
            b',' | b' ' if depth == 0 => {
                let rest = &text[at..list.end];
                let suspended = bytes[at] == b' ' && bytes[at - 1] == b'-';
                let found = JOINTS.iter().find(|joint| rest.starts_with(**joint));
                if let Some(found) = found.filter(|_| !suspended) {
                    parts.push(Part {
                        at: start..at,
                        joint,
                    });
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
    parts.push(Part {
        at: start..list.end,
        joint,
    });
    parts
}

/// The number of the part behind the relative clause that begins with part `first`.
pub(super) fn behind_relative(text: &str, parts: &[Part], first: usize) -> usize {
    // `som har underremitterat ärendet till A, B och C, samt till D`
    let names_bodies = text[parts[first].at.clone()].contains(" till ");
    let closes = |part: &Part| {
        (part.is_after_comma() && part.joint != ", ") || text[part.at.clone()].starts_with("till ")
    };
    let later = || (first + 1..parts.len()).take(LONGEST_CLAUSE);
    let close = later().find(|&i| names_bodies && closes(&parts[i]));
    close
        .or_else(|| later().find(|&i| parts[i].is_after_comma()))
        .unwrap_or(parts.len().min(first + 1 + LONGEST_CLAUSE))
}

/// The place without the words that stand before a name and are none of it.
pub(super) fn without_leading(text: &str, at: At) -> At {
    let mut words = text[at.clone()].trim_start();
    while let Some(rest) = LEADING.iter().find_map(|lead| words.strip_prefix(lead)) {
        words = rest;
    }
    at.end - words.len()..at.end - (words.len() - words.trim_end().len())
}
