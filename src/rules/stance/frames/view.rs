//! A view that the speaker does not share.

use crate::rules::stance::frames::place::{Place, Said, is_odd};
use crate::rules::stance::sentence::Sentence;
use crate::rules::stance::words::VIEWS;

impl Sentence<'_> {
    /// Somebody else's view that is not shared: `delar inte motionärens uppfattning`.
    pub(super) fn view(&self, place: Place<'_>) -> Said {
        let Place {
            cue, at, clause, ..
        } = place;
        if !is_odd(place.denied + self.denials_behind(at)) || self.speaker(at, clause) != Some(true)
        {
            return None;
        }
        let whose = (at + 1..at + 6).find(|&i| self.lower(i).ends_with('s'))?;
        let view = self.lower(whose + 1);
        VIEWS
            .iter()
            .any(|it| view.starts_with(it))
            .then_some((cue.denied, false))
    }
}
