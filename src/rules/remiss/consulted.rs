//! The consulted bodies of a document, and how each of them is called.

use std::collections::{BTreeMap, BTreeSet};

use crate::language::grammar::{nominative, starts_upper, subject};
use crate::language::{bodies, window};
use crate::rules::remiss::list::List;

/// How many bytes longer than known a name may be: a genitive, a spelling that slips, letters whose lower
/// case is shorter.
const SLIPS: usize = 16;

/// So many names are compared with one before its key is made.
const FEW: usize = 16;

/// The consulted bodies of all lists, each once, in the order of first mention.
#[derive(Debug, Default)]
pub(crate) struct Consulted {
    bodies: Vec<String>,
    /// By spelling, and by the letters that stand behind a name.
    index: BTreeMap<String, usize>,
    first_words: BTreeSet<String>,
    /// The lengths of the spellings, so that few beginnings of a paragraph need be looked up.
    lengths: Vec<bool>,
}

impl Consulted {
    pub(crate) fn of(lists: &[List]) -> Consulted {
        let mut consulted = Consulted::default();
        for named in lists.iter().flat_map(|list| &list.bodies) {
            if consulted.number(&named.name).is_none() {
                consulted.add(&named.name);
            }
        }
        consulted
    }

    fn add(&mut self, name: &str) {
        let number = self.bodies.len();
        self.bodies.push(name.to_owned());
        let mut names = vec![name];
        if let Some((long, short)) = bodies::abbreviation(name) {
            names.extend([long, short]);
        }
        for name in names {
            self.call(name, number);
        }
    }

    /// Adds a spelling.
    fn call(&mut self, name: &str, number: usize) {
        let key = bodies::key(name);
        if self.lengths.len() <= key.len() {
            self.lengths.resize(key.len() + 1, false);
        }
        self.lengths[key.len()] = true;
        self.index.entry(key).or_insert(number);
        self.first_words.insert(first_word(name).to_owned());
    }

    /// Adds that two names are one body's, where one of them is known: `Ekrådet (EKR)`.
    pub(crate) fn also_called(&mut self, long: &str, short: &str) {
        for (known, other) in [(long, short), (short, long)] {
            if let Some(number) = self.known(known)
                && self.number(other).is_none()
            {
                self.call(other, number);
            }
        }
    }

    /// Canonical names.
    pub(crate) fn bodies(&self) -> &[String] {
        &self.bodies
    }

    /// Which of the bodies is called so.
    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        // Most names are canonical, and hardly a document has more bodies than a few.
        let as_written = self.bodies.iter().take(FEW).position(|body| body == name);
        as_written.or_else(|| self.index.get(&bodies::key(name)).copied())
    }

    /// The body whose name begins `text`, in the nominative or the genitive; of several such
    /// names the longest.
    pub(crate) fn speaker(&self, text: &str) -> Option<usize> {
        self.names_at(text)
            .filter_map(|name| self.known_in_any_case(name))
            .last()
    }

    /// The longest name of a consulted body that `text` begins with, in the nominative or the genitive.
    pub(crate) fn name_in<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.names_at(text)
            .filter(|name| self.known_in_any_case(name).is_some())
            .last()
    }

    fn known_in_any_case(&self, name: &str) -> Option<usize> {
        self.known(name).or_else(|| self.known(nominative(name)))
    }

    /// The longest name of a consulted body that `text` begins with, in the nominative.
    pub(crate) fn name_at<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.names_at(text)
            .filter(|name| self.known(name).is_some())
            .last()
    }

    /// The same as [`Consulted::number`], for what is hardly ever a name.
    pub(crate) fn known(&self, name: &str) -> Option<usize> {
        // A spelling is as long as its key, but for those of `… stadsdelsnämnd` and for letters
        // behind U+00FF, whose lower case may be longer.
        let may_be = self.lengths.get(name.len()).is_some_and(|&known| known)
            || ends_with_mnd(name)
            || name.bytes().any(|byte| byte > 0xC3);
        may_be.then(|| self.number(name)).flatten()
    }

    /// All beginnings of `text` that may be a name of a body.
    fn names_at<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        // The first word of most paragraphs shows that no body is named there.
        let first = first_word(text);
        let bare = nominative(first);
        let known = self.first_words.contains(first)
            || (bare.len() < first.len() && self.first_words.contains(bare));
        // A name ends at the end of a word, and has no more words than this. Nor is it longer than its
        // key but for a few letters.
        let most = if known { 24 } else { 0 };
        window::first(text, self.lengths.len() + SLIPS)
            .char_indices()
            .filter(|(_, character)| !character.is_alphanumeric())
            .map(|(end, character)| &text[..end + usize::from(character == ')')])
            .take(most)
    }
}

/// Whether `text` begins with the name of a body that was not consulted, and what it does: then the
/// paragraph is not of the body before.
pub(crate) fn opens_unlisted(text: &str, consulted: &Consulted) -> bool {
    let Some(subject) = subject(text) else {
        return false;
    };
    // `Nämnden`, `Kontoret`: the one that spoke last.
    starts_upper(subject)
        && bodies::is_body(subject)
        && !bodies::is_bare(subject)
        && consulted.number(subject).is_none()
}

/// Whether the name ends as `nämnd` does, in either case.
fn ends_with_mnd(name: &str) -> bool {
    let end = name.as_bytes().last_chunk();
    end.is_some_and(|end: &[u8; 3]| end.eq_ignore_ascii_case(b"mnd"))
}

fn first_word(text: &str) -> &str {
    let ascii = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let behind = text[ascii..].find(|c: char| !c.is_alphanumeric());
    &text[..behind.map_or(text.len(), |len| ascii + len)]
}
