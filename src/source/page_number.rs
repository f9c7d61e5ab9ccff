//! How a page number is written.
//!
//! | text | read as |
//! | --- | --- |
//! | `12`, `- 12 -` | page 12 |
//! | `5 (24)`, `5(24)`, `5/24`, `Sida 5 (24)`, `Sid 5/24`, `Sida 5 av 24` | page 5 of 24 |
//! | `5 av 24` | page 5: a title may be broken there |
//! | `24 (5)`, `2006/2007` | nothing |

/// The words before a page number.
const WORDS: [&str; 3] = ["Sida ", "Sid. ", "Sid "];

/// What may stand on both sides of a page number.
const DASHES: [(&str, &str); 2] = [("- ", " -"), ("– ", " –")];

/// Even printed volumes have fewer pages; from there on a number is a year.
pub(super) const MOST_PAGES: u64 = 1000;

/// The number of a page, and of how many.
pub(super) struct PageNumber {
    pub(super) number: u64,
    pub(super) of: Option<u64>,
}

/// Reads all of `line` as a page number.
pub(super) fn page_number(line: &str) -> Option<PageNumber> {
    // "Sida 1234 (1234)" is the longest that makes sense.
    if line.len() > 16 {
        return None;
    }
    let between = |(before, behind)| line.strip_prefix(before)?.strip_suffix(behind);
    let line = DASHES.into_iter().find_map(between).unwrap_or(line);
    let named = WORDS.iter().find_map(|word| line.strip_prefix(word));
    let rest = named.map_or(line, str::trim_start);
    let (number, rest) = leading_number(rest)?;
    let rest = rest.trim_start();
    if rest.is_empty() {
        return Some(PageNumber { number, of: None });
    }
    let (rest, close, is_sure) = if let Some(rest) = rest.strip_prefix('(') {
        (rest, ")", true)
    } else if let Some(rest) = rest.strip_prefix('/') {
        (rest, "", true)
    } else {
        (rest.strip_prefix("av ")?, "", named.is_some())
    };
    let (of, rest) = leading_number(rest.trim_start())?;
    let are_years = close.is_empty() && number >= MOST_PAGES;
    (rest == close && number <= of && number > 0 && !are_years).then_some(PageNumber {
        number,
        of: is_sure.then_some(of),
    })
}

fn leading_number(text: &str) -> Option<(u64, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text[..digits].parse().ok().filter(|_| digits <= 4)?;
    Some((number, &text[digits..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_their_words_and_without() {
        let read = |line| page_number(line).map(|page| (page.number, page.of));
        for (line, expected) in [
            ("12", Some((12, None))),
            ("Sida  5  (24)", Some((5, Some(24)))),
            ("- 12 -", Some((12, None))),
            ("5(24)", Some((5, Some(24)))),
            ("Sida 5 av 24", Some((5, Some(24)))),
            ("5 av 24", Some((5, None))),
            ("24 (5)", None),
            ("2006/2007", None),
            ("-5", None),
        ] {
            assert_eq!(read(line), expected, "{line}");
        }
    }
}
