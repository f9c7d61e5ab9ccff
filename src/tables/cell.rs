//! What stands in a table: cells, columns, and rows with a place in the document.

use crate::report::{Report, Rule, Span};

/// One value of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cell {
    /// The document does not say.
    Null,
    /// A whole number.
    Integer(i64),
    /// Words.
    Text(String),
    /// Yes or no.
    Boolean(bool),
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CellType {
    /// [`Cell::Integer`].
    Integer,
    /// [`Cell::Text`].
    Text,
    /// [`Cell::Boolean`].
    Boolean,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// Its name, the same in CSV, in a workbook and in SQL.
    pub name: &'static str,
    /// What it holds, a sentence or two.
    pub about: &'static str,
    /// The type of its cells.
    pub of: CellType,
    /// Whether some of its cells are [`Cell::Null`].
    pub is_nullable: bool,
}

/// A value of Rust that is a cell.
pub(super) trait Value: Into<Cell> {
    const OF: CellType;
    const IS_NULLABLE: bool = false;
}

impl Value for String {
    const OF: CellType = CellType::Text;
}

impl Value for i64 {
    const OF: CellType = CellType::Integer;
}

impl Value for bool {
    const OF: CellType = CellType::Boolean;
}

impl<V: Value> Value for Option<V> {
    const OF: CellType = V::OF;
    const IS_NULLABLE: bool = true;
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Cell {
        Cell::Integer(number)
    }
}

impl From<bool> for Cell {
    fn from(yes: bool) -> Cell {
        Cell::Boolean(yes)
    }
}

impl<V: Value> From<Option<V>> for Cell {
    fn from(value: Option<V>) -> Cell {
        value.map_or(Cell::Null, Into::into)
    }
}

/// Defines a row: a field a column, its documentation the column's.
macro_rules! row {
    (
        $(#[doc = $about:literal])+
        struct $row:ident {
            $($(#[doc = $doc:literal])+ $field:ident: $value:ty,)+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub(super) struct $row {
            $($(#[doc = $doc])+ pub(super) $field: $value,)+
        }

        impl $crate::tables::cell::Cells for $row {
            const ABOUT: &'static str = concat!($($about),+).trim_ascii();
            const COLUMNS: &'static [$crate::tables::cell::Column] = &[
                $($crate::tables::cell::Column {
                    name: stringify!($field),
                    about: concat!($($doc),+).trim_ascii(),
                    of: <$value as $crate::tables::cell::Value>::OF,
                    is_nullable: <$value as $crate::tables::cell::Value>::IS_NULLABLE,
                },)+
            ];

            fn add_to(self, cells: &mut Vec<$crate::tables::cell::Cell>) {
                $(cells.push(self.$field.into());)+
            }
        }
    };
}

pub(super) use row;

/// A run of columns.
pub(super) trait Cells {
    const ABOUT: &'static str;
    const COLUMNS: &'static [Column];

    fn add_to(self, cells: &mut Vec<Cell>);
}

row! {
    /// What every row says of its document, so that it can be used alone.
    struct Key {
        /// The name of the input: of all tables together the key of the document.
        document: String,
        /// Where the fact stands in the report, as a JSON pointer; with `document` the key of the row.
        id: String,
        /// The year of the document's number; where it has none, that of the signature.
        year: Option<i64>,
        /// The titles, with `; ` between two.
        title: Option<String>,
        /// *Diarienummer*: the case's numbers in the register, with `; ` between them.
        diary_numbers: Option<String>,
    }
}

row! {
    /// Where a row was read.
    struct Place {
        /// The page on which it begins, counted from 1.
        page: Option<i64>,
        /// Offset of its first byte in the text.
        start: Option<i64>,
        /// Offset just behind its last byte.
        end: Option<i64>,
        /// The rule that read it.
        rule: Option<String>,
    }
}

/// Rows of a table, each between the columns that all tables share.
pub(super) trait Row: Cells + Sized {
    fn rows(source: &Source<'_>) -> Vec<(Key, Self, Place)>;
}

/// A document whose rows are made.
#[derive(Clone, Copy, Debug)]
pub struct Source<'s> {
    /// The name of the input.
    pub document: &'s str,
    /// The text that the report's spans point into.
    pub text: &'s str,
    /// What was read.
    pub report: &'s Report,
}

impl Source<'_> {
    /// The first columns of the row of a fact.
    pub(super) fn key(&self, id: String) -> Key {
        let report = self.report;
        Key {
            document: self.document.to_owned(),
            id,
            year: self.year().map(|(year, _)| year),
            title: joined(report.titles.iter().map(|title| title.text.as_str())),
            diary_numbers: joined(report.diary_numbers.iter().map(|it| it.text.as_str())),
        }
    }

    /// The year of the document, and where it was read.
    pub(super) fn year(&self) -> Option<(i64, &'static str)> {
        let signature = self.report.signature.as_ref();
        match self.report.number {
            Some(number) => Some((i64::from(number.year), "header")),
            None => Some((signature?.date.edtf.get(..4)?.parse().ok()?, "signature")),
        }
    }

    pub(super) fn place(&self, span: Option<Span>, rule: Option<Rule>) -> Place {
        Place {
            page: span.and_then(|span| self.report.page_of(span)).map(number),
            start: span.map(|span| number(span.start())),
            end: span.map(|span| number(span.end())),
            rule: rule.map(|rule| rule.to_string()),
        }
    }
}

/// A count or an offset; no text is so long that it does not fit.
pub(super) fn number(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Each of them once, in order, with `; ` between.
pub(super) fn joined<T: AsRef<str>>(words: impl IntoIterator<Item = T>) -> Option<String> {
    let mut distinct: Vec<T> = Vec::new();
    for word in words {
        if distinct.iter().all(|it| it.as_ref() != word.as_ref()) {
            distinct.push(word);
        }
    }
    let words: Vec<&str> = distinct.iter().map(AsRef::as_ref).collect();
    (!words.is_empty()).then(|| words.join("; "))
}
