//! Where the output goes: standard output or a file, and never one of the inputs.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::find::Found;
use crate::identity::Identity;

/// The files that are read, none of which may be written.
#[derive(Debug)]
pub(crate) struct Sources(HashMap<Identity, String>);

impl Sources {
    pub(crate) fn of(found: &Found) -> Sources {
        let inputs = found.inputs.iter();
        Sources(
            inputs
                .filter_map(|input| Some((input.identity()?, input.name.clone())))
                .collect(),
        )
    }

    /// Refuses an output that is one of the sources.
    fn spare(&self, output: &str, identity: Option<Identity>) -> Result<(), Fault> {
        match identity.and_then(|identity| self.0.get(&identity)) {
            None => Ok(()),
            Some(input) => Err(Fault::Usage(format!(
                "{output} is also an input ({input}) and would be overwritten: \
                 write to a file that is not read"
            ))),
        }
    }
}

/// A place to write to.
#[derive(Debug)]
pub(crate) enum Goal {
    Stdout,
    /// A device or a pipe, which cannot be replaced.
    Device(PathBuf),
    File(PathBuf),
}

impl Goal {
    /// Where `path` leads; standard output where there is none and for `-`.
    pub(crate) fn new(path: Option<&Path>, sources: &Sources) -> Result<Goal, Fault> {
        let Some(path) = path.filter(|path| path.as_os_str() != "-") else {
            sources.spare("standard output", Identity::of_stdout())?;
            return Ok(Goal::Stdout);
        };
        if names_folder(path) {
            return Err(Fault::Usage(format!(
                "{} is a folder: name a file in it",
                path.display()
            )));
        }
        sources.spare(&path.display().to_string(), Identity::of(path))?;
        match fs::metadata(path) {
            Ok(of) if !of.is_file() => Ok(Goal::Device(path.to_owned())),
            // The file is replaced, and a link to it stays.
            Ok(_) if path.is_symlink() => fs::canonicalize(path)
                .map(Goal::File)
                .map_err(Fault::writing(path.display())),
            Err(_) if path.is_symlink() => Err(Fault::Failed(format!(
                "cannot write {}: it is a link that leads nowhere",
                path.display()
            ))),
            _ => Ok(Goal::File(path.to_owned())),
        }
    }

    pub(crate) fn file(&self) -> Option<&Path> {
        match self {
            Goal::File(path) => Some(path),
            Goal::Stdout | Goal::Device(_) => None,
        }
    }

    /// `240 rows in bodies.csv`, where the output is a file.
    pub(crate) fn written(&self, what: &str) -> Option<String> {
        Some(format!("{what} in {}", self.file()?.display()))
    }

    /// Which of `endings` the file has; nothing where it has none. Another one is refused.
    pub(crate) fn ending(&self, endings: &[&'static str]) -> Result<Option<&'static str>, Fault> {
        let Some((path, has)) = self.file().and_then(|path| Some((path, path.extension()?))) else {
            return Ok(None);
        };
        let known = endings.iter().find(|known| has.eq_ignore_ascii_case(known));
        known.copied().map(Some).ok_or_else(|| {
            Fault::Usage(format!(
                "{}: this command writes {}, not .{}",
                path.display(),
                listed(endings),
                has.display()
            ))
        })
    }
}

/// Whether a path is that of a folder, or of one that is still to be made.
pub(crate) fn names_folder(path: &Path) -> bool {
    let last = path.as_os_str().as_encoded_bytes().last();
    last.is_some_and(|&byte| std::path::is_separator(char::from(byte))) || path.is_dir()
}

/// `.csv or .tsv`.
fn listed(endings: &[&str]) -> String {
    let endings: Vec<String> = endings.iter().map(|ending| format!(".{ending}")).collect();
    match endings.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        _ => endings.concat(),
    }
}
