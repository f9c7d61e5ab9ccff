//! The line that says how the matter came up: `Motion (2016:5) av Ada Ek (S)`.

use crate::language::bodies::is_body;
use crate::language::grammar::{ends_open, has_main_verb};
use crate::language::window;
use crate::report::{InitiativeKind, Rule};
use crate::rules::dates;
use crate::rules::header::words::{BEFORE_DATE, CASE, INITIATIVES};
use crate::rules::people::{self, Mention};
use crate::source::reading::At;

/// A line that says how the matter came up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InitiativeLine {
    pub(crate) at: At,
    pub(crate) kind: InitiativeKind,
    pub(crate) number: Option<String>,
    pub(crate) persons: Vec<Mention>,
    pub(crate) from: Option<At>,
}

/// Whether `text` begins with an initiative's line: its noun, and a capital behind the preposition,
/// or the place where a sender stands.
pub(super) fn opens(text: &str) -> bool {
    opening(text).is_some_and(|opening| {
        opening.preposition != "av " || opening.source.starts_with(char::is_uppercase)
    })
}

/// Whether all of `text` is an initiative's line that names persons or a case, or that ends with a date.
pub(super) fn is_whole(text: &str) -> bool {
    opening(text).is_some_and(|opening| {
        let digit = || text.ends_with(|c: char| c.is_ascii_digit());
        let dated = || dated(opening.source).is_some_and(|date| date.split(' ').count() == DATE);
        match opening.preposition {
            "av " => text.ends_with(')') && people::is_whole_list(opening.source),
            _ => digit() && (opening.source.contains(CASE) || dated()),
        }
    })
}

/// Words in a date behind `den`: `26 maj 2008`.
const DATE: usize = 3;

/// The date that stands behind a sender's name, if one does.
fn dated(source: &str) -> Option<&str> {
    let (_, date) = source.split_once(" den ")?;
    date.starts_with(|c: char| c.is_ascii_digit())
        .then_some(date)
}

/// Whether `text` is an initiative's line whose sender's name may end here: its form is that of a
/// body's name, and nothing is left open.
pub(super) fn may_end(text: &str) -> bool {
    // `Remiss från Boverket`, but `Remiss från Länsstyrelsen i`
    opening(text).is_some_and(|opening| {
        opening.preposition != "av " && is_body(opening.source) && !ends_open(opening.source)
    })
}

/// Who is named in a line that opens as an initiative's does.
pub(crate) fn persons(line: &str) -> Option<&str> {
    opening(line).map(|opening| opening.source)
}

/// The initiative that `line`, which stands at `at`, is about.
pub(super) fn initiative(
    line: &str,
    at: &At,
    mentions: &[Mention],
    dates: &[dates::Found],
) -> Option<InitiativeLine> {
    let Opening {
        kind,
        number: before,
        preposition,
        source,
    } = opening(line)?;
    // `Skrivelser från medborgare ska besvaras` is a title.
    if source.starts_with(char::is_lowercase) && has_main_verb(source) {
        return None;
    }
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
    let source = match source.split_once(CASE) {
        Some((court, _)) => court,
        None => undated(source, source_at, dates),
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

/// The sender's name without the date behind it; `source` stands at `start`.
fn undated<'t>(source: &'t str, start: usize, dates: &[dates::Found]) -> &'t str {
    let first = dates.partition_point(|date| date.at.start < start);
    let date = dates
        .get(first)
        .filter(|date| date.at.end <= start + source.len());
    let Some(before) = date.map(|date| &source[..date.at.start - start]) else {
        return source;
    };
    let mut name = before.trim_end();
    while let Some(rest) = BEFORE_DATE.iter().find_map(|lead| name.strip_suffix(lead)) {
        name = rest.trim_end();
    }
    // `Utredningen Ekby 2030`: a year alone may be part of a name.
    let is_part = name.len() == before.trim_end().len() || name.is_empty();
    if is_part { source } else { name }
}

/// How an initiative's line opens.
struct Opening<'t> {
    kind: InitiativeKind,
    number: Option<&'t str>,
    /// What stands between noun and source.
    preposition: &'static str,
    source: &'t str,
}

/// Reads the beginning of an initiative's line.
fn opening(line: &str) -> Option<Opening<'_>> {
    let (rest, prepositions, kind) =
        INITIATIVES.iter().find_map(|(noun, prepositions, kind)| {
            let rest = window::behind(line, noun)?.strip_prefix(' ')?;
            Some((rest, prepositions, *kind))
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

/// `(2016:5)` at the beginning of `text`, and what follows.
fn parenthesised_number(text: &str) -> Option<(&str, &str)> {
    // "(2016:123)" and no longer.
    let close = window::first(text, 16).find(')')?;
    let (number, rest) = (text[..close].strip_prefix('(')?, &text[close + 1..]);
    let (year, serial) = number.split_once(':')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    (year.len() == 4 && digits(year) && digits(serial)).then_some((number, rest))
}
