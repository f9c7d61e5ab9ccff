//! Bodies that gave no answer, or whose office gave it.
//!
//! In: a block of the short part. Out: the listed bodies of which its sentences say that they gave no
//! answer, and what stands behind the first of those sentences.

use crate::language::grammar::{has_main_verb, nominative};
use crate::language::sentences::first_sentence;
use crate::link::document::Document;
use crate::link::referral::words::{LAST_NAMED, OFFICE_OF, OTHERS};
use crate::report::ReferralStatus;
use crate::rules::{remiss, silence};
use crate::source::reading::At;

/// A consulted body that gave no answer, and where that is said.
pub(super) struct Silent {
    /// Which one; none for all those that nothing else is said of.
    pub(super) body: Option<usize>,
    pub(super) status: ReferralStatus,
    pub(super) at: At,
}

impl Document {
    /// What stands in `at` behind the sentences that say that bodies gave no answer; those bodies are
    /// added to `silent`. The body that is `speaking` gave one: what it abstains from is a part of it.
    pub(super) fn behind_silence(
        &self,
        at: At,
        speaking: Option<usize>,
        silent: &mut Vec<Silent>,
    ) -> At {
        let text = self.blocks.reading.as_str();
        let mut start = at.start;
        while let Some(end) = self.silence(start..at.end, speaking, silent) {
            start = at.end - text[end..at.end].trim_start().len();
        }
        start..at.end
    }

    /// Adds the bodies of which a sentence in `at` says that they gave no answer, the first sentence
    /// passed over.
    pub(super) fn silence_inside(&self, at: At, speaking: Option<usize>, silent: &mut Vec<Silent>) {
        let text = &self.blocks.reading.as_str()[at.clone()];
        for stop in memchr::memmem::find_iter(text.as_bytes(), ". ") {
            let next = stop + ". ".len();
            if text[next..].starts_with(char::is_uppercase) {
                self.silence(at.start + next..at.end, speaking, silent);
            }
        }
    }

    /// Where the sentence at the beginning of `at` ends, if it says that listed bodies gave no answer.
    fn silence(&self, at: At, speaking: Option<usize>, silent: &mut Vec<Silent>) -> Option<usize> {
        let text = self.blocks.reading.as_str();
        let (found, len) = silence::silences(&text[at.clone()])?;
        let sentence = at.start..at.start + len;
        let before = silent.len();
        for found in found {
            let subject = at.start + found.subject.start..at.start + found.subject.end;
            let words = self.blocks.reading.as_str()[subject.clone()].to_lowercase();
            let bodies = if OTHERS.iter().any(|others| words.starts_with(others)) {
                vec![None]
            } else if LAST_NAMED.contains(&words.as_str()) {
                self.last_listed(subject).into_iter().map(Some).collect()
            } else {
                let is_office = found.status == ReferralStatus::OfficeAnswered;
                let bodies = self.listed(subject, is_office).unwrap_or_default();
                bodies.into_iter().map(Some).collect()
            };
            if bodies
                .iter()
                .any(|&body| body.is_none() || body != speaking)
            {
                silent.extend(bodies.into_iter().map(|body| Silent {
                    body,
                    status: found.status,
                    at: sentence.clone(),
                }));
            }
        }
        (silent.len() > before).then_some(sentence.end)
    }

    /// Whether `at` begins with names of consulted bodies that nothing is said of: `KPR, PRO.`
    pub(super) fn begins_with_names_alone(&self, at: At) -> bool {
        let text = self.blocks.reading.as_str();
        // Cheap first: most paragraphs show a verb before any stop.
        if has_main_verb(plain_words(&text[at.clone()])) {
            return false;
        }
        let sentence = first_sentence(&text[at.clone()]);
        let bare = sentence.trim_end_matches('.');
        !has_main_verb(sentence)
            && self
                .listed(at.start..at.start + bare.len(), false)
                .is_some_and(|bodies| !bodies.is_empty())
    }

    /// The body that `den sistnämnda` means: the last of the list right before.
    fn last_listed(&self, at: At) -> Option<usize> {
        let mut lists = self.findings.lists.iter().rev();
        let list = lists.find(|list| list.end <= at.start)?;
        self.findings.consulted.number(&list.bodies.last()?.name)
    }

    /// The consulted bodies among those named at a place, if nothing else stands there. An office may
    /// stand there for its board.
    fn listed(&self, at: At, is_office: bool) -> Option<Vec<usize>> {
        let text = self.blocks.reading.as_str();
        let named = remiss::names(text, at)?;
        let numbers = named.iter().filter_map(|named| {
            let consulted = &self.findings.consulted;
            let name = &named.name;
            let board = || board_of(name).and_then(|board| consulted.number(&board));
            consulted
                .number(name)
                .or_else(|| consulted.number(nominative(name)))
                .or_else(|| board().filter(|_| is_office))
        });
        Some(numbers.collect())
    }
}

/// Bytes in which most sentences show their verb.
const FIRST_WORDS: usize = 100;

/// The words at the beginning of `text` that surely stand in its first sentence.
fn plain_words(text: &str) -> &str {
    let is_plain = |&byte: &u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b',' | b'-' | 0x80..=0xC3)
    };
    let plain = text.bytes().take(FIRST_WORDS).take_while(is_plain).count();
    let blank = text.as_bytes()[..plain]
        .iter()
        .rposition(|&byte| byte == b' ');
    &text[..blank.unwrap_or(0)]
}

/// The board that an office works for: `Ekby stadsdelsförvaltning har svarat i nämndens ställe`.
fn board_of(office: &str) -> Option<String> {
    OFFICE_OF
        .iter()
        .find_map(|(of, board)| Some([office.strip_suffix(of)?, board].concat()))
}
