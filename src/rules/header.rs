//! The header: kind, number, *rotlar*, diary numbers, titles and initiatives.
//!
//! ```text
//! header     := ("Utlåtande" | "PM") (year (":" serial?)?)? rotel? ("(" "Dnr"? numbers ")")?
//! rotel      := "R" roman | "Rotel " roman, joint ones with "+"
//! initiative := kind ("(" number ")")? ("av" persons | "från" body | "till" body) ("(" number ")")?
//! ```
//!
//! | line | kind, number, rotel, dnr |
//! | --- | --- |
//! | `Utlåtande 2007:135 RI (Dnr 123-45/2005)` | utlåtande, 2007:135, I, 123-45/2005 |
//! | `PM 2003 RVII (Dnr 242/01)` | PM, 2003, VII, 242/01 |
//! | `Utlåtande Rotel I+IV (Dnr KS 2018/701)` | utlåtande, none, I and IV, KS 2018/701 |
//!
//! What stands between the header line and the first section and is no initiative is a title.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::language::bodies::is_body;
use crate::language::window;
use crate::report::{DocumentKind, DocumentNumber, InitiativeKind, Rule};
use crate::rules::people::{self, Mention};
use crate::rules::references::diary_number;
use crate::source::blocks::Blocks;
use crate::source::reading::At;

/// Words that the header line begins with.
const KINDS: [(&str, DocumentKind); 4] = [
    ("Utlåtande", DocumentKind::Utlatande),
    ("UTLÅTANDE", DocumentKind::Utlatande),
    ("PM", DocumentKind::Pm),
    ("Pm", DocumentKind::Pm),
];

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

/// Words that open an initiative's line, and the kind that it is. A title may begin with the same
/// noun (`Förslag till plan`), so the preposition decides.
#[rustfmt::skip]
const INITIATIVES: &[(&str, &[&str], InitiativeKind)] = &[
    ("Motion", &["av "], InitiativeKind::Motion),
    ("Motioner", &["av "], InitiativeKind::Motion),
    ("Skrivelse", &["av ", "från "], InitiativeKind::Letter),
    ("Skrivelser", &["av ", "från "], InitiativeKind::Letter),
    ("Remiss", &["av ", "från "], InitiativeKind::Referral),
    ("Förslag", &["av ", "från "], InitiativeKind::Proposal),
    ("Hemställan", &["av ", "från "], InitiativeKind::Petition),
    ("Yttrande", &["till "], InitiativeKind::Statement),
    ("Rekommendation", &["av ", "från "], InitiativeKind::Recommendation),
    ("Minoritetsåterremiss", &["från "], InitiativeKind::Referral),
];

/// The header line may have lines before it, but not many.
const LOOK_AT: usize = 40;

/// Longest header line: five diary numbers and three *rotlar*.
const LONGEST_LINE: usize = 160;

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

/// The kind that the line begins with, and what stands behind it.
fn kind(line: &str) -> Option<(DocumentKind, &str)> {
    KINDS
        .into_iter()
        .find_map(|(word, kind)| Some((kind, window::behind(line, word)?)))
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
    let (kind, rest) = kind(line).filter(|_| line.len() <= LONGEST_LINE)?;
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
    let dnr = ["Dnr", "dnr"];
    let Some(rest) = dnr.iter().find_map(|dnr| numbers.strip_prefix(dnr)) else {
        return numbers;
    };
    let rest = rest.strip_prefix(['.', ':']).unwrap_or(rest);
    rest.strip_prefix(' ').unwrap_or(rest)
}

/// Whether all of `line` is a header line.
pub(crate) fn is_header_line(line: &str) -> bool {
    parts(line).is_some()
}

/// Whether all of `text` is a header line or an initiative's, and `after` is no part of it.
pub(crate) fn is_whole(text: &str, after: &str) -> bool {
    // The number of a motion, the diary numbers.
    if after.starts_with('(') {
        return false;
    }
    if text.len() > LONGEST_LINE {
        return false;
    }
    // `Remiss från Boverket`: the form tells that the name of a body is whole.
    let initiative = opening(text).is_some_and(|opening| match opening.preposition {
        "av " => text.ends_with(')') && people::is_whole_list(opening.source),
        _ => match opening.source.split_once(", mål ") {
            Some((_, number)) => number.ends_with(|c: char| c.is_ascii_digit()),
            None => is_body(opening.source) && after.starts_with(char::is_uppercase),
        },
    });
    initiative || (text.ends_with(')') && is_header_line(text))
}

/// Whether `text` begins as a header line or an initiative's does.
pub(crate) fn opens(text: &str) -> bool {
    opens_initiative(text) || opens_header(text)
}

/// Whether `text` begins with an initiative's line: its noun, and a capital behind the preposition,
/// or the place where a sender stands.
fn opens_initiative(text: &str) -> bool {
    opening(text).is_some_and(|opening| {
        opening.preposition != "av " || opening.source.starts_with(char::is_uppercase)
    })
}

/// Whether `text` begins with a header line, whatever stands behind its last parenthesis.
fn opens_header(text: &str) -> bool {
    kind(text).is_some()
        && window::first(text, LONGEST_LINE)
            .find(')')
            .is_some_and(|close| is_header_line(&text[..=close]))
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
        let mut from = end - numbers.len();
        for part in numbers.split_inclusive(',') {
            let start = from + part.len() - part.trim_start().len();
            if let Some(len) = diary_number(&line[start..end]) {
                diary_numbers.push(base + start..base + start + len);
            }
            from += part.len();
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

/// A line that says how the matter came up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InitiativeLine {
    pub(crate) at: At,
    pub(crate) kind: InitiativeKind,
    pub(crate) number: Option<String>,
    pub(crate) persons: Vec<Mention>,
    pub(crate) from: Option<At>,
}

/// What stands under the header line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Titles {
    pub(crate) titles: Vec<At>,
    pub(crate) initiatives: Vec<InitiativeLine>,
}

/// Reads the blocks of the header behind its first line as titles and initiatives.
pub(crate) fn titles(blocks: &Blocks, header: Range<usize>, mentions: &[Mention]) -> Titles {
    let mut found = Titles::default();
    let mut title: Option<At> = None;
    for i in header {
        let at = blocks.blocks[i].at.clone();
        match initiative(blocks.text(i), &at, mentions) {
            Some(line) => {
                found.titles.extend(title.take());
                found.initiatives.push(line);
            }
            // How long a body that was asked has to answer.
            None if title.is_none() && blocks.text(i).starts_with("Remisstid") => {
                if let Some(last) = found.initiatives.last_mut() {
                    last.at.end = at.end;
                }
            }
            // A title of several lines stands in blocks of its own where each line was short.
            None => {
                title = Some(title.map_or(at.start, |title| title.start)..at.end);
            }
        }
    }
    found.titles.extend(title);
    found
}

/// How an initiative's line opens.
struct Opening<'t> {
    kind: InitiativeKind,
    number: Option<&'t str>,
    /// What stands between noun and source.
    preposition: &'static str,
    source: &'t str,
}

fn opening(line: &str) -> Option<Opening<'_>> {
    let (rest, prepositions, kind) =
        INITIATIVES.iter().find_map(|&(noun, prepositions, kind)| {
            let rest = window::behind(line, noun)?.strip_prefix(' ')?;
            Some((rest, prepositions, kind))
        })?;
    let (number, rest) = match parenthesised_number(rest) {
        Some((number, rest)) => (Some(number), rest.trim_start()),
        None => (None, rest),
    };
    prepositions.iter().find_map(|preposition| {
        Some(Opening {
            kind,
            number,
            preposition,
            source: rest.strip_prefix(preposition)?,
        })
    })
}

/// Who is named in a line that opens as an initiative's does.
pub(crate) fn persons(line: &str) -> Option<&str> {
    opening(line).map(|opening| opening.source)
}

fn initiative(line: &str, at: &At, mentions: &[Mention]) -> Option<InitiativeLine> {
    let Opening {
        kind,
        number: before,
        preposition,
        source,
    } = opening(line)?;
    let source_at = at.end - source.len();
    let first = mentions.partition_point(|mention| mention.name.start < source_at);
    let mut persons: Vec<Mention> = mentions[first..]
        .iter()
        .take_while(|mention| mention.name.end <= at.end)
        .cloned()
        .collect();
    let after = source
        .rfind('(')
        .and_then(|open| parenthesised_number(&source[open..]))
        .map(|(number, _)| number);
    let source = match source.rfind(" (") {
        Some(open) if after.is_some() => &source[..open],
        _ => source,
    };
    // `Yttrande till Svea hovrätt, mål nr M 1234-12`
    let source = match source.split_once(", mål ") {
        Some((court, _)) => court,
        None => source,
    };
    // Organisations may be called as people are (`Lika Rätt`), but a motion is *av* somebody.
    if persons.is_empty() && preposition == "av " && people::is_name(source) && !is_body(source) {
        persons.push(Mention {
            name: source_at..source_at + source.len(),
            party: None,
            and_others: false,
            role: None,
            rule: Rule::HeaderMover,
        });
    }
    Some(InitiativeLine {
        at: at.clone(),
        kind,
        number: before.or(after).map(str::to_owned),
        from: persons
            .is_empty()
            .then_some(source_at..source_at + source.len()),
        persons,
    })
}

/// `(2016:5)` at the beginning of `text`, and what follows.
fn parenthesised_number(text: &str) -> Option<(&str, &str)> {
    // "(2016:123)" and no longer.
    let close = window::first(text, 16).find(')')?;
    let (number, rest) = (text[..close].strip_prefix('(')?, &text[close + 1..]);
    let (year, serial) = number.split_once(':')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    (year.len() == 4 && digits(year) && digits(serial)).then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::triggers::scan;
    use crate::source::column::Column;
    use crate::source::{blocks, lines, pages};

    fn blocks_of(text: &str) -> Blocks {
        let lines = lines::lines(text);
        let pages = pages::pages(text, lines);
        let column = Column::of(text, &pages.lines);
        blocks::blocks(text, &pages, &column, |_| false)
    }

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
        ] {
            let blocks = blocks_of(line);
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
        assert_eq!(header_line(&blocks_of("Utlåtande")), None);
        assert_eq!(header_line(&blocks_of("Utlåtandet har remitterats")), None);
    }

    #[test]
    fn what_is_no_initiative_is_title() {
        let text = "Motion om bättre skolor\nMotion (2016:5) av Ada Ek (S)\n\nFörslag till plan\n\nSkrivelse från Hyresrådet\n";
        let blocks = blocks_of(text);
        let mentions = people::mentions(blocks.reading.as_str(), &scan(blocks.reading.as_str()));
        let found = titles(&blocks, 0..blocks.blocks.len(), &mentions);
        let words = |at: &At| blocks.reading.as_str()[at.clone()].to_owned();
        assert_eq!(
            found.titles.iter().map(words).collect::<Vec<_>>(),
            ["Motion om bättre skolor", "Förslag till plan"]
        );
        assert_eq!(found.initiatives[0].number.as_deref(), Some("2016:5"));
        assert_eq!(found.initiatives[0].persons.len(), 1);
        assert_eq!(found.initiatives[1].kind, InitiativeKind::Letter);
        assert_eq!(
            found.initiatives[1].from.as_ref().map(words).as_deref(),
            Some("Hyresrådet")
        );
    }
}
