//! The way from a cleaned text back to the input.

use std::ops::Range;

use crate::report::Span;

/// Where each stretch of a cleaned text comes from.
#[derive(Debug, Default)]
pub(crate) struct Origin {
    stretches: Vec<Stretch>,
}

/// A stretch of the cleaned text, up to the next one.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    at: usize,
    source: Source,
    /// Whether the bytes are the input's own.
    verbatim: bool,
}

/// A range in the input.
#[derive(Clone, Copy, Debug)]
struct Source {
    start: usize,
    end: usize,
}

impl Origin {
    /// Adds a stretch of the cleaned text that begins at `at`.
    pub(super) fn push(&mut self, at: usize, source: Range<usize>, verbatim: bool) {
        let Range { start, end } = source;
        self.stretches.push(Stretch {
            at,
            source: Source { start, end },
            verbatim,
        });
    }

    fn stretch(&self, at: usize) -> Option<&Stretch> {
        let behind = self.stretches.partition_point(|stretch| stretch.at <= at);
        self.stretches.get(behind.checked_sub(1)?)
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
