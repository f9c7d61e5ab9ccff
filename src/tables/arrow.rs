//! The tables as Arrow: a schema of each, and batches of rows.
//!
//! Only types that every engine takes: Int64, Utf8 and Boolean. What a column holds stands in the metadata of its
//! field as `description`.
//!
//! The types of these functions are those of arrow 59, the version that `DataFusion` 55, delta-rs 1.1 and
//! pyo3-arrow 0.20 take: with another major version a batch would have to be copied to reach them. This crate
//! goes on when they do.
//!
//! ```
//! use utlatande::tables::{Source, TABLES, arrow::Batches};
//!
//! let text = "PM 2003 RVII (Dnr 242/01)\n\nNämnden möttes den 3 maj 2011.\n";
//! let report = utlatande::extract(text);
//! let dates = TABLES.iter().find(|table| table.name() == "dates").unwrap();
//! let mut batches = Batches::new(dates, 10_000);
//! // Nothing is full yet.
//! assert!(batches.add(&Source::new("a.txt", text, &report)).is_empty());
//! let batch = batches.finish().unwrap();
//! assert_eq!(batch.num_rows(), 1);
//! ```

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, Int64Builder, StringBuilder};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema, SchemaRef};

use crate::tables::cell::{Cell, CellType, Column};
use crate::tables::source::Source;
use crate::tables::table::Table;

/// Bytes of one column after which a batch ends, so that long texts do not fill the memory.
const FULL: usize = 1 << 26;

/// Bytes of the longest cell, since the offsets of a column have 31 bits. What is longer is cut there.
const LONGEST: usize = 1 << 30;

/// The schema of a table.
#[must_use]
pub fn schema(table: &Table) -> SchemaRef {
    let fields: Vec<Field> = table.columns().iter().map(field).collect();
    let about = [("description".to_owned(), table.about().to_owned())];
    Arc::new(Schema::new_with_metadata(fields, HashMap::from(about)))
}

fn field(column: &Column) -> Field {
    let of = match column.of {
        CellType::Integer => DataType::Int64,
        CellType::Text => DataType::Utf8,
        CellType::Boolean => DataType::Boolean,
    };
    let about = [("description".to_owned(), column.about.to_owned())];
    Field::new(column.name, of, column.is_nullable).with_metadata(HashMap::from(about))
}

/// Puts the rows of documents together to batches of a table.
#[derive(Debug)]
pub struct Batches {
    table: Table,
    schema: SchemaRef,
    /// The rows of a full batch.
    most: usize,
    rows: usize,
    columns: Vec<Builder>,
}

impl Batches {
    /// Batches of a table, none with more rows than `most`.
    ///
    /// # Panics
    ///
    /// Where `most` is 0.
    #[must_use]
    pub fn new(table: &Table, most: usize) -> Batches {
        assert!(most > 0, "a batch needs a row");
        let schema = schema(table);
        let columns = schema
            .fields()
            .iter()
            .map(|field| Builder::of(field.data_type()));
        Batches {
            table: *table,
            most,
            rows: 0,
            columns: columns.collect(),
            schema,
        }
    }

    /// The schema of every batch.
    #[must_use]
    pub fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    /// Adds the rows of one document; gives the batches that they filled.
    pub fn add(&mut self, source: &Source<'_>) -> Vec<RecordBatch> {
        let rows = self.table.rows(source);
        rows.into_iter()
            .flat_map(|row| self.add_row(&row))
            .collect()
    }

    /// Adds one row, a cell a column; gives the batch before it where that has no room for it, and the one that
    /// it filled.
    pub fn add_row(&mut self, row: &[Cell<'_>]) -> Vec<RecordBatch> {
        let mut full = Vec::new();
        let has_room = |(builder, cell): (&Builder, &Cell<'_>)| builder.has_room(cell);
        if !self.columns.iter().zip(row).all(has_room) {
            full.extend(self.finish());
        }
        for (i, builder) in self.columns.iter_mut().enumerate() {
            builder.add(row.get(i).unwrap_or(&Cell::Null));
        }
        self.rows += 1;
        if self.rows == self.most {
            full.extend(self.finish());
        }
        full
    }

    /// The rows that are in no batch yet, as a batch; nothing where there are none.
    pub fn finish(&mut self) -> Option<RecordBatch> {
        if std::mem::take(&mut self.rows) == 0 {
            return None;
        }
        let columns = self.columns.iter_mut().map(Builder::finish).collect();
        let batch = RecordBatch::try_new(self.schema(), columns);
        Some(batch.expect("the columns were made for the schema, and each row has all of them"))
    }
}

/// A column that grows.
#[derive(Debug)]
enum Builder {
    Integer(Int64Builder),
    Text(StringBuilder),
    Boolean(BooleanBuilder),
}

impl Builder {
    fn of(of: &DataType) -> Builder {
        match of {
            // Without the room for a thousand rows that they begin with else: most documents have fewer.
            DataType::Int64 => Builder::Integer(Int64Builder::with_capacity(0)),
            DataType::Boolean => Builder::Boolean(BooleanBuilder::with_capacity(0)),
            _ => Builder::Text(StringBuilder::with_capacity(0, 0)),
        }
    }

    fn has_room(&self, cell: &Cell<'_>) -> bool {
        match (self, cell) {
            (Builder::Text(column), Cell::Text(text)) => {
                let bytes = column.values_slice().len();
                bytes == 0 || bytes + text.len() <= FULL
            }
            _ => true,
        }
    }

    /// Adds a cell; one that is not of the column's type is null.
    fn add(&mut self, cell: &Cell<'_>) {
        match (self, cell) {
            (Builder::Integer(column), Cell::Integer(number)) => column.append_value(*number),
            (Builder::Integer(column), _) => column.append_null(),
            (Builder::Text(column), Cell::Text(text)) => {
                column.append_value(&text[..text.floor_char_boundary(LONGEST)]);
            }
            (Builder::Text(column), _) => column.append_null(),
            (Builder::Boolean(column), Cell::Boolean(yes)) => column.append_value(*yes),
            (Builder::Boolean(column), _) => column.append_null(),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Builder::Integer(column) => no_larger(column.finish()),
            Builder::Text(column) => no_larger(column.finish()),
            Builder::Boolean(column) => no_larger(column.finish()),
        }
    }
}

/// An array without the room to grow: whoever asks for batches may keep many.
fn no_larger(mut column: impl Array + 'static) -> ArrayRef {
    column.shrink_to_fit();
    Arc::new(column)
}

#[cfg(test)]
mod tests {
    use arrow_array::cast::AsArray;
    use arrow_array::types::Int64Type;

    use super::*;
    use crate::report::Report;
    use crate::tables::TABLES;

    const TEXT: &str = include_str!("../../fixtures/pm-2008.txt");

    /// A batch as rows of cells.
    fn cells(batch: &RecordBatch) -> Vec<Vec<Cell<'_>>> {
        (0..batch.num_rows())
            .map(|row| {
                batch
                    .columns()
                    .iter()
                    .map(|column| value(column, row))
                    .collect()
            })
            .collect()
    }

    fn value(column: &ArrayRef, row: usize) -> Cell<'_> {
        if column.is_null(row) {
            return Cell::Null;
        }
        match column.data_type() {
            DataType::Int64 => Cell::Integer(column.as_primitive::<Int64Type>().value(row)),
            DataType::Boolean => Cell::Boolean(column.as_boolean().value(row)),
            _ => Cell::Text(column.as_string::<i32>().value(row).into()),
        }
    }

    #[test]
    fn batches_hold_the_rows_in_order_and_no_more_than_asked_for() {
        let report: Report = crate::extract(TEXT);
        let sources = ["a", "b", "c"].map(|name| Source::new(name, TEXT, &report));
        for table in &TABLES {
            let mut batches = Batches::new(table, 7);
            let mut all: Vec<RecordBatch> = sources.iter().flat_map(|it| batches.add(it)).collect();
            all.extend(batches.finish());
            assert_eq!(batches.finish(), None);
            let rows: Vec<_> = sources.iter().flat_map(|it| table.rows(it)).collect();
            let sizes: Vec<usize> = all.iter().map(RecordBatch::num_rows).collect();
            let full = vec![7; rows.len() / 7];
            let rest = Some(rows.len() % 7).filter(|&rest| rest > 0);
            assert_eq!(sizes, full.into_iter().chain(rest).collect::<Vec<_>>());
            assert_eq!(all.iter().flat_map(cells).collect::<Vec<_>>(), rows);
        }
    }

    #[test]
    fn a_batch_ends_where_a_column_of_it_is_full() {
        let text = |bytes| Cell::Text("x".repeat(bytes).into());
        let mut column = Builder::of(&DataType::Utf8);
        column.add(&text(10));
        assert!(column.has_room(&text(FULL - 10)));
        assert!(!column.has_room(&text(FULL - 9)));
        // A batch of one row takes what no other batch would.
        assert!(Builder::of(&DataType::Utf8).has_room(&text(FULL + 1)));
        assert!(Builder::of(&DataType::Int64).has_room(&Cell::Integer(1)));
    }

    #[test]
    fn a_field_says_what_its_column_holds() {
        for table in &TABLES {
            let schema = schema(table);
            for (field, column) in schema.fields().iter().zip(table.columns()) {
                assert_eq!(
                    (field.name().as_str(), field.is_nullable()),
                    (column.name, column.is_nullable)
                );
                assert_eq!(field.metadata()["description"], column.about);
            }
        }
    }
}
