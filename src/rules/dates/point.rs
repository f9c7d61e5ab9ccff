//! What a date says: points in the calendar, ranges of them, and their form in EDTF.

use jiff::civil;

/// A year, month or day, as far as the text gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) year: Option<i16>,
    pub(super) month: Option<i8>,
    pub(super) day: Option<i8>,
}

impl Point {
    pub(super) fn year(year: i16) -> Point {
        Point {
            year: Some(year),
            month: None,
            day: None,
        }
    }

    /// `None` where the calendar does not have such a day.
    pub(super) fn day(year: Option<i16>, month: i8, day: i8) -> Option<Point> {
        // Any leap year will do where the year is not given.
        civil::Date::new(year.unwrap_or(2000), month, day).ok()?;
        Some(Point {
            year,
            month: Some(month),
            day: Some(day),
        })
    }

    pub(super) fn month(year: Option<i16>, month: i8) -> Point {
        Point {
            year,
            month: Some(month),
            day: None,
        }
    }

    /// The same day or month in `year`, where the calendar has it.
    pub(super) fn in_year(self, year: i16) -> Option<Point> {
        match (self.month, self.day) {
            (Some(month), Some(day)) => Point::day(Some(year), month, day),
            _ => Some(Point {
                year: Some(year),
                ..self
            }),
        }
    }

    /// Whether both are days, both months or both years.
    pub(super) fn is_like(self, other: Point) -> bool {
        self.month.is_some() == other.month.is_some() && self.day.is_some() == other.day.is_some()
    }

    /// Its place within a year.
    pub(super) fn in_calendar(self) -> (Option<i8>, Option<i8>) {
        (self.month, self.day)
    }

    fn write(self, edtf: &mut String) {
        match self.year {
            Some(year) => {
                push_two(edtf, year / 100);
                push_two(edtf, year % 100);
            }
            None => edtf.push_str("XXXX"),
        }
        for part in [self.month, self.day].into_iter().flatten() {
            edtf.push('-');
            push_two(edtf, i16::from(part));
        }
    }
}

/// The value of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Point(Point),
    Range(Point, Point),
    /// Already in EDTF: a decade, a quarter, an approximate year.
    Edtf(String),
}

impl Value {
    pub(super) fn edtf(self) -> String {
        let mut edtf = String::with_capacity("2021-06-17".len());
        match self {
            Value::Point(point) => point.write(&mut edtf),
            Value::Range(first, last) => {
                first.write(&mut edtf);
                edtf.push('/');
                last.write(&mut edtf);
            }
            Value::Edtf(edtf) => return edtf,
        }
        edtf
    }

    /// The year that it begins in, where it is exact.
    pub(super) fn first_year(&self) -> Option<i16> {
        self.first()?.year
    }

    pub(super) fn first(&self) -> Option<Point> {
        match *self {
            Value::Point(point) | Value::Range(point, _) => Some(point),
            Value::Edtf(_) => None,
        }
    }

    pub(super) fn last(&self) -> Option<Point> {
        match *self {
            Value::Point(point) | Value::Range(_, point) => Some(point),
            Value::Edtf(_) => None,
        }
    }

    /// The same in `year`, where the calendar has it.
    pub(super) fn in_year(&self, year: i16) -> Option<Value> {
        Some(match *self {
            Value::Point(point) => Value::Point(point.in_year(year)?),
            Value::Range(first, last) => Value::Range(first.in_year(year)?, last.in_year(year)?),
            Value::Edtf(_) => return None,
        })
    }
}

/// Adds the two digits of `number`.
fn push_two(edtf: &mut String, number: i16) {
    for digit in [number / 10, number % 10] {
        if let Some(digit) = char::from_digit(u32::from(digit.unsigned_abs()), 10) {
            edtf.push(digit);
        }
    }
}
