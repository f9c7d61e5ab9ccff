//! The reading text: the document as one string in which every block stands on one line, and the
//! way from any place in it back to the input.
//!
//! Rules read this text, so that `vid sitt sammanträde` is found wherever a line was broken. White
//! space is collapsed, soft hyphens are gone, and hyphens at line ends are resolved:
//!
//! | line ends | next begins | joined | since |
//! | --- | --- | --- | --- |
//! | `trafik-` | `och` | `trafik- och` | a suspended compound |
//! | `Malma-` | `Älvhem` | `Malma-Älvhem` | a capital follows |
//! | `BID-` | `relaterade` | `BID-relaterade` | a capital or digit stands in the word before |
//! | `stadsdels-` | `nämnd` | `stadsdelsnämnd` | a word was broken |
//! | `webb-`, and `webb-plats` stands elsewhere | `plats` | `webb-plats` | the document does so |
//! | `stads` and a soft hyphen | `del` | `stadsdel` | a word was broken |
//!
//! Spans need no diffing afterwards: while it is joined, the text keeps the list of its pieces.

use std::ops::Range;

use crate::language::window;
use crate::report::{Span, Text};
use crate::source::clean::Origin;

/// A range of bytes in the reading text.
pub(crate) type At = Range<usize>;

/// The reading text and the way back.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    text: String,
    pieces: Vec<Piece>,
    /// How many pieces begin before each stretch of the text, so that one is found at once.
    stretches: Vec<usize>,
    /// Places in the input where furniture was taken out, in order.
    furniture: Vec<Span>,
    /// The way from the text that was read to the input, where it had to be cleaned first.
    origin: Option<Origin>,
    /// Whether the last line ended in a soft hyphen, so that nothing goes before the next one.
    broken_word: bool,
}

/// The halves of a word that a hyphen parts at the end of `before`; `next` is the next line. Nothing
/// where a blank goes between the two.
fn halves<'t>(before: &'t str, next: &'t str) -> Option<(&'t str, &'t str)> {
    let stem = window::last(before.strip_suffix('-')?, LONGEST_WORD);
    let mut words = stem.rsplit(|c: char| !c.is_alphanumeric());
    let word = words.next().filter(|word| !word.is_empty())?;
    let mut words = next.split(|c: char| !c.is_alphanumeric());
    let next = words.next().unwrap_or("");
    (!CONJUNCTIONS.contains(&next)).then_some((word, next))
}

/// The word as it is written if the hyphen was the line end's, and if it is the word's own. Nothing
/// where the halves alone say that it is the word's own.
fn forms(word: &str, next: &str) -> Option<[String; 2]> {
    next.starts_with(char::is_lowercase)
        .then(|| [format!("{word}{next}"), format!("{word}-{next}")])
}

/// A stretch that was copied from the input as it is, up to the next piece.
#[derive(Clone, Copy, Debug)]
struct Piece {
    at: usize,
    source: usize,
}

/// Bytes in the longest word before a hyphen.
const LONGEST_WORD: usize = 64;

/// Bytes of the reading text in which a piece is searched for; a dozen lines.
const STRETCH: usize = 1024;

/// Words that may stand between the halves of a suspended compound.
const CONJUNCTIONS: [&str; 6] = ["och", "eller", "samt", "till", "respektive", "resp"];

impl Reading {
    pub(crate) fn with_capacity(bytes: usize, lines: usize) -> Reading {
        Reading {
            text: String::with_capacity(bytes),
            pieces: Vec::with_capacity(lines + lines / 4),
            stretches: Vec::with_capacity(bytes / STRETCH + 1),
            furniture: Vec::new(),
            origin: None,
            broken_word: false,
        }
    }

    /// Sets where furniture stands, so that a span across it comes in pieces.
    pub(crate) fn set_furniture(&mut self, furniture: Vec<Span>) {
        self.furniture = furniture;
    }

    /// Sets the way from the text that was read back to the input.
    pub(crate) fn set_origin(&mut self, origin: Option<Origin>) {
        if let Some(origin) = &origin {
            let furniture = std::mem::take(&mut self.furniture).into_iter();
            self.furniture = furniture.filter_map(|span| origin.span(span)).collect();
        }
        self.origin = origin;
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// Ends the block that was being joined.
    pub(crate) fn end_block(&mut self) {
        self.text.push('\n');
        self.broken_word = false;
    }

    /// Ends a block at a blank that was put, or stands, between two lines.
    pub(crate) fn end_block_at(&mut self, blank: usize) {
        debug_assert_eq!(&self.text[blank..=blank], " ");
        self.text.replace_range(blank..=blank, "\n");
    }

    /// Joins the block that ends with the line feed at `end` to the one behind it.
    pub(crate) fn join_blocks_at(&mut self, end: usize) {
        debug_assert_eq!(&self.text[end..=end], "\n");
        self.text.replace_range(end..=end, " ");
    }

    /// Adds a line of the input, beginning at `source`, to the block that began at `block`.
    /// `is_plain` says that it has no two blanks in a row and no soft hyphen; other white space a
    /// clean text does not have. `occurs` says whether a word stands elsewhere in the document.
    pub(crate) fn push_line(
        &mut self,
        block: usize,
        line: &str,
        source: usize,
        is_plain: bool,
        occurs: impl Fn(&str) -> bool,
    ) {
        if self.text.len() > block && !self.broken_word {
            self.join(line, occurs);
        }
        self.broken_word = line.ends_with('\u{ad}');
        if is_plain {
            self.push_piece(line, source);
        } else {
            self.push_irregular(line, source);
        }
    }

    /// Resolves the hyphen, or puts the blank, between what stands and `line`.
    fn join(&mut self, line: &str, occurs: impl Fn(&str) -> bool) {
        let Some((word, next)) = halves(&self.text, line) else {
            return self.text.push(' ');
        };
        // What the document does elsewhere decides, then the form.
        let kept = forms(word, next).is_none_or(|[joined, hyphened]| {
            let looks_kept = word.contains(|c: char| c.is_uppercase() || c.is_ascii_digit());
            (looks_kept || occurs(&hyphened)) && !occurs(&joined)
        });
        if !kept {
            self.text.pop();
        }
    }

    fn push_piece(&mut self, piece: &str, source: usize) {
        if piece.is_empty() {
            return;
        }
        self.begin_piece(source);
        self.text.push_str(piece);
    }

    /// What is added next stands at `source`.
    fn begin_piece(&mut self, source: usize) {
        let at = self.text.len();
        while self.stretches.len() * STRETCH <= at {
            self.stretches.push(self.pieces.len());
        }
        self.pieces.push(Piece { at, source });
    }

    /// Adds a line with blanks to collapse or characters that show as nothing.
    fn push_irregular(&mut self, line: &str, source: usize) {
        let mut begin = 0;
        let mut after_blank = false;
        for (i, character) in line.char_indices() {
            let blank = character.is_whitespace();
            let unseen = character == '\u{ad}';
            if (blank && (after_blank || character != ' ')) || unseen {
                self.push_piece(&line[begin..i], source + begin);
                begin = i + character.len_utf8();
                if blank && !after_blank {
                    // The blank stands for the one in the input, so it has a place there.
                    self.begin_piece(source + i);
                    self.text.push(' ');
                }
            }
            after_blank = blank || (unseen && after_blank);
        }
        self.push_piece(&line[begin..], source + begin);
    }

    /// The place of the byte at `at` in the text that was read.
    fn source(&self, at: usize) -> usize {
        self.source_in(self.pieces_up_to(at), at)
    }

    /// How many pieces begin up to `at`.
    fn pieces_up_to(&self, at: usize) -> usize {
        let before = |stretch: usize| {
            let known = self.stretches.get(stretch).copied();
            known.unwrap_or(self.pieces.len())
        };
        let (from, to) = (before(at / STRETCH), before(at / STRETCH + 1));
        from + self.pieces[from..to].partition_point(|piece| piece.at <= at)
    }

    /// The place of the byte at `at`, up to which so many pieces begin.
    fn source_in(&self, begun: usize, at: usize) -> usize {
        match begun.checked_sub(1).map(|last| self.pieces[last]) {
            Some(piece) => piece.source + (at - piece.at),
            None => 0,
        }
    }

    /// Shrinks the range by the white space at its ends; nothing is left of blanks alone.
    pub(crate) fn trimmed(&self, at: At) -> Option<At> {
        let piece = self.text.get(at.clone())?;
        // Most ranges begin and end with a letter or a full stop.
        if let (Some(b'!'..=b'~'), Some(b'!'..=b'~')) =
            (piece.bytes().next(), piece.bytes().next_back())
        {
            return Some(at);
        }
        let start = at.start + (piece.len() - piece.trim_start().len());
        let end = start + piece.trim().len();
        (start < end).then_some(start..end)
    }

    /// The span in the input; nothing where the range holds no more than white space.
    pub(crate) fn span(&self, at: At) -> Option<Span> {
        self.span_of_trimmed(self.trimmed(at)?)
    }

    /// Where a span begins; that of a block, which begins with no white space.
    pub(crate) fn start(&self, block: &At) -> usize {
        let start = self.source(block.start);
        self.origin
            .as_ref()
            .map_or(start, |origin| origin.start(start))
    }

    fn span_of_trimmed(&self, at: At) -> Option<Span> {
        // The last character, not the place behind it: behind it another piece may begin.
        let len = self.text[at.clone()].chars().next_back()?.len_utf8();
        let last = at.end - len;
        // Most spans are short, and end in the piece in which they begin.
        let begun = self.pieces_up_to(at.start);
        let end = match self.pieces.get(begun) {
            Some(next) if next.at <= last => self.source(last),
            _ => self.source_in(begun, last),
        };
        let span = Span::new(self.source_in(begun, at.start), end + len)?;
        match &self.origin {
            Some(origin) => origin.span(span),
            None => Some(span),
        }
    }

    /// The reading form and its span; nothing where the range holds no more than white space.
    pub(crate) fn text(&self, at: At) -> Option<Text> {
        let at = self.trimmed(at)?;
        let span = self.span_of_trimmed(at.clone())?;
        let words = &self.text[at];
        // Only what reaches over several blocks has line feeds.
        let text = match memchr::memchr(b'\n', words.as_bytes()) {
            Some(_) => words.replace('\n', " "),
            None => words.to_owned(),
        };
        Some(Text {
            text,
            span,
            spans: self.around_furniture(span),
            rule: None,
        })
    }

    /// The pieces of `span` between furniture; empty where none stands in it.
    fn around_furniture(&self, span: Span) -> Vec<Span> {
        let first = self
            .furniture
            .partition_point(|furniture| furniture.end() <= span.start());
        let inside = self.furniture[first..]
            .iter()
            .take_while(|furniture| furniture.start() < span.end());
        let mut pieces = Vec::new();
        let mut start = span.start();
        for furniture in inside {
            pieces.extend(Span::new(start, furniture.start()));
            start = furniture.end();
        }
        if start > span.start() {
            pieces.extend(Span::new(start, span.end()));
        }
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Joins lines of one block; each line's source offset is where it stands in the input.
    fn joined(input: &str) -> Reading {
        let mut reading = Reading::default();
        for line in crate::source::lines::lines(input) {
            let occurs = |word: &str| input.split([' ', '\n', ',']).any(|other| other == word);
            reading.push_line(0, line.of(input), line.start, false, occurs);
        }
        reading
    }

    #[test]
    fn hyphens_at_line_ends_are_resolved() {
        for (input, expected) in [
            ("trafik-\noch parknämnden", "trafik- och parknämnden"),
            ("Malma-\nÄlvhem", "Malma-Älvhem"),
            ("BID-\nrelaterade", "BID-relaterade"),
            ("covid19-\nutbrott", "covid19-utbrott"),
            ("stadsdels-\nnämnd", "stadsdelsnämnd"),
            ("mål 3 -\natt öka", "mål 3 - att öka"),
            ("stads\u{ad}\ndel", "stadsdel"),
            ("e-post, e-\npost", "e-post, e-post"),
            ("webb-\nplats, webb-plats", "webb-plats, webb-plats"),
            ("IT-\nstöd, ITstöd", "ITstöd, ITstöd"),
        ] {
            assert_eq!(joined(input).as_str(), expected);
        }
    }

    #[test]
    fn white_space_is_collapsed_and_every_place_is_found_again() {
        let input = "  Ett  nytt\tBIDX\u{a0}program\n\n är\u{ad}ende – nu";
        let reading = joined(input);
        assert_eq!(reading.as_str(), "Ett nytt BIDX program ärende – nu");
        for word in ["Ett", "nytt", "BIDX", "program", "– nu"] {
            let at = reading.as_str().find(word).unwrap();
            let span = reading.span(at..at + word.len()).unwrap();
            assert_eq!(&input[span], word);
        }
        let at = reading.as_str().find("ärende").unwrap();
        let span = reading.span(at..at + "ärende".len()).unwrap();
        assert_eq!(&input[span], "är\u{ad}ende");
    }

    #[test]
    fn a_span_across_furniture_comes_in_pieces() {
        let input = "Första\n5 (24)\nandra";
        let mut reading = Reading::default();
        reading.push_line(0, "Första", 0, true, |_| false);
        reading.push_line(0, "andra", 15, true, |_| false);
        reading.set_furniture(vec![Span::new(8, 14).unwrap()]);
        let text = reading.text(0..reading.len()).unwrap();
        assert_eq!(text.text, "Första andra");
        let pieces: String = text.spans.iter().map(|&span| &input[span]).collect();
        assert_eq!(pieces, "Första\n\nandra");
        assert!(reading.text(0.."Första".len()).unwrap().spans.is_empty());
    }
}
