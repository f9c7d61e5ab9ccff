//! The crate against its fixtures, its laws and its command lines.

mod examples;
mod genre;
mod laws;
mod layering;
mod renamed;

mod snapshots;
mod truth;

/// The source document.
fn fixture() -> String {
    std::fs::read_to_string("fixtures/ks-2023-149.txt").expect("a fixture")
}
