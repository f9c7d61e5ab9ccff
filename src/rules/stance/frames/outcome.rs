//! What is to become of the matter.

use crate::language::clauses::Opener;
use crate::report::Stance;
use crate::rules::stance::cue::Frame;
use crate::rules::stance::frames::place::{Place, Said, is_odd};
use crate::rules::stance::object::Object;
use crate::rules::stance::sentence::Sentence;
use crate::rules::stance::words::{AWAITED, MODALS, MOVES};

impl Sentence<'_> {
    /// What is to become of the matter, or to be done about it: `motionen bör avslås`.
    pub(super) fn outcome(&self, place: Place<'_>) -> Said {
        let Place {
            cue,
            at,
            clause,
            mut denied,
        } = place;
        let before = clause.words.start..at;
        let noun = self.is_any(at, &["bifall", "avslag"]);
        let modal = before.clone().find(|&i| self.is_any(i, MODALS));
        let (own, proposed) = match clause.opener {
            Opener::That(that) => {
                let governor = self.governor(that);
                denied += governor.denials;
                let decided = self.decided && that == 0;
                (
                    governor.own || decided,
                    governor.proposes || modal.is_some() || decided,
                )
            }
            _ if noun => {
                let verb = before.clone().rev().find(|&i| self.is_any(i, MOVES))?;
                (self.speaker(verb, clause) == Some(true), true)
            }
            _ => {
                let own = match self.speaker(modal.unwrap_or(at), clause) {
                    // "Kontoret bör genomföra förslaget" says what it has to do.
                    Some(true) if cue.frame == Frame::Attempt => {
                        modal.is_some_and(|modal| self.lower(modal) == "vill")
                    }
                    Some(own) => own,
                    // "Enligt förslaget ska …"
                    None => !self.has(before.clone(), &["enligt"]),
                };
                (own, modal.is_some() || self.decided)
            }
        };
        if !own || !proposed {
            return None;
        }
        let prepositions: &[&str] = if noun { &["till", "på", "av"] } else { &[] };
        let is_matter = |i: usize| self.is_matter(i) && !self.is_own_proposal(i);
        let names_matter = before.clone().any(is_matter)
            || matches!(self.object(at + 1, prepositions), Object::Matter(_));
        if cue.frame == Frame::Outcome {
            return names_matter.then(|| (place.says(denied), false));
        }
        if !is_odd(denied) {
            // What can be done need not be wanted.
            let wanted = modal.is_none_or(|modal| !self.is_any(modal, &["kan", "behöver"]));
            return (names_matter && wanted && cue.says == Stance::Supports)
                .then_some((Stance::Supports, false));
        }
        // Not yet, or not without something, is not no.
        let limited = self.has(at + 1..clause.words.end + 1, AWAITED);
        let named = names_matter
            || self
                .behind(at, 4)
                .any(|i| self.voice.is_topic(self.lower(i)))
            || self.behind(at, 6).any(|i| self.is_proposed(i));
        (named && !limited).then_some((Stance::Opposes, false))
    }
}
