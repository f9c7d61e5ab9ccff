//! Physical lines: where each begins and ends in the input, and the white space around it.
//!
//! A line ends at LF, CR LF, CR, vertical tab, form feed, NEL (U+0085), U+2028 or U+2029. Blank
//! lines are not kept; a line remembers how many stood before it.

/// A line that holds more than white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// First byte that is not white space.
    pub(crate) start: usize,
    /// Behind the last byte that is not white space.
    pub(crate) end: usize,
    /// Bytes of white space between the line's beginning and `start`.
    pub(crate) indent: usize,
    /// Blank lines directly before this one.
    pub(crate) blank_before: usize,
    /// Whether a form feed stands between the line before and this one.
    pub(crate) form_feed: bool,
}

impl Line {
    pub(crate) fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }

    /// Where the line begins, its white space included.
    pub(crate) fn begins(&self) -> usize {
        self.start - self.indent
    }
}

/// All lines of `text` that hold something, in order.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    // Prose has about 70 bytes a line; a guess too low only costs a reallocation.
    let mut table = Table {
        text,
        lines: Vec::with_capacity(text.len() / 64 + 1),
        blank_before: 0,
        form_feed: false,
    };
    let mut begin = text.len() - without_mark(text).len();
    for newline in memchr::memchr_iter(b'\n', text.as_bytes()) {
        table.add_chunk(begin, newline);
        begin = newline + 1;
    }
    table.add_chunk(begin, text.len());
    table.lines
}

struct Table<'t> {
    text: &'t str,
    lines: Vec<Line>,
    blank_before: usize,
    form_feed: bool,
}

impl Table<'_> {
    /// Adds what stands between two LF; other line ends are rare, so one look says there is none.
    fn add_chunk(&mut self, begin: usize, end: usize) {
        let chunk = &self.text[begin..end];
        // No early way out: so the compiler compares many bytes at a time.
        let odd = chunk.bytes().fold(false, |odd, byte| {
            odd | (byte < 0x20) | (byte == 0xC2) | (byte == 0xE2)
        });
        if !odd {
            return self.add_line(begin, end);
        }
        let mut at = begin;
        let mut characters = chunk.char_indices().peekable();
        while let Some((offset, character)) = characters.next() {
            if !matches!(
                character,
                '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
            ) {
                continue;
            }
            let line_end = begin + offset;
            let next = line_end + character.len_utf8();
            // The CR of CR LF ends its line together with the LF that ended the chunk.
            if character == '\r' && characters.peek().is_none() && end < self.text.len() {
                self.add_line(at, line_end);
                return;
            }
            // A form feed alone makes no blank line: it stands where a page begins.
            if character != '\u{c}' || at < line_end {
                self.add_line(at, line_end);
            }
            self.form_feed |= character == '\u{c}';
            at = next;
        }
        self.add_line(at, end);
    }

    fn add_line(&mut self, begin: usize, end: usize) {
        let line = &self.text[begin..end];
        // ASCII blanks by the byte first: nearly all are.
        let ascii = line.bytes().take_while(|&byte| byte == b' ').count();
        let indent = line.len() - line[ascii..].trim_start().len();
        // Soft hyphens alone show as nothing.
        if line[indent..].trim_matches('\u{ad}').trim().is_empty() {
            self.blank_before += 1;
            return;
        }
        self.lines.push(Line {
            start: begin + indent,
            end: begin + line.trim_end().len(),
            indent,
            blank_before: self.blank_before,
            form_feed: self.form_feed,
        });
        self.blank_before = 0;
        self.form_feed = false;
    }
}

/// The text behind the byte order mark that it may begin with.
pub(crate) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// (content, indent, blank lines before, form feed before)
    fn table(text: &str) -> Vec<(&str, usize, usize, bool)> {
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
