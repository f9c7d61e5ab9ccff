//! The worker process: PDFs in on standard input, reports out on standard output.
//!
//! It ends as soon as its standard input does, even while it reads a PDF, so it never outlives the
//! program that started it.

use std::io;
use std::panic::{catch_unwind, set_hook};
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::thread;

use super::frame::{self, Reply};

/// Bytes of address space that a worker may take.
#[cfg(target_os = "linux")]
const MEMORY: u64 = 1 << 30;

pub(crate) fn run() -> ExitCode {
    limit();
    // What a dependency panics with is of no use to the user.
    set_hook(Box::new(|_| {}));
    let (sender, requests) = channel::<Vec<u8>>();
    thread::spawn(move || {
        for bytes in requests {
            let reply =
                serde_json::to_vec(&reply(&bytes)).expect("a report can be written as JSON");
            if frame::write(&mut io::stdout().lock(), &reply).is_err() {
                break;
            }
        }
    });
    let mut input = io::stdin().lock();
    // Returning ends the other thread too.
    loop {
        match frame::read(&mut input).map(|bytes| sender.send(bytes)) {
            Ok(Ok(())) => {}
            Ok(Err(_)) => break ExitCode::FAILURE,
            Err(error) if error.kind() == io::ErrorKind::OutOfMemory => {
                // As the standard library says it where it cannot go on.
                eprintln!("memory allocation failed");
                break ExitCode::FAILURE;
            }
            Err(_) => break ExitCode::SUCCESS,
        }
    }
}

fn reply(bytes: &[u8]) -> Reply {
    match catch_unwind(|| utlatande::extract_pdf(bytes)) {
        Ok(Ok(read)) => Ok(read.report),
        Ok(Err(error)) => Err(error.into()),
        Err(_) => Err("the program that reads the PDF panicked".into()),
    }
}

/// Sets the limits of this process. Where that fails, those of the library still hold.
#[cfg(target_os = "linux")]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (resource, most) in [(Resource::As, MEMORY), (Resource::Core, 0)] {
        let most = Some(most);
        let _ = setrlimit(
            resource,
            Rlimit {
                current: most,
                maximum: most,
            },
        );
    }
}

#[cfg(not(target_os = "linux"))]
fn limit() {}
