//! The width of a full line, found from the document itself.
//!
//! A program that fills lines breaks one only when the next word no longer fits. So between two
//! lines of one sentence the column is **at least as wide as the first line, and narrower than
//! the first line with the next word behind it**. Every pair of lines that surely belongs to one
//! sentence gives such an interval; the column is the width that lies in most of them. How wide a
//! word is depends on the font. Three are tried, and the one whose intervals agree best is the
//! one the document was set in. Nothing is assumed about its year or the program that made it.
//!
//! With the column known, each line break can be asked the same question the other way round:
//! would the next word still have fitted? If so the break was made on purpose ([`Column::forced`]).

use std::cmp::Reverse;
use std::ops::Range;

use crate::source::lines::Line;

/// Widths of the glyphs 0x20 to 0x7E of Times-Roman, in thousandths of an em.
/// Source: Adobe Core 14 font metrics.
#[rustfmt::skip]
const TIMES: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, // space to /
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, // 0 to ?
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, // @ to O
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, // P to _
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, // ` to o
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,      // p to ~
];

/// The same of Helvetica, whose widths Arial shares.
#[rustfmt::skip]
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// A font family whose widths are known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Font {
    Times,
    Helvetica,
    /// Every character is as wide as the next: also text that a program wrapped by counting.
    Monospaced,
}

const FONTS: [Font; 3] = [Font::Times, Font::Helvetica, Font::Monospaced];

/// Bits for one font in a packed width: enough for a line of two thousand ems.
const LANE: u32 = 21;
const LANE_MASK: u64 = (1 << LANE) - 1;

/// Widths by byte, all three fonts packed into one number so that one addition serves them all.
///
/// A character of several bytes gets its width on the byte that tells it apart: the second one
/// of `å ä ö é` and their capitals, the first one of dashes, quotes and the rest.
static WIDTHS: [u64; 256] = {
    let mut widths = [0; 256];
    let mut byte = 0x20;
    while byte < 0x7F {
        widths[byte] = pack(TIMES[byte - 0x20], HELVETICA[byte - 0x20]);
        byte += 1;
    }
    widths[b'\t' as usize] = pack(TIMES[0], HELVETICA[0]);
    widths[0xA4] = pack(444, 556); // ä
    widths[0xA5] = pack(444, 556); // å
    widths[0xA9] = pack(444, 556); // é
    widths[0xB6] = pack(500, 556); // ö
    widths[0x84] = pack(722, 667); // Ä
    widths[0x85] = pack(722, 667); // Å
    widths[0x96] = pack(722, 778); // Ö
    widths[0xC2] = pack(300, 333); // no-break space, §, ´
    widths[0xE2] = pack(500, 556); // – ” ’ …
    widths
};

const fn pack(times: u16, helvetica: u16) -> u64 {
    times as u64 | (helvetica as u64) << LANE | 600 << (2 * LANE)
}

/// Longer pieces, in bytes, would run from one lane into the next, and are no typeset lines.
const LONGEST_LINE: usize = 1500;

/// The packed widths of a piece of a line.
fn measure(piece: &[u8]) -> u64 {
    if piece.len() > LONGEST_LINE {
        return u64::MAX >> 1;
    }
    let width = plain_width(piece);
    // Blanks that a tool put to keep the layout are no wider than one.
    let blanks = piece.windows(2).filter(|two| *two == b"  ");
    width - blanks.count() as u64 * WIDTHS[b' ' as usize]
}

/// The packed widths of all characters one after the other.
fn plain_width(piece: &[u8]) -> u64 {
    let width = |byte: &u8| WIDTHS[usize::from(*byte)];
    // Two sums that grow side by side: no addition waits for the one before it.
    let (eights, rest) = piece.as_chunks::<8>();
    let (mut odd, mut even) = (0, 0);
    for [a, b, c, d, e, f, g, h] in eights {
        odd += width(a) + width(c) + width(e) + width(g);
        even += width(b) + width(d) + width(f) + width(h);
    }
    odd + even + rest.iter().map(width).sum::<u64>()
}

/// The width of a piece in one of the three fonts, by its number.
pub(crate) fn width(piece: &str, font: usize) -> u64 {
    lane(measure(piece.as_bytes()), FONTS[font])
}

fn lane(packed: u64, font: Font) -> u64 {
    (packed >> (LANE * font as u32)) & LANE_MASK
}

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
    /// Blank lines that usually stand between two lines of one sentence.
    pub(crate) usual_gap: u16,
}

/// Breadth of one step of the histogram, in thousandths of an em: a tenth of a full stop's width.
const STEP: u64 = 25;
/// Widest column that is looked for: 100 em is two A4 pages side by side.
const STEPS: usize = 4000;
/// About so many pairs of lines, evenly spread, are looked at first.
const FIRST_PAIRS: usize = 128;
/// So many at most, where those did not agree as nearly all documents' do: more do not make the width known
/// any better.
const MOST_PAIRS: usize = 512;
/// Fewer pairs than this prove nothing.
const FEWEST_PAIRS: usize = 8;
/// Share of the pairs that must agree on the column. Measured on the source document: 81 of the 82 that
/// are asked first under its own font, 72 and 55 under the two others; 567, 503 and 372 of all 572.
const AGREEMENT: f64 = 0.93;
/// Share of the first pairs that agree where no more have to be asked, and how many more they are, as a
/// share, than under the next best font.
const CLEAR_AGREEMENT: f64 = 0.97;
const CLEAR_LEAD: f64 = 0.05;
/// Fewer pairs than this are not clear.
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

    /// Whether the width of a full line is known.
    pub(crate) fn is_known(&self) -> bool {
        self.fit.is_some()
    }
}

/// What pairs of lines say, evenly spread over the document.
struct Sample {
    /// Pairs of one sentence.
    pairs: usize,
    usual_gap: u16,
    /// In order of agreement: in how many pairs' intervals the width lies, the font and the width.
    fits: Vec<(usize, Font, u64)>,
}

impl Sample {
    /// Looks at `most` pairs of `lines` at most.
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

    /// Whether more pairs would say the same.
    fn is_clear(&self) -> bool {
        let all = self.pairs as f64;
        self.pairs >= CLEAR_PAIRS
            && matches!(
                self.fits[..], [(first, ..), (second, ..), ..]
                    if first as f64 >= CLEAR_AGREEMENT * all && (first - second) as f64 >= CLEAR_LEAD * all
            )
    }

    fn column(&self) -> Column {
        let fit = self.fits.first().filter(|&&(agreeing, ..)| {
            self.pairs >= FEWEST_PAIRS && agreeing as f64 >= AGREEMENT * self.pairs as f64
        });
        Column {
            fit: fit.map(|&(_, font, width)| (font, width)),
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

/// In how many intervals each width lies.
struct Histogram {
    /// At each step how many intervals begin, less how many end.
    changes: Vec<i16>,
    /// Where the first interval begins.
    first: usize,
    /// Where the last one ends.
    last: usize,
}

impl Histogram {
    fn new() -> Histogram {
        Histogram {
            changes: vec![0; STEPS + 1],
            first: STEPS,
            last: 0,
        }
    }

    fn add(&mut self, interval: Range<u64>) {
        let step = |width: u64| usize::try_from(width / STEP).unwrap_or(STEPS).min(STEPS);
        let (from, to) = (step(interval.start), step(interval.end));
        self.changes[from] += 1;
        self.changes[to] -= 1;
        self.first = self.first.min(from);
        self.last = self.last.max(to);
    }

    /// The width that lies in most of the intervals, and in how many.
    fn widest_agreement(&self) -> Option<(u64, usize)> {
        let mut best = (0, 0);
        let mut agreeing = 0;
        for step in self.first..self.last {
            agreeing += self.changes[step];
            if agreeing > best.1 {
                best = (step, agreeing);
            }
        }
        let agreeing = usize::try_from(best.1).ok().filter(|&count| count > 0)?;
        // The narrowest such width: a break is called forced only when that is certain.
        Some(((best.0 as u64 + 1) * STEP, agreeing))
    }
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
