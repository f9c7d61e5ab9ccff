//! The Swedish words of the pages.
//!
//! The lists can be read and corrected without knowing the program: on the left the word of the
//! data, on the right the word that a page shows.

use std::fmt::Display;

use utlatande::DissentKind;

use crate::facts::Kind;

/// The kinds of facts, in the order of the filter.
pub(crate) const KINDS: [Kind; 18] = [
    Kind::Title,
    Kind::DiaryNumber,
    Kind::Initiative,
    Kind::Decision,
    Kind::Endorsement,
    Kind::Body,
    Kind::Answer,
    Kind::Stance,
    Kind::Dissent,
    Kind::Signature,
    Kind::Attachment,
    Kind::Person,
    Kind::Date,
    Kind::Reference,
    Kind::Abbreviation,
    Kind::Heading,
    Kind::Diagnostic,
    Kind::Other,
];

/// The word for a kind of facts.
pub(crate) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Title => "Titel",
        Kind::DiaryNumber => "Diarienummer",
        Kind::Initiative => "Initiativ",
        Kind::Decision => "Beslut",
        Kind::Endorsement => "Ställningstagande",
        Kind::Body => "Remissinstans",
        Kind::Answer => "Remissvar",
        Kind::Stance => "Hållning",
        Kind::Dissent => "Reservation eller uttalande",
        Kind::Signature => "Underskrift",
        Kind::Attachment => "Bilaga",
        Kind::Person => "Person",
        Kind::Date => "Datum",
        Kind::Reference => "Hänvisning",
        Kind::Abbreviation => "Förkortning",
        Kind::Heading => "Rubrik",
        Kind::Diagnostic => "Anmärkning",
        Kind::Other => "Övrigt",
    }
}

/// The word for a fact that stands in the field `field` of the report; for most it is the word
/// for its kind.
pub(crate) fn fact(kind: Kind, field: &str) -> &'static str {
    match (kind, field) {
        (Kind::Initiative, "from") => "Avsändare",
        (Kind::Decision, "items") => "Beslutspunkt",
        (Kind::Answer, "summary") => "Svar i korthet",
        (Kind::Answer, "report") => "Tjänsteutlåtande",
        (Kind::Dissent, "items") => "Yrkande",
        (Kind::Dissent, "text") => "Motivering",
        (Kind::Dissent, "heading") => "Reservation eller uttalande, rubrik",
        (Kind::Person, "back_references") => "Person, syftning",
        (Kind::Dissent, "referenced_from") => "Hänvisning till reservation eller uttalande",
        (other, _) => self::kind(other),
    }
}

/// The word for a variant of one of the report's enums.
pub(crate) fn swedish(variant: impl Display) -> String {
    value(&variant.to_string()).to_owned()
}

/// `två` … `tolv`; figures above.
pub(crate) fn number(count: usize) -> String {
    const WORDS: [&str; 11] = [
        "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
    ];
    let word = count.checked_sub(2).and_then(|at| WORDS.get(at));
    word.map_or_else(|| count.to_string(), |&word| word.to_owned())
}

/// Whose words show where a consulted body stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker {
    Decision,
    Summary,
    /// The officials of a board: a *kontor*, a *förvaltning*, or one that is called otherwise.
    Kontor,
    Administration,
    Officials,
    Unknown,
}

impl Speaker {
    /// The officials who wrote a report.
    pub(crate) fn of(author: &str) -> Speaker {
        match author {
            _ if author.ends_with("kontoret") => Speaker::Kontor,
            _ if author.ends_with("förvaltningen") || author.ends_with("förvaltning") => {
                Speaker::Administration
            }
            _ => Speaker::Officials,
        }
    }
}

/// What is said before the words that show where a body stands.
pub(crate) const fn speaker(speaker: Speaker) -> &'static str {
    match speaker {
        Speaker::Decision => "enligt beslutet",
        Speaker::Summary => "enligt sammanfattningen av svaret",
        Speaker::Kontor => "enligt kontorets tjänsteutlåtande",
        Speaker::Administration => "enligt förvaltningens tjänsteutlåtande",
        Speaker::Officials => "enligt tjänsteutlåtandet",
        Speaker::Unknown => "",
    }
}

/// The word for several dissents of a kind.
pub(crate) const fn dissents(kind: DissentKind) -> &'static str {
    match kind {
        DissentKind::Reservation => "reservationer",
        DissentKind::SpecialStatement => "särskilda uttalanden",
        DissentKind::DeputyStatement => "ersättaryttranden",
        _ => "avvikande meningar",
    }
}

/// A value of the data in words; a value without one stays as it is.
pub(crate) fn value(word: &str) -> &str {
    match word {
        "utlatande" => "Utlåtande",
        "pm" => "PM",
        "unknown" => "Okänd dokumenttyp",
        "motion" => "motion",
        "letter" => "skrivelse",
        "referral" => "remiss",
        "proposal" => "förslag",
        "petition" => "hemställan",
        "statement" => "yttrande",
        "recommendation" => "rekommendation",
        "answered" => "besvaras",
        "rejected" => "avslås",
        "approved" => "bifalls",
        "partly_approved" => "bifalls delvis",
        "adopted" => "antas",
        "remitted_back" => "återremitteras",
        "tabled" => "bordläggs",
        "office" => "förvaltning",
        "committee" => "nämnd",
        "district_committee" => "stadsdelsnämnd",
        "advisory_council" => "råd",
        "company" => "bolag",
        "agency" => "myndighet",
        "municipality" => "kommun",
        "region" => "region",
        "court" => "domstol",
        "association" => "förening",
        "university" => "lärosäte",
        "other" => "övrigt",
        "office_answered" => "förvaltningen svarade",
        "abstained" => "avstod",
        "no_answer" => "inget svar",
        "unstated" => "ej angivet",
        "supports" => "tillstyrker",
        "partly" => "tillstyrker delvis",
        "opposes" => "avstyrker",
        "no_objection" => "inget att erinra",
        "abstains" => "tar inte ställning",
        "reservation" => "reservation",
        "special_statement" => "särskilt uttalande",
        "deputy_statement" => "ersättaryttrande",
        "signature" => "underskrift",
        "report" => "tjänsteutlåtande",
        "committee_decision" => "nämndbeslut",
        "reply_by" => "sista svarsdag",
        "board_minutes" => "protokoll",
        "diary_number" => "diarienummer",
        "sou" => "SOU",
        "ds" => "departementsskrivelse",
        "dir" => "kommittédirektiv",
        "prop" => "proposition",
        "bet" => "utskottsbetänkande",
        "rskr" => "riksdagsskrivelse",
        "law" => "författning",
        "eu_act" => "EU-rättsakt",
        "case" => "rättsfall",
        "budget_goal" => "mål i budgeten",
        "info" => "upplysning",
        "warning" => "varning",
        other => other,
    }
}

/// What became of a consultation.
pub(crate) fn status(word: &str) -> &str {
    match word {
        "answered" => "har svarat",
        "unstated" => "framgår inte",
        other => value(other),
    }
}

/// The name of a party by the letters that stand behind its members' names.
pub(crate) fn party(letters: &str) -> Option<&'static str> {
    Some(match letters {
        "C" => "Centerpartiet",
        "FI" => "Feministiskt initiativ",
        "FP" => "Folkpartiet liberalerna",
        "KD" => "Kristdemokraterna",
        "L" => "Liberalerna",
        "M" => "Moderaterna",
        "MP" => "Miljöpartiet de gröna",
        "S" => "Socialdemokraterna",
        "SD" => "Sverigedemokraterna",
        "V" => "Vänsterpartiet",
        _ => return None,
    })
}

/// Why a file could not be read; nothing for a reason that only the program's own words tell.
pub(crate) fn failure(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "empty" => "tom: filen innehåller ingen text",
        "not_text" => "inte text: spara dokumentet som text eller PDF",
        "scanned" => "inskannad, ingen text: kör OCR",
        "encrypted" => "krypterad: PDF-filen kräver lösenord",
        "damaged" => "skadad: PDF-filen kan inte läsas",
        "too_large" => "för stor: PDF-filen överskrider gränserna för läsning",
        "unread" => "filen kunde inte hämtas",
        "panicked" => "fel i programmet när filen lästes",
        _ => return None,
    })
}

/// A field of a fact with its value; nothing where it would only repeat the text.
pub(crate) fn field(name: &str, word: &str) -> Option<String> {
    let word = match name {
        "text" | "message" | "code" | "given_name" | "surname" => return None,
        "status" if word == "answered" => "har svarat",
        _ => value(word),
    };
    Some(match name {
        "outcome" => format!("ärendet {word}"),
        "by" => format!("av {word}"),
        "to" => format!("till {word}"),
        "number" => format!("nr {word}"),
        "and_others" => "m.fl.".to_owned(),
        "blank" => "utan motivering".to_owned(),
        "stance" => format!("hållning: {word}"),
        "joins" => "ansluter sig till en annan".to_owned(),
        _ => word.to_owned(),
    })
}

/// What a kind of section is called.
pub(crate) fn section(kind: &str) -> &str {
    match kind {
        "header" => "Dokumenthuvud",
        "proposal" => "Förslag till beslut",
        "summary" => "Sammanfattning",
        "background" => "Bakgrund",
        "matter" => "Ärendet",
        "preparation" => "Beredning",
        "views" => "Synpunkter",
        "attachments" => "Bilagor",
        "endorsement" => "Ställningstaganden",
        "signature" => "Underskrift",
        "responses" => "Remissammanställning",
        "response" => "Remissvar",
        "dissents" => "Reservationer m.m.",
        "dissent" => "Reservation eller uttalande",
        "subheading" => "Avsnitt",
        other => other,
    }
}

/// A diagnostic as a sentence; nothing for a code that has none yet.
pub(crate) fn diagnostic(code: &str) -> &'static str {
    match code {
        "no_header" => "Dokumenthuvudet till ett utlåtande eller en PM hittades inte.",
        "no_decision" => "Inget förslag till beslut hittades.",
        "displaced_decision" => {
            "Förslaget till beslut står inte på sin plats efter titel och initiativ."
        }
        "no_response" => {
            "En remissinstans nämns, men varken svar eller uppgift om uteblivet svar hittades."
        }
        "unlisted_response" => {
            "Ett svar kommer från en instans som listan över remissinstanser inte nämner."
        }
        "stance_differs" => {
            "Remissvaret och sammanfattningen av det säger olika om hållningen; svaret gäller."
        }
        "dissent_without_text" => {
            "En reservation eller ett uttalande nämns, men texten hittades inte."
        }
        "dissent_without_note" => {
            "En reservation eller ett uttalande återges, men instansens svar nämner det inte."
        }
        "other_motion" => "Beslutet nämner en motion som dokumenthuvudet inte nämner.",
        "report_after_decision" => {
            "Ett tjänsteutlåtande är daterat efter det beslut som grundar sig på det."
        }
        "signed_before_answer" => "Ett svar är daterat efter underskriften.",
        "unread_referral" => {
            "Listan över remissinstanser innehåller ord som inte kunde läsas som namn."
        }
        "guessed_encoding" => "Teckenkodningen framgår inte av filen; den troligaste antogs.",
        "lost_characters" => "Tecken har gått förlorade innan texten kom hit.",
        "control_characters" => "Texten innehåller styrtecken, som inte läses.",
        "two_columns" => "Många rader rymmer två spalter och har lästs tvärs över.",
        "no_line_width" => {
            "Raderna visar inte var stycken slutar; tomrader och skiljetecken får avgöra."
        }
        "left_out" => {
            "Texten innehåller fler rader eller uppgifter än något dokument; resten lästes inte."
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    /// The words of an enum of the report, from the schema, so that none is forgotten.
    fn words_of(name: &str, definition: &Value) -> Vec<String> {
        let one_of = definition["oneOf"].as_array().into_iter().flatten();
        let consts = one_of.map(|one| &one["const"]);
        let plain = definition["enum"].as_array().into_iter().flatten();
        let words = consts
            .chain(plain)
            .map(|word| word.as_str().unwrap_or(name).to_owned());
        words.collect()
    }

    #[test]
    fn every_word_of_the_data_has_a_swedish_one() {
        let schema = schemars::schema_for!(utlatande::Report).to_value();
        // The same in both.
        let same = ["motion", "region", "reservation"];
        let mut count = 0;
        for (name, definition) in schema["$defs"].as_object().expect("definitions") {
            for word in words_of(name, definition) {
                count += 1;
                let is_told = match name.as_str() {
                    "DiagnosticCode" => !diagnostic(&word).is_empty(),
                    // Told by headings, and names that stay.
                    "SectionKind" | "Rule" => true,
                    _ => same.contains(&word.as_str()) || value(&word) != word,
                };
                assert!(is_told, "{name}: {word}");
            }
        }
        assert!(count > 70, "{count} words");
    }
}
