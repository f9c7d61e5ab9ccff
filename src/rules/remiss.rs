//! The list of consulted bodies (*remissinstanser*): a small grammar.
//!
//! ```text
//! list     := subject "har" ("för synpunkter")? "remitterats" purpose? "till" body (joint "till"? body)* "."
//!           | subject "har beretts av" body …              -- no remiss: the office alone
//!           | "Yttrande har även inkommit från" body …     -- adds to a list before it
//! joint    := "," | "och" | "samt" | "respektive", alone or behind a comma
//! body     := name short? relative? parenthesis?
//! relative := "," ("som" | "där" | "vilken") … up to the next comma, or, where the clause names
//!             bodies of its own ("som har underremitterat till A och B"), up to ", samt" or "till"
//! name     := words | suspended | group | district+ plural | plural ("för"|"i")? district+
//! suspended := part"-" "och" word            -- one body: `miljö- och hälsoskyddsnämnden`
//! plural   := "stadsdelsnämnder(na)" | "stadsdelsförvaltningar(na)"
//! group    := ("samtliga" | "alla" | "stadens") plural
//! ```
//!
//! | list | bodies |
//! | --- | --- |
//! | `kontoret, Ekby stadsdelsnämnd och Boverket` | `Kontoret`, `Ekby stadsdelsnämnd`, `Boverket` |
//! | `trafik- och parknämnden samt till Ekby kommun` | `Trafik- och parknämnden`, `Ekby kommun` |
//! | `stadsdelsnämnderna Ekby och Norrdal` | `Ekby stadsdelsnämnd`, `Norrdals stadsdelsnämnd` |
//! | `Ekby och Norrdals stadsdelsnämnder` | the same |
//! | `rådet (KPR)`, `Bolaget AB (Dotter AB)` | `Rådet (KPR)`, `Bolaget AB` |
//!
//! The list ends with its sentence. A ministry that *har remitterat* something asks the city, and
//! is no part of this.

use std::collections::{BTreeMap, BTreeSet};

use crate::language::grammar::{nominative, starts_upper};
use crate::language::sentences::first_sentence;
use crate::language::{bodies, window};
use crate::report::Rule;
use crate::rules::triggers::{Hit, Trigger};
use crate::source::reading::At;

/// How the word ends that names an office as asked: it prepared the matter.
const PREPARED: &str = "beretts";

/// What may stand between the word that sends out and the bodies.
const TO: [&str; 6] = [
    " till ",
    " för yttrande till ",
    " för synpunkter till ",
    " för remiss till ",
    " för beredning till ",
    " ut till ",
];

/// What says that an answer came from somebody who may not have been asked before.
const ALSO: [&str; 4] = [
    " har även ",
    " har också ",
    " har dessutom ",
    " har därutöver ",
];

/// What comes in.
const ANSWERS: [&str; 4] = ["Yttrande", "Synpunkter", "Svar", "Remissvar"];

/// Words before those that are asked without being named: `de berörda nämnderna`, `den som vill`.
const UNNAMED: [&str; 14] = [
    "den", "det", "de", "dem", "alla", "andra", "övriga", "flera", "några", "vissa", "olika", "en",
    "ett", "berörda",
];

/// Plural that several districts share, before and behind them, and the noun that each then has.
const SHARED: [(&str, &str, &str); 2] = [
    ("stadsdelsnämnderna", "stadsdelsnämnder", "stadsdelsnämnd"),
    (
        "stadsdelsförvaltningarna",
        "stadsdelsförvaltningar",
        "stadsdelsförvaltning",
    ),
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

/// A clause that names bodies of its own names at most so many.
const LONGEST_CLAUSE: usize = 24;

/// How many bytes longer than known a name may be: a genitive, a spelling that slips, letters whose lower
/// case is shorter.
const SLIPS: usize = 16;

/// A name longer than this was not understood.
const LONGEST_NAME: usize = 120;

/// So many names are compared with one before its key is made.
const FEW: usize = 16;

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

/// The consulted bodies of all lists, each once, in the order of first mention.
#[derive(Debug, Default)]
pub(crate) struct Consulted {
    bodies: Vec<String>,
    /// By spelling, and by the letters that stand behind a name.
    index: BTreeMap<String, usize>,
    first_words: BTreeSet<String>,
    /// The lengths of the spellings, so that few beginnings of a paragraph need be looked up.
    lengths: Vec<bool>,
}

impl Consulted {
    pub(crate) fn of(lists: &[List]) -> Consulted {
        let mut consulted = Consulted::default();
        for named in lists.iter().flat_map(|list| &list.bodies) {
            if consulted.number(&named.name).is_none() {
                consulted.add(&named.name);
            }
        }
        consulted
    }

    fn add(&mut self, name: &str) {
        let number = self.bodies.len();
        self.bodies.push(name.to_owned());
        let mut names = vec![name];
        if let Some((long, short)) = bodies::abbreviation(name) {
            names.extend([long, short]);
        }
        for name in names {
            self.call(name, number);
        }
    }

    /// Adds a spelling.
    fn call(&mut self, name: &str, number: usize) {
        let key = bodies::key(name);
        if self.lengths.len() <= key.len() {
            self.lengths.resize(key.len() + 1, false);
        }
        self.lengths[key.len()] = true;
        self.index.entry(key).or_insert(number);
        self.first_words.insert(first_word(name).to_owned());
    }

    /// Tells that two names are one body's, where one of them is known: `Ekrådet (EKR)`.
    pub(crate) fn also_called(&mut self, long: &str, short: &str) {
        for (known, other) in [(long, short), (short, long)] {
            if let Some(number) = self.known(known)
                && self.number(other).is_none()
            {
                self.call(other, number);
            }
        }
    }

    /// Canonical names.
    pub(crate) fn bodies(&self) -> &[String] {
        &self.bodies
    }

    /// Which of the bodies is called so.
    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        // Most names are canonical, and hardly a document has more bodies than a few.
        let as_written = self.bodies.iter().take(FEW).position(|body| body == name);
        as_written.or_else(|| self.index.get(&bodies::key(name)).copied())
    }

    /// The body whose name begins `text`, in the nominative or the genitive; of several such
    /// names the longest.
    pub(crate) fn speaker(&self, text: &str) -> Option<usize> {
        let number = |name| self.known(name).or_else(|| self.known(nominative(name)));
        self.names_at(text).filter_map(number).last()
    }

    /// The longest name of a consulted body that `text` begins with, in the nominative.
    pub(crate) fn name_at<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.names_at(text)
            .filter(|name| self.known(name).is_some())
            .last()
    }

    /// The same as [`Consulted::number`], for what is hardly ever a name.
    pub(crate) fn known(&self, name: &str) -> Option<usize> {
        // A spelling is as long as its key, but for those of `… stadsdelsnämnd` and for letters
        // behind U+00FF, whose lower case may be longer.
        let may_be = self.lengths.get(name.len()).is_some_and(|&known| known)
            || ends_with_mnd(name)
            || name.bytes().any(|byte| byte > 0xC3);
        may_be.then(|| self.number(name)).flatten()
    }

    /// All beginnings of `text` that may be a name of a body.
    fn names_at<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        // Most paragraphs are told by their first word.
        let first = first_word(text);
        let bare = nominative(first);
        let known = self.first_words.contains(first)
            || (bare.len() < first.len() && self.first_words.contains(bare));
        // A name ends at the end of a word, and has no more words than this. Nor is it longer than its
        // key but for a few letters.
        let most = if known { 16 } else { 0 };
        window::first(text, self.lengths.len() + SLIPS)
            .char_indices()
            .filter(|(_, character)| !character.is_alphanumeric())
            .map(|(end, character)| &text[..end + usize::from(character == ')')])
            .take(most)
    }
}

/// Whether the name ends as `nämnd` does, in either case.
fn ends_with_mnd(name: &str) -> bool {
    let end = name.as_bytes().last_chunk();
    end.is_some_and(|end: &[u8; 3]| end.eq_ignore_ascii_case(b"mnd"))
}

fn first_word(text: &str) -> &str {
    let ascii = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let behind = text[ascii..].find(|c: char| !c.is_alphanumeric());
    &text[..behind.map_or(text.len(), |len| ascii + len)]
}

/// Every list of consulted bodies in `text`, in order.
pub(crate) fn lists(text: &str, hits: &[Hit]) -> Vec<List> {
    let mut lists = Vec::new();
    let mut done = 0;
    for hit in hits {
        let from = match hit.trigger {
            Trigger::Referral => sent_to(text, &hit.at),
            // An answer alone makes nobody consulted.
            Trigger::Contribution if !lists.is_empty() => came_also(text, &hit.at),
            _ => None,
        };
        let Some(from) = from.filter(|_| hit.at.start >= done) else {
            continue;
        };
        let rule = match hit.trigger {
            Trigger::Contribution => Rule::RemissContributed,
            _ if text[hit.at.clone()].ends_with(PREPARED) => Rule::RemissPrepared,
            _ => Rule::RemissSent,
        };
        let sentence = first_sentence(&text[from..]);
        let end = from + sentence.strip_suffix('.').unwrap_or(sentence).len();
        lists.push(list(text, from..end, rule));
        done = end;
    }
    lists
}

/// Where the bodies begin behind the word that sends a matter out.
fn sent_to(text: &str, at: &At) -> Option<usize> {
    let after = &text[at.end..];
    let to = if text[at.clone()].ends_with(PREPARED) {
        after.starts_with(" av ").then_some(" av ")
    } else {
        TO.iter().copied().find(|to| after.starts_with(to))
    };
    to.filter(|_| !is_denied(&text[..at.start]))
        .map(|to| at.end + to.len())
}

/// Where the bodies begin behind the words that say from whom an answer came as well.
fn came_also(text: &str, at: &At) -> Option<usize> {
    // "Synpunkter har dessutom " and no more.
    let before = window::last(&text[..at.start], 48);
    let sentence = before.rsplit(['.', '\n']).next().unwrap_or(before);
    let says = ANSWERS
        .iter()
        .any(|answer| sentence.trim_start().starts_with(answer))
        && ALSO.iter().any(|also| sentence.ends_with(also));
    (says && text[at.end..].starts_with(' ')).then_some(at.end + 1)
}

/// Whether `text` begins with the name of a body that was not consulted, and what it does: then the
/// paragraph is not of the body before.
pub(crate) fn opens_unlisted(text: &str, consulted: &Consulted) -> bool {
    let Some(subject) = crate::language::grammar::subject(text) else {
        return false;
    };
    // `Nämnden`, `Kontoret`: the one that spoke last.
    starts_upper(subject)
        && bodies::is_body(subject)
        && !bodies::is_bare(subject)
        && consulted.number(subject).is_none()
}

/// The bodies that are named at a place, be they consulted or not.
pub(crate) fn names(text: &str, at: At) -> Vec<Named> {
    list(text, at, Rule::RemissSent).bodies
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

/// A part of the list, and what stands before it.
struct Part {
    at: At,
    joint: &'static str,
}

impl Part {
    fn is_after_comma(&self) -> bool {
        self.joint.starts_with(',')
    }
}

/// Cuts the list at its joints, outside parentheses and suspended compounds.
fn parts(text: &str, list: At) -> Vec<Part> {
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

fn list(text: &str, at: At, rule: Rule) -> List {
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

/// The number of the part behind the relative clause that begins with part `first`.
fn behind_relative(text: &str, parts: &[Part], first: usize) -> usize {
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

/// `stadsdelsnämnderna för Ekby`: the noun of each, and the district.
fn behind_plural(words: &str) -> Option<(&'static str, &str)> {
    let (plural, _, noun) = SHARED
        .iter()
        .find(|(plural, ..)| words.starts_with(plural))?;
    let district = words[plural.len()..].strip_prefix(' ')?;
    let district = ["för ", "i ", "inom "]
        .iter()
        .find_map(|word| district.strip_prefix(word))
        .unwrap_or(district);
    is_district(district).then_some((noun, district))
}

/// `Ekbys stadsdelsnämnder`: the noun of each, and the district.
fn before_plural(words: &str) -> Option<(&'static str, &str)> {
    SHARED.iter().find_map(|(_, plural, noun)| {
        let district = words.strip_suffix(plural)?.strip_suffix(' ')?;
        is_district(district).then_some((*noun, district))
    })
}

impl List {
    /// What waited for a word that never came are names of their own.
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
            && !crate::language::grammar::has_main_verb(words);
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
    fn who_is_asked_without_a_name_is_no_body() {
        let text = "Ärendet har remitterats till kulturnämnden, de berörda nämnderna, övriga stadsdelsnämnder, \
                    De fria kyrkornas råd och den som vill.";
        assert_eq!(names(text), ["Kulturnämnden", "De fria kyrkornas råd"]);
        let unread: usize = lists(text, &scan(text))
            .iter()
            .map(|list| list.unread.len())
            .sum();
        assert_eq!(unread, 3);
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
