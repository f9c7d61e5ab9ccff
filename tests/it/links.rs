//! The pages lead to files that are there; those of the README into the package too, so that they hold where
//! somebody has unpacked it. On the registry they hold once `repository` is filled in.

use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// The files that a page links to, by the way from the repository's root.
fn linked(page: &Path) -> Vec<PathBuf> {
    let link = Regex::new(r"\]\(([^)#\s]+)").expect("a pattern");
    let text = fs::read_to_string(page).expect("a page");
    let folder = page.parent().expect("a folder");
    link.captures_iter(&text)
        .map(|found| found[1].to_owned())
        .filter(|to| !to.contains("://"))
        .map(|to| folder.join(to))
        .collect()
}

#[test]
fn no_page_links_to_a_file_that_is_not_there() {
    let docs = fs::read_dir("docs").expect("a folder");
    let pages = docs
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|it| it == "md"))
        .chain(
            [
                "README.md",
                "ARCHITECTURE.md",
                "CHANGELOG.md",
                "SECURITY.md",
            ]
            .map(PathBuf::from),
        );
    let mut links = 0;
    for page in pages {
        for to in linked(&page) {
            assert!(to.exists(), "{} links to {}", page.display(), to.display());
            links += 1;
        }
    }
    assert!(links > 15, "{links} links");
}

#[test]
fn the_package_holds_what_its_readme_links_to() {
    let manifest = fs::read_to_string("Cargo.toml").expect("a manifest");
    let (_, include) = manifest.split_once("include = [").expect("a list");
    let include = include.split(']').next().expect("an end");
    let included: Vec<&str> = include.split('"').skip(1).step_by(2).collect();
    for to in linked(Path::new("README.md")) {
        let to = format!("/{}", to.display());
        let folder_of = |pattern: &str| {
            let (folder, ending) = pattern.split_once('*')?;
            let name = to.strip_prefix(folder)?.strip_suffix(ending)?;
            Some(!name.contains('/'))
        };
        assert!(
            included
                .iter()
                .any(|pattern| *pattern == to || folder_of(pattern) == Some(true)),
            "{to} is not in the package"
        );
    }
}
