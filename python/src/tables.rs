//! The tables of many documents, from Arrow to Arrow.
//!
//! | module | for |
//! | --- | --- |
//! | `columns` | which columns of a source name its documents and hold them |
//! | `block` | a few rows, and the tables of their documents |
//! | `rows` | the rows of a source, block by block on all cores |

mod block;
mod columns;
mod rows;

use std::sync::{Arc, Mutex, PoisonError};

use arrow_array::{ArrayRef, RecordBatch, StructArray};
use arrow_schema::{ArrowError, Field, Schema, SchemaRef};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict};
use pyo3_arrow::error::PyArrowResult;
use pyo3_arrow::ffi::{ArrayIterator, to_schema_pycapsule, to_stream_pycapsule};
use pyo3_arrow::input::AnyRecordBatch;
use utlatande::tables::{TABLES, arrow};

use crate::objects::Unit;
use block::{Task, schema_of_errors};
use columns::Columns;
use rows::Rows;

/// The table of documents that could not be read.
const ERRORS: &str = "errors";

/// A table of many documents; made by `tables`. Whatever reads Arrow through the PyCapsule interface takes it.
#[pyclass(module = "utlatande", frozen)]
pub(crate) struct Table {
    batches: Vec<RecordBatch>,
    schema: SchemaRef,
}

#[pymethods]
impl Table {
    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<&str> {
        names(&self.schema)
    }

    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    fn __repr__(&self) -> String {
        format!(
            "<utlatande.Table of {} rows: {}>",
            self.__len__(),
            self.column_names().join(", ")
        )
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyArrowResult<Bound<'py, PyCapsule>> {
        to_schema_pycapsule(py, self.schema.as_ref())
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyArrowResult<Bound<'py, PyCapsule>> {
        let batches = self.batches.clone().into_iter().map(Ok);
        exported(py, batches, &self.schema, requested_schema)
    }
}

/// The rows of one table, made as they are taken, and once; made by `table`.
#[pyclass(module = "utlatande", frozen)]
pub(crate) struct Stream {
    rows: Mutex<Option<Rows>>,
    schema: SchemaRef,
}

#[pymethods]
impl Stream {
    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<&str> {
        names(&self.schema)
    }

    fn __repr__(&self) -> String {
        let names = self.column_names().join(", ");
        format!("<utlatande.Stream of rows: {names}>")
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyArrowResult<Bound<'py, PyCapsule>> {
        to_schema_pycapsule(py, self.schema.as_ref())
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyArrowResult<Bound<'py, PyCapsule>> {
        let rows = self
            .rows
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let mut rows = rows.ok_or_else(|| {
            PyValueError::new_err("these rows were taken before; a Stream can be read once")
        })?;
        // Whoever takes the rows may hold the lock meanwhile, which the source may need.
        let next = move || Python::attach(|py| rows.next(py)).transpose();
        let done = std::iter::from_fn(next);
        let batches = done.flat_map(|done| match done {
            // One table was asked for, and it stands first.
            Ok(mut done) => done.swap_remove(0).into_iter().map(Ok).collect(),
            Err(error) => vec![Err(ArrowError::ExternalError(Box::new(error)))],
        });
        exported(py, batches, &self.schema, requested_schema)
    }
}

fn names(schema: &Schema) -> Vec<&str> {
    let fields = schema.fields().iter();
    fields.map(|field| field.name().as_str()).collect()
}

/// Batches as Arrow exchanges them.
fn exported<'py>(
    py: Python<'py>,
    batches: impl Iterator<Item = Result<RecordBatch, ArrowError>> + Send + 'static,
    schema: &Schema,
    requested_schema: Option<Bound<'py, PyCapsule>>,
) -> PyArrowResult<Bound<'py, PyCapsule>> {
    let structs = batches.map(|batch| Ok(Arc::new(StructArray::from(batch?)) as ArrayRef));
    let field = Field::new_struct("", schema.fields().clone(), false)
        .with_metadata(schema.metadata().clone());
    let reader = ArrayIterator::new(structs, Arc::new(field));
    to_stream_pycapsule(py, Box::new(reader), requested_schema)
}

/// The tables of many documents, by name, with one more: `errors`, a row for each that could not be read.
///
/// The source is whatever gives a table through Arrow's PyCapsule interface: a DataFrame of pandas or Polars, a
/// relation of DuckDB, a table, batch or reader of PyArrow. One column names the documents, and one holds them: text,
/// or the bytes of text and PDF files. The latter is the one called `text`, `bytes` or `pdf`, unless `document` names
/// another.
///
/// The source is read piece by piece and on all cores; the result is held in memory. See `table` for one table
/// of more documents than that.
#[pyfunction]
#[pyo3(signature = (source, /, *, id = "id", document = None, offsets = Unit::Chars, threads = None))]
pub(crate) fn tables<'py>(
    source: &Bound<'py, PyAny>,
    id: &str,
    document: Option<&str>,
    offsets: Unit,
    threads: Option<i64>,
) -> PyResult<Bound<'py, PyDict>> {
    let py = source.py();
    let all: Vec<_> = TABLES.iter().collect();
    let schemas = all.iter().map(|table| arrow::schema(table));
    let schemas: Vec<SchemaRef> = schemas.chain([schema_of_errors()]).collect();
    let names = all.iter().map(|table| table.name()).chain([ERRORS]);
    let names: Vec<&str> = names.collect();
    let mut rows = rows(source, id, document, all, offsets, threads)?;
    let mut batches = vec![Vec::new(); schemas.len()];
    while let Some(done) = rows.next(py)? {
        for (batches, more) in batches.iter_mut().zip(done) {
            batches.extend(more);
        }
    }
    let tables = PyDict::new(py);
    for ((name, schema), batches) in names.into_iter().zip(schemas).zip(batches) {
        tables.set_item(name, Bound::new(py, Table { batches, schema })?)?;
    }
    Ok(tables)
}

/// One table of many documents, as a stream: its rows are made as they are taken, and can be taken once. So neither
/// the source nor the result need fit into memory. See `tables` for the arguments behind the name.
#[pyfunction]
#[pyo3(signature = (name, source, /, *, id = "id", document = None, offsets = Unit::Chars, threads = None))]
pub(crate) fn table(
    name: &str,
    source: &Bound<'_, PyAny>,
    id: &str,
    document: Option<&str>,
    offsets: Unit,
    threads: Option<i64>,
) -> PyResult<Stream> {
    let found = TABLES.iter().find(|table| table.name() == name);
    let schema = match found {
        Some(table) => arrow::schema(table),
        None if name == ERRORS => schema_of_errors(),
        None => {
            let names: Vec<&str> = TABLES.iter().map(utlatande::tables::Table::name).collect();
            return Err(PyValueError::new_err(format!(
                "there is no table `{name}`; there are {}, {ERRORS}",
                names.join(", ")
            )));
        }
    };
    let tables = found.into_iter().collect();
    let rows = rows(source, id, document, tables, offsets, threads)?;
    Ok(Stream {
        rows: Mutex::new(Some(rows)),
        schema,
    })
}

fn rows(
    source: &Bound<'_, PyAny>,
    id: &str,
    document: Option<&str>,
    tables: Vec<&'static utlatande::tables::Table>,
    unit: Unit,
    threads: Option<i64>,
) -> PyResult<Rows> {
    let gives = |method| source.hasattr(method);
    if !gives("__arrow_c_stream__")? && !gives("__arrow_c_array__")? {
        return Err(PyTypeError::new_err(format!(
            "the source is a table that Arrow can read (it has `__arrow_c_stream__` or `__arrow_c_array__`), not {}",
            source.get_type().name()?
        )));
    }
    let reader = source.extract::<AnyRecordBatch>()?.into_reader()?;
    let columns = Columns::find(&reader.schema(), id, document)?;
    let task = Task {
        columns,
        tables,
        unit,
    };
    Rows::new(reader, task, threads)
}
