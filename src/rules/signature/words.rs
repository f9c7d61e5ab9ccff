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

/// The words around the board in whose name a document is signed: `På kommunstyrelsens vägnar:`
pub(super) const ON: &str = "På ";
pub(super) const BEHALF: &str = " vägnar";
