//! Several values in one cell.

use std::borrow::Cow;

/// Each of them once, in order, with `; ` between; one alone is not copied.
pub(super) fn joined<'w, T: Into<Cow<'w, str>>>(
    words: impl IntoIterator<Item = T>,
) -> Option<Cow<'w, str>> {
    let mut distinct: Vec<Cow<'w, str>> = Vec::new();
    for word in words {
        let word = word.into();
        if !distinct.contains(&word) {
            distinct.push(word);
        }
    }
    match distinct.len() {
        0 | 1 => distinct.pop(),
        _ => Some(Cow::Owned(distinct.join("; "))),
    }
}
