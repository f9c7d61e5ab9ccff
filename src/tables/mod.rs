//! The facts of a report as flat tables: one definition for CSV, workbooks and databases.
//!
//! Each row can be used alone: it names its document with year, title and diary numbers, and where in the
//! text it was read. [`TABLES`] lists the tables, each with its columns.
//!
//! | module | rows |
//! | --- | --- |
//! | `cell` | what all rows share |
//! | `case` | documents, points of decisions |
//! | `people` | consulted bodies, dissents, persons |
//! | `mentions` | dates, references, diagnostics |
//! | `sections` | sections with their text |

mod case;
mod cell;
mod mentions;
mod names;
mod people;
mod sections;

pub use self::cell::{Cell, CellType, Column, Source};
use self::cell::{Cells, Key, Place, Row};

/// A table: its name, what a row is, and how its rows are made.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    name: &'static str,
    about: &'static str,
    own: &'static [Column],
    rows: fn(&Source<'_>) -> Vec<Vec<Cell>>,
}

/// All tables; `documents` is the one that the others refer to.
///
/// ```
/// use utlatande::tables::{Cell, Source, TABLES};
///
/// let text = "PM 2003 RVII (Dnr 242/01)\n\nNämnden möttes den 3 maj 2011.\n";
/// let report = utlatande::extract(text);
/// let source = Source { document: "a.txt", text, report: &report };
/// let dates = TABLES.iter().find(|table| table.name() == "dates").unwrap();
/// let column = dates.columns().iter().position(|column| column.name == "edtf").unwrap();
/// assert_eq!(dates.rows(&source)[0][column], Cell::Text("2011-05-03".to_owned()));
/// ```
pub static TABLES: [Table; 9] = [
    Table::of::<case::Document>("documents"),
    Table::of::<people::Body>("bodies"),
    Table::of::<case::Point>("decisions"),
    Table::of::<people::Dissent>("dissents"),
    Table::of::<people::Person>("persons"),
    Table::of::<mentions::Date>("dates"),
    Table::of::<mentions::Reference>("references"),
    Table::of::<sections::Section>("sections"),
    Table::of::<mentions::Diagnostic>("diagnostics"),
];

impl Table {
    const fn of<R: Row>(name: &'static str) -> Table {
        Table {
            name,
            about: R::ABOUT,
            own: R::COLUMNS,
            rows: cells::<R>,
        }
    }

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
        [Key::COLUMNS, self.own, Place::COLUMNS].concat()
    }

    /// The rows of one document, each with a cell a column.
    #[must_use]
    pub fn rows(&self, source: &Source<'_>) -> Vec<Vec<Cell>> {
        (self.rows)(source)
    }
}

fn cells<R: Row>(source: &Source<'_>) -> Vec<Vec<Cell>> {
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
