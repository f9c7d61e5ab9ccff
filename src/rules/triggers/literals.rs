//! The literals that the one scan finds: all that a rule family looks behind.
//!
//! A new one is one line in [`LITERALS`]; it has three bytes at least, and `#` in it stands for any
//! digit, but not among its first two bytes. It is found where no letter or digit stands before it
//! (before a parenthesis anything may stand); of two that begin at one place the longer is taken, and
//! the next begins behind it.

use super::hit::Trigger;
use crate::language::grammar::{MONTHS, capitalized};
use crate::rules::dates::words::{CENTURIES, TENS, WEEKDAYS};
use crate::rules::people::words::{PARTIES, PARTY_NAMES};
use crate::rules::references::words::STATUTE_LETTERS;
use crate::rules::stance;

/// Those that no other list has: the months, the days of the week, the centuries, the parties, the letters of statutes and the stems of
/// stances are added to them.
const LITERALS: &[(&str, Trigger)] = &[
    // "Ada Ek och Bo Alm (båda v)", "(-)" for no party, and one that is written otherwise too.
    ("(båda ", Trigger::Party),
    ("(alla ", Trigger::Party),
    ("(-)", Trigger::Party),
    ("(–)", Trigger::Party),
    ("(Fi)", Trigger::Party),
    ("(oberoende", Trigger::Party),
    ("(obunden", Trigger::Party),
    ("(partilös", Trigger::Party),
    ("(politisk vilde", Trigger::Party),
    ("(vilde", Trigger::Party),
    ("(opolitisk", Trigger::Party),
    // "dnr 328-7/2004", "KS 2021/407-1"
    ("dnr", Trigger::DiaryNumber),
    ("Dnr", Trigger::DiaryNumber),
    ("KS 20", Trigger::DiaryNumber),
    // "Ärendet har skickats på remiss till", "har beretts av"
    ("på remiss", Trigger::Referral),
    ("har beretts", Trigger::Referral),
    // "Remissen har sänts vidare till"
    ("sänts", Trigger::Referral),
    ("sändes", Trigger::Referral),
    ("skickats", Trigger::Referral),
    ("skickades", Trigger::Referral),
    ("översänts", Trigger::Referral),
    ("översändes", Trigger::Referral),
    ("utsänts", Trigger::Referral),
    ("utsändes", Trigger::Referral),
    // "Yttranden har inhämtats från"
    ("inhämtats från", Trigger::Contribution),
    ("begärts från", Trigger::Contribution),
    ("infordrats från", Trigger::Contribution),
    // "Yttrande har även inkommit från", "har lämnats av"
    ("inkommit från", Trigger::Contribution),
    ("lämnats av", Trigger::Contribution),
    ("lämnats från", Trigger::Contribution),
    // "den 15/2", "senast 15/2", "t.o.m. 15/2"
    ("den #", Trigger::Day),
    ("senast ", Trigger::Day),
    ("Senast ", Trigger::Day),
    ("t.o.m.", Trigger::Day),
    ("fr.o.m.", Trigger::Day),
    // "2021", "2016:5", "2009/10:155"
    ("19##", Trigger::Century),
    ("20##", Trigger::Century),
    ("15##", Trigger::OldCentury),
    ("16##", Trigger::OldCentury),
    ("17##", Trigger::OldCentury),
    ("18##", Trigger::OldCentury),
    // "1300-talet"
    ("1000-tal", Trigger::OldCentury),
    ("1100-tal", Trigger::OldCentury),
    ("1200-tal", Trigger::OldCentury),
    ("1300-tal", Trigger::OldCentury),
    ("1400-tal", Trigger::OldCentury),
    // "mål nr M 1234-19", "mål 1.2", "indikator 1.2.3"
    ("mål ", Trigger::Case),
    ("Mål ", Trigger::Case),
    ("indikator", Trigger::Case),
    // "2 kap. skollagen"
    ("kap.", Trigger::Section),
    ("kap ", Trigger::Section),
    // "92/43/EEG", "95/46/EG", "(EEG) nr 259/93"
    ("EEG", Trigger::Union),
    ("EG ", Trigger::Union),
    ("EG.", Trigger::Union),
    ("EG,", Trigger::Union),
    ("EG)", Trigger::Union),
    ("(EEG", Trigger::Union),
    ("(EG) nr", Trigger::Union),
    // "utl. 189/99"
    ("utl.", Trigger::Utlatande),
    ("Utl.", Trigger::Utlatande),
    // "Ekby stadsdelsnämnd beslutade vid sitt", "kontorets tjänsteutlåtande daterat"
    ("beslutade", Trigger::Answer),
    ("tjänsteutlåtande", Trigger::Answer),
    ("kontorsyttrande", Trigger::Answer),
    ("kontorsutlåtande", Trigger::Answer),
    ("yttrande", Trigger::Answer),
    // "Motionären anser"
    ("motionären", Trigger::Mover),
    ("Motionären", Trigger::Mover),
];

/// Found inside words too, and where no word begins: `underremitterats`, `remitterades`.
pub(super) const INSIDE: (&str, Trigger) = ("remittera", Trigger::Referral);

/// Found wherever it stands.
pub(super) const SIGN: (&[u8], Trigger) = ("§".as_bytes(), Trigger::Section);

/// Letters of a month that are looked for; the family reads what stands behind them.
const MONTH_LETTERS: usize = 3;

/// The literals that begin where a word begins, each with what it may be part of.
pub(super) fn literals() -> Vec<(String, Trigger)> {
    let mut literals = Vec::new();
    for (number, month) in (1..).zip(MONTHS) {
        let short = &month[..MONTH_LETTERS];
        literals.push((short.to_owned(), Trigger::Month(number)));
        literals.push((capitalized(short), Trigger::Month(number)));
        literals.push((short.to_uppercase(), Trigger::Month(number)));
    }
    // "torsdagen 15/2"
    for day in WEEKDAYS {
        literals.push(((*day).to_owned(), Trigger::Day));
        literals.push((capitalized(day), Trigger::Day));
    }
    // "nittonhundratalet"
    for (century, _) in CENTURIES {
        literals.push(((*century).to_owned(), Trigger::Numeral));
        literals.push((capitalized(century), Trigger::Numeral));
    }
    // "på 60-talet", "på sextiotalet"
    for (tens, number) in TENS {
        literals.push((format!("{number}-tal"), Trigger::Decade));
        literals.push((format!("{tens}tal"), Trigger::Decade));
    }
    // "(S)", "(S, V)", "(s och v)", "(Stockholmspartiet)"
    for (party, _) in PARTIES {
        for letters in [(*party).to_owned(), party.to_lowercase()] {
            let behind = [")", ",", " "];
            literals.extend(behind.map(|behind| (format!("({letters}{behind}"), Trigger::Party)));
        }
    }
    for (name, _) in PARTY_NAMES {
        literals.push((format!("({name}"), Trigger::Party));
        literals.push((format!("({}", capitalized(name)), Trigger::Party));
    }
    for &(literal, trigger) in LITERALS {
        // What is looked up has no `#`.
        if literal.as_bytes()[2] == b'#' {
            let digits = (0..10).map(|digit| literal.replacen('#', &digit.to_string(), 1));
            literals.extend(digits.map(|literal| (literal, trigger)));
        } else {
            literals.push((literal.to_owned(), trigger));
        }
    }
    literals.extend(STATUTE_LETTERS.map(|letters| (letters.to_owned(), Trigger::Statute)));
    literals.extend(stance::stems().map(|stem| (stem.to_owned(), Trigger::Stance)));
    literals
}
