//! The same document in other physical forms gives the same facts; only spans differ.

use evaluation::facts::{facts, first_difference};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use utlatande::{extract, extract_bytes, stages};

pub(crate) fn of_text(text: &str) -> Value {
    facts(serde_json::to_value(extract(text)).expect("JSON"))
}

fn of_bytes(bytes: &[u8]) -> Value {
    let read = extract_bytes(bytes).expect("text");
    facts(serde_json::to_value(read.report).expect("JSON"))
}

/// Line feeds only.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn each_line(text: &str, change: impl Fn(&str) -> String) -> String {
    text.split('\n').map(change).collect::<Vec<_>>().join("\n")
}

/// The blocks set anew, a page foot and a page break behind every forty lines.
fn set(text: &str, width: usize, foot: impl Fn(usize) -> String, form_feeds: bool) -> String {
    let mut out = String::new();
    let mut lines = 0;
    for block in stages::blocks(text) {
        let mut line = 0;
        for word in block.split(' ') {
            if line > 0 && line + 1 + word.chars().count() > width {
                out.push('\n');
                lines += 1;
                line = 0;
                if lines % 40 == 0 {
                    out.push_str(&foot(lines / 40));
                    out.push_str(if form_feeds { "\u{c}" } else { "" });
                }
            } else if line > 0 {
                out.push(' ');
                line += 1;
            }
            out.push_str(word);
            line += word.chars().count();
        }
        out.push_str("\n\n");
    }
    out
}

fn no_foot(_: usize) -> String {
    String::new()
}

type Form = fn(&str) -> String;

/// The forms that are text, each with its name.
const FORMS: [(&str, Form); 23] = [
    ("CRLF", |text| plain(text).replace('\n', "\r\n")),
    ("CR", |text| plain(text).replace('\n', "\r")),
    ("NEL", |text| {
        text.replace("\r\n", "\n").replace('\n', "\u{85}")
    }),
    ("NFD", |text| text.nfd().collect()),
    ("byte order mark", |text| format!("\u{feff}{text}")),
    ("indented", |text| {
        each_line(text, |line| {
            if line.trim().is_empty() {
                line.to_owned()
            } else {
                format!("       {line}")
            }
        })
    }),
    ("trailing blanks", |text| {
        each_line(text, |line| format!("{}   ", line.trim_end_matches('\r')))
    }),
    ("blanks doubled", |text| {
        each_line(text, |line| line.replace(' ', "  "))
    }),
    ("tabs before lines", |text| {
        each_line(text, |line| {
            if line.trim().is_empty() {
                line.to_owned()
            } else {
                format!("\t{line}")
            }
        })
    }),
    ("tabs between words", |text| {
        each_line(text, |line| line.replace(' ', "\t"))
    }),
    ("no-break spaces", |text| {
        each_line(text, |line| line.replace(' ', "\u{a0}"))
    }),
    ("blank lines doubled", |text| {
        each_line(text, |line| {
            if line.trim().is_empty() {
                format!("{line}\n")
            } else {
                line.to_owned()
            }
        })
    }),
    ("blank lines removed", |text| {
        let lines = text.split('\n').filter(|line| !line.trim().is_empty());
        lines.collect::<Vec<_>>().join("\n")
    }),
    ("soft hyphens", |text| text.replace("nämnd", "n\u{ad}ämnd")),
    ("ligatures", |text| text.replace("fi", "\u{fb01}")),
    ("wrapped at 60", |text| set(text, 60, no_foot, false)),
    ("wrapped at 80", |text| set(text, 80, no_foot, false)),
    ("wrapped at 100", |text| set(text, 100, no_foot, false)),
    ("form feeds", |text| set(text, 80, no_foot, true)),
    ("page numbers", |text| {
        set(text, 80, |page| format!("\n{page}\n\n"), true)
    }),
    ("numbers of how many", |text| {
        set(text, 80, |page| format!("\n{page} (99)\n\n"), false)
    }),
    ("Sida", |text| {
        set(text, 80, |page| format!("\nSida {page} (99)\n\n"), true)
    }),
    ("running foot", |text| {
        set(
            text,
            80,
            |page| format!("\nStadens handlingar {page}\n\n"),
            true,
        )
    }),
];

/// Forms that lose what they would need, each with the fixture that they lose it of.
const LOST: [(&str, &str); 1] = [
    // The one page number of this text: no form feed, no blank line and no other number tell what it is.
    ("blank lines removed", "utlatande-2015"),
];

#[test]
fn other_forms_give_the_same_facts() {
    let mut wrong = Vec::new();
    for (name, text) in crate::fixtures() {
        let expected = of_text(&text);
        for (form, change) in FORMS {
            let got = of_text(&change(&text));
            if LOST.contains(&(form, name.as_str())) {
                assert_ne!(got, expected, "{name} {form} is lost no more");
            } else if got != expected {
                wrong.push(format!(
                    "{name} {form}: {}",
                    first_difference(&expected, &got)
                ));
            }
        }
        for (form, bytes) in encodings(&text) {
            if of_bytes(&bytes) != expected {
                wrong.push(format!("{name} {form}"));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} forms differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn encodings(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let utf16 = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        units.flat_map(to_bytes).collect()
    };
    let (windows, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
    assert!(!lost, "the fixture has no such characters");
    vec![
        ("UTF-16LE", utf16(u16::to_le_bytes)),
        ("UTF-16BE", utf16(u16::to_be_bytes)),
        ("windows-1252", windows.into_owned()),
    ]
}

/// Two matters, whose titles come back as headings where one ends as no heading does.
const TWO_MATTERS: &str = "Utlåtande 2011:7 RI (Dnr 1/2011)\n\nTorget ska vara öppet året om\n\n\
    Motion av Ada Ek (S)\n\nPlan för en hamn\nvid Norrviken\n\nMotion av Bo Alm (V)\n\n\
    Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.\n\nMotionerna avslås.\n\n\
    Föredragande borgarrådet Ada Ek anför följande.\n\nÄrendena\n\nTorget ska vara öppet året om\n\n\
    Motionären vill öppna torget.\n\nPlan för en hamn\nvid Norrviken\n\nTorget ska vara öppet även då.\n";

#[test]
fn titles_of_two_matters_come_back_as_headings() {
    let report = extract(TWO_MATTERS);
    let headings: Vec<&str> = report.sections[2]
        .children
        .iter()
        .filter_map(|section| Some(section.heading.as_ref()?.text.as_str()))
        .collect();
    assert_eq!(
        headings,
        [
            "Torget ska vara öppet året om",
            "Plan för en hamn vid Norrviken"
        ]
    );
}
