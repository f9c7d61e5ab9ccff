//! `table`: one sort of fact, or all, for a spreadsheet.
//!
//! What stands in the tables is the library's (`utlatande::tables`).
//!
//! | module | writes |
//! | --- | --- |
//! | [`csv`] | rows as text |
//! | [`workbook`] | a workbook for Excel and LibreOffice |
//! | [`files`] | nothing: it reads what became of each input |
//! | [`parquet`] | Parquet, a file or a folder of files |

mod csv;
mod files;
mod parquet;
mod workbook;

use std::path::Path;

use utlatande::tables::{FILES, TABLES, Table};

use self::csv::Form;
use self::parquet::TableFile;
use self::workbook::Sheets;
use crate::args::{TableOf, TableOptions};
use crate::fault::Fault;
use crate::find::{self, Found};
use crate::goal::{Goal, Sources, names_folder};
use crate::input;
use crate::many::{self, counted};
use crate::output::Output;

pub(crate) fn run(options: &TableOptions) -> Result<bool, Fault> {
    let found = find::find(&options.inputs);
    let sources = Sources::of(&found);
    let output = options.output.as_deref();
    if let (TableOf::All, Some(folder)) = (options.of, output.filter(|path| names_folder(path))) {
        refuse_text_options(options, "Parquet")?;
        let goals = parquet::goals(folder, &TABLES, &sources)?;
        return write_parquet(&TABLES, &goals, found, Some(folder));
    }
    let goal = Goal::new(output, &sources)?;
    let ending = goal.ending(&["csv", "tsv", "xlsx", "parquet"])?;
    let tables = match options.of {
        TableOf::Files => return write_files(options, ending, found, &goal),
        TableOf::One(table) => std::slice::from_ref(table),
        TableOf::All if ending == Some("xlsx") => &TABLES,
        TableOf::All => {
            return Err(Fault::Usage(
                "all tables go into a workbook, with -o FILE.xlsx, into a folder of Parquet files, with \
                 -o FOLDER/, or into a database: see `utlatande db`"
                    .to_owned(),
            ));
        }
    };
    match ending {
        Some("xlsx") => {
            refuse_text_options(options, "a workbook")?;
            write_workbook(tables, found, &goal)
        }
        Some("parquet") => {
            refuse_text_options(options, "Parquet")?;
            write_parquet(tables, &[goal], found, None)
        }
        _ => {
            let form = Form::new(options, ending)?;
            write_text(&tables[0], form, options.excel, found, &goal)
        }
    }
}

fn refuse_text_options(options: &TableOptions, for_what: &str) -> Result<(), Fault> {
    match options.tsv || options.excel || options.raw {
        true => Err(Fault::Usage(format!(
            "--tsv, --excel and --raw are for text: {for_what} needs none of them"
        ))),
        false => Ok(()),
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
    let done = many::read_tables(
        found,
        |source| {
            let rows = table.rows(source);
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
    let done = many::read_tables(
        found,
        |source| input::rows(source, tables),
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

fn write_parquet(
    tables: &[Table],
    goals: &[Goal],
    found: Found,
    folder: Option<&Path>,
) -> Result<bool, Fault> {
    let files = tables.iter().zip(goals);
    let files: Result<Vec<TableFile>, Fault> = files
        .map(|(table, goal)| TableFile::new(table, goal))
        .collect();
    let mut files = files?;
    let done = many::read_tables(
        found,
        |source| input::rows(source, tables),
        |rows| {
            files
                .iter_mut()
                .zip(rows)
                .try_for_each(|(file, rows)| file.add(&rows))
        },
    )?;
    // None gets its name before all of them are whole.
    let closed: Result<Vec<(Output, usize)>, Fault> =
        files.into_iter().map(TableFile::close).collect();
    let mut number = 0;
    for (output, rows) in closed? {
        output.finish(done.replaces())?;
        number += rows;
    }
    let rows = counted(number, "row");
    let written = match folder {
        Some(folder) => Some(format!("{rows} in {}", folder.display())),
        None => goals.first().and_then(|goal| goal.written(&rows)),
    };
    done.tell(written.as_deref())
}

fn write_files(
    options: &TableOptions,
    ending: Option<&str>,
    found: Found,
    goal: &Goal,
) -> Result<bool, Fault> {
    let (rows, done, output) = match ending {
        Some("xlsx") => {
            refuse_text_options(options, "a workbook")?;
            let mut sheets = Sheets::new(&[FILES])?;
            let mut output = Output::new(goal)?;
            let (rows, done) = files::read(found)?;
            let number = rows.len();
            sheets.add(vec![rows])?;
            output.write(&sheets.finish()?.0)?;
            (number, done, output)
        }
        Some("parquet") => {
            refuse_text_options(options, "Parquet")?;
            let mut file = TableFile::new(&FILES, goal)?;
            let (rows, done) = files::read(found)?;
            file.add(&rows)?;
            let (output, number) = file.close()?;
            (number, done, output)
        }
        _ => {
            let form = Form::new(options, ending)?;
            let mut output = Output::new(goal)?;
            let (rows, done) = files::read(found)?;
            output.write(&form.header(&FILES.columns(), options.excel))?;
            let number = rows.len();
            output.write(&form.rows(rows))?;
            (number, done, output)
        }
    };
    // It tells of what could not be read, even where that is all.
    output.finish(done.is_whole)?;
    done.tell(goal.written(&counted(rows, "row")).as_deref())
}
