//! Pages for people: one self-contained HTML file a document, and an index of many.
//!
//! The templates escape all words of a document. A page loads nothing, and says so to the browser
//! in its content policy.

mod anchor;
mod assets;
mod document;
pub(crate) mod entity;
mod index;
mod labels;
mod marks;
mod places;
mod timeline;
mod verdict;
mod words;

pub(crate) use document::document;
pub(crate) use index::{Entry, index};
