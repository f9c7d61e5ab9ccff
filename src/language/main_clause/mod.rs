//! The finite verbs of a sentence's main clauses.
//!
//! A clause inside another has a finite verb of its own, so each word that opens one takes the next
//! finite verb. What is left belongs to a main clause. Parentheses and quotations are passed over.
//!
//! | sentence | its main verbs |
//! | --- | --- |
//! | `Nämndens begäran om att få bygga avslås.` | `avslås` |
//! | `Med hänvisning till vad som sägs i svaret avslås motionen.` | `avslås`, not `sägs` |
//! | `Kostnaden finansieras inom den ram som godkänns.` | `finansieras`, not `godkänns` |
//! | `Programmet (antas 2015) gäller.` | `gäller` |
//! | `Nämnden får i uppdrag att se till att planen antas och följs.` | `får` |

mod words;

use crate::language::clauses::Word;
use crate::language::grammar::{is_finite_verb, starts_upper};
use words::{
    AND, AS_WHAT, BEFORE_INFINITIVES, COMPARING, GENITIVES, NO_INFINITIVES, NO_SUPINE_ENDINGS,
    PHRASES, SHORT_INFINITIVES, SOMETIMES, SUBORDINATORS, SUPINE_ENDINGS,
};

/// Words between `såväl` and its `som`, at most.
const NEAR: usize = 20;

/// A finite verb of a main clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MainVerb {
    /// Its place among the words.
    pub(crate) at: usize,
    /// Whether no other clause began behind the first main verb. Else a verb behind `och` may belong
    /// to that clause too.
    pub(crate) sure: bool,
}

/// The finite verbs of the main clauses of `sentence`, whose words are `words`.
pub(crate) fn main_verbs(sentence: &str, words: &[Word<'_>]) -> Vec<MainVerb> {
    let outside = outside_parentheses(sentence, words);
    let mut found: Vec<MainVerb> = Vec::new();
    // Clauses inside the main one whose verb is still to come, and whether the last verb was theirs.
    let (mut waiting, mut inside) = (0usize, false);
    // Whether the last of them stands between commas.
    let mut set_off = false;
    let mut sure = true;
    for (i, word) in words.iter().enumerate() {
        if !outside[i] || word.quoted {
            continue;
        }
        if opens_clause(words, i, !found.is_empty()) {
            // `vad som`, `även om`, `så att`: two words open one clause.
            if !(i > 0 && waiting > 0 && opens_clause(words, i - 1, !found.is_empty())) {
                waiting += 1;
                set_off = i > 0 && words[i - 1].stops;
            }
            sure &= found.is_empty();
        } else if word.lower == "att" {
            // It may be an infinitive after all.
            sure &= found.is_empty();
        } else if waiting > 0 && (is_supine(&word.lower) || is_verb_of_relative(words, i)) {
            waiting -= 1;
            inside = true;
        } else if is_verb(word) && i > 0 {
            // `…, som gäller hela staden, avslås`: the comma ends the clause, whatever its verb is.
            if set_off && words[i - 1].stops {
                waiting = 0;
            }
            let joined = AND.contains(&words[i - 1].lower.as_ref());
            if waiting > 0 {
                waiting -= 1;
                inside = true;
            } else if !(inside && joined) {
                inside = false;
                found.push(MainVerb { at: i, sure });
            }
        }
    }
    found
}

/// For each word whether it stands outside of parentheses.
fn outside_parentheses(sentence: &str, words: &[Word<'_>]) -> Vec<bool> {
    let mut depth = 0usize;
    let mut end = 0;
    let outside = words.iter().map(|word| {
        for byte in sentence[end..word.start].bytes() {
            match byte {
                b'(' => depth += 1,
                b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        end = word.start + word.text.len();
        depth == 0
    });
    outside.collect()
}

/// Whether the word is a finite verb. A name is none, whatever it means; in capitals all words are.
fn is_verb(word: &Word<'_>) -> bool {
    let in_capitals = || !word.text.contains(char::is_lowercase);
    is_finite_verb(&word.lower) && (!starts_upper(word.text) || in_capitals())
}

/// Whether word `i` stands where a relative clause without a subject has its verb, and may be one:
/// `vad som anförs`, but not `som stadens nämnder anför`.
fn is_verb_of_relative(words: &[Word<'_>], i: usize) -> bool {
    let word = words[i].text;
    i > 0
        && words[i - 1].lower == "som"
        && word.starts_with(char::is_lowercase)
        && (word.ends_with("er")
            || word.ends_with("ar")
            || (word.ends_with('s') && !GENITIVES.iter().any(|ending| word.ends_with(ending))))
}

fn is_supine(word: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    word.len() > 4 && ends(&SUPINE_ENDINGS) && !ends(&NO_SUPINE_ENDINGS)
}

/// Whether word `i` opens a clause with a finite verb of its own.
fn opens_clause(words: &[Word<'_>], i: usize, behind_verb: bool) -> bool {
    let word = words[i].lower.as_ref();
    match word {
        "att" => !is_before_infinitive(words, i + 1),
        "som" => {
            let compares = |word: &Word<'_>| COMPARING.contains(&word.lower.as_ref());
            i > 0
                && !words[i.saturating_sub(NEAR)..i].iter().any(compares)
                && words
                    .get(i + 1)
                    .is_some_and(|next| !AS_WHAT.contains(&next.lower))
        }
        _ if SOMETIMES.contains(&word) => {
            i == 0 || behind_verb || matches!(&*words[i - 1].lower, "även" | "men")
        }
        _ => {
            let next = words.get(i + 1).map_or("", |next| &next.lower);
            SUBORDINATORS.contains(word) && !PHRASES.contains(&(word, next))
        }
    }
}

/// Whether an infinitive begins at word `i`, behind `att`.
fn is_before_infinitive(words: &[Word<'_>], i: usize) -> bool {
    let mut behind = words.get(i..).unwrap_or_default().iter();
    let word = behind.find(|word| !BEFORE_INFINITIVES.contains(&word.lower));
    word.is_some_and(|word| is_infinitive(&word.lower))
}

/// Whether `word` behind `att` is an infinitive, and no noun or what stands before one.
pub(crate) fn is_infinitive(word: &str) -> bool {
    SHORT_INFINITIVES.contains(word)
        || (word.ends_with('a') && !word.ends_with("na") && !NO_INFINITIVES.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::clauses::words;

    #[test]
    fn a_clause_inside_another_keeps_its_verb() {
        for (sentence, expected) in [
            ("Nämndens begäran om att få bygga avslås.", "avslås"),
            ("Förslaget att nämnden ska bygga avslås.", "avslås"),
            (
                "Ekby stadsdelsnämnds hemställan att avveckla Norrgården tillstyrks.",
                "tillstyrks",
            ),
            (
                "Med hänvisning till vad som sägs i svaret avslås motionen.",
                "avslås",
            ),
            (
                "Med hänvisning till vad borgarrådet anfört avslås motionen.",
                "avslås",
            ),
            ("Den plan som nämnden har tagit fram antas.", "antas"),
            ("Planen, som nämnden avsade sig, antas.", "antas"),
            ("Den begäran som klubben lämnat in avslås.", "avslås"),
            ("Reglerna, att gälla tills vidare, antas.", "antas"),
            (
                "Med hänvisning till vad som åsyftats ovan avslås motionen.",
                "avslås",
            ),
            (
                "Kostnaden finansieras inom den ram som godkänns.",
                "finansieras",
            ),
            ("Om motionen avslås får nämnden bygga.", "får"),
            ("Motion om cykelvägar avslås.", "avslås"),
            ("Programmet (antas 2015) gäller.", "gäller"),
            ("Motionen ”Planen antas” avslås.", "avslås"),
            ("Såväl motionen som skrivelsen avslås.", "avslås"),
            (
                "Nämnden får i uppdrag att se till att planen antas och följs.",
                "får",
            ),
            (
                "Nämnden får i uppdrag att återkomma när planen antas.",
                "får",
            ),
            ("MOTIONEN AVSLÅS", "avslås"),
            (
                "Förslaget godkänns och nämnden får rätt att bygga.",
                "godkänns får",
            ),
        ] {
            let words = words(sentence);
            let verbs: Vec<&str> = main_verbs(sentence, &words)
                .iter()
                .map(|verb| words[verb.at].lower.as_ref())
                .collect();
            assert_eq!(verbs.join(" "), expected, "{sentence}");
        }
    }
}
