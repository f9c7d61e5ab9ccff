//! How well sentence boundaries are found in a Universal Dependencies file.
//!
//! ```sh
//! cargo run --release --example sentences -- sv_talbanken-ud-dev.conllu
//! ```
//!
//! The file's sentences are put together to running text in three physical forms: **raw**, a
//! paragraph on each line; **wrapped** at 80 characters; **double-spaced**, the same with a blank line after
//! every line, as tools that read PDF files leave it. Paragraphs end where the file says `newpar`
//! or `newdoc`, and nowhere else; a file without them, or `--run-in`, gives one paragraph. A boundary
//! is the end of a sentence, counted in characters that are no white space, so that
//! it is the same in all forms. The end of the text is no boundary: nobody can miss it.

use std::collections::BTreeSet;
use std::process::ExitCode;

const USAGE: &str = "\
usage: sentences FILE [--only FROM..TO] [--run-in] [--show]

  FILE             in CoNLL-U, with `# text = ...` or words
  --only FROM..TO  only these sentences, counted from 1: 1..252
  --run-in         one paragraph: everything runs in
  --show           show each boundary missed and each too many";

#[derive(Default)]
struct Arguments {
    file: String,
    only: Option<(usize, usize)>,
    run_in: bool,
    show: bool,
}

/// The arguments, unless they are wrong.
fn arguments() -> Option<Arguments> {
    let mut arguments = Arguments::default();
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--only" => arguments.only = Some(range(&given.next()?)?),
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

/// The ends of the labelled sentences, but for the last.
fn truth(sentences: &[Labelled]) -> BTreeSet<usize> {
    let mut at = 0;
    let mut ends = BTreeSet::new();
    for sentence in sentences {
        at += solid(&sentence.text);
        ends.insert(at);
    }
    ends.remove(&at);
    ends
}

/// The ends of the sentences that the crate finds in `text`, but for the text's own.
fn found(text: &str) -> BTreeSet<usize> {
    let mut ends = BTreeSet::new();
    let (mut byte, mut at) = (0, 0);
    for sentence in utlatande::sentences(text) {
        at += solid(&text[byte..sentence.span.end()]);
        byte = sentence.span.end();
        ends.insert(at);
    }
    ends.remove(&solid(text));
    ends
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
    let lines: Vec<String> = paragraphs.iter().flat_map(|text| wrap(text, 80)).collect();
    let truth = truth(&sentences);
    println!(
        "{} sentences, {} paragraphs",
        sentences.len(),
        paragraphs.len()
    );
    println!("form          precision recall F1");
    for (form, text) in [
        ("raw", paragraphs.join("\n")),
        ("wrapped", lines.join("\n")),
        ("double-spaced", lines.join("\n\n")),
    ] {
        let found = found(&text);
        let right = found.intersection(&truth).count() as f64;
        let share = |of: usize| if of == 0 { 1.0 } else { right / of as f64 };
        let (precision, recall) = (share(found.len()), share(truth.len()));
        let f1 = 2.0 * right / (found.len() + truth.len()).max(1) as f64;
        println!("{form:13} {precision:.4}    {recall:.4} {f1:.4}");
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
