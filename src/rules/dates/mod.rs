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

mod months;
mod numeric;
mod parts;
mod point;
mod ranges;
mod roles;
mod words;
mod years;

use crate::report::{DateRole, Rule};
use crate::rules::triggers::{Hit, Trigger};
use crate::source::reading::At;

use months::{month_date, whole_month};
use numeric::{numeric_date, numeric_with_year};
use roles::role;
use years::year_date;

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

    /// A text, and the expression and the value of the one date in it.
    #[rustfmt::skip]
    const FORMS: &[(&str, &str, &str)] = &[
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
        ("den 3-17 maj 2011 i", "3-17 maj 2011", "2011-05-03/2011-05-17"),
        ("under 3 – 17 maj", "3 – 17 maj", "XXXX-05-03/XXXX-05-17"),
        ("mars–april 2011", "mars–april 2011", "2011-03/2011-04"),
        ("8 maj – 12 juni 2011", "8 maj – 12 juni 2011", "2011-05-08/2011-06-12"),
        ("den 10 feb 2013", "10 feb 2013", "2013-02-10"),
        ("den 10 sept. 2013", "10 sept. 2013", "2013-09-10"),
        ("tredje mars 2015", "tredje mars 2015", "2015-03-03"),
        ("den 3:e mars", "3:e mars", "XXXX-03-03"),
        ("den 1/6 2023", "1/6 2023", "2023-06-01"),
        ("protokoll 1/6 2023", "1/6 2023", "2023-06-01"),
        ("den 3/3/2015.", "3/3/2015", "2015-03-03"),
        ("den 15-02.", "15-02", "XXXX-02-15"),
    ];

    #[test]
    fn every_form_has_its_value() {
        for &(text, expression, edtf) in FORMS {
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

    /// A text, and the role of the one date in it.
    #[rustfmt::skip]
    const OF_WHAT: &[(&str, DateRole)] = &[
        ("beslutade vid sitt sammanträde den 24 maj 2021 följande", DateRole::CommitteeDecision),
        ("Kontorets tjänsteutlåtande daterat den 17 juni 2021 har", DateRole::Report),
        ("Remisstid 22 mars 2013", DateRole::ReplyBy),
        ("kommunstyrelsens protokoll den 19 mars 2003, § 8", DateRole::BoardMinutes),
        ("motionen av den 24 mars 2004", DateRole::Other),
    ];

    #[test]
    fn the_words_before_tell_the_role() {
        for &(text, role) in OF_WHAT {
            let found = dates(text, &scan(text));
            assert_eq!(
                found.iter().map(|date| date.role).collect::<Vec<_>>(),
                [role],
                "{text}"
            );
        }
    }
}
