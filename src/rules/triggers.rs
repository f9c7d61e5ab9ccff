//! The one scan: every place in the reading text at which a rule family should look.
//!
//! Literals are found in a single pass; a family's verifier then reads the few words around each
//! hit. Nearly all literals begin where a word begins, so only there the first bytes are looked
//! up: that is several times as fast as an automaton that reads every byte. What a multi-pattern
//! automaton would find at these places is what is found here; a test compares the two.
//!
//! A new literal is one line in [`OTHERS`]; it has three bytes at least, and `#` in it stands for any
//! digit, but not among its first two bytes. It is found where no letter or digit stands before it (before a parenthesis anything
//! may stand); of two that begin at one place the longer is taken, and the next begins behind it.

use std::sync::LazyLock;

use memchr::memmem;

use crate::rules::stance;
use crate::source::reading::At;
use crate::swedish::MONTHS;

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
}

/// A place where a literal stands.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    pub(crate) trigger: Trigger,
    pub(crate) at: At,
}

/// Parties of the council and the boards since 2000, as the documents write them.
pub(crate) const PARTIES: [&str; 10] = ["S", "M", "SD", "V", "C", "KD", "L", "FP", "MP", "FI"];

const OTHERS: [(&str, Trigger); 25] = [
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
];

/// Found inside words too, and where no word begins: `återremitterats`.
const INSIDE: [(&str, Trigger); 2] = [("remitterats", Trigger::Referral), ("§", Trigger::Section)];

/// Letters of a month that are looked for: what stands behind them, the family reads.
const MONTH_LETTERS: usize = 3;

/// The literals that begin where a word begins, each with what it may be part of.
fn literals() -> Vec<(String, Trigger)> {
    let mut literals = Vec::new();
    for (number, month) in (1..).zip(MONTHS) {
        let short = &month[..MONTH_LETTERS];
        literals.push((short.to_owned(), Trigger::Month(number)));
        literals.push((crate::swedish::capitalized(short), Trigger::Month(number)));
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
    literals: Vec<(String, Trigger)>,
    /// By the slot of three bytes: where the literals that may begin so stand.
    groups: [(u8, u8); SLOTS],
    /// The same: a bit for each byte that may follow in one of them.
    fourths: [u32; SLOTS],
}

/// Fewer than a hundred beginnings, so few others share their slots.
const SLOTS: usize = 4096;

/// A slot for the first three of four bytes: the highest bits of a product depend on all of them.
fn slot(four: [u8; 4]) -> usize {
    let three = u32::from_le_bytes(four) << 8;
    (three.wrapping_mul(0x9E37_79B1) >> 20) as usize
}

static TRIGGERS: LazyLock<Triggers> = LazyLock::new(|| {
    let mut literals = literals();
    let slot_of = |literal: &str| {
        let bytes = literal.as_bytes();
        slot([bytes[0], bytes[1], bytes[2], 0])
    };
    literals.sort_by_key(|(literal, _)| (slot_of(literal), usize::MAX - literal.len()));
    let mut groups = [(0, 0); SLOTS];
    let mut fourths = [0; SLOTS];
    for (i, (literal, _)) in (0..).zip(&literals) {
        let slot = slot_of(literal);
        let group = &mut groups[slot];
        *group = (if group.1 == 0 { i } else { group.0 }, i + 1);
        fourths[slot] |= match literal.as_bytes().get(3) {
            None | Some(b'#') => u32::MAX,
            Some(&fourth) => bit(fourth),
        };
    }
    Triggers {
        literals,
        groups,
        fourths,
    }
});

/// The bit for a fourth byte: no two letters of one case share it.
fn bit(fourth: u8) -> u32 {
    1 << (fourth % 32)
}

impl Triggers {
    /// The longest literal that stands at `at`.
    fn at(&self, bytes: &[u8], at: usize) -> Option<&(String, Trigger)> {
        let &[first, second, third, ..] = &bytes[at..] else {
            return None;
        };
        let (from, to) = self.groups[slot([first, second, third, 0])];
        self.literals[usize::from(from)..usize::from(to)]
            .iter()
            .find(|(literal, _)| begins(&bytes[at..], literal.as_bytes()))
    }
}

/// Whether `bytes` begin with the literal.
fn begins(bytes: &[u8], literal: &[u8]) -> bool {
    let same =
        |(byte, other): (&u8, &u8)| byte == other || (*other == b'#' && byte.is_ascii_digit());
    bytes.len() >= literal.len() && bytes.iter().zip(literal).all(same)
}

/// Every hit in `text`, in order.
pub(crate) fn scan(text: &str) -> Vec<Hit> {
    let triggers = &*TRIGGERS;
    let mut hits = Vec::new();
    let mut add = |at: usize, found: Option<&(String, Trigger)>| {
        let found = found.filter(|(literal, _)| {
            // The beginnings are told by single bytes; the second byte of `å` looks like no letter.
            let inside = text[..at].ends_with(char::is_alphanumeric);
            !inside || !literal.starts_with(char::is_alphanumeric)
        });
        hits.extend(found.map(|(literal, trigger)| Hit {
            trigger: *trigger,
            at: at..at + literal.len(),
        }));
    };
    triggers.for_each_beginning(text.as_bytes(), |at| {
        add(at, triggers.at(text.as_bytes(), at));
    });
    for at in memchr::memchr_iter(b'(', text.as_bytes()) {
        add(at, triggers.at(text.as_bytes(), at));
    }
    for (literal, trigger) in INSIDE {
        let places = memmem::find_iter(text.as_bytes(), literal);
        hits.extend(places.map(|at| Hit {
            trigger,
            at: at..at + literal.len(),
        }));
    }
    hits.sort_by_key(|hit| hit.at.start);
    hits.dedup_by(|next, hit| next.at.start < hit.at.end);
    hits
}

/// Bytes that are looked at together, so that the compiler compares many at a time: one bit each in
/// a mask.
const STRETCH: usize = 64;

impl Triggers {
    /// Visits the places where words begin, and some behind letters that are not ASCII, if a literal
    /// may begin with the same four bytes.
    fn for_each_beginning(&self, bytes: &[u8], mut visit: impl FnMut(usize)) {
        let mut behind_word = false;
        let mut look = |from: usize, stretch: &[u8; STRETCH + 3]| {
            let words = mask(stretch);
            let mut begin = words & !(words << 1 | u64::from(behind_word));
            behind_word = words >> (STRETCH - 1) == 1;
            while begin != 0 {
                let at = begin.trailing_zeros() as usize;
                begin &= begin - 1;
                if let Some(&four) = stretch[at..].first_chunk()
                    && self.fourths[slot(four)] & bit(four[3]) != 0
                {
                    visit(from + at);
                }
            }
        };
        let mut from = 0;
        while let Some(stretch) = bytes[from..].first_chunk() {
            look(from, stretch);
            from += STRETCH;
        }
        // Fewer than two stretches are left.
        let mut last = [0; 2 * STRETCH + 3];
        last[..bytes.len() - from].copy_from_slice(&bytes[from..]);
        for stretch in [0, STRETCH] {
            if let Some(bytes) = last[stretch..].first_chunk() {
                look(from + stretch, bytes);
            }
        }
    }
}

/// A bit for each byte: whether it is a letter or a digit of ASCII, or begins å, ä or ö.
fn mask(stretch: &[u8; STRETCH + 3]) -> u64 {
    let mut flags = [0; STRETCH];
    for (flag, &byte) in flags.iter_mut().zip(stretch) {
        let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let digit = byte.wrapping_sub(b'0') < 10;
        *flag = u8::from(letter | digit | (byte == 0xC3));
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
            .chain(INSIDE.map(|(literal, trigger)| (literal.to_owned(), trigger)))
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
