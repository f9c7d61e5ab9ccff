//! What is read of folders and wildcards, and what is said of the rest.

use std::fs;

use serde_json::Value;

use crate::{HEADER, folder, run, text, write};

/// The files of which there are records, by their last names, and what was said.
fn read(arguments: &[&str]) -> (Vec<String>, String, Option<i32>) {
    let output = run(&[&["extract", "-f", "ndjson"], arguments].concat());
    let files = text(&output.stdout).lines().map(|line| {
        let record: Value = serde_json::from_str(line).expect("JSON");
        let file = record["file"].as_str().expect("a name");
        file.rsplit('/').next().expect("a name").to_owned()
    });
    let told = text(&output.stderr).to_owned();
    (files.collect(), told, output.status.code())
}

#[test]
fn what_is_hidden_in_a_folder_is_left_out() {
    let folder = folder(".hidden-root");
    write(&folder, "a.txt", HEADER);
    write(&folder, ".b.txt", HEADER);
    write(&folder, "._a.txt", b"\0\x05\x16\x07\0\x02\0\0Mac OS X");
    for hidden in [".git", ".Trash"] {
        fs::create_dir(folder.join(hidden)).expect("a folder");
        write(&folder.join(hidden), "c.txt", HEADER);
    }
    let path = folder.display().to_string();
    assert_eq!(
        read(&[&path]),
        (vec!["a.txt".to_owned()], String::new(), Some(0))
    );
    // What is named is read.
    let named = folder.join(".b.txt").display().to_string();
    assert_eq!(read(&[&named]).0, [".b.txt"]);
}
