//! The sentences and the paragraphs of a document.

use crate::language::items::marker_len;
use crate::language::sentences::{Ends, lower_case_words};
use crate::outline::Findings;
use crate::report::Text;
use crate::source;
use crate::source::blocks::Blocks;

/// The sentences of a text, in order, each in its reading form with its place.
///
/// They are found in the joined text, so the same text gives the same sentences whether each
/// paragraph stands on one line, is wrapped, indented, or has a blank line after every line. The rules
/// are those of Swedish print: abbreviations, initials, ordinals, quotes, parentheses, list items and
/// headings without a stop. Behind a colon a sentence begins if it stands for itself: a quoted sentence,
/// speech, an item, or what `följande:` announces; a name or an explaining clause does not.
/// Page furniture belongs to no sentence, nor does the number of a list item before it. Headings and
/// entries of lists count as sentences.
///
/// ```
/// let text = "\
/// Bakgrund
///
/// Enligt kap. 3 ska staden bl.a. höra A. Ek senast kl.
/// 12.30. ”Varför?” frågar hon. Svar kom
/// den 3 maj.
/// ";
/// let sentences: Vec<_> = utlatande::sentences(text).collect();
/// let read: Vec<&str> = sentences.iter().map(|sentence| sentence.text.as_str()).collect();
/// assert_eq!(
///     read,
///     [
///         "Bakgrund",
///         "Enligt kap. 3 ska staden bl.a. höra A. Ek senast kl. 12.30.",
///         "”Varför?” frågar hon.",
///         "Svar kom den 3 maj.",
///     ]
/// );
/// assert_eq!(&text[sentences[3].span], "Svar kom\nden 3 maj.");
/// ```
#[must_use]
pub fn sentences(text: &str) -> Sentences {
    Sentences::of(settled_blocks(text))
}

/// The paragraphs of a text, its headings and list items among them, in order, each in its reading form
/// with its place.
///
/// Where a line ends inside a paragraph, the reading form has a blank, or nothing where the line's end
/// had broken a word. Page furniture belongs to no paragraph; one that it stands in has
/// [`spans`](Text::spans).
///
/// ```
/// let text = "Bakgrund\n\nStaden prövar en före-\nbyggande metod\ni tre skolor.\n";
/// let paragraphs = utlatande::paragraphs(text);
/// assert_eq!(paragraphs[0].text, "Bakgrund");
/// assert_eq!(paragraphs[1].text, "Staden prövar en förebyggande metod i tre skolor.");
/// ```
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Text> {
    let blocks = settled_blocks(text);
    let places = blocks.blocks.iter().map(|block| block.at.clone());
    places.filter_map(|at| blocks.reading.text(at)).collect()
}

/// The blocks, ended too where the layout left it in doubt and a formula or a name shows it.
pub(crate) fn settled_blocks(text: &str) -> Blocks {
    let mut blocks = source::read(text).blocks;
    let _ = Findings::of(&mut blocks);
    blocks
}

/// The sentences of a document, in order; made by [`sentences`](crate::sentences()).
#[derive(Debug)]
pub struct Sentences {
    blocks: Blocks,
    /// Ends of the sentences that are left, the last one first, with where each begins.
    left: Vec<(usize, usize)>,
}

impl Sentences {
    pub(crate) fn of(blocks: Blocks) -> Sentences {
        let text = blocks.reading.as_str();
        let words = lower_case_words(text);
        let mut left = Vec::new();
        for block in &blocks.blocks {
            let mut start = block.at.start;
            for end in Ends::new(&text[block.at.clone()], Some(&words)) {
                let end = block.at.start + end;
                left.push((start + marker_len(&text[start..end]), end));
                start = end;
            }
        }
        left.reverse();
        Sentences { blocks, left }
    }
}

impl Iterator for Sentences {
    type Item = Text;

    fn next(&mut self) -> Option<Text> {
        loop {
            let (start, end) = self.left.pop()?;
            // Blanks alone are no sentence.
            if let Some(sentence) = self.blocks.reading.text(start..end) {
                return Some(sentence);
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.left.len()))
    }
}
