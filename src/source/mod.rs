//! From the input to its reading text: lines, pages, the line width, blocks.
//!
//! | module | from | to |
//! | --- | --- | --- |
//! | [`lines`] | the input | a table of its lines that hold something |
//! | [`furniture`] | lines | page numbers taken out; where pages start |
//! | [`column`] | lines | the width of a full line, in the font that the document was set in |
//! | [`blocks`] | lines and width | runs of lines: paragraphs, headings, list items |
//! | [`reading`] | blocks | one string without line breaks, and the way back to the input |

pub(crate) mod blocks;
pub(crate) mod cells;
pub(crate) mod clean;
pub(crate) mod column;
pub(crate) mod furniture;
pub(crate) mod lines;
pub(crate) mod reading;
