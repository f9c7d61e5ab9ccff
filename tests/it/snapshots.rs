//! Snapshots for people: each part of a review can be read beside the document.

use insta::assert_snapshot;
use utlatande::{Review, extract};

#[test]
fn the_source_document() {
    let report = extract(&crate::fixture());
    for name in Review::names() {
        assert_snapshot!(name, report.review().part(name).expect("a part"));
    }
}

/// The other fixtures are short enough for one page each.
#[test]
fn every_other_fixture() {
    for (name, text) in crate::fixtures() {
        if name != crate::SOURCE {
            assert_snapshot!(name, extract(&text));
        }
    }
}
