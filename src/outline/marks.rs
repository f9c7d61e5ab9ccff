//! What a block may open.

use crate::report::SectionKind;

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
