//! Whether a block ends where the layout left it in doubt: behind a full line, or inside a line that
//! holds a whole page.
//!
//! Formulas and the names of consulted bodies decide. Where a page stands on one line, as in copies from
//! the web, headings, points and the pieces of the header are found too, by their words alone:
//!
//! | before | behind | a block ends |
//! | --- | --- | --- |
//! | `… i hela staden.` | `Kommunstyrelsen föreslår att kommunfullmäktige beslutar …` | yes |
//! | `… i hela staden.` | `Kulturnämnden anser …`, and it was consulted | yes |
//! | `… följande.` | `1. Motionen avslås.` | yes, in a page on one line |
//! | `… i hela staden.` | `Beredning Ärendet har remitterats …` | yes, in a page on one line |
//! | `… i hela staden.` | `Ekonomi och tidplan Kontoret anser …` | yes, in a page on one line |
//! | `… i hela staden.` | `Det kostar …` | no |

use std::cell::OnceCell;
use std::collections::HashSet;

use crate::language::grammar::{
    ends_open, ends_sentence, ends_with_item_number, has_main_verb, is_definite, is_finite_verb,
    lowercase, starts_sentence, starts_upper, subject,
};
use crate::language::items::{counts_on, marker};
use crate::language::sentences::{capitals, is_heading_before, lower_case_words, names};
use crate::language::{bodies, headings, window};
use crate::rules::answers::Formulas;
use crate::rules::remiss::{Consulted, List};
use crate::rules::{decisions, formulas, header, people, signature};
use crate::source::blocks::Doubt;
use crate::source::reading::At;

/// Bytes in the longest formula, persons that it names included.
const FORMULA: usize = 1500;

/// Decides about the doubtful breaks of one document.
pub(crate) struct Breaks<'s> {
    consulted: &'s Consulted,
    /// Where the first list of consulted bodies begins: before it nobody answers.
    first_list: usize,
    formulas: &'s Formulas,
    /// Where titles stand: any words, so that only formulas end one.
    head: At,
    text: &'s str,
    /// How the text writes its words, once one is asked for.
    /// See [`Breaks::titles`].
    titles: OnceCell<Vec<&'s str>>,
    words: OnceCell<Words<'s>>,
}

/// The words of a document by their first letter.
struct Words<'s> {
    /// Those that stand there in lower case.
    lower: HashSet<&'s str>,
    /// Those that stand inside a sentence with a capital, or in a title.
    names: HashSet<&'s str>,
}

impl<'s> Breaks<'s> {
    pub(crate) fn new(
        text: &'s str,
        lists: &[List],
        consulted: &'s Consulted,
        formulas: &'s Formulas,
    ) -> Self {
        let first = lists.iter().flat_map(|list| &list.bodies).next();
        Breaks {
            consulted,
            first_list: first.map_or(usize::MAX, |named| named.at.start),
            formulas,
            head: formulas::head(text).unwrap_or_default(),
            text,
            words: OnceCell::new(),
            titles: OnceCell::new(),
        }
    }

    /// Where header line, titles and initiatives stand.
    pub(crate) fn head(&self) -> At {
        self.head.clone()
    }

    /// The titles of a page on one line, as the formulas around them part them.
    fn titles(&self) -> &[&'s str] {
        self.titles.get_or_init(|| {
            let mut titles = Vec::new();
            for line in self.text[self.head.clone()].split('\n') {
                let mut start = 0;
                for (at, _) in line.match_indices(' ') {
                    let (before, after) = (&line[start..at], &line[at + 1..]);
                    if starts_upper(after)
                        && (formulas::is_whole(before, after, false)
                            || is_break_in_head(before, after))
                    {
                        titles.push(before);
                        start = at + 1;
                    }
                }
                titles.push(&line[start..]);
            }
            titles.retain(|title| is_title(title));
            titles
        })
    }

    /// Whether a block ends there.
    pub(crate) fn is_break(&self, doubt: Doubt<'_>) -> bool {
        let doubt = Doubt {
            after: window::first(doubt.after, FORMULA),
            ..doubt
        };
        let Doubt { before, after, .. } = doubt;
        // A number stands before its point.
        if !window::last(before, FORMULA).contains(char::is_alphabetic)
            || ends_with_item_number(before)
        {
            return false;
        }
        let may_answer = |at| self.formulas.may_begin(at);
        if before.len() <= FORMULA
            && formulas::is_whole(before, after, may_answer(doubt.at - 1 - before.len()))
        {
            return true;
        }
        if self.head.start < doubt.at && doubt.at <= self.head.end {
            return is_break_in_head(before, after);
        }
        let opens = || {
            let answers = may_answer(doubt.at) && self.may_open_answer(before, doubt.at);
            formulas::opens(after, answers)
        };
        let begins = if ends_sentence(before) {
            let speaks = doubt.at > self.first_list && self.consulted.speaker(after).is_some();
            speaks || opens()
        } else {
            decisions::ends_point(after)
                || (!ends_open(before) && formulas::opens_surely(after))
                || (opens() && !has_main_verb(before) && !formulas::cuts_name(before, after))
        };
        begins || (doubt.inside && !ends_open(before) && self.is_break_inside(doubt))
    }

    /// Whether the formula of an answer may open a block behind `before`, which ends before `at`: not in
    /// the middle of the name that heads the answer.
    fn may_open_answer(&self, before: &str, at: usize) -> bool {
        let block = at - 1 - before.len();
        if ends_sentence(before) {
            return true;
        }
        let text = &self.text[block..];
        match self.consulted.name_at(text) {
            Some(name) => name == before,
            None => {
                before.len() <= bodies::LONGEST_NAME
                    && self.consulted.speaker(text).is_none()
                    && bodies::is_body(before)
            }
        }
    }

    /// Whether a block ends there, inside a line that holds a whole page.
    fn is_break_inside(&self, doubt: Doubt<'_>) -> bool {
        let Doubt { before, after, .. } = doubt;
        let closed = ends_sentence(before);
        // The titles of two matters come back as headings.
        let is_whole = |rest: &str| rest.is_empty() || rest.starts_with(' ');
        let begins_title = |title: &&str| after.strip_prefix(*title).is_some_and(is_whole);
        if self.titles().contains(&before) || (closed && self.titles().iter().any(begins_title)) {
            return true;
        }
        let behind = self.text[..doubt.at - 1 - before.len()].trim_end();
        let begins = || starts_upper(after) || marker(after).is_some();
        if (headings::is_heading(before) && begins())
            || is_point(before, after, closed)
            || signature::parts(behind, before, after)
        {
            return true;
        }
        if let Some(heading) = headings::begins(after) {
            let alone = after[heading.len()..].trim_start();
            // One word alone may be a sentence's subject, and two in a row its object.
            let certain = heading.contains(' ')
                || closed
                || decisions::rapporteurs(before).is_some()
                || begins_sentence(alone);
            let stands = alone.is_empty() || starts_upper(alone) || marker(alone).is_some();
            if certain && stands {
                return true;
            }
        }
        (doubt.at > self.first_list && self.names_who_answers(after))
            || (closed && self.begins_with_heading(after))
            // Where names are signed no heading stands.
            || (!signature::is_signed(behind) && self.is_free_heading(before, after))
    }

    /// Whether a noun is no name: the word for a body, one that the document writes in lower case elsewhere,
    /// or one in the definite that it does not write with a capital inside a sentence.
    fn is_common(&self, noun: &str) -> bool {
        let words = self.words.get_or_init(|| Words {
            lower: lower_case_words(self.text),
            names: names(self.text)
                .chain(capitals(&self.text[self.head.clone()]))
                .collect(),
        });
        bodies::is_body(noun)
            || words.lower.contains(lowercase(noun).as_str())
            || (is_definite(noun) && !words.names.contains(noun))
    }

    /// The length of the heading that `text` begins with: a capital, then words in lower case without a
    /// finite verb, up to a capital that begins a sentence.
    fn heading_len(&self, text: &str) -> Option<usize> {
        let mut end = 0;
        let mut depth = 0usize;
        for (i, word) in text.split(' ').take(LONGEST_HEADING + 1).enumerate() {
            if i > 0 && depth == 0 && starts_upper(word) && !word.starts_with('(') {
                let heading = text[..end].trim_end();
                let sentence = &text[end..];
                // `Staden Ekby har`: one word in the definite may be the subject.
                let subject = i == 1 && is_definite(heading);
                let begins =
                    !subject && !ends_open(heading) && self.begins_behind(heading, sentence);
                return begins.then_some(heading.len());
            }
            let states = i > 0 && depth == 0 && !word.starts_with('(') && is_finite_verb(word);
            if states || word.ends_with(['.', ',', ':', ';', '?', '!']) {
                return None;
            }
            depth = (depth + word.matches('(').count()).saturating_sub(word.matches(')').count());
            end += word.len() + 1;
        }
        // At the end of a page nothing follows.
        (end == text.len() + 1 && depth == 0 && !ends_open(text)).then_some(text.len())
    }

    /// Whether `text`, which begins with a capital, is a sentence behind `heading`, and not the name of what
    /// the heading calls it by: `Pensionat Gläntan öppnade`, `Översyn av gamla Hamnen krävs`.
    fn begins_behind(&self, heading: &str, text: &str) -> bool {
        let first = text.split(' ').next().unwrap_or(text);
        // `Hotell`, `gamla`, `stadens`, `borgarrådet`
        let last = heading.rsplit(' ').next().unwrap_or(heading);
        let names = last.len() == heading.len() || last.ends_with(['a', 's']) || is_definite(last);
        let clause = || subject(text).is_some_and(|subject| subject.split(' ').count() <= SUBJECT);
        // `Hans bror Johan dog`: a noun alone may belong to the name behind it.
        let is_phrase = heading.split(' ').count() > 2;
        // `ULLA` / `DE LA CRUZ`
        let is_shouted = first.len() > 1 && !first.contains(char::is_lowercase);
        (starts_sentence(first) && !is_shouted && is_heading_before(heading, text))
            || formulas::opens_in_head(text)
            || (!names && people::begins_with_party_member(text))
            || (first.len() > 1 && clause() && (self.is_common(first) || (!names && is_phrase)))
    }

    /// Whether `text` begins with a heading and a sentence behind it.
    fn begins_with_heading(&self, text: &str) -> bool {
        may_head(text) && self.heading_len(text).is_some()
    }

    /// Whether all of `before` is a heading that ends here.
    fn is_free_heading(&self, before: &str, after: &str) -> bool {
        // A long block is none. Whether it ends here depends on the words behind it.
        before.len() < 120
            && may_head(before)
            && self.heading_len(&[before, window::first(after, 60)].join(" ")) == Some(before.len())
    }

    /// Whether `text` begins with the name of a consulted body as a heading, right before its answer or
    /// its dissent.
    fn names_who_answers(&self, text: &str) -> bool {
        self.consulted.name_at(text).is_some_and(|name| {
            let behind = text[name.len()..].trim_start();
            formulas::opens(behind, true) || begins_sentence(behind)
        })
    }
}

/// Whether a block of a document's head may be a title: no formula, and more than a word.
pub(crate) fn is_title(text: &str) -> bool {
    text.contains(' ') && !header::is_header_line(text) && !formulas::opens_in_head(text)
}

/// Whether a heading may begin with `text`: a capital, and no word that begins sentences.
fn may_head(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or(text);
    starts_upper(text) && !starts_sentence(first)
}

/// Whether a block ends there, where titles and initiatives stand.
fn is_break_in_head(before: &str, after: &str) -> bool {
    // A title may end with any word (`Öppet året om`), but not with a comma or a dash.
    let goes_on = before.ends_with([',', '-', '–', '/', '(']);
    formulas::ends_head(after) || (formulas::opens_in_head(after) && !goes_on)
}

/// Whether `text` begins with a sentence: a word that only ever begins one, a person, or a noun in the
/// definite with its verb.
fn begins_sentence(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or(text);
    starts_sentence(first)
        || people::begins_with_party_member(text)
        || (is_definite(first) && subject(text).is_some())
}

/// Whether `after` begins with a point that counts on from the one before, or with the first one. In a
/// copy that lost digits, any number with a stop may follow on a finished point.
fn is_point(before: &str, after: &str, closed: bool) -> bool {
    let Some((number, stops)) = marker(after).and_then(|found| Some((found.number?, found.stops)))
    else {
        return false;
    };
    match marker(before).and_then(|marker| marker.number) {
        Some(last) => counts_on(Some(last), number) || (closed && stops),
        None => counts_on(None, number) && closed,
    }
}

/// Words in the subject of a sentence that follows a heading, at most.
const SUBJECT: usize = 5;

/// Words in a heading, at most.
const LONGEST_HEADING: usize = 9;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_ends_where_a_sentence_begins() {
        let text = "Kontoret anser att ekby är bra för Gläntan, Backen och andra.";
        let (consulted, formulas) = (Consulted::default(), Formulas::of(&[]));
        let breaks = Breaks::new(text, &[], &consulted, &formulas);
        let len = |text| breaks.heading_len(text).map(|len| &text[..len]);
        assert_eq!(
            len("Ekonomi och tidplan Kontoret anser att"),
            Some("Ekonomi och tidplan")
        );
        assert_eq!(
            len("Tidplan (ingår ej) Det kostar"),
            Some("Tidplan (ingår ej)")
        );
        assert_eq!(len("Staden Ekby har en plan"), None);
        assert_eq!(len("Pensionat Gläntan öppnade 1990"), None);
        assert_eq!(len("Boverket och Ekby kommun har regler"), None);
        assert_eq!(len("Kontoret anser att Det"), None);
        assert_eq!(len("Fastigheten Kvarnen 2:1 berörs"), None);
    }
}
