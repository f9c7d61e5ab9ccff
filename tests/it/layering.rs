//! The plan of the house: one room a stage, imports only downwards, no circle, no long file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The rooms of the library, each above all that it may import. A file beside `lib.rs` is a room of
/// its own.
const ROOMS: [&str; 16] = [
    "report",
    "review",
    "record",
    "error",
    "input",
    "language",
    "source",
    "rules",
    "outline",
    "link",
    "extract",
    "locate",
    "sentences",
    "batch",
    "tables",
    "stages",
];

/// Lines that a file may have.
const LONGEST: usize = 500;

/// Where the program lives: it uses the library as anybody does, so it is a crate of its own here.
const PROGRAM: &str = "src/bin/utlatande";

/// A source file: its path, its module path below its crate's root, and the modules it imports.
struct File {
    path: PathBuf,
    module: Vec<String>,
    imports: BTreeSet<Vec<String>>,
    lines: usize,
}

fn files(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The module path of a file below `root`: `rules/stance/mod.rs` is `rules::stance`.
fn module(path: &Path, root: &Path) -> Vec<String> {
    let inner = path.strip_prefix(root).expect("below the root");
    let mut names: Vec<String> = inner
        .with_extension("")
        .iter()
        .map(|name| name.to_str().expect("UTF-8").to_owned())
        .collect();
    names.pop_if(|last| ["mod", "lib", "main"].contains(&last.as_str()));
    names
}

/// The code of a file without its tests, its comments and what only its docs import.
fn code(text: &str) -> String {
    let text = text.replace("#[cfg(doc)]\nuse ", "// ");
    let is_test = |line: &str| line == "#[cfg(test)]" || line.starts_with("#[cfg(all(test,");
    let lines = text.lines().take_while(|line| !is_test(line));
    let lines = lines.filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Every path that stands behind `crate::`, `super::` or `self::`, groups in braces taken apart.
fn paths(code: &str, module: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        // `pub(in crate::rules)` imports nothing.
        let is_visibility = code[..at].ends_with("pub(in ");
        if !is_visibility && before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '$') {
            expand(&code[at + "crate".len()..], &mut Vec::new(), &mut found);
        }
    }
    for (at, _) in code.match_indices("use super::") {
        let parent = module[..module.len().saturating_sub(1)].to_vec();
        expand(
            &code[at + "use super".len()..],
            &mut parent.clone(),
            &mut found,
        );
    }
    // A folder's `mod.rs` knows its files, so a file that imports from it makes a circle.
    let declared = code.lines().filter_map(|line| {
        let (_, name) = line.strip_suffix(';')?.rsplit_once("mod ")?;
        Some(name)
    });
    found.extend(declared.map(|name| [module, &[name.to_owned()]].concat()));
    found
}

/// Reads `a::b::{c, d::e}` and adds `a::b::c` and `a::b::d::e`.
fn expand(text: &str, prefix: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    let depth = prefix.len();
    let mut rest = text;
    loop {
        let name: String = rest
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        rest = &rest[name.len()..];
        if !name.is_empty() {
            prefix.push(name);
        }
        match rest.strip_prefix("::") {
            Some(behind) if behind.starts_with('{') => {
                let mut level = 0;
                let mut start = 1;
                for (at, c) in behind.char_indices() {
                    match c {
                        '{' => level += 1,
                        '}' => level -= 1,
                        _ => {}
                    }
                    if level == 0 || (level == 1 && c == ',') {
                        let part = behind[start..at].trim();
                        if !part.is_empty() {
                            expand(part, prefix, found);
                        }
                        start = at + 1;
                    }
                    if level == 0 {
                        break;
                    }
                }
                break;
            }
            Some(behind) => rest = behind,
            None => {
                found.push(prefix.clone());
                break;
            }
        }
    }
    prefix.truncate(depth);
}

/// All files below `root`, the program's left out unless it is the root.
fn read(root: &str) -> Vec<File> {
    let root = Path::new(root);
    let mut found = Vec::new();
    files(root, &mut found);
    found.retain(|path| root.starts_with(PROGRAM) || !path.starts_with("src/bin"));
    let modules: BTreeSet<Vec<String>> = found.iter().map(|path| module(path, root)).collect();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a source file");
        let this = module(&path, root);
        let imports = paths(&code(&text), &this)
            .into_iter()
            // The longest module that the path goes through.
            .map(|path| {
                let longest = (0..=path.len())
                    .rev()
                    .find(|&n| modules.contains(&path[..n]));
                path[..longest.unwrap_or(0)].to_vec()
            })
            .filter(|imported| *imported != this)
            .collect();
        File {
            lines: text.lines().count(),
            path,
            module: this,
            imports,
        }
    };
    found.into_iter().map(read).collect()
}

#[test]
fn no_stage_knows_a_later_one() {
    let rank = |room: &String| ROOMS.iter().position(|name| name == room);
    let mut looked_at = 0;
    for file in read("src") {
        let Some(room) = file.module.first() else {
            continue;
        };
        let own = rank(room).unwrap_or_else(|| panic!("no place is known for {room}"));
        for import in &file.imports {
            let path = file.path.display();
            let imported = import
                .first()
                .unwrap_or_else(|| panic!("{path} imports from the crate's root"));
            looked_at += 1;
            assert!(rank(imported) <= Some(own), "{path} imports {imported}");
        }
    }
    assert!(looked_at > 100, "the imports were not found");
}

/// Where following the imports leads back to where it began, tests left out.
fn circle(files: &[File]) -> Option<String> {
    let imports: BTreeMap<&[String], &BTreeSet<Vec<String>>> = files
        .iter()
        .map(|file| (&file.module[..], &file.imports))
        .collect();
    files.iter().find_map(|file| {
        let mut seen = BTreeSet::new();
        let mut left: Vec<&[String]> = file.imports.iter().map(Vec::as_slice).collect();
        while let Some(module) = left.pop() {
            if module == file.module {
                return Some(file.path.display().to_string());
            }
            // A folder's `mod.rs` hands on what its files hold.
            if seen.insert(module) {
                left.extend(
                    imports
                        .get(module)
                        .into_iter()
                        .flat_map(|of| of.iter().map(Vec::as_slice)),
                );
            }
        }
        None
    })
}

#[test]
fn nothing_of_the_program_imports_from_its_root() {
    for file in read(PROGRAM) {
        let path = file.path.display();
        assert!(!file.imports.contains(&Vec::new()), "{path}");
    }
}

#[test]
fn no_file_leads_back_to_itself() {
    assert_eq!(circle(&read("src")), None);
    assert_eq!(circle(&read(PROGRAM)), None);
}

#[test]
fn no_file_is_long() {
    let mut files = read("src");
    files.extend(read(PROGRAM));
    assert!(files.len() > 60, "the files were not found");
    for file in files {
        assert!(
            file.lines <= LONGEST,
            "{} has {} lines",
            file.path.display(),
            file.lines
        );
    }
}

#[test]
fn imports_in_groups_are_read() {
    let code = "use crate::{a::{b, c::{d, E}}};\nlet f = crate::g::h(1);\nuse super::i;";
    let module = ["m".to_owned(), "n".to_owned()];
    let mut found: Vec<String> = paths(code, &module)
        .iter()
        .map(|it| it.join("::"))
        .collect();
    found.sort();
    assert_eq!(found, ["a::b", "a::c::E", "a::c::d", "g::h", "m::i"]);
}
