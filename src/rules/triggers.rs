//! The one scan: every place in the reading text at which a rule family should look.
//!
//! Literals are found in a single pass; a family's verifier then reads the few words around each
//! hit. That is what makes the whole about as fast as the scan itself.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::source::reading::At;
use crate::swedish::MONTHS;

/// What a hit may be part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trigger {
    /// A month's name: its number.
    Month(i8),
    /// A day's last digit and the beginning of a month's name, which may be cut short.
    ShortMonth(i8),
    /// `den` before a day in digits.
    Day,
    /// The first two digits of a year.
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
}

/// A place where a literal stands.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    pub(crate) trigger: Trigger,
    pub(crate) at: At,
}

/// Parties of the council and the boards since 2000, as the documents write them.
pub(crate) const PARTIES: [&str; 10] = ["S", "M", "SD", "V", "C", "KD", "L", "FP", "MP", "FI"];

const OTHERS: [(&str, Trigger); 26] = [
    ("(båda ", Trigger::Party),
    ("(alla ", Trigger::Party),
    ("(-)", Trigger::Party),
    ("(Fi)", Trigger::Party),
    ("dnr", Trigger::DiaryNumber),
    ("Dnr", Trigger::DiaryNumber),
    ("KS 20", Trigger::DiaryNumber),
    ("remitterats", Trigger::Referral),
    ("på remiss", Trigger::Referral),
    ("har beretts", Trigger::Referral),
    ("inkommit från", Trigger::Contribution),
    ("lämnats av", Trigger::Contribution),
    ("lämnats från", Trigger::Contribution),
    ("mål ", Trigger::Case),
    ("Mål ", Trigger::Case),
    ("indikator", Trigger::Case),
    ("§", Trigger::Section),
    ("PBL", Trigger::Statute),
    ("LSS", Trigger::Statute),
    ("SoL", Trigger::Statute),
    ("LOU", Trigger::Statute),
    ("LVU", Trigger::Statute),
    ("utl.", Trigger::Utlatande),
    ("Utl.", Trigger::Utlatande),
    ("19", Trigger::Century),
    ("20", Trigger::Century),
];

struct Triggers {
    automaton: AhoCorasick,
    triggers: Vec<Trigger>,
}

static TRIGGERS: LazyLock<Triggers> = LazyLock::new(|| {
    let mut literals = Vec::new();
    for (number, month) in (1..).zip(MONTHS) {
        literals.push((month.to_owned(), Trigger::Month(number)));
        literals.push((crate::swedish::capitalized(month), Trigger::Month(number)));
        for digit in 0..10 {
            let short = &month[..3];
            for short in [short.to_owned(), crate::swedish::capitalized(short)] {
                literals.push((format!("{digit} {short}"), Trigger::ShortMonth(number)));
            }
        }
    }
    for digit in 0..10 {
        literals.push((format!("den {digit}"), Trigger::Day));
    }
    for party in PARTIES {
        literals.push((format!("({party})"), Trigger::Party));
        literals.push((format!("({})", party.to_lowercase()), Trigger::Party));
    }
    literals.extend(
        OTHERS
            .iter()
            .map(|&(literal, trigger)| (literal.to_owned(), trigger)),
    );
    // Measured: digits and "(" are too common for a prefilter to skip anything; without it the
    // scan is three times as fast, and so few literals make a small automaton.
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::DFA))
        .prefilter(false)
        .build(literals.iter().map(|(literal, _)| literal))
        .expect("a fixed list of short literals always builds");
    Triggers {
        automaton,
        triggers: literals.into_iter().map(|(_, trigger)| trigger).collect(),
    }
});

/// Every hit in `text`, in order.
pub(crate) fn scan(text: &str) -> Vec<Hit> {
    let triggers = &*TRIGGERS;
    triggers
        .automaton
        .find_iter(text)
        .map(|found| Hit {
            trigger: triggers.triggers[found.pattern().as_usize()],
            at: found.range(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_literal_wins() {
        let found: Vec<Trigger> = scan("3 maj 2023, Dnr KS 2021/407 av A B (MP), remitterats")
            .into_iter()
            .map(|hit| hit.trigger)
            .collect();
        assert_eq!(
            found,
            [
                Trigger::ShortMonth(5),
                Trigger::Century,
                Trigger::DiaryNumber,
                Trigger::DiaryNumber,
                Trigger::Party,
                Trigger::Referral
            ]
        );
    }
}
