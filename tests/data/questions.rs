//! Every question of `docs/questions.md` has the answer that stands there.

use std::fs;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

#[test]
fn every_question_has_its_answer() {
    let database = crate::shown(&crate::folder("questions").join("corpus.db"));
    crate::said(&["db", "fixtures/*.txt", "-o", &database]);
    let corpus = Connection::open(&database).expect("a database");
    let page = fs::read_to_string(crate::root().join("docs/questions.md")).expect("the page");
    let mut questions = 0;
    for question in page.split("\n## ").filter(|it| it.contains("```text")) {
        let title = question.lines().next().expect("a heading");
        let sql = fenced(question, "sql").expect(title);
        let answer = fenced(question, "text").expect(title);
        assert_eq!(rows(&corpus, sql), answer.trim_end(), "{title}");
        questions += 1;
    }
    assert!(questions >= 10, "only {questions} questions were found");
}

/// The first block of code in a language.
fn fenced<'p>(page: &'p str, language: &str) -> Option<&'p str> {
    let (_, code) = page.split_once(&format!("```{language}\n"))?;
    Some(code.split_once("```")?.0)
}

/// The names of the columns and the rows of a query, as the page shows them.
fn rows(corpus: &Connection, sql: &str) -> String {
    let mut query = corpus.prepare(sql).expect("SQL");
    let names: Vec<&str> = query.column_names().collect();
    let mut lines = vec![names.join(" | ")];
    let columns = query.column_count();
    let mut rows = query.query([]).expect("rows");
    while let Some(row) = rows.next().expect("a row") {
        let cells = (0..columns).map(|column| match row.get_ref(column).expect("a cell") {
            ValueRef::Null => "–".to_owned(),
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Text(text) => {
                let text = std::str::from_utf8(text).expect("UTF-8");
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            }
            other => panic!("no cell holds {other:?}"),
        });
        lines.push(cells.collect::<Vec<_>>().join(" | "));
    }
    lines.join("\n").trim_end().to_owned()
}
