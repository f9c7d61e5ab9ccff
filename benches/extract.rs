//! The whole extraction and each stage of it beside the yardstick (one aho-corasick pass with 457
//! literals over the same bytes in the same run): on the source document, and on a thousand different
//! documents, since copies of one would hide what misses the caches.
//!
//! Absolute figures tell of the machine; compare ratios. The example `throughput` of the package
//! `evaluation` prints them, from rounds in which yardstick and extraction take turns.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use evaluation::generate::generate;
use evaluation::yardstick::yardstick;
use utlatande::{extract, extract_all, extract_many, locate, stages};

const SOURCE: &str = include_str!("../fixtures/ks-2023-149.txt");

/// The pipeline up to a stage.
type Stage = fn(&str) -> usize;

const STAGES: [(&str, Stage); 5] = [
    ("to lines", stages::lines),
    ("to column", stages::column),
    ("to reading text", stages::reading),
    ("to scan", stages::scan),
    ("to outline", stages::outline),
];

fn source(criterion: &mut Criterion) {
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
    for (name, stage) in STAGES {
        group.bench_function(name, |b| b.iter(|| stage(black_box(SOURCE))));
    }
    group.bench_function("locate", |b| b.iter(|| locate(black_box(SOURCE))));
    group.bench_function("extract", |b| b.iter(|| extract(black_box(SOURCE))));
    group.bench_function("extract and JSON", |b| {
        b.iter(|| serde_json::to_vec(&extract(black_box(SOURCE))).expect("JSON"));
    });
    group.finish();
}

fn corpus(criterion: &mut Criterion) {
    let automaton = yardstick();
    let texts: Vec<String> = (0..1000).map(|seed| generate(seed).text).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    let mut group = criterion.benchmark_group("1000 documents");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("yardstick", |b| {
        b.iter(|| -> usize {
            let matches = texts.iter().map(|text| automaton.find_iter(text).count());
            matches.sum()
        });
    });
    for (name, stage) in STAGES {
        group.bench_function(name, |b| {
            b.iter(|| -> usize { texts.iter().map(|text| stage(text)).sum() });
        });
    }
    group.bench_function("locate", |b| {
        b.iter(|| -> usize { texts.iter().map(|text| locate(text).len()).sum() });
    });
    group.bench_function("extract", |b| {
        b.iter(|| -> usize { texts.iter().map(|text| extract(text).dates.len()).sum() });
    });
    group.bench_function("extract_all", |b| b.iter(|| extract_all(&texts).len()));
    group.bench_function("extract_many", |b| {
        b.iter(|| extract_many(texts.iter().cloned().map(|text| ((), text))).count());
    });
    group.finish();
}

criterion_group!(benches, source, corpus);
criterion_main!(benches);
