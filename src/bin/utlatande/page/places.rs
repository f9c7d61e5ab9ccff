//! Links from the parts of a page to the text, and back.
//!
//! A fact may be named in several parts of the page. Each of them links to its place in the text;
//! the arrow at that place leads back to the first part that named it.

use std::collections::HashSet;

use askama::Template;
use utlatande::{Person, Text};

use crate::page::anchor::{self, Anchors};
use crate::page::entity::address::Kind;

/// Where a fact named above the text stands in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    anchor: Option<String>,
    /// The page that it stands on.
    page: Option<usize>,
    /// Whether the arrow in the text leads back to here.
    is_home: bool,
}

impl Place {
    /// The link to the fact's place in the text.
    pub(crate) fn href(&self) -> Option<String> {
        self.anchor.as_ref().map(|anchor| format!("#{anchor}"))
    }

    /// The page of the source that it stands on, where that is known.
    pub(crate) fn page(&self) -> Option<usize> {
        self.page
    }

    /// The address that the arrow in the text leads to.
    pub(crate) fn id(&self) -> Option<String> {
        let anchor = self.anchor.as_ref().filter(|_| self.is_home);
        anchor.map(|anchor| anchor::home(anchor))
    }
}

/// Words that link to their place in the text, if they have one.
#[derive(Clone, Debug, Template)]
#[template(
    ext = "html",
    source = "{% if let Some(href) = place.href() %}<a class=\"to\" href=\"{{ href }}\"\
              {% if let Some(id) = place.id() %} id=\"{{ id }}\"{% endif %}\
              {% if let Some(page) = place.page() %} data-page=\"{{ page }}\"{% endif %}>{{ words }}</a>\
              {% else %}{{ words }}{% endif %}\
              {% if let Some(page) = page %}&nbsp;<a class=\"entity\" href=\"{{ page }}\" \
              aria-label=\"Alla ärenden: {{ words }}\" title=\"Alla ärenden\">→</a>{% endif %}"
)]
pub(crate) struct Linked {
    pub(crate) words: String,
    pub(crate) place: Place,
    /// The page of the body or the person that they name.
    pub(crate) page: Option<String>,
}

impl Linked {
    /// Words without a place.
    pub(crate) fn plain(words: impl Into<String>) -> Linked {
        Linked {
            words: words.into(),
            place: Place::default(),
            page: None,
        }
    }

    /// Other words for the same place, which the first ones name.
    pub(crate) fn link_of(&self, words: &str) -> Linked {
        Linked {
            words: words.to_owned(),
            ..self.clone()
        }
    }

    /// The same words, with the page of what they name.
    pub(crate) fn with_page(self, page: Option<String>) -> Linked {
        Linked { page, ..self }
    }
}

/// The addresses of all facts, and which of them the page has named so far.
pub(crate) struct Places<'p> {
    anchors: &'p Anchors,
    /// The page of each fact.
    pages: &'p [Option<usize>],
    /// Whether bodies, persons and parties have pages beside this one.
    has_entities: bool,
    named: HashSet<usize>,
}

impl<'p> Places<'p> {
    pub(crate) fn of(
        anchors: &'p Anchors,
        pages: &'p [Option<usize>],
        has_entities: bool,
    ) -> Places<'p> {
        Places {
            has_entities,
            anchors,
            pages,
            named: HashSet::new(),
        }
    }

    /// The number of the fact at `pointer` in the report.
    pub(crate) fn number(&self, pointer: &str) -> Option<usize> {
        self.anchors.number(pointer)
    }

    /// The link to the page of a body, a person or a party, where there are such pages.
    pub(crate) fn page_of(&self, kind: Kind, name: &str) -> Option<String> {
        self.has_entities.then(|| kind.address(name))
    }

    /// Whether a part of the page has named the fact.
    pub(crate) fn is_named(&self, fact: usize) -> bool {
        self.named.contains(&fact)
    }

    /// The address of the part of the page that names what stands at `pointer`.
    pub(crate) fn home(&self, pointer: &str) -> Option<String> {
        self.anchors.at(pointer).map(anchor::home)
    }

    /// The place of what stands at `pointer`, which counts as named from now on.
    pub(crate) fn place(&mut self, pointer: &str) -> Place {
        let fact = self.number(pointer);
        Place {
            anchor: fact.map(|fact| self.anchors.of_number(fact).to_owned()),
            page: fact.and_then(|fact| self.pages[fact]),
            is_home: fact.is_some_and(|fact| self.named.insert(fact)),
        }
    }

    /// `words`, linked to what stands at `pointer`, which counts as named from now on.
    pub(crate) fn link(&mut self, pointer: &str, words: impl Into<String>) -> Linked {
        Linked {
            words: words.into(),
            place: self.place(pointer),
            page: None,
        }
    }

    /// `words`, linked to what stands at `pointer`, which another part of the page names.
    pub(crate) fn link_without_naming(&self, pointer: &str, words: impl Into<String>) -> Linked {
        let fact = self.number(pointer);
        Linked {
            words: words.into(),
            place: Place {
                anchor: self.anchors.at(pointer).map(str::to_owned),
                page: fact.and_then(|fact| self.pages[fact]),
                is_home: false,
            },
            page: None,
        }
    }

    /// The list of texts at `pointer`.
    pub(crate) fn texts(&mut self, pointer: &str, texts: &[Text]) -> Vec<Linked> {
        let texts = texts.iter().enumerate();
        texts
            .map(|(i, text)| self.link(&format!("{pointer}/{i}"), text.text.as_str()))
            .collect()
    }

    /// The list of persons at `pointer`.
    pub(crate) fn people(&mut self, pointer: &str, people: &[Person]) -> Vec<Linked> {
        let people = people.iter().enumerate();
        people
            .map(|(i, one)| {
                let page = self.page_of(Kind::Person, &one.name);
                let link = self.link(&format!("{pointer}/{i}"), one.to_string());
                link.with_page(page)
            })
            .collect()
    }
}
