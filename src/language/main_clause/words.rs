//! The words by which a main clause is told from those inside it, in lower case.

use crate::language::words::WordSet;

/// Words that open a subordinate clause with a finite verb of its own. `att` is read apart: an
/// infinitive may follow it.
#[rustfmt::skip]
pub(super) static SUBORDINATORS: WordSet = WordSet::new(&[
    // Conjunctions.
    "då", "därest", "eftersom", "fastän", "huruvida", "ifall", "innan", "medan", "när", "så",
    "såvida", "tills",
    // Relative and interrogative words.
    "dit", "där", "hur", "som", "vad", "varför", "vars", "vem", "vilka", "vilken", "vilket",
]);

/// Words that open a clause where a sentence begins with them or its main verb is behind it, and that
/// elsewhere are prepositions or adverbs: `Motion om vägar`, `Om motionen avslås`.
pub(super) const SOMETIMES: [&str; 2] = ["om", "sedan"];

/// Words behind which `som` compares and opens nothing: `såväl A som B`.
pub(super) const COMPARING: [&str; 5] = ["såväl", "både", "lika", "samma", "sådan"];

/// Words before which `som` says as what, and opens nothing: `Som svar på remissen`, `som en del`.
#[rustfmt::skip]
pub(super) static AS_WHAT: WordSet = WordSet::new(&[
    "bilaga", "del", "eget", "ett", "helhet", "helst", "mål", "remissvar", "sitt", "stöd", "svar",
    "underlag", "yttrande",
]);

/// Words in -a that stand between `att` and a noun. Any other word in -a there is an infinitive, but
/// for nouns in -na.
#[rustfmt::skip]
pub(super) static NO_INFINITIVES: WordSet = WordSet::new(&[
    "alla", "andra", "båda", "bägge", "dessa", "det", "denna", "detta", "egna", "enstaka", "fasta",
    "flera", "gamla", "hela", "inga", "kommunala", "lokala", "många", "mindre", "nuvarande", "nya",
    "några", "olika", "större", "stora", "särskilda", "vissa", "våra", "övriga",
]);

/// Infinitives that do not end in -a.
#[rustfmt::skip]
pub(super) static SHORT_INFINITIVES: WordSet = WordSet::new(&[
    "avse", "avslå", "avstå", "be", "bestå", "bli", "dra", "förestå", "förse", "få", "ge", "genomgå",
    "gå", "ha", "ingå", "medge", "må", "påstå", "se", "slå", "stå", "ta", "tillse", "uppdra", "uppgå",
    "utgå", "utse", "återgå", "återse", "överse",
]);

/// Adverbs between `att` and its infinitive: `att snarast bygga`.
#[rustfmt::skip]
pub(super) static BEFORE_INFINITIVES: WordSet = WordSet::new(&[
    "aktivt", "delvis", "därefter", "därutöver", "ej", "endast", "ens", "fortsatt", "inte", "i",
    "omedelbart", "omgående", "också", "skyndsamt", "snarast", "vidare", "åter", "återigen", "årligen",
    "även",
]);

/// Two words that look like the beginning of a clause, and are none: `tills vidare`.
pub(super) const PHRASES: [(&str, &str); 3] =
    [("tills", "vidare"), ("så", "fall"), ("så", "kallad")];

/// Endings of the supine, which may stand without `har` in a subordinate clause: `vad nämnden anfört`.
#[rustfmt::skip]
pub(super) const SUPINE_ENDINGS: [&str; 12] = [
    "it", "its", "agt", "agts", "ällt", "ällts", "ärt", "ärts", "ört", "örts", "at", "ats",
];

/// Endings of other words that end so: `resultat`, `arbetsplats`.
#[rustfmt::skip]
pub(super) const NO_SUPINE_ENDINGS: [&str; 14] = [
    "andat", "apparat", "ariat", "format", "ikat", "kandidat", "klimat", "kredit", "plats", "privat",
    "profit", "sats", "skats", "sultat",
];

/// Endings of genitives, which a passive in -s does not have: `stadens`, `kontorets`, `nämndernas`.
pub(super) const GENITIVES: [&str; 3] = ["ens", "ets", "nas"];

/// Words that join two clauses.
pub(super) const AND: [&str; 3] = ["och", "samt", "eller"];
