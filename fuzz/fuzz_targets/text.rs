//! Any text keeps every law.
#![no_main]

use evaluation::laws::assert_laws;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| assert_laws(text));
