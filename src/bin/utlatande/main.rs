//! The program `utlatande`: from a folder of reports to tables and pages.
//!
//! | module | for |
//! | --- | --- |
//! | [`args`] | the arguments and their help |
//! | [`extract`], [`stream`], [`table`], [`db`], [`report`], [`schema`], [`explain`] | the subcommands |
//! | [`find`], [`input`] | finds files; reads one |
//! | [`why`] | why one could not be read |
//! | [`pdf`] | reads PDFs in processes of their own |
//! | [`many`] | works through them in bounded memory and in order |
//! | [`place`] | a place as a person names it |
//! | [`facts`] | everything in a report that has a place |
//! | [`text`] | values of a report as text |
//! | [`overview`], [`page`] | a document on a screen, and as a page of HTML |
//! | [`goal`], [`output`] | where the output goes, and how a file is replaced |
//! | [`identity`] | whether two names are those of one file |
//! | [`pages`], [`mark`] | the folder of pages, and the file that marks it |
//! | [`relative`] | links from a page to files |
//! | [`fault`], [`interrupt`] | what ends a run early |

mod args;
mod db;
mod explain;
mod extract;
mod facts;
mod fault;
mod find;
mod goal;
mod identity;
mod input;
mod interrupt;
mod many;
mod mark;
mod output;
mod overview;
mod page;
mod pages;
mod pdf;
mod place;
mod relative;
mod report;
mod schema;
mod stream;
mod table;
mod text;
mod why;

use std::process::ExitCode;

use clap::CommandFactory as _;

use args::{Arguments, Command};
use fault::Fault;

fn main() -> ExitCode {
    if let Some(end) = pdf::worker() {
        return end;
    }
    let arguments = args::parse();
    let result = many::threads(arguments.threads).and_then(|()| run(&arguments.command));
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever read the output has seen enough.
        Err(Fault::ReaderGone) => ExitCode::SUCCESS,
        Err(Fault::Interrupted) => {
            anstream::eprintln!(
                "interrupted: what was written until now is whole, and a file that was not finished \
                 is as it was"
            );
            ExitCode::from(130)
        }
        Err(Fault::Usage(message)) => {
            anstream::eprintln!("{} {}", fault::label(), text::visible(&message));
            ExitCode::from(2)
        }
        Err(Fault::Failed(message)) => {
            anstream::eprintln!("{} {}", fault::label(), text::visible(&message));
            ExitCode::from(1)
        }
    }
}

/// Runs the command; whether all was well.
fn run(command: &Command) -> Result<bool, Fault> {
    match command {
        Command::Extract(options) => extract::run(options),
        Command::Stream => stream::run(),
        Command::Table(options) => table::run(options),
        Command::Db(options) => db::run(options),
        Command::Report(options) => report::run(options),
        Command::Schema { of } => schema::run(*of),
        Command::Explain {
            file,
            place,
            limits,
        } => explain::run(file, place, *limits),
        Command::Text { file, limits } => {
            let document = input::Input::new(file.clone()).read_alone(*limits)?;
            output::print(document.text.as_bytes()).map(|()| true)
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "utlatande", &mut script);
            output::print(&script).map(|()| true)
        }
        Command::Man => {
            let page = manual().map_err(Fault::writing("the man page"))?;
            output::print(&page).map(|()| true)
        }
    }
}

/// The manual page, with a part for each command.
fn manual() -> std::io::Result<Vec<u8>> {
    let mut whole = Vec::new();
    let mut command = Arguments::command();
    command.build();
    clap_mangen::Man::new(command.clone()).render(&mut whole)?;
    for command in command
        .get_subcommands()
        .filter(|one| one.get_name() != "help")
    {
        let mut part = Vec::new();
        let man = clap_mangen::Man::new(command.clone());
        man.render_synopsis_section(&mut part)?;
        man.render_description_section(&mut part)?;
        man.render_options_section(&mut part)?;
        man.render_extra_section(&mut part)?;
        let part = String::from_utf8_lossy(&part).replace(".SH ", ".SS ");
        let name = command.get_name().to_uppercase();
        whole.extend(format!(".SH {name}\n{part}").into_bytes());
    }
    Ok(whole)
}
