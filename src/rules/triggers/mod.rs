//! The one scan: every place in the reading text at which a rule family should look.
//!
//! Literals are found in a single pass; a family's verifier then reads the few words around each
//! hit. Nearly all literals begin where a word begins, so only there the first bytes are looked
//! up: that is several times as fast as an automaton that reads every byte. What a multi-pattern
//! automaton would find at these places is what is found here; a test compares the two.
//!
//! | file | holds |
//! | --- | --- |
//! | [`literals`] | the literals, one a line |
//! | [`table`] | how they are looked up |
//! | [`beginnings`] | where to look: the places where words begin |

mod beginnings;
mod hit;
mod literals;
mod table;

use memchr::memmem;

use crate::language::window;
use crate::source::reading::At;

use beginnings::for_each_beginning;
pub(crate) use hit::{Hit, Trigger};
use literals::{INSIDE, SIGN};
use table::TABLE;

/// Every hit in `text`, in order.
pub(crate) fn scan(text: &str) -> Vec<Hit> {
    scan_most(text, usize::MAX).0
}

/// The first hits in `text`, at most `most`, and how many more there are.
pub(crate) fn scan_most(text: &str, most: usize) -> (Vec<Hit>, usize) {
    let mut hits = Vec::new();
    let mut more = 0;
    for near in window::cached(text.len()) {
        add_hits(text, near, &mut hits);
        more += hits.len().saturating_sub(most);
        hits.truncate(most);
    }
    hits.dedup_by(|next, hit| next.at.start < hit.at.end);
    (hits, more)
}

/// Adds the hits that begin in `near`, in order.
fn add_hits(text: &str, near: At, hits: &mut Vec<Hit>) {
    let table = &*TABLE;
    let first = hits.len();
    let bytes = text.as_bytes();
    for_each_beginning(table, bytes, near.clone(), |at| {
        // The letters of other languages are not known there.
        let found = table.at(bytes, at);
        hits.extend(found.filter(|_| !text[..at].ends_with(char::is_alphanumeric)));
    });
    let (remitted, of_referral) = INSIDE;
    let (sign, of_section) = SIGN;
    // Few other characters end as the sign does, and none is the parenthesis.
    for at in memchr::memchr2_iter(b'(', sign[sign.len() - 1], &bytes[near.clone()]) {
        let at = near.start + at;
        if bytes[at] == b'(' {
            hits.extend(table.at(bytes, at));
        } else if bytes[..=at].ends_with(sign) {
            hits.push(Hit {
                trigger: of_section,
                at: at + 1 - sign.len()..at + 1,
            });
        }
    }
    let end = bytes.len().min(near.end + remitted.len() - 1);
    let places = memmem::find_iter(&bytes[near.start..end], remitted);
    hits.extend(places.map(|at| Hit {
        trigger: of_referral,
        at: near.start + at..near.start + at + remitted.len(),
    }));
    hits[first..].sort_by_key(|hit| hit.at.start);
}

#[cfg(test)]
mod tests {
    use aho_corasick::AhoCorasick;
    use proptest::prelude::*;

    use super::*;

    fn triggers(text: &str) -> Vec<Trigger> {
        scan(text).into_iter().map(|hit| hit.trigger).collect()
    }

    #[test]
    fn the_longest_literal_wins() {
        assert_eq!(
            triggers("3 maj 2023, Dnr KS 2021/407 av A B (MP), återremitterats"),
            [
                Trigger::Month(5),
                Trigger::Century,
                Trigger::DiaryNumber,
                Trigger::DiaryNumber,
                Trigger::Party,
                Trigger::Referral
            ]
        );
    }

    #[test]
    fn literals_begin_where_words_begin() {
        assert_eq!(triggers("Ek(S) 2018–2020, ”maj"), {
            use Trigger::{Century, Month, Party};
            [Party, Century, Century, Month(5)]
        });
        assert_eq!(triggers("åmaj Åjanuari a20 120 3maj ädnr"), []);
    }

    /// What an automaton finds that reads every byte, taken by the same rules.
    fn reference(text: &str) -> Vec<(Trigger, At)> {
        let mut literals: Vec<(String, Trigger)> = literals::literals()
            .into_iter()
            .chain([(INSIDE.0.to_owned(), INSIDE.1), ("§".to_owned(), SIGN.1)])
            .collect();
        while let Some(i) = literals
            .iter()
            .position(|(literal, _)| literal.contains('#'))
        {
            let (literal, trigger) = literals.swap_remove(i);
            let digits = (0..10).map(|digit| literal.replacen('#', &digit.to_string(), 1));
            literals.extend(digits.map(|literal| (literal, trigger)));
        }
        let automaton =
            AhoCorasick::new(literals.iter().map(|(literal, _)| literal)).expect("it builds");
        let mut found: Vec<(Trigger, At)> = automaton
            .find_overlapping_iter(text)
            .map(|found| (literals[found.pattern().as_usize()].1, found.range()))
            .filter(|(trigger, at)| {
                let inside = text[..at.start].ends_with(char::is_alphanumeric)
                    && text[at.start..].starts_with(char::is_alphanumeric);
                !inside || *trigger == Trigger::Referral && text[at.clone()].starts_with("remi")
            })
            .collect();
        found.sort_by_key(|(_, at)| (at.start, usize::MAX - at.end));
        let mut done = 0;
        found.retain(|(_, at)| {
            let free = at.start >= done;
            done = if free { at.end } else { done };
            free
        });
        found
    }

    fn assert_as_the_reference(text: &str) {
        let found: Vec<(Trigger, At)> = scan(text)
            .into_iter()
            .map(|hit| (hit.trigger, hit.at))
            .collect();
        assert_eq!(found, reference(text), "{text}");
    }

    #[test]
    fn the_documents_are_scanned_as_the_automaton_does() {
        for entry in std::fs::read_dir("fixtures").expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|extension| extension == "txt") {
                assert_as_the_reference(&std::fs::read_to_string(path).expect("a fixture"));
            }
        }
    }

    #[test]
    fn hits_are_found_across_the_places_where_the_next_bytes_are_fetched() {
        let words = "den 3 maj 2023, enligt § 5 återremitterats (S), Dnr 1 på remiss";
        for before in 0..=words.len() {
            let blanks = " ".repeat(window::CACHED - before);
            assert_as_the_reference(&[&blanks, words, &blanks, words].concat());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_is_scanned_as_the_automaton_does(text in any::<String>()) {
            assert_as_the_reference(&text);
        }

        #[test]
        fn pieces_of_literals_are_scanned_as_the_automaton_does(
            text in "(maj|Sept|jan|den |den|dnr|Dnr |KS 20|KS|20|19|\\(S\\)|\\(mp\\)|\\(båda |\\(|på remiss|på|remitterats|åter|å|–|x|7|[ .,]){0,40}"
        ) {
            assert_as_the_reference(&text);
        }
    }
}
