//! Any bytes: an error that says why, or a report that keeps the laws.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match utlatande::extract_bytes(bytes) {
        Ok(read) => {
            let sections = &read.report.sections;
            let end = sections.last().map_or(0, |section| section.span.end());
            assert_eq!(end, read.text.len());
            for date in &read.report.dates {
                assert!(date.span.of(&read.text).is_some());
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
