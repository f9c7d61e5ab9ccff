//! Every text in `texts/` is read as its snapshot says. See `docs/pinning.md`.

use std::fs;

#[test]
fn every_text_is_read_as_before() {
    insta::glob!("texts/*.txt", |path| {
        let bytes = fs::read(path).expect("a file");
        let read = utlatande::read(&bytes).expect("text");
        insta::assert_snapshot!(read.report);
    });
}
