//! The page of a body: what it was asked, what it answered, and who dissented in it.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;

use crate::page::charts::STANCES;
use crate::page::entity::case::{Dissent, Head, Kinds, counted, latest_first, listed, years};
use crate::page::entry::{Consulted, Dissenting, Entry};
use crate::page::words;

/// A body over all documents.
#[derive(Debug, Default)]
pub(crate) struct Body<'r> {
    asked: Vec<Asked<'r>>,
    dissents: Vec<Dissent<'r>>,
}

/// One time that it was consulted.
#[derive(Clone, Copy, Debug)]
struct Asked<'r> {
    entry: &'r Entry,
    body: &'r Consulted,
}

impl Asked<'_> {
    fn status(&self) -> &str {
        words::status(&self.body.status)
    }

    fn stance(&self) -> &str {
        words::value(&self.body.stance)
    }
}

#[derive(Debug, Template)]
#[template(path = "body.html", config = "src/bin/utlatande/page/askama.toml")]
struct Page<'p> {
    head: Head<'p>,
    kinds: String,
    lead: String,
    stances: Vec<&'static str>,
    years: Vec<Year<'p>>,
    asked: Vec<Asked<'p>>,
    dissents: Vec<Dissent<'p>>,
    counts: Kinds,
}

#[derive(Debug, Default)]
struct Year<'p> {
    name: &'p str,
    asked: usize,
    answered: usize,
    /// As the stances of the page.
    stances: Vec<usize>,
}

impl<'r> Body<'r> {
    pub(crate) fn ask(&mut self, entry: &'r Entry, body: &'r Consulted) {
        self.asked.push(Asked { entry, body });
    }

    pub(crate) fn dissent(&mut self, entry: &'r Entry, dissent: &'r Dissenting) {
        self.dissents.push(Dissent { entry, dissent });
    }

    /// How many documents name it.
    pub(crate) fn documents(&self) -> usize {
        let asked = self.asked.iter().map(|asked| asked.entry.page.as_str());
        let dissents = self
            .dissents
            .iter()
            .map(|dissent| dissent.entry.page.as_str());
        asked.chain(dissents).collect::<BTreeSet<&str>>().len()
    }

    /// Its file, and what stands in it.
    pub(crate) fn page(&self, head: Head<'_>) -> (String, String) {
        let file = head.file.clone();
        let mut asked = self.asked.clone();
        latest_first(&mut asked, |asked| asked.entry);
        let mut dissents = self.dissents.clone();
        latest_first(&mut dissents, |dissent| dissent.entry);
        let kinds: BTreeSet<&str> = asked.iter().map(|asked| asked.body.kind.as_str()).collect();
        let kinds: Vec<&str> = kinds.into_iter().collect();
        let stances: Vec<&str> = STANCES.to_vec();
        let stances = stances
            .into_iter()
            .filter(|stance| asked.iter().any(|asked| asked.body.stance == **stance));
        let stances: Vec<&'static str> = stances.collect();
        let page = Page {
            kinds: kinds.join(", "),
            lead: self.lead(),
            years: by_year(&asked, &stances),
            stances: stances.iter().map(|stance| words::value(stance)).collect(),
            counts: Kinds::of(dissents.iter().map(|one| one.dissent.kind)),
            asked,
            dissents,
            head,
        };
        (
            file,
            page.render().expect("writing to a String cannot fail"),
        )
    }

    fn lead(&self) -> String {
        let times = |status: &[&str]| {
            let asked = self.asked.iter().map(|asked| asked.body.status.as_str());
            asked.filter(|of| status.contains(of)).count()
        };
        lead(
            years(self.asked.iter().map(|asked| asked.entry)),
            times(&["answered", "office_answered"]),
            times(&["abstained"]),
            times(&["no_answer"]),
            times(&["unstated"]),
        )
    }
}

/// `Fick 4 remisser, 2003–2008: 2 besvarades, 1 besvarades inte och för 1 framgår det inte.`
fn lead(
    years: Option<String>,
    answered: usize,
    abstained: usize,
    no_answer: usize,
    unstated: usize,
) -> String {
    let asked = answered + abstained + no_answer + unstated;
    let Some(asked) = counted(asked, "remiss", "remisser") else {
        return "Fick ingen remiss i dokumenten.".to_owned();
    };
    let some = |number: usize| Some(number).filter(|number| *number > 0);
    let parts = [
        some(answered).map(|number| format!("{number} besvarades")),
        some(abstained).map(|number| format!("i {number} avstod instansen från att svara")),
        some(no_answer).map(|number| format!("{number} besvarades inte")),
        some(unstated).map(|number| format!("för {number} framgår det inte")),
    ];
    let years = years.map_or_else(String::new, |years| format!(", {years}"));
    format!(
        "Fick {asked}{years}: {}.",
        listed(parts.into_iter().flatten())
    )
}

/// Counts of all years where there are several, then of each, the latest first and what has no year last.
fn by_year<'p>(asked: &[Asked<'p>], stances: &[&str]) -> Vec<Year<'p>> {
    let mut years: BTreeMap<&str, Year<'p>> = BTreeMap::new();
    for one in asked {
        let name = one.entry.year.as_deref().unwrap_or("okänt");
        let year = years.entry(name).or_insert_with(|| Year {
            name,
            stances: vec![0; stances.len()],
            ..Year::default()
        });
        year.asked += 1;
        year.answered += usize::from(one.body.has_answered());
        if let Some(rank) = stances.iter().position(|stance| *stance == one.body.stance) {
            year.stances[rank] += 1;
        }
    }
    let all = (years.len() > 1).then(|| Year {
        name: "alla",
        asked: years.values().map(|year| year.asked).sum(),
        answered: years.values().map(|year| year.answered).sum(),
        stances: (0..stances.len())
            .map(|rank| years.values().map(|year| year.stances[rank]).sum())
            .collect(),
    });
    let unknown = years.remove("okänt");
    let years = years.into_values().rev();
    all.into_iter().chain(years).chain(unknown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_record_of_a_body_is_told_in_words() {
        let years = |years: &str| Some(years.to_owned());
        for (told, expected) in [
            (lead(None, 0, 0, 0, 0), "Fick ingen remiss i dokumenten."),
            (lead(None, 1, 0, 0, 0), "Fick 1 remiss: 1 besvarades."),
            (
                lead(years("2003"), 0, 1, 0, 1),
                "Fick 2 remisser, 2003: i 1 avstod instansen från att svara och för 1 framgår det inte.",
            ),
            (
                lead(years("2003–2008"), 3, 0, 2, 0),
                "Fick 5 remisser, 2003–2008: 3 besvarades och 2 besvarades inte.",
            ),
            (
                lead(None, 1, 2, 3, 4),
                "Fick 10 remisser: 1 besvarades, i 2 avstod instansen från att svara, 3 besvarades inte och för 4 \
                 framgår det inte.",
            ),
        ] {
            assert_eq!(told, expected);
        }
    }
}
