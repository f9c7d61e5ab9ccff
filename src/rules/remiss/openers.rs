//! Where a list of consulted bodies begins.

use crate::language::window;
use crate::report::Rule;
use crate::rules::remiss::phrases::{Behind, behind, leading};
use crate::rules::remiss::words::{
    ALSO, AMONG_OTHERS, ANSWERS, CITY, DENIALS, PAPERS_OF_OTHERS, PREPARED, PREPARED_BY, SENT_HOW, TO,
};
use crate::rules::remiss::list::List;
use crate::rules::triggers::{Hit, Trigger};
use crate::source::reading::At;

/// How far behind the word that sends out the bodies may begin: `för yttrande senast den 3 maj till`.
const NEAR: usize = 120;

/// Words between `och` and the word that sends out: `och har därefter skickats på remiss`.
const LONGEST_VERB: usize = 4;

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

/// Where the list that is open at `at` ends since the matter was sent out once more: `har beretts av
/// kontoret och remitterats till nämnden`.
pub(super) fn sent_again(text: &str, at: At, hits: &[Hit]) -> Option<usize> {
    let again = hits
        .iter()
        .take_while(|hit| hit.at.start < at.end)
        .filter(|hit| hit.trigger == Trigger::Referral && hit.at.start > at.start);
    again
        .filter_map(|hit| {
            let before = &text[at.start..hit.at.start];
            let joint = [" och ", " samt "];
            let (found, joint) = joint
                .iter()
                .filter_map(|joint| Some((before.rfind(joint)?, joint)))
                .max()?;
            let mut verb = before[found + joint.len()..].split(' ');
            let is_verb = verb.by_ref().take(LONGEST_VERB).all(|word| {
                word.bytes().all(|byte| !byte.is_ascii_uppercase() && byte != b',')
            });
            (is_verb && verb.next().is_none()).then_some(at.start + found)
        })
        .next()
}

/// Whether somebody else sent the matter out, and the city is among those that were asked.
pub(super) fn is_of_others(text: &str, hit: &Hit, from: usize, list: &List) -> bool {
    let is_city = |name: &str| CITY.contains(&name);
    if !list.bodies.iter().any(|body| is_city(&body.name)) {
        return false;
    }
    let alone = list.bodies.iter().all(|body| is_city(&body.name));
    let among = AMONG_OTHERS
        .iter()
        .any(|among| text[from..].starts_with(among));
    let before = window::last(&text[..hit.at.start], NEAR);
    let sentence = before.rsplit(['.', '\n']).next().unwrap_or(before);
    let subject = sentence.trim_start().to_lowercase();
    alone || among || PAPERS_OF_OTHERS.iter().any(|paper| subject.starts_with(paper))
}

/// Whether an office prepared the matter, and no remiss was sent.
fn is_prepared(text: &str, at: &At) -> bool {
    text[at.clone()].ends_with(PREPARED)
}

/// Where the bodies begin behind the word that sends a matter out.
fn sent_to(text: &str, at: &At) -> Option<usize> {
    let after = window::first(&text[at.end..], NEAR);
    let to = if is_prepared(text, at) {
        after.starts_with(PREPARED_BY).then_some(PREPARED_BY.len())
    } else {
        leads_to(after)
    };
    to.filter(|_| !is_denied(&text[..at.start]))
        .map(|to| at.end + to)
}

/// The length of what leads to the bodies: ` vidare för yttrande till `.
fn leads_to(after: &str) -> Option<usize> {
    let mut rest = after.strip_prefix(' ')?;
    while let Some(how) = SENT_HOW.iter().find_map(|how| {
        let behind = rest.strip_prefix(how)?;
        behind.strip_prefix(' ')
    }) {
        rest = how;
    }
    let before = after.len() - rest.len();
    for to in TO {
        if let Some(behind) = rest.strip_prefix(to) {
            let len = before + to.len();
            let colon = usize::from(behind.starts_with(':'));
            let next = &behind[colon..];
            if next.is_empty() || next.starts_with([' ', '\n']) {
                return Some(len + colon + usize::from(next.starts_with(' ')));
            }
        }
    }
    if behind("", rest) == Some(Behind::Phrase) {
        return Some(before + leading(rest)?);
    }
    None
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
