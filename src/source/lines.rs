//! Physical lines: where each begins and ends in the input, and the white space around it.
//!
//! A line ends at LF, CR LF, CR, vertical tab, form feed, NEL (U+0085), U+2028 or U+2029. Blank
//! lines are not kept; a line remembers how many stood before it.

use memchr::memmem;

use crate::language::window;
use crate::source::clean::{Rare, without_mark};

/// Bytes of a text in which one line is kept, many lines aside; a line of prose has more.
const BYTES_A_LINE: usize = 48;

/// The lines of a text, and those that are left out since there are too many.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) lines: Vec<Line>,
    /// How many are left out, and where the first of them stands.
    pub(crate) left_out: Option<(usize, usize)>,
}

/// A line that holds more than white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// First byte that is not white space.
    pub(crate) start: usize,
    /// Behind the last byte that is not white space.
    pub(crate) end: usize,
    /// Bytes of white space between the line's beginning and `start`.
    pub(crate) indent: u16,
    /// Blank lines directly before this one.
    pub(crate) blank_before: u16,
    /// Whether a form feed stands between the line before and this one.
    pub(crate) form_feed: bool,
    /// Whether no two blanks stand side by side in it, and no soft hyphen.
    pub(crate) is_plain: bool,
    /// The byte at `start`, and the one before `end`: what most questions about a line ask first.
    pub(crate) first: u8,
    pub(crate) last: u8,
}

impl Line {
    pub(crate) fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }

    /// Where the line begins, its white space included.
    pub(crate) fn begins(&self) -> usize {
        self.start - usize::from(self.indent)
    }
}

/// All lines of `text` that hold something, in order.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    lines_with(text, Rare::of(text)).lines
}

/// The same where it is known which rare characters the text holds.
pub(crate) fn lines_with(text: &str, rare: Rare) -> Kept {
    // Prose has about 70 bytes a line; a guess too low only costs a reallocation.
    let mut table = Table {
        text,
        lines: Vec::with_capacity(text.len() / 64 + 1),
        most: window::most(text.len(), BYTES_A_LINE),
        left_out: None,
        blank_before: 0,
        form_feed: false,
    };
    let mut odd_ends = odd_ends(text, rare);
    // Nearly always there is none.
    let mut odd = odd_ends.next();
    let mut begin = text.len() - without_mark(text).len();
    let mut marked = 0;
    for newline in newlines(text.as_bytes()) {
        while let Some(end) = odd.filter(|&end| end < newline) {
            begin = table.end_at(begin, end, end + 1 == newline);
            odd = odd_ends.next();
        }
        table.add_line(begin, newline);
        begin = newline + 1;
        // While the processor still has them at hand.
        if table.lines.len() >= marked + NEAR {
            mark_odd(text, rare, &mut table.lines[marked..]);
            marked = table.lines.len();
        }
    }
    for end in odd.into_iter().chain(odd_ends) {
        begin = table.end_at(begin, end, false);
    }
    table.add_line(begin, text.len());
    mark_odd(text, rare, &mut table.lines[marked..]);
    Kept {
        lines: table.lines,
        left_out: table.left_out,
    }
}

/// Lines that are marked at a time.
const NEAR: usize = 1024;

/// Where the line feeds stand. Where blank lines stand between all others, each second one is found
/// without a search.
fn newlines(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = bytes.get(from..)?;
        let newline = match rest.first()? {
            b'\n' => from,
            _ => from + memchr::memchr(b'\n', rest)?,
        };
        from = newline + 1;
        Some(newline)
    })
}

/// Where the line ends other than LF stand, in order. They are not collected: a text may hold nothing else.
fn odd_ends(text: &str, rare: Rare) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let ascii = if rare.ascii_line_ends { bytes } else { &[] };
    let other = if rare.other_line_ends { bytes } else { &[] };
    let mut ascii = memchr::memchr3_iter(b'\r', 0xB, 0xC, ascii).peekable();
    let mut others =
        ["\u{85}", "\u{2028}", "\u{2029}"].map(|end| memmem::find_iter(other, end).peekable());
    std::iter::from_fn(move || {
        let next = others.iter_mut().filter_map(|ends| ends.peek().copied());
        let next = next.chain(ascii.peek().copied()).min()?;
        // It is the next one of one of them.
        others.iter_mut().for_each(|ends| {
            ends.next_if_eq(&next);
        });
        ascii.next_if_eq(&next);
        Some(next)
    })
}

struct Table<'t> {
    text: &'t str,
    lines: Vec<Line>,
    /// More lines are not kept.
    most: usize,
    left_out: Option<(usize, usize)>,
    blank_before: u16,
    form_feed: bool,
}

impl Table<'_> {
    /// Ends a line at a line end other than LF; where the next one begins. The CR of CR LF ends
    /// its line together with the LF.
    fn end_at(&mut self, begin: usize, end: usize, before_newline: bool) -> usize {
        let character = self.text.as_bytes()[end];
        if character == b'\r' && before_newline {
            return begin;
        }
        let form_feed = character == 0xC;
        // A form feed alone makes no blank line: it stands where a page begins.
        if !form_feed || begin < end {
            self.add_line(begin, end);
        }
        self.form_feed |= form_feed;
        end + match character {
            0xC2 => "\u{85}".len(),
            0xE2 => "\u{2028}".len(),
            _ => 1,
        }
    }

    #[inline]
    fn add_line(&mut self, begin: usize, end: usize) {
        // In many texts every second line.
        if begin == end {
            self.blank_before = self.blank_before.saturating_add(1);
        } else {
            self.add_nonempty(begin, end);
        }
    }

    fn add_nonempty(&mut self, begin: usize, end: usize) {
        let line = self.text.as_bytes()[begin..end].trim_ascii_end();
        // Bytes first: nearly all blanks are ASCII, and nearly all lines begin and end with a letter.
        let ascii = line.iter().take_while(|&&byte| byte == b' ').count();
        let (start, end) = match (line.get(ascii), line.last()) {
            (Some(&first), Some(&last)) if is_seen(first) && is_ascii_seen(last) => {
                (begin + ascii, begin + line.len())
            }
            (None, _) => {
                self.blank_before = self.blank_before.saturating_add(1);
                return;
            }
            // Another kind of white space, or a character beyond ASCII.
            _ => {
                let line = &self.text[begin..end];
                let indent = line.len() - line.trim_start().len();
                // Soft hyphens alone show as nothing.
                if line[indent..].trim_matches('\u{ad}').trim().is_empty() {
                    self.blank_before = self.blank_before.saturating_add(1);
                    return;
                }
                (begin + indent, begin + line.trim_end().len())
            }
        };
        if self.lines.len() == self.most {
            self.left_out.get_or_insert((0, start)).0 += 1;
            return;
        }
        let bytes = self.text.as_bytes();
        self.lines.push(Line {
            start,
            end,
            // No page is so wide; what is farther out begins a little later.
            indent: u16::try_from(start - begin).unwrap_or(u16::MAX),
            blank_before: self.blank_before,
            form_feed: self.form_feed,
            is_plain: true,
            first: bytes[start],
            last: bytes[end - 1],
        });
        self.blank_before = 0;
        self.form_feed = false;
    }
}

/// Whether the byte is an ASCII character that shows.
fn is_ascii_seen(byte: u8) -> bool {
    byte.is_ascii_graphic()
}

/// Whether the byte begins a character that shows: 0xC3 begins å, ä, ö and other letters.
fn is_seen(byte: u8) -> bool {
    is_ascii_seen(byte) || byte == 0xC3
}

/// Marks the lines that hold two blanks side by side or a soft hyphen. One search over all of them is
/// faster than one a line.
fn mark_odd(text: &str, rare: Rare, lines: &mut [Line]) {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
        return;
    };
    let (from, bytes) = (first.start, &text.as_bytes()[first.start..last.end]);
    let odd = ["  ", "\u{ad}"];
    for odd in &odd[..1 + usize::from(rare.soft_hyphens)] {
        let mut places = memmem::find_iter(bytes, odd).map(|at| from + at);
        let mut place = places.next();
        for line in &mut *lines {
            while place.is_some_and(|at| at < line.start) {
                place = places.next();
            }
            let Some(at) = place else { break };
            line.is_plain &= at >= line.end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// (content, indent, blank lines before, form feed before)
    fn table(text: &str) -> Vec<(&str, u16, u16, bool)> {
        lines(text)
            .iter()
            .map(|line| {
                (
                    line.of(text),
                    line.indent,
                    line.blank_before,
                    line.form_feed,
                )
            })
            .collect()
    }

    #[test]
    fn every_kind_of_line_end_counts_once() {
        for end in [
            "\n", "\r\n", "\r", "\u{b}", "\u{85}", "\u{2028}", "\u{2029}",
        ] {
            let text = format!("a {end}  b{end}{end}c");
            assert_eq!(
                table(&text),
                [("a", 0, 0, false), ("b", 2, 0, false), ("c", 0, 1, false)],
                "{end:?}"
            );
        }
    }

    #[test]
    fn a_form_feed_starts_a_page_and_is_no_blank_line() {
        assert_eq!(
            table("a\n\u{c}b\n\n\u{c}\nc"),
            [("a", 0, 0, false), ("b", 0, 0, true), ("c", 0, 2, true)]
        );
    }

    #[test]
    fn nothing_has_no_lines() {
        assert!(table("").is_empty());
        assert!(table("\u{feff} \n\t\r\n\u{a0}").is_empty());
    }
}
