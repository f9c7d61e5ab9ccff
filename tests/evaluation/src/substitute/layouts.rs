//! The forms that a changed document is set in.

use std::ops::Range;

use fastrand::Rng;

use crate::generate::layout::{Blanks, Furniture, Layout, Wrap, fill, render};
use crate::substitute::edit::Edited;
use crate::substitute::setting::Setting;

/// A form: its name, and its layout; `None` is the form of the fixture itself.
pub(crate) type Form = (&'static str, Option<Layout>);

const PAPER: Layout = Layout {
    wrap: Wrap::Times(34_000),
    blanks: Blanks::Blocks,
    furniture: Furniture::Number,
    page: 40,
    form_feeds: true,
    crlf: false,
    indent: 0,
    hyphens: false,
};

const WEB: Layout = Layout {
    wrap: Wrap::Page,
    blanks: Blanks::None,
    furniture: Furniture::None,
    form_feeds: false,
    ..PAPER
};

/// Every form.
pub(crate) const FORMS: [Form; 7] = [
    ("as given", None),
    ("lines", Some(PAPER)),
    (
        "blank lines",
        Some(Layout {
            blanks: Blanks::EveryLine,
            furniture: Furniture::NumberOf,
            form_feeds: false,
            ..PAPER
        }),
    ),
    (
        "no blank lines",
        Some(Layout {
            wrap: Wrap::Helvetica(38_000),
            blanks: Blanks::None,
            furniture: Furniture::None,
            form_feeds: false,
            ..PAPER
        }),
    ),
    ("page a line", Some(WEB)),
    (
        "number before",
        Some(Layout {
            furniture: Furniture::Before,
            ..WEB
        }),
    ),
    (
        "number behind",
        Some(Layout {
            furniture: Furniture::Behind,
            ..WEB
        }),
    ),
];

/// The changed document in a form, and where the new words stand in it.
pub(crate) fn set(
    setting: &Setting,
    edited: &Edited,
    layout: Option<Layout>,
) -> (String, Vec<Range<usize>>) {
    let Some(layout) = layout else {
        return as_given(setting, edited);
    };
    let rendered = render(&edited.doc, layout, &mut Rng::with_seed(0));
    let inserted = edited.inserted.iter().filter(|at| !at.is_empty());
    let inserted = inserted.map(|at| rendered.place(at)).collect();
    (rendered.text, inserted)
}

/// The source with the changed blocks set anew, as wide as the widest line.
fn as_given(setting: &Setting, edited: &Edited) -> (String, Vec<Range<usize>>) {
    let (layout, newline) = own_layout(&setting.source);
    let mut out = String::new();
    let mut places = vec![0; edited.doc.text.len() + 1];
    let mut from = 0;
    for (block, (new, is_changed)) in setting.doc.blocks.iter().zip(&edited.blocks) {
        if !is_changed {
            continue;
        }
        let at = setting.in_source(&block.at);
        out.push_str(&setting.source[from..at.start]);
        from = at.end;
        let Some(new) = new.map(|new| &edited.doc.blocks[new]) else {
            continue;
        };
        let mut rng = Rng::with_seed(0);
        for (i, line) in fill(&edited.doc, new.at.clone(), new.style, layout, &mut rng)
            .into_iter()
            .enumerate()
        {
            out.push_str(if i > 0 { newline } else { "" });
            for piece in line {
                for (offset, place) in piece.at.clone().zip(out.len()..) {
                    places[offset] = place;
                }
                out.push_str(&edited.doc.text[piece.at]);
            }
        }
    }
    out.push_str(&setting.source[from..]);
    let inserted = edited.inserted.iter().filter(|at| !at.is_empty());
    let inserted = inserted.map(|at| places[at.start]..places[at.end - 1] + 1);
    (out, inserted.collect())
}

/// How the lines of a text are filled, and what stands between two of them.
fn own_layout(text: &str) -> (Layout, &'static str) {
    let chars = text.lines().map(|line| line.chars().count());
    let chars = chars.max().unwrap_or(80);
    let times = text.lines().map(|line| utlatande::stages::width(line, 0));
    let wrap = match chars {
        400.. => Wrap::Page,
        91.. => Wrap::Times(times.max().unwrap_or(34_000)),
        _ => Wrap::Characters(u64::try_from(chars).expect("a line's length")),
    };
    let layout = Layout { wrap, ..PAPER };
    let lines: Vec<&str> = text.lines().collect();
    let full = lines.iter().filter(|line| !line.trim().is_empty()).count();
    let is_spaced = full * 10 < lines.len() * 6;
    let newline = match wrap {
        Wrap::Page => " ",
        _ if is_spaced => "\n\n",
        _ => "\n",
    };
    (layout, newline)
}
