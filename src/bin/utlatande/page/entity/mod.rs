//! The pages of what documents name: bodies, persons and parties.

#[allow(dead_code, reason = "the pages that link there follow")]
pub(crate) mod address;
