//! A sentence as words, and whose words its clauses give.

use std::ops::Range;

use crate::language::clauses::{Clause, Opener, Word, denies, is_filler};
use crate::language::grammar::is_finite_verb;
use crate::rules::stance::voice::{self, Voice};
use crate::rules::stance::words::{PARTS, SETTINGS, SHARES, SOME};

/// A sentence that holds a cue.
pub(super) struct Sentence<'a> {
    pub(super) words: &'a [Word<'a>],
    pub(super) voice: &'a Voice<'a>,
    /// Whether it is a point of a decision, which gives the speaker's own will.
    pub(super) decided: bool,
}

impl Sentence<'_> {
    /// Word `i` in lower case; empty behind the last.
    #[inline]
    pub(super) fn lower(&self, i: usize) -> &str {
        self.words.get(i).map_or("", |word| word.lower.as_ref())
    }

    #[inline]
    pub(super) fn is_any(&self, i: usize, of: &[&str]) -> bool {
        of.contains(&self.lower(i))
    }

    /// Whether any of the words in `range` is one `of` these.
    #[inline]
    pub(super) fn has(&self, mut range: Range<usize>, of: &[&str]) -> bool {
        range.any(|i| self.is_any(i, of))
    }

    /// The words behind word `i`, at most so many, up to the next punctuation.
    pub(super) fn behind(&self, i: usize, most: usize) -> impl DoubleEndedIterator<Item = usize> {
        let last = self.words.len().min(i + 1 + most);
        let stop = (i..last).find(|&i| self.words[i].stops);
        i + 1..stop.map_or(last, |stop| stop + 1)
    }

    /// Whether what is said holds for a part of the matter only.
    pub(super) fn is_part(&self, clause: &Clause, at: usize) -> bool {
        let behind = at + 1..self.words.len().min(at + 16);
        (clause.words.start..at)
            .chain(behind)
            .any(|i| self.is_any(i, PARTS) || (self.is_any(i, SOME) && self.is_any(i + 1, SHARES)))
    }

    /// Whether the speaker is the subject of the verb at word `verb`; `None` where nobody is named.
    pub(super) fn speaker(&self, verb: usize, clause: &Clause) -> Option<bool> {
        // Behind the verb stands the subject, if something else stood before it.
        let behind = self
            .behind(verb, 5)
            .find(|&i| !is_filler(self.words, i) && !self.is_any(i, SETTINGS));
        if behind.is_some_and(|i| self.words[i].own) {
            return Some(true);
        }
        // A finite clause behind `att` has its subject inside.
        let from = match clause.opener {
            Opener::That(_) | Opener::Other | Opener::Concession => clause.words.start,
            _ => verb.saturating_sub(40),
        };
        let named = (from..verb).rev().find_map(|i| {
            let own = self.words[i].own;
            (own || voice::is_other(self.lower(i))).then_some(own)
        });
        if named == Some(true) {
            // `Boverket` right before the verb is the subject, whoever was named before.
            let subject = (from..verb).rev().find(|&i| !is_filler(self.words, i));
            let is_name = |i: usize| {
                i > 0
                    && !self.words[i].own
                    && !self.words[i - 1].stops
                    && self.words[i].text.starts_with(char::is_uppercase)
            };
            if subject.is_some_and(is_name) {
                return Some(false);
            }
        }
        named
    }

    /// The finite verb that word `i` of a clause belongs to; itself where there is none before.
    pub(super) fn verb_of(&self, i: usize, clause: &Clause) -> usize {
        if is_finite_verb(self.lower(i)) {
            return i;
        }
        let mut before = (clause.words.start..i).rev();
        before.find(|&i| is_finite_verb(self.lower(i))).unwrap_or(i)
    }

    /// Denials right behind a finite verb: `tillstyrker nämnden inte`.
    pub(super) fn denials_behind(&self, i: usize) -> usize {
        self.behind(i, 3).filter(|&j| denies(self.words, j)).count()
    }

    /// Whether somebody else does what the passive at word `i` says: `tillstyrks av Boverket`.
    pub(super) fn is_of_others(&self, i: usize) -> bool {
        let agent = self.behind(i, 4).find(|&i| self.lower(i) == "av");
        agent.is_some_and(|av| {
            let is_name = |i: usize| self.words[i].text.starts_with(char::is_uppercase);
            let agent = self.behind(av, 3);
            let mut agent = agent.filter(|&i| is_name(i) || voice::is_other(self.lower(i)));
            agent.next().is_some_and(|i| !self.words[i].own)
        })
    }
}
