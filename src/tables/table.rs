//! What a table is.

use crate::tables::cell::{Cell, Cells, Column, Key, Place, Row};
use crate::tables::source::Source;

/// A table: its name, what a row is, and how its rows are made.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    /// Runs of columns.
    pub(super) columns: &'static [&'static [Column]],
    pub(super) rows: for<'r> fn(&'r Source<'_>) -> Vec<Vec<Cell<'r>>>,
}

impl Table {
    /// Its name, the same for a file, a sheet and in SQL.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What a row is.
    #[must_use]
    pub const fn about(&self) -> &'static str {
        self.about
    }

    /// Its columns: those that say which document, its own, and where in the text.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        self.columns.concat()
    }

    /// The rows of one document, each with a cell a column.
    #[must_use]
    pub fn rows<'r>(&self, source: &'r Source<'_>) -> Vec<Vec<Cell<'r>>> {
        (self.rows)(source)
    }
}

/// The rows of one document, as cells.
pub(super) fn cells<'r, R: Row<'r>>(source: &'r Source<'_>) -> Vec<Vec<Cell<'r>>> {
    let width = Key::COLUMNS.len() + R::COLUMNS.len() + Place::COLUMNS.len();
    let rows = R::rows(source).into_iter();
    rows.map(|(key, row, place)| {
        let mut cells = Vec::with_capacity(width);
        key.add_to(&mut cells);
        row.add_to(&mut cells);
        place.add_to(&mut cells);
        cells
    })
    .collect()
}
