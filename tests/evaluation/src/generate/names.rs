//! Names to draw: real kinds of names, and as many made up, so that no closed list can pass.

use fastrand::Rng;

use crate::generate::words::{self, pick, upper};
use crate::lists;

const STEMS: [&str; 16] = [
    "Ek", "Ler", "Sten", "Tall", "Gran", "Björk", "Lind", "Hav", "Kvarn", "Ås", "Måns", "Sol",
    "Älv", "Norr", "Öst", "Vret",
];
const ENDINGS: [&str; 14] = [
    "by", "dal", "holm", "hagen", "berg", "vik", "ö", "torp", "sala", "lund", "bro", "sjö", "malm",
    "näs",
];

/// A place: `Granvik`, `Lerby-Stenholm`.
fn place(rng: &mut Rng) -> String {
    let one = |rng: &mut Rng| format!("{}{}", pick(rng, &STEMS), pick(rng, &ENDINGS));
    let first = one(rng);
    if rng.u8(0..5) == 0 {
        format!("{first}-{}", one(rng))
    } else {
        first
    }
}

/// A city district.
pub(crate) fn district(rng: &mut Rng) -> String {
    if rng.bool() {
        place(rng)
    } else {
        pick(rng, words::DISTRICTS).to_owned()
    }
}

/// A district before `stadsdelsnämnd`: the genitive has an -s where the name ends in a consonant.
pub(crate) fn genitive(district: &str) -> String {
    let bare = district.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö', 's']);
    if bare {
        district.to_owned()
    } else {
        format!("{district}s")
    }
}

/// A committee, lower case and definite, as lists name them.
fn committee(rng: &mut Rng) -> String {
    const PARTS: [&str; 12] = [
        "torg",
        "park",
        "färje",
        "språk",
        "arkiv",
        "fiske",
        "brygg",
        "marknads",
        "upphandlings",
        "service",
        "valborgs",
        "trädgårds",
    ];
    match rng.u8(0..4) {
        0 => format!("{}nämnden", pick(rng, &PARTS)),
        1 => format!("{}- och {}nämnden", pick(rng, &PARTS), pick(rng, &PARTS)),
        _ => pick(rng, words::COMMITTEES).to_owned(),
    }
}

/// The kind of a body of which the list does not say what it is.
const ANY_KIND: &str = "any";

/// A body as a list names it, its canonical name, and its kind.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    pub(crate) listed: String,
    pub(crate) name: String,
    pub(crate) kind: &'static str,
    /// A district's name without what follows it.
    pub(crate) district: Option<String>,
}

impl Body {
    fn new(listed: String, kind: &'static str) -> Body {
        Body {
            name: upper(&listed),
            listed,
            kind,
            district: None,
        }
    }

    /// The office at the head of the city's administration.
    pub(crate) fn executive_office() -> Body {
        Body::new("stadsledningskontoret".to_owned(), "office")
    }

    /// All boards of the city's districts at once.
    pub(crate) fn all_districts() -> Body {
        Body::new("samtliga stadsdelsnämnder".to_owned(), "district_committee")
    }

    /// The office of the district instead of its board.
    pub(crate) fn into_district_office(self) -> Body {
        Body {
            name: self.name.replace("stadsdelsnämnd", "stadsdelsförvaltning"),
            kind: "office",
            ..self
        }
    }

    pub(crate) fn draw(rng: &mut Rng) -> Body {
        if rng.u8(0..3) == 0 {
            return Body::listed(rng);
        }
        match rng.u8(0..12) {
            0..4 => Body::new(committee(rng), "committee"),
            4..7 => {
                let district = district(rng);
                Body {
                    district: Some(district.clone()),
                    ..Body::new(
                        format!("{} stadsdelsnämnd", genitive(&district)),
                        "district_committee",
                    )
                }
            }
            7 => Body::new(pick(rng, words::OFFICES).to_owned(), "office"),
            8 => Body::made_up(rng),
            _ => {
                let (name, kind) = words::OTHERS[rng.usize(0..words::OTHERS.len())];
                Body::new(name.to_owned(), kind)
            }
        }
    }

    /// A body of the list, without those that a short form stands behind.
    fn listed(rng: &mut Rng) -> Body {
        loop {
            let name = pick(rng, &lists::BODIES);
            if name.contains('(') {
                continue;
            }
            let kind = match name {
                _ if name.ends_with(" stadsdelsnämnd") => "district_committee",
                _ => ANY_KIND,
            };
            return Body {
                name: name.to_owned(),
                ..Body::new(lists::in_sentence(name), kind)
            };
        }
    }

    /// The kind as the truth has it; null where the list does not say.
    pub(crate) fn kind(&self) -> Option<&'static str> {
        (self.kind != ANY_KIND).then_some(self.kind)
    }

    fn made_up(rng: &mut Rng) -> Body {
        let place = place(rng);
        match rng.u8(0..9) {
            0 => Body::new(format!("{place} Hamn AB"), "company"),
            1 => Body::new(format!("AB {place}bostäder"), "company"),
            2 => Body::new(format!("{place} kommun"), "municipality"),
            3 => Body::new(format!("Region {place}"), "region"),
            4 => Body::new(format!("{} tingsrätt", genitive(&place)), "court"),
            5 => Body::new(
                format!("Länsstyrelsen i {} län", genitive(&place)),
                "agency",
            ),
            6 => Body::new(format!("{} universitet", genitive(&place)), "university"),
            7 => Body::new(
                format!("{} hembygdsförening", genitive(&place)),
                "association",
            ),
            _ => Body::new(format!("Föreningen Rädda {place}"), "association"),
        }
    }

    /// The name inside a sentence.
    pub(crate) fn in_sentence(&self) -> &str {
        if self.district.is_some() {
            &self.name
        } else {
            &self.listed
        }
    }

    /// Whether it decides at meetings, so that its office writes for it.
    pub(crate) fn is_board(&self) -> bool {
        matches!(self.kind, "committee" | "district_committee")
    }

    /// Who writes its report: its office, itself, or nobody.
    pub(crate) fn author(&self) -> Option<String> {
        match self.kind {
            "district_committee" => {
                Some(self.name.replace("stadsdelsnämnd", "stadsdelsförvaltning"))
            }
            "committee" => Some(self.name.replace("nämnden", "förvaltningen")),
            "office" if self.district.is_some() => Some(self.name.clone()),
            "office" => Some(self.name.clone()),
            _ => None,
        }
    }

    /// The letters in parentheses behind the name.
    pub(crate) fn short(&self) -> Option<&str> {
        self.name
            .rsplit_once('(')
            .map(|(_, short)| short.trim_end_matches(')'))
    }
}
