//! The verdict: what happened to the case, in two or three sentences above everything else.
//!
//! Every word is said from facts, and leads to them. Of what is not known nothing is said.
//! `words.rs` has the words, `sentence.rs` the little grammar that they need; the other files say
//! one sentence each.

mod dissents;
mod proposal;
mod sentence;
mod stances;
#[cfg(test)]
mod tests;
mod words;

use utlatande::Report;

pub(crate) use self::dissents::together;
pub(crate) use self::sentence::Part;
use crate::page::anchor::Anchors;

/// The sentences as one run of words, some of them linked; empty where nothing is known.
pub(crate) fn verdict(report: &Report, anchors: &Anchors) -> Vec<Part> {
    let sentences = [
        stances::sentence(report, anchors),
        dissents::sentences(report, anchors),
        proposal::sentence(report, anchors),
    ];
    let sentences = sentences.into_iter().filter(|parts| !parts.is_empty());
    sentence::listed(sentences.collect(), " ", " ")
}
