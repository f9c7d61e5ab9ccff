//! What somebody is in a body, as written before the name: `vice ordföranden`.

use super::words::ROLES;
use crate::language::grammar::{starts_upper, starts_with_lower};

/// Whether `word` is part of a role.
pub(super) fn is_role(word: &str) -> bool {
    basic_form(word).is_some()
}

/// The basic form of a word that is part of a role, whatever its case.
fn basic_form(word: &str) -> Option<&'static str> {
    let same = |written: &str| word.len() == written.len() && starts_with_lower(word, written);
    let known = ROLES.iter().find(|(written, _)| same(written));
    known.map(|&(_, basic)| basic)
}

/// The role that words say: `vice ordföranden` is `vice ordförande`.
pub(super) fn role(words: &str) -> Option<String> {
    let nouns: Vec<&str> = words.split_whitespace().filter_map(basic_form).collect();
    (!nouns.is_empty()).then(|| nouns.join(" "))
}

/// `text` without the words at its end that say what the next person is: `Ada Ek, ledamoten `.
pub(super) fn without_role(text: &str) -> &str {
    let mut text = text;
    loop {
        let trimmed = text.trim_end();
        let start = trimmed.rfind(' ').map_or(0, |blank| blank + 1);
        if !is_role(&trimmed[start..]) {
            return text;
        }
        text = &text[..start];
    }
}

/// Whether `text` begins with a person: a capital, or a role before the name.
pub(crate) fn begins_person(text: &str) -> bool {
    starts_upper(text) || is_role(text.split(' ').next().unwrap_or(""))
}
