//! What the program writes follows the JSON Schema that it prints.

use std::io::Write as _;
use std::process::Stdio;

use serde_json::{Value, json};

/// A small document.
const PM: &str = "fixtures/pm-2008.txt";

/// What a run without a fault prints.
fn printed(arguments: &[&str]) -> Vec<u8> {
    let output = crate::run(arguments);
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    output.stdout
}

fn schema(of: &str) -> jsonschema::Validator {
    let schema: Value = serde_json::from_slice(&printed(&["schema", of])).expect("JSON");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

/// The record of each file.
fn records(files: &[&str]) -> Vec<Value> {
    let printed = printed(&[&["extract"], files].concat());
    serde_json::from_slice(&printed).expect("an array in JSON")
}

#[test]
fn every_record_follows_the_schema() {
    let fixtures: Vec<String> = std::fs::read_dir(crate::root().join("fixtures"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| path.display().to_string())
        .collect();
    let fixtures: Vec<&str> = fixtures.iter().map(String::as_str).collect();
    let records = records(&fixtures);
    assert!(records.len() > 15);
    let schema = schema("record");
    for record in records {
        let faults: Vec<String> = schema
            .iter_errors(&record)
            .map(|fault| fault.to_string())
            .collect();
        assert!(faults.is_empty(), "{}: {faults:?}", record["file"]);
    }
}

/// A schema that takes everything would prove nothing.
#[test]
fn what_is_no_record_does_not_follow_the_schema() {
    let schema = schema("record");
    let records = records(&[PM]);
    let changed = |pointer: &str, value: Value| {
        let mut record = records[0].clone();
        *record.pointer_mut(pointer).expect(pointer) = value;
        record
    };
    assert!(schema.is_valid(&changed("/size", json!(1))));
    for record in [
        changed("/size", json!(-1)),
        changed("/report", json!({})),
        changed("/report/kind", json!("letter")),
        changed("/report/titles/0/span", json!({ "start": 1 })),
        changed("/report/dates", Value::Null),
        changed("/report/referral/0/status", json!("perhaps")),
    ] {
        assert!(!schema.is_valid(&record));
    }
}

#[test]
fn replies_follow_their_schema() {
    let mut child = crate::program()
        .arg("stream")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut stdin = child.stdin.take().expect("piped");
    stdin
        .write_all(b"{\"id\":1,\"text\":\"PM 2003 RVII\"}\nno JSON\n")
        .expect("it reads");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    let schema = schema("reply");
    let replies: Vec<Value> = str::from_utf8(&output.stdout)
        .expect("UTF-8")
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(replies.len(), 2);
    assert!(replies.iter().all(|reply| schema.is_valid(reply)));
    assert!(
        !schema.is_valid(&json!({ "report": replies[0]["report"] })),
        "an id is always there"
    );
}
