//! Every diagnostic code and every error: an input that brings it, and its line in the docs.

use std::collections::BTreeSet;

use utlatande::{extract, extract_bytes};

const HEADER: &str = "Utlåtande 2007:135 RI (Dnr 1/2005)\n\nMera ljus\n\n";
const DECISION: &str = "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.\n\nMotionen avslås.\n\n\
                        Föredragande borgarrådet Ada Ek anför följande.\n\n";

/// Each code with a text that brings it and one that is nearly the same and does not.
fn cases() -> Vec<(&'static str, String, String)> {
    let whole = format!("{HEADER}{DECISION}");
    let referral = "Beredning\n\nÄrendet har remitterats till hamnnämnden och Norrdals stadsdelsnämnd.\n\n\
                    Hamnnämnden avstyrker motionen.\n\n";
    let answers = |bodies: &[&str]| {
        let answers: String = bodies
            .iter()
            .map(|body| format!("{body}\n\n{body} beslutade vid sitt sammanträde den 3 maj 2011 att avslå motionen.\n\n"))
            .collect();
        format!("{whole}{referral}Remissammanställning\n\n{answers}")
    };
    let both = answers(&["Hamnnämnden", "Norrdals stadsdelsnämnd"]);
    let raised = |number: &str| {
        format!(
            "Utlåtande 2017:135 RI (Dnr 1/2016)\n\nMera ljus\n\nMotion ({number}) av Ada Ek (V)\n\nKommunstyrelsen \
             föreslår att kommunfullmäktige beslutar följande.\n\nMotion (2016:5) av Ada Ek (V) anses besvarad.\n\n\
             Föredragande borgarrådet Bo Alm anför följande.\n\n"
        )
    };
    let reported = |day: &str| {
        format!(
            "{whole}{referral}Remissammanställning\n\nHamnnämnden\n\nHamnnämnden beslutade vid sitt \
             sammanträde den 3 maj 2011 att avslå motionen.\n\nHamnkontorets tjänsteutlåtande daterat den \
             {day} maj 2011 har i huvudsak följande lydelse.\n\nMotionen bör avslås.\n\n"
        )
    };
    let signed = |day: &str| {
        format!(
            "{whole}{referral}Ekby den {day} maj 2011\n\nADA EK\n\nRemissammanställning\n\nHamnnämnden\n\n\
             Hamnnämnden beslutade vid sitt sammanträde den 3 maj 2011 att avslå motionen.\n\n"
        )
    };
    let noted = |note: &str| {
        format!(
            "{whole}{referral}Remissammanställning\n\nHamnnämnden\n\nHamnnämnden beslutade vid sitt sammanträde \
             den 3 maj 2011 att avslå motionen.\n\n{note}Reservationer m.m.\n\nHamnnämnden\n\nReservation \
             av Ada Ek (V) enligt följande.\n\nVi vill ha mera ljus.\n\n"
        )
    };
    let dissent = |end: &str| format!("{whole}Reservation anfördes av Ada Ek (S) {end}\n\n");
    let rows =
        |gap: &str| format!("stadens mark vid hamnen är{gap}mycket värd för oss alla\n").repeat(30);
    vec![
        ("no_header", "Mera ljus\n".to_owned(), whole.clone()),
        ("no_decision", HEADER.to_owned(), whole.clone()),
        (
            "displaced_decision",
            format!(
                "{HEADER}Föredragande borgarrådet Ada Ek anför följande.\n\nBeredning\n\n\
                 Ärendet har remitterats till hamnnämnden.\n\nKommunstyrelsen föreslår att kommunfullmäktige \
                 beslutar följande.\n\nMotionen avslås.\n\nHamnnämnden avstyrker motionen.\n"
            ),
            both.clone(),
        ),
        ("no_response", answers(&["Hamnnämnden"]), both.clone()),
        (
            "unlisted_response",
            answers(&["Hamnnämnden", "Norrdals stadsdelsnämnd", "Kulturnämnden"]),
            both.clone(),
        ),
        (
            "stance_differs",
            format!("{both}Motionen är god.\n").replace("avstyrker", "tillstyrker"),
            both.clone(),
        ),
        (
            "dissent_without_text",
            dissent("med hänvisning till reservationen i hamnnämnden."),
            dissent("enligt följande.\n\nVi vill ha mera ljus."),
        ),
        (
            "dissent_without_note",
            noted(""),
            noted("Reservation av Ada Ek (V), se Reservationer m.m.\n\n"),
        ),
        ("other_motion", raised("2016:6"), raised("2016:5")),
        ("report_after_decision", reported("4"), reported("2")),
        ("signed_before_answer", signed("2"), signed("4")),
        (
            "unread_referral",
            format!(
                "{whole}Beredning\n\nÄrendet har remitterats till hamnnämnden, 14 andra och Ekby kommun.\n"
            ),
            both.clone(),
        ),
        (
            "lost_characters",
            format!("{whole}N\u{fffd}mnden"),
            whole.clone(),
        ),
        (
            "control_characters",
            format!("{whole}N\u{1}ämnden"),
            whole.clone(),
        ),
        ("two_columns", rows("      "), rows(" ")),
        ("no_line_width", whole.clone(), rows(" ")),
        (
            "left_out",
            whole.clone() + &"a\n".repeat(30_000),
            whole.clone() + &"a\n".repeat(10_000),
        ),
    ]
}

fn codes(text: &str) -> BTreeSet<String> {
    let report = extract(text);
    let code = |it| serde_json::to_value(it).expect("JSON");
    report
        .diagnostics
        .iter()
        .map(|it| code(it.code).as_str().expect("a word").to_owned())
        .collect()
}

#[test]
fn each_code_has_a_text_that_brings_it() {
    for (code, with, without) in cases() {
        assert!(
            codes(&with).contains(code),
            "{code}: {:?} of\n{with}",
            codes(&with)
        );
        assert!(!codes(&without).contains(code), "{code} of\n{without}");
    }
}

#[test]
fn a_guess_at_the_encoding_is_told() {
    let read = extract_bytes(b"PM 2003 RVII (Dnr 242/01)\n\nN\xe4mnden").expect("text");
    let guessed =
        |it: &utlatande::Diagnostic| it.code == utlatande::DiagnosticCode::GuessedEncoding;
    assert!(read.report.diagnostics.iter().any(guessed));
    assert_eq!(read.report.encoding.as_deref(), Some("windows-1252"));
}

/// The variants of the enum, as its source has them, each have a line in the table of its docs and a case.
#[test]
fn each_code_is_in_the_docs() {
    let source = std::fs::read_to_string("src/report/diagnostic.rs").expect("the source");
    let (docs, variants) = source
        .split_once("pub enum DiagnosticCode {")
        .expect("the enum");
    let variants = variants.split_once("\n}").expect("its end").0;
    let names: BTreeSet<String> = variants
        .lines()
        .filter_map(|line| line.trim().strip_suffix(',')?.split_once(" = "))
        .map(|(variant, _)| snake(variant))
        .collect();
    let mut cases: BTreeSet<String> = cases().iter().map(|case| case.0.to_owned()).collect();
    cases.insert("guessed_encoding".to_owned());
    assert_eq!(names, cases);
    for name in names {
        assert!(
            docs.contains(&format!("/// | `{name}` | ")),
            "{name} is not in the docs"
        );
    }
}

fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

#[test]
fn each_error_says_what_is_wrong() {
    for (bytes, words) in [
        (&b""[..], "holds no text"),
        (b" \n\t ", "holds no text"),
        (b"%PDF-1.7 \x00", "a PDF"),
        (b"PK\x03\x04 and so on", "a ZIP"),
        (b"\x89PNG\r\n\x1a\n and so on", "picture"),
    ] {
        let error = extract_bytes(bytes).expect_err("no text").to_string();
        assert!(error.contains(words), "{error}");
    }
}
