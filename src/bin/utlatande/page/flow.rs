//! The text as a person reads it: paragraphs flow, whatever lines they were printed in.
//!
//! Every character stays in the page. Between paragraphs there is a gap; what the reading form of a
//! paragraph leaves out (page furniture, the hyphen of a word that a line's end broke) is not shown,
//! and white space inside a paragraph is one blank, as HTML has it.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use utlatande::{Span, Text};

/// What a piece of the text is that is no word of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Between {
    /// Space between two paragraphs.
    Gap,
    /// Not shown.
    Hidden,
}

/// The pieces of `text` that are no words of `paragraphs`. What `is_fact` says holds a fact is shown.
pub(crate) fn between(
    text: &str,
    paragraphs: &[Text],
    is_fact: impl Fn(&Range<usize>) -> bool,
) -> Vec<(Range<usize>, Between)> {
    let mut found = Vec::new();
    let mut at = 0;
    for paragraph in paragraphs {
        let pieces = pieces(paragraph);
        gap(text, at..pieces[0].start(), &is_fact, &mut found);
        let hidden = Reading::of(text, pieces, &paragraph.text).hidden();
        let hidden = hidden.into_iter().filter(|range| !is_fact(range));
        found.extend(hidden.map(|range| (range, Between::Hidden)));
        at = paragraph.span.end();
    }
    gap(text, at..text.len(), &is_fact, &mut found);
    found
}

/// The pieces of a paragraph around page furniture.
fn pieces(paragraph: &Text) -> &[Span] {
    match &paragraph.spans[..] {
        [] => std::slice::from_ref(&paragraph.span),
        pieces => pieces,
    }
}

fn gap(
    text: &str,
    range: Range<usize>,
    is_fact: impl Fn(&Range<usize>) -> bool,
    found: &mut Vec<(Range<usize>, Between)>,
) {
    if range.is_empty() || is_fact(&range) {
        return;
    }
    let words = text[range.clone()].trim();
    found.push((range.clone(), Between::Gap));
    if !words.is_empty() {
        let start = range.end - text[range.clone()].trim_start().len();
        found.push((start..start + words.len(), Between::Hidden));
    }
}

/// A paragraph in the text beside its reading form.
struct Reading<'p> {
    text: &'p str,
    pieces: &'p [Span],
    form: std::iter::Peekable<std::str::Chars<'p>>,
    hidden: Vec<Range<usize>>,
    /// Whether the last letter was a hyphen: behind it a line's end need not be a blank.
    is_behind_hyphen: bool,
}

impl<'p> Reading<'p> {
    fn of(text: &'p str, pieces: &'p [Span], form: &'p str) -> Reading<'p> {
        Reading {
            text,
            pieces,
            form: form.chars().peekable(),
            hidden: Vec::new(),
            is_behind_hyphen: false,
        }
    }

    /// What the reading form leaves out.
    fn hidden(mut self) -> Vec<Range<usize>> {
        for (at, piece) in self.pieces.iter().enumerate() {
            if let Some(before) = at.checked_sub(1).map(|before| self.pieces[before]) {
                self.furniture(before.end()..piece.start());
            }
            self.piece(piece.range());
        }
        self.hidden
    }

    fn piece(&mut self, piece: Range<usize>) {
        let mut at = piece.start;
        while let Some(char) = self.text[at..piece.end].chars().next() {
            let mut end = at + char.len_utf8();
            if char.is_whitespace() {
                let rest = &self.text[at..piece.end];
                end = piece.end - rest.trim_start().len();
                self.blank(at..end);
            } else {
                self.letter(char, at..end);
            }
            at = end;
        }
    }

    fn blank(&mut self, range: Range<usize>) {
        if self.form.next_if_eq(&' ').is_none() && self.is_behind_hyphen {
            self.hidden.push(range);
        }
    }

    fn letter(&mut self, char: char, range: Range<usize>) {
        if is_hyphen(char) {
            self.is_behind_hyphen = true;
            if self.form.next_if(|&char| is_hyphen(char)).is_none() {
                self.hidden.push(range);
            }
            return;
        }
        self.is_behind_hyphen = false;
        if self.form.next_if_eq(&char).is_some() || is_combining_mark(char) || char.is_control() {
            return;
        }
        // An accent set apart, a ligature.
        for _ in char.nfkc() {
            self.form.next_if(|&char| char != ' ');
        }
    }

    /// A page's end inside the paragraph: at most a blank.
    fn furniture(&mut self, range: Range<usize>) {
        let mut start = range.start;
        if self.form.next_if_eq(&' ').is_some() || !self.is_behind_hyphen {
            let blank = self.text[range.clone()].chars().next();
            start += blank
                .filter(|char| char.is_whitespace())
                .map_or(0, char::len_utf8);
        }
        if start < range.end {
            self.hidden.push(start..range.end);
        }
    }
}

fn is_hyphen(char: char) -> bool {
    matches!(char, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader sees: `|` for a gap.
    fn shown(text: &str) -> String {
        let mut between = between(text, &utlatande::paragraphs(text), |_| false);
        between.sort_by_key(|(range, what)| (range.start, *what));
        let mut shown = String::new();
        let mut at = 0;
        for (range, what) in between {
            if range.start < at {
                continue;
            }
            shown.push_str(&text[at..range.start]);
            if what == Between::Gap {
                shown.push('|');
            }
            at = range.end;
        }
        shown.push_str(&text[at..]);
        let words: Vec<&str> = shown.split_whitespace().collect();
        words.join(" ")
    }

    #[test]
    fn paragraphs_flow() {
        for (text, expected) in [
            (
                "Bakgrund\n\nStaden prövar en före-\nbyggande metod\ni tre skolor.\n\nDen är ny.\n",
                "Bakgrund|Staden prövar en förebyggande metod i tre skolor.|Den är ny.|",
            ),
            (
                "Staden frågar trafik- och\nrenhållningsnämnden om den gamla bron som leder till Ekby.",
                "Staden frågar trafik- och renhållningsnämnden om den gamla bron som leder till Ekby.",
            ),
            (
                "e\u{301}n o\u{308} och\nen ﬁn ö",
                "e\u{301}n o\u{308} och en ﬁn ö",
            ),
            ("", ""),
        ] {
            assert_eq!(shown(text), expected);
        }
    }

    #[test]
    fn what_holds_a_fact_is_shown() {
        let text = "\u{1}\nEkby\n";
        let paragraphs = utlatande::paragraphs("\u{1}\nEkby\n");
        let all = between(text, &paragraphs, |_| true);
        assert_eq!(all, []);
    }
}
