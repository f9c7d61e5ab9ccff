//! The width of a full line, found from the document itself.
//!
//! A program that fills lines breaks one only when the next word no longer fits. So between two
//! lines of one sentence the column is **at least as wide as the first line, and narrower than
//! the first line with the next word behind it**. Every pair of lines that surely belongs to one
//! sentence gives such an interval; the column is the width that lies in most of them. How wide a
//! word is depends on the font. Three are tried ([`fonts`], [`widths`]), and the one whose intervals
//! agree best is the one the document was set in. Nothing is assumed about its year or the program
//! that made it.
//!
//! Once the column is known, each line break raises the same question the other way round: would the
//! next word still have fitted? If so, the break was made on purpose ([`Column::forced`]).

mod fonts;
mod histogram;
mod widths;

pub(crate) use fonts::width;

use std::cmp::Reverse;
use std::ops::Range;

use crate::source::lines::Line;
use fonts::{FONTS, Font, LONGEST_LINE, WIDTHS, lane, measure, plain_width};
use histogram::Histogram;

/// The packed widths of a line and of the first word of the next one.
#[derive(Clone, Copy, Debug)]
struct Measured {
    line: u64,
    next_word: u64,
}

impl Measured {
    fn of(text: &str, line: &Line, next: &Line) -> Measured {
        let width = |line: &Line, piece: &[u8]| {
            if line.is_plain && piece.len() <= LONGEST_LINE {
                plain_width(piece)
            } else {
                measure(piece)
            }
        };
        let bytes = text.as_bytes();
        let words = &bytes[next.start..next.end];
        let blank = words.iter().position(|&byte| byte == b' ');
        Measured {
            line: width(line, &bytes[line.start..line.end]),
            next_word: width(next, &words[..blank.unwrap_or(words.len())]),
        }
    }

    /// From the width of the line to that of the line with the next word behind it.
    fn to_next(self, font: Font) -> Range<u64> {
        let line = lane(self.line, font);
        line..line + lane(WIDTHS[b' ' as usize], font) + lane(self.next_word, font)
    }
}

/// How wide the document's lines are.
#[derive(Debug)]
pub(crate) struct Column {
    /// The font and the width of a full line in it; `None` where the lines do not agree on one.
    fit: Option<(Font, u64)>,
    /// The same for a document with too few lines to be sure.
    guess: Option<(Font, u64)>,
    /// Blank lines that usually stand between two lines of one sentence.
    pub(crate) usual_gap: u16,
}

/// Pairs of lines, evenly spread, in the first sample.
const FIRST_PAIRS: usize = 128;
/// Pairs in a second sample, where the first does not agree as that of nearly all documents does. More do
/// not make the width any clearer.
const MOST_PAIRS: usize = 512;
/// Fewer pairs than this prove nothing.
const FEWEST_PAIRS: usize = 8;
/// Fewer pairs than this do not even allow a guess.
const FEWEST_FOR_GUESS: usize = 2;
/// Share of the pairs that must agree on the column. Measured on the source document: 81 of the first 82
/// agree under its own font, 72 and 55 under the two others; of all 572 pairs 567, 503 and 372.
const AGREEMENT: f64 = 0.93;
/// Share of the first pairs that must agree for the first sample to be enough.
const CLEAR_AGREEMENT: f64 = 0.97;
/// How many more of them than under the next best font, as a share of the pairs.
const CLEAR_LEAD: f64 = 0.05;
/// Fewer pairs are not enough for that.
const CLEAR_PAIRS: usize = 32;

impl Column {
    /// Measures `lines` and finds the column that most of them agree on.
    pub(crate) fn of(text: &str, lines: &[Line]) -> Column {
        let first = Sample::of(text, lines, FIRST_PAIRS);
        if first.is_clear() || lines.len() <= FIRST_PAIRS {
            return first.column();
        }
        Sample::of(text, lines, MOST_PAIRS).column()
    }

    /// Whether the break between two lines was made on purpose, since the first word of the next
    /// one would still have fitted; `None` where the width of a full line is not known.
    pub(crate) fn forced(&self, text: &str, line: &Line, next: &Line) -> Option<bool> {
        let (font, width) = self.fit?;
        Some(Measured::of(text, line, next).to_next(font).end <= width)
    }

    /// Whether the line is as full as those of a document with few lines are. It proves no more than
    /// that the break may have been made because the line was full.
    pub(crate) fn may_be_full(&self, text: &str, line: &Line, next: &Line) -> bool {
        self.guess
            .is_some_and(|(font, width)| Measured::of(text, line, next).to_next(font).end > width)
    }

    /// Whether the width of a full line is known.
    pub(crate) fn is_known(&self) -> bool {
        self.fit.is_some()
    }
}

/// What pairs of lines, evenly spread over the document, have in common.
struct Sample {
    /// Pairs of one sentence.
    pairs: usize,
    usual_gap: u16,
    /// In order of agreement: in how many pairs' intervals the width lies, the font and the width.
    fits: Vec<(usize, Font, u64)>,
}

impl Sample {
    /// The sample of at most `most` pairs of `lines`.
    fn of(text: &str, lines: &[Line], most: usize) -> Sample {
        let mut pairs = 0;
        let mut gaps = [0; 4];
        let mut histograms = FONTS.map(|_| Histogram::new());
        for two in lines.windows(2).step_by(lines.len() / most + 1) {
            if !runs_on(two[0].of(text), two[1].of(text)) {
                continue;
            }
            pairs += 1;
            gaps[usize::from(two[1].blank_before.min(3))] += 1;
            let measured = Measured::of(text, &two[0], &two[1]);
            for (histogram, font) in histograms.iter_mut().zip(FONTS) {
                histogram.add(measured.to_next(font));
            }
        }
        let of_font = |(font, histogram): (Font, &Histogram)| {
            let (width, agreeing) = histogram.widest_agreement()?;
            Some((agreeing, font, width))
        };
        let mut fits: Vec<_> = FONTS
            .into_iter()
            .zip(&histograms)
            .filter_map(of_font)
            .collect();
        // On a tie the earlier font wins.
        fits.sort_by_key(|&(agreeing, ..)| Reverse(agreeing));
        Sample {
            pairs,
            usual_gap: usual_gap(gaps),
            fits,
        }
    }

    /// Whether more pairs would surely agree on the same column.
    fn is_clear(&self) -> bool {
        let all = self.pairs as f64;
        self.pairs >= CLEAR_PAIRS
            && matches!(
                self.fits[..], [(first, ..), (second, ..), ..]
                    if first as f64 >= CLEAR_AGREEMENT * all && (first - second) as f64 >= CLEAR_LEAD * all
            )
    }

    fn column(&self) -> Column {
        let best = |fewest: usize, share: f64| {
            let fit = self.fits.first().filter(|&&(agreeing, ..)| {
                self.pairs >= fewest && agreeing as f64 >= share * self.pairs as f64
            });
            fit.map(|&(_, font, width)| (font, width))
        };
        Column {
            fit: best(FEWEST_PAIRS, AGREEMENT),
            guess: best(FEWEST_FOR_GUESS, 1.0),
            usual_gap: self.usual_gap,
        }
    }
}

/// Whether the two lines surely belong to one sentence.
fn runs_on(line: &str, next: &str) -> bool {
    let begins = match next.as_bytes().first() {
        Some(byte) if byte.is_ascii() => byte.is_ascii_lowercase(),
        _ => next.starts_with(char::is_lowercase),
    };
    // Nearly all lines end with a letter or a comma.
    let open = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b',';
    begins
        && (line.as_bytes().last().is_some_and(open)
            || !line.ends_with(['-', '.', ':', ';', '!', '?', '\u{ad}', '”', '"']))
}

/// The number of blank lines that most running-on pairs have between them.
fn usual_gap(counts: [usize; 4]) -> u16 {
    // `rev`: on a tie the smaller gap wins.
    (0..4)
        .rev()
        .max_by_key(|&gap| counts[usize::from(gap)])
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::lines::lines;

    /// Fills lines as a typesetter does, in `font`, up to `width`.
    fn fill(words: &[&str], font: Font, width: u64) -> String {
        let mut text = String::new();
        let mut taken = 0;
        for word in words {
            let wide = lane(measure(word.as_bytes()), font);
            if taken > 0 && taken + lane(measure(b" "), font) + wide <= width {
                text.push(' ');
                taken += lane(measure(b" "), font) + wide;
            } else {
                if taken > 0 {
                    text.push('\n');
                }
                taken = wide;
            }
            text.push_str(word);
        }
        text
    }

    fn prose() -> Vec<&'static str> {
        let words = [
            "nämnden",
            "vill",
            "att",
            "illegala",
            "mimmar",
            "i",
            "staden",
            "följs",
            "upp",
            "till",
            "och",
            "med",
            "wwworld",
            "lilla",
            "om",
            "ett",
            "fritt",
            "sommarkollo",
            "för",
            "alla",
        ];
        (0..600)
            .map(|i| words[(i * i + i / 7) % words.len()])
            .collect()
    }

    #[test]
    fn each_font_is_told_from_the_lines_it_filled() {
        for font in FONTS {
            let text = fill(&prose(), font, 34_000);
            let column = Column::of(&text, &lines(&text));
            assert_eq!(column.fit.map(|(font, _)| font), Some(font));
        }
    }

    #[test]
    fn the_first_pairs_say_what_more_say() {
        for font in FONTS {
            let text = fill(&prose().repeat(20), font, 34_000);
            let lines = lines(&text);
            assert!(lines.len() > MOST_PAIRS);
            let [first, most] =
                [FIRST_PAIRS, MOST_PAIRS].map(|most| Sample::of(&text, &lines, most));
            assert!(first.is_clear());
            let fit = |sample: Sample| sample.column().fit.expect("they agree");
            let ((font, width), (other_font, other_width)) = (fit(first), fit(most));
            assert_eq!(font, other_font);
            // A word in a hundred.
            assert!(
                width <= other_width && other_width - width < 340,
                "{width} {other_width}"
            );
        }
    }

    #[test]
    fn more_pairs_are_asked_where_the_first_do_not_agree() {
        // Every third line is of a column half as wide.
        let wide = fill(&prose().repeat(12), Font::Times, 34_000);
        let narrow = fill(&prose().repeat(6), Font::Times, 17_000);
        let mut narrow = narrow.lines();
        let mixed: Vec<&str> = wide
            .lines()
            .enumerate()
            .map(|(i, line)| {
                if i % 3 == 0 {
                    narrow.next().unwrap_or(line)
                } else {
                    line
                }
            })
            .collect();
        let text = mixed.join("\n");
        let lines = lines(&text);
        assert!(!Sample::of(&text, &lines, FIRST_PAIRS).is_clear());
        let few = fill(&prose()[..60], Font::Times, 34_000);
        assert!(!Sample::of(&few, &crate::source::lines::lines(&few), FIRST_PAIRS).is_clear());
    }

    #[test]
    fn a_short_line_is_a_forced_break_and_a_full_one_is_not() {
        let text = format!(
            "{}\nKort rad\nNytt stycke här",
            fill(&prose(), Font::Times, 34_000)
        );
        let lines = lines(&text);
        let column = Column::of(&text, &lines);
        let forced = |i: usize| column.forced(&text, &lines[i], &lines[i + 1]);
        assert_eq!(forced(0), Some(false));
        assert_eq!(forced(lines.len() - 2), Some(true));
    }

    #[test]
    fn lines_that_agree_on_nothing_give_no_width() {
        let text = "nu\nkommer en mycket längre rad som ingen har fyllt\nså\n".repeat(20);
        let lines = lines(&text);
        let column = Column::of(&text, &lines);
        assert_eq!(column.forced(&text, &lines[0], &lines[1]), None);
    }
}
