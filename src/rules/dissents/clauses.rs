//! Demands that are clauses in a row, on a page that is one line: where each begins.
//!
//! ```text
//! clauses := introduction clause clause+
//! clause  := "att" (says | decides | subject verb) word* ","?
//! ```
//!
//! | before | behind | a demand begins |
//! | --- | --- | --- |
//! | `… beslutar följande` | `att bifalla motionen, att en plan görs` | yes |
//! | `att bifalla motionen,` | `att en plan görs` | yes |
//! | `att motionen bifalls` | `att därutöver anföra följande` | yes |
//! | `att kontoret får i uppdrag` | `att redovisa kostnaden` | no |
//! | `… beslutar` | `att bifalla motionen.` | no: it is the only one, in the same sentence |
//! | `Nämnden anser,` | `att motionen bör bifallas` | no: nothing introduces demands |

use crate::language::grammar::{ends_open, is_finite_verb};
use crate::language::sentences::first_sentence;
use crate::language::window;
use crate::rules::dissents::introduction::{introduction, last_demand};
use crate::rules::dissents::words::{DEMANDS, GOVERNING, ORDERS};

/// How a clause begins.
const THAT: &str = "att ";

/// Bytes in all the clauses, at most.
const LONGEST: usize = 1000;

/// Words before the verb of a clause, at most.
const SUBJECT: usize = 4;

/// Whether `after` begins with a demand that is a clause, behind `before`: the formula that introduces
/// demands, or such a demand.
pub(crate) fn is_clause_demand(before: &str, after: &str) -> bool {
    if !after.starts_with(THAT) {
        return false;
    }
    if before.starts_with(THAT) {
        return parts(before, after);
    }
    let near = first_sentence(window::first(after, LONGEST));
    let mut borders = near.match_indices(" att ").map(|(at, _)| at);
    introduction(before).is_some_and(|found| found.len == before.len())
        && borders.any(|at| parts(&near[..at], &near[at + 1..]))
}

/// Whether one clause ends and another begins there.
fn parts(before: &str, after: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or(before);
    let governs = ends_open(before)
        || GOVERNING.contains(&last)
        || (is_finite_verb(last) && !last.ends_with('s'));
    before.ends_with(',') || (!governs && demands(after))
}

/// Whether `text` says what shall be done: by a verb of deciding or saying, or of what by a finite one.
fn demands(text: &str) -> bool {
    let clause = &text[THAT.len()..];
    let first = clause.split(' ').next().unwrap_or(clause);
    let is_infinitive = first.ends_with('a') && !first.ends_with("na");
    last_demand(text).is_some()
        || DEMANDS.iter().any(|(verb, _)| clause.starts_with(verb))
        || ORDERS.contains(&first)
        || (!is_infinitive && clause.split(' ').take(SUBJECT + 1).any(is_finite_verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_in_a_row_are_demands() {
        let introduction = "Vi föreslår att kommunstyrelsen beslutar följande";
        for (before, after) in [
            (introduction, "att bifalla motionen, att en plan görs."),
            (
                "Jag föreslår kommunfullmäktige besluta",
                "att motionen avslås att därtill anföra följande",
            ),
            ("att bifalla motionen,", "att en plan görs."),
            ("att motionen bifalls", "att därutöver anföra följande"),
            (
                "att bifalla motionen",
                "att kontoret får i uppdrag att bygga",
            ),
            ("att bygga en park", "att avslå planen"),
            ("att planen avslås", "att uppmana nämnden att bygga"),
            (
                "att planen avslås",
                "att dessutom framhålla följande Enligt planen",
            ),
        ] {
            assert!(is_clause_demand(before, after), "{before} | {after}");
        }
        for (before, after) in [
            (
                "Jag föreslår kommunfullmäktige besluta",
                "att bifalla motionen. Det är så att en plan görs.",
            ),
            (introduction, "bifalla motionen"),
            ("att kontoret får i uppdrag", "att redovisa kostnaden"),
            ("att uppmana nämnden", "att redovisa kostnaden"),
            ("att nämnden anser", "att planen görs"),
            (
                "Nämnden anser,",
                "att motionen bör bifallas, att planen görs",
            ),
        ] {
            assert!(!is_clause_demand(before, after), "{before} | {after}");
        }
    }
}
