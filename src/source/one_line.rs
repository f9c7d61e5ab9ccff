//! Pages that stand on one line each, as in copies from the web, and the numbers at their ends.
//!
//! ```text
//! page   := (number " ")? words (" " number)?
//! number := digits | digits "(" digits ")" | "Sida" number | "- " digits " -"
//! ```
//!
//! A number at the end of a line may be anything. It is the page's where it counts on with the lines:
//!
//! | lines | |
//! | --- | --- |
//! | `1 Utlåtande …`, `2 Beredning …` | pages 1 and 2 |
//! | `… i parken. 4`, `… i staden. 5` | pages 4 and 5 |
//! | `Utlåtande …`, `2 Beredning …` | page 2: as many lines stand before it, and a capital follows |
//! | `Utlåtande …`, `2. Motionen …` | no page number |
//! | `Utlåtande …`, `14 lekplatser …` | no page number |

use crate::language::grammar::{ends_sentence, starts_upper};
use crate::source::lines::Line;
use crate::source::page_number::{MOST_PAGES, page_number};

/// No line of a printed page is longer, in bytes.
const LONGEST_LINE: usize = 200;

/// Hardly a paragraph that stands on one line is longer than this and at the beginning of its document.
const SURELY_PAGE: usize = 400;

/// Whether whole pages stand on one line each. Where each paragraph stands on one line, the header is a
/// short line, and so are the headings between paragraphs.
pub(super) fn are_pages(text: &str, lines: &[Line]) -> bool {
    let is_long = |line: &&Line| line.end - line.start > LONGEST_LINE;
    let long = lines.iter().filter(is_long).count();
    if long == 0 {
        return false;
    }
    // Numbers on lines of their own are no pages.
    let numbers = || lines.iter().filter(|line| holds_number(text, line)).count();
    let is_mostly = lines.len() <= 2 * long || lines.len() <= 2 * long + numbers();
    let first = || lines.iter().find(|line| !holds_number(text, line));
    let is_surely = |line: &Line| line.end - line.start > SURELY_PAGE;
    is_mostly && (first().is_some_and(|line| is_long(&line)) || lines.iter().any(is_surely))
}

/// Whether the line is a page number and no more.
fn holds_number(text: &str, line: &Line) -> bool {
    line.end - line.start <= LONGEST_NUMBER && page_number(line.of(text)).is_some()
}

/// A page number is no longer, in bytes: `Sida 1234 (1234)`.
const LONGEST_NUMBER: usize = 16;

/// Words in a page number, at most: `Sida 5 av 24`.
const MOST_WORDS: usize = 4;

/// A number at the end of a page.
struct Found {
    line: usize,
    /// How many pages stand before its own.
    before: u64,
    number: u64,
    /// Its length in bytes.
    len: usize,
    /// Whether what stands beside it begins or ends as the text of a page does.
    stands_apart: bool,
}

/// Cuts the page numbers off `lines`, each of which is a page, and gives them as lines of their own. A
/// page begins where its number shows it.
pub(super) fn cut_numbers(text: &str, lines: &mut [Line]) -> Vec<Line> {
    let mut cut = Vec::new();
    for found in running(numbers(text, lines, number_at_start)) {
        let line = &mut lines[found.line];
        let start = line.start;
        cut.push(Line {
            end: start + found.len,
            ..*line
        });
        let rest = &text[start + found.len..line.end];
        line.start = line.end - rest.trim_start().len();
        line.first = text.as_bytes()[line.start];
        // The page begins with its number.
        let moved = u16::try_from(line.start - start).unwrap_or(u16::MAX);
        line.indent = line.indent.saturating_add(moved);
        line.form_feed = true;
    }
    for found in running(numbers(text, lines, number_at_end)) {
        let line = &mut lines[found.line];
        let start = line.end - found.len;
        cut.push(Line {
            start,
            indent: 0,
            ..*line
        });
        line.end = line.start + text[line.start..start].trim_end().len();
        line.last = text.as_bytes()[line.end - 1];
        if let Some(next) = lines.get_mut(found.line + 1) {
            next.form_feed = true;
        }
    }
    cut
}

/// The number that each line has at one end, where `read` finds one.
fn numbers(text: &str, lines: &[Line], read: fn(&str) -> Option<(u64, usize, bool)>) -> Vec<Found> {
    let pages = lines.iter().enumerate();
    let pages = pages.filter(|(_, line)| !holds_number(text, line));
    let numbers = (0..).zip(pages).filter_map(|(before, (line, page))| {
        let (number, len, stands_apart) = read(page.of(text))?;
        (number < MOST_PAGES).then_some(Found {
            line,
            before,
            number,
            len,
            stands_apart,
        })
    });
    numbers.collect()
}

/// Those of the numbers that count on.
fn running(found: Vec<Found>) -> Vec<Found> {
    // What the numbers of a run have in common, where no page between them is missing.
    let run = |found: &Found| found.number.wrapping_sub(found.before);
    let mut runs: Vec<u64> = found.iter().map(run).collect();
    runs.sort_unstable();
    let counts_on = |found: &Found| {
        let first = runs.partition_point(|&other| other < run(found));
        runs.get(first + 1) == Some(&run(found))
    };
    let own = |found: &Found| found.number == found.before + 1 && found.stands_apart;
    // Pages may be missing, and then the numbers still grow.
    let pages = found.last().map_or(0, |last| last.before + 1);
    let many = found.len() > 1 && 2 * found.len() as u64 >= pages;
    let grow = many && found.windows(2).all(|two| two[0].number < two[1].number);
    let counts = |found: &Found| grow || counts_on(found) || own(found);
    let taken: Vec<bool> = found.iter().map(counts).collect();
    let mut taken = taken.into_iter();
    found
        .into_iter()
        .filter(|_| taken.next() == Some(true))
        .collect()
}

/// The page number that the line begins with, its length, and whether a capital follows.
fn number_at_start(line: &str) -> Option<(u64, usize, bool)> {
    let blanks = line.match_indices(' ').map(|(at, _)| at);
    let ends = blanks
        .take(MOST_WORDS)
        .take_while(|&end| end <= LONGEST_NUMBER);
    let read = |end: usize| Some((page_number(&line[..end])?.number, end));
    let (number, end) = ends.filter_map(read).last()?;
    Some((number, end, starts_upper(line[end..].trim_start())))
}

/// The page number that the line ends with, its length, and whether a sentence ends before it.
fn number_at_end(line: &str) -> Option<(u64, usize, bool)> {
    let blanks = line.rmatch_indices(' ').map(|(at, _)| at + 1);
    let starts = blanks
        .take(MOST_WORDS)
        .take_while(|&start| line.len() - start <= LONGEST_NUMBER);
    let read = |start: usize| Some((page_number(&line[start..])?.number, start));
    let (number, start) = starts.filter_map(read).last()?;
    Some((
        number,
        line.len() - start,
        ends_sentence(line[..start].trim_end()),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::lines::lines;

    /// The lines without their numbers, cut to a few letters.
    fn cut(pages: &[&str]) -> Vec<String> {
        let text = pages.join("\n");
        let mut lines = lines(&text);
        cut_numbers(&text, &mut lines);
        lines.iter().map(|line| line.of(&text).to_owned()).collect()
    }

    #[test]
    fn numbers_that_count_on_are_the_pages() {
        for (pages, expected) in [
            (
                ["1 Utlåtande av", "2 ett och", "3 Beredning"],
                ["Utlåtande av", "ett och", "Beredning"],
            ),
            (["Ett. 4", "Två. 5", "Tre. 6"], ["Ett.", "Två.", "Tre."]),
            (["Ett", "2 Två", "Tre"], ["Ett", "Två", "Tre"]),
            (["4 Ett", "6 Två", "9 Tre"], ["Ett", "Två", "Tre"]),
            (
                ["Sida 1 (3) Ett", "Sida 2 (3) Två", "Sida 3 (3) Tre"],
                ["Ett", "Två", "Tre"],
            ),
            (["- 1 - Ett", "- 2 - Två", "Tre"], ["Ett", "Två", "Tre"]),
        ] {
            assert_eq!(cut(&pages), expected);
        }
        for pages in [
            ["Ett", "2. Två", "Tre"],
            ["Ett", "14 lekplatser", "Tre"],
            ["Från 2015", "Till 2016", "Tre"],
            ["Ett i kapitel 1", "Två", "Tre"],
        ] {
            assert_eq!(cut(&pages), pages);
        }
    }

    #[test]
    fn pages_are_told_from_paragraphs_on_one_line() {
        let long = "Ord ".repeat(60);
        let page = |text: &str| are_pages(text, &lines(text));
        assert!(page(&long));
        assert!(page(&format!("{long}\nsist.")));
        assert!(page(&format!("1\n{long}\n2\n{long}\n3\nsist.")));
        assert!(!page(&format!("PM 2003 RI\n\nTitel\n\n{long}")));
        assert!(!page("En rad.\nEn till."));
    }
}
