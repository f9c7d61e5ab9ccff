//! `utlatande table`: one sort of fact, one row a fact. Each sort has a file, in which its columns
//! stand beside the cells in them.

mod bodies;
mod dates;
mod decisions;
mod dissents;
mod documents;
mod rows;

use csv::{Terminator, WriterBuilder};
use utlatande::Report;

use self::rows::{PLACE, Rows};
use crate::args::{TableOf, TableOptions};
use crate::fault::Fault;
use crate::find;
use crate::goal::{Goal, Sources};
use crate::many::{self, counted};
use crate::output::Output;

pub(crate) fn run(options: &TableOptions) -> Result<bool, Fault> {
    let of = options.of;
    let found = find::find(&options.inputs);
    let goal = Goal::new(options.output.as_deref(), &Sources::of(&found))?;
    let form = Form {
        delimiter: delimiter(options, goal.ending(&["csv", "tsv"])?)?,
        is_raw: options.raw,
    };
    let mut output = Output::new(&goal)?;
    if options.excel {
        output.write("\u{feff}".as_bytes())?;
    }
    let header = columns(of).iter().chain(&PLACE);
    output.write(&form.rows([header.map(|name| (*name).to_owned()).collect()]))?;
    let mut number = 0;
    let done = many::read_all(
        found,
        |file, document| {
            let rows = rows(of, file, &document.text, &document.report);
            (rows.len(), form.rows(rows))
        },
        |(more, rows)| {
            number += more;
            output.write(&rows)
        },
    )?;
    output.finish(done.replaces())?;
    let written = goal.written(&counted(number, "row"));
    done.tell(written.as_deref())
}

/// What stands between two cells.
fn delimiter(options: &TableOptions, ending: Option<&str>) -> Result<u8, Fault> {
    match (options.tsv, options.excel, ending) {
        (true, _, Some("csv")) | (_, true, Some("tsv")) => Err(Fault::Usage(
            "tabs go into a .tsv file, and commas and semicolons into a .csv file".to_owned(),
        )),
        (true, ..) | (.., Some("tsv")) => Ok(b'\t'),
        (_, true, _) => Ok(b';'),
        _ => Ok(b','),
    }
}

/// How cells are written.
#[derive(Clone, Copy, Debug)]
struct Form {
    delimiter: u8,
    is_raw: bool,
}

impl Form {
    fn rows(self, rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
        let mut writer = WriterBuilder::new()
            .delimiter(self.delimiter)
            .terminator(Terminator::CRLF)
            .from_writer(Vec::new());
        for row in rows {
            let cells = row.into_iter().map(|cell| match self.is_raw {
                true => cell,
                false => guarded(cell),
            });
            writer
                .write_record(cells)
                .expect("every row has all columns, and a Vec takes all");
        }
        writer.into_inner().expect("a Vec takes all")
    }
}

/// A cell that no spreadsheet takes for a formula.
fn guarded(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return format!("'{cell}");
    }
    cell
}

/// The columns before the place, the rule and the file.
const fn columns(of: TableOf) -> &'static [&'static str] {
    match of {
        TableOf::Documents => documents::COLUMNS,
        TableOf::Bodies => bodies::COLUMNS,
        TableOf::Decisions => decisions::COLUMNS,
        TableOf::Dissents => dissents::COLUMNS,
        TableOf::Dates => dates::COLUMNS,
    }
}

/// The rows of one document.
fn rows(of: TableOf, file: &str, text: &str, report: &Report) -> Vec<Vec<String>> {
    let mut rows = Rows::new(file, report);
    match of {
        TableOf::Documents => documents::add(report, text, &mut rows),
        TableOf::Bodies => bodies::add(report, &mut rows),
        TableOf::Decisions => decisions::add(report, &mut rows),
        TableOf::Dissents => dissents::add(report, &mut rows),
        TableOf::Dates => dates::add(report, &mut rows),
    }
    rows.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_unless_it_is_asked_for() {
        let row = || {
            [["=1+1", "-", "a=b", "@a", "\ta", "–"]
                .map(str::to_owned)
                .to_vec()]
        };
        let form = |is_raw| Form {
            delimiter: b';',
            is_raw,
        };
        assert_eq!(
            String::from_utf8(form(false).rows(row())).unwrap(),
            "'=1+1;'-;a=b;'@a;'\ta;–\r\n"
        );
        assert!(form(true).rows(row()).starts_with(b"=1+1;-;"));
    }
}
