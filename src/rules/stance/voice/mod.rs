//! Whose words a clause gives: the consulted body's own, or somebody else's.
//!
//! | in the answer of | says | own |
//! | --- | --- | --- |
//! | Kulturnämnden | `Kulturnämnden`, `nämnden`, `kulturförvaltningen`, `vi` | yes |
//! | Kulturnämnden | `motionären`, `trafiknämnden`, `polisen`, `föreningen` | no |
//! | Ekby kommun | `kommunen` | yes |

mod words;

use crate::language::clauses::Word;
use crate::language::grammar::lowercase;
use crate::language::{bodies, window};
use crate::report::BodyKind;
use crate::source::reading::At;
use words::{
    AGENCY, ASSOCIATION, BOARD_ENDINGS, COMPANY, COURT, INSTITUTION_ENDINGS, MUNICIPALITY, OFFICE,
    OTHERS, REGION, UNIVERSITY,
};

/// Who speaks in an answer, and what it is about.
#[derive(Clone, Debug)]
pub(crate) struct Voice<'a> {
    /// Without what stands in parentheses.
    name: &'a str,
    /// The same in lower case.
    lower: String,
    /// Where the words of that stand, the parts of compounds too.
    words: Vec<At>,
    /// The short form in its name's parentheses.
    short: Option<&'a str>,
    kind: BodyKind,
    /// The office that wrote the report.
    author: Option<&'a str>,
    /// How the words of the matter's title begin.
    topics: &'a [String],
}

impl<'a> Voice<'a> {
    pub(crate) fn new(name: &'a str, author: Option<&'a str>, topics: &'a [String]) -> Voice<'a> {
        let (full, short) = match name.split_once(" (") {
            Some((full, rest)) => (full, rest.strip_suffix(')')),
            None => (name, None),
        };
        let lower = lowercase(full);
        Voice {
            name: full,
            words: words_of(&lower),
            lower,
            short,
            kind: bodies::kind(name),
            author,
            topics,
        }
    }

    /// Whether a word begins with a word of the title.
    pub(super) fn is_topic(&self, word: &str) -> bool {
        let mut topics = self.topics.iter();
        topics.any(|topic| window::behind(word, topic).is_some())
    }

    /// Marks the words that name the speaker, in any case.
    pub(super) fn mark_own(&self, sentence: &str, words: &mut [Word<'_>]) {
        for word in words.iter_mut() {
            word.own = self.is_own(&word.lower);
        }
        let called = [Some(self.name), self.short, self.author];
        for name in called.into_iter().flatten().filter_map(Name::of) {
            for i in 0..words.len() {
                if name.begins(sentence, words[i].start) {
                    let named = words[i..].iter_mut().take(name.words());
                    named.for_each(|word| word.own = true);
                }
            }
        }
    }

    fn is_own(&self, word: &str) -> bool {
        if matches!(word, "vi" | "vår" | "vårt" | "våra") {
            return true;
        }
        let noun = word.strip_suffix('s').unwrap_or(word);
        // The definite, in which all of them call themselves.
        if noun.len() <= 4 || !matches!(noun.as_bytes().last(), Some(b'n' | b't')) {
            return false;
        }
        let called = match self.kind {
            BodyKind::Office | BodyKind::Committee | BodyKind::DistrictCommittee => OFFICE,
            BodyKind::Company => COMPANY,
            BodyKind::Agency => AGENCY,
            BodyKind::Court => COURT,
            BodyKind::University => UNIVERSITY,
            BodyKind::Municipality => MUNICIPALITY,
            BodyKind::Region => REGION,
            _ => ASSOCIATION,
        };
        called.contains(&noun) || self.is_in_name(noun) || self.is_own_office(noun)
    }

    /// Whether `rådet` is the last part of a word of the name: `pensionärsråd`.
    fn is_in_name(&self, noun: &str) -> bool {
        let mut stems = [noun]
            .into_iter()
            .chain(noun.strip_suffix(['n', 't']))
            .chain(noun.strip_suffix("en").or(noun.strip_suffix("et")));
        stems.any(|stem| {
            let stem = stem.as_bytes();
            let mut names = self
                .words
                .iter()
                .map(|word| &self.lower.as_bytes()[word.clone()]);
            // The last byte of most words shows that they differ.
            names.any(|name| name.last() == stem.last() && name.ends_with(stem))
        })
    }

    /// Whether `kulturförvaltningen` is the office of this body, by the beginning of its name.
    fn is_own_office(&self, noun: &str) -> bool {
        let stem = BOARD_ENDINGS
            .iter()
            .find_map(|ending| noun.strip_suffix(ending));
        stem.is_some_and(|stem| stem.len() >= 4 && self.lower.starts_with(stem))
    }
}

/// Where the words of `text` stand, parted by blanks and hyphens.
fn words_of(text: &str) -> Vec<At> {
    let mut start = 0;
    let words = text.split([' ', '-']).map(|word| {
        let at = start..start + word.len();
        start = at.end + 1;
        at
    });
    words.collect()
}

/// A name as it may stand in a sentence.
struct Name<'n> {
    first: char,
    /// What stands behind its first letter.
    tail: &'n str,
}

impl<'n> Name<'n> {
    fn of(name: &'n str) -> Option<Name<'n>> {
        let mut characters = name.chars();
        let first = characters.next()?;
        let tail = characters.as_str();
        Some(Name { first, tail })
    }

    fn words(&self) -> usize {
        1 + self.tail.matches(' ').count()
    }

    /// Whether the name as a whole stands at `at`, in the nominative or the genitive. Within a sentence a
    /// common noun has a small letter.
    fn begins(&self, sentence: &str, at: usize) -> bool {
        // The second byte of most words shows that the name does not stand there.
        let second = sentence.as_bytes().get(at + self.first.len_utf8());
        if second != self.tail.as_bytes().first() && !self.tail.is_empty() {
            return false;
        }
        let text = &sentence[at..];
        let small = self.first.to_lowercase().next();
        let tail = text
            .strip_prefix(self.first)
            .or_else(|| text.strip_prefix(small?));
        let Some(behind) = tail.and_then(|tail| tail.strip_prefix(self.tail)) else {
            return false;
        };
        let behind = window::first(behind, 4);
        let behind = behind
            .strip_prefix(":s")
            .or(behind.strip_prefix('s'))
            .unwrap_or(behind);
        !behind.starts_with(char::is_alphanumeric)
    }
}

fn is_institution(word: &str) -> bool {
    // What all the endings end with.
    matches!(word.as_bytes().last(), Some(b'a' | b'd' | b'n' | b't'))
        && INSTITUTION_ENDINGS
            .iter()
            .any(|ending| word.ends_with(ending))
}

/// Whether a word, in lower case, names somebody else, in a case other than the genitive.
pub(super) fn is_other(word: &str) -> bool {
    let genitive = word.ends_with('s') && !word.ends_with("ss") && word != "polis";
    !genitive && (OTHERS.are_of(word) || is_institution(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::clauses::words;

    fn own(body: &str, text: &str) -> Vec<bool> {
        let mut words = words(text);
        Voice::new(body, None, &[]).mark_own(text, &mut words);
        words.iter().map(|word| word.own).collect()
    }

    #[test]
    fn a_body_is_known_by_what_it_calls_itself() {
        for (body, text, expected) in [
            ("Kulturnämnden", "Kulturnämnden", true),
            ("Kulturnämnden", "kulturförvaltningens", true),
            ("Kulturnämnden", "förvaltningen", true),
            ("Kulturnämnden", "nämndens", true),
            ("Kulturnämnden", "Trafiknämnden", false),
            ("Kulturnämnden", "föreningen", false),
            ("Stadsledningskontoret", "nämnden", false),
            ("Ekby stadsdelsnämnd", "stadsdelsnämnden", true),
            ("Miljö- och hälsoskyddsnämnden", "miljöförvaltningen", true),
            ("Ekby kommun", "kommunen", true),
            ("Boverket", "kommunen", false),
            ("Kommunstyrelsens pensionärsråd (KPR)", "KPR", true),
            ("Kommunstyrelsens pensionärsråd (KPR)", "rådet", true),
            (
                "Kommunstyrelsens pensionärsråd (KPR)",
                "kommunstyrelsen",
                false,
            ),
            ("Stockholms Handelskammare", "handelskammaren", true),
            (
                "Pensionärernas riksorganisation (PRO)",
                "organisationen",
                true,
            ),
        ] {
            assert_eq!(own(body, text), [expected], "{body}: {text}");
        }
        assert_eq!(own("Lika Unika", "Lika Unika svarar"), [true, true, false]);
    }
}
