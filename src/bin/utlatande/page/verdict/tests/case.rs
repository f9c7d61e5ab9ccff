//! What is said of dissents and proposals, and where it leads.

use serde_json::{Value, json};
use utlatande::Report;

use super::build::{boards, body, decision, dissent, initiative, said, span};
use crate::facts;
use crate::page::anchor::Anchors;
use crate::page::verdict::verdict;

#[test]
fn who_dissents_and_where() {
    let thirteen: Vec<String> = (0..13)
        .map(|number| format!("reservation, supports {number}, C"))
        .collect();
    let thirteen: Vec<&str> = thirteen.iter().map(String::as_str).collect();
    for (lines, expected) in [
        (
            vec![
                "reservation, Kommunstyrelsen, C",
                "reservation, Socialnämnden, C",
                "reservation, Ekby stadsdelsnämnd, C",
                "reservation, Norrby stadsdelsnämnd, C",
                "reservation, supports 0, C",
                "reservation, supports 1, C",
            ],
            "C reserverar sig i kommunstyrelsen och i fem nämnder.",
        ),
        (
            vec!["reservation, Ekby stadsdelsnämnd, C"],
            "C reserverar sig i Ekby stadsdelsnämnd.",
        ),
        (
            vec!["reservation, Socialnämnden, C"],
            "C reserverar sig i socialnämnden.",
        ),
        (
            vec!["reservation, Kommunstyrelsen, M FP KD M"],
            "M, FP och KD reserverar sig i kommunstyrelsen.",
        ),
        (
            vec![
                "reservation, Borgarrådsberedningen, V MP",
                "reservation, Kommunstyrelsen, V MP",
            ],
            "V och MP reserverar sig i borgarrådsberedningen och i kommunstyrelsen.",
        ),
        (
            vec![
                "reservation, Borgarrådsberedningen, M",
                "reservation, Kommunstyrelsen, M",
                "reservation, Ekby stadsdelsnämnd, V",
            ],
            "M reserverar sig i borgarrådsberedningen och i kommunstyrelsen, V i Ekby stadsdelsnämnd.",
        ),
        (
            vec![
                "reservation, Kommunstyrelsen, M",
                "reservation, Ekby stadsdelsnämnd, V",
                "reservation, Norrby stadsdelsnämnd, V",
                "reservation, Socialnämnden, SD",
            ],
            "M reserverar sig i kommunstyrelsen, V i två stadsdelsnämnder och SD i socialnämnden.",
        ),
        (
            vec![
                "reservation, Borgarrådsberedningen, S",
                "reservation, Kommunstyrelsen, S",
                "reservation, Socialnämnden, S",
                "reservation, Byrådet, S",
            ],
            "S reserverar sig i borgarrådsberedningen, i kommunstyrelsen och i två instanser.",
        ),
        (thirteen, "C reserverar sig i 13 nämnder."),
        (vec!["reservation, , C"], "C reserverar sig."),
        (
            vec!["reservation, Kommunstyrelsen, Ada"],
            "Ada reserverar sig i kommunstyrelsen.",
        ),
        (
            vec!["reservation, Kommunstyrelsen, "],
            "En reservation har lämnats i kommunstyrelsen.",
        ),
        (
            vec![
                "reservation, Socialnämnden, ",
                "reservation, Kommunstyrelsen, ",
            ],
            "Två reservationer har lämnats i kommunstyrelsen och i socialnämnden.",
        ),
        (
            vec!["special_statement, Kommunstyrelsen, KD"],
            "KD gör ett särskilt uttalande i kommunstyrelsen.",
        ),
        (
            vec![
                "special_statement, Kommunstyrelsen, L",
                "special_statement, Socialnämnden, L",
            ],
            "L gör särskilda uttalanden i kommunstyrelsen och i socialnämnden.",
        ),
        (
            vec!["deputy_statement, Borgarrådsberedningen, V"],
            "V lämnar ett ersättaryttrande i borgarrådsberedningen.",
        ),
        (
            vec![
                "deputy_statement, Socialnämnden, ",
                "deputy_statement, Socialnämnden, ",
            ],
            "Två ersättaryttranden har lämnats i socialnämnden.",
        ),
        (
            vec![
                "reservation, Kommunstyrelsen, M",
                "special_statement, Kommunstyrelsen, C",
                "deputy_statement, Kommunstyrelsen, KD",
                "deputy_statement, Socialnämnden, KD",
            ],
            "M reserverar sig i kommunstyrelsen. Dessutom finns ett särskilt uttalande och två ersättaryttranden.",
        ),
        (
            vec![
                "special_statement, Kommunstyrelsen, C",
                "deputy_statement, Kommunstyrelsen, KD",
            ],
            "C gör ett särskilt uttalande i kommunstyrelsen. Dessutom finns ett ersättaryttrande.",
        ),
        (vec![], ""),
    ] {
        let mut bodies = boards(13, "unstated", "supports");
        bodies.extend([
            body("Socialnämnden: committee unstated unstated"),
            body("Ekby stadsdelsnämnd: district_committee unstated unstated"),
            body("Norrby stadsdelsnämnd: district_committee unstated unstated"),
            body("Byrådet: advisory_council unstated unstated"),
            // So that nothing is said of answers.
            body("Samtliga bolag: company unstated unstated"),
        ]);
        for body in &mut bodies {
            body["stance"] = json!("unstated");
        }
        let dissents = lines.iter().copied().enumerate().map(dissent).collect();
        assert_eq!(
            said(&[("referral", bodies), ("reservations", dissents)]),
            expected
        );
    }
}

#[test]
fn what_is_proposed() {
    let points = ["answered: Ärendet anses besvarat."];
    for (initiatives, points, expected) in [
        (vec!["motion"], &points[..], "motionen besvaras"),
        (vec!["motion 2003:1"], &points, "motionen besvaras"),
        (vec!["motion", "motion"], &points, "motionerna besvaras"),
        (vec!["letter"], &points, "skrivelsen besvaras"),
        (vec!["letter", "letter"], &points, "skrivelserna besvaras"),
        (vec!["referral"], &points, "remissen besvaras"),
        (vec!["referral", "referral"], &points, "remisserna besvaras"),
        (vec!["proposal"], &points, "förslaget besvaras"),
        (vec!["proposal", "proposal"], &points, "förslagen besvaras"),
        (vec!["petition"], &points, "hemställan besvaras"),
        (
            vec!["petition", "petition"],
            &points,
            "hemställandena besvaras",
        ),
        (vec!["statement"], &points, "yttrandet besvaras"),
        (vec!["recommendation"], &points, "rekommendationen besvaras"),
        (vec![], &points, "ärendet besvaras"),
        (
            vec!["motion"],
            &["rejected: Motionen avslås."],
            "motionen avslås",
        ),
        (
            vec!["motion"],
            &["approved: Motionen bifalls."],
            "motionen bifalls",
        ),
        (
            vec!["motion"],
            &["partly_approved: Motionen."],
            "motionen bifalls delvis",
        ),
        (
            vec!["proposal"],
            &["adopted: Planen antas."],
            "förslaget antas",
        ),
        (vec![], &["adopted: Planen antas."], "förslaget antas"),
        (vec![], &["approved: Taxan godkänns."], "förslaget bifalls"),
        (
            vec!["motion"],
            &["remitted_back: Ärendet."],
            "ärendet återremitteras",
        ),
        (vec!["motion"], &["tabled: Ärendet."], "ärendet bordläggs"),
        (
            vec!["motion"],
            &[
                "partly_approved: Motionen bifalls delvis.",
                "answered: I övrigt besvarad.",
            ],
            "motionen bifalls delvis och besvaras",
        ),
        (
            vec!["motion 2003:1", "motion 2003:2"],
            &[
                "rejected: Motion (2003:1) avslås.",
                "answered: Motion (2003:2) besvarad.",
            ],
            "motion 2003:1 avslås och att motion 2003:2 besvaras",
        ),
        (
            vec!["motion 2003:1", "motion 2003:2"],
            &[
                "rejected: Motion (2003:1) avslås.",
                "rejected: Motion (2003:2) avslås.",
            ],
            "motionerna avslås",
        ),
        (
            vec!["motion 2003:1", "motion 2003:2", "motion 2003:3"],
            &[
                "rejected: Motion (2003:1) avslås.",
                "answered: Motion (2003:2) besvarad.",
                "rejected: Motion (2003:3) avslås.",
            ],
            "motion 2003:1 och motion 2003:3 avslås och att motion 2003:2 besvaras",
        ),
        (
            vec!["motion 2009:1", "petition"],
            &[
                "partly_approved: Motionen bifalls delvis.",
                "answered: Hemställan från Ekby anses besvarad.",
            ],
            "motionen bifalls delvis och att hemställan besvaras",
        ),
        (
            vec!["motion", "petition"],
            &["answered: Motionen och hemställan anses besvarade."],
            "motionen och hemställan besvaras",
        ),
    ] {
        let initiatives = initiatives
            .iter()
            .copied()
            .enumerate()
            .map(initiative)
            .collect();
        let decisions = vec![decision(
            "Kommunstyrelsen",
            Some("Kommunfullmäktige"),
            points,
        )];
        assert_eq!(
            said(&[("initiatives", initiatives), ("decisions", decisions)]),
            format!("Kommunstyrelsen föreslår att {expected}.")
        );
    }
}

#[test]
fn what_is_proposed_otherwise() {
    let to = Some("Kommunfullmäktige");
    let own = decision("Kommunstyrelsen", None, &["tabled: Ärendet bordläggs."]);
    let none = decision(
        "Kommunstyrelsen",
        to,
        &["none: Nämnden får i uppdrag att bygga."],
    );
    let apart = decision(
        "Kommunstyrelsen",
        to,
        &[
            "rejected: Motionen av Ada Ek avslås.",
            "answered: Motionen av Bo Alm besvarad.",
        ],
    );
    let later = decision(
        "Borgarrådsberedningen",
        to,
        &["answered: Skrivelserna besvarade."],
    );
    let one = decision(
        "Kommunstyrelsen",
        to,
        &["rejected: Motionen av Ada Ek avslås."],
    );
    for (kinds, decisions, expected) in [
        // Of the other one nothing is known.
        (["motion", "motion"], vec![one], ""),
        (
            ["motion", "motion"],
            vec![own],
            "Kommunstyrelsen beslutar för egen del att ärendet bordläggs.",
        ),
        (["motion", "motion"], vec![none.clone()], ""),
        (["motion", "motion"], vec![], ""),
        (
            ["motion", "motion"],
            vec![apart],
            "Kommunstyrelsen föreslår olika utfall för motionerna.",
        ),
        (
            ["letter", "letter"],
            vec![none, later],
            "Borgarrådsberedningen föreslår att skrivelserna besvaras.",
        ),
    ] {
        let initiatives = kinds.into_iter().enumerate().map(initiative).collect();
        assert_eq!(
            said(&[("initiatives", initiatives), ("decisions", decisions)]),
            expected
        );
    }
}

#[test]
fn every_part_leads_to_its_evidence() {
    let mut report = serde_json::to_value(utlatande::extract("Ekby\n")).expect("JSON");
    let mut bodies = boards(2, "answered", "opposes");
    bodies.push(body("Socialnämnden: committee answered supports"));
    bodies[2]["stance_evidence"] = json!({ "text": "Ja.", "span": span(1) });
    report["referral"] = Value::Array(bodies);
    report["reservations"] = json!([dissent((0, "reservation, Kommunstyrelsen, C"))]);
    report["initiatives"] = json!([initiative((0, "motion"))]);
    report["decisions"] = json!([decision(
        "Kommunstyrelsen",
        Some("Fullmäktige"),
        &["rejected: Nej."]
    )]);
    let report: Report = serde_json::from_value(report).expect("a report");
    let json = facts::json(&report);
    let parts = verdict(&report, &Anchors::of(&json, &facts::facts(&json)));
    let linked: Vec<(&str, &str)> = parts
        .iter()
        .filter_map(|part| Some((part.words.as_str(), part.href.as_deref()?)))
        .collect();
    assert_eq!(
        linked,
        [
            ("2 av 3 instanser avstyrker", "#instanser"),
            ("1 tillstyrker", "#instans-socialnamnden-hallning"),
            ("C reserverar sig", "#avvikande"),
            ("i kommunstyrelsen", "#om-avvikande-1"),
            ("motionen avslås", "#beslut-1-1"),
        ]
    );
}
