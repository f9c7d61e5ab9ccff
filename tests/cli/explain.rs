use crate::{PM, SOURCE, printed, run, text};

#[test]
fn what_covers_a_byte_is_shown_with_its_words() {
    let source = std::fs::read_to_string(SOURCE).expect("a fixture");
    // A name that a line end parts, in the list of consulted bodies.
    let at = source.find("Bromma").expect("it is named").to_string();
    insta::assert_snapshot!("body", printed(&["explain", SOURCE, &at]));
    let at = source
        .find("Motionen anses besvarad")
        .expect("it is decided")
        .to_string();
    insta::assert_snapshot!("decision", printed(&["explain", SOURCE, &at]));
}

#[test]
fn where_nothing_was_read_it_says_so() {
    let shown = printed(&["explain", PM, "0"]);
    assert!(shown.contains("byte 0, line 1, section header"));
    assert!(shown.contains("no fact stands there"));
}

#[test]
fn a_place_is_named_in_four_ways() {
    let source = std::fs::read_to_string(PM).expect("a fixture");
    let at = source.find("Ulf Hedström").expect("he is named");
    let line = 1 + source[..at].bytes().filter(|&byte| byte == b'\n').count();
    for place in [
        at.to_string(),
        format!(":{line}"),
        "Ulf Hedström".to_owned(),
    ] {
        let shown = printed(&["explain", PM, &place]);
        assert!(
            shown.contains(&format!("byte {at}")) || place.starts_with(':'),
            "{shown}"
        );
        assert!(shown.contains("/rapporteurs/0"), "{place}: {shown}");
    }
    assert!(printed(&["explain", PM, "/rapporteurs/0"]).contains(&format!("byte {at}")));
    assert!(printed(&["explain", PM, "buller"]).contains("the first of"));
    for nowhere in ["/rapporteurs/7", "Ada Lovelace", ":9999"] {
        assert_eq!(
            run(&["explain", PM, nowhere]).status.code(),
            Some(1),
            "{nowhere}"
        );
    }
}

#[test]
fn a_byte_behind_the_end_is_an_error() {
    let output = run(&["explain", PM, "99999999"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("lies behind the end"));
}
