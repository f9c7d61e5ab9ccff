//! From blocks to the section tree: what begins here?
//!
//! In: the blocks and the reading text. Out: what the rules find without knowing the sections, what
//! each block opens, and the tree of sections, whose top level tiles the input. Nothing here knows which
//! answer, decision or dissent belongs to which body: that is linking.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`findings`] | what the rules find in one scan |
//! | [`breaks`] | whether a block ends where the layout left it in doubt |
//! | [`headings`] | free headings on a page that is one line |
//! | [`marks`] | what each block opens |
//! | [`tree`] | the section tree |

mod breaks;
mod findings;
mod headings;
mod marks;
mod tree;

pub(crate) use findings::Findings;
pub(crate) use marks::Mark;
pub(crate) use tree::{Outline, Placed, outline};
