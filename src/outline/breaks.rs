//! Whether a block ends where the layout left it in doubt: behind a full line, or inside a line that
//! holds a whole page.
//!
//! Formulas and the names of consulted bodies decide. Where a page stands on one line, as in copies from
//! the web, headings, points and the pieces of the header are found too, by their words alone:
//!
//! | before | behind | a block ends |
//! | --- | --- | --- |
//! | `… i hela staden.` | `Kommunstyrelsen föreslår att kommunfullmäktige beslutar …` | yes |
//! | `… i hela staden.` | `Kulturnämnden anser …`, and it was consulted | yes |
//! | `… följande.` | `1. Motionen avslås.` | yes, in a page on one line |
//! | `… i hela staden.` | `Beredning Ärendet har remitterats …` | yes, in a page on one line |
//! | `… i hela staden.` | `Ekonomi och tidplan Kontoret anser …` | yes, in a page on one line |
//! | `… i hela staden.` | `Det kostar …` | no |

use crate::language::grammar::{
    ends_open, ends_sentence, ends_with_item_number, has_main_verb, is_definite, is_finite_verb,
    starts_sentence, starts_upper,
};
use crate::language::items::{counts_on, marker};
use crate::language::sentences::is_heading_before;
use crate::language::{headings, window};
use crate::rules::answers::Formulas;
use crate::rules::remiss::{Consulted, List};
use crate::rules::{decisions, formulas, signature};
use crate::source::blocks::Doubt;

/// Bytes in the longest formula, persons that it names included.
const FORMULA: usize = 1500;

/// Decides about the doubtful breaks of one document.
pub(crate) struct Breaks<'s> {
    consulted: &'s Consulted,
    /// Where the first list of consulted bodies begins: before it nobody answers.
    first_list: usize,
    formulas: &'s Formulas,
}

impl<'s> Breaks<'s> {
    pub(crate) fn new(lists: &[List], consulted: &'s Consulted, formulas: &'s Formulas) -> Self {
        let first = lists.iter().flat_map(|list| &list.bodies).next();
        Breaks {
            consulted,
            first_list: first.map_or(usize::MAX, |named| named.at.start),
            formulas,
        }
    }

    /// Whether a block ends there.
    pub(crate) fn is_break(&self, doubt: Doubt<'_>) -> bool {
        let doubt = Doubt {
            after: window::first(doubt.after, FORMULA),
            ..doubt
        };
        let Doubt { before, after, .. } = doubt;
        // A number stands before its point.
        if !window::last(before, FORMULA).contains(char::is_alphabetic)
            || ends_with_item_number(before)
        {
            return false;
        }
        let may_answer = |at| self.formulas.may_begin(at);
        if before.len() <= FORMULA
            && formulas::is_whole(before, after, may_answer(doubt.at - 1 - before.len()))
        {
            return true;
        }
        // "föddes i Ekby den 3 maj": place and date may stand in a sentence.
        if doubt.inside && ends_open(before) {
            return false;
        }
        let opens = || formulas::opens(after, may_answer(doubt.at));
        if ends_sentence(before) {
            let speaks = doubt.at > self.first_list && self.consulted.speaker(after).is_some();
            if speaks || opens() {
                return true;
            }
        } else if decisions::ends_point(after) || (opens() && !has_main_verb(before)) {
            return true;
        }
        doubt.inside && self.is_break_inside(doubt)
    }

    /// Whether a block ends there, inside a line that holds a whole page.
    fn is_break_inside(&self, doubt: Doubt<'_>) -> bool {
        let Doubt { before, after, .. } = doubt;
        let closed = ends_sentence(before);
        if headings::is_heading(before) || is_point(before, after, closed) {
            return true;
        }
        if let Some(heading) = headings::begins(after) {
            // One word alone may be a sentence's subject, and two in a row its object.
            let certain =
                heading.contains(' ') || closed || decisions::rapporteurs(before).is_some();
            let alone = after[heading.len()..].trim_start();
            return certain && (alone.is_empty() || starts_upper(alone) || marker(alone).is_some());
        }
        (doubt.at > self.first_list && self.names_who_answers(after))
            || signature::parts(before, after)
            || (closed && begins_with_heading(after))
            || is_free_heading(before, after)
    }

    /// Whether `text` begins with the name of a consulted body as a heading, right before its answer or
    /// its dissent.
    fn names_who_answers(&self, text: &str) -> bool {
        self.consulted
            .name_at(text)
            .is_some_and(|name| formulas::opens(text[name.len()..].trim_start(), true))
    }
}

/// Whether `after` begins with a point that counts on from the one before, or with the first one. In a
/// copy that lost digits, any number with a stop may follow on a finished point.
fn is_point(before: &str, after: &str, closed: bool) -> bool {
    let Some((number, stops)) = marker(after).and_then(|found| Some((found.number?, found.stops)))
    else {
        return false;
    };
    match marker(before).and_then(|marker| marker.number) {
        Some(last) => counts_on(Some(last), number) || (closed && stops),
        None => counts_on(None, number) && closed,
    }
}

/// Words in a heading, at most.
const LONGEST_HEADING: usize = 9;

/// The length of the heading that `text` begins with: a capital, then words in lower case without a
/// finite verb, up to a capital that begins a sentence.
fn heading_len(text: &str) -> Option<usize> {
    let mut end = 0;
    let mut depth = 0usize;
    for (i, word) in text.split(' ').take(LONGEST_HEADING + 1).enumerate() {
        if i > 0 && depth == 0 && starts_upper(word) && !word.starts_with('(') {
            let heading = text[..end].trim_end();
            let sentence = &text[end..];
            let mut next = sentence.split(' ').skip(1);
            let begins = (starts_sentence(word) && is_heading_before(heading, sentence))
                || (is_definite(word) && next.next().is_some_and(is_finite_verb));
            // `Staden Ekby har`: one word in the definite may be the subject.
            let subject = i == 1 && is_definite(heading);
            return (begins && !subject && !ends_open(heading)).then_some(heading.len());
        }
        let states = i > 0 && depth == 0 && !word.starts_with('(') && is_finite_verb(word);
        if states || word.ends_with(['.', ',', ':', ';', '?', '!']) {
            return None;
        }
        depth = (depth + word.matches('(').count()).saturating_sub(word.matches(')').count());
        end += word.len() + 1;
    }
    None
}

/// Whether `text` begins with a heading and a sentence behind it.
fn begins_with_heading(text: &str) -> bool {
    starts_upper(text) && heading_len(text).is_some()
}

/// Whether all of `before` is a heading that ends here.
fn is_free_heading(before: &str, after: &str) -> bool {
    // A long block is none. Whether it ends here depends on the words behind it.
    before.len() < 120
        && starts_upper(before)
        && heading_len(&[before, window::first(after, 60)].join(" ")) == Some(before.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_ends_where_a_sentence_begins() {
        let len = |text| heading_len(text).map(|len| &text[..len]);
        assert_eq!(
            len("Ekonomi och tidplan Kontoret anser att"),
            Some("Ekonomi och tidplan")
        );
        assert_eq!(
            len("Tidplan (ingår ej) Det kostar"),
            Some("Tidplan (ingår ej)")
        );
        assert_eq!(len("Staden Ekby har en plan"), None);
        assert_eq!(len("Boverket och Ekby kommun har regler"), None);
        assert_eq!(len("Kontoret anser att Det"), None);
        assert_eq!(len("Fastigheten Kvarnen 2:1 berörs"), None);
    }
}
