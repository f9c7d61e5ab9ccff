//! Many documents on all cores, their reports in order.
//!
//! The library has an iterator for this too. This one asks the caller's iterable on the caller's own thread
//! and with the interpreter's lock, as Python objects want it; only the reading is given to other threads.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::available_parallelism;
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, bounded};
use pyo3::exceptions::{PyException, PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyIterator;
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::fault::Fault;
use crate::objects::{Unit, report};
use crate::source::{Document, Source};

/// As many as the program `utlatande` takes.
const MOST_THREADS: i64 = 256;

/// How often the wait for a report is broken off to look for Ctrl-C.
const POLL: Duration = Duration::from_millis(100);

/// An iterator of reports; made by `extract_many`.
#[pyclass(module = "utlatande._native")]
pub(crate) struct Many {
    sources: Py<PyIterator>,
    unit: Unit,
    returns_errors: bool,
    pool: ThreadPool,
    /// How many documents may be in memory at a time.
    most: usize,
    waiting: VecDeque<Receiver<Result<Document, Fault>>>,
    /// Whether no more sources are to be asked for.
    has_ended: bool,
    /// What the iterable raised, until all before it is told.
    raised: Option<PyErr>,
    /// Whether nobody waits for reports any more.
    is_dropped: Arc<AtomicBool>,
}

impl Many {
    pub(crate) fn new(
        sources: &Bound<'_, PyAny>,
        threads: Option<i64>,
        unit: Unit,
        returns_errors: bool,
    ) -> PyResult<Many> {
        let pool = pool(threads)?;
        Ok(Many {
            sources: sources.try_iter()?.unbind(),
            unit,
            returns_errors,
            // Enough that no thread waits while the others read a long document or Python is busy.
            most: 4 * pool.current_num_threads(),
            pool,
            waiting: VecDeque::new(),
            has_ended: false,
            raised: None,
            is_dropped: Arc::default(),
        })
    }

    /// Gives the pool as many documents as may be in memory.
    fn fill(&mut self, py: Python<'_>) -> PyResult<()> {
        while self.waiting.len() < self.most && !self.has_ended {
            let next = self.sources.bind(py).clone().next();
            let source = next.map(|given| given.and_then(|given| Source::of(&given)));
            match source {
                Some(Ok(source)) => self.read(source),
                Some(Err(error)) => {
                    self.has_ended = true;
                    // Ctrl-C is no answer of the iterable, and does not wait.
                    if !error.is_instance_of::<PyException>(py) {
                        return Err(error);
                    }
                    self.raised = Some(error);
                }
                None => self.has_ended = true,
            }
        }
        Ok(())
    }

    fn read(&mut self, source: Result<Source, Fault>) {
        let (sender, receiver) = bounded(1);
        let is_dropped = Arc::clone(&self.is_dropped);
        self.pool.spawn_fifo(move || {
            if !is_dropped.load(Ordering::Relaxed) {
                let _ = sender.send(source.and_then(Source::document));
            }
        });
        self.waiting.push_back(receiver);
    }
}

impl Drop for Many {
    fn drop(&mut self) {
        self.is_dropped.store(true, Ordering::Relaxed);
    }
}

#[pymethods]
impl Many {
    fn __iter__(this: PyRef<'_, Self>) -> PyRef<'_, Self> {
        this
    }

    fn __next__<'py>(&mut self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        // A loop in C, as in `list(…)`, looks for no signal.
        py.check_signals()?;
        self.fill(py)?;
        let Some(receiver) = self.waiting.front() else {
            return self.raised.take().map_or(Ok(None), Err);
        };
        let read = loop {
            match py.detach(|| receiver.recv_timeout(POLL)) {
                Ok(read) => break read,
                // Where it is interrupted, the report is still the next one.
                Err(RecvTimeoutError::Timeout) => py.check_signals()?,
                Err(RecvTimeoutError::Disconnected) => break Err(Fault::panicked()),
            }
        };
        self.waiting.pop_front();
        match read {
            Ok(document) => report(py, &document, self.unit).map(Some),
            Err(fault) if self.returns_errors => fault.exception(py).map(Some),
            Err(fault) => Err(fault.raised(py)),
        }
    }
}

/// A pool of its own for each iterator: a process that was forked has none of its parent's threads.
fn pool(threads: Option<i64>) -> PyResult<ThreadPool> {
    let threads = match threads {
        None => available_parallelism().map_or(1, usize::from),
        Some(threads @ 1..=MOST_THREADS) => usize::try_from(threads)?,
        Some(threads) => {
            return Err(PyValueError::new_err(format!(
                "threads must be from 1 to {MOST_THREADS}, not {threads}"
            )));
        }
    };
    ThreadPoolBuilder::new()
        .num_threads(threads)
        .thread_name(|number| format!("utlatande-{number}"))
        .build()
        .map_err(|why| PyRuntimeError::new_err(format!("cannot start {threads} threads: {why}")))
}
