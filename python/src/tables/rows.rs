//! The rows of a source, read block by block.

use std::collections::VecDeque;

use arrow_array::{Array as _, RecordBatch, RecordBatchReader};
use arrow_schema::ArrowError;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use super::block::{Done, Task};
use crate::queue::Queue;

/// Most rows of a block: enough that batches are not tiny, few enough for a bounded memory.
const TEXTS: usize = 256;

/// The same for files, since a PDF takes as long as thirty texts.
const FILES: usize = 16;

/// Bytes that are enough for a block, however few rows they are.
const LONG: usize = 16 << 20;

/// What becomes of the rows of a source.
pub(super) struct Rows {
    reader: Box<dyn RecordBatchReader + Send>,
    task: Task,
    queue: Queue<Result<Done, ArrowError>>,
    /// What was read and is in no block yet.
    taken: VecDeque<RecordBatch>,
    /// The number of its first row.
    first: usize,
    /// How many rows of it there are.
    left: usize,
    /// Most rows of a block.
    most: usize,
    has_ended: bool,
}

impl Rows {
    pub(super) fn new(
        reader: Box<dyn RecordBatchReader + Send>,
        task: Task,
        threads: Option<i64>,
    ) -> PyResult<Rows> {
        let most = match task.columns.hold_files(&reader.schema()) {
            true => FILES,
            false => TEXTS,
        };
        Ok(Rows {
            reader,
            task,
            queue: Queue::new(threads)?,
            taken: VecDeque::new(),
            first: 0,
            left: 0,
            most,
            has_ended: false,
        })
    }

    /// What became of the next rows; nothing behind the last.
    pub(super) fn next(&mut self, py: Python<'_>) -> PyResult<Option<Done>> {
        py.check_signals()?;
        while self.queue.has_room() {
            self.take(py)?;
            if self.left == 0 {
                break;
            }
            let first = self.first;
            let (task, block) = (self.task.clone(), self.block());
            self.queue.push(move || task.read(&block, first));
        }
        match self.queue.pop(py)? {
            Some(Ok(done)) => Ok(Some(done)),
            Some(Err(why)) => Err(broken(&why)),
            None => Ok(None),
        }
    }

    /// Reads on until there are rows for a whole block, or no more, or the texts are long.
    fn take(&mut self, py: Python<'_>) -> PyResult<()> {
        while !self.has_ended && self.left < self.most && (self.left == 0 || self.bytes() < LONG) {
            py.check_signals()?;
            // Whoever gives the batches may need the lock on a thread of its own.
            let Some(next) = py.detach(|| self.reader.next()) else {
                self.has_ended = true;
                break;
            };
            let next = next.map_err(|why| broken(&why))?;
            self.left += next.num_rows();
            self.taken.push_back(next);
        }
        Ok(())
    }

    /// The bytes of what was read and is in no block yet. Of a slice that is the slice alone.
    fn bytes(&self) -> usize {
        let columns = self.taken.iter().flat_map(RecordBatch::columns);
        let bytes = columns.map(|column| column.to_data().get_slice_memory_size());
        bytes.map(Result::unwrap_or_default).sum()
    }

    /// The next few rows: few rows are shared by all threads, and small batches are read together.
    fn block(&mut self) -> Vec<RecordBatch> {
        let share = self.left / (4 * self.queue.threads());
        let rows = share.clamp(1, self.most);
        let mut block = Vec::new();
        let mut wanted = rows;
        while wanted > 0
            && let Some(batch) = self.taken.pop_front()
        {
            let some = wanted.min(batch.num_rows());
            block.push(batch.slice(0, some));
            if some < batch.num_rows() {
                let rest = batch.slice(some, batch.num_rows() - some);
                self.taken.push_front(rest);
            }
            wanted -= some;
        }
        self.left -= rows;
        self.first += rows;
        block
    }
}

fn broken(why: &ArrowError) -> PyErr {
    PyRuntimeError::new_err(format!("the source cannot be read: {why}"))
}
