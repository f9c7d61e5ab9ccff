//! The little Swedish grammar that layout and rules share: which word is a finite verb, which
//! word can only begin or only continue a sentence, how a genitive is made.

use crate::language::window;
use crate::language::words::{WordSet, small};

/// How far back an open parenthesis is looked for: a few words.
const NEAR: usize = 60;

/// The months, lower case as in running text.
#[rustfmt::skip]
pub(crate) const MONTHS: [&str; 12] = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    "november", "december",
];

/// Finite verbs that no ending gives away, and those of reports whose ending (-ar, -er) they
/// share with nouns in the plural.
#[rustfmt::skip]
static FINITE_VERBS: WordSet = WordSet::new(&[
    "accepterar", "anför", "anges", "anhåller", "anser", "anses", "ansvarar", "ansåg", "antas",
    "antogs", "använde", "använder", "används", "arbetar", "arbetat", "avsattes", "avser",
    "avslutades", "avslutas", "avslår", "avslås", "avstyrker", "avstår", "bedrivs", "bedömer",
    "befinner", "begränsar", "behandlas", "behöver", "behövs", "belyser", "bereds", "beror",
    "beräknar", "berör", "berörs", "beskriver", "beslutade", "beslutar", "beslutas", "beslöt",
    "bestod", "består", "besvarar", "besvaras", "betonar", "betraktar", "betyder", "bevarar",
    "bidrar", "bifaller", "bildar", "blev", "blir", "bor", "borde", "bryter", "byggdes", "bygger",
    "byggs", "bör", "börjar", "delar", "deltar", "deltog", "drabbar", "drar", "drev", "driver",
    "drivs", "drog", "efterfrågar", "efterlyser", "erbjuder", "erbjuds", "erinrar", "fann", "fanns",
    "fastslår", "fastställs", "fattar", "fattas", "fick", "finansieras", "finner", "finns",
    "fortsätter", "framför", "framgår", "framhåller", "framkommer", "framställs", "främjar",
    "frågar", "fungerar", "får", "föds", "följer", "föll", "föredrar", "förekommer", "föreligger",
    "föreslog", "föreslår", "föreslås", "förordar", "förslår", "förtjänar", "förutsätter", "gav",
    "gavs", "genomförs", "ger", "ges", "gick", "gjorde", "gjordes", "godkändes", "godkänner",
    "gällde", "gäller", "går", "gör", "görs", "hade", "handlar", "hanterar", "har", "hemställer",
    "heter", "hette", "hittar", "hjälper", "hoppas", "händer", "hänvisar", "håller", "hålls",
    "hölls", "hör", "hörs", "ifrågasätter", "ingick", "ingår", "inkom", "inkommer", "inledde",
    "inleds", "innebar", "innebär", "innefattar", "innehåller", "innehöll", "instämmer", "intar",
    "jämför", "jämförde", "kallas", "kan", "klarar", "kom", "kommer", "konstaterar", "krävde",
    "kräver", "krävs", "kunde", "kvarstår", "känner", "lades", "ledde", "leder", "lever", "ligger",
    "lyder", "lyfter", "lägger", "läggs", "lämnar", "lämnas", "lät", "låg", "låter", "löser",
    "medför", "medger", "medverkar", "menar", "minskar", "motsvarar", "mottog", "måste",
    "möjliggör", "möter", "noterar", "nämner", "omfattar", "omfattas", "omges", "passar", "pekar",
    "planeras", "poängterar", "prioriterar", "prövar", "prövas", "påbörjades", "påbörjas", "pågick",
    "pågår", "påpekar", "påtalar", "påverkar", "påverkas", "redovisar", "redovisas", "regleras",
    "rekommenderar", "remitteras", "räcker", "rör", "saknar", "saknas", "samordnar", "satsar",
    "ser", "ska", "skall", "skapar", "skedde", "sker", "skickar", "skrev", "skriver", "skulle",
    "skyddar", "slutar", "slår", "spelar", "startade", "startar", "stod", "styr", "styrdes",
    "ställer", "stämde", "stämmer", "stänger", "stängs", "stärker", "står", "stöder", "stödjer",
    "svarar", "syftar", "syns", "säger", "sägs", "sätter", "sätts", "såg", "söker", "tar", "tas",
    "tillhör", "tillkom", "tillstyrker", "tillämpar", "tillåter", "tjänar", "tog", "togs", "tror",
    "tvingas", "tycker", "tycks", "tyder", "täcker", "understryker", "uppger", "uppgick",
    "uppkommer", "upplever", "uppnås", "upprättas", "uppskattar", "uppstår", "utbildar", "utgår",
    "utgör", "utlöste", "utredde", "utreds", "uttalar", "var", "verkar", "vill", "ville", "visar",
    "vore", "väcks", "väcktes", "väljer", "välkomnar", "välkomnas", "vänder", "väntas", "växer",
    "yrkar", "yttrar", "ägde", "är", "åligger", "återkommer", "återremitterar", "återstår", "ökar",
    "öppnar", "öppnas", "överlämnar", "överlämnas",
]);

/// Words behind which a subordinate clause stands: its verbs make no main clause.
#[rustfmt::skip]
static SUBORDINATORS: WordSet = WordSet::new(&[
    "att", "som", "där", "när", "om", "hur", "vad", "vilka", "vilken", "vilket", "eftersom", "medan",
    "innan", "då", "huruvida", "dit", "vars",
]);

/// Words that begin a sentence when they are written with a capital, and name nothing (`Hans` and `Inga` may).
#[rustfmt::skip]
static SENTENCE_STARTERS: WordSet = WordSet::new(&[
    "alla", "allt", "alltså", "att", "av", "bara", "bland", "både", "de", "den", "denna", "deras",
    "dess", "dessa", "dessutom", "det", "detta", "dock", "du", "där", "därefter", "därför",
    "därigenom", "därmed", "därtill", "då", "efter", "eftersom", "eller", "emellertid", "en",
    "endast", "enligt", "ett", "fem", "flera", "fyra", "för", "förutom", "genom", "han", "har",
    "hon", "hur", "här", "i", "ibland", "idag", "inför", "ingen", "inget", "innan", "inom", "inte",
    "ja", "jag", "kan", "kanske", "liksom", "man", "med", "medan", "mellan", "men", "mot", "mycket",
    "många", "måste", "nedan", "nej", "ni", "nio", "nu", "när", "någon", "något", "några", "och",
    "också", "ofta", "om", "på", "redan", "samma", "samtidigt", "samtliga", "sedan", "sex", "sju",
    "ska", "skall", "slutligen", "som", "syftet", "så", "sådan", "sådana", "sålunda", "till",
    "tillsammans", "tio", "tre", "trots", "två", "ty", "under", "ur", "utan", "utifrån", "utöver",
    "vad", "vanligen", "var", "varför", "varje", "vart", "vem", "vi", "via", "vid", "vidare",
    "vilka", "vilken", "vilket", "vissa", "visserligen", "vår", "våra", "vårt", "ännu", "är",
    "även", "år", "åtminstone", "åtta", "övriga",
]);

/// Words that no sentence, heading or entry ends with, and abbreviations that a number or a name must
/// follow even where their stop is missing.
#[rustfmt::skip]
static NEVER_LAST: WordSet = WordSet::new(&[
    "af", "att", "av", "bilaga", "bilagor", "bl.a", "de", "den", "det", "dnr", "eller", "en", "ett",
    "från", "för", "hos", "i", "inom", "jfr", "kap", "kring", "med", "mellan", "mot", "mål", "nr",
    "och", "om", "på", "s.k", "samt", "se", "som", "t.ex", "till", "under", "utan", "vid", "von",
    "är",
]);

/// Abbreviations that lead on to a name, a number or a noun, here without their last stop.
#[rustfmt::skip]
static LEADING_ABBREVIATIONS: WordSet = WordSet::new(&[
    // Words.
    "ang", "bl.a", "c:a", "ca", "d.v.s", "dvs", "enl", "exkl", "f.d", "fr.o.m", "i.e", "inkl", "jfr",
    "jmf", "p.g.a", "pga", "resp", "s.k", "t.ex", "t.o.m", "t.v", "u.a",
    // What is counted or cited.
    "art", "avd", "avs", "bd", "bet", "bil", "dir", "dnr", "ed", "fig", "kap", "kl", "mom", "no", "nr",
    "p", "par", "pkt", "prop", "ref", "s", "sid", "sp", "tab", "tel", "utg", "utl", "vol",
    // Titles and first names.
    "adj", "aug", "ch", "chr", "doc", "dr", "fil", "fr", "joh", "jur", "kand", "lic", "mag", "prof",
    "s:t", "s:ta", "tekn", "th", "wilh",
]);

/// Whether `word`, whose last stop is gone, is an abbreviation that no sentence ends with.
pub(crate) fn leads_on(word: &str) -> bool {
    let is_initial = word.len() == 1 && word.starts_with(char::is_uppercase);
    !is_initial && LEADING_ABBREVIATIONS.contains_lower(word)
}

/// Endings that only finite verbs have, or hardly any other word: `redovisar`, `prioriteras`,
/// `beslutade`, `framgår`, `förutsätter`. Nouns in the plural share -ar and -er, so those alone
/// tell nothing.
const FINITE_ENDINGS: &[&str] = &[
    "ade", "ades", "gde", "gdes", "kte", "ktes", "ldes", "ndes", "ptes", "rdes", "ttes", "erar",
    "eras", "går", "håller", "kommer", "slår", "står", "ställer", "sätter", "söker", "visar",
];

fn has_finite_ending(word: &str) -> bool {
    // What all the endings end with.
    matches!(word.as_bytes().last(), Some(b'e' | b'r' | b's'))
        && FINITE_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether the word, as written, is surely a finite verb.
pub(crate) fn is_finite_verb(word: &str) -> bool {
    FINITE_VERBS.contains(word)
        || (word.len() > 5 && has_finite_ending(word))
        // The passive in -as (`skapas`); in -nas it may be the genitive of a plural (`kvinnornas`,
        // `skolornas`).
        || (word.len() > 4
            && word.ends_with("as")
            && !word.ends_with("nas")
            && !matches!(word, "deras" | "allas" | "bådas")
            && word.starts_with(char::is_lowercase))
}

/// The word without what stands around its letters.
fn bare(word: &str) -> &str {
    let plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    if plain(word.as_bytes().first()) && plain(word.as_bytes().last()) {
        return word;
    }
    word.trim_matches(|c: char| !c.is_alphanumeric())
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
    // Most have no parenthesis, which one search tells.
    let plain = memchr::memchr(b'(', text.as_bytes()).is_none();
    for (i, word) in window::words(text).take(CLAUSE).enumerate() {
        let count = |bracket| word.bytes().filter(|&byte| byte == bracket).count();
        let opens = if plain { 0 } else { count(b'(') };
        let inside = depth > 0 || opens > 0;
        if inside {
            depth = (depth + opens).saturating_sub(count(b')'));
        }
        if i == 0 || inside {
            continue;
        }
        let bare = bare(word);
        if SUBORDINATORS.contains(bare) {
            subordinate = true;
        } else if !subordinate && is_finite_verb(bare) {
            return true;
        }
        // A comma may end the clause, but a list inside it has commas too; a full stop does end it.
        if matches!(
            word.as_bytes().last(),
            Some(b'.' | b';' | b':' | b'?' | b'!')
        ) {
            subordinate = false;
        }
    }
    false
}

/// Whether a noun has the ending of the definite: `förvaltningen`, `kontoret`, `skolorna`.
pub(crate) fn is_definite(word: &str) -> bool {
    ["en", "et", "na", "an", "on"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// What stands before the first finite verb of `text`, where that is within a name's length.
pub(crate) fn subject(text: &str) -> Option<&str> {
    let mut end = 0;
    // "Trafik- och renhållningsnämndens råd för samordning av arbeten" and then the verb.
    for word in window::first(text, 120).split(' ').take(12) {
        if end > 0 && is_finite_verb(bare(word)) {
            return Some(text[..end].trim_end());
        }
        if word.ends_with(['.', ',', ':', ';']) {
            return None;
        }
        end += word.len() + 1;
    }
    None
}

/// Whether `word`, written with a capital, begins a sentence rather than being a name.
pub(crate) fn starts_sentence(word: &str) -> bool {
    let word = bare(word);
    starts_upper(word) && SENTENCE_STARTERS.contains_lower(word)
}

/// Whether something must follow the last word of `text`.
pub(crate) fn ends_open(text: &str) -> bool {
    let ends = match text.bytes().next_back() {
        Some(last) if last.is_ascii() => matches!(last, b',' | b'-' | b'(' | b'/'),
        _ => text.ends_with(['–', '\u{ad}']),
    };
    let leads_on = |last: &str| match last.strip_suffix('.') {
        Some(word) => leads_on(word.trim_end_matches('.')),
        None => NEVER_LAST.contains(last),
    };
    ends || last_word(text).is_some_and(leads_on)
        || is_unclosed(text)
        || ends_with_item_number(text)
}

/// The last word of `text` with the stops behind it, unless it is longer than any that leads on.
fn last_word(text: &str) -> Option<&str> {
    // The longest of them has seven bytes, with stops behind it a few more.
    let near = &text.as_bytes()[text.len().saturating_sub(12)..];
    let blank = near.iter().rposition(|&byte| byte == b' ' || byte == b'\n');
    match blank {
        Some(blank) => Some(&text[text.len() - near.len() + blank + 1..]),
        None => (near.len() == text.len()).then_some(text),
    }
}

/// Whether `text` ends with the number of an item that begins behind it: `följande. 2.`
pub(crate) fn ends_with_item_number(text: &str) -> bool {
    let Some(before) = text.strip_suffix('.') else {
        return false;
    };
    let bare = before.trim_end_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(before.len() - bare.len()))
        && bare.ends_with(char::is_whitespace)
        && ends_sentence(bare.trim_end())
}

/// Whether a parenthesis that was opened near the end of `text` is not closed yet.
fn is_unclosed(text: &str) -> bool {
    let end = window::last(text, NEAR);
    let last = memchr::memrchr2(b'(', b')', end.as_bytes());
    last.is_some_and(|at| end.as_bytes()[at] == b'(')
}

/// Whether `text` ends as a sentence does, quotes and brackets behind the stop included.
pub(crate) fn ends_sentence(text: &str) -> bool {
    // Most lines end with a letter.
    if text.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return false;
    }
    text.trim_end_matches(['”', '"', '’', '\'', '»', ')', ']', '´'])
        .ends_with(['.', '!', '?', ':', ';', '…'])
}

/// Whether the first character, quotes and brackets passed over, is an upper-case letter.
pub(crate) fn starts_upper(text: &str) -> bool {
    // Nearly all texts that are asked about begin with a letter of ASCII.
    if let Some(first) = text.bytes().next().filter(u8::is_ascii_alphanumeric) {
        return first.is_ascii_uppercase();
    }
    text.trim_start_matches(['”', '"', '“', '’', '\'', '»', '«', '(', '[', '´'])
        .chars()
        .next()
        .is_some_and(char::is_uppercase)
}

/// `text` with its first letter in upper case.
pub(crate) fn capitalized(text: &str) -> String {
    if text.starts_with(|c: char| c.is_ascii() || c.is_uppercase()) {
        let mut capitalized = text.to_owned();
        if let Some(first) = capitalized.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        return capitalized;
    }
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// `text` in lower case.
pub(crate) fn lowercase(text: &str) -> String {
    // Few words have capitals beyond ASCII's: `À` to `Þ` begin with 0xC3, all others with more.
    let mut before = 0;
    for &byte in text.as_bytes() {
        if byte > 0xC3 || (before == 0xC3 && byte < 0x9F) {
            return text.to_lowercase();
        }
        before = byte;
    }
    text.to_ascii_lowercase()
}

/// Whether `text`, in lower case, ends with `ending`, which holds no letters but Swedish ones.
pub(crate) fn ends_with_lower(text: &str, ending: &str) -> bool {
    let (text, ending) = (text.as_bytes(), ending.as_bytes());
    text.len() >= ending.len() && lowers(&text[text.len() - ending.len()..], ending)
}

/// Whether `text`, in lower case, begins with `beginning`, which holds no letters but Swedish ones.
pub(crate) fn starts_with_lower(text: &str, beginning: &str) -> bool {
    let (text, beginning) = (text.as_bytes(), beginning.as_bytes());
    text.len() >= beginning.len() && lowers(&text[..beginning.len()], beginning)
}

/// Whether the bytes, as many as there are in `lower`, are the same letters in either case.
fn lowers(bytes: &[u8], lower: &[u8]) -> bool {
    let same = |(&byte, &lower): (&u8, &u8)| byte == lower || small(byte) == lower;
    bytes.iter().zip(lower).rev().all(same)
}

/// The nominative behind a genitive: `förvaltningens` gives `förvaltningen`.
///
/// A word in -s may be a nominative too (`Borås`), so ask only where a genitive must stand.
pub(crate) fn nominative(genitive: &str) -> &str {
    // `Stadens Bolag AB:s`
    genitive
        .strip_suffix(":s")
        .or_else(|| genitive.strip_suffix('s'))
        .unwrap_or(genitive)
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
    fn lower_case_is_the_standard_librarys() {
        for text in ["ÅÄÖ åäö Éa", "×÷ßÿÝÞ", "ÇİΑΣ", "§ ”Ett” – NU", "ŠŽ", ""]
        {
            assert_eq!(lowercase(text), text.to_lowercase());
        }
    }

    #[test]
    fn ends_are_read_behind_quotes_and_abbreviations() {
        assert!(ends_sentence("arbete”."));
        assert!(ends_sentence("i staden.”)"));
        assert!(!ends_sentence("i staden"));
        assert!(ends_open("enligt dnr"));
        assert!(ends_open("senast kl."));
        assert!(ends_open("barn, unga,"));
        assert!(!ends_open("barn och unga"));
        assert!(ends_open("beslutar följande. 1."));
        assert!(!ends_open("den 3 maj klockan 9."));
        assert!(!ends_open("att bo och verka i."));
        assert!(ends_open("av Ada Ek och Bo Alm (båda"));
        assert!(!ends_open("av Ada Ek och Bo Alm (båda S)"));
    }
}
