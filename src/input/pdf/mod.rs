//! Text from a PDF, page by page.
//!
//! [pdf-extract] reads the file, in pure Rust, and tells where each character stands; the lines are put
//! together here. It knows nothing of two operators with which some producers (ghostscript among
//! them) show whole lines, so they are written in other words first, and what shows no text (images,
//! colours, paths) is taken out, since that is where it fails on odd files.
//!
//! | on the page | in the text |
//! | --- | --- |
//! | a character lower or higher by [`LINE`] | a new line |
//! | ... by [`PARAGRAPH`] | a blank line before it |
//! | a gap of [`WORD`] | a blank |
//! | a gap of [`CELL`] | four blanks: the next column of a table |
//! | the next page | a form feed |
//! | a page that cannot be read | U+FFFD, of which the diagnostics tell |
//!
//! [pdf-extract]: https://docs.rs/pdf-extract

use std::panic::{AssertUnwindSafe, catch_unwind};

use pdf_extract::content::{Content, Operation};
use pdf_extract::{Document, MediaBox, Object, OutputDev, OutputError, Transform};

use crate::error::{Error, ErrorKind};

/// In sizes of the font, like all that follow: what parts two lines. Lines are 1.1 apart or more, raised
/// characters 0.5 or less.
const LINE: f64 = 0.7;

/// What parts two paragraphs; the lines of one are 1.4 apart at most.
const PARAGRAPH: f64 = 1.5;

/// What parts two words where one string of the file ends and the next begins.
const WORD: f64 = 0.1;

/// What parts two words inside a string, where letters may be spaced.
const WORD_IN_STRING: f64 = 0.2;

/// What parts two columns; blanks of a justified line are narrower.
const CELL: f64 = 2.5;

/// The text of a PDF, its pages parted by form feeds.
///
/// # Errors
///
/// When the bytes are no PDF or a damaged or encrypted one, and when its pages hold no text, since
/// they are scanned.
///
/// ```
/// let error = utlatande::pdf_text(b"no PDF").unwrap_err();
/// assert!(error.to_string().contains("cannot be read"));
/// ```
pub fn pdf_text(bytes: &[u8]) -> Result<String, Error> {
    let unreadable = |why: String| Error::from(ErrorKind::Pdf { why });
    if !bytes.starts_with(b"%PDF-") {
        return Err(unreadable("it does not begin as a PDF does".to_owned()));
    }
    let mut document = match guarded(|| Document::load_mem(bytes)) {
        Some(Ok(document)) => document,
        Some(Err(error)) => return Err(unreadable(error.to_string())),
        None => return Err(unreadable("it is damaged".to_owned())),
    };
    // Many files are encrypted with no password, only to forbid changes.
    if document.is_encrypted() && !matches!(guarded(|| document.decrypt("")), Some(Ok(()))) {
        return Err(unreadable("it asks for a password".to_owned()));
    }
    let numbers: Vec<u32> = document.get_pages().into_keys().collect();
    guarded(|| keep_text(&mut document));
    let pages: Vec<Option<String>> = numbers
        .iter()
        .map(|&number| page(&document, number))
        .collect();
    if pages.iter().all(Option::is_none) {
        return Err(unreadable("none of its pages can be read".to_owned()));
    }
    if pages.iter().flatten().all(|page| page.trim().is_empty()) {
        return Err(ErrorKind::Scanned { pages: pages.len() }.into());
    }
    let pages: Vec<String> = pages
        .into_iter()
        .map(|page| page.unwrap_or_else(|| "\u{fffd}".to_owned()))
        .collect();
    Ok(pages.join("\u{c}"))
}

/// What the work gives, or `None` where it panics: the reader does on some damaged files, and that must
/// not end the caller's work.
fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

/// Leaves in the pages, and in the forms that they are put together from, only what shows text.
fn keep_text(document: &mut Document) {
    let pages: Vec<_> = document.get_pages().into_values().collect();
    for page in pages {
        let content = guarded(|| document.get_and_decode_page_content(page));
        if let Some(Some(content)) = content.map(|content| text_only(content.ok()?)) {
            let _ = document.change_page_content(page, content);
        }
    }
    for object in document.objects.values_mut() {
        let Ok(stream) = object.as_stream_mut() else {
            continue;
        };
        match stream.dict.get(b"Subtype").and_then(Object::as_name) {
            Ok(b"Image") => stream.set_plain_content(Vec::new()),
            Ok(b"Form") => {
                let content = guarded(|| stream.decode_content());
                if let Some(Some(content)) = content.map(|content| text_only(content.ok()?)) {
                    stream.set_plain_content(content);
                }
            }
            _ => {}
        }
    }
}

/// The same text with operators that the reader knows.
fn text_only(content: Content) -> Option<Vec<u8>> {
    let mut operations = Vec::with_capacity(content.operations.len());
    for mut operation in content.operations {
        match operation.operator.as_str() {
            "BT" | "ET" | "Tj" | "TJ" | "Tc" | "Tw" | "Tz" | "TL" | "Tf" | "Ts" | "Tm" | "Td"
            | "TD" | "T*" | "q" | "Q" | "cm" | "Do" => operations.push(operation),
            // To the next line, and show.
            "'" => {
                operations.push(Operation::new("T*", Vec::new()));
                operations.push(Operation::new("Tj", operation.operands));
            }
            // Spacing of words, spacing of characters, to the next line, and show.
            "\"" if operation.operands.len() == 3 => {
                let text = operation.operands.split_off(2);
                let characters = operation.operands.split_off(1);
                operations.push(Operation::new("Tw", operation.operands));
                operations.push(Operation::new("Tc", characters));
                operations.push(Operation::new("T*", Vec::new()));
                operations.push(Operation::new("Tj", text));
            }
            _ => {}
        }
    }
    Content { operations }.encode().ok()
}

/// The text of one page; `None` where it cannot be read.
fn page(document: &Document, number: u32) -> Option<String> {
    let mut page = Page::default();
    guarded(|| pdf_extract::output_doc_page(document, &mut page, number))?.ok()?;
    Some(page.text)
}

/// The text of a page, put together from where its characters stand.
#[derive(Default)]
struct Page {
    text: String,
    /// From the page's corner below to that above, where the text's lines count from.
    height: f64,
    last: Option<Place>,
    starts_string: bool,
}

/// Where a character ends.
#[derive(Clone, Copy)]
struct Place {
    x: f64,
    y: f64,
    size: f64,
}

impl Page {
    fn part(&mut self, x: f64, y: f64, size: f64) {
        let Some(last) = self.last else {
            return;
        };
        let size = size.max(last.size);
        let down = (y - last.y).abs();
        let gap = x - last.x;
        let word = if self.starts_string {
            WORD
        } else {
            WORD_IN_STRING
        };
        self.text.push_str(if down > PARAGRAPH * size {
            "\n\n"
        } else if down > LINE * size || gap < -CELL * size {
            "\n"
        } else if gap > CELL * size {
            "    "
        } else if gap > word * size && !self.text.ends_with(' ') {
            " "
        } else {
            ""
        });
    }
}

impl OutputDev for Page {
    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _spacing: f64,
        font_size: f64,
        character: &str,
    ) -> Result<(), OutputError> {
        // A place that is no number, as in a page without a font, parts nothing.
        let across = (place.m11 * font_size).hypot(place.m12 * font_size);
        let size = (place.m21 * font_size).hypot(place.m22 * font_size);
        let (x, y) = (place.m31, self.height - place.m32);
        self.part(x, y, size);
        self.text.push_str(character);
        self.starts_string = false;
        let x = x + width * across;
        self.last = Some(Place { x, y, size });
        Ok(())
    }

    fn begin_page(
        &mut self,
        _number: u32,
        corners: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.height = corners.ury - corners.lly;
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        self.starts_string = true;
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}
