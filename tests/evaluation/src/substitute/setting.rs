//! A document of `fixtures` in reading form, with its report and its truth in the same coordinates.

use std::ops::Range;

use serde_json::Value;
use utlatande::stages;

use crate::facts::is_span;
use crate::generate::doc::{Doc, Style};
use crate::span::range;

/// A document to put other words into.
#[derive(Debug)]
pub struct Setting {
    /// The name of its fixture.
    pub name: String,
    /// The document as it was given.
    pub(crate) source: String,
    /// Its blocks in reading form.
    pub(crate) doc: Doc,
    /// The report on it, its spans in the reading form.
    pub(crate) report: Value,
    /// The truth, its spans in the reading form.
    pub(crate) truth: Value,
    /// Where each character that counts stands: in the source and in the reading form.
    places: Vec<(usize, usize)>,
}

impl Setting {
    /// The document with its truth.
    ///
    /// # Panics
    ///
    /// When the blocks of the document are not its words.
    #[must_use]
    pub fn new(name: String, source: String, mut truth: Value) -> Setting {
        let mut doc = Doc::default();
        for block in stages::blocks(&source) {
            doc.block(style(&block), &block);
        }
        let counts = |(_, c): &(usize, char)| !c.is_whitespace() && !c.is_control() && *c != '-';
        let reading: Vec<(usize, char)> = doc.text.char_indices().filter(counts).collect();
        let mut places: Vec<(usize, usize)> = Vec::new();
        let mut start = 0;
        for line in source.split_inclusive(['\n', '\u{c}']) {
            let next = &reading[places.len()..];
            let line_places = line.char_indices().filter(counts).zip(next);
            let line_places: Vec<_> = line_places
                .take_while(|((_, c), (_, other))| c == other)
                .map(|((at, _), (to, _))| (start + at, *to))
                .collect();
            // A line that the reading form does not have is page furniture.
            if line_places.len() == line.char_indices().filter(counts).count() {
                places.extend(line_places);
            }
            start += line.len();
        }
        let missing = reading.get(places.len());
        assert_eq!(missing, None, "{name}: the blocks are other words");
        let report = serde_json::to_value(utlatande::extract(&source)).expect("JSON");
        let mut setting = Setting {
            name,
            source,
            doc,
            report: Value::Null,
            truth: Value::Null,
            places,
        };
        let mut report = report;
        setting.read(&mut report);
        setting.read(&mut truth);
        (setting.report, setting.truth) = (report, truth);
        setting
    }

    /// Puts the spans of a report or a truth into the reading form.
    fn read(&self, value: &mut Value) {
        match value {
            span if is_span(span) => {
                *span = match self.in_reading(&range(span)) {
                    Some(at) => crate::generate::doc::span(&at),
                    None => Value::Null,
                };
            }
            Value::Object(fields) => fields.values_mut().for_each(|value| self.read(value)),
            Value::Array(values) => values.iter_mut().for_each(|value| self.read(value)),
            _ => {}
        }
    }

    fn in_reading(&self, at: &Range<usize>) -> Option<Range<usize>> {
        let first = self.places.partition_point(|place| place.0 < at.start);
        let behind = self.places.partition_point(|place| place.0 < at.end);
        (first < behind).then(|| {
            let last = self.places[behind - 1].1;
            self.places[first].1..last + len_at(&self.doc.text, last)
        })
    }

    /// Where words of the reading form stand in the source.
    pub(crate) fn in_source(&self, at: &Range<usize>) -> Range<usize> {
        let first = self.places.partition_point(|place| place.1 < at.start);
        let behind = self.places.partition_point(|place| place.1 < at.end);
        let last = self.places[behind - 1].0;
        self.places[first].0..last + len_at(&self.source, last)
    }
}

fn len_at(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

fn style(block: &str) -> Style {
    let is_short = block.chars().count() < 80 && !block.ends_with('.');
    if block.starts_with(|c: char| c.is_ascii_digit()) {
        Style::Item
    } else if is_short {
        Style::Line
    } else {
        Style::Paragraph
    }
}
