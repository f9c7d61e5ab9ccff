//! What the matter is judged to be.

use crate::language::clauses::{Opener, is_filler};
use crate::rules::stance::frames::place::{Place, Said};
use crate::rules::stance::sentence::Sentence;
use crate::rules::stance::words::{COPULAS, IDEAS};

impl Sentence<'_> {
    /// What the matter is judged to be: `förslaget är bra`.
    pub(super) fn quality(&self, place: Place<'_>) -> Said {
        let Place {
            at,
            clause,
            mut denied,
            ..
        } = place;
        let copula = (clause.words.start..at)
            .rev()
            .take(5)
            .find(|&i| self.is_any(i, COPULAS))?;
        let subject = (clause.words.start..copula)
            .rev()
            .find(|&i| !is_filler(self.words, i));
        let before = subject.is_some_and(|i| self.is_matter(i) && !self.is_own_proposal(i));
        let behind = (copula + 1..at).any(|i| self.is_matter(i));
        // "det är ett bra förslag"
        let predicate = subject.is_some_and(|i| self.is_any(i, &["det", "detta"]))
            && self.is_any(at + 1, IDEAS);
        if !(before || behind || predicate) {
            return None;
        }
        let own = match clause.opener {
            Opener::That(that) => {
                let governor = self.governor(that);
                denied += governor.denials;
                governor.own
            }
            _ => self.decided,
        };
        own.then(|| (place.says(denied), false))
    }
}
