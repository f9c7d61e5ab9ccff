//! What Python calls. `utlatande/_native.pyi` has the types.

use pyo3::prelude::*;

use crate::fault::Fault;
use crate::many::Many;
use crate::objects::{self, Unit};
use crate::source::{Source, Text};

/// All facts of one document, as a dict.
///
/// The document is a str, which is its text; bytes, which are those of a text or PDF file; or an os.PathLike,
/// which names such a file. The dict has the form of `utlatande extract`; `utlatande.report` has its types.
///
/// Offsets count characters, so that `text[start:end]` is where a fact was read, or with `offsets="bytes"`
/// bytes of UTF-8. The text is the str itself, or what `text` gives for the same document.
///
/// Raises Error where bytes or a file hold no text that can be read.
#[pyfunction]
#[pyo3(signature = (document, /, *, offsets = Unit::Chars))]
pub(crate) fn extract<'py>(
    document: &Bound<'py, PyAny>,
    offsets: Unit,
) -> PyResult<Bound<'py, PyAny>> {
    let py = document.py();
    let read = read(document, Source::document)?;
    objects::report(py, &read, offsets)
}

/// The reports of many documents, each as `extract` gives it, read on all cores and in order.
///
/// The iterable gives documents of any kind that `extract` takes. It is asked on the thread that asks for
/// reports, and a few documents ahead: four for each thread. What it raises is raised when all
/// documents before have been told.
///
/// A document that cannot be read raises Error; the next call of `next` goes on with the document behind it.
/// With `return_errors=True` the Error stands in the place of the report, and nothing is raised.
#[pyfunction]
#[pyo3(signature = (documents, /, *, threads = None, offsets = Unit::Chars, return_errors = false))]
pub(crate) fn extract_many(
    documents: &Bound<'_, PyAny>,
    threads: Option<i64>,
    offsets: Unit,
    return_errors: bool,
) -> PyResult<Many> {
    Many::new(documents, threads, offsets, return_errors)
}

/// The text that the offsets of `extract` point into: of a str itself, of bytes or a file what was decoded,
/// of a PDF what was read, with a form feed between two pages.
///
/// Raises Error where bytes or a file hold no text that can be read.
#[pyfunction]
#[pyo3(signature = (document, /))]
pub(crate) fn text(document: &Bound<'_, PyAny>) -> PyResult<String> {
    read(document, Source::text).map(|text| text.to_owned())
}

/// The sentences of a text, in order, each with its reading form and its place.
#[pyfunction]
#[pyo3(signature = (document, /, *, offsets = Unit::Chars))]
pub(crate) fn sentences<'py>(
    document: &Bound<'py, PyAny>,
    offsets: Unit,
) -> PyResult<Bound<'py, PyAny>> {
    let py = document.py();
    let found = |text: Text| {
        let sentences: Vec<_> = utlatande::sentences(&text).collect();
        (text, sentences)
    };
    let (text, sentences) = read(document, |source| source.text().map(found))?;
    objects::of(py, &sentences, &text, offsets)
}

/// What stands in one place each: dates, persons, references, bodies, headings and formulas, with the rule that
/// read it, in the order of the text. Takes about half the time of `extract`.
#[pyfunction]
#[pyo3(signature = (document, /, *, offsets = Unit::Chars))]
pub(crate) fn locate<'py>(
    document: &Bound<'py, PyAny>,
    offsets: Unit,
) -> PyResult<Bound<'py, PyAny>> {
    let py = document.py();
    let text = read(document, Source::text)?;
    let located = py.detach(|| utlatande::locate(&text));
    objects::of(py, &located, &text, offsets)
}

/// Does the work without the interpreter's lock.
fn read<T: Send>(
    document: &Bound<'_, PyAny>,
    work: impl FnOnce(Source) -> Result<T, Fault> + Send,
) -> PyResult<T> {
    let py = document.py();
    let source = Source::of(document)?;
    py.detach(|| source.and_then(work))
        .map_err(|fault| fault.raised(py))
}
