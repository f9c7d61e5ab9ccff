//! Parquet: a file of one table, or a folder with a file for each.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::Path;

use arrow_array::RecordBatch;
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, Encoding, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::schema::types::ColumnPath;
use utlatande::tables::arrow::Batches;
use utlatande::tables::{Cell, CellType, Table};

use crate::fault::Fault;
use crate::goal::{Goal, Sources};
use crate::output::{self, Output};

/// Rows of a row group: few enough to be read by themselves, enough to be compressed well.
const GROUP_ROWS: usize = 10_000;

/// Bytes of a row group, so that long sections do not fill the memory.
const GROUP_BYTES: usize = 64 << 20;

/// Rows that are handed to the writer at a time.
const BATCH_ROWS: usize = 1000;

/// Bytes of a page before it is compressed: texts compress better in large ones.
const PAGE_BYTES: usize = 8 << 20;

/// How hard is compressed: one harder takes as long again, and gains 1 per cent.
const LEVEL: i32 = 13;

/// Columns of running text, by their tables. A dictionary would only cut in two what is compressed as one.
const PROSE: [(&str, &str); 3] = [
    ("sections", "text"),
    ("dissents", "text"),
    ("bodies", "summary"),
];

/// What a file says of the program that made it, behind which stands its version.
const MADE_BY: &str = "utlatande version ";

/// A file of a table that is being written.
pub(crate) struct TableFile {
    path: String,
    output: Output,
    rows: Batches,
    writer: ArrowWriter<File>,
}

impl TableFile {
    pub(crate) fn new(table: &Table, goal: &Goal) -> Result<TableFile, Fault> {
        let Some(path) = goal.file() else {
            return Err(Fault::Usage(
                "Parquet needs a file of its own: -o FILE.parquet".to_owned(),
            ));
        };
        let path = path.display().to_string();
        let output = Output::new(goal)?;
        let file = output.handle().map_err(Fault::writing(&path))?;
        let level = ZstdLevel::try_new(LEVEL).expect("between 1 and 22");
        let mut properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(level))
            .set_max_row_group_row_count(Some(GROUP_ROWS))
            .set_max_row_group_bytes(Some(GROUP_BYTES))
            .set_data_page_size_limit(PAGE_BYTES)
            // A row group has one page a column, so an index of pages would repeat what is told of the groups.
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_offset_index_disabled(true)
            .set_created_by(format!("{MADE_BY}{}", env!("CARGO_PKG_VERSION")));
        for column in table.columns() {
            if PROSE.contains(&(table.name(), column.name)) {
                let path = ColumnPath::from(column.name);
                properties = properties.set_column_dictionary_enabled(path, false);
            }
            // Offsets rise from row to row: their differences are small, and few are the same.
            if column.of == CellType::Integer {
                let path = ColumnPath::from(column.name);
                properties = properties
                    .set_column_dictionary_enabled(path.clone(), false)
                    .set_column_encoding(path, Encoding::DELTA_BINARY_PACKED);
            }
        }
        let rows = Batches::new(table, BATCH_ROWS);
        let writer = ArrowWriter::try_new(file, rows.schema(), Some(properties.build()));
        Ok(TableFile {
            rows,
            writer: writer.map_err(failed(&path))?,
            path,
            output,
        })
    }

    pub(crate) fn add(&mut self, rows: &[Vec<Cell<'_>>]) -> Result<(), Fault> {
        let full: Vec<RecordBatch> = rows.iter().flat_map(|row| self.rows.add_row(row)).collect();
        self.write(&full)
    }

    fn write(&mut self, batches: &[RecordBatch]) -> Result<(), Fault> {
        let mut batches = batches.iter();
        batches
            .try_for_each(|batch| self.writer.write(batch))
            .map_err(failed(&self.path))
    }

    /// Writes what is left, and gives the number of rows; the file gets its name when the output is finished.
    pub(crate) fn close(mut self) -> Result<(Output, usize), Fault> {
        let last = self.rows.finish();
        self.write(last.as_slice())?;
        let written = self.writer.close().map_err(failed(&self.path))?;
        let rows = usize::try_from(written.file_metadata().num_rows());
        Ok((self.output, rows.unwrap_or_default()))
    }
}

fn failed(path: &str) -> impl FnOnce(ParquetError) -> Fault {
    move |error| match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => Fault::writing(path)(*error),
            Err(error) => Fault::Failed(format!("cannot write {path}: {error}")),
        },
        error => Fault::Failed(format!("cannot write {path}: {error}")),
    }
}

/// Where each table goes in a folder, which is made. One that holds anything else than tables of this program
/// is refused.
pub(crate) fn goals(
    folder: &Path,
    tables: &[Table],
    sources: &Sources,
) -> Result<Vec<Goal>, Fault> {
    fs::create_dir_all(folder).map_err(Fault::writing(folder.display()))?;
    for entry in fs::read_dir(folder).map_err(Fault::writing(folder.display()))? {
        let path = entry.map_err(Fault::writing(folder.display()))?.path();
        if !(output::is_part(&path) || is_table(&path, tables)) {
            return Err(Fault::Usage(format!(
                "{} is not one of the tables that this program writes into a folder: name another folder, \
                 or a new one",
                path.display()
            )));
        }
    }
    let goal = |table: &Table| Goal::new(Some(&folder.join(file_name(table))), sources);
    tables.iter().map(goal).collect()
}

fn file_name(table: &Table) -> String {
    format!("{}.parquet", table.name())
}

/// Whether a file is called like a table, and this program made it.
fn is_table(path: &Path, tables: &[Table]) -> bool {
    let is_named = |name: &OsStr| {
        tables
            .iter()
            .any(|table| name == OsStr::new(&file_name(table)))
    };
    path.file_name().is_some_and(is_named)
        && path.symlink_metadata().is_ok_and(|of| of.is_file())
        && made_by(path).is_some_and(|by| by.starts_with(MADE_BY))
}

fn made_by(path: &Path) -> Option<String> {
    let reader = SerializedFileReader::new(File::open(path).ok()?).ok()?;
    let made_by = reader.metadata().file_metadata().created_by()?;
    Some(made_by.to_owned())
}
