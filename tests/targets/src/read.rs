//! Text, bytes and PDFs: a report that keeps the laws, or an error that says why.

use evaluation::laws::{assert_laws, assert_report};
use utlatande::{Error, Extraction, PdfLimits, extract, extract_bytes, extract_pdf_with};

/// The text that `bytes` begin with.
pub(crate) fn beginning(bytes: &[u8]) -> &str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or(""),
    }
}

/// Any text keeps every law.
///
/// # Panics
///
/// When it does not.
pub fn text(bytes: &[u8]) {
    assert_laws(beginning(bytes));
}

/// Any bytes are a text that keeps every law, or an error.
///
/// # Panics
///
/// When they are not.
pub fn bytes(bytes: &[u8]) {
    assert_read(|| extract_bytes(bytes));
}

/// Any bytes are a PDF, with a text that keeps every law, or an error.
///
/// # Panics
///
/// When they are not.
pub fn pdf(bytes: &[u8]) {
    let mut limits = PdfLimits::default();
    limits.pages = 50;
    limits.decompressed_bytes = 1 << 20;
    limits.nesting = 200;
    limits.operations = 20_000;
    limits.text_bytes = 20_000;
    assert_read(|| extract_pdf_with(bytes, &limits));
}

/// Fails where what was read breaks a law, or is another thing when it is read again.
fn assert_read<'b>(read: impl Fn() -> Result<Extraction<'b>, Error>) {
    match (read(), read()) {
        (Ok(first), Ok(second)) => {
            assert!(first == second, "not the same twice");
            let Extraction { text, report, .. } = first;
            assert_report(&report, &text);
            assert_laws(&text);
            // What was given changes no more than what is said of it.
            let mut plain = extract(&text);
            plain.encoding.clone_from(&report.encoding);
            plain.text.clone_from(&report.text);
            assert!(
                report.diagnostics.ends_with(&plain.diagnostics),
                "diagnostics were lost"
            );
            plain.diagnostics.clone_from(&report.diagnostics);
            assert!(plain == report, "not the report of the text");
            let carried = report.text.is_none_or(|carried| carried == text);
            assert!(carried, "the report carries another text");
        }
        (Err(first), Err(second)) => {
            let why = first.to_string();
            assert!(!why.is_empty() && !why.contains('\n'), "{why:?}");
            assert_eq!(why, second.to_string());
        }
        (first, second) => panic!("{:?} and then {:?}", first.err(), second.err()),
    }
}
