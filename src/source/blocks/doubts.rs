//! Doubtful breaks: places where the layout cannot show whether a block ends.
//!
//! They are kept until the words of the document decide. This room does not know those words.

use crate::language::grammar::starts_upper;
use crate::language::items::marker;
use crate::source::lines::Line;

/// A blank where a block may have ended. The next word begins with a capital or the like, and either the
/// line was full, or a whole page stands on one line.
#[derive(Clone, Copy, Debug)]
pub(super) struct DoubtfulBreak {
    pub(super) blank: usize,
    /// Whether it lies inside a line that holds a whole page.
    pub(super) inside: bool,
}

/// A doubtful break with the text around it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Doubt<'t> {
    /// From the block's beginning.
    pub(crate) before: &'t str,
    /// To the block's end.
    pub(crate) after: &'t str,
    /// Where `after` begins in the reading text.
    pub(crate) at: usize,
    /// Whether it lies inside a line that holds a whole page.
    pub(crate) inside: bool,
}

/// No line of a printed page is longer, in bytes.
const LONGEST_LINE: usize = 400;

/// Whether whole pages stand on one line each, as in copies from the web. Where
/// each paragraph stands on one line, the headings between them are short lines.
pub(super) fn pages_on_one_line(lines: &[Line]) -> bool {
    let long = lines
        .iter()
        .filter(|line| line.end - line.start > LONGEST_LINE)
        .count();
    long > 0 && lines.len() <= 2 * long
}

/// The blanks behind which a block may begin, in a line that holds a whole page. The line begins at
/// `from` in the reading text.
pub(super) fn doubts_inside(line: &str, from: usize) -> impl Iterator<Item = DoubtfulBreak> + '_ {
    line.match_indices(' ').filter_map(move |(at, _)| {
        let next = &line[at + 1..];
        let begins = may_begin(next) || marker(next).is_some();
        (at > 0 && begins).then_some(DoubtfulBreak {
            blank: from + at,
            inside: true,
        })
    })
}

/// Whether a sentence, or a note in parentheses, may begin with the line.
pub(super) fn may_begin(line: &str) -> bool {
    line.starts_with('(') || starts_upper(line)
}
