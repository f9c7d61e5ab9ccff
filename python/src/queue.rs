//! Work on all cores, its results in order, and few at a time.
//!
//! The library has an iterator for this too. Here what is to be read comes from Python, which wants to be asked on
//! the caller's own thread and with the interpreter's lock; only the work is given to other threads.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::available_parallelism;
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, bounded};
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

/// As many as the program `utlatande` takes.
const MOST_THREADS: i64 = 256;

/// How often the wait for a result is broken off to look for Ctrl-C.
const POLL: Duration = Duration::from_millis(100);

/// Pieces of work and their results; dropping it, work that has not begun is not done.
pub(crate) struct Queue<T> {
    pool: ThreadPool,
    /// How many pieces may be in memory at a time.
    most: usize,
    waiting: VecDeque<Receiver<T>>,
    is_dropped: Arc<AtomicBool>,
}

impl<T: Send + 'static> Queue<T> {
    /// A queue with a pool of its own: a process that was forked has none of its parent's threads.
    pub(crate) fn new(threads: Option<i64>) -> PyResult<Queue<T>> {
        let threads = match threads {
            None => available_parallelism().map_or(1, usize::from),
            Some(threads @ 1..=MOST_THREADS) => usize::try_from(threads)?,
            Some(threads) => {
                return Err(PyValueError::new_err(format!(
                    "threads must be from 1 to {MOST_THREADS}, not {threads}"
                )));
            }
        };
        let pool = ThreadPoolBuilder::new()
            .num_threads(threads)
            .thread_name(|number| format!("utlatande-{number}"))
            .build()
            .map_err(|why| {
                PyRuntimeError::new_err(format!("cannot start {threads} threads: {why}"))
            })?;
        Ok(Queue {
            pool,
            // Enough that no thread waits while the others work on a long piece or Python is busy.
            most: 4 * threads,
            waiting: VecDeque::new(),
            is_dropped: Arc::default(),
        })
    }

    pub(crate) fn threads(&self) -> usize {
        self.pool.current_num_threads()
    }

    pub(crate) fn has_room(&self) -> bool {
        self.waiting.len() < self.most
    }

    pub(crate) fn push(&mut self, work: impl FnOnce() -> T + Send + 'static) {
        let (sender, receiver) = bounded(1);
        let is_dropped = Arc::clone(&self.is_dropped);
        self.pool.spawn_fifo(move || {
            if !is_dropped.load(Ordering::Relaxed) {
                let _ = sender.send(work());
            }
        });
        self.waiting.push_back(receiver);
    }

    /// The next result; nothing where no work is left. Waits without the interpreter's lock.
    pub(crate) fn pop(&mut self, py: Python<'_>) -> PyResult<Option<T>> {
        let Some(receiver) = self.waiting.front() else {
            return Ok(None);
        };
        let done = loop {
            match py.detach(|| receiver.recv_timeout(POLL)) {
                Ok(done) => break Ok(Some(done)),
                // Where it is interrupted, this result is still the next one.
                Err(RecvTimeoutError::Timeout) => py.check_signals()?,
                Err(RecvTimeoutError::Disconnected) => {
                    break Err(PyRuntimeError::new_err(
                        "a thread that reads documents panicked",
                    ));
                }
            }
        };
        self.waiting.pop_front();
        done
    }
}

impl<T> Drop for Queue<T> {
    fn drop(&mut self) {
        self.is_dropped.store(true, Ordering::Relaxed);
    }
}
