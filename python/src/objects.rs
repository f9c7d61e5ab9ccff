//! What was read as Python objects: what `json.loads` makes of its JSON, without the JSON.

mod serializer;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use serde::Serialize;
use utlatande::Offsets;

use crate::source::Document;
use serializer::{Context, Serializer};

/// What offsets count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Bytes,
    Chars,
}

impl<'py> FromPyObject<'_, 'py> for Unit {
    type Error = PyErr;

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Unit> {
        match given.extract::<&str>() {
            Ok("bytes") => Ok(Unit::Bytes),
            Ok("chars") => Ok(Unit::Chars),
            _ => Err(PyValueError::new_err(format!(
                "offsets must be \"chars\" or \"bytes\", not {}",
                given.repr()?
            ))),
        }
    }
}

/// The report of a document as a dict.
pub(crate) fn report<'py>(
    py: Python<'py>,
    document: &Document,
    unit: Unit,
) -> PyResult<Bound<'py, PyAny>> {
    of(py, &document.report, &document.text, unit)
}

/// What was read of a text, as Python objects.
pub(crate) fn of<'py>(
    py: Python<'py>,
    read: &impl Serialize,
    text: &str,
    unit: Unit,
) -> PyResult<Bound<'py, PyAny>> {
    // In ASCII both are the same.
    let offsets = (unit == Unit::Chars && !text.is_ascii()).then(|| Offsets::of(text));
    let context = Context::new(py, offsets.as_ref());
    Ok(read.serialize(Serializer::new(&context))?)
}
