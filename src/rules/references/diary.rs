//! Numbers in a register: `dnr KS 2021/407-1`, `328-7/2004`.

use super::found::Found;
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
        // Several stand in a row: `(Dnr 12-3/2004, 45-6/2005)`.
        while let Some(len) = diary_number(&text[start..]) {
            let end = start + len;
            found.push(Found::diary_number(text, start..end));
            let Some(next) = text[end..].strip_prefix(", ") else {
                break;
            };
            start = text.len() - next.len();
        }
    }
    found
}

/// The length of the diary number at the beginning of `text`: register letters, then two groups
/// of digits with a slash between them, each with parts behind a hyphen.
pub(crate) fn diary_number(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let letters = bytes.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let mut at = letters;
    if letters > 0 && bytes.get(at) == Some(&b' ') {
        at += 1;
    }
    at += digit_groups(&bytes[at..])?;
    if bytes.get(at) != Some(&b'/') {
        return None;
    }
    at += 1;
    at += digit_groups(&bytes[at..])?;
    let ends = !text[at..].starts_with(|c: char| c.is_alphanumeric() || c == '/');
    (letters <= 5 && ends).then_some(at)
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
