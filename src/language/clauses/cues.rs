//! Words that shape a clause, in lower case.

use crate::language::words::WordSet;

/// Adverbs that may stand between a verb and its subject or its object: `anser därför att`.
#[rustfmt::skip]
pub(super) static ADVERBS: WordSet = WordSet::new(&[
    "alltjämt", "alltså",
    "bestämt", "både",
    "dessutom", "dessvärre", "dock", "däremot", "därför", "därmed", "därutöver",
    "egentligen", "emellertid", "enbart",
    "fortfarande", "främst", "fullt", "följaktligen", "först",
    "generellt", "givetvis", "gärna",
    "heller", "helt",
    "i", "inledningsvis",
    "likaså",
    "mycket",
    "naturligtvis", "nu",
    "också",
    "principiellt",
    "redan",
    "sammanfattningsvis", "sammanlagt", "sammantaget", "samtidigt", "sig", "självklart", "starkt",
    "således", "sålunda",
    "tveklöst", "tydligt", "tyvärr",
    "ut",
    "varmt", "vidare", "visserligen", "väl",
    "ändå", "även",
    "överlag",
]);

/// Whether the word denies. `varken` denies once, whatever stands behind its `eller`.
#[rustfmt::skip]
#[inline]
pub(super) fn is_negation(word: &str) -> bool {
    matches!(
        word,
        "inte" | "ej" | "icke" | "aldrig" | "varken"
        | "ingen" | "inget" | "inga" | "intet" | "ingenting"
    )
}

/// Words behind a negation that make it deny nothing: `inte minst`, `inte bara`.
pub(super) const NO_NEGATION: [&str; 4] = ["minst", "bara", "enbart", "endast"];

/// Whether the word opens a subordinate clause that states a fact: when, where, why. Those behind
/// which it is denied, granted or left open are read apart.
#[rustfmt::skip]
#[inline]
pub(super) fn is_subordinator(word: &str) -> bool {
    matches!(
        word,
        "då" | "när" | "medan" | "innan" | "förrän" | "tills"
        | "där" | "vilket" | "vars"
        | "eftersom" | "så"
    )
}
