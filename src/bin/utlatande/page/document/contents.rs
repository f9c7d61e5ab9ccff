//! The table of contents.

use utlatande::Section;

use crate::page::labels;
use crate::page::places::Places;

/// Levels of sections that are listed: all of them would be the text again.
const LEVELS: usize = 2;

#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) depth: usize,
    /// The address of the section.
    pub(crate) anchor: String,
    pub(crate) label: String,
    /// The anchor of the fact that the heading is.
    pub(crate) id: Option<String>,
}

/// The sections that a reader may want to go to; `anchors` are the addresses of all of them.
pub(crate) fn contents(
    sections: &[Section],
    anchors: &[String],
    places: &mut Places<'_>,
) -> Vec<Content> {
    let mut contents = Vec::new();
    let anchors = &mut anchors.iter();
    add(sections, "/sections", 0, anchors, places, &mut contents);
    contents
}

fn add(
    sections: &[Section],
    pointer: &str,
    depth: usize,
    anchors: &mut std::slice::Iter<'_, String>,
    places: &mut Places<'_>,
    contents: &mut Vec<Content>,
) {
    for (i, section) in sections.iter().enumerate() {
        let pointer = format!("{pointer}/{i}");
        let anchor = anchors.next().map_or("", String::as_str);
        if depth < LEVELS {
            let heading = section.heading.as_ref();
            contents.push(Content {
                depth,
                anchor: anchor.to_owned(),
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
            anchors,
            places,
            contents,
        );
    }
}
