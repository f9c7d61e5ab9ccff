//! Sentences that say that a consulted body gave no answer.
//!
//! ```text
//! abstained := bodies ("har avstått" | "avstår" | "avstod" | "avböjer") "från"? … answer
//! no answer := bodies "har" ("inte" | "ej") ("inkommit" | "kommit in" | "svarat" | …) … answer
//!            | bodies "har inkommit med ett kontorsyttrande"    -- its office answered, it did not
//! ```
//!
//! where *answer* is a word such as `yttrande`, `svar`, `remiss`, `synpunkter`.
//!
//! | text | status |
//! | --- | --- |
//! | `Kulturnämnden har avstått från yttrande.` | abstained |
//! | `KPR och Ekby kommun har inte inkommit med svar.` | no answer |
//! | `Kulturnämnden har inte byggt lekplatsen.` | running text |

mod words;

use crate::language::sentences::first_sentence;
use crate::language::window;
use crate::report::ReferralStatus;
use crate::source::reading::At;
use words::{ANSWERS, VERBS};

/// How far behind its beginning a sentence may name its verb: a dozen bodies.
const LONGEST_SUBJECT: usize = 400;

/// A sentence that says of bodies that they gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Silence {
    /// Where the bodies are named, in the text that was read.
    pub(crate) subject: At,
    pub(crate) status: ReferralStatus,
    /// Where the sentence ends.
    pub(crate) end: usize,
}

/// Reads the sentence at the beginning of `text`.
pub(crate) fn silence(text: &str) -> Option<Silence> {
    let near = window::first(text, LONGEST_SUBJECT);
    let (at, &(verb, enough, status)) =
        memchr::memchr_iter(b' ', near.as_bytes()).find_map(|blank| {
            let rest = &near[blank..];
            // " har …", " avstår …"
            if !matches!(rest.as_bytes().get(1), Some(b'a' | b'h')) {
                return None;
            }
            let verb = VERBS.iter().find(|(verb, ..)| rest.starts_with(verb))?;
            Some((blank, verb))
        })?;
    let sentence = first_sentence(text);
    let behind = sentence.get(at + verb.len()..)?;
    // "att svara på remissen", "med något yttrande": a few words.
    let clause = window::first(behind, 60).split(',').next().unwrap_or("");
    let answer = clause
        .split(' ')
        .any(|word| ANSWERS.iter().any(|answer| word.starts_with(answer)));
    (enough || answer).then_some(Silence {
        subject: 0..at,
        status,
        end: sentence.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_said_in_many_ways() {
        use ReferralStatus::{Abstained, NoAnswer};
        for (text, status) in [
            ("Kulturnämnden har avstått från yttrande.", Some(Abstained)),
            (
                "KPR avstår från att svara på remissen då frågan",
                Some(Abstained),
            ),
            ("Ekby kommun avböjer att yttra sig.", Some(Abstained)),
            ("KPR och PRO har ej inkommit med svar.", Some(NoAnswer)),
            ("KPR har inte kommit in med svar.", Some(NoAnswer)),
            ("KPR har inte svarat.", Some(NoAnswer)),
            (
                "Ekby stadsdelsnämnd har inkommit med ett kontorsyttrande.",
                Some(NoAnswer),
            ),
            ("Kulturnämnden har inte lämnat lokalerna.", None),
            ("Kulturnämnden avstår från att ta ut en avgift.", None),
            ("Kulturnämnden anser att staden har svarat.", None),
        ] {
            assert_eq!(silence(text).map(|it| it.status), status, "{text}");
        }
    }
}
