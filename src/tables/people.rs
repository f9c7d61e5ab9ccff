//! Who was consulted, who dissented, and who is named.

use std::borrow::Cow;

use crate::report::{self, Outcome, Rule};
use crate::tables::cell::{Key, Place, Row, number, row};
use crate::tables::joined::joined;
use crate::tables::names::{names, parties};
use crate::tables::source::Source;

row! {
    /// A row a consulted body (*remissinstans*).
    struct Body<'r> {
        /// The body, canonical name.
        body: &'r str,
        /// What sort of body it is: `committee`, `agency` and so on.
        kind: &'r str,
        /// Whether it answered: `answered`, `office_answered`, `abstained`, `no_answer` or `unstated`.
        status: &'r str,
        /// The sentence that says so, unless it answered itself.
        status_words: Option<&'r str>,
        /// Where it stands on the matter: `supports`, `partly`, `opposes`, `no_objection`, `abstains` or
        /// `unstated`.
        stance: &'r str,
        /// The sentence that shows where it stands.
        stance_words: Option<&'r str>,
        /// The rule that read where it stands.
        stance_rule: Option<&'r str>,
        /// What is proposed to become of the matter, as in `documents`.
        case_outcome: Option<&'r str>,
        /// The day on which the body decided, EDTF.
        decided: Option<&'r str>,
        /// Whose written report (*tjänsteutlåtande*) the answer rests on.
        report_by: Option<&'r str>,
        /// The day of that report, EDTF.
        report_date: Option<&'r str>,
        /// How many reservations and statements were made in the body.
        dissents: i64,
        /// The parties that made them.
        dissenting_parties: Option<Cow<'r, str>>,
        /// The gist of its answer in the document's own words.
        summary: Option<&'r str>,
        /// The words that first name it.
        text: Option<String>,
    }
}

impl<'r> Row<'r> for Body<'r> {
    fn rows(source: &'r Source<'_>) -> Vec<(Key<'r>, Self, Place<'r>)> {
        let report = source.report();
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
                    body: &body.name,
                    kind: body.kind.as_str(),
                    status: body.status.as_str(),
                    status_words: body.status_evidence.as_ref().map(|it| it.text.as_str()),
                    stance: body.stance.as_str(),
                    stance_words: body.stance_evidence.as_ref().map(|it| it.text.as_str()),
                    stance_rule: body.stance_rule.as_ref().map(Rule::as_str),
                    case_outcome: source.outcome.as_deref(),
                    decided: decided.map(|date| date.edtf.as_str()),
                    report_by: office.map(|office| office.author.as_str()),
                    report_date: report_date.map(|date| date.edtf.as_str()),
                    dissents: number(response.map_or(0, |it| it.reservations.len())),
                    dissenting_parties: parties(persons),
                    summary: body.summary.as_ref().map(|summary| summary.text.as_str()),
                    text: body.mentions.first().and_then(|&it| source.words(it)),
                };
                let span = body.mentions.first().copied();
                let span = span.or(body.summary.as_ref().map(|summary| summary.span));
                let span = span.or(response.map(|response| response.section));
                (
                    source.key(format!("/referral/{i}")),
                    row,
                    source.place(span, Some(&body.rule)),
                )
            })
            .collect()
    }
}

row! {
    /// A row a reservation (*reservation*), statement (*särskilt uttalande*) or deputies' statement
    /// (*ersättaryttrande*).
    struct Dissent<'r> {
        /// Its number in the document, counted from 1.
        no: i64,
        /// `reservation`, `statement` or `deputy_statement`.
        kind: &'r str,
        /// The body in which it was made.
        body: Option<&'r str>,
        /// Who made it.
        persons: Option<Cow<'r, str>>,
        /// Their parties.
        parties: Option<Cow<'r, str>>,
        /// Whether others are said to have made it too (*m.fl.*).
        and_others: bool,
        /// The `no` of the dissent whose words it takes over.
        joins_no: Option<i64>,
        /// What it wants to become of the matter.
        outcome: Option<&'r str>,
        /// What is proposed to become of the matter, as in `documents`.
        case_outcome: Option<&'r str>,
        /// Its demands, each with its number, with `; ` between them.
        demands: Option<Cow<'r, str>>,
        /// Its words.
        text: Option<&'r str>,
    }
}

impl<'r> Row<'r> for Dissent<'r> {
    fn rows(source: &'r Source<'_>) -> Vec<(Key<'r>, Self, Place<'r>)> {
        let dissents = source.report.reservations.iter().enumerate();
        dissents
            .map(|(i, dissent)| {
                let demands = dissent.items.iter().map(|item| match &item.number {
                    Some(number) => Cow::Owned(format!("{number}. {}", item.text)),
                    None => Cow::Borrowed(item.text.as_str()),
                });
                let row = Dissent {
                    no: number(i + 1),
                    kind: dissent.kind.as_str(),
                    body: dissent.body.as_deref(),
                    persons: names(&dissent.persons),
                    parties: parties(&dissent.persons),
                    and_others: dissent.and_others,
                    joins_no: dissent.joins.map(|index| number(index + 1)),
                    outcome: dissent.outcome.as_ref().map(Outcome::as_str),
                    case_outcome: source.outcome.as_deref(),
                    demands: joined(demands),
                    text: dissent.text.as_ref().map(|text| text.text.as_str()),
                };
                (
                    source.key(format!("/reservations/{i}")),
                    row,
                    source.place(Some(dissent.span), Some(&dissent.rule)),
                )
            })
            .collect()
    }
}

row! {
    /// A row a person and document, all mentions of the person put together.
    struct Person<'r> {
        /// The name.
        name: &'r str,
        /// The given name or names.
        given_name: &'r str,
        /// The surname.
        surname: &'r str,
        /// The party's letters.
        party: Option<&'r str>,
        /// What the person is in the document, with `; ` between two roles.
        roles: Option<Cow<'r, str>>,
        /// How many times the person is named.
        mentions: i64,
        /// The `no` of each dissent that the person made, with `; ` between them.
        dissents: Option<Cow<'r, str>>,
        /// The words that first name the person.
        text: Option<String>,
    }
}

impl<'r> Row<'r> for Person<'r> {
    fn rows(source: &'r Source<'_>) -> Vec<(Key<'r>, Self, Place<'r>)> {
        let persons: &[report::PersonEntry] = &source.report.persons;
        let persons = persons.iter().enumerate();
        persons
            .map(|(i, person)| {
                let row = Person {
                    name: &person.name,
                    given_name: &person.given_name,
                    surname: &person.surname,
                    party: person.party.as_deref(),
                    roles: joined(&person.roles),
                    mentions: number(person.mentions.len()),
                    dissents: joined(person.dissents.iter().map(|it| (it + 1).to_string())),
                    text: person.mentions.first().and_then(|&it| source.words(it)),
                };
                (
                    source.key(format!("/persons/{i}")),
                    row,
                    source.place(person.mentions.first().copied(), Some(&person.rule)),
                )
            })
            .collect()
    }
}
