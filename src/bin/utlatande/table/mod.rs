//! `table`: one sort of fact, or all, for a spreadsheet.
//!
//! What stands in the tables is the library's (`utlatande::tables`).
//!
//! | module | writes |
//! | --- | --- |
//! | [`csv`] | rows as text |
//! | [`workbook`] | a workbook for Excel and LibreOffice |

mod csv;
mod workbook;

use utlatande::tables::{Cell, Source, TABLES, Table};

use self::csv::Form;
use self::workbook::Sheets;
use crate::args::{TableOf, TableOptions};
use crate::fault::Fault;
use crate::find;
use crate::goal::{Goal, Sources};
use crate::input::Document;
use crate::many::{self, counted};
use crate::output::Output;

pub(crate) fn run(options: &TableOptions) -> Result<bool, Fault> {
    let found = find::find(&options.inputs);
    let goal = Goal::new(options.output.as_deref(), &Sources::of(&found))?;
    let ending = goal.ending(&["csv", "tsv", "xlsx"])?;
    let tables = match options.of {
        TableOf::One(table) => std::slice::from_ref(table),
        TableOf::All if ending == Some("xlsx") => &TABLES,
        TableOf::All => {
            return Err(Fault::Usage(
                "all tables go into a workbook, with -o FILE.xlsx, or into a database: \
                 see `utlatande db`"
                    .to_owned(),
            ));
        }
    };
    let mut writer = match ending {
        Some("xlsx") if options.tsv || options.excel || options.raw => {
            return Err(Fault::Usage(
                "--tsv, --excel and --raw are for text: a workbook needs none of them".to_owned(),
            ));
        }
        Some("xlsx") => Writer::Sheets(Box::new(Sheets::new(tables)?)),
        _ => Writer::Text(Form::new(options, ending)?, tables[0]),
    };
    let mut output = Output::new(&goal)?;
    output.write(&writer.header(options.excel))?;
    let mut number = 0;
    let done = many::read_all(
        found,
        |file, document| rows(tables, file, &document),
        |rows| {
            number += rows.iter().map(Vec::len).sum::<usize>();
            output.write(&writer.rows(rows)?)
        },
    )?;
    let note = writer.finish(&mut output)?;
    output.finish(done.replaces())?;
    let written = goal.written(&counted(number, "row"));
    let told = done.tell(written.as_deref());
    if let Some(note) = note {
        anstream::eprintln!("note: {note}");
    }
    told
}

/// The rows of one document, table by table.
fn rows(tables: &[Table], file: &str, document: &Document) -> Vec<Vec<Vec<Cell>>> {
    let source = Source {
        document: file,
        text: &document.text,
        report: &document.report,
    };
    tables.iter().map(|table| table.rows(&source)).collect()
}

/// What the rows are written as.
enum Writer {
    Text(Form, Table),
    Sheets(Box<Sheets>),
}

impl Writer {
    fn header(&self, has_mark: bool) -> Vec<u8> {
        match self {
            Writer::Text(form, table) => form.header(&table.columns(), has_mark),
            Writer::Sheets(_) => Vec::new(),
        }
    }

    /// Takes rows; gives what can be written of them already.
    fn rows(&mut self, rows: Vec<Vec<Vec<Cell>>>) -> Result<Vec<u8>, Fault> {
        match self {
            Writer::Text(form, _) => Ok(form.rows(rows.into_iter().flatten())),
            Writer::Sheets(sheets) => sheets.add(rows).map(|()| Vec::new()),
        }
    }

    /// Writes what is left, and gives what the user must know of it.
    fn finish(self, output: &mut Output) -> Result<Option<String>, Fault> {
        match self {
            Writer::Text(..) => Ok(None),
            Writer::Sheets(sheets) => {
                let (bytes, note) = sheets.finish()?;
                output.write(&bytes)?;
                Ok(note)
            }
        }
    }
}
