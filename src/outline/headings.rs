//! Free headings on a page that is one line: where one ends and a sentence begins.
//!
//! ```text
//! heading  := capital word* -- no finite verb, no stop, at most nine words
//! sentence := word* verb word*
//! ```
//!
//! The capital that the sentence begins with may be a name's, which belongs to the word before it. So it
//! must be no name, or the heading must be one that the document has elsewhere:
//!
//! | heading | sentence | ends there, since |
//! | --- | --- | --- |
//! | `Ekonomi` | `Det kostar …` | the word only ever begins sentences |
//! | `Ekonomi och tidplan` | `Kontoret anser …` | a body's word, in the definite |
//! | `Ekonomi` | `Medel avsattes …` | the document has `medel` elsewhere |
//! | `Ekonomi` | `Ekby har byggt …` | the document has the heading before another sentence |
//! | `Frågor om buller` | `Ekby har byggt …` | a phrase that ends in a noun has no name behind it |
//! | `Barnen (ej prövat)` | `Ekby har byggt …` | no name goes on behind parentheses |
//! | `Nya riktvärden` | `Riktvärdet är högt …` | the document has another form of the word elsewhere |
//! | `Pensionat` | `Gläntan öppnade …` | no: a name may stand behind a noun |
//! | `Staden` | `Ekby har …` | no: one word in the definite may be the subject |
//! | `Villaägarnas` | `Förbund anser …` | no: a genitive leads on |
//! | `Norra` | `Församlingen anser …` | no: an adjective leads on |

use std::cell::OnceCell;
use std::collections::HashSet;

use crate::language::grammar::{
    ends_open, ends_sentence, is_definite, is_finite_verb, lowercase, starts_sentence, starts_upper,
};
use crate::language::sentences::{
    capitals, first_words, in_parentheses, is_heading_before, lower_case_words, may_state, names,
};
use crate::language::window;
use crate::language::{bodies, headings};
use crate::rules::remiss::Consulted;
use crate::rules::{formulas, people};
use crate::source::reading::At;

/// Words in a heading, at most.
const LONGEST: usize = 9;

/// Bytes in a heading, at most.
const LONGEST_BYTES: usize = 120;

/// Bytes behind a heading that show whether a sentence begins there.
const NEAR: usize = 200;

/// A noun in the definite is hardly shorter, in bytes; given names are.
const SHORT: usize = 6;

/// How a noun in the definite singular ends.
const DEFINITE: [&str; 3] = ["et", "en", "an"];

/// How the stem of such a noun ends in its other forms.
#[rustfmt::skip]
const ENDINGS: [&str; 12] = [
    "", "e", "a", "en", "et", "an", "er", "ar", "or", "ena", "erna", "arna",
];

/// The free headings of a document.
pub(crate) struct FreeHeadings<'s> {
    text: &'s str,
    /// Where titles stand: all words in capitals there are names.
    head: At,
    consulted: &'s Consulted,
    /// How the text writes its words, once one is asked for.
    words: OnceCell<Words<'s>>,
    /// See [`FreeHeadings::known`].
    known: OnceCell<HashSet<&'s str>>,
    /// The head without hyphens.
    whole_head: OnceCell<String>,
}

/// The words of a document by their first letter.
struct Words<'s> {
    /// Those that stand there in lower case.
    lower: HashSet<&'s str>,
    /// Those that stand inside a sentence with a capital, or in a title.
    names: HashSet<&'s str>,
    /// Those that a sentence begins with, behind the stop of another.
    first: HashSet<&'s str>,
}

impl<'s> FreeHeadings<'s> {
    pub(crate) fn new(text: &'s str, head: At, consulted: &'s Consulted) -> Self {
        FreeHeadings {
            text,
            head,
            consulted,
            words: OnceCell::new(),
            known: OnceCell::new(),
            whole_head: OnceCell::new(),
        }
    }

    /// The length of the heading that `text` begins with.
    pub(crate) fn len(&self, text: &str) -> Option<usize> {
        self.len_where(text, |len| {
            self.known().contains(&text[..len]) || self.begins_behind(text, len)
        })
    }

    /// Whether all of `before` is a heading that ends here.
    pub(crate) fn ends(&self, before: &str, after: &str) -> bool {
        // A long block is none. Whether it ends here depends on the words behind it.
        before.len() < LONGEST_BYTES
            && self.len(&[before, window::first(after, NEAR)].join(" ")) == Some(before.len())
    }

    /// The headings that a sentence surely follows somewhere.
    fn known(&self) -> &HashSet<&'s str> {
        self.known.get_or_init(|| {
            let begins = |&at: &usize| at == 0 || ends_sentence(&self.text[..at - 1]);
            let places = memchr::memchr2_iter(b' ', b'\n', self.text.as_bytes());
            let places = [0].into_iter().chain(places.map(|at| at + 1));
            places
                .filter(begins)
                .filter_map(|at| {
                    let near = window::first(&self.text[at..], LONGEST_BYTES + NEAR);
                    let near = near.split('\n').next().unwrap_or(near);
                    let len = self.len_where(near, |len| self.begins_behind(near, len))?;
                    (len < near.len()).then_some(&near[..len])
                })
                .collect()
        })
    }

    /// The length of the heading that `text` begins with: a capital, then words without a finite verb, up
    /// to a capital that begins a sentence by what `begins` says of both.
    fn len_where(&self, text: &str, begins: impl Fn(usize) -> bool) -> Option<usize> {
        if !may_head(text) {
            return None;
        }
        let (mut end, mut depth) = (0, 0usize);
        for (i, word) in text.split(' ').take(LONGEST + 1).enumerate() {
            let heading = text[..end].trim_end();
            // `Trafiken i Ekby`: a name stands behind what leads on.
            if i > 0
                && depth == 0
                && starts_upper(word)
                && !word.starts_with('(')
                && !ends_open(heading)
            {
                let len = heading.len();
                return (!self.is_name(text, len) && begins(len)).then_some(len);
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

    /// Whether `text` begins with a consulted body's name, or with a formula, that goes on behind `len`.
    fn is_name(&self, text: &str, len: usize) -> bool {
        let name = self.consulted.name_in(text);
        name.is_some_and(|name| name.len() > len) || formulas::opens_surely(text)
    }

    /// Whether a sentence begins behind the first `len` bytes of `text`, and not the name of what they call
    /// somebody or something.
    fn begins_behind(&self, whole: &str, len: usize) -> bool {
        let (heading, text) = (&whole[..len], whole[len..].trim_start());
        let first = text.split(' ').next().unwrap_or(text);
        let last = heading.rsplit(' ').next().unwrap_or(heading);
        let is_one_word = last.len() == heading.len();
        if (is_one_word && (is_definite(heading) || people::begins_with_party_member(whole)))
            || self.in_head(last, first)
        {
            return false;
        }
        // `ULLA` / `DE LA CRUZ`
        let is_shouted = first.len() > 1 && !first.contains(char::is_lowercase);
        if starts_sentence(first) && !is_shouted {
            // `Ada` / `De la Cruz`, `De Ek`
            let second = text.split(' ').nth(1).unwrap_or("");
            let is_surname = first == "De" && (second == "la" || starts_upper(second));
            return !(is_one_word && is_surname) && is_heading_before(heading, text);
        }
        if formulas::opens_in_head(text) {
            return true;
        }
        if let Some(inside) = in_parentheses(heading) {
            return (!is_shouted || first == inside)
                && may_state(text)
                && !people::begins_with_party_member(whole);
        }
        // `Norra`, `gamla`: an adjective leads on.
        if last.ends_with('a') || first.len() == 1 || is_shouted || !may_state(text) {
            return false;
        }
        // `av Ada` / `Ek (V) behandlade`
        if !is_one_word && last.starts_with(char::is_uppercase) {
            return is_definite(first) && bodies::is_body(first);
        }
        // `stadens`: behind a genitive no noun is in the definite.
        if last.ends_with('s') {
            return is_definite(first) && self.is_common(first);
        }
        if is_definite(last) {
            // `Lov i kvarteret Gläntan`: names look so too.
            return self.is_common(first) && self.begins_elsewhere(first);
        }
        // `Hans bror Johan dog`: behind two words a name may follow, but for `Framtida behov`.
        let is_phrase = heading.split(' ').count() > 2
            || heading
                .split(' ')
                .next()
                .is_some_and(|first| first.ends_with('a'));
        is_phrase
            || self.is_common(first)
            || (!is_one_word && people::begins_with_party_member(text))
    }

    /// Whether the head has both words in one name: `Ada` / `De la Cruz`. A hyphen that a line ended with
    /// may be lost in either place: `Fri Entré-kortet`, `Fri Entrékortet`.
    fn in_head(&self, last: &str, first: &str) -> bool {
        let without_hyphens = |text: &str| text.replace('-', "");
        let head = self
            .whole_head
            .get_or_init(|| without_hyphens(&self.text[self.head.clone()]));
        head.contains(&without_hyphens(&[last, first].join(" ")))
    }

    /// Whether `text` begins with a sentence, and not with a name.
    pub(crate) fn is_sentence(&self, text: &str) -> bool {
        let first = text.split(' ').next().unwrap_or(text);
        starts_sentence(first) || (self.is_common(first) && may_state(text))
    }

    /// Whether a noun is no name: the word for a body or a section, one that the document writes in lower case
    /// elsewhere, or one in the definite that it does not write with a capital inside a sentence.
    fn is_common(&self, noun: &str) -> bool {
        let words = self.words();
        // Given names end so: `Johan`, `Anton`, `Sten`.
        let may_be_given = noun.len() < SHORT || noun.ends_with("an") || noun.ends_with("on");
        let names = || may_be_given || words.names.contains(noun);
        (is_definite(noun) && (bodies::is_body(noun) || !names()))
            || headings::is_heading(noun)
            || words.lower.contains(lowercase(noun).as_str())
    }

    /// Whether another sentence begins with that word too.
    fn begins_elsewhere(&self, noun: &str) -> bool {
        let words = self.words();
        bodies::is_body(noun)
            || words.first.contains(noun)
            || forms(&lowercase(noun)).any(|form| words.lower.contains(form.as_str()))
    }

    fn words(&self) -> &Words<'s> {
        self.words.get_or_init(|| Words {
            lower: lower_case_words(self.text),
            names: names(self.text)
                .chain(capitals(&self.text[self.head.clone()]))
                .collect(),
            first: first_words(self.text).collect(),
        })
    }
}

/// A noun in the definite singular, and how else its stem may be written: `riktvärdet`, `riktvärde`,
/// `riktvärden`, `riktvärdena`.
fn forms(noun: &str) -> impl Iterator<Item = String> {
    let stem = DEFINITE.iter().find_map(|ending| noun.strip_suffix(ending));
    let stems = stem.filter(|stem| stem.len() >= SHORT).into_iter();
    let others = stems.flat_map(|stem| ENDINGS.iter().map(move |ending| format!("{stem}{ending}")));
    [noun.to_owned()].into_iter().chain(others)
}

/// Whether a heading may begin with `text`: a capital, and no word that begins sentences.
fn may_head(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or(text);
    starts_upper(text) && !starts_sentence(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The heading that `text` begins with, in a document that holds `others` too.
    fn heading<'t>(text: &'t str, others: &str) -> Option<&'t str> {
        let document = format!("{text}\n{others}");
        let consulted = Consulted::default();
        let headings = FreeHeadings::new(&document, At::default(), &consulted);
        headings.len(text).map(|len| &text[..len])
    }

    #[test]
    fn a_heading_ends_where_a_sentence_begins() {
        for (expected, sentence, others) in [
            ("Ekonomi och tidplan", "Kontoret anser att det går.", ""),
            ("Tidplan (ingår ej)", "Det kostar mer.", ""),
            ("Ekonomi", "Enligt 4 kap. 2 § lagen ska taxan höjas.", ""),
            ("Ekonomi", "I slutet av mars öppnas badet.", ""),
            ("Ekonomi", "Medel avsattes 2012.", "Staden har medel."),
            (
                "Ekonomi",
                "Ekby har byggt ett bad.",
                "Det är så. Ekonomi Det kostar.",
            ),
            ("Frågor om buller", "Ekby har byggt ett bad.", ""),
            ("Barnperspektivet (ingår ej i EKB)", "Barn badar gärna.", ""),
            ("Social grupp (EKB)", "EKB är en insats.", ""),
            (
                "Förslag till nya gränsvärden",
                "Gränsvärdet 55 dBA behålls.",
                "Alla gränsvärden gäller.",
            ),
            ("Framtida behov", "Samråd hölls i maj.", ""),
            ("Genusanalys", "Utredningen menar att det går.", ""),
            (
                "Stöd för uppdraget",
                "Gruppen menar att det går.",
                "Det går. Gruppen vet det.",
            ),
        ] {
            let text = format!("{expected} {sentence}");
            assert_eq!(heading(&text, others), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_name_behind_a_noun_is_no_sentence() {
        for (text, others) in [
            ("Staden Ekby har en plan.", ""),
            (
                "Pensionat Gläntan öppnade 1990.",
                "Vägen till Gläntan är stängd.",
            ),
            ("Hans bror Johan dog samma år.", "Hans bror Sten dog."),
            ("Översyn av gamla Hamnen krävs.", ""),
            (
                "Norra Församlingen anser att det går.",
                "Hon ser församlingen.",
            ),
            (
                "Villaägarnas Förbund anser att det går.",
                "Hon ser ett förbund.",
            ),
            ("Boverket och Ekby kommun har regler.", ""),
            ("Kontoret anser att Det går.", ""),
            ("Fastigheten Kvarnen 2:1 berörs.", ""),
            (
                "Lov i kvarteret Gläntan behandlas.",
                "Vägen till Gläntan är stängd.",
            ),
            ("Motion (2014:37) av Ada Eken (V) behandlade buller.", ""),
            ("Ada Ek (V) Ivar Eken (KD) anser att det går.", ""),
            ("Plan för badhusen Vattnet är en plan.", "Hon ser ett hus."),
            ("Karl I regerade länge.", ""),
            ("Ada De la Cruz motion behandlas.", ""),
            ("Ada von der Ahs motion behandlas.", ""),
        ] {
            assert_eq!(heading(text, others), None, "{text}");
        }
    }
}
