//! Names of bodies: their canonical form, and the kind of body that a name shows.
//!
//! A closed list of bodies would be wrong: names change with the years, and anybody may be
//! consulted. So the kind is read off the form of the name ([`forms`]).
//!
//! | in the text | canonical | kind |
//! | --- | --- | --- |
//! | `miljö- och hälsoskyddsnämnden` | `Miljö- och hälsoskyddsnämnden` | committee |
//! | `stadsdelsnämnderna Ekby och Norrdal` | `Ekby stadsdelsnämnd`, `Norrdals stadsdelsnämnd` | district committee |
//! | `Företagarna` | `Företagarna` | other |

mod forms;

use crate::language::grammar::{capitalized, ends_with_lower, lowercase, starts_with_lower};
use crate::language::window;
use crate::report::BodyKind;
use forms::{FORMS, Form, HEAD_ENDS};

/// The kind of body that a name shows: what stands before `i`, `för` and the like first, since
/// `Trafiknämnden i Ekby kommun` is a committee.
pub(crate) fn kind(name: &str) -> BodyKind {
    // Where a word begins, the blank before it included.
    let mut words = memchr::memchr_iter(b' ', name.as_bytes());
    let head = words
        .find(|&blank| HEAD_ENDS.iter().any(|end| name[blank..].starts_with(end)))
        .map_or(name, |end| &name[..end]);
    // `Hyresgästföreningen Region Norrdal` is no region.
    let first = name.split(' ').next().unwrap_or(name);
    form(first)
        .or_else(|| (head != first).then(|| form(head))?)
        .or_else(|| (name != head).then(|| form(name))?)
        .unwrap_or(BodyKind::Other)
}

fn form(name: &str) -> Option<BodyKind> {
    let one_word = !name.contains(' ');
    let last = name.bytes().next_back().unwrap_or(0).to_ascii_lowercase();
    let mut rows = WORDS | ENDING[usize::from(last)];
    while rows != 0 {
        let (form, pattern, kind) = &FORMS[rows.trailing_zeros() as usize];
        let fits = match form {
            Form::Ending => ends_with_lower(name, pattern),
            Form::Word if one_word => name == *pattern,
            Form::Word => window::pieces(name).any(|word| word == *pattern),
            Form::WordStart => starts_with_lower(name, pattern),
        };
        if fits {
            return Some(*kind);
        }
        rows &= rows - 1;
    }
    None
}

/// The rows of [`FORMS`] that are no endings, one bit each.
const WORDS: u128 = rows(None);

/// For each byte the rows that are endings in it. All end with a letter of ASCII.
static ENDING: [u128; 256] = {
    let mut ending = [0; 256];
    let mut byte = b'a';
    while byte <= b'z' {
        ending[byte as usize] = rows(Some(byte));
        byte += 1;
    }
    ending
};

/// The rows that are endings in the byte, or that are no endings.
const fn rows(last: Option<u8>) -> u128 {
    let mut rows = 0;
    let mut i = 0;
    while i < FORMS.len() {
        let (form, pattern, _) = FORMS[i];
        let fits = match (form, last, pattern.as_bytes().last()) {
            (Form::Ending, Some(last), Some(byte)) => *byte == last,
            (Form::Ending, ..) => false,
            _ => last.is_none(),
        };
        if fits {
            rows |= 1 << i;
        }
        i += 1;
    }
    rows
}

/// Whether the form of the name alone shows that it is a body.
pub(crate) fn is_body(name: &str) -> bool {
    kind(name) != BodyKind::Other
}

/// The name of a body that stands alone as a heading is no longer, in bytes.
pub(crate) const LONGEST_NAME: usize = 200;

/// Whether the name is the word for such bodies and no more: `Nämnden`, `Stadsdelsnämnden`.
pub(crate) fn is_bare(name: &str) -> bool {
    let lower = lowercase(name);
    FORMS
        .iter()
        .any(|(form, pattern, _)| *form == Form::Ending && lower == *pattern)
}

/// The name without what stands around it.
pub(crate) fn bare(name: &str) -> &str {
    name.trim().trim_end_matches([':', ',', '.'])
}

/// Nominative, first letter in upper case.
pub(crate) fn canonical(name: &str) -> String {
    capitalized(bare(name))
}

/// A body of a city district (`stadsdelsnämnd`, `stadsdelsförvaltning`): names that end in a vowel
/// or in -s stand as they are, others get the -s of the genitive.
pub(crate) fn of_district(district: &str, noun: &str) -> String {
    let bare = district.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö', 's', 'x', 'z']);
    let genitive = if bare { "" } else { "s" };
    format!("{}{genitive} {noun}", capitalized(district))
}

/// The key that two spellings of a name share: `Ekbys stadsdelsnämnd`, `Ekby stadsdelnämnd`. Sources
/// misspell these.
pub(crate) fn key(name: &str) -> String {
    let mut key = lowercase(name);
    if let Some(district) = ["stadsdelsnämnd", "stadsdelnämnd"]
        .iter()
        .find_map(|noun| key.strip_suffix(noun)?.strip_suffix(' '))
    {
        let district = district.trim_end_matches('s').len();
        key.truncate(district);
        key.push_str(" stadsdelsnämnd");
    }
    key
}

/// A name and the letters that stand for it in parentheses behind it:
/// `Pensionärernas riksorganisation (PRO)`. Behind a company's name a subsidiary may stand there:
/// `Bolaget AB (Dotter)`.
pub(crate) fn abbreviation(name: &str) -> Option<(&str, &str)> {
    let (long, short) = name.strip_suffix(')')?.rsplit_once(" (")?;
    let letters = !short.is_empty()
        && short.len() <= 12
        && short.chars().all(|c| c.is_alphanumeric() || c == '-')
        && short.starts_with(char::is_uppercase);
    (letters && (kind(long) != BodyKind::Company || stands_for(long, short)))
        .then_some((long, short))
}

/// Whether the letters can stand for the name: it begins with the first of them and holds all others
/// behind it, in order.
pub(crate) fn stands_for(name: &str, letters: &str) -> bool {
    let (name, letters) = (lowercase(name), lowercase(letters));
    let mut rest = name.chars();
    let mut letters = letters.chars();
    rest.next() == letters.next() && letters.all(|letter| rest.any(|other| other == letter))
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
    fn letters_stand_for_a_name() {
        for (name, stands) in [
            ("Pensionärernas riksorganisation (PRO)", true),
            (
                "Forskningsrådet för hälsa, arbetsliv och välfärd (Forte)",
                true,
            ),
            ("Parkbolaget AB (Dotter)", false),
            ("Parkbolaget AB (PAB)", true),
            ("Bolaget AB (Sånghuset Scenen)", false),
        ] {
            assert_eq!(abbreviation(name).is_some(), stands, "{name}");
        }
    }

    #[test]
    fn a_district_in_a_consonant_takes_the_genitive() {
        for (district, name) in [
            ("Norrdal", "Norrdals stadsdelsnämnd"),
            ("Ekby-Holma", "Ekby-Holma stadsdelsnämnd"),
            ("Högdalens", "Högdalens stadsdelsnämnd"),
        ] {
            assert_eq!(of_district(district, "stadsdelsnämnd"), name);
        }
    }
}
