//! Runs the operators of a page, and of the forms in it, for the text that they show.
//!
//! | what stands in the page | what is read |
//! | --- | --- |
//! | a form, and a form in it | its text, in its own fonts |
//! | a form that draws itself | its text once |
//! | text in a layer that is switched off | nothing |
//! | text with `ActualText` | that |
//! | text that is not painted, as behind a scanned page | its characters |
//! | a note or a field on the page | what it shows |
//! | text off the page | nothing |
//! | text in a font that cannot be read | U+FFFD |

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use hayro_font::kurbo::{Affine, Point, Vec2};
use hayro_syntax::object::String as Text;
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Dict, Name, Object, ObjectIdentifier, Rect, Stream};
use hayro_syntax::page::Page;
use hayro_syntax::xref::XRef;

use super::content::{Operand, Operator, Place};
use super::fonts::{Fonts, PageFont};
use super::glyphs::{Direction, Glyphs, Spot};
use super::layers::Layers;
use super::limits::{Budget, Passed};
use super::notes;
use super::streams;

/// What drawing a form counts as: it is found, decompressed and left again.
const FORM: usize = 32;

/// The length of a string in which spacing is that of its letters. Some producers (groff among them) space
/// two letters to part two words.
const SPACED: usize = 4;

/// How far off the page text may begin, in points.
const EDGE: f64 = 1.0;

/// What could not be read of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Loss {
    /// Streams: forms, or parts of the page itself.
    pub(crate) streams: usize,
    /// Bytes in streams that begin nothing.
    pub(crate) bytes: usize,
    /// Characters in fonts that cannot be read.
    pub(crate) characters: usize,
}

/// What all pages of a document share.
pub(crate) struct Shared<'a, 'l> {
    pub(crate) objects: &'a XRef,
    pub(crate) fonts: Fonts<'a>,
    pub(crate) layers: Layers,
    pub(crate) budget: Budget<'l>,
}

/// The glyphs of a page, and what was lost of it.
pub(crate) fn glyphs<'a>(
    page: &Page<'a>,
    shared: &Shared<'a, '_>,
) -> Result<(Glyphs, Loss), Passed> {
    let upright = Affine::new(page.initial_transform(true).as_coeffs());
    let resources = Rc::new(Resources::of(|key| match key {
        keys::FONT => page.resources().fonts.clone(),
        keys::XOBJECT => page.resources().x_objects.clone(),
        _ => page.resources().properties.clone(),
    }));
    let mut reader = Reader {
        shared,
        state: State::at(upright),
        matrices: Matrices::default(),
        saved: Vec::new(),
        marks: Vec::new(),
        frames: Vec::new(),
        drawn: HashSet::new(),
        is_spaced: false,
        bounds: page.media_box(),
        from_upright: upright.inverse(),
        glyphs: Glyphs::default(),
        loss: Loss::default(),
    };
    let content = reader.content(page)?;
    reader.enter(content, Rc::clone(&resources), None)?;
    reader.run()?;
    for note in notes::shown(page, &shared.layers) {
        reader.state = State::at(upright * note.place);
        reader.draw(&note.form, &resources)?;
        reader.run()?;
    }
    Ok((reader.glyphs, reader.loss))
}

/// What the names in a content stream stand for.
struct Resources<'a> {
    fonts: Dict<'a>,
    forms: Dict<'a>,
    properties: Dict<'a>,
    read: RefCell<HashMap<Vec<u8>, Option<Rc<PageFont<'a>>>>>,
}

impl<'a> Resources<'a> {
    fn of(dictionary: impl Fn(&[u8]) -> Dict<'a>) -> Resources<'a> {
        Resources {
            fonts: dictionary(keys::FONT),
            forms: dictionary(keys::XOBJECT),
            properties: dictionary(keys::PROPERTIES),
            read: RefCell::default(),
        }
    }
}

/// The graphics state, as far as text depends on it.
#[derive(Clone)]
struct State<'a> {
    to_page: Affine,
    font: Option<Rc<PageFont<'a>>>,
    size: f64,
    character_spacing: f64,
    word_spacing: f64,
    scaling: f64,
    leading: f64,
    rise: f64,
}

impl State<'_> {
    fn at(to_page: Affine) -> Self {
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
struct Matrices {
    text: Affine,
    line: Affine,
}

/// Marked content that is open.
enum Mark {
    Plain,
    Hidden,
    /// The glyphs from this one on stand for that text.
    Meant(usize, String),
}

/// A content stream that is being run, and what is restored behind it.
struct Frame<'a> {
    content: Vec<u8>,
    place: Place,
    resources: Rc<Resources<'a>>,
    form: Option<ObjectIdentifier>,
    saved: usize,
    marks: usize,
    state: State<'a>,
    matrices: Matrices,
}

struct Reader<'r, 'a, 'l> {
    shared: &'r Shared<'a, 'l>,
    state: State<'a>,
    matrices: Matrices,
    saved: Vec<State<'a>>,
    marks: Vec<Mark>,
    frames: Vec<Frame<'a>>,
    /// The forms that are being run.
    drawn: HashSet<ObjectIdentifier>,
    is_spaced: bool,
    bounds: Rect,
    from_upright: Affine,
    glyphs: Glyphs,
    loss: Loss,
}

impl<'a> Reader<'_, 'a, '_> {
    /// The streams of the page, put together.
    fn content(&mut self, page: &Page<'a>) -> Result<Vec<u8>, Passed> {
        let contents = page.raw().get::<Object<'a>>(keys::CONTENTS);
        let streams: &mut dyn Iterator<Item = Object<'a>> = match contents {
            Some(Object::Array(array)) => &mut array.iter::<Object<'a>>(),
            single => &mut single.into_iter(),
        };
        let mut content = Vec::new();
        for stream in streams {
            if let Object::Stream(stream) = stream {
                match streams::content(&stream, &self.shared.budget)? {
                    Some(bytes) => content.extend(bytes),
                    None => self.loss.streams += 1,
                }
                content.push(b' ');
            }
        }
        Ok(content)
    }

    fn enter(
        &mut self,
        content: Vec<u8>,
        resources: Rc<Resources<'a>>,
        form: Option<ObjectIdentifier>,
    ) -> Result<(), Passed> {
        self.shared.budget.nesting(self.frames.len())?;
        self.drawn.extend(form);
        self.frames.push(Frame {
            content,
            place: Place::default(),
            resources,
            form,
            saved: self.saved.len(),
            marks: self.marks.len(),
            state: self.state.clone(),
            matrices: self.matrices,
        });
        Ok(())
    }

    fn run(&mut self) -> Result<(), Passed> {
        let mut operands = Vec::new();
        while let Some(frame) = self.frames.last_mut() {
            match frame.place.next(&frame.content, &mut operands) {
                Some(operator) => {
                    self.shared.budget.operations(1)?;
                    self.operate(operator, &operands)?;
                }
                None => self.leave(),
            }
        }
        Ok(())
    }

    fn leave(&mut self) {
        if let Some(frame) = self.frames.pop() {
            self.loss.bytes += frame.place.lost;
            if let Some(form) = frame.form {
                self.drawn.remove(&form);
            }
            self.saved.truncate(frame.saved);
            while self.marks.len() > frame.marks {
                self.end_marked();
            }
            self.state = frame.state;
            self.matrices = frame.matrices;
        }
    }

    fn operate(&mut self, operator: Operator, operands: &[Operand]) -> Result<(), Passed> {
        // Operands that are too many stand in front.
        let number = |from_end: usize| {
            let at = operands.len().checked_sub(from_end + 1);
            at.and_then(|at| operands[at].number())
        };
        let last = operands.last();
        match operator {
            Operator::SaveState => {
                self.shared.budget.nesting(self.saved.len())?;
                self.saved.push(self.state.clone());
            }
            Operator::RestoreState => {
                let kept = self.frames.last().map_or(0, |frame| frame.saved);
                if self.saved.len() > kept
                    && let Some(state) = self.saved.pop()
                {
                    self.state = state;
                }
            }
            Operator::Transform => self.state.to_page *= matrix(operands),
            Operator::BeginText => self.matrices = Matrices::default(),
            Operator::CharacterSpacing => self.state.character_spacing = number(0).unwrap_or(0.0),
            Operator::WordSpacing => self.state.word_spacing = number(0).unwrap_or(0.0),
            Operator::Scaling => self.state.scaling = number(0).unwrap_or(100.0) / 100.0,
            Operator::Leading => self.state.leading = number(0).unwrap_or(0.0),
            Operator::Rise => self.state.rise = number(0).unwrap_or(0.0),
            Operator::Font => {
                self.state.size = number(0).unwrap_or(1.0);
                let name = operands.iter().rev().find_map(Operand::name);
                self.state.font = self.font(name.unwrap_or_default())?;
            }
            Operator::Move => self.next_line(number(1), number(0)),
            Operator::MoveAndLead => {
                self.state.leading = -number(0).unwrap_or(0.0);
                self.next_line(number(1), number(0));
            }
            Operator::Matrix => {
                let line = matrix(operands);
                self.matrices = Matrices { text: line, line };
            }
            Operator::NextLine => self.next_line(None, Some(-self.state.leading)),
            Operator::Show | Operator::ShowPieces => self.show_all(last)?,
            Operator::NextLineShow => {
                self.next_line(None, Some(-self.state.leading));
                self.show_all(last)?;
            }
            Operator::NextLineSpacedShow => {
                self.state.word_spacing = number(2).unwrap_or(self.state.word_spacing);
                self.state.character_spacing = number(1).unwrap_or(self.state.character_spacing);
                self.next_line(None, Some(-self.state.leading));
                self.show_all(last)?;
            }
            Operator::Draw => self.draw_named(last.and_then(Operand::name).unwrap_or_default())?,
            Operator::BeginMarked => self.marks.push(Mark::Plain),
            Operator::BeginMarkedWith => {
                let mark = self.mark(operands);
                self.marks.push(mark);
            }
            Operator::EndMarked => {
                if self.marks.len() > self.frames.last().map_or(0, |frame| frame.marks) {
                    self.end_marked();
                }
            }
            Operator::Other => {}
        }
        Ok(())
    }
}

impl<'a> Reader<'_, 'a, '_> {
    fn resources(&self) -> Option<Rc<Resources<'a>>> {
        self.frames.last().map(|frame| Rc::clone(&frame.resources))
    }

    fn font(&self, name: &[u8]) -> Result<Option<Rc<PageFont<'a>>>, Passed> {
        let Some(resources) = self.resources() else {
            return Ok(None);
        };
        if let Some(font) = resources.read.borrow().get(name) {
            return Ok(font.clone());
        }
        let font = match resources.fonts.get::<Dict<'a>>(name) {
            Some(dictionary) => self.shared.fonts.font(&dictionary, &self.shared.budget)?,
            None => self.shared.fonts.stand_in().map(Rc::new),
        };
        let mut read = resources.read.borrow_mut();
        read.insert(name.to_vec(), font.clone());
        Ok(font)
    }

    fn draw_named(&mut self, name: &[u8]) -> Result<(), Passed> {
        self.shared.budget.operations(FORM)?;
        let Some(resources) = self.resources() else {
            return Ok(());
        };
        // Asked for by its number, since the dictionary remembers the way that led to it, form by form.
        let form = match resources.forms.get_ref(name) {
            Some(reference) => self.shared.objects.get::<Stream<'a>>(reference.into()),
            None => None,
        };
        match form {
            Some(form) => self.draw(&form, &resources),
            None => Ok(()),
        }
    }

    /// Begins to run a form, unless it is a picture, hidden or being run.
    fn draw(&mut self, form: &Stream<'a>, outer: &Rc<Resources<'a>>) -> Result<(), Passed> {
        let dictionary = form.dict();
        let subtype = dictionary.get::<Name<'_>>(keys::SUBTYPE);
        if subtype.is_some_and(|it| it.as_ref() == keys::IMAGE)
            || self.shared.layers.hide(dictionary, keys::OC)
            || self.drawn.contains(&form.obj_id())
        {
            return Ok(());
        }
        let Some(content) = streams::content(form, &self.shared.budget)? else {
            self.loss.streams += 1;
            return Ok(());
        };
        let resources = match dictionary.get::<Dict<'a>>(keys::RESOURCES) {
            Some(own) => Rc::new(Resources::of(|key| own.get(key).unwrap_or_default())),
            None => Rc::clone(outer),
        };
        self.enter(content, resources, Some(form.obj_id()))?;
        if let Some(matrix) = dictionary.get::<[f64; 6]>(keys::MATRIX) {
            self.state.to_page *= Affine::new(matrix);
        }
        Ok(())
    }

    /// What `/Span << /ActualText (…) >> BDC` or `/OC /Layer BDC` begins.
    fn mark(&self, operands: &[Operand]) -> Mark {
        let [.., Operand::Name(tag), properties] = operands else {
            return Mark::Plain;
        };
        let meant = match properties {
            Operand::Name(name) => {
                let Some(resources) = self.resources() else {
                    return Mark::Plain;
                };
                if tag == keys::OC && self.shared.layers.hide(&resources.properties, name) {
                    return Mark::Hidden;
                }
                let properties = resources.properties.get::<Dict<'a>>(name);
                properties
                    .and_then(|it| it.get::<Text<'a>>(keys::ACTUAL_TEXT))
                    .map(|text| decoded(&text))
            }
            inline => inline
                .entry(keys::ACTUAL_TEXT)
                .and_then(Operand::text)
                .map(decoded),
        };
        match meant {
            Some(text) => Mark::Meant(self.glyphs.glyphs.len(), text),
            None => Mark::Plain,
        }
    }

    fn end_marked(&mut self) {
        let is_outermost = |marks: &[Mark]| !marks.iter().any(|it| matches!(it, Mark::Meant(..)));
        if let Some(Mark::Meant(from, text)) = self.marks.pop()
            && is_outermost(&self.marks)
        {
            self.glyphs.replace(from, &text);
        }
    }

    fn next_line(&mut self, across: Option<f64>, up: Option<f64>) {
        let by = Vec2::new(across.unwrap_or(0.0), up.unwrap_or(0.0));
        let line = self.matrices.line * Affine::translate(by);
        self.matrices = Matrices { text: line, line };
    }

    /// Shows a string, or the strings of an array with the gaps between them.
    fn show_all(&mut self, operand: Option<&Operand>) -> Result<(), Passed> {
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
            self.loss.characters += string.len();
            return self.add("\u{fffd}", (0.0, 0.0), 1.0, true);
        };
        let mut starts_string = true;
        self.is_spaced = string.len() >= SPACED;
        font.read(string, |shown, is_blank| {
            self.add(shown.text(), shown.advance, font.scale, starts_string)?;
            starts_string = false;
            let spacing = self.state.character_spacing
                + if is_blank {
                    self.state.word_spacing
                } else {
                    0.0
                };
            let (across, up) = shown.advance;
            self.advance(
                across * self.state.size + spacing,
                up * self.state.size + spacing,
            );
            Ok(())
        })
    }

    /// Moves on along the line.
    fn advance(&mut self, across: f64, up: f64) {
        let is_across = self.state.font.as_ref().is_none_or(|font| font.is_across());
        self.matrices.text *= Affine::translate(if is_across {
            Vec2::new(across * self.state.scaling, 0.0)
        } else {
            Vec2::new(0.0, up)
        });
    }

    fn add(
        &mut self,
        text: &str,
        (across, up): (f64, f64),
        scale: f64,
        starts_string: bool,
    ) -> Result<(), Passed> {
        if self.marks.iter().any(|mark| matches!(mark, Mark::Hidden)) {
            return Ok(());
        }
        let state = &self.state;
        let to_page = state.to_page
            * self.matrices.text
            * Affine::new([
                state.size * state.scaling,
                0.0,
                0.0,
                state.size,
                0.0,
                state.rise,
            ]);
        let origin = to_page * Point::ORIGIN;
        if !self.is_on_page(origin) {
            return Ok(());
        }
        let turned = |x: f64, y: f64| to_page * Point::new(x, y) - origin;
        let is_across = state.font.as_ref().is_none_or(|font| font.is_across());
        let (along, ahead, aside) = if is_across {
            (turned(1.0, 0.0), across, turned(0.0, 1.0))
        } else {
            (turned(0.0, -1.0), -up, turned(1.0, 0.0))
        };
        // Negative sizes mirror both.
        let direction = Direction::of(along.x, along.y);
        let tip = origin + along * ahead;
        let (start, base) = direction.seen(origin.x, origin.y);
        let (end, _) = direction.seen(tip.x, tip.y);
        self.shared.budget.text(text.len())?;
        self.glyphs.push(
            text,
            Spot {
                direction,
                starts_string,
                start,
                end,
                base,
                size: aside.hypot() * scale,
                spacing: if self.is_spaced {
                    along.hypot() * state.character_spacing / state.size.abs().max(1e-9)
                } else {
                    0.0
                },
            },
        );
        Ok(())
    }

    fn is_on_page(&self, place: Point) -> bool {
        let place = self.from_upright * place;
        let bounds = &self.bounds;
        !place.is_finite()
            || bounds.width() < 1.0
            || bounds.height() < 1.0
            || (bounds.x0 - EDGE..=bounds.x1 + EDGE).contains(&place.x)
                && (bounds.y0 - EDGE..=bounds.y1 + EDGE).contains(&place.y)
    }
}

fn matrix(operands: &[Operand]) -> Affine {
    let mut coefficients = [0.0; 6];
    let from = operands.len().saturating_sub(6);
    for (to, operand) in coefficients.iter_mut().zip(&operands[from..]) {
        *to = operand.number().unwrap_or(0.0);
    }
    Affine::new(coefficients)
}

/// A text of the file that is not drawn: UTF-16 or UTF-8 with a mark, else nearly Latin-1.
fn decoded(text: &[u8]) -> String {
    let encoding =
        encoding_rs::Encoding::for_bom(text).map_or(encoding_rs::WINDOWS_1252, |it| it.0);
    encoding.decode(text).0.into_owned()
}
