//! From blocks to the section tree.
//!
//! The tree is built in one pass. What a block opens is told by its [`Mark`], which the rule
//! families and the table of headings give; what that means depends on where it stands:
//!
//! | mark | in the short part | among the answers | among the dissents |
//! | --- | --- | --- | --- |
//! | heading of the genre | a section | a subheading of the answer | text |
//! | `Beredning` and the like | the gists; behind the boards' positions the answers | a subheading of the answer | text |
//! | body's name | text | the body's answer | the body's dissents |
//! | dissent | a section | part of the answer | a dissent of the body |
//! | position of a board, signature | a section | text | text |
//! | office's report | text | ends a dissent | text |
//! | any other heading | a subheading | a subheading | text |

mod breaks;
mod findings;
mod marks;
mod tree;

pub(crate) use findings::Findings;
pub(crate) use marks::Mark;
pub(crate) use tree::{Outline, Placed, outline};
