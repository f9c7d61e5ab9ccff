//! Words that grew together or fell apart: a lost hyphen, a blank too many.

use std::ops::Range;

use memchr::memmem;

use crate::language::window;

/// Bytes that are compared without an early exit, so that the compiler can compare many at a time.
pub(super) const STRETCH: usize = 4096;

/// The longest first half of a compound, in bytes.
const LONGEST_STEM: usize = 40;

/// Whether `near` holds a slip.
pub(super) fn any_slip(text: &str, near: Range<usize>) -> bool {
    let mut places = grown_together(text.as_bytes(), near.clone());
    places.any(|at| ends_in_stem(&text[..at]))
        || blanks_behind_hyphens(text, near)
            .any(|at| ends_in_name(&text[..at]) && begins_name(&text[at + 1..]))
}

/// Whether the first half of a compound stands at the end of `before`, with which `och` has grown together.
pub(super) fn ends_in_stem(before: &str) -> bool {
    let stem = window::last(before, LONGEST_STEM);
    let start = stem
        .char_indices()
        .rev()
        .take_while(|(_, character)| character.is_lowercase())
        .last();
    start.is_some_and(|(start, _)| {
        // The window may begin inside a longer word.
        let begins = start > 0 || stem.len() == before.len();
        let whole = begins && !stem[..start].ends_with(|c: char| c.is_alphanumeric() || c == '-');
        // "dock" and "och" alone are no compounds.
        whole && stem[start..].chars().count() >= 3
    })
}

/// The places of `och ` in those stretches where one may stand behind something else than a blank:
/// hardly another word ends with `h`.
pub(super) fn grown_together(bytes: &[u8], near: Range<usize>) -> impl Iterator<Item = usize> {
    near.step_by(STRETCH).flat_map(move |from| {
        // With what stands before the first place and inside the last.
        let stretch = &bytes[from..bytes.len().min(from + STRETCH + "och ".len())];
        let holds = stretch.windows(5).fold(false, |any, five| {
            any | ((five[3] == b'h') & (five[4] == b' ') & (five[0] > b' '))
        });
        let places = holds.then(|| memmem::find_iter(&stretch[1..], "och "));
        places.into_iter().flatten().map(move |at| from + 1 + at)
    })
}

/// The places of blanks behind a hyphen that stands in `near`.
pub(super) fn blanks_behind_hyphens(text: &str, near: Range<usize>) -> impl Iterator<Item = usize> {
    let from = near.start;
    // With the blank behind a hyphen at the end.
    let bytes = &text.as_bytes()[from..text.len().min(near.end + 1)];
    memmem::find_iter(bytes, "- ").map(move |at| from + at + 1)
}

/// Whether `before` ends in the first half of a name and its hyphen: `Malma-`.
pub(super) fn ends_in_name(before: &str) -> bool {
    let stem = before.strip_suffix('-').unwrap_or(before);
    let word = window::last(stem, LONGEST_STEM)
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or("");
    word.chars().nth(1).is_some_and(char::is_lowercase) && word.starts_with(char::is_uppercase)
}

/// Whether `after` begins as the second half of a name does: `Älvhem`.
pub(super) fn begins_name(after: &str) -> bool {
    after.starts_with(char::is_uppercase)
}
