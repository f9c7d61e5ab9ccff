//! Folders, names and outputs that are not as one hopes.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::process::{Command, Output};

use serde_json::Value;

use crate::{HEADER, PM, folder, program, run, text, write};

fn extract(options: &[&str], input: &std::path::Path) -> Output {
    program()
        .args(["extract", "-f", "ndjson"])
        .args(options)
        .arg(input)
        .output()
        .expect("it runs")
}

fn files(output: &Output) -> Vec<String> {
    text(&output.stdout)
        .lines()
        .map(|line| {
            let record: Value = serde_json::from_str(line).expect("JSON");
            let file = record["file"].as_str().expect("a name");
            file.rsplit('/').next().expect("a name").to_owned()
        })
        .collect()
}

#[test]
fn only_regular_files_of_a_folder_are_read() {
    let outer = folder("links");
    let secret = write(&outer, "secret.txt", HEADER);
    let inner = outer.join("inner");
    fs::create_dir(&inner).expect("a folder");
    let own = write(&inner, "a.txt", HEADER);
    symlink(own, inner.join("b.txt")).expect("a link");
    symlink(secret, inner.join("c.txt")).expect("a link");
    symlink(&outer, inner.join("d")).expect("a link");
    let pipe = Command::new("mkfifo").arg(inner.join("e.txt")).status();
    assert!(pipe.expect("mkfifo runs").success());
    symlink("/dev/zero", inner.join("f.txt")).expect("a link");

    let output = extract(&[], &inner);
    assert_eq!(files(&output), ["a.txt", "b.txt"]);
    assert_eq!(output.status.code(), Some(0));
    let told = text(&output.stderr);
    assert!(
        told.starts_with("4 entries of folders were left out:\n"),
        "{told}"
    );
    assert_eq!(
        told.matches("a link that leads out of the folder").count(),
        3
    );
    assert_eq!(told.matches("no regular file").count(), 1);

    fs::remove_file(inner.join("d")).expect("a link");
    let output = extract(&["--follow"], &inner);
    assert_eq!(files(&output), ["a.txt", "b.txt", "c.txt"]);
    assert_eq!(text(&output.stderr).matches("no regular file").count(), 2);
}

// Other systems take no names that are not UTF-8.
#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_utf_8_stay_apart() {
    let folder = folder("names");
    for name in [b"a\xfe.txt", b"a\xff.txt"] {
        fs::write(folder.join(OsStr::from_bytes(name)), HEADER).expect("a file");
    }
    assert_eq!(files(&extract(&[], &folder)), [r"a\xFE.txt", r"a\xFF.txt"]);
    let output = folder.join("out.ndjson");
    for _ in 0..2 {
        extract(
            &["--resume", "-o", output.to_str().expect("UTF-8")],
            &folder,
        );
        let lines = fs::read_to_string(&output).expect("a file");
        assert_eq!(lines.lines().count(), 2);
    }
    let index = folder.join("index.html");
    let report = program()
        .args(["report", "-o"])
        .args([&index, &folder])
        .status();
    assert!(report.expect("it runs").success());
    let pages = fs::read_dir(folder.join("index")).expect("a folder");
    let names = pages.map(|page| page.expect("a page").path());
    let pages = names.filter(|path| path.extension() == Some(OsStr::new("html")));
    assert_eq!(pages.count(), 2);
}

#[test]
fn names_steer_no_terminal() {
    let folder = folder("escapes");
    let name = "a\u{1b}[2J\n.txt";
    write(&folder, name, b"");
    let output = extract(&[], &folder);
    assert!(text(&output.stderr).contains(r"a\u{1b}[2J\n.txt: the input holds no text"));
    write(&folder, name, HEADER);
    let file = folder.join(name);
    let output = program()
        .args(["extract", "-f", "overview"])
        .arg(file)
        .output();
    assert!(!output.expect("it runs").stdout.contains(&0x1b));
}

#[test]
fn a_second_run_on_the_same_output_stops() {
    let folder = folder("locked");
    let told = "is being written by another run of this program";
    let lines = folder.join("out.ndjson");
    fs::write(&lines, "what the first run has written\n").expect("a file");
    let array = folder.join("out.json");
    let cases = [
        ("ndjson", &lines, lines.clone()),
        ("json", &array, folder.join("out.json.utlatande-part")),
    ];
    for (format, output, locked) in cases {
        let file = File::options()
            .append(true)
            .create(true)
            .open(locked)
            .expect("a file");
        file.lock().expect("a lock");
        let second = || {
            let mut second = program();
            second.args(["extract", "-f", format, PM, "-o"]).arg(output);
            second.output().expect("it runs")
        };
        let end = second();
        assert_eq!(end.status.code(), Some(1));
        assert!(text(&end.stderr).contains(told), "{}", text(&end.stderr));
        if output == &lines {
            assert_eq!(fs::metadata(output).expect("a file").len(), 31);
        }
        // Now the first run is gone, and what it left does no harm.
        drop(file);
        assert_eq!(second().status.code(), Some(0));
    }
    assert_eq!(
        fs::read_dir(&folder).expect("a folder").count(),
        2,
        "no part is left"
    );
}

#[test]
fn no_link_is_followed_to_write_a_part() {
    let folder = folder("part");
    let other = write(&folder, "other", b"of somebody else");
    symlink(&other, folder.join("out.json.utlatande-part")).expect("a link");
    let output = folder.join("out.json").display().to_string();
    assert_eq!(run(&["extract", PM, "-o", &output]).status.code(), Some(0));
    assert_eq!(fs::read(other).expect("a file"), b"of somebody else");
    let is_link = fs::symlink_metadata(output).expect("a file").is_symlink();
    assert!(!is_link);
}
