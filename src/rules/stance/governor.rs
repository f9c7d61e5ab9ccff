//! What governs a clause with `att`: `Nämnden anser inte att motionen bör avslås.`

use crate::language::clauses::{Opener, clause, denials};
use crate::language::grammar::is_finite_verb;
use crate::rules::stance::sentence::Sentence;
use crate::rules::stance::words::{DENYING, NOBODY, PROPOSES, REASONS};

/// What governs a clause with `att`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Governor {
    /// The speaker governs it.
    pub(super) own: bool,
    /// It says what should be.
    pub(super) proposes: bool,
    /// How often it denies.
    pub(super) denials: usize,
}

impl Sentence<'_> {
    /// What governs the clause behind the `att` at word `that`.
    pub(super) fn governor(&self, that: usize) -> Governor {
        let mut governor = Governor::default();
        let mut that = that;
        for _ in 0..4 {
            let Some(last) = that.checked_sub(1) else {
                break;
            };
            let clause = clause(self.words, last);
            if matches!(
                clause.opener,
                Opener::Condition | Opener::Relative | Opener::Concession
            ) {
                return Governor::default();
            }
            // "arbetar för att förslaget ska genomföras" names an aim.
            let reason = |i: usize| REASONS.iter().any(|it| self.lower(i).starts_with(it));
            if self.lower(last) == "för" && !last.checked_sub(1).is_some_and(reason) {
                return Governor::default();
            }
            let words = clause.words.start..that;
            let denying = words.clone().filter(|&i| self.is_any(i, DENYING)).count();
            governor.denials += denials(self.words, words.clone()) + denying;
            let mut lower = words.clone().map(|i| self.lower(i));
            governor.proposes |= denying > 0 || lower.any(|word| PROPOSES.contains(word));
            let verb = self.verb_of(last, &clause);
            // "att föreslå kommunfullmäktige att avslå motionen"
            if self.decided && !is_finite_verb(self.lower(verb)) {
                governor.own = true;
                return governor;
            }
            if let Some(own) = self.speaker(verb, &clause) {
                governor.own = own;
                return governor;
            }
            governor.own = self.lower(verb).ends_with('s') || self.has(words, NOBODY);
            match clause.opener {
                Opener::That(earlier) => that = earlier,
                _ => break,
            }
        }
        governor
    }
}
