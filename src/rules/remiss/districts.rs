//! Several districts that share one noun.
//!
//! | words | districts |
//! | --- | --- |
//! | `stadsdelsnämnderna för Ekby` | `Ekby`, a `stadsdelsnämnd` |
//! | `Norrdals stadsdelsnämnder` | `Norrdals`, a `stadsdelsnämnd` |
//! | `kulturnämnden` | none |
//!
//! Behind the plural they go on up to the one that stands behind `och`, or to a word that is no district.

use crate::language::bodies;
use crate::language::grammar::{starts_upper, starts_with_lower};
use crate::rules::remiss::parts::Part;
use crate::rules::remiss::words::{OF, SHARED};

/// Districts before their plural, at most.
const MOST: usize = 30;

/// `stadsdelsnämnderna för Ekby`: the noun of each, and the district.
pub(super) fn behind_plural(words: &str) -> Option<(&'static str, &str)> {
    let (plural, _, noun) = SHARED
        .iter()
        .find(|(plural, ..)| starts_with_lower(words, plural))?;
    let district = words[plural.len()..].strip_prefix(' ')?;
    let district = OF
        .iter()
        .find_map(|word| district.strip_prefix(word))
        .unwrap_or(district);
    is_district(district).then_some((noun, district))
}

/// The part that ends the districts which begin with part `first` and stand before their plural, and
/// the noun of each: `Ekby, Vik och Norrdals stadsdelsnämnder`.
pub(super) fn up_to_plural(
    text: &str,
    parts: &[Part],
    first: usize,
) -> Option<(usize, &'static str)> {
    // Cheap first: nearly no list has such a plural.
    let mut behind = parts.iter().skip(first + 1).take(MOST - 1);
    if !behind.any(|part| before_plural(&text[part.at.clone()]).is_some()) {
        return None;
    }
    for (i, part) in parts.iter().enumerate().skip(first).take(MOST) {
        let words = &text[part.at.clone()];
        if i > first && part.regroups {
            return None;
        }
        if let Some((noun, _)) = before_plural(words).filter(|_| i > first) {
            return Some((i, noun));
        }
        if !is_district(words) || part.behind.is_some() {
            return None;
        }
    }
    None
}

/// `Ekbys stadsdelsnämnder`: the noun of each, and the district.
pub(super) fn before_plural(words: &str) -> Option<(&'static str, &str)> {
    SHARED.iter().find_map(|(_, plural, noun)| {
        let district = words.strip_suffix(plural)?.strip_suffix(' ')?;
        is_district(district).then_some((*noun, district))
    })
}

/// Whether `words` could be a district's name and nothing else: `Ekby`, `Vik-Ala`, `Norra innerstaden`.
pub(super) fn is_district(words: &str) -> bool {
    let capitals = || words.split([' ', '-']).all(starts_upper);
    // `Maria-Gamla stan`
    let two = || {
        words
            .split_once(' ')
            .is_some_and(|(_, rest)| !rest.contains(' '))
    };
    starts_upper(words)
        && (capitals() || two())
        && words.contains(char::is_lowercase)
        && !words.contains('(')
        && !words.ends_with("rna")
        && !bodies::is_body(words)
}
