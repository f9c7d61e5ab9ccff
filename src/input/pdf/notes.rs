//! What stands on a page without belonging to its content: filled fields, stamps, notes.

use hayro_font::kurbo::{Affine, Rect as Corners};
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream};
use hayro_syntax::page::Page;

use super::layers::Layers;

/// Hidden, or not shown on a screen.
const UNSEEN: i32 = 1 << 1 | 1 << 5;

/// The form that an annotation is drawn with.
pub(crate) struct Note<'a> {
    pub(crate) form: Stream<'a>,
    pub(crate) place: Affine,
}

/// The annotations of a page that are shown.
pub(crate) fn shown<'a>(page: &Page<'a>, layers: &Layers) -> Vec<Note<'a>> {
    let notes = page
        .raw()
        .get::<Array<'a>>(keys::ANNOTS)
        .unwrap_or_default();
    let shown = notes.iter::<Dict<'a>>().filter(|note| {
        note.get::<i32>(keys::F).unwrap_or(0) & UNSEEN == 0
            && note
                .get::<Name<'_>>(keys::SUBTYPE)
                .is_none_or(|it| it.as_ref() != b"Popup")
            && !layers.hide(note, keys::OC)
    });
    shown.filter_map(|note| appearance(&note)).collect()
}

fn appearance<'a>(note: &Dict<'a>) -> Option<Note<'a>> {
    let normal = note.get::<Dict<'a>>(keys::AP)?.get::<Object<'a>>(keys::N)?;
    let form = match normal {
        Object::Stream(form) => form,
        Object::Dict(states) => states.get::<Stream<'a>>(note.get::<Name<'_>>(keys::AS)?)?,
        _ => return None,
    };
    // The form's box, as its matrix turns it, is fitted into the rectangle of the annotation.
    let to = corners(note.get::<Rect>(keys::RECT)?);
    let matrix = form.dict().get::<[f64; 6]>(keys::MATRIX);
    let from = matrix
        .map_or(Affine::IDENTITY, Affine::new)
        .transform_rect_bbox(corners(form.dict().get::<Rect>(keys::BBOX)?));
    let scale = |to: f64, from: f64| if from == 0.0 { 1.0 } else { to / from };
    let (across, up) = (
        scale(to.width(), from.width()),
        scale(to.height(), from.height()),
    );
    let place = Affine::translate((to.x0, to.y0))
        * Affine::scale_non_uniform(across, up)
        * Affine::translate((-from.x0, -from.y0));
    Some(Note { form, place })
}

fn corners(rect: Rect) -> Corners {
    Corners::new(rect.x0, rect.y0, rect.x1, rect.y1)
}
