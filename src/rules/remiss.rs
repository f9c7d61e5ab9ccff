//! The list of consulted bodies (*remissinstanser*): a small grammar.
//!
//! ```text
//! list   := subject "har" ("för synpunkter")? "remitterats" purpose? "till" body (joint "till"? body)* "."
//! joint  := "," | "och" | "samt" | "respektive", alone or behind a comma
//! body   := name relative?
//! relative := ("som" | "där" | "vilken") … up to the next comma
//! name   := words | suspended | district+ "stadsdelsnämnder" | "stadsdelsnämnderna" ("för"|"i")? district+
//! suspended := part"-" "och" word            -- one body: `miljö- och hälsoskyddsnämnden`
//! ```
//!
//! | list | bodies |
//! | --- | --- |
//! | `kontoret, Ekby stadsdelsnämnd och Boverket` | `Kontoret`, `Ekby stadsdelsnämnd`, `Boverket` |
//! | `trafik- och parknämnden samt till Ekby kommun` | `Trafik- och parknämnden`, `Ekby kommun` |
//! | `stadsdelsnämnderna Ekby och Norrdal` | `Ekby stadsdelsnämnd`, `Norrdals stadsdelsnämnd` |
//!
//! The list ends with its sentence. A ministry that *har remitterat* something asks the city, and
//! is no part of this.

use std::collections::{HashMap, HashSet};

use crate::bodies;
use crate::rules::triggers::{Hit, Trigger};
use crate::sentences::first_sentence;
use crate::source::reading::At;
use crate::swedish::{nominative, starts_upper};

/// What may stand between the word that sends out and the bodies.
const TO: [&str; 6] = [
    " till ",
    " för yttrande till ",
    " för synpunkter till ",
    " för remiss till ",
    " för beredning till ",
    " ut till ",
];

/// What parts one body from the next; those with a comma before those without.
const JOINTS: [&str; 8] = [
    ", och ",
    ", samt ",
    ", respektive ",
    ", ",
    " och ",
    " samt ",
    " respektive ",
    " resp. ",
];

/// What may stand before a body's name and is none of it.
const LEADING: [&str; 6] = ["till ", "även ", "från ", "hos ", "dels ", "av "];

/// Words that begin a clause about the body before.
const RELATIVES: [&str; 5] = ["som ", "där ", "vilken ", "vilka ", "vilket "];

/// A name longer than this was not understood.
const LONGEST_NAME: usize = 120;

/// A consulted body, where it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// Canonical.
    pub(crate) name: String,
    pub(crate) at: At,
}

/// A sentence that says who was consulted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct List {
    pub(crate) bodies: Vec<Named>,
    /// What stands in the list and does not read as a name.
    pub(crate) unread: Vec<At>,
}

/// The consulted bodies of all lists, each once, in the order of first mention.
#[derive(Debug, Default)]
pub(crate) struct Consulted {
    bodies: Vec<String>,
    index: HashMap<String, usize>,
    first_words: HashSet<String>,
}

impl Consulted {
    pub(crate) fn of(lists: &[List]) -> Consulted {
        let mut consulted = Consulted::default();
        for named in lists.iter().flat_map(|list| &list.bodies) {
            if !consulted.index.contains_key(&named.name) {
                consulted
                    .index
                    .insert(named.name.clone(), consulted.bodies.len());
                consulted.bodies.push(named.name.clone());
                consulted
                    .first_words
                    .insert(first_word(&named.name).to_owned());
            }
        }
        consulted
    }

    /// Canonical names.
    pub(crate) fn bodies(&self) -> &[String] {
        &self.bodies
    }

    /// Which of the bodies has this canonical name.
    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        self.index.get(name).copied()
    }

    /// The body whose name begins `text`, in the nominative or the genitive; of several such
    /// names the longest.
    pub(crate) fn speaker(&self, text: &str) -> Option<usize> {
        // Most paragraphs are told by their first word.
        let first = first_word(text);
        if !self.first_words.contains(first) && !self.first_words.contains(nominative(first)) {
            return None;
        }
        // A name ends at the end of a word, and has no more words than this.
        text.char_indices()
            .filter(|(_, character)| !character.is_alphanumeric())
            .map(|(end, _)| &text[..end])
            .take(16)
            .filter_map(|name| self.number(name).or_else(|| self.number(nominative(name))))
            .last()
    }
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or("")
}

/// Every list of consulted bodies in `text`, in order.
pub(crate) fn lists(text: &str, hits: &[Hit]) -> Vec<List> {
    let mut lists = Vec::new();
    let mut done = 0;
    for hit in hits.iter().filter(|hit| hit.trigger == Trigger::Referral) {
        let after = &text[hit.at.end..];
        let Some(to) = TO.iter().find(|to| after.starts_with(**to)) else {
            continue;
        };
        if hit.at.start < done || is_denied(&text[..hit.at.start]) {
            continue;
        }
        let from = hit.at.end + to.len();
        let sentence = first_sentence(&text[from..]);
        let end = from + sentence.strip_suffix('.').unwrap_or(sentence).len();
        lists.push(list(text, from..end));
        done = end;
    }
    lists
}

/// Whether the clause so far says that something was *not* sent out.
fn is_denied(before: &str) -> bool {
    // The verb stands within a few words of its negation.
    before
        .split_whitespace()
        .rev()
        .take(3)
        .any(|word| matches!(word, "inte" | "ej"))
}

/// A part of the list, and whether a comma stands before it.
struct Part {
    at: At,
    after_comma: bool,
}

/// Cuts the list at its joints, outside parentheses and suspended compounds.
fn parts(text: &str, list: At) -> Vec<Part> {
    let bytes = text.as_bytes();
    let mut parts = Vec::new();
    let (mut start, mut at, mut depth) = (list.start, list.start, 0usize);
    let mut after_comma = true;
    while at < list.end {
        match bytes[at] {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b',' | b' ' if depth == 0 => {
                let rest = &text[at..list.end];
                let suspended = bytes[at] == b' ' && bytes[at - 1] == b'-';
                let joint = JOINTS.iter().find(|joint| rest.starts_with(**joint));
                if let Some(joint) = joint.filter(|_| !suspended) {
                    parts.push(Part {
                        at: start..at,
                        after_comma,
                    });
                    after_comma = joint.starts_with(',');
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
        after_comma,
    });
    parts
}

fn list(text: &str, at: At) -> List {
    let mut found = List::default();
    // Districts that stand before the word that says what they are: `A, B och Cs stadsdelsnämnder`.
    let mut waiting: Vec<At> = Vec::new();
    let mut districts = false;
    let mut in_relative = false;
    for part in parts(text, at) {
        in_relative &= !part.after_comma;
        let at = without_leading(text, part.at);
        let words = &text[at.clone()];
        in_relative |= RELATIVES.iter().any(|relative| words.starts_with(relative));
        if in_relative || words.is_empty() {
            continue;
        }
        if let Some(district) = words.strip_prefix("stadsdelsnämnderna ") {
            let bare = ["för ", "i ", "inom "]
                .iter()
                .find_map(|word| district.strip_prefix(word))
                .unwrap_or(district);
            districts = true;
            found.push_waiting(text, &mut waiting);
            found.push_district(text, at.end - bare.len()..at.end);
        } else if let Some(district) = words.strip_suffix(" stadsdelsnämnder")
            && !waiting.is_empty()
        {
            for waiting in waiting.drain(..) {
                found.push_district(text, waiting);
            }
            found.push_district(text, at.start..at.start + district.len());
        } else if is_district(words) && districts {
            found.push_district(text, at);
        } else if is_district(words) {
            waiting.push(at);
        } else {
            districts = false;
            found.push_waiting(text, &mut waiting);
            found.push_name(text, at);
        }
    }
    found.push_waiting(text, &mut waiting);
    found
}

impl List {
    /// What waited for a word that never came are names of their own.
    fn push_waiting(&mut self, text: &str, waiting: &mut Vec<At>) {
        for at in waiting.drain(..) {
            self.push_name(text, at);
        }
    }

    fn push_district(&mut self, text: &str, at: At) {
        self.bodies.push(Named {
            name: bodies::district_committee(&text[at.clone()]),
            at,
        });
    }

    fn push_name(&mut self, text: &str, at: At) {
        let words = &text[at.clone()];
        let reads = words.starts_with(char::is_alphabetic)
            && words.len() <= LONGEST_NAME
            && !crate::swedish::has_main_verb(words);
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

/// Whether `words` could be a district's name and nothing else: capitals only, no form of a body.
fn is_district(words: &str) -> bool {
    words.split([' ', '-']).all(starts_upper) && !bodies::is_body(words)
}

fn without_leading(text: &str, at: At) -> At {
    let mut words = text[at.clone()].trim_start();
    while let Some(rest) = LEADING.iter().find_map(|lead| words.strip_prefix(lead)) {
        words = rest;
    }
    at.end - words.len()..at.end - (words.len() - words.trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::triggers::scan;

    fn names(text: &str) -> Vec<String> {
        lists(text, &scan(text))
            .into_iter()
            .flat_map(|list| list.bodies)
            .map(|body| body.name)
            .collect()
    }

    #[test]
    fn coordination_of_every_kind() {
        for (list, expected) in [
            (
                "stadsledningskontoret, kulturnämnden, Ekby\u{20}stadsdelsnämnd och Boverket.",
                &[
                    "Stadsledningskontoret",
                    "Kulturnämnden",
                    "Ekby stadsdelsnämnd",
                    "Boverket",
                ][..],
            ),
            (
                "trafik- och parknämnden samt till Ekby kommun.",
                &["Trafik- och parknämnden", "Ekby kommun"],
            ),
            (
                "kulturnämnden, stadsdelsnämnderna Ekby, Norrdal och Vik-Ala.",
                &[
                    "Kulturnämnden",
                    "Ekby stadsdelsnämnd",
                    "Norrdals stadsdelsnämnd",
                    "Vik-Ala stadsdelsnämnd",
                ],
            ),
            (
                "kulturnämnden samt till stadsdelsnämnderna för Ekby och Norrdal.",
                &[
                    "Kulturnämnden",
                    "Ekby stadsdelsnämnd",
                    "Norrdals stadsdelsnämnd",
                ],
            ),
            (
                "Ekby, Vik och Norrdals stadsdelsnämnder samt Lika Rätt.",
                &[
                    "Ekby stadsdelsnämnd",
                    "Viks stadsdelsnämnd",
                    "Norrdals stadsdelsnämnd",
                    "Lika Rätt",
                ],
            ),
            (
                "Stadens Bolag AB, som har lämnat ärendet till Hamnen AB och Parken AB, samt till Företagarna.",
                &["Stadens Bolag AB", "Företagarna"],
            ),
            (
                "Pensionärernas riksorganisation (PRO), Ekby hembygdsförening m.fl. lokala föreningar. Kontoret har",
                &[
                    "Pensionärernas riksorganisation (PRO)",
                    "Ekby hembygdsförening m.fl. lokala föreningar",
                ],
            ),
        ] {
            assert_eq!(
                names(&format!("Ärendet har remitterats till {list}")),
                expected,
                "{list}"
            );
        }
    }

    #[test]
    fn openers() {
        for opener in [
            "Motionen har för synpunkter remitterats till",
            "Förslaget har remitterats för yttrande till",
            "Ärendet har skickats på remiss till",
            "Motionen sändes ut på remiss till",
        ] {
            assert_eq!(
                names(&format!("{opener} kulturnämnden.")),
                ["Kulturnämnden"],
                "{opener}"
            );
        }
        for other in [
            "Departementet har remitterat förslaget till kulturnämnden.",
            "Ärendet har inte remitterats till kulturnämnden.",
            "Ärendet har remitterats.",
        ] {
            assert_eq!(names(other), [""; 0], "{other}");
        }
    }
}
