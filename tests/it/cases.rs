//! The small documents of `fixtures/cases`: what must be read from each, and which are known to be misread.

use std::collections::BTreeSet;
use std::path::Path;

/// Ids of the cases that do not hold yet, one a line.
const KNOWN_FAILURES: &str = "fixtures/cases/known-failures.txt";

#[test]
fn every_case_holds_but_the_known_failures() {
    let cases = evaluation::cases::read(Path::new("fixtures/cases")).expect("cases");
    assert!(cases.len() > 700, "the cases were not found");
    let known = std::fs::read_to_string(KNOWN_FAILURES).expect("a list");
    let known: BTreeSet<&str> = known.lines().filter(|line| !line.is_empty()).collect();
    let failing = cases.iter().filter(|case| !case.wrong().is_empty());
    let failing: BTreeSet<&str> = failing.map(|case| case.id.as_str()).collect();
    let fails: Vec<_> = failing.difference(&known).collect();
    let holds: Vec<_> = known.difference(&failing).collect();
    assert!(
        fails.is_empty() && holds.is_empty(),
        "fail and are not in {KNOWN_FAILURES}: {fails:#?}\n\
         are in {KNOWN_FAILURES} and hold now, or are no case: {holds:#?}"
    );
}

#[test]
fn a_case_that_wants_something_else_does_not_hold() {
    let mut cases = evaluation::cases::read(Path::new("fixtures/cases")).expect("cases");
    let case = cases.first_mut().expect("a case");
    case.want = serde_json::Map::from_iter([("titles".to_owned(), "no list".into())]);
    let wrong = case.wrong();
    assert_eq!(wrong[0].projection, "titles");
    assert!(evaluation::cases::table(&cases, true).contains("titles: want \"no list\""));
}
