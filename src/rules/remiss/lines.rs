//! A list of lines behind a colon, one body a line.
//!
//! ```text
//! Ärendet har remitterats till följande instanser:
//! - Boverket
//! - Ekby kommun
//! ```

use crate::language::grammar::{ends_sentence, is_finite_verb};
use crate::language::headings;
use crate::language::items::marker;
use crate::report::Rule;
use crate::rules::remiss::list::{List, list};
use crate::rules::remiss::words::SHARED;
use crate::source::reading::At;

/// Bytes in a line that names a body, at most.
const LONGEST: usize = 200;

/// The list in the lines that begin at `from`.
pub(super) fn list_of_lines(text: &str, from: usize, rule: Rule) -> Option<List> {
    let mut found: Option<List> = None;
    let mut start = from;
    let mut marked = None;
    while let Some(line) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let line = line.split('\n').next().unwrap_or(line);
        let end = start + line.len();
        let marker = marker_len(line);
        // The first line shows whether they have bullets or numbers.
        if *marked.get_or_insert(marker > 0) != (marker > 0) {
            break;
        }
        let Some(entry) = entry(text, start + marker..end, rule) else {
            break;
        };
        match &mut found {
            Some(found) => {
                // What names a body again is the heading of its answer.
                let names = |name: &str| found.bodies.iter().any(|body| body.name == name);
                if entry.bodies.iter().any(|body| names(&body.name)) {
                    break;
                }
                found.bodies.extend(entry.bodies);
                found.end = end;
            }
            None => found = Some(List { end, ..entry }),
        }
        start = end + 1;
        if ends_sentence(line) {
            break;
        }
    }
    found
}

/// The length of the bullet or the number that a line begins with. A name may begin in lower case.
fn marker_len(line: &str) -> usize {
    if let Some(marker) = marker(line) {
        return marker.len;
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let stop = [". ", ") "]
        .iter()
        .any(|stop| line[digits..].starts_with(stop));
    if digits > 0 && stop { digits + 2 } else { 0 }
}

/// The bodies in one line, if it names some and says no more.
fn entry(text: &str, at: At, rule: Rule) -> Option<List> {
    let line = &text[at.clone()];
    let bare = line.trim_end_matches(['.', ',', ';', ' ']);
    let bare = [" och", " samt", ", och", ", samt"]
        .iter()
        .find_map(|joint| bare.strip_suffix(joint))
        .unwrap_or(bare);
    let at = at.start..at.start + bare.len();
    if bare.len() > LONGEST || headings::is_heading(bare) {
        return None;
    }
    let shares = SHARED.iter().any(|(_, plural, _)| bare.contains(plural));
    let mut entry = list(text, at.clone(), rule);
    // One body a line, so what parts a list is a part of its name.
    let parted = entry.bodies.len() + entry.unread.len() > 1 && !shares;
    if parted && !bare.split(' ').skip(1).any(is_finite_verb) {
        entry.bodies.clear();
        entry.unread.clear();
        entry.push_name(text, at);
    }
    (!entry.bodies.is_empty() && entry.unread.is_empty()).then_some(entry)
}
