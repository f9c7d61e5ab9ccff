//! Stub.

pub(crate) mod stances;
