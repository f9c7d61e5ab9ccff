//! The sections and their text.

use crate::report;
use crate::source;
use crate::tables::cell::{Key, Place, Row, Source, row};

row! {
    /// A row a section, with its text.
    struct Section {
        /// What it is for: `summary`, `response`, `dissent` and so on.
        kind: String,
        /// How many sections it stands in.
        level: i64,
        /// The `id` of the section that it stands in.
        parent: Option<String>,
        /// Its heading.
        heading: Option<String>,
        /// The consulted body that it is about.
        body: Option<String>,
        /// Its text without that of the sections in it, a line a paragraph, without page numbers.
        text: String,
    }
}

impl Row for Section {
    fn rows(source: &Source<'_>) -> Vec<(Key, Section, Place)> {
        let mut walk = Walk {
            source,
            paragraphs: paragraphs(source.text),
            rows: Vec::new(),
        };
        walk.add(&source.report.sections, "/sections", None, 0);
        walk.rows
    }
}

/// The paragraphs of a text in their reading form, each with the offset of its first byte.
fn paragraphs(text: &str) -> Vec<(usize, String)> {
    let blocks = source::read(text).blocks;
    let paragraphs = blocks.blocks.iter().enumerate();
    paragraphs
        .filter_map(|(i, block)| {
            let span = blocks.reading.span(block.at.clone())?;
            Some((span.start(), blocks.text(i).to_owned()))
        })
        .collect()
}

struct Walk<'s> {
    source: &'s Source<'s>,
    paragraphs: Vec<(usize, String)>,
    rows: Vec<(Key, Section, Place)>,
}

impl Walk<'_> {
    fn add(
        &mut self,
        sections: &[report::Section],
        pointer: &str,
        parent: Option<&str>,
        level: i64,
    ) {
        for (i, section) in sections.iter().enumerate() {
            let id = format!("{pointer}/{i}");
            let row = Section {
                kind: section.kind.to_string(),
                level,
                parent: parent.map(str::to_owned),
                heading: section.heading.as_ref().map(|it| it.text.clone()),
                body: section.body.clone(),
                text: self.own_text(section),
            };
            self.rows.push((
                self.source.key(id.clone()),
                row,
                self.source.place(Some(section.span), Some(section.rule)),
            ));
            self.add(
                &section.children,
                &format!("{id}/children"),
                Some(&id),
                level + 1,
            );
        }
    }

    /// The paragraphs of a section that stand in none of the sections in it.
    fn own_text(&self, section: &report::Section) -> String {
        let at = |offset| {
            self.paragraphs
                .partition_point(|(start, _)| *start < offset)
        };
        let mut own: Vec<&str> = Vec::new();
        let mut from = section.span.start();
        let children = section.children.iter().map(|child| child.span);
        let ends = children.map(|span| (span.start(), span.end()));
        for (until, next) in ends.chain([(section.span.end(), section.span.end())]) {
            let paragraphs = &self.paragraphs[at(from)..at(until.max(from))];
            own.extend(paragraphs.iter().map(|(_, text)| text.as_str()));
            from = next;
        }
        own.join("\n")
    }
}
