//! The words of citations of law. Where no other source is named, the forms are those of
//! *Myndigheternas skrivregler* and of the statutes themselves.

use super::kinds::Kind;

/// What stands between two numbers of a list. The longer of two stands first.
#[rustfmt::skip]
pub(super) const IN_LIST: &[&str] = &[
    " och/eller ", ", och ", ", samt ", ", eller ", " , ", ", ", " och ", " eller ", " samt ", " respektive ", " resp. ",
];

/// What stands between the ends of a range. The longer of two stands first.
#[rustfmt::skip]
pub(super) const IN_RANGE: &[&str] = &[
    " till och med ", " t.o.m. ", " till ", " – ", " - ", "–", "-",
];

/// What else stands between two sections, and counts as *och*.
#[rustfmt::skip]
pub(super) const BETWEEN_SECTIONS: &[&str] = &[
    " jämförd med ", " jämfört med ", " jämförda med ", " jämförd ",
    ", jämförd med ", ", jämfört med ", " jfr ", ", jfr ", " jfrd med ", " jfrt med ",
    " i förening med ", " liksom ", ", dels ", " och dels ", " såväl som ", " men även ", " och även ",
];

/// A preposition that is said again before the next section: `i 3 § och i 4 §`.
pub(super) const LEADS: &[&str] = &["i ", "enligt ", "av ", "till "];

/// The word behind a chapter's number. The longer of two stands first.
pub(super) const CHAPTER: &[&str] = &["kap.", "kapitlet", "kap"];

/// What may stand among the numbers before a sign, numbers, letters and the word for the chapter apart.
#[rustfmt::skip]
pub(super) const TOKENS: &[&str] = &[
    "och", "eller", "samt", "respektive", "resp.", "till", "–", "-", "och/eller",
];

/// What a number belongs to that is none of a section: `punkt 3, 4 §`.
#[rustfmt::skip]
pub(super) const NOT_SECTIONS: &[&str] = &[
    "punkt", "punkten", "punkterna", "p.", "artikel", "artiklarna", "art.", "tabell", "bilaga", "s.", "sid.",
    "sidan", "nr", "mål", "kapitel", "avsnitt", "steg", "nivå", "del", "ca", "cirka",
];

/// The letters that a section's number may end with. `i` is a preposition; `p` and `s` shorten
/// *punkt* and *sida*.
pub(super) const NUMBER_LETTERS: &str = "abcdefghjklmnoqrtuvxyz";

/// The nouns of what stands below a section. The longer of two stands first.
#[rustfmt::skip]
pub(super) const NOUNS: &[&str] = &[
    "styckena", "stycket", "stycke", "st.", "st",
    "punkterna", "punkten", "punkt", "p.", "p",
    "meningarna", "meningen", "mening", "men.", "men",
    "momenten", "momentet", "mom.", "mom",
    "leden", "ledet", "led", "strecksatserna", "strecksatsen", "satsen", "sats",
];

/// The ordinals before these nouns.
#[rustfmt::skip]
pub(super) const ORDINALS: &[&str] = &[
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde",
    "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sista", "näst sista",
];

/// Endings of the names of statutes, and the kind that each names. The longer of two stands first.
#[rustfmt::skip]
pub(super) const ENDINGS: &[(&str, Kind)] = &[
    ("grundlagen", Kind::Act), ("lagen", Kind::Act), ("lag", Kind::Act),
    ("balken", Kind::Code), ("balk", Kind::Code),
    ("förordningen", Kind::Ordinance), ("förordning", Kind::Ordinance),
    ("kungörelsen", Kind::Notice), ("kungörelse", Kind::Notice),
    ("regeringsformen", Kind::Other), ("stadgan", Kind::Other), ("ordningen", Kind::Other),
];

/// Words with such endings that name no statute, by their own endings; `-en` and `-s` may follow.
#[rustfmt::skip]
pub(super) const NO_STATUTES: &[&str] = &[
    "förslag", "anslag", "avslag", "beslag", "inslag", "utslag", "uppslag", "tillslag", "omslag",
    "underlag", "bolag", "upplag", "nederlag", "arbetslag", "lantlag", "fotbollslag",
    "dagordning", "arbetsordning", "turordning", "rangordning", "delegationsordning", "delegeringsordning",
    "bolagsordning", "prioritetsordning", "anordning", "samordning",
];

/// What points back at the statute named last.
#[rustfmt::skip]
pub(super) const SAME: &[&str] = &[
    "samma", "nämnda", "nyssnämnda", "sistnämnda", "den nämnda", "den förstnämnda", "sagda",
];

/// The nouns behind [`SAME`] that leave the kind of statute open.
pub(super) const ANY_STATUTE: &[&str] = &["författning", "författningen", "grundlag", "lagrum"];

/// What may stand before a name and is no part of it. The longer of two stands first.
#[rustfmt::skip]
pub(super) const BEFORE_NAME: &[&str] = &[
    "den nu gällande ", "nu gällande ", "gällande ", "nuvarande ", "den svenska ", "den ",
];

/// What stands before the name of a statute of another time, whose number is another. The longer of
/// two stands first.
#[rustfmt::skip]
pub(super) const OF_ANOTHER_TIME: &[&str] = &[
    "den upphävda ", "upphävda ", "den tidigare ", "tidigare ", "den dåvarande ", "dåvarande ",
    "då gällande ", "den då gällande ", "den äldre ", "äldre ", "den gamla ", "gamla ",
    "den nya ", "nya ", "föreslagna ",
];

/// The words that a statute's title begins with behind `lagen`: `lagen om handelsbolag`.
pub(super) const TITLES: &[&str] = &["om ", "med ", "angående ", "för ", "mot "];

/// Words that end a title, finite verbs apart.
#[rustfmt::skip]
pub(super) const BEHIND_TITLE: &[&str] = &[
    "att", "som", "när", "där", "om", "enligt", "vid", "genom", "eftersom", "men", "inte", "så",
    "samt", "eller", "har", "ska", "skall", "är", "får", "kan",
];

/// What stands behind a section that is none of the statute named before: `9 § i stadgarna`, `4 §
/// denna lag`.
#[rustfmt::skip]
pub(super) const BEHIND_OTHERS: &[&str] = &[
    "i", "denna", "detta", "dessa", "samma", "nämnda", "nyssnämnda", "sistnämnda", "den", "sagda",
];

/// What stands before a section that belongs to the statute named right before.
#[rustfmt::skip]
pub(super) const BEFORE_BARE: &[&str] = &[
    "även", "också", "se", "Se", "jfr", "Jfr", "av", "Av", "enligt", "Enligt", "i", "I", "till", "från", "och",
    "samt", "eller", "med", "mot",
];

/// What stands in parentheses before a short form: `(nedan LSE)`.
#[rustfmt::skip]
pub(super) const BEFORE_SHORT: &[&str] = &[
    "nedan", "kallad", "kallas", "förkortad", "förkortas", "förkortat", "här", "härefter", "i det följande",
    "fortsättningsvis", "i fortsättningen", "även", "benämnd", "den s.k.", "den så kallade",
];
