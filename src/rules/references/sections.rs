//! Sections of a statute: `4 kap. 9 § socialtjänstlagen (2001:453)`.

use super::found::Found;
use super::statutes::{name_at_start, sfs_number};
use super::words::BETWEEN_SECTIONS;
use crate::language::window;
use crate::report::{ReferenceKind, Rule};

/// Bytes before the sign that may hold the numbers.
const NUMBERS: usize = 40;
/// The numbers and the words between them are no more.
const MOST_WORDS: usize = 7;

/// `4 kap. 9 § socialtjänstlagen (2001:453)`, with the sign at `sign`.
pub(super) fn section(text: &str, sign: usize) -> Option<Found> {
    // "9-11 §§": the first of two signs.
    let signs = text[sign..].strip_prefix('§')?;
    let behind = signs.strip_prefix('§').unwrap_or(signs).strip_prefix(' ')?;
    let statute = behind.strip_prefix("i ").unwrap_or(behind);
    let name = name_at_start(statute)?;
    let start = numbers_before(text, sign)?;
    let mut end = text.len() - statute.len() + name;
    let mut value = statute[..name].to_owned();
    if let Some(number) = sfs_number(&text[end..]) {
        value = format!("SFS {}", &text[end + 2..end + number - 1]);
        end += number;
    }
    let sections = text[start..sign].trim_end();
    Some(
        Found::new(
            ReferenceKind::Law,
            format!("{sections} § {value}"),
            start..end,
        )
        .by(Rule::ReferencesSection),
    )
}

/// Where the numbers of chapters and sections before the sign at `sign` begin: `4 kap. 9 a `, `9-11 `,
/// `9 och 10 `.
fn numbers_before(text: &str, sign: usize) -> Option<usize> {
    let near = window::last(&text[..sign], NUMBERS);
    let mut start = sign;
    for word in near
        .trim_end_matches(' ')
        .rsplit([' ', '\n'])
        .take(MOST_WORDS)
    {
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        if !(number || BETWEEN_SECTIONS.contains(&word)) {
            break;
        }
        start = text[..start].trim_end_matches(' ').len() - word.len();
    }
    // A number leads.
    text[start..]
        .starts_with(|c: char| c.is_ascii_digit())
        .then_some(start)
}
