//! A consulted body's answer: what it decided, and its office's report (*tjänsteutlåtande*).
//!
//! ```text
//! decision := body "beslutade" "vid" "sitt" "sammanträde" "den" date "följande"|"att"
//! report   := office+"s" "tjänsteutlåtande" "daterat" "den" date "har i huvudsak följande lydelse"
//! ```
//!
//! | text | |
//! | --- | --- |
//! | `Ekby stadsdelsnämnd beslutade vid sitt sammanträde den 1 juni 2021 följande.` | decision |
//! | `Ekby stadsdelsförvaltnings tjänsteutlåtande daterat den 2 maj 2023 har …` | report |
//! | `I kontorets tjänsteutlåtande framgår …` | running text |

mod decision;
mod formula;
mod report;
mod words;

pub(crate) use decision::decision_opener;
pub(crate) use formula::Formulas;
pub(crate) use report::{ReportLine, report_line};

/// Whether the block opens an answer: behind a line with a body's name, it proves that the line
/// is that body's heading.
pub(crate) fn opens_answer(text: &str) -> bool {
    decision_opener(text).is_some() || report_line(text).is_some()
}
