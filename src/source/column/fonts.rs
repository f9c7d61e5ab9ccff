//! How wide a piece of a line is, in each of the fonts whose widths are known.

use crate::source::column::widths::{BEYOND_ASCII, HELVETICA, MONOSPACED, TIMES};

/// A font family whose widths are known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Font {
    Times,
    Helvetica,
    /// All characters are equally wide. Also text that was wrapped after so many characters.
    Monospaced,
}

pub(super) const FONTS: [Font; 3] = [Font::Times, Font::Helvetica, Font::Monospaced];

/// Bits for one font in a packed width: enough for a line of two thousand ems.
const LANE: u32 = 21;
const LANE_MASK: u64 = (1 << LANE) - 1;

/// Widths by byte, those of all three fonts packed into one number, so that one addition serves them all.
///
/// A character of several bytes has its width on the byte that sets it apart: the second one of
/// `å ä ö é` and their capitals, the first one of dashes, quotes and the rest.
pub(super) static WIDTHS: [u64; 256] = {
    let mut widths = [0; 256];
    let mut byte = 0x20;
    while byte < 0x7F {
        widths[byte] = pack(TIMES[byte - 0x20], HELVETICA[byte - 0x20]);
        byte += 1;
    }
    widths[b'\t' as usize] = pack(TIMES[0], HELVETICA[0]);
    let mut i = 0;
    while i < BEYOND_ASCII.len() {
        let (byte, times, helvetica) = BEYOND_ASCII[i];
        widths[byte as usize] = pack(times, helvetica);
        i += 1;
    }
    widths
};

const fn pack(times: u16, helvetica: u16) -> u64 {
    times as u64 | (helvetica as u64) << LANE | (MONOSPACED as u64) << (2 * LANE)
}

/// Longer pieces, in bytes, would run from one lane into the next, and are no typeset lines.
pub(super) const LONGEST_LINE: usize = 1500;

/// The packed widths of a piece of a line.
#[inline]
pub(super) fn measure(piece: &[u8]) -> u64 {
    if piece.len() > LONGEST_LINE {
        return u64::MAX >> 1;
    }
    let width = plain_width(piece);
    // A run of blanks, which some tools use to keep the layout, counts as one.
    let blanks = piece.windows(2).filter(|two| *two == b"  ");
    width - blanks.count() as u64 * WIDTHS[b' ' as usize]
}

/// The packed widths of all characters one after the other.
#[inline]
pub(super) fn plain_width(piece: &[u8]) -> u64 {
    let width = |byte: &u8| WIDTHS[usize::from(*byte)];
    // Two sums side by side, so that no addition waits for the one before it.
    let (eights, rest) = piece.as_chunks::<8>();
    let (mut odd, mut even) = (0, 0);
    for [a, b, c, d, e, f, g, h] in eights {
        odd += width(a) + width(c) + width(e) + width(g);
        even += width(b) + width(d) + width(f) + width(h);
    }
    odd + even + rest.iter().map(width).sum::<u64>()
}

/// The width of a piece in one of the three fonts, by its number.
pub(crate) fn width(piece: &str, font: usize) -> u64 {
    lane(measure(piece.as_bytes()), FONTS[font])
}

/// The width in one font.
#[inline]
pub(super) fn lane(packed: u64, font: Font) -> u64 {
    (packed >> (LANE * font as u32)) & LANE_MASK
}
