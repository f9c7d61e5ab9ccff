//! Standard output, and files that are written as a whole or line by line.
//!
//! A file that is written as a whole is written beside its final place and moved there at the end, so that
//! whatever ends the program before leaves what stood there. A file is locked while it is written, so that
//! a second run on the same output stops and says why.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::goal::Goal;

/// What a file is called until it is whole. Nobody else's files end so: what is left of an earlier run
/// is removed.
const PART: &str = ".utlatande-part";

/// Standard output, or a file.
#[derive(Debug)]
pub(crate) enum Output {
    Stdout,
    Part(Part),
    /// Added to, line by line.
    Lines {
        path: PathBuf,
        file: File,
    },
}

impl Output {
    /// A file is replaced once everything is written.
    pub(crate) fn new(goal: &Goal) -> Result<Output, Fault> {
        match goal {
            Goal::Stdout => Ok(Output::Stdout),
            Goal::Device(path) => Output::lines(path),
            Goal::File(path) => {
                let old = File::open(path).ok();
                if let Some(old) = &old {
                    lock(old, path)?;
                }
                Part::new(path, old).map(Output::Part)
            }
        }
    }

    /// A file that is added to, a whole line at a time, so that whatever ends the program leaves at most
    /// the last line cut.
    pub(crate) fn lines(path: &Path) -> Result<Output, Fault> {
        let file = File::options()
            .create(true)
            .append(true)
            .open(path)
            .map_err(Fault::writing(path.display()))?;
        lock(&file, path)?;
        let path = path.to_owned();
        Ok(Output::Lines { path, file })
    }

    /// Writes a file anew that this program has locked already.
    pub(crate) fn again(path: &Path) -> Result<Output, Fault> {
        Part::new(path, None).map(Output::Part)
    }

    /// The file that is written to, for whoever writes to a file alone.
    pub(crate) fn handle(&self) -> io::Result<File> {
        match self {
            Output::Stdout => Err(ErrorKind::Unsupported.into()),
            Output::Part(part) => part.file.try_clone(),
            Output::Lines { file, .. } => file.try_clone(),
        }
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let (file, path) = match self {
            Output::Stdout => return print(bytes),
            Output::Part(part) => (&mut part.file, &part.path),
            Output::Lines { path, file } => (file, &*path),
        };
        file.write_all(bytes)
            .map_err(Fault::writing(path.display()))
    }

    /// Gives a file its name where it `is_whole`; else what stood there stays.
    pub(crate) fn finish(self, is_whole: bool) -> Result<(), Fault> {
        match is_whole {
            true => self.into_lines().map(|_| ()),
            false => Ok(()),
        }
    }

    /// Gives the file its name; more can be added to it, and it stays locked.
    pub(crate) fn into_lines(mut self) -> Result<Output, Fault> {
        if let Output::Part(part) = &mut self
            && !part.is_named
        {
            // Where locks are strict, nothing can be moved over a locked file.
            part.old = None;
            fs::rename(&part.part, &part.path).map_err(Fault::writing(part.path.display()))?;
            part.is_named = true;
        }
        Ok(self)
    }
}

/// A file that is written beside its final place and moved there at the end.
#[derive(Debug)]
pub(crate) struct Part {
    part: PathBuf,
    path: PathBuf,
    file: File,
    /// Whether it stands at its final place.
    is_named: bool,
    /// What stands there until then, locked.
    old: Option<File>,
    /// What an earlier run left there. It stays locked, so that no third run takes `part` for it.
    _left: Vec<File>,
}

impl Part {
    fn new(path: &Path, old: Option<File>) -> Result<Part, Fault> {
        let mut part = path.as_os_str().to_owned();
        part.push(PART);
        let part = PathBuf::from(part);
        let writing = || Fault::writing(path.display());
        let permissions = fs::metadata(path).ok().map(|of| of.permissions());
        if permissions.as_ref().is_some_and(fs::Permissions::readonly) {
            return Err(Fault::Failed(format!(
                "cannot write {}: it is read-only",
                path.display()
            )));
        }
        let mut left = Vec::new();
        loop {
            // Never what stands there, nor what a link there leads to.
            match File::options().write(true).create_new(true).open(&part) {
                Ok(file) => {
                    lock(&file, path)?;
                    let part = Part {
                        part,
                        path: path.to_owned(),
                        file,
                        is_named: false,
                        old,
                        _left: left,
                    };
                    // Nobody may read the new file who could not read the old one.
                    let own = part.file.metadata().ok().map(|of| of.permissions());
                    if let Some(permissions) = permissions
                        && own.as_ref() != Some(&permissions)
                    {
                        part.file.set_permissions(permissions).map_err(writing())?;
                    }
                    return Ok(part);
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(writing()(error)),
            }
            let is_file = part.symlink_metadata().is_ok_and(|of| of.is_file());
            if is_file && let Ok(file) = File::open(&part) {
                lock(&file, path)?;
                left.push(file);
            }
            match fs::remove_file(&part) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(writing()(error)),
                _ => {}
            }
        }
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.is_named {
            let _ = fs::remove_file(&self.part);
        }
    }
}

/// Whether a file is one that is not whole yet, or never became so.
pub(crate) fn is_part(path: &Path) -> bool {
    path.as_os_str()
        .as_encoded_bytes()
        .ends_with(PART.as_bytes())
}

/// Locks a file, where its file system has locks.
fn lock(file: &File, path: &Path) -> Result<(), Fault> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(Fault::Failed(format!(
            "{} is being written by another run of this program",
            path.display()
        ))),
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}

/// Writes to standard output.
pub(crate) fn print(bytes: &[u8]) -> Result<(), Fault> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .map_err(Fault::writing("the output"))
}
