//! What stands below a section: paragraphs, items, sentences. They belong to the reference but not to
//! its normal form.
//!
//! ```text
//! subdivisions := (" " unit | between unit)*
//! unit         := "i"? ordinals noun | numbers noun | noun numbers | items
//! ordinals     := ordinal (between ordinal)*
//! items        := numbers | letter (between letter)*
//! ```
//!
//! Numbers before the next sign or chapter are that one's: in `första stycket 2 och 4 §` only `2` is an
//! item, and two signs take two numbers.

use super::numerals::{between, numbers};
use super::words::{NOUNS, ORDINALS};

/// The length of the subdivisions at the beginning of `text`, which stands behind a section's sign.
pub(super) fn subdivisions(text: &str) -> usize {
    let mut end = 0;
    loop {
        let rest = &text[end..];
        let blank = usize::from(rest.starts_with(' '));
        if let Some(len) = unit(&rest[blank..]).filter(|_| blank > 0) {
            end += blank + len;
            continue;
        }
        let next = between(rest).and_then(|(_, len)| Some(len + unit(&rest[len..])?));
        match next {
            Some(len) => end += len,
            None => return end,
        }
    }
}

/// The length of one unit: `första stycket`, `2 st.`, `punkt 3`, `2 a`.
fn unit(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("i ").unwrap_or(text);
    let lead = text.len() - inside.len();
    if let Some(ordinals) = ordinals(inside) {
        let noun = noun(inside[ordinals..].strip_prefix(' ')?)?;
        return Some(lead + ordinals + 1 + noun);
    }
    if let Some(noun) = noun(text) {
        let behind = text[noun..].strip_prefix(' ')?;
        return Some(noun + 1 + items(behind)?);
    }
    // "2 p": the letter is no part of the number.
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(noun) = text[digits..].strip_prefix(' ').and_then(noun)
        && digits > 0
    {
        return Some(digits + 1 + noun);
    }
    let items = items(text)?;
    let noun = text[items..].strip_prefix(' ').and_then(noun);
    Some(items + noun.map_or(0, |noun| 1 + noun))
}

/// The length of `första`, `första och andra`, `första–tredje`.
fn ordinals(text: &str) -> Option<usize> {
    let mut end = word(text, ORDINALS)?;
    while let Some((_, len)) = between(&text[end..])
        && let Some(next) = word(&text[end + len..], ORDINALS)
        && !text[end..].starts_with(", ")
    {
        end += len + next;
    }
    Some(end)
}

fn noun(text: &str) -> Option<usize> {
    word(text, NOUNS)
}

/// The length of the items at the beginning of `text`, without those that a sign or a chapter
/// behind them takes.
fn items(text: &str) -> Option<usize> {
    let Some(numbers) = numbers(text) else {
        return letters(text);
    };
    let rest = text[numbers.len()..].trim_start_matches(' ');
    let taken = if rest.starts_with("§§") {
        2
    } else {
        usize::from(rest.starts_with('§') || rest.starts_with("kap"))
    };
    let left = numbers.ends.len().checked_sub(taken + 1)?;
    let end = numbers.ends[left];
    Some(end + usize::from(text[end..].starts_with(')')))
}

/// The length of `a`, `a och b`, `a)`.
fn letters(text: &str) -> Option<usize> {
    let letter = |text: &str| {
        let alone = !text.get(1..)?.starts_with(char::is_alphanumeric);
        let close = usize::from(text[1..].starts_with(')'));
        (text.starts_with(|c| ('a'..='h').contains(&c)) && alone).then_some(1 + close)
    };
    let mut end = letter(text)?;
    while let Some((_, len)) = between(&text[end..])
        && let Some(next) = letter(&text[end + len..])
    {
        end += len + next;
    }
    Some(end)
}

/// The length of the word of `words` at the beginning of `text`.
fn word(text: &str, words: &[&str]) -> Option<usize> {
    let known = words.iter().find(|word| {
        let behind = text.strip_prefix(**word);
        behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
    });
    known.map(|word| word.len())
}
