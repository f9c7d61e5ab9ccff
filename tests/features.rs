//! Lets plain `cargo test` run what is behind features: the tests of the program and of PDF files, and
//! `tests/data`, which needs the program, `tests/targets`, which needs both, and the project in
//! `examples/pinned`.
//!
//! It starts a second `cargo test` with all features, after the first has done its building. That no
//! member of the workspace asks for the features instead has a reason: Cargo would also turn them on for
//! `cargo run --example extract`, which would then compile clap and a PDF reader before it shows anything.

use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    if cfg!(all(feature = "cli", feature = "pdf")) {
        // They run beside this one.
        return ExitCode::SUCCESS;
    }
    let targets: &[&str] = &[
        "--lib",
        "--bins",
        "--test=cli",
        "--test=data",
        "--test=it",
        "--test=pinned",
        "--test=regressions",
    ];
    // Cargo does not test the examples in the docs together with anything else.
    if [targets, &["--doc"]].into_iter().all(pass) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Whether the tests of these targets pass.
fn pass(targets: &[&str]) -> bool {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args([
        "test",
        "--package=utlatande",
        "--package=data",
        "--package=targets",
        "--package=pinned",
    ]);
    command.arg("--all-features").args(targets);
    if !cfg!(debug_assertions) {
        command.arg("--release");
    }
    // Such as the name of a test.
    command.arg("--").args(std::env::args_os().skip(1));
    command.status().is_ok_and(|status| status.success())
}
