//! Where a sentence ends, in Swedish.
//!
//! Unicode's sentence boundaries (UAX 29), which know that no sentence begins in lower case, with
//! two corrections: none inside parentheses, and none behind an abbreviation that goes on.
//!
//! | text | first sentence |
//! | --- | --- |
//! | `Till kontoret m.fl. nämnder. Det` | up to `nämnder.` |
//! | `Rådet (KPR. Se nedan.) svarar. Sedan` | up to `svarar.` |
//! | `Till kontoret` and a line feed | up to the line feed |

use unicode_segmentation::UnicodeSegmentation;

/// Abbreviations with a stop that a name or a number follows.
const ABBREVIATIONS: [&str; 9] = [
    "bl.a.", "dnr.", "dvs.", "kap.", "m.fl.", "nr.", "resp.", "s.k.", "t.ex.",
];

/// Where the sentence that begins `text` ends: behind its stop, the blanks behind that outside.
pub(crate) fn first_sentence(text: &str) -> &str {
    let mut depth = 0usize;
    for (at, piece) in text.split_sentence_bound_indices() {
        for byte in piece.bytes() {
            match byte {
                b'(' => depth += 1,
                b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        let end = at + piece.trim_end().len();
        let goes_on = depth > 0 || ABBREVIATIONS.iter().any(|a| text[..end].ends_with(a));
        // A block ends with its line, closed or not.
        if !goes_on || piece.ends_with('\n') {
            return &text[..end];
        }
    }
    text.trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_with_its_stop() {
        for (text, sentence) in [
            ("Till kontoret. Det svarar.", "Till kontoret."),
            (
                "Till kontoret m.fl. nämnder. Det",
                "Till kontoret m.fl. nämnder.",
            ),
            ("Till t.ex. Boverket. Det", "Till t.ex. Boverket."),
            (
                "Rådet (KPR. Se nedan.) svarar. Sedan",
                "Rådet (KPR. Se nedan.) svarar.",
            ),
            ("Till kontoret\nDet svarar.", "Till kontoret"),
            ("Till rådet (KPR\nDet svarar.", "Till rådet (KPR"),
            ("", ""),
        ] {
            assert_eq!(first_sentence(text), sentence);
        }
    }
}
