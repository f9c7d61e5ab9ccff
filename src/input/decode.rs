//! From bytes to text: in which encoding, judging by the bytes alone.
//!
//! | bytes | encoding |
//! | --- | --- |
//! | begin with a byte order mark | UTF-8, UTF-16LE or UTF-16BE |
//! | are UTF-8 | UTF-8 |
//! | are UTF-8 but for a few places | UTF-8, with U+FFFD in those places |
//! | are anything else | what [chardetng] takes them for, mostly windows-1252 |
//!
//! Binary data and bytes without any text are errors.

use std::borrow::Cow;

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, UTF_8};

use crate::error::{Error, NotText, Reason};

/// Text that bytes were decoded to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded<'b> {
    /// The text: the bytes themselves where they were UTF-8, a byte order mark included.
    pub text: Cow<'b, str>,
    /// The encoding's name as the WHATWG writes it: `UTF-8`, `UTF-16LE`, `windows-1252`.
    pub encoding: &'static str,
    /// Whether the bytes themselves say so: by a byte order mark, or by being UTF-8 throughout.
    pub is_certain: bool,
}

/// Decodes the bytes of one document.
///
/// # Errors
///
/// When the bytes are those of a PDF or another binary file, or hold nothing but white space.
///
/// ```
/// let decoded = utlatande::decode(b"Utl\xE5tande 2007:12 RI (Dnr 1-2/2006)").unwrap();
/// assert_eq!(decoded.text, "Utlåtande 2007:12 RI (Dnr 1-2/2006)");
/// assert_eq!(decoded.encoding, "windows-1252");
/// assert!(!decoded.is_certain);
/// ```
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    let decoded = match Encoding::for_bom(bytes) {
        Some((encoding, _)) if encoding != UTF_8 => whole(encoding, bytes, true),
        _ => {
            if let Some(error) = binary(bytes) {
                return Err(error.into());
            }
            unmarked(bytes)
        }
    };
    if decoded
        .text
        .trim_start_matches('\u{feff}')
        .trim()
        .is_empty()
    {
        return Err(Reason::Empty.into());
    }
    Ok(decoded)
}

/// All of the bytes in one encoding.
fn whole(encoding: &'static Encoding, bytes: &[u8], is_certain: bool) -> Decoded<'static> {
    let (text, encoding, _) = encoding.decode(bytes);
    Decoded {
        text: Cow::Owned(text.into_owned()),
        encoding: encoding.name(),
        is_certain,
    }
}

/// Bytes without a byte order mark that names their encoding.
fn unmarked(bytes: &[u8]) -> Decoded<'_> {
    // More than ten times as fast as the standard library, which is fast only where long stretches are
    // ASCII. Swedish has few of those.
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return Decoded {
            text: Cow::Borrowed(text),
            encoding: UTF_8.name(),
            is_certain: true,
        };
    }
    if is_damaged_utf8(bytes) {
        return whole(UTF_8, bytes, false);
    }
    let mut detector = EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // The hint is the country of the domain that such documents come from.
    let encoding = detector.guess(Some(b"se"), chardetng::Utf8Detection::Deny);
    whole(encoding, bytes, false)
}

/// Whether most characters beyond ASCII are valid UTF-8. Then the rest is damage, and no other encoding.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    // In another encoding hardly ever two bytes in a row happen to be UTF-8.
    right > 4 * wrong
}

/// Beginnings of files that hold no plain text: the format, what it is called, and what to do.
const MAGIC: [(&[u8], NotText); 8] = [
    (b"%PDF-", not_text("pdf", "a PDF", READ_PDF)),
    (ZIP, not_text("zip", "a ZIP file", "unpack it first")),
    (
        b"\xD0\xCF\x11\xE0",
        not_text("ole", "an old Word or Office file", SAVE),
    ),
    (b"{\\rtf", not_text("rtf", "an RTF file", SAVE)),
    (
        b"\x89PNG",
        not_text("png", "a picture", "it needs OCR first"),
    ),
    (
        b"\xFF\xD8\xFF",
        not_text("jpeg", "a picture", "it needs OCR first"),
    ),
    (
        b"\x1F\x8B",
        not_text("gzip", "a gzip file", "unpack it first, as with `gunzip`"),
    ),
    (b"\x7FELF", BINARY),
];

const ZIP: &[u8] = b"PK\x03\x04";

/// What says somewhere in a ZIP file that it is a document.
const ZIPPED: [(&[u8], NotText); 2] = [
    (b"word/document.xml", not_text("docx", "a Word file", SAVE)),
    (
        b"mimetypeapplication/vnd.oasis",
        not_text("odf", "an OpenDocument file", SAVE),
    ),
];

const HTML: NotText = not_text(
    "html",
    "an HTML page",
    "open it in a browser, and save its text or the PDF that it leads to",
);

const READ_PDF: &str = if cfg!(feature = "pdf") {
    "`extract_pdf` and `read` read it"
} else {
    "the feature `pdf` of the crate `utlatande` reads it"
};

const SAVE: &str = "save it as plain text or as a PDF first";

const BINARY: NotText = not_text("binary", "binary data", "only text can be read");

const fn not_text(format: &'static str, what: &'static str, advice: &'static str) -> NotText {
    NotText {
        format,
        what,
        advice,
    }
}

/// One control character in so many bytes is damage. Data with more of them is no text.
const CONTROL_IN: usize = 64;

/// What the bytes are, where they are no text.
fn binary(bytes: &[u8]) -> Option<Reason> {
    let holds = |name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    let zipped = ZIPPED.iter().filter(|_| bytes.starts_with(ZIP));
    let format = zipped
        .into_iter()
        .find(|(name, _)| holds(name))
        .or_else(|| MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)));
    if let Some((_, format)) = format {
        return Some(Reason::NotText(*format));
    }
    if is_html(bytes) {
        return Some(Reason::NotText(HTML));
    }
    let control = |byte: u8| (byte < 0x20) & !matches!(byte, b'\t'..=b'\r');
    // So few at a time that the count fits into a byte: then the compiler counts many places at once.
    let count = |few: &[u8]| {
        few.iter()
            .fold(0, |sum, &byte| sum + u8::from(control(byte)))
    };
    let controls: usize = bytes.chunks(255).map(|few| usize::from(count(few))).sum();
    (controls > 2 && controls > bytes.len() / CONTROL_IN).then_some(Reason::NotText(BINARY))
}

/// Whether markup stands where a document begins. No sentence does so.
fn is_html(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = bytes.trim_ascii_start();
    [&b"<!doctype html"[..], b"<html"].iter().any(|tag| {
        let first = start.get(..tag.len());
        first.is_some_and(|first| first.eq_ignore_ascii_case(tag))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Utlåtande om färjor – ”på östra sidan”";

    fn read(bytes: &[u8]) -> (String, &'static str, bool) {
        let decoded = decode(bytes).expect("it is text");
        (
            decoded.text.into_owned(),
            decoded.encoding,
            decoded.is_certain,
        )
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let utf16: Vec<u16> = std::iter::once(0xFEFF).chain(TEXT.encode_utf16()).collect();
        let little: Vec<u8> = utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        let (windows, ..) = encoding_rs::WINDOWS_1252.encode(TEXT);
        for (bytes, encoding, certain) in [
            (TEXT.as_bytes(), "UTF-8", true),
            (&little, "UTF-16LE", true),
            (&big, "UTF-16BE", true),
            (&windows, "windows-1252", false),
        ] {
            assert_eq!(read(bytes), (TEXT.to_owned(), encoding, certain));
        }
    }

    #[test]
    fn utf8_is_not_copied_with_a_mark_or_without() {
        let marked = [b"\xEF\xBB\xBF", TEXT.as_bytes()].concat();
        assert_eq!(read(&marked), (format!("\u{feff}{TEXT}"), "UTF-8", true));
        assert!(matches!(
            decode(TEXT.as_bytes()).unwrap().text,
            Cow::Borrowed(_)
        ));
    }

    #[test]
    fn a_few_broken_bytes_are_damage_and_no_other_encoding() {
        let mut bytes = TEXT.repeat(3).into_bytes();
        bytes[3] = 0xFF;
        let (text, encoding, certain) = read(&bytes);
        assert_eq!((encoding, certain), ("UTF-8", false));
        assert!(text.contains('\u{fffd}') && text.contains("östra"));
    }

    #[test]
    fn what_is_no_text_is_an_error() {
        for (bytes, message) in [
            (&b""[..], "no text"),
            (b" \n\t ", "no text"),
            (b"\xEF\xBB\xBF", "no text"),
            (b"%PDF-1.7 ...", "a PDF"),
            (b"PK\x03\x04...", "a ZIP file, not text: unpack it first"),
            (
                b"PK\x03\x04...word/document.xml",
                "a Word file, not text: save it as",
            ),
            (
                b"PK\x03\x04..mimetypeapplication/vnd.oasis.x",
                "an OpenDocument file",
            ),
            (b"\x1f\x8b\x08", "gunzip"),
            (b"\xEF\xBB\xBF\n<!DOCTYPE html><p>", "an HTML page"),
            (
                b"<html lang=sv>",
                "an HTML page, not text: open it in a browser",
            ),
            (b"\0\0\0\x01\x02\0abc", "binary data"),
        ] {
            let error = decode(bytes).unwrap_err().to_string();
            assert!(error.contains(message), "{error}");
        }
    }
}
