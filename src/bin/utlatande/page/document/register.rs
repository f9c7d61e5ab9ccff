//! The table of all facts, in the order of the text.

use crate::facts::Fact;
use crate::page::anchor::{self, Anchors};
use crate::page::labels;
use crate::text::short;

#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) anchor: String,
    pub(crate) id: String,
    pub(crate) kind: &'static str,
    pub(crate) what: &'static str,
    pub(crate) words: String,
    pub(crate) value: String,
    pub(crate) rule: Option<String>,
    pub(crate) page: Option<usize>,
    pub(crate) line: usize,
}

pub(crate) fn rows(
    text: &str,
    facts: &[Fact],
    anchors: &Anchors,
    pages: &[Option<usize>],
) -> Vec<Row> {
    let mut line = 1;
    let mut counted = 0;
    let mut rows = Vec::new();
    for (number, fact) in facts.iter().enumerate() {
        let start = fact.span().start();
        line += text[counted..start].matches('\n').count();
        counted = start;
        let words = fact
            .spans
            .iter()
            .flat_map(|&span| text[span].split_whitespace());
        // More would not fit; a dissent has thousands.
        let first: Vec<&str> = words.take(30).collect();
        rows.push(Row {
            anchor: anchors.of_number(number).to_owned(),
            id: anchor::row(anchors.of_number(number)),
            kind: fact.kind.as_str(),
            what: labels::fact(fact),
            words: short(&first.join(" "), 100),
            value: short(&labels::values(fact), 160),
            rule: fact.rule.clone(),
            page: pages[number],
            line,
        });
    }
    rows
}
