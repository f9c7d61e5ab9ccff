//! A date as the readers give it: where it stands and what it says.

use super::point::Value;
use crate::report::Rule;
use crate::source::reading::At;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) at: At,
    pub(super) value: Value,
    pub(super) rule: Rule,
}
