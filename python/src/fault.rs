//! Why a document could not be read.

use std::io;
use std::str::Utf8Error;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

/// Why a document could not be read: in Python, `utlatande.Error`.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    /// The word for it, as `utlatande::ErrorKind` has it.
    kind: &'static str,
    message: String,
    /// The file, where the document was named by a path.
    file: Option<String>,
}

impl Fault {
    pub(crate) fn unread(why: &io::Error) -> Fault {
        Fault {
            kind: "unread",
            message: format!("the file cannot be read: {why}"),
            file: None,
        }
    }

    pub(crate) fn panicked() -> Fault {
        Fault {
            kind: "panicked",
            message: "the program that reads the input panicked".to_owned(),
            file: None,
        }
    }

    /// A string of Python that is no text: it holds half of a pair of surrogates.
    pub(crate) fn no_unicode(why: &PyErr) -> Fault {
        Fault {
            kind: "not_text",
            message: format!("the string is no Unicode text: {why}"),
            file: None,
        }
    }

    /// Bytes of an Arrow column that are no text.
    pub(crate) fn no_utf_8(why: &Utf8Error) -> Fault {
        Fault {
            kind: "not_text",
            message: format!("the text is not UTF-8: {why}"),
            file: None,
        }
    }

    /// A row of a table that holds no document.
    pub(crate) fn of_row(why: &str) -> Fault {
        Fault {
            kind: "empty",
            message: why.to_owned(),
            file: None,
        }
    }

    pub(crate) fn kind(&self) -> &'static str {
        self.kind
    }

    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    pub(crate) fn of_file(mut self, file: &str) -> Fault {
        self.file = Some(file.to_owned());
        self
    }

    /// The exception.
    pub(crate) fn exception<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        static ERROR: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        let class = ERROR.import(py, "utlatande._error", "Error")?;
        class.call1((&self.message, self.kind, self.file.as_deref()))
    }

    /// The exception, to be raised.
    pub(crate) fn raised(&self, py: Python<'_>) -> PyErr {
        self.exception(py)
            .map_or_else(|error| error, PyErr::from_value)
    }
}

impl From<utlatande::Error> for Fault {
    fn from(error: utlatande::Error) -> Fault {
        Fault {
            kind: error.kind().as_str(),
            message: error.to_string(),
            file: None,
        }
    }
}
