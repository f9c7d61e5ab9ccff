//! Finding the files that the arguments name: files, folders and wildcards.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use glob::{MatchOptions, glob_with};
use walkdir::{DirEntry, WalkDir};

use crate::args::Inputs;
use crate::input::{Failure, Input, WILDCARDS, shown};
use crate::mark;
use crate::pdf::Reader;

/// What the arguments name.
#[derive(Debug)]
pub(crate) struct Found {
    /// In the order of the arguments; what is in a folder in the order of the names.
    pub(crate) inputs: Vec<Input>,
    /// Whether the arguments name one file, and no folder.
    pub(crate) is_one_file: bool,
    /// What could not be looked into.
    pub(crate) failures: Vec<Failure>,
    /// What reads the PDFs among them.
    pub(crate) pdfs: Reader,
    pub(crate) left_out: LeftOut,
}

/// What was seen in folders and not read, which is a failure only where that is asked for.
#[derive(Debug, Default)]
pub(crate) struct LeftOut {
    /// PDF files that this program was built without reading.
    pub(crate) pdfs: Vec<PathBuf>,
    /// Files that are neither text nor PDF, by their endings.
    pub(crate) others: Vec<PathBuf>,
    /// Links that lead out of a folder, pipes, sockets and devices.
    pub(crate) entries: Vec<Failure>,
}

impl LeftOut {
    /// Each as a failure.
    fn into_failures(self) -> impl Iterator<Item = Failure> {
        let why = |path: PathBuf, why: &str| Failure {
            file: shown(&path),
            why: why.into(),
        };
        let pdfs = self.pdfs.into_iter();
        let pdfs =
            pdfs.map(move |path| why(path, "this program was built without the feature `pdf`"));
        let others = self.others.into_iter();
        let others = others.map(move |path| {
            why(
                path,
                "passed over, since its name ends in neither .txt nor .pdf; name it to read it",
            )
        });
        pdfs.chain(others).chain(self.entries)
    }
}

/// Files as they are, folders walked, wildcards expanded.
pub(crate) fn find(inputs: &Inputs) -> Found {
    let mut found = Found {
        inputs: Vec::new(),
        is_one_file: false,
        failures: Vec::new(),
        pdfs: Reader::new(inputs.limits.time()),
        left_out: LeftOut::default(),
    };
    let mut has_folder = false;
    for path in &inputs.paths {
        for path in expanded(path, &mut found.failures) {
            if path.is_dir() {
                has_folder = true;
                walk(&path, inputs.follow, &mut found);
            } else {
                found.inputs.push(Input::new(path));
            }
        }
    }
    found.is_one_file = !has_folder && found.inputs.len() == 1 && found.failures.is_empty();
    if inputs.strict {
        let left_out = std::mem::take(&mut found.left_out);
        found.failures.extend(left_out.into_failures());
    }
    found
}

/// What a path with wildcards stands for; any other path, and one of a file that is there, for itself.
fn expanded(path: &Path, failures: &mut Vec<Failure>) -> Vec<PathBuf> {
    let itself = || vec![path.to_owned()];
    let pattern = path.to_str().filter(|path| path.contains(WILDCARDS));
    let Some(pattern) = pattern.filter(|_| path.symlink_metadata().is_err()) else {
        return itself();
    };
    let as_in_a_shell = MatchOptions {
        case_sensitive: !cfg!(windows),
        require_literal_separator: true,
        require_literal_leading_dot: true,
    };
    // A URL may hold a question mark, too.
    let Ok(matches) = glob_with(pattern, as_in_a_shell) else {
        return itself();
    };
    let mut expanded = Vec::new();
    for entry in matches {
        match entry {
            Ok(path) => expanded.push(path),
            Err(error) => failures.push(Failure {
                file: shown(error.path()),
                why: format!("cannot look into it: {}", error.error()).into(),
            }),
        }
    }
    if expanded.is_empty() {
        itself()
    } else {
        expanded
    }
}

fn walk(folder: &Path, follow: bool, found: &mut Found) {
    let before = found.count();
    let root = fs::canonicalize(folder).ok();
    for entry in WalkDir::new(folder)
        .follow_links(follow)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_apart(entry))
    {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => found.add(&entry, root.as_deref()),
            Err(error) => found.failures.push(Failure {
                file: shown(error.path().unwrap_or(folder)),
                why: format!("cannot look into it: {error}").into(),
            }),
        }
    }
    if before == found.count() {
        found.failures.push(Failure {
            file: shown(folder),
            why: "the folder holds no .txt or .pdf file".into(),
        });
    }
}

/// Whether an entry of a folder is hidden, or is what `report` wrote there: a page or a folder of pages.
fn is_apart(entry: &DirEntry) -> bool {
    let path = entry.path();
    let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
    is_hidden || mark::is_in(path) || (ending(path) == "html" && mark::is_page(path))
}

impl Found {
    fn count(&self) -> usize {
        let left_out = self.left_out.pdfs.len() + self.left_out.entries.len();
        self.inputs.len() + self.failures.len() + left_out
    }

    /// Adds what stands in a folder and is no folder itself.
    fn add(&mut self, entry: &DirEntry, root: Option<&Path>) {
        let path = entry.path();
        let target = fs::metadata(path);
        let is_folder = target.as_ref().is_ok_and(fs::Metadata::is_dir);
        let is_file = target.as_ref().map_or(true, fs::Metadata::is_file);
        match ending(path).as_str() {
            _ if is_folder => {}
            "txt" => {}
            "pdf" if cfg!(feature = "pdf") => {}
            "pdf" => return self.left_out.pdfs.push(path.to_owned()),
            _ => return self.left_out.others.push(path.to_owned()),
        }
        let why = if entry.file_type().is_symlink() && leads_out(path, root) {
            "a link that leads out of the folder; --follow reads it"
        } else if is_folder {
            // A link to a folder that is walked anyway.
            return;
        } else if is_file {
            // Or a link to nothing, which is told when it is read.
            return self.inputs.push(Input::new(path.to_owned()));
        } else {
            "no regular file but a pipe, a socket or a device"
        };
        self.left_out.entries.push(Failure {
            file: shown(path),
            why: why.into(),
        });
    }
}

/// Whether a link ends outside `root`. One that leads nowhere does not.
fn leads_out(link: &Path, root: Option<&Path>) -> bool {
    let target = fs::canonicalize(link);
    target.is_ok_and(|target| root.is_none_or(|root| !target.starts_with(root)))
}

/// What a file's name ends in, in small letters.
pub(crate) fn ending(path: &Path) -> String {
    let extension = path.extension().and_then(OsStr::to_str);
    extension.unwrap_or_default().to_ascii_lowercase()
}
