//! How well sentence boundaries are found in a Universal Dependencies file.
//!
//! ```sh
//! cargo run --release --example sentences -- sv_talbanken-ud-dev.conllu
//! ```
//!
//! The file's sentences are put together to running text in three physical forms: **raw**, a
//! paragraph on each line; **wrapped** at 80 characters (`--width`); **double-spaced**, the same with a blank line after
//! every line, as tools that read PDF files leave it. Paragraphs end where the file says `newpar`
//! or `newdoc`, and nowhere else; a file without them, or `--run-in`, gives one paragraph.
//!
//! Two scores are printed for each form. Both count characters that are no white space, so that a
//! place is the same in all forms. A **boundary** is the end of a sentence; the end of the text is
//! none, since nobody can miss it. A **span** is a whole sentence, the last one too: both its ends must
//! be right. This is the measure of the shared task of `CoNLL` 2018 and of most published tables, and the
//! stricter one: a boundary too many or too few costs two sentences.

use std::collections::BTreeSet;
use std::fmt;
use std::process::ExitCode;

const USAGE: &str = "\
usage: sentences FILE [--only FROM..TO] [--run-in] [--width N] [--show]

  FILE             in CoNLL-U, with `# text = ...` or words
  --only FROM..TO  only these sentences, counted from 1: 1..252
  --run-in         one paragraph: everything runs in
  --width N        characters in a wrapped line, 80 unless given
  --show           show each boundary missed and each too many";

struct Arguments {
    file: String,
    only: Option<(usize, usize)>,
    run_in: bool,
    width: usize,
    show: bool,
}

/// The arguments, unless they are wrong.
fn arguments() -> Option<Arguments> {
    let mut arguments = Arguments {
        file: String::new(),
        only: None,
        run_in: false,
        width: 80,
        show: false,
    };
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--only" => arguments.only = Some(range(&given.next()?)?),
            "--width" => arguments.width = given.next()?.parse().ok()?,
            "--run-in" => arguments.run_in = true,
            "--show" => arguments.show = true,
            file if arguments.file.is_empty() && !file.starts_with('-') => {
                file.clone_into(&mut arguments.file);
            }
            _ => return None,
        }
    }
    (!arguments.file.is_empty()).then_some(arguments)
}

fn range(text: &str) -> Option<(usize, usize)> {
    let (from, to) = text.split_once("..")?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

/// A sentence of the file.
struct Labelled {
    text: String,
    /// Whether a paragraph or a document begins with it.
    begins_paragraph: bool,
    /// Whether the next one follows without a blank.
    glued: bool,
}

/// Reads a CoNLL-U file: `# text =` where there is one, else the words with `SpaceAfter=No`.
fn read(file: &str) -> Vec<Labelled> {
    let mut sentences = Vec::new();
    let mut begins_paragraph = false;
    for block in file.replace('\r', "").split("\n\n") {
        let mut text = None;
        let mut words = String::new();
        let mut glued = false;
        // Parts of a contraction stand below it.
        let mut contracted = 0;
        for line in block.lines() {
            if let Some(comment) = line.strip_prefix('#') {
                let comment = comment.trim();
                begins_paragraph |= comment.starts_with("newpar") || comment.starts_with("newdoc");
                if let Some(given) = comment.strip_prefix("text =") {
                    text = Some(given.trim().to_owned());
                }
                continue;
            }
            let fields: Vec<&str> = line.split('\t').collect();
            let [id, word, .., misc] = fields[..] else {
                continue;
            };
            if let Some((_, last)) = id.split_once('-') {
                contracted = last.parse().unwrap_or(0);
            } else if id.contains('.') || id.parse().is_ok_and(|id: usize| id <= contracted) {
                continue;
            }
            words.push_str(word);
            glued = misc.split('|').any(|item| item == "SpaceAfter=No");
            if !glued {
                words.push(' ');
            }
        }
        let text = text.unwrap_or_else(|| words.trim_end().to_owned());
        if !text.is_empty() {
            sentences.push(Labelled {
                text,
                begins_paragraph: std::mem::take(&mut begins_paragraph),
                glued,
            });
        }
    }
    sentences
}

/// The paragraphs, each with its sentences put together.
fn paragraphs(sentences: &[Labelled], run_in: bool) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut glued = false;
    for sentence in sentences {
        match paragraphs.last_mut() {
            Some(last) if run_in || !sentence.begins_paragraph => {
                if !glued {
                    last.push(' ');
                }
                last.push_str(&sentence.text);
            }
            _ => paragraphs.push(sentence.text.clone()),
        }
        glued = sentence.glued;
    }
    paragraphs
}

/// Breaks a paragraph into lines of at most `width` characters.
fn wrap(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    for word in paragraph.split_whitespace() {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if length < room => {
                line.push(' ');
                line.push_str(word);
                room -= length + 1;
            }
            _ => {
                lines.push(word.to_owned());
                room = width.saturating_sub(length);
            }
        }
    }
    lines
}

/// How many characters of `text` are no white space.
fn solid(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// Places in a text, counted in characters that are no white space: where its sentences end, the last
/// one with the text.
type Ends = BTreeSet<usize>;

/// The ends of the labelled sentences.
fn truth(sentences: &[Labelled]) -> Ends {
    let mut at = 0;
    let ends = sentences.iter().map(|sentence| {
        at += solid(&sentence.text);
        at
    });
    ends.collect()
}

/// The ends of the sentences that the crate finds in `text`.
fn found(text: &str) -> Ends {
    let (mut byte, mut at) = (0, 0);
    let ends = utlatande::sentences(text).map(|sentence| {
        at += solid(&text[byte..sentence.span.end()]);
        byte = sentence.span.end();
        at
    });
    ends.collect()
}

/// How much of what was found is right, how much of what is right was found, and the mean of both.
struct Score {
    precision: f64,
    recall: f64,
    f1: f64,
}

impl Score {
    fn of<T: Ord>(found: &BTreeSet<T>, truth: &BTreeSet<T>) -> Score {
        let right = found.intersection(truth).count() as f64;
        let share = |of: usize| if of == 0 { 1.0 } else { right / of as f64 };
        Score {
            precision: share(found.len()),
            recall: share(truth.len()),
            f1: 2.0 * right / (found.len() + truth.len()).max(1) as f64,
        }
    }

    /// Of the boundaries: all ends but the last, which nobody can miss.
    fn of_boundaries(found: &Ends, truth: &Ends) -> Score {
        let inner = |ends: &Ends| ends.iter().copied().rev().skip(1).collect();
        Score::of::<usize>(&inner(found), &inner(truth))
    }

    /// Of the spans. A sentence begins where the one before it ends, so each character is in one, as
    /// the evaluation of that task has it; the number of a list item is in the sentence behind it.
    fn of_spans(found: &Ends, truth: &Ends) -> Score {
        let spans = |ends: &Ends| {
            let starts = std::iter::once(0).chain(ends.iter().copied());
            starts.zip(ends.iter().copied()).collect()
        };
        Score::of::<(usize, usize)>(&spans(found), &spans(truth))
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Score {
            precision,
            recall,
            f1,
        } = self;
        write!(f, "{precision:.4} {recall:.4} {f1:.4}")
    }
}

/// What stands around a boundary.
fn context(text: &str, boundary: usize) -> String {
    let solid: Vec<usize> = text
        .char_indices()
        .filter(|(_, c)| !c.is_whitespace())
        .map(|(at, _)| at)
        .collect();
    let from = solid[boundary.saturating_sub(40)];
    let to = *solid.get(boundary + 30).unwrap_or(&text.len());
    let cut = solid.get(boundary).copied().unwrap_or(text.len());
    format!("{}|{}", &text[from..cut], &text[cut..to]).replace('\n', "⏎")
}

fn main() -> ExitCode {
    let Some(arguments) = arguments() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let file = match std::fs::read_to_string(&arguments.file) {
        Ok(file) => file,
        Err(error) => {
            eprintln!("cannot read {}: {error}", arguments.file);
            return ExitCode::FAILURE;
        }
    };
    let mut sentences = read(&file);
    if let Some((from, to)) = arguments.only {
        sentences.truncate(to);
        sentences.drain(..from.saturating_sub(1).min(sentences.len()));
    }
    if sentences.is_empty() {
        eprintln!("no sentence in {}", arguments.file);
        return ExitCode::FAILURE;
    }
    let paragraphs = paragraphs(&sentences, arguments.run_in);
    let lines: Vec<String> = paragraphs
        .iter()
        .flat_map(|text| wrap(text, arguments.width))
        .collect();
    let truth = truth(&sentences);
    println!(
        "{} sentences, {} paragraphs",
        sentences.len(),
        paragraphs.len()
    );
    println!("              boundaries           spans (CoNLL 2018)");
    println!("form          P      R      F1     P      R      F1");
    for (form, text) in [
        ("raw", paragraphs.join("\n")),
        ("wrapped", lines.join("\n")),
        ("double-spaced", lines.join("\n\n")),
    ] {
        let found = found(&text);
        let boundaries = Score::of_boundaries(&found, &truth);
        let spans = Score::of_spans(&found, &truth);
        println!("{form:13} {boundaries} {spans}");
        if arguments.show {
            for &boundary in truth.difference(&found) {
                println!("  missed   {}", context(&text, boundary));
            }
            for &boundary in found.difference(&truth) {
                println!("  too many {}", context(&text, boundary));
            }
        }
    }
    ExitCode::SUCCESS
}
