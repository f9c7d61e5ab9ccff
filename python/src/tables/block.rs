//! A few rows of a source, and the tables of their documents.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_array::builder::{Int64Builder, StringBuilder};
use arrow_array::{Array as _, ArrayRef};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use utlatande::tables::arrow::Batches;
use utlatande::tables::{Source, Table};

use super::columns::{Cell, Columns, cell};
use crate::fault::Fault;
use crate::objects::Unit;

/// Rows of a batch of the result.
const FULL: usize = 10_000;

/// What is to be made of the documents.
#[derive(Clone, Debug)]
pub(super) struct Task {
    pub(super) columns: Columns,
    pub(super) tables: Vec<&'static Table>,
    pub(super) unit: Unit,
}

/// What became of a few rows: the batches of each table of the task, and behind them those of the errors.
pub(super) type Done = Vec<Vec<RecordBatch>>;

impl Task {
    /// Reads the documents of a block, whose first row has the number `first`.
    pub(super) fn read(&self, block: &[RecordBatch], mut first: usize) -> Result<Done, ArrowError> {
        let mut batches: Vec<Batches> = self
            .tables
            .iter()
            .map(|table| Batches::new(table, FULL))
            .collect();
        let mut tables = vec![Vec::new(); batches.len()];
        let mut errors = Errors::default();
        for batch in block {
            let (ids, documents) = self.columns.of(batch)?;
            for row in 0..batch.num_rows() {
                let id = ids.is_valid(row).then(|| ids.value(row));
                let add = |source: Source<'_>| {
                    let source = match self.unit {
                        Unit::Chars => source.in_chars(),
                        Unit::Bytes => source,
                    };
                    for (batches, table) in batches.iter_mut().zip(&mut tables) {
                        table.extend(batches.add(&source));
                    }
                };
                // A panic leaves behind, at most, some rows of a document that is told as an error.
                let read = catch_unwind(AssertUnwindSafe(|| {
                    document(id, cell(&documents, row), add)
                }));
                if let Err(fault) = read.unwrap_or_else(|_| Err(Fault::panicked())) {
                    errors.add(first + row, id, &fault);
                }
            }
            first += batch.num_rows();
        }
        for (batches, table) in batches.iter_mut().zip(&mut tables) {
            table.extend(batches.finish());
        }
        tables.push(errors.finish()?);
        Ok(tables)
    }
}

/// Reads one document and gives it away.
fn document(
    id: Option<&str>,
    given: Option<Cell<'_>>,
    add: impl FnOnce(Source<'_>),
) -> Result<(), Fault> {
    let id = id.ok_or_else(|| Fault::of_row("the row does not name its document"))?;
    match given {
        None => return Err(Fault::of_row("the row holds no document")),
        Some(Cell::Text(bytes)) => {
            let text = std::str::from_utf8(bytes).map_err(|why| Fault::no_utf_8(&why))?;
            add(Source::read(id, text));
        }
        Some(Cell::File(bytes)) => add(Source::read_file(id, bytes)?),
    }
    Ok(())
}

/// The table of documents that could not be read.
pub(super) fn schema_of_errors() -> SchemaRef {
    Arc::new(Schema::new(vec![
        Field::new("row", DataType::Int64, false),
        Field::new("document", DataType::Utf8, true),
        Field::new("kind", DataType::Utf8, false),
        Field::new("error", DataType::Utf8, false),
    ]))
}

#[derive(Default)]
struct Errors {
    rows: Int64Builder,
    documents: StringBuilder,
    kinds: StringBuilder,
    errors: StringBuilder,
}

impl Errors {
    fn add(&mut self, row: usize, id: Option<&str>, fault: &Fault) {
        self.rows
            .append_value(i64::try_from(row).unwrap_or(i64::MAX));
        self.documents.append_option(id);
        self.kinds.append_value(fault.kind());
        self.errors.append_value(fault.message());
    }

    fn finish(mut self) -> Result<Vec<RecordBatch>, ArrowError> {
        let rows = self.rows.finish();
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let columns: Vec<ArrayRef> = vec![
            Arc::new(rows),
            Arc::new(self.documents.finish()),
            Arc::new(self.kinds.finish()),
            Arc::new(self.errors.finish()),
        ];
        Ok(vec![RecordBatch::try_new(schema_of_errors(), columns)?])
    }
}
