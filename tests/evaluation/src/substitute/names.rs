//! How a name is written in a sentence in the place of another.

use std::ops::Range;

use crate::lists;
use crate::substitute::edit::Edit;

/// Where a body's name stands as a whole, in lower case or not; `None` where it is part of a longer one.
pub(crate) fn places(text: &str, name: &str) -> Option<Vec<Range<usize>>> {
    let lower = lists::in_sentence(name);
    let mut found: Vec<Range<usize>> = Vec::new();
    for form in [name, lower.as_str()] {
        for (at, _) in text.match_indices(form) {
            let behind = &text[at + form.len()..];
            let mut rest = behind.strip_prefix('s').unwrap_or(behind).chars();
            let before = text[..at].chars().next_back();
            let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
            if text[..at].ends_with("- och ") || is_word(before) || rest.next() == Some('-') {
                return None;
            }
            if !is_word(behind.strip_prefix('s').unwrap_or(behind).chars().next()) {
                found.push(at..at + form.len());
            }
        }
    }
    found.sort_by_key(|at| at.start);
    found.dedup();
    Some(found)
}

/// What a body is called behind its name: a board, an office, or something else.
pub(crate) fn sort(body: &str) -> Option<&'static str> {
    let lower = body.to_lowercase();
    let is = |word: &str, sort: &str| {
        let ending = word.rsplit_once(sort).map(|(_, ending)| ending);
        ending.is_some_and(|ending| ["", "en", "et"].contains(&ending))
    };
    let mut sorts = ["nämnd", "kontor", "förvaltning"].into_iter();
    sorts.find(|sort| lower.split(' ').any(|word| is(word, sort)))
}

/// Another body in the place of one.
pub(crate) fn body(text: &str, at: &Range<usize>, name: &str) -> Edit {
    let before = text[..at.start].trim_end_matches(' ');
    let begins = before.is_empty() || before.ends_with(['.', '\n', ':', '”']);
    let name = if begins {
        name.to_owned()
    } else {
        lists::in_sentence(name)
    };
    genitive(text, at, name)
}

/// Another person in the place of one; in capitals where the one was.
pub(crate) fn person(text: &str, at: &Range<usize>, name: &str) -> Edit {
    let old = &text[at.clone()];
    let is_loud = old.chars().all(|c| !c.is_lowercase());
    let name = if is_loud {
        name.to_uppercase()
    } else {
        name.to_owned()
    };
    genitive(text, at, name)
}

/// The name in the place, in the genitive where the other was.
fn genitive(text: &str, at: &Range<usize>, mut name: String) -> Edit {
    let behind = &text[at.end..];
    let ending = [":s", "s"].into_iter().find(|ending| {
        let rest = behind.strip_prefix(ending);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    let Some(ending) = ending else {
        let at = at.clone();
        return Edit { at, words: name };
    };
    let last = name.rsplit(' ').next().unwrap_or_default();
    let is_letters = last.len() > 1 && last.chars().all(|c| !c.is_lowercase());
    if is_letters || name.ends_with(')') {
        name.push_str(":s");
    } else if !name.ends_with(['s', 'x', 'z']) {
        name.push('s');
    }
    Edit {
        at: at.start..at.end + ending.len(),
        words: name,
    }
}

/// The last word of a name with the particles before it.
pub(crate) fn surname(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let last = words.len() - 1;
    let particles = words[..last].iter().rev();
    let particles = particles.take_while(|word| word.starts_with(char::is_lowercase));
    words[last - particles.count()..].join(" ")
}
