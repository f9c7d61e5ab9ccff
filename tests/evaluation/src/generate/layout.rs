//! From the reading form to the bytes that a PDF tool would have given.

use std::fmt::Write as _;
use std::ops::Range;

use fastrand::Rng;
use serde_json::Value;
use utlatande::stages;

use crate::generate::doc::{Doc, Style};

/// How lines are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrap {
    /// By counting characters.
    Characters(u64),
    /// By the glyph widths of a Times, in thousandths of an em.
    Times(u64),
    /// By the glyph widths of a Helvetica.
    Helvetica(u64),
    /// The whole page on one line.
    Page,
}

/// Blank lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blanks {
    /// One after every line.
    EveryLine,
    /// One between blocks.
    Blocks,
    /// None.
    None,
}

/// What stands at the foot or head of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Furniture {
    None,
    /// `5`
    Number,
    /// `5 (24)`
    NumberOf,
    /// `Sida 5 (24)`
    Page,
    /// `5 ` before the first words of a page that is one line.
    Before,
    /// ` 5` behind the last words of a page that is one line.
    Behind,
}

/// A physical form.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    pub wrap: Wrap,
    pub blanks: Blanks,
    pub furniture: Furniture,
    /// Lines on a page.
    pub page: usize,
    pub form_feeds: bool,
    pub crlf: bool,
    /// Blanks before every line, as `pdftotext -layout` puts them.
    pub indent: usize,
    /// Whether words are broken at line ends.
    pub hyphens: bool,
}

impl Layout {
    /// A form drawn at random; none of them puts a page on one line.
    pub(crate) fn lines(rng: &mut Rng) -> Layout {
        let wrap = match rng.u8(0..3) {
            0 => Wrap::Characters(rng.u64(66..100)),
            1 => Wrap::Times(rng.u64(29_000..38_000)),
            _ => Wrap::Helvetica(rng.u64(32_000..42_000)),
        };
        let blanks = *rng
            .choice(&[Blanks::EveryLine, Blanks::Blocks, Blanks::None])
            .expect("three");
        Layout {
            wrap,
            blanks,
            furniture: match rng.u8(0..4) {
                0 => Furniture::None,
                1 => Furniture::Number,
                2 => Furniture::NumberOf,
                _ => Furniture::Page,
            },
            page: rng.usize(34..48),
            form_feeds: blanks != Blanks::EveryLine && rng.bool(),
            crlf: rng.u8(0..5) == 0,
            indent: if rng.u8(0..3) == 0 {
                rng.usize(2..12)
            } else {
                0
            },
            hyphens: rng.bool(),
        }
    }

    /// A page on one line.
    pub(crate) fn one_line(rng: &mut Rng) -> Layout {
        Layout {
            wrap: Wrap::Page,
            blanks: Blanks::None,
            // Most copies from the web keep the pages' numbers.
            furniture: match rng.u8(0..5) {
                0 => Furniture::None,
                1 => Furniture::Behind,
                _ => Furniture::Before,
            },
            page: rng.usize(34..48),
            form_feeds: rng.bool(),
            crlf: false,
            indent: 0,
            hyphens: false,
        }
    }
}

/// A piece of a line: where it stands in the reading text, and whether a hyphen is put behind it.
pub(crate) struct Piece {
    pub(crate) at: Range<usize>,
    hyphen: bool,
}

/// The bytes, and for every byte of the reading text its place in them.
pub(crate) struct Rendered {
    pub(crate) text: String,
    places: Vec<usize>,
}

impl Rendered {
    /// Where words of the reading text stand in the bytes.
    pub(crate) fn place(&self, at: &Range<usize>) -> Range<usize> {
        self.places[at.start]..self.places[at.end - 1] + 1
    }

    /// The truth with its spans in the bytes.
    pub(crate) fn map(&self, truth: &mut Value) {
        match truth {
            Value::Object(fields)
                if fields.len() == 2
                    && fields.contains_key("start")
                    && fields.contains_key("end") =>
            {
                let offset = |value: &Value| {
                    usize::try_from(value.as_u64().expect("an offset")).expect("fits")
                };
                let (start, end) = (offset(&fields["start"]), offset(&fields["end"]));
                let at = self.place(&(start..end));
                fields.insert("start".to_owned(), at.start.into());
                fields.insert("end".to_owned(), at.end.into());
            }
            Value::Object(fields) => fields.iter_mut().for_each(|(_, value)| self.map(value)),
            Value::Array(values) => values.iter_mut().for_each(|value| self.map(value)),
            _ => {}
        }
    }
}

/// Sets the document.
pub(crate) fn render(doc: &Doc, layout: Layout, rng: &mut Rng) -> Rendered {
    let mut lines: Vec<(Vec<Piece>, bool)> = Vec::new();
    for block in &doc.blocks {
        let first = lines.len();
        for line in fill(doc, block.at.clone(), block.style, layout, rng) {
            lines.push((line, lines.len() == first));
        }
    }
    let newline = if layout.crlf { "\r\n" } else { "\n" };
    let pages = lines.len().div_ceil(layout.page);
    let mut out = String::new();
    let mut places = vec![0; doc.text.len() + 1];
    for (i, (line, begins_block)) in lines.iter().enumerate() {
        let begins_page = i % layout.page == 0;
        if begins_page && i > 0 {
            let number = i / layout.page;
            let foot = match layout.furniture {
                Furniture::None | Furniture::Before | Furniture::Behind => None,
                Furniture::Number => Some(format!("{number}")),
                Furniture::NumberOf => Some(format!("{number} ({pages})")),
                Furniture::Page => Some(format!("Sida {number} ({pages})")),
            };
            if layout.wrap == Wrap::Page {
                if layout.furniture == Furniture::Behind {
                    write!(out, " {number}").expect("a string");
                }
                out.push_str(newline);
            } else if let Some(foot) = foot {
                write!(out, "{newline}{foot}{newline}").expect("a string");
            }
            if layout.form_feeds {
                out.push('\u{c}');
            } else if layout.blanks == Blanks::EveryLine {
                // What is left of a form feed: a blank, and no blank line before it.
                if !out.ends_with('\n') {
                    out.push_str(newline);
                }
                while out.ends_with("\n\n") || out.ends_with("\n\r\n") {
                    out.truncate(out.len() - newline.len());
                }
                out.push(' ');
            }
        } else if i > 0 {
            match (layout.wrap, layout.blanks) {
                (Wrap::Page, _) => out.push(' '),
                (_, Blanks::Blocks) if *begins_block => out.push_str(newline),
                _ => {}
            }
        }
        if layout.wrap != Wrap::Page {
            out.extend(std::iter::repeat_n(' ', layout.indent));
        } else if begins_page && layout.furniture == Furniture::Before {
            write!(out, "{} ", i / layout.page + 1).expect("a string");
        }
        for piece in line {
            for (offset, place) in piece.at.clone().zip(out.len()..) {
                places[offset] = place;
            }
            out.push_str(&doc.text[piece.at.clone()]);
            if piece.hyphen {
                out.push('-');
            }
        }
        if layout.wrap != Wrap::Page {
            out.push_str(newline);
            if layout.blanks == Blanks::EveryLine {
                out.push_str(newline);
            }
        }
    }
    if layout.furniture == Furniture::Behind {
        write!(out, " {pages}").expect("a string");
    }
    out.push_str(newline);
    Rendered { text: out, places }
}

/// A block as lines.
pub(crate) fn fill(
    doc: &Doc,
    block: Range<usize>,
    style: Style,
    layout: Layout,
    rng: &mut Rng,
) -> Vec<Vec<Piece>> {
    let text = &doc.text[block.clone()];
    let (width, font) = match layout.wrap {
        Wrap::Characters(width) => (width * 600, 2),
        Wrap::Times(width) => (width, 0),
        Wrap::Helvetica(width) => (width, 1),
        // A page's line ends where the page does, so it is broken as if for forty lines.
        Wrap::Page => (40_000, 0),
    };
    // Headings are set larger, so they wrap earlier, if at all.
    let width = if style == Style::Line {
        width * 9 / 10
    } else {
        width
    };
    let measure = |piece: &str| stages::width(piece, font);
    let mut lines = Vec::new();
    let mut start = 0;
    while start < text.len() {
        // The longest beginning that fits, at a blank or behind a hyphen.
        let mut end = None;
        for (at, joint) in text[start..].match_indices([' ', '-']) {
            let stop = start + at + usize::from(joint == "-");
            if joint == "-" && text[stop..].starts_with([' ', '-']) || at == 0 {
                continue;
            }
            if measure(&text[start..stop]) > width {
                break;
            }
            end = Some(stop);
        }
        if measure(&text[start..]) <= width {
            end = Some(text.len());
        }
        let mut stop = end.unwrap_or(text.len());
        let mut hyphen = false;
        let next = text[stop..].trim_start();
        let word = next.split(' ').next().unwrap_or("");
        let plain = word.len() > 14 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        if layout.hyphens
            && layout.wrap != Wrap::Page
            && style == Style::Paragraph
            && plain
            && rng.u8(0..3) == 0
        {
            let begin = text.len() - next.len();
            let part = begin + rng.usize(5..9);
            if measure(&text[start..part]) + measure("-") <= width {
                stop = part;
                hyphen = true;
            }
        }
        lines.push(vec![Piece {
            at: block.start + start..block.start + stop,
            hyphen,
        }]);
        start = stop + usize::from(text[stop..].starts_with(' '));
    }
    lines
}
