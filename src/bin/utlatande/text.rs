//! Values of a report as text, for all that people read.

use utlatande::Person;

/// `Ada Ek (V); Bo Alm, borgarråd`.
pub(crate) fn persons(persons: &[Person]) -> String {
    let names: Vec<String> = persons.iter().map(Person::to_string).collect();
    names.join("; ")
}

/// At most `width` characters; what is cut off shows as an ellipsis.
pub(crate) fn short(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars().take(width - 1).chain(['…']).collect()
}

/// A name or message as a terminal may show it: characters that steer a terminal, or turn the direction
/// of writing, are escaped.
pub(crate) fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for char in text.chars() {
        let turns = matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if char.is_control() || turns {
            visible.extend(char.escape_default());
        } else {
            visible.push(char);
        }
    }
    visible
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_escaped() {
        assert_eq!(
            visible("å\n\u{1b}[2J\u{9b}\u{202e}.txt"),
            r"å\n\u{1b}[2J\u{9b}\u{202e}.txt"
        );
    }
}
