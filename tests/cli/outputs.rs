//! Outputs that would overwrite something, and runs that end while they write.

use std::fs::{self, File};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use crate::{HEADER, PM, folder, printed, program, run, send, text, wait_for, write};

const WRITERS: [&[&str]; 5] = [
    &["extract"],
    &["extract", "-f", "ndjson"],
    &["extract", "-f", "ndjson", "--resume"],
    &["table", "bodies"],
    &["report"],
];

fn refused(output: &Output, why: &str) {
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains(why), "{told}");
}

#[test]
fn no_input_is_overwritten_by_whatever_name() {
    let folder = folder("own-input");
    let input = write(&folder, "in.txt", HEADER);
    let hard = folder.join("hard.txt").display().to_string();
    fs::hard_link(&input, &hard).expect("a link");
    let soft = folder.join("soft.txt").display().to_string();
    symlink(&input, &soft).expect("a link");
    let indirect = format!("{}/../own-input/in.txt", folder.display());
    for writer in WRITERS {
        for name in [&input, &hard, &soft, &indirect] {
            for from in [&input, &folder.display().to_string()] {
                let output = run(&[writer, &[from, "-o", name]].concat());
                refused(&output, "is also an input");
                assert_eq!(fs::read(&input).expect("a file"), HEADER, "{writer:?}");
                assert!(fs::symlink_metadata(&soft).expect("a link").is_symlink());
            }
        }
    }
}

#[test]
fn no_input_is_overwritten_that_comes_or_goes_through_the_shell() {
    let folder = folder("own-stream");
    let input = write(&folder, "in.txt", HEADER);
    let shell = |line: &str| {
        let mut shell = Command::new("sh");
        shell.args(["-c", line]).current_dir(&folder);
        shell.env("P", env!("CARGO_BIN_EXE_utlatande"));
        shell.output().expect("it runs")
    };
    for line in [
        "$P extract - -o in.txt < in.txt",
        "$P extract in.txt >> in.txt",
        "$P table dates . >> in.txt",
        "$P report in.txt -o - >> in.txt",
    ] {
        refused(&shell(line), "is also an input");
        assert_eq!(fs::read(&input).expect("a file"), HEADER, "{line}");
    }
}

#[test]
fn a_dash_is_standard_output() {
    for writer in WRITERS {
        let output = run(&[writer, &[PM, "-o", "-"]].concat());
        if writer.contains(&"--resume") {
            refused(&output, "--resume");
        } else {
            assert!(output.status.success(), "{}", text(&output.stderr));
            assert!(output.stdout.len() > 500, "{writer:?}");
        }
        assert!(!Path::new("-").exists());
    }
    refused(
        &run(&["report", PM, PM, "-o", "-"]),
        "takes the page of one file",
    );
}

#[test]
fn an_ending_that_a_command_cannot_write_is_refused() {
    let folder = folder("endings");
    for (command, ending, writes) in [
        (
            &["extract"] as &[&str],
            "csv",
            ".json, .ndjson, .jsonl or .txt, not .csv",
        ),
        (
            &["extract"],
            "gz",
            ".json, .ndjson, .jsonl or .txt, not .gz",
        ),
        (
            &["table", "bodies"],
            "ods",
            ".csv, .tsv, .xlsx or .parquet, not .ods",
        ),
        (&["report"], "pdf", ".html, not .pdf"),
        (&["extract", "-f", "json"], "ndjson", "--format"),
        (
            &["table", "bodies", "--excel"],
            "tsv",
            "tabs go into a .tsv file",
        ),
        (
            &["table", "bodies", "--tsv"],
            "csv",
            "tabs go into a .tsv file",
        ),
    ] {
        let out = folder.join(format!("out.{ending}")).display().to_string();
        refused(&run(&[command, &[PM, "-o", &out]].concat()), writes);
    }
    let path = folder.display().to_string();
    refused(&run(&["table", "bodies", PM, "-o", &path]), "is a folder");
    assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 0);
}

#[test]
fn the_ending_says_the_format() {
    let folder = folder("formats");
    let written = |command: &[&str], name: &str| {
        let out = folder.join(name).display().to_string();
        printed(&[command, &[PM, "-o", &out]].concat());
        fs::read_to_string(out).expect("a file")
    };
    let as_lines = printed(&["extract", "-f", "ndjson", PM]);
    assert_eq!(written(&["extract"], "a.NDJSON"), as_lines);
    assert_eq!(written(&["extract"], "a.jsonl"), as_lines);
    assert_eq!(written(&["extract"], "a.json"), printed(&["extract", PM]));
    let overview = printed(&["extract", "-f", "text", PM]);
    assert_eq!(written(&["extract"], "a.txt"), overview);
    let tabs = printed(&["table", "dates", "--tsv", PM]);
    assert_eq!(written(&["table", "dates"], "a.tsv"), tabs);
}

#[test]
fn a_file_is_replaced_with_its_permissions_and_behind_its_link() {
    let folder = folder("replaced");
    let file = write(&folder, "all.json", b"old");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("permissions");
    let link = folder.join("latest.json");
    symlink("all.json", &link).expect("a link");
    printed(&["extract", PM, "-o", &link.display().to_string()]);
    assert_eq!(
        fs::read_to_string(&file).unwrap(),
        printed(&["extract", PM])
    );
    assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
    let mode = fs::metadata(&file).expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);

    fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).expect("permissions");
    let output = run(&["extract", PM, "-o", &file]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("it is read-only"));
}

#[test]
fn a_file_of_the_user_that_is_called_like_a_download_stays() {
    let folder = folder("download");
    let part = write(&folder, "all.json.part", b"of the browser");
    let out = folder.join("all.json").display().to_string();
    printed(&["extract", PM, "-o", &out]);
    assert_eq!(fs::read(part).expect("a file"), b"of the browser");
}

#[test]
fn a_run_that_reads_nothing_leaves_the_old_file() {
    let folder = folder("nothing");
    let empty = write(&folder, "empty.txt", b"");
    for (command, name) in [
        (&["extract"] as &[&str], "out.json"),
        (&["extract"], "out.ndjson"),
        (&["table", "bodies"], "out.csv"),
        (&["report"], "out.html"),
    ] {
        let out = write(&folder, name, b"of yesterday");
        for inputs in [&["no.txt"] as &[&str], &[&empty, "no.txt"]] {
            let output = run(&[command, inputs, &["-o", &out]].concat());
            assert_eq!(output.status.code(), Some(1));
            assert_eq!(fs::read(&out).expect("a file"), b"of yesterday", "{name}");
        }
    }
}

/// So many documents are written before the next ones are read.
const AT_ONCE: usize = 64;

/// A folder with so many documents, and a pipe that keeps its reader waiting.
fn with_pipe(name: &str) -> (PathBuf, PathBuf) {
    let folder = folder(name);
    let docs = folder.join("docs");
    fs::create_dir(&docs).expect("a folder");
    for number in 0..AT_ONCE {
        write(&docs, &format!("{number:02}.txt"), HEADER);
    }
    let pipe = Command::new("mkfifo").arg(folder.join("pipe.txt")).status();
    assert!(pipe.expect("mkfifo runs").success());
    (docs, folder.join("pipe.txt"))
}

/// A run that has written something and waits for more to read.
fn waiting(command: &[&str], out: &Path, has_written: impl Fn() -> bool) -> Child {
    let folder = out.parent().expect("a folder");
    let child = program()
        .args(command)
        .args([&folder.join("docs"), &folder.join("pipe.txt")])
        .arg("-o")
        .arg(out)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    wait_for(|| has_written().then_some(()));
    child
}

/// Ends a run that waits, by SIGKILL or by an interrupt.
fn end(mut child: Child, signal: &str, pipe: &Path) {
    send(signal, child.id());
    if signal != "-KILL" {
        // The signal is handled in a thread, and nothing shows when.
        std::thread::sleep(std::time::Duration::from_millis(300));
        wait_for(|| {
            // Whoever waits for the pipe comes to its end; where nobody does, this does not wait either.
            let both = File::options().read(true).write(true).open(pipe);
            drop(both.expect("a pipe"));
            child.try_wait().expect("it runs")
        });
    }
    let end = child.wait_with_output().expect("it ends");
    if signal != "-KILL" {
        assert_eq!(end.status.code(), Some(130), "{}", text(&end.stderr));
    }
}

#[test]
fn a_run_that_ends_early_leaves_the_old_file_whole() {
    for signal in ["-KILL", "-INT", "-TERM"] {
        for (command, name, least) in [
            (&["extract"] as &[&str], "out.json", 1000),
            (&["extract"], "out.ndjson", 1000),
            (&["extract"], "out.txt", 1000),
            (&["table", "documents"], "out.csv", 1000),
            // So few rows are written at the end alone.
            (&["table", "documents"], "out.parquet", 0),
        ] {
            // What has written nothing may not be ready for the other signals.
            if least == 0 && signal != "-KILL" {
                continue;
            }
            let (docs, pipe) = with_pipe("early");
            let folder = docs.parent().expect("a folder");
            let out = write(folder, name, b"of yesterday");
            let out = Path::new(&out);
            let part = folder.join(format!("{name}.utlatande-part"));
            let has_written = || fs::metadata(&part).is_ok_and(|part| part.len() >= least);
            let child = waiting(command, out, has_written);
            end(child, signal, &pipe);
            assert_eq!(
                fs::read(out).expect("a file"),
                b"of yesterday",
                "{signal} {name}"
            );
            assert_eq!(part.exists(), signal == "-KILL");
            // The next run takes up no part of it.
            let (docs, to) = (docs.display().to_string(), out.display().to_string());
            printed(&[command, &[&docs, "-o", &to]].concat());
            assert!(fs::metadata(out).expect("a file").len() > 1000 && !part.exists());
        }
    }
}

#[test]
fn a_report_that_ends_early_leaves_the_old_index_and_whole_pages() {
    for signal in ["-KILL", "-INT"] {
        let (docs, pipe) = with_pipe("early-report");
        let folder = docs.parent().expect("a folder");
        let out = folder.join("index.html");
        let (from, to) = (docs.display().to_string(), out.display().to_string());
        printed(&["report", &from, "-o", &to]);
        let index = fs::read_to_string(&out).expect("an index");
        let page = |name: &str| fs::read_to_string(folder.join("index").join(name));
        let old = page("00.html").expect("a page");

        write(&docs, "00.txt", b"PM 2004 RI (Dnr 1-2/2003)\n\nNy titel\n");
        let child = waiting(&["report"], &out, || {
            page("63.html").is_ok() && page("00.html").is_ok_and(|new| new != old)
        });
        end(child, signal, &pipe);
        assert_eq!(fs::read_to_string(&out).expect("an index"), index);
        for number in 0..AT_ONCE {
            let page = page(&format!("{number:02}.html")).expect("the old index leads to it");
            assert!(page.ends_with("</html>") || page.ends_with("</html>\n"));
        }

        // The next run knows the pages for its own.
        fs::remove_file(docs.join("63.txt")).expect("a file");
        printed(&["report", &from, "-o", &to]);
        assert!(page("63.html").is_err() && page("00.html").is_ok());
        assert_ne!(fs::read_to_string(&out).expect("an index"), index);
    }
}
