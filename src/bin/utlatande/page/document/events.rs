//! The dated events of the case, for the timeline and the list below it.

use utlatande::{DateRole, Report};

use crate::facts::Fact;
use crate::page::places::Places;
use crate::page::timeline::{self, Event, Lane};
use crate::page::words;

/// What the document dates, in the order of time.
pub(crate) fn events(report: &Report, facts: &[Fact], places: &mut Places<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    for (i, initiative) in report.initiatives.iter().enumerate() {
        let number = initiative.number.as_deref().unwrap_or_default();
        let year = number.split(':').next().unwrap_or_default();
        if let Some(days) = timeline::days(year) {
            events.push(Event {
                days,
                lane: Lane::Raised,
                edtf: year.to_owned(),
                what: format!("{} {number}", words::swedish(initiative.kind)),
                place: places.place(&format!("/initiatives/{i}")),
            });
        }
    }
    for (i, date) in report.dates.iter().enumerate() {
        let lane = match date.role {
            DateRole::ReplyBy => Lane::ReplyBy,
            DateRole::Report => Lane::Reports,
            DateRole::CommitteeDecision => Lane::Answers,
            DateRole::Signature | DateRole::BoardMinutes => Lane::Decision,
            _ => continue,
        };
        let Some(days) = timeline::days(&date.edtf) else {
            continue;
        };
        let pointer = format!("/dates/{i}");
        let fact = places.number(&pointer).map(|number| &facts[number]);
        events.push(Event {
            days,
            lane,
            edtf: date.edtf.clone(),
            what: label(report, fact, date.role),
            place: places.place(&pointer),
        });
    }
    events.sort_by_key(|event| (event.days, event.lane));
    events
}

/// What a date is the date of, and whose.
fn label(report: &Report, fact: Option<&Fact>, role: DateRole) -> String {
    let what = words::swedish(role);
    let pointers = fact.map_or(&[][..], |fact| &fact.pointers);
    let body = pointers.iter().find_map(|pointer| {
        let number = pointer.strip_prefix("/referral/")?.split('/').next()?;
        report.referral.get(number.parse::<usize>().ok()?)
    });
    let Some(body) = body else {
        return what;
    };
    let response = body.response.as_ref();
    let office = response.and_then(|response| response.report.as_ref());
    match office.filter(|_| role == DateRole::Report) {
        Some(office) => format!("{what}, {}", office.author),
        None => format!("{what}, {}", body.name),
    }
}
