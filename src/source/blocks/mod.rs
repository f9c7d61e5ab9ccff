//! Blocks: which lines belong together as a paragraph, a heading or a list item.
//!
//! Between each two lines the question is: was the line broken because it was full, or because
//! something ended? Several witnesses answer, the surest first:
//!
//! 1. **what the next line begins with**: a lower-case letter continues; a list number that counts
//!    on, a bullet, a known heading begin something new;
//! 2. **the width** ([`Column::forced`]): if the next word would still have fitted, something ended;
//! 3. **blank lines**, where they are not the same between all lines;
//! 4. **grammar**: a line ends with a full stop or with a word that nothing ends with; it holds a
//!    main clause or names something ([`crate::language::grammar`]).
//!
//! A **heading** is a line that names something instead of stating it, begins with a capital, has
//! no full stop, stands where something had ended, and ends where something new begins. It may
//! be as wide as the column, so that its width tells nothing; it may be the last line of a page.

use std::cell::{OnceCell, RefCell};
use std::collections::{HashMap, HashSet};

use memchr::memmem;

use crate::language::grammar::{
    MONTHS, ends_open, ends_sentence, has_main_verb, starts_sentence, starts_upper,
};
use crate::language::items::{Marker, counts_on, marker};
use crate::report::Span;
use crate::source::column::Column;
use crate::source::lines::Line;
use crate::source::pages::Pages;
use crate::source::reading::{At, Reading};

/// What a block looks like; what it *is* only later stages know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Sentences.
    Paragraph,
    /// A line that names what follows; also names, titles and entries of lists.
    Heading,
    /// A numbered or bulleted point.
    Item,
}

/// A run of lines.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// Its place in the reading text, without the line feed behind it.
    pub(crate) at: At,
    pub(crate) shape: Shape,
}

/// The document as blocks, and the text that they stand in.
#[derive(Debug)]
pub(crate) struct Blocks {
    pub(crate) reading: Reading,
    pub(crate) blocks: Vec<Block>,
    /// Places in the reading text where a block may have ended after all.
    doubtful: Vec<Doubt>,
    is_heading: fn(&str) -> bool,
}

/// A blank where a block may have ended: the next word begins with a capital or the like, and the
/// line was full, or there are no lines because a whole page stands on one.
#[derive(Clone, Copy, Debug)]
struct Doubt {
    blank: usize,
    inside: bool,
}

/// What stands around a place where a block may have ended.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Joint<'t> {
    /// From the block's beginning.
    pub(crate) before: &'t str,
    /// To the block's end.
    pub(crate) after: &'t str,
    /// Where `after` begins in the reading text.
    pub(crate) at: usize,
    /// Whether it lies inside a line that holds a whole page.
    pub(crate) inside: bool,
}

impl Blocks {
    /// Ends blocks at those doubtful places where `parts` says that another one begins.
    pub(crate) fn part(&mut self, parts: impl Fn(Joint<'_>) -> bool) {
        let doubtful = std::mem::take(&mut self.doubtful);
        let text = self.reading.as_str();
        let mut block = 0;
        let mut start = 0;
        let mut ends = Vec::new();
        for Doubt { blank, inside } in doubtful {
            // A word that a line's end has broken was put together: there is no blank.
            if text.as_bytes()[blank] != b' ' {
                continue;
            }
            while self.blocks[block].at.end < blank {
                block += 1;
            }
            let at = &self.blocks[block].at;
            start = at.start.max(start);
            let joint = Joint {
                before: &text[start..blank],
                after: &text[blank + 1..at.end],
                at: blank + 1,
                inside,
            };
            if parts(joint) {
                ends.push(blank);
                start = blank + 1;
            }
        }
        if ends.is_empty() {
            return;
        }
        let mut parted = Vec::with_capacity(self.blocks.len() + ends.len());
        let mut ends = ends.into_iter().peekable();
        for block in std::mem::take(&mut self.blocks) {
            let mut start = block.at.start;
            while let Some(blank) = ends.next_if(|&blank| blank < block.at.end) {
                self.reading.end_block_at(blank);
                parted.push(self.piece(&block, start..blank));
                start = blank + 1;
            }
            parted.push(self.piece(&block, start..block.at.end));
        }
        self.blocks = parted;
    }

    /// A part of `block` as a block of its own.
    fn piece(&self, block: &Block, at: At) -> Block {
        let text = &self.reading.as_str()[at.clone()];
        let shape = if at == block.at {
            block.shape
        } else if marker(text).is_some() {
            Shape::Item
        } else if (self.is_heading)(text) || names(text) {
            Shape::Heading
        } else {
            Shape::Paragraph
        };
        Block { at, shape }
    }

    /// Joins neighbouring blocks where `joins`, told both, says that a formula was cut in two.
    pub(crate) fn join(&mut self, joins: impl Fn(&str, &str) -> bool) {
        let mut kept: Vec<Block> = Vec::with_capacity(self.blocks.len());
        for block in self.blocks.drain(..) {
            let text = self.reading.as_str();
            match kept.last_mut() {
                Some(last) if joins(&text[last.at.clone()], &text[block.at.clone()]) => {
                    self.reading.join_blocks_at(last.at.end);
                    last.at.end = block.at.end;
                }
                _ => kept.push(block),
            }
        }
        self.blocks = kept;
    }

    /// The words of a block.
    pub(crate) fn text(&self, i: usize) -> &str {
        &self.reading.as_str()[self.blocks[i].at.clone()]
    }
}

/// Joins the lines of `pages` into blocks. `is_heading` knows the headings of the genre.
pub(crate) fn blocks(
    text: &str,
    pages: &Pages,
    column: &Column,
    is_heading: fn(&str) -> bool,
) -> Blocks {
    let lines = Lines {
        text,
        contents: pages.lines.iter().map(|line| line.of(text)).collect(),
        lines: &pages.lines,
        column,
        is_heading,
    };
    let mut reading = Reading::with_capacity(text.len(), pages.lines.len());
    reading.set_furniture(
        pages
            .furniture
            .iter()
            .filter_map(|line| Span::new(line.start, line.end))
            .collect(),
    );
    let words_near = |i| {
        let near: &[Line] = &pages.lines[i..];
        Words::new(text, &near[..near.len().min(NEAR)])
    };
    let mut words = words_near(0);
    let mut blocks: Vec<Block> = Vec::with_capacity(pages.lines.len() / 4 + 1);
    let mut doubtful = Vec::new();
    let on_one_line = pages_on_one_line(&pages.lines);
    let mut open = Open::default();
    for i in 0..pages.lines.len() {
        let content = lines.content(i);
        if open.lines == 0 {
            open = lines.begin(i, &open, reading.len());
        }
        if i > 0 && i % NEAR == 0 {
            words = words_near(i);
        }
        let from = reading.len();
        let line = &pages.lines[i];
        reading.push_line(open.start, content, line.start, line.is_plain, |word| {
            words.hold(word)
        });
        if on_one_line {
            doubtful.extend(inner_joints(&reading.as_str()[from..], from));
        }
        open.lines += 1;
        let so_far = &reading.as_str()[open.start..];
        if i + 1 == pages.lines.len() || lines.ends_block(i, &open, so_far) {
            let shape = lines.shape(&open, so_far);
            blocks.push(Block {
                at: open.start..reading.len(),
                shape,
            });
            reading.end_block();
            open = Open {
                lines: 0,
                after_paragraph: shape == Shape::Paragraph,
                ..open
            };
        } else if may_begin(lines.content(i + 1)) {
            doubtful.push(Doubt {
                blank: reading.len(),
                inside: false,
            });
        }
    }
    Blocks {
        reading,
        blocks,
        doubtful,
        is_heading,
    }
}

/// Lines in which the words are looked for that a line's end may have parted: a hundred pages tell how a
/// document writes a word, and a longer one is not searched as a whole again and again.
const NEAR: usize = 4096;

/// Which words stand inside the lines, hyphens in them included. Asked where a line ends with a
/// hyphen, of the two words that it may have parted.
struct Words<'t> {
    text: &'t str,
    lines: &'t [Line],
    /// Whether the lines stand in the order of the text; not where columns were put one under the other.
    in_order: bool,
    /// Words with a hyphen in them.
    hyphened: OnceCell<HashSet<&'t str>>,
    /// All words.
    all: OnceCell<HashSet<&'t str>>,
    /// Words that were searched for one by one, and whether they stand there.
    searched: RefCell<HashMap<String, bool>>,
}

/// So many words are searched for one by one; for more it is cheaper to know all.
const MOST_SEARCHED: usize = 16;

/// Bytes in the longest word before a hyphen at a line's end.
const LONGEST_WORD: usize = 64;

impl<'t> Words<'t> {
    fn new(text: &'t str, lines: &'t [Line]) -> Self {
        Words {
            text,
            lines,
            in_order: lines.is_sorted_by_key(|line| line.start),
            hyphened: OnceCell::new(),
            all: OnceCell::new(),
            searched: RefCell::default(),
        }
    }

    /// Whether the word stands inside a line, as a whole.
    fn hold(&self, word: &str) -> bool {
        if !self.in_order {
            return self.all().contains(word);
        }
        if word.contains('-') {
            let hyphened = || self.hyphened_words().collect();
            return self.hyphened.get_or_init(hyphened).contains(word);
        }
        let mut searched = self.searched.borrow_mut();
        if let Some(&known) = searched.get(word) {
            return known;
        }
        if searched.len() >= MOST_SEARCHED {
            return self.all().contains(word);
        }
        let holds = self.search(word);
        searched.insert(word.to_owned(), holds);
        holds
    }

    /// Where the lines stand, if they are in order.
    fn stretch(&self) -> At {
        match (self.lines.first(), self.lines.last()) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }

    fn search(&self, word: &str) -> bool {
        let stretch = self.stretch();
        let from = stretch.start;
        let places = memmem::find_iter(&self.text.as_bytes()[stretch], word);
        let mut places = places.map(|at| from + at);
        places.any(|at| {
            let behind = self
                .lines
                .partition_point(|line| line.end < at + word.len());
            let line = self.lines.get(behind);
            line.is_some_and(|line| self.is_word(line, at..at + word.len()))
        })
    }

    fn all(&self) -> &HashSet<&'t str> {
        self.all.get_or_init(|| all_words(self.text, self.lines))
    }

    /// The words around the hyphens of the text: few others have one.
    fn hyphened_words(&self) -> impl Iterator<Item = &'t str> {
        let mut lines = self.lines.iter().peekable();
        let mut done = 0;
        let stretch = self.stretch();
        let from = stretch.start;
        let hyphens = memchr::memchr_iter(b'-', &self.text.as_bytes()[stretch]);
        hyphens.map(move |at| from + at).filter_map(move |at| {
            while lines.next_if(|line| line.end <= at).is_some() {}
            // A word may have several.
            let line = lines.peek().filter(|line| line.start <= at && done <= at)?;
            let from = line.start.max(done);
            let before = self.text[from..at].rsplit(|c| !is_of_word(c)).next()?;
            let behind = self.text[at + 1..line.end].split(|c| !is_of_word(c));
            done = at + 1 + behind.take(1).map(str::len).sum::<usize>();
            Some(&self.text[at - before.len()..done])
        })
    }

    /// Whether a whole word of the line stands there.
    fn is_word(&self, line: &Line, at: At) -> bool {
        let of_word = |byte: Option<&u8>| {
            byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        };
        let bytes = self.text.as_bytes();
        // Most are told by one byte.
        if line.start > at.start || at.end > line.end || of_word(bytes.get(at.end)) {
            return false;
        }
        // The half of a word before a hyphen at the line's end is what is asked about.
        let behind = &self.text[at.end..line.end];
        let is_half =
            behind.ends_with('-') && behind.len() <= LONGEST_WORD && !behind.contains(' ');
        !is_half
            && !self.text[..at.start].ends_with(is_of_word)
            && !self.text[at.end..].starts_with(is_of_word)
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// The line without the half of a word before a hyphen at its end, which is what is asked about.
fn whole_words(line: &str) -> &str {
    line.strip_suffix('-')
        .map_or(line, |line| &line[..line.rfind(' ').unwrap_or(0)])
}

fn all_words<'t>(text: &'t str, lines: &[Line]) -> HashSet<&'t str> {
    let lines = lines.iter().map(|line| whole_words(line.of(text)));
    lines
        .flat_map(|line| line.split(|c| !is_of_word(c)))
        .collect()
}

/// No line of a printed page is longer, in bytes.
const LONGEST_LINE: usize = 400;

/// Whether whole pages stand on one line each, as in copies from the web. Where it is paragraphs
/// that do, the headings between them are short.
fn pages_on_one_line(lines: &[Line]) -> bool {
    let long = lines
        .iter()
        .filter(|line| line.end - line.start > LONGEST_LINE)
        .count();
    long > 0 && lines.len() <= 2 * long
}

/// The blanks in a line that holds a whole page behind which a block may begin.
fn inner_joints(line: &str, from: usize) -> impl Iterator<Item = Doubt> + '_ {
    line.match_indices(' ').filter_map(move |(at, _)| {
        let next = &line[at + 1..];
        let begins = may_begin(next) || marker(next).is_some();
        (at > 0 && begins).then_some(Doubt {
            blank: from + at,
            inside: true,
        })
    })
}

/// The block that is being joined.
#[derive(Clone, Copy, Debug, Default)]
struct Open<'t> {
    /// Where it begins in the reading text.
    start: usize,
    /// Lines so far.
    lines: usize,
    /// Whether it begins with a number or a bullet.
    item: bool,
    /// Number of the last list item.
    last_number: Option<&'t str>,
    /// Whether the block before is a paragraph.
    after_paragraph: bool,
}

/// A heading has at most so many lines.
const HEADING_LINES: usize = 3;

struct Lines<'t, 'l> {
    text: &'t str,
    contents: Vec<&'t str>,
    lines: &'l [Line],
    column: &'l Column,
    is_heading: fn(&str) -> bool,
}

impl<'t> Lines<'t, '_> {
    fn content(&self, i: usize) -> &'t str {
        self.contents[i]
    }

    fn begin(&self, i: usize, before: &Open<'t>, start: usize) -> Open<'t> {
        let marker = self.item(i, before.last_number);
        Open {
            start,
            item: marker.is_some(),
            last_number: match marker {
                Some(marker) => marker.number.or(before.last_number),
                None => before.last_number,
            },
            ..*before
        }
    }

    /// The marker of line `i`, if its number counts on from `last` or starts anew.
    fn item(&self, i: usize, last: Option<&str>) -> Option<Marker<'t>> {
        marker(self.content(i)).filter(|marker| match marker.number {
            None => true,
            Some(number) => counts_on(None, number) || counts_on(last, number),
        })
    }

    /// Whether the break behind line `i` was made on purpose; `None` where nothing tells.
    fn forced(&self, i: usize) -> Option<bool> {
        let next = &self.lines[i + 1];
        if !next.form_feed && next.blank_before > self.column.usual_gap {
            return Some(true);
        }
        self.column.forced(self.text, &self.lines[i], next)
    }

    /// Whether the block that is open, `so_far`, ends with line `i`; there is a next line.
    fn ends_block(&self, i: usize, open: &Open<'_>, so_far: &str) -> bool {
        let (line, next) = (self.content(i), self.content(i + 1));
        let closed = ends_sentence(line);
        // Asked last: the one measures the line, the other looks at every word.
        let forced = || self.forced(i);
        let states = || has_main_verb(so_far);
        if (self.is_heading)(next) || (open.lines == 1 && (self.is_heading)(line)) {
            // `, se Reservationer m.m.` names a heading, whatever the lines measure.
            let left_open = ends_open(line) && (forced() != Some(true) || line.ends_with(" se"));
            return !left_open && (closed || open.item || forced() != Some(false) || !states());
        }
        if self.item(i + 1, open.last_number).is_some() && !cuts_date(line, next) {
            return closed || open.item || (forced() != Some(false) && !ends_open(line));
        }
        let continues = next.starts_with(char::is_lowercase)
            || (next.starts_with('(') && (!closed || line.ends_with("m.fl.")));
        if continues || ends_open(line) || cuts_date(line, next) {
            // A blank line between two sentences counts even where the second is badly written.
            return closed && !self.column.is_known() && forced() == Some(true);
        }
        match forced() {
            Some(true) => closed || open.item || starts_sentence(first_word(next)) || !states(),
            Some(false) if closed => self.is_free_heading(i + 1),
            Some(false) => self.is_full_heading(i, open),
            None => closed || !states(),
        }
    }

    /// Whether line `i`, which begins where a sentence has ended on a full line, names something
    /// and is broken off on purpose.
    fn is_free_heading(&self, i: usize) -> bool {
        let line = self.content(i);
        i + 1 < self.lines.len()
            && names(line)
            && self.forced(i) == Some(true)
            && starts_upper(self.content(i + 1))
    }

    /// Whether line `i`, alone in its block and full, is a heading as wide as the column: it
    /// follows a finished paragraph, names something, and what follows begins with a capital.
    fn is_full_heading(&self, i: usize, open: &Open<'_>) -> bool {
        open.lines == 1
            && open.after_paragraph
            && !open.item
            && names(self.content(i))
            && starts_upper(self.content(i + 1))
    }

    fn shape(&self, open: &Open<'_>, block: &str) -> Shape {
        if open.item {
            Shape::Item
        } else if (self.is_heading)(block) || (open.lines <= HEADING_LINES && names(block)) {
            Shape::Heading
        } else {
            Shape::Paragraph
        }
    }
}

/// Whether `line` names something: a capital, no full stop, no main clause, nothing left open.
fn names(line: &str) -> bool {
    line.starts_with(char::is_uppercase)
        && !ends_sentence(line.trim_end_matches(['!', '?']))
        && !holds_sentence_end(line)
        && !ends_open(line)
        && !has_main_verb(line)
}

/// Whether a sentence ends inside of `line` and another begins: a full stop behind a word that is
/// no abbreviation and before a capital.
fn holds_sentence_end(line: &str) -> bool {
    let stops = memchr::memchr_iter(b'.', line.as_bytes());
    stops.filter(|&at| line[at..].starts_with(". ")).any(|at| {
        let word = line[..at].rsplit(' ').next().unwrap_or("");
        // "m.m.", "nr", "K.": abbreviations have stops inside or are short.
        let abbreviated = word.contains('.') || word.chars().count() <= 3;
        !abbreviated && line[at + 2..].starts_with(char::is_uppercase)
    })
}

/// Whether a date goes on over the line's end: `2018` / `– 2021`, `19 mars` / `2012`.
fn cuts_date(line: &str, next: &str) -> bool {
    if !next.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | ' ')) {
        return false;
    }
    let year = |text: &str| {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        digits == 4 && (text.starts_with("19") || text.starts_with("20"))
    };
    let range = next.trim_start_matches(['-', '–', ' ']);
    let last = line.rsplit(' ').next().unwrap_or(line);
    (range.len() < next.len() && year(range) && year(last))
        || (year(next) && MONTHS.contains(&last))
}

/// Whether a sentence, or a note in parentheses, may begin with the line.
fn may_begin(line: &str) -> bool {
    line.starts_with('(') || starts_upper(line)
}

fn first_word(line: &str) -> &str {
    line.split_whitespace().next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{lines, pages};

    fn shapes(text: &str) -> Vec<(Shape, String)> {
        let lines = lines::lines(text);
        let pages = pages::pages(text, lines);
        let column = Column::of(text, &pages.lines);
        let found = blocks(text, &pages, &column, |line| line == "Ärendet");
        (0..found.blocks.len())
            .map(|i| (found.blocks[i].shape, found.text(i).to_owned()))
            .collect()
    }

    #[test]
    fn words_are_known_as_wholes_however_they_are_looked_for() {
        let text = "En webb-plats, e-post-\nlista och IT-\nstöd. ITstöd är e-post-fritt i A-B-C.";
        let lines = lines::lines(text);
        let expected = [
            ("webb-plats", true),
            ("e-post", false),
            ("e-post-fritt", true),
            ("A-B-C", true),
            ("B-C", false),
            ("ITstöd", true),
            ("IT", false),
            ("stöd", true),
            ("lista", true),
            ("list", false),
            ("plats", false),
        ];
        let words = Words::new(text, &lines);
        for _ in 0..2 {
            for (word, holds) in expected {
                assert_eq!(words.hold(word), holds, "{word}");
                assert_eq!(words.all().contains(word), holds, "{word}");
            }
        }
        assert!(words.searched.borrow().len() < MOST_SEARCHED);
        // More of them than are searched for.
        for i in 0..MOST_SEARCHED {
            assert!(!words.hold(&format!("ord{i}")));
        }
        assert!(words.hold("stöd") && words.hold("En") && !words.hold("E"));
    }

    #[test]
    fn how_a_word_is_written_is_told_by_the_lines_around() {
        for (lines_between, expected) in [(10, "En webb-plats."), (NEAR, "En webbplats.")] {
            let between = "Ett stycke här.\n".repeat(lines_between);
            let text = format!("Vår webb-plats är ny.\n{between}En webb-\nplats.\n");
            assert_eq!(shapes(&text).last().unwrap().1, expected);
        }
    }

    #[test]
    fn blank_lines_part_blocks_where_they_are_not_everywhere() {
        assert_eq!(
            shapes(
                "Ärendet\n\nEtt stycke som\nfortsätter här.\n\nEtt till.\n1. Att ett\n2. Att två"
            ),
            [
                (Shape::Heading, "Ärendet".to_owned()),
                (
                    Shape::Paragraph,
                    "Ett stycke som fortsätter här.".to_owned()
                ),
                (Shape::Paragraph, "Ett till.".to_owned()),
                (Shape::Item, "1. Att ett".to_owned()),
                (Shape::Item, "2. Att två".to_owned()),
            ]
        );
    }
}
