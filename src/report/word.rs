//! Enums whose values are words of the JSON.

use std::fmt;

use serde::{Deserialize, Deserializer, de};
use tinystr::TinyAsciiStr;

/// A word that a later version of the crate writes into the JSON and this one does not know.
///
/// It is kept in place, so that what holds it stays `Copy`: no version writes words of more than 32
/// bytes, nor any letters but ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LaterWord(TinyAsciiStr<32>);

impl LaterWord {
    /// The word.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl<'de> Deserialize<'de> for LaterWord {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<LaterWord, D::Error> {
        struct Visitor;

        impl de::Visitor<'_> for Visitor {
            type Value = LaterWord;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a word of at most 32 ASCII characters")
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<LaterWord, E> {
                let unfit = |_| E::invalid_value(de::Unexpected::Str(word), &self);
                TinyAsciiStr::try_from_str(word)
                    .map(LaterWord)
                    .map_err(unfit)
            }
        }

        from.deserialize_str(Visitor)
    }
}

/// Defines such an enum: each value with its word, and one that keeps the words of later versions.
///
/// A program that was built with an older version of the crate then reads the reports of a newer one.
macro_rules! words {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $($(#[doc = $about:expr])+ $value:ident = $word:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[doc = $about])+
                #[cfg_attr(feature = "schema", schemars(rename = $word))]
                $value,
            )+
            /// A word that a later version of the crate wrote; this one never does.
            #[cfg_attr(feature = "schema", schemars(skip))]
            Later(LaterWord),
        }

        impl $name {
            /// Every value that this version writes, in the order of the documentation.
            pub const ALL: &'static [$name] = &[$($name::$value,)+];

            /// What it means, as in the documentation; empty for a word of a later version.
            #[must_use]
            pub const fn meaning(&self) -> &'static str {
                match self {
                    $($name::$value => concat!($($about),+).trim_ascii(),)+
                    $name::Later(_) => "",
                }
            }

            /// The word that stands for it in the JSON.
            #[must_use]
            pub const fn as_str(&self) -> &str {
                match self {
                    $($name::$value => $word,)+
                    $name::Later(word) => word.as_str(),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<$name, D::Error> {
                let word = LaterWord::deserialize(from)?;
                Ok(match word.as_str() {
                    $($word => $name::$value,)+
                    _ => $name::Later(word),
                })
            }
        }
    };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    use crate::report::decision::Outcome;
    use crate::report::rule::Rule;

    #[test]
    fn a_later_word_is_kept() {
        let outcome: Outcome = serde_json::from_str("\"split\"").expect("a word");
        assert!(matches!(outcome, Outcome::Later(word) if word.as_str() == "split"));
        assert_eq!(serde_json::to_string(&outcome).expect("JSON"), "\"split\"");
        let rule: Rule = serde_json::from_str("\"dates.moon\"").expect("a word");
        assert_eq!(rule.to_string(), "dates.moon");
        assert_eq!(rule.trigger(), "");
    }

    #[test]
    fn what_is_no_word_is_refused() {
        for odd in [
            "7",
            "\"åter\"",
            "\"a_word_that_is_longer_than_any_of_ours\"",
        ] {
            assert!(serde_json::from_str::<Outcome>(odd).is_err(), "{odd}");
        }
    }

    #[test]
    fn a_word_is_written_and_read() {
        assert_eq!(format!("{:>9}", Outcome::Approved), " approved");
        let outcome: Outcome = serde_json::from_str("\"approved\"").expect("a word");
        assert_eq!(outcome, Outcome::Approved);
    }
}
