//! Persons: a name with its party in parentheses behind it.
//!
//! ```text
//! mention := name (", " name)* (" och " name)? ("m.fl." | "m fl")? "(" ("båda" | "alla")? party ")"
//! name    := given (particle | given)* surname        -- at least two words
//! ```
//!
//! | text | persons |
//! | --- | --- |
//! | `Motion av Ada Ek (V)` | Ada Ek, V |
//! | `Ada Ek och Bo von Alm (båda mp)` | Ada Ek, MP; Bo von Alm, MP |
//! | `Ada Ek m.fl. (S)` | Ada Ek, S, and others |
//! | `Enligt Ada Ek (V)` | Ada Ek, V: `Enligt` is no name |
//! | `Lokala brukarrådet (LBR)` | none: no party |
//!
//! The name is read backwards from the parenthesis: capitalised words and particles, up to the
//! first word that can be neither.

use crate::language::grammar::{starts_sentence, starts_upper};
use crate::language::window;
use crate::report::Rule;
use crate::rules::triggers::{Hit, PARTIES, Trigger};
use crate::source::reading::At;

/// Words inside a name that are written without a capital.
const PARTICLES: [&str; 10] = [
    "von", "af", "de", "der", "den", "van", "la", "le", "di", "el",
];

/// Titles before a name that are written with a capital at the beginning of a line.
const TITLES: [&str; 14] = [
    "Borgarrådet",
    "Borgarråden",
    "Ersättaren",
    "Ledamoten",
    "Ledamöterna",
    "Motionären",
    "Motionärerna",
    "Motion",
    "Ordföranden",
    "Oppositionsborgarrådet",
    "Reservation",
    "Skrivelse",
    "Tjänstgörande",
    "Vice",
];

/// What somebody is in a body, as written before the name, and the noun that it is a form of.
const ROLES: [(&str, &str); 17] = [
    ("andre", "andre"),
    ("borgarrådet", "borgarråd"),
    ("borgarråden", "borgarråd"),
    ("ersättaren", "ersättare"),
    ("ersättarna", "ersättare"),
    ("finansborgarrådet", "finansborgarråd"),
    ("förste", "förste"),
    ("ledamoten", "ledamot"),
    ("ledamöterna", "ledamot"),
    ("oppositionsborgarrådet", "oppositionsborgarråd"),
    ("oppositionsborgarråden", "oppositionsborgarråd"),
    ("ordförande", "ordförande"),
    ("ordföranden", "ordförande"),
    ("tf.", "tf."),
    ("tjänstgörande", "tjänstgörande"),
    ("vice", "vice"),
    ("2:e", "2:e"),
];

/// Roles of several persons, one after the other.
const OF_SEVERAL: [&str; 4] = [
    "borgarråden",
    "ersättarna",
    "ledamöterna",
    "oppositionsborgarråden",
];

fn is_role(word: &str) -> bool {
    ROLES.iter().any(|(written, _)| *written == word)
}

/// The role that words say: `vice ordföranden` is `vice ordförande`.
fn role(words: &str) -> Option<String> {
    let nouns: Vec<&str> = words
        .split_whitespace()
        .filter_map(|word| ROLES.iter().find(|(written, _)| *written == word))
        .map(|(_, noun)| *noun)
        .collect();
    (!nouns.is_empty()).then(|| nouns.join(" "))
}

/// What stands behind a name for those that are not named.
const OTHERS: [&str; 4] = ["m.fl.", "m fl", "m. fl.", "m.fl"];

/// A name has at most so many words, particles included.
const LONGEST_NAME: usize = 6;

/// Bytes in the longest part of a name, the blank behind it included.
const LONGEST_WORD: usize = 32;

/// A person with the party that stands behind the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) name: At,
    /// In upper case; `None` for `(-)`.
    pub(crate) party: Option<&'static str>,
    /// Whether *m.fl.* stands behind the name.
    pub(crate) and_others: bool,
    /// What the words before the name say that the person is.
    pub(crate) role: Option<String>,
    pub(crate) rule: Rule,
}

/// Every person with a party in `text`, in order.
pub(crate) fn mentions(text: &str, hits: &[Hit]) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut of_several: Option<String> = None;
    for hit in hits.iter().filter(|hit| hit.trigger == Trigger::Party) {
        // No name reaches back over the parenthesis before it.
        let floor = found.last().map_or(0, |mention| mention.name.end);
        let Some((party, several)) = party(&text[hit.at.start..]) else {
            continue;
        };
        let mut before = text[floor..hit.at.start].trim_end();
        let named = without_others(before);
        let and_others = named.len() < before.len();
        before = named;
        // From the last to the first, and where those begin that a role of several holds for.
        let mut names: Vec<(At, Option<String>)> = Vec::new();
        let mut unknown = 0;
        while let Some(name) = name_at_end(before) {
            before = &before[..name.start];
            let joined = without_role(before);
            let words = &before[joined.len()..];
            let role = role(words);
            if OF_SEVERAL.iter().any(|several| words.contains(several)) {
                for (_, of_earlier) in &mut names[unknown..] {
                    of_earlier.clone_from(&role);
                }
            }
            if role.is_some() {
                unknown = names.len() + 1;
            }
            names.push((floor + name.start..floor + name.end, role));
            let joined = joined
                .strip_suffix(" och ")
                .or_else(|| joined.strip_suffix(", "));
            match joined {
                Some(rest) if several => before = rest,
                _ => break,
            }
        }
        // "borgarråden Ada Ek (S) och Bo Alm (V)": the role of several holds for those behind too.
        let first = names.last().map_or(floor, |(name, _)| name.start);
        if !goes_on_list(&text[floor..first]) {
            of_several = None;
        }
        for (_, role) in names.iter_mut().rev() {
            match role {
                Some(own) if text[floor..first].ends_with(' ') => {
                    let words = window::last(&text[..first], 60);
                    let leads = OF_SEVERAL.iter().any(|it| words.trim_end().ends_with(it));
                    of_several = leads.then(|| own.clone());
                }
                Some(_) => of_several = None,
                None => role.clone_from(&of_several),
            }
        }
        found.extend(names.into_iter().rev().map(|(name, role)| Mention {
            name,
            party,
            and_others,
            role,
            rule: Rule::PeopleParty,
        }));
    }
    found
}

/// Whether a list of persons goes on behind a name: its party, and `och` or a comma.
fn goes_on_list(between: &str) -> bool {
    between.len() <= 24
        && between.contains(')')
        && [" och ", " samt ", ", "]
            .iter()
            .any(|and| between.ends_with(and))
}

/// Reads `(C)`, `(båda mp)`, `(alla C)`, `(-)`: the party in upper case, and whether it is that
/// of several persons.
fn party(text: &str) -> Option<(Option<&'static str>, bool)> {
    let inside = text.strip_prefix('(')?;
    let (inside, _) = inside
        .split_once(')')
        .filter(|(inside, _)| inside.len() < 16)?;
    let (letters, several) = match inside.split_once(' ') {
        Some(("båda" | "alla", letters)) => (letters, true),
        Some(_) => return None,
        None => (inside, false),
    };
    if letters == "-" {
        return Some((None, several));
    }
    let same = |party: &&str| party.eq_ignore_ascii_case(letters);
    let party = PARTIES.into_iter().find(same)?;
    Some((Some(party), several))
}

/// The name that `text` ends with.
fn name_at_end(text: &str) -> Option<At> {
    let window = text.len() - window::last(text, LONGEST_NAME * LONGEST_WORD).len();
    let line = memchr::memrchr(b'\n', &text.as_bytes()[window..]);
    let line = &text[line.map_or(window, |end| window + end + 1)..];
    let mut words: Vec<(usize, &str)> = Vec::with_capacity(LONGEST_NAME);
    let mut end = text.len();
    for word in window::pieces_back(line).take(LONGEST_NAME) {
        // Only the last word may be followed by something, and there it is the parenthesis.
        if !(is_name_word(word) || PARTICLES.contains(&word)) {
            break;
        }
        let start = end - word.len();
        words.push((start, word));
        end = start.saturating_sub(1);
    }
    // What leads the name but is none of it: particles, titles, a sentence's first word.
    while let Some(&(_, word)) = words.last() {
        let leads = PARTICLES.contains(&word) || TITLES.contains(&word) || starts_sentence(word);
        if !leads {
            break;
        }
        words.pop();
    }
    let start = words.last()?.0;
    (words.len() >= 2).then_some(start..text.len())
}

/// Whether `word` can be a part of a name: `Ada`, `Ek-Alm`, `O'Hara`, `K.G.`
pub(crate) fn is_name_word(word: &str) -> bool {
    starts_upper(word)
        && word.starts_with(char::is_alphabetic)
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '´' | '\u{301}'))
        || is_initials(word)
}

/// `K.` or `K.G.`
fn is_initials(word: &str) -> bool {
    !word.is_empty()
        && word.split_terminator('.').all(|part| {
            let mut letters = part.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        })
        && word.ends_with('.')
}

/// Whether a list of persons, cut at a line's end, goes on with `after`: the party of the last one
/// is still to come, or the last one's name is not whole.
pub(crate) fn goes_on(persons: &str, after: &str) -> bool {
    if persons.trim_end().ends_with(['.', ':']) {
        return false;
    }
    // The last one, with a role before the name.
    let persons = window::last(persons, 200);
    let last = persons.rsplit([')', ',']).next().unwrap_or(persons);
    let last = last.rsplit(" och ").next().unwrap_or(last);
    let last = last.rsplit(" samt ").next().unwrap_or(last);
    let last = last.strip_prefix(" samt ").unwrap_or(last).trim();
    if !last.split(' ').all(is_part) {
        return false;
    }
    // "Elsa Maria von Alm och Bo de la Cruz m.fl. (alla KD)" is about as long as it gets.
    let after = window::first(after, 80);
    let to_party = after.find(" (").is_some_and(|open| {
        party(&after[open + 1..]).is_some()
            && after[..open]
                .split(' ')
                .all(|word| is_part(word) || matches!(word, "och" | "m.fl." | "m" | "fl"))
    });
    let to_formula = after
        .find(" anför")
        .is_some_and(|verb| after[..verb].split(' ').all(is_part));
    let whole = is_name(last);
    to_party || to_formula || (!whole && after.split(' ').all(is_part))
}

/// The list of persons that `text` ends with, where one of them has a party already.
pub(crate) fn list_at_end(text: &str) -> Option<&str> {
    // A person with a role and a party, and the beginning of another.
    let end = window::last(text, 120);
    let close = memchr::memrchr(b')', end.as_bytes())?;
    let open = memchr::memrchr(b'(', &end.as_bytes()[..close])?;
    party(&end[open..=close]).is_some().then_some(end)
}

/// Whether a list of persons is whole: it ends with a party, or with what stands behind one.
pub(crate) fn is_whole_list(persons: &str) -> bool {
    persons.rfind('(').is_some_and(|open| {
        let last = &persons[open..];
        party(last).is_some() || last[1..].starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Whether `text` is a name with a party behind it and no more.
pub(crate) fn is_party_list(text: &str) -> bool {
    text.split_once(" (").is_some_and(|(name, _)| {
        let name = without_others(name);
        is_name(name) && is_whole_list(text)
    })
}

/// `text` without `m.fl.` at its end.
fn without_others(text: &str) -> &str {
    OTHERS
        .iter()
        .find_map(|others| text.strip_suffix(others))
        .unwrap_or(text)
        .trim_end()
}

/// Whether `word` may stand in a name or before it.
fn is_part(word: &str) -> bool {
    is_name_word(word) || PARTICLES.contains(&word) || is_role(word)
}

/// The given name and the surname, with the particles before it.
pub(crate) fn parts(name: &str) -> (&str, &str) {
    let Some(mut at) = name.rfind(' ') else {
        return ("", name);
    };
    while let Some(before) = name[..at]
        .rfind(' ')
        .filter(|&before| PARTICLES.contains(&&name[before + 1..at]))
    {
        at = before;
    }
    (&name[..at], &name[at + 1..])
}

/// `text` without the words at its end that say what the next person is: `Ada Ek, ledamoten `.
fn without_role(text: &str) -> &str {
    let mut text = text;
    loop {
        let trimmed = text.trim_end();
        let start = trimmed.rfind(' ').map_or(0, |blank| blank + 1);
        if !is_role(&trimmed[start..]) {
            return text;
        }
        text = &text[..start];
    }
}

/// Whether `text` begins with a person: a capital, or a role before the name.
pub(crate) fn begins_person(text: &str) -> bool {
    starts_upper(text) || is_role(text.split(' ').next().unwrap_or(""))
}

/// Whether all of `text` reads as one person's name.
pub(crate) fn is_name(text: &str) -> bool {
    let words = text.split(' ').take(LONGEST_NAME + 1).count();
    (2..=LONGEST_NAME).contains(&words)
        && text.split(' ').enumerate().all(|(i, word)| {
            is_name_word(word) || (i > 0 && i + 1 < words && PARTICLES.contains(&word))
        })
}

/// The names in a list without parties: `A`, `A och B`, `A, B och C`; nothing unless each part
/// reads as a name.
pub(crate) fn name_list(text: &str) -> Option<Vec<At>> {
    let mut names = Vec::new();
    let mut from = 0;
    loop {
        let rest = &text[from..];
        let end = [", ", " och ", " samt "]
            .iter()
            .filter_map(|joint| rest.find(joint).map(|at| (at, joint.len())))
            .min();
        let (len, joint) = end.unwrap_or((rest.len(), 0));
        if !is_name(&rest[..len]) {
            return None;
        }
        names.push(from..from + len);
        if end.is_none() {
            return Some(names);
        }
        from += len + joint;
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_have_parts() {
        for (name, given, surname) in [
            ("Ada Ek", "Ada", "Ek"),
            ("Elsa Maria von Alm", "Elsa Maria", "von Alm"),
            ("Bo de la Cruz", "Bo", "de la Cruz"),
            ("Eva-Lena Ek-Alm", "Eva-Lena", "Ek-Alm"),
        ] {
            assert_eq!(parts(name), (given, surname));
        }
    }

    #[test]
    fn roles_stand_before_names() {
        let roles = |text: &str| -> Vec<Option<String>> {
            let hits = scan(text);
            mentions(text, &hits)
                .into_iter()
                .map(|it| it.role)
                .collect()
        };
        let some = |role: &str| Some(role.to_owned());
        assert_eq!(
            roles(
                "vice ordföranden Ada Ek m.fl. (M), ledamoten Bo Alm (C) och tjänstgörande ersättaren Ivar Ek (KD)"
            ),
            [
                some("vice ordförande"),
                some("ledamot"),
                some("tjänstgörande ersättare")
            ]
        );
        assert_eq!(
            roles("av borgarråden Ada Ek och Bo Alm (båda S)"),
            [some("borgarråd"), some("borgarråd")]
        );
        assert_eq!(
            roles("av borgarråden Ada Ek (S) och Bo Alm (V). Ivar Ek (M) svarar."),
            [some("borgarråd"), some("borgarråd"), None]
        );
        assert_eq!(roles("Motion av Ada Ek (V)"), [None]);
    }

    use super::*;
    use crate::rules::triggers::scan;

    fn persons(text: &str) -> Vec<(&str, Option<&'static str>, bool)> {
        mentions(text, &scan(text))
            .into_iter()
            .map(|mention| (&text[mention.name], mention.party, mention.and_others))
            .collect()
    }

    fn one<'t>(name: &'t str, party: &'t str) -> (&'t str, Option<&'t str>, bool) {
        (name, Some(party), false)
    }

    #[test]
    fn names_are_read_backwards_from_the_party() {
        assert_eq!(persons("Motion av Ada Ek (V)"), [one("Ada Ek", "V")]);
        assert_eq!(persons("Enligt Ada Ek (v)"), [one("Ada Ek", "V")]);
        assert_eq!(
            persons("av Ada Maria Ek-Alm (S) och Bo von Alm (KD)."),
            [one("Ada Maria Ek-Alm", "S"), one("Bo von Alm", "KD")]
        );
        assert_eq!(
            persons("av Ada Ek, Bo Lind och Cia Alm (alla mp)"),
            [
                one("Ada Ek", "MP"),
                one("Bo Lind", "MP"),
                one("Cia Alm", "MP")
            ]
        );
        assert_eq!(
            persons("av Ada Ek m.fl. (S)"),
            [("Ada Ek", Some("S"), true)]
        );
        assert_eq!(persons("av Ada Ek (-)"), [("Ada Ek", None, false)]);
    }

    #[test]
    fn what_is_no_person_is_left_alone() {
        for text in [
            "Centerpartiet (C)",
            "det lokala brukarrådet (LBR)",
            "i staden. (S)",
            "punkt (c)",
            "(M)",
            "Ek (V)",
        ] {
            assert_eq!(persons(text), [], "{text}");
        }
    }

    #[test]
    fn lists_of_bare_names() {
        assert_eq!(name_list("Ada Ek och Bo von Alm"), Some(vec![0..6, 11..21]));
        assert_eq!(name_list("Ada Ek säger"), None);
    }
}
