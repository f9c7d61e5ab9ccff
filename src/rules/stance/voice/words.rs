//! The words for who speaks in an answer, and for others whose views it gives.

use crate::rules::stance::beginnings::Beginnings;

// What the speaker calls itself in its own answer, in the definite.

/// An office, and the board that it writes for.
pub(super) const OFFICE: &[&str] = &[
    "förvaltningen",
    "kontoret",
    "stadsdelsförvaltningen",
    "fackförvaltningen",
];

/// A company.
#[rustfmt::skip]
pub(super) const COMPANY: &[&str] = &[
    "bolaget", "bolagen", "koncernledningen", "koncernen", "bolagsledningen", "styrelsen",
];

/// An agency.
pub(super) const AGENCY: &[&str] = &["myndigheten"];

/// A court.
pub(super) const COURT: &[&str] = &["domstolen"];

/// A university.
pub(super) const UNIVERSITY: &[&str] = &["universitetet", "högskolan"];

/// A municipality.
pub(super) const MUNICIPALITY: &[&str] = &["kommunen", "kommunstyrelsen"];

/// A region.
pub(super) const REGION: &[&str] = &["regionen", "landstinget"];

/// An association, whatever its name, and everybody of whom nothing is known.
#[rustfmt::skip]
pub(super) const ASSOCIATION: &[&str] = &[
    "federationen", "föreningen", "förbundet", "organisationen", "riksförbundet",
];

/// What the names of boards and their offices end with: `kulturförvaltningen` writes for
/// `Kulturnämnden`.
pub(super) const BOARD_ENDINGS: &[&str] = &["nämnden", "förvaltningen", "kontoret"];

// Who else may hold a view.

/// How words begin that name somebody else.
#[rustfmt::skip]
pub(super) static OTHERS: Beginnings = Beginnings::new(&[
    "alliansen", "anhöriga", "boende", "borgarråd", "brevskrivar", "brukar", "departement",
    "experter", "fastighetsägar", "forskar", "fullmäktige", "föräldra", "förslagsställar",
    "initiativtagar", "insändar", "klagande", "kommittén", "kommunen", "kommuner",
    "kommunfullmäktige", "kommunstyrelsen", "kritiker", "ledamot", "ledamöter", "majoriteten",
    "minoriteten", "motionär", "oppositionen", "partie", "polis", "politiker", "regering",
    "remissinstans", "reservant", "riksdagen", "skribent", "staden", "staten", "sökande",
    "utredare", "utredningen",
]);

/// What the names of institutions end with, in the definite.
#[rustfmt::skip]
pub(super) const INSTITUTION_ENDINGS: &[&str] = &[
    "nämnden", "nämnderna", "förvaltningen", "förvaltningarna", "kontoret", "kontoren", "styrelsen",
    "verket", "myndigheten", "myndigheterna", "förbundet", "förbunden", "föreningen", "föreningarna",
    "rådet", "råden", "bolaget", "bolagen", "departementet", "inspektionen", "kommunen", "kommunerna",
    "regionen", "landstinget", "stadsdelsnämnd", "polisen",
];
