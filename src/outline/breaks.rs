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
//! | `… kommunfullmäktige besluta` | `1. Motionen avslås.` | yes, in a page on one line |
//! | `… anförs följande. Antal: ` | `7. Så ser det ut.` | no: behind the last demand no point follows |
//! | `1. Att bifalla motionen` | `Buller är farligt.`, and that is no title | yes, in a page on one line |
//! | `… att bifalla motionen,` | `att en plan görs,` | yes, in a page on one line |
//! | `… i hela staden.` | `Beredning Ärendet har remitterats …` | yes, in a page on one line |
//! | `… i hela staden.` | `Ekonomi och tidplan Kontoret anser …` | yes, in a page on one line |
//! | `… i hela staden.` | `Det kostar …` | no |

use crate::language::grammar::{
    ends_open, ends_sentence, ends_with_item_number, has_main_verb, is_definite, starts_sentence,
    starts_upper, subject,
};
use crate::language::items::{counts_on, marker};
use crate::language::{bodies, headings, window};
use crate::outline::headings::FreeHeadings;
use crate::rules::answers::Formulas;
use crate::rules::remiss::{Consulted, List};
use crate::rules::{decisions, dissents, formulas, people, signature};
use crate::source::blocks::Doubt;
use crate::source::reading::At;

/// Bytes in the longest formula, persons that it names included.
const FORMULA: usize = 1500;

/// What a demand decides about, as it ends with it.
#[rustfmt::skip]
const MATTERS: [&str; 8] = [
    " motionen", " motionerna", " ärendet", " ärendena", " skrivelsen", " skrivelserna", " förslaget",
    " förslagen",
];

/// Decides about the doubtful breaks of one document.
pub(crate) struct Breaks<'s> {
    consulted: &'s Consulted,
    /// Where the first list of consulted bodies begins: before it nobody answers.
    first_list: usize,
    formulas: &'s Formulas,
    text: &'s str,
    /// The titles of the document: those of two matters come back as headings.
    titles: &'s [String],
    headings: FreeHeadings<'s>,
}

impl<'s> Breaks<'s> {
    pub(crate) fn new(
        text: &'s str,
        head: At,
        titles: &'s [String],
        lists: &[List],
        consulted: &'s Consulted,
        formulas: &'s Formulas,
    ) -> Self {
        let first = lists.iter().flat_map(|list| &list.bodies).next();
        Breaks {
            consulted,
            first_list: first.map_or(usize::MAX, |named| named.at.start),
            formulas,
            text,
            titles,
            headings: FreeHeadings::new(text, head, consulted),
        }
    }

    /// Whether a block ends there.
    pub(crate) fn is_break(&self, doubt: Doubt<'_>) -> bool {
        let doubt = Doubt {
            after: window::first(doubt.after, FORMULA),
            ..doubt
        };
        let Doubt { before, after, .. } = doubt;
        if is_number(before) || (doubt.inside && decisions::cuts_rapporteur(before)) {
            return false;
        }
        let may_answer = |at| self.formulas.may_begin(at);
        if before.len() <= FORMULA
            && formulas::is_whole(before, after, may_answer(doubt.at - 1 - before.len()))
        {
            return true;
        }
        let opens = || {
            let answers = may_answer(doubt.at) && self.may_open_answer(before, doubt.at);
            formulas::opens(after, answers)
        };
        // `St.`, `Kungl.`: a name goes on.
        let closed = ends_sentence(before) && !(doubt.inside && ends_open(before));
        let begins = if closed {
            let speaks = doubt.at > self.first_list && self.consulted.speaker(after).is_some();
            speaks || opens()
        } else {
            decisions::ends_point(after)
                || (!ends_open(before) && formulas::opens_surely(after))
                || (opens() && self.names(before) && !formulas::cuts_name(before, after))
        };
        let begins_inside = || {
            let open = ends_open(before);
            dissents::is_clause_demand(before, after)
                || self.ends_demand(before, after)
                // Points in one sentence: `1. att bifalla motionen, 2. att …`
                || ((!open || before.ends_with(',')) && is_point(before, after, closed))
                || (!open && self.is_break_inside(doubt))
        };
        begins
            || match doubt.inside {
                true => begins_inside(),
                false => self.is_title_again(before, after),
            }
    }

    /// Whether a demand without a stop ends there: it names the matter, and a sentence follows. A title of the
    /// document may follow too, and is one: `att bifalla motionen Buller är farligt`.
    fn ends_demand(&self, before: &str, after: &str) -> bool {
        let states = || subject(after).is_some_and(|subject| !subject.contains(' '));
        MATTERS.iter().any(|matter| before.ends_with(matter))
            && marker(before).is_some_and(|found| found.number.is_some())
            && starts_upper(after)
            && states()
            && !self.begins_with_title(after)
    }

    /// Whether the words state nothing, or are the name of a consulted body: `Hela Ekby ska leva`.
    fn names(&self, words: &str) -> bool {
        !has_main_verb(words) || self.consulted.known(words).is_some()
    }

    /// Whether a title that comes back as a heading ends or begins there. It may end as no heading does:
    /// `Öppet året om`.
    fn is_title_again(&self, before: &str, after: &str) -> bool {
        self.titles.iter().any(|title| title == before)
            || (self.begins_with_title(after) && ends_sentence(before))
    }

    /// Whether the formula of an answer may open a block behind `before`, which ends before `at`: not in
    /// the middle of the name that heads the answer.
    fn may_open_answer(&self, before: &str, at: usize) -> bool {
        let block = at - 1 - before.len();
        if ends_sentence(before) {
            return true;
        }
        let text = &self.text[block..];
        match self.consulted.name_at(text) {
            Some(name) => name == before,
            None => {
                before.len() <= bodies::LONGEST_NAME
                    && self.consulted.speaker(text).is_none()
                    && bodies::is_body(before)
            }
        }
    }

    /// Whether a block ends there, inside a line that holds a whole page.
    fn is_break_inside(&self, doubt: Doubt<'_>) -> bool {
        let Doubt { before, after, .. } = doubt;
        let closed = ends_sentence(before);
        let behind_heading = headings::is_heading(before);
        if self.titles.iter().any(|title| title == before)
            || ((closed || behind_heading) && self.begins_with_title(after))
        {
            return true;
        }
        let behind = self.text[..doubt.at - 1 - before.len()].trim_end();
        if (behind_heading && may_follow(after)) || signature::parts(behind, before, after) {
            return true;
        }
        if let Some(heading) = headings::begins(after) {
            let alone = after[heading.len()..].trim_start();
            // One word alone may be a sentence's subject, and two in a row its object.
            let certain = heading.contains(' ')
                || closed
                || decisions::rapporteurs(before).is_some()
                || begins_sentence(alone);
            let stands = alone.is_empty() || may_follow(alone);
            if certain && stands {
                return true;
            }
        }
        (doubt.at > self.first_list && self.names_who_answers(after))
            || (closed && self.headings.len(after).is_some())
            // Where names are signed no heading stands.
            || (!signature::is_signed(behind) && self.headings.ends(before, after))
    }

    /// Whether `text` begins with a title of the document, as a heading does: what follows begins anew.
    fn begins_with_title(&self, text: &str) -> bool {
        let anew = |rest: &str| {
            let next = rest.strip_prefix(' ').unwrap_or(rest);
            rest.is_empty() || (next.len() < rest.len() && !next.starts_with(char::is_lowercase))
        };
        self.titles
            .iter()
            .any(|title| text.strip_prefix(title.as_str()).is_some_and(anew))
    }

    /// Whether `text` begins with the name of a consulted body as a heading, right before its answer or
    /// its dissent.
    fn names_who_answers(&self, text: &str) -> bool {
        self.consulted.name_at(text).is_some_and(|name| {
            let behind = text[name.len()..].trim_start();
            formulas::opens(behind, true)
                || begins_sentence(behind)
                || (starts_upper(behind) && self.headings.is_sentence(behind))
        })
    }
}

/// Whether a block ends there, where header line, titles and initiatives stand: a title may be any words, so
/// only formulas end one.
pub(crate) fn is_break_in_head(doubt: Doubt<'_>) -> bool {
    let (before, after) = (doubt.before, window::first(doubt.after, FORMULA));
    if is_number(before) {
        return false;
    }
    // A title may end with any word (`Öppet året om`), but not with a comma or a dash.
    let goes_on = before.ends_with([',', '-', '–', '/', '(']);
    (before.len() <= FORMULA && formulas::is_whole(before, after, false))
        || formulas::ends_head(after)
        || (formulas::opens_in_head(after) && !goes_on)
}

/// Whether `before` is, or ends with, the number of a point that begins behind it.
fn is_number(before: &str) -> bool {
    !window::last(before, FORMULA).contains(char::is_alphabetic) || ends_with_item_number(before)
}

/// Whether something new may begin with `text` behind a heading: a capital, or the mark of an item, be it
/// a letter: `a) en bro`.
fn may_follow(text: &str) -> bool {
    let is_lettered =
        || text.starts_with(|c: char| c.is_ascii_lowercase()) && text[1..].starts_with(") ");
    starts_upper(text) || marker(text).is_some() || is_lettered()
}

/// Whether `text` begins with a sentence: a word that only ever begins one, a person, or a noun in the
/// definite with its verb.
fn begins_sentence(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or(text);
    starts_sentence(first)
        || people::begins_with_party_member(text)
        || (is_definite(first) && subject(text).is_some())
}

/// Whether `after` begins with a point that counts on from the one before, or with the first one. In a
/// copy that lost digits, any number with a stop may follow on a finished point.
fn is_point(before: &str, after: &str, closed: bool) -> bool {
    let Some((number, stops)) = marker(after).and_then(|found| Some((found.number?, found.stops)))
    else {
        return false;
    };
    match marker(before).and_then(|marker| marker.number) {
        Some(last) => {
            counts_on(Some(last), number)
                || (closed && stops && !dissents::begins_with_last_demand(before))
        }
        None => counts_on(None, number) && (closed || dissents::introduces(before)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_demand_without_a_stop_ends_before_a_sentence_that_is_no_title() {
        let (consulted, formulas) = (Consulted::default(), Formulas::of(&[]));
        let titles = ["Staden bör bygga fler bad".to_owned()];
        let breaks = Breaks::new("", At::default(), &titles, &[], &consulted, &formulas);
        for (before, after, ends) in [
            ("1. Att avslå motionerna", "Buller är farligt.", true),
            ("1. Att avslå motionen", "Staden bör bygga fler bad", false),
            ("1. Att avslå motionen", "Buller och damm", false),
            ("1. Att avslå motionen", "i sin helhet", false),
            ("Han avslår motionen", "Buller är farligt.", false),
            ("1. Att avslå taxan", "Buller är farligt.", false),
        ] {
            assert_eq!(
                breaks.ends_demand(before, after),
                ends,
                "{before} | {after}"
            );
        }
    }

    #[test]
    fn a_heading_may_stand_before_a_lettered_item() {
        assert!(may_follow("a) en bro, b) en tunnel"));
        assert!(may_follow("1. En bro"));
        assert!(!may_follow("av a) och b)"));
    }
}
