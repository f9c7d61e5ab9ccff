//! What the codes of a font mean, as its `ToUnicode` stream tells.
//!
//! The font reader gives up such a stream at the first mistake in it. Here what can be read of it counts.

use std::collections::HashMap;

use super::content::{Operand, Operator, Place};

/// Codes that a stream may name, one named twice counted twice. No font has as many.
const CODES: usize = 1 << 18;

/// The bytes of what one code means at most. Ligatures have ten.
const MEANING: usize = 256;

/// The codes that `beginbfchar` and `beginbfrange` name, with what they mean.
pub(crate) fn meanings(stream: &[u8]) -> HashMap<u32, String> {
    let (mut place, mut operands) = (Place::default(), Vec::new());
    let (mut found, mut left) = (HashMap::new(), CODES);
    while let Some(operator) = place.next(stream, &mut operands) {
        let each = match operator {
            Operator::EndCodes => 2,
            Operator::EndRanges => 3,
            _ => continue,
        };
        for entry in operands.chunks_exact(each) {
            let (Some(first), Some(last)) = (code(&entry[0]), code(&entry[each - 2])) else {
                continue;
            };
            for (offset, code) in (0..left).zip(first..=last) {
                left -= 1;
                let Some(text) = meaning(&entry[each - 1], offset) else {
                    break;
                };
                found.insert(code, text);
            }
        }
    }
    found
}

fn code(operand: &Operand) -> Option<u32> {
    let bytes = operand.text().filter(|bytes| bytes.len() <= 4)?;
    Some(
        bytes
            .iter()
            .fold(0, |code, &byte| code << 8 | u32::from(byte)),
    )
}

/// What the code so many behind the first one of a range means: what an array gives for it, or the
/// character so many further on. Texts are in UTF-16.
fn meaning(meant: &Operand, offset: usize) -> Option<String> {
    let (bytes, offset) = match meant {
        Operand::Array(each) => (each.get(offset)?.text()?, 0),
        first => (first.text()?, offset),
    };
    let mut units: Vec<u16> = match bytes {
        too_long if too_long.len() > MEANING => return None,
        [one] => vec![u16::from(*one)],
        bytes => {
            let pairs = bytes.chunks_exact(2);
            pairs
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect()
        }
    };
    let last = units.last_mut()?;
    *last = last.checked_add(u16::try_from(offset).ok()?)?;
    String::from_utf16(&units).ok()
}

#[cfg(test)]
mod tests {
    use super::meanings;

    #[test]
    fn mistakes_end_nothing() {
        let found = meanings(
            b"1 beginbfchar <01> <0041> <zz <02> endbfchar ) \
              2 beginbfrange <03> <05> <00E5> <06> <07> [<0066> <00660069>] endbfrange",
        );
        let of = |code| found.get(&code).map(String::as_str);
        assert_eq!(of(1), Some("A"));
        assert_eq!((of(3), of(5)), (Some("å"), Some("ç")));
        assert_eq!((of(6), of(7)), (Some("f"), Some("fi")));
    }
}
