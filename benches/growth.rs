//! Whether time and memory are linear in the input.
//!
//! For each kind of hostile document: CPU nanoseconds a byte at 1, 8 and 64 MB. For the source document
//! also how many times it asks for memory, and the most heap that it holds.
//!
//! ```sh
//! cargo bench --bench growth            # up to 64 MB
//! cargo bench --bench growth -- 8       # up to 8 MB
//! ```

use std::fmt::Write;
use std::hint::black_box;

use cpu_time::ThreadTime;
use utlatande::extract;

// It counts only while a profiler lives.
#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

const SOURCE: &str = include_str!("../fixtures/ks-2023-149.txt");

/// Text of about so many bytes: a beginning, and then pieces, each made from its number.
fn text(bytes: usize, beginning: &str, piece: impl Fn(&mut String, usize)) -> String {
    let mut text = beginning.to_owned();
    let mut number = 0;
    while text.len() < bytes {
        piece(&mut text, number);
        number += 1;
    }
    text
}

/// Makes a document of about so many bytes.
type Make = fn(usize) -> String;

const HOSTILE: [(&str, Make); 8] = [
    ("the source document", |bytes| {
        text(bytes, "", |text, _| text.push_str(SOURCE))
    }),
    ("one line", |bytes| {
        text(bytes, "", |text, i| {
            let _ = write!(text, "ord{i} ");
        })
    }),
    ("no blank", |bytes| {
        text(bytes, "", |text, _| text.push('a'))
    }),
    ("headings", |bytes| {
        text(bytes, "", |text, i| {
            let _ = writeln!(text, "Bakgrund\n\nRubrik {i}\n");
        })
    }),
    ("dates", |bytes| {
        text(bytes, "", |text, i| {
            let _ = write!(text, "den {} maj 2013, ", i % 31 + 1);
        })
    }),
    ("parentheses", |bytes| {
        text(bytes, "", |text, _| text.push_str("(S "))
    }),
    ("a list of bodies", |bytes| {
        text(bytes, "Ärendet har remitterats till ", |text, i| {
            let _ = write!(text, "nämnden för {i}, ");
        })
    }),
    ("broken words", |bytes| {
        text(bytes, "", |text, i| {
            let _ = write!(text, "ett ord{i}x-\nled ");
        })
    }),
];

/// CPU nanoseconds a byte.
fn per_byte(text: &str) -> f64 {
    let start = ThreadTime::now();
    black_box(extract(text));
    start.elapsed().as_secs_f64() * 1e9 / text.len() as f64
}

fn main() {
    let largest = std::env::args()
        .filter_map(|argument| argument.parse().ok())
        .next();
    let largest: usize = largest.unwrap_or(64);
    let sizes = [1, 8, 64].into_iter().filter(|&size| size <= largest);
    for (name, make) in HOSTILE {
        let times = sizes.clone().map(|size| per_byte(&make(size << 20)));
        let times: Vec<String> = times.map(|time| format!("{time:7.1}")).collect();
        println!("{name:20} ns a byte at 1, 8, 64 MB: {}", times.join(" "));
    }
    for copies in [1, 16] {
        let text = SOURCE.repeat(copies);
        let profiler = dhat::Profiler::builder().testing().build();
        black_box(extract(&text));
        let heap = dhat::HeapStats::get();
        drop(profiler);
        println!(
            "source document x {copies}: {} allocations, peak heap {:.2} times the input",
            heap.total_blocks,
            heap.max_bytes as f64 / text.len() as f64
        );
    }
}
