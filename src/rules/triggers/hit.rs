//! A place where a literal stands, and what it may be part of.

use crate::source::reading::At;

/// What a hit may be part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trigger {
    /// The first letters of a month's name: its number.
    Month(i8),
    /// `den` before a day in digits, or another word that a day in digits may follow.
    Day,
    /// What may be a year.
    Century,
    /// What may be a year before 1900, or a century before 1500.
    OldCentury,
    /// What may be a year or a decade in words.
    Numeral,
    /// A decade without its century.
    Decade,
    /// A party's letters in parentheses, or the beginning of such.
    Party,
    /// *Dnr* and its like, or a register's letters before a year.
    DiaryNumber,
    /// The word that sends a matter out to be answered.
    Referral,
    /// The words that say from whom an answer came.
    Contribution,
    /// The word before the number of a case or of a goal.
    Case,
    /// The letters of the European Union, or of the communities before it.
    Union,
    /// The sign of a section of law, or the short word for a chapter.
    Section,
    /// A statute by its letters.
    Statute,
    /// The word before the number of an old report.
    Utlatande,
    /// What may say where somebody stands.
    Stance,
    /// The word for who moved the motion.
    Mover,
    /// The verb or the noun that an answer's opening formula turns on.
    Answer,
}

/// A place where a literal stands.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    pub(crate) trigger: Trigger,
    pub(crate) at: At,
}
