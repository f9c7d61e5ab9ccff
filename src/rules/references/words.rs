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
pub(super) static SERIES: [Series; 11] = [
    row(&["SOU"], ReferenceKind::Sou, "SOU "),
    row(&["Ds"], ReferenceKind::Ds, "Ds "),
    row(&["SFS"], ReferenceKind::Law, "SFS "),
    row(&["dir.", "Dir."], ReferenceKind::Dir, "dir. "),
    row(&["prop.", "Prop.", "proposition", "propositionen"], ReferenceKind::Prop, "prop. "),
    row(&["bet.", "Bet."], ReferenceKind::Bet, "bet. "),
    row(&["rskr.", "Rskr.", "riksdagsskrivelse"], ReferenceKind::Rskr, "rskr. "),
    row(&["utl.", "Utl.", "utl", "Utl", "utlåtande", "utlåtandet"], ReferenceKind::Utlatande, ""),
    row(&["motion", "Motion", "motionen", "Motionen", "motionerna", "Motionerna", "mot."], ReferenceKind::Motion, ""),
    row(&["skrivelse", "Skrivelse", "skrivelsen", "Skrivelsen"], ReferenceKind::Letter, ""),
    row(&["MÖD"], ReferenceKind::Case, "MÖD "),
];

/// Endings of the names of statutes: `socialtjänstlagen`, `miljöbalken`.
#[rustfmt::skip]
pub(super) const STATUTE_ENDINGS: &[&str] = &[
    "lagen", "lag", "balken", "balk", "förordningen", "förordning", "stadgan", "kungörelsen", "ordningen",
];

/// Statutes by their letters, which are a reference wherever they stand.
pub(in crate::rules) const STATUTE_LETTERS: [&str; 5] = ["PBL", "LSS", "SoL", "LOU", "LVU"];

/// The same behind a section's sign only: elsewhere they may mean something else.
pub(super) const STATUTE_LETTERS_BEHIND_SIGN: &[&str] = &["KL"];

/// What stands between the numbers of chapters and sections: `4 kap. 9 a och 10 §§`.
#[rustfmt::skip]
pub(super) const BETWEEN_SECTIONS: &[&str] = &["kap.", "kap", "och", "a", "b", "c", "d"];

/// The union in an act's number, before it and behind it: `(EU) 2016/679`, `2014/24/EU`.
pub(super) const UNIONS_BEFORE: &[&str] = &["(EU)", "(EG)", "(EEG)"];
pub(super) const UNIONS_BEHIND: &[&str] = &["/EU", "/EG", "/EEG"];

/// Yearbooks of the courts' cases: `NJA 2015 s. 33`.
pub(super) const YEARBOOKS: &[&str] = &["NJA", "RÅ", "HFD", "AD", "RH"];

/// What stands between a yearbook's year and the case.
pub(super) const YEARBOOK_LEADS: &[&str] = &[" s. ", " ref. ", " nr ", " not. "];

/// What a number is a quantity of, and no goal: `mål 3.6 procent`.
pub(super) const UNITS: &[&str] = &["procent", "%", "miljon", "miljard", "kronor", "gånger"];

/// What stands between the diary numbers of one list: `Dnr 12-3/2004, 45-6/2005 och 7/2006`.
pub(crate) const NUMBER_JOINTS: &[&str] = &[", ", "; ", " och ", " samt ", " & ", " + "];
