//! The small readers, each by itself.

use std::ops::Range;

use crate::language::{bodies, grammar, headings, items, sentences, window};
use crate::link::referral::stances;
use crate::rules::stance::{self, Voice};
use crate::rules::{
    abbreviations, answers, decisions, dissents, formulas, header, people, references, remiss,
    signature, silence,
};
use crate::rules::{dates, triggers};

/// Reads a slice; the places in it of what was found.
pub type Verifier = fn(&str) -> Vec<Range<usize>>;

/// All of `text`, if it was read.
fn whole(text: &str, is_read: bool) -> Vec<Range<usize>> {
    first(is_read.then_some(text.len()))
}

/// The first bytes of a text, if something was read there.
fn first(end: Option<usize>) -> Vec<Range<usize>> {
    end.map(|end| 0..end).into_iter().collect()
}

/// The small readers, each with its name.
pub const VERIFIERS: [(&str, Verifier); 44] = [
    ("abbreviations", |text| {
        let found = abbreviations::abbreviations(text).into_iter();
        found
            .flat_map(|found| [found.short, found.long, found.at])
            .collect()
    }),
    ("answers::decision_opener", |text| {
        first(answers::decision_opener(text))
    }),
    ("answers::report_line", |text| {
        answers::report_line(text)
            .map(|line| line.at)
            .into_iter()
            .collect()
    }),
    ("bodies::is_body", |text| whole(text, bodies::is_body(text))),
    ("dates", |text| {
        let found = dates::dates(text, &triggers::scan(text)).into_iter();
        found.map(|found| found.at).collect()
    }),
    ("decisions::closing_opener", |text| {
        first(decisions::closing_opener(text).map(|opener| opener.len))
    }),
    ("decisions::opener", |text| {
        first(decisions::opener(text).map(|opener| opener.len))
    }),
    ("decisions::outcome", |text| {
        whole(text, decisions::outcome(text).is_some())
    }),
    ("decisions::rapporteurs", |text| {
        decisions::rapporteurs(text).unwrap_or_default()
    }),
    ("dissents::demanded", |text| {
        whole(text, dissents::demanded(text).is_some())
    }),
    ("dissents::is_introduction", |text| {
        whole(text, dissents::is_introduction(text))
    }),
    ("dissents::is_open_last_demand", |text| {
        whole(text, dissents::is_open_last_demand(text))
    }),
    ("dissents::is_whole", |text| {
        whole(text, dissents::is_whole(text))
    }),
    ("dissents::joined", |text| {
        whole(text, dissents::joined(text).is_some())
    }),
    ("dissents::opening", |text| {
        whole(text, dissents::opening(text).is_some())
    }),
    ("formulas::continues", |text| {
        let (before, after) = halves(text);
        whole(text, formulas::continues(before, after))
    }),
    ("formulas::cuts_name", |text| {
        let (before, after) = halves(text);
        whole(text, formulas::cuts_name(before, after))
    }),
    ("formulas::head", |text| {
        formulas::head(text).into_iter().collect()
    }),
    ("formulas::is_whole", |text| {
        let (before, after) = halves(text);
        whole(text, formulas::is_whole(before, after, true))
    }),
    ("formulas::opens", |text| {
        whole(text, formulas::opens(text, true))
    }),
    ("grammar::ends_open", |text| {
        whole(text, grammar::ends_open(text))
    }),
    ("grammar::ends_with_item_number", |text| {
        whole(text, grammar::ends_with_item_number(text))
    }),
    ("grammar::has_main_verb", |text| {
        whole(text, grammar::has_main_verb(text))
    }),
    ("grammar::subject", |text| {
        first(grammar::subject(text).map(str::len))
    }),
    ("header::is_header_line", |text| {
        whole(text, header::is_header_line(text))
    }),
    ("header::may_end_sender", |text| {
        whole(text, header::may_end_sender(text))
    }),
    ("header::opens", |text| whole(text, header::opens(text))),
    ("headings::begins", |text| {
        first(headings::begins(text).map(str::len))
    }),
    ("items::marker", |text| {
        first(items::marker(text).map(|marker| marker.len))
    }),
    ("mentions", |text| {
        let found = people::mentions(text, &triggers::scan(text)).into_iter();
        found.map(|found| found.name).collect()
    }),
    ("people::begins_person", |text| {
        whole(text, people::begins_person(text))
    }),
    ("people::is_name", |text| whole(text, people::is_name(text))),
    ("people::name_list", |text| {
        people::name_list(text).unwrap_or_default()
    }),
    ("references", |text| {
        let found = references::references(text, &triggers::scan(text)).into_iter();
        found.map(|found| found.at).collect()
    }),
    ("references::diary_number", |text| {
        first(references::diary_number(text))
    }),
    ("remiss::lists", |text| {
        let lists = remiss::lists(text, &triggers::scan(text)).into_iter();
        let places = lists.flat_map(|list| {
            let bodies = list.bodies.into_iter().map(|named| named.at);
            bodies.chain(list.unread).collect::<Vec<_>>()
        });
        places.collect()
    }),
    ("remiss::names", |text| {
        let named = remiss::names(text, 0..text.len()).unwrap_or_default();
        named.into_iter().map(|named| named.at).collect()
    }),
    ("sentences::around", |text| {
        let words = window::word_starts(text).take(20);
        words.filter_map(|at| sentences::around(text, at)).collect()
    }),
    ("sentences::first_sentence", |text| {
        first(Some(sentences::first_sentence(text).len()))
    }),
    ("signature", |text| {
        whole(
            text,
            signature::is_whole(text) || signature::is_signed(text),
        )
    }),
    ("signature::opens", |text| {
        whole(text, signature::opens(text))
    }),
    ("silence", |text| {
        first(silence::silences(text).map(|(_, end)| end))
    }),
    ("stance in a decision", |text| stands(text, true)),
    ("stance in a statement", |text| stands(text, false)),
];

/// What stands before the first bar, and what behind it: two slices out of one.
fn halves(text: &str) -> (&str, &str) {
    text.split_once('|').unwrap_or((text, text))
}

/// The sentences that say where somebody stands who is called as the text begins, on a matter that the
/// text is the title of.
fn stands(text: &str, decided: bool) -> Vec<Range<usize>> {
    let name = window::first(text, 40);
    let topics = stances::topics([text].into_iter());
    let voice = Voice::new(name, Some(name), &topics);
    window::word_starts(text)
        .take(50)
        .filter(|&at| stance::may_tell(text, at, &voice, |_| true))
        .filter_map(|at| sentences::around(text, at))
        .filter(|at| stance::position(&text[at.clone()], &voice, decided).is_some())
        .collect()
}
