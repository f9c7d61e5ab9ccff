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

pub(crate) mod headings;
mod tree;

pub(crate) use tree::{Outline, Placed, outline};

use crate::SectionKind;

/// What a block opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A heading of the genre.
    Heading(SectionKind),
    /// The name of a body, alone: what follows is its answer or its dissents.
    Body(String),
    /// A decision block.
    Decision,
    /// The line that names the rapporteur.
    Rapporteur,
    /// A board takes a position on the proposal.
    Endorsement,
    /// Place and date.
    Signature,
    /// A dissent with its words.
    Dissent,
    /// An office's report begins: a dissent before it has ended.
    Report,
}
