//! How fast the crate reads, measured by itself in a few seconds.
//!
//! ```sh
//! cargo run --release -p evaluation --example throughput -- fixtures/ks-2023-149.txt
//! ```
//!
//! `throughput --limits FILE...` tells whether the yardstick is as long as that of the targets.
//!
//! The last line is for programs, the lines before it tell how noisy each figure is, and `extract_ms` the CPU
//! milliseconds that [`utlatande::extract`] takes for all files together:
//!
//! ```text
//! ratio_spans=0.52 ratio_owned=0.52 threads2=1.95 growth=1.03 cold_ms=1.1 peak_ratio=2.7
//! ```
//!
//! | figure | what is measured |
//! | --- | --- |
//! | `ratio_owned` | bytes per CPU second of [`utlatande::extract`], all texts owned, over those of the yardstick (one aho-corasick pass with 457 literals, see `evaluation::yardstick`) |
//! | `ratio_spans` | the same of [`utlatande::locate`], which gives the facts that stand in one place each as spans borrowed from the input: nothing is linked, no stance is read |
//! | `threads2` | the files read again and again by `extract_many_with`: wall time on one thread over that on two, of the fastest rounds |
//! | `growth` | CPU time per byte of one document of 64 MB over that of one of 64 KB; both are the files' texts one after the other, over and over, and the small one is cut where a line ends |
//! | `cold_ms` | CPU milliseconds of a fresh process, from its start to its first report on the first file: this program runs itself anew |
//! | `peak_ratio` | most memory that a fresh process ever held for a document of 64 MB, its text included, over the size of the text; resident pages as Linux counts them, so a little more than the heap |
//!
//! Each ratio is the median of rounds in which both sides take turns; "spread" gives the lowest and
//! the highest tenth. CPU time is that of the thread, so that other programs on the machine disturb
//! little, though they share its caches and, where cores run two threads, its arithmetic.
//!
//! Files must be UTF-8. `cold_ms` and `peak_ratio` need an operating system that starts this program
//! again; `peak_ratio` needs Linux and is `nan` elsewhere.

use std::error::Error;
use std::hint::black_box;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use evaluation::yardstick::{limits, yardstick};
use utlatande::{extract, extract_many_with, locate};

/// Rounds of a median; odd, so that there is a middle one.
const ROUNDS: usize = 41;

/// Sizes of the two documents of which the growth is told, in bytes.
const SMALL: usize = 64 << 10;
const LARGE: usize = 64 << 20;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => {
            eprintln!("usage: throughput [--limits] FILE...");
            return ExitCode::from(2);
        }
        ["--cold", file] => cold(file),
        ["--peak", ref files @ ..] => peak(files),
        ["--limits", ref files @ ..] => all_limits(files),
        ref files => measure(files),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("throughput: {error}");
            ExitCode::FAILURE
        }
    }
}

fn read(file: &str) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))
}

/// The texts one after the other, over and over, up to about so many bytes.
fn repeated(texts: &[String], bytes: usize) -> String {
    let mut all = String::with_capacity(bytes);
    for text in texts.iter().cycle() {
        let room = bytes - all.len();
        if text.len() >= room {
            let end = text[..text.floor_char_boundary(room)].rfind('\n');
            all.push_str(&text[..end.unwrap_or(0)]);
            return all;
        }
        all.push_str(text);
        all.push('\n');
    }
    all
}

/// CPU seconds of this thread that `work` takes.
fn cpu<T>(work: impl FnOnce() -> T) -> f64 {
    let start = ThreadTime::now();
    black_box(work());
    start.elapsed().as_secs_f64()
}

/// A figure that was measured several times.
struct Measured {
    median: f64,
    low: f64,
    high: f64,
}

impl Measured {
    fn of(mut values: Vec<f64>) -> Measured {
        values.sort_by(f64::total_cmp);
        let tenth = values.len() / 10;
        Measured {
            median: values[values.len() / 2],
            low: values[tenth],
            high: values[values.len() - 1 - tenth],
        }
    }

    fn print(&self, name: &str) {
        println!(
            "{name:12} median {:.3}, spread {:.3} to {:.3}",
            self.median, self.low, self.high
        );
    }
}

fn read_all(files: &[&str]) -> Result<Vec<String>, String> {
    files.iter().map(|file| read(file)).collect()
}

fn measure(files: &[&str]) -> Result<(), Box<dyn Error>> {
    let texts = read_all(files)?;
    let spans = ratio(&texts, |text| locate(text).len());
    spans.print("ratio_spans");
    let owned = ratio(&texts, |text| extract(text).dates.len());
    owned.print("ratio_owned");
    let reads = (0..ROUNDS).map(|_| {
        1e3 * cpu(|| {
            texts
                .iter()
                .map(|text| extract(text).dates.len())
                .sum::<usize>()
        })
    });
    Measured::of(reads.collect()).print("extract_ms");
    let threads = threads(&texts)?;
    let growth = growth(&texts);
    let cold = Measured::of(
        (0..ROUNDS)
            .map(|_| child(&["--cold", files[0]]))
            .collect::<Result<_, _>>()?,
    );
    cold.print("cold_ms");
    let peak = child(&[&["--peak"], files].concat())?;
    println!(
        "ratio_spans={:.2} ratio_owned={:.2} threads2={threads:.2} growth={growth:.2} cold_ms={:.2} peak_ratio={peak:.2}",
        spans.median, owned.median, cold.median
    );
    Ok(())
}

/// Bytes per CPU second of what is made of a text over those of the yardstick.
fn ratio(texts: &[String], read: impl Fn(&str) -> usize) -> Measured {
    let automaton = yardstick();
    let scan = || -> usize {
        let matches = texts.iter().map(|text| automaton.find_iter(text).count());
        matches.sum()
    };
    let read_all = || -> usize { texts.iter().map(|text| read(text)).sum() };
    // About ten milliseconds a turn: the clock counts in microseconds.
    let once = cpu(read_all).max(1e-6);
    let times = Duration::from_millis(10).as_secs_f64() / once;
    let mut values = Vec::new();
    for _ in 0..ROUNDS {
        let mut turns = 0.0;
        let (mut scans, mut reads) = (0.0, 0.0);
        while turns == 0.0 || turns < times {
            scans += cpu(scan);
            reads += cpu(read_all);
            turns += 1.0;
        }
        values.push(scans / reads);
    }
    Measured::of(values)
}

/// Prints how many times as fast as the yardstick other passes are, and how many times as fast they were
/// where the targets were set.
fn all_limits(files: &[&str]) -> Result<(), Box<dyn Error>> {
    let texts = read_all(files)?;
    println!("{:30} here (spread)          then  then/here", "pass");
    let mut together = 0.0;
    let limits = limits();
    for limit in &limits {
        let Measured { median, low, high } = ratio(&texts, &limit.run);
        let apart = limit.then / median;
        together += apart.ln();
        println!(
            "{:30} {median:5.2} ({low:5.2} to {high:5.2})  {:5.2}  {apart:.2}",
            limit.name, limit.then
        );
    }
    // As much too long in one as too short in another is neither.
    println!(
        "a yardstick of the targets' length would take {:.2} times as long as this one",
        (together / limits.len() as f64).exp()
    );
    Ok(())
}

/// How many times as fast two threads are as one.
fn threads(texts: &[String]) -> Result<f64, Box<dyn Error>> {
    let bytes: usize = texts.iter().map(String::len).sum();
    // About 16 MB a round. The program ends soon, so the texts may live as long.
    let times = (16 << 20) / bytes.max(1) + 1;
    let texts: &'static [String] = texts.to_vec().leak();
    let pool = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let wall = |pool: &rayon::ThreadPool| {
        let start = Instant::now();
        pool.install(|| {
            let inputs = (0..times).flat_map(|_| texts.iter().map(|text| ((), text.as_bytes())));
            let read = extract_many_with(inputs, |report| report.dates.len())
                .filter(|(_, read)| read.is_ok())
                .count();
            assert_eq!(read, times * texts.len(), "every file is read");
        });
        start.elapsed().as_secs_f64()
    };
    let (one, two) = (pool(1)?, pool(2)?);
    let rounds: Vec<(f64, f64)> = (0..15).map(|_| (wall(&one), wall(&two))).collect();
    let ratios = rounds.iter().map(|(one, two)| one / two).collect();
    Measured::of(ratios).print("threads2");
    let fastest = |times: &mut dyn Iterator<Item = f64>| times.fold(f64::INFINITY, f64::min);
    Ok(fastest(&mut rounds.iter().map(|round| round.0))
        / fastest(&mut rounds.iter().map(|round| round.1)))
}

/// Time per byte of a large document over that of a small one.
fn growth(texts: &[String]) -> f64 {
    let (small, large) = (repeated(texts, SMALL), repeated(texts, LARGE));
    let per_byte = |text: &str| cpu(|| extract(text)) / text.len() as f64;
    let rounds: Vec<f64> = (0..3)
        .map(|_| {
            let smalls = Measured::of((0..201).map(|_| per_byte(&small)).collect());
            per_byte(&large) / smalls.median
        })
        .collect();
    let growth = Measured::of(rounds);
    growth.print("growth");
    growth.median
}

/// What this program prints when it is run anew.
fn child(arguments: &[&str]) -> Result<f64, Box<dyn Error>> {
    let output = Command::new(std::env::current_exe()?)
        .args(arguments)
        .output()?;
    let printed = String::from_utf8(output.stdout)?;
    let figure = printed.trim().parse();
    figure.map_err(|_| format!("{arguments:?} printed {printed:?}").into())
}

/// Prints the milliseconds from the start of the process to the first report.
fn cold(file: &str) -> Result<(), Box<dyn Error>> {
    let text = read(file)?;
    black_box(extract(&text));
    let since_start = ThreadTime::now().as_duration();
    println!("{}", since_start.as_secs_f64() * 1e3);
    Ok(())
}

/// Prints the most memory ever held, over the size of the text.
fn peak(files: &[&str]) -> Result<(), Box<dyn Error>> {
    let text = repeated(&read_all(files)?, LARGE);
    black_box(extract(&text));
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"))
        .and_then(|kilobytes| kilobytes.parse::<f64>().ok())
        .map_or(f64::NAN, |kilobytes| kilobytes * 1024.0);
    println!("{}", most / text.len() as f64);
    Ok(())
}
