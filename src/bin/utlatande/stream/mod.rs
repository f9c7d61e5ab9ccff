//! `utlatande stream`: JSON lines in, JSON lines out. What a line is and what answers it is told by
//! [`protocol`]; here lines are read ahead and answered on all cores.

mod protocol;

use std::io;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use rayon::prelude::*;

use crate::fault::Fault;
use crate::{interrupt, output};
use protocol::{LONGEST, Line, next_line, reply};

pub(crate) use protocol::Reply;

/// Lines read ahead: enough for every core, few enough to keep in memory.
const AHEAD: usize = 64;

/// How often the wait for a line is broken off to look for an interrupt.
const POLL: Duration = Duration::from_millis(100);

/// Answers every line of standard input that is not blank; whether every one could be read.
pub(crate) fn run() -> Result<bool, Fault> {
    let (sender, lines) = sync_channel(AHEAD);
    let room = Arc::new(Room::new(LONGEST));
    let needed = Arc::clone(&room);
    // Apart, so that a line that has come is answered while the next is waited for.
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        let lines = std::iter::from_fn(|| next_line(&mut input, LONGEST).transpose());
        for (number, line) in (1..).zip(lines) {
            if let Ok(Ok(line)) = &line {
                if line.trim_ascii().is_empty() {
                    continue;
                }
                needed.take(line.len());
            }
            if sender.send(line.map(|line| (number, line))).is_err() {
                break;
            }
        }
    });
    answer(&lines, &room)
}

/// How many bytes of lines may still be taken in.
#[derive(Debug)]
struct Room {
    free: Mutex<usize>,
    more: Condvar,
}

impl Room {
    fn new(free: usize) -> Room {
        Room {
            free: Mutex::new(free),
            more: Condvar::new(),
        }
    }

    /// Waits until so many bytes are free.
    fn take(&self, bytes: usize) {
        let free = self.free.lock().expect("nothing panics here");
        let mut free = self
            .more
            .wait_while(free, |free| *free < bytes)
            .expect("nothing panics here");
        *free -= bytes;
    }

    fn give_back(&self, bytes: usize) {
        *self.free.lock().expect("nothing panics here") += bytes;
        self.more.notify_all();
    }
}

/// A line with its number in the input, where blank lines count too.
type Numbered = (usize, Line);

fn answer(lines: &Receiver<io::Result<Numbered>>, room: &Room) -> Result<bool, Fault> {
    let interrupted = interrupt::interrupted();
    let mut all_well = true;
    loop {
        let first = match lines.recv_timeout(POLL) {
            _ if interrupted.load(Ordering::SeqCst) => return Err(Fault::Interrupted),
            Ok(line) => line,
            Err(RecvTimeoutError::Timeout) => continue,
            Err(RecvTimeoutError::Disconnected) => return Ok(all_well),
        };
        let batch = std::iter::once(first).chain(lines.try_iter().take(AHEAD - 1));
        let batch: Vec<Numbered> = batch
            .collect::<io::Result<_>>()
            .map_err(|error| Fault::Failed(format!("cannot read standard input: {error}")))?;
        let kept = batch.iter().filter_map(|(_, line)| line.as_ref().ok());
        let bytes = kept.map(Vec::len).sum();
        let replies = batch.par_iter().map(|(number, line)| reply(*number, line));
        let replies: Vec<Reply> = replies.collect();
        drop(batch);
        for reply in replies {
            all_well &= reply.is_report();
            output::print(&reply.line())?;
        }
        room.give_back(bytes);
    }
}
