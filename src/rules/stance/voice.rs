//! Whose words a clause gives: the consulted body's own, or somebody else's.
//!
//! | in the answer of | says | own |
//! | --- | --- | --- |
//! | Kulturnämnden | `Kulturnämnden`, `nämnden`, `kulturförvaltningen`, `vi` | yes |
//! | Kulturnämnden | `motionären`, `trafiknämnden`, `polisen`, `föreningen` | no |
//! | Ekby kommun | `kommunen` | yes |

use crate::bodies;
use crate::clauses::Word;
use crate::swedish::lowercase;
use crate::{BodyKind, window};

/// What the office that writes for a board calls itself.
const OFFICE: &[&str] = &[
    "förvaltningen",
    "kontoret",
    "stadsdelsförvaltningen",
    "fackförvaltningen",
];

/// What their names end with.
const BOARD_ENDINGS: [&str; 3] = ["nämnden", "förvaltningen", "kontoret"];

#[rustfmt::skip]
const COMPANY: &[&str] = &[
    "bolaget", "bolagen", "koncernledningen", "koncernen", "bolagsledningen", "styrelsen",
];

/// What associations call themselves whatever their name, and everybody of whom nothing is known.
#[rustfmt::skip]
const ASSOCIATION: &[&str] = &[
    "federationen", "föreningen", "förbundet", "organisationen", "riksförbundet",
];

/// How words begin that name somebody whose view is told.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "alliansen", "anhöriga", "boende", "borgarråd", "brevskrivar", "brukar", "departement",
    "experter", "fastighetsägar", "forskar", "fullmäktige", "föräldra", "förslagsställar",
    "initiativtagar", "insändar", "klagande", "kommittén", "kommunen", "kommuner",
    "kommunfullmäktige", "kommunstyrelsen", "kritiker", "ledamot", "ledamöter", "majoriteten",
    "minoriteten", "motionär", "oppositionen", "partie", "polis", "politiker", "regering",
    "remissinstans", "reservant", "riksdagen", "skribent", "staden", "staten", "sökande",
    "utredare", "utredningen",
];

/// What the names of institutions end with, in the definite.
#[rustfmt::skip]
const INSTITUTION_ENDINGS: &[&str] = &[
    "nämnden", "nämnderna", "förvaltningen", "förvaltningarna", "kontoret", "kontoren", "styrelsen",
    "verket", "myndigheten", "myndigheterna", "förbundet", "förbunden", "föreningen", "föreningarna",
    "rådet", "råden", "bolaget", "bolagen", "departementet", "inspektionen", "kommunen", "kommunerna",
    "regionen", "landstinget", "stadsdelsnämnd", "polisen",
];

/// Who speaks in an answer, and what it is about.
#[derive(Clone, Debug)]
pub(crate) struct Voice<'a> {
    /// Without what stands in parentheses.
    name: &'a str,
    /// The same in lower case.
    lower: String,
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
        Voice {
            name: full,
            lower: lowercase(full),
            short,
            kind: bodies::kind(name),
            author,
            topics,
        }
    }

    /// Whether a word begins with a word of the title.
    pub(super) fn is_topic(&self, word: &str) -> bool {
        self.topics.iter().any(|topic| word.starts_with(topic))
    }

    /// Which of the words name the speaker, in any case.
    pub(super) fn own(&self, sentence: &str, words: &[Word<'_>]) -> Vec<bool> {
        let mut own: Vec<bool> = words.iter().map(|word| self.is_own(&word.lower)).collect();
        for name in [Some(self.name), self.short, self.author]
            .into_iter()
            .flatten()
        {
            for (i, word) in words.iter().enumerate() {
                if names(&sentence[word.start..], name) {
                    let last = name.split(' ').count();
                    own[i..].iter_mut().take(last).for_each(|own| *own = true);
                }
            }
        }
        own
    }

    fn is_own(&self, word: &str) -> bool {
        if matches!(word, "vi" | "vår" | "vårt" | "våra") {
            return true;
        }
        let noun = word.strip_suffix('s').unwrap_or(word);
        let called = match self.kind {
            BodyKind::Office | BodyKind::Committee | BodyKind::DistrictCommittee => OFFICE,
            BodyKind::Company => COMPANY,
            BodyKind::Agency => &["myndigheten"],
            BodyKind::Court => &["domstolen"],
            BodyKind::University => &["universitetet", "högskolan"],
            BodyKind::Municipality => &["kommunen", "kommunstyrelsen"],
            BodyKind::Region => &["regionen", "landstinget"],
            _ => ASSOCIATION,
        };
        called.contains(&noun) || self.is_in_name(noun) || self.is_own_office(noun)
    }

    /// Whether `rådet` is the last part of a word of the name: `pensionärsråd`.
    fn is_in_name(&self, noun: &str) -> bool {
        let stems = [noun]
            .into_iter()
            .chain(noun.strip_suffix(['n', 't']))
            .chain(noun.strip_suffix("en").or(noun.strip_suffix("et")));
        noun.len() > 4
            && noun.ends_with(['n', 't'])
            && stems.into_iter().any(|stem| {
                let mut words = self.lower.split([' ', '-']);
                words.any(|word| word.ends_with(stem))
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

/// Whether `text` begins with `name` as a whole, in the nominative or the genitive. Within a sentence
/// a common noun has a small letter.
fn names(text: &str, name: &str) -> bool {
    let (Some(head), Some(first)) = (text.get(..name.len()), name.chars().next()) else {
        return false;
    };
    // Most words are told by their second byte.
    let tail = first.len_utf8();
    if head.as_bytes()[tail..] != name.as_bytes()[tail..] {
        return false;
    }
    let small = first.to_lowercase().next();
    let tail = head
        .strip_prefix(first)
        .or_else(|| head.strip_prefix(small?));
    if tail != Some(&name[first.len_utf8()..]) {
        return false;
    }
    let behind = window::first(&text[name.len()..], 4);
    let behind = behind
        .strip_prefix(":s")
        .or(behind.strip_prefix('s'))
        .unwrap_or(behind);
    !behind.starts_with(char::is_alphanumeric)
}

/// Whether a word, in lower case, names somebody else, in a case other than the genitive.
pub(super) fn is_other(word: &str) -> bool {
    let genitive = word.ends_with('s') && !word.ends_with("ss") && word != "polis";
    !genitive
        && (OTHERS.iter().any(|other| word.starts_with(other))
            || INSTITUTION_ENDINGS
                .iter()
                .any(|ending| word.ends_with(ending)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clauses::words;

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
            let voice = Voice::new(body, None, &[]);
            assert_eq!(voice.own(text, &words(text)), [expected], "{body}: {text}");
        }
        let voice = Voice::new("Lika Unika", None, &[]);
        let text = "Lika Unika svarar";
        assert_eq!(voice.own(text, &words(text)), [true, true, false]);
    }
}
