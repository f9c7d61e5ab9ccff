//! The words of the document, which show how it writes a word that a line's end has broken.
//!
//! Where a line ends with a hyphen, the halves may be one word (`stadsdelsnämnd`) or two (`webb-plats`).
//! Whichever form stands elsewhere inside a line is right. Few words are looked up so, so they are
//! searched for one by one. The words with a hyphen are listed at once, since few words have one.

use std::cell::{OnceCell, RefCell};
use std::collections::{HashMap, HashSet};

use memchr::memmem;

use crate::source::lines::Line;
use crate::source::reading::At;

/// Lines in which the halves of a word are looked up. A hundred pages show how a document writes a word,
/// and a longer document need not be searched as a whole again and again.
pub(super) const NEAR: usize = 4096;

/// Words that are searched for one by one, at most. For more of them it is cheaper to list all words.
const MOST_SEARCHED: usize = 16;

/// Bytes in the longest word before a hyphen at a line's end.
const LONGEST_WORD: usize = 64;

/// The words that stand inside the lines, with the hyphens in them.
pub(super) struct Vocabulary<'t> {
    text: &'t str,
    lines: &'t [Line],
    /// Whether the lines stand in the order of the text. They do not where columns were stacked.
    in_order: bool,
    /// Words with a hyphen in them.
    hyphened: OnceCell<HashSet<&'t str>>,
    /// All words.
    all: OnceCell<HashSet<&'t str>>,
    /// Words that were searched for one by one, and whether they stand there.
    searched: RefCell<HashMap<String, bool>>,
}

impl<'t> Vocabulary<'t> {
    pub(super) fn new(text: &'t str, lines: &'t [Line]) -> Self {
        Vocabulary {
            text,
            lines,
            in_order: lines.is_sorted_by_key(|line| line.start),
            hyphened: OnceCell::new(),
            all: OnceCell::new(),
            searched: RefCell::default(),
        }
    }

    /// Whether the word stands inside a line, as a whole.
    pub(super) fn holds(&self, word: &str) -> bool {
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
        // One byte rules out most places.
        if line.start > at.start || at.end > line.end || of_word(bytes.get(at.end)) {
            return false;
        }
        // The half of a word before a hyphen at the line's end is no word.
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

/// The line without the half of a word before a hyphen at its end.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::lines::lines;

    #[test]
    fn words_are_known_as_wholes_however_they_are_looked_for() {
        let text = "En webb-plats, e-post-\nlista och IT-\nstöd. ITstöd är e-post-fritt i A-B-C.";
        let lines = lines(text);
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
        let words = Vocabulary::new(text, &lines);
        for _ in 0..2 {
            for (word, holds) in expected {
                assert_eq!(words.holds(word), holds, "{word}");
                assert_eq!(words.all().contains(word), holds, "{word}");
            }
        }
        assert!(words.searched.borrow().len() < MOST_SEARCHED);
        // More of them than are searched for.
        for i in 0..MOST_SEARCHED {
            assert!(!words.holds(&format!("ord{i}")));
        }
        assert!(words.holds("stöd") && words.holds("En") && !words.holds("E"));
    }
}
