//! Sentences that say that a consulted body gave no answer.
//!
//! ```text
//! silence := bodies group                             -- see `group`
//!          | ("varken" body "eller" body | "ingen av" bodies) group
//!          | front have bodies group                  -- `Däremot har nämnden inte svarat`
//!          | none? answer … came none? "från" bodies  -- `Inget svar har kommit från nämnden`
//!          | "från" bodies came … none? answer        -- `Från nämnden har inget svar kommit`
//!          | body's answer missing                    -- `Nämndens svar har uteblivit`
//!          | "alla … utom" bodies answered
//!          | "för" body have office answered          -- its office answered in its stead
//! ```
//!
//! The same words about the answer of an office (*kontorsyttrande*) that are not denied say that it
//! answered in its board's stead. Several may stand in one sentence, with `och` or `medan` between them.
//!
//! | text | status |
//! | --- | --- |
//! | `Kulturnämnden har avstått från yttrande.` | abstained |
//! | `Kulturnämnden har valt att inte svara på remissen.` | abstained |
//! | `KPR och Ekby kommun har inte inkommit med svar.` | no answer |
//! | `Från Ekby kommun har inget yttrande inkommit.` | no answer |
//! | `Kulturnämnden har svarat med ett kontorsyttrande.` | its office answered |
//! | `Kulturnämnden har inte byggt lekplatsen.` | running text |
//! | `Kulturnämnden avstår från att yttra sig om avgiften.` | running text: it answers all else |

mod group;
mod words;

use std::ops::Range;

use crate::language::clauses::{self, Word};
use crate::language::grammar::starts_sentence;
use crate::language::sentences::first_sentence;
use crate::language::window;
use crate::report::ReferralStatus;
use crate::source::reading::At;
use group::{
    Group, answer, group, is_answer, is_denial, is_matter, is_office, is_office_answer, is_verb,
};
use words::{ALL, CAME, CUES, EXCEPT, FRONTED, HAVE, MISSING};

/// Bytes in a sentence about bodies that gave no answer, at most: two dozen names.
const LONGEST: usize = 900;

/// Bytes in the longest abbreviation that a sentence goes on behind.
const SHORT: usize = 5;

/// Words between two commas behind the verb, at most: `trots upprepade påminnelser`.
const LONGEST_INSERTED: usize = 6;

/// Words before the one for an answer, in a sentence that begins with it: `Något skriftligt svar`.
const LONGEST_ANSWER: usize = 4;

/// A clause that says of bodies that they gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Silence {
    /// Where the bodies are named, in the text that was read.
    pub(crate) subject: At,
    pub(crate) status: ReferralStatus,
}

/// What the sentence at the beginning of `text` says about bodies that gave no answer, and its length.
pub(crate) fn silences(text: &str) -> Option<(Vec<Silence>, usize)> {
    let near = window::first(text, LONGEST);
    if !may_tell(near) {
        return None;
    }
    let sentence = first_sentence(near);
    let mut words = clauses::words(sentence);
    drop_inserted(&mut words);
    let spoken = Spoken {
        sentence,
        words: &words,
    };
    let one = match words.first()?.lower.as_ref() {
        "från" => spoken.from_whom(),
        first if ALL.contains(&first) => spoken.all_but(),
        _ => spoken
            .in_the_stead()
            .or_else(|| spoken.came_not())
            .or_else(|| spoken.inverted()),
    };
    let found = one.map_or_else(|| spoken.of_each(), |silence| vec![silence]);
    (!found.is_empty()).then_some((found, sentence.len()))
}

/// Takes out what stands between two commas behind the verb: `har, trots påminnelse, inte svarat`.
fn drop_inserted(words: &mut Vec<Word<'_>>) {
    let is_have = |word: &Word<'_>| word.stops && HAVE.contains(&word.lower.as_ref());
    if let Some(verb) = words.iter().position(is_have) {
        let mut inside = verb + 1..words.len().min(verb + 1 + LONGEST_INSERTED);
        if let Some(last) = inside.find(|&i| words[i].stops) {
            words.drain(verb + 1..=last);
            words[verb].stops = false;
        }
    }
}

/// Whether the sentence at the beginning of `text` holds a word that one of these sentences has.
fn may_tell(text: &str) -> bool {
    let mut closed = false;
    for word in window::pieces(text) {
        if closed && word.starts_with(char::is_uppercase) {
            return false;
        }
        if CUES.iter().any(|cue| window::behind(word, cue).is_some()) {
            return true;
        }
        // `m.fl.` ends no sentence.
        closed = word.len() > SHORT && word.ends_with('.');
    }
    false
}

/// A sentence and its words.
struct Spoken<'s> {
    sentence: &'s str,
    words: &'s [Word<'s>],
}

impl Spoken<'_> {
    /// What the verb groups say of their subjects, in order.
    fn of_each(&self) -> Vec<Silence> {
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
        let none = matches!(words.get(from)?.lower.as_ref(), "varken" | "ingen");
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
        let is_joint = |i: usize| {
            matches!(words[i].lower.as_ref(), "och" | "medan" | "samt" | "men")
        };
        let joint = (end..words.len()).find(|&i| is_joint(i) || words[i - 1].stops)?;
        Some(joint + usize::from(is_joint(joint))).filter(|&i| i < words.len())
    }

    /// A subject behind its verb: `Däremot har Ekby kommun inte svarat`.
    fn inverted(&self) -> Option<Silence> {
        let words = self.words;
        let first = words.first()?;
        let is_front = FRONTED.contains(&first.lower.as_ref()) || starts_sentence(first.text);
        if !is_front || is_denial(words, 0) {
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

    /// `Inget svar har kommit från Ekby kommun`, `Remissen har inte besvarats av Ekby kommun`
    fn came_not(&self) -> Option<Silence> {
        let words = self.words;
        let first = 0..words.len().min(LONGEST_ANSWER);
        let answer = first.clone().find(|&i| is_answer(&words[i].lower));
        let matter = || {
            let answered = words.iter().any(|word| word.lower.starts_with("besvara"));
            first.take(1).find(|&i| answered && is_matter(&words[i].lower))
        };
        let answer = answer.or_else(matter)?;
        let is_from = |i: &usize| matches!(words[*i].lower.as_ref(), "från" | "av");
        let from = (answer + 1..words.len()).find(is_from)? + 1;
        let behind = (from..words.len()).find(|&i| is_event(&words[i]));
        let behind = behind.unwrap_or(words.len());
        let outside = (0..from).chain(behind..words.len());
        let status = outcome(words, outside, answer)?;
        (from < behind).then(|| self.said_of(from..behind, status))
    }

    /// `Från Ekby kommun har inget svar kommit`
    fn from_whom(&self) -> Option<Silence> {
        let words = self.words;
        let verb = (2..words.len()).find(|&i| is_event(&words[i]))?;
        let answer = (verb..words.len()).find(|&i| is_answer(&words[i].lower))?;
        let status = outcome(words, verb..words.len(), answer)?;
        Some(self.said_of(1..verb, status))
    }

    /// `För nämnden har förvaltningen svarat`, `I stället för nämnden har förvaltningen svarat`
    fn in_the_stead(&self) -> Option<Silence> {
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
            && words.get(office + 1).is_some_and(|word| is_verb(&word.lower));
        (answers && !denied).then(|| self.said_of(from..verb, ReferralStatus::OfficeAnswered))
    }

    /// `Samtliga instanser utom Ekby kommun har svarat`
    fn all_but(&self) -> Option<Silence> {
        let words = self.words;
        let (at, except) = EXCEPT
            .iter()
            .find_map(|except| Some((self.sentence.find(except)?, except)))?;
        let verb = (1..words.len()).find(|&i| is_event(&words[i]) || is_verb(&words[i].lower))?;
        answer(words, verb)?;
        let from = words.iter().position(|word| word.start >= at + except.len())?;
        let behind = (from..words.len()).find(|&i| i == verb);
        let denied = (0..words.len()).any(|i| is_denial(words, i));
        let subject = from..behind.unwrap_or(words.len());
        (!denied && !subject.is_empty()).then(|| self.said_of(subject, ReferralStatus::NoAnswer))
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
    outside: impl Iterator<Item = usize> + Clone,
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
    [HAVE, CAME, MISSING].iter().any(|verbs| verbs.contains(&lower))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of whom.
    fn read(text: &str) -> Vec<(&str, ReferralStatus)> {
        let found = silences(text).map_or_else(Vec::new, |(found, _)| found);
        found
            .into_iter()
            .map(|it| (&text[it.subject], it.status))
            .collect()
    }

    #[test]
    fn abstaining_is_said_in_many_ways() {
        for group in [
            "har avstått från yttrande",
            "avstår från att svara på remissen då frågan",
            "avstod från att lämna synpunkter",
            "avböjer att yttra sig",
            "har avböjt möjligheten att yttra sig",
            "har valt att inte svara på remissen",
            "har valt att avstå från yttrande",
            "valde att inte besvara remissen",
            "har beslutat att inte avge något yttrande",
            "beslutade vid sitt sammanträde den 3 maj 2016 att avstå från att yttra sig",
            "har beslutat avstå från yttrande",
            "har meddelat att nämnden avstår från att yttra sig",
            "meddelar att man inte avser att yttra sig i ärendet",
            "har meddelat att den inte har möjlighet att svara",
            "har meddelat att inget yttrande kommer att lämnas",
            "har svarat att nämnden avstår från att yttra sig",
            "vill inte yttra sig",
            "kommer inte att svara",
            "ser inget skäl att yttra sig",
            "har tackat nej till att svara",
            "har avstått",
        ] {
            let text = format!("Kulturnämnden {group}.");
            let expected = [("Kulturnämnden", ReferralStatus::Abstained)];
            assert_eq!(read(&text), expected, "{text}");
        }
    }

    #[test]
    fn that_no_answer_came_is_said_in_many_ways() {
        for group in [
            "har inte inkommit med svar",
            "har ej kommit in med något svar",
            "inkom inte med svar",
            "har inte svarat",
            "har ännu inte svarat på remissen",
            "svarade inte inom remisstiden",
            "har inte yttrat sig",
            "har ej besvarat remissen",
            "lämnade inget yttrande",
            "har inte hörts av",
            "har varken svarat eller hört av sig",
            "har inte haft möjlighet att yttra sig",
            "har inte hunnit svara",
            "har underlåtit att svara",
        ] {
            let text = format!("KPR och Ekby kommun {group}.");
            let expected = [("KPR och Ekby kommun", ReferralStatus::NoAnswer)];
            assert_eq!(read(&text), expected, "{text}");
        }
    }

    #[test]
    fn an_office_may_answer_in_its_boards_stead() {
        for group in [
            "har inkommit med ett kontorsyttrande",
            "har svarat med ett förvaltningsyttrande",
            "har besvarat remissen genom ett kontorsyttrande",
            "lämnade kontorsyttrande",
            "har svarat genom sin förvaltning",
        ] {
            let text = format!("Kulturnämnden {group}.");
            let expected = [("Kulturnämnden", ReferralStatus::OfficeAnswered)];
            assert_eq!(read(&text), expected, "{text}");
        }
    }

    #[test]
    fn the_bodies_may_stand_elsewhere() {
        use ReferralStatus::{Abstained, NoAnswer, OfficeAnswered};
        for (text, expected) in [
            ("Inget svar har kommit från KPR.", &[("KPR", NoAnswer)][..]),
            ("Svar från KPR och PRO saknas.", &[("KPR och PRO", NoAnswer)]),
            ("Något yttrande har inte inkommit från KPR.", &[("KPR", NoAnswer)]),
            ("Från KPR har inget yttrande inkommit.", &[("KPR", NoAnswer)]),
            ("Från KPR saknas svar.", &[("KPR", NoAnswer)]),
            ("Ett kontorsyttrande har inkommit från KPR.", &[("KPR", OfficeAnswered)]),
            ("Varken KPR eller PRO har svarat.", &[("Varken KPR eller PRO", NoAnswer)]),
            ("Däremot har KPR inte svarat.", &[("KPR", NoAnswer)]),
            ("Av dessa avstod KPR från att yttra sig.", &[("KPR", Abstained)]),
            ("KPRs svar har uteblivit.", &[("KPRs", NoAnswer)]),
            ("Rådet (KPR) har, trots påminnelse, inte svarat.", &[("Rådet (KPR)", NoAnswer)]),
            ("Remissen har inte besvarats av KPR.", &[("KPR", NoAnswer)]),
            ("Samtliga instanser utom KPR har svarat.", &[("KPR", NoAnswer)]),
            ("Alla har svarat med undantag för KPR och PRO.", &[("KPR och PRO", NoAnswer)]),
            ("För KPR har kontoret svarat.", &[("KPR", OfficeAnswered)]),
            ("KPR lät kulturkontoret besvara remissen.", &[("KPR", OfficeAnswered)]),
            ("KPR uppgav sig inte ha för avsikt att yttra sig.", &[("KPR", Abstained)]),
            (
                "KPR har avstått från yttrande och PRO har inte svarat.",
                &[("KPR", Abstained), ("PRO", NoAnswer)],
            ),
            (
                "KPR avböjer att yttra sig, medan PRO inte har svarat.",
                &[("KPR", Abstained), ("PRO", NoAnswer)],
            ),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn who_is_silent_about_something_else_has_answered() {
        for text in [
            "Kulturnämnden har inte lämnat lokalerna.",
            "Kulturnämnden avstår från att ta ut en avgift.",
            "Kulturnämnden avstår från att yttra sig om avgiften.",
            "Kulturnämnden avstår från att yttra sig i frågan om avgiften.",
            "Kulturnämnden har beslutat att avstå från att höja avgiften.",
            "Kulturnämnden har inte svarat på frågan.",
            "Kulturnämnden har svarat att den inte har något att invända.",
            "Kulturnämnden har meddelat att Ekby kommun inte har svarat.",
            "Kulturnämnden har inga synpunkter på förslaget.",
            "Kulturnämnden avstår inte från att yttra sig.",
            "Kulturnämnden har inte bara svarat utan även räknat.",
            "Kulturnämnden har inte valt att svara.",
            "Kulturnämnden har inkommit med svar.",
            "Från Ekby kommun har inget vatten kommit.",
            "Inget svar är rätt enligt Ekby kommun.",
            "Alla utom Ekby kommun har lämnat lokalerna.",
            "För Ekby kommun har kontoret räknat på kostnaden.",
            "KPR lät kontoret räkna på kostnaden.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
