//! PDF files of two producers give the facts of the texts that they were made from, and small odd ones give
//! their whole text or one clear error; see `make.py` and `make_odd.py` in `fixtures/pdf`.

use evaluation::facts::{facts, first_difference};
use evaluation::laws::assert_laws;
use utlatande::{
    DiagnosticCode, ErrorKind, PdfLimits, extract_bytes, extract_pdf, is_pdf, pdf_text,
};
use utlatande::{pdf_text_with, read};

use crate::forms::of_text;

/// The files that were made from a fixture of the same name.
const MADE: [&str; 4] = [
    "ks-2023-149",
    "utlatande-2010",
    "utlatande-2012",
    "utlatande-2018",
];

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("fixtures/pdf/{name}.pdf")).expect("a PDF")
}

#[test]
fn a_pdf_gives_the_facts_of_its_text() {
    let mut wrong = Vec::new();
    for name in MADE {
        let text = std::fs::read_to_string(format!("fixtures/{name}.txt")).expect("a fixture");
        let read = extract_pdf(&file(name)).expect("a PDF with text");
        assert_laws(&read.text);
        assert_eq!(read.report.text.as_deref(), Some(&*read.text));
        let expected = of_text(&text);
        let got = facts(serde_json::to_value(&read.report).expect("JSON"));
        if got != expected {
            wrong.push(format!("{name}: {}", first_difference(&expected, &got)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn pages_are_known() {
    for (name, pages) in [("ks-2023-149", 19), ("utlatande-2012", 4)] {
        let read = extract_pdf(&file(name)).expect("a PDF with text");
        assert_eq!(read.report.pages.len(), pages, "{name}");
    }
}

#[test]
fn what_cannot_be_read_says_why() {
    for (name, why) in [("scanned", "it is scanned"), ("encrypted", "password")] {
        let error = pdf_text(&file(name)).unwrap_err().to_string();
        assert!(error.contains(why), "{name}: {error}");
    }
}

/// A PDF of one page with nothing on it.
const BLANK: &[u8] = b"%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >> endobj
trailer << /Root 1 0 R >>";

#[test]
fn code_can_tell_what_needs_ocr() {
    for (bytes, kind) in [
        (file("scanned"), ErrorKind::Scanned),
        (file("encrypted"), ErrorKind::Encrypted),
        (file("bomb"), ErrorKind::TooLarge),
        (b"%PDF-1.4 and no more".to_vec(), ErrorKind::Damaged),
        (BLANK.to_vec(), ErrorKind::Empty),
    ] {
        let error = read(&bytes).unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
    }
    assert!(read(&file("form")).is_ok());
    let not_text = ErrorKind::NotText { format: "pdf" };
    assert_eq!(extract_bytes(BLANK).unwrap_err().kind(), not_text);
}

/// What each file shows is told in `make_odd.py`.
const ODD: [(&str, &str); 7] = [
    ("form", "På sidan.\n\nåäö i formen.\n\nEfter formen."),
    (
        "rotated",
        "Kommunstyrelsen föreslår att\nkommunfullmäktige beslutar.",
    ),
    ("spaced", "Utlåtande\n\nSTOCKHOLM\n\nGunvor Strandh"),
    ("accents", "Lösning\n\nÄrende\n\nav\u{ad}delning fifl"),
    ("widths", "Säker Säk"),
    ("meant", "årsbok\n\nbakom bilden"),
    ("damaged", "Före felet.\n\nEfter felet."),
];

#[test]
fn odd_files_give_their_whole_text() {
    for (name, text) in ODD {
        assert_eq!(pdf_text(&file(name)).expect("text"), text, "{name}");
    }
}

#[test]
fn a_pdf_is_known_by_its_first_bytes() {
    assert!(is_pdf(&file("form")) && is_pdf(&file("damaged")));
    assert!(!is_pdf("Om %PDF".as_bytes()));
}

#[test]
fn what_is_lost_is_told() {
    for (name, lost) in [
        ("unreadable", "page 1: 4 characters cannot be read"),
        ("damaged", "page 1: 1 byte cannot be read"),
    ] {
        let read = extract_pdf(&file(name)).expect("text");
        let told = read.report.diagnostics.iter().find(|it| it.message == lost);
        assert_eq!(
            told.map(|it| it.code),
            Some(DiagnosticCode::LostCharacters),
            "{name}: {:?}",
            read.report.diagnostics
        );
    }
}

/// A file that asks for more than it may gets an error that names the limit.
#[test]
fn limits_end_the_reading() {
    let few = |change: fn(&mut PdfLimits)| {
        let mut limits = PdfLimits::default();
        change(&mut limits);
        limits
    };
    for (name, limits, limit) in [
        ("bomb", PdfLimits::default(), "decompressed_bytes"),
        ("doubling", few(|it| it.operations = 100_000), "operations"),
        ("doubling", few(|it| it.nesting = 30), "nesting"),
        ("form", few(|it| it.text_bytes = 20), "text_bytes"),
        ("ks-2023-149", few(|it| it.pages = 18), "pages"),
    ] {
        let error = pdf_text_with(&file(name), &limits).expect_err(name);
        assert!(error.to_string().contains(limit), "{name}: {error}");
    }
}

/// Cut short or with bytes overwritten: text or an error, and no panic.
#[test]
fn damaged_files_end_no_program() {
    let whole = file("utlatande-2010");
    let mut errors = 0;
    for at in (0..whole.len()).step_by(whole.len() / 60) {
        errors += usize::from(pdf_text(&whole[..at]).is_err());
        let mut damaged = whole.clone();
        let end = damaged.len().min(at + 40);
        damaged[at..end].fill(b'7');
        if let Ok(read) = extract_pdf(&damaged) {
            assert_laws(&read.text);
        }
    }
    assert!(errors > 30, "only {errors} of the cut files were refused");
}
