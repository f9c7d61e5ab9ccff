//! Objections and reasons, which say something only where they are denied.

use crate::language::clauses::{self, Opener, denials};
use crate::rules::stance::frames::place::{Place, Said, is_odd};
use crate::rules::stance::object::Object;
use crate::rules::stance::sentence::Sentence;
use crate::rules::stance::words::{EXISTS, LACKS, NO_MATTER, OTHER_OBJECTIONS};

impl Sentence<'_> {
    /// An objection that is denied: `har inget att invända`.
    pub(super) fn objection(&self, place: Place<'_>, prepositions: &[&str]) -> Said {
        let Place {
            cue, at, clause, ..
        } = place;
        // `inget att erinra`: the clause begins behind the `att`.
        let near = match clause.opener {
            Opener::That(that) if that + 1 == at => that.saturating_sub(6)..that,
            _ => clause.words.start.max(at.saturating_sub(6))..at,
        };
        let without = at > 0 && self.lower(at - 1) == "utan";
        if !without && !is_odd(denials(self.words, near.clone())) {
            return None;
        }
        // No more objections, or none that were made, are something else.
        if self.has(near.clone(), OTHER_OBJECTIONS) {
            return None;
        }
        let clause = clauses::clause(self.words, near.start.max(near.end.saturating_sub(1)));
        let verb = self.verb_of(near.end, &clause);
        if self.speaker(verb, &clause) != Some(true) {
            return None;
        }
        match self.object(at + 1, prepositions) {
            Object::None | Object::Matter(_) => Some((cue.denied, false)),
            Object::That(that) if self.carries_out(that) => Some((cue.denied, false)),
            _ => None,
        }
    }

    /// A reason that is denied: `ser inget behov av`.
    pub(super) fn reason(&self, place: Place<'_>, prepositions: &[&str]) -> Said {
        let Place {
            cue,
            at,
            clause,
            mut denied,
        } = place;
        if !self.is_any(at + 1, prepositions) || self.words[at].stops {
            return None;
        }
        let before = clause.words.start..at;
        denied += before.filter(|&i| self.is_any(i, LACKS)).count();
        let verb = self.verb_of(at, clause);
        let nobody = self.is_any(verb, EXISTS);
        let own = match clause.opener {
            Opener::That(that) => {
                let governor = self.governor(that);
                denied += governor.denials;
                governor.own
            }
            _ => self.speaker(verb, clause).unwrap_or(nobody),
        };
        let elsewhere =
            (at + 2..at + 7).any(|i| NO_MATTER.iter().any(|word| self.lower(i).starts_with(word)));
        (own && is_odd(denied) && !elsewhere).then_some((cue.denied, false))
    }
}
