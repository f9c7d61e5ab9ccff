//! The dated events of the case, for the timeline and the list below it.

use utlatande::{DateRole, Initiative, Report};

use crate::facts::Fact;
use crate::page::places::Places;
use crate::page::timeline::{self, Event, Lane};
use crate::page::words;

/// What the document dates, in the order of time.
pub(crate) fn events(report: &Report, facts: &[Fact], places: &mut Places<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    for (i, initiative) in report.initiatives.iter().enumerate() {
        events.extend(raised(report, i, initiative, places));
    }
    for (i, date) in report.dates.iter().enumerate() {
        let lane = match date.role {
            DateRole::ReplyBy => Lane::Initiators,
            DateRole::Report => Lane::Offices,
            DateRole::CommitteeDecision => Lane::Bodies,
            DateRole::Signature | DateRole::BoardMinutes => Lane::Leaders,
            _ => continue,
        };
        let Some(days) = timeline::days(&date.edtf) else {
            continue;
        };
        let pointer = format!("/dates/{i}");
        let fact = places.number(&pointer).map(|number| &facts[number]);
        let what = words::swedish(date.role);
        let whose = whose(report, fact, date.role);
        events.push(Event {
            days,
            lane,
            edtf: date.edtf.clone(),
            name: whose.unwrap_or(&what).to_owned(),
            what: whose.map_or_else(|| what.clone(), |whose| format!("{what}, {whose}")),
            place: places.place(&pointer),
        });
    }
    events.sort_by_key(|event| (event.days, event.lane));
    events
}

/// When a case was raised: the day that stands with the initiative, else the year of its number.
fn raised(
    report: &Report,
    i: usize,
    initiative: &Initiative,
    places: &mut Places<'_>,
) -> Option<Event> {
    let number = initiative.number.as_deref().unwrap_or_default();
    let mut dates = report.dates.iter().enumerate();
    let own =
        dates.find(|(_, date)| date.role == DateRole::Other && initiative.span.contains(date.span));
    let own = own.and_then(|(at, date)| {
        let days = timeline::days(&date.edtf).filter(|(first, last)| first == last)?;
        Some((days, date.edtf.clone(), format!("/dates/{at}")))
    });
    let (days, edtf, pointer) = own.or_else(|| {
        let year = number.split(':').next().unwrap_or_default();
        let days = timeline::days(year)?;
        Some((days, year.to_owned(), format!("/initiatives/{i}")))
    })?;
    let what = format!("{} {number}", words::swedish(initiative.kind));
    let what = what.trim_end().to_owned();
    Some(Event {
        days,
        lane: Lane::Initiators,
        edtf,
        name: what.clone(),
        what,
        place: places.place(&pointer),
    })
}

/// Whose report or decision a date is the date of.
fn whose<'r>(report: &'r Report, fact: Option<&Fact>, role: DateRole) -> Option<&'r str> {
    let pointers = fact.map_or(&[][..], |fact| &fact.pointers);
    let body = pointers.iter().find_map(|pointer| {
        let number = pointer.strip_prefix("/referral/")?.split('/').next()?;
        report.referral.get(number.parse::<usize>().ok()?)
    })?;
    let response = body.response.as_ref();
    let office = response.and_then(|response| response.report.as_ref());
    match office.filter(|_| role == DateRole::Report) {
        Some(office) => Some(&office.author),
        None => Some(&body.name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts;
    use crate::page::anchor::Anchors;

    fn told(initiative: &str) -> Vec<String> {
        let text = format!(
            "Utlåtande 2008:17 RI (Dnr 123-456/2008)\n\nNy plan för hamnen\n{initiative}\n\n\
             Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.\n\n1. Motionen avslås.\n"
        );
        let report = utlatande::extract(&text);
        let json = facts::json(&report);
        let facts = facts::facts(&json);
        let anchors = Anchors::of(&json, &facts);
        let pages = vec![None; facts.len()];
        let events = events(&report, &facts, &mut Places::of(&anchors, &pages, false));
        let told = events
            .iter()
            .map(|event| format!("{} {}", event.edtf, event.what));
        told.collect()
    }

    #[test]
    fn a_motion_has_its_own_day_where_the_text_gives_it() {
        assert_eq!(told("Motion av Ada Ek (V)"), [""; 0]);
        assert_eq!(
            told("Motion (2007:3) av Ada Ek (V)"),
            ["2007 motion 2007:3"]
        );
        assert_eq!(
            told("Motion av Ada Ek (V) den 3 maj 2007"),
            ["2007-05-03 motion"]
        );
    }
}
