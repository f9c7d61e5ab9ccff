//! The folder of pages beside an index. Only what this program wrote is replaced or removed in it.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::goal::{Goal, Sources};
use crate::identity::Identity;
use crate::mark;
use crate::output::Output;

/// Pages that are written into one folder.
#[derive(Debug)]
pub(crate) struct Pages {
    folder: PathBuf,
    /// What earlier runs wrote there.
    old: BTreeSet<String>,
    /// What this run writes, or will.
    claimed: BTreeSet<String>,
    written: BTreeSet<String>,
}

impl Pages {
    /// Looks whether pages can be written into `folder`; writes nothing yet.
    pub(crate) fn new(folder: &Path) -> Result<Pages, Fault> {
        let writing = || Fault::writing(folder.display());
        let old = match mark::names(folder).map_err(writing())? {
            Some(old) => old,
            None if is_empty(folder).map_err(writing())? => BTreeSet::new(),
            None => {
                return Err(Fault::Usage(format!(
                    "the pages would go into the folder {}, which holds files that are not pages of \
                     this program: choose another name for the index",
                    folder.display()
                )));
            }
        };
        Ok(Pages {
            folder: folder.to_owned(),
            old,
            claimed: BTreeSet::new(),
            written: BTreeSet::new(),
        })
    }

    /// Looks whether pages with `names` can be written without touching anything that is not this program's.
    pub(crate) fn claim<'n>(
        &mut self,
        names: impl Iterator<Item = &'n str>,
        sources: &Sources,
    ) -> Result<(), Fault> {
        for name in names {
            self.claimed.insert(name.to_owned());
            let path = self.folder.join(name);
            if path.symlink_metadata().is_err() {
                continue;
            }
            Goal::new(Some(&path), sources)?;
            if !(self.old.contains(name) && mark::is_page(&path)) {
                return Err(Fault::Usage(format!(
                    "{} was not written by this program and would be overwritten: move it away, or \
                     choose another name for the index",
                    path.display()
                )));
            }
        }
        Ok(())
    }

    /// Makes the folder and marks it with what was claimed.
    pub(crate) fn begin(&self) -> Result<(), Fault> {
        let folder = &self.folder;
        fs::create_dir_all(folder).map_err(Fault::writing(folder.display()))?;
        // Before they are written, so that they are known for pages whatever ends the program.
        let names = self.claimed.union(&self.old).map(String::as_str);
        self.mark(names)
    }

    pub(crate) fn save(&mut self, name: &str, page: &str) -> Result<(), Fault> {
        self.write(name, page)?;
        self.written.insert(name.to_owned());
        Ok(())
    }

    /// Removes the pages of documents that are gone.
    pub(crate) fn finish(self) -> Result<(), Fault> {
        let path = |name: &String| self.folder.join(name);
        let gone: Vec<PathBuf> = self.old.difference(&self.written).map(path).collect();
        if !gone.is_empty() {
            // Where A and a are one name, so are their files.
            let written = self.written.iter().map(path);
            let written: HashSet<Identity> =
                written.filter_map(|path| Identity::of(&path)).collect();
            for path in gone {
                let is_written = Identity::of(&path).is_some_and(|of| written.contains(&of));
                if mark::is_page(&path) && !is_written {
                    fs::remove_file(&path).map_err(Fault::writing(path.display()))?;
                }
            }
        }
        self.mark(self.written.iter().map(String::as_str))
    }

    fn mark<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> Result<(), Fault> {
        self.write(mark::NAME, &mark::text(names))
    }

    fn write(&self, name: &str, content: &str) -> Result<(), Fault> {
        // The index is locked, and with it what belongs to it.
        let mut output = Output::again(&self.folder.join(name))?;
        output.write(content.as_bytes())?;
        output.finish(true)
    }
}

/// Whether nothing is in a folder, or there is no such folder.
fn is_empty(folder: &Path) -> std::io::Result<bool> {
    match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
        entries => Ok(entries?.next().is_none()),
    }
}
