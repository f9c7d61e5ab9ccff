//! The kinds of facts that a reader can show or hide in the text.

use crate::facts::{Fact, Kind};
use crate::page::words;

#[derive(Debug)]
pub(crate) struct KindCount {
    pub(crate) key: &'static str,
    pub(crate) word: &'static str,
    pub(crate) count: usize,
    /// Whether it is marked from the beginning: more colours than these nobody can tell apart.
    pub(crate) is_main: bool,
}

/// The kinds that occur, and how often.
pub(crate) fn kinds(facts: &[Fact]) -> Vec<KindCount> {
    let count = |kind: Kind| facts.iter().filter(|fact| fact.kind == kind).count();
    words::KINDS
        .into_iter()
        .map(|kind| KindCount {
            key: kind.as_str(),
            word: words::kind(kind),
            count: count(kind),
            is_main: !matches!(
                kind,
                Kind::Reference
                    | Kind::Abbreviation
                    | Kind::Heading
                    | Kind::Diagnostic
                    | Kind::Other
            ),
        })
        .filter(|kind| kind.count > 0)
        .collect()
}
