//! From a word to the cue that it is.

use crate::rules::stance::cue::Cue;
use crate::rules::stance::cues::CUES;

/// By the slot of a word's first three bytes: a bit for each cue that may begin so. Hardly another word
/// has one.
static BY_BEGINNING: [u128; SLOTS] = {
    assert!(CUES.len() <= u128::BITS as usize);
    let mut cues = [0; SLOTS];
    let mut i = 0;
    while i < CUES.len() {
        cues[slot(CUES[i].stem.as_bytes())] |= 1 << i;
        i += 1;
    }
    cues
};

const SLOTS: usize = 256;

const fn slot(word: &[u8]) -> usize {
    (word[0] as usize * 37 + word[1] as usize * 11 + word[2] as usize * 149) % SLOTS
}

/// The cue that a word, in lower case, is.
#[inline]
pub(super) fn cue(word: &str) -> Option<&'static Cue> {
    let mut cues = BY_BEGINNING[slot(word.as_bytes().get(..3)?)];
    while cues != 0 {
        let cue = &CUES[cues.trailing_zeros() as usize];
        let ending = word.strip_prefix(cue.stem);
        if ending.is_some_and(|ending| cue.endings.contains(&ending)) {
            return Some(cue);
        }
        cues &= cues - 1;
    }
    None
}

/// How every cue begins, for the one scan.
pub(crate) fn stems() -> impl Iterator<Item = &'static str> {
    CUES.iter().map(|cue| cue.stem)
}
