//! Rows as text: CSV, or with tabs.

use std::borrow::Cow;

use csv::{Terminator, Writer, WriterBuilder};
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
        let mut lines = self.lines(mark.as_bytes().to_vec());
        let written = lines.write_record(columns.iter().map(|column| column.name));
        written.expect("a Vec takes all");
        lines.into_inner().expect("a Vec takes all")
    }

    pub(crate) fn rows<'c>(self, rows: impl IntoIterator<Item = Vec<Cell<'c>>>) -> Vec<u8> {
        let mut lines = self.lines(Vec::new());
        for row in rows {
            for cell in &row {
                let written = lines.write_field(self.field(cell).as_ref());
                written.expect("a Vec takes all");
            }
            let ended = lines.write_record(None::<&[u8]>);
            ended.expect("every row has all columns");
        }
        lines.into_inner().expect("a Vec takes all")
    }

    fn field<'c>(self, cell: &'c Cell<'_>) -> Cow<'c, str> {
        match cell {
            Cell::Text(text) if !self.is_raw => guarded(text),
            Cell::Text(text) => Cow::Borrowed(text),
            Cell::Integer(number) => Cow::Owned(number.to_string()),
            Cell::Boolean(yes) => Cow::Borrowed(if *yes { "true" } else { "false" }),
            _ => Cow::Borrowed(""),
        }
    }

    fn lines(self, to: Vec<u8>) -> Writer<Vec<u8>> {
        WriterBuilder::new()
            .delimiter(self.delimiter)
            .terminator(Terminator::CRLF)
            .from_writer(to)
    }
}

/// A cell that no spreadsheet takes for a formula.
fn guarded(cell: &str) -> Cow<'_, str> {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => Cow::Owned(format!("'{cell}")),
        false => Cow::Borrowed(cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_unless_it_is_asked_for() {
        let row = || {
            let words = ["=1+1", "-", "a=b", "@a", "\ta", "–"];
            [words.map(|word| Cell::Text(word.into())).to_vec()]
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
