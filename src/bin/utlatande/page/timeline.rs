//! The picture of the case in time: when it was raised, answered, reported and signed.

use askama::Template;
use jiff::civil::Date;

use crate::page::places::Place;

/// Width of the picture, and of the names of its lanes.
const WIDTH: f64 = 960.0;
const NAMES: f64 = 190.0;

/// Space at the ends of the axis.
const EDGE: f64 = 12.0;

/// Height of a lane with one row of marks, and of each row more.
const LANE: f64 = 34.0;
const ROW: f64 = 17.0;

/// Rows of a lane: where there is no room in them, marks stand without names.
const ROWS: usize = 8;

/// Half the width of a dot with some space around it, and the width of a letter, as wide as most.
const DOT: f64 = 7.0;
const LETTER: f64 = 6.7;

/// What happened, and when.
#[derive(Debug)]
pub(crate) struct Event {
    /// The first and the last day that the document leaves open.
    pub(crate) days: (Date, Date),
    pub(crate) lane: Lane,
    /// The date as the data has it.
    pub(crate) edtf: String,
    pub(crate) what: String,
    /// Its name beside its mark: within a lane, who it was tells more than what.
    pub(crate) name: String,
    pub(crate) place: Place,
}

/// A kind of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lane {
    Initiators,
    Offices,
    Bodies,
    Leaders,
}

impl Lane {
    const ALL: [Lane; 4] = [Lane::Initiators, Lane::Offices, Lane::Bodies, Lane::Leaders];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Lane::Initiators => "Avsändare",
            Lane::Offices => "Kontor och förvaltningar",
            Lane::Bodies => "Remissinstanser",
            Lane::Leaders => "Stadens ledning",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Lane::Initiators => "initiative",
            Lane::Offices => "date",
            Lane::Bodies => "body",
            Lane::Leaders => "decision",
        }
    }
}

/// The first and last day of an EDTF date, month or year; nothing for what is less certain.
pub(crate) fn days(edtf: &str) -> Option<(Date, Date)> {
    let numbers: Vec<i16> = edtf
        .split('-')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let small = |number: i16| i8::try_from(number).ok();
    match numbers[..] {
        [year] if edtf.len() == 4 => {
            Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
        }
        [year, month] => {
            let first = Date::new(year, small(month)?, 1).ok()?;
            Some((first, first.last_of_month()))
        }
        [year, month, day] => {
            let day = Date::new(year, small(month)?, small(day)?).ok()?;
            Some((day, day))
        }
        _ => None,
    }
}

#[derive(Debug, Template)]
#[template(path = "timeline.html", config = "src/bin/utlatande/page/askama.toml")]
struct Picture {
    width: f64,
    height: f64,
    names: f64,
    axis: f64,
    label: String,
    ticks: Vec<Tick>,
    lanes: Vec<Row>,
}

#[derive(Debug)]
struct Tick {
    x: f64,
    label: String,
}

#[derive(Debug)]
struct Row {
    y: f64,
    middle: f64,
    height: f64,
    name: &'static str,
    class: &'static str,
    dots: Vec<Dot>,
}

#[derive(Debug)]
struct Dot {
    x: f64,
    y: f64,
    width: f64,
    /// Where the place in the text is, if there is one.
    href: Option<String>,
    label: String,
    name: Option<Name>,
}

/// A name beside its mark.
#[derive(Debug)]
struct Name {
    words: String,
    x: f64,
    anchor: &'static str,
}

/// Where the marks and names of a lane stand, row by row.
#[derive(Debug, Default)]
struct Rows(Vec<Vec<(f64, f64)>>);

impl Rows {
    /// The first row with room for `from` to `to`, which is taken then; a new one where none has, if there
    /// may be more than `most`.
    fn place(&mut self, from: f64, to: f64, most: usize) -> Option<usize> {
        let is_free =
            |row: &Vec<(f64, f64)>| row.iter().all(|taken| to <= taken.0 || taken.1 <= from);
        let row = match self.0.iter().position(is_free) {
            Some(row) => row,
            None if self.0.len() < most => {
                self.0.push(Vec::new());
                self.0.len() - 1
            }
            None => return None,
        };
        self.0[row].push((from, to));
        Some(row)
    }
}

/// An SVG of the events, which are in the order of time; nothing where there is but one day.
pub(crate) fn picture(events: &[Event]) -> Option<String> {
    let first = events.iter().map(|event| event.days.0).min()?;
    let last = events.iter().map(|event| event.days.1).max()?;
    let length = f64::from(last.since(first).ok()?.get_days());
    if length < 1.0 {
        return None;
    }
    let scale = (WIDTH - NAMES - 2.0 * EDGE) / length;
    let at = |day: Date| {
        let days = day.since(first).map_or(0, |span| span.get_days());
        NAMES + EDGE + f64::from(days) * scale
    };
    let mut y = 6.0;
    let mut lanes = Vec::new();
    for lane in Lane::ALL {
        let here: Vec<&Event> = events.iter().filter(|event| event.lane == lane).collect();
        if here.is_empty() {
            continue;
        }
        let mut rows = Rows::default();
        let mut dots = Vec::new();
        for event in here {
            let (start, end) = (at(event.days.0), at(event.days.1));
            #[allow(clippy::cast_precision_loss, reason = "names are short")]
            let letters = event.name.chars().count() as f64 * LETTER;
            // Behind its mark; before it where the picture ends.
            let is_behind = end + DOT + letters <= WIDTH;
            let (from, to) = match is_behind {
                true => (start - DOT, end + DOT + letters),
                false => (start - DOT - letters, end + DOT),
            };
            let named = (from >= NAMES)
                .then(|| rows.place(from, to, ROWS))
                .flatten();
            let row = named.or_else(|| rows.place(start - DOT, end + DOT, usize::MAX));
            #[allow(clippy::cast_precision_loss, reason = "there are few rows")]
            let below = row.unwrap_or_default() as f64 * ROW;
            dots.push(Dot {
                x: start,
                y: y + LANE / 2.0 + below,
                width: end - start,
                href: event.place.href(),
                label: format!("{} {}", event.edtf, event.what),
                name: named.map(|_| Name {
                    words: event.name.clone(),
                    x: if is_behind {
                        end + DOT + 1.0
                    } else {
                        start - DOT - 1.0
                    },
                    anchor: if is_behind { "start" } else { "end" },
                }),
            });
        }
        #[allow(clippy::cast_precision_loss, reason = "there are few rows")]
        let height = LANE + (rows.0.len() - 1) as f64 * ROW;
        lanes.push(Row {
            y,
            middle: y + height / 2.0,
            height,
            name: lane.name(),
            class: lane.class(),
            dots,
        });
        y += height;
    }
    let picture = Picture {
        width: WIDTH,
        height: y + 26.0,
        names: NAMES,
        axis: y,
        label: format!(
            "Tidslinje från {first} till {last} med {} händelser; de står i listan nedanför.",
            events.len()
        ),
        ticks: ticks(first, last)
            .into_iter()
            .map(|(day, label)| Tick { x: at(day), label })
            .collect(),
        lanes,
    };
    picture.render().ok()
}

/// Beginnings of months, quarters or years, few enough for their names to stand side by side.
fn ticks(first: Date, last: Date) -> Vec<(Date, String)> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
    ];
    let months = (i32::from(last.year()) - i32::from(first.year())) * 12 + i32::from(last.month())
        - i32::from(first.month());
    let step = [1, 3, 6, 12, 24, 60, 120, 600]
        .into_iter()
        .find(|step| months / step <= 9)
        .unwrap_or(1200);
    let mut ticks = Vec::new();
    let begin = i32::from(first.year()) * 12 + i32::from(first.month()) - 1;
    let mut month = (begin + step - 1).div_euclid(step) * step;
    while month <= begin + months {
        let (year, of_year) = (month.div_euclid(12), month.rem_euclid(12));
        let day = i16::try_from(year)
            .ok()
            .zip(i8::try_from(of_year + 1).ok())
            .and_then(|(year, month)| Date::new(year, month, 1).ok());
        let label = match usize::try_from(of_year) {
            // The year stands at the first tick and where a year begins.
            Ok(month) if month > 0 && ticks.is_empty() => format!("{} {year}", MONTHS[month]),
            Ok(month) if month > 0 => MONTHS[month].to_owned(),
            _ => year.to_string(),
        };
        ticks.extend(
            day.filter(|day| (first..=last).contains(day))
                .map(|day| (day, label)),
        );
        month += step;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_certain_has_days() {
        let told = |edtf: &str| days(edtf).map(|(first, last)| format!("{first} {last}"));
        for (edtf, expected) in [
            ("2023-06-01", Some("2023-06-01 2023-06-01")),
            ("2024-02", Some("2024-02-01 2024-02-29")),
            ("2016", Some("2016-01-01 2016-12-31")),
            ("2000~", None),
            ("XXXX-05-25", None),
            ("2021/2023", None),
            ("20", None),
            ("2023-13-01", None),
        ] {
            assert_eq!(told(edtf).as_deref(), expected, "{edtf}");
        }
    }

    #[test]
    fn names_stand_in_rows_where_there_is_room() {
        let mut rows = Rows::default();
        assert_eq!(rows.place(0.0, 50.0, 2), Some(0));
        assert_eq!(rows.place(40.0, 90.0, 2), Some(1));
        assert_eq!(rows.place(50.0, 60.0, 2), Some(0));
        assert_eq!(rows.place(45.0, 55.0, 2), None);
        assert_eq!(rows.place(45.0, 55.0, 3), Some(2));
    }

    #[test]
    fn ticks_are_few_and_lie_between_the_ends() {
        for (first, last) in [
            ("2023-01-15", "2023-09-06"),
            ("2003-03-01", "2023-09-06"),
            ("2023-01-02", "2023-01-20"),
        ] {
            let (first, last) = (days(first).unwrap().0, days(last).unwrap().0);
            let ticks = ticks(first, last);
            assert!(ticks.len() <= 10, "{ticks:?}");
            assert!(ticks.iter().all(|(day, _)| (first..=last).contains(day)));
        }
    }
}
