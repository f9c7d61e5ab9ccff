//! Words with links, and how they are joined to sentences.

/// Words of a sentence, and where they lead.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) words: String,
    pub(crate) href: Option<String>,
}

impl Part {
    pub(crate) fn plain(words: impl Into<String>) -> Part {
        Part {
            words: words.into(),
            href: None,
        }
    }

    pub(crate) fn link(words: impl Into<String>, href: impl Into<String>) -> Part {
        Part {
            words: words.into(),
            href: Some(href.into()),
        }
    }
}

/// `items` one after the other, with `between` and, before the last, `last`.
pub(super) fn listed(items: Vec<Vec<Part>>, between: &str, last: &str) -> Vec<Part> {
    let count = items.len();
    let mut parts = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            let before = if at + 1 == count { last } else { between };
            parts.push(Part::plain(before));
        }
        parts.extend(item);
    }
    parts
}

/// `C`; `C och V`; `C, V och MP`.
pub(super) fn and(items: Vec<Vec<Part>>) -> Vec<Part> {
    listed(items, ", ", " och ")
}

/// Statements about different ones: two are told apart by a comma, since `och` would join them.
pub(super) fn besides(items: Vec<Vec<Part>>) -> Vec<Part> {
    let last = if items.len() > 2 { " och " } else { ", " };
    listed(items, ", ", last)
}

/// The sentence with its full stop; none where there is nothing to say.
pub(super) fn stopped(mut parts: Vec<Part>) -> Vec<Part> {
    if !parts.is_empty() {
        parts.push(Part::plain("."));
    }
    parts
}
