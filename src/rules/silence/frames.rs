//! The frames of a sentence that says that no answer came: where the bodies stand, and where the verb
//! group that says so.

use std::ops::Range;

use crate::language::clauses::Word;
use crate::language::grammar::starts_sentence;
use crate::report::ReferralStatus;
use crate::rules::silence::group::{
    Group, answer, group, is_answer, is_denial, is_matter, is_office, is_office_answer, is_told,
    is_verb,
};
use crate::rules::silence::words::{ALL, CAME, EXCEPT, FRONTED, HAVE, MISSING, TOLD};
use crate::source::reading::At;

/// Words before the one for an answer, in a sentence that begins with it: `Något skriftligt svar`.
const LONGEST_ANSWER: usize = 4;

/// The same, behind what is put in front: `Trots påminnelse har inget svar`.
const LONGEST_FRONT: usize = 10;

/// A clause that says of bodies that they gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Silence {
    /// Where the bodies are named, in the text that was read.
    pub(crate) subject: At,
    pub(crate) status: ReferralStatus,
}

/// A sentence and its words.
pub(super) struct Spoken<'s> {
    pub(super) sentence: &'s str,
    pub(super) words: &'s [Word<'s>],
}

impl Spoken<'_> {
    /// What the verb groups say of their subjects, in order.
    pub(super) fn of_each(&self) -> Vec<Silence> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some((silence, end)) = self.next_group(from) {
            found.push(silence);
            let Some(next) = self.next_clause(end) else {
                break;
            };
            from = next;
        }
        found
    }

    /// What the first group says of the subject that begins with word `from`, and where it ends.
    fn next_group(&self, from: usize) -> Option<(Silence, usize)> {
        let words = self.words;
        let first = words.get(from)?.lower.as_ref();
        let none = matches!(first, "varken" | "ingen")
            || (first == "vare" && words.get(from + 1)?.lower == "sig");
        // `Inte heller KPR har svarat`
        let neither = is_denial(words, from) && words.get(from + 1)?.lower == "heller";
        let (from, none) = match neither {
            true => (from + 2, true),
            false => (from, none),
        };
        let behind = (from + 1..words.len()).take_while(|&i| words[i].lower != "att");
        behind.into_iter().find_map(|i| {
            let denied = is_denial(words, i - 1) && i - 1 > from;
            let (end_of_subject, found) = match group(words, i, none || denied) {
                Some(found) => (i - usize::from(denied), found),
                // `Nämndens svar har uteblivit`
                None => {
                    let end = i + is_missing(words, i)?;
                    let status = ReferralStatus::NoAnswer;
                    let answer = is_answer(&words[i - 1].lower) && i - 1 > from;
                    (i - 1, answer.then_some(Group { status, end })?)
                }
            };
            Some((self.said_of(from..end_of_subject, found.status), found.end))
        })
    }

    /// Where another clause begins behind word `end`: `… och KPR har inte svarat`.
    fn next_clause(&self, end: usize) -> Option<usize> {
        let words = self.words;
        let is_joint =
            |i: usize| matches!(words[i].lower.as_ref(), "och" | "medan" | "samt" | "men");
        let joint = (end..words.len()).find(|&i| is_joint(i) || words[i - 1].stops)?;
        Some(joint + usize::from(is_joint(joint))).filter(|&i| i < words.len())
    }

    /// A subject behind its verb: `Däremot har Ekby kommun inte svarat`.
    pub(super) fn inverted(&self) -> Option<Silence> {
        let words = self.words;
        if !self.is_fronted() {
            return None;
        }
        let is_have = |i: usize| HAVE.contains(&words[i].lower.as_ref());
        let verb = (1..words.len()).find(|&i| is_have(i) || is_verb(&words[i].lower))?;
        let behind = (verb + 1..words.len()).find(|&i| {
            let lower = words[i].lower.as_ref();
            is_denial(words, i) || is_verb(lower) || matches!(lower, "från" | "att")
        })?;
        // As if the subject stood in front.
        let moved: Vec<Word<'_>> = [verb]
            .into_iter()
            .chain(behind..words.len())
            .map(|i| words[i].clone())
            .collect();
        let status = group(&moved, 0, false)?.status;
        (verb + 1 < behind).then(|| self.said_of(verb + 1..behind, status))
    }

    /// A verb in front of `har`, and the subject behind that: `Avstått från yttrande har Ekby kommun`.
    pub(super) fn participle_first(&self) -> Option<Silence> {
        let words = self.words;
        let verb = &words.get(usize::from(is_denial(words, 0)))?.lower;
        if !verb.ends_with('t') || !is_verb(verb) {
            return None;
        }
        let have = words
            .iter()
            .position(|word| HAVE.contains(&word.lower.as_ref()))?;
        // As if `har` stood in front.
        let moved: Vec<Word<'_>> = [have]
            .into_iter()
            .chain(0..have)
            .map(|i| words[i].clone())
            .collect();
        let found = group(&moved, 0, false)?;
        // Words that the group leaves over are no part of this frame.
        let is_whole = found.end == moved.len();
        (is_whole && have + 1 < words.len())
            .then(|| self.said_of(have + 1..words.len(), found.status))
    }

    /// Whether the first word shows that the subject stands behind the verb.
    fn is_fronted(&self) -> bool {
        // `Samtliga nämnder har dock inte svarat`: the subject.
        let is_all = |word: &Word<'_>| ALL.contains(&word.lower.as_ref());
        let is_front = |word: &Word<'_>| {
            !is_all(word) && (FRONTED.contains(&word.lower.as_ref()) || starts_sentence(word.text))
        };
        self.words.first().is_some_and(is_front) && !is_denial(self.words, 0)
    }

    /// `Följande har inte svarat: KPR och Ekby kommun`
    pub(super) fn following(&self) -> Option<Silence> {
        let words = self.words;
        if words[0].lower != "följande" {
            return None;
        }
        let colon = self.sentence.find(": ")?;
        let names = words.iter().position(|word| word.start > colon)?;
        let found = (1..names).find_map(|i| group(&words[..names], i, false))?;
        Some(self.said_of(names..words.len(), found.status))
    }

    /// `Inget svar har kommit från Ekby kommun`, `Remissen har inte besvarats av Ekby kommun`
    pub(super) fn came_not(&self) -> Option<Silence> {
        let words = self.words;
        // `Trots påminnelse har inget svar kommit från Ekby kommun`
        let longest = match self.is_fronted() {
            true => LONGEST_FRONT,
            false => LONGEST_ANSWER,
        };
        let first = 0..words.len().min(longest);
        let answer = first.clone().find(|&i| is_answer(&words[i].lower));
        let matter = || {
            let answered = words.iter().any(|word| word.lower.starts_with("besvara"));
            first
                .take(1)
                .find(|&i| answered && is_matter(&words[i].lower))
        };
        let answer = answer.or_else(matter)?;
        let is_from = |i: &usize| matches!(words[*i].lower.as_ref(), "från" | "av");
        let from = (answer + 1..words.len()).find(is_from)? + 1;
        let behind = (from..words.len()).find(|&i| is_event(&words[i]));
        let behind = behind.unwrap_or(words.len());
        let outside = (0..from).chain(behind..words.len());
        let status = outcome(words, &outside, answer)?;
        (from < behind).then(|| self.said_of(from..behind, status))
    }

    /// `Från Ekby kommun har inget svar kommit`, `Från Ekby kommun har meddelats att man avstår`
    pub(super) fn of_whom(&self) -> Option<Silence> {
        let words = self.words;
        let is_told_word = |i: usize| TOLD.contains(&words[i].lower.as_ref());
        let verb = (2..words.len()).find(|&i| is_event(&words[i]) || is_told_word(i))?;
        let mut near = verb..words.len().min(verb + 3);
        if let Some(told) = near.find(|&i| is_told_word(i)) {
            let silent = is_told(words, told);
            return silent.then(|| self.said_of(1..verb, ReferralStatus::Abstained));
        }
        let answer = (verb..words.len()).find(|&i| is_answer(&words[i].lower))?;
        let status = outcome(words, &(verb..words.len()), answer)?;
        Some(self.said_of(1..verb, status))
    }

    /// `För nämnden har förvaltningen svarat`, `I stället för nämnden har förvaltningen svarat`
    pub(super) fn in_the_stead(&self) -> Option<Silence> {
        let words = self.words;
        let is = |i: usize, lower: &str| words.get(i).is_some_and(|word| word.lower == lower);
        let from = match is(0, "för") {
            true => 1,
            false => (is(0, "i") && is(1, "stället") && is(2, "för")).then_some(3)?,
        };
        let verb = (from + 1..words.len()).find(|&i| HAVE.contains(&words[i].lower.as_ref()))?;
        let office = verb + 1;
        let denied = (office..words.len()).any(|i| is_denial(words, i));
        let answers = words.get(office).is_some_and(|word| is_office(&word.lower))
            && words
                .get(office + 1)
                .is_some_and(|word| is_verb(&word.lower));
        (answers && !denied).then(|| self.said_of(from..verb, ReferralStatus::OfficeAnswered))
    }

    /// `Samtliga instanser utom Ekby kommun har svarat`
    pub(super) fn all_but(&self) -> Option<Silence> {
        let words = self.words;
        let is_all = |word: &&Word<'_>| ALL.contains(&word.lower.as_ref());
        let all = words.iter().find(is_all)?;
        let (at, except) = EXCEPT
            .iter()
            .find_map(|except| Some((self.sentence.find(except)?, except)))?;
        if all.start >= at || (0..words.len()).any(|i| is_denial(words, i)) {
            return None;
        }
        let verb = (1..words.len()).find(|&i| is_event(&words[i]) || is_verb(&words[i].lower))?;
        let came = is_answer(&words[0].lower)
            && words.iter().any(|word| CAME.contains(&word.lower.as_ref()));
        if !came {
            answer(words, verb)?;
        }
        let from = words
            .iter()
            .position(|word| word.start >= at + except.len())?;
        let behind = if verb > from { verb } else { words.len() };
        Some(self.said_of(from..behind, ReferralStatus::NoAnswer))
    }

    /// That the bodies in a range of words gave no answer.
    fn said_of(&self, subject: Range<usize>, status: ReferralStatus) -> Silence {
        let start = self.words[subject.start].start;
        let next = self.words.get(subject.end);
        // With the bracket and the like that belong to the name.
        let end = next.map_or(self.sentence.len(), |next| next.start);
        let names = self.sentence[start..end].trim_end_matches([' ', ',', '.']);
        Silence {
            subject: start..start + names.len(),
            status,
        }
    }
}

/// What words about an answer that came or did not come say of the one who was to give it.
fn outcome(
    words: &[Word<'_>],
    outside: &(impl Iterator<Item = usize> + Clone),
    answer: usize,
) -> Option<ReferralStatus> {
    let any = |known: &[&str]| {
        let mut outside = outside.clone();
        outside.any(|i| known.contains(&words[i].lower.as_ref()))
    };
    if any(MISSING) {
        return Some(ReferralStatus::NoAnswer);
    }
    let denied = outside.clone().any(|i| is_denial(words, i));
    let status = match denied {
        true => ReferralStatus::NoAnswer,
        false if is_office_answer(&words[answer].lower) => ReferralStatus::OfficeAnswered,
        false => return None,
    };
    any(CAME).then_some(status)
}

/// Whether the word may be the verb of a sentence about an answer that came.
fn is_event(word: &Word<'_>) -> bool {
    let lower = word.lower.as_ref();
    [HAVE, CAME, MISSING]
        .iter()
        .any(|verbs| verbs.contains(&lower))
}

/// The number of words from word `i` on that say that something is missing: `saknas`, `har uteblivit`.
fn is_missing(words: &[Word<'_>], i: usize) -> Option<usize> {
    let is = |i: usize, verbs: &[&str]| {
        let word = words.get(i);
        word.is_some_and(|word| verbs.contains(&word.lower.as_ref()))
    };
    match is(i, HAVE) {
        true => is(i + 1, MISSING).then_some(2),
        false => is(i, MISSING).then_some(1),
    }
}
