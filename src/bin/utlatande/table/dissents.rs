//! A row a reservation or statement.

use utlatande::Report;

use crate::table::rows::{Rows, joined, number};
use crate::text::{persons, word};

pub(crate) const COLUMNS: &[&str] = &[
    "kind",
    "body",
    "persons",
    "parties",
    "and_others",
    "joins_row",
    "outcome",
    "demands",
    "text",
];

pub(crate) fn add(report: &Report, rows: &mut Rows<'_>) {
    for (i, dissent) in report.reservations.iter().enumerate() {
        let demands = dissent.items.iter().map(|item| match &item.number {
            Some(number) => format!("{number}. {}", item.text),
            None => item.text.clone(),
        });
        let parties = dissent
            .persons
            .iter()
            .filter_map(|person| person.party.clone());
        rows.add(
            &format!("/reservations/{i}"),
            Some(dissent.span),
            vec![
                word(dissent.kind),
                dissent.body.clone().unwrap_or_default(),
                persons(&dissent.persons),
                joined(parties),
                if dissent.and_others { "yes" } else { "no" }.to_owned(),
                // Rows of one document, counted from 1 as people do.
                number(dissent.joins.map(|index| index + 1)),
                dissent.outcome.map(word).unwrap_or_default(),
                joined(demands),
                dissent
                    .text
                    .as_ref()
                    .map_or(String::new(), |text| text.text.clone()),
            ],
        );
    }
}
