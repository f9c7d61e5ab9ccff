//! The native part of the Python package `utlatande`.
//!
//! | module | for |
//! | --- | --- |
//! | `fault` | why a document could not be read, as the exception `utlatande.Error` |
//! | `source` | what a caller gives: text, bytes or a path; reading it |
//! | `objects` | a report as Python objects, its offsets in characters |
//! | `queue` | work on all cores, its results in order |
//! | `many` | the reports of many documents |
//! | `tables` | the tables of many documents, from Arrow to Arrow |
//! | `functions` | what Python calls |

mod fault;
mod functions;
mod many;
mod objects;
mod queue;
mod source;
mod tables;

#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::functions::{extract, extract_many, locate, sentences, text};
    #[pymodule_export]
    use crate::many::Many;
    #[pymodule_export]
    use crate::tables::{Stream, Table, table, tables};
}
