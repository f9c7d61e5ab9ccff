//! 10,000 different documents as one batch: on two threads and on one, and the most memory that the
//! process ever held behind the first thousand and behind all of them.

use std::time::Instant;

use evaluation::generate::generate;
use utlatande::{extract_many, extract_many_with};

/// The most memory that this process ever held, in megabytes, where Linux tells it.
fn most_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

/// Megabytes a second.
fn batch(texts: &'static [String], threads: usize) -> f64 {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .expect("a pool");
    let start = Instant::now();
    let read = pool.install(|| {
        let inputs = texts.iter().map(|text| ((), text.as_str()));
        extract_many_with(inputs, |report| report.dates.len())
            .filter(|(_, it)| it.is_ok())
            .count()
    });
    assert_eq!(read, texts.len());
    let bytes: usize = texts.iter().map(String::len).sum();
    bytes as f64 / start.elapsed().as_secs_f64() / 1e6
}

fn main() {
    // Before the texts of all are held.
    for documents in [1_000, 10_000] {
        let lazily =
            (0..documents).map(|seed| (seed, move || Ok(generate(seed).text.into_bytes())));
        let read = extract_many(lazily).filter(|(_, it)| it.is_ok()).count();
        println!(
            "{read} documents, each made as its turn comes: at most {:.1} MB held",
            most_memory().unwrap_or(f64::NAN)
        );
    }
    // Made beforehand, so that only reading is timed.
    let texts: &'static [String] = (0..10_000)
        .map(|seed| generate(seed).text)
        .collect::<Vec<_>>()
        .leak();
    for _ in 0..7 {
        let (one, two) = (batch(texts, 1), batch(texts, 2));
        println!(
            "{} documents: two threads {:.2} times one",
            texts.len(),
            two / one
        );
    }
}
