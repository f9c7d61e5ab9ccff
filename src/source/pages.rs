//! Page furniture and page starts.
//!
//! Furniture is what the page needs and the text does not: a page number at the head or the foot.
//! It is taken out of the reading text; its bytes stay in the section that they stand in.
//!
//! | line | read as |
//! | --- | --- |
//! | `12` | page number, if the page before it was 11 or 12, or at a page's head or foot |
//! | `5 (24)`, `Sida 5 (24)`, `Sid 5/24` | page number of how many |
//! | `1 Utlåtande …`, a page on one line | page number before the words; see [`one_line`](crate::source::one_line) |
//! | `Kommunstyrelsens utlåtande nr 2009:44` | running head, if half of the pages have it |
//! | `1 Se SOU 2016:5.` | footnote, if `ordet1` stands above on the page |
//!
//! A page starts at a form feed. Where a tool has lost the form feeds and put a blank line after
//! every line, what is left of one is a blank at the start of a line that has *no* blank line
//! before it; a leading blank alone is none. Where there is neither, a page ends with its number.

use std::collections::HashMap;
use std::ops::Range;

use crate::language::window;
use crate::report::Span;
use crate::source::clean::without_mark;
use crate::source::lines::Line;
use crate::source::one_line::{are_pages, cut_numbers};
use crate::source::page_number::{MOST_PAGES, PageNumber, page_number};

/// The lines that carry text, and the pages.
#[derive(Debug)]
pub(crate) struct Pages {
    /// Lines without furniture.
    pub(crate) lines: Vec<Line>,
    /// Lines that are furniture.
    pub(crate) furniture: Vec<Line>,
    /// Pages; they tile the input. Empty for an empty input.
    pub(crate) spans: Vec<Span>,
    /// Whether each line is a whole page.
    pub(crate) on_one_line: bool,
}

/// Takes the furniture out of `lines` and finds the page starts.
pub(crate) fn pages(text: &str, mut lines: Vec<Line>) -> Pages {
    let on_one_line = are_pages(text, &lines);
    let (mut furniture, shortest_page) = match on_one_line {
        true => (cut_numbers(text, &mut lines), 1),
        false => (Vec::new(), SHORTEST_PAGE),
    };
    let (has_form_feeds, spaced) = gaps(&lines);
    let lost = !has_form_feeds && all_are_spaced(lines.len(), spaced);
    let numbers_part = !lost && !has_form_feeds;
    // Lines since the page began, and whether the next one begins a page.
    let (mut since, mut next_starts) = (0, false);
    let mut starts = vec![0];
    // A byte order mark is no page.
    let beginning = text.len() - without_mark(text).len();
    // Those that are kept move up in place: large documents have many lines.
    let mut kept = 0;
    let mut behind_furniture = false;
    let starts_page_at =
        |line: &Line| line.form_feed || (lost && line.indent > 0 && line.blank_before == 0);
    let mut at_foot = lines.first().is_some_and(starts_page_at);
    for i in 0..lines.len() {
        let line = lines[i];
        let at_head = at_foot;
        at_foot = lines.get(i + 1).is_some_and(starts_page_at);
        let mut starts_page = at_head || std::mem::take(&mut next_starts);
        // The first byte rules out most lines.
        let number = match line.first {
            b'0'..=b'9' | b'S' | b'-' | 0xE2 => page_number(line.of(text)),
            _ => None,
        };
        let page = starts.len() as u64 + u64::from(starts_page && line.begins() > beginning);
        let is_furniture = match number {
            None => false,
            Some(PageNumber { of: Some(_), .. }) => true,
            // A number alone may be anything; it is a page's if it counts on where we are.
            Some(PageNumber { number, of: None }) => {
                let counts_on = number == page || number == page + 1;
                next_starts = counts_on && numbers_part && since >= shortest_page;
                // Printed volumes count their pages through: at the edge any number may stand.
                let at_edge = (at_head || at_foot) && number < MOST_PAGES;
                at_edge || (counts_on && (next_starts || !numbers_part || since == 0))
            }
        };
        since = if starts_page { 0 } else { since + 1 };
        // The head of the next page shows that it has begun, even where nothing else does.
        if let Some(PageNumber {
            number,
            of: Some(_),
        }) = number
        {
            starts_page |= number == page + 1;
        }
        if starts_page && line.begins() > beginning {
            starts.push(line.begins());
        }
        if is_furniture {
            furniture.push(line);
            behind_furniture = true;
        } else {
            if kept < i {
                lines[kept] = line;
            }
            // A number between two halves of a sentence parts them no more than a page does.
            if std::mem::take(&mut behind_furniture) {
                lines[kept].form_feed = true;
            }
            kept += 1;
        }
    }
    lines.truncate(kept);
    let mut kept = lines;
    take_repeated(text, &starts, &mut kept, &mut furniture);
    take_footnotes(text, &starts, &mut kept, &mut furniture);
    furniture.sort_by_key(|line| line.start);
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let spans = starts
        .iter()
        .zip(ends)
        .filter_map(|(&start, end)| Span::new(start, end))
        .collect();
    Pages {
        lines: kept,
        furniture,
        spans,
        on_one_line,
    }
}

/// Lines at a page's head or foot that may be repeated.
const EDGE: usize = 2;

/// Fewer pages prove no repetition.
const FEWEST_PAGES: usize = 3;

/// Takes out running heads and feet: lines at the edge of at least three pages, and of half of them,
/// that are the same but for their digits. The first line of all is kept: it may be the title of
/// what the other pages only repeat.
fn take_repeated(text: &str, starts: &[usize], kept: &mut Vec<Line>, furniture: &mut Vec<Line>) {
    if starts.len() < FEWEST_PAGES {
        return;
    }
    let pages = page_ranges(starts, kept);
    let edges = |page: &Range<usize>| {
        let head = page.start..page.end.min(page.start + EDGE);
        let foot = page.start.max(page.end.saturating_sub(EDGE)).max(head.end)..page.end;
        head.chain(foot)
    };
    // Most lines at an edge begin and end as hardly any other does, and need no closer look.
    let mut ends: Vec<[u8; 2]> = Vec::with_capacity(pages.len() * 2 * EDGE);
    ends.extend(pages.iter().flat_map(edges).map(|i| ends_of(&kept[i])));
    ends.sort_unstable();
    let is_common = |line: &Line| {
        let these = ends_of(line);
        let first = ends.partition_point(|others| *others < these);
        let fewest = FEWEST_PAGES.max(pages.len().div_ceil(2));
        ends.get(first + fewest - 1) == Some(&these)
    };
    // Each line at an edge with the number of its form, and on how many pages each form stands.
    let mut numbers: HashMap<Vec<u8>, usize> = HashMap::with_capacity(pages.len() * 2 * EDGE);
    let mut counts: Vec<usize> = Vec::new();
    let mut lines: Vec<(usize, usize)> = Vec::with_capacity(pages.len() * 2 * EDGE);
    for page in &pages {
        let first = lines.len();
        for i in edges(page).filter(|&i| is_common(&kept[i])) {
            let form = form(kept[i].of(text));
            let number = *numbers.entry(form).or_insert(counts.len());
            if number == counts.len() {
                counts.push(0);
            }
            // Once a page.
            if lines[first..].iter().all(|&(_, other)| other != number) {
                counts[number] += 1;
            }
            lines.push((i, number));
        }
    }
    let repeated = |i: usize, number: usize| {
        let count = counts[number];
        count >= FEWEST_PAGES && count * 2 >= pages.len() && kept[i].of(text).len() <= LONGEST_HEAD
    };
    let taken: Vec<usize> = lines
        .iter()
        .filter(|&&(i, number)| i > 0 && repeated(i, number))
        .map(|&(i, _)| i)
        .collect();
    take(&taken, kept, furniture);
}

/// The bytes that the form of a line begins and ends with.
fn ends_of(line: &Line) -> [u8; 2] {
    [masked(line.first), masked(line.last)]
}

/// `#` for a digit.
fn masked(byte: u8) -> u8 {
    if byte.is_ascii_digit() { b'#' } else { byte }
}

/// A line with one `#` for each number in it.
fn form(line: &str) -> Vec<u8> {
    let line = window::first(line, LONGEST_HEAD);
    let mut form = Vec::with_capacity(line.len());
    for byte in line.bytes() {
        let digit = byte.is_ascii_digit();
        if !(digit && form.last() == Some(&b'#')) {
            form.push(masked(byte));
        }
    }
    form
}

/// A running head is no longer, in bytes.
const LONGEST_HEAD: usize = 120;

/// A footnote has at most so many lines with those behind it on its page.
const FOOTNOTE_LINES: usize = 8;

/// Takes out footnotes: at the end of a page, lines from one that begins with a number without a
/// stop, where the same number stands right behind a word further up on the page.
fn take_footnotes(text: &str, starts: &[usize], kept: &mut Vec<Line>, furniture: &mut Vec<Line>) {
    if starts.len() < 2 {
        return;
    }
    let mut taken = Vec::new();
    for page in page_ranges(starts, kept) {
        let tail = page.start.max(page.end.saturating_sub(FOOTNOTE_LINES));
        let first = (tail..page.end).find(|&i| {
            // Most lines begin with a letter.
            kept[i].first.is_ascii_digit()
                && footnote_number(kept[i].of(text)).is_some_and(|number| {
                    kept[page.start..i]
                        .iter()
                        .any(|line| has_mark(line.of(text), number))
                })
        });
        if let Some(first) = first {
            taken.extend(first..page.end);
        }
    }
    take(&taken, kept, furniture);
}

/// The number that a footnote's line begins with: `1 Se SOU 2016:5.`
fn footnote_number(line: &str) -> Option<&str> {
    let (number, rest) = line.split_once(' ')?;
    let digits =
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    (digits && rest.starts_with(char::is_uppercase)).then_some(number)
}

/// Bytes in the longest word before a footnote's number.
const LONGEST_WORD: usize = 64;

/// Whether a footnote's number stands right behind a word: `metodiken1 har`.
fn has_mark(line: &str, number: &str) -> bool {
    // Most lines hold no digit, so one byte is looked for first.
    let (line_bytes, number_bytes) = (line.as_bytes(), number.as_bytes());
    let starts = memchr::memchr_iter(number_bytes[0], line_bytes);
    let mut places = starts.filter(|&at| line_bytes[at..].starts_with(number_bytes));
    places.any(|at| {
        let ends = !line[at + number.len()..]
            .starts_with(|c: char| c.is_alphanumeric() || ":/,.-".contains(c));
        let before = window::last(&line[..at], LONGEST_WORD);
        let before = before.trim_end_matches(['.', ',', '”', ')']);
        let word = before.rsplit(' ').next().unwrap_or("");
        ends && word.chars().count() > 3 && word.chars().all(char::is_alphabetic)
    })
}

/// The lines of each page, as ranges of `kept`.
fn page_ranges(starts: &[usize], kept: &[Line]) -> Vec<Range<usize>> {
    let firsts: Vec<usize> = starts
        .iter()
        .map(|&start| kept.partition_point(|line| line.start < start))
        .collect();
    let ends = firsts.iter().skip(1).copied().chain([kept.len()]);
    firsts
        .iter()
        .zip(ends)
        .map(|(&first, end)| first..end)
        .collect()
}

/// Moves the lines with these numbers, in order, from the text to the furniture.
fn take(taken: &[usize], kept: &mut Vec<Line>, furniture: &mut Vec<Line>) {
    if taken.is_empty() {
        return;
    }
    let mut next = taken.iter().copied().peekable();
    let mut rest = Vec::with_capacity(kept.len());
    let mut behind_furniture = false;
    for (i, line) in kept.drain(..).enumerate() {
        if next.next_if_eq(&i).is_some() {
            furniture.push(line);
            behind_furniture = true;
        } else {
            rest.push(Line {
                form_feed: line.form_feed || std::mem::take(&mut behind_furniture),
                ..line
            });
        }
    }
    *kept = rest;
}

/// Lines on a page. Numbers that stand closer together are a list's or a table's.
const SHORTEST_PAGE: usize = 8;

/// Whether a form feed stands between two lines, and between how many blank lines do.
fn gaps(lines: &[Line]) -> (bool, usize) {
    lines.iter().fold((false, 0), |(form_feed, spaced), line| {
        let blank = usize::from(line.blank_before > 0);
        (form_feed | line.form_feed, spaced + blank)
    })
}

/// Whether blank lines follow every line.
fn all_are_spaced(lines: usize, spaced: usize) -> bool {
    // Nine in ten: the lines at page starts and in tight places have none.
    lines >= 10 && spaced * 10 >= lines * 9
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::lines::lines;

    fn kept(text: &str) -> Vec<&str> {
        pages(text, lines(text))
            .lines
            .iter()
            .map(|line| line.of(text))
            .collect()
    }

    #[test]
    fn page_numbers_go_and_other_numbers_stay() {
        assert_eq!(kept("Ett.\n2 (24)\nTvå."), ["Ett.", "Två."]);
        assert_eq!(kept("Ett.\nSida 2 (24)\nTvå."), ["Ett.", "Två."]);
        assert_eq!(kept("Ett.\n1\n\u{c}Två."), ["Ett.", "Två."]);
        assert_eq!(kept("Antal:\n2023\nTvå."), ["Antal:", "2023", "Två."]);
        assert_eq!(kept("Kap. 5 (24)"), ["Kap. 5 (24)"]);
        assert_eq!(kept("24 (5)"), ["24 (5)"]);
    }

    #[test]
    fn pages_tile_the_input() {
        let text = "Ett.\n\u{c}Två.\n3 (3)\nTre.";
        let spans = pages(text, lines(text)).spans;
        let pieces: Vec<&str> = spans.iter().map(|&span| &text[span]).collect();
        assert_eq!(pieces, ["Ett.\n\u{c}", "Två.\n", "3 (3)\nTre."]);
    }

    #[test]
    fn a_byte_order_mark_is_no_page() {
        let text = "\u{feff} a\n\n".to_owned() + &"b\n\n".repeat(20);
        assert_eq!(pages(&text, lines(&text)).spans.len(), 1);
    }

    #[test]
    fn a_lost_form_feed_is_a_blank_without_a_blank_line() {
        let text = "a\n\n".repeat(20) + "b\n c\n\n d\n\n" + &"e\n\n".repeat(10);
        let spans = pages(&text, lines(&text)).spans;
        assert_eq!(spans.len(), 2, "{spans:?}");
        assert!(text[spans[1].range()].starts_with(" c"));
    }
}
