//! A stand that is not taken.

use crate::language::clauses::Opener;
use crate::language::grammar::is_finite_verb;
use crate::rules::stance::frames::place::{Place, Said, is_odd};
use crate::rules::stance::object::Object;
use crate::rules::stance::sentence::Sentence;
use crate::rules::stance::words::{ABOUT, WHOLE};

impl Sentence<'_> {
    /// No stand is taken: `avstår från att yttra sig`.
    pub(super) fn withheld(&self, place: Place<'_>, from: &[&str], is_denied: bool) -> Said {
        let Place { at, clause, .. } = place;
        let mut denied = place.denied + self.denials_behind(at);
        let verb = self.verb_of(at, clause);
        let own = match clause.opener {
            // "har valt att inte yttra sig"
            Opener::That(that) if !is_finite_verb(self.lower(verb)) => {
                let governor = self.governor(that);
                denied += governor.denials;
                governor.own
            }
            _ => self.speaker(verb, clause) == Some(true),
        };
        if !own || is_odd(denied) != is_denied {
            return None;
        }
        let named = from.is_empty()
            || self
                .behind(at, 8)
                .any(|i| from.iter().any(|word| self.lower(i).starts_with(word)));
        // "yttrar sig inte över kapitel 4" speaks of a part.
        let whole = !is_denied
            || self.behind(at, 5).any(|i| self.is_any(i, WHOLE))
            || matches!(
                self.object(at + 1, ABOUT),
                Object::None | Object::Matter(false) | Object::That(_)
            );
        (named && whole).then(|| (place.says(denied), false))
    }
}
