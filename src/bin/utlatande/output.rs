//! Standard output, and files that are written as a whole or line by line.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::fault::Fault;

/// Standard output, or a file that gets its name when it is whole.
#[derive(Debug)]
pub(crate) struct Output {
    to: To,
}

#[derive(Debug)]
enum To {
    Stdout,
    /// Written beside its final place and moved there at the end.
    File {
        part: PathBuf,
        path: PathBuf,
        file: File,
    },
    /// Added to, line by line.
    Lines {
        path: PathBuf,
        file: File,
    },
}

impl Output {
    /// Standard output, or `path`, which is replaced once everything is written.
    pub(crate) fn new(path: Option<&Path>) -> Result<Output, Fault> {
        let Some(path) = path else {
            return Ok(Output { to: To::Stdout });
        };
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let file = File::create(&part).map_err(Fault::writing(path.display()))?;
        Ok(Output {
            to: To::File {
                part,
                path: path.to_owned(),
                file,
            },
        })
    }

    /// Standard output, or `path`, to be written a whole line at a time, so that whatever ends the
    /// program leaves at most the last line cut.
    pub(crate) fn lines(path: Option<&Path>, append: bool) -> Result<Output, Fault> {
        let Some(path) = path else {
            return Ok(Output { to: To::Stdout });
        };
        let file = File::options()
            .create(true)
            .write(true)
            .truncate(!append)
            .append(append)
            .open(path)
            .map_err(Fault::writing(path.display()))?;
        Ok(Output {
            to: To::Lines {
                path: path.to_owned(),
                file,
            },
        })
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        match &mut self.to {
            To::Stdout => print(bytes),
            To::File { path, file, .. } | To::Lines { path, file } => file
                .write_all(bytes)
                .map_err(Fault::writing(path.display())),
        }
    }

    pub(crate) fn finish(self) -> Result<(), Fault> {
        match self.to {
            To::Stdout | To::Lines { .. } => Ok(()),
            To::File { part, path, .. } => {
                fs::rename(part, &path).map_err(Fault::writing(path.display()))
            }
        }
    }
}

/// Writes to standard output.
pub(crate) fn print(bytes: &[u8]) -> Result<(), Fault> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .map_err(Fault::writing("the output"))
}
