//! A cue where it stands, and what a frame reads of it.

use crate::language::clauses::Clause;
use crate::report::Stance;
use crate::rules::stance::cue::Cue;

/// What a frame reads: a stance, and whether it is about one proposal among several.
pub(super) type Said = Option<(Stance, bool)>;

/// A cue where it stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'c> {
    pub(super) cue: &'c Cue,
    /// Its word.
    pub(super) at: usize,
    pub(super) clause: &'c Clause,
    /// How often it is denied in its clause before it.
    pub(super) denied: usize,
}

impl Place<'_> {
    /// What the cue says where it is denied so often.
    pub(super) fn says(&self, denied: usize) -> Stance {
        if is_odd(denied) {
            self.cue.denied
        } else {
            self.cue.says
        }
    }
}

/// Two denials are none.
pub(super) fn is_odd(denials: usize) -> bool {
    denials % 2 == 1
}
