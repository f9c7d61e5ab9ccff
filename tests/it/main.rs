//! The crate against its fixtures, its laws and its command lines.

mod cases;
mod dates;
mod dependencies;
mod diagnostics;
mod evaluator;
mod examples;
mod forms;
mod generated;
mod genre;
mod hostile;
mod laws;
mod layering;
mod links;
mod located;
#[cfg(feature = "pdf")]
mod pdf;
mod remiss;
mod renamed;
mod rules;
mod sentences;
mod snapshots;
mod substitution;
mod truth;
mod unknown;

/// The name of the source document.
const SOURCE: &str = "ks-2023-149";

/// The source document.
fn fixture() -> String {
    std::fs::read_to_string("fixtures/ks-2023-149.txt").expect("a fixture")
}

/// Every fixture: its name and its text.
fn fixtures() -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = std::fs::read_dir("fixtures")
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| {
            let name = path
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            (name, std::fs::read_to_string(path).expect("a fixture"))
        })
        .collect();
    found.sort();
    assert!(found.len() >= 17, "the fixtures were not found");
    found
}

/// The truth of a fixture.
fn truth_of(name: &str) -> serde_json::Value {
    let truth = std::fs::read_to_string(format!("fixtures/{name}.json")).expect("a truth");
    serde_json::from_str(&truth).expect("the truth is JSON")
}
