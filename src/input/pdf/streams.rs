//! The bytes of streams, decompressed within the limits.
//!
//! The PDF reader decompresses a stream in one go and keeps object streams. So each stream is measured
//! first: it is decompressed into nothing, piece by piece, until it ends or a limit is passed.
//!
//! | filter | measured by |
//! | --- | --- |
//! | Flate | decompressing it |
//! | LZW | adding up the lengths of its entries |
//! | run length | what its runs can grow to |
//! | ASCII 85, hexadecimal | decoding them |
//!
//! Where Flate data is damaged, the PDF reader goes on behind the damage and may give far more than was
//! measured. So a large stream that is damaged is decompressed here, up to the damage; where only the reader can
//! do it, the worst is counted.

use std::borrow::Cow;
use std::io::{self, Read};

use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;
use memchr::memmem;

use super::limits::{Budget, Passed};

/// Filters that may follow one another. Honest producers use two.
const FILTERS: usize = 4;

/// What a byte of Flate data grows to at most.
const FLATE_GROWTH: usize = 1_032;

/// What a damaged stream may grow to: 64 MiB, far more than one of 50 KB that is whole.
const SMALL: usize = 64 << 20;

/// What a byte of run-length data grows to at most: two bytes give 128.
const RUN_GROWTH: usize = 64;

/// How far back from its `stream` the dictionary of a stream is looked at.
const DICTIONARY: usize = 8_192;

/// The decompressed bytes of a stream; `None` where it cannot be decompressed.
pub(crate) fn content(stream: &Stream<'_>, budget: &Budget<'_>) -> Result<Option<Vec<u8>>, Passed> {
    if !measure(stream, budget)? {
        return Ok(None);
    }
    Ok(content_again(stream))
}

/// The decompressed bytes of a stream that was measured before.
pub(crate) fn content_again(stream: &Stream<'_>) -> Option<Vec<u8>> {
    let decoded = (is_small_at_worst(stream) || is_whole(stream))
        .then(|| stream.decoded_data().ok())
        .flatten()
        .filter(|data| !data.is_empty());
    match decoded {
        Some(data) => Some(data.into_owned()),
        None => salvaged(stream),
    }
}

/// Whether a stream stays small even if it is damaged and grows as no honest one does.
fn is_small_at_worst(stream: &Stream<'_>) -> bool {
    let filters = stream.filters();
    let mut flates = filters.iter().filter(|it| **it == Filter::FlateDecode);
    let Some(_) = flates.next() else {
        // It was measured exactly.
        return true;
    };
    let once = stream.raw_data().len().saturating_mul(FLATE_GROWTH);
    flates.fold(once, |worst, _| worst.saturating_mul(FLATE_GROWTH)) <= SMALL
}

/// What can be had of a stream that is damaged or whose filters have impossible parameters.
fn salvaged(stream: &Stream<'_>) -> Option<Vec<u8>> {
    let mut data = stream.raw_data().into_owned();
    for filter in stream.filters() {
        data = match filter {
            Filter::Ascii85Decode => from_ascii85(&data),
            Filter::AsciiHexDecode => from_hexadecimal(&data),
            Filter::FlateDecode => {
                let mut inflated = Vec::new();
                // What was inflated up to the damage is kept.
                let _ = flate(&data).read_to_end(&mut inflated);
                inflated
            }
            _ => return None,
        };
    }
    Some(data)
}

/// Whether nothing of the Flate data of a stream is damaged.
fn is_whole(stream: &Stream<'_>) -> bool {
    let mut data = stream.raw_data();
    for filter in stream.filters() {
        let mut inflated = Vec::new();
        match filter {
            Filter::FlateDecode if flate(&data).read_to_end(&mut inflated).is_ok() => {
                data = Cow::Owned(inflated);
            }
            Filter::Ascii85Decode => data = Cow::Owned(from_ascii85(&data)),
            Filter::AsciiHexDecode => data = Cow::Owned(from_hexadecimal(&data)),
            _ => return false,
        }
    }
    true
}

/// Inflates data with a zlib header or without one.
fn flate(data: &[u8]) -> Box<dyn Read + '_> {
    if has_zlib_header(data) {
        Box::new(ZlibDecoder::new(data))
    } else {
        Box::new(DeflateDecoder::new(data))
    }
}

/// Counts the decompressed bytes of a stream. `false` where they cannot be counted, as with pictures.
pub(crate) fn measure(stream: &Stream<'_>, budget: &Budget<'_>) -> Result<bool, Passed> {
    let filters = stream.filters();
    let mut filters = match filters.as_slice() {
        [Filter::Crypt, behind @ ..] => behind,
        all => all,
    };
    let mut data = stream.raw_data();
    loop {
        let [filter, behind @ ..] = filters else {
            budget.decompressed(data.len())?;
            return Ok(true);
        };
        match filter {
            Filter::Ascii85Decode => data = Cow::Owned(from_ascii85(&data)),
            Filter::AsciiHexDecode => data = Cow::Owned(from_hexadecimal(&data)),
            Filter::LzwDecode if behind.is_empty() => {
                budget.decompressed(lzw_length(&data))?;
                return Ok(true);
            }
            Filter::RunLengthDecode if behind.is_empty() => {
                budget.decompressed(data.len().saturating_mul(RUN_GROWTH))?;
                return Ok(true);
            }
            Filter::FlateDecode
                if filters.len() <= FILTERS && filters.iter().all(|it| it == filter) =>
            {
                return inflate(&data, filters.len(), budget).map(|_| true);
            }
            _ => return Ok(false),
        }
        filters = behind;
    }
}

/// Measures the streams of a file that hold other objects, since the PDF reader decompresses them while
/// it opens the file.
///
/// Such a stream of an encrypted file cannot be measured here: the worst is taken.
pub(crate) fn measure_file(bytes: &[u8], budget: &Budget<'_>) -> Result<(), Passed> {
    let is_encrypted = memmem::find(bytes, b"/Encrypt").is_some();
    for at in memmem::find_iter(bytes, b"stream") {
        if bytes[..at].ends_with(b"end") {
            continue;
        }
        let before = &bytes[at.saturating_sub(DICTIONARY)..at];
        let dictionary = memmem::rfind(before, b" obj").map_or(before, |start| &before[start..]);
        // One that is longer than what is looked at may name anything.
        let is_cut = dictionary.len() == before.len();
        let dictionary = unescaped(dictionary);
        let holds = |name: &[u8]| memmem::find(&dictionary, name).is_some();
        if !(is_cut || holds(b"/First") || holds(b"/XRef")) {
            continue;
        }
        let data = bytes[at + b"stream".len()..].trim_ascii_start();
        let names = memmem::find_iter(&dictionary, b"/Fl").count();
        let is_hidden = is_encrypted && !holds(b"/XRef");
        let is_known = !is_hidden && names < 2 && inflate(data, FILTERS, budget)?;
        if !is_known && (is_hidden || is_cut || names > 0) && !is_picture(data) {
            let length = memmem::find(data, b"endstream").unwrap_or(data.len());
            let filters = (1..=FILTERS.min(names.max(1))).map(|_| FLATE_GROWTH);
            budget.one_stream(filters.fold(length, usize::saturating_mul))?;
        }
    }
    Ok(())
}

/// A dictionary without the escapes in its names, such as `/#46irst`.
fn unescaped(dictionary: &[u8]) -> Cow<'_, [u8]> {
    if !dictionary.contains(&b'#') {
        return Cow::Borrowed(dictionary);
    }
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    let mut plain = Vec::with_capacity(dictionary.len());
    let mut rest = dictionary;
    while let Some((&first, behind)) = rest.split_first() {
        let escaped =
            (first == b'#').then(|| Some((digit(behind.first()?)?, digit(behind.get(1)?)?)));
        let byte;
        (byte, rest) = match escaped.flatten() {
            Some((high, low)) => (u8::try_from(high << 4 | low).unwrap_or(first), &behind[2..]),
            None => (first, behind),
        };
        plain.push(byte);
    }
    Cow::Owned(plain)
}

/// Whether data begins as a JPEG or JPEG 2000 picture does, which no inflating takes far.
fn is_picture(data: &[u8]) -> bool {
    [
        &[0xFF, 0xD8][..],
        &[0xFF, 0x4F],
        &[0, 0, 0, 0x0C, b'j', b'P'],
    ]
    .iter()
    .any(|start| data.starts_with(start))
}

/// Counts what data inflates to, with a zlib header or without one, since the reader takes both; `false`
/// where it is damaged.
fn inflate(data: &[u8], filters: usize, budget: &Budget<'_>) -> Result<bool, Passed> {
    if has_zlib_header(data) && tally(&mut ZlibDecoder::new(data), filters, budget)? {
        return Ok(true);
    }
    tally(&mut DeflateDecoder::new(data), filters, budget)
}

fn has_zlib_header(data: &[u8]) -> bool {
    matches!(data, &[first, second, ..]
        if first & 0xF == 8 && u16::from_be_bytes([first, second]).is_multiple_of(31))
}

/// Counts what a decoder gives, and what that inflates to where it is compressed once more. `false` where
/// the data is damaged.
fn tally(inflated: &mut dyn Read, filters: usize, budget: &Budget<'_>) -> Result<bool, Passed> {
    let mut counted = Counted {
        inner: inflated,
        budget,
        passed: None,
    };
    let mut head = [0; 2];
    if filters > 1 && counted.read_exact(&mut head).is_ok() {
        let again = head.chain(&mut counted);
        if has_zlib_header(&head) {
            tally(&mut ZlibDecoder::new(again), filters - 1, budget)?;
        } else {
            tally(&mut DeflateDecoder::new(again), filters - 1, budget)?;
        }
    }
    let is_whole = io::copy(&mut counted, &mut io::sink()).is_ok();
    counted.passed.map_or(Ok(is_whole), Err)
}

/// A reader that counts what it hands on.
struct Counted<'r, 'l> {
    inner: &'r mut dyn Read,
    budget: &'r Budget<'l>,
    passed: Option<Passed>,
}

impl Read for Counted<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        if let Err(passed) = self.budget.decompressed(length) {
            self.passed = Some(passed);
            return Err(io::ErrorKind::Other.into());
        }
        Ok(length)
    }
}

/// How many bytes LZW data stands for: each new entry of its table is one longer than an earlier one.
fn lzw_length(data: &[u8]) -> usize {
    const CLEAR: usize = 256;
    const END: usize = 257;
    const ENTRIES: usize = 4_096;
    let mut lengths: Vec<usize> = Vec::with_capacity(ENTRIES);
    let (mut total, mut last, mut bits, mut buffer) = (0usize, 0, 0u32, 0u32);
    for &byte in data {
        buffer = buffer << 8 | u32::from(byte);
        bits += 8;
        let width = match 258 + lengths.len() {
            ..511 => 9,
            511..1_023 => 10,
            1_023..2_047 => 11,
            _ => 12,
        };
        if bits < width {
            continue;
        }
        bits -= width;
        let code = (buffer >> bits) as usize & ((1 << width) - 1);
        match code {
            CLEAR => {
                lengths.clear();
                last = 0;
            }
            END => break,
            _ => {
                let length = match code.checked_sub(258) {
                    None => 1,
                    Some(entry) => lengths.get(entry).copied().unwrap_or(last + 1),
                };
                if last > 0 && 258 + lengths.len() < ENTRIES {
                    lengths.push(last + 1);
                }
                total = total.saturating_add(length);
                last = length;
            }
        }
    }
    total
}

fn from_hexadecimal(data: &[u8]) -> Vec<u8> {
    let digits = data.iter().take_while(|&&byte| byte != b'>');
    let mut digits = digits.filter_map(|&byte| char::from(byte).to_digit(16));
    let mut bytes = Vec::with_capacity(data.len() / 2);
    while let Some(high) = digits.next() {
        let low = digits.next().unwrap_or(0);
        bytes.extend(u8::try_from(high << 4 | low));
    }
    bytes
}

fn from_ascii85(data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(data.len());
    let (mut group, mut length) = (0u32, 0);
    for &byte in data.iter().take_while(|&&byte| byte != b'~') {
        match byte {
            b'z' if length == 0 => bytes.extend([0; 4]),
            b'!'..=b'u' => {
                group = group.wrapping_mul(85).wrapping_add(u32::from(byte - b'!'));
                length += 1;
                if length == 5 {
                    bytes.extend(group.to_be_bytes());
                    (group, length) = (0, 0);
                }
            }
            _ => {}
        }
    }
    if length > 1 {
        for _ in length..5 {
            group = group.wrapping_mul(85).wrapping_add(84);
        }
        bytes.extend(&group.to_be_bytes()[..length - 1]);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use crate::input::pdf::limits::PdfLimits;

    fn zlib(data: &[u8]) -> Vec<u8> {
        let mut encoder =
            flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(data).expect("a vector takes it");
        encoder.finish().expect("a vector takes it")
    }

    #[test]
    fn what_is_compressed_twice_counts_in_full() {
        let limits = PdfLimits {
            decompressed_bytes: 1_000_000,
            ..PdfLimits::default()
        };
        let twice = zlib(&zlib(&vec![b' '; 2_000_000]));
        assert!(inflate(&twice, 1, &Budget::new(&limits)).is_ok());
        assert!(inflate(&twice, 2, &Budget::new(&limits)).is_err());
    }

    #[test]
    fn escapes_hide_no_name() {
        assert_eq!(&*unescaped(b"/#46irst#2F 1 #"), b"/First/ 1 #");
        assert_eq!(&*unescaped(b"#4 #g0 /A"), b"#4 #g0 /A");
    }

    #[test]
    fn a_damaged_stream_of_objects_counts_as_the_worst() {
        let limits = PdfLimits {
            decompressed_bytes: 1_000_000,
            ..PdfLimits::default()
        };
        let file = |dictionary: &str, data: &[u8]| {
            let head = format!("1 0 obj <</First 9 {dictionary}>>\nstream\n");
            [head.as_bytes(), data, b"\nendstream"].concat()
        };
        let measured = |file: &[u8]| measure_file(file, &Budget::new(&limits)).is_ok();
        let whole = zlib(
            &(0u8..=255)
                .cycle()
                .map(|it| it.wrapping_mul(it))
                .take(90_000)
                .collect::<Vec<_>>(),
        );
        let noise: Vec<u8> = whole.iter().map(|byte| byte.rotate_left(3)).collect();
        let damaged = noise.repeat(2_000 / noise.len() + 1);
        assert!(damaged.len() > 1_000);
        assert!(measured(&file("/Filter /FlateDecode", &whole)));
        assert!(!measured(&file("/Filter /FlateDecode", &damaged)));
        assert!(!measured(&file("/Filter /#46lateDecode", &damaged)));
        assert!(!measured(&file("/Filter [/FlateDecode /Fl]", &whole)));
        assert!(measured(&file("", &damaged)), "nothing inflates it");
    }

    #[test]
    fn text_filters_are_undone() {
        assert_eq!(from_ascii85(b"87cUR\nD]i,\"Ebo80~>"), b"Hello World!");
        assert_eq!(from_hexadecimal(b"48 656C6c 6F7>"), b"Hellop");
    }

    #[test]
    fn the_length_of_lzw_data_is_known() {
        // `-----A---B`, the example of the standard.
        let data = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];
        assert_eq!(lzw_length(&data), 10);
    }
}
