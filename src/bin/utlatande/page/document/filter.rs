//! The kinds of facts that a reader can show or hide in the text.

use crate::facts::{Fact, Kind};
use crate::page::words;

#[derive(Debug)]
pub(crate) struct KindCount {
    pub(crate) key: &'static str,
    pub(crate) word: &'static str,
    pub(crate) count: usize,
}

/// The kinds that occur, and how often: those that are marked from the beginning, and those that are
/// marked on demand, since more colours than that nobody can tell apart.
pub(crate) fn kinds(facts: &[Fact]) -> (Vec<KindCount>, Vec<KindCount>) {
    let (on_demand, main): (Vec<Kind>, Vec<Kind>) = words::KINDS.into_iter().partition(|kind| {
        matches!(
            kind,
            Kind::Reference | Kind::Abbreviation | Kind::Heading | Kind::Diagnostic | Kind::Other
        )
    });
    (counted(main, facts), counted(on_demand, facts))
}

fn counted(kinds: Vec<Kind>, facts: &[Fact]) -> Vec<KindCount> {
    let count = |kind: Kind| facts.iter().filter(|fact| fact.kind == kind).count();
    let kinds = kinds.into_iter().map(|kind| KindCount {
        key: kind.as_str(),
        word: words::kind(kind),
        count: count(kind),
    });
    kinds.filter(|kind| kind.count > 0).collect()
}
