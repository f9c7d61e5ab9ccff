//! Text from a PDF, page by page.
//!
//! [pdf-extract] is a reader in pure Rust, as good as `pdftotext -layout` on such documents. It gives
//! each page apart, so page breaks are known: they become form feeds.
//!
//! [pdf-extract]: https://docs.rs/pdf-extract

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::{Error, ErrorKind};
use crate::{Extraction, extract};

/// The text of a PDF, its pages parted by form feeds.
///
/// # Errors
///
/// When the bytes are no PDF or a damaged or encrypted one, and when its pages hold no text, since
/// they are scanned.
///
/// ```
/// let error = utlatande::pdf_text(b"no PDF").unwrap_err();
/// assert!(error.to_string().contains("cannot be read"));
/// ```
pub fn pdf_text(bytes: &[u8]) -> Result<String, Error> {
    let unreadable = |why: String| Error::from(ErrorKind::Pdf { why });
    if !bytes.starts_with(b"%PDF-") {
        return Err(unreadable("it does not begin as a PDF does".to_owned()));
    }
    // The reader panics on some damaged files; that must not end the caller's work.
    let read = catch_unwind(AssertUnwindSafe(|| {
        pdf_extract::extract_text_from_mem_by_pages(bytes)
    }));
    let pages = match read {
        Ok(Ok(pages)) => pages,
        Ok(Err(error)) => return Err(unreadable(error.to_string())),
        Err(_) => return Err(unreadable("it is damaged".to_owned())),
    };
    if pages.iter().all(|page| page.trim().is_empty()) {
        return Err(ErrorKind::Scanned { pages: pages.len() }.into());
    }
    Ok(pages.join("\u{c}"))
}

/// Reads a PDF: [`pdf_text`], then [`extract`]. Spans are offsets into the text that comes back, which
/// the report carries too.
///
/// # Errors
///
/// As for [`pdf_text`].
///
/// ```no_run
/// let bytes = std::fs::read("utlatande.pdf")?;
/// let read = utlatande::extract_pdf(&bytes)?;
/// println!("{} pages", read.report.pages.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn extract_pdf(bytes: &[u8]) -> Result<Extraction<'static>, Error> {
    let text = pdf_text(bytes)?;
    let mut report = extract(&text);
    report.text = Some(text.clone());
    Ok(Extraction {
        text: Cow::Owned(text),
        report,
    })
}
