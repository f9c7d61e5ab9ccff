//! A line in, a line out: the protocol of `utlatande stream`. Nothing here knows of processes or threads, so
//! that a fuzz target can drive it.

use std::borrow::Cow;
use std::io::{self, BufRead, Read as _};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utlatande::Report;

/// Bytes of the longest line that is read; a long document has a fiftieth of it. All lines that are
/// read ahead or worked on have no more together, since a report may take many times its line.
pub(crate) const LONGEST: usize = 16 << 20;

/// A line in.
#[derive(Debug, Deserialize)]
struct Request<'l> {
    #[serde(borrow)]
    id: Option<&'l RawValue>,
    #[serde(borrow)]
    text: Cow<'l, str>,
}

/// A line in of which only the `id` is right.
#[derive(Debug, Deserialize)]
struct Named<'l> {
    #[serde(borrow)]
    id: Option<&'l RawValue>,
}

/// A line out: `report` or `error`.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct Reply {
    /// As it came in; `null` where the line had none.
    #[schemars(with = "serde_json::Value")]
    id: Option<Box<RawValue>>,
    /// What the document says.
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<Report>,
    /// Why the line could not be read, with its number in the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

impl Reply {
    /// Whether the line could be read.
    pub(crate) fn is_report(&self) -> bool {
        self.error.is_none()
    }

    /// The line that goes out.
    pub(crate) fn line(&self) -> Vec<u8> {
        let mut line = serde_json::to_vec(self).expect("a report can be written as JSON");
        line.push(b'\n');
        line
    }
}

/// A line, or how long it was where it was too long to keep.
pub(crate) type Line = Result<Vec<u8>, usize>;

/// The next line without its end; nothing at the end of the input.
pub(crate) fn next_line(input: &mut impl BufRead, longest: usize) -> io::Result<Option<Line>> {
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

/// What answers the line with this number.
pub(crate) fn reply(number: usize, line: &Line) -> Reply {
    let refuse = |id: Option<&RawValue>, why: &str| Reply {
        id: id.map(RawValue::to_owned),
        report: None,
        error: Some(format!("line {number}: {why}")),
    };
    let line = match line {
        Ok(line) => line,
        Err(length) => {
            let why = format!("it has {length} bytes; at most {LONGEST} are read");
            return refuse(None, &why);
        }
    };
    let no_object = "no object with `id` and `text`";
    // An array of an id and a text would pass for one.
    if !line.trim_ascii_start().starts_with(b"{") {
        return refuse(None, no_object);
    }
    // The parser looks at no letter of a field that is of no use here.
    let Ok(line) = std::str::from_utf8(line) else {
        return refuse(None, &format!("{no_object}: it is not UTF-8"));
    };
    match serde_json::from_str::<Request>(line) {
        Ok(request) => match utlatande::extract_bytes(request.text.as_bytes()) {
            Ok(read) => {
                let mut report = read.report;
                // The text came as text: there was nothing to decode.
                report.encoding = None;
                Reply {
                    id: request.id.map(RawValue::to_owned),
                    report: Some(report),
                    error: None,
                }
            }
            Err(error) => refuse(request.id, &error.to_string()),
        },
        Err(error) => {
            let named = serde_json::from_str::<Named>(line);
            let id = named.ok().and_then(|named| named.id);
            refuse(id, &format!("{no_object}: {}", in_line(&error)))
        }
    }
}

/// An error in a line, which is the first one to the parser whatever its number.
fn in_line(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column", " at column")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_tells_a_column_and_no_line_of_its_own() {
        let error = serde_json::from_str::<Request>("{\"id\": 1}").unwrap_err();
        assert_eq!(in_line(&error), "missing field `text` at column 9");
    }

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
