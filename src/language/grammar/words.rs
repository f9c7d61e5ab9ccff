//! The words that the grammar knows, in lower case.

use crate::language::words::WordSet;

/// The months.
#[rustfmt::skip]
pub(crate) const MONTHS: [&str; 12] = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    "november", "december",
];

/// Words that open a subordinate clause. Its verbs make no main clause.
#[rustfmt::skip]
pub(super) static SUBORDINATORS: WordSet = WordSet::new(&[
    // Conjunctions.
    "att", "då", "eftersom", "huruvida", "innan", "medan", "när", "om",
    // Relative and interrogative words.
    "dit", "där", "hur", "som", "vad", "vars", "vilka", "vilken", "vilket",
]);

/// Words that begin a sentence when they have a capital, and are no names. `Hans` and `Inga` may be
/// names, so they are left out.
#[rustfmt::skip]
pub(super) static SENTENCE_STARTERS: WordSet = WordSet::new(&[
    "alla", "allt", "alltså", "att", "av",
    "bara", "bland", "både",
    "de", "den", "denna", "deras", "dess", "dessa", "dessutom", "det", "detta", "dock", "du", "då",
    "där", "därefter", "därför", "därigenom", "därmed", "därtill",
    "efter", "eftersom", "eller", "emellertid", "en", "endast", "enligt", "ett",
    "fem", "flera", "fyra", "för", "förutom",
    "genom",
    "han", "har", "hon", "hur", "här",
    "i", "ibland", "idag", "inför", "ingen", "inget", "innan", "inom", "inte",
    "ja", "jag",
    "kan", "kanske",
    "liksom",
    "man", "med", "medan", "mellan", "men", "mot", "mycket", "många", "måste",
    "nedan", "nej", "ni", "nio", "nu", "någon", "något", "några", "när",
    "och", "också", "ofta", "om", "omkring",
    "på",
    "redan",
    "samma", "samtidigt", "samtliga", "sedan", "sex", "sju", "ska", "skall", "slutligen", "som",
    "syftet", "så", "sådan", "sådana", "sålunda",
    "till", "tillsammans", "tio", "tre", "trots", "två", "ty",
    "under", "ur", "utan", "utifrån", "utöver",
    "vad", "vanligen", "var", "varför", "varje", "varken", "vart", "vem", "vi", "via", "vid", "vidare",
    "vilka", "vilken", "vilket", "vissa", "visserligen", "vår", "våra", "vårt",
    "år", "åtminstone", "åtta",
    "ännu", "är", "även",
    "övriga",
]);

/// Words that no sentence, heading or list entry ends with.
#[rustfmt::skip]
pub(super) static NEVER_LAST: WordSet = WordSet::new(&[
    // Prepositions, conjunctions, articles.
    "af", "att", "av", "de", "den", "der", "det", "eller", "en", "ett", "från", "för", "hos", "i", "inom",
    "kring", "med", "mellan", "mot", "och", "om", "på", "samt", "som", "till", "under", "utan", "vid",
    "von",
    // Verbs.
    "se", "är",
    // What a number or a name must follow. Abbreviations may lack their last stop.
    "bilaga", "bilagor", "bl.a", "dnr", "jfr", "kap", "mål", "nr", "s.k", "t.ex",
]);

/// Endings of nouns in the definite: `förvaltningen`, `kontoret`, `skolorna`.
pub(super) const DEFINITE_ENDINGS: &[&str] = &["en", "et", "na", "an", "on"];
