//! A worker process, seen from the program.

use std::io::{self, Read as _};
use std::process::{Child, ChildStderr, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::frame::{self, Reply};
use crate::interrupt;

/// How often the wait for a worker is broken off to look for an interrupt.
const POLL: Duration = Duration::from_millis(50);

/// Bytes that are kept of what a worker says of its own end.
const LAST_WORDS: u64 = 4096;

/// A process that reads one PDF after the other. Dropping it kills it.
#[derive(Debug)]
pub(crate) struct Process {
    child: Child,
    stderr: Option<ChildStderr>,
    requests: Sender<Arc<Vec<u8>>>,
    replies: Receiver<Vec<u8>>,
    /// Whether it has read no PDF yet.
    pub(crate) is_fresh: bool,
}

/// Why a worker gave no reply.
#[derive(Debug)]
pub(crate) enum End {
    /// The time was up.
    Late,
    /// The user interrupted the program.
    Interrupted,
    /// The process ended; a sentence on why.
    Died(String),
}

impl Process {
    pub(crate) fn start() -> io::Result<Process> {
        let mut command = Command::new(std::env::current_exe()?);
        command
            .arg(frame::WORKER)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        // Ctrl-C on a terminal is for the program, which then ends its workers.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut child = command.spawn()?;
        let (mut stdin, mut stdout) = (
            child.stdin.take().expect("it is piped"),
            child.stdout.take().expect("it is piped"),
        );
        let stderr = child.stderr.take();
        let (requests, from_program) = channel::<Arc<Vec<u8>>>();
        let (to_program, replies) = channel();
        // Pipes know no time limit, channels do.
        let talk = move || {
            for bytes in from_program {
                let reply = frame::write(&mut stdin, &bytes)
                    .and_then(|()| frame::read(&mut stdout))
                    .map(|reply| to_program.send(reply));
                if !matches!(reply, Ok(Ok(()))) {
                    break;
                }
            }
        };
        let talking = thread::Builder::new().spawn(talk);
        let process = Process {
            child,
            stderr,
            requests,
            replies,
            is_fresh: true,
        };
        // Where there is no thread, `process` is dropped and its child killed.
        talking.map(|_| process)
    }

    pub(crate) fn is_alive(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// What comes of a PDF before `deadline`. After an `End` the process is of no more use.
    pub(crate) fn read(&mut self, bytes: Arc<Vec<u8>>, deadline: Instant) -> Result<Reply, End> {
        self.is_fresh = false;
        let interrupted = interrupt::interrupted();
        // A worker that is gone is noticed below.
        let _ = self.requests.send(bytes);
        loop {
            if interrupted.load(Ordering::SeqCst) {
                return Err(End::Interrupted);
            }
            match self.replies.recv_timeout(POLL) {
                Ok(reply) => {
                    return serde_json::from_slice(&reply).map_err(|error| {
                        End::Died(format!("the process that read it gave no report: {error}"))
                    });
                }
                Err(RecvTimeoutError::Timeout) if Instant::now() >= deadline => {
                    return Err(End::Late);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(self.cause_of_death()),
            }
        }
    }

    fn cause_of_death(&mut self) -> End {
        // Its output closes a little before it is gone.
        for _ in 0..20 {
            if !self.is_alive() {
                break;
            }
            thread::sleep(POLL);
        }
        let _ = self.child.kill();
        let mut last_words = Vec::new();
        if let Some(stderr) = self.stderr.take() {
            let _ = stderr.take(LAST_WORDS).read_to_end(&mut last_words);
        }
        let last_words = String::from_utf8_lossy(&last_words);
        End::Died(if last_words.contains("memory allocation") {
            "it takes more memory than one PDF may have".to_owned()
        } else if last_words.contains("overflowed its stack") {
            "it is nested too deep".to_owned()
        } else {
            match self.child.wait() {
                Ok(status) => format!("the process that read it ended with {status}"),
                Err(error) => format!("the process that read it is gone: {error}"),
            }
        })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
