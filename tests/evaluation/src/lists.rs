//! Words of many kinds to put into documents, each list in a file of `fixtures/words`.
//!
//! Who wrote them had not seen the rules, so that they show what the rules do not know.

use std::sync::LazyLock;

/// Titles of every grammatical form.
pub static TITLES: LazyLock<Vec<&str>> =
    LazyLock::new(|| entries(include_str!("../../../fixtures/words/titles.tsv")));

/// Points to decide, each behind its outcome.
pub static POINTS: LazyLock<Vec<Labelled>> =
    LazyLock::new(|| labelled(include_str!("../../../fixtures/words/points.tsv")));

/// What is said of bodies that sent no answer of their own, each behind its status; `{A}`, `{B}` and `{C}`
/// are the bodies. Those without a status say something else.
pub static SILENCE: LazyLock<Vec<Labelled>> =
    LazyLock::new(|| labelled(include_str!("../../../fixtures/words/silence.tsv")));

/// Bodies, as they are called where they stand alone.
pub static BODIES: LazyLock<Vec<&str>> =
    LazyLock::new(|| entries(include_str!("../../../fixtures/words/bodies.tsv")));

/// Paragraphs of running text that open nothing, though some words in them might.
pub static PARAGRAPHS: LazyLock<Vec<&str>> =
    LazyLock::new(|| entries(include_str!("../../../fixtures/words/paragraphs.tsv")));

/// Persons.
pub static PERSONS: LazyLock<Vec<&str>> =
    LazyLock::new(|| entries(include_str!("../../../fixtures/words/persons.tsv")));

/// Papers that are no report, each in a file of `fixtures/papers`.
pub const PAPERS: [&str; 12] = [
    include_str!("../../../fixtures/papers/01-protokoll-torgnamnden.txt"),
    include_str!("../../../fixtures/papers/02-foredragningslista-fullmaktige.txt"),
    include_str!("../../../fixtures/papers/03-tjansteutlatande-idrott.txt"),
    include_str!("../../../fixtures/papers/04-handling-annan-stad.txt"),
    include_str!("../../../fixtures/papers/05-pressmeddelande.txt"),
    include_str!("../../../fixtures/papers/06-dom.txt"),
    include_str!("../../../fixtures/papers/07-brev-byalag.txt"),
    include_str!("../../../fixtures/papers/08-protokollsutdrag-ks.txt"),
    include_str!("../../../fixtures/papers/09-kallelse-namnd.txt"),
    include_str!("../../../fixtures/papers/10-remissmissiv.txt"),
    include_str!("../../../fixtures/papers/11-protokoll-arsmote.txt"),
    include_str!("../../../fixtures/papers/12-remissvar-forening.txt"),
];

/// Words and what they mean; `None` where the list says `none`.
pub type Labelled = (Option<&'static str>, &'static str);

fn entries(list: &'static str) -> Vec<&'static str> {
    let lines = list.lines().map(str::trim_end);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
}

fn labelled(list: &'static str) -> Vec<Labelled> {
    let entries = entries(list).into_iter();
    entries
        .map(|entry| {
            let (label, words) = entry.split_once('\t').expect("a label and words");
            ((label != "none").then_some(label), words)
        })
        .collect()
}

/// A body's name inside a sentence: the city's own boards and offices are common nouns there.
#[must_use]
pub fn in_sentence(body: &str) -> String {
    const FIRST: [&str; 13] = [
        "Nämnden",
        "Den",
        "Råd",
        "Rådet",
        "Kommunstyrelsens",
        "Kyrkogårdsnämndens",
        "Kommunala",
        "Juridiska",
        "Enheten",
        "Kansliet",
        "Servicekontoret",
        "Stadsarkivet",
        "Stadens",
    ];
    const LAST: [&str; 5] = [
        "nämnden",
        "kontoret",
        "förvaltningen",
        "utskottet",
        "beredningen",
    ];
    let first = body.split(' ').next().unwrap_or(body);
    let ends = |words: &str| LAST.iter().any(|ending| words.ends_with(ending));
    let is_compound = first.ends_with(['-', ',']) && ends(body);
    if FIRST.contains(&first) || ends(first) || is_compound {
        let mut characters = body.chars();
        let lower = characters.next().into_iter().flat_map(char::to_lowercase);
        lower.chain(characters).collect()
    } else {
        body.to_owned()
    }
}

/// A sentence of the list with bodies in it, as lists name them, its first letter a capital.
#[must_use]
pub fn of_bodies(sentence: &str, bodies: &[&str]) -> String {
    let mut sentence = sentence.to_owned();
    for (i, body) in bodies.iter().enumerate() {
        sentence = sentence.replace(["{A}", "{B}", "{C}"][i], body);
    }
    let mut characters = sentence.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}
