//! What a date is the date of.

use super::words::{LONGEST_ROLE, ROLES};
use crate::language::window;
use crate::report::DateRole;

/// The role that the words at the end of `before` give a date.
pub(super) fn role(before: &str) -> DateRole {
    let window = window::last(before, LONGEST_ROLE).trim_end();
    ROLES
        .iter()
        .find(|(cue, _)| window.ends_with(cue))
        .map_or(DateRole::Other, |&(_, role)| role)
}
