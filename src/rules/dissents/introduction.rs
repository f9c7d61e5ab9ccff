//! The formulas around the demands of a dissent: the one that introduces them, and the last of them,
//! behind which its words begin.

use crate::language::grammar::{ends_with_lower, starts_upper};
use crate::language::items::marker;
use crate::language::sentences::first_sentence;
use crate::language::window;
use crate::rules::dissents::words::{
    CLOSING, DECIDE, FOLLOWING, PROPOSE, SAYING, SPEAKERS, TO_PROPOSE,
};

/// Words in the longest name between the verbs: `föreslår att Ekby-Norrdal stadsdelsnämnd i
/// första hand beslutar`.
const LONGEST_NAME: usize = 8;

/// The last word of the last demand, and of most formulas.
const FOLLOWS: &str = "följande";

/// Bytes in the longest formula.
const LONGEST: usize = 300;

/// The formula that introduces demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Introduction {
    /// Its length in bytes. Where the text is longer, the demand stands in the same sentence.
    pub(crate) len: usize,
    /// Whether it says who shall decide, so that what follows is a decision.
    pub(crate) decides: bool,
}

/// Reads the formula that introduces demands at the beginning of `text`.
pub(crate) fn introduction(text: &str) -> Option<Introduction> {
    if !starts_upper(text) {
        return None;
    }
    let near = window::first(text, LONGEST);
    let mut rest = behind_verb(near, PROPOSE)?;
    let mut decides = false;
    loop {
        let behind = rest.strip_prefix("att ").unwrap_or(rest);
        // `att` at the end leads to points in paragraphs of their own.
        if let Some(lead) = lead(rest, text.len() == near.len(), decides) {
            let len = near.len() - lead.len();
            return Some(Introduction { len, decides });
        }
        if decides {
            return None;
        }
        rest = match behind_verb(behind, DECIDE) {
            Some(rest) => {
                decides = true;
                rest
            }
            None => behind_verb(behind, TO_PROPOSE)?,
        };
    }
}

/// What stands behind the first of `verbs` in `text`, with no more before it than a name.
fn behind_verb<'t>(text: &'t str, verbs: &[&str]) -> Option<&'t str> {
    let mut rest = text;
    for _ in 0..=LONGEST_NAME {
        let word = window::pieces(rest).next()?;
        let bare = word.trim_end_matches([':', '.']);
        let behind = &rest[word.len()..];
        if verbs.contains(&bare) && (bare == word || behind.is_empty()) {
            return Some(rest[bare.len()..].trim_start());
        }
        if word.ends_with(['.', ',', ':', ';']) {
            return None;
        }
        rest = behind.strip_prefix(' ')?;
    }
    None
}

/// What stands behind the words that lead to the demands, where `text` begins with them. Without such
/// words the formula must be the whole block, and end with the verb of deciding.
fn lead(text: &str, is_whole: bool, decides: bool) -> Option<&str> {
    let stop = |rest: &'_ str| rest.is_empty() || rest.starts_with(['.', ':']);
    let found = FOLLOWING.iter().find_map(|lead| {
        let rest = text.strip_prefix(lead)?;
        stop(rest).then(|| rest.strip_prefix(['.', ':']).unwrap_or(rest))
    });
    let ends = || (decides && is_whole && stop(text) && text.len() <= 1).then_some("");
    let same_sentence = || text.strip_prefix("att ").filter(|_| decides);
    found.or_else(ends).or_else(same_sentence)
}

/// The length of the last demand at the beginning of `text`, behind which the words of the dissent
/// begin: `2. Därutöver vill vi anföra följande.` The number is part of it.
pub(crate) fn last_demand(text: &str) -> Option<usize> {
    let head = marker(text).map_or(0, |marker| marker.len);
    let near = window::first(&text[head..], LONGEST);
    // Cheap first: most sentences begin with another word.
    let first = near.split(char::is_whitespace).next()?;
    let first = first.trim_end_matches(['.', ':']);
    if ![SAYING, CLOSING, SPEAKERS]
        .iter()
        .any(|set| is_in(set, first))
    {
        return None;
    }
    // `… följande Staden växer.`: the stop may be lost.
    let lost = near.find(FOLLOWS).map(|at| at + FOLLOWS.len());
    let lost = lost.filter(|&end| near[end..].strip_prefix(' ').is_some_and(starts_upper));
    let sentence = first_sentence(&near[..lost.unwrap_or(near.len())]);
    let words = sentence.trim_end_matches(['.', ':']);
    let mut says = false;
    for (i, word) in window::pieces(words).enumerate() {
        let saying = is_in(SAYING, word);
        says |= saying;
        // A party may speak: `Därutöver vill Centerpartiet anföra följande.`
        let speaks = i > 0 && starts_upper(word);
        if !(saying || speaks || is_in(CLOSING, word) || is_in(SPEAKERS, word)) {
            return None;
        }
    }
    let leads = words.ends_with(FOLLOWS) || sentence.ends_with(':');
    (says && leads).then_some(head + sentence.len())
}

/// Whether `word`, in lower case, is in `set`.
fn is_in(set: &[&str], word: &str) -> bool {
    set.iter()
        .any(|entry| entry.len() == word.len() && ends_with_lower(word, entry))
}

/// Whether `text` begins with the last demand, so that no point follows.
pub(crate) fn begins_with_last_demand(text: &str) -> bool {
    last_demand(text).is_some()
}

/// Whether all of `text` is the last demand and has no stop. With one, more of a body's point may follow:
/// `3. Därutöver anförs följande. Arbetet bör ske snart.`
pub(crate) fn is_open_last_demand(text: &str) -> bool {
    // Cheap first: nearly every block ends otherwise.
    text.ends_with(FOLLOWS) && last_demand(text) == Some(text.len())
}

/// Whether all of `text` introduces demands, in any words: `Vi föreslår kommunfullmäktige besluta`.
pub(crate) fn introduces(text: &str) -> bool {
    text.len() <= LONGEST && introduction(text).is_some_and(|found| found.len == text.len())
}

/// Whether all of `text` introduces demands, and says that they follow.
pub(crate) fn is_introduction(text: &str) -> bool {
    text.trim_end_matches(['.', ':']).ends_with(FOLLOWS) && introduces(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn demands_are_introduced_in_many_words() {
        let read = |text: &'static str| introduction(text).map(|found| &text[found.len..]);
        for text in [
            "Vi föreslår att kommunstyrelsen beslutar följande.",
            "Vi föreslår kommunfullmäktige besluta följande",
            "Vi föreslår kommunfullmäktige besluta",
            "Jag föreslår följande.",
            "Jag föreslår att",
            "Jag föreslår att borgarrådsberedningen föreslår kommunstyrelsen besluta",
            "Jag föreslår att borgarrådsberedningen föreslår kommunstyrelsen besluta följande:",
            "Vänsterpartiet yrkar att nämnden beslutar enligt följande.",
            "Undertecknad hemställer att Ekby stadsdelsnämnd ska besluta",
            "Mot denna bakgrund föreslår vi att kommunstyrelsen måtte besluta att",
        ] {
            assert_eq!(read(text), Some(""), "{text}");
        }
        assert_eq!(
            read("Vi föreslår att kommunstyrelsen beslutar att bifalla motionen."),
            Some("bifalla motionen.")
        );
        for text in [
            "Vi föreslår att motionen bifalls.",
            "Vi föreslår en ny lekplats.",
            "Majoriteten föreslår besparingar. Vi vill att kommunstyrelsen beslutar följande.",
            "Staden växer.",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_last_demand_leads_to_the_words() {
        for text in [
            "Därutöver anförs följande.",
            "2. att därutöver anföra följande.",
            "3. Därutöver vill vi anföra följande.",
            "Att i övrigt anföra följande",
            "samt att därutöver anföra:",
            "Vi vill därutöver framföra följande.",
            "Därutöver vill Centerpartiet anföra följande.",
        ] {
            assert_eq!(last_demand(text), Some(text.len()), "{text}");
        }
        let text = "2. Därutöver anförs följande. Staden växer.";
        assert_eq!(
            last_demand(text).map(|len| &text[len..]),
            Some(" Staden växer.")
        );
        let text = "att därutöver anföra följande Staden växer.";
        assert_eq!(
            last_demand(text).map(|len| &text[len..]),
            Some(" Staden växer.")
        );
        for text in [
            "2. Motionen bifalls enligt följande.",
            "Därutöver anförs att staden växer.",
            "Kontoret anför följande.",
        ] {
            assert_eq!(last_demand(text), None, "{text}");
        }
    }
}
