//! The words of signatures.

/// What the title of somebody who signs ends with: `Kommunstyrelsens ordförande`.
pub(super) const TITLES: &[&str] = &[
    "ordförande",
    "borgarråd",
    "borgarrådet",
    "sekreterare",
    "direktör",
    "stadsdirektör",
    "ledamot",
];
