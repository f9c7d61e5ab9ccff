//! What a page shows: characters, each with its place.

use std::ops::Range;

/// The way a line of text runs over the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Direction {
    #[default]
    Right,
    Down,
    Left,
    Up,
}

impl Direction {
    /// The direction that a vector comes nearest to, on a page whose lines count downwards.
    pub(crate) fn of(x: f64, y: f64) -> Direction {
        match (x.abs() >= y.abs(), x >= 0.0, y >= 0.0) {
            (true, true, _) => Direction::Right,
            (true, false, _) => Direction::Left,
            (false, _, true) => Direction::Down,
            (false, _, false) => Direction::Up,
        }
    }

    /// A place seen along the direction: how far along the line, and how far down the lines.
    pub(crate) fn seen(self, x: f64, y: f64) -> (f64, f64) {
        match self {
            Direction::Right => (x, y),
            Direction::Down => (y, -x),
            Direction::Left => (-x, -y),
            Direction::Up => (-y, x),
        }
    }
}

/// A character on the page, or a few that are drawn as one. Places are seen along its direction, in
/// points.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    /// Where its text stands in that of the page.
    text: Range<u32>,
    pub(crate) direction: Direction,
    /// Whether a string of the file begins with it.
    pub(crate) starts_string: bool,
    pub(crate) start: f32,
    pub(crate) end: f32,
    pub(crate) base: f32,
    pub(crate) size: f32,
    /// What is put between it and the next one of its string.
    pub(crate) spacing: f32,
}

/// The glyphs of a page in the order in which it draws them.
#[derive(Debug, Default)]
pub(crate) struct Glyphs {
    text: String,
    pub(crate) glyphs: Vec<Glyph>,
}

/// Where a glyph is to stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    pub(crate) direction: Direction,
    pub(crate) starts_string: bool,
    pub(crate) start: f64,
    pub(crate) end: f64,
    pub(crate) base: f64,
    pub(crate) size: f64,
    pub(crate) spacing: f64,
}

impl Glyphs {
    pub(crate) fn text(&self, glyph: &Glyph) -> &str {
        &self.text[glyph.text.start as usize..glyph.text.end as usize]
    }

    /// Adds a glyph.
    pub(crate) fn push(&mut self, text: &str, spot: Spot) {
        let from = self.text.len();
        let ends = (u32::try_from(from), u32::try_from(from + text.len()));
        if let (Ok(from), Ok(to)) = ends {
            self.text.push_str(text);
            self.glyphs.push(Glyph {
                text: from..to,
                direction: spot.direction,
                starts_string: spot.starts_string,
                start: narrow(spot.start),
                end: narrow(spot.end),
                base: narrow(spot.base),
                size: narrow(spot.size),
                spacing: narrow(spot.spacing),
            });
        }
    }

    /// Puts the text that was meant in the place of the glyphs from `from` on, which draw it.
    pub(crate) fn replace(&mut self, from: usize, text: &str) {
        let Some([first, .., last]) = self
            .glyphs
            .get(from..)
            .map(|them| [them.first(), them.last()])
        else {
            return;
        };
        let (Some(first), Some(last)) = (first, last) else {
            return;
        };
        let is_one_line = first.direction == last.direction && first.base == last.base;
        let spot = Spot {
            direction: first.direction,
            starts_string: first.starts_string,
            start: first.start.into(),
            end: if is_one_line { last.end } else { first.end }.into(),
            base: first.base.into(),
            size: first.size.into(),
            spacing: first.spacing.into(),
        };
        self.glyphs.truncate(from);
        self.push(text, spot);
    }
}

/// Half the precision is far more than a place on a page needs; what is infinite, or no number, is far
/// away.
#[expect(clippy::cast_possible_truncation, reason = "the number was made small")]
fn narrow(place: f64) -> f32 {
    const FAR: f64 = 1e9;
    if place.is_nan() {
        return FAR as f32;
    }
    place.clamp(-FAR, FAR) as f32
}
