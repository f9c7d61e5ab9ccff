//! The words of dates, other than the months' names.

use crate::report::DateRole;

/// What stands right before a date, and what it makes it the date of.
#[rustfmt::skip]
pub(super) const ROLES: &[(&str, DateRole)] = &[
    // "vid sitt sammanträde den 24 maj 2021"
    ("sammanträde den", DateRole::CommitteeDecision),
    ("sammanträde", DateRole::CommitteeDecision),
    ("möte den", DateRole::CommitteeDecision),
    // "Kontorets tjänsteutlåtande daterat den 17 juni 2021 har"
    ("tjänsteutlåtande daterat den", DateRole::Report),
    ("tjänsteutlåtande daterat", DateRole::Report),
    ("tjänsteutlåtande daterad den", DateRole::Report),
    ("tjänsteutlåtande av den", DateRole::Report),
    ("tjänsteutlåtande den", DateRole::Report),
    ("yttrande daterat den", DateRole::Report),
    ("yttrande daterat", DateRole::Report),
    ("yttrande daterad den", DateRole::Report),
    // A line of its own in the older documents.
    ("Remisstid den", DateRole::ReplyBy),
    ("Remisstid", DateRole::ReplyBy),
    ("Remisstid:", DateRole::ReplyBy),
    ("Remisstiden går ut den", DateRole::ReplyBy),
    // "kommunstyrelsens protokoll den 19 mars 2003, § 8"
    ("protokoll den", DateRole::BoardMinutes),
];

/// Bytes in the longest of these, `tjänsteutlåtande daterad den`, and some more.
pub(super) const LONGEST_ROLE: usize = 40;

/// Words before a year that say it is not exact: `kring år 2000`.
pub(super) const ABOUT: &[&str] = &["kring", "omkring", "cirka", "ca"];

/// Endings of the words before a number that make it a year whatever is counted: `År 2000 personer`.
pub(super) const CALENDAR: &[&str] = &["år", "åren", "året"];

/// What is counted: a number before one of these is a quantity, not a year.
#[rustfmt::skip]
pub(super) const COUNTED: &[&str] = &[
    // Money.
    "kronor", "kr", "mnkr", "tkr", "kkr", "mkr",
    // Large numbers and shares.
    "miljoner", "miljarder", "procent", "%",
    // Persons and things.
    "personer", "invånare", "elever", "barn", "lägenheter", "bostäder", "platser", "arbetstillfällen",
    "st", "stycken",
    // Measures.
    "kvadratmeter", "kvm", "m2", "meter", "kilometer", "ton", "timmar",
];

/// The days of a month in words; the place of an ordinal is its number.
#[rustfmt::skip]
pub(super) const ORDINALS: [&str; 31] = [
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde",
    "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde",
    "nittonde", "tjugonde", "tjugoförsta", "tjugoandra", "tjugotredje", "tjugofjärde", "tjugofemte",
    "tjugosjätte", "tjugosjunde", "tjugoåttonde", "tjugonionde", "trettionde", "trettioförsta",
];

/// Endings of a day in digits: `3:e`, `1:a`.
pub(super) const DAY_ENDINGS: &[&str] = &[":e", ":a"];

/// The word between the days of a range: `3 till 17 maj`.
pub(super) const TILL: &str = " till ";

/// What ranges are written with.
pub(super) const DASHES: [char; 3] = ['-', '–', '—'];
