//! All facts of one or many documents, as JSON.
//!
//! ```sh
//! cargo run --release --example extract -- report.txt            # one document, indented
//! cargo run --release --example extract -- *.txt > reports.ndjson  # one line a document
//! pdftotext report.pdf - | cargo run --release --example extract -- -
//! cargo run --release --features pdf --example extract -- report.pdf
//! ```
//!
//! A file that cannot be read, or is no text, gives a line on standard error; the others still
//! come out, and the exit status is 1. Without a file the exit status is 2.

use std::fs;
use std::io::{self, BufWriter, Read, Write};
use std::process::ExitCode;

use rayon::prelude::*;
use utlatande::{Report, extract_bytes};

/// Documents read at once: enough for every core, few enough to keep in memory.
const AT_ONCE: usize = 64;

fn main() -> ExitCode {
    let names: Vec<String> = std::env::args().skip(1).collect();
    if names.is_empty() {
        eprintln!("usage: extract FILE...   (- reads standard input)");
        return ExitCode::from(2);
    }
    match run(&names) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever read the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("extract: cannot write: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the reports; whether every document could be read.
fn run(names: &[String]) -> io::Result<bool> {
    let mut out = BufWriter::new(io::stdout().lock());
    let indented = names.len() == 1;
    let mut all_read = true;
    for names in names.chunks(AT_ONCE) {
        let reports: Vec<Result<Report, String>> =
            names.par_iter().map(|name| read(name)).collect();
        for (name, report) in names.iter().zip(reports) {
            match report {
                Ok(report) => write(&mut out, &report, indented)?,
                Err(message) => {
                    eprintln!("extract: {name}: {message}");
                    all_read = false;
                }
            }
        }
        out.flush()?;
    }
    Ok(all_read)
}

fn read(name: &str) -> Result<Report, String> {
    let bytes = if name == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(name)
    };
    let bytes = bytes.map_err(|error| format!("cannot read: {error}"))?;
    #[cfg(feature = "pdf")]
    if bytes.starts_with(b"%PDF-") {
        let read = utlatande::extract_pdf(&bytes);
        return read
            .map(|read| read.report)
            .map_err(|error| error.to_string());
    }
    extract_bytes(&bytes)
        .map(|read| read.report)
        .map_err(|error| error.to_string())
}

fn write(out: &mut impl Write, report: &Report, indented: bool) -> io::Result<()> {
    if indented {
        serde_json::to_writer_pretty(&mut *out, report)?;
    } else {
        serde_json::to_writer(&mut *out, report)?;
    }
    writeln!(out)
}
