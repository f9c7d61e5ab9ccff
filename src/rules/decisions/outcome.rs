//! What a point does with the matter.

use crate::language::grammar::{lowercase, starts_with_lower};
use crate::language::window;
use crate::report::Outcome;
use crate::rules::decisions::words::{MATTERS, OUTCOMES};

/// What a point does with the matter; `None` where it is about something else.
pub(crate) fn outcome(point: &str) -> Option<Outcome> {
    // The subject stands at the beginning: `Motionen (2016:5) av … avslås`.
    let subject = point.trim_start();
    if !MATTERS
        .iter()
        .any(|matter| starts_with_lower(subject, matter))
    {
        return None;
    }
    let lower = lowercase(point);
    window::word_starts(&lower).find_map(|at| {
        let begins = |words: &str| {
            lower[at..]
                .strip_prefix(words)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        OUTCOMES
            .iter()
            .filter(|(words, _)| begins(words))
            .max_by_key(|(words, _)| words.len())
            .map(|&(_, outcome)| outcome)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_what_happens_to_the_matter() {
        for (point, expected) in [
            (
                "Motionen anses besvarad med hänvisning till vad som sägs.",
                Some(Outcome::Answered),
            ),
            (
                "Motion (2016:5) av Ada Ek (S) avslås.",
                Some(Outcome::Rejected),
            ),
            ("Motionen bifalls delvis.", Some(Outcome::PartlyApproved)),
            (
                "Förslaget till plan godkänns i huvudsak.",
                Some(Outcome::Approved),
            ),
            ("Ärendet återremitteras.", Some(Outcome::RemittedBack)),
            ("ÄRENDET ÅTERREMITTERAS.", Some(Outcome::RemittedBack)),
            ("MOTIONEN AVSLÅS", Some(Outcome::Rejected)),
            (
                "Remissen besvaras med förvaltningens tjänsteutlåtande.",
                None,
            ),
            ("Paragrafen justeras omedelbart.", None),
            ("Nämnden godkänner tjänsteutlåtandet.", None),
            ("Motionen överlämnas.", None),
        ] {
            assert_eq!(outcome(point), expected, "{point}");
        }
    }
}
