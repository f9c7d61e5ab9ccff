//! The small readers.

use utlatande::stages::VERIFIERS;

use crate::read::beginning;

/// Each small reader takes any slice, and finds what lies inside it. The first byte chooses the reader.
///
/// # Panics
///
/// When one does not.
pub fn verifiers(bytes: &[u8]) {
    let Some((&choice, rest)) = bytes.split_first() else {
        return;
    };
    let text = beginning(rest);
    let (name, read) = VERIFIERS[usize::from(choice) % VERIFIERS.len()];
    let found = read(text);
    for at in &found {
        assert!(text.get(at.clone()).is_some(), "{name} {at:?} in {text:?}");
    }
    assert_eq!(read(text), found, "{name} a second time on {text:?}");
}
