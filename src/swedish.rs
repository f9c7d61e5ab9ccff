//! The little Swedish grammar that layout and rules share: which word is a finite verb, which
//! word can only begin or only continue a sentence, how a genitive is made.

/// Finite verbs that no ending gives away, and those of reports whose ending (-ar, -er) they
/// share with nouns in the plural. Sorted, for binary search.
#[rustfmt::skip]
const FINITE_VERBS: &[&str] = &[
    "anför", "anhåller", "anser", "anses", "ansåg", "använder", "används", "arbetar", "arbetat",
    "avser", "avslår", "avslås", "avstyrker", "avstår", "bedrivs", "bedömer", "behandlas",
    "behöver", "behövs", "belyser", "bereds", "beror", "berör", "beskriver", "beslutade",
    "beslutar", "beslöt", "bestod", "besvarar", "besvaras", "betonar", "betyder", "bidrar",
    "bifaller", "blev", "blir", "borde", "bygger", "bör", "delar", "drabbar", "driver", "drivs",
    "drog", "efterfrågar", "erbjuder", "erbjuds", "erinrar", "fanns", "fick", "finansieras",
    "finner", "finns", "framför", "framhåller", "framkommer", "får", "följer", "föll", "föredrar",
    "föreligger", "föreslog", "föreslås", "förslår", "förtjänar", "förutsätter", "gav", "genomförs",
    "ger", "ges", "gick", "gjorde", "gjordes", "godkändes", "godkänner", "gäller", "gör", "görs",
    "hade", "handlar", "har", "hemställer", "heter", "hittar", "hoppas", "hänvisar", "håller",
    "hör", "ingår", "inkom", "innebar", "innebär", "innefattar", "innehåller", "instämmer", "kan",
    "kom", "kommer", "konstaterar", "krävde", "krävs", "kunde", "känner", "leder", "lever",
    "ligger", "lyder", "lyfter", "lämnar", "lämnas", "lät", "låg", "medför", "medger", "menar",
    "minskar", "motsvarar", "måste", "möjliggör", "noterar", "nämner", "omfattar", "omfattas",
    "pekar", "planeras", "prövas", "pågick", "pågår", "påpekar", "påtalar", "påverkar", "påverkas",
    "redovisar", "redovisas", "rekommenderar", "remitteras", "räcker", "saknar", "saknas", "ser",
    "ska", "skall", "skapar", "sker", "skickar", "skrev", "skriver", "skulle", "spelar", "startade",
    "startar", "stod", "styr", "ställer", "stämmer", "stöder", "stödjer", "syftar", "säger", "sägs",
    "såg", "tar", "tas", "tillhör", "tillstyrker", "tog", "tror", "tycker", "tyder", "understryker",
    "uppger", "uppgick", "upplever", "uppnås", "upprättas", "uppskattar", "utgår", "utgör", "var",
    "vill", "ville", "visar", "väljer", "välkomnar", "välkomnas", "vänder", "väntas", "växer", "är",
    "återremitterar", "återstår", "ökar", "överlämnar", "överlämnas",
];

/// Words behind which a subordinate clause stands: its verbs make no main clause.
#[rustfmt::skip]
const SUBORDINATORS: &[&str] = &[
    "att", "som", "där", "när", "om", "hur", "vad", "vilka", "vilken", "vilket", "eftersom", "medan",
    "innan", "då", "huruvida", "dit", "vars",
];

/// Words that begin a sentence when they are written with a capital, and name nothing.
#[rustfmt::skip]
const SENTENCE_STARTERS: &[&str] = &[
    "alla", "att", "av", "bland", "de", "den", "denna", "dessa", "det", "detta", "dock", "därefter",
    "därför", "därmed", "då", "efter", "en", "enligt", "ett", "flera", "för", "genom", "här", "i",
    "idag", "inför", "inom", "med", "men", "mot", "många", "när", "nedan", "och", "om", "på",
    "samtidigt", "sedan", "som", "så", "sådana", "syftet", "till", "under", "utifrån", "utöver", "vad",
    "var", "vi", "vid", "vidare", "vår", "våra", "även",
];

/// Words that no sentence, heading or entry ends with.
#[rustfmt::skip]
const NEVER_LAST: &[&str] = &[
    "att", "av", "dnr", "eller", "en", "ett", "för", "från", "hos", "i", "inom", "med", "mellan", "mot",
    "och", "om", "på", "samt", "som", "till", "under", "utan", "vid", "är", "den", "det", "de",
    "mål",
];

/// Abbreviations that a number or a name must follow, with or without a stop.
const NEVER_LAST_ABBREVIATIONS: &[&str] = &["dnr", "nr", "kap", "s.k", "t.ex", "bl.a", "jfr"];

/// Whether the word, as written, is surely a finite verb.
fn is_finite_verb(word: &str) -> bool {
    FINITE_VERBS.binary_search(&word).is_ok()
        // Past tense of the largest class of verbs, active and passive.
        || (word.len() > 5 && (word.ends_with("ade") || word.ends_with("ades")))
        // utgår, framgår, består, uppstår, föreslår, förslår
        || (word.len() > 4
            && ["går", "står", "slår"].iter().any(|end| word.ends_with(end)))
}

/// Words within which a sentence has shown its verb.
const CLAUSE: usize = 60;

/// Whether a main clause with a finite verb stands in `text`: what has none is a heading, a name,
/// an entry of a list, but no sentence.
///
/// | text | |
/// | --- | --- |
/// | `Nämnden delar bilden` | yes |
/// | `Insatser för att unga inte ska dras in` | no: `ska` belongs to the clause behind `att` |
/// | `Samverkan (ingår ej i planen)` | no: in parentheses |
/// | `Är detta en fråga` | no: the first word is not looked at, it may be a name |
pub(crate) fn has_main_verb(text: &str) -> bool {
    let mut depth = 0usize;
    let mut subordinate = false;
    for (i, word) in text.split_whitespace().take(CLAUSE).enumerate() {
        let opens = word.matches('(').count();
        let inside = depth > 0 || opens > 0;
        depth = (depth + opens).saturating_sub(word.matches(')').count());
        if i == 0 || inside {
            continue;
        }
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if SUBORDINATORS.contains(&bare) {
            subordinate = true;
        } else if !subordinate && is_finite_verb(bare) {
            return true;
        }
        // A comma may end the clause, but a list inside it has commas too; a full stop does end it.
        if word.ends_with(['.', ';', ':', '?', '!']) {
            subordinate = false;
        }
    }
    false
}

/// Whether `word`, written with a capital, begins a sentence rather than being a name.
pub(crate) fn starts_sentence(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    starts_upper(word) && SENTENCE_STARTERS.contains(&word.to_lowercase().as_str())
}

/// Whether something must follow the last word of `text`.
pub(crate) fn ends_open(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or(text);
    text.ends_with([',', '-', '–', '(', '/', '\u{ad}'])
        || NEVER_LAST.contains(&last)
        || NEVER_LAST_ABBREVIATIONS.contains(&last.trim_end_matches('.'))
}

/// Whether `text` ends as a sentence does, quotes and brackets behind the stop included.
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '"', '’', '\'', '»', ')', ']', '´'])
        .ends_with(['.', '!', '?', ':', ';', '…'])
}

/// Whether the first character, quotes and brackets passed over, is an upper-case letter.
pub(crate) fn starts_upper(text: &str) -> bool {
    text.trim_start_matches(['”', '"', '“', '’', '\'', '»', '«', '(', '[', '´'])
        .chars()
        .next()
        .is_some_and(char::is_uppercase)
}

/// `text` with its first letter in upper case.
pub(crate) fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// The nominative behind a genitive: `förvaltningens` gives `förvaltningen`.
///
/// A word in -s may be a nominative too (`Borås`), so ask only where a genitive must stand.
pub(crate) fn nominative(genitive: &str) -> &str {
    genitive.strip_suffix('s').unwrap_or(genitive)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_has_a_main_verb_and_a_heading_has_none() {
        for sentence in [
            "Nämnden delar bilden",
            "Som grund för arbetet finns stadens program",
            "Att staden är trygg är viktigt",
            "Förslaget innebär att alla ska",
            "Kontoret redovisade sin syn",
            "Av lagen framgår",
        ] {
            assert!(has_main_verb(sentence), "{sentence}");
        }
        for heading in [
            "Bakgrund",
            "Insatser för att unga inte ska dras in i brott",
            "Samverkan med föreningar (ingår ej i planen)",
            "Program som gäller hela staden",
            "Barnrättsperspektivet",
        ] {
            assert!(!has_main_verb(heading), "{heading}");
        }
    }

    #[test]
    fn the_verbs_are_sorted_for_the_search() {
        assert!(FINITE_VERBS.is_sorted());
    }

    #[test]
    fn ends_are_read_behind_quotes_and_abbreviations() {
        assert!(ends_sentence("arbete”."));
        assert!(ends_sentence("i staden.”)"));
        assert!(!ends_sentence("i staden"));
        assert!(ends_open("enligt dnr"));
        assert!(ends_open("barn, unga,"));
        assert!(!ends_open("barn och unga"));
        assert!(!ends_open("att bo och verka i."));
    }
}
