//! What each character is read as, and what may stand at the ends of a text and of a line.

/// What a character is read as.
pub(super) enum ReadAs {
    Itself,
    Blank,
    Nothing,
    Hyphen,
    Letters(&'static str),
}

/// What `character` is read as.
#[rustfmt::skip]
pub(super) fn read_as(character: char) -> ReadAs {
    match character {
        // Line ends are for the next stage.
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ReadAs::Itself,
        // Soft hyphen.
        '\u{ad}' => ReadAs::Nothing,
        // Zero-width characters, and marks of the direction of writing.
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => ReadAs::Nothing,
        // Word joiner, invisible operators, byte order mark.
        '\u{2060}'..='\u{2064}' | '\u{feff}' => ReadAs::Nothing,
        // Hyphen, non-breaking hyphen, minus.
        '\u{2010}' | '\u{2011}' | '\u{2212}' => ReadAs::Hyphen,
        // Latin ligatures.
        '\u{fb00}' => ReadAs::Letters("ff"),
        '\u{fb01}' => ReadAs::Letters("fi"),
        '\u{fb02}' => ReadAs::Letters("fl"),
        '\u{fb03}' => ReadAs::Letters("ffi"),
        '\u{fb04}' => ReadAs::Letters("ffl"),
        '\u{fb05}' | '\u{fb06}' => ReadAs::Letters("st"),
        ' ' => ReadAs::Itself,
        _ if character.is_whitespace() => ReadAs::Blank,
        _ if character.is_control() => ReadAs::Nothing,
        _ => ReadAs::Itself,
    }
}

/// Whether nothing but blanks stands before the next line end.
pub(super) fn ends_line(rest: &str) -> bool {
    rest.trim_start_matches([' ', '\t', '\u{a0}', '\u{ad}'])
        .chars()
        .next()
        .is_none_or(|c| {
            matches!(
                c,
                '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
            )
        })
}

/// The text behind the byte order mark that it may begin with.
pub(crate) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
