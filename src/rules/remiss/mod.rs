//! The list of consulted bodies (*remissinstanser*): a small grammar.
//!
//! ```text
//! list     := opener part (joint part)* "."         -- see `openers`
//!           | part (joint part)* closer             -- the same
//!           | opener "följande:" a body a line
//! joint    := "," | "och" | "samt" | "respektive", alone or behind a comma
//! part     := lead* name parenthesis? (phrase | clause)?
//! lead     := "till" | "bland annat" | phrase "till" | …
//! phrase   := a time, a purpose, a term to answer in      -- none of the name: see `phrases`
//! clause   := "som" | "där" | "vilken" … up to the next comma, or, where the clause names bodies of
//!             its own ("som har underremitterat till A och B"), up to ", samt" or "till"
//! name     := words | suspended | words "och" words | group | districts plural | plural districts
//! suspended := part"-" "och" word            -- one body: `miljö- och hälsoskyddsnämnden`
//! plural   := "stadsdelsnämnder(na)" | "stadsdelsförvaltningar(na)" | "kommuner(na)"
//! group    := "samtliga" plural
//! ```
//!
//! | list | bodies |
//! | --- | --- |
//! | `kontoret, Ekby stadsdelsnämnd och Boverket` | `Kontoret`, `Ekby stadsdelsnämnd`, `Boverket` |
//! | `trafik- och parknämnden samt till Ekby kommun` | `Trafik- och parknämnden`, `Ekby kommun` |
//! | `stadsdelsnämnderna Ekby och Norrdal` | `Ekby stadsdelsnämnd`, `Norrdals stadsdelsnämnd` |
//! | `Ekby och Norrdals stadsdelsnämnder` | the same |
//! | `rådet (KPR)`, `Bolaget AB (Dotter AB)` | `Rådet (KPR)`, `Bolaget AB` |
//! | `kontoret med svarstid den 3 maj` | `Kontoret` |
//! | `Inspektionen för hamn och sjöfart` | one: see `names` |
//!
//! The list ends with its sentence. A ministry that *har remitterat* something asks the city, and
//! is no part of this; nor is a paper that *har remitterats till bland annat Stockholms stad*.

mod consulted;
mod districts;
mod forms;
mod lines;
mod list;
mod names;
mod openers;
mod parts;
mod phrases;
mod words;

use crate::language::sentences::first_sentence;
use crate::language::window;
use crate::report::Rule;
use crate::rules::remiss::openers::Bodies;
use crate::rules::remiss::words::{CITY, PAPERS_OF_OTHERS};
use crate::rules::triggers::Hit;
use crate::source::reading::At;

pub(crate) use consulted::{Consulted, opens_unlisted};
pub(crate) use list::{List, Named};

/// Bytes of a text in which one consulted body is kept, many bodies aside.
const BYTES_A_BODY: usize = 512;

/// Every list of consulted bodies in `text`, in order. Behind more bodies than were ever consulted the
/// rest of the text is one part that is not read.
pub(crate) fn lists(text: &str, hits: &[Hit]) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    let mut done = 0;
    let mut left = window::most(text.len(), BYTES_A_BODY);
    for (i, hit) in hits.iter().enumerate() {
        // Nearly all hits are of other words.
        if !openers::may_open(hit) || hit.at.start < done {
            continue;
        }
        let Some((bodies, rule)) = openers::opened(text, hit, !lists.is_empty()) else {
            continue;
        };
        let found = match bodies {
            Bodies::From(from) => list_from(text, from, &hits[i + 1..], rule),
            Bodies::In(at) if at.start < done => continue,
            Bodies::In(at) => list_in_front(text, hit, at, rule),
        };
        let Some(mut found) = found else { continue };
        done = found.end;
        if !is_of_others(openers::before_hit(text, &hit.at), &found) {
            let read = found.bodies.len() + found.unread.len();
            let is_last = read > left;
            if is_last {
                found.unread.push(done..text.len());
            }
            lists.push(found);
            if is_last {
                break;
            }
            left -= read;
        }
    }
    lists
}

/// The list that begins at `from` and ends with its sentence, or with the lines behind it.
fn list_from(text: &str, from: usize, hits: &[Hit], rule: Rule) -> Option<List> {
    let sentence = match text[from..].starts_with('\n') {
        true => "",
        false => first_sentence(&text[from..]),
    };
    let end = from + sentence.len();
    let bare = from + sentence.trim_end_matches(['.', ':', ' ']).len();
    let again = openers::sent_again(text, from..end, hits);
    let mut found = list::list(text, from..again.unwrap_or(bare), rule);
    found.end = again.unwrap_or(end);
    if (sentence.is_empty() || sentence.ends_with(':'))
        && let Some(lines) = lines::list_of_lines(text, end + 1, rule)
    {
        // `följande instanser` is told by the lines.
        found.unread.clear();
        found.bodies.extend(lines.bodies);
        found.end = lines.end;
    }
    Some(found)
}

/// The list that stands in front of its verb, where all of it reads as names.
fn list_in_front(text: &str, hit: &Hit, at: At, rule: Rule) -> Option<List> {
    let found = list::list(text, at, rule);
    if found.bodies.is_empty() || !found.unread.is_empty() {
        return None;
    }
    let end = hit.at.start + first_sentence(&text[hit.at.start..]).len();
    Some(List { end, ..found })
}

/// Whether somebody else sent a paper out, and the city is among those that were asked. `before` is
/// what the sentence says before the word that sends.
fn is_of_others(before: &str, list: &List) -> bool {
    let is_city = |body: &&Named| CITY.contains(&body.name.as_str());
    if !list.bodies.iter().any(|body| is_city(&body)) {
        return false;
    }
    let subject = before.to_lowercase();
    list.bodies.iter().all(|body| is_city(&body))
        || list.among_others
        || PAPERS_OF_OTHERS
            .iter()
            .any(|paper| subject.starts_with(paper))
}

/// The bodies that are named at a place, be they consulted or not; `None` where something else stands
/// there too.
pub(crate) fn names(text: &str, at: At) -> Option<Vec<Named>> {
    let list = list::list(text, at, Rule::RemissSent);
    list.unread.is_empty().then_some(list.bodies)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::triggers::scan;

    fn names(text: &str) -> Vec<String> {
        lists(text, &scan(text))
            .into_iter()
            .flat_map(|list| list.bodies)
            .map(|body| body.name)
            .collect()
    }

    #[test]
    fn coordination_of_every_kind() {
        for (list, expected) in [
            (
                "stadsledningskontoret, kulturnämnden, Ekby\u{20}stadsdelsnämnd och Boverket.",
                &[
                    "Stadsledningskontoret",
                    "Kulturnämnden",
                    "Ekby stadsdelsnämnd",
                    "Boverket",
                ][..],
            ),
            (
                "trafik- och parknämnden samt till Ekby kommun.",
                &["Trafik- och parknämnden", "Ekby kommun"],
            ),
            (
                "kulturnämnden, stadsdelsnämnderna Ekby, Norrdal och Vik-Ala.",
                &[
                    "Kulturnämnden",
                    "Ekby stadsdelsnämnd",
                    "Norrdals stadsdelsnämnd",
                    "Vik-Ala stadsdelsnämnd",
                ],
            ),
            (
                "kulturnämnden samt till stadsdelsnämnderna för Ekby och Norrdal.",
                &[
                    "Kulturnämnden",
                    "Ekby stadsdelsnämnd",
                    "Norrdals stadsdelsnämnd",
                ],
            ),
            (
                "Ekby, Vik och Norrdals stadsdelsnämnder samt Lika Rätt.",
                &[
                    "Ekby stadsdelsnämnd",
                    "Viks stadsdelsnämnd",
                    "Norrdals stadsdelsnämnd",
                    "Lika Rätt",
                ],
            ),
            (
                "Stadens Bolag AB, som har lämnat ärendet till Hamnen AB och Parken AB, samt till Företagarna.",
                &["Stadens Bolag AB", "Företagarna"],
            ),
            (
                "Pensionärernas riksorganisation (PRO), Ekby hembygdsförening m.fl. lokala föreningar. Kontoret har",
                &[
                    "Pensionärernas riksorganisation (PRO)",
                    "Ekby hembygdsförening",
                ],
            ),
        ] {
            assert_eq!(
                names(&format!("Ärendet har remitterats till {list}")),
                expected,
                "{list}"
            );
        }
    }

    #[test]
    fn what_stands_around_a_name_is_none_of_it() {
        for (list, expected) in [
            (
                "kulturnämnden och kontoret som föreslår att taxan höjs.",
                &["Kulturnämnden", "Kontoret"][..],
            ),
            (
                "kulturnämnden den 3 maj och till Boverket den 4 maj.",
                &["Kulturnämnden", "Boverket"],
            ),
            (
                "kulturnämnden med svarstid den 3 maj 2016.",
                &["Kulturnämnden"],
            ),
            (
                "Ekby kommun för yttrande senast i mars och april.",
                &["Ekby kommun"],
            ),
            (
                "Unga med synskada och Rådet för yttrandefrihet.",
                &["Unga med synskada", "Rådet för yttrandefrihet"],
            ),
            (
                "kulturnämnden samt för kännedom till revisorerna.",
                &["Kulturnämnden", "Revisorerna"],
            ),
            (
                "bl.a. Boverket, Hamnförbundet m.fl. och Ekby kommun.",
                &["Boverket", "Hamnförbundet", "Ekby kommun"],
            ),
            (
                "såväl kulturnämnden som Boverket.",
                &["Kulturnämnden", "Boverket"],
            ),
            (
                "följande instanser: Boverket och Hela Norrdal ska leva.",
                &["Boverket", "Hela Norrdal ska leva"],
            ),
            (
                "Boverket och har behandlats i kulturnämnden.",
                &["Boverket"],
            ),
            (
                "Norrdals förenade hamnvakter och Kungl. Hamnakademien.",
                &["Norrdals förenade hamnvakter", "Kungl. Hamnakademien"],
            ),
            (
                "den gemensamma nämnden för färdtjänst och Föreningen för fiskarnas rätt.",
                &[
                    "Den gemensamma nämnden för färdtjänst",
                    "Föreningen för fiskarnas rätt",
                ],
            ),
            (
                "stadsdelsnämnderna Ekby och Norra staden samt till Svensk Handel.",
                &[
                    "Ekby stadsdelsnämnd",
                    "Norra stadens stadsdelsnämnd",
                    "Svensk Handel",
                ],
            ),
            (
                "de båda stadsdelsnämnderna Ekby och Norrdal och Boverket.",
                &["Ekby stadsdelsnämnd", "Norrdals stadsdelsnämnd", "Boverket"],
            ),
            (
                "följande:\n- kulturnämnden\n- Rådet för lek och lärande\nSvaren kom.",
                &["Kulturnämnden", "Rådet för lek och lärande"],
            ),
            ("Stockholms stad.", &[]),
        ] {
            assert_eq!(
                names(&format!("Ärendet har remitterats till {list}")),
                expected,
                "{list}"
            );
        }
    }

    #[test]
    fn who_is_asked_without_a_name_is_no_body() {
        let text = "Ärendet har remitterats till kulturnämnden, de berörda nämnderna, övriga stadsdelsnämnder, \
                    De fria kyrkornas råd och den som vill.";
        assert_eq!(names(text), ["Kulturnämnden", "De fria kyrkornas råd"]);
        let unread: usize = lists(text, &scan(text))
            .iter()
            .map(|list| list.unread.len())
            .sum();
        assert_eq!(unread, 3);
    }

    #[test]
    fn openers() {
        for opener in [
            "Motionen har för synpunkter remitterats till",
            "Förslaget har remitterats för yttrande till",
            "Ärendet har skickats på remiss till",
            "Motionen sändes ut på remiss till",
            "Motionen remitterades till",
            "Motionen har remitterats för yttrande senast den 3 maj 2016 till",
            "Remissen har sänts vidare till",
            "Kommunstyrelsen har remitterat ärendet till",
            "Yttranden har inhämtats från",
            "Ärendet har beretts inom",
        ] {
            assert_eq!(
                names(&format!("{opener} kulturnämnden.")),
                ["Kulturnämnden"],
                "{opener}"
            );
        }
        for text in [
            "Kulturnämnden har beretts tillfälle att yttra sig.",
            "Kulturnämnden har fått ärendet på remiss.",
            "Till kulturnämnden har ärendet remitterats.",
        ] {
            assert_eq!(names(text), ["Kulturnämnden"], "{text}");
        }
        assert_eq!(
            names("Ärendet har beretts av kontoret och därefter remitterats till kulturnämnden."),
            ["Kontoret", "Kulturnämnden"]
        );
        for other in [
            "Departementet har remitterat förslaget till kulturnämnden.",
            "Ärendet har inte remitterats till kulturnämnden.",
            "Ärendet återremitteras till kulturnämnden.",
            "Ärendet har remitterats.",
            "Breven har skickats till kulturnämnden.",
            "Nycklarna har inhämtats från kulturnämnden.",
            "Betänkandet har remitterats till bland annat Stockholms stad och Boverket.",
            "Motionen, som har remitterats, berör kulturnämnden.",
        ] {
            assert_eq!(names(other), [""; 0], "{other}");
        }
    }
}
