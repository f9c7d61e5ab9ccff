//! The arguments, and the help that explains them.

use std::path::PathBuf;
use std::time::Duration;

use clap::builder::PossibleValue;
use clap::{
    Args, ColorChoice, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum,
};
use utlatande::tables::{FILES, TABLES, Table};

use crate::place::Place;

/// Facts, tables and pages from the text of Stockholm city council reports (utlåtanden and PM).
#[derive(Debug, Parser)]
#[command(
    name = "utlatande",
    version,
    max_term_width = 100,
    after_help = "\
Example: from a folder of reports to a page for each and an index of them all
  utlatande report my-reports/ -o index.html

Exit status: 0 if all went well, 1 if some input could not be read, 2 if the arguments are wrong,
130 if interrupted."
)]
pub(crate) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
    /// How many documents are read at the same time, 1 to 256 [default: one a processor core].
    #[arg(long, global = true, value_name = "N")]
    #[arg(value_parser = clap::value_parser!(u16).range(1..=256))]
    pub(crate) threads: Option<u16>,
    /// When to write in colour; `auto` does so on a terminal, unless `NO_COLOR` is set.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: ColorChoice,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// All facts of documents, as JSON or as text for people.
    #[command(after_help = "\
Each document gives a record with `file`, `size` and `report`, in the order of the arguments; what
is in a folder comes in the order of the names.

Examples:
  utlatande extract report.txt
  utlatande extract --format overview report.txt
  utlatande extract --format ndjson my-reports/ -o reports.ndjson --resume
  pdftotext report.pdf - | utlatande extract -")]
    Extract(ExtractOptions),
    /// JSON lines in, JSON lines out: the form in which other programs call this one.
    #[command(after_help = "\
Each line in is an object with `id` (any JSON value) and `text`; each gives one line out, in order
and at once: `id` with `report`, or `id` with `error`, which names the line. Blank lines are skipped.

Example:
  echo '{\"id\": 1, \"text\": \"PM 2003 RVII (Dnr 242/01)\"}' | utlatande stream")]
    Stream,
    /// One sort of fact as a table for a spreadsheet: CSV, one row a fact.
    #[command(after_help = "\
Each row ends with the place of the fact (`start` and `end`, byte offsets into the text), the `rule`
that read it, where it has a name, and the `file`.

A cell whose text begins with = + - or @ gets an apostrophe before it, so that no spreadsheet takes
a document's words for a formula; --raw leaves cells as they are.

Examples:
  utlatande table bodies my-reports/ > bodies.csv
  utlatande table bodies 'my-reports/*.txt' -o bodies.tsv
  utlatande table all my-reports/ -o reports.xlsx
  utlatande table all my-reports/ -o reports/
  utlatande table dissents my-reports/ --excel -o dissents.csv
  utlatande table files my-reports/ -o files.csv")]
    Table(TableOptions),
    /// All tables in one database (`SQLite`), with a full text index and views of what people ask.
    #[command(after_help = "\
Example:
  utlatande db my-reports/ -o corpus.db
  sqlite3 corpus.db 'SELECT * FROM party_dissents'")]
    Db(DbOptions),
    /// Pages to read and check in a browser: one a document, and an index of many.
    #[command(after_help = "\
For one file, OUT is its page. For more, or for a folder, OUT is the index, and the pages stand in a
folder beside it that is called the same without its ending; there only pages that this program wrote
are replaced, and those of documents that are gone removed. Where OUT is a folder, the index is called
index.html in it. Pages load nothing from anywhere.

Examples:
  utlatande report report.txt -o report.html
  utlatande report my-reports/ -o index.html
  utlatande report my-reports/ -o pages/")]
    Report(ReportOptions),
    /// The JSON Schema of the output.
    #[command(after_help = "\
Example:
  utlatande schema report > report.schema.json")]
    Schema {
        /// Which output.
        #[arg(value_name = "WHAT", default_value = "record")]
        of: SchemaOf,
    },
    /// The facts that cover one byte of a document, each with its words in their place.
    #[command(after_help = "\
Example:
  utlatande explain report.txt 974")]
    Explain {
        /// The document.
        file: PathBuf,
        /// The place: a byte offset as spans have it (974), a line (:12), words ("Ekby hamnnämnd"), or
        /// a fact by its JSON pointer (/referral/0).
        place: Place,
        #[command(flatten)]
        limits: Limits,
    },
    /// The text that spans point into: of a PDF, or a file in another encoding.
    #[command(after_help = "\
Example:
  utlatande text report.pdf > report.txt")]
    Text {
        /// The document.
        file: PathBuf,
        #[command(flatten)]
        limits: Limits,
    },
    /// A script that completes this program's arguments in a shell.
    #[command(after_help = "\
Example:
  utlatande completions bash > ~/.local/share/bash-completion/completions/utlatande")]
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// The manual page, in roff.
    #[command(after_help = "\
Example:
  utlatande man > ~/.local/share/man/man1/utlatande.1")]
    Man,
}

/// What is read.
#[derive(Debug, Args)]
pub(crate) struct Inputs {
    /// Files, folders (walked for .txt and, with the feature `pdf`, .pdf, but nothing hidden), wildcards as
    /// in 'my-reports/*.txt', or - for standard input.
    #[arg(required = true, value_name = "FILE|DIR")]
    pub(crate) paths: Vec<PathBuf>,
    /// Follow links in folders, also those that lead out of them.
    #[arg(long)]
    pub(crate) follow: bool,
    /// Take it for a failure where something in a folder is passed over.
    #[arg(long)]
    pub(crate) strict: bool,
    #[command(flatten)]
    pub(crate) limits: Limits,
}

/// How much is done for one document.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Limits {
    /// Seconds after which a PDF is given up.
    #[arg(long, value_name = "N", default_value = "30", hide = cfg!(not(feature = "pdf")))]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pdf_seconds: u64,
}

impl Limits {
    pub(crate) fn time(self) -> Duration {
        Duration::from_secs(self.pdf_seconds)
    }
}

#[derive(Debug, Args)]
pub(crate) struct ExtractOptions {
    #[command(flatten)]
    pub(crate) inputs: Inputs,
    /// How to write what was found [default: what FILE ends with, else json].
    #[arg(short, long)]
    pub(crate) format: Option<Format>,
    /// Where to write: a .json, .ndjson, .jsonl or .txt file, which is replaced when all is read; else, and
    /// for -, standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Skip what FILE holds already, by file name and size, and add the rest line by line, so that a run
    /// that is cut short can go on; for ndjson.
    #[arg(long, requires = "output")]
    pub(crate) resume: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One array of records, indented.
    Json,
    /// A record a line.
    Ndjson,
    /// Every fact on a line behind its place, to check a reading or pin it in a test.
    Text,
    /// The case at a glance, on one screen.
    Overview,
}

#[derive(Debug, Args)]
pub(crate) struct TableOptions {
    /// Which facts.
    pub(crate) of: TableOf,
    #[command(flatten)]
    pub(crate) inputs: Inputs,
    /// Where to write: a .csv, .tsv, .xlsx or .parquet file, which is replaced when all is read, or for all
    /// tables a folder, in which each is a .parquet file; else, and for -, standard output.
    #[arg(short, long, value_name = "FILE|FOLDER")]
    pub(crate) output: Option<PathBuf>,
    /// Part the cells by tabs.
    #[arg(long, conflicts_with = "excel")]
    pub(crate) tsv: bool,
    /// For a Swedish Excel: a byte order mark, and semicolons between the cells.
    #[arg(long)]
    pub(crate) excel: bool,
    /// Leave cells that a spreadsheet might take for a formula as they are.
    #[arg(long)]
    pub(crate) raw: bool,
}

/// What a row of a table is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum TableOf {
    One(&'static Table),
    /// What became of each input.
    Files,
    /// Each in a sheet or a file of its own.
    All,
}

impl ValueEnum for TableOf {
    fn value_variants<'a>() -> &'a [TableOf] {
        const ALL: [TableOf; TABLES.len() + 2] = {
            let mut all = [TableOf::All; TABLES.len() + 2];
            let mut i = 0;
            while i < TABLES.len() {
                all[i] = TableOf::One(&TABLES[i]);
                i += 1;
            }
            all[i] = TableOf::Files;
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let of = |table: &Table| {
            let about = table.about().trim_end_matches('.').replace('*', "");
            PossibleValue::new(table.name()).help(about)
        };
        Some(match self {
            TableOf::One(table) => of(table),
            TableOf::Files => of(&FILES),
            TableOf::All => PossibleValue::new("all")
                .help("All tables but the last one, each on a sheet or in a file"),
        })
    }
}

#[derive(Debug, Args)]
pub(crate) struct DbOptions {
    #[command(flatten)]
    pub(crate) inputs: Inputs,
    /// The database: a .db, .sqlite or .sqlite3 file. Documents that did not change since the last run are
    /// not read again; the others are replaced.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct ReportOptions {
    #[command(flatten)]
    pub(crate) inputs: Inputs,
    /// The page to write: a .html file, a folder, or - for standard output.
    #[arg(short, long, value_name = "OUT")]
    pub(crate) output: PathBuf,
}

/// What the schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SchemaOf {
    Record,
    Report,
    Reply,
}

impl ValueEnum for SchemaOf {
    fn value_variants<'a>() -> &'a [SchemaOf] {
        &[SchemaOf::Record, SchemaOf::Report, SchemaOf::Reply]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            SchemaOf::Record => PossibleValue::new("record").help("A record of `extract`"),
            SchemaOf::Report => PossibleValue::new("report").help("The report in it"),
            SchemaOf::Reply => PossibleValue::new("reply").help("A line of `stream`"),
        })
    }
}

/// The arguments of this run; ends it with a word on usage where they are wrong.
pub(crate) fn parse() -> Arguments {
    // Help and errors of the arguments themselves must know the colour before they are read.
    let color = wanted_color();
    let matches = Arguments::command().color(color).get_matches();
    let arguments = Arguments::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    match arguments.color {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    }
    .write_global();
    arguments
}

fn wanted_color() -> ColorChoice {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let joined = given.iter().find_map(|one| one.strip_prefix("--color="));
    let apart = given
        .iter()
        .position(|one| one == "--color")
        .and_then(|at| Some(given.get(at + 1)?.as_str()));
    joined
        .or(apart)
        .and_then(|word| word.parse().ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_fit_together() {
        Arguments::command().debug_assert();
    }
}
