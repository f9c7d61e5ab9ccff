//! Works through many documents: in bounded memory, in the order of the input, until interrupted.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use rayon::prelude::*;
use utlatande::tables::Source;

use crate::fault::{self, Fault};
use crate::find::{Found, LeftOut, ending};
use crate::input::{self, Document, Failure, Input};
use crate::interrupt::interrupted;
use crate::pdf::Reader;
use crate::text::visible;
use crate::why::Why;

/// Documents read at once: enough for every core, few enough to keep in memory.
const AT_ONCE: usize = 64;

/// Sets the number of threads.
pub(crate) fn threads(number: Option<u16>) -> Result<(), Fault> {
    let Some(number) = number else {
        return Ok(());
    };
    rayon::ThreadPoolBuilder::new()
        .num_threads(number.into())
        .build_global()
        .map_err(|error| Fault::Failed(format!("cannot start {number} threads: {error}")))
}

/// Does `work` on every item on all cores, and gives the results to `sink` in order; false where
/// an interrupt came first. What was under way at an interrupt counts as not done.
pub(crate) fn in_order<I: Sync, T: Send>(
    items: &[I],
    work: impl Fn(&I) -> T + Sync,
    mut sink: impl FnMut(&I, T) -> Result<(), Fault>,
) -> Result<bool, Fault> {
    let interrupted = interrupted();
    for items in items.chunks(AT_ONCE) {
        let results: Vec<Option<T>> = items
            .par_iter()
            .map(|item| {
                let is_on = || !interrupted.load(Ordering::SeqCst);
                is_on().then(|| work(item)).filter(|_| is_on())
            })
            .collect();
        for (item, result) in items.iter().zip(results) {
            let Some(result) = result else {
                return Ok(false);
            };
            sink(item, result)?;
        }
    }
    Ok(true)
}

/// What became of many documents.
#[derive(Debug)]
pub(crate) struct Done {
    /// Whether no interrupt came.
    pub(crate) is_whole: bool,
    /// How many documents were read.
    pub(crate) documents: usize,
    pub(crate) failures: Vec<Failure>,
    /// What was to be read.
    files: usize,
    left_out: LeftOut,
}

/// Reads every document found, makes something of it, and gives that to `sink` in order.
pub(crate) fn read_all<T: Send>(
    found: Found,
    make: impl Fn(&str, Document) -> T + Sync,
    mut sink: impl FnMut(T) -> Result<(), Fault>,
) -> Result<Done, Fault> {
    read_each(
        found,
        |input, pdfs| Ok(make(&input.name, input.read(pdfs)?)),
        |_, made| made.map_or(Ok(()), &mut sink),
    )
}

/// Reads every document found, makes something of its tables, and gives that to `sink` in order.
pub(crate) fn read_tables<T: Send>(
    found: Found,
    make: impl Fn(&Source<'_>) -> T + Sync,
    mut sink: impl FnMut(T) -> Result<(), Fault>,
) -> Result<Done, Fault> {
    read_each(
        found,
        |input, pdfs| input::with_source(&input.name, input.bytes()?, pdfs, &make),
        |_, made| made.map_or(Ok(()), &mut sink),
    )
}

/// Does `read` for every file found, and gives what comes of it to `sink`, in order; first what could not be
/// looked into.
pub(crate) fn read_each<T: Send>(
    found: Found,
    read: impl Fn(&Input, &Reader) -> Result<T, Why> + Sync,
    mut sink: impl FnMut(&str, Result<T, &Why>) -> Result<(), Fault>,
) -> Result<Done, Fault> {
    let mut failures = found.failures;
    for Failure { file, why } in &failures {
        sink(file, Err(why))?;
    }
    let files = found.inputs.len() + failures.len();
    let mut documents = 0;
    let bar = bar(found.inputs.len());
    // What is printed on the same terminal must not run into the bar.
    let shares_terminal = std::io::stdout().is_terminal();
    let whole = in_order(
        &found.inputs,
        |input| read(input, &found.pdfs),
        |input, made| {
            bar.inc(1);
            documents += usize::from(made.is_ok());
            let work = || match made {
                Ok(made) => sink(&input.name, Ok(made)),
                Err(why) => {
                    sink(&input.name, Err(&why))?;
                    failures.push(Failure {
                        file: input.name.clone(),
                        why,
                    });
                    Ok(())
                }
            };
            match shares_terminal {
                true => bar.suspend(work),
                false => work(),
            }
        },
    );
    bar.finish_and_clear();
    Ok(Done {
        is_whole: whole?,
        documents,
        failures,
        files,
        left_out: found.left_out,
    })
}

impl Done {
    /// Whether what was written may take the place of an earlier file: a run in which nothing could be read
    /// leaves that alone.
    pub(crate) fn replaces(&self) -> bool {
        self.is_whole && (self.documents > 0 || self.failures.is_empty())
    }

    /// Tells what could not be read and, on a terminal, what was `written` and where; whether all could be
    /// read.
    pub(crate) fn tell(self, written: Option<&str>) -> Result<bool, Fault> {
        let is_replaced = self.replaces();
        print_failures(&self.failures, self.files, &self.left_out);
        if !self.is_whole {
            return Err(Fault::Interrupted);
        }
        if let Some(written) = written
            && is_replaced
            && std::io::stderr().is_terminal()
        {
            anstream::eprintln!("{}", visible(&told(written, self.failures.len())));
        }
        Ok(self.failures.is_empty())
    }
}

/// `240 rows in bodies.csv, 3 files could not be read`.
fn told(written: &str, failures: usize) -> String {
    match failures {
        0 => written.to_owned(),
        1 => format!("{written}, 1 file could not be read"),
        many => format!("{written}, {many} files could not be read"),
    }
}

/// `3 .docx, 1 .gz, 2 without an ending`; the most frequent first.
fn kinds(paths: &[PathBuf]) -> String {
    /// How many kinds are told.
    const MOST: usize = 8;

    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for path in paths {
        // What is longer is hardly an ending, but a name with a full stop in it.
        let ending = Some(ending(path)).filter(|ending| (1..=8).contains(&ending.len()));
        let kind = ending.map_or("without an ending".to_owned(), |ending| {
            format!(".{ending}")
        });
        *counts.entry(kind).or_default() += 1;
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|&(_, count)| Reverse(count));
    let rest: usize = counts.iter().skip(MOST).map(|(_, count)| count).sum();
    let kinds = counts.iter().take(MOST);
    let kinds = kinds.map(|(kind, count)| format!("{count} {kind}"));
    let rest = (rest > 0).then(|| format!("{rest} of other kinds"));
    let kinds: Vec<String> = kinds.chain(rest).collect();
    kinds.join(", ")
}

/// `1 row`, `2 rows`.
pub(crate) fn counted(number: usize, one: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        many => format!("{many} {one}s"),
    }
}

/// A progress bar; hidden where there is but one document.
fn bar(length: usize) -> ProgressBar {
    if length < 2 {
        return ProgressBar::hidden();
    }
    let style = "{bar:30} {pos} of {len} documents, {rate}, {eta} left";
    let bar = ProgressBar::new(length as u64);
    bar.enable_steady_tick(Duration::from_millis(200));
    match ProgressStyle::with_template(style) {
        Ok(style) => bar.with_style(style.with_key(
            "rate",
            |state: &ProgressState, out: &mut dyn Write| {
                let _ = write!(out, "{:.0} a second", state.per_sec());
            },
        )),
        Err(_) => bar,
    }
}

fn print_failures(failures: &[Failure], files: usize, left_out: &LeftOut) {
    if !left_out.others.is_empty() {
        let kinds = kinds(&left_out.others);
        anstream::eprintln!("passed over: {}", visible(&kinds));
    }
    if !left_out.pdfs.is_empty() {
        anstream::eprintln!(
            "{} PDF files were left out: this program was built without the feature `pdf`; \
             install it with `--features cli,pdf`",
            left_out.pdfs.len()
        );
    }
    if !left_out.entries.is_empty() {
        anstream::eprintln!(
            "{} entries of folders were left out:",
            left_out.entries.len()
        );
        print_list(&left_out.entries);
    }
    if failures.is_empty() {
        return;
    }
    if files > 1 {
        anstream::eprintln!(
            "{} {} of {files} files could not be read:",
            fault::label(),
            failures.len()
        );
        print_list(failures);
    } else {
        for Failure { file, why } in failures {
            anstream::eprintln!(
                "{} {}: {}",
                fault::label(),
                visible(file),
                visible(&why.words)
            );
        }
    }
}

fn print_list(failures: &[Failure]) {
    for Failure { file, why } in failures {
        anstream::eprintln!("  {}: {}", visible(file), visible(&why.words));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_told_in_one_line() {
        assert_eq!(told("22 pages in index/", 0), "22 pages in index/");
        let some = told("22 pages in index/", 3);
        assert_eq!(some, "22 pages in index/, 3 files could not be read");
        assert_eq!(
            told(&counted(1, "row"), 1),
            "1 row, 1 file could not be read"
        );
        assert_eq!(counted(0, "row"), "0 rows");
    }

    #[test]
    fn kinds_are_counted_and_the_rare_ones_together() {
        let of = |names: &[&str]| kinds(&names.iter().map(PathBuf::from).collect::<Vec<_>>());
        assert_eq!(
            of(&["a.gz", "b.DOCX", "c", "d.docx", "nr 5. av Ada Ek", "e.docx"]),
            "3 .docx, 2 without an ending, 1 .gz"
        );
        let many: Vec<String> = (0..11).map(|kind| format!("a.{kind:02}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert!(
            of(&many).ends_with("1 .07, 3 of other kinds"),
            "{}",
            of(&many)
        );
    }
}
