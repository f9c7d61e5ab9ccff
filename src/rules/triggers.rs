//! The one scan: every place in the reading text at which a rule family should look.
//!
//! Literals are found in a single pass; a family's verifier then reads the few words around each
//! hit. Nearly all literals begin where a word begins, so only there the first bytes are looked
//! up: that is several times as fast as an automaton that reads every byte. What a multi-pattern
//! automaton would find at these places is what is found here; a test compares the two.
//!
//! A new literal is one line in [`OTHERS`]; it has three bytes at least, and `#` in it stands for any
//! digit, but not among its first two bytes. It is found where no letter or digit stands before it
//! (before a parenthesis anything may stand); of two that begin at one place the longer is taken, and the next begins behind it.

use std::sync::LazyLock;

use memchr::memmem;

use crate::language::grammar::MONTHS;
use crate::language::window;
use crate::rules::stance;
use crate::source::reading::At;

/// What a hit may be part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trigger {
    /// The first letters of a month's name: its number.
    Month(i8),
    /// `den` before a day in digits.
    Day,
    /// What may be a year.
    Century,
    /// A party's letters in parentheses, or the beginning of such.
    Party,
    /// *Dnr* and its like, or a register's letters before a year.
    DiaryNumber,
    /// The word that sends a matter out to be answered.
    Referral,
    /// The words that say from whom an answer came.
    Contribution,
    /// The word before the number of a case or of a goal.
    Case,
    /// The sign of a section of law.
    Section,
    /// A statute by its letters.
    Statute,
    /// The word before the number of an old report.
    Utlatande,
    /// What may say where somebody stands.
    Stance,
    /// The word for who moved the motion.
    Mover,
    /// The verb or the noun that an answer's opening formula turns on.
    Answer,
}

/// A place where a literal stands.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    pub(crate) trigger: Trigger,
    pub(crate) at: At,
}

/// Parties of the council and the boards since 2000, as the documents write them.
pub(crate) const PARTIES: [&str; 10] = ["S", "M", "SD", "V", "C", "KD", "L", "FP", "MP", "FI"];

const OTHERS: [(&str, Trigger); 32] = [
    ("(båda ", Trigger::Party),
    ("(alla ", Trigger::Party),
    ("(-)", Trigger::Party),
    ("(Fi)", Trigger::Party),
    ("dnr", Trigger::DiaryNumber),
    ("Dnr", Trigger::DiaryNumber),
    ("KS 20", Trigger::DiaryNumber),
    ("på remiss", Trigger::Referral),
    ("har beretts", Trigger::Referral),
    ("inkommit från", Trigger::Contribution),
    ("lämnats av", Trigger::Contribution),
    ("lämnats från", Trigger::Contribution),
    ("den #", Trigger::Day),
    ("19##", Trigger::Century),
    ("20##", Trigger::Century),
    ("mål ", Trigger::Case),
    ("Mål ", Trigger::Case),
    ("indikator", Trigger::Case),
    ("PBL", Trigger::Statute),
    ("LSS", Trigger::Statute),
    ("SoL", Trigger::Statute),
    ("LOU", Trigger::Statute),
    ("LVU", Trigger::Statute),
    ("utl.", Trigger::Utlatande),
    ("Utl.", Trigger::Utlatande),
    ("beslutade", Trigger::Answer),
    ("tjänsteutlåtande", Trigger::Answer),
    ("kontorsyttrande", Trigger::Answer),
    ("kontorsutlåtande", Trigger::Answer),
    ("yttrande", Trigger::Answer),
    ("motionären", Trigger::Mover),
    ("Motionären", Trigger::Mover),
];

/// Found inside words too, and where no word begins: `återremitterats`.
const INSIDE: (&str, Trigger) = ("remitterats", Trigger::Referral);

/// Found wherever it stands.
const SIGN: (&[u8], Trigger) = ("§".as_bytes(), Trigger::Section);

/// Letters of a month that are looked for: what stands behind them, the family reads.
const MONTH_LETTERS: usize = 3;

/// The literals that begin where a word begins, each with what it may be part of.
fn literals() -> Vec<(String, Trigger)> {
    let mut literals = Vec::new();
    for (number, month) in (1..).zip(MONTHS) {
        let short = &month[..MONTH_LETTERS];
        literals.push((short.to_owned(), Trigger::Month(number)));
        literals.push((
            crate::language::grammar::capitalized(short),
            Trigger::Month(number),
        ));
    }
    for party in PARTIES {
        literals.push((format!("({party})"), Trigger::Party));
        literals.push((format!("({})", party.to_lowercase()), Trigger::Party));
    }
    for (literal, trigger) in OTHERS {
        // What is looked up has no `#`.
        if literal.as_bytes()[2] == b'#' {
            let digits = (0..10).map(|digit| literal.replacen('#', &digit.to_string(), 1));
            literals.extend(digits.map(|literal| (literal, trigger)));
        } else {
            literals.push((literal.to_owned(), trigger));
        }
    }
    literals.extend(stance::stems().map(|stem| (stem.to_owned(), Trigger::Stance)));
    literals
}

/// The literals in groups that begin with the same three bytes.
struct Triggers {
    /// By three bytes and then the longest first.
    literals: Vec<Literal>,
    /// By the slot of three bytes: where the literals that may begin so stand.
    groups: [(u8, u8); SLOTS],
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

/// Fewer than a hundred beginnings, so few others share their slots.
const SLOTS: usize = 1024;

/// A slot for the first three of eight bytes: the highest bits of a product depend on all of them.
fn slot(eight: u64) -> usize {
    ((eight << 40).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54) as usize
}

static TRIGGERS: LazyLock<Triggers> = LazyLock::new(|| {
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
    Triggers {
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

impl Triggers {
    /// The longest literal that stands at `at`.
    fn at(&self, bytes: &[u8], at: usize) -> Option<Hit> {
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

/// Every hit in `text`, in order.
pub(crate) fn scan(text: &str) -> Vec<Hit> {
    let triggers = &*TRIGGERS;
    let mut hits = Vec::new();
    for near in window::cached(text.len()) {
        triggers.scan(text, near, &mut hits);
    }
    hits.dedup_by(|next, hit| next.at.start < hit.at.end);
    hits
}

/// Bytes that are looked at together, so that the compiler compares many at a time: one bit each in
/// a mask.
const STRETCH: usize = 64;

/// A stretch with the byte before it and the bytes behind it that a literal may begin with: five would
/// do, eight are one number.
type Window = [u8; 1 + STRETCH + 7];

impl Triggers {
    /// Adds the hits that begin in `near`, in order.
    fn scan(&self, text: &str, near: At, hits: &mut Vec<Hit>) {
        let first = hits.len();
        let bytes = text.as_bytes();
        self.for_each_beginning(bytes, near.clone(), |at| {
            // The letters of other languages are not known there.
            let found = self.at(bytes, at);
            hits.extend(found.filter(|_| !text[..at].ends_with(char::is_alphanumeric)));
        });
        let (remitted, of_referral) = INSIDE;
        let (sign, of_section) = SIGN;
        // Few other characters end as the sign does, and none is the parenthesis.
        for at in memchr::memchr2_iter(b'(', sign[sign.len() - 1], &bytes[near.clone()]) {
            let at = near.start + at;
            if bytes[at] == b'(' {
                hits.extend(self.at(bytes, at));
            } else if bytes[..=at].ends_with(sign) {
                hits.push(Hit {
                    trigger: of_section,
                    at: at + 1 - sign.len()..at + 1,
                });
            }
        }
        let end = bytes.len().min(near.end + remitted.len() - 1);
        let places = memmem::find_iter(&bytes[near.start..end], remitted);
        hits.extend(places.map(|at| Hit {
            trigger: of_referral,
            at: near.start + at..near.start + at + remitted.len(),
        }));
        hits[first..].sort_by_key(|hit| hit.at.start);
    }

    /// Visits the places in `near` where words begin, and some behind letters that are not ASCII, if a literal
    /// may begin with the same five bytes.
    fn for_each_beginning(&self, bytes: &[u8], near: At, mut visit: impl FnMut(usize)) {
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
            let count = self.candidates(window, begin, &mut places);
            for &at in &places[..count] {
                visit(from + at);
            }
        }
    }

    /// Writes down at which of the words that `begin` in a stretch a literal may stand; how many they
    /// are. Nothing is asked here that a processor could guess wrong: each place is written, and the next
    /// one over it if it was none.
    fn candidates(&self, window: &Window, begin: u64, places: &mut [usize; STRETCH]) -> usize {
        let mut count = 0;
        each_bit(begin, |at| {
            if let Some(&eight) = window[1 + at..].first_chunk() {
                let following = self.following[slot(u64::from_le_bytes(eight))];
                let bits = BITS[usize::from(eight[3])] | BITS[usize::from(eight[4])] << 32;
                places[count % STRETCH] = at;
                count += usize::from(following & bits == bits);
            }
        });
        count
    }
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

#[cfg(test)]
mod tests {
    use aho_corasick::AhoCorasick;
    use proptest::prelude::*;

    use super::*;

    fn triggers(text: &str) -> Vec<Trigger> {
        scan(text).into_iter().map(|hit| hit.trigger).collect()
    }

    #[test]
    fn the_longest_literal_wins() {
        assert_eq!(
            triggers("3 maj 2023, Dnr KS 2021/407 av A B (MP), återremitterats"),
            [
                Trigger::Month(5),
                Trigger::Century,
                Trigger::DiaryNumber,
                Trigger::DiaryNumber,
                Trigger::Party,
                Trigger::Referral
            ]
        );
    }

    #[test]
    fn literals_begin_where_words_begin() {
        assert_eq!(triggers("Ek(S) 2018–2020, ”maj"), {
            use Trigger::{Century, Month, Party};
            [Party, Century, Century, Month(5)]
        });
        assert_eq!(triggers("åmaj Åjanuari a20 120 3maj ädnr"), []);
    }

    /// What an automaton finds that reads every byte, taken by the same rules.
    fn reference(text: &str) -> Vec<(Trigger, At)> {
        let mut literals: Vec<(String, Trigger)> = literals()
            .into_iter()
            .chain([(INSIDE.0.to_owned(), INSIDE.1), ("§".to_owned(), SIGN.1)])
            .collect();
        while let Some(i) = literals
            .iter()
            .position(|(literal, _)| literal.contains('#'))
        {
            let (literal, trigger) = literals.swap_remove(i);
            let digits = (0..10).map(|digit| literal.replacen('#', &digit.to_string(), 1));
            literals.extend(digits.map(|literal| (literal, trigger)));
        }
        let automaton =
            AhoCorasick::new(literals.iter().map(|(literal, _)| literal)).expect("it builds");
        let mut found: Vec<(Trigger, At)> = automaton
            .find_overlapping_iter(text)
            .map(|found| (literals[found.pattern().as_usize()].1, found.range()))
            .filter(|(trigger, at)| {
                let inside = text[..at.start].ends_with(char::is_alphanumeric)
                    && text[at.start..].starts_with(char::is_alphanumeric);
                !inside || *trigger == Trigger::Referral && text[at.clone()].starts_with("remi")
            })
            .collect();
        found.sort_by_key(|(_, at)| (at.start, usize::MAX - at.end));
        let mut done = 0;
        found.retain(|(_, at)| {
            let free = at.start >= done;
            done = if free { at.end } else { done };
            free
        });
        found
    }

    fn assert_as_the_reference(text: &str) {
        let found: Vec<(Trigger, At)> = scan(text)
            .into_iter()
            .map(|hit| (hit.trigger, hit.at))
            .collect();
        assert_eq!(found, reference(text), "{text}");
    }

    #[test]
    fn the_documents_are_scanned_as_the_automaton_does() {
        for entry in std::fs::read_dir("fixtures").expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|extension| extension == "txt") {
                assert_as_the_reference(&std::fs::read_to_string(path).expect("a fixture"));
            }
        }
    }

    #[test]
    fn hits_are_found_across_the_places_where_the_next_bytes_are_fetched() {
        let words = "den 3 maj 2023, enligt § 5 återremitterats (S), Dnr 1 på remiss";
        for before in 0..=words.len() {
            let blanks = " ".repeat(window::CACHED - before);
            assert_as_the_reference(&[&blanks, words, &blanks, words].concat());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_is_scanned_as_the_automaton_does(text in any::<String>()) {
            assert_as_the_reference(&text);
        }

        #[test]
        fn pieces_of_literals_are_scanned_as_the_automaton_does(
            text in "(maj|Sept|jan|den |den|dnr|Dnr |KS 20|KS|20|19|\\(S\\)|\\(mp\\)|\\(båda |\\(|på remiss|på|remitterats|åter|å|–|x|7|[ .,]){0,40}"
        ) {
            assert_as_the_reference(&text);
        }
    }
}
