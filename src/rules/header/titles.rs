//! What stands between the header line and the first section: titles and initiatives.

use std::ops::Range;

use crate::language::window;
use crate::rules::dates;
use crate::rules::header::initiative::{InitiativeLine, initiative};
use crate::rules::header::words::RESPONSE_TIME;
use crate::rules::people::Mention;
use crate::source::blocks::Blocks;
use crate::source::reading::At;

/// What stands under the header line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Titles {
    pub(crate) titles: Vec<At>,
    pub(crate) initiatives: Vec<InitiativeLine>,
}

/// Reads the blocks of the header behind its first line as titles and initiatives.
pub(crate) fn titles(
    blocks: &Blocks,
    header: Range<usize>,
    mentions: &[Mention],
    dates: &[dates::Found],
) -> Titles {
    let mut found = Titles::default();
    let mut title: Option<At> = None;
    for i in header {
        let at = blocks.blocks[i].at.clone();
        match initiative(blocks.text(i), &at, mentions, dates) {
            Some(line) => {
                found.titles.extend(title.take());
                found.initiatives.push(line);
            }
            // The time that a body has to answer belongs to what it was sent.
            None if title.is_none() && blocks.text(i).starts_with(RESPONSE_TIME) => {
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

/// Whether `text` begins with the time that a body has to answer: `Remisstid 1 juni 2021`.
pub(crate) fn opens_response_time(text: &str) -> bool {
    window::behind(text, RESPONSE_TIME).is_some_and(|rest| rest.starts_with(' '))
}

/// Whether all of `text` is that time.
pub(super) fn is_whole_response_time(text: &str) -> bool {
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let year = text.rsplit(' ').next().unwrap_or(text);
    // `Remisstid den 1 juni 2021`
    opens_response_time(text) && text.split(' ').count() <= 5 && year.len() == 4 && digits(year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::InitiativeKind;
    use crate::rules::people;
    use crate::rules::triggers::scan;
    use crate::source::read;

    #[test]
    fn a_response_time_ends_with_its_year() {
        assert!(is_whole_response_time("Remisstid den 1 juni 2021"));
        assert!(is_whole_response_time("Remisstid 1 juni 2021"));
        assert!(!is_whole_response_time("Remisstid den 1 juni"));
        assert!(!is_whole_response_time("Remisstiden gick ut 2021"));
    }

    #[test]
    fn what_is_no_initiative_is_title() {
        let text = "Motion om bättre skolor\nMotion (2016:5) av Ada Ek (S)\n\nFörslag till plan\n\nSkrivelse från Hyresrådet, daterad den 3 maj 2008\n\nRemiss från Ekby 2030\n";
        let blocks = read(text).blocks;
        let hits = scan(blocks.reading.as_str());
        let mentions = people::mentions(blocks.reading.as_str(), &hits);
        let dates = dates::dates(blocks.reading.as_str(), &hits);
        let found = titles(&blocks, 0..blocks.blocks.len(), &mentions, &dates);
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
        assert_eq!(
            found.initiatives[2].from.as_ref().map(words).as_deref(),
            Some("Ekby 2030")
        );
    }
}
