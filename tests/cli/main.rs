//! The program `utlatande` as its users run it.

mod entities;
mod explain;
mod extract;
mod folders;
#[cfg(unix)]
mod hostile;
#[cfg(unix)]
mod outputs;
#[cfg(unix)]
mod pages;
#[cfg(all(feature = "pdf", target_os = "linux"))]
mod pdf;
#[cfg(unix)]
mod readme;
mod report;
mod schema;
mod stream;
mod table;
#[cfg(target_os = "linux")]
mod terminal;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The source document.
const SOURCE: &str = "fixtures/ks-2023-149.txt";

/// A small one.
const PM: &str = "fixtures/pm-2008.txt";

/// A file too short to hold more than its header.
const HEADER: &[u8] = b"PM 2003 RVII (Dnr 242/01)\n";

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_utlatande"));
    program.env_remove("NO_COLOR");
    program
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().expect("it runs")
}

/// What a run without a fault prints.
fn printed(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(
        (output.status.code(), text(&output.stderr)),
        (Some(0), ""),
        "{arguments:?}"
    );
    text(&output.stdout).to_owned()
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).expect("UTF-8")
}

/// An empty folder of a test's own.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    match std::fs::remove_dir_all(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => panic!("{error}"),
        _ => std::fs::create_dir_all(&path).expect("a folder"),
    }
    path
}

/// A folder of a test's own with the fixtures that are text, which can all be read.
fn fixtures(name: &str) -> String {
    let folder = folder(name).join("fixtures");
    std::fs::create_dir(&folder).expect("a folder");
    for entry in std::fs::read_dir("fixtures").expect("a folder") {
        let path = entry.expect("an entry").path();
        let extension = path.extension().and_then(std::ffi::OsStr::to_str);
        if extension == Some("txt") {
            let name = path.file_name().expect("a name");
            std::fs::copy(&path, folder.join(name)).expect("a copy");
        }
    }
    folder.display().to_string()
}

fn write(folder: &Path, name: &str, content: &[u8]) -> String {
    let path = folder.join(name);
    std::fs::write(&path, content).expect("a file");
    path.display().to_string()
}

#[cfg(unix)]
fn wait_for<T>(mut what: impl FnMut() -> Option<T>) -> T {
    let start = std::time::Instant::now();
    loop {
        if let Some(found) = what() {
            return found;
        }
        assert!(
            start.elapsed() < std::time::Duration::from_secs(20),
            "it does not come"
        );
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

#[cfg(unix)]
fn send(signal: &str, process: u32) {
    let kill = Command::new("kill")
        .args([signal, &process.to_string()])
        .status();
    assert!(kill.expect("kill runs").success());
}

#[test]
fn help_tells_each_command_with_an_example() {
    let help = printed(&["--help"]);
    for command in [
        "extract",
        "stream",
        "table",
        "report",
        "schema",
        "explain",
        "completions",
        "man",
    ] {
        assert!(help.contains(&format!("\n  {command} ")), "{command}");
        let help = printed(&[command, "--help"]);
        assert!(
            help.contains("Example") && help.contains(&format!("utlatande {command}")),
            "{help}"
        );
    }
}

#[test]
fn the_shell_script_and_the_manual_page_name_the_commands() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(
            printed(&["completions", shell]).contains("extract"),
            "{shell}"
        );
    }
    let manual = printed(&["man"]);
    for part in [
        ".SH SUBCOMMANDS",
        ".SH EXTRACT",
        "resume",
        ".SH TABLE",
        "excel",
    ] {
        assert!(manual.contains(part), "{part}");
    }
}

#[test]
fn colour_comes_only_where_it_is_wanted() {
    let has_colour = |arguments: &[&str]| {
        let output = program().args(arguments).output().expect("it runs");
        output.stdout.contains(&0x1b) || output.stderr.contains(&0x1b)
    };
    for command in [
        &["explain", PM, "60"] as &[&str],
        &["extract", "no.txt"],
        &["extract"],
    ] {
        let with = |choice| has_colour(&[&["--color", choice], command].concat());
        assert!(!with("auto"), "{command:?}: no terminal looks on");
        assert!(with("always"), "{command:?}");
        assert!(!with("never"), "{command:?}");
    }
}
