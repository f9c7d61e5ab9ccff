//! The formulas of all families together: which of them opens a paragraph, is whole, goes on.
//!
//! | text | |
//! | --- | --- |
//! | `Kommunstyrelsen föreslår att kommunfullmäktige beslutar …` | opens a paragraph wherever it stands |
//! | `Föredragande borgarrådet Ada Ek anför följande.` | is whole: nothing behind it belongs to it |
//! | `Reservation av Ada Ek (V) och Bo` | goes on with `Alm (S) enligt följande.` |

use crate::language::{headings, window};
use crate::report::SectionKind;
use crate::rules::{answers, decisions, dissents, header, people, signature};
use crate::source::reading::At;

/// Whether `text` begins with a formula that only ever begins a paragraph. An answer's is looked for
/// where it `may_answer`.
pub(crate) fn opens(text: &str, may_answer: bool) -> bool {
    opens_surely(text)
        || opens_in_head(text)
        || dissents::opens_absence(text)
        || (may_answer && answers::opens_answer(text))
}

/// Whether `text` begins with a formula that nobody writes inside a sentence. So it opens a paragraph
/// even where the one before has no stop.
pub(crate) fn opens_surely(text: &str) -> bool {
    dissents::opens(text)
        || decisions::opens_rapporteur(text)
        || decisions::is_omission(text)
        || signature::opens(text)
        || decisions::opener(text).is_some()
        || decisions::endorsement(text).is_some()
}

/// Whether `text` begins with a formula that stands among the titles. Elsewhere a sentence may name a
/// motion in the same words.
pub(crate) fn opens_in_head(text: &str) -> bool {
    header::opens(text) || header::opens_response_time(text)
}

/// Whether `text` begins with what follows the titles: a proposal, its heading, who presents it.
pub(crate) fn ends_head(text: &str) -> bool {
    decisions::opener(text).is_some()
        || decisions::opens_rapporteur(text)
        || headings::begins(text).is_some_and(|heading| {
            let alone = text[heading.len()..].trim_start();
            headings::heading(heading) == Some(SectionKind::Proposal)
                && (alone.is_empty() || alone.starts_with(char::is_uppercase))
        })
}

/// Where header line, titles and initiatives stand; nowhere if they do not end within their usual length.
pub(crate) fn head(text: &str) -> Option<At> {
    let near = window::first(text, FRONT_MATTER);
    let start = beginnings(near).find(|&at| header::opens_line(&text[at..]))?;
    let near = window::first(&text[start..], LONGEST_HEAD);
    let end = beginnings(near).find(|&at| ends_head(&text[start + at..]))?;
    Some(start..start + end)
}

/// The header line stands so near to the beginning, in bytes, where anything stands before it.
const FRONT_MATTER: usize = 4096;

/// Titles of four lines each and their initiatives are shorter, in bytes.
const LONGEST_HEAD: usize = 2048;

/// Where the words with a capital of ASCII begin: all formulas of a document's head do.
fn beginnings(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let begins = |at: usize| at == 0 || matches!(bytes[at - 1], b' ' | b'\n');
    (0..bytes.len()).filter(move |&at| bytes[at].is_ascii_uppercase() && begins(at))
}

/// Whether all of `text` is a formula that `after`, what follows, is no part of. An answer's is
/// looked for where it `may_answer`.
pub(crate) fn is_whole(text: &str, after: &str, may_answer: bool) -> bool {
    header::is_whole(text, after)
        || (header::may_end_sender(text) && !goes_on_sender(after))
        || signature::is_whole(text)
        || decisions::is_whole_rapporteur(text)
        || dissents::is_whole(text)
        || dissents::is_introduction(text)
        || dissents::is_open_last_demand(text)
        || decisions::is_omission(text)
        || decisions::opener(text).is_some_and(|opener| opener.len == text.len())
        || (may_answer && answers::report_line(text).is_some_and(|line| line.at.end == text.len()))
}

/// Whether a person's name goes on over the border: `Ada` / `Maria Ek (V) deltog inte i beslutet.`
pub(crate) fn cuts_name(before: &str, after: &str) -> bool {
    dissents::opens_absence(after) && before.split(' ').all(people::is_name_word)
}

/// Words of a sender's name that may follow what looks whole: `Kommunförbundet` / `Stockholms län`.
const SENDERS_REST: usize = 4;

/// Whether `after` goes on with a sender's name: no title stands right before what ends the head.
fn goes_on_sender(after: &str) -> bool {
    let near = window::first(after, LONGEST_FORMULA);
    let words = near.match_indices(' ').map(|(at, _)| at + 1);
    let ends = |at: usize| ends_head(&near[at..]) || header::opens_response_time(&near[at..]);
    !after.starts_with(char::is_uppercase) || (!ends(0) && words.take(SENDERS_REST).any(ends))
}

/// The longest of the formulas that end the head, in bytes, with a sender's name before it.
const LONGEST_FORMULA: usize = 256;

/// Whether `after` finishes a formula that begins `before`: persons are named over the line's end.
pub(crate) fn continues(before: &str, after: &str) -> bool {
    let persons = header::persons(before)
        .or_else(|| dissents::persons(before))
        .or_else(|| decisions::persons(before))
        .or_else(|| people::list_at_end(before));
    persons.is_some_and(|persons| people::goes_on(persons, after) && !opens(after, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_have_borders() {
        let opener = "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.";
        assert!(opens(opener, false) && is_whole(opener, "1. Motionen avslås.", false));
        assert!(!opens("Nämnden föreslår att taxan höjs.", true));
        let rapporteur = "Föredragande borgarrådet Ada Ek anför följande.";
        assert!(opens(rapporteur, false) && is_whole(rapporteur, "Jag anser", false));
        let dissent = "Reservation av Ada Ek (V) och Bo";
        assert!(continues(dissent, "Alm (S) enligt följande."));
        assert!(!continues(dissent, "Det är bra."));
        assert!(cuts_name("Ada", "Maria Ek (V) deltog inte i beslutet."));
        assert!(!cuts_name("Ja", "Det är bra."));
    }

    #[test]
    fn the_head_reaches_from_the_header_line_to_the_proposal() {
        let read = |text: &str| head(text).map(|at| text[at].to_owned());
        let titles = "PM 2011:7 RI (Dnr 1/2011) Bakgrund och framtid Motion av Ada Ek (S) ";
        for behind in [
            "Borgarrådsberedningen föreslår att kommunstyrelsen beslutar följande.",
            "Föredragande borgarrådet Ada Ek",
            "Förslag till beslut Kommunstyrelsen",
        ] {
            let text = format!("Bilaga 6:7, § 8\n{titles}{behind}");
            assert_eq!(read(&text).as_deref(), Some(titles), "{behind}");
        }
        assert_eq!(read("Protokoll Föredragande borgarrådet Ada Ek"), None);
        assert_eq!(read(&format!("{titles}Förslag till beslut om taxa")), None);
    }
}
