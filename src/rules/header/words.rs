//! The words of a document's header, as the reports have them.

use crate::report::{DocumentKind, InitiativeKind};

/// What the header line begins with, and the kind of document that it is.
pub(super) const KINDS: &[(&str, DocumentKind)] = &[
    ("Utlåtande", DocumentKind::Utlatande),
    ("UTLÅTANDE", DocumentKind::Utlatande),
    ("PM", DocumentKind::Pm),
    ("Pm", DocumentKind::Pm),
];

/// What may stand in the header line's parenthesis before the diary numbers.
pub(super) const DNR: &[&str] = &[
    "Dnr",
    "dnr",
    "DNR",
    "Diarienummer",
    "diarienummer",
    "Diarienr",
];

/// The noun that opens an initiative's line, what may stand between it and the sender, and the kind
/// that it is. A title may begin with the same noun (`Förslag till plan`), so the preposition decides.
#[rustfmt::skip]
pub(super) const INITIATIVES: &[(&str, &[&str], InitiativeKind)] = &[
    ("Motion", &["av "], InitiativeKind::Motion),
    ("Motioner", &["av "], InitiativeKind::Motion),
    ("Skrivelse", &["av ", "från "], InitiativeKind::Letter),
    ("Skrivelser", &["av ", "från "], InitiativeKind::Letter),
    ("Remiss", &["av ", "från "], InitiativeKind::Referral),
    ("Förslag", &["av ", "från "], InitiativeKind::Proposal),
    ("Hemställan", &["av ", "från "], InitiativeKind::Petition),
    ("Yttrande", &["till "], InitiativeKind::Statement),
    ("Rekommendation", &["av ", "från "], InitiativeKind::Recommendation),
    ("Minoritetsåterremiss", &["från "], InitiativeKind::Referral),
];

/// What parts a court from the number of its case: `Yttrande till Svea hovrätt, mål nr M 1234-12`.
pub(super) const CASE: &str = ", mål ";

/// How the line begins that says by when a body that was asked has to answer.
pub(super) const RESPONSE_TIME: &str = "Remisstid";

/// What stands between a sender and the date of the paper: `kommunfullmäktige den 26 maj 2008`. The
/// words at its end, so that `, daterad den` is read as two.
pub(super) const BEFORE_DATE: &[&str] = &[
    " den",
    " av",
    " från",
    " daterad",
    " daterat",
    " inkommen",
    " inkommet",
    " med",
    " svarstid",
    " remisstid",
    " Remisstid",
    " senast",
    " (",
    ",",
];
