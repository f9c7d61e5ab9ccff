//! Decisions and proposals, the boards' positions on them, and the line that names the rapporteur.
//!
//! ```text
//! proposal    := by "föreslår" "att"? to "beslutar"|"besluta" "följande"|"att"      -- to another body
//! own         := by "beslutar" "för egen del" "följande"|"att"
//! endorsement := by "tillstyrker" … | by "delar" … "uppfattning" …
//! rapporteur  := "Föredragande borgarrådet" name ("anför följande")?
//! points      := point+ | numbered points | one paragraph
//! ```
//!
//! | text | |
//! | --- | --- |
//! | `Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.` | a proposal |
//! | `Kommunstyrelsen delar beredningens uppfattning och föreslår att …` | an endorsement |
//! | `Nämnden föreslår att kommunstyrelsen ser över …` | running text |

use std::ops::Range;

use crate::language::grammar::{capitalized, lowercase, starts_with_lower};
use crate::language::items::{counts_on, marker};
use crate::language::window;
use crate::report::{Outcome, Rule};
use crate::rules::people;
use crate::source::blocks::{Blocks, Shape};
use crate::source::reading::At;

/// Who proposes or decides at the head of a document.
const BOARDS: [&str; 2] = ["Kommunstyrelsen", "Borgarrådsberedningen"];

/// Who is asked to decide.
const DECIDERS: [&str; 2] = ["kommunfullmäktige", "kommunstyrelsen"];

/// What a board says of a proposal that is not its own, right behind its name.
const POSITIONS: [&str; 7] = [
    "tillstyrker ",
    "avstyrker ",
    "delar ",
    "biträder ",
    "instämmer i ",
    "ansluter sig ",
    "föreslår enligt ",
];

/// Words for the matter as a whole, as the subject of what happens to it.
const MATTERS: [&str; 9] = [
    "motion",
    "skrivelse",
    "ärende",
    "förslag",
    "hemställan",
    "framställan",
    "medborgarförslag",
    "yttrande",
    "rekommendation",
];

/// Words that say what happens to the matter, in the passive.
#[rustfmt::skip]
const OUTCOMES: &[(&str, Outcome)] = &[
    ("anses besvarad", Outcome::Answered),
    ("anses besvarat", Outcome::Answered),
    ("anses besvarade", Outcome::Answered),
    ("anses vara besvarad", Outcome::Answered),
    ("anses vara besvarat", Outcome::Answered),
    ("anses vara besvarade", Outcome::Answered),
    ("anses därmed besvarad", Outcome::Answered),
    ("anses därmed besvarat", Outcome::Answered),
    ("anses därmed besvarade", Outcome::Answered),
    ("anses därmed vara besvarad", Outcome::Answered),
    ("anses därmed vara besvarat", Outcome::Answered),
    ("anses därmed vara besvarade", Outcome::Answered),
    ("förklaras besvarad", Outcome::Answered),
    ("besvaras", Outcome::Answered),
    ("bifalls delvis", Outcome::PartlyApproved),
    ("bifalles delvis", Outcome::PartlyApproved),
    ("tillstyrks delvis", Outcome::PartlyApproved),
    ("bifalls", Outcome::Approved),
    ("bifalles", Outcome::Approved),
    ("tillstyrks", Outcome::Approved),
    ("godkänns", Outcome::Approved),
    ("avslås", Outcome::Rejected),
    ("avstyrks", Outcome::Rejected),
    ("antas", Outcome::Adopted),
    ("fastställs", Outcome::Adopted),
    ("återremitteras", Outcome::RemittedBack),
    ("bordläggs", Outcome::Tabled),
];

/// The formula that opens a decision block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Opener {
    pub(crate) by: String,
    pub(crate) to: Option<String>,
    /// Its length in bytes, from the block's beginning.
    pub(crate) len: usize,
}

impl Opener {
    /// The rule that a formula at the beginning of a block is read by.
    pub(crate) fn rule(&self) -> Rule {
        match self.to {
            Some(_) => Rule::DecisionsProposal,
            None => Rule::DecisionsOwn,
        }
    }
}

/// The board that `text` begins with, and what stands behind it.
fn board(text: &str) -> Option<(&'static str, &str)> {
    BOARDS
        .into_iter()
        .find_map(|board| Some((board, window::behind(text, board)?.strip_prefix(' ')?)))
}

/// Reads the opening formula at the beginning of a block.
pub(crate) fn opener(text: &str) -> Option<Opener> {
    let (by, rest) = board(text)?;
    let (to, rest) = if let Some(rest) = rest.strip_prefix("beslutar ") {
        (None, rest.strip_prefix("för egen del ").unwrap_or(rest))
    } else {
        let rest = rest.strip_prefix("föreslår ")?;
        let rest = rest.strip_prefix("att ").unwrap_or(rest);
        let to = DECIDERS
            .iter()
            .find(|decider| rest.starts_with(**decider))?;
        let rest = rest[to.len()..].strip_prefix(' ')?;
        let rest = ["beslutar ", "besluta ", "att besluta "]
            .iter()
            .find_map(|verb| rest.strip_prefix(verb))?;
        (Some(capitalized(to)), rest)
    };
    let rest = rest
        .strip_prefix("att följande")
        .or_else(|| rest.strip_prefix("följande"))
        .or_else(|| rest.strip_prefix("att"))?;
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let rest = rest.strip_prefix(['.', ':']).unwrap_or(rest);
    Some(Opener {
        by: by.to_owned(),
        to,
        len: text.len() - rest.len(),
    })
}

/// The opening formula that a board's position ends with: `Kommunstyrelsen delar … uppfattning och
/// föreslår att kommunfullmäktige beslutar följande.`
pub(crate) fn closing_opener(text: &str) -> Option<Opener> {
    let by = endorsement(text)?;
    let at = text.rfind(" föreslår ")?;
    let formula = format!("{by}{}", &text[at..]);
    let found = opener(&formula)?;
    (found.len == formula.len()).then_some(Opener {
        len: text.len(),
        ..found
    })
}

/// Whether the block is a board's position on a proposal, and whose.
pub(crate) fn endorsement(text: &str) -> Option<&'static str> {
    let (by, rest) = board(text)?;
    POSITIONS
        .iter()
        .any(|position| rest.starts_with(position))
        .then_some(by)
}

/// Whether `text` is a note that something is left out here, which is none of the points.
pub(crate) fn is_omission(text: &str) -> bool {
    text.starts_with("(bifogas ") || text.starts_with("(Bifogas ")
}

/// How the line begins that says who presents the matter.
const RAPPORTEUR: [&str; 3] = [
    "Föredragande borgarrådet ",
    "Föredragande borgarråden ",
    "Föredragande borgarråd ",
];

/// Three names of six words are shorter, in bytes.
const LONGEST_RAPPORTEUR: usize = 400;

/// Who is named in a line that begins as the rapporteur's does.
pub(crate) fn persons(text: &str) -> Option<&str> {
    RAPPORTEUR
        .iter()
        .find_map(|opening| window::behind(text, opening))
}

/// Whether `text` begins with the rapporteur's line.
pub(crate) fn opens_rapporteur(text: &str) -> bool {
    persons(text)
        .and_then(|names| names.split(' ').next())
        .is_some_and(people::is_name_word)
}

/// Whether all of `text` is the rapporteur's line in the form that ends with a verb.
pub(crate) fn is_whole_rapporteur(text: &str) -> bool {
    text.ends_with(" anför följande.") && rapporteurs(text).is_some()
}

/// The names in a line that says who presents the matter; ranges in `text`.
pub(crate) fn rapporteurs(text: &str) -> Option<Vec<At>> {
    let names = persons(text).filter(|_| text.len() <= LONGEST_RAPPORTEUR)?;
    let base = text.len() - names.len();
    let names = names
        .split(" anför")
        .next()
        .unwrap_or(names)
        .trim_end_matches('.');
    let names = people::name_list(names)?;
    Some(
        names
            .into_iter()
            .map(|name| base + name.start..base + name.end)
            .collect(),
    )
}

/// A point, and where its words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) number: Option<String>,
    pub(crate) at: At,
}

/// The points of a decision and the blocks that they take up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Points {
    pub(crate) points: Vec<Point>,
    pub(crate) blocks: Range<usize>,
}

/// Reads the points behind an opening formula that ends at `from` in the reading text, in
/// block `first`. Blocks for which `stops` holds belong to something else.
pub(crate) fn points(
    blocks: &Blocks,
    first: usize,
    from: usize,
    limit: usize,
    stops: impl Fn(usize) -> bool,
) -> Points {
    let block = &blocks.blocks[first];
    if let Some(at) = blocks.reading.trimmed(from..block.at.end) {
        // `beslutar att …`: the point stands in the same sentence.
        return Points {
            points: vec![Point { number: None, at }],
            blocks: first..first + 1,
        };
    }
    let numbered = numbered_points(blocks, first + 1, limit, &stops);
    if !numbered.points.is_empty() {
        return Points {
            blocks: first..numbered.blocks.end,
            ..numbered
        };
    }
    let next = first + 1;
    if next < limit && !stops(next) && blocks.blocks[next].shape == Shape::Paragraph {
        return Points {
            points: vec![Point {
                number: None,
                at: blocks.blocks[next].at.clone(),
            }],
            blocks: first..next + 1,
        };
    }
    Points {
        points: Vec::new(),
        blocks: first..first + 1,
    }
}

/// Reads numbered and bulleted points from block `first` on. A paragraph between two points that
/// count on belongs to the first of them.
pub(crate) fn numbered_points(
    blocks: &Blocks,
    first: usize,
    limit: usize,
    stops: &impl Fn(usize) -> bool,
) -> Points {
    let mut points: Vec<Point> = Vec::new();
    let mut next = first;
    while let Some(i) = (next..limit.min(next + 3)).find(|&i| stops(i) || is_item(blocks, i)) {
        let Some(found) = marker(blocks.text(i)).filter(|_| !stops(i)) else {
            break;
        };
        let last = points.last().and_then(|point| point.number.as_deref());
        let follows = match found.number {
            Some(number) => counts_on(last, number),
            // A bullet stands right behind the last one.
            None => i == next && last.is_none(),
        };
        if !follows || (points.is_empty() && i > first) {
            break;
        }
        if let Some(last) = points.last_mut() {
            last.at.end = blocks.blocks[i - 1].at.end;
        }
        let at = &blocks.blocks[i].at;
        points.push(Point {
            number: found.number.map(str::to_owned),
            at: at.start + found.len..at.end,
        });
        next = i + 1;
    }
    Points {
        points,
        blocks: first..next,
    }
}

fn is_item(blocks: &Blocks, i: usize) -> bool {
    blocks.blocks[i].shape == Shape::Item
}

/// What a point does with the matter; `None` where it is about something else.
pub(crate) fn outcome(point: &str) -> Option<Outcome> {
    // The subject stands at the beginning: `Motionen (2016:5) av … avslås`.
    let subject = point.trim_start();
    if !MATTERS
        .iter()
        .any(|matter| starts_with_lower(subject, matter))
    {
        return None;
    }
    let lower = lowercase(point);
    window::word_starts(&lower).find_map(|at| {
        let begins = |words: &str| {
            lower[at..]
                .strip_prefix(words)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        OUTCOMES
            .iter()
            .filter(|(words, _)| begins(words))
            .max_by_key(|(words, _)| words.len())
            .map(|&(_, outcome)| outcome)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_formulas() {
        let read = |text| opener(text).map(|opener| (opener.by, opener.to, opener.len));
        for (text, by, to) in [
            (
                "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.",
                "Kommunstyrelsen",
                Some("Kommunfullmäktige"),
            ),
            (
                "Kommunstyrelsen föreslår kommunfullmäktige besluta följande",
                "Kommunstyrelsen",
                Some("Kommunfullmäktige"),
            ),
            (
                "Borgarrådsberedningen föreslår att kommunstyrelsen beslutar följande.",
                "Borgarrådsberedningen",
                Some("Kommunstyrelsen"),
            ),
            (
                "Kommunstyrelsen beslutar för egen del följande.",
                "Kommunstyrelsen",
                None,
            ),
            (
                "Kommunstyrelsen föreslår att kommunfullmäktige beslutar att",
                "Kommunstyrelsen",
                Some("Kommunfullmäktige"),
            ),
        ] {
            assert_eq!(
                read(text),
                Some((by.to_owned(), to.map(str::to_owned), text.len())),
                "{text}"
            );
        }
        for text in [
            "Nämnden föreslår att kommunstyrelsen beslutar följande.",
            "Kommunstyrelsen föreslår att nämnden ser över detta",
            "Kommunstyrelsen delar uppfattningen och föreslår att kommunfullmäktige beslutar enligt",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn outcomes_are_what_happens_to_the_matter() {
        for (point, expected) in [
            (
                "Motionen anses besvarad med hänvisning till vad som sägs.",
                Some(Outcome::Answered),
            ),
            (
                "Motion (2016:5) av Ada Ek (S) avslås.",
                Some(Outcome::Rejected),
            ),
            ("Motionen bifalls delvis.", Some(Outcome::PartlyApproved)),
            (
                "Förslaget till plan godkänns i huvudsak.",
                Some(Outcome::Approved),
            ),
            ("Ärendet återremitteras.", Some(Outcome::RemittedBack)),
            ("ÄRENDET ÅTERREMITTERAS.", Some(Outcome::RemittedBack)),
            ("MOTIONEN AVSLÅS", Some(Outcome::Rejected)),
            (
                "Remissen besvaras med förvaltningens tjänsteutlåtande.",
                None,
            ),
            ("Paragrafen justeras omedelbart.", None),
            ("Nämnden godkänner tjänsteutlåtandet.", None),
            ("Motionen överlämnas.", None),
        ] {
            assert_eq!(outcome(point), expected, "{point}");
        }
    }

    #[test]
    fn the_rapporteurs_line_and_not_the_phrase() {
        let names = |text: &str| {
            rapporteurs(text).map(|names| {
                names
                    .into_iter()
                    .map(|at| text[at].to_owned())
                    .collect::<Vec<_>>()
            })
        };
        assert_eq!(
            names("Föredragande borgarrådet Ada Ek"),
            Some(vec!["Ada Ek".to_owned()])
        );
        assert_eq!(
            names("Föredragande borgarråden Ada Ek och Bo Alm anför följande."),
            Some(vec!["Ada Ek".to_owned(), "Bo Alm".to_owned()])
        );
        assert_eq!(names("Föredragande borgarrådets synpunkter"), None);
        assert_eq!(names("föredragande borgarrådet anfört"), None);
    }
}
