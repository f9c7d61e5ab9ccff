//! The lines of a page, put together from where its characters stand.
//!
//! | on the page | in the text |
//! | --- | --- |
//! | a character lower or higher by [`LINE`] | a new line |
//! | ... by [`PARAGRAPH`] | a blank line before it |
//! | a gap of [`WORD`] | a blank |
//! | a gap of [`CELL`] | four blanks: the next column of a table |
//! | the same gap between all letters of a line | nothing: they are spaced |
//! | a character drawn twice in one place, as bold ones are | one |
//! | `¨` drawn over `o` | `ö` |
//! | the ligature `ﬁ` | `fi` |
//! | the end of a word that is drawn later, as a raised letter | the end of that word |
//! | lines drawn from the foot of the page up | the topmost first |
//!
//! Else lines stand in the order in which the page draws them, so that one column follows the other.

use std::collections::HashMap;

use super::accents;
use super::glyphs::{Glyph, Glyphs};

/// In sizes of the font, like all that follow: what parts two lines. Lines are 1.1 apart or more, raised
/// characters 0.5 or less.
const LINE: f32 = 0.7;

/// What parts two paragraphs; the lines of one are 1.4 apart at most.
const PARAGRAPH: f32 = 1.5;

/// What parts two words where one string of the file ends and the next begins.
const WORD: f32 = 0.1;

/// What parts two words inside a string, where letters may be kerned.
const WORD_IN_STRING: f32 = 0.2;

/// What parts two columns; blanks of a justified line are narrower.
const CELL: f32 = 2.5;

/// How far a character is raised or lowered that still belongs to a word.
const RAISED: f32 = 0.4;

/// So many lines that end near a place are looked at.
const CANDIDATES: usize = 8;

/// How far apart two characters stand at most that are drawn as one.
const TWICE: f32 = 0.1;

/// So many characters back one is looked for that is drawn twice.
const TWICE_BACK: usize = 512;

/// The least gap between the letters of a line whose letters are spaced.
const SPACED: f32 = 0.08;

/// The widest one: a blank is wider.
const SPACED_BELOW_BLANK: f32 = 0.24;

/// The widest one where the line shows otherwise that it has no words of one letter.
const SPACED_SURELY: f32 = 0.6;

/// How many gaps such a line has, and how many show that it has no words of one letter.
const SPACED_GAPS: usize = 4;
const SPACED_GAPS_SURELY: usize = 7;

/// How much the gaps between spaced letters differ.
const SPACED_SPREAD: f32 = 0.06;

/// Characters that are drawn on one line, in the order in which they are drawn.
type Line<'g> = Vec<Character<'g>>;

/// A character with its place; accents are put on their letters.
#[derive(Clone, Debug)]
struct Character<'g> {
    glyph: &'g Glyph,
    text: Text<'g>,
    start: f32,
    end: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Text<'g> {
    Drawn(&'g str),
    Accented(char),
}

impl Character<'_> {
    fn is_blank(&self) -> bool {
        matches!(self.text, Text::Drawn(text) if text.trim().is_empty())
    }

    fn single(&self) -> Option<char> {
        match self.text {
            Text::Drawn(text) => {
                let mut characters = text.chars();
                characters.next().filter(|_| characters.next().is_none())
            }
            Text::Accented(character) => Some(character),
        }
    }

    fn is_letter(&self) -> bool {
        self.single().is_some_and(char::is_alphabetic)
    }

    fn is_of_word(&self) -> bool {
        self.single().is_some_and(char::is_alphanumeric)
    }
}

/// The text of a page.
pub(crate) fn text(glyphs: &Glyphs) -> String {
    let mut lines = lines(glyphs);
    lines.retain(|line| !line.iter().all(Character::is_blank));
    join_words(&mut lines);
    if is_drawn_upwards(&lines) {
        lines.reverse();
    }
    let mut page = String::new();
    let mut above: Option<&Glyph> = None;
    for line in &lines {
        let first = line[0].glyph;
        if let Some(above) = above {
            let size = first.size.max(above.size);
            let is_turned = first.direction != above.direction;
            let is_far = (first.base - above.base).abs() > PARAGRAPH * size;
            page.push_str(if is_far || is_turned { "\n\n" } else { "\n" });
        }
        write(line, &mut page);
        above = line.last().map(|character| character.glyph);
    }
    page
}

/// Parts the characters where they leave the line.
fn lines(glyphs: &Glyphs) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    for glyph in &glyphs.glyphs {
        let character = Character {
            glyph,
            text: Text::Drawn(glyphs.text(glyph)),
            start: glyph.start,
            end: glyph.end,
        };
        match lines.last_mut() {
            Some(line) if is_drawn_twice(line, &character) => {}
            Some(line) if goes_on(line, &character) => put(line, character),
            _ => lines.push(vec![character]),
        }
    }
    lines
}

fn goes_on(line: &[Character<'_>], next: &Character<'_>) -> bool {
    line.last().is_some_and(|last| {
        let size = next.glyph.size.max(last.glyph.size);
        next.glyph.direction == last.glyph.direction
            && (next.glyph.base - last.glyph.base).abs() <= LINE * size
            && next.start - last.end >= -CELL * size
    })
}

/// Whether a character stands where the same one stands already.
fn is_drawn_twice(line: &[Character<'_>], next: &Character<'_>) -> bool {
    let Some(last) = line.last() else {
        return false;
    };
    // Nearly always the next one stands behind the last, and there is nothing to look for.
    let near = TWICE * next.glyph.size;
    next.start < last.end - near
        && next.glyph.direction == last.glyph.direction
        && line.iter().rev().take(TWICE_BACK).any(|drawn| {
            drawn.text == next.text
                && (drawn.start - next.start).abs() <= near
                && (drawn.glyph.base - next.glyph.base).abs() <= near
        })
}

/// Puts a character at the end of the line, or together with the last one where one is the accent of the
/// other.
fn put<'g>(line: &mut Line<'g>, next: Character<'g>) {
    if let Some(last) = line.last_mut()
        && stand_over_each_other(last, &next)
        && let (Some(first), Some(second)) = (last.single(), next.single())
        && let Some(accented) = accents::composed(first, second)
    {
        // The letter is as wide as what stands beside it expects.
        let letter = if accents::is_accent(first) {
            &next
        } else {
            &*last
        };
        let (start, end) = (letter.start, letter.end);
        last.text = Text::Accented(accented);
        (last.start, last.end) = (start, end);
        return;
    }
    line.push(next);
}

/// Whether the middle of the narrower of two characters is inside the other.
fn stand_over_each_other(first: &Character<'_>, second: &Character<'_>) -> bool {
    let middle = |it: &Character<'_>| f32::midpoint(it.start, it.end);
    let (narrow, wide) = if first.end - first.start < second.end - second.start {
        (first, second)
    } else {
        (second, first)
    };
    (wide.start..=wide.end).contains(&middle(narrow))
}

/// Puts what begins right where an earlier line ends behind that line: the rest of a word, drawn later.
fn join_words(lines: &mut Vec<Line<'_>>) {
    let mut ends: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
    for at in 0..lines.len() {
        let first = &lines[at][0];
        let (across, down) = cell(first.start, first.glyph.base);
        let near = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (across + x, down + y)));
        let candidates = near.filter_map(|cell| ends.get(&cell));
        let before = candidates
            .flat_map(|them| them.iter().rev().take(CANDIDATES))
            .copied()
            .find(|&before| {
                lines[before]
                    .last()
                    .is_some_and(|last| is_rest_of_word(last, first))
            });
        let whole = match before {
            Some(before) => {
                let rest = std::mem::take(&mut lines[at]);
                lines[before].extend(rest);
                before
            }
            None => at,
        };
        if let Some(last) = lines[whole].last() {
            let end = cell(last.end, last.glyph.base);
            ends.entry(end).or_default().push(whole);
        }
    }
    lines.retain(|line| !line.is_empty());
}

fn is_rest_of_word(last: &Character<'_>, first: &Character<'_>) -> bool {
    let size = last.glyph.size.max(first.glyph.size);
    last.glyph.direction == first.glyph.direction
        && (first.start - last.end).abs() <= WORD * size
        && (first.glyph.base - last.glyph.base).abs() <= RAISED * size
        && !last.is_blank()
        && !first.is_blank()
}

/// The square of the page, so many points wide, that a place is in.
#[expect(
    clippy::cast_possible_truncation,
    reason = "places of a page are small"
)]
fn cell(x: f32, y: f32) -> (i64, i64) {
    const POINTS: f32 = 4.0;
    ((x / POINTS).floor() as i64, (y / POINTS).floor() as i64)
}

fn is_drawn_upwards(lines: &[Line<'_>]) -> bool {
    let steps = lines.windows(2).map(|pair| {
        let (above, below) = (pair[0][0].glyph, pair[1][0].glyph);
        above.direction == below.direction && below.base < above.base
    });
    let upwards = steps.filter(|is_upwards| *is_upwards).count();
    lines.len() > 3 && upwards * 10 >= (lines.len() - 1) * 9
}

/// Writes a line with blanks where its gaps are.
fn write(line: &[Character<'_>], page: &mut String) {
    let from = page.len();
    let spacing = spacing(line);
    let mut last: Option<&Character<'_>> = None;
    for next in line {
        if let Some(last) = last {
            let size = next.glyph.size.max(last.glyph.size);
            let gap = next.start - last.end - spacing * size;
            let (gap, word) = if next.glyph.starts_string {
                (gap, WORD)
            } else {
                (gap - last.glyph.spacing.max(0.0), WORD_IN_STRING)
            };
            page.push_str(if gap > CELL * size {
                "    "
            } else if gap > word * size && !last.is_blank() && !next.is_blank() {
                " "
            } else {
                ""
            });
        }
        match next.text {
            Text::Drawn(text) => text
                .chars()
                .for_each(|character| write_character(character, page)),
            Text::Accented(character) => page.push(character),
        }
        last = Some(next);
    }
    page.truncate(from + page[from..].trim_end().len());
}

/// Writes a character of a font: ligatures letter by letter, and a blank for a line break or a form feed,
/// which would part what is not parted.
fn write_character(character: char, page: &mut String) {
    match character {
        'ﬀ' => page.push_str("ff"),
        'ﬁ' => page.push_str("fi"),
        'ﬂ' => page.push_str("fl"),
        'ﬃ' => page.push_str("ffi"),
        'ﬄ' => page.push_str("ffl"),
        'ﬅ' | 'ﬆ' => page.push_str("st"),
        _ if character.is_control() => page.push(' '),
        _ => page.push(character),
    }
}

/// By how much the letters of the line are spaced, in sizes of the font; 0 where they are not.
fn spacing(line: &[Character<'_>]) -> f32 {
    let pairs = line.windows(2).map(|pair| (&pair[0], &pair[1]));
    let pairs = pairs.filter(|(first, second)| first.is_of_word() && second.is_of_word());
    let mut gaps: Vec<f32> = pairs
        .map(|(first, second)| {
            (second.start - first.end) / second.glyph.size.max(f32::MIN_POSITIVE)
        })
        .collect();
    if gaps.len() < SPACED_GAPS {
        return 0.0;
    }
    gaps.sort_by(f32::total_cmp);
    let (low, middle) = (gaps[gaps.len() / 10], gaps[gaps.len() / 2]);
    let has_words = line.iter().any(Character::is_blank)
        || gaps.len() >= SPACED_GAPS_SURELY && line.iter().all(Character::is_letter);
    let most = if has_words {
        SPACED_SURELY
    } else {
        SPACED_BELOW_BLANK
    };
    if (SPACED..=most).contains(&low) && middle - low <= SPACED_SPREAD {
        middle
    } else {
        0.0
    }
}
