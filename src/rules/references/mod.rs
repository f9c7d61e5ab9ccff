//! References to other papers, to law and to cases, and the goals of the budget.
//!
//! | text | kind | value |
//! | --- | --- | --- |
//! | `dnr KS 2021/407-1`, `Dnr 328-7/2004` | diary number | `KS 2021/407-1`, `328-7/2004` |
//! | `Motion (2016:5) av`, `Motion av Ada Ek (V) (2006:36)` | motion | `2016:5`, `2006:36` |
//! | `skrivelse (2016:5)` | letter | `2016:5` |
//! | `(utl. 2003:147)`, `Utl 2016:20`, `utl. 189/99` | utlåtande | `2003:147`, `2016:20`, `189/99` |
//! | `SOU 2020:46`, `Ds 2019:2`, `dir. 2019:3` | sou, ds, dir | as written |
//! | `prop. 2009/10:155`, `bet. 2016/17:KU10`, `rskr. 2016/17:88` | prop, bet, rskr | as written |
//! | `prop. 2011/12: 45`, `2011/12:JuU5` | prop, bet | `prop. 2011/12:45`, `bet. 2011/12:JuU5` |
//! | `kommunallagen (2017:725)`, `SFS 2010:900` | law | `SFS 2017:725`, `SFS 2010:900` |
//! | `4 kap. 9 § socialtjänstlagen (2001:453)` | law | `4 kap. 9 § SFS 2001:453`; see [`law`] |
//! | `9 § förvaltningslagen`, `PBL` | law | as written |
//! | `direktiv 2014/24/EU`, `förordning (EU) 2016/679` | EU act | `2014/24/EU`, `(EU) 2016/679` |
//! | `direktiv 92/43/EEG`, `(EEG) nr 259/93` | EU act | as written |
//! | `mål nr M 1234-19`, `mål C-123/17` | case | `M 1234-19`, `C-123/17` |
//! | `NJA 2015 s. 33`, `HFD 2016 ref. 5`, `RH 2004:12` | case | as written |
//! | `mål 1.2`, `indikator 1.2.3` | budget goal | `1.2`, `1.2.3` |
//! | `dnr` alone, `(rapport 2014:29)`, `§ 3`, `mål 3`, `Kvarnen 2:1` | – | |
//!
//! The word before a number says what it is. The number of a motion stands in parentheses, and
//! the word may stand earlier in the sentence. The document's own number is no reference.
//! A span holds the number and the letters that belong to it.

mod cases;
mod dated;
mod diary;
mod eu_acts;
mod found;
mod law;
mod near;
mod numbers;
mod papers;
pub(in crate::rules) mod words;
mod yearbooks;

use crate::report::ReferenceKind;
use crate::rules::triggers::{Hit, Trigger};

use cases::case_or_goal;
use dated::dated;
pub(crate) use diary::diary_number;
use diary::diary_numbers;
use eu_acts::numbered_by_union;
pub(crate) use found::Found;
use law::{Law, lettered_statute};
use papers::old_utlatande;
pub(crate) use words::NUMBER_JOINTS;

/// Every reference in `text`, in order.
pub(crate) fn references(text: &str, hits: &[Hit]) -> Vec<Found> {
    let mut found = diary_numbers(text, hits);
    let mut done = 0;
    let mut law = Law::default();
    let mut others: Vec<Found> = Vec::new();
    for hit in hits {
        if hit.at.start < done {
            continue;
        }
        let read = match hit.trigger {
            Trigger::Century => dated(text, hit.at.start),
            Trigger::Case => case_or_goal(text, &hit.at),
            Trigger::Union => numbered_by_union(text, &hit.at),
            Trigger::Statute => lettered_statute(text, &hit.at),
            Trigger::Utlatande => old_utlatande(text, &hit.at),
            Trigger::Section => {
                if let Some(read) = law.sections(text, hit.at.start, others.last()) {
                    done = read.end;
                    others.truncate(others.len() - usize::from(read.takes_previous));
                    others.extend(read.found);
                }
                None
            }
            _ => None,
        };
        if let Some(read) = read {
            done = read.at.end;
            if read.kind == ReferenceKind::Law {
                law.keep(text, &read);
            }
            others.push(read);
        }
    }
    // A diary number holds no other reference.
    others.retain(|other| {
        let i = found.partition_point(|number| number.at.end <= other.at.start);
        found
            .get(i)
            .is_none_or(|number| number.at.start >= other.at.end)
    });
    found.extend(others);
    found.sort_by_key(|found| found.at.start);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::ReferenceKind::{
        self, Bet, BudgetGoal, Case, Dir, Ds, EuAct, Law, Letter, Motion, Prop, Rskr, Sou,
        Utlatande,
    };
    use crate::rules::triggers::scan;

    fn read(text: &str) -> Vec<(ReferenceKind, String, &str)> {
        references(text, &scan(text))
            .into_iter()
            .map(|found| (found.kind, found.value, &text[found.at]))
            .collect()
    }

    fn numbers(text: &str) -> Vec<&str> {
        let found = read(text).into_iter();
        found
            .filter(|(kind, ..)| *kind == ReferenceKind::DiaryNumber)
            .map(|(_, _, number)| number)
            .collect()
    }

    /// A text, and the kind, the value and the span of the one reference in it.
    #[rustfmt::skip]
    const KINDS: &[(&str, ReferenceKind, &str, &str)] = &[
        ("Motion (2016:5) av Ada Ek (V)", Motion, "2016:5", "2016:5"),
        ("Motion av Ada Ek och Bo Alm (båda v) (2006:36)", Motion, "2006:36", "2006:36"),
        ("Motion av A. Ek (V), H.C. Alm (S) och Bo B. Dal (M) (2006:36)", Motion, "2006:36", "2006:36"),
        ("i en motion (2019:37) att", Motion, "2019:37", "2019:37"),
        ("i skrivelse (2016:5) att", Letter, "2016:5", "2016:5"),
        ("förra året (utl. 2003:147) och", Utlatande, "2003:147", "2003:147"),
        ("Utl 2016:20 RIII", Utlatande, "2016:20", "2016:20"),
        ("enligt utl. 189/99.", Utlatande, "189/99", "189/99"),
        ("Betänkandet (SOU 2020:46)", Sou, "SOU 2020:46", "SOU 2020:46"),
        ("promemorian Ds 2019:2.", Ds, "Ds 2019:2", "Ds 2019:2"),
        ("(dir. 2019:3)", Dir, "dir. 2019:3", "dir. 2019:3"),
        ("i prop. 2009/10:155 sägs", Prop, "prop. 2009/10:155", "prop. 2009/10:155"),
        ("propositionen 2009/10:155 om", Prop, "prop. 2009/10:155", "propositionen 2009/10:155"),
        ("(bet. 2016/17:KU10)", Bet, "bet. 2016/17:KU10", "bet. 2016/17:KU10"),
        ("(rskr. 2016/17:88)", Rskr, "rskr. 2016/17:88", "rskr. 2016/17:88"),
        ("enligt kommunallagen (2017:725) ska", Law, "SFS 2017:725", "kommunallagen (2017:725)"),
        ("plan- och bygglagen (2010:900)", Law, "SFS 2010:900", "plan- och bygglagen (2010:900)"),
        ("lag (2018:1) om", Law, "SFS 2018:1", "lag (2018:1)"),
        ("Se SFS 2010:900.", Law, "SFS 2010:900", "SFS 2010:900"),
        ("Enligt 4 kap. 9 § socialtjänstlagen ska", Law, "4 kap. 9 § socialtjänstlagen", "4 kap. 9 § socialtjänstlagen"),
        ("Enligt 4 kap. 9 a § socialtjänstlagen (2001:453) ska", Law, "4 kap. 9 a § SFS 2001:453", "4 kap. 9 a § socialtjänstlagen (2001:453)"),
        ("se 9 § i förvaltningslagen", Law, "9 § förvaltningslagen", "9 § i förvaltningslagen"),
        ("9-11 §§ förvaltningslagen", Law, "9–11 § förvaltningslagen", "9-11 §§ förvaltningslagen"),
        ("prövas enligt PBL.", Law, "PBL", "PBL"),
        ("direktiv 2014/24/EU om", EuAct, "2014/24/EU", "2014/24/EU"),
        ("förordning (EU) 2016/679.", EuAct, "(EU) 2016/679", "(EU) 2016/679"),
        ("förordning (EG) nr 1370/2007 om", EuAct, "(EG) nr 1370/2007", "(EG) nr 1370/2007"),
        ("direktiv 92/43/EEG.", EuAct, "92/43/EEG", "92/43/EEG"),
        ("direktiv 95/46/EG om", EuAct, "95/46/EG", "95/46/EG"),
        ("(EEG) nr 259/93", EuAct, "(EEG) nr 259/93", "(EEG) nr 259/93"),
        ("(EG, Euratom) nr 1605/2002", EuAct, "(EG, Euratom) nr 1605/2002", "(EG, Euratom) nr 1605/2002"),
        ("rambeslut 2002/584/RIF", EuAct, "2002/584/RIF", "2002/584/RIF"),
        ("prop. 2011/12: 45 och", Prop, "prop. 2011/12:45", "prop. 2011/12: 45"),
        ("prop. 1999/2000:32", Prop, "prop. 1999/2000:32", "prop. 1999/2000:32"),
        ("utskottet (2011/12:JuU5)", Bet, "bet. 2011/12:JuU5", "2011/12:JuU5"),
        ("bet. 2011/12:FöU5", Bet, "bet. 2011/12:FöU5", "bet. 2011/12:FöU5"),
        ("RH 2004:12", Case, "RH 2004:12", "RH 2004:12"),
        ("RÅ 1996 ref 5", Case, "RÅ 1996 ref. 5", "RÅ 1996 ref 5"),
        ("domstolen, mål nr M 1234-19", Case, "M 1234-19", "M 1234-19"),
        ("mål 1234-19.", Case, "1234-19", "1234-19"),
        ("EU-domstolens mål C-123/17,", Case, "C-123/17", "C-123/17"),
        ("se NJA 2015 s. 33.", Case, "NJA 2015 s. 33", "NJA 2015 s. 33"),
        ("RÅ 2010 ref. 1", Case, "RÅ 2010 ref. 1", "RÅ 2010 ref. 1"),
        ("(HFD 2016 ref. 5)", Case, "HFD 2016 ref. 5", "HFD 2016 ref. 5"),
        ("kommunfullmäktiges mål 1.1 En stad", BudgetGoal, "1.1", "1.1"),
        ("indikator 1.2.3 visar", BudgetGoal, "1.2.3", "1.2.3"),
    ];

    #[test]
    fn every_kind_is_told_by_the_word_before_it() {
        for &(text, kind, value, number) in KINDS {
            assert_eq!(read(text), [(kind, value.to_owned(), number)], "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_reference_is_none() {
        for text in [
            "Kvarnen 2:1 och 2016:5",
            "(rapport 2014:29)",
            "§ 3 och 4 kap. 9 §",
            "mål 3 och mål 3.6 procent",
            "målet 1.2",
            "2014/24 och 2016/679",
            "År 2015 s. 33",
            "(2016:5)",
            "Ada Ek (V) (2016:5)",
            "Motionen avslås. Beslut av Ada Ek (V) (2016:5)",
            "indikatorn",
            "mål M och mål 12-3456789",
            "budget 2020:46",
            "SPBLA",
            "EG och EEG, 92/43, 1/92/43/EEG",
            "2011/12: 45 och läsåret 2011/12",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn numbers_behind_dnr_or_a_registers_letters() {
        assert_eq!(numbers("(Dnr KS 2021/407)"), ["KS 2021/407"]);
        assert_eq!(
            numbers("motionen, dnr KS 2021/407-1 och"),
            ["KS 2021/407-1"]
        );
        assert_eq!(numbers("dnr: 328-7/2004."), ["328-7/2004"]);
        assert_eq!(numbers("se KS 2018/701"), ["KS 2018/701"]);
        assert_eq!(numbers("dnr saknas, KS 2018 och 3/4"), [""; 0]);
        assert_eq!(numbers("dnr 1/2/3"), [""; 0]);
    }
}
