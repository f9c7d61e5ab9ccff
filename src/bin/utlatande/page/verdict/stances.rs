//! Where the consulted bodies stand, and who has answered.

use utlatande::{ReferralBody, ReferralStatus, Report, Stance};

use super::sentence::{Part, besides, stopped};
use super::words::View;
use crate::page::anchor::Anchors;

/// `5 av 6 instanser avstyrker, 1 tar inte ställning.`
pub(super) fn sentence(report: &Report, anchors: &Anchors) -> Vec<Part> {
    let bodies: Vec<(usize, &ReferralBody)> = report.referral.iter().enumerate().collect();
    // Nobody knows how many `Samtliga nämnder` are.
    let (together, single): (Vec<_>, Vec<_>) = bodies
        .into_iter()
        .partition(|(_, body)| body.name.starts_with("Samtliga "));
    let has_stance = single.iter().any(|(_, body)| view(body, true).is_stance());
    if !has_stance && !together.is_empty() {
        return Vec::new();
    }
    let mut groups: Vec<(View, Vec<usize>)> = View::ALL
        .into_iter()
        .map(|held| {
            let holding = single
                .iter()
                .filter(|(_, body)| view(body, has_stance) == held);
            (held, holding.map(|(index, _)| *index).collect())
        })
        .collect();
    groups.retain(|(held, holding)| {
        let is_told = *held != View::Unknown || has_stance && together.is_empty();
        is_told && !holding.is_empty()
    });
    // What most hold comes first; who did not answer is told behind.
    groups.sort_by_key(|(held, holding)| {
        (
            !held.is_stance(),
            held.is_stance().then_some(usize::MAX - holding.len()),
        )
    });
    let total = together.is_empty().then_some(single.len());
    let clauses = groups.iter().enumerate().map(|(at, (held, holding))| {
        let words = match at {
            0 => first(report, *held, holding, total),
            _ => next(*held, holding.len()),
        };
        vec![Part::link(words, evidence(holding, anchors))]
    });
    stopped(besides(clauses.collect()))
}

/// What is said of a body: where it stands, if that is known of any, else whether it answered.
fn view(body: &ReferralBody, has_stance: bool) -> View {
    let is_silent = body.status == ReferralStatus::Abstained;
    match (body.stance, body.status) {
        (Stance::Supports, _) => View::Supports,
        (Stance::Partly, _) => View::Partly,
        (Stance::Opposes, _) => View::Opposes,
        (Stance::NoObjection, _) => View::NoObjection,
        (Stance::Abstains, _) if !is_silent => View::Abstains,
        (_, ReferralStatus::Abstained) => View::Silent,
        (_, ReferralStatus::NoAnswer) => View::NoAnswer,
        (_, ReferralStatus::Answered | ReferralStatus::OfficeAnswered) if !has_stance => {
            View::Answered
        }
        _ => View::Unknown,
    }
}

/// The first clause, which says how many there are in all, where that is known.
fn first(report: &Report, held: View, holding: &[usize], total: Option<usize>) -> String {
    let verb = held.verb();
    let count = holding.len();
    match total {
        None if count == 1 => format!("1 instans {verb}"),
        None => format!("{count} instanser {verb}"),
        Some(1) => format!("{} {verb}", report.referral[holding[0]].name),
        Some(total) if total == count => match (held.denied(), total) {
            (Some(denied), 2) => format!("Ingen av de båda instanserna {denied}"),
            (Some(denied), _) => format!("Ingen av de {total} instanserna {denied}"),
            (None, 2) => format!("Båda instanserna {verb}"),
            (None, _) => format!("Alla {total} instanser {verb}"),
        },
        Some(total) => format!("{count} av {total} instanser {verb}"),
    }
}

fn next(held: View, count: usize) -> String {
    let verb = held.verb();
    match held {
        View::Unknown => format!("för {count} {verb}"),
        _ => format!("{count} {verb}"),
    }
}

/// The sentence that shows it, or the table where several show it.
fn evidence(holding: &[usize], anchors: &Anchors) -> String {
    let pointers = [
        "stance_evidence",
        "status_evidence",
        "summary",
        "mentions/0",
    ];
    let anchor = match holding {
        [one] => pointers
            .iter()
            .find_map(|field| anchors.at(&format!("/referral/{one}/{field}"))),
        _ => None,
    };
    format!("#{}", anchor.unwrap_or("instanser"))
}
