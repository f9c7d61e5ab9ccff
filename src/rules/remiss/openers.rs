//! Where a list of consulted bodies begins.

use crate::language::window;
use crate::report::Rule;
use crate::rules::remiss::words::{ALSO, ANSWERS, DENIALS, PREPARED, PREPARED_BY, TO};
use crate::rules::triggers::{Hit, Trigger};
use crate::source::reading::At;

/// Where the bodies begin in the sentence that the hit stands in, and the rule that finds them. An
/// answer that came as well adds to an `earlier` list; alone it makes nobody consulted.
pub(super) fn opened(text: &str, hit: &Hit, earlier: bool) -> Option<(usize, Rule)> {
    match hit.trigger {
        Trigger::Referral => {
            let rule = if is_prepared(text, &hit.at) {
                Rule::RemissPrepared
            } else {
                Rule::RemissSent
            };
            Some((sent_to(text, &hit.at)?, rule))
        }
        Trigger::Contribution if earlier => {
            Some((came_also(text, &hit.at)?, Rule::RemissContributed))
        }
        _ => None,
    }
}

/// Whether an office prepared the matter, and no remiss was sent.
fn is_prepared(text: &str, at: &At) -> bool {
    text[at.clone()].ends_with(PREPARED)
}

/// Where the bodies begin behind the word that sends a matter out.
fn sent_to(text: &str, at: &At) -> Option<usize> {
    let after = &text[at.end..];
    let to = if is_prepared(text, at) {
        after.starts_with(PREPARED_BY).then_some(PREPARED_BY)
    } else {
        TO.iter().copied().find(|to| after.starts_with(to))
    };
    to.filter(|_| !is_denied(&text[..at.start]))
        .map(|to| at.end + to.len())
}

/// Where the bodies begin behind the words that say from whom an answer came as well.
fn came_also(text: &str, at: &At) -> Option<usize> {
    // "Synpunkter har dessutom " and no more.
    let before = window::last(&text[..at.start], 48);
    let sentence = before.rsplit(['.', '\n']).next().unwrap_or(before);
    let says = ANSWERS
        .iter()
        .any(|answer| sentence.trim_start().starts_with(answer))
        && ALSO.iter().any(|also| sentence.ends_with(also));
    (says && text[at.end..].starts_with(' ')).then_some(at.end + 1)
}

/// Whether the clause so far says that something was *not* sent out.
fn is_denied(before: &str) -> bool {
    // The verb stands within a few words of its negation.
    let mut near = before.split_whitespace().rev().take(3);
    near.any(|word| DENIALS.contains(&word))
}
