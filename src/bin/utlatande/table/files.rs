//! The table of the files that were given, which also tells of those that could not be read.

use utlatande::tables::{Cell, file_row};

use crate::fault::Fault;
use crate::find::Found;
use crate::input::{Document, hash};
use crate::many::{self, Done};

/// Reads every file; gives a row for each.
pub(crate) fn read(found: Found) -> Result<(Vec<Vec<Cell<'static>>>, Done), Fault> {
    let mut rows = Vec::new();
    let done = many::read_each(
        found,
        |input, pdfs| {
            let bytes = input.bytes()?;
            let hash = hash(&bytes);
            Document::of(bytes, pdfs).map(|_| hash)
        },
        |file, read| {
            let hash = read.as_deref().map_err(|why| (&*why.kind, &*why.words));
            let row = file_row(file, env!("CARGO_PKG_VERSION"), hash);
            rows.push(row.into_iter().map(Cell::into_owned).collect());
            Ok(())
        },
    )?;
    Ok((rows, done))
}
