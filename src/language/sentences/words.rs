//! Words, endings and characters that show where a sentence ends.

/// Endings of common nouns that no surname has. A word with one, in upper case, begins a sentence.
#[rustfmt::skip]
pub(super) const NOUNS: &[&str] = &[
    "arna", "erna", "orna", "heten", "heterna", "ingen", "ionen", "kontoret", "nämnden", "skapet",
    "styrelsen", "verket",
];

/// Pronouns that a letter to the reader writes in upper case anywhere.
pub(super) const POLITE: &[&str] = &[
    "Du", "Dig", "Din", "Ditt", "Dina", "Ni", "Er", "Ert", "Era", "Eder",
];

/// What begins a surname: `A. De Geer`, `W. Du Bois`.
pub(super) const PARTICLES: &[&str] = &["De", "Den", "Du"];

/// What a work, a paper, a body or a place is called before its name: `filmen Det regnar`. The name's
/// first word begins no sentence. Compounds end so too: `dagstidningen`.
#[rustfmt::skip]
pub(super) const NAMED: &[&str] = &[
    // Works.
    "album", "albumet", "artikel", "artikeln", "bok", "boken", "dikt", "dikten", "film", "filmen",
    "kapitel", "kapitlet", "låt", "låten", "musikal", "musikalen", "opera", "operan", "pjäs", "pjäsen",
    "program", "programmet", "roman", "romanen", "serie", "serien", "skiva", "skivan", "skrift",
    "skriften", "sång", "sången", "tavla", "tavlan",
    // Papers and bodies.
    "bolag", "bolaget", "förening", "föreningen", "förlag", "förlaget", "företag", "företaget", "grupp",
    "gruppen", "parti", "partiet", "tidning", "tidningen", "tidskrift", "tidskriften",
    // Places and parts.
    "avsnittet", "del", "delen", "kvarter", "kvarteret", "staden", "torget",
];

/// Prepositions and pronouns that begin no heading. `Om` and `För` may.
#[rustfmt::skip]
pub(super) const NO_HEADING: &[&str] = &[
    "Av", "Bland", "Efter", "Enligt", "Från", "Hos", "I", "Med", "På", "Till", "Under", "Vid",
    "De", "Det", "Du", "Han", "Hon", "Jag", "Man", "Ni", "Vi",
];

/// Conjunctions that open a subordinate clause at the beginning of a sentence.
pub(super) const CONJUNCTIONS: &[&str] =
    &["Då", "Eftersom", "Innan", "Medan", "När", "Om", "Sedan"];

/// The last words before a colon that announce what somebody says, or a list of sentences.
#[rustfmt::skip]
pub(super) const ANNOUNCING: &[&str] = &[
    // `så här:`, `följande:`
    "följande", "här", "nedan", "sålunda",
    // Saying.
    "beslutar", "beslutade", "beslöt", "frågade", "frågar", "föreslog", "föreslår", "hette", "lyda",
    "lydde", "lyder", "löd", "sa", "sade", "sagt", "skrev", "skriver", "svarade", "svarar", "säger",
    "tillade", "tillägger", "yrkar", "yrkade",
];

/// Endings of verbs in the passive that no noun in the genitive has: `höjs`, `byggs`, `köps`, `hyrs`.
pub(super) const PASSIVE: &[&str] = &["as", "js", "ggs", "nks", "ps", "ivs", "lls", "örs", "yrs"];

/// Endings of names that end as a street cut short does: `Strindberg`, `Almlöv`. `Storg.` is none.
pub(super) const NO_STREETS: &[&str] = &["berg", "borg", "burg", "lv", "ng", "rv"];

/// Quotes of either side.
pub(super) const QUOTES: &[char] = &['”', '"', '“', '’', '‘', '\'', '»', '«', '´'];

/// Quotes and brackets that close behind a stop.
pub(super) const CLOSERS: &[char] = &['”', '"', '’', '\'', '»', '«', ')', ']', '´', '“', ' '];

/// Quotes, brackets and dashes that open before a word.
pub(super) const OPENERS: &[char] = &[
    '”', '"', '“', '’', '‘', '\'', '»', '«', '(', '[', '´', '-', '–', '—', ' ',
];
