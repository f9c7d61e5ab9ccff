//! The rows of a source, read block by block.

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::ArrowError;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use super::block::{Done, Task};
use crate::queue::Queue;

/// Most rows of a block: enough that batches are not tiny, few enough for a bounded memory.
const TEXTS: usize = 256;

/// The same for files, since a PDF takes as long as thirty texts.
const FILES: usize = 16;

/// What becomes of the rows of a source.
pub(super) struct Rows {
    reader: Box<dyn RecordBatchReader + Send>,
    task: Task,
    queue: Queue<Result<Done, ArrowError>>,
    /// What is left of the batch that was read last.
    rest: Option<RecordBatch>,
    /// The number of its first row.
    first: usize,
    /// How many rows of it are read at a time.
    block: usize,
    has_ended: bool,
}

impl Rows {
    pub(super) fn new(
        reader: Box<dyn RecordBatchReader + Send>,
        task: Task,
        threads: Option<i64>,
    ) -> PyResult<Rows> {
        Ok(Rows {
            reader,
            task,
            queue: Queue::new(threads)?,
            rest: None,
            first: 0,
            block: 0,
            has_ended: false,
        })
    }

    /// What became of the next rows; nothing behind the last.
    pub(super) fn next(&mut self, py: Python<'_>) -> PyResult<Option<Done>> {
        py.check_signals()?;
        while self.queue.has_room() && !self.has_ended {
            let Some(block) = self.block(py)? else {
                self.has_ended = true;
                break;
            };
            let (task, first) = (self.task.clone(), self.first);
            self.first += block.num_rows();
            self.queue.push(move || task.read(&block, first));
        }
        match self.queue.pop(py)? {
            Some(Ok(done)) => Ok(Some(done)),
            Some(Err(why)) => Err(broken(&why)),
            None => Ok(None),
        }
    }

    /// The next few rows.
    fn block(&mut self, py: Python<'_>) -> PyResult<Option<RecordBatch>> {
        let batch = loop {
            if let Some(rest) = self.rest.take_if(|rest| rest.num_rows() > 0) {
                break rest;
            }
            // Whoever gives the batches may need the lock on a thread of its own.
            let Some(next) = py.detach(|| self.reader.next()) else {
                return Ok(None);
            };
            let next = next.map_err(|why| broken(&why))?;
            // A batch of few rows is shared by all threads too.
            let share = next.num_rows() / (4 * self.queue.threads());
            self.block = share.clamp(
                1,
                if self.task.columns.hold_files(&next) {
                    FILES
                } else {
                    TEXTS
                },
            );
            self.rest = Some(next);
        };
        let rows = self.block.min(batch.num_rows());
        self.rest = Some(batch.slice(rows, batch.num_rows() - rows));
        Ok(Some(batch.slice(0, rows)))
    }
}

fn broken(why: &ArrowError) -> PyErr {
    PyRuntimeError::new_err(format!("the source cannot be read: {why}"))
}
