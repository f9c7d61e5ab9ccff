//! PDFs that end or hang their reader.

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::{HEADER, folder, program, send, text, wait_for, write};

/// A PDF that takes long enough to stop its reader: forty forms, each of which draws the next twice.
fn slow() -> Vec<u8> {
    let mut pdf = String::from(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
         3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /XObject << /X 10 0 R >> >> >>\nendobj\n\
         4 0 obj\n<< /Length 5 >>\nstream\n/X Do\nendstream\nendobj\n",
    );
    for form in 10..50 {
        let next = form + 1;
        pdf += &format!(
            "{form} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Length 11 \
             /Resources << /XObject << /X {next} 0 R >> >> >>\nstream\n/X Do /X Do\nendstream\nendobj\n"
        );
    }
    pdf += "trailer\n<< /Root 1 0 R >>\n%%EOF\n";
    pdf.into_bytes()
}

/// A folder with a slow PDF between two texts.
fn with_slow(name: &str) -> PathBuf {
    let folder = folder(name);
    write(&folder, "a.txt", HEADER);
    write(&folder, "b.pdf", &slow());
    write(&folder, "c.txt", HEADER);
    folder
}

/// Starts to read a folder; comes back when its worker hangs.
fn hanging(options: &[&str], folder: &Path) -> (Child, u32) {
    let child = program()
        .args(["extract", "-f", "ndjson", "--threads", "1"])
        .args(options)
        .arg(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let worker = wait_for(|| worker_of(child.id()));
    // It is no copy of the program any more, but one of its own, once it has set its limits.
    wait_for(|| {
        let limits = std::fs::read_to_string(format!("/proc/{worker}/limits")).ok()?;
        limits.contains("1073741824").then_some(())
    });
    send("-STOP", worker);
    (child, worker)
}

/// The process that another has started.
fn worker_of(program: u32) -> Option<u32> {
    std::fs::read_dir("/proc")
        .expect("a folder")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .find(|process: &u32| {
            let status = std::fs::read_to_string(format!("/proc/{process}/status"));
            status.is_ok_and(|status| status.contains(&format!("\nPPid:\t{program}\n")))
        })
}

fn wait_for_end_of(process: u32) {
    wait_for(|| {
        let status = std::fs::read_to_string(format!("/proc/{process}/status"));
        status
            .map_or(true, |status| status.contains("State:\tZ"))
            .then_some(())
    });
}

#[test]
fn a_pdf_that_hangs_costs_one_of_many_records_and_resume_goes_past_it() {
    let folder = folder("hanging");
    for number in 0..30 {
        write(&folder, &format!("{number:02}.txt"), HEADER);
    }
    write(&folder, "07.pdf", &slow());
    let output = folder.join("out.ndjson");
    let to = output.to_str().expect("UTF-8");
    for _ in 0..2 {
        let (child, _) = hanging(&["--resume", "--pdf-seconds", "1", "-o", to], &folder);
        let end = child.wait_with_output().expect("it ends");
        assert_eq!(end.status.code(), Some(1));
        let told = text(&end.stderr);
        assert!(
            told.contains(
                "07.pdf: the PDF cannot be read: it was given up after 1 s; --pdf-seconds"
            )
        );
        let lines = std::fs::read_to_string(&output).expect("a file");
        assert_eq!(lines.lines().count(), 30);
    }
}

#[test]
fn a_worker_that_is_killed_costs_one_document() {
    let (child, worker) = hanging(&[], &with_slow("worker-killed"));
    send("-KILL", worker);
    let end = child.wait_with_output().expect("it ends");
    assert_eq!(end.status.code(), Some(1));
    assert_eq!(text(&end.stdout).lines().count(), 2);
    let told = text(&end.stderr);
    let expected = "b.pdf: the PDF cannot be read: the process that read it ended with signal: 9";
    assert!(told.contains(expected), "{told}");
}

#[test]
fn an_interrupt_stops_a_pdf_that_hangs() {
    for signal in ["-TERM", "-INT"] {
        let (child, worker) = hanging(&[], &with_slow("hang-interrupted"));
        let start = Instant::now();
        send(signal, child.id());
        let end = child.wait_with_output().expect("it ends");
        assert!(start.elapsed() < Duration::from_secs(5));
        assert_eq!(end.status.code(), Some(130), "{signal}");
        assert_eq!(text(&end.stdout).lines().count(), 1, "what came before it");
        let told = text(&end.stderr);
        assert!(
            told.starts_with("interrupted: what was written until now is whole"),
            "{told}"
        );
        wait_for_end_of(worker);
    }
}

#[test]
fn no_worker_outlives_a_program_that_is_killed() {
    let (mut child, worker) = hanging(&[], &with_slow("program-killed"));
    send("-KILL", child.id());
    child.wait().expect("it ends");
    send("-CONT", worker);
    wait_for_end_of(worker);
}
