//! A line of `utlatande extract`, for programs that read it back.

use serde::{Deserialize, Serialize};

use crate::report::Report;

/// What the program `utlatande extract` writes of one document: an element of its JSON array, or a line of its
/// NDJSON.
///
/// ```
/// use utlatande::Record;
///
/// let text = "PM 2003 RVII (Dnr 242/01)\n";
/// let record = Record::new("a.txt", text.len() as u64, utlatande::extract(text));
/// let line = serde_json::to_string(&record)?;
///
/// let read: Record = serde_json::from_str(&line)?;
/// assert_eq!(read.file, "a.txt");
/// assert_eq!(read.report, utlatande::extract(text));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(description = "What is written of one document.")
)]
#[non_exhaustive]
pub struct Record {
    /// The file, as it was given or found; `-` for standard input. Bytes of its name that are no UTF-8
    /// are written `\xFF`.
    pub file: String,
    /// The size of the file in bytes.
    pub size: u64,
    /// What the document says.
    pub report: Report,
}

impl Record {
    /// The record of a file of `size` bytes.
    #[must_use]
    pub fn new(file: impl Into<String>, size: u64, report: Report) -> Record {
        Record {
            file: file.into(),
            size,
            report,
        }
    }
}
