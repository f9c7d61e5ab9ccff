//! Blocks: which lines belong together as a paragraph, a heading or a list item.
//!
//! In: the lines without page furniture, and the width of a full line. Out: blocks, their text joined
//! into the reading text, and the places where the layout leaves a break in doubt. Nothing here knows
//! what a block is about.
//!
//! Each line break raises one question: was the line full, or did something end? The evidence, surest
//! first:
//!
//! 1. **what the next line begins with**: a lower-case letter continues; a list number that counts
//!    on, a bullet, a known heading begin something new;
//! 2. **the width** ([`Column::forced`]): if the next word would still have fitted, something ended;
//! 3. **blank lines**, where they are not the same between all lines;
//! 4. **grammar**: a line ends with a full stop or with a word that nothing ends with; it holds a
//!    main clause or names something ([`grammar`](crate::language::grammar)).
//!
//! A **heading** is a line that names something instead of stating it. It begins with a capital, has
//! no full stop, stands where something had ended, and ends where something new begins. It may be as
//! wide as the column, so that its width proves nothing. It may be the last line of a page.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`lines`] | which lines belong together |
//! | [`shapes`] | what a block looks like |
//! | [`vocabulary`] | how the document writes a word that a line's end has broken |
//! | [`doubts`] | where the layout cannot show whether a block ends |
//! | [`block`] | the blocks, parted and joined once the words are known |

mod block;
mod doubts;
mod lines;
mod shapes;
mod vocabulary;

pub(crate) use block::{Block, Blocks};
pub(crate) use doubts::Doubt;
pub(crate) use shapes::Shape;

use crate::report::Span;
use crate::source::column::Column;
use crate::source::lines::Line;
use crate::source::pages::Pages;
use crate::source::reading::Reading;
use doubts::{DoubtfulBreak, doubts_inside, may_begin, may_begin_inside, pieces_at_hyphens};
use lines::{Lines, Open};
use vocabulary::{NEAR, Vocabulary};

/// Joins the lines of `pages` into blocks. `is_heading` knows the headings of the genre.
pub(crate) fn blocks(
    text: &str,
    pages: &Pages,
    column: &Column,
    is_heading: fn(&str) -> bool,
) -> Blocks {
    let lines = Lines {
        text,
        contents: pages.lines.iter().map(|line| line.of(text)).collect(),
        lines: &pages.lines,
        column,
        is_heading,
    };
    let mut reading = Reading::with_capacity(text.len(), pages.lines.len());
    reading.set_furniture(
        pages
            .furniture
            .iter()
            .filter_map(|line| Span::new(line.start, line.end))
            .collect(),
    );
    let words_near = |i| {
        let near: &[Line] = &pages.lines[i..];
        Vocabulary::new(text, &near[..near.len().min(NEAR)])
    };
    let mut words = words_near(0);
    let mut blocks: Vec<Block> = Vec::with_capacity(pages.lines.len() / 4 + 1);
    let mut doubtful = Vec::new();
    let mut open = Open::default();
    for i in 0..pages.lines.len() {
        let content = lines.content(i);
        if open.lines == 0 {
            open = lines.begin(i, &open, reading.len());
        }
        if i > 0 && i % NEAR == 0 {
            words = words_near(i);
        }
        let from = reading.len();
        let line = &pages.lines[i];
        let mut push = |piece: &str, at| {
            reading.push_line(open.start, piece, at, line.is_plain, |word| {
                words.holds(word)
            });
        };
        if pages.on_one_line {
            // The lines of the page are gone, but a hyphen shows where one ended.
            let mut at = line.start;
            for piece in pieces_at_hyphens(content) {
                push(piece.trim_end(), at);
                at += piece.len();
            }
            doubtful.extend(doubts_inside(&reading.as_str()[from..], from, is_heading));
        } else {
            push(content, line.start);
        }
        open.lines += 1;
        let so_far = &reading.as_str()[open.start..];
        if i + 1 == pages.lines.len() || lines.ends_block(i, &open, so_far) {
            let shape = lines.shape(&open, so_far);
            blocks.push(Block {
                at: open.start..reading.len(),
                shape,
            });
            reading.end_block();
            open = Open {
                lines: 0,
                after_paragraph: shape == Shape::Paragraph,
                ..open
            };
        } else if may_begin(lines.content(i + 1))
            || (pages.on_one_line && may_begin_inside(lines.content(i + 1)))
        {
            doubtful.push(DoubtfulBreak {
                blank: reading.len(),
                inside: pages.on_one_line,
            });
        }
    }
    Blocks {
        reading,
        blocks,
        doubtful,
        is_heading,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{lines, pages};

    fn shapes(text: &str) -> Vec<(Shape, String)> {
        let lines = lines::lines(text);
        let pages = pages::pages(text, lines);
        let column = Column::of(text, &pages.lines);
        let found = blocks(text, &pages, &column, |line| line == "Ärendet");
        (0..found.blocks.len())
            .map(|i| (found.blocks[i].shape, found.text(i).to_owned()))
            .collect()
    }

    #[test]
    fn how_a_word_is_written_is_told_by_the_lines_around() {
        for (lines_between, expected) in [(10, "En webb-plats."), (NEAR, "En webbplats.")] {
            let between = "Ett stycke här.\n".repeat(lines_between);
            let text = format!("Vår webb-plats är ny.\n{between}En webb-\nplats.\n");
            assert_eq!(shapes(&text).last().unwrap().1, expected);
        }
    }

    #[test]
    fn points_with_letters_or_without_stops_are_blocks() {
        let texts = |text: &str| {
            shapes(text)
                .into_iter()
                .map(|(_, text)| text)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            texts("Ärendet\n\na) är bra, b) är\ndyrt.\n\nTidplan\n\na) är först.\n"),
            [
                "Ärendet",
                "a) är bra, b) är dyrt.",
                "Tidplan",
                "a) är först."
            ]
        );
        // Inside a sentence it is none.
        assert_eq!(
            texts("Vi tror att b är dyrt och\na) är bra.\n"),
            ["Vi tror att b är dyrt och a) är bra."]
        );
        assert_eq!(
            texts(
                "Vi föreslår följande\natt bygga en bro\nsom bär\n\natt riva muren\n\nEtt stycke som\nfortsätter.\n"
            ),
            [
                "Vi föreslår följande",
                "att bygga en bro som bär",
                "att riva muren",
                "Ett stycke som fortsätter."
            ]
        );
    }

    #[test]
    fn blank_lines_part_blocks_where_they_are_not_everywhere() {
        assert_eq!(
            shapes(
                "Ärendet\n\nEtt stycke som\nfortsätter här.\n\nEtt till.\n1. Att ett\n2. Att två"
            ),
            [
                (Shape::Heading, "Ärendet".to_owned()),
                (
                    Shape::Paragraph,
                    "Ett stycke som fortsätter här.".to_owned()
                ),
                (Shape::Paragraph, "Ett till.".to_owned()),
                (Shape::Item, "1. Att ett".to_owned()),
                (Shape::Item, "2. Att två".to_owned()),
            ]
        );
    }
}
