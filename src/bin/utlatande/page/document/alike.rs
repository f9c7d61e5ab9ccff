//! Dissents whose words are nearly the same, and where they differ.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices, get_diff_ratio};
use utlatande::Dissent;

/// How much of two texts is the same, from which on they are told as one.
const ALIKE: f32 = 0.9;

/// Words of the longest text that is compared, and how many dissents are.
const LONGEST: usize = 5000;
const MOST: usize = 200;

/// Words of a dissent beside those of the first of its like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Run {
    Same(String),
    /// Only here.
    Added(String),
    /// Only in the first.
    Left(String),
}

/// A dissent that is nearly another one.
#[derive(Debug)]
pub(crate) struct Like {
    /// The first with these words, by its place in the report.
    pub(crate) first: usize,
    /// The words; empty where they are the same.
    pub(crate) runs: Vec<Run>,
}

impl Like {
    /// How many words differ.
    pub(crate) fn count(&self) -> usize {
        let count = |words: &str| words.split(' ').count();
        let mut different = 0;
        let mut left = 0;
        for run in &self.runs {
            match run {
                Run::Same(_) => {
                    different += left;
                    left = 0;
                }
                Run::Left(words) => left += count(words),
                // One word for another is one that differs.
                Run::Added(words) => {
                    different += left.max(count(words));
                    left = 0;
                }
            }
        }
        different + left
    }
}

/// For each dissent the one before it that it is nearly the same as, if there is one.
pub(crate) fn likes(dissents: &[Dissent]) -> Vec<Option<Like>> {
    let words: Vec<Vec<&str>> = dissents.iter().map(words).collect();
    let mut firsts: Vec<usize> = Vec::new();
    let mut likes = Vec::with_capacity(dissents.len());
    for (at, own) in words.iter().enumerate() {
        let mut like = None;
        if !own.is_empty() && at < MOST {
            like = firsts.iter().find_map(|&first| {
                let runs = runs(&words[first], own)?;
                Some(Like { first, runs })
            });
            if like.is_none() {
                firsts.push(at);
            }
        }
        likes.push(like);
    }
    likes
}

fn words(dissent: &Dissent) -> Vec<&str> {
    let text = dissent.text.as_ref().map_or("", |text| &text.text);
    let words: Vec<&str> = text.split_whitespace().take(LONGEST + 1).collect();
    match words.len() > LONGEST {
        true => Vec::new(),
        false => words,
    }
}

/// The words of `own` beside those of `first`; nothing where they are not alike.
fn runs(first: &[&str], own: &[&str]) -> Option<Vec<Run>> {
    if first == own {
        return Some(Vec::new());
    }
    // Cheap, and never less than what the order of the words leaves.
    if shared(first, own) < ALIKE {
        return None;
    }
    let ops = capture_diff_slices(Algorithm::Myers, first, own);
    if get_diff_ratio(&ops, first.len(), own.len()) < ALIKE {
        return None;
    }
    let mut runs = Vec::new();
    for op in ops {
        let (old, new) = (&first[op.old_range()], &own[op.new_range()]);
        match op {
            DiffOp::Equal { .. } => runs.push(Run::Same(new.join(" "))),
            DiffOp::Delete { .. } => runs.push(Run::Left(old.join(" "))),
            DiffOp::Insert { .. } => runs.push(Run::Added(new.join(" "))),
            DiffOp::Replace { .. } => {
                runs.push(Run::Left(old.join(" ")));
                runs.push(Run::Added(new.join(" ")));
            }
        }
    }
    Some(runs)
}

/// How much of two texts is the same, in whatever order.
fn shared(first: &[&str], own: &[&str]) -> f32 {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in first {
        *counts.entry(word).or_default() += 1;
    }
    let mut shared = 0;
    for word in own {
        if let Some(count) = counts.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "texts have some thousand words")]
    let part = 2.0 * shared as f32 / (first.len() + own.len()) as f32;
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(first: &str, own: &str) -> Option<String> {
        let split = |text: &'static str| text.split(' ').collect::<Vec<_>>();
        let (first, own) = (first.to_owned().leak(), own.to_owned().leak());
        let runs = runs(&split(first), &split(own))?;
        let told = runs.iter().map(|run| match run {
            Run::Same(words) => words.clone(),
            Run::Added(words) => format!("+{words}+"),
            Run::Left(words) => format!("-{words}-"),
        });
        Some(told.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn what_is_nearly_the_same_shows_where_it_differs() {
        let text = "a b c d e f g h i j k l m n o p q r s t";
        assert_eq!(told(text, text).as_deref(), Some(""));
        assert_eq!(
            told(text, &text.replace("c d", "x")).as_deref(),
            Some("a b -c d- +x+ e f g h i j k l m n o p q r s t")
        );
        assert_eq!(told(text, "a b c d e f g h i j"), None);
        // The same words in another order are not the same.
        assert_eq!(told(text, "t s r q p o n m l k j i h g f e d c b a"), None);
    }

    #[test]
    fn the_first_of_its_like_is_named() {
        let text = "Reservation av Ada Ek (V).\n\nVi vill bygga en ny bro över ån i Ekby, eftersom den gamla är farlig för barn som går till skolan varje dag.\n";
        let other = text
            .replace("Ada Ek (V)", "Bo Alm (C)")
            .replace("varje dag", "varje morgon");
        let report = utlatande::extract(&format!(
            "PM 2003 RVII (Dnr 242/01)\n\nReservationer m.m.\n\n{text}\n{other}"
        ));
        assert_eq!(report.reservations.len(), 2);
        let likes = likes(&report.reservations);
        assert!(likes[0].is_none());
        let like = likes[1].as_ref().expect("alike");
        assert_eq!((like.first, like.count()), (0, 1));
    }
}
