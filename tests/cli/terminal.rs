//! What is said on a terminal only, in one that `script` makes.

use std::process::Command;

use crate::{HEADER, folder, printed, text, write};

/// What a terminal shows of a run.
fn shown(arguments: &[&str]) -> String {
    let quoted = arguments.iter().map(|argument| format!(" '{argument}'"));
    let line = format!(
        "'{}'{}",
        env!("CARGO_BIN_EXE_utlatande"),
        quoted.collect::<String>()
    );
    let output = Command::new("script")
        .args(["-qec", &line, "/dev/null"])
        .output()
        .expect("script runs");
    text(&output.stdout).to_owned()
}

#[test]
fn one_line_at_the_end_tells_what_was_written_and_where() {
    let folder = folder("terminal");
    let docs = folder.join("docs");
    std::fs::create_dir(&docs).expect("a folder");
    write(&docs, "a.txt", HEADER);
    write(&docs, "b.txt", HEADER);
    let docs = docs.display().to_string();
    let out = |name: &str| folder.join(name).display().to_string();
    for (command, name, told) in [
        (
            &["extract"] as &[&str],
            "all.ndjson",
            "2 records in all.ndjson",
        ),
        (&["table", "documents"], "all.csv", "2 rows in all.csv"),
        (&["report"], "index.html", "2 pages in index/"),
    ] {
        let told = told.replace(" in ", &format!(" in {}/", folder.display()));
        let to = out(name);
        let arguments = [command, &[&docs, "-o", &to]].concat();
        let shown = shown(&arguments);
        assert!(shown.ends_with(&format!("{told}\r\n")), "{shown:?}");
        // No terminal, no line.
        printed(&arguments);
    }
    let file = write(&folder, "empty.txt", b"");
    let shown_with = shown(&["extract", &docs, &file, "-o", &out("some.json")]);
    let told = "some.json, 1 file could not be read\r\n";
    assert!(shown_with.ends_with(told), "{shown_with:?}");
    let to_stdout = shown(&["table", "dates", &docs]);
    assert!(!to_stdout.contains(" in "), "{to_stdout:?}");
}
