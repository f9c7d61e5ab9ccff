//! Whose words show where a consulted body stands.

use utlatande::{ReferralBody, Span};

use crate::page::words::Speaker;

/// Whose words the `evidence` of a body's stance is.
pub(crate) fn speaker(body: &ReferralBody, evidence: Span) -> Speaker {
    let response = body.response.as_ref();
    let holds = |span: Option<Span>| span.is_some_and(|span| span.contains(evidence));
    if holds(body.summary.as_ref().map(|summary| summary.span)) {
        return Speaker::Summary;
    }
    let decision = response.and_then(|response| response.decision.as_ref());
    if holds(decision.map(|decision| decision.span)) {
        return Speaker::Decision;
    }
    let Some(response) = response.filter(|response| response.section.contains(evidence)) else {
        return Speaker::Unknown;
    };
    // An office that answers for itself has no board that speaks through it.
    let office = response.report.as_ref();
    let office = office.filter(|office| office.author != body.name);
    match office.filter(|office| office.span.start() <= evidence.start()) {
        Some(office) => Speaker::of(&office.author),
        None => Speaker::Unknown,
    }
}
