//! Where a list of consulted bodies stands.
//!
//! ```text
//! behind := (sent | "remitterats" | "på remiss") (how | phrase)* "till" bodies
//!         | own "har remitterat" the matter "till" bodies
//!         | "har beretts" ("av" | "inom") bodies
//!         | answers ("inhämtats" | "begärts") "från" bodies
//! before := bodies "har beretts tillfälle" …
//!         | bodies "har fått" the matter "på remiss"
//!         | "Till" bodies "har" the matter "remitterats"
//! ```

use crate::language::abbreviations::leads_on;
use crate::language::grammar::starts_upper;
use crate::language::sentences::first_sentence;
use crate::language::window;
use crate::report::Rule;
use crate::rules::remiss::phrases::{Behind, behind, leading};
use crate::rules::remiss::words::{
    ALSO, ANSWERS, ASKED, BACK, CHANCES, CLAUSES, CONSULTS, DENIALS, GOT, OWN, PREPARED,
    PREPARED_BY, SENT, SENT_HOW, TO,
};
use crate::rules::triggers::{Hit, Trigger};
use crate::source::reading::At;

/// How far behind the word that sends out the bodies may begin: `för yttrande senast den 3 maj till`.
const NEAR: usize = 120;

/// How far before it the sentence may begin, if the bodies stand there: two dozen names.
const LONGEST_LIST: usize = 900;

/// Words between `och` and the word that sends out: `och har därefter skickats på remiss`.
const LONGEST_VERB: usize = 4;

/// Words that name the matter: `har fått det reviderade förslaget på remiss`.
const LONGEST_MATTER: usize = 4;

/// Where the bodies stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bodies {
    /// From here to the end of the sentence.
    From(usize),
    /// In front of the verb.
    In(At),
}

/// Whether the hit may be of a word that sends a matter out, or of an answer that came.
pub(super) fn may_open(hit: &Hit) -> bool {
    matches!(hit.trigger, Trigger::Referral | Trigger::Contribution)
}

/// Where the bodies stand in the sentence of the hit, and the rule that finds them. An answer that
/// came as well adds to an `earlier` list; alone it makes nobody consulted.
pub(super) fn opened(text: &str, hit: &Hit, earlier: bool) -> Option<(Bodies, Rule)> {
    let at = whole_word(text, &hit.at);
    match hit.trigger {
        Trigger::Referral if text[at.clone()].ends_with(PREPARED) => {
            if let Some(chance) = before_chance(text, &at) {
                return Some((chance, Rule::RemissSent));
            }
            let by = |by: &&str| text[at.end..].starts_with(by);
            let from = at.end + PREPARED_BY.iter().copied().find(by)?.len();
            Some((Bodies::From(from), Rule::RemissPrepared))
        }
        Trigger::Referral => {
            let bodies = sent_to(text, &at)
                .map(Bodies::From)
                .or_else(|| before_verb(text, &at))?;
            Some((bodies, Rule::RemissSent))
        }
        Trigger::Contribution => {
            let (from, also) = came_from(text, &at)?;
            let rule = match also {
                true if earlier => Rule::RemissContributed,
                true => return None,
                false => Rule::RemissSent,
            };
            Some((Bodies::From(from), rule))
        }
        _ => None,
    }
}

/// Where the list that stands in `at` ends since the matter was sent out once more: `har beretts av
/// kontoret och remitterats till nämnden`.
pub(super) fn sent_again(text: &str, at: At, hits: &[Hit]) -> Option<usize> {
    let inside = hits.iter().take_while(|hit| hit.at.start < at.end);
    inside
        .filter(|hit| hit.trigger == Trigger::Referral && hit.at.start > at.start)
        .find_map(|hit| {
            let before = window::last(&text[at.start..hit.at.start], NEAR);
            let (joint, len) = [" och ", " samt "]
                .iter()
                .filter_map(|joint| Some((before.rfind(joint)?, joint.len())))
                .max()?;
            let mut verb = before[joint + len..].split(' ');
            let is_small = |word: &str| {
                !CLAUSES.contains(&word)
                    && word
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || !byte.is_ascii())
            };
            (verb.by_ref().take(LONGEST_VERB).all(is_small) && verb.next().is_none())
                .then(|| hit.at.start - before.len() + joint)
        })
}

/// The sentence that the hit stands in, up to the hit.
pub(super) fn before_hit<'t>(text: &'t str, at: &At) -> &'t str {
    let near = window::last(&text[..at.start], LONGEST_LIST);
    let line = near.rsplit('\n').next().unwrap_or(near);
    let start = line.rmatch_indices(". ").find_map(|(stop, _)| {
        let word = line[..stop].rsplit(' ').next().unwrap_or("");
        let next = &line[stop + ". ".len()..];
        (!leads_on(word) && starts_upper(next)).then_some(stop + ". ".len())
    });
    &line[start.unwrap_or(0)..]
}

/// The word that the hit stands in, from the hit on: `remitterades`.
fn whole_word(text: &str, at: &At) -> At {
    let rest = window::first(&text[at.end..], NEAR);
    let letters = rest.find(|c: char| !c.is_lowercase()).unwrap_or(rest.len());
    at.start..at.end + letters
}

/// Where the bodies begin behind the word that sends a matter out.
fn sent_to(text: &str, at: &At) -> Option<usize> {
    let word = &text[at.clone()];
    let after = window::first(&text[at.end..], NEAR);
    let len = if let Some(ending) = word.strip_prefix("remittera") {
        match ending {
            "ts" | "des" | "s" => leads_to(after)?,
            "t" | "de" | "r" => sent_by(text, at, after)?,
            _ => return None,
        }
    } else {
        leads_to(after)?
    };
    let is_sure = !SENT.contains(&word) || consults(text, at);
    let before = &text[..at.start];
    // `Ärendet återremitteras till nämnden`: nobody is asked, it has to do its work again.
    let is_back = before.ends_with(BACK);
    (is_sure && !is_back && !is_denied(before)).then_some(at.end + len)
}

/// Whether the sentence says that what was sent is to be answered.
fn consults(text: &str, at: &At) -> bool {
    let before = before_hit(text, at);
    let sentence = first_sentence(window::first(&text[at.start..], LONGEST_LIST));
    [before, sentence]
        .iter()
        .any(|part| CONSULTS.iter().any(|word| part.contains(word)))
}

/// The length of what leads to the bodies where a body of the city's own sends a matter out:
/// `Kommunstyrelsen har remitterat ärendet till`.
fn sent_by(text: &str, at: &At, after: &str) -> Option<usize> {
    let sender = before_hit(text, at);
    let is_own = OWN.iter().any(|own| sender.starts_with(own));
    let (matter, _) = after.strip_prefix(' ')?.split_once(" till ")?;
    let is_matter = matter.split(' ').count() <= LONGEST_MATTER
        && matter
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b' ' || !byte.is_ascii());
    (is_own && is_matter).then_some(" ".len() + matter.len() + " till ".len())
}

/// The length of what leads to the bodies: ` vidare för yttrande till `.
fn leads_to(after: &str) -> Option<usize> {
    let mut rest = after.strip_prefix(' ')?;
    let behind_how = |rest: &'_ str| {
        let how = SENT_HOW.iter().find(|how| rest.starts_with(**how))?;
        rest[how.len()..].starts_with(' ').then_some(how.len() + 1)
    };
    while let Some(len) = behind_how(rest) {
        rest = &rest[len..];
    }
    let before = after.len() - rest.len();
    for to in TO {
        if let Some(behind) = rest.strip_prefix(to) {
            let mark = usize::from(behind.starts_with([':', ',']));
            let next = &behind[mark..];
            if next.is_empty() || next.starts_with([' ', '\n']) {
                let blank = usize::from(next.starts_with(' '));
                return Some(before + to.len() + mark + blank);
            }
        }
    }
    if behind("", rest) == Some(Behind::Phrase) {
        return Some(before + leading(rest)?);
    }
    None
}

/// The bodies in `Till A och B har ärendet remitterats`, `A och B har fått ärendet på remiss`.
fn before_verb(text: &str, at: &At) -> Option<Bodies> {
    let sentence = before_hit(text, at).trim_end();
    let from = text[..at.start].trim_end().len() - sentence.len();
    let in_front = |len: usize, end: usize| Some(Bodies::In(from + len..from + end));
    if is_denied(sentence) {
        return None;
    }
    if sentence.starts_with("Till ") {
        return in_front("Till ".len(), sentence.rfind(" har ")?);
    }
    if text[at.clone()].starts_with("remittera") {
        return None;
    }
    let got = GOT.iter().find_map(|got| {
        let mut blanks = memchr::memrchr_iter(b' ', sentence.as_bytes());
        let end = blanks.find(|&blank| sentence[blank..].starts_with(got))?;
        Some((end, got.len()))
    });
    let (end, len) = got?;
    let matter = &sentence[end + len..];
    (matter.split(' ').count() <= LONGEST_MATTER).then(|| in_front(0, end))?
}

/// The bodies in `A och B har beretts tillfälle att yttra sig`.
fn before_chance(text: &str, at: &At) -> Option<Bodies> {
    let chance = CHANCES
        .iter()
        .any(|chance| text[at.end..].starts_with(chance));
    let sentence = before_hit(text, at).trim_end();
    let end = text[..at.start].trim_end().len();
    (chance && !sentence.is_empty()).then_some(Bodies::In(end - sentence.len()..end))
}

/// Where the bodies begin behind the words that say from whom an answer came, and whether it came beside
/// others.
fn came_from(text: &str, at: &At) -> Option<(usize, bool)> {
    // "Synpunkter har dessutom " and no more.
    let sentence = before_hit(text, at);
    let of_answer = |of: &&str| sentence.starts_with(of);
    let verb = &sentence[ANSWERS.iter().copied().find(of_answer)?.len()..];
    let also = ALSO.contains(&verb);
    let asked = verb == " har "
        && ASKED
            .iter()
            .any(|asked| text[at.clone()].starts_with(asked));
    let from = at.end + usize::from(text[at.end..].starts_with(' '));
    let goes_on = text[at.end..].starts_with([' ', ':', '\n']);
    ((also || asked) && goes_on).then_some((from, also))
}

/// Whether the clause so far says that something was *not* sent out.
fn is_denied(before: &str) -> bool {
    // The verb stands within a few words of its negation.
    let mut near = before.split_whitespace().rev().take(3);
    near.any(|word| DENIALS.contains(&word))
}
