//! `utlatande extract`: records of facts.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use serde::Deserialize;
use utlatande::Record;

use crate::args::{ExtractOptions, Format};
use crate::fault::Fault;
use crate::find::{self, Found};
use crate::goal::{Goal, Sources};
use crate::input::Document;
use crate::many::{self, Done, counted};
use crate::output::Output;
use crate::overview;
use crate::text::visible;

/// What tells whether a record is that of a given file.
#[derive(Debug, Deserialize)]
struct Known {
    file: String,
    size: u64,
}

pub(crate) fn run(options: &ExtractOptions) -> Result<bool, Fault> {
    let mut found = find::find(&options.inputs);
    let goal = Goal::new(options.output.as_deref(), &Sources::of(&found))?;
    let format = format(options.format, &goal)?;
    let mut output = match (options.resume, format, goal.file()) {
        (false, ..) => Output::new(&goal)?,
        (true, Format::Ndjson, Some(path)) => resume(path, &mut found)?,
        (true, ..) => {
            return Err(Fault::Usage(
                "--resume adds lines to a file of lines: it needs --format ndjson and a file"
                    .to_owned(),
            ));
        }
    };
    let done = match format {
        Format::Ndjson => many::read_all(found, line, |line| output.write(&line))?,
        Format::Json => array(found, &mut output)?,
        Format::Text => reviews(found, &mut output)?,
        Format::Overview => overviews(found, &mut output, matches!(goal, Goal::Stdout))?,
    };
    output.finish(done.replaces())?;
    let written = goal.written(&counted(done.documents, "record"));
    done.tell(written.as_deref())
}

/// The format that is asked for, else that of the output's ending.
fn format(asked: Option<Format>, goal: &Goal) -> Result<Format, Fault> {
    let ending = goal.ending(&["json", "ndjson", "jsonl", "txt"])?;
    let of_ending = ending.map(|ending| match ending {
        "json" => Format::Json,
        "txt" => Format::Text,
        _ => Format::Ndjson,
    });
    match (asked, of_ending, ending) {
        (Some(asked), Some(other), Some(ending)) if asked != other => Err(Fault::Usage(format!(
            "--format asks for something else than a .{ending} file holds; leave one of them out"
        ))),
        _ => Ok(asked.or(of_ending).unwrap_or(Format::Json)),
    }
}

/// Takes out of `found` what the output at `path` holds already, and out of the output what does
/// not stay: a last line that was cut, and lines of files that have another size now. Gives the output,
/// to be added to.
fn resume(path: &Path, found: &mut Found) -> Result<Output, Fault> {
    let cannot =
        |why: &dyn Display| Fault::Failed(format!("cannot resume {}: {why}", path.display()));
    let locked = Output::lines(path)?;
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
        return Ok(locked);
    }
    let old = BufReader::new(File::open(path).map_err(|error| cannot(&error))?);
    let mut kept = Output::again(path)?;
    for (line, _) in old.split(b'\n').zip(stays).filter(|(_, stays)| *stays) {
        let mut line = line.map_err(|error| cannot(&error))?;
        line.push(b'\n');
        kept.write(&line)?;
    }
    kept.into_lines()
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
    Record::new(file, document.size, document.report)
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

fn array(found: Found, output: &mut Output) -> Result<Done, Fault> {
    let mut before: &[u8] = b"[\n";
    let done = many::read_all(
        found,
        |file, document| json(serde_json::to_vec_pretty(&record(file, document))),
        |record| {
            output.write(before)?;
            before = b",\n";
            output.write(&record)
        },
    )?;
    // The array is closed after an interrupt too.
    output.write(if before == b"[\n" { b"[]\n" } else { b"\n]\n" })?;
    Ok(done)
}

fn reviews(found: Found, output: &mut Output) -> Result<Done, Fault> {
    many::read_all(
        found,
        |file, document| format!("# {}\n\n{}\n", visible(file), document.report.review()),
        |review| output.write(review.as_bytes()),
    )
}

fn overviews(found: Found, output: &mut Output, on_screen: bool) -> Result<Done, Fault> {
    let choice = anstream::AutoStream::choice(&std::io::stdout());
    let in_colour = on_screen && choice != anstream::ColorChoice::Never;
    let mut is_first = true;
    many::read_all(
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
    )
}
