//! Standard output, and files that are written as a whole or line by line.
//!
//! A file is locked while it is written, so that a second run on the same output stops and says why.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::fault::Fault;

/// Standard output, or a file.
#[derive(Debug)]
pub(crate) struct Output {
    to: To,
}

#[derive(Debug)]
enum To {
    Stdout,
    Part(Part),
    /// Added to, line by line.
    Lines {
        path: PathBuf,
        file: File,
    },
}

impl Output {
    /// Standard output, or `path`, which is replaced once everything is written.
    pub(crate) fn new(path: Option<&Path>) -> Result<Output, Fault> {
        let to = match path {
            None => To::Stdout,
            // A device or a pipe cannot be replaced.
            Some(path) if path.metadata().is_ok_and(|of| !of.is_file()) => {
                return Output::lines(Some(path), true);
            }
            Some(path) => To::Part(Part::new(path)?),
        };
        Ok(Output { to })
    }

    /// Standard output, or `path`, to be written a whole line at a time, so that whatever ends the
    /// program leaves at most the last line cut.
    pub(crate) fn lines(path: Option<&Path>, append: bool) -> Result<Output, Fault> {
        let Some(path) = path else {
            return Ok(Output { to: To::Stdout });
        };
        let writing = || Fault::writing(path.display());
        let file = File::options()
            .create(true)
            .append(true)
            .open(path)
            .map_err(writing())?;
        lock(&file, path)?;
        // Only now is it known that nobody else writes there.
        if !append && file.metadata().is_ok_and(|of| of.is_file()) {
            file.set_len(0).map_err(writing())?;
        }
        let path = path.to_owned();
        Ok(Output {
            to: To::Lines { path, file },
        })
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let (file, path) = match &mut self.to {
            To::Stdout => return print(bytes),
            To::Part(part) => (&mut part.file, &part.path),
            To::Lines { path, file } => (file, &*path),
        };
        file.write_all(bytes)
            .map_err(Fault::writing(path.display()))
    }

    pub(crate) fn finish(self) -> Result<(), Fault> {
        self.into_lines().map(|_| ())
    }

    /// Gives the file its name; more can be added to it, and it stays locked.
    pub(crate) fn into_lines(self) -> Result<Output, Fault> {
        let to = match self.to {
            To::Part(mut part) => {
                fs::rename(&part.part, &part.path).map_err(Fault::writing(part.path.display()))?;
                part.is_named = true;
                To::Part(part)
            }
            to => to,
        };
        Ok(Output { to })
    }
}

/// A file that is written beside its final place and moved there at the end.
#[derive(Debug)]
struct Part {
    part: PathBuf,
    path: PathBuf,
    file: File,
    /// Whether it stands at its final place.
    is_named: bool,
    /// What an earlier run left there. It stays locked, so that no third run takes `part` for it.
    _left: Vec<File>,
}

impl Part {
    fn new(path: &Path) -> Result<Part, Fault> {
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let writing = || Fault::writing(path.display());
        let mut left = Vec::new();
        loop {
            // Never what stands there, nor what a link there leads to.
            match File::options().write(true).create_new(true).open(&part) {
                Ok(file) => {
                    lock(&file, path)?;
                    return Ok(Part {
                        part,
                        path: path.to_owned(),
                        file,
                        is_named: false,
                        _left: left,
                    });
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
