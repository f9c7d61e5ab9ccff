//! `db`: all tables in one database, with a full text index and views.
//!
//! A run is one transaction: whatever ends it before leaves the database as it was. Files that did not
//! change since they were read, by this version of the program, are not read again.

mod schema;

use std::path::Path;

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, OpenFlags, ToSql, TransactionBehavior, params_from_iter};
use utlatande::tables::{Cell, FILES, TABLES, Table, file_row};

use crate::args::DbOptions;
use crate::fault::Fault;
use crate::find;
use crate::goal::{Goal, Sources};
use crate::input;
use crate::many::{self, counted};
use crate::text::visible;
use crate::why::Why;

/// Copies that are told one by one.
const COPIES: usize = 5;

/// Which program read a file.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

pub(crate) fn run(options: &DbOptions) -> Result<bool, Fault> {
    let found = find::find(&options.inputs);
    let goal = Goal::new(Some(&options.output), &Sources::of(&found))?;
    goal.ending(&["db", "sqlite", "sqlite3"])?;
    let Some(path) = goal.file() else {
        return Err(Fault::Usage(
            "a database needs a file of its own: -o FILE.db".to_owned(),
        ));
    };
    let failed = |error| failed(path, &error);
    let mut connection = open(path)?;
    let known = known(&connection).map_err(failed)?;
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(failed)?;
    let mut same = 0;
    let done = many::read_each(
        found,
        |input, pdfs| {
            let bytes = input.bytes()?;
            let hash = input::hash(&bytes);
            if known.get(&input.name) == Some(&hash) {
                return Ok(Read { hash, rows: None });
            }
            let made = input::with_source(&input.name, bytes, pdfs, |it| input::rows(it, &TABLES));
            let rows = Some(made?);
            Ok(Read { hash, rows })
        },
        |file, read| {
            same += usize::from(matches!(&read, Ok(Read { rows: None, .. })));
            replace(&transaction, file, read).map_err(failed)
        },
    )?;
    if !done.is_whole {
        // Dropped, the transaction is undone.
        return done.tell(None);
    }
    transaction.commit().map_err(failed)?;
    let written = match same {
        0 => goal.written(&counted(done.documents, "document")),
        _ => goal.written(&format!(
            "{}, {same} of them as before,",
            counted(done.documents, "document")
        )),
    };
    let told = done.tell(written.as_deref());
    tell_copies(&connection).map_err(failed)?;
    told
}

/// What is read of a file.
struct Read {
    hash: String,
    /// Table by table; nothing where the database has them.
    rows: Option<Vec<Vec<Vec<Cell<'static>>>>>,
}

/// Opens a database of ours, or makes an empty one.
fn open(path: &Path) -> Result<Connection, Fault> {
    let failed = |error| failed(path, &error);
    let is_new = std::fs::metadata(path).map_or(true, |of| of.len() == 0);
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    )
    .map_err(failed)?;
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    if !is_new {
        let not_ours = || {
            Fault::Usage(format!(
                "{} is no database that `utlatande db` made, and is left as it is: write to \
                 another file",
                path.display()
            ))
        };
        if pragma("application_id").map_err(|_| not_ours())? != schema::APPLICATION {
            return Err(not_ours());
        }
        let version = pragma("user_version").map_err(failed)?;
        if version != schema::VERSION {
            return Err(Fault::Usage(format!(
                "{} was made by another version of this program, with other tables: write to \
                 another file",
                path.display()
            )));
        }
    }
    connection
        .pragma_update(None, "foreign_keys", true)
        .map_err(failed)?;
    if is_new {
        let sql = format!(
            "BEGIN IMMEDIATE; {} PRAGMA application_id = {}; PRAGMA user_version = {}; COMMIT;",
            schema::schema(),
            schema::APPLICATION,
            schema::VERSION
        );
        connection.execute_batch(&sql).map_err(failed)?;
    }
    Ok(connection)
}

/// The hashes of the files that this version of the program has read.
fn known(connection: &Connection) -> rusqlite::Result<std::collections::HashMap<String, String>> {
    let mut select = connection
        .prepare("SELECT file, hash FROM files WHERE outcome = 'read' AND version = ?")?;
    let rows = select.query_map([PROGRAM], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

/// Puts what was read of a file in the place of what stands there.
fn replace(connection: &Connection, file: &str, read: Result<Read, &Why>) -> rusqlite::Result<()> {
    let (hash, rows) = match read {
        Ok(Read { rows: None, .. }) => return Ok(()),
        Ok(Read {
            hash,
            rows: Some(rows),
        }) => (Ok(hash), rows),
        Err(why) => (Err(why), Vec::new()),
    };
    connection
        .prepare_cached("DELETE FROM files WHERE file = ?")?
        .execute([file])?;
    let hash = hash.as_deref().map_err(|why| (&*why.kind, &*why.words));
    insert(connection, &FILES, &[file_row(file, PROGRAM, hash)])?;
    for (table, rows) in TABLES.iter().zip(&rows) {
        insert(connection, table, rows)?;
    }
    Ok(())
}

fn insert(connection: &Connection, table: &Table, rows: &[Vec<Cell<'_>>]) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached(&schema::insert(table))?;
    for row in rows {
        insert.execute(params_from_iter(row.iter().map(Bound)))?;
    }
    Ok(())
}

/// A cell as a value of the database.
struct Bound<'c>(&'c Cell<'c>);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Cell::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Cell::Integer(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Cell::Boolean(yes) => ToSqlOutput::Owned(Value::Integer(i64::from(*yes))),
            _ => ToSqlOutput::Owned(Value::Null),
        })
    }
}

/// Says which documents stand in several files.
fn tell_copies(connection: &Connection) -> rusqlite::Result<()> {
    let mut select = connection.prepare("SELECT document, same_as FROM copies")?;
    let copies: Vec<(String, String)> = select
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (document, same_as) in copies.iter().take(COPIES) {
        anstream::eprintln!(
            "note: {}: same document as {}, counted once in the views",
            visible(document),
            visible(same_as)
        );
    }
    if copies.len() > COPIES {
        anstream::eprintln!(
            "note: {} more are copies of others: see the view `copies`",
            copies.len() - COPIES
        );
    }
    Ok(())
}

fn failed(path: &Path, error: &rusqlite::Error) -> Fault {
    use rusqlite::ErrorCode;

    Fault::Failed(match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            format!("{} is being written by another run", path.display())
        }
        _ => format!("cannot write {}: {error}", path.display()),
    })
}
