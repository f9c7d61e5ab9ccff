use std::io::Write as _;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::{printed, program};

fn schema(of: &str) -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&printed(&["schema", of])).expect("JSON");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

#[test]
fn the_committed_schema_is_the_one_derived_from_the_types() {
    let committed = std::fs::read_to_string("docs/schema.json").expect("a schema");
    assert!(
        committed == printed(&["schema"]),
        "write it anew: utlatande schema > docs/schema.json"
    );
}

#[test]
fn every_record_follows_the_schema() {
    let schema = schema("record");
    let records: Value =
        serde_json::from_str(&printed(&["extract", &crate::fixtures("schema")])).expect("JSON");
    let records = records.as_array().expect("an array");
    assert!(records.len() > 15);
    for record in records {
        let faults: Vec<String> = schema
            .iter_errors(record)
            .map(|fault| fault.to_string())
            .collect();
        assert!(faults.is_empty(), "{}: {faults:?}", record["file"]);
    }
}

/// A schema that takes everything would prove nothing.
#[test]
fn what_is_no_record_does_not_follow_the_schema() {
    let schema = schema("record");
    let records: Value = serde_json::from_str(&printed(&["extract", crate::PM])).expect("JSON");
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
    let mut child = program()
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
    let replies = crate::text(&output.stdout).lines();
    let replies: Vec<Value> = replies
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(replies.len(), 2);
    assert!(replies.iter().all(|reply| schema.is_valid(reply)));
    assert!(
        !schema.is_valid(&json!({ "report": replies[0]["report"] })),
        "an id is always there"
    );
}
