//! The free slots of a document: places that may hold any words of a kind.

use std::ops::Range;

use serde_json::Value;

use crate::facts::is_span;
use crate::lists::{self, Labelled};
use crate::span::range;
use crate::substitute::edit::Edit;
use crate::substitute::names;
use crate::substitute::setting::Setting;

/// The kinds of slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A title.
    Title,
    /// A point of a decision.
    Point,
    /// The name of a consulted body.
    Body,
    /// The name of a person.
    Person,
    /// What follows the first sentence of a body's gist.
    Gist,
    /// A paragraph of running text.
    Paragraph,
    /// What is said behind the list of those who were asked.
    Silence,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 7] = [
        Kind::Title,
        Kind::Point,
        Kind::Body,
        Kind::Person,
        Kind::Gist,
        Kind::Paragraph,
        Kind::Silence,
    ];

    /// What the kind is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Title => "title",
            Kind::Point => "point",
            Kind::Body => "body",
            Kind::Person => "person",
            Kind::Gist => "gist",
            Kind::Paragraph => "paragraph",
            Kind::Silence => "silence",
        }
    }

    /// The words to put into a slot of this kind, with labels where the list has them.
    #[must_use]
    pub fn words(self) -> Vec<Labelled> {
        let plain = |list: &[&'static str]| list.iter().map(|words| (None, *words)).collect();
        match self {
            Kind::Title => plain(&lists::TITLES),
            Kind::Point => lists::POINTS.clone(),
            Kind::Body => plain(&lists::BODIES),
            Kind::Person => plain(&lists::PERSONS),
            Kind::Gist | Kind::Paragraph => plain(&lists::PARAGRAPHS),
            Kind::Silence => lists::SILENCE.clone(),
        }
    }
}

/// Bodies that a silence is told of: as a list has them.
pub(crate) const SILENT: [&str; 3] = ["färjenämnden", "Tallmo stadsdelsnämnd", "Granviks kommun"];

/// A slot of a document.
#[derive(Clone, Debug)]
pub(crate) enum Slot {
    /// Every place of the title.
    Title(Vec<Range<usize>>),
    /// A point: of which decision, which it is there, and where.
    Point(usize, usize, Range<usize>),
    /// A body's name and its places.
    Body(String, Vec<Range<usize>>),
    /// A person's name, its places, and those of the surname alone.
    Person(String, Vec<Range<usize>>, Vec<Range<usize>>),
    /// Which of the bodies, and where its gist goes on.
    Gist(usize, Range<usize>),
    /// A paragraph.
    Paragraph(Range<usize>),
    /// Where the list begins, whether it names one body only, and where its paragraph ends.
    Silence(usize, bool, usize),
}

impl Slot {
    /// What must be written where, so that the words stand in the slot; `None` where they cannot.
    pub(crate) fn edits(&self, setting: &Setting, words: &str) -> Option<Vec<Edit>> {
        let text = &setting.doc.text;
        let put = |at: &Range<usize>, words: String| Edit {
            at: at.clone(),
            words,
        };
        let mut edits: Vec<Edit> = match self {
            Slot::Title(places) => {
                let places = places.iter();
                places.map(|at| put(at, words.to_owned())).collect()
            }
            Slot::Point(_, _, at) | Slot::Paragraph(at) => vec![put(at, words.to_owned())],
            Slot::Body(_, places) => {
                let places = places.iter();
                places.map(|at| names::body(text, at, words)).collect()
            }
            Slot::Person(_, places, surnames) => {
                let full = places.iter().map(|at| names::person(text, at, words));
                let surname = names::surname(words);
                let alone = surnames.iter().map(|at| names::person(text, at, &surname));
                full.chain(alone).collect()
            }
            Slot::Gist(_, at) => vec![put(at, format!(" {words}"))],
            Slot::Silence(list, is_alone, end) => {
                let [a, b, c] = SILENT;
                let joint = if *is_alone { " och " } else { ", " };
                let sentence = lists::of_bodies(words, &SILENT);
                vec![
                    put(&(*list..*list), format!("{a}, {b}, {c}{joint}")),
                    put(&(*end..*end), format!(" {sentence}")),
                ]
            }
        };
        edits.sort_by_key(|edit| edit.at.start);
        let is_apart = edits.is_sorted_by(|a, b| a.at.end <= b.at.start);
        is_apart.then_some(edits)
    }
}

/// The slots of one kind in a document.
pub(crate) fn slots(setting: &Setting, kind: Kind) -> Vec<Slot> {
    let truth = &setting.truth;
    let text = &setting.doc.text;
    match kind {
        Kind::Title => each(&truth["titles"])
            .map(|title| {
                let at = range(&title["span"]);
                let words = setting.doc.words(&at);
                // A document that treats two matters repeats their titles as headings.
                let same = setting.doc.blocks.iter().map(|block| block.at.clone());
                let same = same.filter(|it| at.end < it.start && setting.doc.words(it) == words);
                Slot::Title(std::iter::once(at.clone()).chain(same).collect())
            })
            .collect(),
        Kind::Point => each(&truth["decisions"])
            .enumerate()
            .flat_map(|(decision, it)| {
                let items = each(&it["items"]).enumerate();
                items.map(move |(i, item)| Slot::Point(decision, i, range(&item["span"])))
            })
            .collect(),
        Kind::Body => each(&truth["referral"])
            .filter_map(|body| {
                let name = body["name"].as_str()?;
                let mut listed = each(&body["mentions"]).map(|at| setting.doc.words(&range(at)));
                let is_whole = listed.all(|it| it.to_lowercase() == name.to_lowercase());
                let places = names::places(text, name)?;
                let is_plain = is_whole && !places.is_empty() && !name.contains('(');
                is_plain.then(|| Slot::Body(name.to_owned(), places))
            })
            .collect(),
        Kind::Person => each(&truth["persons"])
            .filter_map(|person| {
                let name = person["name"].as_str()?;
                let all = |field: &str| -> Vec<Range<usize>> {
                    each(&person[field]).map(range).collect()
                };
                let mut surnames = all("back_references");
                surnames.retain(|at| !text[at.clone()].to_lowercase().starts_with("motionär"));
                Some(Slot::Person(name.to_owned(), all("mentions"), surnames))
            })
            .collect(),
        Kind::Gist => each(&truth["referral"])
            .enumerate()
            .filter_map(|(i, body)| gist(setting, i, body))
            .collect(),
        Kind::Paragraph => paragraphs(setting),
        Kind::Silence => silence(setting).into_iter().collect(),
    }
}

pub(crate) fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

/// Where a gist's first paragraph goes on behind its first sentence.
fn gist(setting: &Setting, index: usize, body: &Value) -> Option<Slot> {
    let summary = range(body["summary"].get("span").filter(|at| is_span(at))?);
    let mut blocks = setting.doc.blocks.iter().map(|block| &block.at);
    let block = blocks.find(|at| at.contains(&summary.start))?;
    let end = block.end.min(summary.end);
    let words = &setting.doc.text[summary.start..end];
    let stop = words.find(". ").map_or(words.len(), |at| at + 1);
    let rest = summary.start + stop..end;
    let is_full = words[..stop].ends_with('.');
    (is_full && !taken(setting).any(|at| overlap(&at, &rest))).then_some(Slot::Gist(index, rest))
}

/// Behind the first list, and before the first body in it.
fn silence(setting: &Setting) -> Option<Slot> {
    let mentions = each(&setting.truth["referral"]).flat_map(|body| each(&body["mentions"]));
    let mentions: Vec<_> = mentions.map(range).collect();
    let first = mentions.iter().min_by_key(|at| at.start)?;
    let mut blocks = setting.doc.blocks.iter().map(|block| &block.at);
    let block = blocks.find(|at| at.contains(&first.start))?;
    let text = &setting.doc.text;
    let named = mentions.iter().filter(|at| block.contains(&at.start));
    let is_list = text[block.start..first.start].ends_with(" till ");
    let is_new = SILENT.iter().all(|name| !text.contains(name));
    (is_list && is_new && text[block.clone()].ends_with('.')).then(|| {
        let is_alone = named.count() == 1;
        Slot::Silence(first.start, is_alone, block.end)
    })
}

/// Paragraphs in which nothing else stands than dates and references.
fn paragraphs(setting: &Setting) -> Vec<Slot> {
    const FREE: [&str; 7] = [
        "summary",
        "background",
        "matter",
        "views",
        "response",
        "subheading",
        "dissent",
    ];
    let taken: Vec<_> = taken(setting).collect();
    let blocks = setting.doc.blocks.iter().map(|block| block.at.clone());
    let is_free = |at: &Range<usize>| {
        let words = &setting.doc.text[at.clone()];
        let kind = innermost(&setting.report["sections"], at);
        words.ends_with('.')
            && words.split(' ').count() > 4
            && kind.is_some_and(|kind| FREE.contains(&kind))
            && !taken.iter().any(|it| overlap(it, at))
    };
    blocks.filter(is_free).map(Slot::Paragraph).collect()
}

fn innermost<'v>(sections: &'v Value, at: &Range<usize>) -> Option<&'v str> {
    let around = |section: &&Value| {
        let span = range(&section["span"]);
        span.start <= at.start && at.end <= span.end
    };
    let section = each(sections).find(around)?;
    innermost(&section["children"], at).or(section["kind"].as_str())
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Where facts stand that a paragraph must not take away.
fn taken(setting: &Setting) -> impl Iterator<Item = Range<usize>> {
    let report = &setting.report;
    let mut found = Vec::new();
    let mut take = |value: &Value| {
        let span = if is_span(value) {
            value
        } else {
            &value["span"]
        };
        if is_span(span) {
            found.push(range(span));
        }
    };
    for field in [
        "titles",
        "initiatives",
        "rapporteurs",
        "decisions",
        "attachments",
        "abbreviations",
    ] {
        each(&report[field]).for_each(&mut take);
    }
    for it in each(&report["endorsements"]) {
        take(&it["text"]);
    }
    take(&report["signature"]);
    for body in each(&report["referral"]) {
        each(&body["mentions"]).for_each(&mut take);
        take(&body["response"]["decision"]);
        take(&body["response"]["report"]);
    }
    for dissent in each(&report["reservations"]) {
        take(&dissent["heading"]);
        each(&dissent["items"]).for_each(&mut take);
        each(&dissent["referenced_from"]).for_each(&mut take);
    }
    for person in each(&report["persons"]) {
        each(&person["mentions"]).for_each(&mut take);
        each(&person["back_references"]).for_each(&mut take);
    }
    headings(&report["sections"], &mut take);
    found.into_iter()
}

fn headings(sections: &Value, take: &mut impl FnMut(&Value)) {
    for section in each(sections) {
        take(&section["heading"]);
        headings(&section["children"], take);
    }
}
