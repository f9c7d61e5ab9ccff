//! Dates and years, with their value in EDTF (ISO 8601-2) and what they are the date of.
//!
//! ```text
//! date := day month year | day month | month year | month     -- "19 mars 2003" ... "juni"
//!       | year | year ("-" | "–") year                        -- "2025", "2021–2023", "2018 – 2021"
//!       | yyyy-mm-dd
//! ```
//!
//! | text | expression | EDTF |
//! | --- | --- | --- |
//! | `den 17 juni 2021` | `17 juni 2021` | `2021-06-17` |
//! | `i juni` | `juni` | `XXXX-06` |
//! | `program 2018 – 2021` | `2018 – 2021` | `2018/2021` |
//! | `kring år 2000` | `2000` | `2000~` |
//! | `2 000 personer`, `2000 personer` | none | |
//! | `KS 2021/407`, `(2017:725)`, `SOU 2016:5` | none | |
//!
//! A day that the calendar does not have (`31 juni`) is no date.

use jiff::civil;

use crate::DateRole;
use crate::rules::triggers::{Hit, MONTHS, Trigger};
use crate::source::reading::At;
use crate::window;

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
}

/// Every date in `text`, in order.
pub(crate) fn dates(text: &str, hits: &[Hit]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for hit in hits {
        let read = match hit.trigger {
            Trigger::Month(month) => month_date(text, &hit.at, month),
            Trigger::Century => year_date(text, hit.at.start),
            _ => None,
        };
        let done = found.last().map_or(0, |last| last.at.end);
        if let Some((at, edtf)) = read.filter(|(at, _)| at.start >= done) {
            let role = role(&text[..at.start]);
            found.push(Found { at, edtf, role });
        }
    }
    found
}

fn role(before: &str) -> DateRole {
    // "tjänsteutlåtande daterad den " is the longest cue.
    let window = window::last(before, 40).trim_end();
    ROLES
        .iter()
        .find(|(cue, _)| window.ends_with(cue))
        .map_or(DateRole::Other, |&(_, role)| role)
}

/// A date around a month's name.
fn month_date(text: &str, name: &At, month: i8) -> Option<(At, String)> {
    let (before, after) = (&text[..name.start], &text[name.end..]);
    if before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric) {
        return None;
    }
    let day = before.strip_suffix(' ').and_then(trailing_day);
    let year = after.strip_prefix(' ').and_then(leading_year);
    let start = name.start - day.map_or(0, |(_, digits)| digits + 1);
    let end = name.end + year.map_or(0, |_| " 2023".len());
    // A month's name alone, capitalised, is a sentence's first word or a person's name.
    let capital = text[name.clone()].starts_with(char::is_uppercase);
    let edtf = match (day, year) {
        (Some((day, _)), Some(year)) => civil::Date::new(year, month, day).ok()?.to_string(),
        (Some((day, _)), None) => {
            // Any leap year will do to ask whether the day exists.
            civil::Date::new(2000, month, day).ok()?;
            format!("XXXX-{month:02}-{day:02}")
        }
        (None, Some(year)) => format!("{year:04}-{month:02}"),
        (None, None) if capital => return None,
        (None, None) => format!("XXXX-{month:02}"),
    };
    Some((start..end, edtf))
}

/// A day's number at the end of `text`, and how many digits it has.
fn trailing_day(text: &str) -> Option<(i8, usize)> {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let before = &text[..text.len() - digits];
    // "12:14 mars", "5.12 maj": not a day.
    if !(1..=2).contains(&digits)
        || before.ends_with(|c: char| c.is_alphanumeric() || ":.,/".contains(c))
    {
        return None;
    }
    let day = text[text.len() - digits..].parse().ok()?;
    Some((day, digits))
}

/// A year of four digits at the beginning of `text`, no more digits behind it.
fn leading_year(text: &str) -> Option<i16> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let year = text[..digits].parse().ok().filter(|_| digits == 4)?;
    YEARS.contains(&year).then_some(year)
}

/// A date that begins with a year.
fn year_date(text: &str, start: usize) -> Option<(At, String)> {
    let before = &text[..start];
    if before.ends_with(|c: char| c.is_alphanumeric() || ":/.§".contains(c))
        || ends_with_digit_and(before, ['-', '–', ',', ' '])
    {
        return None;
    }
    let year = leading_year(&text[start..])?;
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
    let word = word.to_lowercase();
    // Behind a month that took no year, the day was none of the calendar's.
    if MONTHS.contains(&word.as_str()) {
        return None;
    }
    let calendar = word.ends_with("år") || word.ends_with("åren") || word.ends_with("året");
    let next = after
        .trim_start()
        .split([' ', '\n', '.', ',', ')'])
        .next()
        .unwrap_or("");
    if !calendar && COUNTED.contains(&next) {
        return None;
    }
    let mut words = before.split_whitespace().rev();
    let nearest = words
        .next()
        .filter(|&word| word != "år")
        .or_else(|| words.next());
    let about = if nearest.is_some_and(|word| ABOUT.contains(&word)) {
        "~"
    } else {
        ""
    };
    Some((start..end, format!("{year:04}{about}")))
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
