//! How much memory large texts hold at peak, for each byte of the text, and whether time is linear.
//!
//! Each shape is read at two sizes, each in a process of its own: the peak is what the system
//! counted (`VmHWM`), the text included. The last column is the time per byte of the larger one over that
//! of the smaller one. Needs Linux.
//!
//! ```sh
//! cargo bench --bench memory              # 32 and 64 MB
//! cargo bench --bench memory -- 8         # 4 and 8 MB
//! cargo bench --bench memory -- 8 dates   # shapes with `dates` in their names
//! ```

use std::error::Error;
use std::hint::black_box;
use std::process::{Command, ExitCode};

use cpu_time::ThreadTime;
use evaluation::hostile::KINDS;
use utlatande::extract;

/// A shape: its name, how it begins, and the piece that it repeats.
type Shape = (&'static str, &'static str, &'static str);

/// Beside those of [`KINDS`].
const SHAPES: [Shape; 26] = [
    ("names", "", "Ada Ek (V)\n"),
    ("names in a list", "", "Ada Ek, Bo Ek (V), "),
    ("short lines", "", "a\n"),
    ("short paragraphs", "", "Ek\n\n"),
    ("form feeds", "", "\u{c}"),
    ("pages of one letter", "", "a\u{c}"),
    ("blank lines", "", "\n"),
    ("carriage returns", "", "\r"),
    ("blanks", "", " "),
    ("one letter", "", "a"),
    ("digits", "", "2011 "),
    ("page numbers alone", "", "1 (2)\n"),
    ("parentheses", "", "(S "),
    ("short forms", "", "ab cd (AC) "),
    ("points", "", "1. Att avslå.\n"),
    (
        "decisions",
        "",
        "Kommunstyrelsen beslutar följande.\n\n1. Nej.\n\n",
    ),
    (
        "answers",
        "",
        "Remissammanställning\n\nKulturnämnden\n\nNej.\n\n",
    ),
    ("reservations", "", "Reservation av Ada Ek (V).\n\nNej.\n\n"),
    (
        "points of a decision",
        "Kommunstyrelsen beslutar följande.\n\n",
        "- Nej.\n",
    ),
    (
        "demands of a dissent",
        "Reservation av Ada Ek (V) enligt följande.\n\n",
        "- att avslå\n",
    ),
    ("attachments", "Bilagor\n\n", "Ek\n"),
    ("signers", "Stockholm den 6 september 2023\n\n", "Ada Ek\n"),
    ("law", "", "2 § 3 kap. "),
    ("soft hyphens", "", "a\u{ad}"),
    ("no-break spaces", "", "a\u{a0}"),
    ("sentences of one word", "", "A. "),
];

/// The text of a shape, of about so many bytes.
fn text(name: &str, bytes: usize) -> Option<String> {
    if name == "the source document" {
        let source = include_str!("../fixtures/ks-2023-149.txt");
        return Some(source.repeat(bytes / source.len() + 1));
    }
    let shape = SHAPES.iter().find(|shape| shape.0 == name);
    if let Some((_, beginning, piece)) = shape {
        return Some((*beginning).to_owned() + &piece.repeat(bytes / piece.len() + 1));
    }
    let (_, make) = KINDS.iter().find(|(kind, _)| *kind == name)?;
    Some(make(bytes))
}

/// What a process of its own tells of a shape: bytes at peak for each of the text, nanoseconds a byte.
fn measured(name: &str, bytes: usize) -> Result<(f64, f64), Box<dyn Error>> {
    let output = Command::new(std::env::current_exe()?)
        .args(["--one", name, &bytes.to_string()])
        .output()?;
    let printed = String::from_utf8(output.stdout)?;
    let (peak, time) = printed
        .trim()
        .split_once(' ')
        .ok_or_else(|| format!("{name} of {bytes} bytes: {}", output.status))?;
    Ok((peak.parse()?, time.parse()?))
}

/// Reads one text, and prints what it took.
fn one(name: &str, bytes: usize) -> Result<(), Box<dyn Error>> {
    let text = text(name, bytes).ok_or("no such shape")?;
    let start = ThreadTime::now();
    black_box(extract(&text));
    let time = start.elapsed().as_secs_f64() * 1e9;
    let status = std::fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|peak| peak.trim().strip_suffix(" kB"));
    let peak: f64 = peak.ok_or("no VmHWM")?.parse()?;
    let length = text.len() as f64;
    println!("{} {}", peak * 1024.0 / length, time / length);
    Ok(())
}

fn run() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, name, bytes] = &arguments[..]
        && flag == "--one"
    {
        return one(name, bytes.parse()?);
    }
    let arguments = arguments.iter().filter(|argument| *argument != "--bench");
    let (numbers, words): (Vec<&String>, Vec<&String>) =
        arguments.partition(|argument| argument.parse::<usize>().is_ok());
    let largest = numbers
        .first()
        .map_or(Ok(64), |size| size.parse::<usize>())?;
    let names = SHAPES.iter().map(|(name, ..)| *name);
    let names = names.chain(KINDS.iter().map(|(name, _)| *name));
    println!("| shape | bytes held for a byte of text, {largest} MB | time | growth of time |");
    println!("| --- | --- | --- | --- |");
    for name in std::iter::once("the source document").chain(names) {
        if !words.is_empty() && !words.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        let (_, small) = measured(name, largest << 19)?;
        let (peak, large) = measured(name, largest << 20)?;
        println!(
            "| {name} | {peak:.1} | {large:.0} ns a byte | {:.2} |",
            large / small
        );
    }
    Ok(())
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("memory: {error}");
            ExitCode::FAILURE
        }
    }
}
