//! The words and letters that references are told by.

use crate::report::ReferenceKind;

/// A series of papers: the words before a number, what they make of it, and how it is cited in
/// normal form.
pub(super) struct Series {
    pub(super) words: &'static [&'static str],
    pub(super) kind: ReferenceKind,
    /// Stands before the number; empty where the number is cited alone.
    pub(super) prefix: &'static str,
}

const fn row(words: &'static [&'static str], kind: ReferenceKind, prefix: &'static str) -> Series {
    Series {
        words,
        kind,
        prefix,
    }
}

/// Every series: the state's and the council's.
#[rustfmt::skip]
pub(super) static SERIES: [Series; 14] = [
    row(&["SOU"], ReferenceKind::Sou, "SOU "),
    row(&["Ds"], ReferenceKind::Ds, "Ds "),
    row(&["SFS"], ReferenceKind::Law, "SFS "),
    row(&["dir.", "Dir.", "dir", "kommittédirektiv", "kommittédirektivet"], ReferenceKind::Dir, "dir. "),
    row(&[
        "prop.", "Prop.", "prop", "Prop", "proposition", "Proposition", "propositionen", "Propositionen",
        "propositionerna",
    ], ReferenceKind::Prop, "prop. "),
    row(&["bet.", "Bet.", "bet", "betänkande", "betänkandet"], ReferenceKind::Bet, "bet. "),
    row(&["rskr.", "Rskr.", "rskr", "riksdagsskrivelse"], ReferenceKind::Rskr, "rskr. "),
    row(&["utl.", "Utl.", "utl", "Utl", "utlåtande", "utlåtandet"], ReferenceKind::Utlatande, ""),
    row(&["motion", "Motion", "motionen", "Motionen", "motionerna", "Motionerna", "mot."], ReferenceKind::Motion, ""),
    row(&["skrivelse", "Skrivelse", "skrivelsen", "Skrivelsen"], ReferenceKind::Letter, ""),
    row(&["MÖD"], ReferenceKind::Case, "MÖD "),
    row(&["RH"], ReferenceKind::Case, "RH "),
    row(&["MIG"], ReferenceKind::Case, "MIG "),
    row(&["MD"], ReferenceKind::Case, "MD "),
];

/// Statutes by their letters, which are a reference wherever they stand.
pub(in crate::rules) const STATUTE_LETTERS: [&str; 5] = ["PBL", "LSS", "SoL", "LOU", "LVU"];

/// The letters of the Union and of the communities before it, in an act's number: `(EU) 2016/679`,
/// `2014/24/EU`, `(EG, Euratom) nr 1605/2002`, `2002/584/RIF`.
pub(super) const UNIONS_BEFORE: &[&str] = &["EU", "EG", "EEG", "Euratom", "EKSG"];
#[rustfmt::skip]
pub(super) const UNIONS_BEHIND: &[&str] = &[
    "/EU", "/EG", "/EEG", "/Euratom", "/EKSG", "/RIF", "/GUSP", "/GUSP/RIF",
];

/// Yearbooks of the courts' cases: `NJA 2015 s. 33`.
pub(super) const YEARBOOKS: &[&str] = &["NJA", "RÅ", "HFD", "AD", "RH"];

/// What stands between a yearbook's year and the case, and its normal form.
#[rustfmt::skip]
pub(super) const YEARBOOK_LEADS: &[(&str, &str)] = &[
    (" s. ", " s. "), (" s ", " s. "),
    (" ref. ", " ref. "), (" ref ", " ref. "),
    (" not. ", " not. "), (" not ", " not. "),
    (" nr ", " nr "),
];

/// What a number is a quantity of, and no goal: `mål 3.6 procent`.
pub(super) const UNITS: &[&str] = &["procent", "%", "miljon", "miljard", "kronor", "gånger"];
