//! The case at a glance: who raised it, what is proposed, what came of it.

use utlatande::Report;

use crate::page::places::{Linked, Places};
use crate::page::{labels, words};

/// Labels with their values, those without a value left out.
pub(crate) fn glance(report: &Report, places: &mut Places<'_>) -> Vec<(&'static str, Vec<Linked>)> {
    let rotels = report.rotels.join(" + ");
    let rotels = Some(rotels).filter(|rotels| !rotels.is_empty());
    let outcomes = labels::outcomes(report).into_iter();
    let mut rows = vec![
        ("Väckt genom", raised(report, places)),
        (
            "Föredragande",
            places.people("/rapporteurs", &report.rapporteurs),
        ),
        ("Föreslås", proposed(report, places)),
        ("Föreslaget utfall", outcomes.map(Linked::plain).collect()),
        ("Ställningstaganden", endorsed(report, places)),
        ("Underskrift", signed(report, places)),
        (
            "Diarienummer",
            places.texts("/diary_numbers", &report.diary_numbers),
        ),
        ("Rotel", rotels.map(Linked::plain).into_iter().collect()),
        ("Bilagor", places.texts("/attachments", &report.attachments)),
    ];
    rows.retain(|(_, values)| !values.is_empty());
    rows
}

fn raised(report: &Report, places: &mut Places<'_>) -> Vec<Linked> {
    let mut raised = Vec::new();
    for (i, initiative) in report.initiatives.iter().enumerate() {
        let pointer = format!("/initiatives/{i}");
        let mut kind = words::swedish(initiative.kind);
        if let Some(number) = &initiative.number {
            kind = format!("{kind} {number}");
        }
        raised.push(places.link(&pointer, kind));
        if let Some(from) = &initiative.from {
            raised.push(places.link(&format!("{pointer}/from"), from.text.as_str()));
        }
        raised.extend(places.people(&format!("{pointer}/persons"), &initiative.persons));
        if initiative.and_others {
            raised.push(Linked::plain("m.fl."));
        }
    }
    raised
}

/// The points of the first decision, which the whole document is about.
fn proposed(report: &Report, places: &Places<'_>) -> Vec<Linked> {
    let first = report.decisions.first();
    let items = first.map_or(&[][..], |decision| &decision.items);
    let items = items.iter().enumerate();
    items
        .map(|(i, item)| {
            // The list of decisions names them.
            let pointer = format!("/decisions/0/items/{i}");
            places.link_without_naming(&pointer, item.text.as_str())
        })
        .collect()
}

fn endorsed(report: &Report, places: &mut Places<'_>) -> Vec<Linked> {
    let endorsements = report.endorsements.iter().enumerate();
    endorsements
        .map(|(i, endorsement)| {
            let text = endorsement.text.text.as_str();
            places.link(&format!("/endorsements/{i}/text"), text)
        })
        .collect()
}

fn signed(report: &Report, places: &mut Places<'_>) -> Vec<Linked> {
    let Some(signature) = &report.signature else {
        return Vec::new();
    };
    let mut signed = vec![
        places.link("/signature", signature.place.as_str()),
        places.link("/signature/date", signature.date.text.as_str()),
    ];
    signed.extend(places.people("/signature/persons", &signature.persons));
    signed
}
