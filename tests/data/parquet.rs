//! A Parquet file holds what CSV holds, cell by cell; a folder of them is never half old and never somebody else's.

use std::fs::{self, File};
use std::path::Path;

use arrow_array::cast::AsArray as _;
use arrow_array::types::Int64Type;
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::Compression;

const TABLES: [&str; 9] = [
    "documents",
    "bodies",
    "decisions",
    "dissents",
    "persons",
    "dates",
    "references",
    "sections",
    "diagnostics",
];

/// The names of the columns, and the rows as CSV writes them.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let file = File::open(path).expect("a file");
    let reader = ParquetRecordBatchReaderBuilder::try_new(file).expect("Parquet");
    let names = reader
        .schema()
        .fields()
        .iter()
        .map(|field| field.name().clone());
    let mut rows = vec![names.collect()];
    for batch in reader.build().expect("Parquet") {
        let batch = batch.expect("a batch");
        rows.extend((0..batch.num_rows()).map(|row| cells(&batch, row)));
    }
    rows
}

fn cells(batch: &RecordBatch, row: usize) -> Vec<String> {
    let cell = |column: &dyn Array| match column.data_type() {
        _ if column.is_null(row) => String::new(),
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).to_string(),
        DataType::Boolean => column.as_boolean().value(row).to_string(),
        DataType::Utf8 => column.as_string::<i32>().value(row).to_owned(),
        other => panic!("not every engine takes {other}"),
    };
    batch.columns().iter().map(|column| cell(column)).collect()
}

/// The same of what the program prints.
fn csv_rows(table: &str, inputs: &str) -> Vec<Vec<String>> {
    let csv = crate::run(&["table", table, inputs, "--raw"]).stdout;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(&*csv);
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// A folder with 400 copies of the source document.
fn copies(folder: &Path) -> String {
    fs::create_dir(folder).expect("a folder");
    let text = fs::read(crate::root().join("fixtures/ks-2023-149.txt")).expect("a fixture");
    for number in 0..400 {
        fs::write(folder.join(format!("{number}.txt")), &text).expect("a file");
    }
    crate::shown(folder)
}

#[test]
fn every_cell_is_that_of_csv() {
    let folder = crate::folder("parquet").join("all");
    crate::said(&[
        "table",
        "all",
        "fixtures/*.txt",
        "-o",
        &format!("{}/", crate::shown(&folder)),
    ]);
    assert_eq!(
        fs::read_dir(&folder).expect("a folder").count(),
        TABLES.len()
    );
    for table in TABLES {
        let path = folder.join(format!("{table}.parquet"));
        let rows = rows(&path);
        assert!(rows == csv_rows(table, "fixtures/*.txt"), "{table}");
        assert!(rows.len() > 1, "{table}");
        // One table alone is the same file.
        let alone = folder.with_extension("parquet");
        crate::said(&[
            "table",
            table,
            "fixtures/*.txt",
            "-o",
            &crate::shown(&alone),
        ]);
        assert!(
            fs::read(&path).expect("a file") == fs::read(alone).expect("a file"),
            "{table}"
        );
    }
}

#[test]
fn row_groups_are_small_and_compressed() {
    let folder = crate::folder("groups");
    let path = folder.join("dates.parquet");
    let input = copies(&folder.join("in"));
    crate::said(&["table", "dates", &input, "-o", &crate::shown(&path)]);
    let file = File::open(&path).expect("a file");
    let reader = ParquetRecordBatchReaderBuilder::try_new(file).expect("Parquet");
    let groups = reader.metadata().row_groups();
    assert!(groups.len() > 1, "so few rows show nothing");
    for group in &groups[..groups.len() - 1] {
        assert_eq!(group.num_rows(), 10_000);
    }
    for column in groups[0].columns() {
        assert!(matches!(column.compression(), Compression::ZSTD(_)));
    }
}

#[test]
fn files_that_could_not_be_read_stand_in_a_table_of_their_own() {
    let path = crate::folder("files").join("files.parquet");
    let output = crate::run(&["table", "files", "fixtures/pdf", "-o", &crate::shown(&path)]);
    assert_eq!(output.status.code(), Some(1), "some cannot be read");
    let rows = rows(&path);
    assert_eq!(rows, csv_rows("files", "fixtures/pdf"));
    let column = |name| rows[0].iter().position(|it| it == name).expect("a column");
    let [file, outcome, needs_ocr] = ["file", "outcome", "needs_ocr"].map(column);
    let scans = rows[1..].iter().filter(|row| row[needs_ocr] == "true");
    let scans: Vec<&str> = scans.map(|row| row[file].as_str()).collect();
    assert_eq!(scans, ["fixtures/pdf/scanned.pdf"]);
    assert!(rows[1..].iter().any(|row| row[outcome] == "read"));
    assert!(rows[1..].iter().any(|row| row[outcome] == "encrypted"));
    // The database has the same rows.
    let database = path.with_extension("db");
    crate::run(&["db", "fixtures/pdf", "-o", &crate::shown(&database)]);
    let corpus = rusqlite::Connection::open(&database).expect("a database");
    let mut query = corpus
        .prepare("SELECT * FROM files ORDER BY file")
        .expect("SQL");
    assert_eq!(query.column_names().collect::<Vec<_>>(), rows[0]);
    let outcomes = query.query_map([], |row| Ok((row.get(0)?, row.get(3)?)));
    let outcomes: Vec<(String, String)> = outcomes
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("a row");
    let mut expected: Vec<(String, String)> = rows[1..]
        .iter()
        .map(|row| (row[file].clone(), row[outcome].clone()))
        .collect();
    expected.sort();
    assert_eq!(outcomes, expected);
}

#[test]
fn a_folder_with_files_of_somebody_else_is_left_as_it_is() {
    let root = crate::folder("foreign");
    let parquet = crate::shown(&root.join("dates.parquet"));
    crate::said(&["table", "dates", "fixtures/pm-2008.txt", "-o", &parquet]);
    for (name, content) in [
        ("notes.txt", b"mine".to_vec()),
        (
            "documents.parquet",
            b"PAR1 of another program PAR1".to_vec(),
        ),
        ("other.parquet", fs::read(&parquet).expect("a file")),
    ] {
        let folder = root.join("folder");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).expect("a folder");
        fs::write(folder.join(name), &content).expect("a file");
        let output = crate::run(&[
            "table",
            "all",
            "fixtures/pm-2008.txt",
            "-o",
            &crate::shown(&folder),
        ]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            said.contains(name) && said.contains("name another folder"),
            "{said}"
        );
        assert_eq!(
            fs::read_dir(&folder).expect("a folder").count(),
            1,
            "{name}"
        );
        assert_eq!(fs::read(folder.join(name)).expect("a file"), content);
    }
}

#[cfg(unix)]
#[test]
fn a_kill_leaves_the_tables_of_yesterday() {
    use std::process::Stdio;
    use std::time::{Duration, Instant};

    let root = crate::folder("parquet-kill");
    let folder = root.join("tables");
    let to = format!("{}/", crate::shown(&folder));
    crate::said(&["table", "all", "fixtures/pm-2008.txt", "-o", &to]);
    let read =
        || TABLES.map(|table| fs::read(folder.join(format!("{table}.parquet"))).expect("a file"));
    let yesterday = read();
    let input = copies(&root.join("in"));
    let mut run = crate::program()
        .args(["table", "all", &input, "-o", &to])
        .stderr(Stdio::null())
        .spawn()
        .expect("it runs");
    // Enough dates for a row group have been written.
    let part = folder.join("dates.parquet.utlatande-part");
    let until = Instant::now() + Duration::from_secs(60);
    while fs::metadata(&part).map_or(0, |of| of.len()) < 1000 && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(
        run.try_wait().expect("it runs").is_none(),
        "it was too fast to be killed"
    );
    run.kill().expect("a signal");
    run.wait().expect("it ends");
    assert!(part.exists());
    assert!(read() == yesterday);
    // What the killed run left is no file of somebody else.
    crate::said(&["table", "all", &input, "-o", &to]);
    assert_eq!(rows(&folder.join("documents.parquet")).len(), 401);
    assert_eq!(
        fs::read_dir(&folder).expect("a folder").count(),
        TABLES.len()
    );
}
