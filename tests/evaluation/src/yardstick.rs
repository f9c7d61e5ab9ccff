//! What speed is compared with: one aho-corasick pass with 457 literals over the same bytes.
//!
//! How fast a machine is, how busy, and how many megabytes a second it reads on a given day is the
//! same for both, so that the ratio says something of the crate alone.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// Stems and endings of which Swedish administration makes its words.
const STEMS: [&str; 23] = [
    "stads",
    "social",
    "kultur",
    "trafik",
    "miljö",
    "skol",
    "bygg",
    "närings",
    "idrotts",
    "äldre",
    "bostads",
    "kommun",
    "lands",
    "rikets",
    "hamn",
    "vatten",
    "park",
    "hälso",
    "arbets",
    "natur",
    "förskole",
    "kyrko",
    "besluts",
];
const ENDINGS: [&str; 20] = [
    "nämnden",
    "nämnd",
    "kontoret",
    "förvaltningen",
    "bolaget",
    "rådet",
    "styrelsen",
    "myndigheten",
    "verket",
    "planen",
    "programmet",
    "budgeten",
    "frågan",
    "förslaget",
    "ansvaret",
    "utredningen",
    "politiken",
    "stöd",
    "behov",
    "miljön",
];

/// How many literals there are.
const LITERALS: usize = 457;

/// The automaton: a DFA, leftmost-longest, case-sensitive.
///
/// # Panics
///
/// When aho-corasick cannot build it, which a fixed list of short literals does not make it do.
#[must_use]
pub fn yardstick() -> AhoCorasick {
    let literals = STEMS
        .iter()
        .flat_map(|stem| ENDINGS.iter().map(move |ending| format!("{stem}{ending}")));
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .match_kind(MatchKind::LeftmostLongest)
        .build(literals.take(LITERALS))
        .expect("457 short literals build")
}
