//! Where words begin that a literal may begin with: sixty-four bytes are looked at together, without
//! a branch.

use super::table::Table;
use crate::source::reading::At;

/// Bytes that are looked at together, so that the compiler compares many at a time: one bit each in
/// a mask.
const STRETCH: usize = 64;

/// A stretch with the byte before it and the bytes behind it that a literal may begin with: five would
/// do, eight are one number.
type Window = [u8; 1 + STRETCH + 7];

/// Visits the places in `near` where words begin, and some behind letters that are not ASCII, if a literal
/// may begin with the same five bytes.
pub(super) fn for_each_beginning(
    table: &Table,
    bytes: &[u8],
    near: At,
    mut visit: impl FnMut(usize),
) {
    let mut places = [0; STRETCH];
    let mut behind_word = near.start > 0 && {
        let before = padded(bytes, near.start - STRETCH);
        ends_inside_word(mask(&before))
    };
    for from in near.step_by(STRETCH) {
        let inside = from.checked_sub(1).and_then(|before| bytes.get(before..));
        let edge;
        let window = match inside.and_then(<[u8]>::first_chunk) {
            Some(window) => window,
            None => {
                edge = padded(bytes, from);
                &edge
            }
        };
        let words = mask(window);
        let begin = words & !(words << 1 | u64::from(behind_word));
        behind_word = ends_inside_word(words);
        let count = candidates(table, window, begin, &mut places);
        for &at in &places[..count] {
            visit(from + at);
        }
    }
}

/// How many of the words that `begin` in a stretch a literal may begin with; where they begin is
/// written to `places`. Without a branch that a processor could guess wrong: each place is written, and
/// the next one over it if no literal may stand there.
fn candidates(table: &Table, window: &Window, begin: u64, places: &mut [usize; STRETCH]) -> usize {
    let mut count = 0;
    each_bit(begin, |at| {
        if let Some(&eight) = window[1 + at..].first_chunk() {
            places[count % STRETCH] = at;
            count += usize::from(table.may_begin(eight));
        }
    });
    count
}

/// The window of the stretch at `from`, with zeros where the text has nothing.
fn padded(bytes: &[u8], from: usize) -> Window {
    let mut window = [0; _];
    let before = from.min(1);
    let there = &bytes[from - before..];
    let len = there.len().min(window.len() + before - 1);
    window[1 - before..][..len].copy_from_slice(&there[..len]);
    window
}

/// Whether the last byte of a stretch is of a word, by the stretch's mask.
fn ends_inside_word(words: u64) -> bool {
    words >> (STRETCH - 1) == 1
}

/// Calls `visit` with the number of each bit that is set.
fn each_bit(mut bits: u64, mut visit: impl FnMut(usize)) {
    while bits != 0 {
        visit(bits.trailing_zeros() as usize % STRETCH);
        bits &= bits - 1;
    }
}

/// A bit for each byte of the stretch: whether it is of a letter of Swedish, or a digit.
fn mask(window: &Window) -> u64 {
    let mut flags = [0; STRETCH];
    for ((flag, &before), &byte) in flags.iter_mut().zip(window).zip(&window[1..]) {
        let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let digit = byte.wrapping_sub(b'0') < 10;
        // Of the characters that begin so all are letters but × and ÷.
        let accented = before == 0xC3 && byte != 0x97 && byte != 0xB7;
        *flag = u8::from(letter | digit | (byte == 0xC3) | accented);
    }
    let (eights, _) = flags.as_chunks();
    let bits = |eight: &[u8; 8]| {
        // One of the eight additions moves each byte's bit into the highest byte.
        u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56
    };
    eights
        .iter()
        .rev()
        .fold(0, |mask, eight| mask << 8 | bits(eight))
}
