//! Every rule that reads a slice takes any slice.
#![no_main]

use libfuzzer_sys::fuzz_target;
use utlatande::stages;

fuzz_target!(|text: &str| {
    let _ = stages::verifiers(text);
});
