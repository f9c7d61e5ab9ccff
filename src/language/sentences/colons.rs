//! Whether a sentence ends at a colon: what follows decides, and whether the words before announce it.
//!
//! Treebanks differ. Talbanken begins a sentence behind most colons; those of translated text, such as
//! PUD, hardly ever do. Here a sentence begins only with what stands for itself:
//!
//! | text | ends behind | since |
//! | --- | --- | --- |
//! | `Hon svarade: ”Det är sent.”` | `svarade:` | a quoted sentence |
//! | `Rubriken löd: ”Vägar i norr”` | – | no sentence in the quotes |
//! | `Hon sade: – Kom hit!` | `sade:` | speech behind a dash |
//! | `beslutar följande: Taxan höjs.` | `följande:` | it is announced, and is a sentence |
//! | `gör så här: 1. Stanna.` | `här:` | the number of an item |
//! | `Slutsatsen är klar: Det behövs mer.` | – | a clause that explains the one before |
//! | `Kontaktperson: Ada Berg.` | – | a name |

use std::collections::HashSet;

use crate::language::grammar::{has_main_verb, is_finite_verb, starts_sentence, starts_upper};
use crate::language::sentences::beginnings::{
    begins_item, clause, first_word, is_common, is_spoken,
};
use crate::language::sentences::words::{ANNOUNCING, PASSIVE, QUOTES};
use crate::language::window;

/// Bytes of a quote that are searched for its end.
const NEAR: usize = 160;

/// Whether a sentence ends with `before`, whose last character is a colon, and another begins with `next`.
pub(super) fn ends_with_colon(before: &str, next: &str, words: &HashSet<&str>) -> bool {
    if begins_item(next) || is_spoken(next) {
        return true;
    }
    let bare = next.trim_start_matches(QUOTES).trim_start();
    if !starts_upper(bare) {
        return false;
    }
    if bare.len() < next.len() {
        return is_quoted_sentence(bare);
    }
    let last = before.trim_end_matches(':').rsplit(' ').next();
    let word = first_word(bare);
    last.is_some_and(|last| ANNOUNCING.contains(&last)) && {
        let clause = clause(bare);
        let states = has_main_verb(clause) || clause.split(' ').skip(1).any(is_passive);
        let opens = starts_sentence(word) || is_common(word, Some(words));
        is_finite_verb(&word.to_lowercase()) || (states && (opens || !holds_name(clause)))
    }
}

/// Whether `quoted`, from behind its opening quote on, begins with a whole sentence.
fn is_quoted_sentence(quoted: &str) -> bool {
    let near = window::first(quoted, NEAR);
    let inside = &near[..near.find(QUOTES).unwrap_or(near.len())];
    let clause = clause(inside);
    inside.len() > clause.len()
        || has_main_verb(clause)
        || is_finite_verb(&first_word(clause).to_lowercase())
}

/// Whether a word behind the first of `clause` has a capital.
fn holds_name(clause: &str) -> bool {
    clause.split(' ').skip(1).any(starts_upper)
}

/// Whether `word` looks like a verb in the passive.
fn is_passive(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && PASSIVE.iter().any(|ending| word.ends_with(ending))
}
