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

use std::collections::HashSet;
use std::rc::Rc;

use hayro_font::kurbo::Affine;
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::Page;

use super::content::{Operand, Operator, Place};
use super::glyphs::Glyphs;
use super::limits::Passed;
use super::notes;
use super::pen::{Matrices, Pen, State, matrix};
use super::resources::{Property, Resources, Shared};
use super::streams;

/// As how many operators drawing a form counts: it is found, decompressed and left again. So many bytes of
/// it count as one more.
const FORM: usize = 100;

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

/// What a page shows.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) glyphs: Glyphs,
    /// Whether there is a picture on it, or a drawing: scanners trace letters too.
    pub(crate) has_picture: bool,
    pub(crate) loss: Loss,
}

/// Reads what a page shows.
pub(crate) fn shown<'a>(page: &Page<'a>, shared: &Shared<'a, '_>) -> Result<Shown, Passed> {
    let upright = Affine::new(page.initial_transform(true).as_coeffs());
    let resources = Rc::new(Resources::of_page(page.resources()));
    let mut reader = Reader {
        shared,
        pen: Pen::new(&shared.budget, page.media_box(), upright),
        saved: Vec::new(),
        marks: Vec::new(),
        hidden: 0,
        meant: 0,
        frames: Vec::new(),
        drawn: HashSet::new(),
        has_picture: false,
        loss: Loss::default(),
    };
    let content = reader.content(page)?;
    reader.enter(content, Rc::clone(&resources), None)?;
    reader.run()?;
    for note in notes::shown(page, &shared.layers) {
        reader.pen.state = State::at(upright * note.place);
        reader.draw(&note.form, &resources)?;
        reader.run()?;
    }
    reader.loss.characters = reader.pen.lost;
    Ok(Shown {
        glyphs: reader.pen.glyphs,
        has_picture: reader.has_picture,
        loss: reader.loss,
    })
}

/// Marked content that is open.
enum Mark {
    Plain,
    Hidden,
    /// The glyphs from this one on stand for that text.
    Meant(usize, Vec<u8>),
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

/// Forms stand in a list, not on the stack: they may be deep in one another.
struct Reader<'r, 'a, 'l> {
    shared: &'r Shared<'a, 'l>,
    pen: Pen<'r, 'a, 'l>,
    saved: Vec<State<'a>>,
    marks: Vec<Mark>,
    /// How many of the marks hide what they mark, and how many have a text for it.
    hidden: usize,
    meant: usize,
    frames: Vec<Frame<'a>>,
    /// The forms that are being run.
    drawn: HashSet<ObjectIdentifier>,
    has_picture: bool,
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
            state: self.pen.state.clone(),
            matrices: self.pen.matrices,
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
            self.has_picture |= frame.place.has_picture;
            if let Some(form) = frame.form {
                self.drawn.remove(&form);
            }
            self.saved.truncate(frame.saved);
            while self.marks.len() > frame.marks {
                self.end_marked();
            }
            self.pen.state = frame.state;
            self.pen.matrices = frame.matrices;
        }
    }

    fn operate(&mut self, operator: Operator, operands: &[Operand]) -> Result<(), Passed> {
        // Operands that are too many stand in front.
        let number = |from_end: usize| {
            let at = operands.len().checked_sub(from_end + 1);
            at.and_then(|at| operands[at].number()).unwrap_or(0.0)
        };
        let last = operands.last();
        let pen = &mut self.pen;
        match operator {
            Operator::SaveState => {
                self.shared.budget.nesting(self.saved.len())?;
                self.saved.push(pen.state.clone());
            }
            Operator::RestoreState => {
                let kept = self.frames.last().map_or(0, |frame| frame.saved);
                if self.saved.len() > kept
                    && let Some(state) = self.saved.pop()
                {
                    pen.state = state;
                }
            }
            Operator::Transform => pen.state.to_page *= matrix(operands),
            Operator::BeginText => pen.matrices = Matrices::default(),
            Operator::CharacterSpacing => pen.state.character_spacing = number(0),
            Operator::WordSpacing => pen.state.word_spacing = number(0),
            Operator::Scaling => pen.state.scaling = number(0) / 100.0,
            Operator::Leading => pen.state.leading = number(0),
            Operator::Rise => pen.state.rise = number(0),
            Operator::Font => {
                pen.state.size = number(0);
                let name = operands.iter().rev().find_map(Operand::name);
                if let Some(frame) = self.frames.last() {
                    let resources = &frame.resources;
                    pen.state.font = resources.font(name.unwrap_or_default(), self.shared)?;
                }
            }
            Operator::Move => pen.next_line(number(1), number(0)),
            Operator::MoveAndLead => {
                pen.state.leading = -number(0);
                pen.next_line(number(1), number(0));
            }
            Operator::Matrix => {
                let line = matrix(operands);
                pen.matrices = Matrices { text: line, line };
            }
            Operator::NextLine => pen.next_line(0.0, -pen.state.leading),
            Operator::Show | Operator::ShowPieces => pen.show_all(last)?,
            Operator::NextLineShow => {
                pen.next_line(0.0, -pen.state.leading);
                pen.show_all(last)?;
            }
            Operator::NextLineSpacedShow => {
                pen.state.word_spacing = number(2);
                pen.state.character_spacing = number(1);
                pen.next_line(0.0, -pen.state.leading);
                pen.show_all(last)?;
            }
            Operator::Draw => self.draw_named(last.and_then(Operand::name).unwrap_or_default())?,
            Operator::Paint => self.has_picture = true,
            Operator::BeginMarked => self.begin_marked(Mark::Plain)?,
            Operator::BeginMarkedWith => {
                let mark = self.mark(operands);
                self.begin_marked(mark)?;
            }
            Operator::EndMarked => {
                if self.marks.len() > self.frames.last().map_or(0, |frame| frame.marks) {
                    self.end_marked();
                }
            }
            Operator::EndCodes | Operator::EndRanges | Operator::Other => {}
        }
        Ok(())
    }

    fn draw_named(&mut self, name: &[u8]) -> Result<(), Passed> {
        let Some(frame) = self.frames.last() else {
            return Ok(());
        };
        let resources = Rc::clone(&frame.resources);
        match resources.form(name, self.shared.objects) {
            Some(form) => self.draw(&form, &resources),
            None => Ok(()),
        }
    }

    /// Begins to run a form, unless it is a picture, hidden or being run. A form that has no resources
    /// takes those of what draws it.
    fn draw(&mut self, form: &Stream<'a>, outer: &Rc<Resources<'a>>) -> Result<(), Passed> {
        let subtype = form.dict().get::<Name<'_>>(keys::SUBTYPE);
        if subtype.is_some_and(|it| it.as_ref() == keys::IMAGE) {
            self.has_picture = true;
            return Ok(());
        }
        if self.shared.layers.hide(form.dict(), keys::OC) || self.drawn.contains(&form.obj_id()) {
            return Ok(());
        }
        let content = if self.shared.is_new(form.obj_id()) {
            streams::content(form, &self.shared.budget)?
        } else {
            streams::content_again(form)
        };
        let Some(content) = content else {
            self.loss.streams += 1;
            return Ok(());
        };
        self.shared.budget.operations(FORM + content.len() / FORM)?;
        let resources = match Resources::of_form(form) {
            Some(own) => Rc::new(own),
            None => Rc::clone(outer),
        };
        self.enter(content, resources, Some(form.obj_id()))?;
        if let Some(matrix) = form.dict().get::<[f64; 6]>(keys::MATRIX) {
            self.pen.state.to_page *= Affine::new(matrix);
        }
        Ok(())
    }

    /// What `/Span << /ActualText (…) >> BDC` or `/OC /Layer BDC` begins.
    fn mark(&self, operands: &[Operand]) -> Mark {
        let [.., Operand::Name(tag), properties] = operands else {
            return Mark::Plain;
        };
        let property = match (properties, self.frames.last()) {
            (Operand::Name(name), Some(frame)) => {
                let layers = &self.shared.layers;
                frame.resources.property(tag, name, layers)
            }
            (inline, _) => {
                let text = inline.entry(keys::ACTUAL_TEXT).and_then(Operand::text);
                text.map(|text| Property::Meant(text.to_vec()))
            }
        };
        match property {
            Some(Property::Hidden) => Mark::Hidden,
            Some(Property::Meant(text)) => Mark::Meant(self.pen.glyphs.glyphs.len(), text),
            None => Mark::Plain,
        }
    }

    fn begin_marked(&mut self, mark: Mark) -> Result<(), Passed> {
        self.shared.budget.nesting(self.marks.len())?;
        if let Mark::Meant(_, text) = &mark {
            self.shared.budget.text(text.len())?;
        }
        self.hidden += usize::from(matches!(mark, Mark::Hidden));
        self.meant += usize::from(matches!(mark, Mark::Meant(..)));
        self.pen.is_lifted = self.hidden > 0;
        self.marks.push(mark);
        Ok(())
    }

    fn end_marked(&mut self) {
        match self.marks.pop() {
            Some(Mark::Hidden) => {
                self.hidden -= 1;
                self.pen.is_lifted = self.hidden > 0;
            }
            Some(Mark::Meant(from, text)) => {
                self.meant -= 1;
                // Of texts inside one another the outer one counts.
                if self.meant == 0 {
                    self.pen.glyphs.replace(from, &decoded(&text));
                }
            }
            _ => {}
        }
    }
}

/// A text of the file that is not drawn: UTF-16 or UTF-8 with a mark, else nearly Latin-1.
fn decoded(text: &[u8]) -> String {
    let encoding =
        encoding_rs::Encoding::for_bom(text).map_or(encoding_rs::WINDOWS_1252, |it| it.0);
    encoding.decode(text).0.into_owned()
}
