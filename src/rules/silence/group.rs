//! The verb group of a sentence that says that no answer came.
//!
//! ```text
//! group   := have? not* verb
//! none    := group(not, answer) about?                 -- `har inte svarat`, `inkom inte med svar`
//!          | group(not, "hunnit" | "haft möjlighet") "att" infinitive
//!          | group("underlåtit") "att" infinitive
//! abstain := group(abstain) "från"? ("att" infinitive | answer)? about?
//!          | group(choose) "att"? (not infinitive | abstain)
//!          | group(not, want) "att"? infinitive         -- `vill inte yttra sig`
//!          | group(tell) "att" who? (none | abstain)    -- `har meddelat att nämnden avstår`
//! office  := group(answer | give) … "kontorsyttrande"
//!          | group("låtit") office infinitive
//! about   := ("på" | "över" | "om" | "i" | …) the matter
//! ```
//!
//! What an answer is about must be the matter: who abstains *från att yttra sig om avgiften* answers
//! all else.

use crate::language::bodies;
use crate::language::clauses::{Word, denies, is_filler};
use crate::report::{BodyKind, ReferralStatus};
use crate::rules::silence::words::{
    ABOUT, ANSWERS, BARE, BY_OFFICE, GIVEN, HAVE, IN, LEVEL, MATTERS, MODALS, OF_MATTER, OFFICES,
    PARTICLES, PREVENTED, PRONOUNS, REASONS, STEAD, Sense, UNANSWERED, VERBS,
};

/// Words within which a verb has what belongs to it.
const NEAR: usize = 7;

/// Words within which `att` follows a verb of deciding, with a meeting and its date between them.
const LONGEST_DATE: usize = 12;

/// Words between `har` and its verb: `har med hänvisning till sin höga arbetsbelastning avstått`.
const LONGEST_ADVERBS: usize = 12;

/// Clauses inside one another, at most: `har meddelat att man beslutat att avstå`.
const DEEPEST: usize = 4;

/// What a verb group says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) status: ReferralStatus,
    /// The number of the word behind it.
    pub(super) end: usize,
}

/// The group whose finite verb is word `i`.
pub(super) fn group(words: &[Word<'_>], i: usize, denied: bool) -> Option<Group> {
    let lower = words[i].lower.as_ref();
    let is_finite =
        HAVE.contains(&lower) || VERBS.iter().any(|(forms, _)| forms[1..3].contains(&lower));
    is_finite.then(|| clause(words, i, denied, DEEPEST))?
}

/// What the verb group says that begins at word `i`, whatever the verb's form.
fn clause(words: &[Word<'_>], i: usize, denied: bool, depth: usize) -> Option<Group> {
    let depth = depth.checked_sub(1)?;
    if !HAVE.contains(&words[i].lower.as_ref()) {
        return said(words, i, denied, depth);
    }
    let mut denied = denied;
    for at in within(words, i, LONGEST_ADVERBS) {
        denied |= is_denial(words, at);
        let lower = words[at].lower.as_ref();
        if verbs(lower).next().is_some() {
            return said(words, at, denied, depth);
        }
        // `har inga skäl att yttra sig`
        if is_reason(lower) {
            let end = infinitive(words, at).filter(|_| denied)?;
            let status = ReferralStatus::NoAnswer;
            return Some(Group { status, end });
        }
        if matches!(lower, "att" | "som") {
            return None;
        }
    }
    None
}

/// What the verb at word `at` says, with all that stands behind it.
fn said(words: &[Word<'_>], at: usize, denied: bool, depth: usize) -> Option<Group> {
    verbs(&words[at].lower).find_map(|(verb, sense)| {
        let (status, end) = match sense {
            Sense::Answer | Sense::Give => reply(words, at, verb, sense, denied)?,
            _ if denied && !matches!(sense, Sense::Want | Sense::Manage) => return None,
            Sense::Abstain => (ReferralStatus::Abstained, renounced(words, at, verb)?),
            Sense::Let => (ReferralStatus::OfficeAnswered, let_answer(words, at)?),
            Sense::Fail => (ReferralStatus::NoAnswer, infinitive(words, at)?),
            Sense::Choose => (ReferralStatus::Abstained, chosen(words, at, depth)?),
            Sense::Tell => (ReferralStatus::Abstained, told(words, at, depth)?),
            Sense::Want => {
                let end = unwanted(words, at, verb, denied);
                let end = end.or_else(|| abstaining(words, at).filter(|_| !denied))?;
                (ReferralStatus::Abstained, end)
            }
            Sense::Manage => (ReferralStatus::NoAnswer, unwanted(words, at, verb, denied)?),
        };
        Some(Group { status, end })
    })
}

/// What a verb of answering says: that no answer came, or that an office answered.
fn reply(
    words: &[Word<'_>],
    at: usize,
    verb: &str,
    sense: Sense,
    denied: bool,
) -> Option<(ReferralStatus, usize)> {
    if denied || is_denied_behind(words, at) {
        // Who does not answer now has let that know.
        let status = match is_present(&words[at].lower) {
            true => ReferralStatus::Abstained,
            false => ReferralStatus::NoAnswer,
        };
        return Some((status, answered(words, at, verb, sense)?));
    }
    if let Some(end) = unanswered(words, at) {
        return Some((ReferralStatus::NoAnswer, end));
    }
    let office = window(words, at).find(|&i| {
        let lower = words[i].lower.as_ref();
        is_office_answer(lower)
            || STEAD.contains(&lower)
            || (lower == "genom" && is_by_office(words, i))
    })?;
    Some((ReferralStatus::OfficeAnswered, office + 1))
}

/// Where the words end that say that the matter was left as it is: `lämnade remissen obesvarad`.
fn unanswered(words: &[Word<'_>], at: usize) -> Option<usize> {
    let matter = window(words, at)
        .take(3)
        .find(|&i| is_matter(&words[i].lower))?;
    let mut behind = window(words, matter).take(3);
    let next = behind.next()?;
    let is_without = words[next].lower == "utan" && behind.any(|i| is_answer(&words[i].lower));
    (is_without || UNANSWERED.contains(&words[next].lower.as_ref())).then_some(next + 1)
}

/// Where the words end that say that somebody chose not to answer.
fn chosen(words: &[Word<'_>], at: usize, depth: usize) -> Option<usize> {
    let from = that(words, at).unwrap_or(at) + 1;
    let denied = is_denied_behind(words, from - 1);
    Some(actor(words, from, denied, depth)?.end)
}

/// Where the words end that say that somebody let know not to answer.
fn told(words: &[Word<'_>], at: usize, depth: usize) -> Option<usize> {
    // `uppgav sig inte ha för avsikt att yttra sig`, `förklarade sig inte vilja yttra sig`
    if is_denied_behind(words, at) {
        let reason = window(words, at).find(|&i| is_reason(&words[i].lower));
        let modal = || window(words, at).find(|&i| MODALS.contains(&words[i].lower.as_ref()));
        if let Some(by) = reason.or_else(modal) {
            return infinitive(words, by);
        }
    }
    let that = that(words, at)?;
    let denied = is_denied_behind(words, that);
    if let Some(inside) = actor(words, that + 1, denied, depth) {
        return Some(inside.end);
    }
    // `att inget yttrande kommer att avges`
    let is_given = |i: usize| GIVEN.contains(&words[i].lower.as_ref());
    let answer = window(words, that)
        .take(3)
        .find(|&i| is_answer(&words[i].lower))?;
    let given = window(words, answer).find(|&i| is_given(i))?;
    (denied || is_denied_behind(words, answer)).then_some(given + 1)
}

/// Whether the passive of letting know at word `at` says that somebody does not answer: `har meddelats att
/// man avstår`.
pub(super) fn is_told(words: &[Word<'_>], at: usize) -> bool {
    told(words, at, DEEPEST).is_some()
}

/// Where the words end that say that somebody does not want to answer, or had no time to.
fn unwanted(words: &[Word<'_>], at: usize, verb: &str, denied: bool) -> Option<usize> {
    let find =
        |known: &[&str]| window(words, at).find(|&i| known.contains(&words[i].lower.as_ref()));
    if let Some(prevented) = find(PREVENTED).filter(|_| BARE.contains(&verb)) {
        return infinitive(words, prevented);
    }
    let reason = find(REASONS);
    let modal = find(MODALS).filter(|_| verb == "anse");
    // These say nothing alone.
    if BARE.contains(&verb) {
        reason.or(modal)?;
    }
    (denied || is_denied_behind(words, at))
        .then(|| infinitive(words, reason.or(modal).unwrap_or(at)))?
}

/// Where the words end that say that somebody wants to abstain: `önskar avstå från yttrande`.
fn abstaining(words: &[Word<'_>], at: usize) -> Option<usize> {
    let verb = window(words, at).find(|&i| {
        let lower = words[i].lower.as_ref();
        lower != "att" && !is_filler(words, i) && !MODALS.contains(&lower)
    })?;
    let (name, _) = verbs(&words[verb].lower).find(|(_, sense)| *sense == Sense::Abstain)?;
    (words[verb].lower == name).then(|| renounced(words, verb, name))?
}

/// Where the words end that say that somebody let an office answer: `lät kontoret besvara remissen`.
fn let_answer(words: &[Word<'_>], at: usize) -> Option<usize> {
    let office = window(words, at).find(|&i| is_office(&words[i].lower))?;
    infinitive(words, office)
}

/// What a clause behind `att` says, past the words for who does it: the body itself.
fn actor(words: &[Word<'_>], from: usize, denied: bool, depth: usize) -> Option<Group> {
    for i in from..words.len().min(from + NEAR) {
        let lower = words[i].lower.as_ref();
        if HAVE.contains(&lower) || verbs(lower).next().is_some() {
            return clause(words, i, denied, depth);
        }
        let is_own = PRONOUNS.contains(&lower)
            || (lower == words[i].text && bodies::is_body(lower))
            || MODALS.contains(&lower)
            || is_denial(words, i)
            || is_filler(words, i);
        if !is_own || words[i].stops {
            return None;
        }
    }
    None
}

/// Where the words end that say what somebody renounces: all of the answer.
fn renounced(words: &[Word<'_>], at: usize, verb: &str) -> Option<usize> {
    let particle = particle(words, at, verb)?;
    // `Nämnden avstår.`
    if words[particle].stops || particle + 1 == words.len() {
        return Some(particle + 1);
    }
    if is_denied_behind(words, particle) {
        return None;
    }
    if let Some(end) = infinitive(words, particle) {
        return Some(end);
    }
    // `avstår från yttrande`, `avböjer remissen`
    let noun = window(words, particle)
        .take(5)
        .take_while(|&i| words[i].lower != "att")
        .find(|&i| is_answer(&words[i].lower) || is_matter(&words[i].lower))?;
    whole(words, noun + 1)
}

/// Where the infinitive of answering ends behind word `at`: `att inkomma med ett yttrande`.
fn infinitive(words: &[Word<'_>], at: usize) -> Option<usize> {
    let from = that(words, at).unwrap_or(at);
    let i = window(words, from).find(|&i| {
        let is_modal = MODALS.contains(&words[i].lower.as_ref());
        !is_denial(words, i) && !is_filler(words, i) && !is_modal
    })?;
    let infinitives = VERBS.iter().filter(|(forms, _)| forms[0] == words[i].lower);
    infinitives
        .filter(|(_, sense)| matches!(sense, Sense::Answer | Sense::Give))
        .find_map(|(forms, sense)| answered(words, i, forms[0], *sense))
}

/// Where the words end that say that somebody answers, from the verb on.
fn answered(words: &[Word<'_>], at: usize, verb: &str, sense: Sense) -> Option<usize> {
    let particle = particle(words, at, verb)?;
    if sense == Sense::Answer {
        return whole(words, particle + 1);
    }
    let of_matter = OF_MATTER.contains(&verb);
    let noun = window(words, particle).find(|&i| {
        let lower = words[i].lower.as_ref();
        is_answer(lower) || (of_matter && (is_matter(lower) || lower == "den"))
    })?;
    whole(words, noun + 1)
}

/// The word that belongs to the verb at `at`, or that verb itself; `None` where it lacks.
fn particle(words: &[Word<'_>], at: usize, verb: &str) -> Option<usize> {
    let Some((_, particle)) = PARTICLES.iter().find(|(of, _)| *of == verb) else {
        return Some(at);
    };
    window(words, at)
        .take(3)
        .find(|&i| words[i].lower == *particle)
}

/// `end`, if what stands there does not make the answer one about a part of the matter.
fn whole(words: &[Word<'_>], end: usize) -> Option<usize> {
    let mut end = end;
    // `svarat inte`, `svarat ännu på remissen`
    while end < words.len()
        && !words[end - 1].stops
        && words[end].lower != "i"
        && (is_filler(words, end) || is_denial(words, end))
    {
        end += 1;
    }
    let Some(next) = words.get(end).filter(|_| !words[end - 1].stops) else {
        return Some(end);
    };
    let lower = next.lower.as_ref();
    let is_in = lower == "i";
    if !is_in && !ABOUT.contains(&lower) {
        return Some(end);
    }
    let mut behind = window(words, end).take(4);
    let about = behind.find(|&i| {
        let lower = words[i].lower.as_ref();
        is_matter(lower) || (is_in && IN.contains(&lower)) || lower == "grund"
    })?;
    // `i frågan om avgiften`
    let part = words.get(about + 1).filter(|_| !words[about].stops);
    (words[about].lower != "frågan" || part.is_none_or(|part| part.lower != "om"))
        .then_some(about + 1)
}

/// The words behind word `at` in the same clause, as far as they may belong to it.
fn window<'w>(words: &'w [Word<'_>], at: usize) -> impl Iterator<Item = usize> + 'w {
    within(words, at, NEAR)
}

/// The same, at most so many.
fn within<'w>(words: &'w [Word<'_>], at: usize, most: usize) -> impl Iterator<Item = usize> + 'w {
    (at + 1..words.len().min(at + 1 + most)).take_while(|&i| !words[i - 1].stops)
}

/// The `att` behind word `at`: `beslutade vid sitt sammanträde den 3 maj 2016 att`.
fn that(words: &[Word<'_>], at: usize) -> Option<usize> {
    within(words, at, LONGEST_DATE).find(|&i| words[i].lower == "att")
}

/// Whether one of the next words denies, before an `att`.
fn is_denied_behind(words: &[Word<'_>], at: usize) -> bool {
    let mut near = window(words, at)
        .take(3)
        .take_while(|&i| words[i].lower != "att");
    near.any(|i| is_denial(words, i))
}

/// Where a clause ends that says of everybody that they answered, from its verb on: `har inkommit med
/// svar`.
pub(super) fn answer(words: &[Word<'_>], i: usize) -> Option<usize> {
    let from = match HAVE.contains(&words[i].lower.as_ref()) {
        true => window(words, i).find(|&at| is_verb(&words[at].lower))?,
        false => i,
    };
    let given =
        verbs(&words[from].lower).filter(|(_, sense)| matches!(sense, Sense::Answer | Sense::Give));
    given
        .filter_map(|(verb, sense)| answered(words, from, verb, sense))
        .next()
}

/// The verbs with such a form, in the infinitive, and what they say.
fn verbs(lower: &str) -> impl Iterator<Item = (&'static str, Sense)> {
    let known = VERBS
        .iter()
        .filter(move |(forms, _)| forms.contains(&lower));
    known.map(|(forms, sense)| (forms[0], *sense))
}

/// Whether the word is a verb in the present.
fn is_present(lower: &str) -> bool {
    VERBS.iter().any(|(forms, _)| forms[1] == lower)
}

/// Whether the word is a verb that a group may have.
pub(super) fn is_verb(lower: &str) -> bool {
    verbs(lower).next().is_some()
}

/// Whether word `i` denies: `inte`, `inget`, `varken`.
pub(super) fn is_denial(words: &[Word<'_>], i: usize) -> bool {
    denies(words, i)
}

pub(super) fn is_answer(lower: &str) -> bool {
    ANSWERS.contains(&lower) || is_office_answer(lower)
}

/// `kontorsyttrande`, `förvaltningssvar`
pub(super) fn is_office_answer(lower: &str) -> bool {
    let answers = |rest: &str| ANSWERS.contains(&rest) || rest == LEVEL;
    OFFICES
        .iter()
        .any(|office| lower.strip_prefix(office).is_some_and(answers))
}

/// Whether an office stands behind word `i`: `genom sin förvaltning`.
fn is_by_office(words: &[Word<'_>], i: usize) -> bool {
    let [of, office] = [i + 1, i + 2].map(|i| words.get(i).map_or("", |word| &word.lower));
    let mut offices = BY_OFFICE.iter().filter_map(|office| office.split_once(' '));
    offices.any(|known| known == (of, office))
}

/// Whether the word is what an office is called: `förvaltningen`, `kulturkontoret`.
pub(super) fn is_office(lower: &str) -> bool {
    bodies::kind(lower) == BodyKind::Office
}

fn is_reason(lower: &str) -> bool {
    REASONS.contains(&lower)
}

pub(super) fn is_matter(lower: &str) -> bool {
    MATTERS.iter().any(|matter| lower.starts_with(matter))
}
