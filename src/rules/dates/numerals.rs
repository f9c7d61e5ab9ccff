//! Years and decades in words: `nittonhundrasextio`, `tvåtusen sjutton`, `nittonhundratalet`.

use super::words::{CENTURIES, TEENS, TENS, UNITS};
use crate::language::grammar::lowercase;
use crate::language::window;

/// The longest number with its century: `sjuttonhundrasjuttiosjutalets`, and some more.
const LONGEST: usize = 48;

/// A year that words name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    pub(super) year: i16,
    /// Bytes up to its end.
    pub(super) len: usize,
    /// Whether it hardly can be a quantity: hundreds and more in one word.
    pub(super) is_certain: bool,
}

/// The year in words at the beginning of `text`, where a word ends behind it.
pub(super) fn worded_year(text: &str) -> Option<Numeral> {
    let numeral = numeral(text)?;
    (!text[numeral.len..].starts_with(char::is_alphanumeric)).then_some(numeral)
}

/// The number in words at the beginning of `text`, as far as it goes: the rest of the word may be
/// `talet`.
pub(super) fn numeral(text: &str) -> Option<Numeral> {
    let text = window::first(text, LONGEST);
    // Nearly every text begins otherwise.
    if !text.starts_with(|c: char| "afnstAFNST".contains(c)) {
        return None;
    }
    let text = lowercase(text);
    let (stem, century) = CENTURIES.iter().find(|(stem, _)| text.starts_with(stem))?;
    let rest = &text[stem.len()..];
    let blank = rest.len() - rest.trim_start_matches(' ').len();
    let (more, len) = match below_hundred(&rest[blank..]) {
        Some((more, len)) if blank <= 1 => (more, blank + len),
        _ => (0, 0),
    };
    Some(Numeral {
        year: century * 100 + more,
        len: stem.len() + len,
        is_certain: len > 0 && blank == 0 && stem.ends_with("hundra"),
    })
}

/// A number from one to ninety-nine at the beginning of `text`, and its length.
fn below_hundred(text: &str) -> Option<(i16, usize)> {
    let among = |words: &[(&'static str, i16)], text: &str| {
        let mut words = words.iter().filter(|(word, _)| text.starts_with(word));
        words.next().map(|&(word, number)| (number, word.len()))
    };
    if let Some((tens, len)) = tens(text) {
        let unit = among(UNITS, &text[len..]).unwrap_or_default();
        return Some((tens + unit.0, len + unit.1));
    }
    among(TEENS, text).or_else(|| among(UNITS, text))
}

/// The tens at the beginning of `text`: `sextio`.
pub(super) fn tens(text: &str) -> Option<(i16, usize)> {
    let tens = TENS.iter().find(|(word, _)| text.starts_with(word));
    tens.map(|&(word, tens)| (tens, word.len()))
}
