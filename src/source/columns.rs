//! Two columns in one line: `Ada Ek          Bo Alm`.
//!
//! Tools that keep the layout write what stands side by side into one line. Under place and date,
//! where two sign, the columns are put one under the other, the left one first; anywhere else lines
//! that look so are only counted, for a diagnostic.

use crate::language::grammar::starts_upper;
use crate::source::lines::Line;

/// Blanks that part two columns.
const GAP: &str = "    ";

/// At most so many lines under place and date are signatures.
const SIGNATURE_LINES: usize = 8;

/// Longest cell in bytes: a long name or title.
const LONGEST_CELL: usize = 60;

/// Puts the columns under place and date one under the other.
pub(crate) fn stack_signatures(text: &str, lines: Vec<Line>) -> Vec<Line> {
    let mut stacked = Vec::new();
    let mut done = 0;
    for first in 0..lines.len() {
        // A date ends with a year.
        let dated = lines[first].last.is_ascii_digit();
        if !dated || first < done || !is_place_and_date(lines[first].of(text)) {
            continue;
        }
        let mut next = first + 1;
        if let Some(line) = lines.get(next) {
            next += usize::from(on_behalf(line.of(text)));
        }
        let rows = lines[next..].iter().take(SIGNATURE_LINES);
        let cells: Vec<(Line, Line)> = rows.map_while(|line| cells(text, line)).collect();
        if !cells.is_empty() {
            stacked.extend_from_slice(&lines[done..next]);
            stacked.extend(cells.iter().map(|(left, _)| *left));
            stacked.extend(cells.iter().map(|(_, right)| *right));
            done = next + cells.len();
        }
    }
    // Most texts have no such place, and are not copied.
    if done == 0 {
        return lines;
    }
    stacked.extend_from_slice(&lines[done..]);
    stacked
}

/// `Stockholm den 5 maj 2010`, and no more.
fn is_place_and_date(line: &str) -> bool {
    line.len() <= LONGEST_CELL
        && line.bytes().rev().take(4).all(|byte| byte.is_ascii_digit())
        && starts_upper(line)
        && line.contains(" den ")
}

/// `På kommunstyrelsens vägnar:`, which stands between the date and the names.
fn on_behalf(line: &str) -> bool {
    line.len() <= LONGEST_CELL && line.trim_end_matches(':').ends_with("vägnar")
}

/// The two cells of a line, each as a line of its own.
fn cells(text: &str, line: &Line) -> Option<(Line, Line)> {
    let words = line.of(text);
    let gap = words.find(GAP)?;
    let right = words[gap..].trim_start();
    let fit = gap <= LONGEST_CELL && right.len() <= LONGEST_CELL && !right.contains(GAP);
    (fit && starts_upper(right)).then(|| {
        let bytes = words.as_bytes();
        let left = Line {
            end: line.start + gap,
            last: bytes[gap - 1],
            ..*line
        };
        let right = Line {
            start: line.end - right.len(),
            first: bytes[words.len() - right.len()],
            indent: 0,
            form_feed: false,
            ..*line
        };
        (left, right)
    })
}

/// Lines that hold two columns of prose, each at least this wide, in bytes.
const NARROWEST_COLUMN: usize = 20;

/// Whether so many lines look like two columns that the text was read across them.
pub(crate) fn has_two_columns(text: &str, lines: &[Line]) -> bool {
    let wide = lines.iter().filter(|line| !line.is_plain);
    let across = wide.filter(|line| {
        let words = line.of(text);
        words.find(GAP).is_some_and(|gap| {
            let right = words[gap..].trim_start().len();
            gap >= NARROWEST_COLUMN && right >= NARROWEST_COLUMN
        })
    });
    // A table has some such lines too.
    let across = across.count();
    across >= 12 && across * 4 >= lines.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::lines::lines;

    fn stacked(text: &str) -> Vec<&str> {
        let lines = stack_signatures(text, lines(text));
        lines.iter().map(|line| line.of(text)).collect()
    }

    #[test]
    fn those_in_whose_name_they_sign_stand_between() {
        assert_eq!(
            stacked("Ekby den 5 maj 2010\nPå nämndens vägnar:\nAda Ek          Bo Alm"),
            [
                "Ekby den 5 maj 2010",
                "På nämndens vägnar:",
                "Ada Ek",
                "Bo Alm"
            ]
        );
        let prose = "Ekby den 5 maj 2010\nHon sade:\nAda Ek          Bo Alm";
        assert_eq!(stacked(prose).len(), 3);
    }

    #[test]
    fn signatures_side_by_side_are_stacked() {
        assert_eq!(
            stacked(
                "Ekby den 5 maj 2010\n\nAda Ek          Bo Alm\nOrdförande      Sekreterare\n\nSlut"
            ),
            [
                "Ekby den 5 maj 2010",
                "Ada Ek",
                "Ordförande",
                "Bo Alm",
                "Sekreterare",
                "Slut"
            ]
        );
    }

    #[test]
    fn other_gaps_stay() {
        let text = "Kostnad    12 kr\nEkby den 5 maj 2010\nAda Ek\nA    b";
        assert_eq!(stacked(text), text.lines().collect::<Vec<_>>());
    }

    #[test]
    fn two_columns_are_noticed() {
        let row = "en spalt med text i sig          och en annan spalt bredvid\n";
        let text = row.repeat(20);
        assert!(has_two_columns(&text, &lines(&text)));
        let text = "en rad utan spalter\n".repeat(20) + row;
        assert!(!has_two_columns(&text, &lines(&text)));
    }
}
