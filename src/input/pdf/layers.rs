//! Which layers of a document are switched off.

use std::collections::HashSet;

use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjectIdentifier};

/// The layers, which PDF calls optional content groups, that are not shown.
#[derive(Debug, Default)]
pub(crate) struct Layers {
    off: HashSet<ObjectIdentifier>,
}

impl Layers {
    /// The layers of the document with this catalog.
    pub(crate) fn of(catalog: &Dict<'_>) -> Layers {
        let properties = catalog
            .get::<Dict<'_>>(keys::OCPROPERTIES)
            .unwrap_or_default();
        let configuration = properties.get::<Dict<'_>>(keys::D).unwrap_or_default();
        let base = configuration.get::<Name<'_>>(keys::BASE_STATE);
        let mut off = HashSet::new();
        if base.is_some_and(|base| base.as_ref() == keys::OFF) {
            off.extend(references(&properties, keys::OCGS));
            for layer in references(&configuration, keys::ON) {
                off.remove(&layer);
            }
        }
        off.extend(references(&configuration, keys::OFF));
        Layers { off }
    }

    /// Whether what the entry `key` names, a layer or a set of layers, is switched off.
    pub(crate) fn hide(&self, dictionary: &Dict<'_>, key: &[u8]) -> bool {
        if self.off.is_empty() {
            return false;
        }
        if let Some(layer) = dictionary.get_ref(key)
            && self.off.contains(&layer.into())
        {
            return true;
        }
        // Shown where any of the set is, which is the rule unless the set has its own.
        let set = dictionary.get::<Dict<'_>>(key).unwrap_or_default();
        let mut layers = references(&set, keys::OCGS);
        layers.extend(set.get_ref(keys::OCGS).map(ObjectIdentifier::from));
        !layers.is_empty() && layers.iter().all(|layer| self.off.contains(layer))
    }
}

/// The objects that an array refers to.
fn references(dictionary: &Dict<'_>, key: &[u8]) -> Vec<ObjectIdentifier> {
    let array = dictionary.get::<Array<'_>>(key).unwrap_or_default();
    array
        .raw_iter()
        .filter_map(|entry| match entry {
            MaybeRef::Ref(reference) => Some(reference.into()),
            MaybeRef::NotRef(_) => None,
        })
        .collect()
}
