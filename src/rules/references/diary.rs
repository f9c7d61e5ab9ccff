//! Numbers in a register: `dnr KS 2021/407-1`, `328-7/2004`.

use super::found::Found;
use super::words::NUMBER_JOINTS;
use crate::rules::triggers::{Hit, Trigger};

/// Every diary number in `text`, in order.
pub(super) fn diary_numbers(text: &str, hits: &[Hit]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for hit in hits
        .iter()
        .filter(|hit| hit.trigger == Trigger::DiaryNumber)
    {
        let letters = text[hit.at.clone()].starts_with('K');
        let mut start = if letters { hit.at.start } else { hit.at.end };
        if !letters {
            start += text[start..].len() - text[start..].trim_start_matches(['.', ':', ' ']).len();
        }
        let done = found.last().map_or(0, |last| last.at.end);
        let inside_word = text[..hit.at.start].ends_with(char::is_alphanumeric);
        if start < done || inside_word {
            continue;
        }
        // Several stand in a row: `(Dnr 12-3/2004, 45-6/2005 och 7/2006)`.
        while let Some(len) = diary_number(&text[start..]) {
            let end = start + len;
            found.push(Found::diary_number(text, start..end));
            let joints = NUMBER_JOINTS.iter();
            let Some(next) = joints
                .filter_map(|joint| text[end..].strip_prefix(joint))
                .next()
            else {
                break;
            };
            start = text.len() - next.len();
        }
    }
    found
}

/// The length of the diary number at the beginning of `text`.
///
/// ```text
/// number := (letters " "?)? groups "/" groups | letters " " year "-" digits | year "/" letters " "? digits
/// groups := digits ("-" digits)*
/// ```
///
/// | text | |
/// | --- | --- |
/// | `328-7/2004`, `KS 2021/407-1` | the whole |
/// | `KS 2019-00214` | the whole: a year and a number behind a register's letters |
/// | `2023/BUN 0203` | the whole: the letters stand between year and number |
/// | `/2016`, `2019-00214` | nothing |
pub(crate) fn diary_number(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = letters(bytes)?;
    let registered = at > 0;
    if registered && bytes.get(at) == Some(&b' ') {
        at += 1;
    }
    let year = at..at + YEAR;
    at += digit_groups(&bytes[at..])?;
    let is_year = bytes
        .get(year.end)
        .is_some_and(|byte| !byte.is_ascii_digit())
        && (bytes[year.start..].starts_with(b"19") || bytes[year.start..].starts_with(b"20"));
    if bytes.get(at) == Some(&b'/') {
        at += 1;
        if is_year && at == year.end + 1 && !registered {
            let between = letters(&bytes[at..])?;
            at += between;
            at += usize::from(between > 0 && bytes.get(at) == Some(&b' '));
        }
        at += digit_groups(&bytes[at..])?;
    } else if !(registered && is_year && at > year.end) {
        return None;
    }
    let ends = !text[at..].starts_with(|c: char| c.is_alphanumeric() || c == '/');
    ends.then_some(at)
}

/// Digits in a year.
const YEAR: usize = 4;

/// The length of the letters of a register that `text` begins with; nothing where they are too many.
fn letters(text: &[u8]) -> Option<usize> {
    let letters = text.iter().take_while(|b| b.is_ascii_uppercase()).count();
    (letters <= 5).then_some(letters)
}

/// `667-1174`: digits, and more of them behind single hyphens.
fn digit_groups(bytes: &[u8]) -> Option<usize> {
    let digits = |from: usize| {
        bytes[from..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let mut at = digits(0);
    if at == 0 {
        return None;
    }
    while bytes.get(at) == Some(&b'-') && digits(at + 1) > 0 {
        at += 1 + digits(at + 1);
    }
    (at <= 24).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_register() {
        for number in [
            "242/01",
            "328-7/2004",
            "667-1174/2008",
            "KS 2021/407-1",
            "KS 2019-00214",
            "2023/BUN 0203",
            "2016/KS0123",
            "2017/000428",
        ] {
            let text = format!("{number} och");
            assert_eq!(diary_number(&text), Some(number.len()), "{number}");
        }
        for text in [
            "/2016",
            "2019-00214",
            "KS 2019",
            "2023/BUN",
            "KOMMUN 2019/1",
            "KS 1-2",
        ] {
            assert_eq!(diary_number(text), None, "{text}");
        }
    }
}
