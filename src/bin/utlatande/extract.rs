//! `utlatande extract`: records of facts.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use serde::{Deserialize, Serialize};
use utlatande::Report;

use crate::args::{ExtractOptions, Format};
use crate::fault::Fault;
use crate::input::{self, Document, Found};
use crate::output::Output;
use crate::{many, overview};

/// What is written of one document.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct Record {
    /// The file, as it was given or found; `-` for standard input. Bytes of its name that are no UTF-8
    /// are written `\xFF`.
    file: String,
    /// The size of the file in bytes.
    size: u64,
    /// What the document says.
    report: Report,
}

/// What tells whether a record is that of a given file.
#[derive(Debug, Deserialize)]
struct Known {
    file: String,
    size: u64,
}

pub(crate) fn run(options: &ExtractOptions) -> Result<bool, Fault> {
    let mut found = input::find(&options.inputs);
    let path = options.output.as_deref();
    match options.format {
        Format::Ndjson => {
            let mut locked = Output::lines(path, options.resume)?;
            let mut cleaned = match path.filter(|_| options.resume) {
                Some(path) => resume(path, &mut found)?,
                None => None,
            };
            let output = cleaned.as_mut().unwrap_or(&mut locked);
            many::read_all(found, line, |line| output.write(&line), |_| Ok(()))
        }
        _ if options.resume => Err(Fault::Usage(
            "--resume adds lines to a file of lines: it needs --format ndjson".to_owned(),
        )),
        Format::Json => array(found, Output::new(path)?),
        Format::Text => overviews(found, Output::new(path)?, path.is_none()),
    }
}

/// Takes out of `found` what the output at `path` holds already, and out of the output what does
/// not stay: a last line that was cut, and lines of files that have another size now. Gives the output
/// where it had to be written anew.
fn resume(path: &Path, found: &mut Found) -> Result<Option<Output>, Fault> {
    let cannot =
        |why: &dyn Display| Fault::Failed(format!("cannot resume {}: {why}", path.display()));
    let old = BufReader::new(File::open(path).map_err(|error| cannot(&error))?);
    let sizes: HashMap<&str, Option<u64>> = found
        .inputs
        .iter()
        .map(|input| (input.name.as_str(), input.size()))
        .collect();
    let mut done = HashSet::new();
    let mut stays = Vec::new();
    for (number, line) in old.split(b'\n').enumerate() {
        let line = line.map_err(|error| cannot(&error))?;
        let known = serde_json::from_slice::<Known>(&line).ok();
        // What was cut at the end begins as a record does.
        if known.is_none() && !line.starts_with(b"{\"file\":") && !b"{\"file\":".starts_with(&line)
        {
            let number = number + 1;
            return Err(cannot(&format!(
                "its line {number} is no record of this program; choose another file"
            )));
        }
        let known = known.filter(|known| {
            let size = sizes.get(known.file.as_str());
            size.is_none_or(|&size| size == Some(known.size))
        });
        stays.push(known.is_some());
        done.extend(known.map(|known| known.file));
    }
    found.inputs.retain(|input| !done.contains(&input.name));
    let is_whole = ends_with_newline(path).map_err(|error| cannot(&error))?;
    if is_whole && stays.iter().all(|&stays| stays) {
        return Ok(None);
    }
    let old = BufReader::new(File::open(path).map_err(|error| cannot(&error))?);
    let mut kept = Output::new(Some(path))?;
    for (line, _) in old.split(b'\n').zip(stays).filter(|(_, stays)| *stays) {
        let mut line = line.map_err(|error| cannot(&error))?;
        line.push(b'\n');
        kept.write(&line)?;
    }
    kept.into_lines().map(Some)
}

fn ends_with_newline(path: &Path) -> std::io::Result<bool> {
    let mut file = File::open(path)?;
    if file.metadata()?.len() == 0 {
        return Ok(true);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

fn record(file: &str, document: Document) -> Record {
    Record {
        file: file.to_owned(),
        size: document.size,
        report: document.report,
    }
}

fn line(file: &str, document: Document) -> Vec<u8> {
    let mut line = json(serde_json::to_vec(&record(file, document)));
    line.push(b'\n');
    line
}

/// Reports have string keys only and no number that JSON lacks, so this cannot fail.
fn json(written: serde_json::Result<Vec<u8>>) -> Vec<u8> {
    written.expect("a report can be written as JSON")
}

fn array(found: Found, mut output: Output) -> Result<bool, Fault> {
    let mut before: &[u8] = b"[\n";
    let all_well = many::read_all(
        found,
        |file, document| json(serde_json::to_vec_pretty(&record(file, document))),
        |record| {
            output.write(before)?;
            before = b",\n";
            output.write(&record)
        },
        |_| Ok(()),
    );
    // The array is closed after an interrupt too.
    if matches!(all_well, Ok(_) | Err(Fault::Interrupted)) {
        output.write(if before == b"[\n" { b"[]\n" } else { b"\n]\n" })?;
        output.finish()?;
    }
    all_well
}

fn overviews(found: Found, mut output: Output, on_screen: bool) -> Result<bool, Fault> {
    let choice = anstream::AutoStream::choice(&std::io::stdout());
    let in_colour = on_screen && choice != anstream::ColorChoice::Never;
    let mut is_first = true;
    let all_well = many::read_all(
        found,
        |file, document| overview::overview(file, &document.report),
        |overview| {
            if !std::mem::take(&mut is_first) {
                output.write(b"\n")?;
            }
            if in_colour {
                output.write(overview.as_bytes())
            } else {
                let plain = anstream::adapter::strip_str(&overview).to_string();
                output.write(plain.as_bytes())
            }
        },
        |_| Ok(()),
    );
    if matches!(all_well, Ok(_) | Err(Fault::Interrupted)) {
        output.finish()?;
    }
    all_well
}
