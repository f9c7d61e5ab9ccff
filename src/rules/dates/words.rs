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

/// Endings of the words before a number that make it a year whatever is counted: `År 2000 personer`,
/// `läsåret 1897`.
#[rustfmt::skip]
pub(super) const CALENDAR: &[&str] = &[
    "år", "åren", "året", "anno", "perioden",
    "våren", "sommaren", "hösten", "vintern",
];

/// Endings of the words before a year that goes on over New Year's Eve: `läsåret 2019/20`, `vintern
/// 2009/2010`, `riksmötet 2011/12`.
#[rustfmt::skip]
pub(super) const OVER_NEW_YEAR: &[&str] = &[
    "år", "året", "åren", "årets",
    "säsongen", "säsongerna",
    "vintern", "vintrarna", "årsskiftet",
    "riksmötet", "riksmötena",
];

/// Words before two years with *till* between them that make them one period.
pub(super) const PERIODS: &[&str] = &["åren ", "perioden ", "tiden "];

/// What may stand between a day or a month and its year.
pub(super) const BEFORE_YEAR: &[&str] = &["månad ", "år "];

/// What may stand between a quarter or a week and its year.
pub(super) const OF_YEAR: &str = " år";

/// What gives a date the year of the one before it, right behind its month.
pub(super) const SAME_YEAR: &str = " samma år";

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

/// Words between a quantity and what is counted: `i juni 1800 nya lägenheter`.
pub(super) const MORE: &[&str] = &["nya", "fler", "olika", "extra", "ytterligare"];

/// Words before the number of something, none of which is a date: `version 3.5.2017`, `sid. 1950`.
#[rustfmt::skip]
pub(super) const NUMBERED: &[&str] = &[
    // Parts of texts.
    "§", "§§", "avsnitt", "avsnittet", "avsnitten", "kap", "kapitel", "kapitlet", "punkt", "punkten", "punkterna",
    "bilaga", "tabell", "figur", "stycke", "sid", "sida", "sidan", "sidorna", "s",
    // Versions and goals.
    "version", "versionen", "utgåva", "indikator",
    // Registers.
    "nr", "nummer", "numret", "dnr", "diarienr", "diarienummer", "ärendenummer",
    // Telephones, addresses and times of day.
    "telefon", "tfn", "tel", "ip", "ip-adress", "ip-adressen", "adress", "adressen", "postnummer", "rum",
    "kl", "klockan",
];

/// The days of a month in words; the place of an ordinal is its number. The masculine forms (`förste`)
/// end with an *e*.
#[rustfmt::skip]
pub(super) const ORDINALS: [&str; 31] = [
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde",
    "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde",
    "nittonde", "tjugonde", "tjugoförsta", "tjugoandra", "tjugotredje", "tjugofjärde", "tjugofemte",
    "tjugosjätte", "tjugosjunde", "tjugoåttonde", "tjugonionde", "trettionde", "trettioförsta",
];

/// Endings of a day in digits: `3:e`, `1:a`, `4:de`.
pub(super) const DAY_ENDINGS: &[&str] = &[":e", ":a", ":de", ":dje", ":te"];

/// The days of the week, without the article's ending.
#[rustfmt::skip]
pub(crate) const WEEKDAYS: &[&str] = &[
    "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
];

/// Words behind a share: `3/5 av nämnderna`.
pub(super) const OF_SHARE: &[&str] = &["av", "del", "delar", "majoritet"];

/// Between the days, months or decades of a list.
pub(super) const ANDS: &[&str] = &[
    " och ",
    " samt ",
    " eller ",
    " respektive ",
    " resp. ",
    " & ",
];

/// Between the ends of a range: `3 till 17 maj`.
pub(super) const TO: &[&str] = &[" till ", " till och med ", " t.o.m. "];

/// The last words before the first of two dates with *till* between them that make them two: `från maj
/// till augusti`, `från och med den 1 april till den 5 maj`.
pub(super) const FROM: &[&str] = &["från", "fr.o.m.", "med"];

/// What ranges are written with.
pub(super) const DASHES: [char; 5] = ['-', '–', '—', '\u{2010}', '\u{2011}'];

/// Words before the number of a quarter, and the word behind its ordinal.
pub(super) const QUARTER: &[&str] = &["kvartal", "kv."];
pub(super) const QUARTERS: &[&str] = &["kvartalet", "kvartal"];

/// Words before the number of a week.
pub(super) const WEEKS: &[&str] = &["vecka", "veckan", "veckorna", "v.", "v"];

/// Endings behind `tal` that make a decade or a century of a number.
pub(super) const DECADE_ENDINGS: &[&str] = &["et", "ets", "en", "ens"];

/// What stands before a decade without its century: elsewhere `60-talet` may be about sixty.
#[rustfmt::skip]
pub(super) const BEFORE_DECADE: &[&str] = &[
    "på ", "under ", "sedan ", "från ",
    "början av ", "mitten av ", "slutet av ",
    "tidiga ", "sena ", "hela ",
];

/// Words before `1900-tal` without an article.
pub(super) const EARLY_OR_LATE: &[&str] = &["tidigt", "sent", "senare"];

/// Centuries in words, as years begin.
#[rustfmt::skip]
pub(crate) const CENTURIES: &[(&str, i16)] = &[
    ("femtonhundra", 15),
    ("sextonhundra", 16),
    ("sjuttonhundra", 17),
    ("artonhundra", 18),
    ("nittonhundra", 19),
    ("tjugohundra", 20),
    ("tvåtusen", 20),
];

/// The tens in words.
#[rustfmt::skip]
pub(crate) const TENS: &[(&str, i16)] = &[
    ("tjugo", 20),
    ("trettio", 30),
    ("fyrtio", 40),
    ("femtio", 50),
    ("sextio", 60),
    ("sjuttio", 70),
    ("åttio", 80),
    ("nittio", 90),
];

/// Ten to nineteen in words.
#[rustfmt::skip]
pub(super) const TEENS: &[(&str, i16)] = &[
    ("tio", 10),
    ("elva", 11),
    ("tolv", 12),
    ("tretton", 13),
    ("fjorton", 14),
    ("femton", 15),
    ("sexton", 16),
    ("sjutton", 17),
    ("arton", 18),
    ("nitton", 19),
];

/// One to nine in words.
#[rustfmt::skip]
pub(super) const UNITS: &[(&str, i16)] = &[
    ("ett", 1),
    ("två", 2),
    ("tre", 3),
    ("fyra", 4),
    ("fem", 5),
    ("sex", 6),
    ("sju", 7),
    ("åtta", 8),
    ("nio", 9),
];
