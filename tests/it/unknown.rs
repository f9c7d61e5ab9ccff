//! What is no utlåtande and no PM is read as far as it goes, and nothing is invented.

use utlatande::{DiagnosticCode, DocumentKind, extract};

#[test]
fn neighbours_of_the_genre_are_unknown_and_say_why() {
    let unknown: Vec<(String, String)> = crate::fixtures()
        .into_iter()
        .filter(|(name, _)| name.starts_with("unknown"))
        .collect();
    assert_eq!(unknown.len(), 2);
    for (name, text) in unknown {
        let report = extract(&text);
        assert_eq!(report.kind, DocumentKind::Unknown, "{name}");
        assert!(
            report.decisions.is_empty() && report.referral.is_empty(),
            "{name}"
        );
        assert!(
            report.titles.is_empty() && report.signature.is_none(),
            "{name}"
        );
        assert!(!report.dates.is_empty(), "{name}: what can be read is read");
        let missing = report
            .diagnostics
            .iter()
            .find(|it| it.code == DiagnosticCode::NoHeader);
        assert!(
            missing.is_some_and(|it| it.message.contains("header line")),
            "{name}"
        );
    }
}

#[test]
fn other_papers_are_no_error() {
    for text in [
        "8 Utl. 2010:91. Ny taxa för parkering\n9 Utl. 2010:92. Avtal om mark\n",
        "Handling 2015 nr 44\nYttrande angående motion\n",
        "PM\nTill: nämnden\nAngående lokaler\n",
        "PM om parkering i City 2012\n\nKommunstyrelsen diskuterade frågan.\n",
        "Utlåtande över remiss från Ekby kommun\n\nVi tackar för möjligheten.\n",
        "lorem ipsum dolor sit amet",
        "\n\n\n",
    ] {
        let report = extract(text);
        assert_eq!(report.kind, DocumentKind::Unknown, "{text}");
        assert!(report.decisions.is_empty(), "{text}");
    }
}

#[test]
fn who_wrote_another_paper_was_not_asked() {
    let prepared = "Bakgrund\n\nÄrendet har beretts inom gatuavdelningen.\n";
    assert!(extract(prepared).referral.is_empty());
    let sent = "Bakgrund\n\nÄrendet har remitterats till hamnnämnden.\n";
    assert_eq!(extract(sent).referral.len(), 1);
    let report = format!("Utlåtande 2011:7 RI (Dnr 1/2011)\n\nNy hamn\n\n{prepared}");
    assert_eq!(extract(&report).referral.len(), 1);
}
