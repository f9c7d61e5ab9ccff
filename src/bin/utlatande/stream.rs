//! `utlatande stream`: JSON lines in, JSON lines out.

use std::io::{self, BufRead, Read as _};
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utlatande::Report;

use crate::fault::Fault;
use crate::{interrupt, output};

/// Lines read ahead: enough for every core, few enough to keep in memory.
const AHEAD: usize = 64;

/// Bytes of the longest line that is read; a long document has a fiftieth of it.
const LONGEST: usize = 16 << 20;

/// How often the wait for a line is broken off to look for an interrupt.
const POLL: Duration = Duration::from_millis(100);

/// A line in.
#[derive(Debug, Deserialize)]
struct Request {
    #[serde(default)]
    id: Value,
    text: String,
}

/// A line out: `report` or `error`.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct Reply {
    /// As it came in; `null` where the line had none.
    id: Value,
    /// What the document says.
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<Report>,
    /// Why the line could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// Answers every line of standard input; whether every one could be read.
pub(crate) fn run() -> Result<bool, Fault> {
    let (sender, lines) = sync_channel(AHEAD);
    // Apart, so that a line that has come is answered while the next is waited for.
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        while let Some(line) = next_line(&mut input, LONGEST).transpose() {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    answer(&lines)
}

fn answer(lines: &Receiver<io::Result<Line>>) -> Result<bool, Fault> {
    let interrupted = interrupt::interrupted();
    let mut all_well = true;
    loop {
        let first = match lines.recv_timeout(POLL) {
            _ if interrupted.load(Ordering::SeqCst) => return Err(Fault::Interrupted),
            Ok(line) => line,
            Err(RecvTimeoutError::Timeout) => continue,
            Err(RecvTimeoutError::Disconnected) => return Ok(all_well),
        };
        let batch = std::iter::once(first).chain(lines.try_iter().take(AHEAD - 1));
        let batch: Vec<Line> = batch
            .collect::<io::Result<_>>()
            .map_err(|error| Fault::Failed(format!("cannot read standard input: {error}")))?;
        let replies: Vec<Reply> = batch.par_iter().map(reply).collect();
        for reply in replies {
            all_well &= reply.error.is_none();
            let mut line = serde_json::to_vec(&reply).expect("a report can be written as JSON");
            line.push(b'\n');
            output::print(&line)?;
        }
    }
}

/// A line, or how long it was where it was too long to keep.
type Line = Result<Vec<u8>, usize>;

/// The next line without its end; nothing at the end of the input.
fn next_line(input: &mut impl BufRead, longest: usize) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    let limit = longest as u64 + 1;
    if input.by_ref().take(limit).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.ends_with(b"\n") {
        line.pop();
        return Ok(Some(Ok(line)));
    }
    if line.len() <= longest {
        return Ok(Some(Ok(line)));
    }
    let rest = input.skip_until(b'\n')?;
    Ok(Some(Err(line.len() + rest)))
}

fn reply(line: &Line) -> Reply {
    let refuse = |id, why| Reply {
        id,
        report: None,
        error: Some(why),
    };
    let line = match line {
        Ok(line) => line,
        Err(length) => {
            let why = format!("the line has {length} bytes; at most {LONGEST} are read");
            return refuse(Value::Null, why);
        }
    };
    match serde_json::from_slice::<Request>(line) {
        Ok(request) => match utlatande::extract_bytes(request.text.as_bytes()) {
            Ok(read) => {
                let mut report = read.report;
                // The text came as text: there was nothing to decode.
                report.encoding = None;
                Reply {
                    id: request.id,
                    report: Some(report),
                    error: None,
                }
            }
            Err(error) => refuse(request.id, error.to_string()),
        },
        Err(error) => {
            let id = serde_json::from_slice::<Value>(line).ok();
            let id = id.and_then(|mut value| Some(value.get_mut("id")?.take()));
            let why = format!("the line is no object with `id` and `text`: {error}");
            refuse(id.unwrap_or_default(), why)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_too_long_is_passed_over_and_the_next_is_read() {
        let mut input: &[u8] = b"abcd\nabcde\nab\n\nabc";
        let mut lines = Vec::new();
        while let Some(line) = next_line(&mut input, 4).unwrap() {
            lines.push(line.map(|line| String::from_utf8(line).unwrap()));
        }
        let ok = |line: &str| Ok(line.to_owned());
        assert_eq!(lines, [ok("abcd"), Err(6), ok("ab"), ok(""), ok("abc")]);
    }
}
