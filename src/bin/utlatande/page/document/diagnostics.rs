//! What is missing from the document or contradicts itself.

use utlatande::{Report, Severity};

use crate::page::places::{Linked, Places};
use crate::page::words;
use crate::text::short;

#[derive(Debug)]
pub(crate) struct Diagnostic {
    pub(crate) severity: String,
    pub(crate) severity_word: &'static str,
    pub(crate) message: String,
    /// Whether the message has no Swedish words yet.
    pub(crate) is_english: bool,
    pub(crate) place: Option<Linked>,
}

pub(crate) fn diagnostics(report: &Report, text: &str, places: &mut Places<'_>) -> Vec<Diagnostic> {
    let diagnostics = report.diagnostics.iter().enumerate();
    diagnostics
        .map(|(i, diagnostic)| {
            let swedish = words::diagnostic(&diagnostic.code.to_string());
            let is_english = swedish.is_empty();
            Diagnostic {
                severity: diagnostic.severity.to_string(),
                severity_word: match diagnostic.severity {
                    Severity::Warning => "Varning",
                    _ => "Upplysning",
                },
                message: match is_english {
                    true => diagnostic.message.clone(),
                    false => swedish.to_owned(),
                },
                is_english,
                place: diagnostic.span.map(|span| {
                    let words: Vec<&str> = text[span].split_whitespace().collect();
                    places.link(&format!("/diagnostics/{i}"), short(&words.join(" "), 80))
                }),
            }
        })
        .collect()
}
