//! What the names in a content stream stand for.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use hayro_syntax::Pdf;
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Dict, ObjectIdentifier, Stream, String as Text};
use hayro_syntax::page;
use hayro_syntax::xref::XRef;

use super::fonts::{Fonts, PageFont};
use super::layers::Layers;
use super::limits::{Budget, Passed};

/// What all pages of a document share.
pub(crate) struct Shared<'a, 'l> {
    pub(crate) objects: &'a XRef,
    pub(crate) fonts: Fonts<'a>,
    pub(crate) layers: Layers,
    pub(crate) budget: Budget<'l>,
    forms: RefCell<HashSet<ObjectIdentifier>>,
}

impl<'a, 'l> Shared<'a, 'l> {
    pub(crate) fn of(document: &'a Pdf, budget: Budget<'l>) -> Shared<'a, 'l> {
        let objects = document.xref();
        let catalog = objects.get::<Dict<'_>>(objects.root_id());
        Shared {
            objects,
            fonts: Fonts::new(),
            layers: Layers::of(&catalog.unwrap_or_default()),
            budget,
            forms: RefCell::default(),
        }
    }

    /// Whether a form is drawn for the first time: many pages may draw the same one, and its bytes count
    /// once.
    pub(crate) fn is_new(&self, form: ObjectIdentifier) -> bool {
        self.forms.borrow_mut().insert(form)
    }
}

/// The resources of a page or a form.
pub(crate) struct Resources<'a> {
    fonts: Dict<'a>,
    forms: Dict<'a>,
    properties: Dict<'a>,
    read: RefCell<HashMap<Vec<u8>, Option<Rc<PageFont<'a>>>>>,
}

/// What a property list says of marked content.
pub(crate) enum Property {
    Hidden,
    /// The text that is meant, as the file has it.
    Meant(Vec<u8>),
}

impl<'a> Resources<'a> {
    pub(crate) fn of_page(page: &page::Resources<'a>) -> Resources<'a> {
        Resources {
            fonts: page.fonts.clone(),
            forms: page.x_objects.clone(),
            properties: page.properties.clone(),
            read: RefCell::default(),
        }
    }

    /// The resources that a form has itself.
    pub(crate) fn of_form(form: &Stream<'a>) -> Option<Resources<'a>> {
        let own = form.dict().get::<Dict<'a>>(keys::RESOURCES)?;
        Some(Resources {
            fonts: own.get(keys::FONT).unwrap_or_default(),
            forms: own.get(keys::XOBJECT).unwrap_or_default(),
            properties: own.get(keys::PROPERTIES).unwrap_or_default(),
            read: RefCell::default(),
        })
    }

    /// The font of that name, or one that stands in for it where there is none.
    pub(crate) fn font(
        &self,
        name: &[u8],
        shared: &Shared<'a, '_>,
    ) -> Result<Option<Rc<PageFont<'a>>>, Passed> {
        if let Some(font) = self.read.borrow().get(name) {
            return Ok(font.clone());
        }
        let font = match self.fonts.get::<Dict<'a>>(name) {
            Some(dictionary) => shared.fonts.font(&dictionary, &shared.budget)?,
            None => shared.fonts.stand_in().map(Rc::new),
        };
        self.read.borrow_mut().insert(name.to_vec(), font.clone());
        Ok(font)
    }

    /// The form of that name.
    pub(crate) fn form(&self, name: &[u8], objects: &'a XRef) -> Option<Stream<'a>> {
        // Asked for by its number: a dictionary remembers all the way that led to it, form by form.
        objects.get::<Stream<'a>>(self.forms.get_ref(name)?.into())
    }

    /// What the property list of that name says.
    pub(crate) fn property(&self, tag: &[u8], name: &[u8], layers: &Layers) -> Option<Property> {
        if tag == keys::OC && layers.hide(&self.properties, name) {
            return Some(Property::Hidden);
        }
        let list = self.properties.get::<Dict<'a>>(name)?;
        let text = list.get::<Text<'a>>(keys::ACTUAL_TEXT)?;
        Some(Property::Meant(text.to_vec()))
    }
}
