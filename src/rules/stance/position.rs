//! How plainly a sentence says where its speaker stands, and one position out of several.

use crate::report::{Rule, Stance};

/// How plainly a stance is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// A judgement that leads to it: *ser inget behov av*.
    Judged,
    /// An attitude to the matter: *ställer sig positiv till*.
    Held,
    /// In the words made for it: *tillstyrker*, *bör avslås*.
    Formal,
}

/// What is said of the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) stance: Stance,
    pub(crate) strength: Strength,
    /// It speaks of one proposal among several: `förslaget om taxan`.
    pub(crate) restricted: bool,
    pub(crate) rule: Rule,
}

/// What one cue says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) position: Position,
    /// It is granted, before something else is said.
    pub(super) conceded: bool,
}

/// One position out of all that a sentence says.
pub(super) fn weigh(found: &[Found]) -> Option<Position> {
    let held = || found.iter().filter(|found| !found.conceded);
    let strongest = held().map(|found| found.position).rev();
    let strongest = strongest.max_by_key(|position| position.strength)?;
    let of = |stance| {
        held()
            .map(|found| found.position)
            .find(|position| position.stance == stance)
    };
    let stance = match (of(Stance::Supports), of(Stance::Opposes)) {
        _ if of(Stance::Partly).is_some() => Stance::Partly,
        // The matter is rejected though there is something good about it.
        (Some(good), Some(bad))
            if bad.strength > good.strength
                && bad.strength == Strength::Formal
                && !bad.restricted =>
        {
            Stance::Opposes
        }
        (Some(_), Some(_)) => Stance::Partly,
        (Some(_), None) => Stance::Supports,
        (None, Some(_)) if of(Stance::NoObjection).is_some() => Stance::Partly,
        (None, Some(_)) => Stance::Opposes,
        (None, None) => strongest.stance,
    };
    Some(Position {
        stance,
        ..strongest
    })
}
