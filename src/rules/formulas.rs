//! The formulas of all families together: which of them opens a paragraph, is whole, goes on.
//!
//! | text | |
//! | --- | --- |
//! | `Kommunstyrelsen föreslår att kommunfullmäktige beslutar …` | opens a paragraph wherever it stands |
//! | `Föredragande borgarrådet Ada Ek anför följande.` | is whole: nothing behind it belongs to it |
//! | `Reservation av Ada Ek (V) och Bo` | goes on with `Alm (S) enligt följande.` |

use crate::rules::{answers, decisions, dissents, header, people, signature};

/// Whether `text` begins with a formula that only ever begins a paragraph. An answer's is looked for
/// where it `may_answer`.
pub(crate) fn opens(text: &str, may_answer: bool) -> bool {
    header::opens(text)
        || dissents::opens(text)
        || dissents::opens_absence(text)
        || decisions::opens_rapporteur(text)
        || decisions::is_omission(text)
        || signature::opens(text)
        || header::opens_response_time(text)
        || decisions::opener(text).is_some()
        || decisions::endorsement(text).is_some()
        || (may_answer && answers::opens_answer(text))
}

/// Whether all of `text` is a formula that `after`, what follows, is no part of. An answer's is
/// looked for where it `may_answer`.
pub(crate) fn is_whole(text: &str, after: &str, may_answer: bool) -> bool {
    header::is_whole(text, after)
        || signature::is_whole(text)
        || decisions::is_whole_rapporteur(text)
        || dissents::is_whole(text)
        || dissents::is_introduction(text)
        || dissents::is_open_last_demand(text)
        || decisions::is_omission(text)
        || decisions::opener(text).is_some_and(|opener| opener.len == text.len())
        || (may_answer && answers::report_line(text).is_some_and(|line| line.at.end == text.len()))
}

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
    }
}
