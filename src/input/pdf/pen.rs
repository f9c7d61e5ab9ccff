//! Draws strings: where each character of one stands, by the text state.

use std::rc::Rc;

use hayro_font::kurbo::{Affine, Point, Vec2};
use hayro_syntax::object::Rect;

use super::content::Operand;
use super::fonts::{PageFont, Shown};
use super::glyphs::{Direction, Glyphs, Spot};
use super::limits::{Budget, Passed};

/// The length of a string in which spacing is that of its letters. Some producers (groff among them) space
/// two letters to part two words.
const SPACED: usize = 4;

/// How far off the page text may begin, in points.
const EDGE: f64 = 1.0;

/// The graphics state, as far as text depends on it.
#[derive(Clone)]
pub(crate) struct State<'a> {
    pub(crate) to_page: Affine,
    pub(crate) font: Option<Rc<PageFont<'a>>>,
    pub(crate) size: f64,
    pub(crate) character_spacing: f64,
    pub(crate) word_spacing: f64,
    pub(crate) scaling: f64,
    pub(crate) leading: f64,
    pub(crate) rise: f64,
}

impl State<'_> {
    pub(crate) fn at(to_page: Affine) -> Self {
        State {
            to_page,
            font: None,
            size: 1.0,
            character_spacing: 0.0,
            word_spacing: 0.0,
            scaling: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

/// Where the next character and the line that it stands in begin.
#[derive(Clone, Copy, Default)]
pub(crate) struct Matrices {
    pub(crate) text: Affine,
    pub(crate) line: Affine,
}

/// What draws characters on a page.
pub(crate) struct Pen<'r, 'a, 'l> {
    pub(crate) state: State<'a>,
    pub(crate) matrices: Matrices,
    pub(crate) glyphs: Glyphs,
    /// How many characters stand in fonts that cannot be read.
    pub(crate) lost: usize,
    /// Whether what is drawn is hidden.
    pub(crate) is_lifted: bool,
    budget: &'r Budget<'l>,
    bounds: Rect,
    from_page: Affine,
}

/// A character of a string.
#[derive(Clone, Copy)]
struct Part<'s> {
    text: &'s str,
    /// Across and up, in sizes of the font.
    advance: (f64, f64),
    /// The size of the font's letters where its size is 1.
    scale: f64,
    starts_string: bool,
    /// What is put behind it, in the units of the text.
    spacing: f64,
}

impl<'r, 'a, 'l> Pen<'r, 'a, 'l> {
    /// A pen on a page of these bounds, which `to_page` turns upright.
    pub(crate) fn new(budget: &'r Budget<'l>, bounds: Rect, to_page: Affine) -> Self {
        Pen {
            state: State::at(to_page),
            matrices: Matrices::default(),
            glyphs: Glyphs::default(),
            lost: 0,
            is_lifted: false,
            budget,
            bounds,
            from_page: to_page.inverse(),
        }
    }

    pub(crate) fn next_line(&mut self, across: f64, up: f64) {
        let line = self.matrices.line * Affine::translate(Vec2::new(across, up));
        self.matrices = Matrices { text: line, line };
    }

    /// Shows a string, or the strings of an array with the gaps between them.
    pub(crate) fn show_all(&mut self, operand: Option<&Operand>) -> Result<(), Passed> {
        let pieces = match operand {
            Some(Operand::Array(pieces)) => pieces,
            Some(string) => std::slice::from_ref(string),
            None => return Ok(()),
        };
        for piece in pieces {
            match piece {
                Operand::Text(string) => self.show(string)?,
                Operand::Number(gap) => {
                    let gap = -gap / 1000.0 * self.state.size;
                    self.advance(gap, gap);
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn show(&mut self, string: &[u8]) -> Result<(), Passed> {
        let Some(font) = self.state.font.clone() else {
            self.lost += string.len();
            return self.add(Part {
                text: "\u{fffd}",
                advance: (0.0, 0.0),
                scale: 1.0,
                starts_string: true,
                spacing: 0.0,
            });
        };
        let is_spaced = string.len() >= SPACED;
        let mut starts_string = true;
        font.read(string, |shown: &Shown, is_blank| {
            let (across, up) = shown.advance;
            let spacing = self.state.character_spacing;
            self.add(Part {
                text: shown.text(),
                advance: shown.advance,
                scale: font.scale,
                starts_string,
                spacing: if is_spaced { spacing } else { 0.0 },
            })?;
            starts_string = false;
            let spacing = spacing + f64::from(is_blank) * self.state.word_spacing;
            let size = self.state.size;
            self.advance(across * size + spacing, up * size + spacing);
            Ok(())
        })
    }

    fn is_across(&self) -> bool {
        let font = self.state.font.as_ref();
        font.is_none_or(|font| font.is_across())
    }

    /// Moves on along the line.
    fn advance(&mut self, across: f64, up: f64) {
        self.matrices.text *= Affine::translate(if self.is_across() {
            Vec2::new(across * self.state.scaling, 0.0)
        } else {
            Vec2::new(0.0, up)
        });
    }

    fn add(&mut self, part: Part<'_>) -> Result<(), Passed> {
        let state = &self.state;
        let across = state.size * state.scaling;
        let to_page = state.to_page
            * self.matrices.text
            * Affine::new([across, 0.0, 0.0, state.size, 0.0, state.rise]);
        let origin = to_page * Point::ORIGIN;
        if self.is_lifted || !self.is_on_page(origin) {
            return Ok(());
        }
        let turned = |x: f64, y: f64| to_page * Point::new(x, y) - origin;
        let (along, length, aside) = if self.is_across() {
            (turned(1.0, 0.0), part.advance.0, turned(0.0, 1.0))
        } else {
            (turned(0.0, -1.0), -part.advance.1, turned(1.0, 0.0))
        };
        let direction = Direction::of(along.x, along.y);
        let tip = origin + along * length;
        let (start, base) = direction.seen(origin.x, origin.y);
        let (end, _) = direction.seen(tip.x, tip.y);
        self.budget.text(part.text.len())?;
        self.glyphs.push(
            part.text,
            Spot {
                direction,
                starts_string: part.starts_string,
                start,
                end,
                base,
                size: aside.hypot() * part.scale,
                spacing: along.hypot() * part.spacing / state.size.abs().max(f64::MIN_POSITIVE),
            },
        );
        Ok(())
    }

    fn is_on_page(&self, place: Point) -> bool {
        let place = self.from_page * place;
        let bounds = &self.bounds;
        !place.is_finite()
            || bounds.width() < 1.0
            || bounds.height() < 1.0
            || (bounds.x0 - EDGE..=bounds.x1 + EDGE).contains(&place.x)
                && (bounds.y0 - EDGE..=bounds.y1 + EDGE).contains(&place.y)
    }
}

/// The matrix that the last six operands are.
pub(crate) fn matrix(operands: &[Operand]) -> Affine {
    let mut coefficients = [0.0; 6];
    let from = operands.len().saturating_sub(6);
    for (to, operand) in coefficients.iter_mut().zip(&operands[from..]) {
        *to = operand.number().unwrap_or(0.0);
    }
    Affine::new(coefficients)
}
