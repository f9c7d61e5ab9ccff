//! The section tree.

use serde::{Deserialize, Serialize};

use crate::report::rule::Rule;
use crate::report::span::{Span, Text};
use crate::report::word::{LaterWord, words};

/// A section of the document; children lie inside their parent, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Section {
    /// What the section is for.
    pub kind: SectionKind,
    /// Its heading, where it has one.
    pub heading: Option<Text>,
    /// The body that it is about, canonical name; set on `response` and on a body's `dissents`.
    pub body: Option<String>,
    /// From the heading up to the next section.
    pub span: Span,
    /// The rule that found its beginning.
    pub rule: Rule,
    /// The sections in it.
    pub children: Vec<Section>,
}

words! {
    /// What a section is for.
    pub enum SectionKind {
        /// Header line, titles, initiatives.
        Header = "header",
        /// *Förslag till beslut*, or the decision block where it has no heading.
        Proposal = "proposal",
        /// *Sammanfattning av ärendet*.
        Summary = "summary",
        /// *Bakgrund*.
        Background = "background",
        /// *Ärendet*, *Ärendena*, *Förslaget*, *Motionens innehåll*.
        Matter = "matter",
        /// *Beredning*, *Remisser*: who was consulted, and the gist of the answers.
        Preparation = "preparation",
        /// *Mina synpunkter*, *Föredragande borgarrådets synpunkter*.
        Views = "views",
        /// *Bilaga*, *Bilagor*.
        Attachments = "attachments",
        /// The two boards' positions.
        Endorsement = "endorsement",
        /// Place, date and names.
        Signature = "signature",
        /// *Remissammanställning*: the answers.
        Responses = "responses",
        /// One body's answer.
        Response = "response",
        /// *Reservationer m.m.*, and in it one a body.
        Dissents = "dissents",
        /// One reservation or statement.
        Dissent = "dissent",
        /// Any other heading, nested where it stands.
        Subheading = "subheading",
    }
}
