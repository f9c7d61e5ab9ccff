//! The tables in SQL: the same names and columns as everywhere.

use std::fmt::Write as _;

use utlatande::tables::{CellType, Column, FILES, TABLES, Table};

/// `utlatand` in the header of the file: only such a file is written to.
pub(super) const APPLICATION: i32 = i32::from_be_bytes(*b"utla");

/// Grows when a column changes. A file of another version is not written to.
pub(super) const VERSION: i32 = 2;

const VIEWS: &str = include_str!("views.sql");

/// The full text of the sections. Letters keep their marks: `å` is not `a`.
const SEARCH: &str = "\
CREATE VIRTUAL TABLE sections_search USING fts5(
  heading, text, content = 'sections', content_rowid = 'rowid',
  tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TRIGGER sections_in AFTER INSERT ON sections BEGIN
  INSERT INTO sections_search (rowid, heading, text) VALUES (new.rowid, new.heading, new.text);
END;
CREATE TRIGGER sections_out AFTER DELETE ON sections BEGIN
  INSERT INTO sections_search (sections_search, rowid, heading, text)
  VALUES ('delete', old.rowid, old.heading, old.text);
END;
";

/// Columns that are looked up.
const INDICES: &str = "\
CREATE INDEX documents_same ON documents (diary_numbers, title);
CREATE INDEX bodies_body ON bodies (body);
CREATE INDEX persons_name ON persons (name);
CREATE INDEX references_value ON \"references\" (value);
";

/// All statements that make an empty database.
pub(super) fn schema() -> String {
    let mut sql = String::new();
    for table in std::iter::once(&FILES).chain(&TABLES) {
        add_table(table, &mut sql);
    }
    sql + SEARCH + INDICES + VIEWS
}

fn add_table(table: &Table, sql: &mut String) {
    let _ = writeln!(sql, "CREATE TABLE {} (", quoted(table.name()));
    for column in table.columns() {
        let _ = writeln!(sql, "  {} {},", quoted(column.name), of(&column));
    }
    // Sections refer to those that they stand in.
    if table.columns().iter().any(|column| column.name == "parent") {
        let name = quoted(table.name());
        let _ = writeln!(
            sql,
            "  FOREIGN KEY (document, parent) REFERENCES {name} (document, id) DEFERRABLE INITIALLY DEFERRED,"
        );
    }
    let keys = match table.name() {
        "files" => "PRIMARY KEY (file)",
        "documents" => {
            "PRIMARY KEY (document),\n  FOREIGN KEY (document) REFERENCES files (file) ON DELETE CASCADE"
        }
        _ => {
            "PRIMARY KEY (document, id),\n  FOREIGN KEY (document) REFERENCES documents (document) ON DELETE CASCADE"
        }
    };
    let _ = writeln!(sql, "  {keys}\n);");
}

fn of(column: &Column) -> String {
    let of = match column.of {
        CellType::Integer | CellType::Boolean => "INTEGER",
        _ => "TEXT",
    };
    let null = if column.is_nullable { "" } else { " NOT NULL" };
    format!("{of}{null}")
}

/// The statement that adds a row.
pub(super) fn insert(table: &Table) -> String {
    let columns = table.columns();
    let names: Vec<String> = columns.iter().map(|column| quoted(column.name)).collect();
    let places = vec!["?"; columns.len()].join(", ");
    let (table, names) = (quoted(table.name()), names.join(", "));
    format!("INSERT INTO {table} ({names}) VALUES ({places})")
}

/// Some names are words of SQL.
fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}
