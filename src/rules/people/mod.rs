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
//! | `Ada Ek i Södra Ekby m.fl. (S, V)` | Ada Ek, S, and others: the place is no name |
//! | `Enligt Ada Ek (V)` | Ada Ek, V: `Enligt` is no name |
//! | `Beslutande Ada Ek (V)`, `Ordförande Ada Ek (V)` | Ada Ek, V: a column's head, a role |
//! | `Ada Ek (partilös)` | Ada Ek, no party |
//! | `svar till Ada Ek från Bo Alm (V)` | Bo Alm, V: two words behind `från` are no place |
//! | `Lokala brukarrådet (LBR)` | none: no party |
//!
//! The name is read backwards from the parenthesis: capitalised words and particles, up to the
//! first word that can be neither.

mod lists;
mod names;
mod parties;
mod roles;
pub(in crate::rules) mod words;

use crate::language::window;
use crate::report::Rule;
use crate::rules::triggers::{Hit, Trigger};
use crate::source::reading::At;

use lists::{Named, is_list_joint, names_at_end};
pub(crate) use lists::{
    begins_with_party_member, goes_on, is_party_list, is_whole_list, list_at_end, name_list,
};
use names::without_place;
pub(crate) use names::{ends_name, is_name, is_name_word, parts};
use parties::{Affiliation, party, without_others};
pub(crate) use roles::begins_person;
use words::OF_SEVERAL;

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
    mentions_most(text, hits, usize::MAX).0
}

/// The first persons with a party in `text`, hardly more than `most`, and how many parties stand behind them.
pub(crate) fn mentions_most(text: &str, hits: &[Hit], most: usize) -> (Vec<Mention>, usize) {
    let mut found: Vec<Mention> = Vec::new();
    let mut of_several: Option<String> = None;
    let mut parties = hits.iter().filter(|hit| hit.trigger == Trigger::Party);
    while let Some(hit) = parties.next() {
        if found.len() >= most {
            return (found, 1 + parties.count());
        }
        // No name reaches back over the parenthesis before it.
        let floor = found.last().map_or(0, |mention| mention.name.end);
        let Some(Affiliation {
            party,
            of_several: several,
        }) = party(&text[hit.at.start..])
        else {
            continue;
        };
        let before = text[floor..hit.at.start].trim_end();
        let named = without_others(before);
        let person = without_place(named);
        let and_others = named.len() < before.len() || without_others(person).len() < person.len();
        let mut names = names_at_end(text, floor..floor + named.len(), several);
        // "borgarråden Ada Ek (S) och Bo Alm (V)": the role of several holds for those behind too.
        let first = names.last().map_or(floor, |name| name.at.start);
        let between = &text[floor..first];
        if !is_list_joint(between) {
            of_several = None;
        }
        for Named { role, .. } in names.iter_mut().rev() {
            match role {
                Some(own) if between.ends_with(' ') => {
                    let words = window::last(&text[..first], 60);
                    let leads = OF_SEVERAL.iter().any(|it| words.trim_end().ends_with(it));
                    of_several = leads.then(|| own.clone());
                }
                Some(_) => of_several = None,
                None => role.clone_from(&of_several),
            }
        }
        found.extend(names.into_iter().rev().map(|name| Mention {
            name: name.at,
            party,
            and_others,
            role: name.role,
            rule: Rule::PeopleParty,
        }));
    }
    (found, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::triggers::scan;

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
    fn roles_and_heads_of_columns_are_no_part_of_a_name() {
        for lead in [
            "Beslutande",
            "Yrkanden",
            "Ersättare",
            "Ordförande",
            "Ledamöter",
            "Gruppledare",
            "Kommunalråd",
            "Frånvarande",
            "Interpellation",
        ] {
            assert_eq!(
                persons(&format!("{lead} Ada Ek (L)")),
                [one("Ada Ek", "L")],
                "{lead}"
            );
        }
        assert_eq!(persons("Are Ek (L)"), [one("Are Ek", "L")]);
    }

    #[test]
    fn the_place_behind_a_name_is_none_of_it() {
        assert_eq!(
            persons("Ada Ek i Södra Ekby m.fl. (S)"),
            [("Ada Ek", Some("S"), true)]
        );
        assert_eq!(
            persons("Ada Ek m.fl. i Ekby (S)"),
            [("Ada Ek", Some("S"), true)]
        );
        assert_eq!(
            persons("av Ada Ek från Ekby och Bo Alm i Vik (båda V)"),
            [one("Ada Ek", "V"), one("Bo Alm", "V")]
        );
        assert_eq!(
            persons("svar till Ada Ek från Bo Alm (V)"),
            [one("Bo Alm", "V")]
        );
    }

    #[test]
    fn parties_of_every_spelling() {
        for (letters, party) in [
            ("(F!)", Some("FI")),
            ("(fi)", Some("FI")),
            ("(Stockholmspartiet)", Some("SP")),
            ("(sp)", Some("SP")),
            ("(S, V, MP)", Some("S")),
            ("(s och v)", Some("S")),
            ("(oberoende)", None),
            ("(partilös)", None),
        ] {
            let text = format!("Ada Ek {letters}");
            assert_eq!(persons(&text), [("Ada Ek", party, false)], "{text}");
        }
        for text in [
            "Ada Ek (S, se nedan)",
            "Ada Ek (v och inte mer)",
            "Ada Ek (ABC)",
        ] {
            assert_eq!(persons(text), [], "{text}");
        }
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
