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

/// What a byte of run-length data grows to at most: two bytes give 128.
const RUN_GROWTH: usize = 64;

/// How far back from its `stream` the dictionary of a stream is looked at.
const DICTIONARY: usize = 1_024;

/// The decompressed bytes of a stream; `None` where it cannot be decompressed.
pub(crate) fn content(stream: &Stream<'_>, budget: &Budget<'_>) -> Result<Option<Vec<u8>>, Passed> {
    if !measure(stream, budget)? {
        return Ok(None);
    }
    Ok(content_again(stream))
}

/// The decompressed bytes of a stream that was measured before.
pub(crate) fn content_again(stream: &Stream<'_>) -> Option<Vec<u8>> {
    let decoded = stream.decoded_data().ok().filter(|data| !data.is_empty());
    match decoded {
        Some(data) => Some(data.into_owned()),
        None => salvaged(stream),
    }
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
                let _ = ZlibDecoder::new(&*data).read_to_end(&mut inflated);
                inflated
            }
            _ => return None,
        };
    }
    Some(data)
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
                return inflate(&data, filters.len(), budget).map(|()| true);
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
        let holds = |name: &[u8]| memmem::find(dictionary, name).is_some();
        // A dictionary that is longer than what is looked at, or has escapes in its names, may name
        // anything.
        let is_odd = dictionary.len() == before.len() || holds(b"#");
        if !(is_odd || holds(b"/First") || holds(b"/XRef")) {
            continue;
        }
        let data = bytes[at + b"stream".len()..].trim_ascii_start();
        if is_encrypted && !holds(b"/XRef") {
            let length = memmem::find(data, b"endstream").unwrap_or(data.len());
            budget.one_stream(length.saturating_mul(FLATE_GROWTH))?;
        } else {
            inflate(data, FILTERS, budget)?;
        }
    }
    Ok(())
}

/// Counts what data inflates to, with a zlib header or without one, since the reader takes both.
fn inflate(data: &[u8], filters: usize, budget: &Budget<'_>) -> Result<(), Passed> {
    if has_zlib_header(data) && tally(&mut ZlibDecoder::new(data), filters, budget)? {
        return Ok(());
    }
    tally(&mut DeflateDecoder::new(data), filters, budget).map(drop)
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
    if filters > 1 && counted.read_exact(&mut head).is_ok() && has_zlib_header(&head) {
        let mut again = ZlibDecoder::new(head.chain(&mut counted));
        tally(&mut again, filters - 1, budget)?;
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
