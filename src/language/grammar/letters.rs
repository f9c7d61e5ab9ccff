//! Upper and lower case, fast for the letters of Swedish.

use crate::language::words::small;

/// `text` with its first letter in upper case.
pub(crate) fn capitalized(text: &str) -> String {
    if text.starts_with(|c: char| c.is_ascii() || c.is_uppercase()) {
        let mut capitalized = text.to_owned();
        if let Some(first) = capitalized.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        return capitalized;
    }
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// `text` in lower case.
pub(crate) fn lowercase(text: &str) -> String {
    // Few words have capitals beyond ASCII's: `À` to `Þ` begin with 0xC3, all others with more.
    let mut before = 0;
    for &byte in text.as_bytes() {
        if byte > 0xC3 || (before == 0xC3 && byte < 0x9F) {
            return text.to_lowercase();
        }
        before = byte;
    }
    text.to_ascii_lowercase()
}

/// Whether `text`, in lower case, ends with `ending`, which holds no letters but Swedish ones.
pub(crate) fn ends_with_lower(text: &str, ending: &str) -> bool {
    let (text, ending) = (text.as_bytes(), ending.as_bytes());
    text.len() >= ending.len() && lowers(&text[text.len() - ending.len()..], ending)
}

/// Whether `text`, in lower case, begins with `beginning`, which holds no letters but Swedish ones.
pub(crate) fn starts_with_lower(text: &str, beginning: &str) -> bool {
    let (text, beginning) = (text.as_bytes(), beginning.as_bytes());
    text.len() >= beginning.len() && lowers(&text[..beginning.len()], beginning)
}

/// Whether the bytes, as many as there are in `lower`, are the same letters in either case.
fn lowers(bytes: &[u8], lower: &[u8]) -> bool {
    let same = |(&byte, &lower): (&u8, &u8)| byte == lower || small(byte) == lower;
    bytes.iter().zip(lower).rev().all(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_case_is_the_standard_librarys() {
        for text in ["ÅÄÖ åäö Éa", "×÷ßÿÝÞ", "ÇİΑΣ", "§ ”Ett” – NU", "ŠŽ", ""]
        {
            assert_eq!(lowercase(text), text.to_lowercase());
        }
    }
}
