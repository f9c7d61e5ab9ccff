//! What the codes of a font mean, as its `ToUnicode` stream tells.
//!
//! The font reader gives up such a stream at the first mistake in it. Here what can be read of it counts.

use std::collections::HashMap;

use super::content::{Operand, Operator, Place};

/// Codes that one range may name; no font has more.
const RANGE: u32 = 0xFFFF;

/// Codes that a stream may name all in all.
const CODES: usize = 1 << 17;

/// The codes that `beginbfchar` and `beginbfrange` name, with what they mean.
pub(crate) fn meanings(stream: &[u8]) -> HashMap<u32, String> {
    let (mut place, mut operands, mut found) = (Place::default(), Vec::new(), HashMap::new());
    while let Some(operator) = place.next(stream, &mut operands) {
        match operator {
            Operator::EndCodes => {
                for pair in operands.chunks_exact(2) {
                    if let Some(code) = code(&pair[0]) {
                        found.extend(meaning(&pair[1], 0).map(|text| (code, text)));
                    }
                }
            }
            Operator::EndRanges => operands.chunks_exact(3).for_each(|range| {
                if let (Some(first), Some(last)) = (code(&range[0]), code(&range[1]))
                    && last.saturating_sub(first) <= RANGE
                {
                    put(&mut found, first..=last, &range[2]);
                }
            }),
            _ => {}
        }
        if found.len() > CODES {
            break;
        }
    }
    found
}

/// Puts down what the codes of a range mean: what an array gives for each, or characters that follow one
/// another.
fn put(found: &mut HashMap<u32, String>, range: std::ops::RangeInclusive<u32>, meant: &Operand) {
    for (offset, code) in (0..).zip(range) {
        let text = match meant {
            Operand::Array(each) => each.get(offset).and_then(|one| meaning(one, 0)),
            first => meaning(first, offset),
        };
        let Some(text) = text else {
            return;
        };
        found.insert(code, text);
    }
}

fn code(operand: &Operand) -> Option<u32> {
    let bytes = operand.text().filter(|bytes| bytes.len() <= 4)?;
    Some(
        bytes
            .iter()
            .fold(0, |code, &byte| code << 8 | u32::from(byte)),
    )
}

/// A text in UTF-16, its last character so many further on.
fn meaning(operand: &Operand, offset: usize) -> Option<String> {
    let bytes = operand.text()?;
    let mut units: Vec<u16> = match bytes {
        [one] => vec![u16::from(*one)],
        bytes => bytes
            .chunks_exact(2)
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
            .collect(),
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
