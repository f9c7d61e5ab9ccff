//! The errors that end a run early.

use std::fmt::Display;
use std::io;

/// Why the program stops before its work is done.
#[derive(Debug)]
pub(crate) enum Fault {
    /// The arguments cannot be followed: exit status 2.
    Usage(String),
    /// Something outside failed: exit status 1.
    Failed(String),
    /// The program that read the output has closed it, as `head` does. This is no error.
    ReaderGone,
    /// Somebody pressed Ctrl-C.
    Interrupted,
}

impl Fault {
    /// Turns an error from writing `what` into a fault.
    pub(crate) fn writing(what: impl Display) -> impl FnOnce(io::Error) -> Fault {
        move |error| match error.kind() {
            io::ErrorKind::BrokenPipe => Fault::ReaderGone,
            io::ErrorKind::NotFound => Fault::Failed(format!(
                "cannot write {what}: the folder does not exist; make it first"
            )),
            _ => Fault::Failed(format!("cannot write {what}: {error}")),
        }
    }
}

/// `error:` in red, where colour is wanted.
pub(crate) fn label() -> String {
    let style = clap::builder::Styles::styled();
    let style = style.get_error();
    format!("{style}error:{style:#}")
}
