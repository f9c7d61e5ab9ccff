use crate::{HEADER, PM, folder, printed, run, text, write};

#[test]
fn one_file_gives_one_page_that_needs_nothing_else() {
    let folder = folder("page");
    let out = folder.join("pm.html");
    printed(&["report", PM, "-o", &out.display().to_string()]);
    let page = std::fs::read_to_string(&out).expect("a page");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"sv\">"));
    assert!(page.contains("default-src 'none'"));
    for outside in ["http:", "https:", "src=", "@import", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), 1);
}

#[test]
fn many_files_give_an_index_and_a_folder_of_pages_with_names_of_their_own() {
    let folder = folder("pages");
    for (name, content) in [("a", HEADER), ("b", HEADER), ("c", b"")] {
        std::fs::create_dir(folder.join(name)).expect("a folder");
        write(&folder.join(name), "Ärende 1.txt", content);
    }
    let out = folder.join("index.html");
    let end = run(&[
        "report",
        &folder.display().to_string(),
        "-o",
        &out.display().to_string(),
    ]);
    assert_eq!(end.status.code(), Some(1));
    assert!(text(&end.stderr).contains("the input holds no text"));
    let mut pages: Vec<String> = std::fs::read_dir(folder.join("index"))
        .expect("a folder")
        .map(|page| page.expect("a page").file_name().display().to_string())
        .collect();
    pages.sort();
    assert_eq!(
        pages,
        [".utlatande-pages", "Ärende 1-2.html", "Ärende 1.html"]
    );
    let index = std::fs::read_to_string(&out).expect("an index");
    assert!(
        index.contains("href=\"index/%C3%84rende%201-2.html\""),
        "{index}"
    );
    assert!(
        index.contains("tom: filen innehåller ingen text"),
        "what failed is told there too"
    );
    let page = std::fs::read_to_string(folder.join("index/Ärende 1.html")).expect("a page");
    assert!(page.contains("href=\"../index.html\""));
}

#[test]
fn an_index_needs_a_name_that_its_folder_has_not() {
    let out = folder("ending").join("pages");
    let end = run(&["report", "fixtures", "-o", &out.display().to_string()]);
    assert_eq!(end.status.code(), Some(2));
    assert!(text(&end.stderr).contains("needs an ending such as .html"));
}
