//! The examples as a user runs them.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const FIXTURE: &str = "fixtures/ks-2023-149.txt";

/// An example's program; `cargo test` builds it beside this one.
fn example(name: &str) -> Command {
    let mut path: PathBuf = std::env::current_exe().expect("a program has a path");
    path.pop();
    path.pop();
    let program = path.join("examples").join(name);
    assert!(
        program.exists(),
        "run all of `cargo test`: it builds the examples"
    );
    Command::new(program)
}

fn run(name: &str, arguments: &[&str]) -> Output {
    example(name)
        .args(arguments)
        .output()
        .expect("the example runs")
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).expect("UTF-8")
}

/// A file of its own for one test.
fn file(name: &str, content: &[u8]) -> String {
    let dir = std::env::temp_dir().join(format!("utlatande-{}", std::process::id()));
    std::fs::create_dir_all(&dir).expect("a folder");
    let path = dir.join(name);
    std::fs::write(&path, content).expect("a file");
    path.display().to_string()
}

#[test]
fn one_file_gives_one_indented_document() {
    let output = run("extract", &[FIXTURE]);
    assert!(output.status.success());
    assert!(text(&output.stdout).starts_with("{\n  \"schema_version\": 1,"));
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["referral"].as_array().map(Vec::len), Some(6));
}

#[test]
fn several_files_give_a_line_each_in_order() {
    let pm = file("pm.txt", "PM 2003 RVII (Dnr 242/01)\n".as_bytes());
    let output = run("extract", &[FIXTURE, &pm, FIXTURE]);
    assert!(output.status.success());
    let kinds: Vec<Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["kind"].clone())
        .collect();
    assert_eq!(kinds, ["utlatande", "pm", "utlatande"]);
}

#[test]
fn a_dash_reads_standard_input() {
    let mut child = example("extract")
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the example runs");
    child
        .stdin
        .take()
        .expect("piped")
        .write_all(b"PM 2003 RVII (Dnr 242/01)")
        .expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    assert!(text(&output.stdout).contains("\"kind\": \"pm\""));
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_come_out() {
    let binary = file("binary.pdf", b"%PDF-1.7\n\0\x01");
    let latin = file("latin.txt", b"Utl\xe5tande 2007:1 RI (Dnr 1/06)");
    let empty = file("empty.txt", b" \n");
    let output = run(
        "extract",
        &["no/such/file.txt", &binary, FIXTURE, &latin, &empty],
    );
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        text(&output.stdout).lines().count(),
        2,
        "the Latin one is read"
    );
    let errors: Vec<&str> = text(&output.stderr).lines().collect();
    assert_eq!(errors.len(), 3, "{errors:?}");
    for (error, (name, reason)) in errors.iter().zip([
        ("no/such/file.txt", "cannot read"),
        (binary.as_str(), "PDF"),
        (empty.as_str(), "no text"),
    ]) {
        assert!(error.contains(name) && error.contains(reason), "{error}");
    }
}

#[test]
fn the_outline_explains_a_byte_or_a_fact() {
    let pm = file(
        "why.txt",
        "PM 2003 RVII (Dnr 242/01)\n\nNämnden möttes den 3 maj 2011 med Ada Ek (V).\n".as_bytes(),
    );
    let at = "PM 2003 RVII (Dnr 242/01)\n\nNämnden möttes den 3".len();
    let output = run("outline", &[&pm, "--explain", &at.to_string()]);
    insta::assert_snapshot!("explained_byte", text(&output.stdout));
    let output = run("outline", &[&pm, "--explain", "/persons/0"]);
    insta::assert_snapshot!("explained_fact", text(&output.stdout));
    let output = run("outline", &[&pm, "--explain", "/nobody"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("neither a byte nor a place"));
}

#[test]
fn the_page_of_rules_is_up_to_date() {
    let page = std::fs::read_to_string("docs/rules.md").expect("a page");
    let output = run("rules", &[]);
    assert_eq!(
        text(&output.stdout),
        page,
        "cargo run --example rules > docs/rules.md"
    );
}

#[test]
fn without_a_file_there_is_a_word_on_usage() {
    for name in ["extract", "outline", "sentences"] {
        let output = run(name, &[]);
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).starts_with("usage:"));
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let files = [FIXTURE; 40];
    let mut child = example("extract")
        .args(files)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example runs");
    let mut first = [0; 100];
    let mut stdout = child.stdout.take().expect("piped");
    stdout.read_exact(&mut first).expect("it writes");
    drop(stdout);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    assert_eq!(text(&output.stderr), "");
}

#[test]
fn the_outline_fits_a_screen_and_names_what_matters() {
    let output = run("outline", &[FIXTURE]);
    assert!(output.status.success());
    let screen = text(&output.stdout);
    assert!(screen.lines().count() <= 60, "{}", screen.lines().count());
    assert!(screen.lines().all(|line| line.chars().count() <= 100));
    insta::assert_snapshot!("screen", screen);
}

/// Three sentences in two paragraphs, one given by its words alone; the third lacks a boundary.
const CONLLU: &str = "\
# newdoc id = a
# newpar id = a.1
# text = Ada bor bl.a. i Ekby.
1\tAda\t_\t_\t_\t_\t_\t_\t_\t_

# sent_id = 2
1\tHon\t_\t_\t_\t_\t_\t_\t_\t_
2-3\tsjunger\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tsjung\t_\t_\t_\t_\t_\t_\t_\t_
3\ter\t_\t_\t_\t_\t_\t_\t_\t_
4\t.\t_\t_\t_\t_\t_\t_\t_\t_

# newpar id = a.2
# text = Ek sade ja
1\tEk\t_\t_\t_\t_\t_\t_\t_\t_

# text = Bo nej.
1\tBo\t_\t_\t_\t_\t_\t_\t_\t_

";

#[test]
fn sentences_are_scored_in_three_forms() {
    let path = file("a.conllu", CONLLU.as_bytes());
    let output = run("sentences", &[&path, "--show"]);
    assert!(output.status.success());
    insta::assert_snapshot!("sentences", text(&output.stdout));
    let second = run("sentences", &[&path, "--only", "2..3"]);
    assert!(text(&second.stdout).starts_with("2 sentences, 2 paragraphs"));
}

#[test]
fn a_file_without_sentences_is_an_error() {
    let empty = file("empty.conllu", b"\n\n");
    for path in [&empty, "no/such.conllu"] {
        let output = run("sentences", &[path]);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).contains(path));
    }
}

#[test]
fn the_page_on_pinning_shows_the_project() {
    let page = std::fs::read_to_string("docs/pinning.md").expect("the page");
    let test = std::fs::read_to_string("examples/pinned/pinned.rs").expect("the test");
    let code = test.split_once("\n\n").expect("code behind the comment").1;
    assert!(page.contains(&format!("```rust\n{code}```")));
}
