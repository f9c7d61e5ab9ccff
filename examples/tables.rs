//! The dictionary of the tables: every column, and every word that stands in them.
//!
//! ```sh
//! cargo run --features tables --example tables > docs/tables.md
//! ```

use utlatande::tables::{CellType, Column, FILES, TABLES};
use utlatande::{
    BodyKind, DateRole, DiagnosticCode, DissentKind, DocumentKind, InitiativeKind, Outcome,
    ReferenceKind, ReferralStatus, SectionKind, Severity, Stance,
};

const OPENING: &str = "\
# Tables

The facts of a report as flat tables. They have the same names and columns in CSV (`utlatande table`), in a workbook \
(`utlatande table all -o reports.xlsx`), in Parquet (`-o bodies.parquet`; `table all -o reports/` writes a file for each \
table), in SQLite (`utlatande db`) and in the crate (`utlatande::tables`, feature `tables`; as batches of Arrow, feature \
`arrow`). An example of this crate writes this page from their definition: `cargo run --features tables --example tables`.

- `document` and `id` together are the key of a row. `id` is a JSON pointer into the report: `utlatande explain FILE \
/referral/0` shows that fact in the text.
- `start` and `end` are offsets in bytes of UTF-8 into the text that was read. Of a PDF, and of a file in another \
encoding, `utlatande text FILE` writes that text.
- Days are in EDTF (ISO 8601-2): `2011-05-03`; a month `2011-05`; a day without its year `XXXX-05-03`.
- A cell that is empty in CSV, and null in SQL and Parquet, says that the document does not tell.
- Boolean columns hold `true` and `false`; in SQLite 1 and 0.
- Parquet and Arrow hold Int64, Utf8 and Boolean, which every engine takes. The files are compressed with Zstandard, in row \
groups of 10,000 rows; each column's description stands in its field's metadata. Arrow is pinned to the major version that \
DataFusion and delta-rs take.
- Several values in one cell stand with `; ` between them.
";

fn main() {
    print!("{OPENING}");
    let [first, second] = [TABLES[0].columns(), TABLES[1].columns()];
    let is_shared = |column: &Column| first.contains(column) && second.contains(column);
    println!("\n## In every table of facts\n");
    columns(first.iter().filter(|column| is_shared(column)));
    for table in &TABLES {
        println!("\n## `{}`\n\n{}\n", table.name(), table.about());
        let all = table.columns();
        columns(all.iter().filter(|column| !is_shared(column)));
    }
    println!("\n## `{}`\n\n{}\n", FILES.name(), FILES.about());
    columns(FILES.columns().iter());
    println!("\n# Words\n\nNew words may come with a new version.");
    words(
        "kind of a document",
        DocumentKind::ALL,
        DocumentKind::as_str,
        DocumentKind::meaning,
    );
    words(
        "raised_as",
        InitiativeKind::ALL,
        InitiativeKind::as_str,
        InitiativeKind::meaning,
    );
    words("outcome", Outcome::ALL, Outcome::as_str, Outcome::meaning);
    words(
        "kind of a body",
        BodyKind::ALL,
        BodyKind::as_str,
        BodyKind::meaning,
    );
    words(
        "status",
        ReferralStatus::ALL,
        ReferralStatus::as_str,
        ReferralStatus::meaning,
    );
    words("stance", Stance::ALL, Stance::as_str, Stance::meaning);
    words(
        "kind of a dissent",
        DissentKind::ALL,
        DissentKind::as_str,
        DissentKind::meaning,
    );
    words(
        "role of a date",
        DateRole::ALL,
        DateRole::as_str,
        DateRole::meaning,
    );
    words(
        "kind of a reference",
        ReferenceKind::ALL,
        ReferenceKind::as_str,
        ReferenceKind::meaning,
    );
    words(
        "kind of a section",
        SectionKind::ALL,
        SectionKind::as_str,
        SectionKind::meaning,
    );
    words(
        "code of a diagnostic",
        DiagnosticCode::ALL,
        DiagnosticCode::as_str,
        DiagnosticCode::meaning,
    );
    words(
        "severity",
        Severity::ALL,
        Severity::as_str,
        Severity::meaning,
    );
}

/// Prints a line a column.
fn columns<'c>(columns: impl Iterator<Item = &'c Column>) {
    println!("| column | type | what it holds |\n| --- | --- | --- |");
    for column in columns {
        let of = match column.of {
            CellType::Integer => "integer",
            CellType::Boolean => "boolean",
            _ => "text",
        };
        let null = if column.is_nullable { "" } else { ", always" };
        println!("| `{}` | {of}{null} | {} |", column.name, column.about);
    }
}

/// Prints each word and its meaning.
fn words<T>(title: &str, all: &[T], word: fn(&T) -> &str, meaning: fn(&T) -> &'static str) {
    println!("\n## {title}\n\n| word | meaning |\n| --- | --- |");
    for value in all {
        println!("| `{}` | {} |", word(value), meaning(value));
    }
}
