//! What the codes of a font mean, and how wide they are drawn.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use hayro_cmap::{BfString, CMap, CMapName, CharacterCollection, CidFamily};
use hayro_font::{
    CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn, StandardFont,
};
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream, String as Text};

use super::limits::{Budget, Passed};
use super::meanings::meanings;
use super::streams;

/// Widths that a font may give one by one. No font has more glyphs.
const WIDTHS: u64 = 1 << 17;

/// The fonts of a document.
pub(crate) struct Fonts<'a> {
    cache: FontCache<'a>,
    programs: FontResolverFn,
    maps: CMapResolverFn,
    /// By where their dictionaries stand.
    read: RefCell<HashMap<*const u8, Option<Rc<PageFont<'a>>>>>,
}

/// What a code shows.
#[derive(Debug)]
pub(crate) struct Shown {
    text: Option<String>,
    /// How far off the next one stands, across and up, in sizes of the font.
    pub(crate) advance: (f64, f64),
}

impl Shown {
    /// What it means; U+FFFD where nobody knows.
    pub(crate) fn text(&self) -> &str {
        self.text.as_deref().unwrap_or("\u{fffd}")
    }
}

/// A font of a page.
pub(crate) struct PageFont<'a> {
    font: Font<'a>,
    /// How large its letters are when its size is 1.
    pub(crate) scale: f64,
    codes: Codes,
    to_unicode: Option<Stream<'a>>,
    /// What that stream tells, where the font reader does not get at it.
    meanings: OnceCell<HashMap<u32, String>>,
    shown: RefCell<HashMap<u32, Rc<Shown>>>,
}

impl<'a> Fonts<'a> {
    pub(crate) fn new() -> Fonts<'a> {
        Fonts {
            cache: FontCache::new(),
            programs: Arc::new(|query| {
                Some(match query {
                    FontQuery::Standard(font) => font.get_font_data(),
                    FontQuery::Fallback(query) => query.pick_standard_font().get_font_data(),
                })
            }),
            maps: Arc::new(hayro_cmap::load_embedded),
            read: RefCell::default(),
        }
    }

    /// The font that a dictionary describes; `None` where it cannot be read.
    pub(crate) fn font(
        &self,
        dictionary: &Dict<'a>,
        budget: &Budget<'_>,
    ) -> Result<Option<Rc<PageFont<'a>>>, Passed> {
        let place = dictionary.data().as_ptr();
        if let Some(font) = self.read.borrow().get(&place) {
            return Ok(font.clone());
        }
        let font = self.load(dictionary, budget)?.map(Rc::new);
        self.read.borrow_mut().insert(place, font.clone());
        Ok(font)
    }

    fn load(
        &self,
        dictionary: &Dict<'a>,
        budget: &Budget<'_>,
    ) -> Result<Option<PageFont<'a>>, Passed> {
        if !is_readable(dictionary, budget)? {
            return Ok(None);
        }
        let subtype = dictionary.get::<Name<'_>>(keys::SUBTYPE);
        let subtype = subtype.as_ref().map_or(&b""[..], |name| name.as_ref());
        let font = match self.cache.font(dictionary, &self.programs, &self.maps) {
            Some(font) => font,
            None if subtype == keys::TYPE0 => return Ok(None),
            None => return Ok(self.stand_in()),
        };
        Ok(Some(PageFont {
            font,
            scale: if subtype == keys::TYPE3 {
                type3_scale(dictionary)
            } else {
                1.0
            },
            codes: if subtype == keys::TYPE0 {
                Codes::of(dictionary, &self.maps)
            } else {
                Codes::Bytes
            },
            to_unicode: dictionary.get::<Stream<'a>>(keys::TO_UNICODE),
            meanings: OnceCell::new(),
            shown: RefCell::default(),
        }))
    }

    /// The font that stands in for one that the page names and does not have.
    pub(crate) fn stand_in(&self) -> Option<PageFont<'a>> {
        let font = self
            .cache
            .standard_font(StandardFont::Helvetica, &self.programs)?;
        Some(PageFont {
            font,
            scale: 1.0,
            codes: Codes::Bytes,
            to_unicode: None,
            meanings: OnceCell::new(),
            shown: RefCell::default(),
        })
    }
}

impl PageFont<'_> {
    /// Whether its lines run across the page, as those of Swedish do.
    pub(crate) fn is_across(&self) -> bool {
        self.font.is_horizontal()
    }

    /// The codes of a string with what they show; `true` with the one-byte code 32, which the spacing of
    /// words widens.
    pub(crate) fn read(
        &self,
        string: &[u8],
        mut show: impl FnMut(&Shown, bool) -> Result<(), Passed>,
    ) -> Result<(), Passed> {
        let mut at = 0;
        while at < string.len() {
            let (code, length) = self.font.read_code(string, at);
            at += length.max(1);
            let shown = Rc::clone(
                self.shown
                    .borrow_mut()
                    .entry(code)
                    .or_insert_with(|| Rc::new(self.shown(code))),
            );
            show(&shown, length == 1 && code == u32::from(b' '))?;
        }
        Ok(())
    }

    fn shown(&self, code: u32) -> Shown {
        let advance = self.font.code_advance(code);
        let unicode = match self.font.glyph(self.font.map_code(code), code) {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        let text = unicode.map(|unicode| match unicode {
            BfString::Char(character) => character.to_string(),
            BfString::String(text) => text,
        });
        Shown {
            text: text
                .or_else(|| self.meanings().get(&code).cloned())
                .or_else(|| self.guessed(code)),
            advance: (advance.x / 1000.0, advance.y / 1000.0),
        }
    }

    fn meanings(&self) -> &HashMap<u32, String> {
        self.meanings.get_or_init(|| {
            let stream = self.to_unicode.as_ref().and_then(streams::content_again);
            stream.map_or_else(HashMap::new, |stream| meanings(&stream))
        })
    }

    /// What a code means of which the font tells nothing.
    fn guessed(&self, code: u32) -> Option<String> {
        match &self.codes {
            Codes::Bytes => {
                let byte = u8::try_from(code).ok()?;
                if let Some((_, text)) = TEX_CODES.iter().find(|(code, _)| *code == byte) {
                    return Some((*text).to_owned());
                }
                if byte < b' ' {
                    let is_blank = matches!(byte, b'\0' | b'\t' | b'\n' | b'\r');
                    return is_blank.then(|| " ".to_owned());
                }
                let bytes = [byte];
                let (text, ..) = encoding_rs::WINDOWS_1252.decode(&bytes);
                Some(text.into_owned())
            }
            Codes::Characters => char::from_u32(code).map(String::from),
            Codes::Collection(collection) => collection.text(code),
            Codes::Glyphs => None,
        }
    }
}

/// What TeX's fonts have where other fonts have control characters.
const TEX_CODES: [(u8, &str); 12] = [
    (0x10, "“"),
    (0x11, "”"),
    (0x12, "„"),
    (0x13, "«"),
    (0x14, "»"),
    (0x15, "–"),
    (0x16, "—"),
    (0x1B, "ff"),
    (0x1C, "fi"),
    (0x1D, "fl"),
    (0x1E, "ffi"),
    (0x1F, "ffl"),
];

/// What the codes of a font are, where it does not tell what they mean.
enum Codes {
    /// Bytes, most of them characters of windows-1252.
    Bytes,
    /// Characters, in a font that is not in the file and so can only be found by them.
    Characters,
    /// Those of a collection of characters.
    Collection(Box<Collection>),
    /// Numbers of the glyphs in the font.
    Glyphs,
}

impl Codes {
    fn of(font: &Dict<'_>, maps: &CMapResolverFn) -> Codes {
        if let Some(collection) = Collection::of(font, maps) {
            return Codes::Collection(Box::new(collection));
        }
        let descendant = descendant(font).unwrap_or_default();
        let descriptor = descendant
            .get::<Dict<'_>>(keys::FONT_DESC)
            .unwrap_or_default();
        let programs = [keys::FONT_FILE, keys::FONT_FILE2, keys::FONT_FILE3];
        if programs.iter().any(|key| descriptor.contains_key(key)) {
            Codes::Glyphs
        } else {
            Codes::Characters
        }
    }
}

/// The font that a composite font is made of.
fn descendant<'a>(font: &Dict<'a>) -> Option<Dict<'a>> {
    let fonts = font.get::<Array<'a>>(keys::DESCENDANT_FONTS)?;
    fonts.iter::<Dict<'a>>().next()
}

/// The collection of characters that a composite font takes its glyphs from.
struct Collection {
    encoding: CMap,
    meaning: CMap,
}

impl Collection {
    fn of(dictionary: &Dict<'_>, maps: &CMapResolverFn) -> Option<Collection> {
        let named = |name: CMapName<'_>| {
            let maps = Arc::clone(maps);
            CMap::parse(maps(name)?, move |name| maps(name))
        };
        let encoding = match dictionary.get::<Object<'_>>(keys::ENCODING)? {
            Object::Name(name) => match CMapName::from_bytes(name.as_ref()) {
                CMapName::IdentityH => CMap::identity_h(),
                CMapName::IdentityV => CMap::identity_v(),
                name => named(name)?,
            },
            _ => return None,
        };
        let family = match &encoding.metadata().character_collection {
            Some(CharacterCollection { family, .. }) if *family != CidFamily::AdobeIdentity => {
                family.clone()
            }
            _ => {
                let info = descendant(dictionary)?.get::<Dict<'_>>(keys::CIDSYSTEMINFO)?;
                CidFamily::from_registry_ordering(
                    &info.get::<Text<'_>>(keys::REGISTRY)?,
                    &info.get::<Text<'_>>(keys::ORDERING)?,
                )
            }
        };
        Some(Collection {
            encoding,
            meaning: named(family.ucs2_cmap()?)?,
        })
    }

    fn text(&self, code: u32) -> Option<String> {
        let mut lengths = 1..=4;
        let cid = lengths.find_map(|length| self.encoding.lookup_cid_code(code, length))?;
        match self.meaning.lookup_bf_string(cid)? {
            BfString::Char(character) => Some(character.to_string()),
            BfString::String(text) => Some(text),
        }
    }
}

/// Whether the streams of a font are within the limits, and its widths are so few as glyphs can be.
fn is_readable(font: &Dict<'_>, budget: &Budget<'_>) -> Result<bool, Passed> {
    for font in std::iter::once(font.clone()).chain(descendant(font)) {
        let descriptor = font.get::<Dict<'_>>(keys::FONT_DESC).unwrap_or_default();
        let streams = [
            font.get::<Stream<'_>>(keys::TO_UNICODE),
            font.get::<Stream<'_>>(keys::ENCODING),
            font.get::<Stream<'_>>(keys::CID_TO_GID_MAP),
            descriptor.get::<Stream<'_>>(keys::FONT_FILE),
            descriptor.get::<Stream<'_>>(keys::FONT_FILE2),
            descriptor.get::<Stream<'_>>(keys::FONT_FILE3),
        ];
        for stream in streams.into_iter().flatten() {
            streams::measure(&stream, budget)?;
        }
        if [keys::W, keys::W2]
            .iter()
            .any(|key| widths(&font, key) > WIDTHS)
        {
            return Ok(false);
        }
    }
    Ok(true)
}

/// How many widths a composite font gives: `first [width …]`, or `first last width`.
fn widths(font: &Dict<'_>, key: &[u8]) -> u64 {
    let Some(array) = font.get::<Array<'_>>(key) else {
        return 0;
    };
    let values = if key == keys::W { 1 } else { 3 };
    let mut entries = array.iter::<Object<'_>>();
    let mut count = 0u64;
    while let Some(Object::Number(first)) = entries.next() {
        match entries.next() {
            Some(Object::Number(last)) => {
                count = count.saturating_add(last.as_i64().abs_diff(first.as_i64()));
                if entries.by_ref().take(values).count() < values {
                    break;
                }
            }
            Some(_) => {}
            None => break,
        }
    }
    count
}

/// The size of letters in a font whose glyphs are drawings: its matrix is not that of other fonts.
fn type3_scale(font: &Dict<'_>) -> f64 {
    let matrix = font.get::<[f64; 6]>(keys::FONT_MATRIX);
    let up = matrix.map_or(0.001, |matrix| matrix[2].hypot(matrix[3]));
    let height = font
        .get::<Rect>(keys::FONT_BBOX)
        .map_or(0.0, |it| it.height());
    if height > 0.0 {
        // A font's box is somewhat higher than its size.
        up * height / 1.2
    } else {
        up * 1000.0
    }
}
