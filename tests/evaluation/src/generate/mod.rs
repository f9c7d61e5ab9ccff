//! Documents of the genre that never were, with their truth.
//!
//! Every document is drawn from a seed: an era, a kind, the forms of that era, names and phrases,
//! distractors, and a physical form. The truth is the contract's JSON with spans into the text as
//! it comes out. Half of the titles, points, names and paragraphs come from [`lists`](crate::lists).
//! One document in twenty-five is a paper of another kind. Same seed, same document.

mod content;
pub(crate) mod doc;
pub(crate) mod layout;
mod names;
mod papers;
mod words;

use fastrand::Rng;
use serde_json::Value;

pub use layout::{Blanks, Furniture, Layout, Wrap};

/// A document and what is true of it.
#[derive(Clone, Debug)]
pub struct Generated {
    /// What a PDF tool would have given.
    pub text: String,
    /// The contract's fields, as far as rules are held to them.
    pub truth: Value,
    /// The form that it was set in.
    pub layout: Layout,
    /// Year that it is written as; 0 for a paper of another kind.
    pub year: u16,
}

/// The document of a seed, its lines as a page has them.
#[must_use]
pub fn generate(seed: u64) -> Generated {
    let mut rng = Rng::with_seed(seed);
    let layout = Layout::lines(&mut rng);
    in_layout(&mut rng, layout)
}

/// The document of a seed with a whole page on each line, as web copies have it.
#[must_use]
pub fn generate_one_line(seed: u64) -> Generated {
    let mut rng = Rng::with_seed(seed);
    let layout = Layout::one_line(&mut rng);
    in_layout(&mut rng, layout)
}

fn in_layout(rng: &mut Rng, layout: Layout) -> Generated {
    if rng.u8(0..25) == 0 {
        let (text, truth) = papers::write(rng, layout);
        return Generated {
            text,
            truth,
            layout,
            year: 0,
        };
    }
    let (doc, mut truth, year) = content::write(rng, layout.wrap == Wrap::Page);
    let rendered = layout::render(&doc, layout, rng);
    rendered.map(&mut truth);
    // The sections tile the text: a page's number before the header is the header's.
    if let Some(start) = truth.pointer_mut("/sections/0/span/start") {
        *start = 0.into();
    }
    Generated {
        text: rendered.text,
        truth,
        layout,
        year,
    }
}
