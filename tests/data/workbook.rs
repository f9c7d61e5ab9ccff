//! A workbook holds what the tables hold.

use calamine::{Data, Reader as _, Xlsx, open_workbook};

#[test]
fn every_table_is_a_sheet_with_typed_cells() {
    let folder = crate::folder("workbook");
    let path = folder.join("all.xlsx");
    crate::said(&["table", "all", "fixtures/*.txt", "-o", &crate::shown(&path)]);
    let mut workbook: Xlsx<_> = open_workbook(&path).expect("a workbook");
    let names = workbook.sheet_names();
    assert_eq!(names[..3], ["documents", "bodies", "decisions"]);
    for name in names {
        let sheet = workbook.worksheet_range(&name).expect("a sheet");
        let csv = crate::run(&["table", &name, "fixtures/*.txt"]).stdout;
        let csv = String::from_utf8(csv).expect("UTF-8");
        let header: Vec<String> = sheet
            .rows()
            .next()
            .expect("names")
            .iter()
            .map(Data::to_string)
            .collect();
        assert_eq!(
            Some(header.join(",").as_str()),
            csv.lines().next(),
            "{name}"
        );
        assert!(sheet.height() > 1, "{name}");
        let start = header
            .iter()
            .position(|it| it == "start")
            .expect("a column");
        let numbers = sheet.rows().skip(1).map(|row| &row[start]);
        for number in numbers.filter(|cell| !matches!(cell, Data::Empty)) {
            assert!(matches!(number, Data::Float(_)), "{name}: {number:?}");
        }
    }
    let dissents = workbook.worksheet_range("dissents").expect("a sheet");
    let others = dissents.rows().next().expect("names").iter();
    let others = others
        .clone()
        .position(|it| *it == "and_others")
        .expect("a column");
    assert!(
        dissents
            .rows()
            .skip(1)
            .all(|row| matches!(row[others], Data::Bool(_)))
    );
}

#[test]
fn a_workbook_goes_into_a_file() {
    let output = crate::run(&["table", "all", "fixtures/pm-2008.txt"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("-o FILE.xlsx"), "{said}");
}
