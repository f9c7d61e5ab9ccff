//! Doubtful breaks: places where the layout cannot show whether a block ends.
//!
//! They are kept until the words of the document decide. This room does not know those words.

use crate::language::grammar::starts_upper;
use crate::language::items::marker;

/// A blank where a block may have ended. The next word begins with a capital or the like, and either the
/// line was full, or a whole page stands on one line.
#[derive(Clone, Copy, Debug)]
pub(super) struct DoubtfulBreak {
    pub(super) blank: usize,
    /// Whether the line holds a whole page, so that nothing but the words shows an end.
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
    /// Whether the line holds a whole page, so that nothing but the words shows an end.
    pub(crate) inside: bool,
}

/// The blanks behind which a block may begin, in a line that holds a whole page. The line begins at
/// `from` in the reading text.
pub(super) fn doubts_inside(
    line: &str,
    from: usize,
    is_heading: fn(&str) -> bool,
) -> impl Iterator<Item = DoubtfulBreak> + '_ {
    line.match_indices(' ').filter_map(move |(at, _)| {
        let (before, next) = (&line[..at], &line[at + 1..]);
        // A title may begin with anything: behind a formula that ends with a parenthesis, a sentence, a heading.
        let ended = || {
            let last = before.rsplit(' ').next().unwrap_or(before);
            before.ends_with([')', '.']) || is_heading(last)
        };
        let begins = may_begin_inside(next) || (!next.starts_with(char::is_lowercase) && ended());
        (at > 0 && begins).then_some(DoubtfulBreak {
            blank: from + at,
            inside: true,
        })
    })
}

/// The pieces of a line that holds a whole page, each up to a hyphen at which a line ended: `Berg- Dal`,
/// `328- 7/2004`. Before a word in lower case the hyphen may be a suspended compound's.
pub(super) fn pieces_at_hyphens(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let ended = memchr::memchr_iter(b'-', text.as_bytes()).find(|&at| {
            let next = text[at + 1..].strip_prefix(' ');
            text[..at].ends_with(char::is_alphanumeric)
                && next.is_some_and(|next| {
                    next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                })
        });
        match ended {
            Some(at) => {
                rest = Some(&text[at + "- ".len()..]);
                Some(&text[..at + "- ".len()])
            }
            None => Some(text),
        }
    })
}

/// Whether a sentence, or a note in parentheses, may begin with the line.
pub(super) fn may_begin(line: &str) -> bool {
    line.starts_with('(') || starts_upper(line)
}

/// The same on a page that is one line: a point may begin too, or a demand that is a clause.
pub(super) fn may_begin_inside(text: &str) -> bool {
    may_begin(text) || text.starts_with("att ") || marker(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ended_at_a_hyphen() {
        let pieces = |line: &'static str| pieces_at_hyphens(line).collect::<Vec<_>>();
        assert_eq!(pieces("Ada Berg- Dal kom"), ["Ada Berg- ", "Dal kom"]);
        assert_eq!(pieces("328- 7/2004"), ["328- ", "7/2004"]);
        for line in ["trafik- och parknämnden", "Ja - Nej", "a-b", ""] {
            assert_eq!(pieces(line), [line]);
        }
    }
}
