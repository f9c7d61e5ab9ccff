//! PDF files of two producers give the facts of the texts that they were made from; see
//! `fixtures/pdf/make.py`.

use evaluation::facts::{facts, first_difference};
use evaluation::laws::assert_laws;
use utlatande::{extract_pdf, pdf_text};

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
