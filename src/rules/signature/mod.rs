//! The signature: a line with place and date, then names, each with a title under it.
//!
//! ```text
//! Ekby den 8 september 2021
//! Ada Ek
//! Kommunstyrelsens ordförande
//! ```
//!
//! | line | |
//! | --- | --- |
//! | `Ekby den 8 september 2021` | place and date |
//! | `Halmstad den 8 september 2021` | place and date |
//! | `Justerat den 8 november 2004` | a participle |
//! | `Tisdag den 10 februari 2009` | a weekday |
//! | `Remisstid den 22 mars 2013` | no place |

mod words;

use crate::language::grammar::{MONTHS, ends_with_lower, lowercase, starts_upper};
use crate::language::window;
use crate::rules::people;
use crate::source::blocks::Blocks;
use crate::source::reading::At;
use std::ops::Range;

use words::{NO_PLACE_ENDINGS, PLACE_ENDINGS, TITLES};

/// The length of the place, where the block is a place and a date and no more; `date` is the
/// date that stands in it.
pub(crate) fn place(text: &str, date: &At) -> Option<usize> {
    let place = text[..date.start].strip_suffix(" den ")?;
    let place = place.trim_end_matches(',');
    let ends = text[date.end..].trim_end_matches('.').is_empty();
    let words = place.split(' ').count();
    (ends && (1..=LONGEST_PLACE).contains(&words) && is_place(place)).then_some(place.len())
}

/// Whether the words before a date may be a place: names, and neither a weekday nor a participle.
fn is_place(words: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| ends_with_lower(words, ending));
    words.split(' ').all(people::is_name_word) && (ends(PLACE_ENDINGS) || !ends(NO_PLACE_ENDINGS))
}

/// A place has at most so many words.
const LONGEST_PLACE: usize = 3;

/// The words that `text` begins with up to the first `den`, where they may be a place, and what stands
/// behind it.
fn place_before(text: &str) -> Option<(&str, &str)> {
    let mut rest = text;
    for _ in 0..LONGEST_PLACE {
        if !starts_upper(rest) {
            return None;
        }
        let blank = rest.bytes().position(|byte| byte == b' ')?;
        rest = &rest[blank + 1..];
        if let Some(date) = rest.strip_prefix("den ") {
            return Some((text[..text.len() - rest.len()].trim_end(), date));
        }
    }
    None
}

/// Where place and date end that `text` begins with.
fn opening(text: &str) -> Option<usize> {
    let near = window::first(text, 80);
    let (place, date) = place_before(near)?;
    let mut words = date.split(' ');
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    let year = year.trim_end_matches('.');
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_date = digits(day) && MONTHS.contains(&month) && digits(year) && year.len() == 4;
    (is_place(place) && is_date)
        .then(|| place.len() + " den ".len() + day.len() + 1 + month.len() + 1 + year.len())
}

/// Whether `text` begins with place and date, and a name or nothing behind them.
pub(crate) fn opens(text: &str) -> bool {
    opening(text).is_some_and(|end| {
        let rest = text[end..].trim_start_matches(['.', ' ']);
        rest.is_empty() || rest.starts_with(char::is_uppercase)
    })
}

/// Whether all of `text` is place and date.
pub(crate) fn is_whole(text: &str) -> bool {
    opening(text) == Some(text.len())
}

/// A name or a title is no longer, in bytes.
const LONGEST: usize = 120;

/// Whether a name ends between the two and its title begins, or a title ends.
pub(crate) fn parts(before: &str, after: &str) -> bool {
    if before.len() > LONGEST {
        return false;
    }
    let title = |text: &str| {
        text.split(' ').take(5).count() <= 4 && is_title(text) && !text.starts_with("Föredragande")
    };
    // "Kommunstyrelsens ordförande" and what follows.
    let mut words = after.splitn(3, ' ');
    let begins = match (words.next(), words.next()) {
        (Some(first), Some(second)) => first.ends_with("styrelsens") && is_title(second),
        _ => false,
    };
    (begins && people::is_name(before)) || (title(before) && starts_upper(before))
}

/// A person who signed, and the title under the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Signer {
    pub(crate) name: At,
    pub(crate) role: Option<At>,
}

/// Who signed, read off the blocks under place and date.
pub(crate) fn signers(blocks: &Blocks, under: Range<usize>) -> Vec<Signer> {
    let mut signers: Vec<Signer> = Vec::new();
    for i in under {
        let (text, at) = (blocks.text(i), blocks.blocks[i].at.clone());
        // A title may look like a name (`Kommunstyrelsens Ordförande`), but only under one.
        match signers.last_mut() {
            Some(last) if last.role.is_none() && is_title(text) => last.role = Some(at),
            _ if people::is_name(text) => signers.push(Signer {
                name: at,
                role: None,
            }),
            _ => {}
        }
    }
    signers
}

/// Whether `text` ends as a title does.
fn is_title(text: &str) -> bool {
    let last = lowercase(text.rsplit(' ').next().unwrap_or(text));
    TITLES.iter().any(|title| last.ends_with(title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_and_date_and_no_more() {
        let read = |text: &str, date: &str| {
            let at = text.find(date).unwrap();
            place(text, &(at..at + date.len())).map(|len| text[..len].to_owned())
        };
        let date = "8 september 2021";
        assert_eq!(
            read("Ekby den 8 september 2021", date).as_deref(),
            Some("Ekby")
        );
        assert_eq!(
            read("Ekby, den 8 september 2021.", date).as_deref(),
            Some("Ekby")
        );
        assert_eq!(
            read("Beslut fattas i Ekby den 8 september 2021", date),
            None
        );
        for place in [
            "Justerat",
            "Anslaget",
            "Tisdag",
            "Utskriven",
            "Sammanträdesdatum",
        ] {
            assert_eq!(
                read(&format!("{place} den 8 september 2021"), date),
                None,
                "{place}"
            );
        }
        assert_eq!(
            read("Halmstad den 8 september 2021", date).as_deref(),
            Some("Halmstad")
        );
        assert_eq!(read("Ekby den 8 september 2021 samlades", date), None);
    }
}
