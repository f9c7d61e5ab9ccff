//! What must stand around a cue, and what it says there: one verifier for each [`Frame`].
//!
//! | frame | reads | says nothing in |
//! | --- | --- | --- |
//! | verdict | `Nämnden tillstyrker förslaget` | `Förslaget tillstyrks av Boverket` |
//! | attitude | `Nämnden är positiv till motionen` | `Nämnden är positiv till motionens syfte` |
//! | outcome, attempt | `Nämnden anser att motionen bör avslås` | `Enligt motionen ska taxan avslås` |
//! | objection | `Nämnden har inget att invända` | `Inga synpunkter har inkommit` |
//! | reason | `Nämnden ser inget behov av en plan` | `Det finns inget skäl att tro det` |
//! | quality | `Nämnden anser att förslaget är bra` | `Parken är bra` |
//! | view | `Nämnden delar inte motionärens åsikt` | `Nämnden delar motionärens åsikt` |
//! | withheld | `Nämnden avstår från att yttra sig` | `Nämnden avstår från en avgift` |

mod objection;
mod outcome;
mod place;
mod quality;
mod verdict;
mod view;
mod withheld;

use crate::language::clauses::{Opener, clause, denials};
use crate::report::Stance;
use crate::rules::stance::cue::{Cue, Frame};
use crate::rules::stance::position::{Found, Position};
use crate::rules::stance::sentence::Sentence;
use crate::rules::stance::words::CONDITIONS;
use place::{Place, is_odd};

impl Sentence<'_> {
    /// What the cue at word `at` says.
    pub(super) fn read(&self, cue: &Cue, at: usize) -> Option<Found> {
        let clause = &clause(self.words, at);
        let before = clause.words.start..at;
        let hypothetical = matches!(clause.opener, Opener::Condition | Opener::Relative)
            || self.has(before.clone(), &["skulle"])
            // Whether that holds, the text does not say.
            || self.has(at..at + 9, CONDITIONS);
        let missing = !cue.behind.is_empty() && !self.has(at.saturating_sub(7)..at, cue.behind);
        if hypothetical || missing {
            return None;
        }
        let denied = denials(self.words, before.clone());
        let place = Place {
            cue,
            at,
            clause,
            denied,
        };
        let said = match cue.frame {
            Frame::Verdict => self.verdict(place),
            Frame::Attitude(prepositions) => self.attitude(place, prepositions),
            Frame::Outcome | Frame::Attempt => self.outcome(place),
            Frame::Objection(prepositions) => self.objection(place, prepositions),
            Frame::Reason(prepositions) => self.reason(place, prepositions),
            Frame::Quality => self.quality(place),
            Frame::View => self.view(place),
            Frame::Withheld(from, denied) => self.withheld(place, from, denied),
        };
        let (stance, restricted) = said.filter(|(stance, _)| *stance != Stance::Unstated)?;
        let part = matches!(stance, Stance::Supports | Stance::Opposes)
            && !is_odd(denied)
            && self.is_part(clause, at);
        Some(Found {
            position: Position {
                stance: if part { Stance::Partly } else { stance },
                strength: cue.strength(),
                restricted,
                rule: cue.rule(),
            },
            conceded: clause.opener == Opener::Concession || self.has(before, &["visserligen"]),
        })
    }
}
