//! The points of a dissent: what they want done, and where its words begin behind them.

use crate::language::items::marker;
use crate::language::window;
use crate::report::Outcome;
use crate::rules::dissents::words::{DEMANDS, LAST_DEMAND, MATTERS};

/// What a demand wants done with the matter: `Att bifalla motionen`.
pub(crate) fn demanded(demand: &str) -> Option<Outcome> {
    let near = window::first(demand, 200);
    window::word_starts(near).find_map(|at| {
        let demand = DEMANDS
            .iter()
            .find(|(verb, _)| window::behind(&near[at..], verb).is_some());
        let &(verb, outcome) = demand?;
        let object = &near[at + verb.len()..];
        let word = object.split([' ', '.', ',']).next()?;
        MATTERS.contains(&word).then_some(outcome)
    })
}

/// Whether all of `text` is the point behind which the words of the dissent begin:
/// `2. Därutöver vill vi anföra följande.`
pub(crate) fn is_last_demand(text: &str) -> bool {
    let closed = text.trim_end_matches(['.', ':']);
    marker(text).is_some() && closed.ends_with(LAST_DEMAND)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_demand_is_about_the_matter() {
        for (demand, outcome) in [
            ("Att bifalla motionen", Some(Outcome::Approved)),
            ("Att nämnden tillstyrker motionen.", Some(Outcome::Approved)),
            (
                "Borgarrådsberedningen föreslår kommunstyrelsen besluta att delvis godkänna promemorian.",
                Some(Outcome::PartlyApproved),
            ),
            ("Att avslå förvaltningens förslag till beslut", None),
            ("Att därutöver anföra följande", None),
        ] {
            assert_eq!(demanded(demand), outcome, "{demand}");
        }
    }
}
