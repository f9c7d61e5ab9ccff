//! The style sheet and the script that every page carries.

/// The style of all pages.
pub(crate) const STYLE: &str = include_str!("style.css");

/// What all pages do.
pub(crate) const SCRIPT: &str = include_str!("script.js");

/// The style of the page of one document.
pub(crate) const DOCUMENT_STYLE: &str = include_str!("document.css");

/// The style of the index and of the pages of bodies, persons and parties.
pub(crate) const INDEX_STYLE: &str = include_str!("index.css");

/// What the index does.
pub(crate) const INDEX_SCRIPT: &str = include_str!("index.js");
