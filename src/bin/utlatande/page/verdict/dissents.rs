//! Who dissents, and where.

use utlatande::{BodyKind, Dissent, DissentKind, Report};

use super::sentence::{Part, and, besides, listed, stopped};
use super::words;
use crate::page::anchor::{self, Anchors};
use crate::page::words::number;

/// In the order of their weight: the first that occurs is told in full, the others are counted.
const KINDS: [DissentKind; 3] = [
    DissentKind::Reservation,
    DissentKind::SpecialStatement,
    DissentKind::DeputyStatement,
];

/// The boards that everybody knows, named one by one.
const CENTRAL: [&str; 3] = [
    "Borgarrådsberedningen",
    "Kommunstyrelsen",
    "Kommunfullmäktige",
];

/// `C reserverar sig i kommunstyrelsen och i fem nämnder.`
pub(super) fn sentences(report: &Report, anchors: &Anchors) -> Vec<Part> {
    let of = |kind: DissentKind| {
        let dissents = report.reservations.iter().enumerate();
        let of: Vec<usize> = dissents
            .filter(|(_, dissent)| dissent.kind == kind)
            .map(|(index, _)| index)
            .collect();
        (kind, of)
    };
    let mut kinds = KINDS.into_iter().map(of).filter(|(_, of)| !of.is_empty());
    let Some((kind, dissents)) = kinds.next() else {
        return Vec::new();
    };
    let (known, nameless): (Vec<usize>, Vec<usize>) = dissents
        .into_iter()
        .partition(|&index| !report.reservations[index].persons.is_empty());
    let teller = Teller { report, anchors };
    let others = kinds.map(|(kind, of)| vec![teller.counted(kind, &of)]);
    let mut others = and(others.collect());
    if !others.is_empty() {
        others.insert(0, Part::plain("Dessutom finns "));
    }
    let sentences = [
        teller.known(kind, &known),
        teller.nameless(kind, &nameless),
        others,
    ];
    let sentences = sentences.into_iter().filter(|parts| !parts.is_empty());
    listed(sentences.map(stopped).collect(), " ", " ")
}

/// Those who dissent in the same bodies.
struct Group<'r> {
    who: Vec<&'r str>,
    bodies: Vec<Option<&'r str>>,
    dissents: Vec<usize>,
}

struct Teller<'r> {
    report: &'r Report,
    anchors: &'r Anchors,
}

impl<'r> Teller<'r> {
    fn known(&self, kind: DissentKind, dissents: &[usize]) -> Vec<Part> {
        let groups = self.groups(dissents);
        let clauses = groups.iter().enumerate().map(|(at, group)| {
            let who = group.who.iter().map(|who| vec![Part::plain(*who)]);
            let who: String = and(who.collect())
                .into_iter()
                .map(|part| part.words)
                .collect();
            let places = self.places(&group.dissents);
            let verb = words::dissents(kind)[usize::from(group.dissents.len() > 1)];
            let mut clause = match at {
                0 => vec![Part::link(format!("{who} {verb}"), "#avvikande")],
                _ if places.is_empty() => vec![Part::plain(format!("{who} {verb}"))],
                _ => vec![Part::plain(who)],
            };
            if !places.is_empty() {
                clause.push(Part::plain(" "));
            }
            clause.extend(places);
            clause
        });
        besides(clauses.collect())
    }

    /// Dissents whose authors are not told.
    fn nameless(&self, kind: DissentKind, dissents: &[usize]) -> Vec<Part> {
        if dissents.is_empty() {
            return Vec::new();
        }
        let count = self.counted(kind, dissents);
        let places = self.places(dissents);
        let mut parts = vec![
            Part {
                words: format!("{} har lämnats", words::capital(&count.words)),
                ..count
            },
            Part::plain(if places.is_empty() { "" } else { " " }),
        ];
        parts.extend(places);
        parts
    }

    fn counted(&self, kind: DissentKind, dissents: &[usize]) -> Part {
        let [one, several] = words::dissent(kind);
        let words = match dissents.len() {
            1 => one.to_owned(),
            count => format!("{} {several}", number(count)),
        };
        Part::link(words, self.address(dissents))
    }

    /// Who dissents, grouped by where.
    fn groups(&self, dissents: &[usize]) -> Vec<Group<'r>> {
        let mut all: Vec<Group<'r>> = Vec::new();
        for &index in dissents {
            let dissent = &self.report.reservations[index];
            for who in authors(dissent) {
                let at = all.iter().position(|group| group.who[0] == who);
                let at = at.unwrap_or_else(|| {
                    all.push(Group {
                        who: vec![who],
                        bodies: Vec::new(),
                        dissents: Vec::new(),
                    });
                    all.len() - 1
                });
                let group = &mut all[at];
                if !group.dissents.contains(&index) {
                    group.dissents.push(index);
                }
                let body = dissent.body.as_deref();
                if !group.bodies.contains(&body) {
                    group.bodies.push(body);
                }
            }
        }
        let mut groups: Vec<Group<'r>> = Vec::new();
        for one in all {
            match groups.iter_mut().find(|group| group.bodies == one.bodies) {
                Some(group) => {
                    group.who.extend(one.who);
                    let new = one.dissents.into_iter();
                    let new: Vec<usize> = new
                        .filter(|index| !group.dissents.contains(index))
                        .collect();
                    group.dissents.extend(new);
                }
                None => groups.push(one),
            }
        }
        groups
    }

    /// `i kommunstyrelsen och i fem nämnder`; nothing where no body is told.
    fn places(&self, dissents: &[usize]) -> Vec<Part> {
        let mut bodies: Vec<(&str, Vec<usize>)> = Vec::new();
        for &index in dissents {
            let Some(body) = self.report.reservations[index].body.as_deref() else {
                continue;
            };
            match bodies.iter_mut().find(|(name, _)| *name == body) {
                Some((_, of)) => of.push(index),
                None => bodies.push((body, vec![index])),
            }
        }
        let rank = |name: &str| CENTRAL.iter().position(|central| *central == name);
        let (mut central, others): (Vec<_>, Vec<_>) = bodies
            .into_iter()
            .partition(|(name, _)| rank(name).is_some());
        central.sort_by_key(|(name, _)| rank(name));
        let named = |(name, of): &(&str, Vec<usize>)| {
            vec![Part::link(
                format!("i {}", words::inside(name)),
                self.address(of),
            )]
        };
        let mut places: Vec<Vec<Part>> = central.iter().map(named).collect();
        match &others[..] {
            [] => {}
            [one] => places.push(named(one)),
            several => {
                let names: Vec<&str> = several.iter().map(|(name, _)| *name).collect();
                let words = format!("i {}", together(self.report, &names));
                places.push(vec![Part::link(words, self.address(&several[0].1))]);
            }
        }
        and(places)
    }

    /// Where the page shows the first of them.
    fn address(&self, dissents: &[usize]) -> String {
        let anchor = self.anchors.at(&format!("/reservations/{}", dissents[0]));
        anchor.map_or_else(
            || "#avvikande".to_owned(),
            |anchor| format!("#{}", anchor::home(anchor)),
        )
    }
}

/// Several bodies together: `fem nämnder`.
pub(crate) fn together(report: &Report, names: &[&str]) -> String {
    let kind = |name: &&str| {
        let mut bodies = report.referral.iter();
        bodies
            .find(|body| body.name == **name)
            .map(|body| body.kind)
    };
    let kinds: Vec<Option<BodyKind>> = names.iter().map(kind).collect();
    let is_district = |kind: &Option<BodyKind>| *kind == Some(BodyKind::DistrictCommittee);
    let is_board =
        |kind: &Option<BodyKind>| is_district(kind) || *kind == Some(BodyKind::Committee);
    let noun = match () {
        () if kinds.iter().all(is_district) => "stadsdelsnämnder",
        () if kinds.iter().all(is_board) => "nämnder",
        () => "instanser",
    };
    format!("{} {noun}", number(names.len()))
}

/// The parties of those who made it; who has none is named.
fn authors(dissent: &Dissent) -> impl Iterator<Item = &str> {
    let persons = dissent.persons.iter();
    persons.map(|person| person.party.as_deref().unwrap_or(&person.name))
}
