//! Who was consulted, who dissented, and who is named.

use crate::report;
use crate::tables::case::outcome;
use crate::tables::cell::{Key, Place, Row, Source, joined, number, row};
use crate::tables::names::{names, parties};

row! {
    /// A row a consulted body (*remissinstans*).
    struct Body {
        /// The body, canonical name.
        body: String,
        /// What sort of body it is: `committee`, `agency` and so on.
        kind: String,
        /// Whether it answered: `answered`, `office_answered`, `abstained`, `no_answer` or `unstated`.
        status: String,
        /// The sentence that says so, unless it answered itself.
        status_words: Option<String>,
        /// Where it stands on the matter: `supports`, `partly`, `opposes`, `no_objection`, `abstains` or
        /// `unstated`.
        stance: String,
        /// The sentence that shows where it stands.
        stance_words: Option<String>,
        /// The rule that read where it stands.
        stance_rule: Option<String>,
        /// What is proposed to become of the matter, as in `documents`.
        case_outcome: Option<String>,
        /// The day on which the body decided, EDTF.
        decided: Option<String>,
        /// Whose written report (*tjänsteutlåtande*) the answer rests on.
        report_by: Option<String>,
        /// The day of that report, EDTF.
        report_date: Option<String>,
        /// How many reservations and statements were made in the body.
        dissents: i64,
        /// The parties that made them.
        dissenting_parties: Option<String>,
        /// The gist of its answer in the document's own words.
        summary: Option<String>,
    }
}

impl Row for Body {
    fn rows(source: &Source<'_>) -> Vec<(Key, Body, Place)> {
        let report = source.report;
        let case_outcome = outcome(report);
        let bodies = report.referral.iter().enumerate();
        bodies
            .map(|(i, body)| {
                let response = body.response.as_ref();
                let decision = response.and_then(|response| response.decision.as_ref());
                let decided = decision.and_then(|decision| decision.date.as_ref());
                let office = response.and_then(|response| response.report.as_ref());
                let report_date = office.and_then(|office| office.date.as_ref());
                let made = response.map_or(&[][..], |response| &response.reservations);
                let made = made.iter().filter_map(|&it| report.reservations.get(it));
                let persons = made.flat_map(|dissent| &dissent.persons);
                let row = Body {
                    body: body.name.clone(),
                    kind: body.kind.to_string(),
                    status: body.status.to_string(),
                    status_words: body.status_evidence.as_ref().map(|it| it.text.clone()),
                    stance: body.stance.to_string(),
                    stance_words: body.stance_evidence.as_ref().map(|it| it.text.clone()),
                    stance_rule: body.stance_rule.map(|rule| rule.to_string()),
                    case_outcome: case_outcome.clone(),
                    decided: decided.map(|date| date.edtf.clone()),
                    report_by: office.map(|office| office.author.clone()),
                    report_date: report_date.map(|date| date.edtf.clone()),
                    dissents: number(response.map_or(0, |it| it.reservations.len())),
                    dissenting_parties: joined(persons.filter_map(|it| it.party.as_deref())),
                    summary: body.summary.as_ref().map(|summary| summary.text.clone()),
                };
                let span = body.mentions.first().copied();
                let span = span.or(body.summary.as_ref().map(|summary| summary.span));
                let span = span.or(response.map(|response| response.section));
                (
                    source.key(format!("/referral/{i}")),
                    row,
                    source.place(span, Some(body.rule)),
                )
            })
            .collect()
    }
}

row! {
    /// A row a reservation (*reservation*), statement (*särskilt uttalande*) or deputies' statement
    /// (*ersättaryttrande*).
    struct Dissent {
        /// Its number in the document, counted from 1.
        no: i64,
        /// `reservation`, `statement` or `deputy_statement`.
        kind: String,
        /// The body in which it was made.
        body: Option<String>,
        /// Who made it.
        persons: Option<String>,
        /// Their parties.
        parties: Option<String>,
        /// Whether others are said to have made it too (*m.fl.*).
        and_others: bool,
        /// The `no` of the dissent whose words it takes over.
        joins_no: Option<i64>,
        /// What it wants to become of the matter.
        outcome: Option<String>,
        /// What is proposed to become of the matter, as in `documents`.
        case_outcome: Option<String>,
        /// Its demands, each with its number, with `; ` between them.
        demands: Option<String>,
        /// Its words.
        text: Option<String>,
    }
}

impl Row for Dissent {
    fn rows(source: &Source<'_>) -> Vec<(Key, Dissent, Place)> {
        let case_outcome = outcome(source.report);
        let dissents = source.report.reservations.iter().enumerate();
        dissents
            .map(|(i, dissent)| {
                let demands = dissent.items.iter().map(|item| match &item.number {
                    Some(number) => format!("{number}. {}", item.text),
                    None => item.text.clone(),
                });
                let row = Dissent {
                    no: number(i + 1),
                    kind: dissent.kind.to_string(),
                    body: dissent.body.clone(),
                    persons: names(&dissent.persons),
                    parties: parties(&dissent.persons),
                    and_others: dissent.and_others,
                    joins_no: dissent.joins.map(|index| number(index + 1)),
                    outcome: dissent.outcome.map(|outcome| outcome.to_string()),
                    case_outcome: case_outcome.clone(),
                    demands: joined(demands),
                    text: dissent.text.as_ref().map(|text| text.text.clone()),
                };
                (
                    source.key(format!("/reservations/{i}")),
                    row,
                    source.place(Some(dissent.span), Some(dissent.rule)),
                )
            })
            .collect()
    }
}

row! {
    /// A row a person and document, all mentions of the person put together.
    struct Person {
        /// The name.
        name: String,
        /// The given name or names.
        given_name: String,
        /// The surname.
        surname: String,
        /// The party's letters.
        party: Option<String>,
        /// What the person is in the document, with `; ` between two roles.
        roles: Option<String>,
        /// How many times the person is named.
        mentions: i64,
        /// The `no` of each dissent that the person made, with `; ` between them.
        dissents: Option<String>,
    }
}

impl Row for Person {
    fn rows(source: &Source<'_>) -> Vec<(Key, Person, Place)> {
        let persons: &[report::PersonEntry] = &source.report.persons;
        let persons = persons.iter().enumerate();
        persons
            .map(|(i, person)| {
                let row = Person {
                    name: person.name.clone(),
                    given_name: person.given_name.clone(),
                    surname: person.surname.clone(),
                    party: person.party.clone(),
                    roles: joined(&person.roles),
                    mentions: number(person.mentions.len()),
                    dissents: joined(person.dissents.iter().map(|it| (it + 1).to_string())),
                };
                (
                    source.key(format!("/persons/{i}")),
                    row,
                    source.place(person.mentions.first().copied(), Some(person.rule)),
                )
            })
            .collect()
    }
}
