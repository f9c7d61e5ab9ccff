//! Scores the crate against documents whose truth is known.
//!
//! ```text
//! cargo run --release -p evaluation --example evaluate -- fixtures
//! cargo run --release -p evaluation --example evaluate -- --generated 1000 --seed 7
//! cargo run --release -p evaluation --example evaluate -- --generated 1000 --one-line --worst 3
//! cargo run --release -p evaluation --example evaluate -- fixtures --least 0.99 --least-perfect 1
//! cargo run --release -p evaluation --example evaluate -- fixtures --substitute 20 --seed 7 --worst 5
//! cargo run --release -p evaluation --example evaluate -- --cases fixtures/cases --kind silence --show
//! ```
//!
//! A folder holds texts (`a.txt`), each with its truth in the contract's form (`a.json`). The
//! status is 0 if every threshold is met, 1 if one is not, 2 if something cannot be read.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Parser;
use evaluation::generate::{generate, generate_one_line};
use evaluation::score::{FIELDS, Score, Table, score};
use evaluation::substitute::{self, Kind, Setting, Trial, lost_forms, run};
use serde_json::Value;

/// Scores the crate against documents whose truth is known.
#[derive(Debug, Parser)]
#[command(name = "evaluate")]
struct Options {
    /// Folders of texts, each with its truth beside it under the same name and `.json`.
    folders: Vec<PathBuf>,
    /// Make so many documents and score those too.
    #[arg(long, default_value_t = 0)]
    generated: u64,
    /// What the documents are drawn from; a fresh one, which is printed, where none is given.
    #[arg(long)]
    seed: Option<u64>,
    /// Set the made documents with a whole page on each line.
    #[arg(long)]
    one_line: bool,
    /// Show so many of the documents with most mistakes.
    #[arg(long, default_value_t = 0)]
    worst: usize,
    /// Only mistakes in this field are shown.
    #[arg(long)]
    field: Option<String>,
    /// Least F1 that passes: of every field, or `FIELD=F1` of one.
    #[arg(long)]
    least: Vec<Threshold>,
    /// Least share of documents right in every field.
    #[arg(long, default_value_t = 0.0)]
    least_perfect: f64,
    /// Put the table into this Markdown file, between its two `accuracy` marks with this name.
    #[arg(long, value_names = ["FILE", "NAME"], num_args = 2)]
    write: Vec<String>,
    /// Put so many words into every slot of the folders' documents, in every form, instead.
    #[arg(long, value_name = "WORDS")]
    substitute: Option<usize>,
    /// Run the small documents of this folder and count by kind how many hold.
    #[arg(long, value_name = "FOLDER")]
    cases: Option<PathBuf>,
    /// Only cases whose kind holds this word are run.
    #[arg(long, requires = "cases")]
    kind: Option<String>,
    /// Show what a case that does not hold gives, and what it must.
    #[arg(long, requires = "cases")]
    show: bool,
    /// Write the made documents and their truths into this folder.
    #[arg(long)]
    keep: Option<PathBuf>,
}

/// `0.99` or `dates=0.95`.
#[derive(Clone, Debug)]
struct Threshold {
    field: Option<String>,
    f1: f64,
}

impl std::str::FromStr for Threshold {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (field, f1) = match text.split_once('=') {
            Some((field, f1)) => (Some(field.to_owned()), f1),
            None => (None, text),
        };
        if let Some(field) = field.as_deref().filter(|field| !FIELDS.contains(field)) {
            return Err(format!(
                "no field is called {field}; they are {}",
                FIELDS.join(", ")
            ));
        }
        let f1 = f1.parse().map_err(|_| format!("{f1} is no number"))?;
        Ok(Threshold { field, f1 })
    }
}

/// Where a text was found, the text and its truth.
type Document = (PathBuf, String, Value);

/// A document with its score.
struct Case {
    name: String,
    text: String,
    score: Score,
}

fn main() -> ExitCode {
    match evaluate(&Options::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("evaluate: {error}");
            ExitCode::from(2)
        }
    }
}

fn evaluate(options: &Options) -> Result<bool, Box<dyn Error>> {
    if let Some(folder) = &options.cases {
        let mut cases = evaluation::cases::read(folder)?;
        cases.retain(|case| options.kind.iter().all(|kind| case.kind.contains(kind)));
        print!("{}", evaluation::cases::table(&cases, options.show));
        return Ok(true);
    }
    if let Some(words) = options.substitute {
        return substitute(options, words).map(|()| true);
    }
    let mut cases = Vec::new();
    for folder in &options.folders {
        read_folder(folder, &mut cases)?;
    }
    make(options, &mut cases)?;
    if cases.is_empty() {
        return Err("nothing to score: name a folder, or say --generated".into());
    }
    let mut table = Table::default();
    for case in &cases {
        table.add(&case.score);
    }
    let markdown = table.markdown();
    println!("{markdown}");
    show_worst(options, &cases);
    if let [file, name] = &options.write[..] {
        write_table(Path::new(file), name, &markdown)?;
    }
    Ok(passes(options, &table))
}

/// Puts other words into the documents of the folders and shows what changes with them.
fn substitute(options: &Options, words: usize) -> Result<(), Box<dyn Error>> {
    let seed = options.seed.unwrap_or(1);
    let mut trials = Vec::new();
    for folder in &options.folders {
        for ((path, text, truth), seed) in documents(folder)?.into_iter().zip(seed..) {
            // A paper of another kind has no slots.
            if truth["kind"] != "unknown" {
                let name = path.file_stem().unwrap_or_default().display().to_string();
                let setting = Setting::new(name, text, truth);
                for (form, difference) in lost_forms(&setting) {
                    println!("{}, {form}: {difference}", setting.name);
                }
                trials.extend(run(&setting, words, seed));
            }
        }
    }
    println!("{}", substitute::Table::of(&trials).markdown());
    let concerns = |name: &str| options.field.as_ref().is_none_or(|only| only == name);
    for kind in Kind::ALL.into_iter().filter(|kind| concerns(kind.name())) {
        let wrong = trials
            .iter()
            .filter(|trial| trial.kind == kind && trial.form_holds);
        let wrong = wrong.filter_map(|trial| Some((trial, trial.difference.as_ref()?)));
        for (trial, difference) in wrong.take(options.worst) {
            let Trial {
                fixture,
                form,
                words,
                ..
            } = trial;
            println!("{}, {fixture}, {form}: «{words}»", kind.name());
            println!("    {difference}");
        }
    }
    Ok(())
}

fn read_folder(folder: &Path, cases: &mut Vec<Case>) -> Result<(), Box<dyn Error>> {
    for (path, text, truth) in documents(folder)? {
        cases.push(case(path.display().to_string(), text, &truth)?);
    }
    Ok(())
}

/// The texts of a folder with their truths.
fn documents(folder: &Path) -> Result<Vec<Document>, Box<dyn Error>> {
    let at = |path: &Path, error: &dyn Error| format!("{}: {error}", path.display());
    let mut texts: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(|error| at(folder, &error))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    texts.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    texts.sort();
    let mut documents = Vec::new();
    for path in texts {
        let text = fs::read_to_string(&path).map_err(|error| at(&path, &error))?;
        let truth = path.with_extension("json");
        let truth = fs::read_to_string(&truth).map_err(|error| at(&truth, &error))?;
        let truth: Value = serde_json::from_str(&truth).map_err(|error| at(&path, &error))?;
        documents.push((path, text, truth));
    }
    Ok(documents)
}

fn make(options: &Options, cases: &mut Vec<Case>) -> Result<(), Box<dyn Error>> {
    if options.generated == 0 {
        return Ok(());
    }
    let first = match options.seed {
        Some(seed) => seed,
        None => u64::from(SystemTime::now().duration_since(UNIX_EPOCH)?.subsec_nanos()) << 20,
    };
    println!(
        "{} documents made from seed {first} on\n",
        options.generated
    );
    for seed in first..first + options.generated {
        let made = if options.one_line {
            generate_one_line(seed)
        } else {
            generate(seed)
        };
        if let Some(folder) = &options.keep {
            fs::create_dir_all(folder)?;
            fs::write(folder.join(format!("{seed}.txt")), &made.text)?;
            fs::write(folder.join(format!("{seed}.json")), made.truth.to_string())?;
        }
        let name = format!("seed {seed}: {}, {:?}", made.year, made.layout);
        cases.push(case(name, made.text, &made.truth)?);
    }
    Ok(())
}

fn case(name: String, text: String, truth: &Value) -> Result<Case, Box<dyn Error>> {
    let report = serde_json::to_value(utlatande::extract(&text))?;
    let score = score(&text, truth, &report);
    Ok(Case { name, text, score })
}

fn show_worst(options: &Options, cases: &[Case]) {
    let concerns = |field: &str| options.field.as_ref().is_none_or(|only| only == field);
    let mistakes = |case: &Case| {
        case.score
            .misses
            .iter()
            .filter(|miss| concerns(miss.field))
            .count()
    };
    let mut order: Vec<&Case> = cases.iter().filter(|case| mistakes(case) > 0).collect();
    order.sort_by_key(|case| std::cmp::Reverse(mistakes(case)));
    for case in order.into_iter().take(options.worst) {
        println!("{}", case.name);
        for miss in case.score.misses.iter().filter(|miss| concerns(miss.field)) {
            let sign = if miss.invented {
                "invented"
            } else {
                "missing "
            };
            let said: String = miss.fact.said.chars().take(300).collect();
            println!("  {sign} {}: {said}", miss.field);
            if let Some(span) = &miss.fact.span {
                let words: String = case.text[span.clone()].chars().take(120).collect();
                println!("           {words:?}");
            }
        }
    }
}

/// Replaces what stands between the two marks.
fn write_table(file: &Path, name: &str, table: &str) -> Result<(), Box<dyn Error>> {
    let page = fs::read_to_string(file)?;
    let (open, close) = (
        format!("<!-- accuracy {name} -->\n"),
        format!("<!-- end {name} -->"),
    );
    let no_mark = || format!("{} has no marks for {name}", file.display());
    let start = page.find(&open).ok_or_else(no_mark)? + open.len();
    let end = start + page[start..].find(&close).ok_or_else(no_mark)?;
    fs::write(file, format!("{}{table}{}", &page[..start], &page[end..]))?;
    Ok(())
}

fn passes(options: &Options, table: &Table) -> bool {
    let mut passes = true;
    for threshold in &options.least {
        for (field, tally) in &table.fields {
            let concerned = threshold.field.as_deref().is_none_or(|only| only == *field);
            if concerned && tally.f1() < threshold.f1 {
                println!("{field}: F1 {:.4} is below {}", tally.f1(), threshold.f1);
                passes = false;
            }
        }
    }
    if table.perfect_share() < options.least_perfect {
        println!(
            "{:.4} of the documents are right, less than {}",
            table.perfect_share(),
            options.least_perfect
        );
        passes = false;
    }
    passes
}
