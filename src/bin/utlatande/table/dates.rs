//! A row an expression of a date or a year.

use utlatande::Report;

use crate::table::rows::Rows;
use crate::text::word;

pub(crate) const COLUMNS: &[&str] = &["text", "edtf", "role"];

pub(crate) fn add(report: &Report, rows: &mut Rows<'_>) {
    for (i, date) in report.dates.iter().enumerate() {
        rows.add(
            &format!("/dates/{i}"),
            Some(date.span),
            vec![date.text.clone(), date.edtf.clone(), word(date.role)],
        );
    }
}
