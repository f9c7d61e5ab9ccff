//! What the pages say of the program is what the program does.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::text;

/// Runs a line of a page in a folder where the fixtures are.
fn run(folder: &Path, line: &str) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_utlatande"));
    let folder_of_programs = program.parent().expect("a folder");
    let examples = folder_of_programs.join("examples");
    let mut path = folder_of_programs.as_os_str().to_owned();
    for next in [
        examples.as_os_str(),
        &std::env::var_os("PATH").unwrap_or_default(),
    ] {
        path.push(":");
        path.push(next);
    }
    // `cargo test` has built the examples: none is compiled a second time.
    let line = match line.strip_prefix("cargo run --release --example ") {
        Some(example) => {
            let name = example.split(' ').next().expect("a name");
            assert!(
                examples.join(name).exists(),
                "run all of `cargo test`: it builds the examples"
            );
            example.replacen(" -- ", " ", 1)
        }
        None => line.to_owned(),
    };
    Command::new("sh")
        .args(["-c", &line])
        .current_dir(folder)
        .env("PATH", path)
        .output()
        .expect("it runs")
}

/// A folder in which the fixtures are.
fn with_fixtures(name: &str) -> PathBuf {
    let fixtures = PathBuf::from(crate::fixtures(name));
    fixtures.parent().expect("a folder").to_owned()
}

#[test]
fn every_command_of_the_table_works() {
    let folder = with_fixtures("readme");
    let request = "{\"id\": 1, \"text\": \"PM 2003 RVII (Dnr 242/01)\"}\n";
    std::fs::write(folder.join("requests.ndjson"), request).expect("a file");
    let page = std::fs::read_to_string("docs/program.md").expect("a page");
    let rows = page
        .lines()
        .filter(|line| line.starts_with("| `utlatande "));
    let mut count = 0;
    for row in rows {
        let cell = row.split('|').nth(1).expect("a cell");
        for line in cell
            .split('`')
            .filter(|part| part.starts_with("utlatande "))
        {
            let output = run(&folder, line);
            assert!(output.status.success(), "{line}: {}", text(&output.stderr));
            assert_eq!(text(&output.stderr), "", "{line}");
            count += 1;
        }
    }
    assert!(count > 10, "{count} commands");
    for made in [
        "index.html",
        "index/pm-2008.html",
        "bodies.csv",
        "all.ndjson",
    ] {
        let made = std::fs::metadata(folder.join(made)).expect(made);
        assert!(made.len() > 1000);
    }
}

#[test]
fn what_it_prints_is_what_stands_there() {
    let folder = with_fixtures("console");
    for page in ["docs/program.md", "docs/facts.md"] {
        let page_text = std::fs::read_to_string(page).expect("a page");
        let blocks = page_text.split("```console\n$ ").skip(1);
        for block in blocks.clone() {
            let (line, rest) = block.split_once('\n').expect("a command");
            let expected = rest.split("```").next().expect("an output");
            assert_eq!(text(&run(&folder, line).stdout), expected, "{line}");
        }
        assert!(blocks.count() > 0, "{page} shows what comes out");
    }
}

/// The commands of the README with the fixtures in the place of the user's reports.
#[test]
fn every_command_of_the_readme_works() {
    let folder = with_fixtures("commands");
    let readme = std::fs::read_to_string("README.md").expect("a README");
    let lines = readme.lines().filter(|line| line.contains("my-reports/"));
    let mut count = 0;
    for line in lines {
        let line = line.replace("my-reports/", "fixtures/");
        let output = run(&folder, &line);
        assert!(output.status.success(), "{line}: {}", text(&output.stderr));
        count += 1;
    }
    assert!(count > 4, "{count} commands");
    for made in [
        "index.html",
        "bodies.csv",
        "reports.xlsx",
        "corpus.db",
        "all.ndjson",
    ] {
        let made = std::fs::metadata(folder.join(made)).expect(made);
        assert!(made.len() > 1000);
    }
}
