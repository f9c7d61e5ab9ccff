//! What a cue is: its word, what must stand around it, and what it says there.

use Frame::{Attempt, Attitude, Objection, Outcome, Quality, Reason, Verdict, View, Withheld};

use crate::report::{Rule, Stance};
use crate::rules::stance::position::Strength;

/// What must stand around a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// A word that only ever judges a matter: any object, or none.
    Verdict,
    /// The matter must be its object, behind a preposition where there is one.
    Attitude(&'static [&'static str]),
    /// What is to become of the matter: only as a proposal, or with a modal verb.
    Outcome,
    /// The same of what it would bring about: the matter must be named beside it.
    Attempt,
    /// Says something only where it is denied.
    Objection(&'static [&'static str]),
    /// A reason to do it, denied.
    Reason(&'static [&'static str]),
    /// What the matter is judged to be.
    Quality,
    /// Somebody else's view, where it is not shared.
    View,
    /// No stand is taken: what is abstained from, or (`true`) not done.
    Withheld(&'static [&'static str], bool),
}

/// A word that may say where a speaker stands.
#[derive(Debug)]
pub(super) struct Cue {
    /// How the word begins.
    pub(super) stem: &'static str,
    /// The endings that it may have.
    pub(super) endings: &'static [&'static str],
    /// One of these must stand shortly before it, if there are any.
    pub(super) behind: &'static [&'static str],
    pub(super) frame: Frame,
    /// What it says.
    pub(super) says: Stance,
    /// What it says where it is denied.
    pub(super) denied: Stance,
}

impl Cue {
    /// The same cue, where one of `words` stands shortly before it.
    pub(super) const fn behind(self, words: &'static [&'static str]) -> Cue {
        Cue {
            behind: words,
            ..self
        }
    }

    /// Whether it says something only where it is denied.
    pub(super) fn needs_denial(&self) -> bool {
        self.says == Stance::Unstated
    }

    /// The rule that reads it.
    pub(super) fn rule(&self) -> Rule {
        match self.frame {
            Verdict => Rule::StanceVerdict,
            Attitude(_) => Rule::StanceAttitude,
            Outcome => Rule::StanceOutcome,
            Attempt => Rule::StanceAttempt,
            Objection(_) => Rule::StanceObjection,
            Reason(_) => Rule::StanceReason,
            Quality => Rule::StanceQuality,
            View => Rule::StanceView,
            Withheld(..) => Rule::StanceWithheld,
        }
    }

    /// How plainly it says so.
    pub(super) fn strength(&self) -> Strength {
        match self.frame {
            Verdict | Outcome => Strength::Formal,
            Attempt | Reason(_) | Quality => Strength::Judged,
            Attitude(_) | Objection(_) | View | Withheld(..) => Strength::Held,
        }
    }
}

/// A row of the table of cues.
pub(super) const fn reads(
    stem: &'static str,
    endings: &'static [&'static str],
    frame: Frame,
    says: Stance,
    denied: Stance,
) -> Cue {
    Cue {
        stem,
        endings,
        behind: &[],
        frame,
        says,
        denied,
    }
}
