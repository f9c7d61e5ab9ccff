//! Places in the input: [`Span`], and [`Text`], a span with its reading form.

use std::fmt;
use std::ops::{Index, Range};

use serde::{Deserialize, Serialize};

use crate::report::rule::Rule;

/// A half-open range of byte offsets into the input **exactly as it was given**.
///
/// A span is never empty and its ends are private, so a span that points backwards cannot be
/// made. Every span in a [`Report`](crate::Report) lies inside the input that the report was made
/// from, and on its character boundaries.
///
/// ```
/// use utlatande::Span;
///
/// let text = "Motion av Ada Ek (V)";
/// let span = Span::new(10, 16).unwrap();
/// assert_eq!(&text[span], "Ada Ek");
/// assert_eq!(format!("{span:?}"), "10..16");
/// assert_eq!(Span::new(6, 6), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Ends")]
pub struct Span {
    start: usize,
    end: usize,
}

/// What a span looks like before it was checked.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Ends {
    start: usize,
    end: usize,
}

impl TryFrom<Ends> for Span {
    type Error = String;

    fn try_from(ends: Ends) -> Result<Span, String> {
        Span::new(ends.start, ends.end).ok_or_else(|| {
            format!(
                "a span must start before it ends, not {}..{}",
                ends.start, ends.end
            )
        })
    }
}

impl Span {
    /// The span from byte `start` up to, and without, byte `end`; nothing unless `start < end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Option<Span> {
        if start < end {
            Some(Span { start, end })
        } else {
            None
        }
    }

    /// Offset of the first byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start
    }

    /// Offset just behind the last byte.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end
    }

    /// Number of bytes; never 0.
    #[must_use]
    #[allow(
        clippy::len_without_is_empty,
        reason = "a span is never empty, so the question would mislead"
    )]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// The same range as the standard library writes it.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The piece of `text` at this span, or nothing where `text` is not the input that the span
    /// was made for (too short, or the ends fall inside a character).
    ///
    /// `&text[span]` does the same and panics instead.
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }

    /// Whether `other` lies wholly inside this span.
    #[must_use]
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

/// A piece of the document in its reading form, and where it stands.
///
/// Line breaks are joined, line-end hyphens resolved and white space collapsed. The **span law**:
/// when all white space and all kinds of hyphen are removed from `input[span]` and from `text`,
/// the same string is left. Where page furniture (a page number between two halves of a sentence)
/// stands in between, `spans` lists the pieces, and the pieces put together obey the law.
///
/// Characters that hide the words are folded in `text`: soft hyphens, zero-width and control characters are
/// left out, Latin ligatures spelled out, letters composed with their marks (NFC). The law holds once
/// `input[span]` is folded so too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Text {
    /// The reading form.
    pub text: String,
    /// From its first byte to its last.
    pub span: Span,
    /// The pieces, where page furniture stands between them; else empty, and left out of the JSON.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// The rule that read it, where it is a fact by itself; left out of the JSON where it is a part of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_that_points_backwards_is_refused_wherever_it_comes_from() {
        assert_eq!(Span::new(5, 4), None);
        let read = serde_json::from_str::<Span>(r#"{"start": 5, "end": 5}"#);
        assert!(
            read.unwrap_err()
                .to_string()
                .contains("must start before it ends")
        );
    }

    #[test]
    fn a_span_of_another_text_gives_nothing() {
        let span = Span::new(1, 3).unwrap();
        assert_eq!(span.of("abc"), Some("bc"));
        assert_eq!(span.of("ab"), None);
        assert_eq!(span.of("aåb"), Some("å"));
        assert_eq!(span.of("åäö"), None);
    }
}
