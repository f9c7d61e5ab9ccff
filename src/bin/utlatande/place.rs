//! A place in a document, as a person names it.

use std::convert::Infallible;
use std::ops::Range;
use std::str::FromStr;

use memchr::memmem;
use serde_json::Value;
use utlatande::Span;

use crate::facts;

/// What names a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// `974`: an offset in bytes.
    Byte(usize),
    /// `:12`: a line, counted from 1.
    Line(usize),
    /// `/referral/0`: a fact, by its JSON pointer.
    Fact(String),
    /// Anything else: words, wherever lines end between them.
    Words(String),
}

impl FromStr for Place {
    type Err = Infallible;

    fn from_str(place: &str) -> Result<Place, Infallible> {
        let line = place.strip_prefix(':').and_then(|line| line.parse().ok());
        Ok(match (place.parse(), line) {
            (Ok(byte), _) => Place::Byte(byte),
            (_, Some(line)) => Place::Line(line),
            _ if place.starts_with('/') => Place::Fact(place.to_owned()),
            _ => Place::Words(place.to_owned()),
        })
    }
}

impl Place {
    /// The bytes of the place, never none, and a note where there are more such places; else a sentence on why
    /// there is none.
    pub(crate) fn find(
        &self,
        text: &str,
        report: &Value,
    ) -> Result<(Range<usize>, Option<String>), String> {
        let found = match self {
            Place::Byte(byte) if *byte < text.len() => *byte..byte + 1,
            Place::Byte(byte) => {
                return Err(format!(
                    "byte {byte} lies behind the end; the text has {} bytes",
                    text.len()
                ));
            }
            Place::Line(number) => line(text, *number)?,
            Place::Fact(pointer) => {
                let span = report.pointer(pointer).and_then(facts::place_of);
                span.map(Span::range)
                    .ok_or_else(|| format!("the report has no fact at {pointer}"))?
            }
            Place::Words(words) => {
                let places = places(text, words);
                let first = places.first().cloned();
                let first =
                    first.ok_or_else(|| format!("these words do not stand there: {words}"))?;
                let note =
                    (places.len() > 1).then(|| format!("the first of {} places", places.len()));
                return Ok((first, note));
            }
        };
        Ok((found, None))
    }
}

/// The words of a line.
fn line(text: &str, number: usize) -> Result<Range<usize>, String> {
    let mut start = 0;
    let mut lines = 0;
    for line in text.split_inclusive('\n') {
        lines += 1;
        if lines == number {
            let blank = line.len() - line.trim_start().len();
            let words = start + blank..start + line.trim_end().len();
            return match words.is_empty() {
                true => Err(format!("line {number} is blank")),
                false => Ok(words),
            };
        }
        start += line.len();
    }
    Err(format!("there is no line {number}; the text has {lines}"))
}

/// Where words stand, whatever white space is between them.
fn places(text: &str, words: &str) -> Vec<Range<usize>> {
    let mut words = words.split_whitespace();
    let Some(first) = words.next() else {
        return Vec::new();
    };
    let rest: Vec<&str> = words.collect();
    let starts = memmem::find_iter(text.as_bytes(), first);
    starts
        .filter_map(|start| {
            let mut end = start + first.len();
            for word in &rest {
                let behind = &text[end..];
                let next = behind.trim_start();
                if next.len() == behind.len() || !next.starts_with(word) {
                    return None;
                }
                end = text.len() - next.len() + word.len();
            }
            Some(start..end)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(place: &str) -> Place {
        place.parse().expect("every text is a place")
    }

    #[test]
    fn every_form_is_told_from_the_others() {
        assert_eq!(place("974"), Place::Byte(974));
        assert_eq!(place(":12"), Place::Line(12));
        assert_eq!(place("/dates/0"), Place::Fact("/dates/0".to_owned()));
        assert_eq!(place("12 maj"), Place::Words("12 maj".to_owned()));
    }

    #[test]
    fn lines_and_words_are_found() {
        let text = "Ekby\n  hamnnämnd i norr\n\nEkbyhamn, Ekby hamnnämnd";
        assert_eq!(line(text, 2), Ok(7..24));
        assert!(line(text, 3).is_err() && line(text, 9).is_err());
        let found = places(text, "Ekby hamnnämnd");
        assert_eq!(found.len(), 2);
        assert_eq!(&text[found[0].clone()], "Ekby\n  hamnnämnd");
        assert!(places(text, "  ").is_empty());
    }
}
