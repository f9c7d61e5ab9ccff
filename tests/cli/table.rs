use csv::StringRecord;

use crate::{PM, SOURCE, folder, printed, run, text, write};

const TABLES: [&str; 9] = [
    "documents",
    "bodies",
    "decisions",
    "dissents",
    "persons",
    "dates",
    "references",
    "sections",
    "diagnostics",
];

fn read(table: &str, delimiter: u8) -> Vec<StringRecord> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().expect("a header").clone();
    let rows = reader
        .records()
        .map(|row| row.expect("as many cells as the header"));
    std::iter::once(header).chain(rows).collect()
}

#[test]
fn one_row_a_fact() {
    for table in TABLES {
        insta::assert_snapshot!(table, printed(&["table", table, PM]));
    }
}

#[test]
fn every_row_says_where_it_was_read() {
    let source = std::fs::read_to_string(SOURCE).expect("a fixture");
    for table in TABLES {
        let rows = read(&printed(&["table", table, SOURCE]), b',');
        let column = |name| rows[0].iter().position(|cell| cell == name);
        let [start, end, rule, file] =
            ["start", "end", "rule", "document"].map(|name| column(name).expect(name));
        assert!(rows.len() > 1 || table == "diagnostics", "{table}");
        for row in rows[1..].iter().filter(|row| !row[start].is_empty()) {
            let place: [usize; 2] = [start, end].map(|at| row[at].parse().expect("a number"));
            assert!(
                source
                    .get(place[0]..place[1])
                    .is_some_and(|words| !words.is_empty())
            );
            assert!(row.get(rule).is_some());
            assert_eq!(&row[file], SOURCE);
            let is_short =
                ["bodies", "dates", "diagnostics", "persons", "references"].contains(&table);
            if let Some(words) = column("text").filter(|_| is_short) {
                let found: String = source[place[0]..place[1]].split_whitespace().collect();
                assert_eq!(
                    row[words].split_whitespace().collect::<String>(),
                    found,
                    "{table}"
                );
            }
        }
    }
}

#[test]
fn excel_and_tabs_hold_the_same_cells() {
    let fixtures = crate::fixtures("forms");
    for table in TABLES {
        let plain = read(&printed(&["table", table, &fixtures]), b',');
        let excel = printed(&["table", table, &fixtures, "--excel"]);
        assert!(excel.starts_with('\u{feff}'));
        assert!(plain == read(&excel, b';'), "{table}");
        let tabs = printed(&["table", table, &fixtures, "--tsv"]);
        assert!(plain == read(&tabs, b'\t'), "{table}");
    }
    assert_eq!(
        run(&["table", "dates", PM, "--tsv", "--excel"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn a_failing_file_leaves_the_rows_of_the_others_and_the_file_gets_its_name_when_it_is_whole() {
    let folder = folder("table");
    let empty = write(&folder, "empty.txt", b"");
    let output = folder.join("bodies.csv");
    let path = output.display().to_string();
    let end = run(&["table", "bodies", &empty, PM, "-o", &path]);
    assert_eq!(end.status.code(), Some(1));
    assert!(text(&end.stderr).contains("empty.txt: the input holds no text"));
    let written = std::fs::read_to_string(&output).expect("it wrote");
    assert_eq!(written, printed(&["table", "bodies", PM]));
    assert_eq!(
        std::fs::read_dir(&folder).expect("a folder").count(),
        2,
        "no part is left"
    );
}

#[test]
fn an_output_that_cannot_be_written_says_why() {
    let output = run(&["table", "bodies", PM, "-o", "no/such/folder/bodies.csv"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("bodies.csv: the folder does not exist"));
}

#[test]
fn no_document_can_put_a_formula_into_a_spreadsheet() {
    let folder = folder("formula");
    let file = write(
        &folder,
        "a.txt",
        "PM 2003 RVII (Dnr 242/01)\n\n=HYPERLINK(\"http://a.example\";\"Klicka\")\nRemiss från Ekby\n".as_bytes(),
    );
    let title = |options: &[&str]| {
        let table = printed(&[&["table", "documents", &file], options].concat());
        let rows = read(&table, b',');
        rows[1][rows[0]
            .iter()
            .position(|name| name == "title")
            .expect("a column")]
        .to_owned()
    };
    assert!(title(&[]).starts_with("'=HYPERLINK"), "{}", title(&[]));
    assert!(title(&["--raw"]).starts_with("=HYPERLINK"));
}
