//! A document in reading form with its truth; the layout turns both into bytes.

use std::ops::Range;

use serde_json::{Value, json};

/// How a block is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// A line of its own: headings, names, titles.
    Line,
    /// Sentences.
    Paragraph,
    /// A point of a list.
    Item,
}

/// A block: its place in the reading text and its style.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) at: Range<usize>,
    pub(crate) style: Style,
}

/// Where a date stands, its EDTF and its role.
pub(crate) type DateAt = (Range<usize>, String, &'static str);

/// A document being written. Spans in the truth are ranges of the reading text until the layout
/// maps them into the input.
#[derive(Debug, Default)]
pub(crate) struct Doc {
    pub(crate) text: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) dates: Vec<DateAt>,
    pub(crate) mentions: Vec<(Range<usize>, Option<String>)>,
    /// What persons are said to be.
    pub(crate) roles: Vec<(String, &'static str)>,
    /// Where a surname stands alone.
    pub(crate) surnames: Vec<(String, Range<usize>)>,
    /// Where `motionären` stands.
    pub(crate) movers: Vec<Range<usize>>,
    /// Where free words stand, whose own dates, persons and references are not marked.
    pub(crate) unmarked: Vec<Range<usize>>,
    /// Where each stands, its kind and its value.
    pub(crate) references: Vec<(Range<usize>, &'static str, String)>,
    sections: Vec<OpenSection>,
}

#[derive(Debug)]
struct OpenSection {
    depth: usize,
    kind: &'static str,
    heading: Option<Range<usize>>,
    body: Option<String>,
    start: usize,
}

impl Doc {
    /// Begins a block.
    pub(crate) fn begin(&mut self, style: Style) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let at = self.text.len();
        self.blocks.push(Block { at: at..at, style });
    }

    /// Adds words to the block; their place.
    pub(crate) fn push(&mut self, words: &str) -> Range<usize> {
        let start = self.text.len();
        self.text.push_str(words);
        let end = self.text.len();
        self.blocks.last_mut().expect("a block was begun").at.end = end;
        start..end
    }

    /// A whole block; its place.
    pub(crate) fn block(&mut self, style: Style, words: &str) -> Range<usize> {
        self.begin(style);
        self.push(words)
    }

    /// Adds a date.
    pub(crate) fn push_date(
        &mut self,
        date: &(String, String),
        role: &'static str,
    ) -> Range<usize> {
        let at = self.push(&date.0);
        self.dates.push((at.clone(), date.1.clone(), role));
        at
    }

    /// The dates that stand in `at`, as places in it.
    pub(crate) fn dates_in(&self, at: &Range<usize>) -> Vec<DateAt> {
        let inside = self.dates.iter().filter(|date| at.contains(&date.0.start));
        inside
            .map(|(date, edtf, role)| {
                (
                    date.start - at.start..date.end - at.start,
                    edtf.clone(),
                    *role,
                )
            })
            .collect()
    }

    /// Adds words of a list, which may hold dates, persons and references.
    pub(crate) fn push_free(&mut self, words: &str) -> Range<usize> {
        let at = self.push(words);
        self.unmarked.push(at.clone());
        at
    }

    /// Adds the number of another paper.
    pub(crate) fn push_reference(&mut self, number: &str, kind: &'static str) -> Range<usize> {
        let at = self.push(number);
        self.references.push((at.clone(), kind, number.to_owned()));
        at
    }

    /// Where `pattern` stands, in which bars stand around the piece that counts.
    pub(crate) fn barred<'d>(&'d self, pattern: &str) -> impl Iterator<Item = Range<usize>> + 'd {
        let parts: Vec<&str> = pattern.split('|').collect();
        let (before, len) = (parts[0].len(), parts[1].len());
        let literal = parts.concat();
        let starts: Vec<usize> = self
            .text
            .match_indices(&literal)
            .map(|(at, _)| at)
            .collect();
        starts
            .into_iter()
            .map(move |at| at + before..at + before + len)
    }

    /// Adds a person's name that stands in some role.
    pub(crate) fn push_person(&mut self, name: &str, party: Option<&str>) -> Range<usize> {
        let at = self.push(name);
        self.mentions
            .push((at.clone(), party.map(str::to_uppercase)));
        at
    }

    /// Opens a section at the block that comes next, or at the heading that is given.
    pub(crate) fn section(
        &mut self,
        depth: usize,
        kind: &'static str,
        heading: Option<&str>,
        body: Option<&str>,
    ) {
        let at = heading.map(|heading| self.block(Style::Line, heading));
        let start = match &at {
            Some(at) => at.start,
            None if self.text.is_empty() => 0,
            None => self.text.len() + 1,
        };
        self.sections.push(OpenSection {
            depth,
            kind,
            heading: at,
            body: body.map(str::to_owned),
            start,
        });
    }

    /// Makes `at` the heading of the section that was opened last.
    pub(crate) fn head_last_section(&mut self, at: Range<usize>) {
        self.sections
            .last_mut()
            .expect("a section was opened")
            .heading = Some(at);
    }

    /// Words without line breaks.
    pub(crate) fn words(&self, at: &Range<usize>) -> String {
        self.text[at.clone()].replace('\n', " ")
    }

    /// A `Text` of the contract.
    pub(crate) fn text(&self, at: &Range<usize>) -> Value {
        json!({"text": self.words(at), "span": span(at)})
    }

    /// The section tree.
    pub(crate) fn tree(&self) -> Value {
        let mut from = 0;
        self.subtree(&mut from, 0)
    }

    fn subtree(&self, from: &mut usize, depth: usize) -> Value {
        let mut sections = Vec::new();
        while self
            .sections
            .get(*from)
            .is_some_and(|section| section.depth == depth)
        {
            let section = &self.sections[*from];
            *from += 1;
            let end = self.sections[*from..]
                .iter()
                .find(|next| next.depth <= depth)
                .map_or(self.text.len(), |next| next.start - 1);
            let children = self.subtree(from, depth + 1);
            sections.push(json!({
                "kind": section.kind,
                "heading": section.heading.as_ref().map(|at| self.text(at)),
                "body": section.body,
                "span": span(&(section.start..end)),
                "children": children,
            }));
        }
        Value::Array(sections)
    }

    /// Where the last block ends.
    pub(crate) fn end(&self) -> usize {
        self.text.len()
    }
}

/// A span of the contract.
pub(crate) fn span(at: &Range<usize>) -> Value {
    json!({"start": at.start, "end": at.end})
}
