//! The address of each fact in the page of its document.
//!
//! People send these addresses to one another, so they are made of what the fact is called
//! (`instans-socialnamnden`) or of its place among its like (`datum-4`, `beslut-1-2`): facts of
//! another kind, read by a rule that is new, leave them as they are.
//!
//! The address is that of the mark in the text.

use std::collections::HashMap;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use utlatande::Section;

use crate::facts::{Fact, Kind};
use crate::page::labels;

/// Letters of a name that an address keeps: a heading may be a whole sentence.
const LONGEST: usize = 48;

/// The addresses of all facts of a document.
#[derive(Debug)]
pub(crate) struct Anchors {
    /// In the order of the facts.
    anchors: Vec<String>,
    /// The number of the fact at each JSON pointer.
    numbers: HashMap<String, usize>,
}

impl Anchors {
    /// Of `facts`, read from a report in its JSON form.
    pub(crate) fn of(report: &Value, facts: &[Fact]) -> Anchors {
        let mut taken = HashMap::new();
        let mut anchors = Vec::with_capacity(facts.len());
        let mut numbers = HashMap::new();
        for (number, fact) in facts.iter().enumerate() {
            anchors.push(untaken(&address(report, main_pointer(fact)), &mut taken));
            let pointers = fact.pointers.iter();
            numbers.extend(pointers.map(|pointer| (pointer.clone(), number)));
        }
        Anchors { anchors, numbers }
    }

    /// The number of the fact at `pointer`, as the facts are ordered.
    pub(crate) fn number(&self, pointer: &str) -> Option<usize> {
        self.numbers.get(pointer).copied()
    }

    /// The address of a fact by its number.
    pub(crate) fn of_number(&self, number: usize) -> &str {
        &self.anchors[number]
    }

    /// The address of the fact at `pointer`.
    pub(crate) fn at(&self, pointer: &str) -> Option<&str> {
        self.number(pointer).map(|number| self.of_number(number))
    }
}

/// The addresses of sections, each before those in it, in the order of the text.
pub(crate) fn sections(sections: &[Section]) -> Vec<String> {
    let mut anchors = Vec::new();
    add_sections(sections, &mut anchors, &mut HashMap::new());
    anchors
}

fn add_sections(
    sections: &[Section],
    anchors: &mut Vec<String>,
    taken: &mut HashMap<String, usize>,
) {
    for section in sections {
        let heading = section.heading.as_ref().map(|heading| slug(&heading.text));
        let name = heading
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| slug(&labels::section(section)));
        anchors.push(untaken(&format!("avsnitt-{}", short(&name)), taken));
        add_sections(&section.children, anchors, taken);
    }
}

/// `name`, with a number behind it where another has it; taken from now on. `taken` has the last number
/// behind each name, so that a thousand of one name are not counted again for the next.
fn untaken(name: &str, taken: &mut HashMap<String, usize>) -> String {
    let mut count = taken.get(name).copied().unwrap_or_default();
    let mut anchor = name.to_owned();
    while count > 0 && taken.contains_key(&anchor) {
        count += 1;
        anchor = format!("{name}-{count}");
    }
    taken.insert(name.to_owned(), count.max(1));
    taken.entry(anchor.clone()).or_insert(1);
    anchor
}

/// The address of the part of the page that names a fact first.
pub(crate) fn home(anchor: &str) -> String {
    format!("om-{anchor}")
}

/// The address of a fact's row among all facts.
pub(crate) fn row(anchor: &str) -> String {
    format!("rad-{anchor}")
}

/// Words as a part of an address: `Ekby-Åsö` is `ekby-aso`.
pub(crate) fn slug(words: &str) -> String {
    let mut slug = String::new();
    // An accent is a character of its own then.
    for char in words.nfd().flat_map(char::to_lowercase) {
        let letter = match char {
            'a'..='z' | '0'..='9' => char,
            'ø' => 'o',
            'æ' => 'a',
            '\u{300}'..='\u{36f}' => continue,
            _ if slug.is_empty() || slug.ends_with('-') => continue,
            _ => '-',
        };
        slug.push(letter);
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Where a fact stands that stands in several places: dates and persons are gathered in lists of
/// their own, which leave none out.
fn main_pointer(fact: &Fact) -> &str {
    let list = match fact.kind {
        Kind::Date => "/dates/",
        Kind::Person => "/persons/",
        _ => "",
    };
    let mut pointers = fact.pointers.iter();
    let listed = pointers.find(|pointer| pointer.starts_with(list));
    listed.or(fact.pointers.first()).map_or("", String::as_str)
}

/// The address of what stands at `pointer`, were there nothing else of its name.
fn address(report: &Value, pointer: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let fields: Vec<&str> = pointer.split('/').skip(1).collect();
    for (at, field) in fields.iter().enumerate() {
        let Ok(index) = field.parse::<usize>() else {
            parts.push(match (fields[0], *field) {
                ("sections", "heading") => String::new(),
                ("reservations", "text") => "motivering".to_owned(),
                _ => word(field).map_or_else(|| slug(field), str::to_owned),
            });
            continue;
        };
        let upto = fields[..=at].join("/");
        let name = match (fields[0], at) {
            ("referral" | "persons", 1) => report.pointer(&format!("/{upto}/name")),
            ("sections", _) if at + 2 == fields.len() => {
                report.pointer(&format!("/{upto}/heading/text"))
            }
            // Headings that lie around it.
            ("sections", _) => continue,
            _ => None,
        };
        let name = name.and_then(Value::as_str).map(slug);
        parts.push(match name.filter(|name| !name.is_empty()) {
            Some(name) => short(&name).to_owned(),
            // The first mention is the body's or the person's own address.
            None if index == 0 && fields[at - 1] == "mentions" => continue,
            None => (index + 1).to_string(),
        });
    }
    parts.retain(|part| !part.is_empty());
    parts.join("-")
}

/// The first words of a name.
fn short(name: &str) -> &str {
    match name.get(..LONGEST) {
        Some(cut) => cut.rsplit_once('-').map_or(cut, |(words, _)| words),
        None => name,
    }
}

/// The word of an address for a field of the report; an empty one where the words before it tell
/// enough.
fn word(field: &str) -> Option<&'static str> {
    Some(match field {
        "titles" => "titel",
        "diary_numbers" => "diarienummer",
        "initiatives" => "initiativ",
        "from" => "avsandare",
        "reply_by" => "svarsdag",
        "rapporteurs" => "foredragande",
        "decisions" | "decision" => "beslut",
        "endorsements" => "stallningstagande",
        "referral" => "instans",
        "summary" => "korthet",
        "report" => "tjansteutlatande",
        "stance_evidence" => "hallning",
        "status_evidence" => "svar",
        "reservations" => "avvikande",
        "signature" => "underskrift",
        "attachments" => "bilaga",
        "persons" => "person",
        "back_references" => "syftning",
        "dates" | "date" => "datum",
        "references" | "referenced_from" => "hanvisning",
        "budget_goals" => "budgetmal",
        "abbreviations" => "forkortning",
        "sections" | "heading" => "rubrik",
        "diagnostics" => "anmarkning",
        "mentions" | "items" | "response" | "text" | "children" => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::facts;

    fn anchors(report: &Value) -> Vec<String> {
        Anchors::of(report, &facts::facts(report)).anchors
    }

    #[test]
    fn every_letter_has_a_place_in_an_address() {
        for (words, expected) in [
            ("Socialnämnden", "socialnamnden"),
            ("Ekby-Åsö stadsdelsnämnd", "ekby-aso-stadsdelsnamnd"),
            (
                "Trafik- och renhållningsnämnden",
                "trafik-och-renhallningsnamnden",
            ),
            ("Förbundet (PRO)", "forbundet-pro"),
            ("Åsa Çelik d\u{2019}Ærø", "asa-celik-d-aro"),
            ("A\u{30a}sa", "asa"),
            ("<script>\"'/#&", "script"),
            ("—", ""),
        ] {
            assert_eq!(slug(words), expected, "{words}");
        }
    }

    #[test]
    fn an_address_is_made_of_kind_and_name_or_order() {
        for (pointer, expected) in [
            ("/titles/0", "titel-1"),
            ("/decisions/0", "beslut-1"),
            ("/decisions/0/items/1", "beslut-1-2"),
            ("/referral/1/mentions/0", "instans-socialnamnden"),
            ("/referral/1/mentions/1", "instans-socialnamnden-2"),
            (
                "/referral/1/stance_evidence",
                "instans-socialnamnden-hallning",
            ),
            (
                "/referral/1/response/decision/items/0",
                "instans-socialnamnden-beslut-1",
            ),
            ("/referral/0/summary", "instans-1-korthet"),
            ("/reservations/1", "avvikande-2"),
            ("/reservations/1/heading", "avvikande-2-rubrik"),
            ("/reservations/1/items/0", "avvikande-2-1"),
            ("/reservations/1/text", "avvikande-2-motivering"),
            ("/persons/0/mentions/2", "person-ada-ek-3"),
            ("/dates/3", "datum-4"),
            ("/signature/date", "underskrift-datum"),
            (
                "/sections/1/children/0/heading",
                "rubrik-remissammanstallning",
            ),
            ("/new_facts/4", "new-facts-5"),
        ] {
            let report = json!({
                "referral": [{ "name": "—" }, { "name": "Socialnämnden" }],
                "persons": [{ "name": "Ada Ek" }],
                "sections": [{}, { "heading": { "text": "Ärendet" },
                    "children": [{ "heading": { "text": "Remissammanställning" } }] }],
            });
            assert_eq!(address(&report, pointer), expected, "{pointer}");
        }
    }

    #[test]
    fn facts_of_another_kind_change_no_address_and_none_comes_twice() {
        let span = |start: usize| json!({ "start": start, "end": start + 2 });
        let date = |start| json!({ "edtf": "2023", "span": span(start) });
        let mut report = json!({
            "dates": [date(10), date(30)],
            "persons": [{ "name": "Ada Ek", "mentions": [span(4)] }, { "name": "Ada Ék", "mentions": [span(40)] }],
            "rapporteurs": [{ "name": "Ek", "span": span(4) }],
        });
        let before = anchors(&report);
        assert_eq!(
            before,
            ["person-ada-ek", "datum-1", "datum-2", "person-ada-ek-2"]
        );
        report["fees"] = json!([{ "span": span(0) }, { "span": span(20) }]);
        let mut now = anchors(&report);
        now.retain(|anchor| !anchor.starts_with("fees"));
        assert_eq!(now, before);
    }

    #[test]
    fn a_long_heading_is_cut_between_words() {
        let long = "vilka-atgarder-har-staden-vidtagit-for-att-minska-det-langa";
        assert_eq!(short(long), "vilka-atgarder-har-staden-vidtagit-for-att");
        assert_eq!(short("kort"), "kort");
    }
}
