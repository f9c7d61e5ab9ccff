//! Sentences that say that a consulted body gave no answer.
//!
//! ```text
//! silence := bodies group                             -- see `group`
//!          | ("varken" body "eller" body | "ingen av" bodies) group
//!          | front have bodies group                  -- `Däremot har nämnden inte svarat`
//!          | none? answer … came none? "från" bodies  -- `Inget svar har kommit från nämnden`
//!          | "från" bodies came … none? answer        -- `Från nämnden har inget svar kommit`
//!          | body's answer missing                    -- `Nämndens svar har uteblivit`
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

use crate::language::clauses::{self, Word};
use crate::language::grammar::starts_sentence;
use crate::language::sentences::first_sentence;
use crate::language::window;
use crate::report::ReferralStatus;
use crate::source::reading::At;
use group::{Group, group, is_answer, is_denial, is_office_answer, is_verb};
use words::{CAME, CUES, FRONTED, HAVE, MISSING};

/// Bytes in a sentence about bodies that gave no answer, at most: two dozen names.
const LONGEST: usize = 900;

/// Bytes in the longest abbreviation that a sentence goes on behind.
const SHORT: usize = 5;

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
    let words = clauses::words(sentence);
    let found = match words.first()?.lower.as_ref() {
        "från" => from_whom(&words).into_iter().collect(),
        _ => came_not(&words)
            .map(|silence| vec![silence])
            .unwrap_or_else(|| said_of(&words)),
    };
    (!found.is_empty()).then_some((found, sentence.len()))
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

/// The subjects with a verb group that says so, in order.
fn said_of(words: &[Word<'_>]) -> Vec<Silence> {
    let mut found = Vec::new();
    if let Some(silence) = inverted(words) {
        return vec![silence];
    }
    let mut from = 0;
    while let Some((silence, end)) = next_group(words, from) {
        found.push(silence);
        let Some(next) = next_clause(words, end) else {
            break;
        };
        from = next;
    }
    found
}

/// The first group behind the subject that begins with word `from`, and where it ends.
fn next_group(words: &[Word<'_>], from: usize) -> Option<(Silence, usize)> {
    let none = matches!(words.get(from)?.lower.as_ref(), "varken" | "ingen");
    (from + 1..words.len()).find_map(|i| {
        let before = is_denial(words, i - 1) && i - 1 > from;
        let (last, found) = match group(words, i, none || before) {
            Some(found) => (i - 1 - usize::from(before), found),
            // `Nämndens svar har uteblivit`
            None => {
                let end = i + is_missing(words, i)?;
                let status = ReferralStatus::NoAnswer;
                let answer = is_answer(&words[i - 1].lower) && i - 1 > from;
                (i - 2, answer.then_some(Group { status, end })?)
            }
        };
        let silence = Silence {
            subject: words[from].start..end_of(&words[last]),
            status: found.status,
        };
        Some((silence, found.end))
    })
}

/// Where another clause begins behind word `end`: `… och KPR har inte svarat`.
fn next_clause(words: &[Word<'_>], end: usize) -> Option<usize> {
    let is_joint = |word: &Word<'_>| matches!(word.lower.as_ref(), "och" | "medan" | "samt" | "men");
    let i = (end..words.len()).find(|&i| is_joint(&words[i]) || words[i - 1].stops)?;
    Some(i + usize::from(is_joint(&words[i]))).filter(|&i| i < words.len())
}

/// A subject behind its verb: `Däremot har Ekby kommun inte svarat`.
fn inverted(words: &[Word<'_>]) -> Option<Silence> {
    let first = words.first()?;
    let is_front = FRONTED.contains(&first.lower.as_ref()) || starts_sentence(first.text);
    if !is_front || is_denial(words, 0) {
        return None;
    }
    let is_have = |i: &usize| HAVE.contains(&words[*i].lower.as_ref());
    let verb = (1..words.len()).find(|i| is_have(i) || is_verb(&words[*i].lower))?;
    let behind = (verb + 1..words.len()).find(|&i| {
        let lower = words[i].lower.as_ref();
        is_denial(words, i) || is_verb(lower) || matches!(lower, "från" | "att")
    })?;
    let subject = words[verb + 1..behind].first()?.start..end_of(&words[behind - 1]);
    // As if the subject stood in front.
    let moved: Vec<Word<'_>> = [verb]
        .into_iter()
        .chain(behind..words.len())
        .map(|i| words[i].clone())
        .collect();
    let status = group(&moved, 0, false)?.status;
    Some(Silence { subject, status })
}

/// `Inget svar har kommit från Ekby kommun`
fn came_not(words: &[Word<'_>]) -> Option<Silence> {
    let answer = (0..words.len().min(LONGEST_ANSWER)).find(|&i| is_answer(&words[i].lower))?;
    let from = (answer + 1..words.len())
        .find(|&i| matches!(words[i].lower.as_ref(), "från" | "av"))?;
    let behind = (from + 1..words.len())
        .find(|&i| is_event(&words[i]))
        .unwrap_or(words.len());
    let outside = (0..from).chain(behind..words.len());
    let status = outcome(words, outside, answer)?;
    let subject = words.get(from + 1..behind)?;
    Some(Silence {
        subject: subject.first()?.start..end_of(subject.last()?),
        status,
    })
}

/// `Från Ekby kommun har inget svar kommit`
fn from_whom(words: &[Word<'_>]) -> Option<Silence> {
    let verb = (2..words.len()).find(|&i| is_event(&words[i]))?;
    let answer = (verb..words.len()).find(|&i| is_answer(&words[i].lower))?;
    let status = outcome(words, verb..words.len(), answer)?;
    Some(Silence {
        subject: words[1].start..end_of(&words[verb - 1]),
        status,
    })
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

/// Where a word ends.
fn end_of(word: &Word<'_>) -> usize {
    word.start + word.text.len()
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
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
