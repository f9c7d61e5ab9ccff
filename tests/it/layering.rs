//! Imports go one way: no stage of the pipeline knows a later one.

use std::path::Path;

/// The parts of the crate, each above all that it may import.
const ORDER: [&str; 22] = [
    "rule",
    "span",
    "report",
    "error",
    "decode",
    "window",
    "word_set",
    "swedish",
    "clauses",
    "source",
    "bodies",
    "outline",
    "sentences",
    "rules",
    "joints",
    "sightings",
    "locate",
    "stances",
    "link",
    "pdf",
    "batch",
    "bin",
];

fn files(dir: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
fn no_stage_knows_a_later_one() {
    let mut sources = Vec::new();
    files(Path::new("src"), &mut sources);
    let mut looked_at = 0;
    for path in sources {
        let part = path
            .strip_prefix("src")
            .expect("in src")
            .components()
            .next()
            .expect("a name");
        let part = part
            .as_os_str()
            .to_str()
            .expect("UTF-8")
            .trim_end_matches(".rs");
        let Some(rank) = ORDER.iter().position(|name| *name == part) else {
            assert_eq!(part, "lib", "a part whose place is not known");
            continue;
        };
        let text = std::fs::read_to_string(&path).expect("a source file");
        let code = text.lines().take_while(|line| *line != "#[cfg(test)]");
        let code = code.filter(|line| !line.trim_start().starts_with("//"));
        let imports = code.filter_map(|line| line.split_once("crate::"));
        for (_, import) in imports {
            let name: String = import
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            if let Some(imported) = ORDER.iter().position(|other| *other == name) {
                looked_at += 1;
                assert!(imported <= rank, "{} imports {name}", path.display());
            }
        }
    }
    assert!(looked_at > 20, "the imports were not found");
}
