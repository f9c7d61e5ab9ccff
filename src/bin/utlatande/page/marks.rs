//! The whole text of a document as HTML: its sections foldable, every fact marked.
//!
//! Facts lie in one another and may cross, elements may only nest. So each fact is one `mark` or
//! several: where an outer one ends, the inner ones end too and begin anew. Section borders part
//! all of them. What is put in (labels, arrows, numbers of pages) is drawn by the style sheet, so
//! that the text of the result is the text of the document, character by character.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::ops::Range;

use askama::filters::{Html, escape};
use utlatande::{Section, Span, Text};

use crate::facts::Fact;
use crate::page::flow::{self, Between};
use crate::page::labels;
use crate::text::short;

/// Bytes from which on a fact is a passage more than a word or two, and marked more faintly.
const WIDE: usize = 140;

/// The address of a fact's mark, and where the arrow behind it leads.
#[derive(Clone, Debug)]
pub(crate) struct Back {
    pub(crate) anchor: String,
    /// The address of the fact above the text, or among all facts.
    pub(crate) to: String,
    /// What a screen reader says.
    pub(crate) label: String,
}

/// What is shown of a document.
#[derive(Debug)]
pub(crate) struct Shown<'p> {
    pub(crate) text: &'p str,
    pub(crate) paragraphs: &'p [Text],
    /// The pages of the document it was printed as; none where it shows none.
    pub(crate) pages: &'p [Span],
    pub(crate) sections: &'p [Section],
    /// The addresses of the sections in document order.
    pub(crate) section_anchors: &'p [String],
    pub(crate) facts: &'p [Fact],
    /// In the order of the facts.
    pub(crate) backs: &'p [Back],
}

/// The text of a document in one string of HTML.
pub(crate) fn html(shown: &Shown<'_>) -> String {
    let items = items(shown);
    let mut writer = Writer {
        text: shown.text,
        facts: shown.facts,
        backs: shown.backs,
        items: &items,
        next: 0,
        open: Vec::new(),
        begun: HashSet::new(),
        section_anchors: shown.section_anchors.iter(),
        html: String::with_capacity(shown.text.len() * 3),
    };
    let mut at = 0;
    for section in shown.sections {
        writer.range(at, section.span.start());
        writer.section(section, 0);
        at = section.span.end();
    }
    writer.range(at, shown.text.len());
    writer.html
}

/// All that is put around or into the text, in its order.
fn items(shown: &Shown<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    // Facts in the order of the text, so those that may lie in a range stand together.
    let is_fact = |range: &Range<usize>| {
        let first = range.start.saturating_sub(range.len());
        let near = shown
            .facts
            .partition_point(|fact| fact.span().start() < first);
        let near = shown.facts[near..].iter();
        let mut near = near.take_while(|fact| fact.span().start() < range.end);
        near.any(|fact| fact.span().len() <= range.len() && fact.touches(range))
    };
    for (range, what) in flow::between(shown.text, shown.paragraphs, is_fact) {
        items.push(Item {
            start: range.start,
            end: range.end,
            what: What::Between(what),
        });
    }
    for (number, fact) in shown.facts.iter().enumerate() {
        for (piece, span) in fact.spans.iter().enumerate() {
            items.push(Item {
                start: span.start(),
                end: span.end(),
                what: What::Fact { number, piece },
            });
        }
    }
    for (number, page) in shown.pages.iter().enumerate() {
        // At its first word.
        let begins = shown
            .paragraphs
            .partition_point(|paragraph| paragraph.span.end() <= page.start());
        let Some(paragraph) = shown.paragraphs.get(begins) else {
            continue;
        };
        let start = paragraph.span.start().max(page.start());
        let words = shown.text[start..].trim_start();
        let start = shown.text.len() - words.len();
        items.push(Item {
            start,
            end: start,
            what: What::Page(number + 1),
        });
    }
    // The longer first, so that it lies outside; what only parts lines innermost.
    items.sort_by_key(|item| (item.start, usize::MAX - item.end, item.what));
    items
}

/// What is put around a piece of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Fact {
        number: usize,
        piece: usize,
    },
    Between(Between),
    /// Here begins a page.
    Page(usize),
}

impl What {
    const fn end(self) -> &'static str {
        match self {
            What::Fact { .. } => "</mark>",
            What::Between(_) | What::Page(_) => "</span>",
        }
    }
}

#[derive(Debug)]
struct Item {
    start: usize,
    end: usize,
    what: What,
}

/// Where the heading of a section ends, if it is what the section begins with.
fn heading_end(section: &Section) -> Option<usize> {
    let end = section.heading.as_ref()?.span.end();
    let first = section.children.first();
    let is_first = first.is_none_or(|child| end <= child.span.start());
    (is_first && end <= section.span.end()).then_some(end)
}

struct Writer<'p> {
    text: &'p str,
    facts: &'p [Fact],
    backs: &'p [Back],
    items: &'p [Item],
    /// The first item that has not been opened yet.
    next: usize,
    /// The items around the place that is written, the outermost first.
    open: Vec<usize>,
    /// Facts whose first mark is written.
    begun: HashSet<usize>,
    /// The addresses of the sections that are not written yet.
    section_anchors: std::slice::Iter<'p, String>,
    html: String,
}

impl Writer<'_> {
    fn section(&mut self, section: &Section, depth: usize) {
        let anchor = self.section_anchors.next().map_or("", String::as_str);
        let span = section.span;
        let kind = section.kind.as_str();
        let label = labels::section(section);
        let heading = heading_end(section).zip(section.heading.as_ref());
        let _ = write!(
            self.html,
            "<section class=section data-kind={kind} id={anchor}>"
        );
        let mut at = span.start();
        let mut name = label.clone();
        if let Some((end, heading)) = heading {
            // Not twice the same words.
            let words = heading.text.to_lowercase();
            let label = match label.to_lowercase().starts_with(&words) {
                true => "",
                false => &label,
            };
            // Below the headings of the page.
            let level = (depth + 3).min(6);
            let _ = write!(
                self.html,
                "<h{level} class=heading data-label=\"{}\">",
                escaped(label)
            );
            self.range(at, end);
            let _ = write!(self.html, "</h{level}>");
            at = end;
            name = short(&heading.text, 80);
        }
        // Beside the heading, not around it: links must not lie in what is pressed.
        let bare = if heading.is_none() { " class=bare" } else { "" };
        let _ = write!(
            self.html,
            "<details open><summary{bare} aria-label=\"{0}\" data-label=\"{0}\"></summary><div>",
            escaped(&name)
        );
        for child in &section.children {
            self.range(at, child.span.start());
            self.section(child, depth + 1);
            at = child.span.end();
        }
        self.range(at, span.end());
        self.html.push_str("</div></details></section>");
    }

    /// Writes the text from `at` to `end` with what is marked in it, and closes all marks.
    fn range(&mut self, mut at: usize, end: usize) {
        if at >= end {
            return;
        }
        let opened = std::mem::take(&mut self.open);
        for item in opened {
            self.push(item);
        }
        while at < end {
            while let Some(item) = self.items.get(self.next).filter(|item| item.start <= at) {
                match item.what {
                    What::Page(number) => self.page(number),
                    _ if item.end > at => self.push(self.next),
                    _ => {}
                }
                self.next += 1;
            }
            let ends = self.open.iter().map(|&item| self.items[item].end);
            let starts = self.items.get(self.next).map(|item| item.start);
            let to = ends.chain(starts).min().map_or(end, |to| to.min(end));
            write_text(&mut self.html, &self.text[at..to]);
            at = to;
            self.close_ended(at);
        }
        for &item in self.open.iter().rev() {
            self.html.push_str(self.items[item].what.end());
        }
    }

    /// Opens an item inside all that are open.
    fn push(&mut self, item: usize) {
        self.open.push(item);
        match self.items[item].what {
            What::Between(Between::Gap) => self.html.push_str("<span class=gap>"),
            What::Between(Between::Hidden) => self.html.push_str("<span hidden>"),
            What::Page(number) => self.page(number),
            What::Fact { number, piece } => {
                let fact = &self.facts[number];
                let wide = if fact.span().len() > WIDE {
                    " wide"
                } else {
                    ""
                };
                let kind = fact.kind.as_str();
                let meaning = labels::meaning(fact)
                    .map(|meaning| format!(" m-{meaning}"))
                    .unwrap_or_default();
                let back = &self.backs[number];
                let is_first = piece == 0 && self.begun.insert(number);
                let _ = write!(
                    self.html,
                    "<mark class=\"f k-{kind}{meaning}{wide}\" data-f={}",
                    back.anchor
                );
                if is_first {
                    let _ = write!(
                        self.html,
                        " id={}><a class=back href=\"#{}\" aria-label=\"{}\"></a>",
                        back.anchor,
                        escaped(&back.to),
                        escaped(&back.label)
                    );
                } else {
                    self.html.push('>');
                }
            }
        }
    }

    fn page(&mut self, number: usize) {
        let _ = write!(self.html, "<span class=page data-page={number}></span>");
    }

    /// Closes what ends at `at`, and what lies in it; the latter begins anew.
    fn close_ended(&mut self, at: usize) {
        let ended = |item: &usize| self.items[*item].end <= at;
        let Some(outermost) = self.open.iter().position(ended) else {
            return;
        };
        let inner = self.open.split_off(outermost);
        for &item in inner.iter().rev() {
            self.html.push_str(self.items[item].what.end());
        }
        for item in inner {
            if self.items[item].end > at {
                self.push(item);
            }
        }
    }
}

/// A document's words, with nothing in them that HTML reads.
fn escaped(words: &str) -> String {
    match escape(words, Html) {
        Ok(safe) => safe.to_string(),
        Err(never) => match never {},
    }
}

/// Writes text that a browser reads back unchanged.
fn write_text(html: &mut String, text: &str) {
    for piece in text.split_inclusive(['\r', '\0']) {
        let words = piece.trim_end_matches(['\r', '\0']);
        html.push_str(&escaped(words));
        match piece[words.len()..].chars().next() {
            // Else a browser makes a line feed of it.
            Some('\r') => html.push_str("&#13;"),
            // HTML has no way to write it.
            Some(_) => html.push('\u{fffd}'),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use utlatande::Span;

    use super::*;
    use crate::facts::Kind;

    fn fact(kind: Kind, pieces: &[(usize, usize)]) -> Fact {
        Fact {
            kind,
            pointers: Vec::new(),
            fields: Vec::new(),
            rule: None,
            spans: pieces
                .iter()
                .map(|&(start, end)| Span::new(start, end).unwrap())
                .collect(),
        }
    }

    fn whole(text: &str, facts: &[Fact]) -> String {
        let backs: Vec<Back> = (0..facts.len())
            .map(|number| Back {
                anchor: number.to_string(),
                to: "o".to_owned(),
                label: String::new(),
            })
            .collect();
        html(&Shown {
            text,
            paragraphs: &utlatande::paragraphs(text),
            pages: &[],
            sections: &[],
            section_anchors: &[],
            facts,
            backs: &backs,
        })
    }

    /// The HTML in short: `[k0 ` for a mark of kind `k` of fact 0, `]` for its end.
    fn short(text: &str, facts: &[Fact]) -> String {
        let html = whole(text, facts);
        let mut short = String::new();
        let mut rest = html.as_str();
        while let Some(at) = rest.find('<') {
            short.push_str(&rest[..at]);
            let end = at + rest[at..].find('>').unwrap() + 1;
            let tag = &rest[at..end];
            if tag.starts_with("<mark class=\"f") {
                let number = tag.split("data-f=").nth(1).unwrap();
                short.push('[');
                short.push_str(&number[..1]);
                short.push(if tag.contains(" id=") { '!' } else { ' ' });
            } else if tag == "<span class=gap>" {
                short.push('[');
            } else if tag == "</mark>" || tag == "</span>" {
                short.push(']');
            }
            rest = &rest[end..];
        }
        short + rest
    }

    #[test]
    fn what_lies_in_another_is_nested() {
        let facts = [
            fact(Kind::Decision, &[(0, 9)]),
            fact(Kind::Date, &[(2, 4)]),
            fact(Kind::Person, &[(4, 9)]),
        ];
        assert_eq!(short("abcdefghij", &facts), "[0!ab[1!cd][2!efghi]]j");
    }

    #[test]
    fn what_crosses_is_parted_and_named_once() {
        let facts = [fact(Kind::Decision, &[(0, 5)]), fact(Kind::Date, &[(3, 8)])];
        assert_eq!(short("abcdefghij", &facts), "[0!abc[1!de]][1 fgh]ij");
    }

    #[test]
    fn equal_places_nest_and_pieces_leave_out_what_lies_between() {
        let facts = [
            fact(Kind::Date, &[(1, 3)]),
            fact(Kind::Person, &[(1, 3)]),
            fact(Kind::Title, &[(4, 5), (7, 9)]),
        ];
        assert_eq!(short("abcdefghij", &facts), "a[0![1!bc]]d[2!e]fg[2 hi]j");
    }

    #[test]
    fn blank_lines_are_gaps_and_stay_in_the_text() {
        assert_eq!(
            short("Ekby står\nkvar.\n\n \n  Norrby.", &[]),
            "Ekby står\nkvar.[\n\n \n  ]Norrby."
        );
    }

    #[test]
    fn a_documents_words_stay_words() {
        let html = whole("<script>&\r\n\"'", &[]);
        assert!(
            !html.contains("<script") && html.contains("&#13;\n"),
            "{html}"
        );
    }
}
