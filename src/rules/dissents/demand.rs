//! What a demand wants done with the matter.

use crate::language::window;
use crate::report::Outcome;
use crate::rules::decisions;
use crate::rules::dissents::words::{DEMANDS, HOLDING, MATTERS};

/// What a demand wants done with the matter: `Att bifalla motionen`, `Motionen bifalls.`
pub(crate) fn demanded(demand: &str) -> Option<Outcome> {
    let passive = demand.trim_start_matches("Att ").trim_start_matches("att ");
    decisions::outcome_of_matter(passive)
        .or_else(|| active(demand))
        .or_else(|| held(passive))
}

/// The same, of the matter held to be something: `anse motionen besvarad`.
fn held(demand: &str) -> Option<Outcome> {
    let (verb, object) = demand.split_once(' ')?;
    let matter = object.split(' ').next()?;
    (HOLDING.contains(&verb) && MATTERS.contains(&matter)).then(|| decisions::outcome(demand))?
}

/// The same, of a verb with the matter as its object.
fn active(demand: &str) -> Option<Outcome> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_demand_is_about_the_matter() {
        for (demand, outcome) in [
            ("Att bifalla motionen", Some(Outcome::Approved)),
            ("Att nämnden tillstyrker motionen.", Some(Outcome::Approved)),
            ("att motionen bifalls,", Some(Outcome::Approved)),
            ("Motionen bifalls delvis.", Some(Outcome::PartlyApproved)),
            (
                "Borgarrådsberedningen föreslår kommunstyrelsen besluta att delvis godkänna promemorian.",
                Some(Outcome::PartlyApproved),
            ),
            ("att anse motionen besvarad,", Some(Outcome::Answered)),
            (
                "att förklara skrivelsen vara besvarad",
                Some(Outcome::Answered),
            ),
            ("att anse motionen dyr", None),
            ("att anse frågan besvarad av kontoret", None),
            ("Att avslå förvaltningens förslag till beslut", None),
            ("Förvaltningens förslag avslås.", None),
            ("Att därutöver anföra följande", None),
        ] {
            assert_eq!(demanded(demand), outcome, "{demand}");
        }
    }
}
