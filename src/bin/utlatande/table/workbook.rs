//! A workbook: a sheet a table, with typed columns, a header that stays, a filter, and widths.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};
use utlatande::tables::{Cell, Column, Table};

use crate::fault::Fault;
use crate::many::counted;

/// Rows of a sheet, that of the names included.
const ROWS: usize = 1_048_576;

/// Characters of a cell, as Excel counts them.
const UNITS: usize = 32_767;

/// Widths of columns in characters.
const NARROWEST: usize = 8;
const WIDEST: usize = 60;

pub(crate) struct Sheets {
    workbook: Workbook,
    sheets: Vec<Sheet>,
    /// Cells that were too long.
    cut: usize,
}

struct Sheet {
    table: &'static str,
    rows: usize,
    widths: Vec<usize>,
}

impl Sheets {
    pub(crate) fn new(tables: &[Table]) -> Result<Sheets, Fault> {
        let mut workbook = Workbook::new();
        let bold = Format::new().set_bold();
        let mut sheets = Vec::new();
        for table in tables {
            let columns = table.columns();
            let sheet = workbook.add_worksheet();
            let named = sheet.set_name(table.name()).and_then(|sheet| {
                for (at, column) in (0..).zip(&columns) {
                    sheet.write_string_with_format(0, at, column.name, &bold)?;
                }
                sheet.set_freeze_panes(1, 0)
            });
            named.map_err(|error| failed(&error))?;
            let width = |column: &Column| column.name.len().max(NARROWEST);
            sheets.push(Sheet {
                table: table.name(),
                rows: 1,
                widths: columns.iter().map(width).collect(),
            });
        }
        Ok(Sheets {
            workbook,
            sheets,
            cut: 0,
        })
    }

    /// Adds rows of each table.
    pub(crate) fn add(&mut self, rows: Vec<Vec<Vec<Cell<'static>>>>) -> Result<(), Fault> {
        let sheets = self.workbook.worksheets_mut().iter_mut();
        for ((sheet, state), rows) in sheets.zip(&mut self.sheets).zip(rows) {
            for row in rows {
                if state.rows == ROWS {
                    return Err(Fault::Failed(format!(
                        "a sheet holds {ROWS} rows, and the table {} has more: write it as \
                         CSV, or a database with `utlatande db`",
                        state.table
                    )));
                }
                let at = u32::try_from(state.rows).expect("less than ROWS");
                for (column, cell) in row.into_iter().enumerate() {
                    let width = &mut state.widths[column];
                    let column = u16::try_from(column).expect("few columns");
                    let written = match cell {
                        Cell::Text(text) => {
                            *width = text.chars().count().clamp(*width, WIDEST);
                            let kept = kept(&text);
                            self.cut += usize::from(kept.len() < text.len());
                            sheet.write_string(at, column, kept)
                        }
                        #[expect(
                            clippy::cast_precision_loss,
                            reason = "offsets are far below 2^53"
                        )]
                        Cell::Integer(number) => sheet.write_number(at, column, number as f64),
                        Cell::Boolean(yes) => sheet.write_boolean(at, column, yes),
                        _ => continue,
                    };
                    written.map_err(|error| failed(&error))?;
                }
                state.rows += 1;
            }
        }
        Ok(())
    }

    /// The workbook's bytes, and a note where something was left out.
    pub(crate) fn finish(mut self) -> Result<(Vec<u8>, Option<String>), Fault> {
        let top = Format::new().set_align(FormatAlign::Top);
        let sheets = self.workbook.worksheets_mut().iter_mut();
        for (sheet, state) in sheets.zip(&self.sheets) {
            let last_row = u32::try_from(state.rows - 1).expect("at most ROWS");
            let last_column = u16::try_from(state.widths.len() - 1).expect("few columns");
            sheet
                .autofilter(0, 0, last_row, last_column)
                .map_err(|error| failed(&error))?;
            for (column, width) in (0..).zip(&state.widths) {
                let width = f64::from(u16::try_from(*width).expect("at most WIDEST"));
                sheet
                    .set_column_width(column, width)
                    .and_then(|sheet| sheet.set_column_format(column, &top))
                    .map_err(|error| failed(&error))?;
            }
        }
        let note = (self.cut > 0).then(|| {
            format!(
                "{} cut at {UNITS} characters, which is all that a cell of a workbook holds",
                counted(self.cut, "text")
            )
        });
        let bytes = self
            .workbook
            .save_to_buffer()
            .map_err(|error| failed(&error))?;
        Ok((bytes, note))
    }
}

fn failed(error: &XlsxError) -> Fault {
    Fault::Failed(format!("cannot make the workbook: {error}"))
}

/// As much of a text as a cell holds.
fn kept(text: &str) -> &str {
    if text.len() <= UNITS {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, char)| {
        units += char.len_utf16();
        units > UNITS
    });
    end.map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_excel_ends_a_cell() {
        assert_eq!(kept("åäö"), "åäö");
        assert_eq!(kept(&"ö".repeat(UNITS)).chars().count(), UNITS);
        assert_eq!(kept(&"ö".repeat(UNITS + 1)).chars().count(), UNITS);
        assert_eq!(kept(&"\u{1f600}".repeat(UNITS)).chars().count(), UNITS / 2);
    }
}
