//! The section tree.

use serde::{Deserialize, Serialize};

use crate::report::rule::Rule;
use crate::report::span::{Span, Text};

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

/// What a section is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SectionKind {
    /// Header line, titles, initiatives.
    Header,
    /// *Förslag till beslut*, or the decision block where it has no heading.
    Proposal,
    /// *Sammanfattning av ärendet*.
    Summary,
    /// *Bakgrund*.
    Background,
    /// *Ärendet*, *Ärendena*, *Förslaget*, *Motionens innehåll*.
    Matter,
    /// *Beredning*, *Remisser*: who was consulted, and the gist of the answers.
    Preparation,
    /// *Mina synpunkter*, *Föredragande borgarrådets synpunkter*.
    Views,
    /// *Bilaga*, *Bilagor*.
    Attachments,
    /// The two boards' positions.
    Endorsement,
    /// Place, date and names.
    Signature,
    /// *Remissammanställning*: the answers.
    Responses,
    /// One body's answer.
    Response,
    /// *Reservationer m.m.*, and in it one a body.
    Dissents,
    /// One reservation or statement.
    Dissent,
    /// Any other heading, nested where it stands.
    Subheading,
}

impl SectionKind {
    /// The word that stands for it in the JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            SectionKind::Header => "header",
            SectionKind::Proposal => "proposal",
            SectionKind::Summary => "summary",
            SectionKind::Background => "background",
            SectionKind::Matter => "matter",
            SectionKind::Preparation => "preparation",
            SectionKind::Views => "views",
            SectionKind::Attachments => "attachments",
            SectionKind::Endorsement => "endorsement",
            SectionKind::Signature => "signature",
            SectionKind::Responses => "responses",
            SectionKind::Response => "response",
            SectionKind::Dissents => "dissents",
            SectionKind::Dissent => "dissent",
            SectionKind::Subheading => "subheading",
        }
    }
}
