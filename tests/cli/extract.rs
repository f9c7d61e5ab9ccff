use std::io::{Read as _, Write as _};
use std::process::Stdio;

use serde_json::Value;

use crate::{HEADER, PM, SOURCE, folder, printed, program, run, text, write};

fn records(lines: &str) -> Vec<Value> {
    lines
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

fn files(records: &[Value]) -> Vec<&str> {
    records
        .iter()
        .map(|record| record["file"].as_str().expect("a name"))
        .collect()
}

#[test]
fn json_is_one_array_however_many_documents_there_are() {
    for inputs in [&[PM] as &[&str], &[PM, SOURCE]] {
        let output = printed(&[&["extract"], inputs].concat());
        let records: Vec<Value> = serde_json::from_str(&output).expect("JSON");
        assert_eq!(files(&records), inputs);
        assert_eq!(records[0]["report"]["kind"], "pm");
        assert_eq!(records[0]["size"], std::fs::metadata(PM).unwrap().len());
    }
}

#[test]
fn records_come_in_the_order_of_the_input_whatever_the_number_of_threads() {
    let fixtures = crate::fixtures("threads");
    let with = |threads| {
        printed(&[
            "extract",
            "-f",
            "ndjson",
            "--threads",
            threads,
            SOURCE,
            &fixtures,
        ])
    };
    let (one, four) = (with("1"), with("4"));
    assert!(one == four);
    let records = records(&one);
    let files = files(&records);
    assert_eq!(files[0], SOURCE);
    assert!(files[1..].is_sorted() && files.len() > 15, "{files:?}");
}

#[test]
fn what_cannot_be_read_is_listed_at_the_end_and_the_rest_comes_out() {
    let folder = folder("failing");
    write(&folder, "a.txt", HEADER);
    write(&folder, "b.txt", b" \n");
    write(&folder, "c.txt", b"\x7fELF\x01\x02\0\0\0");
    write(&folder, "d.jpg", b"\xff\xd8\xff");
    let output = run(&[
        "extract",
        "-f",
        "ndjson",
        &folder.display().to_string(),
        "no.txt",
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(records(text(&output.stdout)).len(), 1);
    let told: Vec<&str> = text(&output.stderr).lines().collect();
    let [passed, first, empty, binary, missing] = told[..] else {
        panic!("{told:?}");
    };
    assert_eq!(passed, "passed over: 1 .jpg");
    assert_eq!(first, "error: 3 of 4 files could not be read:");
    assert!(empty.contains("b.txt: the input holds no text"), "{empty}");
    assert!(binary.contains("c.txt: the input is"), "{binary}");
    assert_eq!(missing, "  no.txt: there is no such file");
}

#[test]
fn a_folder_without_documents_is_told() {
    let folder = folder("none");
    let output = run(&["extract", &folder.display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("holds no .txt or .pdf file"));
    assert_eq!(text(&output.stdout), "[]\n");
}

#[cfg(not(feature = "pdf"))]
#[test]
fn without_the_feature_a_pdf_gives_an_error_that_names_it() {
    let folder = folder("pdf");
    let file = write(&folder, "a.pdf", b"%PDF-1.7\n");
    let output = run(&["extract", &file]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("--features cli,pdf"));
    write(&folder, "b.txt", HEADER);
    let output = run(&["extract", &folder.display().to_string()]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stderr).starts_with("1 PDF files were left out"));
}

#[test]
fn wrong_arguments_end_with_2() {
    for arguments in [
        &["extract"] as &[&str],
        &["extract", "--format", "xml", PM],
        &["extract", "--resume", PM],
        &["extract", "--resume", "-o", "no.json", PM],
        &["extract", "--threads", "0", PM],
        &["extract", "--threads", "1000000", PM],
        &["extract", "--pdf-seconds", "0", PM],
        &["table", "names", PM],
        &["explain", PM],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains("error:"), "{arguments:?}");
    }
}

#[test]
fn a_dash_reads_standard_input() {
    let mut child = program()
        .args(["extract", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut stdin = child.stdin.take().expect("piped");
    stdin.write_all(HEADER).expect("it reads");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    assert!(text(&output.stdout).contains("\"kind\": \"pm\""));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let mut child = program()
        .args(["extract", "fixtures", "fixtures", "fixtures"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut stdout = child.stdout.take().expect("piped");
    stdout.read_exact(&mut [0; 100]).expect("it writes");
    drop(stdout);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
}

#[test]
fn a_rerun_adds_what_is_missing_cut_or_changed() {
    let folder = folder("resume");
    let inputs = ["a.txt", "b.txt", "c.txt"].map(|name| write(&folder, name, HEADER));
    let output = folder.join("out.ndjson").display().to_string();
    let resume = |inputs: &[String]| {
        let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
        let options = ["extract", "-f", "ndjson", "--resume", "-o", &output];
        printed(&[&options, inputs.as_slice()].concat());
        std::fs::read_to_string(&output).expect("it wrote")
    };
    let two = resume(&inputs[..2]);
    assert_eq!(files(&records(&two)), &inputs[..2]);

    // The power went while the second line was written; nothing else was touched.
    let marked = two.replacen("\"schema_version\":1", "\"schema_version\":7", 1);
    std::fs::write(&output, &marked[..marked.len() - 20]).expect("a file");
    let all = resume(&inputs);
    let all = records(&all);
    assert_eq!(files(&all), inputs);
    assert_eq!(
        all[0]["report"]["schema_version"], 7,
        "it was kept, not read again"
    );
    assert_eq!(all[1]["report"]["schema_version"], 1);

    // A file of another size is read again.
    write(&folder, "a.txt", b"PM 2003 RVII (Dnr 242/01)\n\nNy titel\n");
    let all = resume(&inputs);
    let all = records(&all);
    assert_eq!(files(&all), [&inputs[1], &inputs[2], &inputs[0]]);
    assert_eq!(all[2]["size"], 36);

    // A file of something else is left alone.
    std::fs::write(&output, "Dear diary\n").expect("a file");
    let refused = run(&["extract", "-f", "ndjson", "--resume", "-o", &output, PM]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("line 1 is no record"));
    assert_eq!(std::fs::read_to_string(&output).unwrap(), "Dear diary\n");
}

/// Interrupts a long run as soon as it has written something; what stands there then.
#[cfg(unix)]
fn interrupted(format: &str) -> String {
    let mut child = program()
        .args(["extract", "--threads", "1", "--format", format])
        .args(["fixtures"; 40])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut stdout = child.stdout.take().expect("piped");
    let mut output = vec![0; 100];
    stdout.read_exact(&mut output).expect("it writes");
    let kill = std::process::Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(kill.expect("kill runs").success());
    stdout.read_to_end(&mut output).expect("it writes");
    let end = child.wait_with_output().expect("it ends");
    assert_eq!(end.status.code(), Some(130));
    assert!(text(&end.stderr).contains("interrupted"));
    String::from_utf8(output).expect("UTF-8")
}

#[cfg(unix)]
#[test]
fn an_interrupt_leaves_whole_lines() {
    let lines = interrupted("ndjson");
    assert!(lines.ends_with('\n'));
    assert!(
        (1..680).contains(&records(&lines).len()),
        "it stopped early"
    );
}

#[cfg(unix)]
#[test]
fn an_interrupt_closes_the_array() {
    let records: Vec<Value> = serde_json::from_str(&interrupted("json")).expect("JSON");
    assert!((1..680).contains(&records.len()), "it stopped early");
}

#[test]
fn the_overview_fits_a_screen() {
    let screen = printed(&["extract", "--format", "overview", SOURCE, PM]);
    assert!(screen.lines().all(|line| line.chars().count() <= 100));
    insta::assert_snapshot!(screen);
}

#[test]
fn a_review_is_the_one_of_the_crate() {
    let review = printed(&["extract", "--format", "text", PM]);
    let text = std::fs::read_to_string(PM).expect("a fixture");
    let expected = format!("# {PM}\n\n{}\n", utlatande::extract(&text));
    assert_eq!(review, expected);
}

#[cfg(feature = "pdf")]
#[test]
fn pdf_files_are_read_and_a_scanned_one_says_so() {
    let output = run(&["extract", "-f", "ndjson", "fixtures/pdf"]);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(
        told.starts_with("passed over: 2 .py\nerror: 4 of 16 files"),
        "{told}"
    );
    assert!(
        told.contains("scanned.pdf: the PDF holds no text"),
        "{told}"
    );
    assert!(
        told.contains("encrypted.pdf: the PDF cannot be read: it asks for a password"),
        "{told}"
    );
    let records = records(text(&output.stdout));
    assert_eq!(records.len(), 12);
    for record in &records {
        assert!(
            record["report"]["text"].is_string(),
            "{}: the spans point into it",
            record["file"]
        );
    }
}
