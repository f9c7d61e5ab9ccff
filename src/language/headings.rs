//! The headings of the genre, each with the years in which it is known.

use crate::report::SectionKind;

/// Heading, what its section is for. Years: read off documents of 2003 to 2023.
#[rustfmt::skip]
const HEADINGS: &[(&str, SectionKind)] = &[
    ("Förslag till beslut", SectionKind::Proposal),                       // 2023
    ("Sammanfattning", SectionKind::Summary),
    ("Sammanfattning av ärendet", SectionKind::Summary),                  // 2023
    ("Bakgrund", SectionKind::Background),                                // to 2005
    ("Ärendet", SectionKind::Matter),                                     // from 2007
    ("Ärendena", SectionKind::Matter),                                    // two matters in one document
    ("Förslaget", SectionKind::Matter),                                   // 2003 to 2010
    ("Motionen", SectionKind::Matter),
    ("Motionens innehåll", SectionKind::Matter),                          // 2003 to 2010
    ("Skrivelsens innehåll", SectionKind::Matter),
    ("Beredning", SectionKind::Preparation),                              // from 2005
    ("Ärendets beredning", SectionKind::Preparation),
    ("Remisser", SectionKind::Preparation),                               // to 2004
    ("Mina synpunkter", SectionKind::Views),                              // to 2019
    ("Våra synpunkter", SectionKind::Views),                              // to 2019, joint rapporteurs
    ("Föredragande borgarrådets synpunkter", SectionKind::Views),         // 2023
    ("Föredragande borgarrådens synpunkter", SectionKind::Views),
    ("Bilaga", SectionKind::Attachments),
    ("Bilagor", SectionKind::Attachments),
    ("Remissammanställning", SectionKind::Responses),                     // 2023
    ("Remissvar", SectionKind::Responses),
    ("Reservationer m.m.", SectionKind::Dissents),                        // 2023
    ("Reservationer", SectionKind::Dissents),
    ("Reservationer och särskilda uttalanden", SectionKind::Dissents),
];

/// Bytes in the longest heading of the genre, with a colon behind it.
const LONGEST: usize = {
    let (mut longest, mut i) = (0, 0);
    while i < HEADINGS.len() {
        if HEADINGS[i].0.len() > longest {
            longest = HEADINGS[i].0.len();
        }
        i += 1;
    }
    longest + ":".len()
};

/// What a section under this heading is for; `None` where the line is no heading of the genre.
///
/// The whole line must be the heading, a colon behind it allowed: `Ärendet har remitterats` and
/// `ärendet` are ordinary words.
pub(crate) fn heading(line: &str) -> Option<SectionKind> {
    // Most lines are longer than any.
    if line.len() > LONGEST {
        return None;
    }
    let line = line.strip_suffix(':').unwrap_or(line);
    HEADINGS
        .iter()
        .find(|(heading, _)| *heading == line)
        .map(|&(_, kind)| kind)
}

/// The longest heading of the genre that `text` begins with.
pub(crate) fn begins(text: &str) -> Option<&'static str> {
    let ends = |heading: &str| !text[heading.len()..].starts_with(char::is_alphanumeric);
    HEADINGS
        .iter()
        .map(|&(heading, _)| heading)
        .filter(|heading| text.starts_with(heading) && ends(heading))
        .max_by_key(|heading| heading.len())
}

/// Whether the line is a heading of the genre.
pub(crate) fn is_heading(line: &str) -> bool {
    heading(line).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_the_whole_line_or_none() {
        assert_eq!(heading("Beredning"), Some(SectionKind::Preparation));
        assert_eq!(heading("Remisser:"), Some(SectionKind::Preparation));
        assert_eq!(heading("Ärendet har remitterats till"), None);
        assert_eq!(heading("ärendet"), None);
    }
}
