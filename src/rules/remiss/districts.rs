//! Several districts that share one noun.
//!
//! | words | districts |
//! | --- | --- |
//! | `stadsdelsnämnderna för Ekby` | `Ekby`, a `stadsdelsnämnd` |
//! | `Norrdals stadsdelsnämnder` | `Norrdals`, a `stadsdelsnämnd` |
//! | `kulturnämnden` | none |

use crate::language::bodies;
use crate::language::grammar::starts_upper;
use crate::rules::remiss::words::{OF, SHARED};

/// `stadsdelsnämnderna för Ekby`: the noun of each, and the district.
pub(super) fn behind_plural(words: &str) -> Option<(&'static str, &str)> {
    let (plural, _, noun) = SHARED
        .iter()
        .find(|(plural, ..)| words.starts_with(plural))?;
    let district = words[plural.len()..].strip_prefix(' ')?;
    let district = OF
        .iter()
        .find_map(|word| district.strip_prefix(word))
        .unwrap_or(district);
    is_district(district).then_some((noun, district))
}

/// `Ekbys stadsdelsnämnder`: the noun of each, and the district.
pub(super) fn before_plural(words: &str) -> Option<(&'static str, &str)> {
    SHARED.iter().find_map(|(_, plural, noun)| {
        let district = words.strip_suffix(plural)?.strip_suffix(' ')?;
        is_district(district).then_some((*noun, district))
    })
}

/// Whether `words` could be a district's name and nothing else: capitals only, no form of a body.
pub(super) fn is_district(words: &str) -> bool {
    words.split([' ', '-']).all(starts_upper) && !bodies::is_body(words)
}
