//! What a point does with the matter.
//!
//! ```text
//! point := "att"? infinitive …                                     -- of a board
//!        | main clause: verb in the passive, or held + participle
//!        | main clause: "som svar på" … verb of answering          -- of a board
//! ```
//!
//! | point | |
//! | --- | --- |
//! | `Detaljplan för kvarteret Leken antas.` | adopted |
//! | `Med hänvisning till vad som sägs avslås motionen.` | rejected |
//! | `Som svar på remissen hänvisas till promemorian.` | answered |
//! | `Motionen får därmed anses besvarad.` | answered |
//! | `Kostnaden täcks inom den ram som godkänns i budget.` | nothing: a subordinate clause |
//! | `Taxan fastställs årligen av nämnden.` | nothing: another's act |
//! | `Kostnaden antas uppgå till 5 kronor.` | nothing: a guess |

use crate::language::clauses::{Word, denies, words};
use crate::language::grammar::starts_with_lower;
use crate::language::main_clause::{MainVerb, main_verbs};
use crate::language::sentences::first_sentence;
use crate::report::Outcome;
use crate::rules::decisions::words::{
    ANSWERING, AS, BEHIND_PARTLY, GUESSED, HELD, INFINITIVES, LATER, MATTERS, MODALS, PARTICIPLES,
    PARTLY, PASSIVES,
};

/// What a board's point does with the matter; `None` where it is about something else.
///
/// Whatever the first sentence is about is the matter. What a later one says must name it.
pub(crate) fn outcome(point: &str) -> Option<Outcome> {
    let point = point.trim_start();
    let point = ["att ", "Att "]
        .iter()
        .find_map(|att| point.strip_prefix(att))
        .unwrap_or(point);
    let mut rest = point;
    let mut states = false;
    while !rest.is_empty() {
        let sentence = first_sentence(rest);
        if sentence.is_empty() {
            return None;
        }
        let read = Sentence::of(sentence);
        if !states || read.is_about_matter() {
            let found = read
                .active()
                .or_else(|| read.passive())
                .or_else(|| read.answer());
            if found.is_some() {
                return found;
            }
        }
        states |= !read.verbs.is_empty();
        rest = rest[sentence.len()..].trim_start();
    }
    None
}

/// The same for a point in which a consulted body decides: its own papers are not the matter, so the
/// subject must be.
pub(crate) fn outcome_of_matter(point: &str) -> Option<Outcome> {
    let point = point.trim_start();
    // Cheap first: nearly all points begin with something else.
    if !names_matter(point) {
        return None;
    }
    let read = Sentence::of(first_sentence(point));
    read.is_about_matter().then(|| read.passive()).flatten()
}

/// A sentence with the verbs of its main clauses.
struct Sentence<'t> {
    text: &'t str,
    words: Vec<Word<'t>>,
    verbs: Vec<MainVerb>,
}

impl<'t> Sentence<'t> {
    fn of(text: &'t str) -> Sentence<'t> {
        let words = words(text);
        let verbs = main_verbs(text, &words);
        Sentence { text, words, verbs }
    }

    fn lower(&self, i: usize) -> &str {
        self.words.get(i).map_or("", |word| &word.lower)
    }

    /// Whether the sentence begins with a word for the matter: `Motionen (2016:5) av … avslås`.
    fn is_about_matter(&self) -> bool {
        names_matter(self.text)
    }

    /// The outcome of an infinitive that the sentence begins with: `bifalla motionen`.
    fn active(&self) -> Option<Outcome> {
        let partly = usize::from(self.lower(0) == PARTLY);
        let first = self.lower(partly);
        if HELD.contains(&first) {
            return self.held(partly);
        }
        let &(_, outcome) = INFINITIVES.iter().find(|(verb, _)| *verb == first)?;
        Some(self.weighed(partly, outcome))
    }

    /// The outcome of a main clause in the passive.
    fn passive(&self) -> Option<Outcome> {
        let mut before: Option<usize> = None;
        self.verbs.iter().find_map(|&MainVerb { at, sure }| {
            let modal = before.filter(|&verb| MODALS.contains(&self.lower(verb)));
            before = Some(at);
            if !sure && !self.joins_matter(at) {
                return None;
            }
            if HELD.contains(&self.lower(at)) {
                return self.held(at);
            }
            let verb = self.lower(at);
            let &(_, infinitive, outcome) = PASSIVES.iter().find(|(word, ..)| *word == verb)?;
            // `Skrivelser ska besvaras` is a duty, `Motionen ska avslås` is what happens to it.
            let duty = modal.is_some() && infinitive && !self.is_about_matter();
            let guess = outcome == Outcome::Adopted
                && (GUESSED.contains(&self.lower(at + 1)) || self.lower(at - 1) == "det");
            let group = modal.unwrap_or(at)..at + 2;
            let later = group.into_iter().any(|i| LATER.contains(&self.lower(i)));
            let no = duty || guess || later || self.is_denied(at);
            (!no).then(|| self.weighed(at, outcome))
        })
    }

    /// Whether a main clause about the matter surely begins right before the verb: `…, och motionen
    /// anses besvarad`.
    fn joins_matter(&self, verb: usize) -> bool {
        verb > 1
            && matches!(self.lower(verb - 2), "och" | "samt" | "men")
            && names_matter(self.lower(verb - 1))
    }

    /// What the matter is held to be by the verb: `anses därmed vara besvarad`.
    fn held(&self, verb: usize) -> Option<Outcome> {
        let behind = self.verbs.partition_point(|next| next.at <= verb);
        let next = self.verbs.get(behind);
        // `besvarade` may be taken for a verb itself.
        let end = next.map_or(self.words.len(), |next| next.at + 1);
        let outcome = (verb + 1..end).find_map(|i| {
            let word = self.lower(i);
            let found = PARTICIPLES
                .iter()
                .find(|(participle, _)| *participle == word);
            found.map(|&(_, outcome)| outcome)
        })?;
        (!self.is_denied(verb)).then(|| self.weighed(verb, outcome))
    }

    /// The outcome of a clause that says what is sent as an answer.
    fn answer(&self) -> Option<Outcome> {
        let is_answer = (1..self.words.len()).any(|i| {
            let named = self.lower(i) == "svar" && self.lower(i + 1) == "på";
            // `som svar`, `som stadens svar`
            named && (i.saturating_sub(2)..i).any(|i| AS.contains(&self.lower(i)))
        });
        let answers = |verb: &MainVerb| verb.sure && ANSWERING.contains(&self.lower(verb.at));
        (is_answer && self.verbs.iter().any(answers)).then_some(Outcome::Answered)
    }

    fn is_denied(&self, verb: usize) -> bool {
        (verb + 1..self.words.len().min(verb + 4)).any(|i| denies(&self.words, i))
    }

    /// The outcome, given whether the verb's clause says that it happens in part only.
    fn weighed(&self, verb: usize, outcome: Outcome) -> Outcome {
        let partly = |i: usize| {
            let ends = || {
                self.words[i].stops
                    || i + 1 == self.words.len()
                    || BEHIND_PARTLY.contains(&self.lower(i + 1))
            };
            self.lower(i) == PARTLY && (i < verb || i == verb + 1 || ends())
        };
        let mut near = verb.saturating_sub(1)..self.words.len().min(verb + 8);
        let may_be_partly = matches!(
            outcome,
            Outcome::Approved | Outcome::Adopted | Outcome::Rejected
        );
        if may_be_partly && near.any(partly) {
            Outcome::PartlyApproved
        } else {
            outcome
        }
    }
}

/// Whether `text` begins with a word for the matter.
fn names_matter(text: &str) -> bool {
    MATTERS.iter().any(|matter| starts_with_lower(text, matter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_what_happens_to_the_matter() {
        use Outcome::{
            Adopted, Answered, Approved, PartlyApproved, Rejected, RemittedBack, Tabled,
        };
        for (point, expected) in [
            (
                "Motionen anses besvarad med hänvisning till vad som sägs.",
                Some(Answered),
            ),
            ("Motion (2016:5) av Ada Ek (S) avslås.", Some(Rejected)),
            ("Motionen bifalls delvis.", Some(PartlyApproved)),
            (
                "Därmed bifalls motionen delvis enligt bilaga 1.",
                Some(PartlyApproved),
            ),
            (
                "Motionen bifalls enligt det delvis ändrade förslaget.",
                Some(Approved),
            ),
            ("Förslaget till plan godkänns i huvudsak.", Some(Approved)),
            ("Ärendet återremitteras.", Some(RemittedBack)),
            ("ÄRENDET ÅTERREMITTERAS.", Some(RemittedBack)),
            ("MOTIONEN AVSLÅS", Some(Rejected)),
            ("Frågan om nya torg bordläggs.", Some(Tabled)),
            (
                "Taxa för torgplats fastställs enligt bilaga 1.",
                Some(Adopted),
            ),
            ("Programmet Staden växer antas.", Some(Adopted)),
            (
                "Ekby stadsdelsnämnds begäran om nytt servicehus avslås.",
                Some(Rejected),
            ),
            ("I övrigt avslås motionen.", Some(Rejected)),
            (
                "Med hänvisning till vad som sägs i utlåtandet avslås motionen.",
                Some(Rejected),
            ),
            ("Motionen får därmed anses besvarad.", Some(Answered)),
            (
                "Med detta ska skrivelserna anses vara besvarade.",
                Some(Answered),
            ),
            (
                "Nämnden får i uppdrag att bygga och motionen anses därmed besvarad.",
                Some(Answered),
            ),
            ("Motionen skall avslås.", Some(Rejected)),
            ("Remissen besvaras med denna promemoria.", Some(Answered)),
            (
                "Som svar på remissen från Boverket överlämnas och åberopas denna promemoria.",
                Some(Answered),
            ),
            ("att delvis bifalla motionen", Some(PartlyApproved)),
            ("att motionen avslås,", Some(Rejected)),
            ("Att anse motionen besvarad", Some(Answered)),
            ("Paragrafen justeras omedelbart.", None),
            ("Nämnden godkänner tjänsteutlåtandet.", None),
            ("Motionen överlämnas.", None),
            (
                "Till domstolen överlämnas yttrande enligt promemorian.",
                None,
            ),
            ("Kostnaden täcks inom den ram som godkänns i budget.", None),
            ("Kostnaden antas uppgå till 5 kronor.", None),
            ("Det antas att kostnaden ökar.", None),
            ("Taxan fastställs årligen av nämnden.", None),
            ("Skrivelser ska normalt besvaras inom en vecka.", None),
            (
                "Nämnden får i uppdrag att återkomma när planen antas.",
                None,
            ),
            (
                "Nämnden får i uppdrag att se till att planen följs och antas.",
                None,
            ),
            ("Motionen bifalls inte.", None),
        ] {
            assert_eq!(outcome(point), expected, "{point}");
        }
    }

    #[test]
    fn a_body_decides_about_its_own_papers_too() {
        for (point, expected) in [
            ("Motionen avslås.", Some(Outcome::Rejected)),
            (
                "Remissen besvaras med förvaltningens tjänsteutlåtande.",
                None,
            ),
            ("Kontorets tjänsteutlåtande godkänns.", None),
        ] {
            assert_eq!(outcome_of_matter(point), expected, "{point}");
        }
    }
}
