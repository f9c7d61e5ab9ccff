//! The columns of a source that say which document, and hold it.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_cast::{can_cast_types, cast};
use arrow_schema::{ArrowError, DataType, Schema};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

/// Names of a column of documents, where none is asked for.
const USUAL: [&str; 3] = ["text", "bytes", "pdf"];

/// Where the two columns stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    id: usize,
    document: usize,
}

impl Columns {
    pub(super) fn find(schema: &Schema, id: &str, document: Option<&str>) -> PyResult<Columns> {
        let names = || {
            let names: Vec<String> = schema
                .fields()
                .iter()
                .map(|field| format!("`{}`", field.name()))
                .collect();
            names.join(", ")
        };
        let find = |name: &str| schema.index_of(name).ok();
        let id = find(id).ok_or_else(|| {
            PyValueError::new_err(format!(
                "the source has no column `{id}` that names its documents; it has {}",
                names()
            ))
        })?;
        let document = match document {
            Some(name) => find(name).ok_or_else(|| {
                PyValueError::new_err(format!(
                    "the source has no column `{name}` of documents; it has {}",
                    names()
                ))
            })?,
            None => {
                let usual: Vec<usize> = USUAL.iter().filter_map(|name| find(name)).collect();
                let &[document] = &usual[..] else {
                    return Err(PyValueError::new_err(format!(
                        "`document` must say which column holds the documents, one of {}",
                        names()
                    )));
                };
                document
            }
        };
        let (id_type, document_type) = (
            schema.field(id).data_type(),
            schema.field(document).data_type(),
        );
        if !can_cast_types(id_type, &DataType::Utf8) {
            return Err(PyTypeError::new_err(format!(
                "the column `{}` holds {id_type}, which names no document",
                schema.field(id).name()
            )));
        }
        if !holds_documents(document_type) {
            return Err(PyTypeError::new_err(format!(
                "the column `{}` holds {document_type}; a document is text or binary",
                schema.field(document).name()
            )));
        }
        Ok(Columns { id, document })
    }

    /// Whether the documents are files, which take longer than texts.
    pub(super) fn hold_files(self, schema: &Schema) -> bool {
        let of = schema.field(self.document).data_type();
        matches!(
            of,
            DataType::Binary | DataType::LargeBinary | DataType::BinaryView
        )
    }

    /// The names of the documents in a batch, and the documents, of a type that [`cell`] reads.
    pub(super) fn of(self, batch: &RecordBatch) -> Result<(StringArray, ArrayRef), ArrowError> {
        let ids = cast(batch.column(self.id), &DataType::Utf8)?;
        let documents = batch.column(self.document);
        let documents = match documents.data_type() {
            DataType::Dictionary(_, of) => cast(documents, of)?,
            _ => Arc::clone(documents),
        };
        Ok((ids.as_string().clone(), documents))
    }
}

fn holds_documents(of: &DataType) -> bool {
    match of {
        DataType::Dictionary(_, of) => holds_documents(of),
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => true,
        DataType::Binary | DataType::LargeBinary | DataType::BinaryView => true,
        // A column of nulls alone.
        DataType::Null => true,
        _ => false,
    }
}

/// A document in a column.
#[derive(Clone, Copy)]
pub(super) enum Cell<'a> {
    /// Bytes of text, which nobody has checked.
    Text(&'a [u8]),
    File(&'a [u8]),
}

/// The document of a row; nothing where it is null.
pub(super) fn cell(documents: &dyn Array, row: usize) -> Option<Cell<'_>> {
    if documents.is_null(row) {
        return None;
    }
    Some(match documents.data_type() {
        DataType::Utf8 => Cell::Text(documents.as_string::<i32>().value(row).as_bytes()),
        DataType::LargeUtf8 => Cell::Text(documents.as_string::<i64>().value(row).as_bytes()),
        DataType::Utf8View => Cell::Text(documents.as_string_view().value(row).as_bytes()),
        DataType::Binary => Cell::File(documents.as_binary::<i32>().value(row)),
        DataType::LargeBinary => Cell::File(documents.as_binary::<i64>().value(row)),
        DataType::BinaryView => Cell::File(documents.as_binary_view().value(row)),
        _ => return None,
    })
}
