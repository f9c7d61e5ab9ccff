//! What is proposed for the case.

use utlatande::{Decision, Initiative, InitiativeKind, Item, Outcome, Report};

use super::sentence::{Part, and, listed, stopped};
use super::words;
use crate::page::anchor::Anchors;
use crate::page::words::swedish;

/// `Kommunstyrelsen föreslår att motionen besvaras.`
pub(super) fn sentence(report: &Report, anchors: &Anchors) -> Vec<Part> {
    let mut decisions = report.decisions.iter().enumerate();
    let first = decisions.find(|(_, decision)| !points(decision).is_empty());
    let Some((number, decision)) = first else {
        return Vec::new();
    };
    let pointer = format!("/decisions/{number}");
    let by = words::capital(&decision.by);
    let parts = match subjects(&report.initiatives, decision) {
        Read::Each(subjects) => {
            let clauses = clauses(&report.initiatives, subjects);
            let clauses = clauses.into_iter().map(|clause| {
                let at = |item: usize| anchors.at(&format!("{pointer}/items/{item}"));
                clause.parts(at)
            });
            let opening = match decision.to {
                Some(_) => format!("{by} föreslår att "),
                None => format!("{by} beslutar för egen del att "),
            };
            let mut parts = vec![Part::plain(opening)];
            parts.extend(listed(clauses.collect(), ", att ", " och att "));
            parts
        }
        Read::Apart => {
            let all: Vec<usize> = (0..report.initiatives.len()).collect();
            let all = named(&report.initiatives, &all);
            let words = format!("{by} föreslår olika utfall för {all}");
            vec![match anchors.at(&pointer) {
                Some(anchor) => Part::link(words, format!("#{anchor}")),
                None => Part::plain(words),
            }]
        }
        Read::Unclear => Vec::new(),
    };
    stopped(parts)
}

/// The points that say what happens, with their number.
fn points(decision: &Decision) -> Vec<(usize, &Item, Outcome)> {
    let items = decision.items.iter().enumerate();
    items
        .filter_map(|(at, item)| Some((at, item, item.outcome?)))
        .collect()
}

/// What a point decides on.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Subject {
    /// The whole case.
    Case,
    /// What is before those who decide, where nobody raised it.
    Proposal,
    /// Some of the initiatives, by their place in the report.
    Initiatives(Vec<usize>),
}

/// What the points of a decision decide on.
enum Read {
    /// Each has its own: the number of the point, its subject, its outcome.
    Each(Vec<(usize, Subject, Outcome)>),
    /// They decide differently, and which decides on what is not clear.
    Apart,
    Unclear,
}

fn subjects(initiatives: &[Initiative], decision: &Decision) -> Read {
    let points = points(decision);
    let first = points[0].2;
    let is_one = points.iter().all(|(_, _, outcome)| *outcome == first);
    let mut read = Vec::new();
    for (at, item, outcome) in &points {
        let subject = match outcome {
            Outcome::RemittedBack | Outcome::Tabled => Subject::Case,
            Outcome::Answered if initiatives.is_empty() => Subject::Case,
            _ if initiatives.is_empty() => Subject::Proposal,
            _ => match meant(initiatives, &item.text) {
                Meant::These(meant) => Subject::Initiatives(meant),
                Meant::NotSaid if is_one => Subject::Initiatives((0..initiatives.len()).collect()),
                Meant::One if is_one && points.len() >= initiatives.len() => {
                    Subject::Initiatives((0..initiatives.len()).collect())
                }
                _ if is_one => return Read::Unclear,
                _ => return Read::Apart,
            },
        };
        read.push((*at, subject, *outcome));
    }
    Read::Each(read)
}

/// Which initiatives the words of a point mean.
enum Meant {
    These(Vec<usize>),
    /// One of several, but not which.
    One,
    NotSaid,
}

fn meant(initiatives: &[Initiative], text: &str) -> Meant {
    if initiatives.len() == 1 {
        return Meant::These(vec![0]);
    }
    let all = || initiatives.iter().enumerate();
    let numbered: Vec<usize> = all()
        .filter(|(_, one)| one.number.as_ref().is_some_and(|of| has_number(text, of)))
        .map(|(at, _)| at)
        .collect();
    if !numbered.is_empty() {
        return Meant::These(numbered);
    }
    let text = text.to_lowercase();
    let mut meant = Vec::new();
    for (at, one) in all() {
        let [stem, _, plural] = words::initiative(one.kind);
        let is_alone = all().filter(|(_, other)| other.kind == one.kind).count() == 1;
        match (text.contains(stem), is_alone || text.contains(plural)) {
            (true, true) => meant.push(at),
            (true, false) => return Meant::One,
            (false, _) => {}
        }
    }
    match meant.is_empty() {
        true => Meant::NotSaid,
        false => Meant::These(meant),
    }
}

/// Whether `2003:4` stands there, and not as a part of `2003:41`.
fn has_number(text: &str, number: &str) -> bool {
    let mut places = text.match_indices(number);
    places.any(|(at, _)| {
        let is_digit = |char: char| char.is_ascii_digit();
        !text[..at].ends_with(is_digit) && !text[at + number.len()..].starts_with(is_digit)
    })
}

/// A subject and what happens to it, with the points that say so.
struct Clause {
    subject: String,
    outcomes: Vec<(usize, Outcome)>,
}

impl Clause {
    fn parts<'a>(&self, anchor: impl Fn(usize) -> Option<&'a str>) -> Vec<Part> {
        let outcomes = self.outcomes.iter().enumerate();
        let outcomes = outcomes.map(|(at, (item, outcome))| {
            let words = match at {
                0 => format!("{} {}", self.subject, swedish(*outcome)),
                _ => swedish(*outcome),
            };
            vec![match anchor(*item) {
                Some(anchor) => Part::link(words, format!("#{anchor}")),
                None => Part::plain(words),
            }]
        });
        and(outcomes.collect())
    }
}

/// One clause for all to which the same happens.
fn clauses(initiatives: &[Initiative], read: Vec<(usize, Subject, Outcome)>) -> Vec<Clause> {
    let mut subjects: Vec<(Subject, Vec<(usize, Outcome)>)> = Vec::new();
    for (item, subject, outcome) in read {
        match subjects.iter_mut().find(|(other, _)| *other == subject) {
            Some((_, outcomes)) if outcomes.iter().any(|(_, other)| *other == outcome) => {}
            Some((_, outcomes)) => outcomes.push((item, outcome)),
            None => subjects.push((subject, vec![(item, outcome)])),
        }
    }
    let mut together: Vec<(Subject, Vec<(usize, Outcome)>)> = Vec::new();
    for (subject, outcomes) in subjects {
        let same = together.iter_mut().find_map(|(other, theirs)| {
            let theirs = theirs.iter().map(|(_, outcome)| outcome);
            let is_same = theirs.eq(outcomes.iter().map(|(_, outcome)| outcome));
            match other {
                Subject::Initiatives(other) if is_same => Some(other),
                _ => None,
            }
        });
        match (same, &subject) {
            (Some(other), Subject::Initiatives(own)) => other.extend(own),
            _ => together.push((subject, outcomes)),
        }
    }
    let clause = |(subject, outcomes)| Clause {
        subject: match subject {
            Subject::Case => "ärendet".to_owned(),
            Subject::Proposal => "förslaget".to_owned(),
            Subject::Initiatives(some) => named(initiatives, &some),
        },
        outcomes,
    };
    together.into_iter().map(clause).collect()
}

/// `motionerna` for all of a kind, else `motion 2003:1 och motion 2003:3`.
fn named(initiatives: &[Initiative], some: &[usize]) -> String {
    let mut kinds: Vec<InitiativeKind> = Vec::new();
    for &at in some {
        if !kinds.contains(&initiatives[at].kind) {
            kinds.push(initiatives[at].kind);
        }
    }
    let mut names: Vec<Vec<Part>> = Vec::new();
    for kind in kinds {
        let [one, the_one, the_ones] = words::initiative(kind);
        let of = some.iter().filter(|at| initiatives[**at].kind == kind);
        let all = initiatives.iter().filter(|other| other.kind == kind);
        if of.clone().count() == all.clone().count() {
            let word = if all.count() > 1 { the_ones } else { the_one };
            names.push(vec![Part::plain(word)]);
            continue;
        }
        names.extend(of.map(|&at| {
            let number = initiatives[at].number.as_deref().unwrap_or_default();
            vec![Part::plain(format!("{one} {number}"))]
        }));
    }
    and(names).into_iter().map(|part| part.words).collect()
}
