//! The scores of many documents.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::score::document::{FIELDS, Score};
use crate::score::tally::{Tally, share};

/// The scores of many documents.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Counts by field.
    pub fields: BTreeMap<&'static str, Tally>,
    /// How many documents have something wrong in the field.
    pub wrong: BTreeMap<&'static str, usize>,
    /// Documents scored.
    pub documents: usize,
    /// Documents that are right in every field.
    pub perfect: usize,
}

impl Table {
    /// Adds a document.
    pub fn add(&mut self, score: &Score) {
        for (field, tally) in &score.fields {
            self.fields.entry(field).or_default().add(*tally);
        }
        for field in FIELDS {
            if score.misses.iter().any(|miss| miss.field == field) {
                *self.wrong.entry(field).or_default() += 1;
            }
        }
        self.documents += 1;
        self.perfect += usize::from(score.misses.is_empty());
    }

    /// The share of documents that are right in every field.
    #[must_use]
    pub fn perfect_share(&self) -> f64 {
        share(self.perfect, self.documents)
    }

    /// The table, in Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out = String::from(
            "| field | facts | P | R | F1 | overlap |\n| --- | --: | --: | --: | --: | --: |\n",
        );
        for field in FIELDS {
            let Some(tally) = self
                .fields
                .get(field)
                .filter(|tally| tally.true_facts + tally.reported > 0)
            else {
                continue;
            };
            let overlap = tally
                .overlap()
                .map_or("–".to_owned(), |overlap| format!("{overlap:.4}"));
            writeln!(
                out,
                "| {field} | {} | {:.4} | {:.4} | {:.4} | {overlap} |",
                tally.true_facts,
                tally.precision(),
                tally.recall(),
                tally.f1(),
            )
            .expect("a string takes all");
        }
        writeln!(
            out,
            "\n{} of {} documents are right in every field ({:.4}).",
            self.perfect,
            self.documents,
            self.perfect_share()
        )
        .expect("a string takes all");
        out
    }
}
