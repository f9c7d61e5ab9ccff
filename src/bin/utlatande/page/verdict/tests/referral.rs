//! What is said of the consulted bodies.

use super::build::{boards, body, said};

#[test]
fn where_the_bodies_stand() {
    for (counts, expected) in [
        (
            vec![(5, "opposes"), (1, "abstains")],
            "5 av 6 instanser avstyrker, 1 tar inte ställning.",
        ),
        (
            vec![(5, "opposes"), (1, "unstated")],
            "5 av 6 instanser avstyrker, för 1 framgår ingen hållning.",
        ),
        (
            vec![(1, "opposes"), (4, "unstated")],
            "1 av 5 instanser avstyrker, för 4 framgår ingen hållning.",
        ),
        (
            vec![(2, "opposes"), (3, "supports"), (1, "no_objection")],
            "3 av 6 instanser tillstyrker, 2 avstyrker och 1 har inget att erinra.",
        ),
        (
            vec![(1, "opposes"), (1, "supports")],
            "1 av 2 instanser tillstyrker, 1 avstyrker.",
        ),
        (
            vec![(2, "partly"), (1, "supports"), (1, "unstated")],
            "2 av 4 instanser tillstyrker delvis, 1 tillstyrker och för 1 framgår ingen hållning.",
        ),
        (vec![(2, "opposes")], "Båda instanserna avstyrker."),
        (vec![(3, "supports")], "Alla 3 instanser tillstyrker."),
        (
            vec![(14, "partly")],
            "Alla 14 instanser tillstyrker delvis.",
        ),
        (
            vec![(2, "no_objection")],
            "Ingen av de båda instanserna har något att erinra.",
        ),
        (
            vec![(3, "no_objection")],
            "Ingen av de 3 instanserna har något att erinra.",
        ),
        (
            vec![(4, "abstains")],
            "Ingen av de 4 instanserna tar ställning.",
        ),
        // What is not known is not said; that they answered is known.
        (vec![(4, "unstated")], "Alla 4 instanser har svarat."),
        (vec![(2, "unstated")], "Båda instanserna har svarat."),
        (vec![], ""),
    ] {
        let bodies = counts.iter();
        let bodies = bodies.flat_map(|&(count, stance)| boards(count, "answered", stance));
        assert_eq!(said(&[("referral", bodies.collect())]), expected);
    }
}

#[test]
fn who_has_answered() {
    for (counts, expected) in [
        (
            vec![(2, "answered", "supports"), (1, "no_answer", "unstated")],
            "2 av 3 instanser tillstyrker, 1 har inte svarat.",
        ),
        (
            vec![(1, "answered", "opposes"), (2, "abstained", "abstains")],
            "1 av 3 instanser avstyrker, 2 avstår från att yttra sig.",
        ),
        (
            vec![
                (1, "answered", "supports"),
                (1, "abstained", "abstains"),
                (2, "no_answer", "unstated"),
                (3, "unstated", "unstated"),
            ],
            "1 av 7 instanser tillstyrker, 1 avstår från att yttra sig, 2 har inte svarat och för 3 framgår ingen hållning.",
        ),
        (
            vec![
                (2, "answered", "unstated"),
                (1, "office_answered", "unstated"),
                (1, "no_answer", "unstated"),
            ],
            "3 av 4 instanser har svarat, 1 har inte svarat.",
        ),
        (
            vec![(2, "abstained", "abstains"), (1, "no_answer", "unstated")],
            "2 av 3 instanser avstår från att yttra sig, 1 har inte svarat.",
        ),
        (
            vec![(3, "no_answer", "unstated")],
            "Ingen av de 3 instanserna har svarat.",
        ),
        (
            vec![(2, "no_answer", "unstated")],
            "Ingen av de båda instanserna har svarat.",
        ),
        (vec![(3, "unstated", "unstated")], ""),
        (
            vec![(2, "answered", "unstated"), (1, "unstated", "unstated")],
            "2 av 3 instanser har svarat.",
        ),
    ] {
        let bodies = counts.iter();
        let bodies = bodies.flat_map(|&(count, status, stance)| boards(count, status, stance));
        assert_eq!(said(&[("referral", bodies.collect())]), expected);
    }
}

#[test]
fn one_body_is_named() {
    for (line, expected) in [
        (
            "Socialnämnden: committee answered supports",
            "Socialnämnden tillstyrker.",
        ),
        (
            "Ekby kommun: municipality answered no_objection",
            "Ekby kommun har inget att erinra.",
        ),
        (
            "Ekby kommun: municipality no_answer unstated",
            "Ekby kommun har inte svarat.",
        ),
        (
            "Ekby kommun: municipality abstained abstains",
            "Ekby kommun avstår från att yttra sig.",
        ),
        (
            "Ekby kommun: municipality answered abstains",
            "Ekby kommun tar inte ställning.",
        ),
        (
            "Socialnämnden: committee answered unstated",
            "Socialnämnden har svarat.",
        ),
        ("Socialnämnden: committee unstated unstated", ""),
    ] {
        assert_eq!(said(&[("referral", vec![body(line)])]), expected);
    }
}

/// How many `Samtliga nämnder` are, the document does not say.
#[test]
fn bodies_that_are_named_together_are_not_counted() {
    for (others, expected) in [
        (
            vec![(2, "supports"), (1, "unstated")],
            "2 instanser tillstyrker.",
        ),
        (
            vec![(1, "supports"), (1, "opposes")],
            "1 instans tillstyrker, 1 avstyrker.",
        ),
        (vec![(1, "unstated")], ""),
    ] {
        let all = body("Samtliga nämnder: committee unstated unstated");
        let others = others.iter();
        let others = others.flat_map(|&(count, stance)| boards(count, "answered", stance));
        let bodies = others.chain([all]);
        assert_eq!(said(&[("referral", bodies.collect())]), expected);
    }
}
