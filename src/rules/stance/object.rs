//! What a cue is about.

use crate::language::clauses::is_filler;
use crate::rules::stance::sentence::Sentence;
use crate::rules::stance::words::{ADJECTIVES, CONTENTS, PRONOUNS};

/// What a cue is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Object {
    /// Nothing is named: the matter.
    None,
    /// The matter, or one of its proposals (`true`).
    Matter(bool),
    /// A part of it.
    Part,
    /// What the speaker itself proposes.
    Own,
    /// A clause with `att`, at this word.
    That(usize),
    /// Something else.
    Other,
}

impl Sentence<'_> {
    /// What stands behind a cue, from word `from`, behind one of the prepositions if there are any.
    pub(super) fn object(&self, from: usize, prepositions: &[&str]) -> Object {
        let stopped = |at: usize| at >= self.words.len() || (at > 0 && self.words[at - 1].stops);
        let mut at = from;
        if !prepositions.is_empty() {
            let preposition = (from..from + 6)
                .take_while(|&at| !stopped(at))
                .find(|&at| self.is_any(at, prepositions) && !self.is_manner(at));
            let Some(preposition) = preposition else {
                return Object::None;
            };
            at = preposition + 1;
        }
        // Whether a genitive stands right before, and whether that is the speaker.
        let (mut possessed, mut own) = (false, false);
        let last = at + 12;
        while at < last {
            if stopped(at) {
                return if possessed {
                    Object::Other
                } else {
                    Object::None
                };
            }
            let word = self.lower(at);
            match word {
                "att" => return Object::That(at),
                "men" | "och" | "samt" | "eller" => return Object::None,
                "ett" | "en" | "liknande" => return Object::Other,
                "delar" | "del" if self.lower(at + 1) == "av" => return Object::Part,
                _ if is_pronoun(word) && self.is_alone(at) => {
                    return Object::Matter(false);
                }
                _ if self.is_matter(at) || CONTENTS.iter().any(|it| word.ends_with(it)) => {
                    let one =
                        !self.words[at].stops && self.is_any(at + 1, &["om", "till", "i", "att"]);
                    return if own {
                        Object::Own
                    } else {
                        Object::Matter(one)
                    };
                }
                _ if is_pronoun(word) => at += 1,
                _ if self.is_manner(at) => at += 2,
                _ => {
                    let genitive = word.ends_with('s') && word.len() > 4;
                    if !genitive
                        && !is_adjective(word)
                        && !is_filler(self.words, at)
                        && !self.words[at].own
                    {
                        return if self.voice.is_topic(word) {
                            Object::Matter(false)
                        } else {
                            Object::Other
                        };
                    }
                    possessed = genitive;
                    own = genitive && self.words[at].own;
                    at += 1;
                }
            }
        }
        Object::Other
    }
}

/// Whether a word may stand for the matter.
fn is_pronoun(word: &str) -> bool {
    PRONOUNS.contains(&word)
}

/// Whether a word has the ending of an adjective or participle: `föreslagna`, `remitterade`.
fn is_adjective(word: &str) -> bool {
    ADJECTIVES.iter().any(|ending| word.ends_with(ending))
}
