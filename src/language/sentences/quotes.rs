//! Quotes with a blank on both sides: `” Kom hit. ”`. Only those before show whether one opens or closes.

use std::ops::Range;

use crate::language::sentences::words::QUOTES;
use crate::language::window;

/// How far back the quotes are counted, in bytes.
const NEAR: usize = 600;

/// Whether the gap from `end` to `next` in `text` parts a quote from what it belongs to: a word before it
/// that it closes behind, or one behind it that it opens before.
pub(super) fn is_apart(text: &str, end: usize, next: usize) -> bool {
    let last = text[..end].chars().next_back();
    let last_at = end - last.map_or(0, char::len_utf8);
    let first = text[next..].chars().next();
    let behind_first = next + first.map_or(0, char::len_utf8);
    let opens = is_alone(text, last_at..end) && side(&text[..last_at], last) == Some(Side::Opens);
    let closes =
        is_alone(text, next..behind_first) && side(&text[..next], first) == Some(Side::Closes);
    opens || closes
}

/// Whether blanks or the text's ends are on both sides of `at`.
fn is_alone(text: &str, at: Range<usize>) -> bool {
    let is_blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    is_blank(text[..at.start].chars().next_back()) && is_blank(text[at.end..].chars().next())
}

/// On which side of a quotation a quote or a bracket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
}

/// The side of `quote`, which stands behind `before`; `None` if it is neither quote nor bracket.
fn side(before: &str, quote: Option<char>) -> Option<Side> {
    let quote = quote?;
    match quote {
        ')' | ']' => Some(Side::Closes),
        '(' | '[' => Some(Side::Opens),
        _ if !QUOTES.contains(&quote) => None,
        _ if is_open(window::last(before, NEAR), quote) => Some(Side::Closes),
        _ => Some(Side::Opens),
    }
}

/// Whether a quote like `quote` is open where `before` ends.
fn is_open(before: &str, quote: char) -> bool {
    let mut open = false;
    for (at, _) in before.match_indices(quote) {
        let behind = before[at + quote.len_utf8()..].chars().next();
        let ahead = before[..at].chars().next_back();
        let is_blank = |side: Option<char>| side.is_none_or(char::is_whitespace);
        open = match (is_blank(ahead), is_blank(behind)) {
            (true, false) => true,
            (false, true) => false,
            (true, true) => !open,
            // An apostrophe, or a quote before a comma.
            (false, false) => open && behind.is_some_and(char::is_alphanumeric),
        };
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_between_blanks_stays_with_what_it_quotes() {
        for (before, next, expected) in [
            ("Hon frågade: ”", "När öppnar den? ”", true),
            ("Hon frågade:", "” När öppnar den? ”", false),
            ("Hon frågade: ” När öppnar den?", "” Ingen", true),
            ("Hon frågade: ” När öppnar den? ”", "Ingen", false),
            ("”Nej”, sade hon.", "” Jo ”", false),
            ("\"Nej, sade hon.", "\" Jo", true),
            ("Anna's hus.", "' Jo", false),
            ("(Se ovan.", ") Jo", true),
            ("Hon kom.", "– Jo", false),
            ("Hon kom.", "”Nej”", false),
        ] {
            let text = format!("{before} {next}");
            let (end, next) = (before.len(), before.len() + 1);
            assert_eq!(is_apart(&text, end, next), expected, "{text}");
        }
    }
}
