//! The Swedish words of the pages.

use utlatande::Section;

use crate::facts::{Fact, Kind};

/// All sorts of facts, in the order of the filter.
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

/// The word for a sort of facts.
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
        Kind::Dissent => "Avvikande mening",
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

/// What a fact is, more closely than its kind, from where it stands in the report.
pub(crate) fn what(fact: &Fact) -> &'static str {
    let pointer = fact.pointers.first().map_or("", String::as_str);
    let names: Vec<&str> = pointer
        .split('/')
        .filter(|name| !name.is_empty() && name.parse::<usize>().is_err())
        .collect();
    match (fact.kind, names.last().copied().unwrap_or_default()) {
        (Kind::Initiative, "from") => "Avsändare",
        (Kind::Decision, "items") => "Beslutspunkt",
        (Kind::Answer, "summary") => "Svar i korthet",
        (Kind::Answer, "report") => "Tjänsteutlåtande",
        (Kind::Dissent, "items") => "Yrkande",
        (Kind::Dissent, "text") => "Motivering",
        (Kind::Dissent, "heading") => "Avvikande mening, rubrik",
        (Kind::Person, "back_references") => "Person, syftning",
        (Kind::Dissent, "referenced_from") => "Hänvisning till avvikande mening",
        (other, _) => kind(other),
    }
}

/// A value of the data in words; what has none stays as it is.
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
        "answered" => "besvarad",
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
        "abstained" => "avstod",
        "no_answer" => "inget svar",
        "unstated" => "ej angivet",
        "supports" => "stöder",
        "partly" => "stöder delvis",
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

/// A fact's values on one line.
pub(crate) fn values(fact: &Fact) -> String {
    // What it is called before what is said about it.
    let (names, rest): (Vec<_>, Vec<_>) = fact
        .fields
        .iter()
        .partition(|(name, _)| matches!(name.as_str(), "name" | "edtf" | "value" | "body"));
    let told = names.into_iter().chain(rest).filter_map(|(name, word)| {
        let word = match name.as_str() {
            "text" | "message" | "code" | "given_name" | "surname" => return None,
            "status" if word == "answered" => "har svarat",
            _ => value(word),
        };
        Some(match name.as_str() {
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
    });
    let mut told: Vec<String> = told.collect();
    if fact.kind == Kind::Diagnostic {
        let code = fact.fields.iter().find(|(name, _)| name == "code");
        told.insert(0, diagnostic(code.map_or("", |(_, code)| code)).to_owned());
    }
    told.join(" · ")
}

/// What a section is called where its heading does not say it.
pub(crate) fn section(section: &Section) -> String {
    let kind = match section.kind.as_str() {
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
        "dissent" => "Avvikande mening",
        "subheading" => "Avsnitt",
        other => other,
    };
    match &section.body {
        Some(body) => format!("{kind}: {body}"),
        None => kind.to_owned(),
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
        "dissent_without_text" => "En avvikande mening nämns, men dess text hittades inte.",
        "dissent_without_note" => {
            "En avvikande mening återges, men instansens svar nämner den inte."
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
