//! The formulas that open a decision or a proposal, and a board's position on one.

use crate::language::grammar::capitalized;
use crate::language::window;
use crate::report::Rule;
use crate::rules::decisions::rapporteur::opens_rapporteur;
use crate::rules::decisions::words::{BOARDS, DECIDE, DECIDERS, LEADS, POSITIONS};

/// The formula that opens a decision block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Opener {
    pub(crate) by: String,
    pub(crate) to: Option<String>,
    /// Its length in bytes, from the block's beginning.
    pub(crate) len: usize,
}

impl Opener {
    /// The rule that a formula at the beginning of a block is read by.
    pub(crate) fn rule(&self) -> Rule {
        match self.to {
            Some(_) => Rule::DecisionsProposal,
            None => Rule::DecisionsOwn,
        }
    }
}

/// Reads the opening formula at the beginning of a block.
pub(crate) fn opener(text: &str) -> Option<Opener> {
    let (by, rest) = board(text)?;
    let (to, rest) = if let Some(rest) = rest.strip_prefix("beslutar ") {
        (None, rest.strip_prefix("för egen del ").unwrap_or(rest))
    } else {
        let rest = rest.strip_prefix("föreslår ")?;
        let rest = rest.strip_prefix("att ").unwrap_or(rest);
        let to = DECIDERS
            .iter()
            .find(|decider| rest.starts_with(**decider))?;
        let rest = rest[to.len()..].strip_prefix(' ')?;
        let rest = DECIDE.iter().find_map(|verb| rest.strip_prefix(verb))?;
        (Some(capitalized(to)), rest)
    };
    let rest = LEADS.iter().find_map(|lead| rest.strip_prefix(lead))?;
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let rest = rest.strip_prefix(['.', ':']).unwrap_or(rest);
    Some(Opener {
        by: by.to_owned(),
        to,
        len: text.len() - rest.len(),
    })
}

/// Whether `text` begins with a formula before which a point ends even where it has no stop: that of
/// another decision, or the rapporteur's line.
pub(crate) fn ends_point(text: &str) -> bool {
    opens_rapporteur(text) || opener(text).is_some()
}

/// The opening formula that a board's position ends with: `Kommunstyrelsen delar … uppfattning och
/// föreslår att kommunfullmäktige beslutar följande.`
pub(crate) fn closing_opener(text: &str) -> Option<Opener> {
    let by = endorsement(text)?;
    let at = text.rfind(" föreslår ")?;
    let formula = format!("{by}{}", &text[at..]);
    let found = opener(&formula)?;
    (found.len == formula.len()).then_some(Opener {
        len: text.len(),
        ..found
    })
}

/// The board whose position on a proposal the block is.
pub(crate) fn endorsement(text: &str) -> Option<&'static str> {
    let (by, rest) = board(text)?;
    POSITIONS
        .iter()
        .any(|position| rest.starts_with(position))
        .then_some(by)
}

/// The board that `text` begins with, and what stands behind it.
fn board(text: &str) -> Option<(&'static str, &str)> {
    BOARDS
        .iter()
        .find_map(|&board| Some((board, window::behind(text, board)?.strip_prefix(' ')?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_formulas() {
        let read = |text| opener(text).map(|opener| (opener.by, opener.to, opener.len));
        for (text, by, to) in [
            (
                "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.",
                "Kommunstyrelsen",
                Some("Kommunfullmäktige"),
            ),
            (
                "Kommunstyrelsen föreslår kommunfullmäktige besluta följande",
                "Kommunstyrelsen",
                Some("Kommunfullmäktige"),
            ),
            (
                "Borgarrådsberedningen föreslår att kommunstyrelsen beslutar följande.",
                "Borgarrådsberedningen",
                Some("Kommunstyrelsen"),
            ),
            (
                "Kommunstyrelsen beslutar för egen del följande.",
                "Kommunstyrelsen",
                None,
            ),
            (
                "Kommunstyrelsen föreslår att kommunfullmäktige beslutar att",
                "Kommunstyrelsen",
                Some("Kommunfullmäktige"),
            ),
        ] {
            assert_eq!(
                read(text),
                Some((by.to_owned(), to.map(str::to_owned), text.len())),
                "{text}"
            );
        }
        for text in [
            "Nämnden föreslår att kommunstyrelsen beslutar följande.",
            "Kommunstyrelsen föreslår att nämnden ser över detta",
            "Kommunstyrelsen delar uppfattningen och föreslår att kommunfullmäktige beslutar enligt",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
