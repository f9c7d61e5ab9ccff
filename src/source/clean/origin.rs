//! The way from a cleaned text back to the input.

use std::ops::Range;

use crate::report::Span;

/// Where each stretch of a cleaned text comes from.
///
/// A text may have a stretch for each of its letters, so all but one in [`EVERY`] are kept as three numbers,
/// most of them a byte each.
#[derive(Debug, Default)]
pub(crate) struct Origin {
    /// One stretch in so many, and where the numbers of those behind it begin.
    marks: Vec<(Stretch, usize)>,
    numbers: Vec<u8>,
    last: Stretch,
    count: usize,
}

/// A mark stands at one stretch in so many.
const EVERY: usize = 32;

/// A stretch of the cleaned text, up to the next one.
#[derive(Clone, Copy, Debug, Default)]
struct Stretch {
    at: usize,
    source: Source,
    /// Whether the bytes are the input's own.
    verbatim: bool,
}

/// A range in the input.
#[derive(Clone, Copy, Debug, Default)]
struct Source {
    start: usize,
    end: usize,
}

impl Origin {
    /// Adds a stretch of the cleaned text that begins at `at`; `source` lies behind that of the one before.
    pub(super) fn push(&mut self, at: usize, source: Range<usize>, verbatim: bool) {
        let stretch = Stretch {
            at,
            source: Source {
                start: source.start,
                end: source.end,
            },
            verbatim,
        };
        if self.count.is_multiple_of(EVERY) {
            self.marks.push((stretch, self.numbers.len()));
        } else {
            put(&mut self.numbers, at - self.last.at);
            put(&mut self.numbers, source.start - self.last.source.end);
            put(&mut self.numbers, source.len() * 2 + usize::from(verbatim));
        }
        self.last = stretch;
        self.count += 1;
    }

    fn stretch(&self, at: usize) -> Option<Stretch> {
        let behind = self.marks.partition_point(|(mark, _)| mark.at <= at);
        let (mut stretch, from) = self.marks[behind.checked_sub(1)?];
        let to = self.marks.get(behind).map_or(self.numbers.len(), |it| it.1);
        let mut numbers = &self.numbers[from..to];
        while let Some(next) = stretch.next(&mut numbers).filter(|next| next.at <= at) {
            stretch = next;
        }
        Some(stretch)
    }

    /// Where the byte at `at` begins in the input.
    pub(crate) fn start(&self, at: usize) -> usize {
        match self.stretch(at) {
            Some(stretch) if stretch.verbatim => stretch.source.start + (at - stretch.at),
            Some(stretch) => stretch.source.start,
            None => at,
        }
    }

    /// Where in the input the bytes up to `end` end.
    pub(crate) fn end(&self, end: usize) -> usize {
        let Some(last) = end.checked_sub(1) else {
            return 0;
        };
        match self.stretch(last) {
            Some(stretch) if stretch.verbatim => stretch.source.start + (end - stretch.at),
            Some(stretch) => stretch.source.end,
            None => end,
        }
    }

    /// The span in the input.
    pub(crate) fn span(&self, span: Span) -> Option<Span> {
        Span::new(self.start(span.start()), self.end(span.end()))
    }
}

impl Stretch {
    /// The stretch behind this one, whose numbers come next.
    fn next(&self, numbers: &mut &[u8]) -> Option<Stretch> {
        let at = self.at + take(numbers)?;
        let start = self.source.end + take(numbers)?;
        let length = take(numbers)?;
        Some(Stretch {
            at,
            source: Source {
                start,
                end: start + length / 2,
            },
            verbatim: length % 2 == 1,
        })
    }
}

/// Adds a number, seven bits a byte, the lowest first; the last byte has no eighth bit.
fn put(numbers: &mut Vec<u8>, mut number: usize) {
    while let Some(more) = Some(number >> 7).filter(|&more| more > 0) {
        numbers.push(low_bits(number) | 0x80);
        number = more;
    }
    numbers.push(low_bits(number));
}

fn low_bits(number: usize) -> u8 {
    number.to_le_bytes()[0] & 0x7f
}

/// Takes a number off.
fn take(numbers: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    for shift in (0..usize::BITS).step_by(7) {
        let (byte, rest) = numbers.split_first()?;
        *numbers = rest;
        number |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(number)
}
