//! Counts as bars.

use std::collections::HashMap;

use crate::page::words;

/// Bars of a chart; the others are folded.
const BARS: usize = 25;

#[derive(Debug)]
pub(crate) struct Chart {
    pub(crate) title: &'static str,
    /// The class and the word of each part of a bar, where bars have parts.
    pub(crate) legend: Vec<(&'static str, &'static str)>,
    pub(crate) bars: Vec<Bar>,
    /// The bars that come less often.
    pub(crate) rest: Vec<Bar>,
}

#[derive(Debug)]
pub(crate) struct Bar {
    pub(crate) name: String,
    /// Where the bar leads.
    pub(crate) href: String,
    pub(crate) count: usize,
    pub(crate) parts: Vec<Part>,
}

#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) class: &'static str,
    /// Of the longest bar, in hundredths of its length.
    pub(crate) width: String,
    pub(crate) label: String,
}

/// In the order in which the parts of a bar stand.
pub(crate) const STANCES: &[&str] = &[
    "supports",
    "no_objection",
    "partly",
    "opposes",
    "abstains",
    "unstated",
];

/// The kinds of dissents, in the order in which the parts of a bar stand.
pub(crate) const DISSENTS: &[&str] = &["reservation", "special_statement", "deputy_statement"];

/// How often something comes, by part of its bar; the last part is of what has none.
type Counts = Vec<usize>;

/// How often each name comes.
pub(crate) struct Counted {
    parts: &'static [&'static str],
    counts: Vec<(String, Counts)>,
}

impl Counted {
    /// Of names, each with a part of its bar; the most frequent first.
    pub(crate) fn of<'n>(
        parts: &'static [&'static str],
        names: impl Iterator<Item = (&'n str, &'n str)>,
    ) -> Counted {
        let mut counts: HashMap<&str, Counts> = HashMap::new();
        for (name, part) in names {
            let rank = parts.iter().position(|known| *known == part);
            let counts = counts
                .entry(name)
                .or_insert_with(|| vec![0; parts.len() + 1]);
            counts[rank.unwrap_or(parts.len())] += 1;
        }
        let mut counts: Vec<(String, Counts)> = counts
            .into_iter()
            .map(|(name, counts)| (name.to_owned(), counts))
            .collect();
        counts.sort_by(|a, b| (total(&b.1), &a.0).cmp(&(total(&a.1), &b.0)));
        Counted { parts, counts }
    }

    /// In the order of the names.
    pub(crate) fn by_name(mut self) -> Counted {
        self.counts.sort_by(|a, b| a.0.cmp(&b.0));
        self
    }

    /// A chart with a bar for each name, which leads to `href`.
    pub(crate) fn chart(self, title: &'static str, href: impl Fn(&str) -> String) -> Chart {
        let most = self.counts.iter().map(|(_, counts)| total(counts)).max();
        let legend = self.parts.iter().enumerate();
        let legend = legend
            .filter(|(rank, _)| self.counts.iter().any(|(_, counts)| counts[*rank] > 0))
            .map(|(_, part)| (*part, words::value(part)))
            .collect();
        let mut bars: Vec<Bar> = self
            .counts
            .into_iter()
            .map(|(name, counts)| Bar {
                href: href(&name),
                name,
                count: total(&counts),
                parts: parts(self.parts, &counts, most.unwrap_or(1)),
            })
            .collect();
        let rest = bars.split_off(bars.len().min(BARS));
        Chart {
            title,
            legend,
            bars,
            rest,
        }
    }
}

fn total(counts: &Counts) -> usize {
    counts.iter().sum()
}

fn parts(names: &[&'static str], counts: &Counts, most: usize) -> Vec<Part> {
    let names = names.iter().copied().chain([""]);
    let parts = counts.iter().zip(names).filter(|(count, _)| **count > 0);
    parts
        .map(|(&count, name)| {
            #[allow(clippy::cast_precision_loss, reason = "a bar need not be exact")]
            let width = 100.0 * count as f64 / most as f64;
            Part {
                class: name,
                width: format!("{width:.2}"),
                label: format!("{}: {count}", words::value(name)),
            }
        })
        .collect()
}
