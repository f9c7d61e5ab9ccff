//! Rules speak about the genre: nothing that only a fixture says may stand in `src/`.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

/// Every name, title, district and day that the truth of a fixture holds.
fn own_words(truth: &Value) -> BTreeSet<String> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let list = |field: &str| truth[field].as_array().cloned().unwrap_or_default();
    let mut words = BTreeSet::new();
    for person in list("persons") {
        let name = text(&person["name"]).expect("a name");
        words.extend(name.rsplit(' ').next().map(str::to_owned));
        words.insert(name);
    }
    words.extend(
        list("titles")
            .iter()
            .filter_map(|title| text(&title["text"])),
    );
    words.extend(
        list("diary_numbers")
            .iter()
            .filter_map(|number| text(&number["text"])),
    );
    for body in list("referral") {
        if body["kind"] == "district_committee" {
            let name = text(&body["name"]).expect("a name");
            words.insert(name.trim_end_matches(" stadsdelsnämnd").to_owned());
        }
    }
    let dates = list("dates");
    let days = dates.iter().filter(|date| {
        date["edtf"]
            .as_str()
            .is_some_and(|edtf| edtf.len() == "2023-06-14".len() && !edtf.starts_with('X'))
    });
    words.extend(days.filter_map(|date| text(&date["text"])));
    words
}

/// Whether `word` stands in `text` as a whole word.
fn names(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + word.len()..].starts_with(char::is_alphanumeric)
    })
}

fn sources(dir: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            let text = std::fs::read_to_string(&path).expect("a source file");
            found.push((path.display().to_string(), text));
        }
    }
}

#[test]
fn no_word_of_a_fixture_stands_in_the_rules() {
    let mut code = Vec::new();
    sources(Path::new("src"), &mut code);
    let mut looked_for = 0;
    for entry in std::fs::read_dir("fixtures").expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let truth = std::fs::read_to_string(&path).expect("a truth");
        for word in own_words(&serde_json::from_str(&truth).expect("JSON")) {
            looked_for += 1;
            for (file, text) in &code {
                assert!(
                    !names(text, &word),
                    "{file} names {word:?} of {}",
                    path.display()
                );
            }
        }
    }
    assert!(looked_for > 10, "the truths hold names");
}
