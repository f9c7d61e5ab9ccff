//! Accents that are drawn as characters of their own, as TeX does in its oldest fonts.

use unicode_normalization::char::compose;

/// Accents that stand alone, and the same as Unicode puts them on the letter before.
const ACCENTS: [(char, char); 17] = [
    ('`', '\u{300}'),
    ('´', '\u{301}'),
    ('^', '\u{302}'),
    ('ˆ', '\u{302}'),
    ('~', '\u{303}'),
    ('˜', '\u{303}'),
    ('¯', '\u{304}'),
    ('ˉ', '\u{304}'),
    ('˘', '\u{306}'),
    ('˙', '\u{307}'),
    ('¨', '\u{308}'),
    ('˚', '\u{30A}'),
    ('°', '\u{30A}'),
    ('˝', '\u{30B}'),
    ('ˇ', '\u{30C}'),
    ('¸', '\u{327}'),
    ('˛', '\u{328}'),
];

/// Whether a character is an accent.
pub(crate) fn is_accent(character: char) -> bool {
    combining(character).is_some()
}

/// The letter that an accent and a letter make, in either order.
pub(crate) fn composed(first: char, second: char) -> Option<char> {
    let (letter, accent) = match (combining(first), combining(second)) {
        (Some(accent), None) => (second, accent),
        (None, Some(accent)) => (first, accent),
        _ => return None,
    };
    // The letters below an accent have lost their dots.
    let letter = match letter {
        'ı' => 'i',
        'ȷ' => 'j',
        letter => letter,
    };
    compose(letter, accent)
}

fn combining(character: char) -> Option<char> {
    let accent = ACCENTS
        .iter()
        .find(|(alone, over)| *alone == character || *over == character);
    accent.map(|(_, over)| *over)
}

#[cfg(test)]
mod tests {
    use super::composed;

    #[test]
    fn accents_come_first_or_last() {
        for (first, second, letter) in [('¨', 'o', 'ö'), ('A', '˚', 'Å'), ('´', 'ı', 'í')] {
            assert_eq!(composed(first, second), Some(letter));
        }
        assert_eq!(composed('¨', '¨'), None);
        assert_eq!(composed('a', 'o'), None);
    }
}
