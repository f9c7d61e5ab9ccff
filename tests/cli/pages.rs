//! The folder of pages, in which only our own pages are replaced and removed.

use std::fs;
use std::path::Path;

use crate::{HEADER, PM, folder, printed, run, text, write};

fn report(docs: &Path, out: &Path) -> (Option<i32>, String) {
    let (docs, out) = (docs.display().to_string(), out.display().to_string());
    let output = run(&["report", &docs, "-o", &out]);
    (output.status.code(), text(&output.stderr).to_owned())
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name().display().to_string())
        .collect();
    names.sort();
    names
}

/// A folder with two documents.
fn docs(folder: &Path) -> std::path::PathBuf {
    let docs = folder.join("docs");
    fs::create_dir(&docs).expect("a folder");
    write(&docs, "a.txt", HEADER);
    write(&docs, "b.txt", HEADER);
    docs
}

#[test]
fn a_folder_with_files_of_others_gets_no_pages() {
    let folder = folder("sources");
    let docs = docs(&folder);
    write(&docs, "a.html", b"mine");
    let (code, told) = report(&docs, &folder.join("docs.html"));
    assert_eq!(code, Some(2), "{told}");
    assert!(told.contains("choose another name for the index"), "{told}");
    assert_eq!(fs::read(docs.join("a.html")).expect("a file"), b"mine");
    assert_eq!(names(&docs), ["a.html", "a.txt", "b.txt"]);
    assert_eq!(names(&folder), ["docs"]);
}

#[test]
fn an_empty_folder_is_marked_and_pages_of_documents_that_are_gone_go() {
    let folder = folder("gone");
    let docs = docs(&folder);
    let pages = folder.join("index");
    fs::create_dir(&pages).expect("a folder");
    let out = folder.join("index.html");
    assert_eq!(report(&docs, &out), (Some(0), String::new()));
    assert_eq!(names(&pages), [".utlatande-pages", "a.html", "b.html"]);

    write(&pages, "notes.html", b"mine");
    fs::remove_file(docs.join("b.txt")).expect("a file");
    write(&docs, "c.txt", HEADER);
    assert_eq!(report(&docs, &out), (Some(0), String::new()));
    let now = [".utlatande-pages", "a.html", "c.html", "notes.html"];
    assert_eq!(names(&pages), now);

    // A document that would take the name of the user's file.
    write(&docs, "notes.txt", HEADER);
    let (code, told) = report(&docs, &out);
    assert_eq!(code, Some(2), "{told}");
    assert!(told.contains("was not written by this program"), "{told}");
    assert_eq!(fs::read(pages.join("notes.html")).expect("a file"), b"mine");
    fs::remove_file(docs.join("notes.txt")).expect("a file");

    // A page that the user has put into the place of ours.
    write(&pages, "c.html", b"mine too");
    assert_eq!(report(&docs, &out).0, Some(2));
    fs::remove_file(docs.join("c.txt")).expect("a file");
    assert_eq!(report(&docs, &out), (Some(0), String::new()));
    assert_eq!(fs::read(pages.join("c.html")).expect("a file"), b"mine too");
}

#[test]
fn a_mark_from_elsewhere_leads_to_no_other_folder() {
    let folder = folder("mark");
    let docs = docs(&folder);
    let out = folder.join("index.html");
    report(&docs, &out);
    fs::rename(folder.join("index/b.html"), folder.join("b.html")).expect("a file");
    fs::remove_file(docs.join("b.txt")).expect("a file");
    let mark = folder.join("index/.utlatande-pages");
    let list = fs::read_to_string(&mark).expect("a mark");
    fs::write(&mark, list.replace("\"b.html", "\"../b.html")).expect("a file");
    assert_eq!(report(&docs, &out), (Some(0), String::new()));
    assert!(folder.join("b.html").exists());
}

#[test]
fn in_a_folder_the_index_has_a_name() {
    let folder = folder("into");
    let docs = docs(&folder);
    let out = folder.join("new");
    for _ in 0..2 {
        assert_eq!(report(&docs, &out.join("")), (Some(0), String::new()));
        assert_eq!(names(&out), ["index", "index.html"]);
        assert_eq!(
            names(&out.join("index")),
            [".utlatande-pages", "a.html", "b.html"]
        );
    }
    // One that is there needs no slash, and takes the page of one document too.
    let single = folder.join("single");
    fs::create_dir(&single).expect("a folder");
    for _ in 0..2 {
        printed(&["report", PM, "-o", &single.display().to_string()]);
        assert_eq!(names(&single), ["index.html"]);
    }
    // What the user has there stays, unless it is named.
    let own = write(&single, "index.html", b"mine");
    let (code, told) = report(&docs, &single);
    assert_eq!(code, Some(2), "{told}");
    assert!(told.contains("to replace it, name it"), "{told}");
    assert_eq!(fs::read(&own).expect("a file"), b"mine");
    printed(&["report", PM, "-o", &own]);
}
