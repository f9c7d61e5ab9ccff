//! Numbers of chapters and sections, and lists of them: `16 a`, `3, 4 och 7`, `9–11`, `2 a–e`.

use super::words::{IN_LIST, IN_RANGE, NUMBER_LETTERS};

/// Numbers in a row.
pub(super) struct Numbers {
    /// Each number or range in normal form: `3`, `16 a`, `9–11`.
    pub(super) items: Vec<String>,
    /// Where each number ends.
    pub(super) ends: Vec<usize>,
}

impl Numbers {
    pub(super) fn len(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }
}

/// What stands between two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Between {
    List,
    Range,
}

/// The numbers at the beginning of `text`.
pub(super) fn numbers(text: &str) -> Option<Numbers> {
    let mut end = number(text)?;
    let mut items = vec![spaced(&text[..end])];
    let mut ends = vec![end];
    while let Some((between, len)) = between(&text[end..]) {
        let next = end + len;
        // "16 a–c": the second letter goes with the first one's number.
        let lettered = text[..end].ends_with(char::is_alphabetic);
        let letter = || lettered.then(|| letter(&text[next..])).flatten();
        let Some(len) = number(&text[next..]).or_else(letter) else {
            break;
        };
        end = next + len;
        ends.push(end);
        add(&mut items, between, spaced(&text[next..end]));
    }
    Some(Numbers { items, ends })
}

/// Adds `item`, which stands behind `items` and `between`.
pub(super) fn add(items: &mut Vec<String>, between: Between, item: String) {
    match items.last_mut() {
        Some(last) if between == Between::Range => {
            last.push('–');
            last.push_str(&item);
        }
        _ => items.push(item),
    }
}

/// Normal form: `3`, `3 och 4`, `3, 4 och 7–9`.
pub(super) fn joined(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [item] => item.clone(),
        [items @ .., last] => format!("{} och {last}", items.join(", ")),
    }
}

/// What stands between two numbers at the beginning of `text`, and its length.
pub(super) fn between(text: &str) -> Option<(Between, usize)> {
    let length = |words: &[&str]| {
        let word = words.iter().find(|word| text.starts_with(**word));
        word.map(|word| word.len())
    };
    let list = length(IN_LIST).map(|len| (Between::List, len));
    list.or_else(|| Some((Between::Range, length(IN_RANGE)?)))
}

/// The length of one number, with its letter: `16`, `16 a`, `16a`. A quantity, a date or part of a
/// longer number is none.
fn number(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=3).contains(&digits) || text.starts_with('0') {
        return None;
    }
    let rest = &text[digits..];
    if let Some(len) = letter(rest) {
        return Some(digits + len);
    }
    if let Some(len) = rest.strip_prefix(' ').and_then(letter) {
        return Some(digits + 1 + len);
    }
    let mut behind = rest.chars();
    match (behind.next(), behind.next()) {
        (Some(c), _) if c.is_alphanumeric() || c == '/' => None,
        (Some(':' | '.' | ','), Some(c)) if c.is_ascii_digit() => None,
        _ => Some(digits),
    }
}

/// The length of a letter that stands alone. Behind a number, `i` is nearly always the preposition.
fn letter(text: &str) -> Option<usize> {
    let letter = text.chars().next()?;
    let rest = &text[letter.len_utf8()..];
    let known = NUMBER_LETTERS.contains(letter)
        || letter == 'i' && (rest.starts_with(" §") || rest.starts_with(" kap"));
    (known && !rest.starts_with(|c: char| c.is_alphanumeric() || c == '.')).then_some(1)
}

/// `16a` as `16 a`.
fn spaced(number: &str) -> String {
    match number.find(|c: char| !c.is_ascii_digit()) {
        Some(at) if at > 0 && !number.contains(' ') => {
            format!("{} {}", &number[..at], &number[at..])
        }
        _ => number.to_owned(),
    }
}
