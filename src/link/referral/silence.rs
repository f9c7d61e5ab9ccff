//! Bodies that gave no answer.
//!
//! In: a block of the short part. Out: the listed bodies of which its first sentences say that they gave
//! no answer, and what stands behind those sentences.

use crate::link::document::Document;
use crate::report::ReferralStatus;
use crate::rules::{remiss, silence};
use crate::source::reading::At;

/// A consulted body that gave no answer, and where that is said.
pub(super) struct Silent {
    pub(super) body: usize,
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
        while let Some(found) = silence::silence(&text[start..at.end]) {
            let subject = start + found.subject.start..start + found.subject.end;
            let named = remiss::names(text, subject);
            let number = |named: &remiss::Named| self.findings.consulted.number(&named.name);
            let is_listed = |named| number(named).is_some();
            let is_speaking = |named| number(named) == speaking;
            if !named.iter().any(is_listed) || named.iter().all(is_speaking) {
                break;
            }
            silent.extend(named.iter().filter_map(number).map(|body| Silent {
                body,
                status: found.status,
                at: start..start + found.end,
            }));
            let behind = &text[start + found.end..at.end];
            start = at.end - behind.trim_start().len();
        }
        start..at.end
    }
}
