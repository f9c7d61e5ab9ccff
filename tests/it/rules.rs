//! Every rule is documented, and reads something.

use std::collections::BTreeSet;

use evaluation::generate::generate;
use serde_json::Value;
use utlatande::{Rule, extract};

#[test]
fn every_rule_is_told_and_its_id_is_its_own() {
    let ids: BTreeSet<&str> = Rule::ALL.iter().map(Rule::as_str).collect();
    assert_eq!(ids.len(), Rule::ALL.len());
    for rule in Rule::ALL {
        let (family, name) = rule.as_str().split_once('.').expect("a family and a name");
        let is_word = |word: &str| word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        assert!(is_word(family) && is_word(name), "{rule}");
        assert_eq!(serde_json::to_value(rule).expect("JSON"), rule.as_str());
        for told in [rule.trigger(), rule.example(), rule.source()] {
            assert!(
                !told.is_empty() && !told.contains(['|', '\n']),
                "{rule}: {told}"
            );
        }
    }
}

/// The ids in a report, wherever they stand.
fn ids(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            let rules = ["rule", "stance_rule"].iter();
            let rules = rules.filter_map(|name| fields.get(*name)?.as_str());
            found.extend(rules.map(str::to_owned));
            fields.values().for_each(|value| ids(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| ids(item, found)),
        _ => {}
    }
}

/// A document that holds the example in its header, in its text and in a body's gist.
fn with_example(rule: &Rule) -> String {
    let example = rule.example();
    format!(
        "PM 2003 RVII (Dnr 242/01)\n\nMera ljus\n\n{example}\n\nFöredragande borgarrådet Ada Ek anför \
         följande.\n\nÄrendet\n\nHär står {example} i texten.\n\n{example}\n\nBeredning\n\nÄrendet har \
         remitterats till hamnnämnden.\n\nHamnnämnden har svarat. {example}\n"
    )
}

#[test]
fn every_rule_reads_something() {
    let mut found = BTreeSet::new();
    let fixtures = crate::fixtures().into_iter().map(|(_, text)| text);
    let generated = (0..200).map(|seed| generate(seed).text);
    let examples = Rule::ALL.iter().map(with_example);
    for text in fixtures.chain(generated).chain(examples) {
        ids(
            &serde_json::to_value(extract(&text)).expect("JSON"),
            &mut found,
        );
    }
    let missing: Vec<&str> = Rule::ALL
        .iter()
        .map(Rule::as_str)
        .filter(|id| !found.contains(*id))
        .collect();
    assert_eq!(missing, [""; 0], "rules that read nothing in any document");
}
