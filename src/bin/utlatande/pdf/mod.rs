//! PDFs, each read in a process of its own kind, so that one that ends its reader ends nothing else.
//!
//! | module | for |
//! | --- | --- |
//! | [`worker`] | the process that reads |
//! | [`process`] | that process seen from the program |
//! | [`frame`] | what the two say to each other |

#[cfg(feature = "pdf")]
mod frame;
#[cfg(feature = "pdf")]
mod process;
#[cfg(feature = "pdf")]
mod worker;

use std::process::ExitCode;
#[cfg(feature = "pdf")]
use std::sync::{Arc, Mutex};
use std::time::Duration;
#[cfg(feature = "pdf")]
use std::time::Instant;

use utlatande::Report;

#[cfg(feature = "pdf")]
use self::process::{End, Process};
use crate::why::Why;

/// Reads PDFs, as many at the same time as there are threads that call it.
#[derive(Debug)]
pub(crate) struct Reader {
    /// For one PDF.
    #[cfg(feature = "pdf")]
    time: Duration,
    /// Workers that wait for the next PDF.
    #[cfg(feature = "pdf")]
    idle: Mutex<Vec<Process>>,
}

/// Runs this process as a worker, where it was started as one.
pub(crate) fn worker() -> Option<ExitCode> {
    #[cfg(feature = "pdf")]
    if std::env::args_os()
        .nth(1)
        .is_some_and(|first| first == frame::WORKER)
    {
        return Some(worker::run());
    }
    None
}

#[cfg(feature = "pdf")]
impl Reader {
    pub(crate) fn new(time: Duration) -> Reader {
        Reader {
            time,
            idle: Mutex::default(),
        }
    }

    pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
        utlatande::is_pdf(bytes)
    }

    /// The report, which carries its text; else a sentence on what is wrong.
    pub(crate) fn read(&self, bytes: Vec<u8>) -> Result<Report, Why> {
        let deadline = Instant::now() + self.time;
        let bytes = Arc::new(bytes);
        loop {
            let mut process = self.process()?;
            let was_fresh = process.is_fresh;
            let why = match process.read(Arc::clone(&bytes), deadline) {
                Ok(reply) => {
                    self.idle.lock().expect("nothing panics here").push(process);
                    return reply;
                }
                // Perhaps for what an earlier PDF left behind.
                Err(End::Died(_)) if !was_fresh => continue,
                Err(End::Died(why)) => why,
                Err(End::Late) => format!(
                    "it was given up after {} s; --pdf-seconds allows more",
                    self.time.as_secs()
                ),
                Err(End::Interrupted) => "the program was interrupted".to_owned(),
            };
            return Err(format!("the PDF cannot be read: {why}").into());
        }
    }

    /// A worker that waits for work, or a new one.
    fn process(&self) -> Result<Process, String> {
        let mut idle = self.idle.lock().expect("nothing panics here");
        while let Some(mut process) = idle.pop() {
            if process.is_alive() {
                return Ok(process);
            }
        }
        Process::start().map_err(|error| format!("cannot start a process to read PDFs: {error}"))
    }
}

#[cfg(not(feature = "pdf"))]
impl Reader {
    pub(crate) fn new(_: Duration) -> Reader {
        Reader {}
    }

    pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
        bytes.starts_with(b"%PDF-")
    }

    #[expect(clippy::unused_self)]
    pub(crate) fn read(&self, _: Vec<u8>) -> Result<Report, Why> {
        Err(
            "it is a PDF, and this program was built without the feature `pdf`: install it with \
             `--features cli,pdf`, or turn the file into text first, with `pdftotext`"
                .into(),
        )
    }
}
