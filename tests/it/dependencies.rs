//! `docs/dependencies.md` names what `Cargo.toml` and the members' manifests ask for, and no more.

use std::collections::BTreeSet;
use std::fs;

#[test]
fn every_dependency_is_accounted_for() {
    let documented: BTreeSet<String> = fs::read_to_string("docs/dependencies.md")
        .expect("the page")
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(" |").next())
        .filter(|cell| *cell != "crate" && !cell.starts_with('-'))
        .map(str::to_string)
        .collect();
    let mut asked_for = BTreeSet::new();
    for manifest in [
        "Cargo.toml",
        "benches/Cargo.toml",
        "examples/pinned/Cargo.toml",
        "python/Cargo.toml",
        "tests/data/Cargo.toml",
        "tests/evaluation/Cargo.toml",
        "tests/targets/Cargo.toml",
    ] {
        asked_for.extend(dependencies(
            &fs::read_to_string(manifest).expect("a manifest"),
        ));
    }
    assert_eq!(documented, asked_for);
}

/// The names under the manifest's headings of dependencies, the workspace's own members apart.
fn dependencies(manifest: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.trim_end().ends_with("dependencies]");
        } else if inside
            && !line.starts_with('#')
            && !line.contains("path = ")
            && let Some((name, _)) = line.split_once(" = ")
        {
            found.push(name.to_string());
        }
    }
    found
}
