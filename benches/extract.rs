//! The whole extraction and each stage of it on the source document, beside the yardstick: one
//! aho-corasick pass with 457 literals over the same bytes in the same run.
//!
//! Absolute figures tell of the machine; compare ratios. After criterion's table one line is
//! printed, from rounds in which yardstick and extraction take turns:
//!
//! ```text
//! ratio=0.23 (bytes per second of extract over the yardstick, median of 41 rounds, spread 0.22 to 0.25)
//! ```

use std::hint::black_box;
use std::time::Instant;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use criterion::{Criterion, Throughput};
use utlatande::{extract, stages};

const SOURCE: &str = include_str!("../fixtures/ks-2023-149.txt");

/// Rounds of the ratio; odd, so that there is a middle one.
const ROUNDS: usize = 41;

/// 457 words as Swedish administration makes them: stems and endings of compounds.
fn literals() -> Vec<String> {
    let stems = [
        "stads",
        "social",
        "kultur",
        "trafik",
        "miljö",
        "skol",
        "bygg",
        "närings",
        "idrotts",
        "äldre",
        "bostads",
        "kommun",
        "lands",
        "rikets",
        "hamn",
        "vatten",
        "park",
        "hälso",
        "arbets",
        "natur",
        "förskole",
        "kyrko",
        "besluts",
    ];
    let endings = [
        "nämnden",
        "nämnd",
        "kontoret",
        "förvaltningen",
        "bolaget",
        "rådet",
        "styrelsen",
        "myndigheten",
        "verket",
        "planen",
        "programmet",
        "budgeten",
        "frågan",
        "förslaget",
        "ansvaret",
        "utredningen",
        "politiken",
        "stöd",
        "behov",
        "miljön",
    ];
    stems
        .iter()
        .flat_map(|stem| endings.iter().map(move |ending| format!("{stem}{ending}")))
        .take(457)
        .collect()
}

fn yardstick() -> AhoCorasick {
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .match_kind(MatchKind::LeftmostLongest)
        .build(literals())
        .expect("457 short literals build")
}

fn benches(criterion: &mut Criterion) {
    let automaton = yardstick();
    assert!(
        automaton.find_iter(SOURCE).count() > 0,
        "the yardstick must find something"
    );
    assert_eq!(
        extract(SOURCE).referral.len(),
        6,
        "the extraction must find something"
    );

    let mut group = criterion.benchmark_group("source document");
    group.throughput(Throughput::Bytes(SOURCE.len() as u64));
    group.bench_function("yardstick", |b| {
        b.iter(|| automaton.find_iter(black_box(SOURCE)).count());
    });
    let stages: [(&str, Stage); 5] = [
        ("to lines", stages::lines),
        ("to column", stages::column),
        ("to reading text", stages::reading),
        ("to scan", stages::scan),
        ("to outline", stages::outline),
    ];
    for (name, stage) in stages {
        group.bench_function(name, |b| b.iter(|| stage(black_box(SOURCE))));
    }
    group.bench_function("extract", |b| b.iter(|| extract(black_box(SOURCE))));
    group.bench_function("extract and JSON", |b| {
        b.iter(|| serde_json::to_vec(&extract(black_box(SOURCE))).expect("JSON"));
    });
    group.finish();
}

/// The pipeline up to a stage.
type Stage = fn(&str) -> usize;

/// Seconds that `work` takes.
fn time<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    black_box(work());
    start.elapsed().as_secs_f64()
}

fn ratio() {
    let automaton = yardstick();
    let mut ratios: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            // Ten of each a round: one alone is shorter than what else the machine does.
            let scans = time(|| {
                (0..10)
                    .map(|_| automaton.find_iter(black_box(SOURCE)).count())
                    .sum::<usize>()
            });
            let reads = time(|| {
                (0..10)
                    .map(|_| extract(black_box(SOURCE)).dates.len())
                    .sum::<usize>()
            });
            scans / reads
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    println!(
        "ratio={:.2} (bytes per second of extract over the yardstick, median of {ROUNDS} rounds, spread {:.2} to {:.2})",
        ratios[ROUNDS / 2],
        ratios[ROUNDS / 10],
        ratios[ROUNDS - 1 - ROUNDS / 10],
    );
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    benches(&mut criterion);
    criterion.final_summary();
    ratio();
}
