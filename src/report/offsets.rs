//! Offsets in the units of other languages.

use std::ops::Range;

use crate::report::span::Span;

/// One count is kept for so many bytes.
const BLOCK: usize = 128;

/// The offsets of a text in characters and in UTF-16 units, for languages that count so: Python and R count
/// characters (Unicode scalar values), JavaScript, Java and C# UTF-16 units.
///
/// Making it reads the text once; each span then costs the same, wherever it stands.
///
/// ```
/// use utlatande::{Offsets, Span};
///
/// let text = "Åsa \u{1f600} Ek";
/// let offsets = Offsets::of(text);
/// let span = Span::new(10, 12).unwrap();
/// assert_eq!(&text[span], "Ek");
/// assert_eq!(offsets.chars(span), 6..8);
/// assert_eq!(offsets.utf16(span), 7..9);
/// ```
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    counts: Counts,
}

/// The counts of a text, without the text.
#[derive(Clone, Debug)]
pub(crate) struct Counts {
    /// What stands before each block.
    before: Vec<Units>,
}

/// Lengths of a piece of text.
#[derive(Clone, Copy, Debug, Default)]
struct Units {
    chars: usize,
    utf16: usize,
}

impl Units {
    /// Adds what stands in at most one block.
    fn add(&mut self, bytes: &[u8]) {
        // A character counts at its first byte; one of four bytes is two units of UTF-16.
        let chars = count(bytes, |byte| byte & 0xC0 != 0x80);
        self.chars += chars;
        self.utf16 += chars + count(bytes, |byte| byte >= 0xF0);
    }
}

/// How many bytes of at most one block are such. No count of a block passes a byte, and sums of bytes
/// vectorise.
fn count(block: &[u8], is_such: impl Fn(u8) -> bool) -> usize {
    debug_assert!(block.len() <= BLOCK);
    usize::from(
        block
            .iter()
            .map(|&byte| u8::from(is_such(byte)))
            .sum::<u8>(),
    )
}

impl<'t> Offsets<'t> {
    /// The offsets of the text that the spans were made for.
    #[must_use]
    pub fn of(text: &'t str) -> Offsets<'t> {
        Offsets {
            text,
            counts: Counts::of(text),
        }
    }

    /// The span in characters. An end behind the text counts as the text's end.
    #[must_use]
    pub fn chars(&self, span: Span) -> Range<usize> {
        self.counts.chars(self.text, span)
    }

    /// The span in UTF-16 units. An end behind the text counts as the text's end.
    #[must_use]
    pub fn utf16(&self, span: Span) -> Range<usize> {
        let units = |offset| self.counts.units(self.text, offset).utf16;
        units(span.start())..units(span.end())
    }
}

impl Counts {
    pub(crate) fn of(text: &str) -> Counts {
        let mut units = Units::default();
        let before = text.as_bytes().chunks(BLOCK).map(|block| {
            let before = units;
            units.add(block);
            before
        });
        Counts {
            before: before.collect(),
        }
    }

    /// A span of the same text in characters.
    pub(crate) fn chars(&self, text: &str, span: Span) -> Range<usize> {
        let units = |offset| self.units(text, offset).chars;
        units(span.start())..units(span.end())
    }

    fn units(&self, text: &str, offset: usize) -> Units {
        let offset = offset.min(text.len());
        let block = (offset / BLOCK).min(self.before.len().saturating_sub(1));
        let mut units = self.before.get(block).copied().unwrap_or_default();
        units.add(&text.as_bytes()[block * BLOCK..offset]);
        units
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offset_is_what_the_standard_library_counts() {
        let text = "Åäö \u{1f600}e\u{301} av ".repeat(40);
        let offsets = Offsets::of(&text);
        let ends = text.char_indices().map(|(at, _)| at).skip(1);
        for end in ends.chain([text.len()]) {
            let span = Span::new(0, end).expect("an end");
            assert_eq!(offsets.chars(span).end, text[..end].chars().count());
            assert_eq!(offsets.utf16(span).end, text[..end].encode_utf16().count());
        }
    }

    #[test]
    fn a_span_of_another_text_ends_with_the_text() {
        let span = Span::new(1, 400).expect("a span");
        assert_eq!(Offsets::of("åb").chars(span), 1..2);
        assert_eq!(Offsets::of("").utf16(span), 0..0);
    }
}
