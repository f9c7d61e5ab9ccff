//! Names of statutes in running text: `plan- och bygglagen (2010:900)`, `lagen om handelsbolag`, `PBL`.

use super::kinds::Kind;
use super::table::{by_letters, by_name, by_title};
use super::words::{BEFORE_NAME, BEHIND_TITLE, ENDINGS, NO_STATUTES, OF_ANOTHER_TIME, TITLES};
use crate::language::grammar::{ends_with_lower, is_finite_verb};
use crate::language::window;

/// Bytes in the longest name of a statute, title included.
const LONGEST: usize = 160;
/// Words in a title without a number that nothing ends.
const MOST_WORDS: usize = 8;

/// A statute as it is named in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// As written, in the nominative: the word, with the title where there is no number.
    pub(super) name: String,
    pub(super) kind: Kind,
    /// `2010:900`, as given there or by the table.
    pub(super) number: Option<String>,
    /// Whether the number is given there.
    pub(super) given: bool,
    /// Whether the name alone tells which statute is meant: not so for `den äldre lagen`.
    pub(super) own: bool,
    /// Bytes, the number included.
    pub(super) len: usize,
}

/// The statute named at the beginning of `text`: by its word, with a number or a title behind it, or
/// by letters that the table or `is_short` knows. `lagen` alone is none.
pub(super) fn name_at_start(text: &str, is_short: impl Fn(&str) -> bool) -> Option<Name> {
    let near = window::first(text, LONGEST);
    let near = near.split('\n').next().unwrap_or(near);
    let article = prefix(near, BEFORE_NAME);
    let old = prefix(near, OF_ANOTHER_TIME);
    let lead = article.max(old);
    let rest = &near[lead..];
    let len = word(rest);
    let (named, kind) = match rest[..len].strip_suffix('-') {
        Some(_) => suspended(rest)?,
        None => (
            len,
            kind(&rest[..len]).or_else(|| letters(rest, len, &is_short))?,
        ),
    };
    // "gamla skollagen" is another than "skollagen".
    let start = if old > article { 0 } else { lead };
    let behind = &near[lead + named..];
    let bare = is_bare(&rest[..named]);
    let mut name = Name {
        name: uncapitalized(&near[start..lead + named]),
        kind,
        number: None,
        given: false,
        own: start == lead,
        len: lead + named,
    };
    if let Some((number, more)) = number(behind) {
        name.number = Some(number.to_owned());
        name.given = true;
        name.len += more;
        return Some(name);
    }
    if !bare {
        let known = by_name(&name.name).or_else(|| by_letters(&name.name));
        // "bolagsordningen", "stadgan"
        if kind == Kind::Other && known.is_none() {
            return None;
        }
        name.number = known
            .and_then(|known| some(known.number))
            .filter(|_| name.own);
        return Some(name);
    }
    titled(&name, behind.strip_prefix(' ')?)
}

/// `name`, which says only `lagen`, with its title at the beginning of `text`.
fn titled(name: &Name, text: &str) -> Option<Name> {
    let lead = TITLES.iter().find(|lead| text.starts_with(**lead))?;
    let known = by_title(text).filter(|_| name.kind == Kind::Act);
    let len = known.map_or_else(|| title(text), |known| known.title.len());
    // "lagen om handelsbolag (1980:1102)"
    let (given, more) = match number(&text[len..]) {
        Some((number, more)) => (Some(number.to_owned()), more),
        None => (None, 0),
    };
    // "lagen med hänsyn till": without a number only "om" surely begins a title.
    if given.is_none() && known.is_none() && *lead != "om " {
        return None;
    }
    let whole = name.len + 1 + len;
    Some(Name {
        name: format!("{} {}", name.name, &text[..len]),
        given: given.is_some(),
        number: given.or_else(|| known.and_then(|known| some(known.number))),
        len: whole + more,
        ..name.clone()
    })
}

/// The length of the title at the beginning of `text`: it ends where a clause, a sentence or a
/// parenthesis does.
pub(super) fn title(text: &str) -> usize {
    let mut end = 0;
    for (i, word) in text.split(' ').enumerate() {
        let bare = word.trim_end_matches(['.', ',', ';', ':', ')', '?', '!']);
        let stops = word.is_empty()
            || word.starts_with(['(', '§', '–', '"', '”'])
            || i > 0 && (BEHIND_TITLE.contains(&bare) || is_finite_verb(bare))
            || i >= MOST_WORDS;
        if stops {
            break;
        }
        let start = end + usize::from(i > 0);
        end = start + bare.len();
        if bare.len() < word.len() {
            break;
        }
    }
    end
}

/// The statute named at the end of `text`, in the nominative or the genitive, without a number.
pub(super) fn name_at_end(text: &str, is_short: impl Fn(&str) -> bool) -> Option<Name> {
    let near = window::last(text, LONGEST);
    let word = &near[near.rfind([' ', '(', '\n']).map_or(0, |at| at + 1)..];
    let (base, genitive) = match word.strip_suffix(":s").or_else(|| word.strip_suffix('s')) {
        Some(base) => (base, word.len() - base.len()),
        None => (word, 0),
    };
    let (base, genitive, kind) = match kind(base) {
        Some(kind) => (base, genitive, kind),
        None => {
            let letters = |word: &str| letters(word, word.len(), &is_short);
            match letters(base) {
                Some(kind) => (base, genitive, kind),
                None => (word, 0, letters(word)?),
            }
        }
    };
    let mut named = base.len();
    // The first half of a suspended compound.
    let before = &near[..near.len() - word.len()];
    if let Some(first) = before
        .strip_suffix(" och ")
        .filter(|first| first.ends_with('-'))
    {
        named += " och ".len() + first.len() - first.rfind([' ', '(', '\n']).map_or(0, |at| at + 1);
    }
    let name = &near[near.len() - genitive - named..near.len() - genitive];
    let name = uncapitalized(name);
    let known = by_name(&name).or_else(|| by_letters(&name));
    if kind == Kind::Other && known.is_none() {
        return None;
    }
    Some(Name {
        name,
        kind,
        number: known.and_then(|known| some(known.number)),
        given: false,
        own: true,
        len: named + genitive,
    })
}

/// Whether letters that no list has look like those of an act: `KKL`, `TrafikL`.
pub(super) fn are_of_act(letters: &str) -> bool {
    let capitals = letters.chars().filter(|c| c.is_uppercase()).count();
    letters.starts_with(char::is_uppercase)
        && letters.ends_with('L')
        && (3..=8).contains(&letters.len())
        && capitals >= 2
        && letters.chars().all(char::is_alphabetic)
}

/// A name as it stands inside a sentence: `Skollagen` as `skollagen`, `PBL` as it is.
pub(super) fn uncapitalized(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() && kind(name).is_some() => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

/// Whether a name says only `lagen`, `balken`, in the nominative.
pub(super) fn is_bare(name: &str) -> bool {
    let mut endings = ENDINGS.iter();
    endings.any(|(ending, _)| name.len() == ending.len() && ends_with_lower(name, ending))
        && by_name(name).is_none()
}

/// The kind of statute that a word names by its ending.
pub(super) fn kind(word: &str) -> Option<Kind> {
    let (_, kind) = ENDINGS
        .iter()
        .find(|(ending, _)| ends_with_lower(word, ending))?;
    let stem = word.strip_suffix("en").unwrap_or(word);
    let none = NO_STATUTES.iter().any(|other| ends_with_lower(stem, other));
    (!none).then_some(*kind)
}

/// The kind of the statute whose letters the first `len` bytes of `text` are.
fn letters(text: &str, len: usize, is_short: &impl Fn(&str) -> bool) -> Option<Kind> {
    let letters = &text[..len];
    let known = by_letters(letters);
    let kind = known.map_or(Kind::Act, |known| kind(known.name).unwrap_or(Kind::Other));
    (known.is_some() || is_short(letters)).then_some(kind)
}

/// The length and the kind of `plan- och bygglagen`.
fn suspended(text: &str) -> Option<(usize, Kind)> {
    let first = word(text);
    let second = text[first..].strip_prefix(" och ")?;
    let len = word(second);
    let kind = kind(&second[..len])?;
    Some((first + " och ".len() + len, kind))
}

/// The length of the word at the beginning of `text`.
fn word(text: &str) -> usize {
    text.find(|c: char| !(c.is_alphanumeric() || c == '-'))
        .unwrap_or(text.len())
}

/// The length of the longest of `words` at the beginning of `text`.
fn prefix(text: &str, words: &[&str]) -> usize {
    let there = words.iter().filter(|word| text.starts_with(**word));
    there.map(|word| word.len()).max().unwrap_or(0)
}

/// ` (2001:453)`, ` ( 1996:123 )`, ` (SFS 2001:453)`, `, SFS 2001:453` at the beginning of `text`: the number
/// and the length of the whole.
pub(super) fn number(text: &str) -> Option<(&str, usize)> {
    let leads = [" (SFS ", " ( ", " (", "(", ", SFS ", " SFS "];
    let lead = leads.into_iter().find(|lead| text.starts_with(lead))?;
    let inside = &text[lead.len()..];
    let bytes = inside.as_bytes();
    let digits = |from: usize| {
        bytes[from.min(bytes.len())..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    if digits(0) != 4 || bytes.get(4) != Some(&b':') {
        return None;
    }
    let serial = digits(5);
    let len = 5 + serial;
    if !(1..=4).contains(&serial) {
        return None;
    }
    let rest = &inside[len..];
    // "(1904:26 s. 1)"
    let page = rest.strip_prefix(" s. ").unwrap_or(rest);
    let page = page.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let close = match page.strip_prefix(')') {
        Some(behind) if lead.contains('(') => rest.len() - behind.len(),
        _ => 0,
    };
    let open = rest.starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '/');
    (!open).then_some((&inside[..len], lead.len() + len + close))
}

/// The number that the table has for a name or for letters.
pub(super) fn number_of(name: &str) -> Option<String> {
    some(by_name(name).or_else(|| by_letters(name))?.number)
}

fn some(number: &str) -> Option<String> {
    (!number.is_empty()).then(|| number.to_owned())
}
