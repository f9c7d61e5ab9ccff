//! A database is never half written, never read anew without need, and never somebody else's.

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::Connection;

fn number(corpus: &Connection, sql: &str) -> i64 {
    corpus.query_row(sql, [], |row| row.get(0)).expect("a row")
}

#[test]
fn a_rerun_replaces_what_changed() {
    let folder = crate::folder("rerun");
    let database = crate::shown(&folder.join("corpus.db"));
    let input = folder.join("in");
    fs::create_dir(&input).expect("a folder");
    let (a, b) = (input.join("a.txt"), input.join("b.txt"));
    fs::write(
        &a,
        "PM 2003 RVII (Dnr 242/01)\n\nNämnden möttes den 3 maj 2011.\n",
    )
    .expect("a file");
    fs::write(
        &b,
        "PM 2004 RVII (Dnr 243/01)\n\nNämnden möttes den 4 maj 2011.\n",
    )
    .expect("a file");
    let make = || {
        crate::said(&["db", &crate::shown(&input), "-o", &database]);
        Connection::open(&database).expect("a database")
    };
    let days = "SELECT group_concat(edtf) FROM (SELECT edtf FROM dates ORDER BY document)";
    let read = |corpus: &Connection| -> String {
        corpus.query_row(days, [], |row| row.get(0)).expect("a row")
    };
    let corpus = make();
    assert_eq!(read(&corpus), "2011-05-03,2011-05-04");
    let kept = number(
        &corpus,
        "SELECT rowid FROM dates WHERE document LIKE '%b.txt'",
    );
    drop(corpus);
    fs::write(
        &a,
        "PM 2003 RVII (Dnr 242/01)\n\nNämnden möttes den 5 juni 2012.\n",
    )
    .expect("a file");
    let corpus = make();
    assert_eq!(read(&corpus), "2012-06-05,2011-05-04");
    // What did not change was not written again.
    let still = number(
        &corpus,
        "SELECT rowid FROM dates WHERE document LIKE '%b.txt'",
    );
    assert_eq!(still, kept);
    let found = "SELECT count(*) FROM sections_search WHERE sections_search MATCH ";
    assert_eq!(number(&corpus, &format!("{found} 'juni'")), 1);
    assert_eq!(number(&corpus, &format!("{found} 'maj'")), 1);
    // Swedish letters keep their marks.
    assert_eq!(number(&corpus, &format!("{found} 'nämnden'")), 2);
    assert_eq!(number(&corpus, &format!("{found} 'namnden'")), 0);
}

#[test]
fn every_row_leads_to_its_document() {
    let database = crate::shown(&crate::folder("keys").join("corpus.db"));
    crate::run(&["db", "fixtures", "-o", &database]);
    let corpus = Connection::open(&database).expect("a database");
    let mut check = corpus.prepare("PRAGMA foreign_key_check").expect("SQL");
    assert!(!check.exists([]).expect("rows"), "a key leads nowhere");
    assert_eq!(
        number(&corpus, "SELECT count(*) FROM files WHERE needs_ocr"),
        1
    );
    // The same document as text and as PDF.
    let copies = number(&corpus, "SELECT count(*) FROM copies");
    let cases = number(&corpus, "SELECT count(*) FROM cases");
    assert!(copies > 0);
    assert_eq!(
        cases + copies,
        number(&corpus, "SELECT count(*) FROM documents")
    );
}

#[test]
fn a_file_of_somebody_else_is_left_as_it_is() {
    let folder = crate::folder("theirs");
    let theirs = crate::shown(&folder.join("theirs.db"));
    Connection::open(&theirs)
        .and_then(|other| other.execute_batch("CREATE TABLE mine (a)"))
        .expect("a database");
    let notes = crate::shown(&folder.join("notes.db"));
    fs::write(&notes, "these are notes, and no database at all").expect("a file");
    for file in [theirs, notes] {
        let before = fs::read(&file).expect("a file");
        let output = crate::run(&["db", "fixtures/pm-2008.txt", "-o", &file]);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("is left as it is"), "{said}");
        assert_eq!(fs::read(&file).expect("a file"), before);
    }
}

#[cfg(unix)]
#[test]
fn a_kill_leaves_the_old_state_whole() {
    let folder = crate::folder("kill");
    let database = crate::shown(&folder.join("corpus.db"));
    crate::said(&["db", "fixtures/pm-2008.txt", "-o", &database]);
    let input = folder.join("in");
    fs::create_dir(&input).expect("a folder");
    let text = fs::read(crate::root().join("fixtures/ks-2023-149.txt")).expect("a fixture");
    for number in 0..400 {
        fs::write(input.join(format!("{number}.txt")), &text).expect("a file");
    }
    let mut run = crate::program()
        .args(["db", &crate::shown(&input), "-o", &database])
        .stderr(Stdio::null())
        .spawn()
        .expect("it runs");
    // Its journal tells that it writes.
    let journal = folder.join("corpus.db-journal");
    let until = Instant::now() + Duration::from_secs(60);
    while !journal.exists() && Instant::now() < until {
        thread::sleep(Duration::from_millis(5));
    }
    assert!(
        run.try_wait().expect("it runs").is_none(),
        "it was too fast to be killed"
    );
    run.kill().expect("a signal");
    run.wait().expect("it ends");
    let corpus = Connection::open(&database).expect("a database");
    assert_eq!(number(&corpus, "SELECT count(*) FROM documents"), 1);
    let check: String = corpus
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .expect("a row");
    assert_eq!(check, "ok");
}
