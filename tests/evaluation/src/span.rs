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

/// What the span law compares: characters composed, no white space, no hyphens, nothing that shows
/// as nothing.
#[must_use]
pub fn bare(text: &str) -> String {
    // Composed once more behind the filter: a mark may have stood behind a line end.
    text.nfkc()
        .filter(|c| !c.is_whitespace() && !c.is_control() && !is_unseen(*c))
        .nfc()
        .collect()
}

fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{ad}' | '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}
