//! The table of the consulted bodies and their answers.

use utlatande::{ReferralBody, Report};

use crate::page::document::dissents;
use crate::page::entity::address::Kind;
use crate::page::places::{Linked, Places};
use crate::page::speaker::speaker;
use crate::page::words;

#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) name: Linked,
    pub(crate) kind: String,
    pub(crate) status: String,
    pub(crate) status_class: String,
    pub(crate) answer: Option<Linked>,
    pub(crate) report: Option<Linked>,
    pub(crate) decided: Option<Linked>,
    /// The sentence that says why there is no answer of its own.
    pub(crate) status_quote: Option<Linked>,
    pub(crate) stance: Linked,
    /// Who says it, and the sentence that shows it.
    pub(crate) stance_quote: Option<(&'static str, Linked)>,
    pub(crate) stance_class: String,
    pub(crate) dissents: Vec<Own>,
    pub(crate) summary: Option<Linked>,
}

/// A dissent that was made in a body.
#[derive(Debug)]
pub(crate) struct Own {
    pub(crate) address: String,
    pub(crate) kind: String,
    pub(crate) parties: String,
}

pub(crate) fn bodies(report: &Report, places: &mut Places<'_>) -> Vec<Body> {
    let bodies = report.referral.iter().enumerate();
    bodies
        .map(|(i, one)| body(&format!("/referral/{i}"), one, report, places))
        .collect()
}

fn body(pointer: &str, body: &ReferralBody, report: &Report, places: &mut Places<'_>) -> Body {
    let response = body.response.as_ref();
    let decision = response.and_then(|response| response.decision.as_ref());
    let office = response.and_then(|response| response.report.as_ref());
    let quoted = body.status_evidence.as_ref().map(|evidence| evidence.span);
    let evidence = body.stance_evidence.as_ref();
    let evidence = evidence.filter(|evidence| Some(evidence.span) != quoted);
    let own = response.map_or(&[][..], |response| &response.reservations);
    let status = body.status.to_string();
    let stance = body.stance.to_string();
    Body {
        name: places
            .link(&format!("{pointer}/mentions/0"), body.name.as_str())
            .with_page(places.page_of(Kind::Body, &body.name)),
        kind: words::swedish(body.kind),
        status: match status.as_str() {
            "answered" => "har svarat",
            "unstated" => "framgår inte",
            other => words::value(other),
        }
        .to_owned(),
        answer: decision.map(|decision| {
            let first = decision.items.first().map_or("", |item| &item.text);
            places.link(&format!("{pointer}/response/decision"), first)
        }),
        report: office.map(|office| {
            let date = office.date.as_ref().map_or("odaterat", |date| &date.text);
            places.link(&format!("{pointer}/response/report"), date)
        }),
        decided: decision.and_then(|decision| {
            let date = decision.date.as_ref()?.text.as_str();
            Some(places.link(&format!("{pointer}/response/decision/date"), date))
        }),
        status_quote: body.status_evidence.as_ref().map(|evidence| {
            let pointer = format!("{pointer}/status_evidence");
            places.link(&pointer, evidence.text.as_str())
        }),
        // Silence shows both whether a body answered and where it stands: it is quoted once.
        stance_quote: evidence.map(|evidence| {
            let pointer = format!("{pointer}/stance_evidence");
            let quote = places.link_without_naming(&pointer, evidence.text.as_str());
            (words::speaker(speaker(body, evidence.span)), quote)
        }),
        stance: places.link(&format!("{pointer}/stance_evidence"), words::value(&stance)),
        dissents: own
            .iter()
            .filter_map(|&index| {
                let address = dissents::address(index, places)?;
                Some(Own {
                    address,
                    kind: words::swedish(report.reservations.get(index)?.kind),
                    parties: parties(report, index),
                })
            })
            .collect(),
        summary: body
            .summary
            .as_ref()
            .map(|summary| places.link(&format!("{pointer}/summary"), summary.text.as_str())),
        status_class: status,
        stance_class: stance,
    }
}

/// The parties of those who dissent.
fn parties(report: &Report, dissent: usize) -> String {
    let dissent = report.reservations.get(dissent);
    let persons = dissent.map_or(&[][..], |dissent| &dissent.persons);
    let parties: Vec<&str> = persons
        .iter()
        .filter_map(|person| person.party.as_deref())
        .collect();
    parties.join(", ")
}
