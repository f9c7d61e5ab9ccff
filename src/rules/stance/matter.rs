//! Which words name the matter that an answer is about.

use crate::language::clauses::is_filler;
use crate::rules::stance::sentence::Sentence;
use crate::rules::stance::words::{
    BARE_MATTERS, BEGINNINGS, ENDS, INDEFINITE, MANNERS, MATTERS, PROPOSED,
};

/// Whether a word may name the matter: a quick look.
pub(super) fn names_matter(word: &str) -> bool {
    BEGINNINGS.are_of(word) || (word.len() > 11 && word.contains("försl"))
}

impl Sentence<'_> {
    /// Whether `i huvudsak` or the like stands at word `i`.
    pub(super) fn is_manner(&self, i: usize) -> bool {
        self.lower(i) == "i" && self.is_any(i + 1, MANNERS)
    }

    /// Whether the pronoun at word `i` stands for the matter: `avstyrker den därför`, `det som
    /// motionen föreslår`.
    pub(super) fn is_alone(&self, i: usize) -> bool {
        i + 1 >= self.words.len()
            || self.words[i].stops
            || is_filler(self.words, i + 1)
            || self.is_proposed(i + 1)
    }

    /// Whether `som motionen föreslår` or the like stands at word `i`.
    pub(super) fn is_proposed(&self, i: usize) -> bool {
        self.lower(i) == "som" && self.has(i + 1..i + 5, PROPOSED)
    }

    /// Whether word `i` names the matter, in a case other than the genitive.
    pub(super) fn is_matter(&self, i: usize) -> bool {
        let word = self.lower(i);
        if MATTERS.iter().any(|matter| word.ends_with(matter)) {
            return true;
        }
        let before = if i > 0 { self.lower(i - 1) } else { "" };
        BARE_MATTERS.contains(&word)
            && ((before.ends_with('s') && before.len() > 4) || self.lower(i + 1) == "till")
            && !INDEFINITE.contains(&before)
    }

    /// Whether the matter is the speaker's own: `förvaltningens förslag`.
    pub(super) fn is_own_proposal(&self, i: usize) -> bool {
        i > 0 && self.words[i - 1].own && self.lower(i - 1).ends_with('s')
    }

    /// Whether the clause behind the `att` at word `that` wants the matter carried out.
    pub(super) fn carries_out(&self, that: usize) -> bool {
        (that + 1..that + 9).any(|i| self.is_matter(i))
            && !(that + 1..that + 10).any(|i| ENDS.iter().any(|end| self.lower(i).starts_with(end)))
    }
}
