//! The literals in a table that a word's first five bytes are looked up in.

use std::sync::LazyLock;

use super::hit::{Hit, Trigger};
use super::literals::literals;

/// The literals in groups that begin with the same three bytes.
pub(super) struct Table {
    /// By three bytes and then the longest first.
    literals: Vec<Literal>,
    /// By the slot of three bytes: where the literals that may begin so stand.
    groups: [(u16, u16); SLOTS],
    /// The same: a bit for each fourth and each fifth byte that may follow in one of them.
    following: [u64; SLOTS],
}

/// A literal as it is compared.
struct Literal {
    text: String,
    trigger: Trigger,
    /// Its first eight bytes as one number, and the bits of them that must be the same.
    head: u64,
    mask: u64,
}

impl Literal {
    fn new((text, trigger): (String, Trigger)) -> Literal {
        let (mut head, mut mask) = ([0; 8], [0; 8]);
        for ((head, mask), byte) in head.iter_mut().zip(&mut mask).zip(text.bytes()) {
            if byte != b'#' {
                (*head, *mask) = (byte, u8::MAX);
            }
        }
        Literal {
            text,
            trigger,
            head: u64::from_le_bytes(head),
            mask: u64::from_le_bytes(mask),
        }
    }

    /// Whether `bytes`, whose first eight are `head`, begin with it.
    fn begins(&self, bytes: &[u8], head: u64) -> bool {
        let literal = self.text.as_bytes();
        let same =
            |(byte, other): (&u8, &u8)| byte == other || (*other == b'#' && byte.is_ascii_digit());
        head & self.mask == self.head
            && bytes.len() >= literal.len()
            && bytes.iter().zip(literal).skip(3).all(same)
    }
}

/// About two hundred beginnings, so few others share their slots.
const SLOTS: usize = 1024;

/// A slot for the first three of eight bytes: the highest bits of a product depend on all of them.
fn slot(eight: u64) -> usize {
    ((eight << 40).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54) as usize
}

pub(super) static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut literals = literals();
    let slot_of = |literal: &str| slot(head(literal.as_bytes()));
    literals.sort_by_cached_key(|(literal, _)| (slot_of(literal), usize::MAX - literal.len()));
    let mut groups = [(0, 0); SLOTS];
    let mut following = [0; SLOTS];
    for (i, (literal, _)) in (0..).zip(&literals) {
        let slot = slot_of(literal);
        let group = &mut groups[slot];
        *group = (if group.1 == 0 { i } else { group.0 }, i + 1);
        let bits = |at: usize| match literal.as_bytes().get(at) {
            None | Some(b'#') => u64::from(u32::MAX),
            Some(&byte) => BITS[usize::from(byte)],
        };
        following[slot] |= bits(3) | bits(4) << 32;
    }
    Table {
        literals: literals.into_iter().map(Literal::new).collect(),
        groups,
        following,
    }
});

/// A bit for each byte, one of 32: no two letters of one case share it. Looked up, since a shift by what
/// is not known takes longer.
static BITS: [u64; 256] = {
    let mut bits = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        bits[byte] = 1 << (byte % 32);
        byte += 1;
    }
    bits
};

impl Table {
    /// Whether a literal may begin with the first five of these bytes.
    #[inline]
    pub(super) fn may_begin(&self, eight: [u8; 8]) -> bool {
        let following = self.following[slot(u64::from_le_bytes(eight))];
        let bits = BITS[usize::from(eight[3])] | BITS[usize::from(eight[4])] << 32;
        following & bits == bits
    }

    /// The longest literal that stands at `at`.
    #[inline]
    pub(super) fn at(&self, bytes: &[u8], at: usize) -> Option<Hit> {
        let bytes = &bytes[at..];
        let head = head(bytes);
        let (from, to) = self.groups[slot(head)];
        let mut group = self.literals[usize::from(from)..usize::from(to)].iter();
        let literal = group.find(|literal| literal.begins(bytes, head))?;
        Some(Hit {
            trigger: literal.trigger,
            at: at..at + literal.text.len(),
        })
    }
}

/// The first eight bytes as one number; zeros behind the end.
fn head(bytes: &[u8]) -> u64 {
    let eight = bytes.first_chunk().copied().unwrap_or_else(|| {
        let mut eight = [0; 8];
        eight[..bytes.len()].copy_from_slice(bytes);
        eight
    });
    u64::from_le_bytes(eight)
}
