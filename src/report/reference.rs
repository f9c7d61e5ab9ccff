//! References to other papers, to law and to cases; short forms that the text explains.

use serde::{Deserialize, Serialize};

#[cfg(doc)]
use crate::report::Report;
use crate::report::rule::Rule;
use crate::report::span::Span;
use crate::report::word::{LaterWord, words};

/// A number that points to another paper, to law or to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reference {
    /// What it points to.
    pub kind: ReferenceKind,
    /// Normal form. Of a section `4 kap. 9 § SFS 2001:453`, with the statute's name where its number is not
    /// known; paragraphs and items below the section are left out.
    pub value: String,
    /// The number as written, with the letters or the name that belong to it.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}

words! {
    /// What a reference points to.
    pub enum ReferenceKind {
        /// *Diarienummer*: a case in the register.
        DiaryNumber = "diary_number",
        /// *Motion*: a member's proposal to the council, by its year and number.
        Motion = "motion",
        /// *Skrivelse*: a letter to the board, by its year and number.
        Letter = "letter",
        /// *Utlåtande*: another report of the executive board.
        Utlatande = "utlatande",
        /// *Statens offentliga utredningar*: a government inquiry.
        Sou = "sou",
        /// *Departementsserien*: a ministry's memorandum.
        Ds = "ds",
        /// *Kommittédirektiv*: terms of reference of an inquiry.
        Dir = "dir",
        /// *Proposition*: a government bill.
        Prop = "prop",
        /// *Betänkande*: a report of a committee of parliament.
        Bet = "bet",
        /// *Riksdagsskrivelse*: a communication of parliament.
        Rskr = "rskr",
        /// *Lag*, *förordning*: a statute, or a section of one.
        Law = "law",
        /// A directive, regulation or decision of the European Union.
        EuAct = "eu_act",
        /// *Mål*: a case in court.
        Case = "case",
        /// *Mål*, *indikator*: a goal of the city's budget or a measure of one, by its number. Such stand in
        /// [`Report::budget_goals`].
        BudgetGoal = "budget_goal",
    }
}

/// A short form that the text itself explains, as in *lokala brukarrådet (LBR)*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Abbreviation {
    /// The short form.
    pub short: String,
    /// What it stands for.
    pub long: String,
    /// Both, as they stand together.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}
