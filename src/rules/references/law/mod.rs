//! Sections of statutes: `2 kap. 3 § första stycket samt 5 kap. 1 § skollagen (2010:800)`.
//!
//! ```text
//! number   := digit{1,3} letter?                          16, 16 a
//! numbers  := number (between number)*                    3, 4 och 7; 9–11; 2 a–e
//! between  := "," | "och" | "samt" | "eller" | "–" | "-" | "till" …
//! group    := numbers ("§" | "§§") | numbers "kap." (numbers ("§" | "§§"))?
//! chain    := group subdivisions (between group subdivisions)*
//! citation := chain "i"? statute | statute chain | "§" numbers "i"? statute
//! statute  := name ("(" number ")")? | letters | "samma lag" | "lagen"
//! ```
//!
//! Below a section stand what [`subdivisions`] reads.
//!
//! The normal form is `(chapter "kap.")? sections "§" statute`: numbers with `, `, ` och ` and `–` between
//! them, one `§`, no subdivisions. Sections of one chapter are one reference, each further chapter is
//! another. The statute is `SFS` and its number where the text gave it or [`table`] knows it, and
//! else the name as written.
//!
//! | text | value |
//! | --- | --- |
//! | `3 §, 4 § och 7 § skollagen (2010:800)` | `3, 4 och 7 § SFS 2010:800` |
//! | `7 kap. 3 eller 4 § PBL` | `7 kap. 3 och 4 § PBL` |
//! | `2 kap. 3 § och 4 kap. 5 § skollagen` | `2 kap. 3 § skollagen`, `4 kap. 5 § skollagen` |
//! | `2 kap. 4 § tredje stycket 2 regeringsformen` | `2 kap. 4 § SFS 1974:152` |
//! | `Lag (1985:125) 3 §`, `PBL 5 kap. 10 §` | `3 § SFS 1985:125`, `5 kap. 10 § PBL` |
//! | `5 § samma lag`, `lagens 5 §` | the statute named last |
//! | `… 7 § skollagen (2010:800). Se även 9 §.` | `9 § SFS 2010:800` |
//! | `§ 3`, `9 §`, `3 § stadgarna`, `§ 4 LSS, svar` | – |

mod alone;
mod chain;
mod kinds;
mod memory;
mod names;
mod numerals;
mod subdivisions;
mod table;
mod words;

use super::found::Found;
use crate::language::grammar::{is_definite, is_finite_verb};
use crate::language::window;
use crate::report::{ReferenceKind, Rule};
use chain::{Part, chain, sign_first};
use kinds::Kind;
use memory::{Last, Memory};
use names::{
    Name, are_of_act, is_bare, kind, name_at_end, name_at_start, number_of, title, uncapitalized,
};
use words::{ANY_STATUTE, BEFORE_BARE, BEHIND_OTHERS, CHAPTER, SAME, TITLES};

pub(super) use alone::{lettered_statute, numbered_statute};

/// Bytes between a section and one behind it that names no statute.
const NEXT_SENTENCE: usize = 160;
/// Bytes that hold what stands right before a chain.
const BEFORE: usize = 160;

/// The reader of sections, with what the text has named so far.
#[derive(Debug, Default)]
pub(super) struct Law {
    memory: Memory,
}

/// What was read at a sign.
pub(super) struct Read {
    pub(super) found: Vec<Found>,
    /// Where the chain ends, whether or not its statute was found.
    pub(super) end: usize,
    /// Whether the first takes in the statute that was found right before it.
    pub(super) takes_previous: bool,
}

/// The statute of a chain.
struct Statute {
    value: String,
    kind: Kind,
    /// The chapter of sections that are given none.
    chapter: Option<String>,
    /// Where the whole citation begins and ends.
    start: usize,
    end: usize,
}

impl Law {
    /// Keeps a statute that was found without a section.
    pub(super) fn keep(&mut self, text: &str, found: &Found) {
        let written = &text[found.at.clone()];
        let name = written.split(" (").next().unwrap_or(written);
        let kind = kind(name).unwrap_or(Kind::Act);
        let number = found.value.strip_prefix("SFS ").map(str::to_owned);
        let name = Name {
            own: !is_bare(name) && !name.starts_with("SFS"),
            name: uncapitalized(name),
            kind,
            given: number.is_some(),
            number: number.or_else(|| number_of(name)),
            len: written.len(),
        };
        self.memory.explain(text, &name, found.at.end);
        let last = Last {
            value: self.memory.value(&name),
            kind,
            chapter: None,
            section: false,
            end: found.at.end,
        };
        self.memory.keep(last);
    }

    /// The sections of the chain whose first sign, or the word for its first chapter, stands at `mark`;
    /// `previous` is what was found before it.
    pub(super) fn sections(
        &mut self,
        text: &str,
        mark: usize,
        previous: Option<&Found>,
    ) -> Option<Read> {
        let done = previous.map_or(0, |found| found.at.end);
        let led = chain(text, mark, done);
        let sign_leads = led.is_none();
        let parts = led.or_else(|| sign_first(text, mark))?;
        let (start, end) = (parts.first()?.at.start, parts.last()?.at.end);
        let mut takes_previous = false;
        let behind = self.behind(text, start, end, sign_leads);
        let statute = behind.or_else(|| {
            let previous = previous.filter(|found| is_adjacent(text, start, end, found));
            takes_previous = previous.is_some();
            let named = match previous {
                Some(found) => {
                    let last = self.memory.last(None, start)?;
                    Some((found.at.start, last.value.clone(), last.kind))
                }
                None => self.before(text, start),
            };
            named.map(|(start, value, kind)| Statute {
                value,
                kind,
                chapter: None,
                start,
                end,
            })
        });
        let statute = match statute {
            Some(statute) => Some(statute),
            None if sign_leads => None,
            None => self.of_sentence_before(text, start, end),
        };
        let found = statute.map(|statute| self.found(parts, &statute));
        Some(Read {
            end: found
                .as_ref()
                .and_then(|found| found.last())
                .map_or(end, |last| last.at.end),
            found: found.unwrap_or_default(),
            takes_previous,
        })
    }

    /// The references of `parts`, which are of `statute`.
    fn found(&mut self, parts: Vec<Part>, statute: &Statute) -> Vec<Found> {
        let count = parts.len();
        let mut found = Vec::with_capacity(count);
        for (i, mut part) in parts.into_iter().enumerate() {
            if part.chapter.is_none() {
                part.chapter.clone_from(&statute.chapter);
            }
            let start = if i == 0 { statute.start } else { part.at.start };
            let end = if i + 1 == count {
                statute.end
            } else {
                part.at.end
            };
            let value = format!("{} {}", part.value(), statute.value);
            let law = Found::new(ReferenceKind::Law, value, start..end);
            found.push(law.by(Rule::ReferencesSection));
            if i + 1 == count {
                let last = Last {
                    value: statute.value.clone(),
                    kind: statute.kind,
                    chapter: part.chapter,
                    section: true,
                    end,
                };
                self.memory.keep(last);
            }
        }
        found
    }

    /// The statute named behind the chain at `start..end`.
    fn behind(
        &mut self,
        text: &str,
        start: usize,
        end: usize,
        sign_leads: bool,
    ) -> Option<Statute> {
        let rest = text[end..].strip_prefix(' ')?;
        let inside = rest.strip_prefix("i ").or_else(|| rest.strip_prefix("av "));
        let rest = inside.unwrap_or(rest);
        let at = text.len() - rest.len();
        let back = |last: &Last, len: usize, chapter: bool| Statute {
            value: last.value.clone(),
            kind: last.kind,
            chapter: last.chapter.clone().filter(|_| chapter),
            start,
            end: at + len,
        };
        if let Some((same, word)) = same(rest) {
            if CHAPTER.contains(&word) || word == "kapitel" {
                let last = self.memory.last(None, start)?;
                return Some(back(last, same, true));
            }
            let of = (!ANY_STATUTE.contains(&word)).then(|| kind(word));
            let last = self.memory.last(of.flatten(), start)?;
            return Some(back(last, same, false));
        }
        let name = name_at_start(rest, |word| {
            self.memory.is_short(word) || !sign_leads && are_of_act(word)
        });
        if let Some(name) = name {
            // Minutes: "§ 4 LSS, svar", "§ 5 Lag om".
            let small = rest.starts_with(char::is_lowercase);
            if sign_leads && !(small || inside.is_some()) {
                return None;
            }
            let end = at + name.len;
            self.memory.explain(text, &name, end);
            return Some(Statute {
                value: self.memory.value(&name),
                kind: name.kind,
                chapter: None,
                start,
                end,
            });
        }
        let word = rest.split(|c: char| !c.is_alphabetic()).next()?;
        let definite = is_bare(word) && word.ends_with("en") && !sign_leads;
        let last = self
            .memory
            .last(Some(kind(word)?), start)
            .filter(|_| definite)?;
        Some(back(last, word.len(), false))
    }

    /// The statute named right before the chain at `start`, and where its name begins: `skollagens 3 §`,
    /// `RF 2 kap.`, `lagens 3 §`.
    fn before(&self, text: &str, start: usize) -> Option<(usize, String, Kind)> {
        let near = window::last(&text[..start], BEFORE).strip_suffix(' ')?;
        let name = name_at_end(near, |word| self.memory.is_short(word))?;
        let begin = start - 1 - name.len;
        let genitive = near.ends_with("ens") || near.ends_with("gs");
        if !is_bare(&name.name) {
            return Some((begin, self.memory.value(&name), name.kind));
        }
        let last = self
            .memory
            .last(Some(name.kind), start)
            .filter(|_| genitive)?;
        Some((begin, last.value.clone(), name.kind))
    }

    /// The statute of the section cited right before the chain at `start..end`: `… 7 § skollagen. Se även
    /// 9 §.`
    fn of_sentence_before(&self, text: &str, start: usize, end: usize) -> Option<Statute> {
        let last = self.memory.last(None, start).filter(|last| last.section)?;
        let between = text
            .get(last.end..start)
            .filter(|between| between.len() <= NEXT_SENTENCE)?;
        let word = between.trim_end_matches(' ').rsplit(' ').next()?;
        let leads = BEFORE_BARE.contains(&word) && !between.contains('\n');
        let behind = &text[end..];
        let next = behind.strip_prefix(' ').unwrap_or("");
        let next = next.split(|c: char| !c.is_alphanumeric()).next()?;
        // "9 § i stadgarna", "9 § avtalet", "9 § AB 04"
        let others = BEHIND_OTHERS.contains(&next)
            || is_definite(next) && !is_finite_verb(next)
            || kind(next).is_some()
            || next.starts_with(char::is_uppercase);
        (leads && !others).then(|| Statute {
            value: last.value.clone(),
            kind: last.kind,
            chapter: last.chapter.clone(),
            start,
            end,
        })
    }
}

/// Whether `previous` is the statute of the chain at `start..end` behind it: `Lag (1985:125) 3 §`,
/// `lagen (1980:1102) om handelsbolag 3 §`.
fn is_adjacent(text: &str, start: usize, end: usize, previous: &Found) -> bool {
    let between = text.get(previous.at.end..start).unwrap_or("");
    let law = previous.kind == ReferenceKind::Law && previous.rule != Rule::ReferencesSection;
    let comma = between.ends_with(", ") && !text[end..].starts_with(" i ");
    let named = between.strip_suffix(if comma { ", " } else { " " });
    law && between.len() <= BEFORE && named.is_some_and(|named| named.is_empty() || is_title(named))
}

/// The length of `samma lag` at the beginning of `text`, and the noun.
fn same(text: &str) -> Option<(usize, &str)> {
    let same = SAME.iter().find(|same| {
        text.strip_prefix(**same)
            .is_some_and(|rest| rest.starts_with(' '))
    })?;
    let rest = &text[same.len() + 1..];
    let len = rest
        .find(|c: char| !(c.is_alphabetic() || c == '.'))
        .unwrap_or(rest.len());
    let word = rest[..len].trim_end_matches('.');
    let word = if word == "kap" { &rest[..len] } else { word };
    let known = is_bare(word)
        || ANY_STATUTE.contains(&word)
        || word == "kapitel"
        || CHAPTER.contains(&word);
    known.then_some((same.len() + 1 + word.len(), word))
}

/// Whether ` om handelsbolag` is the title of a statute and no more.
fn is_title(text: &str) -> bool {
    let rest = text.trim_start_matches(' ');
    let last = rest.rsplit(' ').next();
    TITLES.iter().any(|lead| rest.starts_with(lead))
        && title(rest) == rest.len()
        && last.is_some_and(|word| !BEFORE_BARE.contains(&word))
}

#[cfg(test)]
mod tests {
    use crate::rules::references::references;
    use crate::rules::triggers::scan;

    fn read(text: &str) -> Vec<(String, &str)> {
        references(text, &scan(text))
            .into_iter()
            .map(|found| (found.value, &text[found.at]))
            .collect()
    }

    /// A text, and the value and the span of each reference in it.
    #[rustfmt::skip]
    const CITED: &[(&str, &[(&str, &str)])] = &[
        // Chains.
        ("se 3 § och 4 § skollagen (2010:800).", &[("3 och 4 § SFS 2010:800", "3 § och 4 § skollagen (2010:800)")]),
        ("se 3, 4 och 7–9 §§ lagen (2010:1) om", &[("3, 4 och 7–9 § SFS 2010:1", "3, 4 och 7–9 §§ lagen (2010:1)")]),
        ("7 kap. 3 eller 4 § plan- och bygglagen", &[("7 kap. 3 och 4 § plan- och bygglagen", "7 kap. 3 eller 4 § plan- och bygglagen")]),
        ("i 2 kap. 3 § samt i 4 kap. 5 § PBL", &[("2 kap. 3 § PBL", "2 kap. 3 §"), ("4 kap. 5 § PBL", "4 kap. 5 § PBL")]),
        ("16 a § och 16b–e §§ skollagen", &[("16 a och 16 b–e § skollagen", "16 a § och 16b–e §§ skollagen")]),
        ("3–5 kap. och 6 kap. 1 § miljöbalken", &[("3–5 kap. SFS 1998:808", "3–5 kap."), ("6 kap. 1 § SFS 1998:808", "6 kap. 1 § miljöbalken")]),
        ("18 kap. 1 § jämförd med 31 kap. 1 § RB", &[("18 kap. 1 § SFS 1942:740", "18 kap. 1 §"), ("31 kap. 1 § SFS 1942:740", "31 kap. 1 § RB")]),
        // Subdivisions.
        ("12 kap. 7 § första stycket 2 och andra stycket brottsbalken", &[("12 kap. 7 § SFS 1962:700", "12 kap. 7 § första stycket 2 och andra stycket brottsbalken")]),
        ("9 § första stycket 2 och 7 § LSS", &[("9 och 7 § SFS 1993:387", "9 § första stycket 2 och 7 § LSS")]),
        ("21 § 1 st. 2 p. LVU", &[("21 § SFS 1990:52", "21 § 1 st. 2 p. LVU")]),
        ("6 § 1 mom. lagen (1941:416) om", &[("6 § SFS 1941:416", "6 § 1 mom. lagen (1941:416)")]),
        // Statutes.
        ("20 § förordningen ( 1996:123 )", &[("20 § SFS 1996:123", "20 § förordningen ( 1996:123 )")]),
        ("1 § lagen om vård i vissa fall (1988:870)", &[("1 § SFS 1988:870", "1 § lagen om vård i vissa fall (1988:870)")]),
        ("4 § lagen om odling följer", &[("4 § lagen om odling", "4 § lagen om odling")]),
        ("5 § KKL ska", &[("5 § KKL", "5 § KKL")]),
        ("3 § gamla arkivlagen", &[("3 § gamla arkivlagen", "3 § gamla arkivlagen")]),
        ("Lag (1985:125) 3 § och PBL 5 kap. 10 §", &[("3 § SFS 1985:125", "Lag (1985:125) 3 §"), ("5 kap. 10 § PBL", "PBL 5 kap. 10 §")]),
        ("lagen (1999:116) om skiljeförfarande 36 §", &[("36 § SFS 1999:116", "lagen (1999:116) om skiljeförfarande 36 §")]),
        ("Miljöbalkens 2 kap. gäller", &[("2 kap. SFS 1998:808", "Miljöbalkens 2 kap.")]),
        ("§ 12 i lagen (1980:1102) om", &[("12 § SFS 1980:1102", "§ 12 i lagen (1980:1102)")]),
        // The statute named last.
        ("4 § skollagen (2010:800) och 5 § samma lag", &[("4 § SFS 2010:800", "4 § skollagen (2010:800)"), ("5 § SFS 2010:800", "5 § samma lag")]),
        ("7 § skollagen (2010:800). Se även 9 §.", &[("7 § SFS 2010:800", "7 § skollagen (2010:800)"), ("9 § SFS 2010:800", "9 §")]),
        ("3 kap. 10 § AML. Enligt 6 kap. 3 § kan", &[("3 kap. 10 § SFS 1977:1160", "3 kap. 10 § AML"), ("6 kap. 3 § SFS 1977:1160", "6 kap. 3 §")]),
        ("9 § LSS, LSS 7 §", &[("9 § SFS 1993:387", "9 § LSS"), ("7 § SFS 1993:387", "LSS 7 §")]),
        ("Tabell 2, 5 kap. 3 § PBL", &[("5 kap. 3 § PBL", "5 kap. 3 § PBL")]),
        ("8 § lagen (1904:26 s. 1) om", &[("8 § SFS 1904:26", "8 § lagen (1904:26 s. 1)")]),
        ("2 kap. 3 § RF. Av 4 § framgår", &[("2 kap. 3 § SFS 1974:152", "2 kap. 3 § RF"), ("2 kap. 4 § SFS 1974:152", "4 §")]),
        ("skollagen (2010:800). Lagens 3 §", &[("SFS 2010:800", "skollagen (2010:800)"), ("3 § SFS 2010:800", "Lagens 3 §")]),
        ("Lagen (2001:5) om odling (LOdl). I 2 § LOdl", &[("SFS 2001:5", "Lagen (2001:5)"), ("2 § SFS 2001:5", "2 § LOdl")]),
        ("1 § kommunallagen (1991:900), KL, och 3 § KL", &[("1 § SFS 1991:900", "1 § kommunallagen (1991:900)"), ("3 § SFS 1991:900", "3 § KL")]),
    ];

    #[test]
    fn every_section_of_a_chain_is_read_with_its_chapter_and_its_statute() {
        for &(text, cited) in CITED {
            let found = read(text);
            let found: Vec<(&str, &str)> = found.iter().map(|(v, at)| (v.as_str(), *at)).collect();
            assert_eq!(found, cited, "{text}");
        }
    }

    #[test]
    fn a_sign_without_a_statute_is_none() {
        for text in [
            "§ 3 och 9 §, 4 kap. 9 §",
            "3 § stadgarna och 4 § bolagsordningen",
            "§ 4 LSS-boende, § 5 Lag om odling",
            "Se 3 § lagen.",
            "3 § lagen med hänsyn till saken",
            "Motion av Ada Ek om lag om odling (2016:5)",
            "Förslag (2016:5) och underlag (2010:1)",
            "2 §, 3 §, 2016 § skollagen",
            "5 § KF beslutade",
            "kap. 3, kap Horn",
        ] {
            let sections = read(text).into_iter();
            let sections: Vec<_> = sections
                .filter(|(value, _)| value.contains(['§', ':']))
                .collect();
            assert_eq!(sections, [], "{text}");
        }
    }

    #[test]
    fn a_section_behind_another_statutes_is_none_of_it() {
        for text in [
            "7 § skollagen (2010:800). Se 9 § i stadgarna.",
            "7 § skollagen (2010:800). Se 9 § avtalet.",
            "7 § skollagen (2010:800). I 9 § denna lag",
            "7 § skollagen (2010:800).\nSe även 9 §.",
            "7 § skollagen (2010:800). Protokollet, § 9.",
            "7 § skollagen (2010:800) och 9 § samma balk",
        ] {
            assert_eq!(read(text).len(), 1, "{text}");
        }
    }
}
