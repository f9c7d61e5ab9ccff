//! What is read from a document: plain data, one type a fact, every fact with its [`Span`].
//!
//! The field names are the JSON contract. A value that the document does not give is `null` or
//! `[]`, never left out and never guessed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

mod rule;
mod span;

pub use rule::Rule;
pub use span::{Span, Text};

/// The version of the JSON form; it grows when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;

/// All facts of one document, as [`extract`](crate::extract) gives them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Report {
    /// [`SCHEMA_VERSION`] of the program that made this report.
    pub schema_version: u32,
    /// Which of the two document kinds this is.
    pub kind: DocumentKind,
    /// The document's own number; `None` where the header has no year.
    pub number: Option<DocumentNumber>,
    /// *Rotlar*: the vice mayors' divisions, roman numerals, in the order of the header.
    pub rotels: Vec<String>,
    /// *Diarienummer* of the header: the case's numbers in the register.
    pub diary_numbers: Vec<Text>,
    /// The title; two in a document that joins two matters.
    pub titles: Vec<Text>,
    /// How the matter came up: motions, letters, referrals.
    pub initiatives: Vec<Initiative>,
    /// *Föredragande borgarråd*: the vice mayors who present the matter.
    pub rapporteurs: Vec<Person>,
    /// What is proposed or decided, in document order.
    pub decisions: Vec<Decision>,
    /// Where *borgarrådsberedningen* and *kommunstyrelsen* take a position on the proposal.
    pub endorsements: Vec<Endorsement>,
    /// *Remissinstanser*: the consulted bodies, in the order of the list, with their answers.
    pub referral: Vec<ReferralBody>,
    /// Dissents of all three kinds and of all bodies, in document order.
    pub reservations: Vec<Dissent>,
    /// Place, date and names at the end of the report proper.
    pub signature: Option<Signature>,
    /// *Bilagor* that the document lists.
    pub attachments: Vec<Text>,
    /// Every person, merged over the document, in order of first mention.
    pub persons: Vec<PersonEntry>,
    /// Every expression of a date or a year, in document order.
    pub dates: Vec<Date>,
    /// Numbers that point to other papers, to law and to cases, in document order.
    pub references: Vec<Reference>,
    /// Goals of the city's budget (*mål 1.2*) that the text names, in document order: they are no
    /// papers, so they stand by themselves.
    #[serde(default)]
    pub budget_goals: Vec<Reference>,
    /// Short forms that the text itself explains.
    pub abbreviations: Vec<Abbreviation>,
    /// The section tree; the top level tiles the input.
    pub sections: Vec<Section>,
    /// The pages, where the text still shows them; they tile the input.
    pub pages: Vec<Span>,
    /// What was seen but could not be placed, and what looked wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// What the bytes were taken for (`UTF-8`, `windows-1252`); `None` where text was given.
    pub encoding: Option<String>,
    /// The text that the spans point into, where the bytes were not UTF-8.
    pub text: Option<String>,
}

impl Report {
    /// The dissents of each party, as indices into [`Report::reservations`]; one that several parties made
    /// stands with each.
    ///
    /// ```
    /// let report = utlatande::extract("PM 2003 RVII (Dnr 242/01)\n\nReservation av Ada Ek (V) enligt följande.\n\nVi säger nej.\n");
    /// assert_eq!(report.dissents_by_party()["V"], [0]);
    /// ```
    #[must_use]
    pub fn dissents_by_party(&self) -> BTreeMap<&str, Vec<usize>> {
        let mut parties: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, dissent) in self.reservations.iter().enumerate() {
            for party in dissent.persons.iter().filter_map(|it| it.party.as_deref()) {
                let dissents = parties.entry(party).or_default();
                if dissents.last() != Some(&index) {
                    dissents.push(index);
                }
            }
        }
        parties
    }
}

/// The kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DocumentKind {
    /// *Utlåtande*: the executive board's report to the council.
    Utlatande,
    /// *PM*: the vice mayors' report to the executive board.
    Pm,
    /// No header of either kind was found.
    Unknown,
}

/// The document's own number, as in `Utlåtande 2017:19`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DocumentNumber {
    /// The year before the colon.
    pub year: u16,
    /// The running number behind it; `None` where a draft leaves it blank.
    pub serial: Option<u16>,
}

/// How the matter came up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Initiative {
    /// The form that it took.
    pub kind: InitiativeKind,
    /// Its own number, as in `Motion (2016:5)`.
    pub number: Option<String>,
    /// Who signed it.
    pub persons: Vec<Person>,
    /// Whether the document says *m.fl.*, "and others".
    pub and_others: bool,
    /// The organisation that it came from.
    pub from: Option<Text>,
    /// *Remisstid*: the last day to answer.
    pub reply_by: Option<Date>,
    /// The whole line.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}

/// The form of an initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum InitiativeKind {
    /// *Motion*: a council member's proposal.
    Motion,
    /// *Skrivelse*: a letter.
    Letter,
    /// *Remiss*: somebody asks the city for its opinion.
    Referral,
    /// *Förslag*: a proposal from a committee.
    Proposal,
    /// *Hemställan*: a formal request.
    Petition,
    /// *Yttrande*: a statement to a court or an authority.
    Statement,
    /// *Rekommendation*: a recommendation, for instance of the municipalities' association.
    Recommendation,
}

/// A person where he or she is named in some role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Person {
    /// Given name and surname as written.
    pub name: String,
    /// The party's letters in upper case, where the document gives them here.
    pub party: Option<String>,
    /// The role that the document gives, such as *borgarråd*.
    pub role: Option<String>,
    /// The name alone.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}

/// A person, merged over the whole document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PersonEntry {
    /// Given name and surname.
    pub name: String,
    /// *Förnamn*: what stands before the surname.
    pub given_name: String,
    /// *Efternamn*: the last word, with the particles before it (`von Alm`).
    pub surname: String,
    /// The party, where any mention gives it.
    pub party: Option<String>,
    /// What the document says that the person is: *motionär*, *borgarråd*, *ordförande*, *vice ordförande*,
    /// *ledamot*, *ersättare*; in order of first mention.
    pub roles: Vec<String>,
    /// Each place where the name stands, in document order.
    pub mentions: Vec<Span>,
    /// Where a bare surname or *motionären* can mean nobody else.
    pub back_references: Vec<Span>,
    /// The dissents that the person made: indices into [`Report::reservations`].
    pub dissents: Vec<usize>,
    /// The rule that read it.
    pub rule: Rule,
}

/// A proposal to decide, or a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Decision {
    /// Who proposes or decides, for instance `Kommunstyrelsen`.
    pub by: String,
    /// Who is asked to decide; `None` where `by` decides for itself (*för egen del*).
    pub to: Option<String>,
    /// The points.
    pub items: Vec<Item>,
    /// The day of the meeting, where it is given.
    pub date: Option<Date>,
    /// From the opening formula to the last point.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}

/// A point of a decision, or a demand of a dissent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Item {
    /// Its number, such as `2` or `3.1`; `None` where points are not numbered.
    pub number: Option<String>,
    /// The words, without the number.
    pub text: String,
    /// The words, without the number.
    pub span: Span,
    /// The pieces, where page furniture stands between them; else empty, and left out of the JSON.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// What it does with the matter.
    pub outcome: Option<Outcome>,
    /// The rule that read it.
    pub rule: Rule,
}

/// What happens to the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// *Besvarad*: answered, with no stand taken.
    Answered,
    /// *Avslås*.
    Rejected,
    /// *Bifalls*, *godkänns*, *tillstyrks*.
    Approved,
    /// *Bifalls delvis*.
    PartlyApproved,
    /// *Antas*.
    Adopted,
    /// *Återremitteras*: sent back to be prepared again.
    RemittedBack,
    /// *Bordläggs*: put off.
    Tabled,
}

/// A board's position on the rapporteur's proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Endorsement {
    /// The board.
    pub by: String,
    /// Its words.
    pub text: Text,
    /// The rule that read it.
    pub rule: Rule,
}

/// *Remissinstans*: a consulted body and what became of the consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReferralBody {
    /// Canonical name: nominative, one body, first letter in upper case.
    pub name: String,
    /// What sort of body it is.
    pub kind: BodyKind,
    /// Where it is named as consulted.
    pub mentions: Vec<Span>,
    /// Whether it answered.
    pub status: ReferralStatus,
    /// The gist of its answer, from the short part of the document.
    pub summary: Option<Text>,
    /// The answer itself, from the long part.
    pub response: Option<Response>,
    /// Where it stands on the matter.
    pub stance: Stance,
    /// The sentence that shows where it stands.
    pub stance_evidence: Option<Span>,
    /// The rule that read where it stands.
    pub stance_rule: Option<Rule>,
    /// The rule that read it.
    pub rule: Rule,
}

/// The sort of a consulted body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BodyKind {
    /// *Kontor*, *förvaltning*: the officials.
    Office,
    /// *Nämnd*: a board of elected members.
    Committee,
    /// *Stadsdelsnämnd*: the board of a city district.
    DistrictCommittee,
    /// *Råd*: an advisory council.
    AdvisoryCouncil,
    /// *Bolag*.
    Company,
    /// *Myndighet*: a state agency.
    Agency,
    /// *Kommun*.
    Municipality,
    /// *Region*, *landsting*.
    Region,
    /// *Domstol*.
    Court,
    /// *Förening*, *förbund*.
    Association,
    /// *Universitet*, *högskola*.
    University,
    /// Anything else that was consulted.
    Other,
}

/// Whether a consulted body answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReferralStatus {
    /// An answer stands in the document.
    Answered,
    /// It said that it would not answer (*avstår från yttrande*).
    Abstained,
    /// No answer came in.
    NoAnswer,
    /// The document does not tell.
    Unstated,
}

/// Where a consulted body stands on the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Stance {
    /// For it.
    Supports,
    /// For a part of it.
    Partly,
    /// Against it.
    Opposes,
    /// *Inget att erinra*.
    NoObjection,
    /// Takes no stand.
    Abstains,
    /// Not known.
    Unstated,
}

/// The answer of a consulted body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Response {
    /// The section that holds it.
    pub section: Span,
    /// What the body decided.
    pub decision: Option<Decision>,
    /// The officials' written report, *tjänsteutlåtande*, that the answer rests on.
    pub report: Option<OfficeReport>,
    /// Dissents made in the body: indices into [`Report::reservations`].
    pub reservations: Vec<usize>,
    /// The rule that read it.
    pub rule: Rule,
}

/// *Tjänsteutlåtande*: an office's written report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OfficeReport {
    /// The office, nominative.
    pub author: String,
    /// The day it is dated.
    pub date: Option<Date>,
    /// The sentence that introduces it.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}

/// *Reservation*, *särskilt uttalande* or *ersättaryttrande*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dissent {
    /// Which of the three.
    pub kind: DissentKind,
    /// The body in which it was made; `None` where the document does not tell.
    pub body: Option<String>,
    /// Who made it.
    pub persons: Vec<Person>,
    /// Whether the document says *m.fl.*, "and others".
    pub and_others: bool,
    /// The dissent that this one joins: an index into [`Report::reservations`].
    pub joins: Option<usize>,
    /// Whether it was made without words (*blank reservation*).
    pub blank: bool,
    /// The demands.
    pub items: Vec<Item>,
    /// What the demands want done with the matter; `None` where they do not say.
    pub outcome: Option<Outcome>,
    /// The words behind the demands; `None` where the dissent is only noted.
    pub text: Option<Text>,
    /// The line that opens it.
    pub heading: Span,
    /// Notes elsewhere that point to it.
    pub referenced_from: Vec<Span>,
    /// From the heading to the last word.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}

/// The kind of a dissent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DissentKind {
    /// *Reservation*: a formal dissent.
    Reservation,
    /// *Särskilt uttalande*: a statement without dissent.
    SpecialStatement,
    /// *Ersättaryttrande*: a statement by a member who may not vote.
    DeputyStatement,
}

/// Place, date and names under the report proper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Signature {
    /// The place.
    pub place: String,
    /// The day.
    pub date: Date,
    /// Who signed.
    pub persons: Vec<Person>,
    /// From the place to the last line of names and titles.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}

/// An expression of a date, a month, a year or a span of years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Date {
    /// The expression; *den*, *år*, *sedan* and the like are outside.
    pub text: String,
    /// Its value in ISO 8601-2 (EDTF): `2021-06-17`, `2024-01`, `2021/2023`, `2000~`, `XXXX-05-25`.
    pub edtf: String,
    /// What the date is the date of.
    pub role: DateRole,
    /// The expression.
    pub span: Span,
    /// The pieces, where page furniture stands between them; else empty, and left out of the JSON.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// The rule that read it.
    pub rule: Rule,
}

/// What a date is the date of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DateRole {
    /// The day when the document was signed.
    Signature,
    /// The day of an office's report.
    Report,
    /// The day of the meeting at which a body decided.
    CommitteeDecision,
    /// The last day to answer a referral.
    ReplyBy,
    /// The day of the minutes that the document is attached to.
    BoardMinutes,
    /// Any other.
    Other,
}

/// A number that points to another paper, to law or to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reference {
    /// What it points to.
    pub kind: ReferenceKind,
    /// Normal form.
    pub value: String,
    /// The number as written, with the letters or the name that belong to it.
    pub span: Span,
    /// The rule that read it.
    pub rule: Rule,
}

/// What a reference points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReferenceKind {
    /// *Diarienummer*: a case in the register.
    DiaryNumber,
    /// *Motion*: a member's proposal to the council, by its year and number.
    Motion,
    /// *Skrivelse*: a letter to the board, by its year and number.
    Letter,
    /// *Utlåtande*: another report of the executive board.
    Utlatande,
    /// *Statens offentliga utredningar*: a government inquiry.
    Sou,
    /// *Departementsserien*: a ministry's memorandum.
    Ds,
    /// *Kommittédirektiv*: terms of reference of an inquiry.
    Dir,
    /// *Proposition*: a government bill.
    Prop,
    /// *Betänkande*: a report of a committee of parliament.
    Bet,
    /// *Riksdagsskrivelse*: a communication of parliament.
    Rskr,
    /// *Lag*, *förordning*: a statute, or a section of one.
    Law,
    /// A directive, regulation or decision of the European Union.
    EuAct,
    /// *Mål*: a case in court.
    Case,
    /// *Mål*, *indikator*: a goal of the city's budget or a measure of one, by its number. Such stand in
    /// [`Report::budget_goals`].
    BudgetGoal,
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

/// A section of the document; children lie inside their parent, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Section {
    /// What the section is for.
    pub kind: SectionKind,
    /// Its heading, where it has one.
    pub heading: Option<Text>,
    /// The body that it is about, canonical name; set on `response` and on a body's `dissents`.
    pub body: Option<String>,
    /// From the heading up to the next section.
    pub span: Span,
    /// The rule that found its beginning.
    pub rule: Rule,
    /// The sections in it.
    pub children: Vec<Section>,
}

/// What a section is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SectionKind {
    /// Header line, titles, initiatives.
    Header,
    /// *Förslag till beslut*, or the decision block where it has no heading.
    Proposal,
    /// *Sammanfattning av ärendet*.
    Summary,
    /// *Bakgrund*.
    Background,
    /// *Ärendet*, *Ärendena*, *Förslaget*, *Motionens innehåll*.
    Matter,
    /// *Beredning*, *Remisser*: who was consulted, and the gist of the answers.
    Preparation,
    /// *Mina synpunkter*, *Föredragande borgarrådets synpunkter*.
    Views,
    /// *Bilaga*, *Bilagor*.
    Attachments,
    /// The two boards' positions.
    Endorsement,
    /// Place, date and names.
    Signature,
    /// *Remissammanställning*: the answers.
    Responses,
    /// One body's answer.
    Response,
    /// *Reservationer m.m.*, and in it one a body.
    Dissents,
    /// One reservation or statement.
    Dissent,
    /// Any other heading, nested where it stands.
    Subheading,
}

impl SectionKind {
    /// The word that stands for it in the JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            SectionKind::Header => "header",
            SectionKind::Proposal => "proposal",
            SectionKind::Summary => "summary",
            SectionKind::Background => "background",
            SectionKind::Matter => "matter",
            SectionKind::Preparation => "preparation",
            SectionKind::Views => "views",
            SectionKind::Attachments => "attachments",
            SectionKind::Endorsement => "endorsement",
            SectionKind::Signature => "signature",
            SectionKind::Responses => "responses",
            SectionKind::Response => "response",
            SectionKind::Dissents => "dissents",
            SectionKind::Dissent => "dissent",
            SectionKind::Subheading => "subheading",
        }
    }
}

/// Something that a reader of the report should know: seen but not placed, missing, or odd.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Diagnostic {
    /// What it is about.
    pub code: DiagnosticCode,
    /// How grave it is.
    pub severity: Severity,
    /// A sentence for a person.
    pub message: String,
    /// Where it was seen; `None` where something is missing.
    pub span: Option<Span>,
}

impl Diagnostic {
    pub(crate) fn two_columns() -> Diagnostic {
        Diagnostic {
            code: DiagnosticCode::TwoColumns,
            severity: Severity::Warning,
            message: "many lines hold two columns, and are read across them".to_owned(),
            span: None,
        }
    }

    pub(crate) fn lost_characters(count: usize, first: Span) -> Diagnostic {
        Diagnostic {
            code: DiagnosticCode::LostCharacters,
            severity: Severity::Warning,
            message: format!(
                "{count} characters were lost before the text came here, the first one here"
            ),
            span: Some(first),
        }
    }

    /// What a page of a PDF holds that could not be read: there is no place in the text for it.
    #[cfg(feature = "pdf")]
    pub(crate) fn lost_in_pdf(message: String) -> Diagnostic {
        Diagnostic {
            code: DiagnosticCode::LostCharacters,
            severity: Severity::Warning,
            message,
            span: None,
        }
    }

    pub(crate) fn control_characters(count: usize, first: Span) -> Diagnostic {
        Diagnostic {
            code: DiagnosticCode::ControlCharacters,
            severity: Severity::Info,
            message: format!("{count} control characters are read as nothing, the first one here"),
            span: Some(first),
        }
    }

    pub(crate) fn guessed_encoding(encoding: &str) -> Diagnostic {
        Diagnostic {
            code: DiagnosticCode::GuessedEncoding,
            severity: Severity::Info,
            message: format!(
                "the bytes do not say which encoding they are in; {encoding} was taken"
            ),
            span: None,
        }
    }
}

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Good to know.
    Info,
    /// Facts may be missing or misplaced.
    Warning,
}

/// What a diagnostic is about, with an input that brings it.
///
/// | code | for instance |
/// | --- | --- |
/// | `no_header` | a page of minutes, or a report without its first page |
/// | `no_decision` | `Utlåtande 2007:135 RI (Dnr 1/2005)` and only prose behind it |
/// | `displaced_decision` | `Kommunstyrelsen föreslår …` between two paragraphs under *Beredning* |
/// | `no_response` | `remitterats till hamnnämnden`, and no answer of it among the answers |
/// | `unlisted_response` | an answer of `Kulturnämnden`, which is in no list |
/// | `stance_differs` | `Kulturnämnden tillstyrker motionen.` under *Beredning*, `Nämnden avstyrker motionen.` in its answer |
/// | `dissent_without_text` | `Reservation anfördes av Ada Ek (S) med hänvisning till …` |
/// | `dissent_without_note` | a reservation in *Reservationer m.m.* of a body whose answer notes none |
/// | `other_motion` | `Motion (2016:5) anses besvarad` under a header with `Motion (2016:6) av …` |
/// | `report_after_decision` | a report `daterat den 4 maj 2011` behind a decision of 3 May |
/// | `signed_before_answer` | `Ekby den 2 maj 2011` before an answer of 3 May |
/// | `unread_referral` | `remitterats till hamnnämnden, 14 andra och Ekby kommun` |
/// | `guessed_encoding` | bytes that are windows-1252, or something like it |
/// | `lost_characters` | `N` U+FFFD `mnden` |
/// | `control_characters` | `N` U+0001 `ämnden` |
/// | `two_columns` | `stadens mark      värd för` on many lines |
/// | `no_line_width` | a page on one line, or very few lines |
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DiagnosticCode {
    /// No header line of an utlåtande or a PM was found.
    NoHeader,
    /// No decision block was found.
    NoDecision,
    /// The decision block stands away from its place after title and initiative.
    DisplacedDecision,
    /// A body is said to be consulted, but no answer of it and no word on its silence was found.
    NoResponse,
    /// A section holds the answer of a body that the list of consulted bodies does not name.
    UnlistedResponse,
    /// A body's answer says something else of where it stands than the gist of it does; the answer
    /// counts.
    StanceDiffers,
    /// A dissent is noted whose words were not found.
    DissentWithoutText,
    /// A dissent stands in the appendix, and the answer of its body has no note of it.
    DissentWithoutNote,
    /// A decision names a motion that the header does not name.
    OtherMotion,
    /// An office's report is dated after the decision that rests on it.
    ReportAfterDecision,
    /// The report is signed before an answer in it was given.
    SignedBeforeAnswer,
    /// A list of consulted bodies holds words that could not be read as a name.
    UnreadReferral,
    /// The bytes do not say which encoding they are in; the likeliest was taken.
    GuessedEncoding,
    /// Characters were lost before the text came here: U+FFFD stands for them.
    LostCharacters,
    /// Control characters stand in the text; they are read as nothing.
    ControlCharacters,
    /// Lines seem to hold two columns, which may have been read across.
    TwoColumns,
    /// The lines do not tell where paragraphs end; blank lines and punctuation decide alone.
    NoLineWidth,
}
