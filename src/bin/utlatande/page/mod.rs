//! Pages for people: one self-contained HTML file a document, and an index of many.
//!
//! All words of a document go through the templates' escaping; a page loads nothing, and says so
//! to the browser in its content policy.

mod document;
mod index;
mod marks;
mod timeline;
mod words;

pub(crate) use document::document;
pub(crate) use index::{Entry, index};

/// The style of all pages.
const STYLE: &str = include_str!("style.css");

/// What all pages do.
const SCRIPT: &str = include_str!("script.js");
