//! Dates and years, with their value in EDTF (ISO 8601-2) and what they are the date of.
//!
//! ```text
//! date  := day month year | day month | month year | month      -- "19 mars 2003" ... "juni"
//!        | day (dash | "till") day month year? | month dash month year?     -- "3–17 maj 2011", "mars–april"
//!        | day month dash day month year?                        -- "8 maj – 12 juni 2011"
//!        | year | year dash year                                 -- "2025", "2021–2023"
//!        | yyyy-mm-dd | d/m yyyy
//!        | d/m | d/m/yyyy | d-m | d-m-yyyy                       -- behind "den" only
//! day   := digits | digits ":e" | ordinal                        -- "3", "3:e", "tredje"
//! month := its name | its first letters behind a day             -- "aug", "sept."
//! ```
//!
//! | text | expression | EDTF |
//! | --- | --- | --- |
//! | `den 17 juni 2021` | `17 juni 2021` | `2021-06-17` |
//! | `i juni` | `juni` | `XXXX-06` |
//! | `den 3–17 maj 2011` | `3–17 maj 2011` | `2011-05-03/2011-05-17` |
//! | `program 2018 – 2021` | `2018 – 2021` | `2018/2021` |
//! | `kring år 2000` | `2000` | `2000~` |
//! | `den 15/2` | `15/2` | `XXXX-02-15` |
//! | `2 000 personer`, `2000 personer` | none | |
//! | `KS 2021/407`, `(2017:725)`, `SOU 2016:5`, `15-02` | none | |
//!
//! A day that the calendar does not have (`31 juni`) is no date.

use std::fmt::Write;

use jiff::civil;

use crate::language::grammar::{MONTHS, lowercase};
use crate::language::window;
use crate::report::{DateRole, Rule};
use crate::rules::triggers::{Hit, Trigger};
use crate::source::reading::At;

/// Words that stand right before a date and tell what it is the date of.
#[rustfmt::skip]
const ROLES: &[(&str, DateRole)] = &[
    ("sammanträde den", DateRole::CommitteeDecision),
    ("sammanträde", DateRole::CommitteeDecision),
    ("möte den", DateRole::CommitteeDecision),
    ("tjänsteutlåtande daterat den", DateRole::Report),
    ("tjänsteutlåtande daterat", DateRole::Report),
    ("tjänsteutlåtande daterad den", DateRole::Report),
    ("tjänsteutlåtande av den", DateRole::Report),
    ("tjänsteutlåtande den", DateRole::Report),
    ("yttrande daterat den", DateRole::Report),
    ("yttrande daterat", DateRole::Report),
    ("yttrande daterad den", DateRole::Report),
    ("Remisstid den", DateRole::ReplyBy),
    ("Remisstid", DateRole::ReplyBy),
    ("Remisstid:", DateRole::ReplyBy),
    ("Remisstiden går ut den", DateRole::ReplyBy),
    ("protokoll den", DateRole::BoardMinutes),
];

/// Words before a year that say it is not exact.
const ABOUT: [&str; 4] = ["kring", "omkring", "cirka", "ca"];

/// What is counted: a number before one of these is a quantity, not a year.
const COUNTED: [&str; 27] = [
    "kronor",
    "kr",
    "mnkr",
    "tkr",
    "kkr",
    "mkr",
    "miljoner",
    "miljarder",
    "procent",
    "%",
    "personer",
    "lägenheter",
    "bostäder",
    "kvadratmeter",
    "kvm",
    "m2",
    "meter",
    "kilometer",
    "st",
    "stycken",
    "platser",
    "invånare",
    "elever",
    "barn",
    "ton",
    "timmar",
    "arbetstillfällen",
];

/// Years that a report of the 2000s can speak of.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2099;

/// Bytes on each side of a year that tell whether it is one: a word or two.
const CONTEXT: usize = 64;

/// A date, and where it stands in the reading text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) at: At,
    pub(crate) edtf: String,
    pub(crate) role: DateRole,
    pub(crate) rule: Rule,
}

/// Every date in `text`, in order.
pub(crate) fn dates(text: &str, hits: &[Hit]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for hit in hits {
        let done = found.last().map_or(0, |last| last.at.end);
        // A range takes in the month that it begins with: `mars–april`.
        let floor = found.iter().rev().nth(1).map_or(0, |before| before.at.end);
        let read = match hit.trigger {
            Trigger::Month(month) => whole_month(text, hit.at.start, month)
                .and_then(|name| month_date(text, floor, &name, month))
                .map(|date| (month_rule(&date.1), date)),
            Trigger::Day => {
                let start = hit.at.start + "den ".len();
                numeric_date(text, start)
                    .map(|date| (Rule::DatesNumeric, date))
                    .or_else(|| year_date(text, start).map(|date| (year_rule(&date.1), date)))
            }
            // The year of a date that was read already is no date of its own.
            Trigger::Century if hit.at.start >= done => year_date(text, hit.at.start)
                .map(|date| (year_rule(&date.1), date))
                .or_else(|| {
                    numeric_with_year(text, hit.at.start).map(|date| (Rule::DatesNumericYear, date))
                }),
            _ => None,
        };
        let Some((rule, (at, edtf))) = read else {
            continue;
        };
        if found
            .last()
            .is_some_and(|last| at.start <= last.at.start && at.end > last.at.end)
        {
            found.pop();
        } else if at.start < done {
            continue;
        }
        let role = role(&text[..at.start]);
        found.push(Found {
            at,
            edtf,
            role,
            rule,
        });
    }
    found
}

/// The rule behind a date around a month's name: its value shows what stood there.
fn month_rule(edtf: &str) -> Rule {
    if edtf.contains('/') {
        Rule::DatesRange
    } else if edtf.len() > "2021-06".len() {
        Rule::DatesDay
    } else {
        Rule::DatesMonth
    }
}

fn year_rule(edtf: &str) -> Rule {
    if edtf.contains('/') {
        Rule::DatesYears
    } else if edtf.len() == "2021-06-17".len() {
        Rule::DatesIso
    } else {
        Rule::DatesYear
    }
}

fn role(before: &str) -> DateRole {
    // "tjänsteutlåtande daterad den " is the longest cue.
    let window = window::last(before, 40).trim_end();
    ROLES
        .iter()
        .find(|(cue, _)| window.ends_with(cue))
        .map_or(DateRole::Other, |&(_, role)| role)
}

/// The month's name whose first letters stand at `start`: written in full, or behind a day cut short;
/// `None` where they begin another word.
fn whole_month(text: &str, start: usize, month: i8) -> Option<At> {
    let rest = &text[start..];
    // All months are ASCII; where another letter follows, it is another word.
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic);
    let len = letters.take("september".len() + 1).count();
    let word = &rest[..len];
    if rest[len..].starts_with(char::is_alphabetic) {
        return None;
    }
    let full = MONTHS[usize::try_from(month - 1).ok()?];
    let is_full = word.len() == full.len() && word[1..] == full[1..];
    let behind_day = || {
        text[..start]
            .strip_suffix(' ')
            .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
    };
    (is_full || (behind_day() && month_of(word) == Some(month))).then_some(start..start + len)
}

/// The month that a word names, in full or by its first letters (`aug`, `sept`).
fn month_of(word: &str) -> Option<i8> {
    // "mar" begins many words, but not all of "mars".
    let short = (3..=4).contains(&word.len());
    if !(short || word.len() <= "september".len()) {
        return None;
    }
    let word = lowercase(word);
    let names = |full: &&str| **full == word || (short && full.starts_with(&word));
    MONTHS
        .iter()
        .position(names)
        .and_then(|month| i8::try_from(month + 1).ok())
}

/// A date around a month's name; nothing in it begins before `floor`.
fn month_date(text: &str, floor: usize, name: &At, month: i8) -> Option<(At, String)> {
    let (before, after) = (&text[floor.min(name.start)..name.start], &text[name.end..]);
    if before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric) {
        return None;
    }
    // The stop of a month cut short belongs to it where a year follows.
    let dot = usize::from(after.starts_with(". ") && name.len() < 5);
    let year = after[dot..].strip_prefix(' ').and_then(leading_year);
    let end = name.end + year.map_or(0, |_| dot + " 2023".len());
    let from = first_of_range(before, month, year);
    let last = Point {
        year,
        month,
        day: before.strip_suffix(' ').and_then(trailing_day),
    };
    // A month's name alone, capitalised, is a sentence's first word or a person's name.
    let capital = text[name.clone()].starts_with(char::is_uppercase);
    if last.day.is_none() && year.is_none() && from.is_none() && capital {
        return None;
    }
    let edtf = last.edtf()?;
    let day = last.day.map_or(0, |(_, len)| len + 1);
    match from {
        Some((first, len)) => Some((name.start - len..end, format!("{}/{edtf}", first.edtf()?))),
        None => Some((name.start - day..end, edtf)),
    }
}

/// A day or a month, of some year or of none.
#[derive(Clone, Copy, Debug)]
struct Point {
    year: Option<i16>,
    month: i8,
    /// With its length in the text.
    day: Option<(i8, usize)>,
}

impl Point {
    /// `None` where the calendar does not have such a day.
    fn edtf(self) -> Option<String> {
        let Point { year, month, day } = self;
        let mut edtf = String::with_capacity("2021-06-17".len());
        match year {
            Some(year) => write!(edtf, "{year:04}-{month:02}"),
            None => write!(edtf, "XXXX-{month:02}"),
        }
        .ok()?;
        if let Some((day, _)) = day {
            // Where no year is told any leap year will do to ask whether the day exists.
            civil::Date::new(year.unwrap_or(2000), month, day).ok()?;
            write!(edtf, "-{day:02}").ok()?;
        }
        Some(edtf)
    }
}

/// What ranges are written with.
const DASHES: [char; 3] = ['-', '–', '—'];

/// The first point of a range that `before` ends with, and its length up to the month that
/// follows: `3–17 `, `mars–`, `8 maj – 12 `.
fn first_of_range(before: &str, month: i8, year: Option<i16>) -> Option<(Point, usize)> {
    let last_day = before.strip_suffix(' ').and_then(trailing_digits);
    let to_dash = match last_day {
        Some((_, len)) => &before[..before.len() - 1 - len],
        None => before,
    };
    if let Some(((last, _), first)) = last_day.zip(to_dash.strip_suffix(" till ")) {
        // 3 till 17 maj
        let day = trailing_day(first).filter(|day| day.0 < last)?;
        let len = before.len() - first.len() + day.1;
        return Some((
            Point {
                year,
                month,
                day: Some(day),
            },
            len,
        ));
    }
    let dashless = to_dash
        .trim_end_matches(' ')
        .strip_suffix(DASHES)?
        .trim_end_matches(' ');
    let whole = |rest: &str| before.len() - rest.len();
    let word = dashless
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or("");
    let other = month_of(word).map(|month| (month, &dashless[..dashless.len() - word.len()]));
    let (point, rest) = match (last_day, other) {
        // 8 maj – 12 juni
        (Some(_), Some((first, rest))) => {
            let day = trailing_day(rest.strip_suffix(' ')?)?;
            let start = &rest[..rest.len() - 1 - day.1];
            (
                Point {
                    year,
                    month: first,
                    day: Some(day),
                },
                start,
            )
        }
        // 3–17 maj
        (Some(last), None) => {
            let day = trailing_day(dashless).filter(|day| day.0 < last.0)?;
            (
                Point {
                    year,
                    month,
                    day: Some(day),
                },
                &dashless[..dashless.len() - day.1],
            )
        }
        // mars–april
        (None, Some((first, rest))) if first < month && !rest.ends_with(char::is_alphanumeric) => (
            Point {
                year,
                month: first,
                day: None,
            },
            rest,
        ),
        _ => return None,
    };
    Some((point, whole(rest)))
}

/// A number of one or two digits at the end of `text`, and its length.
fn trailing_digits(text: &str) -> Option<(i8, usize)> {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    (1..=2)
        .contains(&digits)
        .then(|| text[text.len() - digits..].parse().ok())
        .flatten()
        .map(|day| (day, digits))
}

/// The days of a month in words; an ordinal's place is its number.
#[rustfmt::skip]
const ORDINALS: [&str; 31] = [
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde",
    "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde",
    "nittonde", "tjugonde", "tjugoförsta", "tjugoandra", "tjugotredje", "tjugofjärde", "tjugofemte",
    "tjugosjätte", "tjugosjunde", "tjugoåttonde", "tjugonionde", "trettionde", "trettioförsta",
];

/// A day at the end of `text`, in digits or as an ordinal, and its length.
fn trailing_day(text: &str) -> Option<(i8, usize)> {
    let word = text.rsplit([' ', '\n']).next().unwrap_or(text);
    if let Some(day) = ORDINALS.iter().position(|ordinal| *ordinal == word) {
        return Some((i8::try_from(day + 1).ok()?, word.len()));
    }
    let ending = [":e", ":a"].iter().find(|ending| text.ends_with(**ending));
    let bare = text.len() - ending.map_or(0, |ending| ending.len());
    let (day, digits) = trailing_digits(&text[..bare])?;
    let before = &text[..bare - digits];
    // "12:14 mars", "5.12 maj": not a day.
    if before.ends_with(|c: char| c.is_alphanumeric() || ":.,/".contains(c)) {
        return None;
    }
    Some((day, text.len() - bare + digits))
}

/// A date in digits behind `den`, day first.
fn numeric_date(text: &str, start: usize) -> Option<(At, String)> {
    let rest = window::first(&text[start..], "31-12-2023".len() + 2);
    let (day, day_len) = leading_number(rest)?;
    let joint = rest[day_len..]
        .chars()
        .next()
        .filter(|c| matches!(c, '/' | '-'))?;
    let behind = &rest[day_len + 1..];
    let (month, month_len) = leading_number(behind)?;
    let after = &behind[month_len..];
    let year = after
        .strip_prefix([joint, ' '])
        .and_then(leading_year)
        .filter(|_| !number_goes_on(&after[1 + 4..]));
    let len = day_len + 1 + month_len + year.map_or(0, |_| 1 + 4);
    if year.is_none() && number_goes_on(after) {
        return None;
    }
    let point = Point {
        year,
        month,
        day: Some((day, day_len)),
    };
    (1..=12)
        .contains(&month)
        .then(|| point.edtf())
        .flatten()
        .map(|edtf| (start..start + len, edtf))
}

/// A number of one or two digits at the beginning of `text`, and its length.
fn leading_number(text: &str) -> Option<(i8, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text[..digits].parse().ok().filter(|_| digits <= 2)?;
    Some((number, digits))
}

/// `1/6 2023`, where the year stands at `year`: the blank tells it from a diary number.
fn numeric_with_year(text: &str, year: usize) -> Option<(At, String)> {
    let before = window::last(&text[..year], "31/12 ".len() + 1);
    let digits = before.strip_suffix(' ')?;
    let len = digits
        .bytes()
        .rev()
        .take_while(|byte| byte.is_ascii_digit() || *byte == b'/')
        .count();
    let start = year - 1 - len;
    let open = !text[..start].ends_with(|c: char| c.is_alphanumeric() || ":.,-".contains(c));
    let (at, edtf) = numeric_date(text, start).filter(|_| open)?;
    (at.end == year + 4).then_some((at, edtf))
}

/// A year of four digits at the beginning of `text`, no more digits behind it.
fn leading_year(text: &str) -> Option<i16> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let year = text[..digits].parse().ok().filter(|_| digits == 4)?;
    YEARS.contains(&year).then_some(year)
}

/// A date that begins with a year.
fn year_date(text: &str, start: usize) -> Option<(At, String)> {
    let year = leading_year(&text[start..])?;
    let before = &text[..start];
    if before.ends_with(|c: char| c.is_alphanumeric() || ":/.§".contains(c))
        || ends_with_digit_and(before, ['-', '–', ',', ' '])
    {
        return None;
    }
    let end = start + 4;
    let after = &text[end..];
    if let Some(date) = iso_day(&text[start..], year) {
        return Some((start..start + "2021-06-17".len(), date));
    }
    if let Some((last, len)) = until(after) {
        return (year < last).then(|| (start..end + len, format!("{year:04}/{last:04}")));
    }
    if after.starts_with(char::is_alphanumeric) || number_goes_on(after) {
        return None;
    }
    let (before, after) = (window::last(before, CONTEXT), window::first(after, CONTEXT));
    let word = before.trim_end().rsplit([' ', '\n']).next().unwrap_or("");
    // Behind a month that took no year, the day was none of the calendar's.
    if MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word)) {
        return None;
    }
    let calendar = || {
        let word = lowercase(word);
        ["år", "åren", "året"].iter().any(|it| word.ends_with(it))
    };
    let next = after
        .trim_start()
        .split([' ', '\n', '.', ',', ')'])
        .next()
        .unwrap_or("");
    if COUNTED.contains(&next) && !calendar() {
        return None;
    }
    let mut words = before.rsplit([' ', '\n']).filter(|word| !word.is_empty());
    let nearest = words
        .next()
        .filter(|&word| word != "år")
        .or_else(|| words.next());
    let about = nearest.is_some_and(|word| ABOUT.contains(&word));
    let year = &text[start..end];
    Some((start..end, [year, if about { "~" } else { "" }].concat()))
}

/// Whether `text` ends with a digit and one of `joints`: the number before goes on.
fn ends_with_digit_and(text: &str, joints: [char; 4]) -> bool {
    text.strip_suffix(joints)
        .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
}

/// `:725`, `/149`, `.5`, `-12`, `,5`: what follows makes another number of it.
fn number_goes_on(after: &str) -> bool {
    let mut characters = after.chars();
    matches!(characters.next(), Some(':' | '/' | '.' | ',' | '-'))
        && characters.next().is_some_and(|c| c.is_ascii_digit())
}

/// `2021-06-17` at the beginning of `text`.
fn iso_day(text: &str, year: i16) -> Option<String> {
    let mut parts = text.get(..10)?.split('-').skip(1);
    let (month, day) = (parts.next()?, parts.next()?);
    let plain = month.len() == 2 && day.len() == 2 && parts.next().is_none();
    let date = civil::Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()?;
    (plain && !text[10..].starts_with(char::is_alphanumeric)).then(|| date.to_string())
}

/// `-2023`, ` – 2021` at the beginning of `text`: the year and the length.
fn until(text: &str) -> Option<(i16, usize)> {
    let rest = text.trim_start_matches(' ');
    let rest = rest.strip_prefix(['-', '–', '—'])?;
    let rest = rest.trim_start_matches(' ');
    let year = leading_year(rest)?;
    let ends = !rest[4..].starts_with(char::is_alphanumeric) && !number_goes_on(&rest[4..]);
    ends.then_some((year, text.len() - rest.len() + 4))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::triggers::scan;

    fn read(text: &str) -> Vec<(&str, String)> {
        dates(text, &scan(text))
            .into_iter()
            .map(|date| (&text[date.at], date.edtf))
            .collect()
    }

    #[test]
    fn every_form_has_its_value() {
        for (text, expression, edtf) in [
            ("den 17 juni 2021.", "17 juni 2021", "2021-06-17"),
            ("den 30 januari", "30 januari", "XXXX-01-30"),
            ("i slutet av februari", "februari", "XXXX-02"),
            ("maj 2011", "maj 2011", "2011-05"),
            ("år 2040", "2040", "2040"),
            ("åren 2021–2023 där", "2021–2023", "2021/2023"),
            ("politiken 2018 – 2021 syftar", "2018 – 2021", "2018/2021"),
            ("kring år 2000 i", "2000", "2000~"),
            ("(2020),", "2020", "2020"),
            ("den 2021-06-17 beslutade", "2021-06-17", "2021-06-17"),
            ("År 2000 personer", "2000", "2000"),
            (
                "den 3-17 maj 2011 i",
                "3-17 maj 2011",
                "2011-05-03/2011-05-17",
            ),
            ("under 3 – 17 maj", "3 – 17 maj", "XXXX-05-03/XXXX-05-17"),
            ("mars–april 2011", "mars–april 2011", "2011-03/2011-04"),
            (
                "8 maj – 12 juni 2011",
                "8 maj – 12 juni 2011",
                "2011-05-08/2011-06-12",
            ),
            ("den 10 feb 2013", "10 feb 2013", "2013-02-10"),
            ("den 10 sept. 2013", "10 sept. 2013", "2013-09-10"),
            ("tredje mars 2015", "tredje mars 2015", "2015-03-03"),
            ("den 3:e mars", "3:e mars", "XXXX-03-03"),
            ("den 1/6 2023", "1/6 2023", "2023-06-01"),
            ("protokoll 1/6 2023", "1/6 2023", "2023-06-01"),
            ("den 3/3/2015.", "3/3/2015", "2015-03-03"),
            ("den 15-02.", "15-02", "XXXX-02-15"),
        ] {
            assert_eq!(read(text), [(expression, edtf.to_owned())], "{text}");
        }
    }

    #[test]
    fn two_years_are_two_dates() {
        let years: Vec<&str> = read("Under 2022 och 2023 har")
            .into_iter()
            .map(|(text, _)| text)
            .collect();
        assert_eq!(years, ["2022", "2023"]);
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for text in [
            "KS 2021/407-1",
            "kommunallagen (2017:725)",
            "SOU 2016:5",
            "U2009/5552/G",
            "mål 3.6",
            "15 till 30 år",
            "årskurs 4-9",
            "2000 personer",
            "12 2000",
            "1:2000",
            "31 juni 2021",
            "majoriteten",
            "marsch",
            "Maj Ek",
            "20 procent",
            "20230614",
            "2 000 kronor",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn the_words_before_tell_the_role() {
        for (text, role) in [
            (
                "beslutade vid sitt sammanträde den 24 maj 2021 följande",
                DateRole::CommitteeDecision,
            ),
            (
                "Kontorets tjänsteutlåtande daterat den 17 juni 2021 har",
                DateRole::Report,
            ),
            ("Remisstid 22 mars 2013", DateRole::ReplyBy),
            (
                "kommunstyrelsens protokoll den 19 mars 2003, § 8",
                DateRole::BoardMinutes,
            ),
            ("motionen av den 24 mars 2004", DateRole::Other),
        ] {
            let found = dates(text, &scan(text));
            assert_eq!(
                found.iter().map(|date| date.role).collect::<Vec<_>>(),
                [role],
                "{text}"
            );
        }
    }
}
