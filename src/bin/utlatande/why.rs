//! Why a file could not be read.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a file could not be read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Why {
    /// The word for it; `failed` where the library has none.
    pub(crate) kind: String,
    /// A sentence on what is wrong and what to do.
    pub(crate) words: String,
}

impl From<utlatande::Error> for Why {
    fn from(error: utlatande::Error) -> Why {
        Why {
            kind: error.kind().to_string(),
            words: error.to_string(),
        }
    }
}

impl From<String> for Why {
    fn from(words: String) -> Why {
        Why {
            kind: "failed".to_owned(),
            words,
        }
    }
}

impl From<&str> for Why {
    fn from(words: &str) -> Why {
        words.to_owned().into()
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}
