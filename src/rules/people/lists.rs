//! Lists of persons: the names in one, where it goes on, whether it is whole.

use super::names::{is_name, is_name_word, name_at_end, without_place};
use super::parties::{party, without_others};
use super::roles::{is_role, role, without_role};
use super::words::{JOINTS, OF_SEVERAL, PARTICLES};
use crate::language::window;
use crate::source::reading::At;

/// A name in a list, and what the words before it say that the person is.
pub(super) struct Named {
    pub(super) at: At,
    pub(super) role: Option<String>,
}

/// The names at the end of the list at `list`, the last one first: one of them, or `several` that are
/// joined. A role of several persons is that of each behind it.
pub(super) fn names_at_end(text: &str, list: At, several: bool) -> Vec<Named> {
    let floor = list.start;
    let mut before = &text[list];
    let mut names: Vec<Named> = Vec::new();
    // The first of those with no role of their own since the last that has one.
    let mut unknown = 0;
    loop {
        before = without_others(without_place(before));
        let Some(name) = name_at_end(before) else {
            break;
        };
        before = &before[..name.start];
        let joined = without_role(before);
        let words = &before[joined.len()..];
        let role = role(words);
        if OF_SEVERAL.iter().any(|several| words.contains(several)) {
            for of_earlier in &mut names[unknown..] {
                of_earlier.role.clone_from(&role);
            }
        }
        if role.is_some() {
            unknown = names.len() + 1;
        }
        names.push(Named {
            at: floor + name.start..floor + name.end,
            role,
        });
        let joined = joined
            .strip_suffix(" och ")
            .or_else(|| joined.strip_suffix(" samt "))
            .or_else(|| joined.strip_suffix(", "));
        match joined {
            Some(rest) if several => before = rest,
            _ => break,
        }
    }
    names
}

/// Whether `between`, what stands between two names, joins them in a list: the party of the first, and
/// `och` or a comma.
pub(super) fn is_list_joint(between: &str) -> bool {
    between.len() <= 24
        && between.contains(')')
        && JOINTS.iter().any(|joint| between.ends_with(joint))
}

/// The names in a list without parties: `A`, `A och B`, `A, B och C`; nothing unless each part
/// reads as a name.
pub(crate) fn name_list(text: &str) -> Option<Vec<At>> {
    let mut names = Vec::new();
    let mut from = 0;
    loop {
        let rest = &text[from..];
        let end = JOINTS
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

/// Whether `word` may stand in a name or before it.
fn is_part(word: &str) -> bool {
    is_name_word(word) || PARTICLES.contains(&word) || is_role(word)
}
