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
use crate::output::Output;
use crate::{input, many};

pub(crate) fn run(options: &TableOptions) -> Result<bool, Fault> {
    let of = options.of;
    let form = Form {
        delimiter: match (options.tsv, options.excel) {
            (true, _) => b'\t',
            (_, true) => b';',
            _ => b',',
        },
        is_raw: options.raw,
    };
    let mut output = Output::new(options.output.as_deref())?;
    if options.excel {
        output.write("\u{feff}".as_bytes())?;
    }
    let header = columns(of).iter().chain(&PLACE);
    output.write(&form.rows([header.map(|name| (*name).to_owned()).collect()]))?;
    let all_well = many::read_all(
        input::find(&options.inputs),
        |file, document| form.rows(rows(of, file, &document.text, &document.report)),
        |rows| output.write(&rows),
        |_| Ok(()),
    );
    if matches!(all_well, Ok(_) | Err(Fault::Interrupted)) {
        output.finish()?;
    }
    all_well
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
