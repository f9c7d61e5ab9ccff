//! Documents made for the purpose: the laws hold on them, and the generator keeps its own word.

use evaluation::generate::{generate, generate_one_line};
use evaluation::laws::assert_laws;
use evaluation::score::{bare, range};
use serde_json::Value;

/// Calls `visit` with every text in the truth that has a span.
fn texts(value: &Value, visit: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(fields) => {
            if let (Some(Value::String(text)), Some(span)) =
                (fields.get("text"), fields.get("span"))
            {
                visit(text, span);
            }
            fields.values().for_each(|value| texts(value, visit));
        }
        Value::Array(values) => values.iter().for_each(|value| texts(value, visit)),
        _ => {}
    }
}

#[test]
fn the_truth_is_what_the_text_says() {
    for seed in 0..60 {
        let made = generate(seed);
        let mut looked_at = 0;
        texts(&made.truth, &mut |text, span| {
            let source = bare(&made.text[range(span)]);
            let words = bare(text);
            // A page's number may stand inside.
            let ends = (0..=words.len()).any(|cut| {
                words.is_char_boundary(cut)
                    && source.starts_with(&words[..cut])
                    && source.ends_with(&words[cut..])
            });
            let same = source == words || (source.len() > words.len() && (text.len() > 60 || ends));
            assert!(same, "seed {seed}: {text} at {span}: {source}");
            looked_at += 1;
        });
        let is_other_paper = made.truth["kind"] == "unknown";
        assert!(looked_at > 10 || is_other_paper, "seed {seed}");
    }
}

#[test]
fn the_same_seed_gives_the_same_document() {
    assert_eq!(generate(7).text, generate(7).text);
    assert_ne!(generate(7).text, generate(8).text);
    assert!(
        generate_one_line(7)
            .text
            .lines()
            .all(|line| line.len() > 80 || line.is_empty())
    );
}

#[test]
fn the_laws_hold_on_what_is_made() {
    for seed in 0..60 {
        assert_laws(&generate(seed).text);
        assert_laws(&generate_one_line(seed).text);
    }
    for (_, text) in crate::fixtures() {
        assert_laws(&text);
    }
}
