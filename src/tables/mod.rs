//! The facts of a report as flat tables: one definition for CSV, workbooks and databases.
//!
//! Each row can be used alone: it names its document with year, title and diary numbers, and where in the
//! text it was read. [`TABLES`] lists the tables, each with its columns.
//!
//! | module | rows |
//! | --- | --- |
//! | `table` | what a table is |
//! | `source` | a document whose rows are made |
//! | `cell` | what all rows share |
//! | `case` | documents, points of decisions |
//! | `people` | consulted bodies, dissents, persons |
//! | `mentions` | dates, references, diagnostics |
//! | `sections` | sections with their text |
//! | `files` | what became of the files that were given |
//! | [`arrow`] | the tables as batches of Arrow (feature `arrow`) |

#[cfg(feature = "arrow")]
pub mod arrow;
mod case;
mod cell;
mod files;
mod joined;
mod mentions;
mod names;
mod people;
mod sections;
mod source;
mod table;

pub use self::cell::{Cell, CellType, Column};
use self::cell::{Cells, Key, Place};
pub use self::files::file_row;
pub use self::source::Source;
pub use self::table::Table;
use self::table::cells;

/// A table from its name and the type of its rows.
macro_rules! table {
    ($name:literal, $row:path) => {
        Table {
            name: $name,
            about: <$row as Cells<'_>>::ABOUT,
            columns: &[Key::COLUMNS, <$row as Cells<'_>>::COLUMNS, Place::COLUMNS],
            rows: |source| cells::<$row>(source),
        }
    };
}

/// All tables; `documents` is the one that the others refer to.
///
/// ```
/// use utlatande::tables::{Cell, Source, TABLES};
///
/// let text = "PM 2003 RVII (Dnr 242/01)\n\nNämnden möttes den 3 maj 2011.\n";
/// let report = utlatande::extract(text);
/// let source = Source::new("a.txt", text, &report);
/// let dates = TABLES.iter().find(|table| table.name() == "dates").unwrap();
/// let column = dates.columns().iter().position(|column| column.name == "edtf").unwrap();
/// assert_eq!(dates.rows(&source)[0][column], Cell::Text("2011-05-03".into()));
/// ```
pub static TABLES: [Table; 9] = [
    table!("documents", case::Document),
    table!("bodies", people::Body),
    table!("decisions", case::Point),
    table!("dissents", people::Dissent),
    table!("persons", people::Person),
    table!("dates", mentions::Date),
    table!("references", mentions::Reference),
    table!("sections", sections::Section),
    table!("diagnostics", mentions::Diagnostic),
];

/// The files that were given, with those that could not be read. It is not one of [`TABLES`], since a file is
/// no document yet: [`file_row`] makes its rows, and [`Table::rows`] none.
pub static FILES: Table = Table {
    name: "files",
    about: files::File::ABOUT,
    columns: &[files::File::COLUMNS],
    rows: |_| Vec::new(),
};
