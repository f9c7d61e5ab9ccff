//! Pages for people: one self-contained HTML file a document, an index of many, and one
//! for each body, person and party that they name.
//!
//! The templates escape all words of a document. A page loads nothing, and says so to the browser
//! in its content policy.

mod anchor;
mod assets;
mod charts;
mod document;
pub(crate) mod entity;
pub(crate) mod entry;
mod flow;
mod index;
mod labels;
mod marks;
mod places;
mod search;
mod speaker;
mod timeline;
mod verdict;
mod words;

pub(crate) use document::{Links, document};
pub(crate) use index::index;
