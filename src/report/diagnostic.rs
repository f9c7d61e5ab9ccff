//! Diagnostics: what could not be placed, is missing, or looks wrong.

use serde::{Deserialize, Serialize};

use crate::report::span::Span;
use crate::report::word::{LaterWord, words};

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

    /// Of things of one kind so many were left out, the first one here.
    pub(crate) fn left_out(count: usize, things: &str, first: Option<Span>) -> Diagnostic {
        Diagnostic {
            code: DiagnosticCode::LeftOut,
            severity: Severity::Warning,
            message: format!(
                "the text holds more {things} than any document; {count} from here on are left out"
            ),
            span: first,
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

words! {
    /// How grave a diagnostic is.
    pub enum Severity {
        /// Good to know.
        Info = "info",
        /// Facts may be missing or misplaced.
        Warning = "warning",
    }
}

words! {
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
    /// | `left_out` | the same line, date or name hundreds of thousands of times |
    pub enum DiagnosticCode {
        /// No header line of an utlåtande or a PM was found.
        NoHeader = "no_header",
        /// No decision block was found.
        NoDecision = "no_decision",
        /// The decision block stands away from its place after title and initiative.
        DisplacedDecision = "displaced_decision",
        /// A body is said to be consulted, but no answer of it and no word on its silence was found.
        NoResponse = "no_response",
        /// A section holds the answer of a body that the list of consulted bodies does not name.
        UnlistedResponse = "unlisted_response",
        /// A body's answer says something else of where it stands than the gist of it does; the answer
        /// counts.
        StanceDiffers = "stance_differs",
        /// A dissent is noted whose words were not found.
        DissentWithoutText = "dissent_without_text",
        /// A dissent stands in the appendix, and the answer of its body has no note of it.
        DissentWithoutNote = "dissent_without_note",
        /// A decision names a motion that the header does not name.
        OtherMotion = "other_motion",
        /// An office's report is dated after the decision that rests on it.
        ReportAfterDecision = "report_after_decision",
        /// The report is signed before an answer in it was given.
        SignedBeforeAnswer = "signed_before_answer",
        /// A list of consulted bodies holds words that could not be read as a name.
        UnreadReferral = "unread_referral",
        /// The bytes do not say which encoding they are in; the likeliest was taken.
        GuessedEncoding = "guessed_encoding",
        /// Characters were lost before the text came here: U+FFFD stands for them.
        LostCharacters = "lost_characters",
        /// Control characters stand in the text; they are read as nothing.
        ControlCharacters = "control_characters",
        /// Lines seem to hold two columns, which may have been read across.
        TwoColumns = "two_columns",
        /// The lines do not tell where paragraphs end; blank lines and punctuation decide alone.
        NoLineWidth = "no_line_width",
        /// The text holds more lines or facts of a kind than any document; what is left out keeps its bytes in the
        /// sections around it.
        LeftOut = "left_out",
    }
}
