//! The words that decisions and proposals are written in, as the reports have them.

use crate::report::Outcome;

/// Who proposes or decides at the head of a document.
pub(super) const BOARDS: &[&str] = &["Kommunstyrelsen", "Borgarrådsberedningen"];

/// Who shall decide, behind `föreslår att`.
pub(super) const DECIDERS: &[&str] = &["kommunfullmäktige", "kommunstyrelsen"];

/// What those shall do: `föreslår kommunfullmäktige besluta`.
pub(super) const DECIDE: &[&str] = &["beslutar ", "besluta ", "att besluta "];

/// What leads from the formula to its points; the longer before the shorter.
pub(super) const LEADS: &[&str] = &["att följande", "följande", "att"];

/// What a board says of a proposal that is not its own, right behind its name.
pub(super) const POSITIONS: &[&str] = &[
    "tillstyrker ",
    "avstyrker ",
    "delar ",
    "biträder ",
    "instämmer i ",
    "ansluter sig ",
    "föreslår enligt ",
];

/// How the line begins that says who presents the matter.
pub(super) const RAPPORTEUR: &[&str] = &[
    "Föredragande borgarrådet ",
    "Föredragande borgarråden ",
    "Föredragande borgarråd ",
];

/// How a note begins that says that something is left out here: `(bifogas ej)`.
pub(super) const OMISSIONS: &[&str] = &["(bifogas ", "(Bifogas "];

/// Words for the matter as a whole, as the subject of what happens to it: beginnings, so that
/// `motion` reads `motionen` too.
pub(super) const MATTERS: &[&str] = &[
    "motion",
    "skrivelse",
    "ärende",
    "förslag",
    "hemställan",
    "framställan",
    "medborgarförslag",
    "yttrande",
    "rekommendation",
];

/// What happens to the matter, in the passive: `Motionen bifalls delvis.` Where two of them begin at
/// the same word, the longer one counts.
#[rustfmt::skip]
pub(super) const OUTCOMES: &[(&str, Outcome)] = &[
    ("anses besvarad", Outcome::Answered),
    ("anses besvarat", Outcome::Answered),
    ("anses besvarade", Outcome::Answered),
    ("anses vara besvarad", Outcome::Answered),
    ("anses vara besvarat", Outcome::Answered),
    ("anses vara besvarade", Outcome::Answered),
    ("anses därmed besvarad", Outcome::Answered),
    ("anses därmed besvarat", Outcome::Answered),
    ("anses därmed besvarade", Outcome::Answered),
    ("anses därmed vara besvarad", Outcome::Answered),
    ("anses därmed vara besvarat", Outcome::Answered),
    ("anses därmed vara besvarade", Outcome::Answered),
    ("förklaras besvarad", Outcome::Answered),
    ("besvaras", Outcome::Answered),
    ("bifalls delvis", Outcome::PartlyApproved),
    ("bifalles delvis", Outcome::PartlyApproved),
    ("tillstyrks delvis", Outcome::PartlyApproved),
    ("bifalls", Outcome::Approved),
    ("bifalles", Outcome::Approved),
    ("tillstyrks", Outcome::Approved),
    ("godkänns", Outcome::Approved),
    ("avslås", Outcome::Rejected),
    ("avstyrks", Outcome::Rejected),
    ("antas", Outcome::Adopted),
    ("fastställs", Outcome::Adopted),
    ("återremitteras", Outcome::RemittedBack),
    ("bordläggs", Outcome::Tabled),
];
