//! What a caller gives, and reading it. Nothing is read while the interpreter's lock is held.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use pyo3::exceptions::{PyTypeError, PyUnicodeEncodeError};
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{PyByteArray, PyBytes, PyMemoryView, PyString};
use utlatande::Report;

use crate::fault::Fault;

/// Bytes of the largest file that is read.
const LARGEST: u64 = 1 << 30;

/// A document as it was given.
pub(crate) enum Source {
    Text(PyBackedStr),
    Bytes(PyBackedBytes),
    File(PathBuf),
}

/// The text of a document: what its spans point into.
pub(crate) enum Text {
    Given(PyBackedStr),
    Decoded(String),
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Text::Given(text) => text,
            Text::Decoded(text) => text,
        }
    }
}

/// A document that was read.
pub(crate) struct Document {
    pub(crate) text: Text,
    pub(crate) report: Report,
}

impl Source {
    /// What was given: the outer error is one in the caller's code, the inner one in the document.
    pub(crate) fn of(given: &Bound<'_, PyAny>) -> PyResult<Result<Source, Fault>> {
        if let Ok(text) = given.cast::<PyString>() {
            return match PyBackedStr::try_from(text.clone()) {
                Ok(text) => Ok(Ok(Source::Text(text))),
                Err(why) if why.is_instance_of::<PyUnicodeEncodeError>(given.py()) => {
                    Ok(Err(Fault::no_unicode(&why)))
                }
                Err(why) => Err(why),
            };
        }
        if let Ok(bytes) = given.cast::<PyBytes>() {
            return Ok(Ok(Source::Bytes(bytes.clone().into())));
        }
        // What can change meanwhile is copied.
        if given.is_instance_of::<PyByteArray>() || given.is_instance_of::<PyMemoryView>() {
            let bytes = given.py().get_type::<PyBytes>().call1((given,))?;
            return Ok(Ok(Source::Bytes(bytes.cast_into::<PyBytes>()?.into())));
        }
        if given.hasattr("__fspath__")? {
            return Ok(Ok(Source::File(given.extract()?)));
        }
        Err(PyTypeError::new_err(format!(
            "a document is a str (its text), bytes or an os.PathLike, not {}",
            given.get_type().name()?
        )))
    }

    /// Reads the document.
    pub(crate) fn document(self) -> Result<Document, Fault> {
        match self {
            Source::Text(text) => guarded(|| {
                Ok(Document {
                    report: utlatande::extract(&text),
                    text: Text::Given(text),
                })
            }),
            Source::Bytes(bytes) => document(&bytes),
            Source::File(path) => named(&path, || document(&contents(&path)?)),
        }
    }

    /// The text alone.
    pub(crate) fn text(self) -> Result<Text, Fault> {
        match self {
            Source::Text(text) => Ok(Text::Given(text)),
            Source::Bytes(bytes) => text(&bytes),
            Source::File(path) => named(&path, || text(&contents(&path)?)),
        }
    }
}

/// Reads what a file holds.
fn document(bytes: &[u8]) -> Result<Document, Fault> {
    guarded(|| {
        let read = utlatande::read(bytes)?;
        Ok(Document {
            text: Text::Decoded(read.text.into_owned()),
            report: read.report,
        })
    })
}

fn text(bytes: &[u8]) -> Result<Text, Fault> {
    guarded(|| {
        let text = if utlatande::is_pdf(bytes) {
            Cow::Owned(utlatande::pdf_text(bytes)?)
        } else {
            utlatande::decode(bytes)?.text
        };
        Ok(Text::Decoded(text.into_owned()))
    })
}

/// What the work gives; a panic is an error of this document.
fn guarded<T>(work: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Fault::panicked()))
}

/// An error of the work names the file.
fn named<T>(path: &Path, work: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    work().map_err(|fault| fault.of_file(&path.display().to_string()))
}

fn contents(path: &Path) -> Result<Vec<u8>, Fault> {
    let read = || {
        let of = fs::metadata(path)?;
        if !of.is_file() {
            return Err(io::Error::other("it is no regular file"));
        }
        let mut bytes = Vec::new();
        File::open(path)?
            .take(LARGEST + 1)
            .read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST {
            return Err(io::Error::other("it is larger than 1 GiB"));
        }
        Ok(bytes)
    };
    read().map_err(|why| Fault::unread(&why))
}
