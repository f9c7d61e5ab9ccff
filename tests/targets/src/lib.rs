//! What the fuzz targets check, a function a target. Each takes any bytes, and panics where something
//! that always holds does not hold.
//!
//! Apart from the targets, so that an ordinary test replays what they found: files in
//! `fuzz/regressions`, in a folder for each target.
//!
//! A package of its own, since it needs features of `utlatande` that no default member may ask for.

mod read;
mod stream;
mod structured;
mod verifiers;

pub use read::{bytes, pdf, text};
pub use stream::stream;
pub use structured::structured;
pub use verifiers::verifiers;

/// A target: its name, and what checks any bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: [Target; 6] = [
    ("bytes", bytes),
    ("pdf", pdf),
    ("stream", stream),
    ("structured", structured),
    ("text", text),
    ("verifiers", verifiers),
];
