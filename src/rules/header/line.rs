//! The header line: kind, number, *rotlar*, diary numbers.

use std::sync::LazyLock;

use regex::Regex;

use crate::language::window;
use crate::report::{DocumentKind, DocumentNumber};
use crate::rules::header::words::{DNR, KINDS};
use crate::rules::references::{NUMBER_JOINTS, diary_number};
use crate::source::blocks::Blocks;
use crate::source::reading::At;

/// What stands between the first word and the parenthesis. A register writes ASCII only, and without
/// Unicode's classes the pattern is compiled in a third of the time.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x-u)^
        (?: \ (?<year> [0-9]{4} ) (?: : \ ? (?<serial> [0-9]{1,3} )? )? )?
        (?: \ (?: Rotel\ ? | R ) (?<rotel> [IVX]+ (?: \ ?\+\ ? R? [IVX]+ )* ) )?
        $",
    )
    .expect("a fixed pattern")
});

/// The header line may have lines before it, but not many.
const LOOK_AT: usize = 40;

/// Longest header line, in bytes: five diary numbers and three *rotlar*.
pub(super) const LONGEST: usize = 160;

/// What the header line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HeaderLine {
    pub(crate) block: usize,
    pub(crate) kind: DocumentKind,
    pub(crate) number: Option<DocumentNumber>,
    pub(crate) rotels: Vec<String>,
    pub(crate) diary_numbers: Vec<At>,
}

/// Finds the header line among the first blocks.
pub(crate) fn header_line(blocks: &Blocks) -> Option<HeaderLine> {
    (0..blocks.blocks.len().min(LOOK_AT)).find_map(|i| read_header(blocks, i))
}

/// Whether all of `line` is a header line.
pub(crate) fn is_header_line(line: &str) -> bool {
    parts(line).is_some()
}

/// Whether `text` begins with a header line, whatever stands behind its last parenthesis.
pub(super) fn opens(text: &str) -> bool {
    let whole = |near: &str| match near.find([')', '\n']) {
        Some(end) => is_header_line(near[..=end].trim_end()),
        None => false,
    };
    kind(text).is_some() && whole(window::first(text, LONGEST))
}

fn read_header(blocks: &Blocks, i: usize) -> Option<HeaderLine> {
    let line = blocks.text(i);
    let Parts {
        kind,
        year,
        serial,
        rotel,
        numbers,
    } = parts(line)?;
    let number = year.and_then(|year| {
        Some(DocumentNumber {
            year: year.parse().ok()?,
            serial: serial.and_then(|serial| serial.parse().ok()),
        })
    });
    let rotels = rotel.map_or_else(Vec::new, |rotel| {
        rotel
            .split('+')
            .map(|one| one.trim().trim_start_matches('R').to_owned())
            .collect()
    });
    let base = blocks.blocks[i].at.start;
    let mut diary_numbers = Vec::new();
    if let Some(numbers) = numbers {
        let end = line.len() - ")".len();
        let mut start = end - numbers.len();
        // Where digits are lost, the numbers behind them are still read.
        while let Some(rest) = line.get(start..end).filter(|rest| !rest.is_empty()) {
            if let Some(len) = diary_number(rest) {
                diary_numbers.push(base + start..base + start + len);
            }
            let joints = NUMBER_JOINTS.iter();
            let ends = joints.filter_map(|joint| Some(rest.find(joint)? + joint.len()));
            start += ends.min().unwrap_or(rest.len());
        }
    }
    Some(HeaderLine {
        block: i,
        kind,
        number,
        rotels,
        diary_numbers,
    })
}

/// The kind that the line begins with, and what stands behind it.
fn kind(line: &str) -> Option<(DocumentKind, &str)> {
    KINDS
        .iter()
        .find_map(|(word, kind)| Some((*kind, window::behind(line, word)?)))
}

/// The parts of a header line, as they stand there.
struct Parts<'t> {
    kind: DocumentKind,
    year: Option<&'t str>,
    serial: Option<&'t str>,
    rotel: Option<&'t str>,
    /// What stands in the parenthesis behind *Dnr*.
    numbers: Option<&'t str>,
}

/// Reads all of `line` as a header line; the pattern is compiled only where one may stand.
fn parts(line: &str) -> Option<Parts<'_>> {
    let (kind, rest) = kind(line).filter(|_| line.len() <= LONGEST)?;
    let (head, numbers) = match rest.strip_suffix(')') {
        Some(rest) => {
            let (head, numbers) = rest.split_once(" (")?;
            (!numbers.contains(')')).then_some((head, Some(numbers)))?
        }
        None => (rest, None),
    };
    let found = NUMBER.captures(head)?;
    let part = |name| found.name(name).map(|part| part.as_str());
    let parts = Parts {
        kind,
        year: part("year"),
        serial: part("serial"),
        rotel: part("rotel"),
        numbers: numbers.map(behind_dnr),
    };
    let says_anything = parts.year.or(parts.rotel).or(parts.numbers).is_some();
    says_anything.then_some(parts)
}

/// `Dnr. 12/2003` without its first word.
fn behind_dnr(numbers: &str) -> &str {
    let Some(rest) = DNR.iter().find_map(|dnr| numbers.strip_prefix(dnr)) else {
        return numbers;
    };
    let rest = rest.strip_prefix(['.', ':']).unwrap_or(rest);
    rest.strip_prefix(' ').unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::read;

    #[test]
    fn header_lines_of_every_era() {
        use DocumentKind::{Pm, Utlatande};
        for (line, kind, number, rotels, diary) in [
            (
                "Utlåtande 2007:135 RI (Dnr 123-45/2005)",
                Utlatande,
                Some((2007, Some(135))),
                vec!["I"],
                vec!["123-45/2005"],
            ),
            (
                "Utlåtande 2007: RI (Dnr 1/2005, 2/2006)",
                Utlatande,
                Some((2007, None)),
                vec!["I"],
                vec!["1/2005", "2/2006"],
            ),
            (
                "PM 2003 RVII (Dnr 242/01)",
                Pm,
                Some((2003, None)),
                vec!["VII"],
                vec!["242/01"],
            ),
            (
                "PM Rotel I+IV (Dnr KS 2018/701)",
                Pm,
                None,
                vec!["I", "IV"],
                vec!["KS 2018/701"],
            ),
            (
                "PM 2012:9 RI+VII (001-1855/2012)",
                Pm,
                Some((2012, Some(9))),
                vec!["I", "VII"],
                vec!["001-1855/2012"],
            ),
            (
                "Utlåtande Rotel VII (Dnr /2016)",
                Utlatande,
                None,
                vec!["VII"],
                vec![],
            ),
            (
                "Utlåtande Rotel II (Dnr /2016, KS 2019-00214 och 2023/BUN 0203)",
                Utlatande,
                None,
                vec!["II"],
                vec!["KS 2019-00214", "2023/BUN 0203"],
            ),
        ] {
            let blocks = read(line).blocks;
            let found = header_line(&blocks).unwrap_or_else(|| panic!("{line}"));
            let number = number.map(|(year, serial)| DocumentNumber { year, serial });
            let numbers: Vec<&str> = found
                .diary_numbers
                .iter()
                .map(|at| &line[at.clone()])
                .collect();
            assert_eq!(
                (found.kind, found.number, found.rotels, numbers),
                (
                    kind,
                    number,
                    rotels.into_iter().map(str::to_owned).collect(),
                    diary
                ),
                "{line}"
            );
        }
        assert_eq!(header_line(&read("Utlåtande").blocks), None);
        let text = "Utlåtandet har remitterats";
        assert_eq!(header_line(&read(text).blocks), None);
    }
}
