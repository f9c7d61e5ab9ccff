//! What stands in a table: cells, columns, and rows with a place in the document.

use std::borrow::Cow;

use crate::report::{Rule, Span};
use crate::tables::source::Source;

/// One value of a table. What the report or the text holds already is borrowed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cell<'c> {
    /// The document does not say.
    Null,
    /// A whole number.
    Integer(i64),
    /// Words.
    Text(Cow<'c, str>),
    /// Yes or no.
    Boolean(bool),
}

impl Cell<'_> {
    /// The same cell, which needs no report any more.
    #[must_use]
    pub fn into_owned(self) -> Cell<'static> {
        match self {
            Cell::Null => Cell::Null,
            Cell::Integer(number) => Cell::Integer(number),
            Cell::Text(text) => Cell::Text(Cow::Owned(text.into_owned())),
            Cell::Boolean(yes) => Cell::Boolean(yes),
        }
    }
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
pub(super) trait Value<'c>: Into<Cell<'c>> {
    const OF: CellType;
    const IS_NULLABLE: bool = false;
}

impl<'c> Value<'c> for &'c str {
    const OF: CellType = CellType::Text;
}

impl<'c> Value<'c> for Cow<'c, str> {
    const OF: CellType = CellType::Text;
}

impl Value<'_> for String {
    const OF: CellType = CellType::Text;
}

impl Value<'_> for i64 {
    const OF: CellType = CellType::Integer;
}

impl Value<'_> for bool {
    const OF: CellType = CellType::Boolean;
}

impl<'c, V: Value<'c>> Value<'c> for Option<V> {
    const OF: CellType = V::OF;
    const IS_NULLABLE: bool = true;
}

impl<'c> From<&'c str> for Cell<'c> {
    fn from(text: &'c str) -> Cell<'c> {
        Cell::Text(Cow::Borrowed(text))
    }
}

impl<'c> From<Cow<'c, str>> for Cell<'c> {
    fn from(text: Cow<'c, str>) -> Cell<'c> {
        Cell::Text(text)
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Cell::Text(Cow::Owned(text))
    }
}

impl From<i64> for Cell<'_> {
    fn from(number: i64) -> Self {
        Cell::Integer(number)
    }
}

impl From<bool> for Cell<'_> {
    fn from(yes: bool) -> Self {
        Cell::Boolean(yes)
    }
}

impl<'c, V: Value<'c>> From<Option<V>> for Cell<'c> {
    fn from(value: Option<V>) -> Cell<'c> {
        value.map_or(Cell::Null, Into::into)
    }
}

/// Defines a row: a field a column, its documentation the column's.
macro_rules! row {
    (
        $(#[doc = $about:literal])+
        struct $row:ident<$report:lifetime> {
            $($(#[doc = $doc:literal])+ $field:ident: $value:ty,)+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub(super) struct $row<$report> {
            $($(#[doc = $doc])+ pub(super) $field: $value,)+
        }

        impl<$report> $crate::tables::cell::Cells<$report> for $row<$report> {
            const ABOUT: &'static str = concat!($($about),+).trim_ascii();
            const COLUMNS: &'static [$crate::tables::cell::Column] = &[
                $($crate::tables::cell::Column {
                    name: stringify!($field),
                    about: concat!($($doc),+).trim_ascii(),
                    of: <$value as $crate::tables::cell::Value>::OF,
                    is_nullable: <$value as $crate::tables::cell::Value>::IS_NULLABLE,
                },)+
            ];

            fn add_to(self, cells: &mut Vec<$crate::tables::cell::Cell<$report>>) {
                $(cells.push(self.$field.into());)+
            }
        }
    };
}

pub(super) use row;

/// A run of columns.
pub(super) trait Cells<'r> {
    const ABOUT: &'static str;
    const COLUMNS: &'static [Column];

    fn add_to(self, cells: &mut Vec<Cell<'r>>);
}

row! {
    /// What every row says of its document, so that it can be used alone.
    struct Key<'r> {
        /// The name of the input: of all tables together the key of the document.
        document: &'r str,
        /// Where the fact stands in the report, as a JSON pointer; with `document` the key of the row.
        id: String,
        /// The year of the document's number; where it has none, that of the signature.
        year: Option<i64>,
        /// The titles, with `; ` between two.
        title: Option<&'r str>,
        /// *Diarienummer*: the case's numbers in the register, with `; ` between them.
        diary_numbers: Option<&'r str>,
    }
}

row! {
    /// Where a row was read.
    struct Place<'r> {
        /// The page on which it begins, counted from 1.
        page: Option<i64>,
        /// Offset of its beginning in the text.
        start: Option<i64>,
        /// Offset of its end in the text.
        end: Option<i64>,
        /// The rule that read it.
        rule: Option<&'r str>,
    }
}

/// Rows of a table, each between the columns that all tables share.
pub(super) trait Row<'r>: Cells<'r> + Sized {
    fn rows(source: &'r Source<'_>) -> Vec<(Key<'r>, Self, Place<'r>)>;
}

impl Source<'_> {
    /// The first columns of the row of a fact.
    pub(super) fn key(&self, id: String) -> Key<'_> {
        Key {
            document: self.document,
            id,
            year: self.year.map(|(year, _)| year),
            title: self.title.as_deref(),
            diary_numbers: self.diary_numbers.as_deref(),
        }
    }

    /// The last ones.
    pub(super) fn place<'r>(&self, span: Option<Span>, rule: Option<&'r Rule>) -> Place<'r> {
        let range = span.map(|span| self.range(span));
        Place {
            page: span.and_then(|span| self.report.page_of(span)).map(number),
            start: range.as_ref().map(|range| number(range.start)),
            end: range.map(|range| number(range.end)),
            rule: rule.map(Rule::as_str),
        }
    }
}

/// A count or an offset; no text is so long that it does not fit.
pub(super) fn number(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
