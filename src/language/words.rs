//! Fixed sets of words, for questions to which the answer is nearly always no.

/// A set of words: an open hash table that the compiler builds.
pub(crate) struct WordSet {
    words: &'static [&'static str],
    /// At the slot of a word, or as soon behind it as there was room, one more than its place in `words`.
    slots: [u16; SLOTS],
    /// Bytes in the longest of them.
    longest: usize,
}

/// Bytes in the longest word that a set may have.
const LONGEST: usize = 24;

/// A few times as many as the largest set has words.
const SLOTS: usize = 1024;

impl WordSet {
    /// The set of `words`.
    pub(crate) const fn new(words: &'static [&'static str]) -> WordSet {
        assert!(words.len() * 2 < SLOTS);
        let mut slots = [0; SLOTS];
        let mut longest = 0;
        let mut place = 0;
        let mut i = 0;
        while i < words.len() {
            let word = words[i].as_bytes();
            assert!(word.len() <= LONGEST);
            let mut slot = slot(word);
            while slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            place += 1;
            slots[slot] = place;
            i += 1;
            if word.len() > longest {
                longest = word.len();
            }
        }
        WordSet {
            words,
            slots,
            longest,
        }
    }

    /// Whether `word` is in the set, as written.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.place(word).is_some()
    }

    /// Where `word` stands in the list, as written.
    pub(crate) fn place(&self, word: &str) -> Option<usize> {
        self.place_bytes(word.as_bytes())
    }

    /// Whether `word`, in lower case, is in the set, which holds no letters but Swedish ones.
    pub(crate) fn contains_lower(&self, word: &str) -> bool {
        self.place_lower(word).is_some()
    }

    /// Where `word`, in lower case, stands in the list, which holds no letters but Swedish ones.
    pub(crate) fn place_lower(&self, word: &str) -> Option<usize> {
        if word.len() > self.longest {
            return None;
        }
        let mut lower = [0; LONGEST];
        let lower = &mut lower[..word.len()];
        for (lower, &byte) in lower.iter_mut().zip(word.as_bytes()) {
            *lower = small(byte);
        }
        self.place_bytes(lower)
    }

    fn place_bytes(&self, word: &[u8]) -> Option<usize> {
        let mut slot = slot(word);
        while let Some(place) = usize::from(self.slots[slot]).checked_sub(1) {
            if self.words[place].as_bytes() == word {
                return Some(place);
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }
}

/// The byte of the small letter where it may be a capital's: the second byte of `Å` is 0x20 below that of
/// `å`, as ASCII's letters are.
pub(crate) fn small(byte: u8) -> u8 {
    let is_capital = byte.is_ascii_uppercase() || matches!(byte, 0x80..=0x9E);
    if is_capital { byte | 0x20 } else { byte }
}

/// A number below [`SLOTS`], of the length and three bytes.
const fn slot(word: &[u8]) -> usize {
    let len = word.len();
    if len == 0 {
        return 0;
    }
    let mixed = len as u64
        | (word[0] as u64) << 8
        | (word[len / 2] as u64) << 16
        | (word[len - 1] as u64) << 24;
    (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    static WORDS: WordSet = WordSet::new(&["", "att", "ett", "ettan", "är"]);

    #[test]
    fn what_is_in_it_is_found() {
        for word in ["", "att", "ett", "ettan", "är"] {
            assert!(WORDS.contains(word), "{word}");
        }
        assert_eq!(
            (WORDS.place("ettan"), WORDS.place_lower("Är")),
            (Some(3), Some(4))
        );
        for word in ["ATT", "Ettan", "Är", "ÄR", "är"] {
            assert!(WORDS.contains_lower(word), "{word}");
        }
        for word in ["Åtta", "Etta", "en mening som är längre än ett ord"] {
            assert!(!WORDS.contains_lower(word), "{word}");
        }
        for word in ["Att", "at", "ettor", "ä", "or", "åtta"] {
            assert!(!WORDS.contains(word), "{word}");
        }
    }
}
