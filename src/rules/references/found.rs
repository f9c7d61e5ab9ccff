//! A reference and where it stands.

use crate::report::{ReferenceKind, Rule};
use crate::source::reading::At;

/// A reference and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) kind: ReferenceKind,
    /// Normal form.
    pub(crate) value: String,
    pub(crate) at: At,
    pub(crate) rule: Rule,
}

impl Found {
    /// A reference whose kind tells the rule.
    pub(super) fn new(kind: ReferenceKind, value: String, at: At) -> Found {
        let rule = match kind {
            // No rule reads a kind of a later version.
            ReferenceKind::DiaryNumber | ReferenceKind::Later(_) => Rule::ReferencesDiaryNumber,
            ReferenceKind::Motion => Rule::ReferencesMotion,
            ReferenceKind::Letter => Rule::ReferencesLetter,
            ReferenceKind::Utlatande => Rule::ReferencesUtlatande,
            ReferenceKind::Sou => Rule::ReferencesSou,
            ReferenceKind::Ds => Rule::ReferencesDs,
            ReferenceKind::Dir => Rule::ReferencesDir,
            ReferenceKind::Prop => Rule::ReferencesProp,
            ReferenceKind::Bet => Rule::ReferencesBet,
            ReferenceKind::Rskr => Rule::ReferencesRskr,
            ReferenceKind::Law => Rule::ReferencesLaw,
            ReferenceKind::EuAct => Rule::ReferencesEuAct,
            ReferenceKind::Case => Rule::ReferencesCase,
            ReferenceKind::BudgetGoal => Rule::ReferencesBudgetGoal,
        };
        Found {
            kind,
            value,
            at,
            rule,
        }
    }

    pub(super) fn by(self, rule: Rule) -> Found {
        Found { rule, ..self }
    }

    /// A diary number at a place in `text`.
    pub(crate) fn diary_number(text: &str, at: At) -> Found {
        Found::new(ReferenceKind::DiaryNumber, text[at.clone()].to_owned(), at)
    }
}
