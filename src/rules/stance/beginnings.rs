//! Beginnings of words, for a look at many words of which hardly one begins so.

/// Beginnings of words.
pub(super) struct Beginnings {
    all: &'static [&'static str],
    /// By the slot of a word's first two bytes: a bit for each of them that begins so.
    by_two: [u64; SLOTS],
}

const SLOTS: usize = 256;

const fn slot(first: u8, second: u8) -> usize {
    (first as usize * 37 + second as usize) % SLOTS
}

impl Beginnings {
    pub(super) const fn new(all: &'static [&'static str]) -> Beginnings {
        assert!(all.len() <= u64::BITS as usize);
        let mut by_two = [0; SLOTS];
        let mut i = 0;
        while i < all.len() {
            let bytes = all[i].as_bytes();
            by_two[slot(bytes[0], bytes[1])] |= 1 << i;
            i += 1;
        }
        Beginnings { all, by_two }
    }

    /// Whether `word` begins with one of them.
    #[inline]
    pub(super) fn are_of(&self, word: &str) -> bool {
        let &[first, second, ..] = word.as_bytes() else {
            return false;
        };
        let mut left = self.by_two[slot(first, second)];
        while left != 0 {
            if word.starts_with(self.all[left.trailing_zeros() as usize]) {
                return true;
            }
            left &= left - 1;
        }
        false
    }
}
