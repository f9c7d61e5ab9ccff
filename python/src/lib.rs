//! The native part of the Python package `utlatande`.
//!
//! | module | for |
//! | --- | --- |
//! | `fault` | why a document could not be read, as the exception `utlatande.Error` |
//! | `source` | what a caller gives: text, bytes or a path; reading it |
//! | `objects` | a report as Python objects, its offsets in characters |
//! | `many` | many documents on all cores |
//! | `functions` | what Python calls |

mod fault;
mod functions;
mod many;
mod objects;
mod source;

#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::functions::{extract, extract_many, locate, sentences, text};
    #[pymodule_export]
    use crate::many::Many;
}
