//! A verdict on the matter, and an attitude to it.

use crate::language::clauses::Opener;
use crate::language::grammar::is_finite_verb;
use crate::report::Stance;
use crate::rules::stance::frames::place::{Place, Said};
use crate::rules::stance::object::Object;
use crate::rules::stance::sentence::Sentence;

impl Sentence<'_> {
    /// A word made for it, with the matter as its object or its subject: `tillstyrker förslaget`.
    pub(super) fn verdict(&self, place: Place<'_>) -> Said {
        let Place {
            at,
            clause,
            mut denied,
            ..
        } = place;
        let word = self.lower(at);
        let passive = word.ends_with('s');
        let infinitive = word.ends_with('a');
        if !infinitive && !passive {
            denied += self.denials_behind(at);
        }
        let own = match clause.opener {
            Opener::That(that) if infinitive || passive => {
                let governor = self.governor(that);
                denied += governor.denials;
                governor.own
            }
            // "föreslår tillstyrkan", "yrkar avstyrkan"
            _ if word.ends_with("an") => self.speaker(self.verb_of(at, clause), clause)?,
            _ => self.speaker(at, clause).unwrap_or(passive || self.decided),
        };
        let wanted = own || (self.decided && infinitive);
        if !wanted || (passive && self.is_of_others(at)) {
            return None;
        }
        let object = if passive {
            Object::None
        } else {
            self.object(at + 1, &[])
        };
        match object {
            Object::Own => None,
            Object::Part => Some((Stance::Partly, false)),
            // "tillstyrker att motionen avslås"
            Object::That(that) if !self.carries_out(that) => Some((place.says(denied), true)),
            object => Some((place.says(denied), object == Object::Matter(true))),
        }
    }

    /// An attitude of the speaker to the matter: `är positiv till förslaget`.
    pub(super) fn attitude(&self, place: Place<'_>, prepositions: &[&str]) -> Said {
        let Place {
            at,
            clause,
            mut denied,
            ..
        } = place;
        let verb = self.verb_of(at, clause);
        let is_finite = is_finite_verb(self.lower(verb));
        if verb == at && is_finite {
            denied += self.denials_behind(at);
        }
        let own = match clause.opener {
            Opener::That(that) if !is_finite => {
                let governor = self.governor(that);
                denied += governor.denials;
                governor.own
            }
            _ => self.speaker(verb, clause) == Some(true),
        };
        if !own {
            return None;
        }
        match self.object(at + 1, prepositions) {
            Object::Matter(restricted) => Some((place.says(denied), restricted)),
            Object::Part => Some((Stance::Partly, false)),
            Object::That(that) if self.carries_out(that) => Some((place.says(denied), false)),
            _ => None,
        }
    }
}
