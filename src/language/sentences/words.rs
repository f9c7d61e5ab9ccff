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

/// Quotes and brackets that close behind a stop.
pub(super) const CLOSERS: &[char] = &['”', '"', '’', '\'', '»', '«', ')', ']', '´', '“'];

/// Quotes, brackets and dashes that open before a word.
pub(super) const OPENERS: &[char] = &[
    '”', '"', '“', '’', '‘', '\'', '»', '«', '(', '[', '´', '-', '–', '—', ' ',
];
