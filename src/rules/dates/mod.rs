//! Dates and years, with their value in EDTF (ISO 8601-2) and what they are the date of.
//!
//! ```text
//! date    := days month year? | month year? | year | numeric | decade | period
//!          | date (dash | "till" | "t.o.m.") "den"? date              -- "8 maj – 12 juni 2011": one
//! days    := day | day (dash | "till") day                            -- "3–17 maj"
//!          | days ("," | "och" | "samt" ...) days                     -- "3, 4 och 7–9 maj": each its own
//! day     := digits | digits ":e" | ordinal | digits "."              -- "3", "3:e", "förste", "den 16."
//! month   := its name | its first letters behind a day or before a year   -- "aug", "sept."
//! year    := ","? "månad"? "år"? (1500 to 2099 | in words)             -- "1889", "nittonhundrasextio"
//!          | year dash year | school year                             -- "2021–2023", "läsåret 2019/20"
//!            alone from 1900 on; before 1900 behind "år" or before "års"
//! numeric := yyyy-mm-dd | yyyy-m-d | yyyy/mm/dd | yyyy.mm.dd
//!          | d/m yyyy | d/m/yyyy | d/m-yyyy | d-m-yyyy | d.m.yyyy
//!          | d/m                           -- behind "den", "senast", "t.o.m.", a weekday
//!          | d-m | d/m/yy                  -- behind "den" only
//! decade  := yyyy "-talet" | yyyy "-"? "och" yy "-talet" | in words    -- "1930- och 40-talet": two
//!          | yy "-talet"                  -- behind "på", "under", "slutet av"
//! period  := "kvartal" n year | ordinal "kvartalet" year | "vecka" n year
//! ```
//!
//! | text | expression | EDTF |
//! | --- | --- | --- |
//! | `den 17 juni 2021`, `den 17 juni, 2021` | `17 juni 2021` | `2021-06-17` |
//! | `i juni` | `juni` | `XXXX-06` |
//! | `den 3–17 maj 2011` | `3–17 maj 2011` | `2011-05-03/2011-05-17` |
//! | `3 och 4 maj 2016` | `3`, `4 maj 2016` | `2016-05-03`, `2016-05-04` |
//! | `program 2018 – 2021` | `2018 – 2021` | `2018/2021` |
//! | `läsåret 2019/20` | `2019/20` | `2019/2020` |
//! | `kring år 2000` | `2000` | `2000~` |
//! | `den 15/2` | `15/2` | `XXXX-02-15` |
//! | `14.6.2017`, `2017-6-14`, `14/6/2017` | the same | `2017-06-14` |
//! | `1960-talet`, `1900-talet`, `på 60-talet` | the same | `196X`, `19XX`, `XX6X` |
//! | `kvartal 2 2018`, `vecka 23, 2019` | the same | `2018-34`, `2019-W23` |
//! | `2 000 personer`, `2000 personer`, `1889 kronor`, `ett 1500-tal` | none | |
//! | `KS 2021/407`, `(2017:725)`, `SOU 2016:5`, `15-02`, `version 3.5.2017` | none | |
//!
//! A day that the calendar does not have (`31 juni`) is no date. [`chains`] reads what stands between
//! two dates.

mod chains;
mod days;
mod decades;
mod months;
mod numerals;
mod numeric;
mod parts;
mod periods;
mod point;
mod read;
mod roles;
pub(crate) mod words;
mod years;

use crate::report::{DateRole, Rule};
use crate::rules::triggers::{Hit, Trigger};
use crate::source::reading::At;

use decades::{decades, short_decades};
use months::{glued_day, month_dates, whole_month};
use numeric::{numeric_date, numeric_with_year};
use periods::period;
use read::Read;
use roles::role;
use years::{worded_year_date, year_date};

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
    let mut reads: Vec<Read> = Vec::new();
    let mut new = Vec::new();
    for hit in hits {
        // The year of a date that was read already is no date of its own.
        let is_read = reads.last().is_some_and(|last| hit.at.start < last.at.end);
        read(text, hit, is_read, &mut new);
        let Some(first) = new.first() else {
            continue;
        };
        // "den 3-7 maj": more is read there than before.
        while reads
            .last()
            .is_some_and(|last| last.at.start >= first.at.start)
        {
            reads.pop();
        }
        let done = reads.last().map_or(0, |last| last.at.end);
        reads.extend(new.drain(..).filter(|read| read.at.start >= done));
    }
    let found = |read: Read| Found {
        role: role(&text[..read.at.start]),
        edtf: read.value.edtf(),
        at: read.at,
        rule: read.rule,
    };
    chains::join(text, reads).into_iter().map(found).collect()
}

/// Adds the dates that `hit` is part of to `new`.
fn read(text: &str, hit: &Hit, is_read: bool, new: &mut Vec<Read>) -> Option<()> {
    let start = hit.at.start;
    match hit.trigger {
        Trigger::Month(month) if !is_read => {
            let name = whole_month(text, start, month)?;
            month_dates(text, &name, month, new)?;
        }
        Trigger::Day => {
            let word = text[start..].find(' ')?;
            let start = start + word + 1;
            let behind_den = word == "den".len();
            let read = numeric_date(text, start, behind_den);
            new.push(read.or_else(|| year_date(text, start).filter(|_| behind_den))?);
        }
        Trigger::Century | Trigger::OldCentury if !is_read => year_dates(text, start, new)?,
        Trigger::Numeral if !is_read => {
            decades(text, start, new).or_else(|| {
                new.push(worded_year_date(text, start)?);
                Some(())
            })?;
        }
        Trigger::Decade if !is_read => short_decades(text, start, new)?,
        _ => {}
    }
    Some(())
}

/// Adds the dates to `new` that the year at `start` is part of.
fn year_dates(text: &str, start: usize, new: &mut Vec<Read>) -> Option<()> {
    if decades(text, start, new).is_some() {
        return Some(());
    }
    if numeric_with_year(text, start, new).is_none() {
        let year = year_date(text, start);
        // More than the year stands there: "2021-06-17", "2018–2021".
        let is_whole = year.as_ref().is_some_and(|read| read.at.len() > 4);
        let longer = || glued_day(text, start).or_else(|| period(text, start));
        let longer = if is_whole { None } else { longer() };
        new.push(longer.or(year)?);
    }
    Some(())
}

#[cfg(test)]
mod tests;
