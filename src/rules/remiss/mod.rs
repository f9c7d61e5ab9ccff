//! The list of consulted bodies (*remissinstanser*): a small grammar.
//!
//! ```text
//! list     := subject "har" ("för synpunkter")? "remitterats" purpose? "till" body (joint "till"? body)* "."
//!           | subject "har beretts av" body …              -- no remiss: the office alone
//!           | "Yttrande har även inkommit från" body …     -- adds to a list before it
//! joint    := "," | "och" | "samt" | "respektive", alone or behind a comma
//! body     := name short? relative? parenthesis?
//! relative := "," ("som" | "där" | "vilken") … up to the next comma, or, where the clause names
//!             bodies of its own ("som har underremitterat till A och B"), up to ", samt" or "till"
//! name     := words | suspended | group | district+ plural | plural ("för"|"i")? district+
//! suspended := part"-" "och" word            -- one body: `miljö- och hälsoskyddsnämnden`
//! plural   := "stadsdelsnämnder(na)" | "stadsdelsförvaltningar(na)"
//! group    := ("samtliga" | "alla" | "stadens") plural
//! ```
//!
//! | list | bodies |
//! | --- | --- |
//! | `kontoret, Ekby stadsdelsnämnd och Boverket` | `Kontoret`, `Ekby stadsdelsnämnd`, `Boverket` |
//! | `trafik- och parknämnden samt till Ekby kommun` | `Trafik- och parknämnden`, `Ekby kommun` |
//! | `stadsdelsnämnderna Ekby och Norrdal` | `Ekby stadsdelsnämnd`, `Norrdals stadsdelsnämnd` |
//! | `Ekby och Norrdals stadsdelsnämnder` | the same |
//! | `rådet (KPR)`, `Bolaget AB (Dotter AB)` | `Rådet (KPR)`, `Bolaget AB` |
//!
//! The list ends with its sentence. A ministry that *har remitterat* something asks the city, and
//! is no part of this.

mod consulted;
mod districts;
mod list;
mod openers;
mod parts;
mod words;

use crate::language::sentences::first_sentence;
use crate::report::Rule;
use crate::rules::triggers::Hit;
use crate::source::reading::At;

pub(crate) use consulted::{Consulted, opens_unlisted};
pub(crate) use list::{List, Named};

/// Every list of consulted bodies in `text`, in order.
pub(crate) fn lists(text: &str, hits: &[Hit]) -> Vec<List> {
    let mut lists = Vec::new();
    let mut done = 0;
    for hit in hits {
        let opened = openers::opened(text, hit, !lists.is_empty());
        let Some((from, rule)) = opened.filter(|_| hit.at.start >= done) else {
            continue;
        };
        let sentence = first_sentence(&text[from..]);
        let end = from + sentence.strip_suffix('.').unwrap_or(sentence).len();
        lists.push(list::list(text, from..end, rule));
        done = end;
    }
    lists
}

/// The bodies that are named at a place, be they consulted or not.
pub(crate) fn names(text: &str, at: At) -> Vec<Named> {
    list::list(text, at, Rule::RemissSent).bodies
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
                    "Ekby hembygdsförening m.fl. lokala föreningar",
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
        ] {
            assert_eq!(
                names(&format!("{opener} kulturnämnden.")),
                ["Kulturnämnden"],
                "{opener}"
            );
        }
        for other in [
            "Departementet har remitterat förslaget till kulturnämnden.",
            "Ärendet har inte remitterats till kulturnämnden.",
            "Ärendet har remitterats.",
        ] {
            assert_eq!(names(other), [""; 0], "{other}");
        }
    }
}
