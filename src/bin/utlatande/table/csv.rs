//! Rows as text: CSV, or with tabs.

use csv::{Terminator, WriterBuilder};
use utlatande::tables::{Cell, Column};

use crate::args::TableOptions;
use crate::fault::Fault;

/// How cells are written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    delimiter: u8,
    is_raw: bool,
}

impl Form {
    pub(crate) fn new(options: &TableOptions, ending: Option<&str>) -> Result<Form, Fault> {
        let delimiter = match (options.tsv, options.excel, ending) {
            (true, _, Some("csv")) | (_, true, Some("tsv")) => {
                return Err(Fault::Usage(
                    "tabs go into a .tsv file, and commas and semicolons into a .csv file"
                        .to_owned(),
                ));
            }
            (true, ..) | (.., Some("tsv")) => b'\t',
            (_, true, _) => b';',
            _ => b',',
        };
        Ok(Form {
            delimiter,
            is_raw: options.raw,
        })
    }

    /// The line of the names, behind a byte order mark if asked for.
    pub(crate) fn header(self, columns: &[Column], has_mark: bool) -> Vec<u8> {
        let mark = if has_mark { "\u{feff}" } else { "" };
        let names = columns.iter().map(|column| column.name.to_owned());
        [mark.as_bytes(), &self.lines([names])].concat()
    }

    pub(crate) fn rows(self, rows: impl IntoIterator<Item = Vec<Cell>>) -> Vec<u8> {
        self.lines(rows.into_iter().map(|row| {
            row.into_iter().map(move |cell| match cell {
                Cell::Text(text) if !self.is_raw => guarded(text),
                Cell::Text(text) => text,
                Cell::Integer(number) => number.to_string(),
                Cell::Boolean(yes) => yes.to_string(),
                _ => String::new(),
            })
        }))
    }

    fn lines(self, rows: impl IntoIterator<Item = impl Iterator<Item = String>>) -> Vec<u8> {
        let mut writer = WriterBuilder::new()
            .delimiter(self.delimiter)
            .terminator(Terminator::CRLF)
            .from_writer(Vec::new());
        for row in rows {
            writer
                .write_record(row)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_unless_it_is_asked_for() {
        let row = || {
            let words = ["=1+1", "-", "a=b", "@a", "\ta", "–"];
            [words.map(|word| Cell::Text(word.to_owned())).to_vec()]
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

    #[test]
    fn numbers_and_truths_are_plain() {
        let form = Form {
            delimiter: b',',
            is_raw: false,
        };
        let row = [vec![Cell::Integer(-1), Cell::Boolean(true), Cell::Null]];
        assert_eq!(form.rows(row), b"-1,true,\r\n");
    }
}
