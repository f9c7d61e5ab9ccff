//! A day or a month in the calendar, and its value in EDTF.

use std::fmt::Write;

use jiff::civil;

/// A day or a month, of some year or of none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    pub(super) year: Option<i16>,
    pub(super) month: i8,
    /// With its length in the text.
    pub(super) day: Option<(i8, usize)>,
}

impl Point {
    /// `None` where the calendar does not have such a day.
    pub(super) fn edtf(self) -> Option<String> {
        let Point { year, month, day } = self;
        let mut edtf = String::with_capacity("2021-06-17".len());
        match year {
            Some(year) => write!(edtf, "{year:04}-{month:02}"),
            None => write!(edtf, "XXXX-{month:02}"),
        }
        .ok()?;
        if let Some((day, _)) = day {
            // Where no year is told any leap year will do to ask whether the day exists.
            civil::Date::new(year.unwrap_or(2000), month, day).ok()?;
            write!(edtf, "-{day:02}").ok()?;
        }
        Some(edtf)
    }
}
