//! References to other papers, to law and to cases, and the goals of the budget.
//!
//! | text | kind | value |
//! | --- | --- | --- |
//! | `dnr KS 2021/407-1`, `Dnr 328-7/2004` | diary number | `KS 2021/407-1`, `328-7/2004` |
//! | `Motion (2016:5) av`, `Motion av Ada Ek (V) (2006:36)` | motion | `2016:5`, `2006:36` |
//! | `skrivelse (2016:5)` | letter | `2016:5` |
//! | `(utl. 2003:147)`, `Utl 2016:20`, `utl. 189/99` | utlåtande | `2003:147`, `2016:20`, `189/99` |
//! | `SOU 2020:46`, `Ds 2019:2`, `dir. 2019:3` | sou, ds, dir | as written |
//! | `prop. 2009/10:155`, `bet. 2016/17:KU10`, `rskr. 2016/17:88` | prop, bet, rskr | as written |
//! | `kommunallagen (2017:725)`, `SFS 2010:900` | law | `SFS 2017:725`, `SFS 2010:900` |
//! | `4 kap. 9 § socialtjänstlagen (2001:453)` | law | `4 kap. 9 § SFS 2001:453` |
//! | `9 § förvaltningslagen`, `PBL` | law | as written |
//! | `direktiv 2014/24/EU`, `förordning (EU) 2016/679` | EU act | `2014/24/EU`, `(EU) 2016/679` |
//! | `mål nr M 1234-19`, `mål C-123/17` | case | `M 1234-19`, `C-123/17` |
//! | `NJA 2015 s. 33`, `HFD 2016 ref. 5` | case | as written |
//! | `mål 1.2`, `indikator 1.2.3` | budget goal | `1.2`, `1.2.3` |
//! | `dnr` alone, `(rapport 2014:29)`, `§ 3`, `mål 3`, `Kvarnen 2:1` | – | |
//!
//! What the number is, the word before it tells. The number of a motion stands in parentheses, and
//! the word may stand earlier in the sentence. The document's own number is none.
//! A span holds the number and the letters that belong to it.

use crate::language::window;
use crate::report::{ReferenceKind, Rule};
use crate::rules::triggers::{Hit, Trigger};
use crate::source::reading::At;

/// A reference and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) kind: ReferenceKind,
    /// Normal form.
    pub(crate) value: String,
    pub(crate) at: At,
    pub(crate) rule: Rule,
}

impl Found {
    /// A reference whose kind tells the rule.
    fn new(kind: ReferenceKind, value: String, at: At) -> Found {
        let rule = match kind {
            ReferenceKind::DiaryNumber => Rule::ReferencesDiaryNumber,
            ReferenceKind::Motion => Rule::ReferencesMotion,
            ReferenceKind::Letter => Rule::ReferencesLetter,
            ReferenceKind::Utlatande => Rule::ReferencesUtlatande,
            ReferenceKind::Sou => Rule::ReferencesSou,
            ReferenceKind::Ds => Rule::ReferencesDs,
            ReferenceKind::Dir => Rule::ReferencesDir,
            ReferenceKind::Prop => Rule::ReferencesProp,
            ReferenceKind::Bet => Rule::ReferencesBet,
            ReferenceKind::Rskr => Rule::ReferencesRskr,
            ReferenceKind::Law => Rule::ReferencesLaw,
            ReferenceKind::EuAct => Rule::ReferencesEuAct,
            ReferenceKind::Case => Rule::ReferencesCase,
            ReferenceKind::BudgetGoal => Rule::ReferencesBudgetGoal,
        };
        Found {
            kind,
            value,
            at,
            rule,
        }
    }

    fn by(self, rule: Rule) -> Found {
        Found { rule, ..self }
    }

    /// A diary number at a place in `text`.
    pub(crate) fn diary_number(text: &str, at: At) -> Found {
        Found::new(ReferenceKind::DiaryNumber, text[at.clone()].to_owned(), at)
    }
}

/// Series of papers: how they are cited before a number, kind, normal form of the word.
#[rustfmt::skip]
const SERIES: &[(&[&str], ReferenceKind, &str)] = &[
    (&["SOU"], ReferenceKind::Sou, "SOU "),
    (&["Ds"], ReferenceKind::Ds, "Ds "),
    (&["SFS"], ReferenceKind::Law, "SFS "),
    (&["dir.", "Dir."], ReferenceKind::Dir, "dir. "),
    (&["prop.", "Prop.", "proposition", "propositionen"], ReferenceKind::Prop, "prop. "),
    (&["bet.", "Bet."], ReferenceKind::Bet, "bet. "),
    (&["rskr.", "Rskr.", "riksdagsskrivelse"], ReferenceKind::Rskr, "rskr. "),
    (&["utl.", "Utl.", "utl", "Utl", "utlåtande", "utlåtandet"], ReferenceKind::Utlatande, ""),
    (&["motion", "Motion", "motionen", "Motionen", "motionerna", "Motionerna", "mot."], ReferenceKind::Motion, ""),
    (&["skrivelse", "Skrivelse", "skrivelsen", "Skrivelsen"], ReferenceKind::Letter, ""),
    (&["MÖD"], ReferenceKind::Case, "MÖD "),
];

/// Endings of the names of statutes.
const STATUTES: [&str; 9] = [
    "lagen",
    "lag",
    "balken",
    "balk",
    "förordningen",
    "förordning",
    "stadgan",
    "kungörelsen",
    "ordningen",
];

/// Reports of cases: the courts' yearbooks.
const YEARBOOKS: [&str; 5] = ["NJA", "RÅ", "HFD", "AD", "RH"];

/// Bytes before a number in which its word is looked for: persons may stand between them.
const SENTENCE: usize = 160;
/// Bytes in the longest name of a statute.
const STATUTE: usize = 80;

/// Every reference in `text`, in order.
pub(crate) fn references(text: &str, hits: &[Hit]) -> Vec<Found> {
    let mut found = diary_numbers(text, hits);
    let mut done = 0;
    let mut others = Vec::new();
    for hit in hits {
        if hit.at.start < done {
            continue;
        }
        let read = match hit.trigger {
            Trigger::Century => dated(text, hit.at.start),
            Trigger::Case => case(text, &hit.at),
            Trigger::Section => section(text, hit.at.start),
            Trigger::Statute => whole_word(text, &hit.at).then(|| {
                Found::new(
                    ReferenceKind::Law,
                    text[hit.at.clone()].to_owned(),
                    hit.at.clone(),
                )
                .by(Rule::ReferencesStatute)
            }),
            Trigger::Utlatande => old_utlatande(text, &hit.at),
            _ => None,
        };
        if let Some(read) = read {
            done = read.at.end;
            others.push(read);
        }
    }
    // A diary number holds no other reference.
    others.retain(|other| {
        let i = found.partition_point(|number| number.at.end <= other.at.start);
        found
            .get(i)
            .is_none_or(|number| number.at.start >= other.at.end)
    });
    found.extend(others);
    found.sort_by_key(|found| found.at.start);
    found
}

fn whole_word(text: &str, at: &At) -> bool {
    !text[..at.start].ends_with(char::is_alphanumeric)
        && !text[at.end..].starts_with(char::is_alphanumeric)
}

/// The length of the digits at the beginning of `text`, where there are at most `most`.
fn digits(text: &str, most: usize) -> Option<usize> {
    let count = text
        .bytes()
        .take(most + 1)
        .take_while(u8::is_ascii_digit)
        .count();
    (1..=most).contains(&count).then_some(count)
}

/// The end of a number, where nothing of the kind goes on behind it.
fn ended(text: &str, end: usize) -> Option<usize> {
    let mut rest = text[end..].chars();
    match (rest.next(), rest.next()) {
        (Some(c), _) if c.is_alphanumeric() || c == '/' => None,
        (Some(':' | '-'), Some(c)) if c.is_ascii_digit() => None,
        _ => Some(end),
    }
}

/// Reads what a year at `year` is part of.
fn dated(text: &str, year: usize) -> Option<Found> {
    let rest = &text[year..];
    digits(rest, 4).filter(|&count| count == 4)?;
    if text[..year].ends_with(['-', '–', ':']) || text[..year].ends_with(char::is_alphanumeric) {
        return None;
    }
    if text[..year].ends_with('/') {
        return regulation_of_old(text, year);
    }
    match rest.as_bytes().get(4)? {
        b':' => {
            let serial = digits(&rest[5..], 4)?;
            numbered(text, year..ended(text, year + 5 + serial)?)
        }
        b'/' => slashed(text, year),
        b' ' => yearbook(text, year),
        _ => None,
    }
}

/// What stands before `at` in the same block, parenthesis and blanks at its end gone, and whether there was one.
fn before(text: &str, at: usize) -> (&str, bool) {
    let near = window::last(&text[..at], SENTENCE);
    let line = memchr::memrchr(b'\n', near.as_bytes());
    let near = &near[line.map_or(0, |end| end + 1)..];
    let bare = near.trim_end_matches(' ');
    match bare.strip_suffix('(') {
        Some(outside) => (outside.trim_end_matches(' '), true),
        None => (bare, false),
    }
}

fn last_word(text: &str) -> &str {
    text.rsplit([' ', '(']).next().unwrap_or(text)
}

/// The series that the word tells.
fn series(word: &str) -> Option<&'static (&'static [&'static str], ReferenceKind, &'static str)> {
    SERIES.iter().find(|(words, ..)| words.contains(&word))
}

/// `2016:5` at `at`.
fn numbered(text: &str, at: At) -> Option<Found> {
    let number = &text[at.clone()];
    let (near, parenthesis) = before(text, at.start);
    let word = last_word(near);
    if let Some((_, kind, prefix)) = series(word) {
        // "SOU 2020:46" is cited with its letters, a motion with its number.
        let start = if prefix.is_empty() || parenthesis {
            at.start
        } else {
            at.start - (text[..at.start].len() - text[..at.start].rfind(word)?)
        };
        return Some(Found::new(
            *kind,
            format!("{prefix}{number}"),
            start..at.end,
        ));
    }
    if !parenthesis {
        return None;
    }
    let close = usize::from(text[at.end..].starts_with(')'));
    if let Some(len) = statute_at_end(near) {
        let outside = text[..at.start].trim_end_matches([' ', '(']);
        return Some(Found::new(
            ReferenceKind::Law,
            format!("SFS {number}"),
            outside.len() - len..at.end + close,
        ));
    }
    // "Motion av Ada Ek (V) (2006:36)": persons alone stand between.
    let sentence = near
        .rmatch_indices(". ")
        .map(|(end, stop)| &near[end + stop.len()..])
        .find(|sentence| sentence.starts_with(char::is_uppercase))
        .unwrap_or(near);
    let named = near.ends_with(')') || close == 1 && near.ends_with("m.fl.");
    let word = sentence.split(' ').rev().find_map(series)?;
    (named && matches!(word.1, ReferenceKind::Motion | ReferenceKind::Letter))
        .then(|| Found::new(word.1, number.to_owned(), at))
}

/// The length of the statute's name at the end of `text`: `plan- och bygglagen`.
fn statute_at_end(text: &str) -> Option<usize> {
    let near = window::last(text, STATUTE);
    let word = last_word(near);
    STATUTES.iter().find(|ending| word.ends_with(*ending))?;
    let mut len = word.len();
    // The first half of a suspended compound.
    if let Some(first) = near[..near.len() - len]
        .strip_suffix(" och ")
        .filter(|first| first.ends_with('-'))
    {
        len += " och ".len() + last_word(first).len();
    }
    Some(len)
}

/// `2009/10:155`, `2014/24/EU`, `(EU) 2016/679`, with the year at `year`.
fn slashed(text: &str, year: usize) -> Option<Found> {
    let rest = &text[year..];
    let serial = digits(&rest[5..], 5)?;
    let mut end = 5 + serial;
    let (near, _) = before(text, year);
    if serial == 2 && rest[end..].starts_with(':') {
        let letters = rest[end + 1..]
            .bytes()
            .take(4)
            .take_while(u8::is_ascii_uppercase)
            .count();
        end += 1 + letters;
        end += digits(&rest[end..], 5)?;
        let word = last_word(near);
        let (_, kind, prefix) = series(word).filter(|(_, _, prefix)| !prefix.is_empty())?;
        let at = near_start(text, year, word)..ended(text, year + end)?;
        return Some(Found::new(*kind, format!("{prefix}{}", &rest[..end]), at));
    }
    for union in ["/EU", "/EG", "/EEG"] {
        if rest[end..].starts_with(union) {
            let end = ended(text, year + end + union.len())?;
            return Some(eu_act(text, year..end));
        }
    }
    let end = ended(text, year + end)?;
    union_before(text, year).map(|start| eu_act(text, start..end))
}

/// Where `word`, the last before the number at `at`, begins.
fn near_start(text: &str, at: usize, word: &str) -> usize {
    text[..at].rfind(word).unwrap_or(at)
}

/// `(EG) nr 1370/2007`, with the year at `year`.
fn regulation_of_old(text: &str, year: usize) -> Option<Found> {
    let number = text[..year - 1]
        .bytes()
        .rev()
        .take(5)
        .take_while(u8::is_ascii_digit)
        .count();
    let start = union_before(text, year - 1 - number).filter(|_| number > 0)?;
    Some(eu_act(text, start..ended(text, year + 4)?))
}

/// Where `(EU) ` or `(EG) nr ` before `at` begins.
fn union_before(text: &str, at: usize) -> Option<usize> {
    let near = text[..at].strip_suffix(' ')?;
    let near = near.strip_suffix(" nr").unwrap_or(near);
    ["(EU)", "(EG)", "(EEG)"]
        .iter()
        .find(|union| near.ends_with(*union))
        .map(|union| near.len() - union.len())
}

fn eu_act(text: &str, at: At) -> Found {
    Found::new(ReferenceKind::EuAct, text[at.clone()].to_owned(), at)
}

/// `NJA 2015 s. 33`, `HFD 2016 ref. 5`, with the year at `year`.
fn yearbook(text: &str, year: usize) -> Option<Found> {
    let (near, _) = before(text, year);
    let word = last_word(near);
    let book = YEARBOOKS.contains(&word).then_some(word)?;
    let rest = &text[year + 4..];
    let lead = [" s. ", " ref. ", " nr ", " not. "]
        .into_iter()
        .find(|lead| rest.starts_with(*lead))?;
    let end = year + 4 + lead.len();
    let at = near_start(text, year, book)..ended(text, end + digits(&text[end..], 4)?)?;
    Some(
        Found::new(ReferenceKind::Case, text[at.clone()].to_owned(), at)
            .by(Rule::ReferencesYearbook),
    )
}

/// `mål nr M 1234-19`, `mål C-123/17`, `mål 1.2`, `indikator 1.2.3`; the word stands at `word`.
fn case(text: &str, word: &At) -> Option<Found> {
    if text[..word.start].ends_with(char::is_alphanumeric) {
        return None;
    }
    let rest = text[word.end..].trim_start_matches(' ');
    let rest = rest.strip_prefix("nr ").unwrap_or(rest);
    let start = text.len() - rest.len();
    let goal = goal(rest).map(|len| (ReferenceKind::BudgetGoal, len));
    let is_goal_word = !text[word.clone()].ends_with(' ');
    let (kind, len) = match goal {
        Some(goal) => goal,
        None if is_goal_word => return None,
        None => (ReferenceKind::Case, case_number(rest)?),
    };
    let at = start..ended(text, start + len)?;
    Some(Found::new(kind, text[at.clone()].to_owned(), at))
}

/// `1.2`, `1.2.3`: parts of one or two digits, and no quantity.
fn goal(text: &str) -> Option<usize> {
    let mut len = digits(text, 2)?;
    let first = len;
    while text[len..].starts_with('.') {
        match digits(&text[len + 1..], 2) {
            Some(more) => len += 1 + more,
            None => break,
        }
    }
    let unit = ["procent", "%", "miljon", "miljard", "kronor", "gånger"];
    let behind = text[len..].trim_start();
    (len > first && !unit.iter().any(|unit| behind.starts_with(unit))).then_some(len)
}

/// `M 1234-19`, `1234-19`, `C-123/17`.
fn case_number(text: &str) -> Option<usize> {
    if text.starts_with(['C', 'T']) && text[1..].starts_with('-') {
        let number = 2 + digits(&text[2..], 4)?;
        let year = number + 1;
        return (text[number..].starts_with('/')).then_some(year + digits(text.get(year..)?, 2)?);
    }
    let letters: usize = text
        .chars()
        .take(4)
        .take_while(|c| c.is_uppercase())
        .map(char::len_utf8)
        .sum();
    let number = match letters {
        0 => 0,
        _ => letters + text[letters..].strip_prefix(' ').map(|_| 1)?,
    };
    let end = number + digits(text.get(number..)?, 6)?;
    let year = end + 1;
    let two = text[end..]
        .starts_with('-')
        .then(|| digits(text.get(year..)?, 4))??;
    (two == 2 || two == 4).then_some(year + two)
}

/// `4 kap. 9 § socialtjänstlagen (2001:453)`, with the sign at `sign`.
fn section(text: &str, sign: usize) -> Option<Found> {
    // "9-11 §§": the first of two signs.
    let signs = text[sign..].strip_prefix('§')?;
    let behind = signs.strip_prefix('§').unwrap_or(signs).strip_prefix(' ')?;
    let statute = behind.strip_prefix("i ").unwrap_or(behind);
    let name = statute_at_start(statute)?;
    let from = text.len() - statute.len();
    let mut end = from + name;
    let mut value = statute[..name].to_owned();
    if let Some(number) = sfs_number(&text[end..]) {
        value = format!("SFS {}", &text[end + 2..end + number - 1]);
        end += number;
    }
    // "4 kap. 9 a ", "9-11 ", "9 och 10 ": words of numbers, backwards.
    let near = window::last(&text[..sign], 40);
    let mut start = sign;
    let mut numbers = false;
    for word in near.trim_end_matches(' ').rsplit([' ', '\n']).take(7) {
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        let joins = matches!(word, "kap." | "kap" | "och" | "a" | "b" | "c" | "d");
        if !(number || joins) {
            break;
        }
        let at = text[..start].trim_end_matches(' ').len() - word.len();
        if number {
            start = at;
            numbers = true;
        } else {
            // It counts only with a number before it.
            start = text[..start].trim_end_matches(' ').len() - word.len();
        }
    }
    if !numbers || !text[start..].starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let sections = text[start..sign].trim_end();
    Some(
        Found::new(
            ReferenceKind::Law,
            format!("{sections} § {value}"),
            start..end,
        )
        .by(Rule::ReferencesSection),
    )
}

/// The length of the name of a statute at the beginning of `text`.
fn statute_at_start(text: &str) -> Option<usize> {
    let near = window::first(text, STATUTE);
    let word_end = |text: &str| {
        text.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == ':'))
            .unwrap_or(text.len())
    };
    let first = word_end(near);
    let mut len = first;
    if near[..first].ends_with('-') {
        let second = near[first..].strip_prefix(" och ")?;
        len += " och ".len() + word_end(second);
    }
    let name = &near[..len];
    let short = matches!(name, "PBL" | "LSS" | "SoL" | "LOU" | "LVU" | "KL");
    (short || STATUTES.iter().any(|ending| name.ends_with(ending))).then_some(len)
}

/// The length of ` (2001:453)` at the beginning of `text`.
fn sfs_number(text: &str) -> Option<usize> {
    let inside = text.strip_prefix(" (")?;
    let year = digits(inside, 4).filter(|&count| count == 4)?;
    let serial = digits(inside[year..].strip_prefix(':')?, 4)?;
    let end = year + 1 + serial;
    inside[end..].starts_with(')').then_some(2 + end + 1)
}

/// `utl. 189/99`: how reports were numbered before 2000; the word stands at `word`.
fn old_utlatande(text: &str, word: &At) -> Option<Found> {
    let rest = text[word.end..].strip_prefix(' ')?;
    let start = word.end + 1;
    let serial = digits(rest, 4)?;
    let year = digits(rest[serial..].strip_prefix('/')?, 2).filter(|&count| count == 2)?;
    let at = start..ended(text, start + serial + 1 + year)?;
    Some(Found::new(
        ReferenceKind::Utlatande,
        text[at.clone()].to_owned(),
        at,
    ))
}

/// Every diary number in `text`, in order.
fn diary_numbers(text: &str, hits: &[Hit]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for hit in hits
        .iter()
        .filter(|hit| hit.trigger == Trigger::DiaryNumber)
    {
        let letters = text[hit.at.clone()].starts_with('K');
        let mut start = if letters { hit.at.start } else { hit.at.end };
        if !letters {
            start += text[start..].len() - text[start..].trim_start_matches(['.', ':', ' ']).len();
        }
        let done = found.last().map_or(0, |last| last.at.end);
        let inside_word = text[..hit.at.start].ends_with(char::is_alphanumeric);
        if start < done || inside_word {
            continue;
        }
        // Several stand in a row: `(Dnr 12-3/2004, 45-6/2005)`.
        while let Some(len) = diary_number(&text[start..]) {
            let end = start + len;
            found.push(Found::diary_number(text, start..end));
            let Some(next) = text[end..].strip_prefix(", ") else {
                break;
            };
            start = text.len() - next.len();
        }
    }
    found
}
/// The length of the diary number at the beginning of `text`: register letters, then two groups
/// of digits with a slash between them, each with parts behind a hyphen.
pub(crate) fn diary_number(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let letters = bytes.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let mut at = letters;
    if letters > 0 && bytes.get(at) == Some(&b' ') {
        at += 1;
    }
    at += digit_groups(&bytes[at..])?;
    if bytes.get(at) != Some(&b'/') {
        return None;
    }
    at += 1;
    at += digit_groups(&bytes[at..])?;
    let ends = !text[at..].starts_with(|c: char| c.is_alphanumeric() || c == '/');
    (letters <= 5 && ends).then_some(at)
}

/// `667-1174`: digits, and more of them behind single hyphens.
fn digit_groups(bytes: &[u8]) -> Option<usize> {
    let digits = |from: usize| {
        bytes[from..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let mut at = digits(0);
    if at == 0 {
        return None;
    }
    while bytes.get(at) == Some(&b'-') && digits(at + 1) > 0 {
        at += 1 + digits(at + 1);
    }
    (at <= 24).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::triggers::scan;

    fn read(text: &str) -> Vec<(ReferenceKind, String, &str)> {
        references(text, &scan(text))
            .into_iter()
            .map(|found| (found.kind, found.value, &text[found.at]))
            .collect()
    }

    fn numbers(text: &str) -> Vec<&str> {
        let found = read(text).into_iter();
        found
            .filter(|(kind, ..)| *kind == ReferenceKind::DiaryNumber)
            .map(|(_, _, number)| number)
            .collect()
    }

    #[test]
    fn every_kind_is_told_by_the_word_before_it() {
        use ReferenceKind::{
            Bet, BudgetGoal, Case, Dir, Ds, EuAct, Law, Letter, Motion, Prop, Rskr, Sou, Utlatande,
        };
        for (text, kind, value, number) in [
            ("Motion (2016:5) av Ada Ek (V)", Motion, "2016:5", "2016:5"),
            (
                "Motion av Ada Ek och Bo Alm (båda v) (2006:36)",
                Motion,
                "2006:36",
                "2006:36",
            ),
            ("i en motion (2019:37) att", Motion, "2019:37", "2019:37"),
            ("i skrivelse (2016:5) att", Letter, "2016:5", "2016:5"),
            (
                "förra året (utl. 2003:147) och",
                Utlatande,
                "2003:147",
                "2003:147",
            ),
            ("Utl 2016:20 RIII", Utlatande, "2016:20", "2016:20"),
            ("enligt utl. 189/99.", Utlatande, "189/99", "189/99"),
            (
                "Betänkandet (SOU 2020:46)",
                Sou,
                "SOU 2020:46",
                "SOU 2020:46",
            ),
            ("promemorian Ds 2019:2.", Ds, "Ds 2019:2", "Ds 2019:2"),
            ("(dir. 2019:3)", Dir, "dir. 2019:3", "dir. 2019:3"),
            (
                "i prop. 2009/10:155 sägs",
                Prop,
                "prop. 2009/10:155",
                "prop. 2009/10:155",
            ),
            (
                "propositionen 2009/10:155 om",
                Prop,
                "prop. 2009/10:155",
                "propositionen 2009/10:155",
            ),
            (
                "(bet. 2016/17:KU10)",
                Bet,
                "bet. 2016/17:KU10",
                "bet. 2016/17:KU10",
            ),
            (
                "(rskr. 2016/17:88)",
                Rskr,
                "rskr. 2016/17:88",
                "rskr. 2016/17:88",
            ),
            (
                "enligt kommunallagen (2017:725) ska",
                Law,
                "SFS 2017:725",
                "kommunallagen (2017:725)",
            ),
            (
                "plan- och bygglagen (2010:900)",
                Law,
                "SFS 2010:900",
                "plan- och bygglagen (2010:900)",
            ),
            ("lag (2018:1) om", Law, "SFS 2018:1", "lag (2018:1)"),
            ("Se SFS 2010:900.", Law, "SFS 2010:900", "SFS 2010:900"),
            (
                "Enligt 4 kap. 9 § socialtjänstlagen ska",
                Law,
                "4 kap. 9 § socialtjänstlagen",
                "4 kap. 9 § socialtjänstlagen",
            ),
            (
                "Enligt 4 kap. 9 a § socialtjänstlagen (2001:453) ska",
                Law,
                "4 kap. 9 a § SFS 2001:453",
                "4 kap. 9 a § socialtjänstlagen (2001:453)",
            ),
            (
                "se 9 § i förvaltningslagen",
                Law,
                "9 § förvaltningslagen",
                "9 § i förvaltningslagen",
            ),
            (
                "9-11 §§ förvaltningslagen",
                Law,
                "9-11 § förvaltningslagen",
                "9-11 §§ förvaltningslagen",
            ),
            ("prövas enligt PBL.", Law, "PBL", "PBL"),
            ("direktiv 2014/24/EU om", EuAct, "2014/24/EU", "2014/24/EU"),
            (
                "förordning (EU) 2016/679.",
                EuAct,
                "(EU) 2016/679",
                "(EU) 2016/679",
            ),
            (
                "förordning (EG) nr 1370/2007 om",
                EuAct,
                "(EG) nr 1370/2007",
                "(EG) nr 1370/2007",
            ),
            (
                "domstolen, mål nr M 1234-19",
                Case,
                "M 1234-19",
                "M 1234-19",
            ),
            ("mål 1234-19.", Case, "1234-19", "1234-19"),
            ("EU-domstolens mål C-123/17,", Case, "C-123/17", "C-123/17"),
            (
                "se NJA 2015 s. 33.",
                Case,
                "NJA 2015 s. 33",
                "NJA 2015 s. 33",
            ),
            ("RÅ 2010 ref. 1", Case, "RÅ 2010 ref. 1", "RÅ 2010 ref. 1"),
            (
                "(HFD 2016 ref. 5)",
                Case,
                "HFD 2016 ref. 5",
                "HFD 2016 ref. 5",
            ),
            (
                "kommunfullmäktiges mål 1.1 En stad",
                BudgetGoal,
                "1.1",
                "1.1",
            ),
            ("indikator 1.2.3 visar", BudgetGoal, "1.2.3", "1.2.3"),
        ] {
            assert_eq!(read(text), [(kind, value.to_owned(), number)], "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_reference_is_none() {
        for text in [
            "Kvarnen 2:1 och 2016:5",
            "(rapport 2014:29)",
            "§ 3 och 4 kap. 9 §",
            "mål 3 och mål 3.6 procent",
            "målet 1.2",
            "2014/24 och 2016/679",
            "År 2015 s. 33",
            "(2016:5)",
            "Ada Ek (V) (2016:5)",
            "indikatorn",
            "mål M och mål 12-3456789",
            "budget 2020:46",
            "SPBLA",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn numbers_behind_dnr_or_a_registers_letters() {
        assert_eq!(numbers("(Dnr KS 2021/407)"), ["KS 2021/407"]);
        assert_eq!(
            numbers("motionen, dnr KS 2021/407-1 och"),
            ["KS 2021/407-1"]
        );
        assert_eq!(numbers("dnr: 328-7/2004."), ["328-7/2004"]);
        assert_eq!(numbers("se KS 2018/701"), ["KS 2018/701"]);
        assert_eq!(numbers("dnr saknas, KS 2018 och 3/4"), [""; 0]);
        assert_eq!(numbers("dnr 1/2/3"), [""; 0]);
    }
}
