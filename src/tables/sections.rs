//! The sections and their text.

use crate::report;
use crate::source::blocks::Blocks;
use crate::tables::cell::{Key, Place, Row, row};
use crate::tables::source::Source;

row! {
    /// A row a section, with its text.
    struct Section<'r> {
        /// What it is for: `summary`, `response`, `dissent` and so on.
        kind: &'r str,
        /// How many sections it stands in.
        level: i64,
        /// The `id` of the section that it stands in.
        parent: Option<String>,
        /// Its heading.
        heading: Option<&'r str>,
        /// The consulted body that it is about.
        body: Option<&'r str>,
        /// Its text without that of the sections in it, a line a paragraph, without page numbers.
        text: String,
    }
}

impl<'r> Row<'r> for Section<'r> {
    fn rows(source: &'r Source<'_>) -> Vec<(Key<'r>, Self, Place<'r>)> {
        let mut walk = Walk {
            source,
            paragraphs: paragraphs(source.blocks()),
            rows: Vec::new(),
        };
        walk.add(&source.report.sections, "/sections", None, 0);
        walk.rows
    }
}

/// The paragraphs in their reading form, each with the offset of its first byte.
fn paragraphs(blocks: &Blocks) -> Vec<(usize, &str)> {
    let paragraphs = blocks.blocks.iter().enumerate();
    paragraphs
        .filter_map(|(i, block)| {
            let span = blocks.reading.span(block.at.clone())?;
            Some((span.start(), blocks.text(i)))
        })
        .collect()
}

struct Walk<'r, 'b> {
    source: &'r Source<'r>,
    paragraphs: Vec<(usize, &'b str)>,
    rows: Vec<(Key<'r>, Section<'r>, Place<'r>)>,
}

impl<'r> Walk<'r, '_> {
    fn add(
        &mut self,
        sections: &'r [report::Section],
        pointer: &str,
        parent: Option<&str>,
        level: i64,
    ) {
        for (i, section) in sections.iter().enumerate() {
            let id = format!("{pointer}/{i}");
            let row = Section {
                kind: section.kind.as_str(),
                level,
                parent: parent.map(str::to_owned),
                heading: section.heading.as_ref().map(|it| it.text.as_str()),
                body: section.body.as_deref(),
                text: self.own_text(section),
            };
            self.rows.push((
                self.source.key(id.clone()),
                row,
                self.source.place(Some(section.span), Some(&section.rule)),
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
            own.extend(paragraphs.iter().map(|(_, text)| text));
            from = next;
        }
        own.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = include_str!("../../fixtures/pm-2008.txt");

    /// Whether the letters of `words` stand in `text`, in order.
    fn letters_stand_in(words: &str, text: &str) -> bool {
        let mut letters = text.chars().filter(|letter| letter.is_alphabetic());
        let mut wanted = words.chars().filter(|letter| letter.is_alphabetic());
        wanted.all(|letter| letters.any(|it| it == letter))
    }

    #[test]
    fn a_section_has_the_text_of_its_own_span() {
        // Some of its sections begin inside a run of lines, where a formula ends the paragraph before.
        let source = Source::read("a", TEXT);
        let rows = Section::rows(&source);
        assert!(rows.len() > 5);
        for (_, section, place) in rows {
            let bounds = [place.start, place.end].map(|at| usize::try_from(at.unwrap()).unwrap());
            let [start, end] = bounds;
            assert!(
                letters_stand_in(&section.text, &TEXT[start..end]),
                "{section:?}"
            );
            assert!(!section.text.is_empty(), "{section:?}");
        }
    }

    #[test]
    fn the_same_text_comes_from_a_report_alone() {
        let report = crate::extract(TEXT);
        let (kept, read_again) = (Source::read("a", TEXT), Source::new("a", TEXT, &report));
        let texts = |source| -> Vec<String> {
            Section::rows(source)
                .into_iter()
                .map(|(_, section, _)| section.text)
                .collect()
        };
        assert_eq!(texts(&kept), texts(&read_again));
    }
}
