//! The style sheets and the scripts that pages carry.

/// The style of all pages.
pub(crate) const STYLE: &str = include_str!("style.css");

/// The style of the page of one document.
pub(crate) const DOCUMENT_STYLE: &str = include_str!("document.css");

/// The style of the index and of the pages of bodies, persons and parties.
pub(crate) const INDEX_STYLE: &str = include_str!("index.css");

/// What the index does.
pub(crate) const INDEX_SCRIPT: &str = include_str!("index.js");

/// What the page of one document does.
pub(crate) const DOCUMENT_SCRIPT: &str = include_str!("document.js");
