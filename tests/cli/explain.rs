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
    assert!(shown.contains("no fact covers this byte"));
}

#[test]
fn a_byte_behind_the_end_is_an_error() {
    let output = run(&["explain", PM, "99999999"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("lies behind the end"));
}
