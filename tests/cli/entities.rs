//! The pages of bodies, persons and parties, and what leads to them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use evaluation::generate::generate;

use crate::{SOURCE, folder, run, text, write};

fn report(docs: &Path, out: &Path) -> (Option<i32>, String) {
    let (docs, out) = (docs.display().to_string(), out.display().to_string());
    let output = run(&["report", &docs, "-o", &out]);
    (output.status.code(), text(&output.stderr).to_owned())
}

/// The pages in a folder, by file name.
fn pages(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let pages = paths.filter(|path| path.extension().is_some_and(|ending| ending == "html"));
    let named = |path: &Path| path.file_name().expect("a name").display().to_string();
    pages
        .map(|path| (named(&path), fs::read_to_string(&path).expect("a page")))
        .collect()
}

fn of_kind<'p>(pages: &'p BTreeMap<String, String>, prefix: &str) -> Vec<&'p str> {
    let names = pages.keys().filter(|name| name.starts_with(prefix));
    names.map(String::as_str).collect()
}

/// What stands behind each `before`, up to one of `ends`.
fn behind<'p>(page: &'p str, before: &'p str, ends: &'p [char]) -> impl Iterator<Item = &'p str> {
    page.split(before)
        .skip(1)
        .filter_map(move |rest| rest.split(ends).next())
}

fn ids(page: &str) -> BTreeSet<&str> {
    let quoted = behind(page, " id=\"", &['"']);
    let bare = behind(page, " id=", &[' ', '>']).filter(|id| !id.starts_with('"'));
    quoted.chain(bare).collect()
}

fn decoded(part: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        let mut digit = || char::from(rest.next()?).to_digit(16);
        bytes.push(match byte {
            b'%' => {
                let code = digit().and_then(|high| Some(high * 16 + digit()?));
                u8::try_from(code.expect("two digits")).expect("a byte")
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// The links of a page that lead nowhere; `at` is the page, `ids` has those of every page.
fn dead<'p>(at: &str, page: &'p str, ids: &BTreeMap<String, BTreeSet<&str>>) -> Vec<&'p str> {
    let lives = |href: &str| {
        let (file, place) = href.split_once('#').unwrap_or((href, ""));
        let file = match file {
            "" => at.to_owned(),
            file if at == "index.html" => decoded(file),
            file => match file.strip_prefix("../") {
                Some(index) => decoded(index),
                None => format!("index/{}", decoded(file)),
            },
        };
        // What the index searches is no place.
        let is_search = file == "index.html" && place.contains('=');
        let ids = ids.get(&file);
        ids.is_some_and(|ids| place.is_empty() || is_search || ids.contains(place))
    };
    behind(page, "href=\"", &['"'])
        .filter(|href| !lives(href))
        .collect()
}

#[test]
fn no_link_is_dead_over_all_pages_of_a_thousand_documents() {
    let folder = folder("dead-links");
    let docs = folder.join("docs");
    fs::create_dir(&docs).expect("a folder");
    for seed in 0..1000 {
        write(
            &docs,
            &format!("å {seed}.txt"),
            generate(seed).text.as_bytes(),
        );
    }
    let out = folder.join("index.html");
    assert_eq!(report(&docs, &out), (Some(0), String::new()));
    let index = fs::read_to_string(&out).expect("an index");
    let pages = pages(&folder.join("index"));
    for (prefix, least) in [
        ("instans-", 500),
        ("person-", 1000),
        ("parti-", 8),
        ("å ", 1000),
    ] {
        assert!(of_kind(&pages, prefix).len() >= least, "{prefix}");
    }
    let mut all = BTreeMap::from([("index.html".to_owned(), ids(&index))]);
    all.extend(
        pages
            .iter()
            .map(|(name, page)| (format!("index/{name}"), ids(page))),
    );
    // The file that a page shows.
    let sources = fs::read_dir(&docs).expect("a folder");
    all.extend(sources.map(|source| {
        let name = source.expect("an entry").file_name();
        (format!("docs/{}", name.display()), BTreeSet::new())
    }));
    let mut links = 0;
    for (name, page) in &pages {
        assert_eq!(
            dead(&format!("index/{name}"), page, &all),
            [""; 0],
            "{name}"
        );
        links += page.matches("href=\"").count();
    }
    assert_eq!(dead("index.html", &index, &all), [""; 0]);
    // From the pages of bodies, persons and parties to a place in a document.
    let named = pages.iter().filter(|(name, _)| !name.starts_with("å "));
    for (name, page) in named {
        let without = behind(page, "href=\"%C3%A5%20", &['"']).find(|href| !href.contains('#'));
        assert_eq!(without, None, "{name}");
    }
    assert!(links > 250_000, "{links} links");
    // What a search finds leads somewhere too.
    let data = behind(&index, "id=\"data\">", &['<'])
        .next()
        .expect("the data");
    let data: Vec<serde_json::Value> = serde_json::from_str(data).expect("JSON");
    let hrefs = behind(&index, "<tr><th scope=\"row\"><a href=\"index/", &['"']);
    let mut passages = 0;
    for (href, document) in hrefs.zip(&data) {
        let ids = &all[&format!("index/{}", decoded(href))];
        for passage in document[5].as_array().expect("passages") {
            let anchor = passage[1].as_str().expect("an anchor");
            assert!(ids.contains(anchor), "{href}: {passage}");
            passages += 1;
        }
    }
    assert_eq!(data.len(), 1000);
    assert!(passages > 20_000, "{passages} passages");
}

#[test]
fn a_page_of_a_body_goes_with_the_last_document_that_names_it() {
    let folder = folder("entities");
    let docs = folder.join("docs");
    fs::create_dir(&docs).expect("a folder");
    fs::copy(SOURCE, docs.join("a.txt")).expect("a document");
    write(&docs, "b.txt", b"PM 2003 RVII (Dnr 242/01)\n");
    let out = folder.join("index.html");
    assert_eq!(report(&docs, &out), (Some(0), String::new()));
    let first = pages(&folder.join("index"));
    assert!(of_kind(&first, "instans-").len() > 6);
    assert!(of_kind(&first, "person-").len() > 6);
    let party = of_kind(&first, "parti-")[0];

    // The same again.
    assert_eq!(report(&docs, &out), (Some(0), String::new()));
    assert_eq!(pages(&folder.join("index")), first);

    fs::remove_file(docs.join("a.txt")).expect("a file");
    assert_eq!(report(&docs, &out), (Some(0), String::new()));
    let left = pages(&folder.join("index"));
    assert_eq!(left.keys().collect::<Vec<_>>(), ["b.html"]);

    // A user's file in the place of such a page stays, and nothing is written.
    let index = fs::read_to_string(&out).expect("an index");
    write(&folder.join("index"), party, b"mine");
    fs::copy(SOURCE, docs.join("a.txt")).expect("a document");
    let (code, told) = report(&docs, &out);
    assert_eq!(code, Some(2), "{told}");
    assert!(told.contains("was not written by this program"), "{told}");
    assert_eq!(
        fs::read_to_string(folder.join("index").join(party)).expect("a file"),
        "mine"
    );
    assert_eq!(fs::read_to_string(&out).expect("an index"), index);
}

#[test]
fn a_document_in_two_files_counts_once() {
    let folder = folder("copies");
    let docs = folder.join("docs");
    fs::create_dir(&docs).expect("a folder");
    let text = fs::read_to_string(SOURCE).expect("a document");
    write(&docs, "a.txt", text.as_bytes());
    let out = folder.join("index.html");
    assert_eq!(report(&docs, &out), (Some(0), String::new()));
    let alone = pages(&folder.join("index"));

    // A copy that names somebody whom the first does not name.
    let copy = text.replacen(
        "Reservation av Jonas",
        "Reservation av Ada Ekstam (V), Jonas",
        1,
    );
    assert_ne!(copy, text);
    write(&docs, "b.txt", copy.as_bytes());
    assert_eq!(report(&docs, &out), (Some(0), String::new()));
    let both = pages(&folder.join("index"));
    let index = fs::read_to_string(&out).expect("an index");
    assert!(
        index.contains("samma dokument som <a href=\"index/a.html\">a.txt</a>"),
        "{index}"
    );
    assert!(
        index.contains("1 av dem är samma dokument som ett annat"),
        "{index}"
    );
    for body in of_kind(&alone, "instans-") {
        assert_eq!(both[body], alone[body], "{body}");
    }
    let only = of_kind(&both, "person-ada-ekstam-");
    assert!(
        both[only[0]].contains("href=\"b.html#"),
        "{}",
        both[only[0]]
    );

    // Signed another day, it is another document.
    let other = text.replace("6 september 2023", "7 september 2023");
    write(&docs, "b.txt", other.as_bytes());
    assert_eq!(report(&docs, &out), (Some(0), String::new()));
    let index = fs::read_to_string(&out).expect("an index");
    assert!(!index.contains("samma dokument"), "{index}");
}
