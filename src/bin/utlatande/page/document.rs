//! The page of one document.

use std::collections::{HashMap, HashSet};

use askama::Template;
use utlatande::{DateRole, Decision, Dissent, Person, Report, Section, Severity};

use super::marks::{self, Back};
use super::timeline::{self, Event, Lane};
use super::{SCRIPT, STYLE, words};
use crate::facts::{self, Fact, Kind};
use crate::input::Document;
use crate::text::{short, word};

/// A fact named above the text: where it stands there, and whether the arrow at that place leads
/// back to here.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    fact: Option<usize>,
    is_home: bool,
}

impl Place {
    /// The link to the fact's place in the text.
    pub(crate) fn href(&self) -> Option<String> {
        self.fact.map(|fact| format!("#t{fact}"))
    }

    fn id(&self) -> Option<String> {
        self.fact
            .filter(|_| self.is_home)
            .map(|fact| format!("o{fact}"))
    }
}

/// Words that lead to their place in the text.
#[derive(Clone, Debug, Template)]
#[template(
    ext = "html",
    source = "{% if let Some(href) = place.href() %}<a class=\"to\" href=\"{{ href }}\"\
              {% if let Some(id) = place.id() %} id=\"{{ id }}\"{% endif %}>{{ words }}</a>\
              {% else %}{{ words }}{% endif %}"
)]
struct Linked {
    words: String,
    place: Place,
}

#[derive(Debug, Template)]
#[template(path = "document.html", config = "src/bin/utlatande/page/askama.toml")]
struct Page<'p> {
    style: &'static str,
    script: &'static str,
    index: Option<&'p str>,
    file: &'p str,
    kind: String,
    number: String,
    name: String,
    titles: Vec<Linked>,
    glance: Vec<(&'static str, Vec<Linked>)>,
    timeline: Option<String>,
    events: Vec<(String, &'static str, Linked)>,
    bodies: Vec<BodyRow>,
    decisions: Vec<DecisionView>,
    dissents: Vec<DissentView>,
    diagnostics: Vec<DiagnosticView>,
    contents: Vec<Content>,
    kinds: Vec<KindView>,
    is_double_spaced: bool,
    text: String,
    register: Vec<RegisterRow>,
}

#[derive(Debug)]
struct BodyRow {
    name: Linked,
    kind: String,
    status: String,
    status_class: String,
    answer: Option<Linked>,
    report: Option<Linked>,
    decided: Option<Linked>,
    stance: Linked,
    stance_class: String,
    dissents: Vec<(usize, String)>,
    summary: Option<Linked>,
}

#[derive(Debug)]
struct DecisionView {
    from_to: Linked,
    date: Option<Linked>,
    items: Vec<(String, Linked, String)>,
}

#[derive(Debug)]
struct DissentView {
    number: usize,
    kind: String,
    body: String,
    heading: Linked,
    persons: Vec<Linked>,
    and_others: bool,
    joins: Option<usize>,
    items: Vec<(String, Linked)>,
    text: Option<Linked>,
}

#[derive(Debug)]
struct DiagnosticView {
    severity: String,
    severity_word: &'static str,
    told: String,
    is_english: bool,
    place: Option<Linked>,
}

#[derive(Debug)]
struct Content {
    depth: usize,
    section: usize,
    label: String,
    /// The anchor of the fact that the heading is.
    id: Option<String>,
}

#[derive(Debug)]
struct KindView {
    key: &'static str,
    word: &'static str,
    count: usize,
}

#[derive(Debug)]
struct RegisterRow {
    number: usize,
    kind: &'static str,
    what: &'static str,
    words: String,
    value: String,
    rule: Option<String>,
    line: usize,
}

/// The page of `document`, read from `file`; `index` is the way to the page of all documents.
pub(crate) fn document(file: &str, document: &Document, index: Option<&str>) -> String {
    let report = &document.report;
    let text = &document.text;
    let facts = facts::facts(&facts::json(report));
    let mut places = Places::of(&facts);
    let titles = texts("/titles", &report.titles, &mut places);
    // In the order of the page: the first to name a fact is where its arrow leads.
    let glance = glance(report, &mut places);
    let decisions = decisions(report, &mut places);
    let bodies = bodies(report, &mut places);
    let dissents = dissents(report, &mut places);
    let diagnostics = diagnostics(report, text, &mut places);
    let events = events(report, &facts, &mut places);
    let contents = contents(&report.sections, &mut places);
    let backs: Vec<Back> = facts
        .iter()
        .enumerate()
        .map(|(number, fact)| back(number, fact, &places))
        .collect();
    let page = Page {
        style: STYLE,
        script: SCRIPT,
        index,
        file,
        kind: words::value(&word(report.kind)).to_owned(),
        number: number(report),
        name: name(report, file),
        titles,
        glance,
        timeline: timeline::picture(&events),
        events: events
            .into_iter()
            .map(|event| {
                let words = event.what;
                let place = event.place;
                (event.edtf, event.lane.name(), Linked { words, place })
            })
            .collect(),
        bodies,
        decisions,
        dissents,
        diagnostics,
        contents,
        kinds: kinds(&facts),
        is_double_spaced: marks::is_double_spaced(text),
        text: marks::html(text, &report.sections, &facts, &backs),
        register: register(text, &facts),
    };
    page.render().expect("a String takes all")
}

/// What the document is called in one line.
pub(crate) fn name(report: &Report, file: &str) -> String {
    match report.titles.first() {
        Some(title) => title.text.clone(),
        None => file.to_owned(),
    }
}

/// `2017:19`, or what is known of it.
pub(crate) fn number(report: &Report) -> String {
    match report.number {
        Some(number) => match number.serial {
            Some(serial) => format!("{}:{serial}", number.year),
            None => number.year.to_string(),
        },
        None => String::new(),
    }
}

/// A person as people write it.
pub(crate) fn person(person: &Person) -> String {
    match (&person.party, &person.role) {
        (Some(party), _) => format!("{} ({party})", person.name),
        (None, Some(role)) => format!("{}, {role}", person.name),
        (None, None) => person.name.clone(),
    }
}

/// Where facts stand, and which of them have been named.
struct Places<'p> {
    numbers: HashMap<&'p str, usize>,
    named: HashSet<usize>,
}

impl<'p> Places<'p> {
    fn of(facts: &'p [Fact]) -> Places<'p> {
        let pointers = facts.iter().enumerate();
        let pointers = pointers
            .flat_map(|(number, fact)| fact.pointers.iter().map(move |pointer| (pointer, number)));
        Places {
            numbers: pointers
                .map(|(pointer, number)| (pointer.as_str(), number))
                .collect(),
            named: HashSet::new(),
        }
    }

    fn place(&mut self, pointer: &str) -> Place {
        let fact = self.numbers.get(pointer).copied();
        let is_home = fact.is_some_and(|fact| self.named.insert(fact));
        Place { fact, is_home }
    }

    fn link(&mut self, pointer: &str, words: impl Into<String>) -> Linked {
        Linked {
            words: words.into(),
            place: self.place(pointer),
        }
    }
}

fn back(number: usize, fact: &Fact, places: &Places<'_>) -> Back {
    let home = if places.named.contains(&number) {
        "o"
    } else {
        "r"
    };
    let values = words::values(fact);
    let what = words::what(fact);
    let values = if values.is_empty() {
        String::new()
    } else {
        format!(": {values}")
    };
    Back {
        to: format!("{home}{number}"),
        label: format!("{what}{}. Till översikten.", short(&values, 120)),
    }
}

fn texts(pointer: &str, texts: &[utlatande::Text], places: &mut Places<'_>) -> Vec<Linked> {
    let texts = texts.iter().enumerate();
    texts
        .map(|(i, text)| places.link(&format!("{pointer}/{i}"), text.text.as_str()))
        .collect()
}

fn people(pointer: &str, people: &[Person], places: &mut Places<'_>) -> Vec<Linked> {
    let people = people.iter().enumerate();
    people
        .map(|(i, one)| places.link(&format!("{pointer}/{i}"), person(one)))
        .collect()
}

fn glance(report: &Report, places: &mut Places<'_>) -> Vec<(&'static str, Vec<Linked>)> {
    let mut rows = Vec::new();
    let mut raised = Vec::new();
    for (i, initiative) in report.initiatives.iter().enumerate() {
        let pointer = format!("/initiatives/{i}");
        let mut kind = words::value(&word(initiative.kind)).to_owned();
        if let Some(number) = &initiative.number {
            kind = format!("{kind} {number}");
        }
        raised.push(places.link(&pointer, kind));
        if let Some(from) = &initiative.from {
            raised.push(places.link(&format!("{pointer}/from"), from.text.as_str()));
        }
        raised.extend(people(
            &format!("{pointer}/persons"),
            &initiative.persons,
            places,
        ));
        if initiative.and_others {
            raised.push(places.link("", "m.fl."));
        }
    }
    rows.push(("Väckt genom", raised));
    rows.push((
        "Föredragande",
        people("/rapporteurs", &report.rapporteurs, places),
    ));
    // The first decision is what the whole is about.
    let mut proposed = Vec::new();
    let mut outcomes = Vec::new();
    for (d, decision) in report.decisions.iter().enumerate() {
        for (i, item) in decision.items.iter().enumerate() {
            if d == 0 {
                let pointer = format!("/decisions/{d}/items/{i}");
                proposed.push((pointer, item.text.clone()));
            }
            let outcome = item
                .outcome
                .map(|outcome| words::value(&word(outcome)).to_owned());
            outcomes.extend(outcome.filter(|outcome| !outcomes.contains(outcome)));
        }
    }
    let proposed: Vec<Linked> = proposed
        .into_iter()
        .map(|(pointer, text)| Linked {
            words: short(&text, 240),
            // The list of decisions is their home.
            place: Place {
                fact: places.numbers.get(pointer.as_str()).copied(),
                is_home: false,
            },
        })
        .collect();
    rows.push(("Föreslås", proposed));
    rows.push((
        "Utfall",
        outcomes
            .into_iter()
            .map(|outcome| places.link("", outcome))
            .collect(),
    ));
    let mut endorsed = Vec::new();
    for (i, endorsement) in report.endorsements.iter().enumerate() {
        let text = short(&endorsement.text.text, 240);
        endorsed.push(places.link(&format!("/endorsements/{i}/text"), text));
    }
    rows.push(("Ställningstaganden", endorsed));
    if let Some(signature) = &report.signature {
        let mut signed = vec![places.link("/signature", signature.place.as_str())];
        signed.push(places.link("/signature/date", signature.date.text.as_str()));
        signed.extend(people("/signature/persons", &signature.persons, places));
        rows.push(("Underskrift", signed));
    }
    rows.push((
        "Diarienummer",
        texts("/diary_numbers", &report.diary_numbers, places),
    ));
    if !report.rotels.is_empty() {
        rows.push(("Rotel", vec![places.link("", report.rotels.join(" + "))]));
    }
    rows.push((
        "Bilagor",
        texts("/attachments", &report.attachments, places),
    ));
    rows.retain(|(_, values)| !values.is_empty());
    rows
}

fn decisions(report: &Report, places: &mut Places<'_>) -> Vec<DecisionView> {
    let mut views = Vec::new();
    for (i, decision) in report.decisions.iter().enumerate() {
        views.push(decided(&format!("/decisions/{i}"), decision, places));
    }
    views
}

fn decided(pointer: &str, decision: &Decision, places: &mut Places<'_>) -> DecisionView {
    let from_to = match &decision.to {
        Some(to) => format!("{} → {to}", decision.by),
        None => format!("{} (för egen del)", decision.by),
    };
    let items = decision.items.iter().enumerate();
    DecisionView {
        from_to: places.link(pointer, from_to),
        items: items
            .map(|(i, item)| {
                let outcome = item
                    .outcome
                    .map(|outcome| words::value(&word(outcome)).to_owned());
                (
                    item.number.clone().unwrap_or_default(),
                    places.link(&format!("{pointer}/items/{i}"), item.text.as_str()),
                    outcome.unwrap_or_default(),
                )
            })
            .collect(),
        date: decision
            .date
            .as_ref()
            .map(|date| places.link(&format!("{pointer}/date"), date.text.as_str())),
    }
}

fn bodies(report: &Report, places: &mut Places<'_>) -> Vec<BodyRow> {
    let mut rows = Vec::new();
    for (i, body) in report.referral.iter().enumerate() {
        let pointer = format!("/referral/{i}");
        let response = body.response.as_ref();
        let decision = response.and_then(|response| response.decision.as_ref());
        let office = response.and_then(|response| response.report.as_ref());
        let dissents = response.map(|response| response.reservations.as_slice());
        let parties = |index: &usize| {
            let dissent = report.reservations.get(*index);
            let persons = dissent.map_or(&[][..], |dissent| &dissent.persons);
            let parties: Vec<&str> = persons
                .iter()
                .filter_map(|person| person.party.as_deref())
                .collect();
            (index + 1, parties.join(", "))
        };
        let status = word(body.status);
        let stance = word(body.stance);
        rows.push(BodyRow {
            name: places.link(&format!("{pointer}/mentions/0"), body.name.as_str()),
            kind: words::value(&word(body.kind)).to_owned(),
            status: match status.as_str() {
                "answered" => "har svarat",
                "unstated" => "framgår inte",
                other => words::value(other),
            }
            .to_owned(),
            answer: decision.map(|decision| {
                let first = decision.items.first().map_or("", |item| &item.text);
                places.link(&format!("{pointer}/response/decision"), short(first, 120))
            }),
            report: office.map(|office| {
                let date = office.date.as_ref().map_or("odaterat", |date| &date.text);
                places.link(&format!("{pointer}/response/report"), date)
            }),
            decided: decision.and_then(|decision| {
                let date = decision.date.as_ref()?;
                Some(places.link(
                    &format!("{pointer}/response/decision/date"),
                    date.text.as_str(),
                ))
            }),
            stance: places.link(&format!("{pointer}/stance_evidence"), words::value(&stance)),
            dissents: dissents.unwrap_or_default().iter().map(parties).collect(),
            summary: body.summary.as_ref().map(|summary| {
                places.link(&format!("{pointer}/summary"), short(&summary.text, 200))
            }),
            status_class: status,
            stance_class: stance,
        });
    }
    rows
}

fn dissents(report: &Report, places: &mut Places<'_>) -> Vec<DissentView> {
    let mut views = Vec::new();
    for (i, dissent) in report.reservations.iter().enumerate() {
        views.push(dissented(i, dissent, places));
    }
    views
}

fn dissented(i: usize, dissent: &Dissent, places: &mut Places<'_>) -> DissentView {
    let pointer = format!("/reservations/{i}");
    let kind = words::value(&word(dissent.kind)).to_owned();
    let items = dissent.items.iter().enumerate();
    DissentView {
        number: i + 1,
        body: dissent
            .body
            .clone()
            .unwrap_or_else(|| "okänd instans".to_owned()),
        heading: places.link(&format!("{pointer}/heading"), kind.as_str()),
        kind,
        persons: people(&format!("{pointer}/persons"), &dissent.persons, places),
        and_others: dissent.and_others,
        joins: dissent.joins.map(|index| index + 1),
        items: items
            .map(|(i, item)| {
                let link = places.link(&format!("{pointer}/items/{i}"), item.text.as_str());
                (item.number.clone().unwrap_or_default(), link)
            })
            .collect(),
        text: dissent
            .text
            .as_ref()
            .map(|text| places.link(&format!("{pointer}/text"), text.text.as_str())),
    }
}

fn diagnostics(report: &Report, text: &str, places: &mut Places<'_>) -> Vec<DiagnosticView> {
    let mut views = Vec::new();
    for (i, diagnostic) in report.diagnostics.iter().enumerate() {
        let swedish = words::diagnostic(&word(diagnostic.code));
        let is_warning = diagnostic.severity == Severity::Warning;
        views.push(DiagnosticView {
            severity: word(diagnostic.severity),
            severity_word: if is_warning { "Varning" } else { "Upplysning" },
            told: if swedish.is_empty() {
                diagnostic.message.clone()
            } else {
                swedish.to_owned()
            },
            is_english: swedish.is_empty(),
            place: diagnostic.span.map(|span| {
                let words: Vec<&str> = text[span].split_whitespace().collect();
                places.link(&format!("/diagnostics/{i}"), short(&words.join(" "), 80))
            }),
        });
    }
    views
}

/// What the document dates, in the order of time.
fn events(report: &Report, facts: &[Fact], places: &mut Places<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    for (i, initiative) in report.initiatives.iter().enumerate() {
        let year = initiative
            .number
            .as_ref()
            .and_then(|number| number.split(':').next());
        if let Some((year, days)) = year.and_then(|year| Some((year, timeline::days(year)?))) {
            let number = initiative.number.as_deref().unwrap_or_default();
            events.push(Event {
                days,
                lane: Lane::Raised,
                edtf: year.to_owned(),
                what: format!("{} {number}", words::value(&word(initiative.kind))),
                place: places.place(&format!("/initiatives/{i}")),
            });
        }
    }
    for (i, date) in report.dates.iter().enumerate() {
        let lane = match date.role {
            DateRole::ReplyBy => Lane::ReplyBy,
            DateRole::Report => Lane::Reports,
            DateRole::CommitteeDecision => Lane::Answers,
            DateRole::Signature | DateRole::BoardMinutes => Lane::Decision,
            _ => continue,
        };
        let Some(days) = timeline::days(&date.edtf) else {
            continue;
        };
        let pointer = format!("/dates/{i}");
        let fact = places
            .numbers
            .get(pointer.as_str())
            .map(|&number| &facts[number]);
        events.push(Event {
            days,
            lane,
            edtf: date.edtf.clone(),
            what: dated(report, fact, date.role),
            place: places.place(&pointer),
        });
    }
    events.sort_by_key(|event| (event.days, event.lane));
    events
}

/// What a date is the date of, and whose.
fn dated(report: &Report, fact: Option<&Fact>, role: DateRole) -> String {
    let what = words::value(&word(role)).to_owned();
    let pointers = fact.map_or(&[][..], |fact| &fact.pointers);
    let body = pointers.iter().find_map(|pointer| {
        let number = pointer.strip_prefix("/referral/")?.split('/').next()?;
        report.referral.get(number.parse::<usize>().ok()?)
    });
    let Some(body) = body else {
        return what;
    };
    let office = body
        .response
        .as_ref()
        .and_then(|response| response.report.as_ref());
    match office.filter(|_| role == DateRole::Report) {
        Some(office) => format!("{what}, {}", office.author),
        None => format!("{what}, {}", body.name),
    }
}

fn contents(sections: &[Section], places: &mut Places<'_>) -> Vec<Content> {
    let mut contents = Vec::new();
    let mut count = 0;
    for (i, section) in sections.iter().enumerate() {
        add_contents(
            section,
            &format!("/sections/{i}"),
            0,
            &mut count,
            places,
            &mut contents,
        );
    }
    contents
}

fn add_contents(
    section: &Section,
    pointer: &str,
    depth: usize,
    count: &mut usize,
    places: &mut Places<'_>,
    contents: &mut Vec<Content>,
) {
    let number = *count;
    *count += 1;
    // Two levels are a table of contents; all would be the text again.
    if depth < 2 {
        let place = places.place(&format!("{pointer}/heading"));
        let heading = section.heading.as_ref();
        contents.push(Content {
            depth,
            section: number,
            label: heading.map_or_else(|| words::section(section), |heading| heading.text.clone()),
            id: place.id(),
        });
    }
    for (i, child) in section.children.iter().enumerate() {
        let pointer = format!("{pointer}/children/{i}");
        add_contents(child, &pointer, depth + 1, count, places, contents);
    }
}

fn kinds(facts: &[Fact]) -> Vec<KindView> {
    let count = |kind: Kind| facts.iter().filter(|fact| fact.kind == kind).count();
    words::KINDS
        .into_iter()
        .map(|kind| KindView {
            key: kind.as_str(),
            word: words::kind(kind),
            count: count(kind),
        })
        .filter(|view| view.count > 0)
        .collect()
}

fn register(text: &str, facts: &[Fact]) -> Vec<RegisterRow> {
    let mut line = 1;
    let mut counted = 0;
    let mut rows = Vec::new();
    for (number, fact) in facts.iter().enumerate() {
        let start = fact.span().start();
        line += text[counted..start].matches('\n').count();
        counted = start;
        let pieces = fact
            .spans
            .iter()
            .flat_map(|&span| text[span].split_whitespace());
        // As many words as fit; a dissent has thousands.
        let shown: Vec<&str> = pieces.take(30).collect();
        rows.push(RegisterRow {
            number,
            kind: fact.kind.as_str(),
            what: words::what(fact),
            words: short(&shown.join(" "), 100),
            value: short(&words::values(fact), 160),
            rule: fact.rule.clone(),
            line,
        });
    }
    rows
}
