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

use utlatande::tables::{TABLES, Table};

use self::csv::Form;
use self::workbook::Sheets;
use crate::args::{TableOf, TableOptions};
use crate::fault::Fault;
use crate::find::{self, Found};
use crate::goal::{Goal, Sources};
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
    match ending {
        Some("xlsx") if options.tsv || options.excel || options.raw => Err(Fault::Usage(
            "--tsv, --excel and --raw are for text: a workbook needs none of them".to_owned(),
        )),
        Some("xlsx") => write_workbook(tables, found, &goal),
        _ => {
            let form = Form::new(options, ending)?;
            write_text(&tables[0], form, options.excel, found, &goal)
        }
    }
}

fn write_text(
    table: &Table,
    form: Form,
    has_mark: bool,
    found: Found,
    goal: &Goal,
) -> Result<bool, Fault> {
    let mut output = Output::new(goal)?;
    output.write(&form.header(&table.columns(), has_mark))?;
    let mut number = 0;
    let done = many::read_all(
        found,
        |file, document| {
            let source = document.source(file);
            let rows = table.rows(&source);
            (rows.len(), form.rows(rows))
        },
        |(rows, lines)| {
            number += rows;
            output.write(&lines)
        },
    )?;
    output.finish(done.replaces())?;
    done.tell(goal.written(&counted(number, "row")).as_deref())
}

fn write_workbook(tables: &[Table], found: Found, goal: &Goal) -> Result<bool, Fault> {
    let mut sheets = Sheets::new(tables)?;
    let mut output = Output::new(goal)?;
    let mut number = 0;
    let done = many::read_all(
        found,
        |file, document| document.rows(file, tables),
        |rows| {
            number += rows.iter().map(Vec::len).sum::<usize>();
            sheets.add(rows)
        },
    )?;
    let (bytes, note) = sheets.finish()?;
    output.write(&bytes)?;
    output.finish(done.replaces())?;
    let told = done.tell(goal.written(&counted(number, "row")).as_deref());
    if let Some(note) = note {
        anstream::eprintln!("note: {note}");
    }
    told
}
