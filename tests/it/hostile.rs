//! Bad on purpose: no panic, no hang, and the laws hold.
//!
//! That time grows no faster than the text is shown by the bench `growth`; here a test would only hang.

use evaluation::hostile::KINDS;
use evaluation::laws::{assert_laws, assert_tiles};
use rayon::prelude::*;
use utlatande::{Diagnostic, DiagnosticCode, extract, extract_bytes};

const MEGABYTE: usize = 1 << 20;

#[test]
fn the_laws_hold_on_texts_that_are_bad_on_purpose() {
    for (name, make) in KINDS {
        println!("{name}");
        assert_laws(&make(MEGABYTE / 8));
    }
}

/// Some 90 MB: for a release build, as in `.ci/run`.
#[test]
#[ignore = "slow without optimisation"]
fn very_long_texts_end() {
    let million = |piece: &str| piece.repeat(1_000_000);
    let bodies: String = (0..100_000).map(|i| format!("Ek{i}s nämnd, ")).collect();
    for text in [
        "Nämnden avstyrker motionen. ".repeat(64 * MEGABYTE / 28),
        million("Beredning\n\n"),
        million("den 3 maj 2011 "),
        format!("Ärendet har remitterats till {}", "(".repeat(100_000)),
        format!("PM 2003 RVII (Dnr 242/01)\n\nÄrendet har remitterats till {bodies}Ekby kommun.\n"),
    ] {
        let report = extract(&text);
        assert_tiles(&report.sections, &text);
    }
}

#[test]
fn a_million_dates_are_a_million_dates() {
    let report = extract(&"den 3 maj 2011 ".repeat(10_000));
    assert_eq!(report.dates.len(), 10_000);
}

/// Each byte of the source document, in the middle of characters too.
#[test]
#[ignore = "slow without optimisation"]
fn the_source_document_may_end_anywhere() {
    truncations(1);
}

#[test]
fn the_source_document_may_end_in_many_places() {
    truncations(211);
}

/// Nothing is left out of many pages of each fixture, nor of the source document five hundred times over.
#[test]
#[ignore = "slow without optimisation"]
fn nothing_is_left_out_of_prose() {
    for (name, text) in crate::fixtures() {
        let size = if name == crate::SOURCE { 32 } else { 2 } * MEGABYTE;
        let report = extract(&format!("{text}\n").repeat(size / text.len()));
        let left_out = |it: &&Diagnostic| it.code == DiagnosticCode::LeftOut;
        let left_out = report.diagnostics.iter().find(left_out);
        assert!(left_out.is_none(), "{name}: {left_out:?}");
    }
}

/// What is left out is told, and keeps its place.
#[test]
fn what_is_left_out_is_told() {
    for (piece, things) in [
        ("a\n", "lines"),
        ("den 3 maj 2011, ", "dates"),
        ("Ada Ek (V), ", "persons"),
        ("Beredning\n\n", "headings"),
    ] {
        let text = piece.repeat(120_000);
        let report = extract(&text);
        assert_tiles(&report.sections, &text);
        let told = report
            .diagnostics
            .iter()
            .find(|it| it.message.contains(things));
        assert_eq!(
            told.map(|it| it.code),
            Some(DiagnosticCode::LeftOut),
            "{piece}"
        );
    }
}

fn truncations(step: usize) {
    let text = crate::fixture();
    let ends: Vec<usize> = (0..text.len()).step_by(step).collect();
    ends.par_iter().for_each(|&end| {
        if let Some(text) = text.get(..end) {
            assert_tiles(&extract(text).sections, text);
        }
        match extract_bytes(&text.as_bytes()[..end]) {
            Ok(read) => assert_tiles(&read.report.sections, &read.text),
            Err(error) => assert!(text[..end.min(1)].trim().is_empty(), "{end}: {error}"),
        }
    });
}
