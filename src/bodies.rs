//! Names of bodies: how they are made canonical, and what kind of body a name tells of.
//!
//! A closed list of bodies would be wrong: names change with the years, and anybody may be
//! consulted. So the kind is read off the form of the name, the last word first.
//!
//! | in the text | canonical | kind |
//! | --- | --- | --- |
//! | `miljö- och hälsoskyddsnämnden` | `Miljö- och hälsoskyddsnämnden` | committee |
//! | `stadsdelsnämnderna Ekby och Norrdal` | `Ekby stadsdelsnämnd`, `Norrdals stadsdelsnämnd` | district committee |
//! | `Företagarna` | `Företagarna` | other |

use crate::BodyKind;
use crate::swedish::capitalized;

/// Ending of the name, or of a word in it, and the kind that it tells of; the first that fits
/// decides, so longer endings stand above the shorter ones that they end in.
#[rustfmt::skip]
const FORMS: &[(Form, &str, BodyKind)] = &[
    (Form::Ending, "stadsdelsnämnd", BodyKind::DistrictCommittee),
    (Form::Ending, "stadsdelsnämnden", BodyKind::DistrictCommittee),
    (Form::Ending, "stadsdelsnämnder", BodyKind::DistrictCommittee),
    (Form::Ending, "stadsdelsnämnderna", BodyKind::DistrictCommittee),
    (Form::Ending, "nämnd", BodyKind::Committee),
    (Form::Ending, "nämnden", BodyKind::Committee),
    (Form::Ending, "nämnderna", BodyKind::Committee),
    (Form::Ending, "kommunstyrelsen", BodyKind::Committee),
    (Form::Ending, "kontor", BodyKind::Office),
    (Form::Ending, "kontoret", BodyKind::Office),
    (Form::Ending, "förvaltning", BodyKind::Office),
    (Form::Ending, "förvaltningen", BodyKind::Office),
    (Form::Ending, "förvaltningarna", BodyKind::Office),
    (Form::Ending, "kansli", BodyKind::Office),
    (Form::Ending, "kansliet", BodyKind::Office),
    (Form::Ending, "tingsrätt", BodyKind::Court),
    (Form::Ending, "tingsrätten", BodyKind::Court),
    (Form::Ending, "hovrätt", BodyKind::Court),
    (Form::Ending, "hovrätten", BodyKind::Court),
    (Form::Ending, "förvaltningsrätten", BodyKind::Court),
    (Form::Ending, "kammarrätten", BodyKind::Court),
    (Form::Word, "förvaltningsrätten", BodyKind::Court),
    (Form::Word, "kammarrätten", BodyKind::Court),
    (Form::Word, "domstolen", BodyKind::Court),
    (Form::Ending, "domstol", BodyKind::Court),
    (Form::Ending, "domstolen", BodyKind::Court),
    (Form::Word, "AB", BodyKind::Company),
    (Form::Word, "Aktiebolag", BodyKind::Company),
    (Form::Ending, "bolaget", BodyKind::Company),
    (Form::Ending, "kommun", BodyKind::Municipality),
    (Form::Word, "Region", BodyKind::Region),
    (Form::Ending, "landsting", BodyKind::Region),
    (Form::Ending, "landstinget", BodyKind::Region),
    (Form::Word, "universitet", BodyKind::University),
    (Form::Ending, "universitet", BodyKind::University),
    (Form::Ending, "universitetet", BodyKind::University),
    (Form::Ending, "högskola", BodyKind::University),
    (Form::Ending, "högskolan", BodyKind::University),
    (Form::WordStart, "länsstyrelsen", BodyKind::Agency),
    (Form::Ending, "verket", BodyKind::Agency),
    (Form::Ending, "verk", BodyKind::Agency),
    (Form::Ending, "myndighet", BodyKind::Agency),
    (Form::Ending, "myndigheten", BodyKind::Agency),
    (Form::Ending, "styrelsen", BodyKind::Agency),
    (Form::Ending, "inspektionen", BodyKind::Agency),
    (Form::Ending, "förbund", BodyKind::Association),
    (Form::Ending, "förbundet", BodyKind::Association),
    (Form::Ending, "riksförbund", BodyKind::Association),
    (Form::Ending, "organisation", BodyKind::Association),
    (Form::Ending, "organisationen", BodyKind::Association),
    (Form::Ending, "förening", BodyKind::Association),
    (Form::Ending, "föreningen", BodyKind::Association),
    (Form::Ending, "sällskapet", BodyKind::Association),
    (Form::Word, "råd", BodyKind::AdvisoryCouncil),
    (Form::Word, "rådet", BodyKind::AdvisoryCouncil),
    (Form::Ending, "råd", BodyKind::AdvisoryCouncil),
    (Form::Ending, "rådet", BodyKind::AdvisoryCouncil),
    (Form::Word, "förbund", BodyKind::Association),
    (Form::WordStart, "föreningen", BodyKind::Association),
];

/// Where in the name a form must stand.
#[derive(Clone, Copy, Debug)]
enum Form {
    /// The name ends so.
    Ending,
    /// A word of the name is so.
    Word,
    /// The name's first word begins so.
    WordStart,
}

/// What kind of body the canonical name tells of.
pub(crate) fn kind(name: &str) -> BodyKind {
    let name = match name.split_once(" (") {
        Some((before, _)) => before,
        None => name,
    };
    let lower = name.to_lowercase();
    FORMS
        .iter()
        .find(|(form, pattern, _)| match form {
            Form::Ending => lower.ends_with(pattern),
            Form::Word => name.split(' ').any(|word| word == *pattern),
            Form::WordStart => lower.starts_with(pattern),
        })
        .map_or(BodyKind::Other, |&(.., kind)| kind)
}

/// Whether the form of the name alone tells that it is a body.
pub(crate) fn is_body(name: &str) -> bool {
    kind(name) != BodyKind::Other
}

/// Nominative, first letter in upper case.
pub(crate) fn canonical(name: &str) -> String {
    capitalized(name.trim().trim_end_matches([':', ',', '.']))
}

/// The board of a city district: names that end in a vowel or in -s stand as they are, others
/// get the -s of the genitive.
pub(crate) fn district_committee(district: &str) -> String {
    let bare = district.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö', 's', 'x', 'z']);
    let genitive = if bare { "" } else { "s" };
    format!("{}{genitive} stadsdelsnämnd", capitalized(district))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_a_name_tells_its_kind() {
        for (name, expected) in [
            ("Stadsledningskontoret", BodyKind::Office),
            ("Trafik- och renhållningsnämnden", BodyKind::Committee),
            ("Ekby stadsdelsnämnd", BodyKind::DistrictCommittee),
            (
                "Kommunstyrelsens råd för funktionshinderfrågor",
                BodyKind::AdvisoryCouncil,
            ),
            (
                "Kommunstyrelsens pensionärsråd (KPR)",
                BodyKind::AdvisoryCouncil,
            ),
            ("Stockholms Stadshus AB", BodyKind::Company),
            ("Ekby kommun", BodyKind::Municipality),
            ("Region Norrdal", BodyKind::Region),
            ("Länsstyrelsen i Norrdals län", BodyKind::Agency),
            ("Boverket", BodyKind::Agency),
            ("Svea hovrätt", BodyKind::Court),
            ("Södertörns högskola", BodyKind::University),
            (
                "Pensionärernas riksorganisation (PRO)",
                BodyKind::Association,
            ),
            ("Företagarna", BodyKind::Other),
        ] {
            assert_eq!(kind(name), expected, "{name}");
        }
    }

    #[test]
    fn a_district_in_a_consonant_takes_the_genitive() {
        assert_eq!(district_committee("Norrdal"), "Norrdals stadsdelsnämnd");
        assert_eq!(
            district_committee("Ekby-Holma"),
            "Ekby-Holma stadsdelsnämnd"
        );
        assert_eq!(district_committee("Högdalens"), "Högdalens stadsdelsnämnd");
    }
}
