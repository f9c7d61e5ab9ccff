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

#[test]
fn what_is_passed_over_is_told_in_one_line_and_strict_takes_it_for_a_failure() {
    let folder = folder("passed-over");
    write(&folder, "a.txt", HEADER);
    for name in ["b.docx", "c.DOCX", "d.gz", "e", "nr 5. av Ada Ek"] {
        write(&folder, name, b"...");
    }
    let path = folder.display().to_string();
    let told = "passed over: 2 .docx, 2 without an ending, 1 .gz\n".to_owned();
    assert_eq!(read(&[&path]), (vec!["a.txt".to_owned()], told, Some(0)));

    let (files, told, code) = read(&["--strict", &path]);
    assert_eq!((files, code), (vec!["a.txt".to_owned()], Some(1)));
    assert!(
        told.starts_with("error: 5 of 6 files could not be read:\n"),
        "{told}"
    );
    assert!(
        told.contains("b.docx: passed over, since its name"),
        "{told}"
    );
    fs::remove_file(folder.join("a.txt")).expect("a file");
    assert_eq!(read(&[&path]).2, Some(1), "it holds no .txt or .pdf file");
}

#[test]
fn what_report_wrote_into_a_folder_is_not_told_of_it() {
    let folder = folder("own-index");
    let file = write(&folder, "a.txt", HEADER);
    let path = folder.display().to_string();
    let index = folder.join("index.html").display().to_string();
    for _ in 0..2 {
        let output = run(&["report", "--strict", &path, "-o", &index]);
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    }
    let page = folder.join("a.html").display().to_string();
    assert_eq!(run(&["report", &file, "-o", &page]).status.code(), Some(0));
    assert_eq!(read(&[&path]).1, "");
    write(&folder, "b.html", b"<title>Of somebody else</title>");
    assert_eq!(read(&[&path]).1, "passed over: 1 .html\n");
}

#[test]
fn wildcards_are_expanded_unless_a_file_is_called_so() {
    let folder = folder("wildcards");
    for name in ["b.txt", "a.txt", ".c.txt", "d.doc"] {
        write(&folder, name, HEADER);
    }
    fs::create_dir(folder.join("inner")).expect("a folder");
    write(&folder.join("inner"), "e.txt", HEADER);
    let with = |pattern: &str| read(&[&folder.join(pattern).display().to_string()]);
    for (pattern, files) in [
        ("*.txt", &["a.txt", "b.txt"] as &[&str]),
        ("[bd].*", &["b.txt", "d.doc"]),
        ("inn?r", &["e.txt"]),
        ("*/*.txt", &["e.txt"]),
        ("**/*.txt", &["a.txt", "b.txt", "e.txt"]),
    ] {
        let (found, told, code) = with(pattern);
        assert_eq!((told.as_str(), code), ("", Some(0)), "{pattern}");
        assert_eq!(found, files, "{pattern}");
    }
    let (_, told, code) = with("*.odt");
    assert_eq!(code, Some(1));
    assert!(
        told.contains("no such file, and no file that matches"),
        "{told}"
    );

    // One match is one file, as if the shell had put it there.
    let page = folder.join("page.html");
    let (pattern, to) = (folder.join("a*"), page.display().to_string());
    let output = run(&["report", &pattern.display().to_string(), "-o", &to]);
    assert_eq!(output.status.code(), Some(0));
    assert!(page.exists() && !folder.join("page").exists());
}

#[cfg(unix)]
#[test]
fn a_file_may_be_called_like_a_wildcard() {
    let folder = folder("literal");
    for name in ["[1].txt", "1.txt", "*.txt"] {
        write(&folder, name, HEADER);
    }
    for name in ["[1].txt", "*.txt"] {
        let path = folder.join(name).display().to_string();
        assert_eq!(read(&[&path]).0, [name]);
    }
}

#[test]
fn what_no_reader_reads_gets_advice_that_fits() {
    let folder = folder("advice");
    for (name, content, advice) in [
        (
            "a.docx",
            &b"PK\x03\x04..[Content_Types].xml..word/document.xml"[..],
            "a Word file, not text: save it as plain text or as a PDF first",
        ),
        (
            "a.odt",
            b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text",
            "an OpenDocument file, not text: save it as",
        ),
        (
            "a.zip",
            b"PK\x03\x04..a.txt",
            "a ZIP file, not text: unpack it first",
        ),
        (
            "a.gz",
            b"\x1f\x8b\x08\0",
            "a gzip file, not text: unpack it first, as with `gunzip`",
        ),
        (
            "a.html",
            b"\n<!DOCTYPE html>\n<p>PM 2003 RVII",
            "an HTML page, not text: open it in a browser",
        ),
        (
            "a.jpg",
            b"\xff\xd8\xff",
            "a picture, not text: it needs OCR first",
        ),
    ] {
        let file = write(&folder, name, content);
        let (files, told, code) = read(&[&file]);
        assert_eq!((files.len(), code), (0, Some(1)), "{name}");
        assert!(told.contains(advice), "{told}");
        assert!(!told.contains("pdftotext"), "{told}");
    }
    for url in ["https://example.se/a.pdf?b", "ftp://example.se/a.txt"] {
        let (_, told, code) = read(&[url]);
        assert_eq!(code, Some(1));
        assert!(
            told.contains("this program fetches nothing: save the document"),
            "{told}"
        );
    }
}
