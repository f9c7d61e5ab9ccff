//! Which file a path or a stream is, by whatever name.

use std::path::Path;

/// The same for two names of one regular file, also through links.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Identity(Key);

/// Device and number of the file.
#[cfg(unix)]
type Key = (u64, u64);

/// The path without links; a second hard link is not known for what it is.
#[cfg(not(unix))]
type Key = std::path::PathBuf;

#[cfg(unix)]
fn of_path(path: &Path) -> Option<Identity> {
    of_metadata(&std::fs::metadata(path).ok()?)
}

#[cfg(unix)]
fn of_stream(stream: &impl std::os::fd::AsFd) -> Option<Identity> {
    let file = std::fs::File::from(stream.as_fd().try_clone_to_owned().ok()?);
    of_metadata(&file.metadata().ok()?)
}

#[cfg(unix)]
fn of_metadata(of: &std::fs::Metadata) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt as _;

    of.is_file().then(|| Identity((of.dev(), of.ino())))
}

#[cfg(not(unix))]
fn of_path(path: &Path) -> Option<Identity> {
    let path = std::fs::canonicalize(path).ok()?;
    path.is_file().then_some(Identity(path))
}

#[cfg(not(unix))]
fn of_stream<T>(_: &T) -> Option<Identity> {
    None
}

impl Identity {
    /// Of a regular file; nothing where there is none.
    pub(crate) fn of(path: &Path) -> Option<Identity> {
        of_path(path)
    }

    /// Of the file that standard input comes from.
    pub(crate) fn of_stdin() -> Option<Identity> {
        of_stream(&std::io::stdin())
    }

    /// Of the file that standard output goes to.
    pub(crate) fn of_stdout() -> Option<Identity> {
        of_stream(&std::io::stdout())
    }
}
