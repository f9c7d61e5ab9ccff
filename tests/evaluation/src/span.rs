//! Ranges of a text, and what two texts must share to be the same words.

use std::ops::Range;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// A span of the contract, or that of a text, as a range.
///
/// # Panics
///
/// When the value is neither.
#[must_use]
pub fn range(place: &Value) -> Range<usize> {
    let span = place.get("span").unwrap_or(place);
    let end = |key: &str| {
        let offset = span[key]
            .as_u64()
            .unwrap_or_else(|| panic!("no offset in {span}"));
        usize::try_from(offset).expect("an offset fits")
    };
    end("start")..end("end")
}

/// `range` without white space at both ends, and without page numbers at its end, on a line of their own or
/// behind the last words of one.
#[must_use]
pub fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = &text[range.clone()];
    let start = range.start + inside.len() - inside.trim_start().len();
    let mut end = range.start + inside.trim_end().len();
    while let Some(line) = text[start..end].rfind(['\n', '\u{c}']) {
        let last = text[start..end][line..].trim();
        let last = last.strip_prefix("Sida").unwrap_or(last);
        if !last
            .chars()
            .all(|c| c.is_ascii_digit() || " ()".contains(c))
        {
            break;
        }
        end = start + text[start..end][..line].trim_end().len();
    }
    let last = text[start..end].trim_end_matches(|c: char| c.is_ascii_digit());
    let ends_line = text[end..].trim_start_matches(' ');
    let ends_line = ends_line.is_empty() || ends_line.starts_with(['\r', '\n', '\u{c}']);
    if ends_line && last.ends_with(' ') && start + last.len() + 3 >= end {
        end = start + last.trim_end().len();
    }
    start.min(end)..end
}

/// What the span law compares: the words without what no reading form keeps. White space, hyphens of every
/// kind, soft hyphens, zero-width and control characters are left out, Latin ligatures spelled out,
/// letters and their marks composed (NFC). Nothing else is folded: `²` is not `2`.
#[must_use]
pub fn bare(text: &str) -> String {
    let seen = text.chars().filter(|&c| !is_unseen(c));
    seen.flat_map(|c| {
        let spelled = ligature(c).unwrap_or("");
        let itself = spelled.is_empty().then_some(c);
        spelled.chars().chain(itself)
    })
    // Behind the filter, since a mark may have stood behind a line end.
    .nfc()
    .collect()
}

/// Whether the character is left out: it shows as nothing, or it is white space or a hyphen.
fn is_unseen(character: char) -> bool {
    let hyphen = matches!(
        character,
        '-' | '\u{ad}' | '\u{2010}' | '\u{2011}' | '\u{2212}'
    );
    // Zero-width characters and marks of the direction of writing; joiners; the byte order mark.
    let zero_width = matches!(
        character,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    );
    hyphen || zero_width || character.is_whitespace() || character.is_control()
}

/// The letters of a Latin ligature.
fn ligature(character: char) -> Option<&'static str> {
    Some(match character {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reading_form_does_not_keep_is_left_out_and_nothing_else() {
        assert_eq!(bare("A\u{30a}\u{200b}sa\u{a0}\u{fb01}nns\u{0}"), "Åsafinns");
        assert_eq!(bare("stads\u{ad}\ndels\u{2011}nämnd"), "stadsdelsnämnd");
        for kept in ["m²", "½", "…", "–", "ĳ", "№"] {
            assert_eq!(bare(kept), kept);
        }
    }
}
