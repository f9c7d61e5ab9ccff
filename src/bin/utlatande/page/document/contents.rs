//! The table of contents.

use utlatande::Section;

use crate::page::labels;
use crate::page::places::Places;

/// Levels of sections that are listed: all of them would be the text again.
const LEVELS: usize = 2;

#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) depth: usize,
    /// The number of the section in document order.
    pub(crate) section: usize,
    pub(crate) label: String,
    /// The anchor of the fact that the heading is.
    pub(crate) id: Option<String>,
}

pub(crate) fn contents(sections: &[Section], places: &mut Places<'_>) -> Vec<Content> {
    let mut contents = Vec::new();
    add(sections, "/sections", 0, &mut 0, places, &mut contents);
    contents
}

fn add(
    sections: &[Section],
    pointer: &str,
    depth: usize,
    count: &mut usize,
    places: &mut Places<'_>,
    contents: &mut Vec<Content>,
) {
    for (i, section) in sections.iter().enumerate() {
        let pointer = format!("{pointer}/{i}");
        let number = *count;
        *count += 1;
        if depth < LEVELS {
            let heading = section.heading.as_ref();
            contents.push(Content {
                depth,
                section: number,
                label: heading
                    .map_or_else(|| labels::section(section), |heading| heading.text.clone()),
                id: places.place(&format!("{pointer}/heading")).id(),
            });
        }
        let children = format!("{pointer}/children");
        add(
            &section.children,
            &children,
            depth + 1,
            count,
            places,
            contents,
        );
    }
}
