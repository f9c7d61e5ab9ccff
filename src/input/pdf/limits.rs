//! How much of a PDF is read at most.
//!
//! A PDF of a few kilobytes can ask for terabytes: a stream that decompresses to gigabytes, forty forms of
//! which each draws the next one twice. So what is read is counted, and reading ends at a limit.

use std::cell::Cell;

use crate::error::Reason;

/// How much of a PDF is read before reading ends with an error that names the limit.
///
/// The defaults are far beyond what a report of a thousand pages needs, and keep one reading below
/// a gigabyte of memory.
///
/// ```
/// let mut limits = utlatande::PdfLimits::default();
/// limits.pages = 300;
/// # let bytes = b"%PDF-1.7";
/// let text = utlatande::pdf_text_with(bytes, &limits);
/// # assert!(text.is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PdfLimits {
    /// Pages of the document: 10,000.
    pub pages: u64,
    /// Bytes that its streams hold when decompressed, pictures aside, which are not read:
    /// 256 MiB.
    pub decompressed_bytes: u64,
    /// How deep forms stand inside forms, and saved states inside saved states: 50,000.
    pub nesting: u64,
    /// Operators that draw its pages and the forms in them: 20 million. Drawing a form
    /// counts as 100, and one more for 100 bytes of it.
    pub operations: u64,
    /// Bytes of its text in UTF-8: 16 MiB.
    pub text_bytes: u64,
}

impl Default for PdfLimits {
    fn default() -> PdfLimits {
        PdfLimits {
            pages: 10_000,
            decompressed_bytes: 256 << 20,
            nesting: 50_000,
            operations: 20_000_000,
            text_bytes: 16 << 20,
        }
    }
}

/// The limit that was passed; what it is passed with ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Passed {
    limit: &'static str,
    most: u64,
}

impl From<Passed> for Reason {
    fn from(Passed { limit, most }: Passed) -> Reason {
        Reason::PdfLimit { limit, most }
    }
}

/// What one reading has used of its limits.
#[derive(Debug)]
pub(crate) struct Budget<'l> {
    limits: &'l PdfLimits,
    decompressed_bytes: Cell<u64>,
    operations: Cell<u64>,
    text_bytes: Cell<u64>,
}

impl<'l> Budget<'l> {
    pub(crate) fn new(limits: &'l PdfLimits) -> Budget<'l> {
        Budget {
            limits,
            decompressed_bytes: Cell::new(0),
            operations: Cell::new(0),
            text_bytes: Cell::new(0),
        }
    }

    pub(crate) fn pages(&self, count: usize) -> Result<(), Passed> {
        within("pages", self.limits.pages, count as u64)
    }

    pub(crate) fn nesting(&self, depth: usize) -> Result<(), Passed> {
        within("nesting", self.limits.nesting, depth as u64)
    }

    pub(crate) fn operations(&self, count: usize) -> Result<(), Passed> {
        let most = self.limits.operations;
        spend("operations", most, &self.operations, count)
    }

    pub(crate) fn text(&self, bytes: usize) -> Result<(), Passed> {
        spend(
            "text_bytes",
            self.limits.text_bytes,
            &self.text_bytes,
            bytes,
        )
    }

    /// Whether one stream of so many bytes is within the limit; nothing is counted.
    pub(crate) fn one_stream(&self, bytes: usize) -> Result<(), Passed> {
        let most = self.limits.decompressed_bytes;
        within("decompressed_bytes", most, bytes as u64)
    }

    pub(crate) fn decompressed(&self, bytes: usize) -> Result<(), Passed> {
        let most = self.limits.decompressed_bytes;
        spend("decompressed_bytes", most, &self.decompressed_bytes, bytes)
    }
}

fn spend(limit: &'static str, most: u64, used: &Cell<u64>, more: usize) -> Result<(), Passed> {
    used.set(used.get().saturating_add(more as u64));
    within(limit, most, used.get())
}

fn within(limit: &'static str, most: u64, used: u64) -> Result<(), Passed> {
    if used > most {
        return Err(Passed { limit, most });
    }
    Ok(())
}
