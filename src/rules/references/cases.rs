//! Cases by their number, and the goals of the budget: the word `mål` stands before both.

use super::found::Found;
use super::numbers::{digits, ended};
use super::words::UNITS;
use crate::report::ReferenceKind;
use crate::source::reading::At;

/// `mål nr M 1234-19`, `mål C-123/17`, `mål 1.2`, `indikator 1.2.3`; the word stands at `word`.
pub(super) fn case_or_goal(text: &str, word: &At) -> Option<Found> {
    if text[..word.start].ends_with(char::is_alphanumeric) {
        return None;
    }
    let rest = text[word.end..].trim_start_matches(' ');
    let rest = rest.strip_prefix("nr ").unwrap_or(rest);
    let start = text.len() - rest.len();
    let goal = goal(rest).map(|len| (ReferenceKind::BudgetGoal, len));
    let is_goal_word = !text[word.clone()].ends_with(' ');
    let (kind, len) = match goal {
        Some(goal) => goal,
        None if is_goal_word => return None,
        None => (ReferenceKind::Case, case_number(rest)?),
    };
    let at = start..ended(text, start + len)?;
    Some(Found::new(kind, text[at.clone()].to_owned(), at))
}

/// `1.2`, `1.2.3`: parts of one or two digits, and no quantity.
fn goal(text: &str) -> Option<usize> {
    let mut len = digits(text, 2)?;
    let first = len;
    while text[len..].starts_with('.') {
        match digits(&text[len + 1..], 2) {
            Some(more) => len += 1 + more,
            None => break,
        }
    }
    let behind = text[len..].trim_start();
    (len > first && !UNITS.iter().any(|unit| behind.starts_with(unit))).then_some(len)
}

/// `M 1234-19`, `1234-19`, `C-123/17`.
fn case_number(text: &str) -> Option<usize> {
    if text.starts_with(['C', 'T']) && text[1..].starts_with('-') {
        let number = 2 + digits(&text[2..], 4)?;
        let year = number + 1;
        return (text[number..].starts_with('/')).then_some(year + digits(text.get(year..)?, 2)?);
    }
    let letters: usize = text
        .chars()
        .take(4)
        .take_while(|c| c.is_uppercase())
        .map(char::len_utf8)
        .sum();
    let number = match letters {
        0 => 0,
        _ => letters + text[letters..].strip_prefix(' ').map(|_| 1)?,
    };
    let end = number + digits(text.get(number..)?, 6)?;
    let year = end + 1;
    let two = text[end..]
        .starts_with('-')
        .then(|| digits(text.get(year..)?, 4))??;
    (two == 2 || two == 4).then_some(year + two)
}
