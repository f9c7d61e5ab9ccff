//! The reports of many documents, in order.

use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::PyIterator;

use crate::fault::Fault;
use crate::objects::{Unit, report};
use crate::queue::Queue;
use crate::source::{Document, Source};

/// An iterator of reports; made by `extract_many`.
#[pyclass(module = "utlatande._native")]
pub(crate) struct Many {
    sources: Py<PyIterator>,
    unit: Unit,
    returns_errors: bool,
    queue: Queue<Result<Document, Fault>>,
    /// Whether no more sources are to be asked for.
    has_ended: bool,
    /// What the iterable raised, until all before it is told.
    raised: Option<PyErr>,
}

impl Many {
    pub(crate) fn new(
        sources: &Bound<'_, PyAny>,
        threads: Option<i64>,
        unit: Unit,
        returns_errors: bool,
    ) -> PyResult<Many> {
        Ok(Many {
            sources: sources.try_iter()?.unbind(),
            unit,
            returns_errors,
            queue: Queue::new(threads)?,
            has_ended: false,
            raised: None,
        })
    }

    /// Takes as many documents as may be in memory.
    fn fill(&mut self, py: Python<'_>) -> PyResult<()> {
        while self.queue.has_room() && !self.has_ended {
            let next = self.sources.bind(py).clone().next();
            let source = next.map(|given| given.and_then(|given| Source::of(&given)));
            match source {
                Some(Ok(source)) => self.queue.push(|| source.and_then(Source::document)),
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
        match self.queue.pop(py)? {
            Some(Ok(document)) => report(py, &document, self.unit).map(Some),
            Some(Err(fault)) if self.returns_errors => fault.exception(py).map(Some),
            Some(Err(fault)) => Err(fault.raised(py)),
            None => self.raised.take().map_or(Ok(None), Err),
        }
    }
}
