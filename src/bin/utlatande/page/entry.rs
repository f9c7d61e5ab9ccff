//! A document as the pages of many tell of it: a row of the index, a case of a body, a person or a party.

use std::collections::{BTreeSet, HashMap};

use serde_json::json;
use utlatande::{DissentKind, Person, Report};

use crate::facts;
use crate::page::anchor::Anchors;
use crate::page::entity::address::Kind;
use crate::page::speaker::speaker;
use crate::page::{labels, search, words};

/// A document, as other pages than its own tell of it.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The name of the file, without the folders it lies in.
    pub(crate) file: String,
    /// The link to its page from those in the same folder.
    pub(crate) page: String,
    pub(crate) title: String,
    pub(crate) kind: String,
    pub(crate) number: String,
    pub(crate) year: Option<String>,
    pub(crate) raised_by: Vec<Raised>,
    /// What is proposed, each outcome once.
    pub(crate) outcomes: Vec<String>,
    pub(crate) signed: String,
    pub(crate) bodies: Vec<Consulted>,
    pub(crate) dissents: Vec<Dissenting>,
    pub(crate) persons: Vec<Named>,
    pub(crate) diagnostics: usize,
    /// What the index searches, as JSON that may stand in a page.
    pub(crate) search: String,
    /// The document that it is a copy of, by its place among all.
    pub(crate) same_as: Option<usize>,
    identity: Option<Identity>,
}

/// What two files of one document have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Identity {
    diary_numbers: Vec<String>,
    titles: Vec<String>,
    kind: String,
    number: String,
    signed: String,
}

/// Who raised the case: a person with a page, or other words.
#[derive(Debug)]
pub(crate) struct Raised {
    pub(crate) words: String,
    pub(crate) person: Option<String>,
}

impl Raised {
    /// The link to the person's page.
    pub(crate) fn href(&self) -> Option<String> {
        let person = self.person.as_deref()?;
        Some(Kind::Person.address(person))
    }
}

/// A consulted body in one document.
#[derive(Debug)]
pub(crate) struct Consulted {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) status: String,
    pub(crate) stance: String,
    pub(crate) quote: Option<Quote>,
    pub(crate) place: String,
}

/// The words that show where a body stands.
#[derive(Debug)]
pub(crate) struct Quote {
    /// `enligt kontorets tjänsteutlåtande`.
    pub(crate) speaker: &'static str,
    pub(crate) text: String,
    pub(crate) place: String,
}

/// A reservation or statement in one document.
#[derive(Debug)]
pub(crate) struct Dissenting {
    pub(crate) kind: DissentKind,
    pub(crate) body: Option<String>,
    pub(crate) persons: Vec<Person>,
    pub(crate) and_others: bool,
    /// Each once.
    pub(crate) parties: Vec<String>,
    pub(crate) place: String,
}

/// A person in one document.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) party: Option<String>,
    pub(crate) place: String,
    pub(crate) parts: Vec<Part>,
}

/// What a person did in a document.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) role: Role,
    /// What the role is about: `motion 2003:8`, `reservation i Socialnämnden`.
    pub(crate) words: String,
    pub(crate) place: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    Initiated,
    Presented,
    Signed,
    Dissented(DissentKind),
}

impl Part {
    /// The whole role: `väckte motion 2003:8`, `föredrog`.
    pub(crate) fn told(&self) -> String {
        let verb = match self.role {
            Role::Initiated => "väckte",
            Role::Presented => "föredrog",
            Role::Signed => "undertecknade",
            Role::Dissented(_) => "",
        };
        format!("{verb} {}", self.words).trim().to_owned()
    }
}

impl Entry {
    /// Of the document in `file`, whose page is `page`.
    pub(crate) fn of(file: &str, page: String, report: &Report) -> Entry {
        let json = facts::json(report);
        let anchors = Anchors::of(&json, &facts::facts(&json));
        let places = Places {
            page: &page,
            anchors: &anchors,
        };
        let signed = report.signature.as_ref().map(|signature| &signature.date);
        let signed = signed.map_or_else(String::new, |date| date.edtf.clone());
        let of_number = report.number.map(|number| number.year.to_string());
        let mut entry = Entry {
            file: labels::file_name(file).to_owned(),
            title: labels::name(report, labels::file_name(file)),
            kind: words::swedish(report.kind),
            number: labels::number(report),
            year: of_number.or_else(|| signed.get(..4).map(str::to_owned)),
            raised_by: raised_by(report),
            outcomes: labels::outcomes(report),
            bodies: consulted(report, &places),
            dissents: dissenting(report, &places),
            persons: persons(report, &places),
            diagnostics: report.diagnostics.len(),
            search: String::new(),
            same_as: None,
            identity: Identity::of(report, &signed),
            signed,
            page: String::new(),
        };
        entry.search = entry.searched(report, &anchors);
        entry.page = page;
        entry
    }

    /// What the index filters by, then what it searches.
    fn searched(&self, report: &Report, anchors: &Anchors) -> String {
        let bodies = self.bodies.iter().map(|body| body.name.as_str());
        let bodies: Vec<&str> = bodies.collect();
        search::in_page(&json!([
            self.year,
            self.kind,
            self.outcomes,
            bodies,
            self.parties(),
            search::passages(report, anchors),
        ]))
    }

    /// Every party whose members the document names, each once.
    pub(crate) fn named_parties(&self) -> BTreeSet<&str> {
        let persons = self.persons.iter().filter_map(|one| one.party.as_deref());
        let dissents = self.dissents.iter().flat_map(|one| &one.parties);
        persons.chain(dissents.map(String::as_str)).collect()
    }

    /// What is proposed, in words.
    pub(crate) fn outcome(&self) -> String {
        self.outcomes.join(", ")
    }

    /// How many of the consulted bodies have answered.
    pub(crate) fn answers(&self) -> usize {
        let bodies = self.bodies.iter();
        bodies.filter(|body| body.has_answered()).count()
    }

    pub(crate) fn reservations(&self) -> usize {
        let dissents = self.dissents.iter();
        dissents.filter(|one| one.is_reservation()).count()
    }

    pub(crate) fn statements(&self) -> usize {
        self.dissents.len() - self.reservations()
    }

    /// When it was signed, else its year.
    pub(crate) fn date(&self) -> &str {
        match self.signed.is_empty() {
            true => self.year.as_deref().unwrap_or_default(),
            false => &self.signed,
        }
    }

    /// The parties that raised the case or dissent in it, each once.
    fn parties(&self) -> BTreeSet<&str> {
        let dissents = self.dissents.iter().flat_map(|one| &one.parties);
        let raised = self.persons.iter().filter(|one| {
            let mut parts = one.parts.iter();
            parts.any(|part| part.role == Role::Initiated)
        });
        let raised = raised.filter_map(|one| one.party.as_ref());
        dissents.chain(raised).map(String::as_str).collect()
    }
}

impl Consulted {
    pub(crate) fn has_answered(&self) -> bool {
        self.status == "answered" || self.status == "office_answered"
    }
}

impl Dissenting {
    pub(crate) fn is_reservation(&self) -> bool {
        self.kind == DissentKind::Reservation
    }
}

impl Identity {
    /// Nothing where too little is known to tell.
    fn of(report: &Report, signed: &str) -> Option<Identity> {
        let texts = |texts: &[utlatande::Text]| -> Vec<String> {
            texts.iter().map(|text| text.text.clone()).collect()
        };
        let identity = Identity {
            diary_numbers: texts(&report.diary_numbers),
            titles: texts(&report.titles),
            kind: report.kind.to_string(),
            number: labels::number(report),
            signed: signed.to_owned(),
        };
        let is_known = !identity.diary_numbers.is_empty() && !identity.titles.is_empty();
        is_known.then_some(identity)
    }
}

/// Marks the entries of documents that an earlier entry is of too.
pub(crate) fn mark_copies(entries: &mut [Entry]) {
    let mut first: HashMap<Identity, usize> = HashMap::new();
    for (at, entry) in entries.iter_mut().enumerate() {
        if let Some(identity) = entry.identity.take() {
            let of = *first.entry(identity).or_insert(at);
            entry.same_as = (of != at).then_some(of);
        }
    }
}

/// Where facts stand in the page of the document.
struct Places<'p> {
    page: &'p str,
    anchors: &'p Anchors,
}

impl Places<'_> {
    /// The link to the fact at `pointer` from a page in the same folder.
    fn at(&self, pointer: &str) -> String {
        match self.anchors.at(pointer) {
            Some(anchor) => format!("{}#{anchor}", self.page),
            None => self.page.to_owned(),
        }
    }
}

fn raised_by(report: &Report) -> Vec<Raised> {
    let mut raised = Vec::new();
    for initiative in &report.initiatives {
        raised.extend(initiative.from.iter().map(|from| Raised {
            words: from.text.clone(),
            person: None,
        }));
        raised.extend(initiative.persons.iter().map(|person| Raised {
            words: person.to_string(),
            person: Some(person.name.clone()),
        }));
    }
    raised
}

fn consulted(report: &Report, places: &Places<'_>) -> Vec<Consulted> {
    let bodies = report.referral.iter().enumerate();
    bodies
        .map(|(i, body)| {
            let evidence = body.stance_evidence.as_ref();
            Consulted {
                name: body.name.clone(),
                kind: words::swedish(body.kind),
                status: body.status.to_string(),
                stance: body.stance.to_string(),
                quote: evidence.map(|evidence| Quote {
                    speaker: words::speaker(speaker(body, evidence.span)),
                    text: evidence.text.clone(),
                    place: places.at(&format!("/referral/{i}/stance_evidence")),
                }),
                place: places.at(&format!("/referral/{i}/mentions/0")),
            }
        })
        .collect()
}

fn dissenting(report: &Report, places: &Places<'_>) -> Vec<Dissenting> {
    let dissents = report.reservations.iter().enumerate();
    dissents
        .map(|(i, dissent)| {
            let persons = dissent.persons.iter();
            let mut parties: Vec<String> =
                persons.filter_map(|person| person.party.clone()).collect();
            parties.sort();
            parties.dedup();
            Dissenting {
                kind: dissent.kind,
                body: dissent.body.clone(),
                persons: dissent.persons.clone(),
                and_others: dissent.and_others,
                parties,
                place: places.at(&format!("/reservations/{i}")),
            }
        })
        .collect()
}

/// Every person that the document names, with all that each did.
fn persons(report: &Report, places: &Places<'_>) -> Vec<Named> {
    let entries = report.persons.iter().enumerate();
    let named = entries.map(|(i, person)| Named {
        name: person.name.clone(),
        party: person.party.clone(),
        place: places.at(&format!("/persons/{i}/mentions/0")),
        parts: Vec::new(),
    });
    let mut roles = Roles {
        numbers: report
            .persons
            .iter()
            .enumerate()
            .map(|(i, person)| (person.name.clone(), i))
            .collect(),
        named: named.collect(),
        places,
    };
    for (i, initiative) in report.initiatives.iter().enumerate() {
        let number = initiative
            .number
            .as_deref()
            .map_or_else(String::new, |number| format!(" {number}"));
        let words = format!("{}{number}", words::swedish(initiative.kind));
        let pointer = format!("/initiatives/{i}/persons");
        roles.add(&initiative.persons, &pointer, Role::Initiated, &words);
    }
    roles.add(&report.rapporteurs, "/rapporteurs", Role::Presented, "");
    if let Some(signature) = &report.signature {
        roles.add(&signature.persons, "/signature/persons", Role::Signed, "");
    }
    for (i, dissent) in report.reservations.iter().enumerate() {
        let role = Role::Dissented(dissent.kind);
        let body = dissent.body.as_deref();
        let body = body.map_or_else(String::new, |body| format!(" i {body}"));
        let words = format!("{}{body}", words::swedish(dissent.kind));
        let pointer = format!("/reservations/{i}/persons");
        roles.add(&dissent.persons, &pointer, role, &words);
    }
    roles.named
}

struct Roles<'p> {
    named: Vec<Named>,
    /// By name.
    numbers: HashMap<String, usize>,
    places: &'p Places<'p>,
}

impl Roles<'_> {
    /// Adds the part of each of the `persons`, which stand at `pointer`.
    fn add(&mut self, persons: &[Person], pointer: &str, role: Role, words: &str) {
        for (i, person) in persons.iter().enumerate() {
            let place = self.places.at(&format!("{pointer}/{i}"));
            let number = *self.numbers.entry(person.name.clone()).or_insert_with(|| {
                self.named.push(Named {
                    name: person.name.clone(),
                    party: person.party.clone(),
                    place: place.clone(),
                    parts: Vec::new(),
                });
                self.named.len() - 1
            });
            let named = &mut self.named[number];
            named.party = named.party.take().or_else(|| person.party.clone());
            named.parts.push(Part {
                role,
                words: words.to_owned(),
                place,
            });
        }
    }
}
