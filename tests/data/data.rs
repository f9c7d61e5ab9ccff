//! What the program writes, read as its users read it: databases, workbooks, and JSON by its schema.
//!
//! A package of its own, so that whoever runs an example need not compile a database and a validator first.

mod database;
mod parquet;
mod questions;
mod schema;
mod workbook;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The program, run at the repository's root. `tests/features.rs` has it built beside this one.
fn program() -> Command {
    let mut path = std::env::current_exe().expect("a program has a path");
    path.pop();
    path.pop();
    path.push(format!("utlatande{}", std::env::consts::EXE_SUFFIX));
    assert!(
        path.exists(),
        "run `cargo test` at the repository's root: it builds the program"
    );
    let mut program = Command::new(path);
    program.current_dir(root());
    program
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().expect("it runs")
}

/// Runs it without a fault; what it says on standard error.
fn said(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stderr).expect("UTF-8")
}

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A path as an argument.
fn shown(path: &Path) -> String {
    path.to_str().expect("UTF-8").to_owned()
}
