//! Names that may mean the same: spelt nearly alike, or one with more words or another ending than the other.
//!
//! They are listed and never taken for one, since the documents do not say that they are.

use std::collections::{BTreeSet, HashMap};

/// Letters that a name has at least for another to be near it: short names are alike by chance.
const SHORTEST: usize = 6;

/// Names that a name is near at most: what is near more says nothing.
const MOST: usize = 20;

/// Which names are near each other.
#[derive(Debug, Default)]
pub(crate) struct Near<'n> {
    near: HashMap<&'n str, BTreeSet<&'n str>>,
}

impl<'n> Near<'n> {
    pub(crate) fn of(names: impl Iterator<Item = &'n str>) -> Near<'n> {
        let names: Vec<(&str, String)> = names
            .map(|name| (name, name.to_lowercase()))
            .filter(|(_, lower)| {
                lower.chars().filter(|char| char.is_alphanumeric()).count() >= SHORTEST
            })
            .collect();
        let mut near = Near::default();
        near.add_alike(&names);
        near.add_longer(&names);
        near.add_definite(&names);
        near
    }

    /// The names near `name`, in order.
    pub(crate) fn to(&self, name: &str) -> impl Iterator<Item = &'n str> {
        self.near.get(name).into_iter().flatten().copied()
    }

    fn add(&mut self, one: &'n str, other: &'n str) {
        for (one, other) in [(one, other), (other, one)] {
            let near = self.near.entry(one).or_default();
            if one != other && near.len() < MOST {
                near.insert(other);
            }
        }
    }

    /// Two names are alike where leaving out at most one letter of each makes them the same.
    fn add_alike(&mut self, names: &[(&'n str, String)]) {
        let mut seen: HashMap<String, Vec<&'n str>> = HashMap::new();
        for (name, lower) in names {
            let letters: Vec<char> = lower
                .chars()
                .filter(|char| char.is_alphanumeric())
                .collect();
            let without = |at: usize| -> String {
                let letters = letters.iter().enumerate();
                letters
                    .filter(|(i, _)| *i != at)
                    .map(|(_, letter)| letter)
                    .collect()
            };
            // The last leaves none out.
            let forms: BTreeSet<String> = (0..=letters.len()).map(without).collect();
            for form in forms {
                let alike = seen.entry(form).or_default();
                for other in alike.iter() {
                    self.add(name, other);
                }
                if alike.len() < MOST {
                    alike.push(name);
                }
            }
        }
    }

    /// A name and its definite form: `Ekby förening`, `Ekby föreningen`.
    fn add_definite(&mut self, names: &[(&'n str, String)]) {
        let known: HashMap<&str, &str> = names
            .iter()
            .map(|(name, lower)| (lower.as_str(), *name))
            .collect();
        for (name, lower) in names {
            let endings = ["en", "et"].iter();
            for form in endings.filter_map(|ending| lower.strip_suffix(ending)) {
                if let Some(other) = known.get(form) {
                    self.add(name, other);
                }
            }
        }
    }

    /// One name is longer than another where it has all its words and more.
    fn add_longer(&mut self, names: &[(&'n str, String)]) {
        let names = names.iter().map(|(name, lower)| (*name, words(lower)));
        let names: Vec<(&str, BTreeSet<&str>)> = names.collect();
        let mut with: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, (_, words)) in names.iter().enumerate() {
            for word in words {
                with.entry(word).or_default().push(at);
            }
        }
        for (name, words) in &names {
            let rarest = words.iter().min_by_key(|word| with[*word].len());
            for &at in rarest
                .into_iter()
                .flat_map(|word| with[word].iter().take(MOST))
            {
                let (longer, others) = &names[at];
                if words.is_subset(others) {
                    self.add(name, longer);
                }
            }
        }
    }
}

fn words(lower: &str) -> BTreeSet<&str> {
    let words = lower.split(|char: char| !char.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near<'n>(names: &[&'n str], name: &str) -> Vec<&'n str> {
        Near::of(names.iter().copied()).to(name).collect()
    }

    #[test]
    fn a_letter_a_case_a_hyphen_or_a_word_more_is_near() {
        let names = [
            "Hamnföreningen",
            "Hamnföreningen i Ekby",
            "hamnföreningen",
            "Hamnföreningarna",
            "Hamn-föreningen",
            "Hamnforeningen",
            "Hamnnämnden",
            "Parknämnden",
        ];
        assert_eq!(
            near(&names, "Hamnföreningen"),
            [
                "Hamn-föreningen",
                "Hamnforeningen",
                "Hamnföreningen i Ekby",
                "hamnföreningen"
            ]
        );
        assert_eq!(near(&names, "Hamnnämnden"), [""; 0]);
        assert_eq!(
            near(&["Anna Ek", "Anna Maria Ek", "Anne Ek"], "Anna Ek"),
            ["Anna Maria Ek", "Anne Ek"]
        );
        assert_eq!(
            near(
                &["Ekby hamnförening", "Ekby hamnföreningen"],
                "Ekby hamnföreningen"
            ),
            ["Ekby hamnförening"]
        );
        // As many as a bad document likes.
        let many: Vec<String> = ('\u{4e00}'..'\u{9000}')
            .map(|letter| format!("Ekbyborna{letter}"))
            .collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(near(&many, many[0]).len(), MOST);
        assert_eq!(near(&["PRO", "SPRO", "PRF"], "PRO"), [""; 0]);
    }
}
